"""The Markdown of pages that carry minutes: prose as the sections have it, under addresses of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from raadsportal.ids import (
    ATTACHMENT_FOLDER,
    item_anchor,
    parse_target,
    relative_source,
    section_anchor,
    source_path,
)
from raadsportal.labels import label
from raadsportal.language import Catalogue
from raadsportal.links.rewrite import rewritten
from raadsportal.model import Attachment, Availability, Group, Item, Meeting, Section, SectionKind
from raadsportal.prose import BRACE, lines_outside_code, printable
from raadsportal.vocabulary import Vocabulary

_SPECIAL = re.compile(r"([\\`*_{}\[\]#|])")
_HEADING = re.compile(r"^(#{1,6})(?=\s)")
_ROW = re.compile(r"^\s*(?:[-*+•]\s+|\|\s*)")


def escape(text: str) -> str:
    """Return plain words as Markdown that prints exactly them."""
    words = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    escaped = _SPECIAL.sub(r"\\\1", words)
    return re.sub(r"^(\d{1,3})([.)])(?=\s)|^([-+])(?=\s)", r"\1\3\\\2", escaped)


def item_body(item: Item, vocabulary: Vocabulary, words: Catalogue) -> str:
    """Return the text of an item's own page: first what was decided, then the rest in its order."""
    folder, page = ATTACHMENT_FOLDER, item.id
    decided = [section for section in item.sections if section.kind is SectionKind.DECISION]
    others = [section for section in item.sections if section.kind is not SectionKind.DECISION]
    parts = (
        _section(_linked(section, page), item, 2, section.anchor, folder, vocabulary, words)
        for section in (*decided, *others)
    )
    return _joined(parts)


def meeting_body(meeting: Meeting, vocabulary: Vocabulary, words: Catalogue) -> str:
    """Return the whole document: groups at level 2, items at 3, sections at 4."""
    return _joined(_document(meeting, vocabulary, words))


def _document(meeting: Meeting, vocabulary: Vocabulary, words: Catalogue) -> Iterator[str]:
    yield _prose(meeting.preamble, 0, vocabulary)
    printed = 0
    folder = f"{meeting.id.name}/{ATTACHMENT_FOLDER}"
    for item in meeting.items:
        while item.group in meeting.groups[printed:]:
            printed += 1
            yield from _group(meeting.groups[printed - 1], printed, vocabulary)
        name = item_anchor(item.number)
        level = 3 if item.group else 2
        title = escape(f"{item.printed or item.number} {item.title}")
        yield f"{'#' * level} [{title}]({_relative(meeting, item)}) {{: #{name} }}"
        for section in item.sections:
            yield _section(
                section,
                item,
                level + 1,
                section_anchor(item.number, section.anchor),
                folder,
                vocabulary,
                words,
            )
        yield _unlisted(item, level + 1, section_anchor(item.number, "attachments"), folder, words)

    for index, group in enumerate(meeting.groups[printed:], printed + 1):
        yield from _group(group, index, vocabulary)


def _linked(section: Section, page: str) -> Section:
    """Return a section with the links that its words make, as they lead from a page."""
    return replace(
        section,
        markdown=rewritten(
            section.markdown, section.links, lambda target: relative_source(page, _shown(target))
        ),
    )


def _shown(target: str) -> str:
    found = parse_target(target)
    return target.partition("#")[0] if found and found.key else target


def _group(group: Group, index: int, vocabulary: Vocabulary) -> Iterator[str]:
    yield f"## {escape(f'{group.number} {group.title}'.strip())} {{: #group-{index} }}"
    yield _prose(group.markdown, 0, vocabulary)


def _relative(meeting: Meeting, item: Item) -> str:
    """Return the link from the meeting's page to the item's own, as MkDocs wants it: file to file."""
    return source_path(item.id).removeprefix(f"{meeting.id.council}/")


def _section(
    section: Section,
    item: Item,
    level: int,
    name: str,
    folder: str,
    vocabulary: Vocabulary,
    words: Catalogue,
) -> str:
    parts = []
    if section.label:
        parts.append(f"{'#' * level} {escape(section.label)} {{: #{name} }}")
    if section.kind is SectionKind.ATTACHMENTS:
        parts.append(_attachments(section, item, folder, vocabulary, words))
    else:
        parts.append(_prose(section.markdown, 4 - level, vocabulary))
    if section.label and not any(part.strip() for part in parts[1:]):
        parts.append(f"*{escape(words.text('The minutes have no text here.'))}*")
    return _joined(parts)


def _unlisted(item: Item, level: int, name: str, folder: str, words: Catalogue) -> str:
    """Return the list of attachments of an item whose own text has none; the front matter tells of them."""
    if not item.attachments or item.section(SectionKind.ATTACHMENTS):
        return ""
    heading = f"{'#' * level} {words.text('Attachments')} {{: #{name} }}"
    return _joined(
        [heading, "\n".join(_attachment(attachment, folder, words) for attachment in item.attachments)]
    )


def _prose(markdown: str, raised: int, vocabulary: Vocabulary) -> str:
    """Return prose ready to print, its headings raised so that they stand below the section's own."""
    lines = [
        line if in_code else _HEADING.sub(lambda mark: "#" * max(1, len(mark[1]) - raised), line, count=1)
        for _, line, in_code in lines_outside_code(markdown)
    ]
    return printable("\n".join(lines), vocabulary).strip("\n").replace("{", BRACE)


def _attachments(
    section: Section,
    item: Item,
    folder: str,
    vocabulary: Vocabulary,
    words: Catalogue,
) -> str:
    """Return a list of attachments with who can get at each, below what the section says beside it.

    What only the front matter tells of stands in the first list.
    """
    lists = {section.anchor, ""} if section == item.section(SectionKind.ATTACHMENTS) else {section.anchor}
    attachments = [attachment for attachment in item.attachments if attachment.section in lists]
    if not attachments:
        return _prose(section.markdown, 0, vocabulary)
    lines = [_ROW.sub("", line).strip() for line in section.markdown.split("\n")]
    said = [line for line in lines if line.endswith(":") and line not in {a.title for a in attachments}]
    rows = [_attachment(attachment, folder, words) for attachment in attachments]
    return _joined([_prose("\n\n".join(said), 0, vocabulary), "\n".join(rows)])


def _attachment(attachment: Attachment, folder: str, words: Catalogue) -> str:
    title = escape(attachment.title)
    public = attachment.available is Availability.PUBLIC and attachment.file
    elsewhere = attachment.url if attachment.available is Availability.EXTERNAL else None
    link = f"{folder}/{attachment.file}" if public else elsewhere
    shown = f"[{title}](<{link}>)" if link else title
    access = escape(words.text(label(attachment.available)))
    number = f"{escape(attachment.number)} " if attachment.number else ""
    return f"- {number}{shown} *{access}*{{: .availability }}"


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(part for part in parts if part.strip())
