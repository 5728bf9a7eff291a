"""The files of an index as browsers fetch them: without what nobody uses, and with short names for the pages.

Pagefind names each page by a hash, and a browser fetches all names before the first answer; numbers in
the order of the pages take a third of that, and tell which page is meant. The texts of pages are left out:
what a hit shows is no affair of Pagefind's, which knows of a record no more than the words it is found by.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from typing import Any

import cbor2

from raadsportal.search.coding import short

#: The Pagefind whose files this module knows; another one may write them otherwise.
VERSION = "1.5.2"
_MARK = b"pagefind_dcd"
_NAMES = ".pf_meta"
_KEPT = ("pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind")


def packed(files: Mapping[str, bytes], count: int) -> Mapping[str, bytes]:
    """Return the files that a browser needs to find `count` pages."""
    told = json.loads(files["pagefind-entry.json"])
    if told["version"] != VERSION:
        raise RuntimeError(f"pagefind {told['version']}, not {VERSION}")
    found = {name: files[name] for name in _KEPT}
    found |= {name: body for name, body in files.items() if name.startswith("index/")}
    (meta,) = (name for name in files if name.endswith(_NAMES))
    found[meta] = _zipped(cbor2.dumps(_renamed(cbor2.loads(_unzipped(files[meta])), count)))
    return found


def name_of(number: int) -> str:
    """Return the name of a page by its place among all."""
    return short(number, 3)


def _renamed(meta: list[Any], count: int) -> list[Any]:
    """Return the list of names with numbers for pages, and without their lengths: nothing asks for them."""
    version, pages, *rest = meta
    if len(pages) != count:
        raise RuntimeError(f"pagefind has {len(pages)} pages, not {count}")
    numbered = [[name_of(number), 1] for number in range(count)]
    return [version, numbered, *rest]


def _unzipped(body: bytes) -> bytes:
    return gzip.decompress(body).removeprefix(_MARK)


def _zipped(body: bytes) -> bytes:
    return gzip.compress(_MARK + body, 9, mtime=0)
