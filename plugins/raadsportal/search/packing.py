"""The files of an index as browsers fetch them: without what nobody uses, and with short names for the pages.

Pagefind names each page by a hash, and a browser fetches all names before the first answer; numbers in
the order of the pages take a third of that, and tell which page is meant. What a page shows is put in
the place of the words by which it is found: those are many, and no reader sees them.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from raadsportal.search.coding import short

#: The Pagefind whose files this module knows; another one may write them otherwise.
VERSION = "1.5.2"
_MARK = b"pagefind_dcd"
_NAMES = ".pf_meta"
_PAGE = "fragment/{name}.pf_fragment"
_KEPT = ("pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind")
_TEXT, _LIST = 3, 4
#: What a head of CBOR says in five bits: the number itself, or in how many bytes it stands.
_LENGTHS = {24: 1, 25: 2, 26: 4, 27: 8}

Tree: TypeAlias = "int | str | list[Tree]"


def packed(files: Mapping[str, bytes], shown: Sequence[Any]) -> Mapping[str, bytes]:
    """Return the files that a browser needs; `shown` tells in the order of pages what each shows."""
    told = json.loads(files["pagefind-entry.json"])
    if told["version"] != VERSION:
        raise RuntimeError(f"pagefind {told['version']}, not {VERSION}")
    found = {name: files[name] for name in _KEPT}
    found |= {name: body for name, body in files.items() if name.startswith("index/")}
    (meta,) = (name for name in files if name.endswith(_NAMES))
    found[meta] = _zipped(encoded(_renamed(decoded(_unzipped(files[meta])), len(shown))))
    for number, page in enumerate(shown):
        found[_PAGE.format(name=name_of(number))] = _zipped(_fragment(page))
    return found


def name_of(number: int) -> str:
    """Return the name of a page by its place among all."""
    return short(number, 3)


def _renamed(meta: Tree, count: int) -> Tree:
    """Return the list of names with numbers for pages, and without their lengths: nothing asks for them."""
    assert isinstance(meta, list)
    version, pages, *rest = meta
    assert isinstance(pages, list)
    if len(pages) != count:
        raise RuntimeError(f"pagefind has {len(pages)} pages, not {count}")
    numbered: list[Tree] = [[name_of(number), 1] for number in range(count)]
    return [version, numbered, *rest]


def _fragment(shown: Any) -> bytes:
    told = {"url": "", "content": "", "word_count": 0, "filters": {}, "meta": shown, "anchors": []}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _unzipped(body: bytes) -> bytes:
    return gzip.decompress(body).removeprefix(_MARK)


def _zipped(body: bytes) -> bytes:
    return gzip.compress(_MARK + body, 9, mtime=0)


def decoded(body: bytes) -> Tree:
    """Return what CBOR tells, of which Pagefind uses numbers, texts and lists."""
    return _Reader(body).tree()


class _Reader:
    def __init__(self, body: bytes) -> None:
        self.body, self.at = body, 0

    def tree(self) -> Tree:
        head = self._take(1)[0]
        kind, size = head >> 5, head & 31
        if size in _LENGTHS:
            size = int.from_bytes(self._take(_LENGTHS[size]), "big")
        if kind == _TEXT:
            return self._take(size).decode()
        return [self.tree() for _ in range(size)] if kind == _LIST else size

    def _take(self, count: int) -> bytes:
        self.at += count
        return self.body[self.at - count : self.at]


def encoded(tree: Tree) -> bytes:
    """Return a tree in CBOR."""
    return b"".join(_written(tree))


def _written(tree: Tree) -> Iterator[bytes]:
    if isinstance(tree, int):
        yield _head(0, tree)
    elif isinstance(tree, str):
        body = tree.encode()
        yield _head(_TEXT, len(body)) + body
    else:
        yield _head(_LIST, len(tree))
        for one in tree:
            yield from _written(one)


def _head(kind: int, size: int) -> bytes:
    if size < min(_LENGTHS):
        return bytes([kind << 5 | size])
    code, width = next((code, width) for code, width in _LENGTHS.items() if size < 1 << 8 * width)
    return bytes([kind << 5 | code]) + size.to_bytes(width, "big")
