"""Vocabulary files read: the portal's own first, then those that come with the package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from raadsportal.model import Kind
from raadsportal.phrases import is_usable
from raadsportal.problems import Problem, closest, problem
from raadsportal.shipped import shipped_vocabularies
from raadsportal.source.judging import judge
from raadsportal.source.trees import read_tree
from raadsportal.source.vocabulary_shapes import VocabularyShape
from raadsportal.source.yaml_nodes import Tree
from raadsportal.vocabulary import Vocabulary, merged


@dataclass
class Vocabularies:
    """The vocabularies of a portal, each read when it is first asked for."""

    content: Path | None
    shown: str = "content"
    problems: list[Problem] = field(default_factory=list)
    _known: dict[str, Vocabulary] = field(default_factory=dict)

    def files(self) -> Mapping[str, tuple[Path, str]]:
        """Return every vocabulary's file and the path people see, the portal's own before the shipped."""
        shipped = {path.stem: (path, path.name) for path in sorted(shipped_vocabularies().glob("*.yml"))}
        if self.content is None:
            return shipped
        own = sorted((self.content / "vocabulary").glob("*.yml"))
        return shipped | {path.stem: (path, f"{self.shown}/vocabulary/{path.name}") for path in own}

    def get(self, name: str) -> Vocabulary | None:
        """Return the vocabulary of this name, with what it extends; None if there is none."""
        if name not in self._known:
            if name not in self.files():
                return None
            self._known[name] = Vocabulary(name)  # ends a circle of files that extend each other
            self._known[name] = self._read(name)
        return self._known[name]

    def names(self) -> tuple[str, ...]:
        """Return the names of all vocabularies."""
        return tuple(sorted(self.files()))

    def read_own(self) -> None:
        """Read every vocabulary of the portal, also those that no council names, to judge it."""
        for path in sorted((self.content / "vocabulary").glob("*.yml")) if self.content else ():
            self.get(path.stem)

    def everything(self, language: str = "") -> Vocabulary:
        """Return all vocabularies of a language in one, for minutes of a body that the portal does not know.

        Without a language those of all.
        """
        whole = Vocabulary("all")
        for name in self.names():
            found = self.get(name)
            whole = merged(found, whole) if found and language in {"", found.language} else whole
        return whole

    def _read(self, name: str) -> Vocabulary:
        path, shown = self.files()[name]
        tree, problems = read_tree(path, shown)
        self.problems += problems
        if tree is None:
            return Vocabulary(name)
        shape, found = judge(tree, VocabularyShape)
        self.problems += found
        self.problems += _judge_phrases(shape or VocabularyShape(), tree)
        own = _vocabulary(name, shape or VocabularyShape())
        if not shape or not shape.extends:
            return own
        base = self.get(shape.extends)
        if base is None:
            known = self.names()
            self.problems.append(
                problem(
                    "vocabulary-unknown",
                    tree.where(("extends",)),
                    vocabulary=shape.extends,
                    known=", ".join(known),
                    suggestion=closest(shape.extends, known),
                )
            )
            return own
        return merged(base, own)


#: The lists of phrases that are looked for in a text; those of mappings have a place of two parts.
_PHRASES = (
    "amendments", "routine", "no_attachments", "proposals", "negations", "not_yet", "grants", "reports",
    "asides", "minutes", "gatherings", "contents", "item_titles", "folders", "held", "ended", "clock",
    "other_days", "bodies", "organisations", "attendance", "honorifics", "on_behalf", "arrivals",
    "departures", "happened", "votes", "totals", "parts_of",
)  # fmt: skip
_PHRASES_BY_KIND = ("outcomes", "recommendations", "statuses", "formats", "presences", "roles", "private")


def _judge_phrases(shape: VocabularyShape, tree: Tree) -> list[Problem]:
    """Find the phrases that cannot be looked for; they find nothing."""
    lists: dict[tuple[str, ...], tuple[str, ...]] = {(key,): getattr(shape, key) for key in _PHRASES}
    for key in _PHRASES_BY_KIND:
        lists |= {(key, kind.value): phrases for kind, phrases in getattr(shape, key).items()}
    return [
        problem("phrase-unusable", tree.where((*place, index)), phrase=phrase)
        for place, phrases in lists.items()
        for index, phrase in enumerate(phrases)
        if not is_usable(phrase)
    ]


def _vocabulary(name: str, shape: VocabularyShape) -> Vocabulary:
    """Return the vocabulary of a file; its keys are the vocabulary's own, but for the marks."""
    given = {
        key: getattr(shape, key) for key in VocabularyShape.model_fields if key not in {"extends", "marks"}
    }
    return Vocabulary(
        name=name,
        marks={Kind(kind): marks for kind, marks in shape.marks.items() if kind != "presentation"},
        presentation_marks=shape.marks.get("presentation", ()),
        **given,
    )
