"""Who is said to vote under an item, though the attendance says that he or she was not there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from raadsportal import model as m
from raadsportal.ids import item_number
from raadsportal.problems import Problem, Where, problem
from raadsportal.prose import plain_text, sentences
from raadsportal.source.loaded import Loaded
from raadsportal.source.minutes import Minutes
from raadsportal.vocabulary import Vocabulary

_AWAY = frozenset({m.Presence.EXCUSED, m.Presence.ABSENT})
_TOLD_IN = frozenset({m.SectionKind.DECISION, m.SectionKind.REMARKS})


def judge_votes(loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each sentence in which somebody votes who was away, had left or had not come yet.

    Under the item at which somebody comes or goes a vote may have been before or after it.
    """
    for minutes in loaded.minutes:
        vocabulary = loaded.corpus.vocabularies.get(minutes.meeting.id.council)
        if vocabulary and minutes.meeting.participants:
            yield from _judge(minutes, vocabulary)


def _judge(minutes: Minutes, vocabulary: Vocabulary) -> Iterator[Problem]:
    names = _names(minutes.meeting)
    orders = {item.number: item.order for item in minutes.meeting.items}
    for item in minutes.meeting.items:
        for section in item.sections:
            told = section.kind in _TOLD_IN and vocabulary.vote_pattern.search(section.markdown)
            for found in _judge_section(section, names, vocabulary) if told else ():
                where, person = found
                if _was_away(person, item, orders):
                    slip = problem("voter-gone", where, name=person.name, number=item.number)
                    yield slip.noted() if item.note else slip


def _judge_section(
    section: m.Section, names: Mapping[str, m.Participant], vocabulary: Vocabulary
) -> Iterator[tuple[Where, m.Participant]]:
    """Yield the people who vote in a section, with the place of their names."""
    for index, line in enumerate(section.markdown.split("\n")):
        for sentence in sentences(plain_text(line), vocabulary):
            if vocabulary.vote_pattern.search(sentence) and not vocabulary.negation_pattern.search(sentence):
                for name, person in names.items():
                    if _is_named(name, sentence, vocabulary):
                        column = max(line.find(name), 0) + 1
                        yield Where(section.where.path, section.begins + index, column), person


def _names(meeting: m.Meeting) -> dict[str, m.Participant]:
    """Return those who take part by name, and by the last name alone if it is nobody else's."""
    people = {person.name: person for person in meeting.participants}
    last = Counter(name.split()[-1] for name in people if name.split())
    alone = {name.split()[-1]: person for name, person in people.items() if last[name.split()[-1]] == 1}
    return {**alone, **people}


def _is_named(name: str, sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence names somebody; behind another's first name a last name is that other's."""
    found = re.search(rf"(?:(?P<before>\w+)\.? )?(?<![\w-]){re.escape(name)}(?![\w-])", sentence)
    if not found or " " in name:
        return bool(found)
    before = found["before"] or ""
    return not before[:1].isupper() or bool(vocabulary.honorific_pattern.fullmatch(before))


def _was_away(person: m.Participant, item: m.Item, orders: Mapping[str, int]) -> bool:
    came = orders.get(item_number(person.arrived)) if person.arrived else None
    left = orders.get(item_number(person.left)) if person.left else None
    early = came is not None and item.order < came
    late = left is not None and item.order > left
    return person.presence in _AWAY or early or late
