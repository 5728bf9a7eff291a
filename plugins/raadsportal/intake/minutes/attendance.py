"""Who was there: the lists of people at the beginning or the end of minutes, by organisation and role."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from raadsportal.intake.minutes.attended import Attended, Lists, Named
from raadsportal.intake.minutes.doubts import Doubt, doubt
from raadsportal.intake.minutes.fact_lines import ELSEWHERE, Line
from raadsportal.intake.minutes.names import Names
from raadsportal.intake.minutes.roles import Head, Heads
from raadsportal.model import Presence, Role

#: What marks a column of a table: a cross, a tick, yes.
_CROSS = re.compile(r"[xX✓✔√]|ja|yes", re.IGNORECASE)
#: Lists go on behind so many lines that are none of theirs.
_STRAY = 1


@dataclass
class _Reading:
    """Lists of people while they are read."""

    people: list[Attended] = field(default_factory=list)
    empty: list[tuple[int, str, Role]] = field(default_factory=list)
    used: list[Line] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    head: Head = field(default_factory=Head)
    """What holds for the lines below it."""
    org_line: Line | None = None
    """The line of the head, if it is only an organisation's."""
    columns: Mapping[int, Presence | None] = field(default_factory=dict)
    """What the head of each column of a table says of those with a cross in it."""
    heads: list[Line] = field(default_factory=list)
    before: str = ""
    """The organisation of the line before: `og Bo Friis` goes on with it."""
    is_closed: bool = False
    """Whether several names in one line ended in a full stop: only another head goes on."""

    def lists(self) -> Lists:
        """Return what has been read."""
        return Lists(
            tuple(self.people), tuple(self.empty), tuple(self.used), tuple(self.doubts), tuple(self.heads)
        )


class AttendanceLists:
    """Reads lists of people."""

    def __init__(self, heads: Heads, names: Names) -> None:
        self.heads, self.names = heads, names
        self.has_pairs = False

    def read(
        self,
        lines: Sequence[Line],
        *,
        is_opening: bool,
        only_headings: bool = False,
        above: Line | None = None,
    ) -> Lists:
        """Return what the lists of people among lines say.

        In the opening of minutes a list may begin with a role; elsewhere only with words such as `til stede`,
        and with `only_headings` only if those are a heading. `above` stands above them all and stays there.
        """
        found, at = Lists(), 0
        lines = [part for line in (*filter(None, (above,)), *lines) for part in self.heads.parted(line)]
        self.has_pairs = self.names.are_pairs([line.text for line in lines if len(line.cells) == 1])
        while at < len(lines):
            head = self._head(lines[at])
            if (
                head
                and self._begins(head, lines[at + 1 : at + 2], is_opening=is_opening)
                and (lines[at].level or not only_headings)
            ):
                end, part = self._list(lines, at)
                if part.people:
                    found = found.with_(part)
                    at = end
                    continue
            at += 1
        # A line with several heads is used only where each of them could be read.
        left = {line.at for line in lines if line not in found.used} | {ELSEWHERE}
        return replace(found, used=tuple(line for line in found.used if line.at not in left))

    def _begins(self, head: Head, below: Sequence[Line], *, is_opening: bool) -> bool:
        """Tell whether a head begins a list; a role alone does where the next line says who came."""
        people = [one for line in below for one in self._named(line) or ()] if head.is_plain else []
        is_role = bool(is_opening and head.role)
        return head.is_attendance or (is_role and (not head.is_plain or any(one.presence for one in people)))

    def _head(self, line: Line) -> Head | None:
        """Return the head that a line is, or that the first cell of a row is."""
        if len(line.cells) > 1:
            return self.heads.of(replace(line, cells=line.cells[:1]), is_label=True)
        return self.heads.of(line)

    def _list(self, lines: Sequence[Line], begin: int) -> tuple[int, Lists]:
        """Return the index behind the list that begins at a line, and what it says."""
        reading, end = _Reading(), begin
        strays: list[Line] = []
        for at in range(begin, len(lines)):
            line = lines[at]
            is_next = at > begin and self._ends(lines[begin], line)
            if not is_next and self._take(line, reading):
                reading.doubts += [_unread(stray) for stray in strays]
                strays, end = [], at + 1
                continue
            if self.heads.says_so_of_nobody(line.text):
                continue
            strays.append(line)
            if is_next or len(strays) > _STRAY:
                break
        self._give_back(lines[end - 1], () if is_next else strays, reading)
        self._close(reading)
        return end, reading.lists()

    @staticmethod
    def _give_back(last: Line, strays: Sequence[Line], reading: _Reading) -> None:
        """Leave the last head in the text if nothing below it could be read."""
        if (
            reading.used[-1:] == [last]
            and reading.head.is_attendance
            and not reading.head.is_filled
            and strays
        ):
            reading.used.remove(last)
            reading.doubts.append(_unread(strays[0]))

    def _ends(self, begin: Line, line: Line) -> bool:
        """Tell whether a line is the heading of what comes behind a list that began with a heading."""
        if not (0 < line.level <= begin.level):
            return False
        head = self.heads.of(line)
        return not (head and (head.role or head.is_attendance or head.has_seat))

    def _take(self, line: Line, reading: _Reading) -> bool:
        """Take a line up if it belongs to a list: a head, people, or a row of a table."""
        if len(line.cells) > 1:
            return self._take_row(line, reading)
        head = self.heads.of(line)
        if head:
            return self._take_head(line, head, reading)
        if self.heads.says_nobody(line.text):
            reading.used.append(line)
            return True
        people = None if reading.is_closed else self._named(line)
        if not people:
            return False
        goes_on = self.names.begins_with_and(line.text)
        head = replace(reading.head, org=reading.before) if goes_on else reading.head
        self._add(line, people, head, reading)
        return True

    def _named(self, line: Line) -> tuple[Named, ...] | None:
        pair = self.names.pair(line.text) if self.has_pairs else None
        return pair or self.names.of(line.text, is_entry=line.is_entry)

    def _take_head(self, line: Line, head: Head, reading: _Reading) -> bool:
        reading.is_closed = False
        if head.rest and not self.heads.says_nobody(head.rest):
            people = self.names.of(head.rest)
            if not people:
                return False
            self._add(line, people, self._under(head, reading.head), reading)
            reading.is_closed = len(people) > 1 and head.rest.endswith(".")
            if head.presence or head.is_attendance:
                reading.head = replace(head, rest="", org="", title="", is_filled=True)
            return True
        self._close(reading)
        if not head.rest:
            reading.head = replace(self._under(head, reading.head), title="")
            is_org = head.org and not (head.role or head.presence or head.is_attendance)
            reading.org_line = line if is_org else None
        reading.used.append(line)
        return True

    @staticmethod
    def _under(head: Head, above: Head) -> Head:
        """Return a head with what still holds of the one above: presence, and a role if none is said."""
        is_beside = head.level == above.level != 0
        presence = head.presence or (None if head.is_attendance or head.role else above.presence)
        role = head.role or (above.role if head.org and not head.has_seat and not is_beside else None)
        return replace(head, presence=presence, role=role)

    def _take_row(self, line: Line, reading: _Reading) -> bool:
        """Take up a row: names in one cell, and beside them an organisation, a role or a mark."""
        cells = [
            (at, words, self.names.of(words)) for at, words in zip(line.columns, line.cells, strict=True)
        ]
        names = [(at, people) for at, _, people in cells if people]
        head = self.heads.of(replace(line, cells=line.cells[:1]), is_label=True)
        inner = self.heads.of(replace(line, cells=line.cells[1:])) if len(line.cells) == 2 else None
        if not names and head and head.is_attendance and inner and not inner.rest and not inner.is_plain:
            self._take_head(line, head, reading)
            reading.head = self._under(inner, reading.head)
            return True
        if not names:
            presences = map(self.heads.presence_of, line.cells)
            reading.columns = dict(zip(line.columns, presences, strict=True))
            nobody = head is not None and all(map(self.heads.says_nobody, line.cells[1:]))
            if any(reading.columns.values()) or nobody or not reading.people:
                (reading.used if nobody else reading.heads).append(line)
                return True
            return False
        if head and (head.role or head.is_attendance or head.presence) and names[0][0] > 0:
            return self._take_head(line, replace(head, rest="\n".join(line.cells[1:])), reading)
        at, people = names[0]
        told = reading.head
        for other, words, _ in cells:
            told = told if other == at else self._beside(words, other, told, reading.columns)
        self._add(line, people, told, reading)
        return True

    def _beside(self, words: str, at: int, told: Head, columns: Mapping[int, Presence | None]) -> Head:
        """Return what holds for a row with what one of its cells says."""
        if _CROSS.fullmatch(words):
            return replace(told, presence=columns.get(at))
        presence, role = self.heads.presence_of(words), self.heads.role_of(words)
        before, _, after = words.rpartition(", ")
        if before and self.heads.role_of(after):
            return self._beside(after, at, self._beside(before, at, told, columns), columns)
        if presence:
            return replace(told, presence=presence)
        return replace(told, role=role) if role else self.heads.with_org(told, words)

    def _add(self, line: Line, people: Sequence[Named], head: Head, reading: _Reading) -> None:
        for named in people:
            org = named.org or head.org
            role = self.heads.role_for(named, head, org)
            presence = named.presence or head.presence or Presence.PRESENT
            title = head.title if head.title and not named.title else named.title
            is_office = bool(head.title) and not head.org
            named = replace(named, title=title)
            reading.people.append(Attended(line, named, org, role.role, presence, is_office))
            if role.is_assumed:
                chosen = {"name": named.name, "role": role.role.value}
                reading.doubts.append(doubt("import-role-assumed", line.place, **chosen))
        reading.before = people[-1].org or head.org
        reading.used.append(line)
        reading.head = replace(reading.head, is_filled=True)

    def _close(self, reading: _Reading) -> None:
        """End what stands below a head; an organisation that nobody came from is remembered.

        Words above nobody that are no organisation of the council's stay in the text.
        """
        head = reading.head
        if head.org and not head.is_filled and head.has_seat:
            reading.empty.append((len(reading.people), head.org, head.role or Role.MEMBER))
        elif reading.org_line and not head.is_filled:
            reading.used.remove(reading.org_line)
        reading.org_line = None


def _unread(line: Line) -> Doubt:
    return doubt("import-attendance-unread", line.place, words=line.text)
