"""An item's attachments, read from its list of attachments: number, title, link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from raadsportal.model import Attachment, Availability
from raadsportal.problems import Problem, Where, closest, problem
from raadsportal.prose import plain_text, urls
from raadsportal.source.shapes import AttachmentShape
from raadsportal.vocabulary import Vocabulary, fold

_ROW = re.compile(r"\s*(?:[-*+•]\s+)?(?P<text>\S.*)")
_NUMBER = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?=[).:])|[a-z](?=\)))[.):]*\s*[-–—:.]?\s*", re.IGNORECASE
)
_LINK_ONLY = re.compile(r"\[(?P<words>[^\[\]]{1,500})\]\(<?(?P<target>[^()\[\]<>\s]{1,2000})>?\)")


@dataclass(frozen=True)
class Told:
    """What the front matter adds about an item's attachments, with where it says so."""

    rows: tuple[tuple[AttachmentShape, Where], ...] = ()


def read_attachments(
    markdown: str, told: Told, vocabulary: Vocabulary
) -> tuple[tuple[Attachment, ...], list[Problem]]:
    """Read a list of attachments, one to a line, and what the front matter says of them."""
    found = [_attachment(line, vocabulary) for line in _rows(markdown, vocabulary)]
    problems: list[Problem] = []
    for row, where in told.rows:
        index = next((i for i, attachment in enumerate(found) if _is_same(row, attachment)), None)
        name = row.number or row.title or row.file or row.url or ""
        if index is not None:
            found[index] = _completed(found[index], row)
        elif row.title and (row.url or row.file):
            found.append(
                _completed(
                    Attachment(row.number or "", row.title, None, None, Availability.NOT_PUBLISHED), row
                )
            )
        else:
            known = [part for attachment in found for part in (attachment.number, attachment.title) if part]
            problems.append(
                problem("attachment-row-unmatched", where, number=name, suggestion=closest(name, known))
            )
    return tuple(found), problems


def _rows(markdown: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the text of each attachment; an address alone on a line belongs to the line before it.

    A line that only leads up to what follows (`Link til …:`) is no attachment.
    """
    pending = ""
    for line in markdown.split("\n"):
        match = _ROW.fullmatch(line)
        if not match or vocabulary.says_no_attachments(match["text"]):
            continue
        text = match["text"]
        if pending and _is_address(text) and not urls(pending):
            pending = f"{pending} {text}"
            continue
        if pending and not _leads_up(pending):
            yield pending
        pending = text
    if pending and not _leads_up(pending):
        yield pending


def _leads_up(text: str) -> bool:
    return text.endswith(":") and not urls(text) and not any(letter.isdigit() for letter in text.split()[0])


def _is_address(text: str) -> bool:
    return text.strip("<>").startswith(("http://", "https://")) and " " not in text.strip()


def _attachment(text: str, vocabulary: Vocabulary) -> Attachment:
    link = _LINK_ONLY.search(text)
    found = urls(text)
    url = (
        link["target"]
        if link and link["target"].startswith(("http://", "https://"))
        else (found[0] if found else None)
    )
    file = link["target"] if link and url is None else None
    words = plain_text(text)
    for address in found:
        words = words.replace(address, " ")
    number, title = _number_and_title(re.sub(r"\(\s*\)", " ", words).strip(), vocabulary)
    available = Availability.EXTERNAL if url else Availability.PUBLIC if file else Availability.NOT_PUBLISHED
    return Attachment(number, title or (url or ""), url, file, available)


def _number_and_title(words: str, vocabulary: Vocabulary) -> tuple[str, str]:
    for prefix in vocabulary.attachment_prefixes:
        rest = words[len(prefix) :]
        if words[: len(prefix)].casefold() == prefix.casefold() and re.match(r"\s*\d", rest):
            words = rest.strip()
            match = re.match(r"(?P<number>\d{1,3}(?:\.\d{1,3})*)[.):]*\s*[-–—:]?\s*", words)
            return (match["number"], words[match.end() :].strip()) if match else ("", words)
    match = _NUMBER.match(words)
    title = words[match.end() :] if match else words
    return (match["number"] if match else ""), " ".join(title.split()).rstrip(" :")


def _is_same(row: AttachmentShape, attachment: Attachment) -> bool:
    if row.number and attachment.number:
        return fold(row.number.rstrip(")")) == fold(attachment.number)
    return bool(row.title) and fold(row.title or "") in {fold(attachment.title), fold(attachment.url or "")}


def _completed(attachment: Attachment, row: AttachmentShape) -> Attachment:
    url = row.url or attachment.url
    file = row.file or attachment.file
    available = row.available or (
        Availability.PUBLIC if row.file else Availability.EXTERNAL if row.url else attachment.available
    )
    return Attachment(attachment.number, attachment.title, url, file, available)
