"""A minutes file in its one form, and the proof that it says what it said before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from markdown import Markdown

from raadsportal import model as m
from raadsportal.fingerprints import fingerprint
from raadsportal.form.body_layout import tidied, with_ranks
from raadsportal.form.yaml_layout import laid_out
from raadsportal.prose import printable
from raadsportal.source.minutes import Minutes, read_minutes
from raadsportal.source.text_files import TextFile
from raadsportal.vocabulary import Vocabulary

_FENCE = "---"
_WORD = re.compile(r"\w+")
#: A space before the end of a paragraph or a row is not shown.
_BEFORE_END = re.compile(r" (?=</(?:p|li|t[dh]|h[1-6])>)")


def formed(text: str, path: str, council: str | None, vocabulary: Vocabulary) -> str:
    """Return minutes in their form; what cannot be brought there without changing their sense stays.

    `text` is clean (`read_text`), `path` and `council` tell what the file is about.
    """
    front, body = _parts(text)
    if front is None:
        return text

    def read(shown: str) -> Minutes:
        return read_minutes(TextFile(path, front + shown), council, vocabulary)

    body = next(_same(body, vocabulary, read), body)
    head = front.removeprefix(f"{_FENCE}\n").removesuffix(f"{_FENCE}\n")
    return f"{_FENCE}\n{laid_out(head)}{_FENCE}\n{body}"


def _same(body: str, vocabulary: Vocabulary, read: Callable[[str], Minutes]) -> Iterator[str]:
    """Yield the bodies that say the same as this one, the best formed first."""
    old = None
    for shown in (tidied(with_ranks(body, vocabulary), vocabulary), tidied(body, vocabulary)):
        if shown != body:
            old = old or _Meaning(read(body), body, vocabulary)
            if not _Meaning(read(shown), shown, vocabulary).holds_all_of(old):
                continue
        yield shown


def _parts(text: str) -> tuple[str | None, str]:
    """Return the front matter with the lines around it, and the body; None if there is no front matter."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return None, text
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() in {_FENCE, "..."}), None)
    if end is None:
        return None, text
    return "\n".join([_FENCE, *lines[1:end], _FENCE, ""]), "\n".join(lines[end + 1 :])


class _Meaning:
    """What minutes say: their facts, how their prose is printed, their words, and what is wrong with them."""

    def __init__(self, minutes: Minutes, body: str, vocabulary: Vocabulary) -> None:
        self.facts = fingerprint(_without_prose(minutes.meeting))
        self.prose = [_printed(text, vocabulary) for text in _prose(minutes.meeting)]
        self.words = Counter(_WORD.findall(body))
        self.problems = Counter(found.code for found in minutes.problems)

    def holds_all_of(self, other: _Meaning) -> bool:
        """Tell whether this says the same as `other`, with no problem more."""
        same = (self.facts, self.prose, self.words) == (other.facts, other.prose, other.words)
        return same and not self.problems - other.problems


def _without_prose(meeting: m.Meeting) -> m.Meeting:
    items = (
        replace(item, group=None, sections=tuple(replace(part, markdown="") for part in item.sections))
        for item in meeting.items
    )
    groups = (replace(group, passage=m.Passage()) for group in meeting.groups)
    return replace(meeting, items=tuple(items), groups=tuple(groups), preamble=m.Passage())


def _prose(meeting: m.Meeting) -> Iterator[str]:
    yield meeting.preamble.markdown
    for group in meeting.groups:
        yield group.passage.markdown
    for item in meeting.items:
        yield f"{item.group.number} {item.group.title}" if item.group else ""
        yield from (section.markdown for section in item.sections)


def _printed(markdown: str, vocabulary: Vocabulary) -> str:
    """Return prose as HTML, as the pages of the portal print it but for what is the same in all."""
    shown = Markdown(extensions=["attr_list", "fenced_code", "sane_lists", "tables"])
    return _BEFORE_END.sub("", " ".join(shown.convert(printable(markdown, vocabulary)).split()))
