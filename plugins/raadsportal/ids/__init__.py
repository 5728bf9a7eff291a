"""Identity: the only place that spells or reads an id, a slug, an anchor or an address.

The id of a thing is the path of its page under the site's root, for ever. Ids are ASCII, so that they
survive mail clients, file systems and printed paper.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from urllib.parse import quote

#: Letters that Unicode does not take apart; the transcription people use in addresses.
_TRANSCRIBED = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "þ": "th", "ð": "d", "đ": "d", "ł": "l", "œ": "oe"}
)

#: First segments that belong to the portal; no council may take one of them.
RESERVED = frozenset(
    {
        "about", "admin", "assets", "calendar", "councils", "data", "decisions", "followups", "glossary",
        "guide", "index", "lists", "municipalities", "oparl", "people", "search", "threads", "topics", "was",
    }
)  # fmt: skip

#: The page on which a reader searches the whole portal.
SEARCH = "search"

#: The file beside a page that tells what is new of it.
FEED = "feed.xml"

#: The folder of a meeting's published attachments: a published address, so not a word to translate.
ATTACHMENT_FOLDER = "bilag"

_MEETING = re.compile(r"(?P<date>\d{4}-\d{2}-\d{2})(?:-(?P<suffix>[a-z0-9][a-z0-9-]*))?")
_NUMBER_PART = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def slug(text: str) -> str:
    """Return `text` as lower-case ASCII words joined by dashes: never empty, and a slug of a slug is itself.

    A text without a single letter or digit is spelled by its code points (`!` → `u21`).
    """
    return "-".join(plain_words(text)) or "u" + "-".join(f"{ord(letter):x}" for letter in text[:5] or " ")


def plain_words(text: str) -> list[str]:
    """Return the words of a text in lower-case ASCII, æ, ø and å spelled out; maybe none."""
    lowered = unicodedata.normalize("NFC", text).lower().translate(_TRANSCRIBED)
    plain = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    return re.findall(r"[a-z0-9]+", plain.lower())


def item_number(printed: str) -> str:
    """Return an item's number as it stands in its id: `5.A` → `5.a`, `2.1.` → `2.1`, `12/24` → `12-24`."""
    parts = [slug(part[:40]) for part in printed[:80].strip().strip(".:)( ").split(".") if part.strip()]
    return ".".join(parts) or slug(printed)


def anchor(text: str) -> str:
    """Return the anchor of a labelled section, the part of an address behind `#`."""
    return slug(text)


def item_anchor(number: str) -> str:
    """Return the anchor of an item inside its meeting's page (`2.2` → `item-2-2`, `12-24` → `item-12_24`)."""
    return "item-" + number.replace("-", "_").replace(".", "-")


def section_anchor(number: str, section: str) -> str:
    """Return the anchor of an item's section inside its meeting's page (`item-2-2--beslutning`)."""
    return f"{item_anchor(number)}--{section}"


@dataclass(frozen=True, order=True)
class MeetingId:
    """A meeting's identity: which council, which day, and what tells it from others that day."""

    council: str
    date: date
    suffix: str = ""
    """An organ's slug, or `2`, `3` … for a second and third meeting on one day."""

    def __str__(self) -> str:
        return f"{self.council}/{self.name}" if self.council else self.name

    @property
    def name(self) -> str:
        """The last part of the id, which is also the name of the meeting's file."""
        return self.date.isoformat() + (f"-{self.suffix}" if self.suffix else "")

    @property
    def organ(self) -> str | None:
        """The organ that met, if it was not the council itself."""
        return self.suffix if self.suffix and not self.suffix.isdigit() else None


def parse_meeting_name(council: str, name: str) -> MeetingId | None:
    """Read a meeting file's name without its ending (`2024-03-18-formandskab`); None if it is none."""
    match = _MEETING.fullmatch(name)
    if not match:
        return None
    try:
        day = date.fromisoformat(match["date"])
    except ValueError:
        return None
    return MeetingId(council, day, match["suffix"] or "")


def item_id(meeting: str, number: str) -> str:
    """Return the id of the item with this number in that meeting."""
    return f"{meeting}/{item_number(number)}"


def decision_id(item: str, key: str | None) -> str:
    """Return a decision's id: the item's own for an only decision, else with the decision's key."""
    return f"{item}#{key}" if key else item


@dataclass(frozen=True)
class Target:
    """An id taken apart: a meeting, an item or a decision of an item."""

    meeting: MeetingId
    number: str | None = None
    key: str | None = None


def parse_target(text: str) -> Target | None:
    """Read the id of a meeting, an item or a decision (`vestjylland/2024-03-18/2.2#b1`); None for others."""
    path, _, key = text.partition("#")
    parts = path.split("/")
    if not 2 <= len(parts) <= 3 or parts[0] in RESERVED or not _NUMBER_PART.fullmatch(parts[0]):
        return None
    meeting = parse_meeting_name(parts[0], parts[1])
    if meeting is None or (len(parts) == 3 and not is_dotted(parts[2])) or (key and len(parts) == 2):
        return None
    return Target(meeting, parts[2] if len(parts) == 3 else None, key or None)


def is_dotted(text: str) -> bool:
    """Tell whether `text` is slugs joined by dots, as the number of an item or the key of a row is."""
    return bool(text) and all(_NUMBER_PART.fullmatch(part) for part in text.split("."))


#: Segments of the portal's own below which things have their pages.
_FAMILIES = frozenset({"decisions", "lists", "municipalities", "people", "threads", "topics"})
_PUBLIC = re.compile(
    r"[a-z0-9][a-z0-9._-]{0,99}(?:/[a-z0-9][a-z0-9._-]{0,99}){0,3}(?:#[a-z0-9][a-z0-9._-]{0,199})?"
)
_PUBLIC_FILE = re.compile(rf"[a-z0-9-]{{1,99}}/[a-z0-9-]{{1,99}}/{ATTACHMENT_FOLDER}/\w[\w .()-]{{0,199}}")


def is_public_id(text: str) -> bool:
    """Tell whether `text` has the form of an id that can be public: a clean path below the site's root."""
    if _PUBLIC_FILE.fullmatch(text):
        return True
    if not _PUBLIC.fullmatch(text) or ".." in text:
        return False
    path, mark, _ = text.partition("#")
    first, *rest = path.split("/")
    if any(part == "index" or part.endswith((".html", ".md")) for part in (first, *rest)):
        return False
    if first in RESERVED:
        return (first in _FAMILIES and bool(rest)) or (first == "followups" and bool(mark) and not rest)
    return "." not in first


#: Files that a browser shows or saves and never runs, under names that mean the same in every address.
_FILE_NAME = re.compile(r"\w[\w .()-]*\.(pdf|docx|xlsx|pptx|odt|ods|odp|csv|txt|png|jpe?g)", re.IGNORECASE)


def is_plain_file_name(text: str) -> bool:
    """Tell whether a file can be published under this name."""
    return bool(_FILE_NAME.fullmatch(text))


def is_file(text: str) -> bool:
    """Tell whether an id is that of a file, whose address has no slash at its end."""
    return f"/{ATTACHMENT_FOLDER}/" in text


def attachment_id(meeting: str, file_name: str) -> str:
    """Return the address of one of a meeting's published attachments."""
    return f"{meeting}/{ATTACHMENT_FOLDER}/{file_name}"


def municipality_id(municipality: str) -> str:
    """Return the id of a municipality's page."""
    return f"municipalities/{municipality}"


def person_id(person: str) -> str:
    """Return the id of a person's page."""
    return f"people/{person}"


def erased_id(person: str) -> str:
    """Return what an erased person is called by: a hash, in which nobody can read who it was.

    Whoever knows the old id can tell that it was this one; so it is noticed if the person comes back.
    """
    return "erased-" + sha256(person.encode()).hexdigest()[:16]


def topic_id(topic: str) -> str:
    """Return the id of a topic's page."""
    return f"topics/{topic}"


def register_id(axis: str, name: str) -> str:
    """Return the id of a part of the register of decisions (`decisions/year/2024`); a topic has its own."""
    return topic_id(name) if axis == "topic" else f"decisions/{axis}/{name}"


def thread_id(first: str) -> str:
    """Return the id of the thread whose first decision has this id."""
    return "threads/" + first.replace("/", "-").replace("#", "-")


def followup_id(council: str, followup: str) -> str:
    """Return the id of a follow-up: its row in the register of follow-ups."""
    return f"followups#{council}-{followup}"


#: The anchor of the list of words at the end of a page.
TERMS_ANCHOR = "words-of-the-page"


def term_anchor(term: str) -> str:
    """Return the anchor of a term of the glossary (`word--amk-midt-nord`)."""
    return f"word--{slug(term)}"


def prepare_id(council: str) -> str:
    """Return the id of the sheet with which a council's members prepare (`vestjylland/prepare`)."""
    return f"{council}/prepare"


def calendar_id(council: str) -> str:
    """Return the id of a council's calendar (`vestjylland/calendar`)."""
    return f"{council}/calendar"


def organ_id(council: str, organ: str) -> str:
    """Return the id of an organ's page (`vestjylland/organs/sagsudvalg`)."""
    return f"{council}/organs/{organ}"


def is_council_id(text: str) -> bool:
    """Tell whether `text` may name a council: a slug that is none of the portal's own segments."""
    return text == slug(text) and text not in RESERVED


def source_path(page_id: str) -> str:
    """Return the virtual Markdown file of a page: its id with `.md`, and `index.md` for the front page."""
    return f"{page_id or 'index'}.md"


def relative_source(page: str, target: str) -> str:
    """Return the link from a page's source to a thing's, as Markdown has it: file to file, and fragment."""
    path, mark, fragment = target.partition("#")
    folder = posixpath.dirname(source_path(page))
    return posixpath.relpath(path if is_file(path) else source_path(path), folder or ".") + mark + fragment


def url(address: str, target: str) -> str:
    """Return the absolute address of an id on the site at `address` (with or without its last slash)."""
    path, mark, fragment = target.partition("#")
    base = address.rstrip("/")
    if is_file(path):
        return f"{base}/{quote(path)}"
    return f"{base}/{path}/{mark}{fragment}" if path else f"{base}/"
