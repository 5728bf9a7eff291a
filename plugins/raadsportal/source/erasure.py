"""A person erased from the content: the id becomes a hash in every file, name and spellings are deleted.

The law behind it: the General Data Protection Regulation, article 17. What stands in prose is somebody's to
reword; those places are returned. The history of the files is not touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from raadsportal import model as m
from raadsportal.ids import erased_id, person_id
from raadsportal.problems import Where
from raadsportal.source.list_types import read_list_types

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
#: As many letters of a text as are shown on either side of a name.
_AROUND = 40
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
#: The keys under which YAML names people by id; a row of people.yml does so under `id`.
_NAMING = frozenset({"person", "people", "for", "presenters"})


@dataclass(frozen=True)
class Left:
    """A place where a name may still stand, with the words around it; without words, a file to look into."""

    where: Where
    words: str


@dataclass(frozen=True)
class Erased:
    """What an erasure has changed, and where the name may still stand."""

    id: str
    files: tuple[str, ...]
    left: tuple[Left, ...]


class NotYamlError(Exception):
    """A file that would have to be changed is no YAML."""


def erase(root: Path, person: m.Person, former: Iterable[str], day: date) -> Erased:
    """Replace a person's id, and the ids that the person had before, in all files below `root`.

    Raises OSError if a file cannot be written, and NotYamlError; then nothing is changed.
    """
    texts, unread = _texts(root)
    after, columns = dict(texts), _columns(root)
    for identity in (person.id, *former):
        for path, text in after.items():
            try:
                own = _without_row(text, identity, day) if path == root / "people.yml" else text
                naming = _NAMING | _naming_in(path, root, own, columns)
                after[path] = _without_id(own, path, identity, naming)
            except yaml.YAMLError:
                raise NotYamlError(str(path)) from None
    changed = tuple(path for path in texts if after[path] != texts[path])
    for path in changed:
        path.write_bytes(after[path].encode())
    left = (*_left(after, person), *(Left(Where(str(path)), "") for path in unread))
    return Erased(erased_id(person.id), tuple(map(str, changed)), left)


def _texts(root: Path) -> tuple[dict[Path, str], list[Path]]:
    """Return the text of each file as it stands, and the files that are no text."""
    found, unread = {}, []
    for path in sorted(root.rglob("*")):
        if path.suffix in {".md", ".yml"} and path.is_file() and not path.is_symlink():
            try:
                found[path] = path.read_bytes().decode()
            except UnicodeDecodeError:
                unread.append(path)
    return found, unread


def _without_row(text: str, person: str, day: date) -> str:
    """Return people.yml with nothing in the person's row but the id and the day of the erasure."""
    tree = yaml.compose(text.lstrip("\ufeff"), Loader=_LOADER)
    shift = len(text) - len(text.lstrip("\ufeff"))
    for node in tree.value if isinstance(tree, yaml.SequenceNode) else ():
        told = {key.value: value.value for key, value in node.value if isinstance(value, yaml.ScalarNode)}
        if told.get("id") == person:
            start, end = node.start_mark.index + shift, _end(node) + shift
            ending = _ending(text[start:end])
            return f"{text[:start]}{{id: {person}, erased: {day}}}{ending}{text[end:]}"
    return text


def _ending(text: str) -> str:
    """Return the line end that a text ends with; a block scalar holds that of its last line."""
    return "\r\n" if text.endswith("\r\n") else "\n" if text.endswith("\n") else ""


def _end(node: Any) -> int:
    """Return where a node's last value ends: the mark of a block lies behind the remarks that follow it."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)


def _columns(root: Path) -> Mapping[str, frozenset[str]]:
    """Return the columns that hold people, by the type of list."""
    types, _ = read_list_types(root, root.as_posix())
    return {
        found.id: frozenset(column.name for column in found.fields if column.holds is m.Holds.PERSON)
        for found in types.values()
    }


def _naming_in(path: Path, root: Path, text: str, columns: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the keys that name people in this file and not in others."""
    if path == root / "people.yml":
        return frozenset({"id"})
    if path.suffix != ".yml" or path.parent.parent.name != "lists":
        return frozenset()
    told = yaml.compose(text.lstrip("\ufeff"), Loader=_LOADER)
    pairs = told.value if isinstance(told, yaml.MappingNode) else ()
    return next(
        (columns.get(value.value, frozenset()) for key, value in pairs if key.value == "type"), frozenset()
    )


def _without_id(text: str, path: Path, person: str, naming: frozenset[str]) -> str:
    """Return a file with the id replaced where YAML names people, or prose links to one."""
    if path.suffix == ".yml":
        return _in_yaml(text, person, naming)
    front = _FRONT_MATTER.match(text.lstrip("\ufeff"))
    shift = len(text) - len(text.lstrip("\ufeff"))
    head = front.end(1) + shift if front else 0
    body = text[head:].replace(f"[{person_id(person)}]", f"[{person_id(erased_id(person))}]")
    return text[: front.start(1) + shift] + _in_yaml(front[1], person, naming) + body if front else body


def _in_yaml(text: str, person: str, naming: frozenset[str]) -> str:
    whole = text.lstrip("\ufeff")
    tree = yaml.compose(whole, Loader=_LOADER)
    parts, done = [text[: len(text) - len(whole)]], 0
    for node in sorted(_naming_nodes(tree, person, naming, ""), key=lambda node: node.start_mark.index):
        old = whole[node.start_mark.index : node.end_mark.index]
        new = person_id(erased_id(person)) if node.value == person_id(person) else erased_id(person)
        parts += [whole[done : node.start_mark.index], new, _ending(old)]
        done = node.end_mark.index
    return "".join((*parts, whole[done:]))


def _naming_nodes(node: Any, person: str, naming: frozenset[str], key: str) -> Iterator[yaml.ScalarNode]:
    """Yield the scalars that name the person: by id where people are named, by the page's id everywhere."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            # A row of the ledger, or a number that is stated for a person.
            if name.value == person_id(person) or (name.value == person and key in naming):
                yield name
            # A person in a list may stand as {id: …} with more behind it.
            within = key if name.value == "id" and key in _NAMING else str(name.value)
            yield from _naming_nodes(value, person, naming, within)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _naming_nodes(value, person, naming, key)
    elif node is not None and (
        node.value == person_id(person) or (node.value.strip() == person and key in naming)
    ):
        yield node


def _left(texts: Mapping[Path, str], person: m.Person) -> Iterator[Left]:
    """Yield the places where the name, its last word or the old id may still stand."""
    names = [name.split() for name in (person.name, *person.names) if name.split()]
    surnames = [[words[-1]] for words in names if len(words) > 1]
    ids = [person.id.split("-")]
    told = "|".join(
        r"(?:[\s*_.-]|&nbsp;)+".join(map(re.escape, words))
        for words in sorted((*names, *ids, *surnames), key=lambda words: (-len(words), words))
    )
    wanted = re.compile(rf"(?<![\w-])[*_]*(?:{told})[*_]*(?:['’]?s)?(?![\w-])", re.IGNORECASE)
    for path, text in texts.items():
        for found in wanted.finditer(text):
            before = text[: found.start()]
            where = Where(str(path), before.count("\n") + 1, found.start() - before.rfind("\n"))
            around = text[max(0, found.start() - _AROUND) : found.end() + _AROUND]
            yield Left(where, " ".join(around.split()))
