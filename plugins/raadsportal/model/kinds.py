"""The closed vocabularies: every value that a status, an outcome, a role … can have."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """The state of a meeting's minutes. Only a draft is not published."""

    AGENDA = "agenda"
    DRAFT = "draft"
    HEARING = "hearing"
    APPROVED = "approved"
    CANCELLED = "cancelled"


class TextForm(StrEnum):
    """Whether the words are the council's own."""

    VERBATIM = "verbatim"
    RETOLD = "retold"


class Source(StrEnum):
    """Where a fact comes from: said by the document, or read from its words."""

    STATED = "stated"
    INFERRED = "inferred"
    DERIVED = "derived"
    NONE = "none"


class Format(StrEnum):
    """How a meeting was held."""

    PHYSICAL = "physical"
    VIRTUAL = "virtual"
    MIXED = "mixed"
    WRITTEN = "written"


class Quorate(StrEnum):
    """Whether enough members were present to decide."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"


class Kind(StrEnum):
    """What an item is for."""

    DECISION = "decision"
    DISCUSSION = "discussion"
    INFORMATION = "information"


class SectionKind(StrEnum):
    """What a labelled part of an item holds."""

    SUMMARY = "summary"
    RECOMMENDATION = "recommendation"
    DECISION = "decision"
    REMARKS = "remarks"
    CASE = "case"
    PROCESS = "process"
    BACKGROUND = "background"
    ATTACHMENTS = "attachments"
    OTHER = "other"


class Outcome(StrEnum):
    """What became of a decision."""

    APPROVED = "approved"
    APPROVED_AMENDED = "approved-amended"
    NOTED = "noted"
    DISCUSSED = "discussed"
    DEFERRED = "deferred"
    REJECTED = "rejected"
    PROPOSED = "proposed"
    OTHER = "other"
    NONE = "none"


class State(StrEnum):
    """How a decision stands on a day."""

    PROPOSED = "proposed"
    DECIDED = "decided"
    IN_FORCE = "in-force"
    AMENDED = "amended"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


class RelationKind(StrEnum):
    """How one decision bears on another thing; `refers` is found in prose, the others are stated."""

    FOLLOWS = "follows"
    AMENDS = "amends"
    SUPERSEDES = "supersedes"
    IMPLEMENTS = "implements"
    WITHDRAWS = "withdraws"
    CHANGES = "changes"
    REFERS = "refers"


class ReferenceKind(StrEnum):
    """What a reference points at."""

    ITEM = "item"
    MEETING = "meeting"
    ATTACHMENT = "attachment"
    COUNCIL = "council"
    MUNICIPALITY = "municipality"
    LAW = "law"
    LIST = "list"


class Cue(StrEnum):
    """What a word does for a reference in prose; the words themselves are a vocabulary's."""

    ITEM = "item"
    MEETING = "meeting"
    SOME_MEETING = "some-meeting"
    ATTACHMENT = "attachment"
    ONLY_ATTACHMENT = "only-attachment"
    LAW = "law"
    LAW_ABOUT = "law-about"
    LAW_NAME = "law-name"
    LIST = "list"
    AND = "and"
    TO = "to"
    ON_DAY = "on-day"
    OF_MEETING = "of-meeting"
    DOCUMENT = "document"
    HELD = "held"
    AT_PLACE = "at-place"
    QUALIFIES = "qualifies"
    LAST = "last"
    NEXT = "next"


class Fact(StrEnum):
    """What minutes say of their meeting beside a label; the labels themselves are a vocabulary's."""

    WHEN = "when"
    PLACE = "place"
    BODY = "body"
    CHAIR = "chair"
    SECRETARIAT = "secretariat"
    ISSUED = "issued"
    SENT = "sent"


class Private(StrEnum):
    """What a text may say of what is private; the words themselves are a vocabulary's."""

    NUMBER = "number"
    OTHER_NUMBER = "other-number"
    PHONE = "phone"
    MAIL_HOST = "mail-host"
    HOME = "home"
    """In front of an address: somebody lives there."""
    PERSON = "person"
    """In front of a name: only people are called so."""
    BEING = "being"
    """Between a name and such a word."""
    CASE = "case"
    """In front of a name: there is a case about its owner."""
    GIVEN_NAME = "given-name"


class Role(StrEnum):
    """In which capacity somebody takes part."""

    MEMBER = "member"
    SUBSTITUTE = "substitute"
    OBSERVER = "observer"
    CONSTITUENCY = "constituency"
    SECRETARIAT = "secretariat"
    GUEST = "guest"


class Seat(StrEnum):
    """In which capacity somebody belongs to a council or an organ."""

    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    MEMBER = "member"
    SUBSTITUTE = "substitute"
    OBSERVER = "observer"
    CONSTITUENCY = "constituency"


class Presence(StrEnum):
    """Whether somebody was there; `unknown` is not `absent`."""

    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    UNKNOWN = "unknown"


class Availability(StrEnum):
    """Who can get at an attachment."""

    PUBLIC = "public"
    EXTERNAL = "external"
    MEMBERS_ONLY = "members-only"
    NOT_PUBLISHED = "not-published"
    LINK_LOST = "link-lost"


class Certainty(StrEnum):
    """Whether somebody has confirmed a fact."""

    CONFIRMED = "confirmed"
    UNVERIFIED = "unverified"
