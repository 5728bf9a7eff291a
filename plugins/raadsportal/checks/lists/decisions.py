"""The decision behind a list or a change of it: that it is one, of this council, and made in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from raadsportal import model as m
from raadsportal.checks.references import judge_told
from raadsportal.corpus import Corpus
from raadsportal.ids import parse_target
from raadsportal.lists.standing import effect_of
from raadsportal.problems import Problem, Where, problem
from raadsportal.source.loaded import Loaded


@dataclass(frozen=True)
class Behind:
    """What is said to be decided, where, and from which day it counts; a note explains what is unusual."""

    council: str
    decision: str | None
    day: date | None
    note: str
    where: Where

    def problem(self, code: str, **values: object) -> Problem:
        """Return a problem here, a note where the content explains it."""
        found = problem(code, self.where, **values)
        return found.noted() if self.note else found


def judge_behind(behind: Behind, loaded: Loaded, *, needed: bool) -> Iterator[Problem]:
    """Yield a problem for a decision that is none; where one is `needed`, also for none or a doubtful one."""
    if behind.decision is None:
        yield from [behind.problem("decision-unsaid")] if needed else []
        return
    told = list(judge_told(behind.decision, loaded, behind.where))
    yield from told or _decision(behind, behind.decision, loaded, needed=needed)


def _decision(behind: Behind, decision: str, loaded: Loaded, *, needed: bool) -> Iterator[Problem]:
    target, placed = parse_target(decision), loaded.corpus.placed.get(decision)
    is_meeting = target is not None and decision == str(target.meeting)
    if target is None or (is_meeting and decision in loaded.corpus.meeting):
        yield problem("decision-no-item", behind.where, target=decision)
        return
    if not needed:
        return
    if target.meeting.council != behind.council:
        yield behind.problem("decision-other", target=decision)
    if placed and placed[1].decisions and placed[1].routine:
        yield behind.problem("decision-routine", target=decision)
    if placed and _is_ambiguous(loaded.corpus, placed[1], decision):
        yield behind.problem("decision-several", target=decision)
    made = effect_of(loaded.corpus, decision).start
    if made and behind.day and behind.day < made:
        yield behind.problem("decided-later", day=behind.day, decided=made)


def _is_ambiguous(corpus: Corpus, item: m.Item, decision: str) -> bool:
    """Tell whether an item is named, and not which of its decisions, though they do not all stand alike."""
    weighty = [one.id for one in item.decisions if not one.routine]
    standings = {effect_of(corpus, one).standing for one in weighty}
    return decision not in weighty and len(standings) > 1
