"""Problems that can be put right without asking anybody: what is meant is certain, and no word changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from raadsportal.problems import Problem
from raadsportal.prose import escape_date
from raadsportal.source.loaded import Loaded
from raadsportal.source.text_files import read_text
from raadsportal.vocabulary import Vocabulary

#: How wide Markdown takes a tab to be.
_TAB = 4
#: Problems of a file's letters: the text that the portal reads has none of them any more.
_LETTERS = frozenset({"text-bom", "text-line-ends", "text-decomposed", "text-control"})

Lines = list[str]


@dataclass(frozen=True)
class Fixed:
    """A file with the text that it has when its problems are put right, and how many those are."""

    path: Path
    text: str
    count: int


def fixed(loaded: Loaded, problems: Iterable[Problem]) -> Iterator[Fixed]:
    """Yield the files of which problems can be put right, by their paths."""
    by_file: dict[str, list[Problem]] = defaultdict(list)
    for found in problems:
        if found.code in FIXABLE:
            by_file[found.where.path].append(found)
    for shown, found_here in sorted(by_file.items()):
        told = shown.removeprefix(f"{loaded.shown}/")
        file = read_text(loaded.root / told, shown)
        if file.text is not None:
            council = told.split("/")[1] if told.startswith("councils/") else ""
            vocabulary = loaded.corpus.vocabularies.get(council, loaded.words)
            yield Fixed(loaded.root / told, _text(file.text, found_here, vocabulary), len(found_here))


def _text(text: str, problems: Sequence[Problem], vocabulary: Vocabulary) -> str:
    """Return a text with its problems put right, the last one first: so the lines of the others stay."""
    lines = text.split("\n")
    for found in sorted(problems, reverse=True):
        if found.code in _BY_LINE and found.where.line <= len(lines):
            _BY_LINE[found.code](lines, found, vocabulary)
    return "\n".join(lines)


def _escape(lines: Lines, found: Problem, vocabulary: Vocabulary) -> None:
    lines[found.where.line - 1] = escape_date(lines[found.where.line - 1], vocabulary)


def _part(lines: Lines, found: Problem, _: Vocabulary) -> None:
    lines.insert(found.where.line - 1, "")


def _expand(lines: Lines, found: Problem, _: Vocabulary) -> None:
    lines[found.where.line - 1] = lines[found.where.line - 1].expandtabs(_TAB)


def _follow(lines: Lines, found: Problem, _: Vocabulary) -> None:
    """Write where a thing has moved to instead of where it was."""
    told, line = dict(found.values), lines[found.where.line - 1]
    at = found.where.column - 1
    lines[found.where.line - 1] = line[:at] + line[at:].replace(told["target"], told["now"], 1)


_BY_LINE: Mapping[str, Callable[[Lines, Problem, Vocabulary], None]] = {
    "date-as-list": _escape,
    "list-without-blank-line": _part,
    "text-tab": _expand,
    "target-moved": _follow,
}
FIXABLE = frozenset({*_LETTERS, *_BY_LINE})
