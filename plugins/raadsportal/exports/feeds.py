"""Atom feeds (RFC 4287): what is new of the portal, a council, a topic, a thread and a list.

The days are those of the meetings, or of what was changed later; no clock is asked, so the same content gives
the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from xml.etree import ElementTree as ET

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.exports.list_feeds import list_entries
from raadsportal.exports.news import Entry, News, newest
from raadsportal.ids import FEED, topic_id, url
from raadsportal.links.threads import threads
from raadsportal.views.common import decision_row, topic_links
from raadsportal.views.names import list_link

_ATOM = "http://www.w3.org/2005/Atom"
#: What a feed without an entry says of when it changed.
_NEVER = date(1970, 1, 1)
#: What XML 1.0 cannot hold.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Row = tuple[m.Meeting, m.Item, m.Decision]


@dataclass(frozen=True)
class Feed:
    """What is new of a page."""

    page: str
    title: str
    entries: tuple[Entry, ...]


def feeds(corpus: Corpus) -> Mapping[str, Feed]:
    """Return every feed by the id of the page that it stands beside."""
    return {feed.page: feed for feed in _feeds(corpus)}


def feed_path(page: str) -> str:
    """Return the path of a page's feed under the site's root."""
    return f"{page}/{FEED}" if page else FEED


def _feeds(corpus: Corpus) -> Iterator[Feed]:
    name = corpus.portal.name
    yield Feed("", name, _entries(corpus, corpus.decisions))
    of_council: dict[str, list[Row]] = {council.id: [] for council in corpus.councils}
    for row in corpus.decisions:
        of_council[row[0].id.council].append(row)
    for council in corpus.councils:
        yield Feed(council.id, f"{council.name} – {name}", _entries(corpus, of_council[council.id]))
    for topic in corpus.topics:
        rows = corpus.decisions_on.get(topic.id, ())
        yield Feed(topic_id(topic.id), f"{topic.name} – {name}", _entries(corpus, rows))
    for thread in threads(corpus):
        entries = _entries(corpus, thread.decisions)
        if len(entries) > 1:
            yield Feed(thread.id, f"{thread.decisions[0][1].title} – {name}", entries)
    for series in corpus.series:
        title = list_link(corpus, series.id).title
        yield Feed(series.id, f"{title} – {name}", list_entries(corpus, series))


def _entries(corpus: Corpus, rows: Iterable[Row]) -> tuple[Entry, ...]:
    """Return the latest items with those of their decisions that are in the rows, mere routine left out."""
    weighty = [row for row in rows if not row[2].routine]
    held = [list(of_item) for _, of_item in groupby(weighty, key=lambda row: row[1].id)]
    return newest(News(_changed(corpus, of_item), partial(_entry, corpus, of_item)) for of_item in held)


def _changed(corpus: Corpus, rows: list[Row]) -> date:
    """Return the day of the meeting, or of the latest decision in writing or correction after it."""
    meeting = rows[0][0]
    later = (*(row[2].decided_on for row in rows), *(correction.on for correction in meeting.corrections))
    return max(day for day in (meeting.id.date, *later) if day and day <= corpus.today)


def _entry(corpus: Corpus, rows: list[Row]) -> Entry:
    words, (meeting, item, _) = corpus.catalogue, rows[0]
    told = [decision_row(corpus, meeting, decision) for _, _, decision in rows]
    lines = [
        f"{row.outcome.label}{f' {row.proposed.label}' if row.proposed else ''}. {row.words}" for row in told
    ]
    if meeting.text_form is m.TextForm.RETOLD:
        lines.append(words.text("Retold by the portal, not the words of the council."))
    return Entry(
        id=item.id,
        title=f"{corpus.council[meeting.id.council].name}: {item.title}",
        on=meeting.id.date,
        changed=_changed(corpus, rows),
        text="\n\n".join(lines),
        topics=tuple(link.title for link in topic_links(corpus, item)),
    )


def feed_text(corpus: Corpus, feed: Feed) -> str:
    """Return a feed as the text of its file."""
    portal, root = corpus.portal, ET.Element("feed", {"xmlns": _ATOM, "xml:lang": corpus.catalogue.language})
    page = url(portal.address, feed.page)
    own = page + FEED
    _add(root, "id", own)
    _add(root, "title", feed.title)
    _add(root, "updated", _moment(max((entry.changed for entry in feed.entries), default=_NEVER)))
    _add(root, "link", rel="self", type="application/atom+xml", href=own)
    _add(root, "link", rel="alternate", type="text/html", href=page)
    _add(_add(root, "author"), "name", portal.publisher or portal.name)
    if portal.licence_texts:
        _add(root, "rights", portal.licence_texts)
    for entry in feed.entries:
        _add_entry(root, entry, url(portal.address, entry.id))
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _add_entry(root: ET.Element, entry: Entry, address: str) -> None:
    made = _add(root, "entry")
    _add(made, "id", address)
    _add(made, "title", entry.title)
    _add(made, "published", _moment(entry.on))
    _add(made, "updated", _moment(entry.changed))
    _add(made, "link", rel="alternate", type="text/html", href=address)
    for topic in entry.topics:
        _add(made, "category", term=topic)
    _add(made, "content", entry.text, type="text")


def _add(above: ET.Element, tag: str, text: str = "", **facts: str) -> ET.Element:
    made = ET.SubElement(above, tag, {name: _NOT_XML.sub("", value) for name, value in facts.items()})
    made.text = _NOT_XML.sub("", text) or None
    return made


def _moment(day: date) -> str:
    """Return a day as Atom wants it: noon, so that it is the same day wherever it is read."""
    return f"{day.isoformat()}T12:00:00Z"
