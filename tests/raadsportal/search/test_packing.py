"""The files of an index as browsers fetch them."""

from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.search.packing import Tree, decoded, encoded, name_of, packed

TREES: st.SearchStrategy[Tree] = st.recursive(
    st.integers(0, 2**64 - 1) | st.text(), lambda inner: st.lists(inner, max_size=30), max_leaves=60
)
META: Tree = [
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
        "pagefind.unknown_1.pf_meta": zipped(encoded(META)),
        "index/unknown_9.pf_index": b"words",
        "fragment/unknown_1a2b3c4.pf_fragment": zipped(b'{"content": "many words"}'),
        "fragment/unknown_5d6e7f8.pf_fragment": zipped(b"{}"),
    }


@given(TREES)
def test_what_is_written_is_read(tree: Tree) -> None:
    assert decoded(encoded(tree)) == tree


def test_numbers_take_as_few_bytes_as_they_can() -> None:
    assert [encoded(number) for number in (23, 24, 256)] == [b"\x17", b"\x18\x18", b"\x19\x01\x00"]
    assert encoded(["a", 70_000]) == b"\x82\x61a\x1a\x00\x01\x11\x70"


def test_only_what_a_browser_asks_for_is_kept() -> None:
    assert sorted(packed(files(), [{}, {}])) == [
        "fragment/000.pf_fragment",
        "fragment/001.pf_fragment",
        "index/unknown_9.pf_index",
        "pagefind-entry.json",
        "pagefind.js",
        "pagefind.unknown_1.pf_meta",
        "wasm.unknown.pagefind",
    ]


def test_pages_are_called_by_numbers() -> None:
    body = gzip.decompress(packed(files(), [{}, {}])["pagefind.unknown_1.pf_meta"])
    assert body.startswith(b"pagefind_dcd")
    assert decoded(body.removeprefix(b"pagefind_dcd")) == [
        "1.5.2",
        [[name_of(0), 1], [name_of(1), 1]],
        [["a", "b", "unknown_9"]],
        [],
        [],
        [],
    ]


def test_a_page_has_what_it_shows_and_no_words() -> None:
    body = gzip.decompress(packed(files(), [{"title": "Kurser på listen"}, {}])["fragment/000.pf_fragment"])
    told = json.loads(body.removeprefix(b"pagefind_dcd"))
    assert told["meta"] == {"title": "Kurser på listen"}
    assert told["content"] == ""


def test_packed_files_tell_no_time() -> None:
    assert packed(files(), [{}, {}])["fragment/000.pf_fragment"][4:8] == b"\0\0\0\0"


def test_another_pagefind_is_refused() -> None:
    with pytest.raises(RuntimeError, match=r"pagefind 1\.6\.0, not 1\.5\.2"):
        packed(files("1.6.0"), [{}, {}])


def test_pages_that_are_missing_are_noticed() -> None:
    with pytest.raises(RuntimeError, match="pagefind has 2 pages, not 3"):
        packed(files(), [{}, {}, {}])
