"""The files of an index as browsers fetch them."""

from __future__ import annotations

import gzip
import json
from typing import Any

import cbor2
import pytest

from raadsportal.search.packing import name_of, packed

META: list[Any] = [
    "1.5.2",
    [["unknown_1a2b3c4", 7], ["unknown_5d6e7f8", 900]],
    [["a", "b", "unknown_9"]],
    [],
    [],
    [],
]


def zipped(body: bytes) -> bytes:
    return gzip.compress(b"pagefind_dcd" + body)


def files(version: str = "1.5.2") -> dict[str, bytes]:
    return {
        "pagefind-entry.json": json.dumps({"version": version}).encode(),
        "pagefind.js": b"js",
        "pagefind-ui.js": b"ui",
        "pagefind-worker.js": b"worker",
        "wasm.unknown.pagefind": b"wasm",
        "pagefind.unknown_1.pf_meta": zipped(cbor2.dumps(META)),
        "index/unknown_9.pf_index": b"words",
        "fragment/unknown_1a2b3c4.pf_fragment": zipped(b'{"content": "many words"}'),
        "fragment/unknown_5d6e7f8.pf_fragment": zipped(b"{}"),
    }


def test_only_what_a_browser_asks_for_is_kept() -> None:
    assert sorted(packed(files(), 2)) == [
        "index/unknown_9.pf_index",
        "pagefind-entry.json",
        "pagefind.js",
        "pagefind.unknown_1.pf_meta",
        "wasm.unknown.pagefind",
    ]


def test_pages_are_called_by_numbers() -> None:
    body = gzip.decompress(packed(files(), 2)["pagefind.unknown_1.pf_meta"])
    assert body.startswith(b"pagefind_dcd")
    assert cbor2.loads(body.removeprefix(b"pagefind_dcd")) == [
        "1.5.2",
        [[name_of(0), 1], [name_of(1), 1]],
        [["a", "b", "unknown_9"]],
        [],
        [],
        [],
    ]


def test_packed_files_tell_no_time() -> None:
    assert packed(files(), 2)["pagefind.unknown_1.pf_meta"][4:8] == b"\0\0\0\0"


def test_another_pagefind_is_refused() -> None:
    with pytest.raises(RuntimeError, match=r"pagefind 1\.6\.0, not 1\.5\.2"):
        packed(files("1.6.0"), 2)


def test_pages_that_are_missing_are_noticed() -> None:
    with pytest.raises(RuntimeError, match="pagefind has 2 pages, not 3"):
        packed(files(), 3)
