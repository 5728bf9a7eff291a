"""What a file says of itself in XMP (ISO 16684), which stands in PDFs and pictures as plain XML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from raadsportal.papers.parts import Part, PartKind

_PACKET = re.compile(rb"<x:xmpmeta\b.{1,2000000}?</x:xmpmeta>", re.DOTALL)
_WORDS = re.compile(r">([^<]+)<|=\"([^\"]+)\"")
_SPOT = re.compile(rb"\bexif:GPS(?:Latitude|Longitude)\b")


def parts_of_xmp(raw: bytes) -> Iterator[Part]:
    """Yield the words of each packet of XMP in a file, and whether one tells where a picture was taken."""
    for packet in _PACKET.finditer(raw):
        found = _WORDS.findall(packet[0].decode("utf-8", "replace"))
        words = "\n".join(unescape(text or value).strip() for text, value in found)
        yield Part(PartKind.PROPERTY, name="XMP", words=words)
        if _SPOT.search(packet[0]):
            yield Part(PartKind.SPOT)
