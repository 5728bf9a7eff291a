"""A content file as clean text (UTF-8, NFC, LF); what was otherwise is a problem, and put right here."""

from __future__ import annotations

import errno
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from raadsportal.problems import Problem, Where, problem

#: Why a file cannot be opened, as it is said to a person.
_REASONS = {
    errno.ENOENT: "it is not there",
    errno.EACCES: "it may not be read",
    errno.EISDIR: "it is a folder",
}
_BOM = "\ufeff"
_MERGE_MARK = re.compile(r"^(<{7} |>{7} |={7}$)", re.MULTILINE)
#: Spaces that Word and web pages put where a plain one is meant; no rule of Markdown knows them.
_SPACES = dict.fromkeys(
    map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"),
    " ",
)
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)


@dataclass(frozen=True)
class TextFile:
    """A file's text and what was wrong with it; the text is None if nothing could be read."""

    path: str
    text: str | None
    problems: tuple[Problem, ...] = ()


def read_text(path: Path, shown: str) -> TextFile:
    """Read a file; `shown` is the path that people see in messages."""
    if path.is_symlink() or (path.exists() and not path.is_file()):
        return TextFile(
            shown, None, (problem("file-unreadable", Where(shown), reason="it is no ordinary file"),)
        )
    try:
        raw = path.read_bytes()
    except OSError as error:
        return TextFile(
            shown,
            None,
            (
                problem(
                    "file-unreadable",
                    Where(shown),
                    reason=_REASONS.get(error.errno or 0, "the machine refuses it"),
                ),
            ),
        )
    return text_of(raw, shown)


def text_of(raw: bytes, shown: str) -> TextFile:
    """Return the text that a file with these bytes has."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _no_text(raw, error.start, shown)
    # UTF-16 without its mark decodes as UTF-8 too, with a NUL between any two letters.
    return _no_text(raw, raw.index(0), shown) if 0 in raw else _cleaned(text, shown)


def _no_text(raw: bytes, index: int, shown: str) -> TextFile:
    line = raw.count(b"\n", 0, index) + 1
    column = index - (raw.rfind(b"\n", 0, index) + 1) + 1
    found = problem("file-not-utf8", Where(shown, line, column), byte=f"0x{raw[index]:02x}")
    return TextFile(shown, None, (found,))


def _cleaned(text: str, shown: str) -> TextFile:
    problems: list[Problem] = []
    if text.startswith(_BOM):
        problems.append(problem("text-bom", Where(shown)))
        text = text[1:]
    if "\r" in text:
        problems.append(problem("text-line-ends", _at(text, text.index("\r"), shown)))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        problems.append(_decomposed(text, shown))
        text = composed
    problems += [
        problem("text-control", _at(text, text.index(sign), shown), sign=f"{ord(sign):04X}", count=count)
        for sign, count in invisible(text).items()
    ]
    text = without_invisible(text).translate(_SPACES)
    marks = _MERGE_MARK.search(text)
    if marks and text.count("<<<<<<< "):
        problems.append(problem("file-merge-marks", _at(text, marks.start(), shown)))
    return TextFile(shown, text, tuple(problems))


def _decomposed(text: str, shown: str) -> Problem:
    index = next(
        index for index, letter in enumerate(text) if unicodedata.combining(letter) or _changes(letter)
    )
    example = unicodedata.normalize("NFC", text[max(0, index - 1) : index + 1])
    return problem("text-decomposed", _at(text, max(0, index - 1), shown), example=example)


def _changes(letter: str) -> bool:
    return unicodedata.normalize("NFC", letter) != letter


def invisible(text: str) -> Mapping[str, int]:
    """Return the invisible control characters of a text and how often each stands in it."""
    found = _CONTROL.findall(text)
    return Counter(found) if found else {}


def plain_letters(text: str) -> str:
    """Return a text with line feeds for all ends of lines and pages, plain spaces, and nothing invisible."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    return without_invisible(lines).translate(_SPACES)


def without_invisible(text: str) -> str:
    """Return a text without its invisible control characters."""
    return _CONTROL.sub("", text)


def _at(text: str, index: int, shown: str) -> Where:
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return Where(shown, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
