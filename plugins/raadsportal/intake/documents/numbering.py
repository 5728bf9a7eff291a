"""Numbers that Word prints by itself before headings and entries, counted as Word counts them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from raadsportal.intake.documents.markup import child, children, local, value, whole

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
#: Above this a roman number or one of letters would be longer than any document prints it.
_MOST = 5000


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered."""

    form: str = "decimal"
    text: str = ""
    """What is printed, with `%1` for the number of the first level."""
    start: int = 1
    restart: int | None = None
    """0: never starts again; a number: only behind a level at most so deep; None: behind any above it."""
    style: str = ""
    """The style of paragraphs that are numbered so."""
    is_legal: bool = False
    """Whether the numbers of all levels are printed in figures."""


@dataclass(frozen=True)
class Numbering:
    """The lists that a document declares."""

    levels: Mapping[str, Mapping[int, Level]]
    """The levels of each declared list, by its id."""
    lists: Mapping[str, str]
    """Which declared list a number in a paragraph stands for: those of one list count on together."""
    starts: Mapping[tuple[str, int], int]
    """Where a number in a paragraph begins anew, by the number and its level."""
    own: Mapping[tuple[str, int], Level]
    """Levels that a number in a paragraph declares for itself."""

    def level(self, number: str, depth: int) -> Level | None:
        """Return how a paragraph is numbered; None if it is not."""
        return self.own.get((number, depth)) or self.levels.get(self.lists.get(number, ""), {}).get(depth)

    def depth_of(self, number: str, style: str) -> int | None:
        """Return the level of a list that belongs to a style."""
        found = self.levels.get(self.lists.get(number, ""), {})
        return next((depth for depth, level in sorted(found.items()) if style and level.style == style), None)


NO_NUMBERING = Numbering({}, {}, {}, {})


@dataclass
class Counting:
    """The numbers so far, while a document is read from its beginning."""

    numbering: Numbering
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def marker(self, number: str, depth: int) -> str | None:
        """Count one paragraph and return what is printed before it; None if it is in no list."""
        level = self.numbering.level(number, depth)
        if level is None:
            return None
        counts = self._counts.setdefault(self.numbering.lists.get(number, number), {})
        begins = (number, depth) in self.numbering.starts and (number, depth) not in self._begun
        self._begun.add((number, depth))
        if begins:
            counts[depth] = self.numbering.starts[number, depth]
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        for deeper in [one for one in counts if one > depth and self._restarts(number, one, depth)]:
            del counts[deeper]
        return self._printed(number, level, counts)

    def _restarts(self, number: str, deeper: int, depth: int) -> bool:
        level = self.numbering.level(number, deeper)
        return level is None or level.restart is None or (level.restart > 0 and depth < level.restart)

    def _printed(self, number: str, level: Level, counts: Mapping[int, int]) -> str:
        if level.form == "bullet":
            return "-"

        def shown(found: re.Match[str]) -> str:
            depth = int(found[1]) - 1
            other = self.numbering.level(number, depth) or Level()
            form = "decimal" if level.is_legal else other.form
            return spelled(counts.get(depth, other.start), form)

        return " ".join(_PLACE.sub(shown, level.text).split())


def spelled(number: int, form: str) -> str:
    """Return a number in a form of Word: figures, letters (27 is `aa`) or roman."""
    lower = form.casefold()
    shown = str(number)
    if form in {"none", "bullet"}:
        shown = ""
    elif form == "decimalZero":
        shown = f"{number:02}"
    elif "letter" in lower and 0 < number <= _MOST:
        shown = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif "roman" in lower and 0 < number <= _MOST:
        shown = _roman(number)
    return shown.upper() if lower.startswith("upper") else shown


def _roman(number: int) -> str:
    shown = ""
    for worth, letters in _ROMAN:
        shown += letters * (number // worth)
        number %= worth
    return shown


def read_numbering(root: etree._Element | None, of_styles: Mapping[str, str]) -> Numbering:
    """Return the lists of a numbering part; `of_styles` says the number that a style of lists stands for."""
    if root is None:
        return NO_NUMBERING
    declared = {value(one, "abstractNumId"): one for one in children(root, "abstractNum")}
    numbers = {value(one, "numId"): one for one in children(root, "num")}
    lists = {number: value(child(one, "abstractNumId")) for number, one in numbers.items()}
    for number, name in list(lists.items()):
        link = value(child(declared.get(name), "numStyleLink"))
        lists[number] = lists.get(of_styles.get(link, ""), name)
    levels = {name: _levels(one) for name, one in declared.items()}
    starts: dict[tuple[str, int], int] = {}
    own: dict[tuple[str, int], Level] = {}
    for number, one in numbers.items():
        for change in children(one, "lvlOverride"):
            depth = whole(value(change, "ilvl"), 0)
            start, level = child(change, "startOverride"), child(change, "lvl")
            if start is not None:
                starts[number, depth] = whole(value(start), 1)
            if level is not None:
                own[number, depth] = _level(level)
    return Numbering(levels, lists, starts, own)


def _levels(declared: etree._Element) -> dict[int, Level]:
    found = [one for one in declared if local(one) == "lvl"]
    return {whole(value(one, "ilvl"), 0): _level(one) for one in found[:LEVELS]}


def _level(one: etree._Element) -> Level:
    restart = child(one, "lvlRestart")
    return Level(
        form=value(child(one, "numFmt")) or "decimal",
        text=value(child(one, "lvlText")),
        start=whole(value(child(one, "start")), 1),
        restart=None if restart is None else whole(value(restart), 0),
        style=value(child(one, "pStyle")),
        is_legal=child(one, "isLgl") is not None,
    )
