"""The search for leaks finds what leaks: in names, texts, archives, streams and other spellings."""

from __future__ import annotations

import base64
import gzip
import io
import json
import zipfile
import zlib
from itertools import count
from pathlib import Path

import pytest

from tests.leaks import leaks, marker

MARKER = marker("a secret")


def _zipped() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:t>{MARKER}</w:t>")
    return packed.getvalue()


@pytest.mark.parametrize(
    "body",
    [
        MARKER.encode(),
        MARKER.upper().encode(),
        f"en{MARKER[:9]}".encode(),
        f"{MARKER[5:]}erne".encode(),
        MARKER.encode("utf-16-le"),
        "".join(f"&#{ord(sign)};" for sign in MARKER).encode(),
        "".join(f"%{ord(sign):02X}" for sign in MARKER).encode(),
        json.dumps("".join(f"\\u{ord(sign):04x}" for sign in MARKER)).encode().replace(b"\\\\", b"\\"),
        *(base64.b64encode(b"." * before + MARKER.encode()) for before in range(3)),
        gzip.compress(b"pagefind_dcd" + MARKER.encode(), mtime=0),
        b"%PDF-1.7 stream\n" + zlib.compress(MARKER.encode() * 3) + b"\nendstream",
        gzip.compress(_zipped(), mtime=0),
        _zipped(),
    ],
    # A name made of the bytes of an archive, which knows when it was made, would be another in each process.
    ids=count(),
)
def test_a_marker_is_found(body: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(body)
    assert leaks(tmp_path, [MARKER]) == {MARKER: ["a.bin"]}


def test_a_marker_is_found_in_names(tmp_path: Path) -> None:
    (tmp_path / f"x-{MARKER}").mkdir()
    assert leaks(tmp_path, [MARKER]) == {MARKER: [f"x-{MARKER}"]}


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"qz a qzb q z " + gzip.compress(b"other words", mtime=0))
    assert leaks(tmp_path, [MARKER]) == {}
