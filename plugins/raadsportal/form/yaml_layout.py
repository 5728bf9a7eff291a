"""YAML in one layout: two spaces a level, one space where one is enough; comments and quotation marks stay.

ruamel.yaml writes it (it keeps comments, which PyYAML does not); PyYAML then proves that nothing but the
layout is other.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedSeq
from ruamel.yaml.resolver import VersionedResolver

#: No line is broken: a row of a list is a line, however long, and a change to it is one line of a diff.
_WIDE = 1_000_000
_TELLING = ("value", "style", "flow_style", "anchor", "tag")
_COMMENT = re.compile(r"(?:(?<=\s)|(?<![\s\S]))#[^\n]*")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Texts(VersionedResolver):
    """Takes every value for text, as the portal's own reader does: none is rewritten as a number or a day."""

    @property
    def versioned_resolver(self) -> Any:
        """Only what is not there at all is null."""
        return {"": [("tag:yaml.org,2002:null", re.compile("^$"))]}


def laid_out(text: str) -> str:
    """Return YAML in its layout, or as it is where that would lose or change anything (or it is no YAML)."""
    try:
        written = _with_near_comments(_written(text))
        tidy = "\n".join(line.rstrip() for line in written.split("\n"))
        return next((one for one in (tidy, written) if _says_the_same(text, one)), text)
    except Exception:  # Whatever a library stumbles over, the file stays as it is.
        return text


def _written(text: str) -> str:
    form = YAML(typ="rt")
    form.Resolver = _Texts
    form.preserve_quotes = True
    form.width = _WIDE
    form.indent(mapping=2, sequence=4, offset=2)
    form.brace_single_entry_mapping_in_flow_sequence = True
    value, out = form.load(text), io.StringIO()
    form.dump(value, out)
    written = out.getvalue()
    # Rows that stand in nothing are not indented; ruamel.yaml indents all rows alike.
    if isinstance(value, CommentedSeq) and not value.fa.flow_style():
        written = re.sub(r"^ {2}", "", written, flags=re.MULTILINE)
    return written


def _says_the_same(old: str, new: str) -> bool:
    return old == new or _told(old) == _told(new)


def _told(text: str) -> tuple[list[tuple[object, ...]], list[str]]:
    """Return what a text says: every mapping, list and value with its quotation marks; and its comments."""
    said = [
        (type(event).__name__, *(getattr(event, name, None) or "" for name in _TELLING))
        for event in yaml.parse(text, Loader=_LOADER)
    ]
    return said, [text[start:end].rstrip() for start, end in _comments(text)]


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each comment begins and ends: between the values of a text, behind a space."""
    last = 0
    events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)
    scalars: list[Any] = [event for event in events if isinstance(event, yaml.ScalarEvent)]
    for start, end in (*((one.start_mark.index, one.end_mark.index) for one in scalars), (len(text), 0)):
        yield from (match.span() for match in _COMMENT.finditer(text, last, start))
        last = max(last, end)


def _with_near_comments(text: str) -> str:
    """Return YAML whose comments stand one space behind what they explain."""
    for start, _ in reversed(list(_comments(text))):
        before = text[:start].rstrip(" ")
        if before and not before.endswith("\n"):
            text = f"{before} {text[start:]}"
    return text
