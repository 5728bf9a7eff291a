"""YAML as plain lists, mappings and strings, with the place of every value.

Scalars are not guessed at (YAML 1.1 makes 668 of `01234` and false of `no`): all are strings, and an empty
plain scalar, `~` or `null` is None. The pydantic shapes do the typing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

import yaml

from raadsportal.problems import Problem, Where, problem
from raadsportal.source.text_files import invisible, without_invisible

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_DEEPEST = 12
#: More levels on one line than any file here has; the C parser would run out of stack on many more.
_NESTED = re.compile(r"(?:-[ \t]+){20}|(?:[\[{]\s{0,9}){20}")

#: What the YAML parser says, and how it is said to a person.
_REASONS: Mapping[str, str] = {
    "mapping values are not allowed": "a colon stands where none can stand",
    "did not find expected ','": "a bracket or a comma is missing",
    "did not find expected key": "a key is missing",
    "could not find expected ':'": "a colon is missing",
    "found unexpected end of stream": "a quotation mark or a bracket is never closed",
    "did not find expected alphabetic": "a text that begins with & or * needs quotation marks",
    "found character that cannot start any token": "a character stands where none can stand",
}

Place: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True)
class Tree:
    """A YAML document: its value, the place of each value in it, and what was wrong."""

    value: Any
    places: Mapping[Place, Where]
    problems: tuple[Problem, ...] = ()
    gone: Mapping[Place, tuple[int, ...]] = field(default_factory=dict)
    """The rows that were taken out of a list, by the list's place in the file, in their order."""

    def where(self, place: Sequence[str | int]) -> Where:
        """Return the position of a value, or of the nearest value around it."""
        written = self._as_written(place)
        for length in range(len(written), -1, -1):
            found = self.places.get(written[:length])
            if found:
                return found
        return self.places[()]

    def closed_up(self, rows: Iterable[Place]) -> Tree:
        """Return a tree whose rows have closed up behind those that are taken out."""
        gone: dict[Place, set[int]] = defaultdict(set)
        for row in rows:
            *head, at = self._as_written(row)
            gone[tuple(head)].add(int(at))
        if not gone:
            return self
        return replace(
            self,
            gone={
                **self.gone,
                **{head: tuple(sorted(new.union(self.gone.get(head, ())))) for head, new in gone.items()},
            },
        )

    def _as_written(self, place: Sequence[str | int]) -> Place:
        """Return the place that a value has in the file, among the rows that were taken out."""
        if not self.gone:
            return tuple(place)
        written: Place = ()
        for part in place:
            out = self.gone.get(written, ())
            written += (_nth_left(out, part) if isinstance(part, int) else part,)
        return written


def _nth_left(out: Sequence[int], at: int) -> int:
    """Return which row is the one at `at` among those that are left; `out` are gone, in their order."""
    low, high = 0, len(out)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if out[middle] - middle <= at else (low, middle)
    return at + low


@dataclass
class _Reading:
    shown: str
    first_line: int
    places: dict[Place, Where] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def where(self, mark: Any) -> Where:
        return Where(self.shown, mark.line + self.first_line, mark.column + 1)


def parse_yaml(text: str, shown: str, first_line: int = 1) -> Tree:
    """Read one YAML document whose first line is line `first_line` of the file `shown`."""
    reading = _Reading(shown, first_line)
    reading.places[()] = Where(shown, first_line)
    if _NESTED.search(text):
        return Tree(None, reading.places, (problem("yaml-too-deep", Where(shown, first_line)),))
    try:
        _refuse_aliases(text, reading)
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        reading.problems.append(_broken(error, text, reading))
        return Tree(None, reading.places, tuple(reading.problems))
    except RecursionError:
        reading.problems.append(problem("yaml-too-deep", Where(shown, first_line)))
        return Tree(None, reading.places, tuple(reading.problems))
    value = _plain(node, (), reading) if node is not None else None
    return Tree(value, reading.places, tuple(reading.problems))


def _refuse_aliases(text: str, reading: _Reading) -> None:
    """Note anchors, aliases and tags before a tree is built: an alias of aliases can fill the memory."""
    if not any(mark in text for mark in "&*!"):
        return
    for token in yaml.scan(text, Loader=_LOADER):
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken | yaml.TagToken):
            reading.problems.append(problem("yaml-alias", reading.where(token.start_mark)))
            raise yaml.YAMLError


def _broken(error: yaml.YAMLError, text: str, reading: _Reading) -> Problem:
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return (
            reading.problems.pop()
            if reading.problems
            else problem("yaml-broken", Where(reading.shown), reason="the form is broken")
        )
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    if line[: len(line) - len(line.lstrip())].count("\t"):
        return problem("yaml-tab", reading.where(mark))
    said = getattr(error, "problem", None) or ""
    reason = next((reason for words, reason in _REASONS.items() if words in said), "the form is broken")
    return problem("yaml-broken", reading.where(mark), reason=reason)


def _plain(node: yaml.Node, place: Place, reading: _Reading) -> Any:
    reading.places.setdefault(place, reading.where(node.start_mark))
    if len(place) > _DEEPEST:
        reading.problems.append(problem("yaml-too-deep", reading.where(node.start_mark)))
        return None
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, place, reading)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*place, index), reading) for index, child in enumerate(node.value)]
    return _scalar(str(node.value), node, reading)


def _scalar(text: str, node: yaml.Node, reading: _Reading) -> str | None:
    r"""Return a value's text; an escape (`\0`) can bring in signs that the file itself does not have."""
    for sign, count in invisible(text).items():
        where = reading.where(node.start_mark)
        reading.problems.append(problem("text-control", where, sign=f"{ord(sign):04X}", count=count))
    cleaned = without_invisible(text)
    return None if not getattr(node, "style", None) and cleaned in _NULL else cleaned


def _mapping(node: yaml.MappingNode, place: Place, reading: _Reading) -> dict[str, Any]:
    found: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
        where = reading.where(key_node.start_mark)
        if key in found:
            reading.problems.append(problem("key-twice", where, key=key, first=lines[key]))
            continue
        lines[key] = where.line
        found[key] = _plain(value_node, (*place, key), reading)
        reading.places[(*place, key)] = where
    return found
