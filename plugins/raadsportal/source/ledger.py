"""addresses.yml read and written: what people write of moves and withdrawals, and what was published when."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from raadsportal import model as m
from raadsportal.source.fields import Day, Name, Shape, Text
from raadsportal.source.judging import judge
from raadsportal.source.trees import Found, read_tree
from raadsportal.source.yaml_nodes import Tree

FILE = "addresses.yml"


class MovedShape(Shape):
    """A row of `moved`."""

    source: Name = Field(alias="from")
    target: Name = Field(alias="to")
    on: Day | None = None


class WithdrawnShape(Shape):
    """A row of `withdrawn`."""

    id: Name
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
    published: dict[str, Annotated[m.Published, BeforeValidator(_told)]] = Field(default_factory=dict)


def read_ledger(path: Path, shown: str) -> Found[m.Ledger]:
    """Read addresses.yml; a portal without one has published nothing yet."""
    if not path.is_file():
        return m.Ledger(), []
    tree, problems = read_tree(path, shown)
    if tree is None:
        return m.Ledger(), problems
    shape, found = judge(tree, LedgerShape)
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


def write_ledger(root: Path, ledger: m.Ledger, remark: str) -> None:
    """Write what the ledger says is published; `remark` is the comment above it in a new file."""
    path = root / FILE
    text = path.read_text(encoding="utf-8") if path.is_file() else f"# {remark}\n"
    fresh = with_published(text, ledger.published)
    if fresh != text:
        path.write_text(fresh, encoding="utf-8", newline="\n")


def with_published(text: str, published: Mapping[str, m.Published]) -> str:
    """Return a ledger file's text with its `published` written anew; what people wrote stays as it is."""
    rows = [f"  {_key(identity)}: {_row(row)}\n" for identity, row in sorted(published.items())]
    section = "".join(("published:\n" if rows else "published: {}\n", *rows))
    found = _PUBLISHED.search(text)
    if found:
        return text[: found.start()] + section + text[found.end() :]
    return (text if not text or text.endswith("\n") else text + "\n") + section


_PUBLISHED = re.compile(r"^published:.*\n?(?:[ \t].*\n?|\n)*", re.MULTILINE)
_PLAIN = re.compile(r"[a-z0-9][a-z0-9/#._-]*")


def _row(row: m.Published) -> str:
    return f"{row.first} {row.changed} {row.fingerprint}".rstrip()


def _key(identity: str) -> str:
    """Return an id as a key; the name of a file may need quotation marks, which JSON writes as YAML does."""
    return identity if _PLAIN.fullmatch(identity) else json.dumps(identity, ensure_ascii=False)
