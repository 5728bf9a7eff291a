"""Lists of people in one line taken apart: what stands between commas, and remarks in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_REMARK = re.compile(r"\s*[(\[](?P<words>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]\s*")
_LIST = re.compile(r"\s*[,;\n]\s*|\s+/\s+")


def without_remarks(part: str) -> tuple[str, Sequence[str]]:
    """Return words without what stands in brackets behind a name, and that."""
    remarks: list[str] = []
    words = part
    while words.endswith((")", "]")):
        found = [match for match in _REMARK.finditer(words) if match.end() == len(words)]
        if not found or not found[0].start():
            break
        remarks.insert(0, found[0]["words"].strip())
        words = words[: found[0].start()].strip()
    return words, remarks


def parted(text: str, conjunction: re.Pattern[str]) -> Iterator[str]:
    """Yield the parts of a list: what stands between commas, line ends and words for and; not in brackets."""
    depth, begin = 0, 0
    signs = {match.start(): match.end() for match in _LIST.finditer(text)}
    signs |= {
        match.start(): match.end() for match in conjunction.finditer(text) if match.start() not in signs
    }
    at = 0
    while at < len(text):
        depth += (text[at] in "([") - (text[at] in ")]")
        if depth <= 0 and at in signs and signs[at] > at:
            yield text[begin:at]
            at = begin = signs[at]
        else:
            at += 1
    yield text[begin:]
