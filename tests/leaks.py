"""Every byte of a built site, searched for words that must not be there, however they are packed."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import unquote_to_bytes

_ROOT = "qz"
_LETTERS = "abcdefghijklmnop"
#: A piece of a marker: an index may cut off the end of a word, or store only what differs from its neighbour.
_PIECE = 8
_CODINGS = ("utf-8", "utf-16-le")
_GZIP = b"\x1f\x8b\x08"
_ZIP = b"PK\x03\x04"
#: How a stream of zlib begins (RFC 1950): in PDFs, in pictures, in databases.
_ZLIB = re.compile(rb"[\x08\x18\x28\x38\x48\x58\x68\x78][\x01\x5e\x9c\xda]", re.DOTALL)
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{20,}")
_DEEPEST = 4


def marker(name: str) -> str:
    """Return a word of 16 letters that nobody writes, always the same for a name (`qzabqzkf…`)."""
    told = [_LETTERS[byte % len(_LETTERS)] for byte in hashlib.sha256(name.encode()).digest()[:8]]
    return "".join(_ROOT + first + second for first, second in zip(told[::2], told[1::2], strict=True))


def leaks(site: Path, markers: Iterable[str]) -> dict[str, list[str]]:
    """Return, for each marker of which a piece is in the site, the files that hold it or are named so."""
    pieces = {form: marker for marker in sorted(markers, reverse=True) for form in _pieces(marker)}
    found: dict[str, set[str]] = {}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        for text in (name.encode(), *(unpacked(path.read_bytes()) if path.is_file() else ())):
            for marker in _found(text.lower(), pieces):
                found.setdefault(marker, set()).add(name)
    return {marker: sorted(files) for marker, files in sorted(found.items())}


def _found(text: bytes, pieces: Mapping[bytes, str]) -> Iterator[str]:
    """Yield the markers of the pieces in a text: every piece holds the root, and hardly anything else does."""
    for coding in _CODINGS:
        length = len(("x" * _PIECE).encode(coding))
        for root in re.finditer(re.escape(_ROOT.encode(coding)), text):
            for start in range(max(0, root.start() - length), root.start() + 1):
                if text[start : start + length] in pieces:
                    yield pieces[text[start : start + length]]


def unpacked(body: bytes, depth: int = 0) -> Iterator[bytes]:
    """Yield a file's bytes, all that is packed in them at any depth, and each as a reader would see it."""
    yield body
    yield from _as_read(body)
    if depth < _DEEPEST:
        for inner in _packed_in(body):
            yield from unpacked(inner, depth + 1)


def _as_read(body: bytes) -> Iterator[bytes]:
    """Yield a text without the spellings that signs may have in addresses, JSON and HTML."""
    try:
        text = body.decode()
    except UnicodeDecodeError:
        return
    if "%" in text:
        yield unquote_to_bytes(text)
    if "&#" in text:
        yield unescape(text).encode("utf-8", "replace")
    if "\\u" in text:
        yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda sign: chr(int(sign[1], 16)), text).encode(
            "utf-8", "replace"
        )


def _packed_in(body: bytes) -> Iterator[bytes]:
    if body.startswith(_ZIP):
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            for member in packed.infolist():
                yield member.filename.encode() + b"\n" + packed.read(member)
    elif body.startswith(_GZIP):
        yield gzip.decompress(body)
    else:
        for start in _ZLIB.finditer(body):
            inner = _inflated(body, start.start())
            if len(inner) > _PIECE:
                yield inner
        for run in _BASE64.findall(body):
            plain = run.translate(bytes.maketrans(b"-_", b"+/"))
            for skipped in range(4):
                yield base64.b64decode(plain[skipped : skipped + (len(plain) - skipped) // 4 * 4])


def _inflated(body: bytes, start: int) -> bytes:
    """Return what a stream that begins there holds, as far as it is one; few that look so are."""
    try:
        if not zlib.decompressobj().decompress(body[start : start + 64], 8):
            return b""
        return zlib.decompressobj().decompress(body[start:], 1 << 24)
    except zlib.error:
        return b""


def _pieces(marker: str) -> Iterator[bytes]:
    """Yield every piece of a marker in the codings of texts."""
    for start in range(len(marker) - _PIECE + 1):
        yield from (marker[start : start + _PIECE].encode(coding) for coding in _CODINGS)
