"""`raadsportal import` for one document that becomes minutes."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from raadsportal import model as m
from raadsportal.checks.judge import judge_one
from raadsportal.cli.options import Options
from raadsportal.cli.printing import print_problems, summary
from raadsportal.intake.minutes.bounds import bounded
from raadsportal.intake.minutes.facts import Told
from raadsportal.intake.minutes.importing import Imported, Importing
from raadsportal.intake.minutes.inbox import place_of
from raadsportal.intake.minutes.knowing import knowing
from raadsportal.intake.minutes.making import Made
from raadsportal.intake.minutes.originals import keep
from raadsportal.intake.minutes.review import account_line, review, write_review
from raadsportal.intake.opening import bytes_of, dictionary
from raadsportal.language import Catalogue
from raadsportal.problems import closest
from raadsportal.source.load import load, load_one
from raadsportal.source.vocabularies import Vocabularies
from raadsportal.source.writing import write_whole


@dataclass(frozen=True)
class Asked:
    """What is said on the command line of a document that is to be minutes."""

    council: str | None = None
    day: date | None = None
    status: m.Status | None = None
    out: Path | None = None
    write: bool = False
    is_minutes: bool = False
    """Whether the type is said, so that nobody needs to doubt it."""
    keeps_original: bool = False


def importing_of(options: Options, *, keeps_original: bool = False) -> tuple[Importing, Catalogue]:
    """Return what imports documents into a portal, in its words; where there is none, without one."""
    loaded = load(options.content, options.moment())
    corpus, content = loaded.corpus, options.content
    has_portal = (content / "portal.yml").is_file()
    vocabularies = Vocabularies(content if has_portal else None, content.as_posix())
    language = corpus.portal.language or "da"
    known = knowing(loaded, vocabularies)
    return Importing(known, dictionary, corpus.catalogue, language, keeps_original), corpus.catalogue


def judge_asked(asked: Asked, importing: Importing, words: Catalogue) -> None:
    """End the command for a council that the portal does not know."""
    known = [council.id for council in importing.knowing.councils]
    if asked.council and known and asked.council not in known:
        said = words.text("“{council}” is not a known council", council=asked.council)
        meant = closest(asked.council, known)
        hint = words.text("Did you mean “{suggestion}”?", suggestion=meant) if meant else ""
        raise click.ClickException(f"{said}. {hint}".strip())


def import_one(options: Options, document: Path, asked: Asked) -> None:
    """Make minutes of one document, print what is unsure, and write them if that is wanted."""
    importing, words = importing_of(options, keeps_original=asked.keeps_original)
    judge_asked(asked, importing, words)
    told = Told(document.stem, asked.council, asked.day, asked.status)
    raw = bytes_of(document)
    with bounded():
        found = importing.all(
            raw,
            document.as_posix(),
            told,
            with_council=_is_apart(asked.out),
            is_minutes=asked.is_minutes,
        )
    if not any(one.made for one in found):
        print_problems(found[0].problems, words, "text")
        click.echo(words.text("Nothing is written."))
        sys.exit(1)
    for number, imported in enumerate(found, 1):
        if imported.made:
            _print(imported, imported.made, words)
            target = _target(options, imported.made, asked, words, number)
            if target:
                if imported.original and raw is not None:
                    kept = keep(imported.original, raw, target)
                    click.echo(words.text("The document itself is kept as {file}", file=kept.as_posix()))
                _write(options, target, imported.made.text, imported, words)


def _is_apart(out: Path | None) -> bool:
    """Tell whether the file lies in no council's folder, so that it must say itself whose minutes it is."""
    folder = out.resolve().parent if out else None
    return folder is not None and not (folder.name == "meetings" and folder.parent.parent.name == "councils")


def _print(imported: Imported, made: Made, words: Catalogue) -> None:
    facts = made.facts
    click.echo(facts.title)
    day = facts.day.isoformat() if facts.day else words.text("day not known")
    whose = facts.council or words.text("council not known")
    click.echo(f"  {whose}, {day}, {facts.status.value}")
    items, people = list(made.draft.items), [one for row in facts.attendance for one in row.people]
    counts = (
        words.plural("{count} item", "{count} items", len(items)),
        words.plural("{count} section", "{count} sections", sum(len(item.parts) for item in items)),
        words.plural("{count} person", "{count} people", len(people)),
    )
    click.echo("  " + ", ".join(counts))
    click.echo("  " + account_line(made, words))
    click.echo("")
    print_problems(imported.problems, words, "text")


def _target(options: Options, made: Made, asked: Asked, words: Catalogue, number: int) -> Path | None:
    """Return the file to write; None, with the reason said, if nothing is to be written.

    A file with the minutes of several meetings makes several: `OUT.md`, `OUT-2.md`.
    """
    if asked.out:
        return asked.out if number == 1 else asked.out.with_stem(f"{asked.out.stem}-{number}")
    target = place_of(options.content, made.facts.council, made.facts.name)
    if target is None:
        raise click.ClickException(_without_place(made, words))
    if target.exists():
        said = words.text("{file} is there already. Name another file, or this one, with -o.", file=target)
        raise click.ClickException(said)
    if not asked.write:
        click.echo(words.text("Nothing is written. Add --write to write {file}.", file=target.as_posix()))
        return None
    return target


def _without_place(made: Made, words: Catalogue) -> str:
    """Return why minutes have no place of their own in the content."""
    if made.facts.council and made.facts.day:
        council = made.facts.council
        return words.text("The portal has no council {council}: name the file with -o.", council=council)
    return words.text("Whose minutes they are, or their day, is not known: say it, or name the file with -o.")


def _write(options: Options, target: Path, text: str, imported: Imported, words: Catalogue) -> None:
    write_whole(target, text)
    click.echo(words.text("Written: {file}", file=target.as_posix()))
    made = imported.made
    told = review(made, imported.shown, imported.unit, words) if made and imported.problems else ""
    beside = write_review(target, told)
    if told:
        click.echo(words.text("What to look at: {file}", file=beside.as_posix()))
    root = options.content if (options.content / "portal.yml").is_file() else None
    found = judge_one(load_one(target, root, options.moment()))
    click.echo(words.text("The rules of the portal say: {summary}", summary=summary(found, words)))
