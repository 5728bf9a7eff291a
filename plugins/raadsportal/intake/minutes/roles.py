"""Heads over lists of people: `Fra FH:`, `Suppleanter:`, `Afbud:`, `På mødet deltog:`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from raadsportal.intake.minutes.attended import Named
from raadsportal.intake.minutes.fact_lines import Line
from raadsportal.intake.minutes.names import Names
from raadsportal.intake.minutes.people import KnownPeople
from raadsportal.model import Council, Fact, Outcome, Presence, Role, Seat, Term
from raadsportal.phrases import compile_phrases
from raadsportal.vocabulary import Vocabulary, fold

#: No head has more words.
_MOST_WORDS = 10
_LABEL = re.compile(r"(?P<label>[^:\n]{2,100}):(?:\s+(?P<rest>\S.*))?", re.DOTALL)
_LATER_LABEL = re.compile(r"(?<=[.;,])\s+(?P<label>[^\W\d_][^:.;,\n]{2,60}):\s")
_BY_SEAT = {
    Seat.SUBSTITUTE: Role.SUBSTITUTE, Seat.OBSERVER: Role.OBSERVER, Seat.CONSTITUENCY: Role.CONSTITUENCY,
    Seat.CHAIR: Role.MEMBER, Seat.VICE_CHAIR: Role.MEMBER, Seat.MEMBER: Role.MEMBER,
}  # fmt: skip


@dataclass(frozen=True)
class Head:
    """What a head says of the people below it, or beside it."""

    org: str = ""
    role: Role | None = None
    roles: tuple[Role, ...] = ()
    """Where it names several: `Tilforordnede og baglande`."""
    presence: Presence | None = None
    is_attendance: bool = False
    """Whether it says that somebody was there or was not, and so can begin a list."""
    is_plain: bool = False
    """Whether it is a line of its own, neither a heading nor bold nor with a colon."""
    has_seat: bool = False
    """Whether its organisation has seats on the council."""
    level: int = 0
    """Of a heading; a bold line counts below all headings."""
    is_filled: bool = False
    title: str = ""
    """What somebody beside it is: `Referent: Bo Friis`."""
    rest: str = ""
    """The words behind its colon."""


@dataclass(frozen=True)
class RoleFor:
    """A person's role, and whether nothing says it."""

    role: Role
    is_assumed: bool = False


class Heads:
    """Reads heads with the words of a vocabulary, and with what is known of the council."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        council: Council | None,
        people: KnownPeople,
        glossary: Iterable[Term] = (),
    ) -> None:
        self.vocabulary, self.council, self.people = vocabulary, council, people
        self.short = {term.means.casefold(): term.term for term in glossary}
        self.names = Names(vocabulary, people.names)

    def of(self, line: Line, *, is_label: bool = False) -> Head | None:
        """Return the head that a line is; None if it is none. `is_label`: it stands in the left column."""
        label = _LABEL.fullmatch(line.text)
        words, rest = (label["label"], label["rest"] or "") if label else (line.text, "")
        words = words.strip(" *")
        if not words or len(words.split()) > _MOST_WORDS:
            return None
        has_form = bool(line.level) or is_label or bool(label and not rest)
        told = self._from_there(words) if label else self._told(words)
        head = replace(told, rest=rest.strip(), is_plain=not has_form and not label, level=line.level)
        if (
            head.role
            or head.presence
            or head.is_attendance
            or (head.org and (head.has_seat or has_form or label))
        ):
            return head if not head.is_plain or self._is_whole(words, head) else None
        if has_form and not self.names.of(words) and (line.level or is_label or not rest):
            return self.with_org(head, words)
        return None

    def parted(self, line: Line) -> Iterator[Line]:
        """Yield a line; one with several heads (`Present: A. Lee. Apologies: B. Nair.`) as several."""
        if len(line.cells) > 1:
            yield line
            return
        begins = [0]
        for match in _LATER_LABEL.finditer(line.text):
            told = self._told(match["label"])
            if told.role or told.presence or told.is_attendance:
                begins.append(match.start("label"))
        for begin, end in zip(begins, [*begins[1:], len(line.text)], strict=True):
            yield replace(line, cells=(line.text[begin:end].strip(),))

    def _told(self, words: str) -> Head:
        """Return what the words of a head say."""
        found = self._named_roles(words)
        presence = next((one for one, pattern in self._presences if pattern.search(words)), None)
        is_attendance = bool(presence or self._attendance.search(words))
        head = Head("", found[0] if found else None, found, presence, is_attendance)
        behalf = self._on_behalf.match(words)
        org = self._attendance.sub("", words[behalf.end() :]).strip(" ,") if behalf else words
        if behalf or self._has_seat(org) or self.is_secretariat(org):
            head = self.with_org(head, org)
        is_title = self.role_of(words) is Role.SECRETARIAT and fold(words) not in self._offices
        return replace(head, title=words if is_title else "")

    def _named_roles(self, words: str) -> tuple[Role, ...]:
        """Return the roles that words name: not by words inside those of another one, nor by `in attendance`.

        Those words tell a role only where nothing else does.
        """
        spans = {role: match.span() for role, one in self._roles.items() if (match := one.search(words))}
        own = [
            role
            for role, (begin, end) in spans.items()
            if fold(words[begin:end]) not in self._attendance_words
            and not any(_holds(other, (begin, end)) for other in spans.values())
        ]
        return tuple(own or spans)

    def _from_there(self, words: str) -> Head:
        """Return what a head says that may end in where they come from: `Present from the parents`."""
        head = self._told(words)
        found = self._attending.match(words)
        behalf = self._on_behalf.match(words[found.end() :].lstrip()) if found else None
        if not found or not behalf or head.org:
            return head
        org = words[found.end() :].lstrip()[behalf.end() :]
        return head if self.names.of(org) else self.with_org(head, org)

    def _is_whole(self, words: str, head: Head) -> bool:
        """Tell whether a line of its own is a head and nothing else: no sentence that has a word of one."""
        patterns = (self._attendance, *self._roles.values(), *(pattern for _, pattern in self._presences))
        rest = words
        for pattern in patterns:
            rest = pattern.sub(" ", rest)
        small = [word for word in re.findall(r"[^\W\d_]+", rest) if word != head.org]
        return not small or bool(head.org and self._on_behalf.match(words)) or head.has_seat

    def with_org(self, head: Head, words: str) -> Head:
        """Return a head with its organisation; the secretariat's own office tells the role too."""
        org = words.strip(" :.,*")
        role = head.role or (Role.SECRETARIAT if self.is_secretariat(org) else None)
        is_said = role is Role.SECRETARIAT and self.role_of(org) is role
        return replace(head, org="" if is_said else _whole(org), role=role, has_seat=self._has_seat(org))

    def is_secretariat(self, words: str) -> bool:
        """Tell whether words are the name of the council's secretariat, in its short form too."""
        if not self.council or not self.council.secretariat:
            return False
        names = {fold(self.council.secretariat)}
        names |= {name.replace(long, fold(short)) for name in names for long, short in self.short.items()}
        return fold(words) in names or fold(words) in {name.split()[0] for name in names}

    def says_nobody(self, words: str) -> bool:
        """Tell whether words say that there is nobody."""
        return self.vocabulary.says_no_attachments(words) or not re.search(r"\w", words)

    def says_so_of_nobody(self, words: str) -> bool:
        """Tell whether a short sentence says that there is nobody: `There were no absences`."""
        nobody = self.vocabulary.outcome_patterns.get(Outcome.NONE)
        is_head = self._attending.match(words.strip())
        is_short = len(words.split()) <= _MOST_WORDS
        return bool(nobody and is_short and not is_head and nobody.match(words.strip()))

    def presence_of(self, words: str) -> Presence | None:
        """Return the presence that words are; None if they are none."""
        return next((one for one, pattern in self._presences if pattern.fullmatch(words.strip(" .:"))), None)

    def role_of(self, words: str) -> Role | None:
        """Return the role that words are; None if they are none."""
        return next(
            (role for role, pattern in self._roles.items() if pattern.fullmatch(words.strip(" .:"))), None
        )

    def role_for(self, named: Named, head: Head, org: str) -> RoleFor:
        """Return somebody's role: as it is said, else as they sit on the council, else as their side does."""
        if named.role and (named.role is not Role.MEMBER or not head.role):
            return RoleFor(named.role)
        if len(head.roles) > 1:
            wanted = Role.CONSTITUENCY if self._has_seat(org) else Role.OBSERVER
            return RoleFor(wanted if wanted in head.roles else head.roles[0], is_assumed=True)
        if head.role:
            is_staff = any(
                self.role_of(words) is Role.SECRETARIAT for words in re.split(r"[,()]", named.title)
            )
            return RoleFor(Role.SECRETARIAT if is_staff and head.role is Role.GUEST else head.role)
        match = self.people.match(named.name)
        seat = self.people.seat(match.person.id) if match.person else None
        if seat:
            return RoleFor(_BY_SEAT[seat])
        if self.is_secretariat(org):
            return RoleFor(Role.SECRETARIAT)
        if not self.council or not self.council.seats:
            return RoleFor(Role.MEMBER)
        is_organ = any(fold(organ.name) == fold(org) for organ in self.council.organs)
        if self._has_seat(org) or is_organ:
            return RoleFor(Role.MEMBER)
        # Who is present and comes from nowhere sits on the council; that the name is not known is told of.
        return RoleFor(Role.GUEST, is_assumed=True) if org else RoleFor(Role.MEMBER)

    def _has_seat(self, words: str) -> bool:
        return fold(words) in self._seats

    @cached_property
    def _offices(self) -> frozenset[str]:
        return frozenset(map(fold, self.vocabulary.facts.get(Fact.SECRETARIAT, ())))

    @cached_property
    def _seats(self) -> frozenset[str]:
        seats = self.council.seats if self.council else ()
        return frozenset(fold(name) for seat in seats for name in (seat.org, seat.name, *seat.names) if name)

    @cached_property
    def _roles(self) -> Mapping[Role, re.Pattern[str]]:
        return {role: compile_phrases(words) for role, words in self.vocabulary.roles.items() if words}

    @cached_property
    def _presences(self) -> tuple[tuple[Presence, re.Pattern[str]], ...]:
        """Those who were not there first: `fraværende med afbud` is longer than either."""
        order = (Presence.EXCUSED, Presence.ABSENT, Presence.PRESENT)
        return tuple((one, compile_phrases(self.vocabulary.presences.get(one, ()))) for one in order)

    @cached_property
    def _attendance(self) -> re.Pattern[str]:
        return compile_phrases(self.vocabulary.attendance)

    @cached_property
    def _attendance_words(self) -> frozenset[str]:
        return frozenset(map(fold, self._attendances))

    @cached_property
    def _attendances(self) -> tuple[str, ...]:
        presences = (word for words in self.vocabulary.presences.values() for word in words)
        return (*self.vocabulary.attendance, *presences)

    @cached_property
    def _attending(self) -> re.Pattern[str]:
        return compile_phrases(self._attendances)

    @cached_property
    def _on_behalf(self) -> re.Pattern[str]:
        return re.compile(rf"{compile_phrases(self.vocabulary.on_behalf).pattern}\s+", re.IGNORECASE)


def _holds(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]


def _whole(org: str) -> str:
    """Return an organisation's name in one line; a hyphen before a space is where a line was broken."""
    return re.sub(r"(?<=[a-zæøåäö])- (?=[a-zæøåäö])", "", " ".join(org.split()))
