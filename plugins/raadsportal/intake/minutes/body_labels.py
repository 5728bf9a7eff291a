"""Labels that say who decided, and when: `Decision in the Council on 3 May`, `The Council on 3 May:`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from raadsportal.intake.minutes.days import days_in
from raadsportal.model import Cue, SectionKind
from raadsportal.phrases import compile_phrases
from raadsportal.vocabulary import Vocabulary, fold

#: Sections that may name the body behind their label; a label has no more words.
_OF_BODIES = (SectionKind.DECISION, SectionKind.RECOMMENDATION)
_MOST_WORDS = 3
#: What may stand behind the day: `, item 12`, `, pkt. 5`.
_LONGEST_TAIL = 12
#: The genitive of a body: `Udvalgets`, `the Council’s`.
_GENITIVE = re.compile(r"(?<=\w)[’']?s\b")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class BodyLabel:
    """A label of a section with the body and the day that it is of."""

    text: str
    kind: SectionKind
    beside: str
    """Who decided and when, as it is printed."""
    is_made: bool = False
    """Whether its text is not printed before that."""


def body_label(printed: str, vocabulary: Vocabulary, *, has_colon: bool) -> BodyLabel | None:
    """Return the label that words are, if they name a body and a day.

    `has_colon` if a colon is printed behind them: without one and without a word for a decision they may be
    a title.
    """
    words = printed.strip().split()
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        label, beside = " ".join(words[:count]).rstrip(","), " ".join(words[count:])
        kind = vocabulary.labels.get(fold(label))
        has_day = any(sign.isdigit() for sign in beside)
        if kind in _OF_BODIES and has_day and compile_phrases(vocabulary.bodies).search(beside):
            return BodyLabel(label, kind, beside)
    kind = _kind_behind(" ".join(words), vocabulary, SectionKind.DECISION if has_colon else None)
    return BodyLabel(vocabulary.sections[kind][0], kind, " ".join(words), is_made=True) if kind else None


def _kind_behind(printed: str, vocabulary: Vocabulary, bare: SectionKind | None) -> SectionKind | None:
    """Return the kind of section that a body and a day open; `bare` if no word between them tells one.

    All other words in small letters only lead from one to the other: `Udvalget drøftede den 3. maj` tells
    what happened.
    """
    days = days_in(printed, vocabulary)
    if not days or not printed[:1].isupper() or len(printed) - days[-1].end > _LONGEST_TAIL:
        return None
    bodies = compile_phrases(vocabulary.bodies)
    who = _GENITIVE.sub("", printed[: days[-1].start])
    if not bodies.search(who):
        return None
    kinds = {fold(word): kind for kind in _OF_BODIES for word in vocabulary.sections.get(kind, ())}
    small = [word for word in _WORD.findall(bodies.sub(" ", who)) if word.islower()]
    leading = {
        word.casefold()
        for cue in (Cue.ON_DAY, Cue.AND, Cue.AT_PLACE)
        for word in vocabulary.references.get(cue, ())
    } | {*vocabulary.on_behalf}
    told = [kinds[word] for word in small if word in kinds]
    is_label = all(word in kinds or word in leading for word in small)
    return (told[0] if told else bare) if is_label else None
