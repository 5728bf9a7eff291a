"""The Markdown of pages that carry minutes: prose as the sections have it, under addresses of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from raadsportal.ids import (
    ATTACHMENT_FOLDER,
    TERMS_ANCHOR,
    item_anchor,
    parse_target,
    relative_source,
    section_anchor,
    term_anchor,
)
from raadsportal.labels import label
from raadsportal.language import Catalogue
from raadsportal.links.rewrite import rewritten
from raadsportal.links.terms import Terms
from raadsportal.model import (
    Attachment,
    Availability,
    Certainty,
    Group,
    Item,
    Meeting,
    Passage,
    Section,
    SectionKind,
    Term,
    TextLink,
)
from raadsportal.prose import BRACE, lines_outside_code, printable
from raadsportal.vocabulary import Vocabulary

_SPECIAL = re.compile(r"([\\`*_{}\[\]#|])")
_HEADING = re.compile(r"^(#{1,6})(?=\s)")
_UNQUOTED = re.compile(r'["{}]')
_ROW = re.compile(r"^\s*(?:[-*+•]\s+|\|\s*)")


def escape(text: str) -> str:
    """Return plain words as Markdown that prints exactly them."""
    words = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    escaped = _SPECIAL.sub(r"\\\1", words)
    return re.sub(r"^(\d{1,3})([.)])(?=\s)|^([-+])(?=\s)", r"\1\3\\\2", escaped)


def item_body(item: Item, vocabulary: Vocabulary, words: Catalogue, terms: Terms | None = None) -> str:
    """Return the text of an item's own page: first what was decided, then the rest in its order."""
    page = _Page(item.id, ATTACHMENT_FOLDER, vocabulary, words, terms or Terms(()))
    decided = [section for section in item.sections if section.kind is SectionKind.DECISION]
    others = [section for section in item.sections if section.kind is not SectionKind.DECISION]
    parts = [page.section(section, item, 2, section.anchor) for section in (*decided, *others)]
    return _joined((*parts, page.unlisted(item, 2, "attachments"), page.explanations(2)))


def meeting_body(
    meeting: Meeting, vocabulary: Vocabulary, words: Catalogue, terms: Terms | None = None
) -> str:
    """Return the whole document: groups at level 2, items at 3, sections at 4."""
    folder = f"{meeting.id.name}/{ATTACHMENT_FOLDER}"
    page = _Page(str(meeting.id), folder, vocabulary, words, terms or Terms(()))
    return _joined((*_document(meeting, page), page.explanations(2)))


def _document(meeting: Meeting, page: _Page) -> Iterator[str]:
    yield page.passage(meeting.preamble)
    printed = 0
    for item in meeting.items:
        while item.group in meeting.groups[printed:]:
            printed += 1
            yield from _group(meeting.groups[printed - 1], printed, page)
        level = 3 if item.group else 2
        title = escape(f"{item.printed or item.number} {item.title}")
        link = relative_source(page.id, item.id)
        yield f"{'#' * level} [{title}]({link}) {{: #{item_anchor(item.number)} }}"
        if item.closed:
            told = page.words.text("Closed item: {reason}", reason=item.closed)
            yield f"*{escape(told)}*"
        of_item = page.words.text("item {number}", number=item.printed or item.number)
        for section in item.sections:
            yield page.section(section, item, level + 1, section_anchor(item.number, section.anchor), of_item)
        yield page.unlisted(item, level + 1, section_anchor(item.number, "attachments"), of_item)
    for index, group in enumerate(meeting.groups[printed:], printed + 1):
        yield from _group(group, index, page)


def _group(group: Group, index: int, page: _Page) -> Iterator[str]:
    yield f"## {escape(f'{group.number} {group.title}'.strip())} {{: #group-{index} }}"
    yield page.passage(group.passage)


def _heading(level: int, title: str, name: str, of_item: str) -> str:
    """Return a heading; those who only hear it are told which item it is of, where several say the same."""
    heard = f' data-of="{_UNQUOTED.sub("", of_item)}"' if of_item else ""
    return f"{'#' * level} {escape(title)} {{: #{name}{heard} }}"


@dataclass
class _Page:
    """A page while its text is being put together; it remembers which terms it has explained."""

    id: str
    folder: str
    vocabulary: Vocabulary
    words: Catalogue
    terms: Terms
    used: list[Term] = field(default_factory=list)

    def section(self, section: Section, item: Item, level: int, name: str, of_item: str = "") -> str:
        parts = []
        if section.label:
            parts.append(_heading(level, section.label, name, of_item))
        if section.kind is SectionKind.ATTACHMENTS:
            parts.append(self._attachments(section, item))
        else:
            parts.append(self.prose(self._linked(section), 4 - level))
        if section.label and not any(part.strip() for part in parts[1:]):
            parts.append(f"*{escape(self.words.text('The minutes have no text here.'))}*")
        return _joined(parts)

    def passage(self, passage: Passage) -> str:
        return self.prose(rewritten(passage.markdown, passage.links, self._address), 0)

    def _linked(self, section: Section) -> str:
        """Return a section's Markdown with the links that its words make, as they lead from this page."""
        found = list(self.terms.first_uses(section, self.used))
        self.used += [term for term, _ in found]
        links = (*section.links, *(link for _, link in found))
        return rewritten(section.markdown, links, self._address)

    def _address(self, link: TextLink) -> str:
        """Return where a link leads from this page; the anchors of decisions are not in a page's Markdown."""
        target = link.target
        if target.startswith("#"):
            return target
        found = parse_target(target)
        whole = found is not None and found.key and not link.to_section
        return relative_source(self.id, target.partition("#")[0] if whole else target)

    def explanations(self, level: int) -> str:
        """Return what the terms of the page stand for; what nobody has confirmed is said to be so."""
        if not self.used:
            return ""
        ordered = sorted(self.used, key=lambda term: self.words.sort_key(term.term))
        rows = [self._explanation(term) for term in ordered]
        heading = f"{'#' * level} {self.words.text('Words on this page')} {{: #{TERMS_ANCHOR} }}"
        return _joined([heading, "\n".join(rows)])

    def _explanation(self, term: Term) -> str:
        means = escape(term.means)
        if term.certainty is Certainty.UNVERIFIED:
            means = escape(self.words.text("probably {means} (not confirmed)", means=term.means))
        about = f". {escape(term.about)}" if term.about else ""
        return f"- **{escape(term.term)}**{{: #{term_anchor(term.term)} }}: {means}{about}"

    def unlisted(self, item: Item, level: int, name: str, of_item: str = "") -> str:
        """Return the attachments that only the front matter tells of, if the text has no list of them."""
        if not item.attachments or item.section(SectionKind.ATTACHMENTS):
            return ""
        heading = _heading(level, self.words.text("Attachments"), name, of_item)
        return _joined([heading, "\n".join(map(self._attachment, item.attachments))])

    def prose(self, markdown: str, raised: int) -> str:
        """Return prose ready to print, its headings raised so that they stand below the section's own."""
        lines = [
            line if in_code else _HEADING.sub(lambda mark: "#" * max(1, len(mark[1]) - raised), line, count=1)
            for _, line, in_code in lines_outside_code(markdown)
        ]
        return printable("\n".join(lines), self.vocabulary).strip("\n").replace("{", BRACE)

    def _attachments(self, section: Section, item: Item) -> str:
        """Return a list of attachments with who can get at each, below what the section says beside it.

        What only the front matter tells of stands in the first list.
        """
        first = section == item.section(SectionKind.ATTACHMENTS)
        lists = {section.anchor, ""} if first else {section.anchor}
        attachments = [attachment for attachment in item.attachments if attachment.section in lists]
        if not attachments:
            return self.prose(section.markdown, 0)
        titles = {attachment.title for attachment in attachments}
        lines = [_ROW.sub("", line).strip() for line in section.markdown.split("\n")]
        said = [line for line in lines if line.endswith(":") and line not in titles]
        rows = "\n".join(map(self._attachment, attachments))
        return _joined([self.prose("\n\n".join(said), 0), rows])

    def _attachment(self, attachment: Attachment) -> str:
        title = escape(attachment.title)
        public = attachment.available is Availability.PUBLIC and attachment.file
        elsewhere = attachment.url if attachment.available is Availability.EXTERNAL else None
        link = f"{self.folder}/{attachment.file}" if public else elsewhere
        shown = f"[{title}](<{link}>)" if link else title
        access = escape(self.words.text(label(attachment.available)))
        number = f"{escape(attachment.number)} " if attachment.number else ""
        return f"- {number}{shown} *{access}*{{: .availability }}"


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(part for part in parts if part.strip())
