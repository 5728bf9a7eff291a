"""Which edition of which list a document is for, from what is said on the command line and what is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from raadsportal import model as m
from raadsportal.checks.references import judge_told
from raadsportal.cli.printing import print_problems
from raadsportal.ids import slug
from raadsportal.intake.lists.plan import Heading, Target
from raadsportal.language import Catalogue
from raadsportal.lists.standing import effect_of
from raadsportal.problems import Problem, Severity, Where, closest
from raadsportal.source.loaded import Loaded
from raadsportal.source.writing import raw_text


@dataclass(frozen=True)
class Asked:
    """What is said on the command line of the list that a document is for."""

    kind: str | None
    council: str | None
    series: str | None
    edition: str | None
    heading: Heading
    on: date | None
    by: str | None
    first: bool
    out: Path | None


def target_of(loaded: Loaded, asked: Asked) -> Target:
    """Return the edition that a document is for; what is missing or wrong ends the command."""
    return _Finding(loaded, asked).target()


def editions_of(loaded: Loaded, target: Target) -> list[m.Edition]:
    """Return the editions of the target's series: the target first, then the latest before the earlier."""
    council, series, name = target.place
    found = [one for one in loaded.editions if (one.council, one.series) == (council, series)]
    return sorted(found, key=lambda one: (one.name == name, one.valid.start or "", one.name), reverse=True)


class _Finding:
    """The way from the command line to an edition."""

    def __init__(self, loaded: Loaded, asked: Asked) -> None:
        self.loaded, self.asked = loaded, asked
        self.words: Catalogue = loaded.corpus.catalogue
        self.types = {one.id: one for one in loaded.corpus.list_types if one.built_in is None}

    def target(self) -> Target:
        asked = self.asked
        if asked.council is None and asked.out:
            return Target(self._type(None), ("", "", ""), asked.out.as_posix())
        council = self._council()
        own = [one for one in self.loaded.editions if one.council == council]
        list_type = self._type(next((one.type for one in own if one.series == asked.series), None))
        series = self._series(list_type, own)
        editions = [one for one in own if one.series == series]
        name = self._edition(editions)
        edition = next((one for one in editions if one.name == name), None)
        shown = f"{self.loaded.shown}/councils/{council}/lists/{series}/{name}.yml"
        self._judge_file(edition, shown)
        self._judge_options(edition, f"{council}/lists/{series}/{name}")
        text = raw_text(Path(shown)) if edition else ""
        return Target(list_type, (council, series, name), shown, edition, text, self._counts)

    def _counts(self, change: m.Change) -> bool:
        return effect_of(self.loaded.corpus, change.by).counts

    def _council(self) -> str:
        known = [one.id for one in self.loaded.councils]
        if self.asked.council is None:
            self._end(
                self.words.text("Say whose list it is: --council and one of {known}.", known=", ".join(known))
            )
        if self.asked.council not in known:
            said = self.words.text("“{council}” is not a known council", council=self.asked.council)
            self._end(f"{said}. {self._meant(self.asked.council, known)}")
        return self.asked.council

    def _type(self, of_series: str | None) -> m.ListType:
        kind, known = self.asked.kind or of_series, ", ".join(self.types)
        if kind is None:
            self._end(self.words.text("Say what list it is: --type and one of {known}.", known=known))
        if kind not in self.types:
            said = self.words.text("“{type}” is not a known type of list", type=kind)
            self._end(f"{said}. {self._meant(kind, self.types)}")
        if of_series and of_series != kind:
            told = {"series": self.asked.series, "type": of_series}
            self._end(self.words.text("The list {series} is of the type {type}.", **told))
        return self.types[kind]

    def _series(self, list_type: m.ListType, own: Sequence[m.Edition]) -> str:
        names = sorted({one.series for one in own if one.type == list_type.id})
        if self.asked.series:
            return self._name(self.asked.series)
        if len(names) > 1:
            known = ", ".join(names)
            self._end(
                self.words.text(
                    "The council has several such lists: --series and one of {known}.", known=known
                )
            )
        elsewhere = sorted(one.series for one in self.loaded.editions if one.type == list_type.id)
        usual = max(elsewhere, key=elsewhere.count, default=slug(list_type.name))
        return names[0] if names else usual

    def _edition(self, editions: Sequence[m.Edition]) -> str:
        asked = self.asked
        ordered = sorted(editions, key=lambda one: (one.valid.start or "", one.name))
        if asked.edition:
            return self._name(asked.edition)
        if asked.on:
            begun = [one for one in ordered if (one.valid.start or "") <= asked.on.isoformat()]
            ordered = begun or ordered
        elif asked.heading.start:
            return self._name(asked.heading.start[:4])
        if not ordered:
            self._end(
                self.words.text("The list is new: say what the edition is called, as in --edition 2024.")
            )
        return ordered[-1].name

    def _name(self, name: str) -> str:
        if name != slug(name):
            told = self.words.text("“{name}” cannot be part of an address", name=name)
            self._end(f"{told}. {self.words.text('Did you mean “{suggestion}”?', suggestion=slug(name))}")
        return name

    def _judge_file(self, edition: m.Edition | None, shown: str) -> None:
        """End the command if the edition's file is there and has an error: it would be written over."""
        wrong = [
            one for one in self.loaded.problems if one.where.path == shown and one.severity is Severity.ERROR
        ]
        if wrong or (edition is None and Path(shown).exists()):
            print_problems(tuple(wrong), self.words, "text")
            self._end(self.words.text("{file} has errors. Mend them first.", file=shown))

    def _judge_options(self, edition: m.Edition | None, name: str) -> None:
        asked, words = self.asked, self.words
        if edition and asked.heading != Heading():
            self._end(
                words.text(
                    "{id} is there already. Its title, period and decision are changed in its file.", id=name
                )
            )
        if edition is None and (asked.on or asked.first):
            self._end(words.text("There is no edition {id} that could be changed.", id=name))
        if bool(asked.on) != bool(asked.by) or (asked.on and asked.first):
            self._end(
                words.text("A change needs both --on with its day and --by with the decision behind it.")
            )
        for told in filter(None, (asked.by, asked.heading.decision)):
            self._judge_id(told)

    def _judge_id(self, told: str) -> None:
        found: Iterable[Problem] = judge_told(told, self.loaded, Where(""))
        wrong = next((one for one in found if one.severity is Severity.ERROR), None)
        if wrong:
            self._end(f"{wrong.message(self.words)}. {wrong.hint(self.words)}")

    def _meant(self, word: str, known: Iterable[str]) -> str:
        names = sorted(known)
        suggestion = closest(word, names)
        if suggestion:
            return self.words.text("Did you mean “{suggestion}”?", suggestion=suggestion)
        return self.words.text("Known are: {known}.", known=", ".join(names))

    def _end(self, sentence: str) -> NoReturn:
        raise click.ClickException(sentence.strip())
