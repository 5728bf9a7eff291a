"""Pictures: what a camera or a program wrote into them (Exif 2.32, the texts of PNG)."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from typing import Any

from PIL import ExifTags, Image, UnidentifiedImageError

from raadsportal.papers.parts import Part, PartKind, UnreadableError

#: Texts that XMP fills, which is read for every kind of file.
_XMP = frozenset({"xmp", "XML:com.adobe.xmp"})
#: Windows writes its own tags in UTF-16.
_WIDE = frozenset({0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F})
_BROKEN = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    OSError,
    ValueError,
    SyntaxError,
    struct.error,
)


def parts_of_image(raw: bytes) -> Iterator[Part]:
    """Yield what a picture says of itself. Raises UnreadableError."""
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(raw)) as image:
            exif, told = image.getexif(), dict(image.info)
            inner = dict(exif.get_ifd(ExifTags.IFD.Exif))
            spot = exif.get_ifd(ExifTags.IFD.GPSInfo)
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        struct.error,
        Image.DecompressionBombError,
    ) as error:
        raise UnreadableError from error
    if {ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude} & spot.keys():
        yield Part(PartKind.SPOT)
    for tag, value in sorted({**dict(exif), **inner}.items()):
        if words := _words(tag, value):
            yield Part(PartKind.PROPERTY, name=ExifTags.TAGS.get(tag, str(tag)), words=words)
    for name, value in sorted((str(name), value) for name, value in told.items()):
        if isinstance(value, str) and name not in _XMP:
            yield Part(PartKind.PROPERTY, name=name, words=value)


def _words(tag: int, value: Any) -> str:
    if isinstance(value, bytes):
        if tag in _WIDE:
            return value.decode("utf-16-le", "replace").strip("\0 ")
        return value.decode("utf-8", "ignore").strip("\0 ") if value.isascii() else ""
    return value.strip("\0 ") if isinstance(value, str) else ""
