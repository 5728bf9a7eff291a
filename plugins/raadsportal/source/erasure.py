"""A person erased from the content: the id becomes a hash in every file, name and spellings are deleted.

The law behind it: the General Data Protection Regulation, article 17. What stands in prose is somebody's to
reword; those places are returned. The history of the files is not touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from raadsportal import model as m
from raadsportal.ids import erased_id, person_id
from raadsportal.problems import Where
from raadsportal.source.text_files import read_text

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
#: As many letters of a line as are shown on either side of a name.
_AROUND = 40
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Left:
    """A place where a name still stands, with the words around it."""

    where: Where
    words: str


@dataclass(frozen=True)
class Erased:
    """What an erasure has changed, and where the name still stands."""

    id: str
    files: tuple[str, ...]
    left: tuple[Left, ...]


def erase(root: Path, person: m.Person, day: date) -> Erased:
    """Replace a person's id in all files below `root`.

    Raises OSError if a file cannot be written, and YAMLError if one is no YAML; then nothing is changed.
    """
    texts = dict(_texts(root))
    without = {
        path: _without_row(text, person, day) if path == root / "people.yml" else text
        for path, text in texts.items()
    }
    after = {path: _without_id(text, path, person.id) for path, text in without.items()}
    changed = tuple(path for path, text in after.items() if text != texts[path])
    for path in changed:
        path.write_text(after[path], encoding="utf-8", newline="\n")
    return Erased(erased_id(person.id), tuple(map(str, changed)), tuple(_left(after, person)))


def _texts(root: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(root.rglob("*")):
        if path.suffix in {".md", ".yml"} and path.is_file() and not path.is_symlink():
            text = read_text(path, str(path)).text
            if text is not None:
                yield path, text


def _without_row(text: str, person: m.Person, day: date) -> str:
    """Return people.yml with nothing in the person's row but the id and the day of the erasure."""
    for node in _rows(text):
        told = {key.value: value.value for key, value in node.value}
        if told.get("id") == person.id:
            row = f"{{id: {person.id}, erased: {day}}}"
            return text[: node.start_mark.index] + row + text[_end(node) :]
    return text


def _rows(text: str) -> list[yaml.MappingNode]:
    tree = yaml.compose(text, Loader=_LOADER)
    rows = tree.value if isinstance(tree, yaml.SequenceNode) else []
    return [node for node in rows if isinstance(node, yaml.MappingNode)]


def _end(node: Any) -> int:
    """Return where a node's last value ends: the mark of a block lies behind the comments that follow it."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)


def _without_id(text: str, path: Path, person: str) -> str:
    """Return a file with the id replaced where it is a whole value of YAML or a link's target in prose."""
    if path.suffix == ".yml":
        return _in_yaml(text, person)
    front = _FRONT_MATTER.match(text)
    head = front.end(1) if front else 0
    body = text[head:].replace(f"[{person_id(person)}]", f"[{person_id(erased_id(person))}]")
    return text[: front.start(1)] + _in_yaml(front[1], person) + body if front else body


def _in_yaml(text: str, person: str) -> str:
    new = {
        person: erased_id(person),
        person_id(person): person_id(erased_id(person)),
    }
    done, parts = 0, []
    for token in yaml.scan(text, Loader=_LOADER):
        if isinstance(token, yaml.ScalarToken) and token.value in new:
            parts += [text[done : token.start_mark.index], new[token.value]]
            done = token.end_mark.index
    return "".join((*parts, text[done:]))


def _left(texts: Mapping[Path, str], person: m.Person) -> Iterator[Left]:
    """Yield the places where the name, its last word or the old id still stands."""
    names = (person.name, *person.names, person.id)
    surnames = (name.split()[-1] for name in (person.name, *person.names) if " " in name)
    whole = "|".join(re.escape(name) for name in sorted({*names, *surnames}, key=len, reverse=True) if name)
    wanted = re.compile(rf"(?<!\w)(?:{whole})(?!\w)", re.IGNORECASE)
    for path, text in texts.items():
        for number, line in enumerate(text.split("\n"), 1):
            for found in wanted.finditer(line):
                around = line[max(0, found.start() - _AROUND) : found.end() + _AROUND].strip()
                yield Left(Where(str(path), number, found.start() + 1), around)
