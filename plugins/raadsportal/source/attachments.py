"""An item's attachments, read from its lists of attachments: number, title, link."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote

from raadsportal.model import Attachment, Availability, Section, SectionKind
from raadsportal.problems import Problem, Where, closest, problem
from raadsportal.prose import is_table_rule, plain_text, urls
from raadsportal.source.shapes import AttachmentShape
from raadsportal.vocabulary import Vocabulary, fold

_BULLET = re.compile(r"\s{0,9}[-*+•]\s+(?P<text>\S.*)")
_NUMBER = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?=[).:])|[a-z](?=\)))[.):]{0,3}\s{0,3}[-–—:.]?\s{0,3}",
    re.IGNORECASE,
)
_PREFIXED_NUMBER = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{1,3})*(?:\.?[a-zA-Z](?!\w))?)[.):]{0,3}\s{0,3}[-–—:]?\s{0,3}"
)
# A target with spaces is no link to Markdown, but there is no doubt about what its writer meant.
_PLAIN_TARGET = r"(?:[^()\[\]<>\"]|\([^()\[\]<>\"]{0,100}\)){1,500}"
_LINK = re.compile(
    rf"\[(?P<words>[^\[\]]{{1,500}})\]\((?:<(?P<angled>[^<>]{{1,500}})>|(?P<plain>{_PLAIN_TARGET}))"
    r"(?:\"[^\"]{0,200}\")?\s?\)"
)


@dataclass(frozen=True)
class Told:
    """What the front matter adds about an item's attachments, with where it says so."""

    rows: tuple[tuple[AttachmentShape, Where], ...] = ()


def read_attachments(
    lists: Sequence[Section], told: Told, vocabulary: Vocabulary
) -> tuple[tuple[Attachment, ...], list[Problem]]:
    """Read an item's lists of attachments, one to a row, and what the front matter says of them."""
    found = [
        attachment
        for section in lists
        for row in _rows(section.markdown, vocabulary)
        for attachment in _attachments(row, section.anchor, vocabulary)
    ]
    names = [_names(attachment) for attachment in found]
    problems: list[Problem] = []
    for row, where in told.rows:
        index = _index_of(row, names)
        if index is not None:
            found[index] = _completed(found[index], row)
        elif row.title and (row.url or row.file):
            unlisted = Attachment(row.number or "", row.title, None, None, Availability.NOT_PUBLISHED)
            found.append(_completed(unlisted, row))
        else:
            problems.append(_unmatched(row, found, where))
    return tuple(found), problems


def _unmatched(row: AttachmentShape, found: Sequence[Attachment], where: Where) -> Problem:
    name = row.number or row.title or row.file or row.url or ""
    known = [part for attachment in found for part in (attachment.number, attachment.title) if part]
    return problem("attachment-row-unmatched", where, number=name, suggestion=closest(name, known))


def _rows(markdown: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the text of each attachment: a row of a list or a table, or a line.

    As on the page, a line straight below a list row goes on with it; so does an address alone on a line. A
    line that only leads up to what follows (`Link til …:`) is no attachment.
    """
    rows: list[str] = []
    in_bullet = False
    for line, bullet in _lines(markdown):
        text = bullet or line.strip()
        if not text or vocabulary.says_no_attachments(text):
            in_bullet = False
        elif rows and not bullet and _goes_on(rows[-1], text, in_bullet, vocabulary):
            rows[-1] = f"{rows[-1]} {text}"
        else:
            rows.append(text)
            in_bullet = bool(bullet)
    return (row for row in rows if not _leads_up(row))


def _lines(markdown: str) -> Iterator[tuple[str, str]]:
    """Yield each line, and its words if it is a list row; of a table only the rows of its body."""
    lines = markdown.split("\n")
    for index, line in enumerate(lines):
        heads = index + 1 < len(lines) and is_table_rule(lines[index + 1]) and "|" in lines[index + 1]
        if "|" in line and (heads or is_table_rule(line)):
            continue
        bullet = _BULLET.fullmatch(line)
        cells = " ".join(cell.strip() for cell in line.strip().strip("|").split("|"))
        yield (cells, cells) if line.lstrip().startswith("|") else (line, bullet["text"] if bullet else "")


def _goes_on(before: str, text: str, in_bullet: bool, vocabulary: Vocabulary) -> bool:
    if _is_address(text):
        return not urls(before)
    return in_bullet and not _number_and_title(text, vocabulary)[0]


def _leads_up(text: str) -> bool:
    return text.endswith(":") and not urls(text) and not any(letter.isdigit() for letter in text.split()[0])


def _is_address(text: str) -> bool:
    return text.strip("<>").startswith(("http://", "https://")) and " " not in text.strip()


def _attachments(text: str, section: str, vocabulary: Vocabulary) -> Iterator[Attachment]:
    """Yield the attachment of a row, and one more for each further link in it."""
    links = [(match["words"], match["angled"] or match["plain"].strip()) for match in _LINK.finditer(text)]
    linked = {target for _, target in links}
    bare = _LINK.sub(lambda match: match["words"], text)
    links += [(url, url) for url in urls(bare) if url not in linked]
    words = plain_text(bare)
    for _, target in links:
        words = words.replace(target, " ")
    words = re.sub(r"[(<]\s?[)>]", " ", words).strip()
    number, title = _number_and_title(words, vocabulary)
    yield _attachment(number, title, links[0][1] if links else "", section)
    for label, target in links[1:]:
        yield _attachment("", plain_text(label), target, section)


def _attachment(number: str, title: str, target: str, section: str) -> Attachment:
    url = target if target.startswith(("http://", "https://")) else None
    file = unquote(target) if target and not url else None
    available = Availability.EXTERNAL if url else Availability.PUBLIC if file else Availability.NOT_PUBLISHED
    return Attachment(number, title or target, url, file, available, section)


def _number_and_title(words: str, vocabulary: Vocabulary) -> tuple[str, str]:
    for prefix in vocabulary.attachment_prefixes:
        rest = words[len(prefix) :]
        if words[: len(prefix)].casefold() == prefix.casefold() and re.match(r"\s*\d", rest):
            words = rest.strip()
            match = _PREFIXED_NUMBER.match(words)
            return (match["number"], words[match.end() :].strip()) if match else ("", words)
    match = _NUMBER.match(words)
    title = words[match.end() :] if match else words
    return (match["number"] if match else ""), " ".join(title.split()).rstrip(" :")


def _names(attachment: Attachment) -> tuple[str, frozenset[str]]:
    """Return what a row of the front matter may call an attachment: its number, its title or address."""
    return fold(attachment.number), frozenset({fold(attachment.title), fold(attachment.url or "")})


def _index_of(row: AttachmentShape, names: Sequence[tuple[str, frozenset[str]]]) -> int | None:
    number, title = fold((row.number or "").rstrip(")")), fold(row.title or "")
    for index, (its_number, its_names) in enumerate(names):
        if number == its_number if number and its_number else title and title in its_names:
            return index
    return None


def without_closed_addresses(
    sections: Sequence[Section], attachments: Sequence[Attachment]
) -> tuple[Section, ...]:
    """Return sections whose lists of attachments do not print the addresses of what is not open to all."""
    closed = [found.url for found in attachments if found.url and found.available in _CLOSED]
    return tuple(
        _without(closed, section) if closed and section.kind is SectionKind.ATTACHMENTS else section
        for section in sections
    )


_CLOSED = frozenset({Availability.MEMBERS_ONLY, Availability.NOT_PUBLISHED})


def _without(addresses: Sequence[str], section: Section) -> Section:
    markdown = section.markdown
    for address in sorted(addresses, key=len, reverse=True):
        markdown = markdown.replace(address, "")
    return replace(section, markdown=markdown, text=plain_text(markdown))


def _completed(attachment: Attachment, row: AttachmentShape) -> Attachment:
    available = row.available or (
        Availability.PUBLIC if row.file else Availability.EXTERNAL if row.url else attachment.available
    )
    return replace(
        attachment, url=row.url or attachment.url, file=row.file or attachment.file, available=available
    )
