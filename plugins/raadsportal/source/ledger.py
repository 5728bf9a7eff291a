"""addresses.yml read and written: what people write of moves and withdrawals, and what was published when."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from raadsportal import model as m
from raadsportal.ids import is_public_id
from raadsportal.problems import Where
from raadsportal.source.fields import Day, Shape, Text
from raadsportal.source.judging import judge, judge_with_places
from raadsportal.source.trees import Found, read_tree
from raadsportal.source.yaml_nodes import Tree, parse_yaml

FILE = "addresses.yml"


def _public(text: str) -> str:
    if not is_public_id(text):
        raise PydanticCustomError("no-address", "not an id")
    return text


PublicId = Annotated[str, AfterValidator(_public)]


class MovedShape(Shape):
    """A row of `moved`."""

    source: PublicId = Field(alias="from")
    target: PublicId = Field(alias="to")
    on: Day | None = None


class WithdrawnShape(Shape):
    """A row of `withdrawn`."""

    id: PublicId
    on: Day
    why: Annotated[Text, Field(min_length=1)]
    title: Text = ""


def _told(value: Any) -> Any:
    """Read `2024-03-18 2024-05-02 0123456789abcdef`: first public, last changed, hash (may lack)."""
    try:
        first, changed, *rest = str(value).split()
        (told,) = rest or ("",)
        return m.Published(date.fromisoformat(first), date.fromisoformat(changed), told)
    except ValueError:
        raise PydanticCustomError("ledger-row", "not a row") from None


class LedgerShape(Shape):
    """addresses.yml."""

    moved: tuple[MovedShape, ...] = ()
    withdrawn: tuple[WithdrawnShape, ...] = ()
    published: dict[PublicId, Annotated[m.Published, BeforeValidator(_told)]] = Field(default_factory=dict)


Row = TypeVar("Row", m.Moved, m.Withdrawn)


def read_ledger(path: Path, shown: str) -> Found[m.Ledger]:
    """Read addresses.yml; a portal without one has published nothing yet."""
    if not path.is_file():
        return m.Ledger(), []
    tree, problems = read_tree(path, shown)
    if tree is None:
        return m.Ledger(), problems
    shape, found, tree = judge_with_places(tree, LedgerShape)
    return (_ledger(shape, tree) if shape else m.Ledger()), [*problems, *found]


def _ledger(shape: LedgerShape, tree: Tree) -> m.Ledger:
    moved = (
        m.Moved(row.source, row.target, tree.where(("moved", index)), row.on)
        for index, row in enumerate(shape.moved)
    )
    withdrawn = (
        m.Withdrawn(row.id, row.on, row.why, tree.where(("withdrawn", index)), row.title)
        for index, row in enumerate(shape.withdrawn)
    )
    places = {identity: tree.where(("published", identity)) for identity in shape.published}
    return m.Ledger(shape.published, tuple(moved), tuple(withdrawn), places)


class LedgerFormError(Exception):
    """The ledger's file has a form that cannot be written into without harm."""


def write_ledger(root: Path, ledger: m.Ledger, remark: str) -> None:
    """Write what the ledger says is published, and nothing else: what people wrote stays byte for byte.

    `remark` is the comment above it in a new file. Raises LedgerFormError, and OSError.
    """
    path = root / FILE
    text = path.read_bytes().decode() if path.is_file() else f"# {remark}\n"
    fresh = with_published(text, ledger.published)
    if _understood(fresh) != replace(
        ledger, moved=_bare(ledger.moved), withdrawn=_bare(ledger.withdrawn), places={}
    ):
        raise LedgerFormError
    if fresh != text:
        path.write_bytes(fresh.encode())


def _understood(text: str) -> m.Ledger | None:
    """Return what a file with this text would say, without places; None if it has problems."""
    tree = parse_yaml(text.replace("\r\n", "\n"), "")
    shape, found = judge(tree, LedgerShape)
    if shape is None or found or tree.problems:
        return None
    read = _ledger(shape, tree)
    return replace(read, moved=_bare(read.moved), withdrawn=_bare(read.withdrawn), places={})


def _bare(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(replace(row, where=Where("")) for row in rows)


def with_published(text: str, published: Mapping[str, m.Published]) -> str:
    """Return a ledger file's text with its `published` written anew, in the line ends that it has."""
    end = "\r\n" if "\r\n" in text else "\n"
    rows = [f"  {_key(identity)}: {_row(row)}{end}" for identity, row in sorted(published.items())]
    section = "".join((f"published:{end}" if rows else f"published: {{}}{end}", *rows))
    found = _PUBLISHED.search(text)
    if found:
        return text[: found.start()] + section + text[found.end() :]
    return (text if not text or text.endswith("\n") else text + end) + section


#: The section with its rows, and the remarks and blank lines between them; not those behind the last row.
_PUBLISHED = re.compile(
    r"^published:[^\n]*(?:\n|\Z)(?:(?:(?:#[^\n]*|[ \t\r]*)\n)*[ \t]+[^\s][^\n]*(?:\n|\Z))*", re.MULTILINE
)
_PLAIN = re.compile(r"[a-z0-9][a-z0-9/#._-]*")


def _row(row: m.Published) -> str:
    return f"{row.first} {row.changed} {row.fingerprint}".rstrip()


def _key(identity: str) -> str:
    """Return an id as a key; the name of a file may need quotation marks, which JSON writes as YAML does."""
    return identity if _PLAIN.fullmatch(identity) else json.dumps(identity, ensure_ascii=False)
