"""Signs that stand loose behind their words (`Approved .`), as a scanner reads old typewriting: put back."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LOOSE = re.compile(r"(?<=\S)\s+(?P<sign>[.,:;!?])(?=\s|$)")
_SIGN = re.compile(r"[.,:;!?](?=\s|$)")
_SPACED_OUT = re.compile(r"(?<!\S)(?:\w ){3,}\w(?!\S)")
#: So many signs stand loose in such a text, and this share of all.
_FEWEST, _SHARE = 10, 0.5


def tightened(lines: Sequence[str]) -> list[str]:
    """Return lines with each sign at its word and each word whole, if most signs stand loose."""
    loose = sum(len(_LOOSE.findall(line)) for line in lines)
    if loose < _FEWEST or loose < _SHARE * sum(len(_SIGN.findall(line)) for line in lines):
        return list(lines)
    return [_tight(line) for line in lines]


def _tight(line: str) -> str:
    whole = _SPACED_OUT.sub(lambda found: found[0].replace(" ", ""), line)
    return re.sub(r"(?<=\S) {2,}", " ", _LOOSE.sub(r"\g<sign>", whole))
