"""The headings of minutes understood: groups, items and their labelled sections, as they stand in the text.

Canonical minutes use level 1 for the meeting, 2 for groups, 3 for items, 4 for sections. Others are read too:
labels in bold, a label as a heading of another level, items one level up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from raadsportal.ids import anchor
from raadsportal.model import Group, Passage, Section, SectionKind
from raadsportal.problems import Problem, Where, closest, problem
from raadsportal.prose import plain_text
from raadsportal.source.headings import Heading, read_heading
from raadsportal.source.line_labels import LineLabel, leading_label, stray_labels
from raadsportal.source.outline import Block
from raadsportal.vocabulary import Vocabulary, fold


@dataclass
class _Part:
    """A section while it is being read."""

    label: str
    kind: SectionKind
    where: Where
    begins: int = 0
    """The line of the file on which its first line stands."""
    lines: list[str] = field(default_factory=list)


@dataclass
class _Entry:
    """An item while it is being read."""

    heading: Heading
    group: Group | None
    where: Where
    parts: list[_Part]


@dataclass(frozen=True)
class AgendaEntry:
    """An item as the text has it."""

    heading: Heading
    group: Group | None
    sections: tuple[Section, ...]
    where: Where


@dataclass(frozen=True)
class Agenda:
    """All that a text of minutes has."""

    title: str
    preamble: Passage
    groups: tuple[Group, ...]
    entries: tuple[AgendaEntry, ...]
    problems: tuple[Problem, ...]
    ranks: Mapping[int, int]
    """The level that the heading on a line has in canonical minutes; those inside sections are not here."""
    labels: Mapping[int, LineLabel]
    """The label that begins a line, for each line that has one."""


class _Reader:
    """Walks through the blocks once; what it has understood so far is its state."""

    def __init__(self, path: str, vocabulary: Vocabulary) -> None:
        self.path = path
        self.vocabulary = vocabulary
        self.title = ""
        self.preamble: list[str] = []
        self.groups: list[Group] = []
        self.group: Group | None = None
        self.entries: list[_Entry] = []
        self.problems: list[Problem] = []
        self.without_groups = False
        self.ranks: dict[int, int] = {}
        self.labels: dict[int, LineLabel] = {}
        self.first_line = 1

    def read(self, blocks: Sequence[Block]) -> None:
        self.first_line = blocks[0].first_line if blocks else 1
        self.without_groups = not any(
            block.level == 3 and fold(block.title) not in self.vocabulary.labels for block in blocks
        )
        before = 0
        for index, block in enumerate(blocks):
            if block.level:
                self._judge_level(block, before)
                before = block.level
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            self._take(block, following)

    def _judge_level(self, block: Block, before: int) -> None:
        where = Where(self.path, block.line)
        if block.level == 1 and self.title:
            self.problems.append(problem("heading-second-title", where))
        # An item (3) may stand directly below the meeting (1): a meeting need not have groups.
        if block.level > before + 1 and (before, block.level) != (1, 3):
            self.problems.append(problem("heading-skipped", where, before=before, after=block.level))

    def _take(self, block: Block, following: Block | None) -> None:
        if block.level == 0:
            self.preamble += block.lines
        elif block.level == 1 and not self.title:
            self.title = plain_text(block.title)
            self.ranks[block.line] = 1
            # A blank line for the title's own, so that the lines can still be counted.
            self.preamble += [""] * (block.first_line - self.first_line - len(self.preamble)) + [*block.lines]
        elif self._is_label(block):
            self._begin_section(block)
        elif block.level >= 5 and self.entries:
            self._part().lines += ["#" * block.level + " " + block.title, *block.lines]
        elif block.level == 4 and self.entries:
            self._begin_section(block)
        elif block.level >= 3 or self._is_item(block, following):
            self._begin_item(block)
        else:
            self._begin_group(block)

    def _is_label(self, block: Block) -> bool:
        """Tell whether a heading is a section's; above the items' level it is a group, whatever its name."""
        named = fold(block.title) in self.vocabulary.labels
        return named and bool(self.entries) and (block.level > 2 or self.without_groups)

    def _is_item(self, block: Block, following: Block | None) -> bool:
        """Tell whether a heading of level 1 or 2 is an item after all.

        It is if labelled sections stand below it, or if no heading of level 3 in the text can be one.
        """
        if self.without_groups and block.level == 2:
            return True
        below = following is not None and following.level > block.level
        labelled = below and following is not None and fold(following.title) in self.vocabulary.labels
        return labelled or any(leading_label(line, self.vocabulary) for line in block.lines)

    def _begin_group(self, block: Block) -> None:
        self.ranks[block.line] = 2
        heading = read_heading(block.title, self.vocabulary)
        self.group = Group(heading.number, heading.title, _passage(block.lines, block.first_line))
        self.groups.append(self.group)

    def _begin_item(self, block: Block) -> None:
        self.ranks[block.line] = 3
        if not self.entries and fold(block.title) in self.vocabulary.labels:
            where = Where(self.path, block.line)
            self.problems.append(problem("section-before-item", where, label=block.title))
        heading = read_heading(block.title, self.vocabulary)
        where = Where(self.path, block.line)
        if self.group and _stands_beside(heading.number, self.group.number):
            self.group = None
        known = [mark for marks in (self.vocabulary.marks.values()) for mark in marks]
        for mark in heading.unknown_marks:
            self.problems.append(
                problem(
                    "mark-unknown",
                    where,
                    mark=mark,
                    vocabulary=self.vocabulary.name,
                    known=", ".join((*known, *self.vocabulary.presentation_marks)),
                )
            )
        unlabelled = _Part("", SectionKind.OTHER, where, block.first_line)
        self.entries.append(_Entry(heading, self.group, where, [unlabelled]))
        self._add_lines(block.lines, block.first_line)

    def _begin_section(self, block: Block) -> None:
        self.ranks[block.line] = 4
        label = plain_text(block.title).rstrip(" :")
        where = Where(self.path, block.line)
        kind = self.vocabulary.labels.get(fold(label))
        if kind is None:
            known = [name for names in self.vocabulary.sections.values() for name in names]
            self.problems.append(
                problem(
                    "label-unknown",
                    where,
                    label=label,
                    vocabulary=self.vocabulary.name,
                    suggestion=closest(label, known),
                )
            )
        self.entries[-1].parts.append(_Part(label, kind or SectionKind.OTHER, where, block.first_line))
        self._add_lines(block.lines, block.first_line)

    def _add_lines(self, lines: Iterable[str], first_line: int) -> None:
        for index, line in enumerate(lines):
            where = Where(self.path, first_line + index)
            label = leading_label(line, self.vocabulary)
            if label:
                self.labels[where.line] = label
                part = _Part(label.label, label.kind, where, where.line, [label.rest])
                self.entries[-1].parts.append(part)
            else:
                self._part().lines.append(line)
            if self._part().kind is not SectionKind.DECISION:
                found = stray_labels(label.rest if label else line, self.vocabulary)
                self.problems += [problem("label-unread", where, label=stray) for stray in found]

    def _part(self) -> _Part:
        return self.entries[-1].parts[-1]


def _stands_beside(number: str, group: str) -> bool:
    """Tell whether a number is of the group's own rank (6 beside 5, not in it): the group has ended."""
    return bool(number and group) and number.count(".") <= group.count(".") and number != group


def read_agenda(blocks: Sequence[Block], path: str, vocabulary: Vocabulary) -> Agenda:
    """Understand the blocks of a text of minutes."""
    reader = _Reader(path, vocabulary)
    reader.read(blocks)
    if not reader.title:
        reader.problems.append(problem("title-missing", Where(path, blocks[0].line if blocks else 1)))
    entries = tuple(_finished(entry) for entry in reader.entries)
    reader.problems += _judge_groups(blocks, reader, path)
    preamble = _passage(reader.preamble, reader.first_line)
    found = tuple(reader.problems)
    return Agenda(reader.title, preamble, tuple(reader.groups), entries, found, reader.ranks, reader.labels)


def _passage(lines: Sequence[str], first_line: int) -> Passage:
    """Return lines as a passage, without the blank ones at either end."""
    blank = next((index for index, line in enumerate(lines) if line.strip()), len(lines))
    return Passage("\n".join(lines[blank:]).rstrip(), first_line + blank)


def _judge_groups(blocks: Sequence[Block], reader: _Reader, path: str) -> list[Problem]:
    """Find groups with text and no item: most likely the heading was to be an item's."""
    used = {id(entry.group) for entry in reader.entries}
    empty = [group for group in reader.groups if id(group) not in used and group.passage.markdown]
    lines = {
        read_heading(block.title, reader.vocabulary).title: block.line for block in blocks if block.level <= 2
    }
    return [
        problem("group-without-item", Where(path, lines.get(group.title, 1)), title=group.title)
        for group in empty
    ]


def _finished(entry: _Entry) -> AgendaEntry:
    taken: dict[str, int] = {}
    sections = []
    for part in entry.parts:
        whole = "\n".join(part.lines)
        markdown = whole.strip("\n").rstrip()
        begins = part.begins + len(whole) - len(whole.lstrip("\n"))
        if not part.label and not markdown.strip():
            continue
        name = anchor(part.label) if part.label else "text"
        taken[name] = taken.get(name, 0) + 1
        unique = name if taken[name] == 1 else f"{name}-{taken[name]}"
        text = plain_text(markdown)
        sections.append(Section(part.kind, part.label, unique, markdown, text, part.where, begins))
    return AgendaEntry(entry.heading, entry.group, tuple(sections), entry.where)
