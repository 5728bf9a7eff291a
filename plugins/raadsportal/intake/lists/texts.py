"""The words of a cell as content has them: composed letters, plain spaces, nothing invisible."""

from __future__ import annotations

import re
import unicodedata

from raadsportal.source.text_files import without_invisible

_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")


def cleaned(text: str) -> str:
    """Return a text on one line, with single plain spaces and composed letters; once is as good as twice."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    spaced = " ".join(text.split())
    composed = unicodedata.normalize("NFC", without_invisible(spaced))
    return " ".join(composed.split())


def has_break(text: str) -> bool:
    """Tell whether a text has several lines with something on them."""
    return bool(_BREAK.search(text.strip()))
