"""What the editor's forms call the keys of files: message ids for the catalogues."""

from __future__ import annotations

from collections.abc import Mapping

#: What a key is called in every form, unless its own form calls it otherwise below.
_CALLED: Mapping[str, str] = {
    "about": "About it",
    "add": "Rows added",
    "added": "Added to the agenda on",
    "amends": "Amends",
    "arrived": "Came at item",
    "attachments": "What the text cannot say of attachments",
    "attendance": "Those who took part",
    "available": "Who can get at it",
    "body": "The minutes themselves",
    "by": "Decided in",
    "certainty": "How certain it is",
    "chair": "Chair",
    "change": "Rows changed",
    "changes": "Changes",
    "closed": "Closed because",
    "complete": "Periods in which all meetings are known",
    "corrections": "Corrections after publishing",
    "count": "Number",
    "coverage": "How much of the list is here",
    "date": "Day",
    "date_source": "Source of the day",
    "decided_by": "Decided by",
    "decided_on": "Decided on",
    "decision": "Decided in",
    "decisions": "What the text cannot say of decisions",
    "due": "Due",
    "due_words": "Due, in the words of the minutes",
    "erased": "Erased on",
    "events": "Events",
    "every": "How often",
    "file": "File",
    "follows": "Follows",
    "for": "Stands for",
    "format": "Form of the meeting",
    "from": "From",
    "id": "Name in addresses",
    "implements": "Implements",
    "in_force": "In force",
    "issued": "Minutes dated",
    "items": "What the text cannot say of items",
    "key": "Name in addresses",
    "kind": "Kind",
    "known_until": "Known until",
    "left": "Left at item",
    "means": "Means",
    "meetings": "Meetings",
    "moved_to": "Moved to",
    "municipalities": "Municipalities",
    "name": "Name",
    "names": "Other spellings",
    "news": "News",
    "note": "Note",
    "number": "Number of the item",
    "on": "On",
    "order": "Place in the order of business",
    "org": "Organisation",
    "organ": "Organ",
    "organisations": "Organisations",
    "outcome": "Outcome",
    "people": "People",
    "person": "Person",
    "place": "Place",
    "presence": "Presence",
    "presenters": "Presenters",
    "printed": "Number as it is printed",
    "proposed": "Proposed",
    "publish_from": "Not public before",
    "published": "Published",
    "quorate": "Quorum",
    "reason": "Reason",
    "refuse": "Rows refused",
    "remove": "Rows removed",
    "reported": "Reported back in",
    "role": "Role",
    "routine": "Routine",
    "rows": "Rows",
    "rule": "Rule",
    "secretariat": "Secretariat",
    "sent": "Sent to the members",
    "source": "Source",
    "status": "Status",
    "steps": "Steps",
    "supersedes": "Supersedes",
    "synonyms": "Other words for it",
    "taken_out": "Taken out",
    "term": "Term",
    "text": "Text",
    "time": "Time",
    "title": "Title",
    "to": "To",
    "topics": "Topics",
    "type": "Type of list",
    "url": "Address on the web",
    "valid": "Period",
    "what": "What",
    "who": "Who",
    "withdraws": "Withdraws",
    "words": "Words",
}

#: What a key is called in one form only.
_CALLED_HERE: Mapping[str, str] = {
    "AttachmentShape.number": "Number of the attachment",
    "DecisionShape.changes": "Changes the list",
    "DecisionShape.key": "Short name",
    "DecisionShape.words": "The first words of the decision",
    "EditionShape.changes": "Changes while it is valid",
    "EventRowShape.title": "What it is",
    "FollowUpShape.closed": "Closed in",
    "FollowUpShape.from": "Asked for in",
    "FollowUpShape.what": "What is to be followed up",
    "MeetingShape.date": "Day of the meeting",
    "MeetingShape.text": "Form of the text",
    "PersonNamed.id": "Person on the portal’s list",
    "PersonNamed.name": "Name, if not on the list",
    "PersonNamed.title": "Title",
    "PrivacyExceptionShape.by": "Decided by",
    "PrivacyExceptionShape.words": "The words that may stand",
    "RemovalShape.key": "The row’s name in addresses",
}


#: What the words are called that can stand under a key.
_CHOICE_WORDS: Mapping[str, str] = {
    "stated": "Is stated",
    "inferred": "Is inferred",
    "topic": "A topic",
    "matter": "A matter with its history",
    "privacy-number": "A personal number",
    "privacy-number-likely": "What may be a personal number",
    "privacy-mail": "A private mail address",
    "privacy-phone": "A private telephone",
    "privacy-home": "A private address",
    "privacy-person": "A person whom a case is about",
    "paper-remarks": "Remarks in a file",
    "paper-changes": "Tracked changes in a file",
    "paper-hidden": "Something hidden in a file",
    "paper-spot": "Where a picture was taken",
    "paper-unread": "A file that cannot be looked into",
}


#: What one row of a list is called, by the shape of the row.
_ROWS: Mapping[str, str] = {
    "AttachmentShape": "attachment",
    "AttendanceShape": "organisation or person",
    "ChangeShape": "change",
    "CompleteShape": "period",
    "CorrectionShape": "correction",
    "DecisionShape": "decision",
    "EventRowShape": "event",
    "EventShape": "event",
    "FollowUpShape": "follow-up",
    "ItemShape": "item",
    "MeetingRowShape": "meeting",
    "MembershipShape": "seat",
    "PersonNamed": "person",
    "PersonShape": "person",
    "PrivacyExceptionShape": "exception",
    "RemovalShape": "row",
    "StepShape": "step",
    "TermShape": "term",
    "TopicShape": "topic",
}


def row_name_of(shape: str) -> str:
    """Return what one row of a shape is called; raises KeyError if nobody has named it."""
    return _ROWS[shape]


def word_of(value: str) -> str:
    """Return what a form calls a word that can be chosen; raises KeyError if nobody has named it."""
    return _CHOICE_WORDS[value]


def name_of(shape: str, key: str) -> str:
    """Return what the form of a shape calls a key; raises KeyError if nobody has named it."""
    return _CALLED_HERE.get(f"{shape}.{key}") or _CALLED[key]
