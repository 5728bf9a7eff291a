"""A draft and the facts of its meeting: what has become a fact stands in the text no more."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from raadsportal.intake.documents.form import Document
from raadsportal.intake.minutes.attendance import AttendanceLists
from raadsportal.intake.minutes.attendance_rows import rows_of
from raadsportal.intake.minutes.attended import Lists
from raadsportal.intake.minutes.doubts import Doubt, doubt
from raadsportal.intake.minutes.draft import Draft, DraftItem
from raadsportal.intake.minutes.fact_lines import ELSEWHERE, Line, lines_of, without
from raadsportal.intake.minutes.facts import Facts, Placed, Told
from raadsportal.intake.minutes.knowing import Knowing
from raadsportal.intake.minutes.meeting_facts import Day, Opening
from raadsportal.intake.minutes.opening_lines import Said
from raadsportal.intake.minutes.places import place_in
from raadsportal.intake.minutes.repeated import without_repeated_titles
from raadsportal.intake.minutes.roles import Heads
from raadsportal.intake.minutes.whose import Whose, body_in
from raadsportal.model import Council, Fact, Format
from raadsportal.vocabulary import Vocabulary, fold

#: As many names of municipalities as are a list of them; fewer may be a place.
_FEWEST = 2
#: A title of so few words needs the name of the body beside it.
_BARE = 2
#: As many blocks below the title as its day may stand.
_BELOW_TITLE = 2
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Taken:
    """A draft without the lines that became facts, and the facts."""

    draft: Draft
    facts: Facts


def taken(
    draft: Draft, document: Document, told: Told, whose: Whose, vocabulary: Vocabulary, knowing: Knowing
) -> Taken:
    """Return what a draft says of its meeting, and the draft without it."""
    return _Taking(draft, document, told, whose, vocabulary, knowing).taken()


class _Taking:
    def __init__(
        self,
        draft: Draft,
        document: Document,
        told: Told,
        whose: Whose,
        vocabulary: Vocabulary,
        knowing: Knowing,
    ) -> None:
        self.draft, self.told, self.whose, self.knowing = draft, told, whose, knowing
        self.vocabulary = vocabulary
        self.opening = Opening(draft, document, vocabulary)
        people = knowing.people_of(whose.council)
        self.heads = Heads(vocabulary, whose.council, people, knowing.glossary)
        self.placed: list[Placed] = []
        self.doubts: list[Doubt] = [*whose.doubts]

    def taken(self) -> Taken:
        lists, draft = self._attendance()
        facts = self._facts(lists)
        used = {placed.line for placed in self.placed}
        repeated = without_repeated_titles(draft, self.opening.words, facts.day, self._names)
        again = tuple(Placed(line, ("again",)) for line in repeated.lines)
        whole = replace(repeated.draft, preamble=without(self.draft.preamble, used))
        return Taken(whole, replace(facts, placed=(*facts.placed, *again)))

    @property
    def _names(self) -> frozenset[str]:
        """The names of the council, folded."""
        council = self.whose.council
        names = (council.name, council.full_name) if council else (self.whose.body,)
        return frozenset(fold(name) for name in names if name)

    def _facts(self, lists: Lists) -> Facts:
        opening = self.opening
        day = opening.day(self.told)
        times, times_line = opening.times(day)
        at_place = place_in(opening.said, opening.words, day.line)
        place, place_line = at_place.place, at_place.line
        issued, issued_line = self._issued(day)
        status, assumed = opening.status()
        if self.told.status:
            status, assumed = self.told.status, None
        format_ = opening.format(place, place_line)
        self.doubts += day.doubts
        if assumed:
            self.doubts.append(assumed)
        if at_place.is_likely and place_line:
            self.doubts.append(doubt("import-place-assumed", place_line.place, place=place))
        if place and not format_:
            format_ = Format.PHYSICAL
        chair, chair_line = self._labelled(Fact.CHAIR)
        if not self.heads.names.of(chair):  # a sentence about it
            chair, chair_line = "", None
        secretariat, secretariat_line = self._secretariat()
        title = self._title(day)
        self._place_line(day.line, "date", place)
        self._place_line(times_line, "time", place)
        self._place_line(place_line, "place", place)
        for line, key in ((issued_line, "issued"), (chair_line, "chair"), (secretariat_line, "secretariat")):
            if line:
                self.placed.append(Placed(line, (key,)))
        self._municipalities()
        self._names_and_heads()
        return Facts(
            title=title, status=status, day=day.on, day_source=day.source, council=self.whose.id,
            body=self.whose.body, organ=self._organ(), decided_by=self._decided_by(place_line),
            times=times, place=place, format=format_, chair=chair, secretariat=secretariat,
            issued=issued, sent=opening.sent(day.on.year if day.on else None),
            attendance=rows_of(lists), placed=tuple(self.placed), doubts=tuple(self.doubts),
        )  # fmt: skip

    def _place_line(self, line: Line | None, key: str, place: str) -> None:
        """Tell that a line of the opening became a fact, if nothing else stands in it."""
        if line is None or line.at[0] < 0 or any(line == one.line for one in self.placed):
            return
        said = next(one for one in self.opening.said if one.line == line)
        # Words that no field has keep the line in the text.
        left = [word for word in _WORD.findall(self.opening.words.besides(said.told)) if word not in place]
        if not left and line != self.opening.title:
            self.placed.append(Placed(line, (key,)))

    def _title(self, day: Day) -> str:
        """Return the title: as it is printed, with the body and the day where it lacks them."""
        line = self.opening.title
        if line is None:
            return self._made_title(day)
        self.placed.append(Placed(line, ("title",)))
        parts = [line.text]
        if len(line.text.split()) <= _BARE:
            body_line, body = body_in(tuple(one.line for one in self.opening.said), self.vocabulary)
            parts += [body or (self.whose.council.name if self.whose.council else "")]
            if body_line and body_line.text == body and body_line != line:
                self.placed.append(Placed(body_line, ("title",)))
        if not self.opening.words.days(self.opening.words.said(line)):
            parts.append(self._printed_day(day, line))
        return ", ".join(filter(None, parts))

    def _printed_day(self, day: Day, title: Line) -> str:
        """Return the day as it is printed below the title."""
        line = day.line
        if line is None or not 0 < line.at[0] - title.at[0] <= _BELOW_TITLE:
            return ""
        said = next(iter(self.opening.words.days(self.opening.words.said(line))), None)
        told = self.opening.words.said(line).told
        return told[said.start : said.end] if said else ""

    def _made_title(self, day: Day) -> str:
        named = self.whose.council.name if self.whose.council else self.whose.body
        word = next(iter(self.vocabulary.minutes), "").capitalize()
        return ", ".join(filter(None, (word, named, day.on.isoformat() if day.on else ""))) or "-"

    def _issued(self, day: Day) -> tuple[date | None, Line | None]:
        """Return the day of the document itself: beside its label, or alone above the title."""
        labelled, line = self.opening.labelled_day(Fact.ISSUED)
        title = self.opening.title
        if labelled or not title:
            return labelled, line
        for one in self.opening.said:
            days = self.opening.words.days(one) if one.line.at < title.at and one.line != day.line else ()
            if days and not self.opening.words.rest_of(one.line.text):
                issued = days[0].on()
                if issued:
                    self.doubts.append(doubt("import-issued-assumed", one.line.place, day=issued))
                    return issued, one.line
        return None, None

    def _labelled(self, fact: Fact) -> tuple[str, Line | None]:
        found = next((one for one in self.opening.said if one.fact is fact), None)
        return (found.value, found.line) if found else ("", None)

    def _secretariat(self) -> tuple[str, Line | None]:
        value, line = self._labelled(Fact.SECRETARIAT)
        if line and not any(line == one.line for one in self.placed):
            return value, line
        for one in self.opening.said:
            if self.heads.is_secretariat(one.line.text):
                return one.line.text, one.line
        return "", None

    def _municipalities(self) -> None:
        """Take the list of municipalities out of the opening: it is the council's own, told in its file."""
        lines = [one.line for one in self.opening.said if self.knowing.municipality(one.line.text)]
        if len(lines) < _FEWEST or not self.whose.council:
            return
        own = {link.id for link in self.whose.council.municipalities}
        named = {line: self.knowing.municipality(line.text) for line in lines}
        for line, municipality in named.items():
            if municipality and municipality.id in own:
                self.placed.append(Placed(line, ("municipalities",)))
            else:
                self.doubts.append(doubt("import-municipality-other", line.place, name=line.text))

    def _names_and_heads(self) -> None:
        """Take out the lines that are only the name of the council, or head the table of contents."""
        for one in self.opening.said:
            folded = fold(one.line.text)
            is_head = folded in self.opening.words.contents and bool(self.draft.contents)
            is_name = folded in self._names or (one.fact is Fact.BODY and fold(one.value) in self._names)
            if one.line != self.opening.title and (is_head or is_name):
                self.placed.append(Placed(one.line, ("contents" if is_head else "council",)))

    def _organ(self) -> str | None:
        """Return the organ whose meeting it is, by the words for its meetings in the title."""
        title = self.opening.title.text.casefold() if self.opening.title else ""
        for organ, phrases in sorted(self.vocabulary.organ_meetings.items()):
            if any(phrase.casefold() in title for phrase in phrases) and self._has_organ(organ):
                return organ
        return None

    def _has_organ(self, organ: str) -> bool:
        return self.whose.council is None or any(one.id == organ for one in self.whose.council.organs)

    def _decided_by(self, place_line: Line | None) -> str | None:
        """Return the organ that met in the council's place, by its name in the line about the meeting."""
        council: Council | None = self.whose.council
        if not council or not place_line or self._organ():
            return None
        text = fold(place_line.text)
        found = next((organ for organ in council.organs if fold(organ.name) in text), None)
        if found:
            self.doubts.append(doubt("import-organ-assumed", place_line.place, organ=found.id))
        return found.id if found else None

    def _attendance(self) -> tuple[Lists, Draft]:
        """Return who was there, and the draft without the lists of them.

        In the midst of the items only a heading begins such a list, but in one about those present.
        """
        reader = AttendanceLists(self.heads, self.heads.names)
        opening = reader.read([one.line for one in self.opening.said if self._may_list(one)], is_opening=True)
        self.placed += _placed(opening)
        read, draft = opening, self.draft
        for item in self.draft.items:
            blocks = [block for part in item.parts for block in part.blocks]
            is_roll_call = not opening.people and self._is_roll_call(item)
            is_list = is_roll_call or item is list(self.draft.items)[-1]
            head = Line(ELSEWHERE, item.place, (item.heading.title,), level=1) if is_roll_call else None
            lists = reader.read(lines_of(blocks), is_opening=False, only_headings=not is_list, above=head)
            if lists.people and any(part.label for part in item.parts):
                # Sections of an item stay whole; what they say of people is read, and that is all.
                read = read.with_(replace(lists, doubts=()))
            elif lists.people:
                self.placed += [replace(one, line=replace(one.line, at=ELSEWHERE)) for one in _placed(lists)]
                used = (*lists.used, *lists.heads)
                read, draft = read.with_(lists), _without_lists(draft, item, used)
        self.doubts += read.doubts
        return read, draft

    def _is_roll_call(self, item: DraftItem) -> bool:
        """Tell whether an item is about who is there, by its title."""
        return bool(self.opening.words.attendance.fullmatch(item.heading.title.strip(" .:")))

    def _may_list(self, said: Said) -> bool:
        """Tell whether a line may tell who was there: it tells no other fact, or a role beside it."""
        label = said.line.text.removesuffix(said.value).strip(" :") if said.fact else ""
        return said.fact in {None, Fact.SECRETARIAT} or self.heads.role_of(label) is not None


def _placed(lists: Lists) -> Iterator[Placed]:
    yield from (Placed(line, ("attendance",)) for line in lists.used)
    yield from (Placed(line, ("columns",)) for line in lists.heads)


def _without_lists(draft: Draft, item: DraftItem, used: Sequence[Line]) -> Draft:
    """Return a draft whose item has no more the lines that became facts."""
    parts = tuple(
        replace(part, blocks=without(part.blocks, shifted))
        for part, shifted in zip(item.parts, _by_part(item, used), strict=True)
    )
    rest = replace(item, parts=tuple(part for part in parts if part.label or part.blocks))
    groups = tuple(
        replace(group, items=tuple(rest if one is item else one for one in group.items))
        for group in draft.groups
    )
    return replace(draft, groups=groups)


def _by_part(item: DraftItem, used: Collection[Line]) -> Iterator[list[Line]]:
    """Yield the used lines of each part, counted from the part's own first block."""
    begin = 0
    for part in item.parts:
        end = begin + len(part.blocks)
        inside = [line for line in used if begin <= line.at[0] < end]
        yield [replace(line, at=(line.at[0] - begin, line.at[1])) for line in inside]
        begin = end
