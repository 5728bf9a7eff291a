"""Small PDFs written by hand: pages of letters at a place, in a size, plain or bold, with rules and links."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import md5


@dataclass(frozen=True)
class Text:
    """Words at a place: x from the left and y from the top, in points. Every letter is 0.6 sizes wide."""

    x: float
    y: float
    words: str
    size: float = 10
    font: str = "plain"


@dataclass(frozen=True)
class Rule:
    """A line from one point to another."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True)
class Link:
    """A place that leads to an address."""

    x0: float
    y0: float
    x1: float
    y1: float
    to: str


@dataclass(frozen=True)
class Remark:
    """What somebody has remarked at a place."""

    x: float
    y: float
    words: str
    by: str = ""


#: What stands on a page.
Drawn = Text | Rule | Link | Remark
FONTS = {"plain": "Courier", "bold": "Courier-Bold", "italic": "Courier-Oblique"}
WIDTH, HEIGHT = 595, 842


def pdf(
    *pages: Sequence[Drawn], more: bytes = b"", trailer: bytes = b"", info: Mapping[str, str] | None = None
) -> bytes:
    """Return a PDF of pages; `info` is what it says of itself."""
    objects: dict[int, bytes] = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    for number, font in enumerate(FONTS.values(), 3):
        name = font.encode()
        objects[number] = (
            b"<< /Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding /BaseFont /" + name + b" >>"
        )
    kids = []
    for parts in pages:
        kids.append(max(objects) + 1)
        objects |= _page(parts, kids[-1])
    refs = " ".join(f"{kid} 0 R" for kid in kids)
    if info:
        told = b" ".join(f"/{name} ".encode() + _string(words) for name, words in info.items())
        objects[max(objects) + 1] = b"<< " + told + b" >>"
        trailer += f"/Info {max(objects)} 0 R".encode()
    objects[2] = f"<< /Type /Pages /Kids [{refs}] /Count {len(kids)} >>".encode()
    return _file(objects, more, trailer)


def _page(parts: Sequence[Drawn], number: int) -> dict[int, bytes]:
    drawn = zlib.compress(b"\n".join(_drawn(part) for part in parts))
    links = b" ".join(_linked(part) for part in parts if isinstance(part, Link | Remark))
    fonts = " ".join(f"/{name} {at} 0 R" for at, name in enumerate(FONTS, 3))
    page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {number + 1} 0 R "
    return {
        number: page.encode() + f"/Resources << /Font << {fonts} >> >> /Annots [".encode() + links + b"] >>",
        number + 1: b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(drawn) + drawn + b"\nendstream",
    }


def _drawn(part: Drawn) -> bytes:
    if isinstance(part, Text):
        at = f"BT /{part.font} {part.size} Tf {part.x} {HEIGHT - part.y} Td ".encode()
        return at + _string(part.words) + b" Tj ET"
    if isinstance(part, Rule):
        return f"{part.x0} {HEIGHT - part.y0} m {part.x1} {HEIGHT - part.y1} l S".encode()
    return b""


def _string(words: str) -> bytes:
    escaped = words.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    return b"(" + escaped + b")"


def _linked(link: Link | Remark) -> bytes:
    if isinstance(link, Remark):
        box = f"{link.x} {HEIGHT - link.y} {link.x + 20} {HEIGHT - link.y + 20}".encode()
        told = b"/Contents " + _string(link.words) + b" /T " + _string(link.by)
        return b"<< /Type /Annot /Subtype /Text /Rect [" + box + b"] " + told + b" >>"
    box = f"{link.x0} {HEIGHT - link.y1} {link.x1} {HEIGHT - link.y0}"
    return f"<< /Type /Annot /Subtype /Link /Rect [{box}] /A << /S /URI /URI ({link.to}) >> >>".encode()


def _file(objects: dict[int, bytes], more: bytes, trailer: bytes) -> bytes:
    made, places = b"%PDF-1.4\n", []
    for number in sorted(objects):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + objects[number] + b"\nendobj\n"
    made += more
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(places) + 1
    end = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % size + rows + end


def below(*lines: str, x: float = 60, y: float = 100, step: float = 12) -> list[Text]:
    """Return lines below each other."""
    return [Text(x, y + step * at, words) for at, words in enumerate(lines) if words]


#: What stands behind a password that is too short, by the standard of PDF (ISO 32000-1, 7.6.3.3).
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def protected(raw: bytes, password: bytes = b"") -> bytes:
    """Return a PDF of one page under a password; the empty one opens it to be read, but not to be changed."""
    key = md5((password + _PADDING)[:32] + _PADDING + b"\xfc\xff\xff\xff" + bytes(16)).digest()[:5]
    begin = raw.index(b"stream\n") + 7
    end = raw.index(b"\nendstream")
    number = int(raw[: raw.index(b"<< /Filter")].split(b" obj")[-2].split()[-2])
    own = md5(key + number.to_bytes(3, "little") + bytes(2)).digest()[:10]
    hidden = raw[:begin] + _rc4(own, raw[begin:end]) + raw[end:]
    user = _rc4(key, _PADDING).hex().encode()
    told = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<%s> <%s>] "
    words = told % (_PADDING.hex().encode(), user, b"00" * 16, b"00" * 16)
    return hidden.replace(b"/Root", words + b"/Root")


def _rc4(key: bytes, text: bytes) -> bytes:
    state, at = list(range(256)), 0
    for one in range(256):
        at = (at + state[one] + key[one % len(key)]) % 256
        state[one], state[at] = state[at], state[one]
    found, one, at = bytearray(), 0, 0
    for sign in text:
        one = (one + 1) % 256
        at = (at + state[one]) % 256
        state[one], state[at] = state[at], state[one]
        found.append(sign ^ state[(state[one] + state[at]) % 256])
    return bytes(found)
