"""What the interface calls the values of the closed vocabularies: message ids for the catalogues."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from raadsportal import model as m

_WORDS: tuple[tuple[StrEnum, str], ...] = (
    (m.Status.AGENDA, "Agenda"),
    (m.Status.DRAFT, "Draft minutes"),
    (m.Status.HEARING, "Minutes sent for comments"),
    (m.Status.APPROVED, "Published minutes"),
    (m.Status.CANCELLED, "Cancelled"),
    (m.Format.PHYSICAL, "Physical meeting"),
    (m.Format.VIRTUAL, "Video meeting"),
    (m.Format.MIXED, "Physical meeting with participation by video"),
    (m.Format.WRITTEN, "In writing"),
    (m.Quorate.YES, "The council had a quorum"),
    (m.Quorate.NO, "The council had no quorum"),
    (m.Quorate.PARTLY, "The council had a quorum for part of the meeting only"),
    (m.Kind.DECISION, "For decision"),
    (m.Kind.DISCUSSION, "For discussion"),
    (m.Kind.INFORMATION, "For information"),
    (m.Outcome.APPROVED, "Adopted"),
    (m.Outcome.APPROVED_AMENDED, "Adopted with changes"),
    (m.Outcome.NOTED, "Noted"),
    (m.Outcome.DISCUSSED, "Discussed"),
    (m.Outcome.DEFERRED, "Put off"),
    (m.Outcome.REJECTED, "Rejected"),
    (m.Outcome.PROPOSED, "Only a proposal"),
    (m.Outcome.OTHER, "Other outcome"),
    (m.Outcome.NONE, "No decision"),
    (m.State.PROPOSED, "Only a proposal"),
    (m.State.DECIDED, "Decided"),
    (m.State.IN_FORCE, "In force"),
    (m.State.AMENDED, "Amended"),
    (m.State.SUPERSEDED, "Superseded"),
    (m.State.EXPIRED, "Expired"),
    (m.State.WITHDRAWN, "Withdrawn"),
    (m.State.UNKNOWN, "Not known"),
    (m.Role.MEMBER, "Members"),
    (m.Role.SUBSTITUTE, "Substitutes"),
    (m.Role.OBSERVER, "Attending without a vote"),
    (m.Role.CONSTITUENCY, "From the organisations behind the members"),
    (m.Role.SECRETARIAT, "Secretariat"),
    (m.Role.GUEST, "Guests and speakers"),
    (m.Seat.CHAIR, "Chair"),
    (m.Seat.VICE_CHAIR, "Vice-chair"),
    (m.Presence.EXCUSED, "excused"),
    (m.Presence.ABSENT, "absent"),
    (m.Presence.UNKNOWN, "presence not recorded"),
    (m.Availability.PUBLIC, "Public"),
    (m.Availability.EXTERNAL, "Link to another site"),
    (m.Availability.MEMBERS_ONLY, "For the council's members only"),
    (m.Availability.NOT_PUBLISHED, "Not published"),
    (m.Availability.LINK_LOST, "The link is lost"),
    (m.Certainty.UNVERIFIED, "not confirmed"),
    (m.Certainty.CONFIRMED, "Confirmed"),
    (m.Presence.PRESENT, "Present"),
    (m.TextForm.VERBATIM, "As it was printed"),
    (m.TextForm.RETOLD, "Retold by the portal"),
    (m.Coverage.COMPLETE, "All of it"),
    (m.Coverage.EXTRACT, "Only a part of it"),
    (m.FollowUpKind.ONCE, "Once"),
    (m.FollowUpKind.RECURRING, "Again and again"),
    (m.Seat.MEMBER, "Member"),
    (m.Seat.SUBSTITUTE, "Substitute"),
    (m.Seat.OBSERVER, "Observer"),
    (m.Seat.CONSTITUENCY, "From the organisation behind a member"),
    (m.FollowUpState.PROPOSED, "Only if the proposal is decided"),
    (m.FollowUpState.REPORTED, "Reported back"),
    (m.FollowUpState.NOT_REPORTED, "Not found in the portal's later minutes"),
    (m.FollowUpState.UNKNOWN, "Not known: later minutes are not here"),
    (m.AppointmentStatus.TENTATIVE, "Tentative"),
    (m.AppointmentStatus.PLANNED, "Planned"),
    (m.AppointmentStatus.MOVED, "Moved"),
    (m.AppointmentStatus.HELD, "Held"),
    (m.AppointmentStatus.CANCELLED, "Cancelled"),
    (m.Rhythm.WEEK, "Every week"),
    (m.Rhythm.MEETING, "At each meeting"),
    (m.Rhythm.QUARTER, "Every quarter"),
    (m.Rhythm.HALF_YEAR, "Every half-year"),
    (m.Rhythm.YEAR, "Every year"),
)

#: Every label by the vocabulary and the value: one word can be a value of two vocabularies.
LABELS: Mapping[tuple[type[StrEnum], str], str] = MappingProxyType(
    {(type(value), value.value): label for value, label in _WORDS}
)


def label(value: StrEnum) -> str:
    """Return the message id of what a value is called."""
    return LABELS[type(value), value.value]


#: What a proposal is for, behind the label of a proposal.
PROPOSALS: Mapping[m.Outcome, str] = MappingProxyType(
    {
        m.Outcome.APPROVED: "for adoption",
        m.Outcome.APPROVED_AMENDED: "for adoption with changes",
        m.Outcome.NOTED: "for noting",
        m.Outcome.DISCUSSED: "for discussing",
        m.Outcome.DEFERRED: "for putting off",
        m.Outcome.REJECTED: "for rejection",
    }
)

#: How the register divides decisions by whether they hold today.
VALIDITY: Mapping[m.State, str] = MappingProxyType(
    {
        m.State.PROPOSED: "Only proposals",
        m.State.DECIDED: "Without a stated period",
        m.State.IN_FORCE: "In force",
        m.State.AMENDED: "Amended later",
        m.State.SUPERSEDED: "Superseded by others",
        m.State.EXPIRED: "Expired",
        m.State.WITHDRAWN: "Withdrawn",
        m.State.UNKNOWN: "Not known whether they still hold",
    }
)

#: What one person is called in a seat (the roles above name a group of people).
SEATS: Mapping[m.Seat, str] = MappingProxyType(
    {
        m.Seat.CHAIR: "Chair",
        m.Seat.VICE_CHAIR: "Vice-chair",
        m.Seat.MEMBER: "Member",
        m.Seat.SUBSTITUTE: "Substitute",
        m.Seat.OBSERVER: "Attends without a vote",
        m.Seat.CONSTITUENCY: "From the organisation behind the members",
    }
)

#: One participant's role, for a person's own page.
ROLES: Mapping[m.Role, str] = MappingProxyType(
    {
        m.Role.MEMBER: "Member",
        m.Role.SUBSTITUTE: "Substitute",
        m.Role.OBSERVER: "Attends without a vote",
        m.Role.CONSTITUENCY: "From the organisation behind the members",
        m.Role.SECRETARIAT: "Secretariat",
        m.Role.GUEST: "Guest",
    }
)
