"""What changed on a list from one day to another, as far as somebody can be sure of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.lists.answer import edition_on
from raadsportal.lists.spans import lies_in, no_span, reach_of, yes_span
from raadsportal.lists.stays import Stay, Turn, stays


@dataclass(frozen=True)
class Comparison:
    """Rows that came, went and changed for sure, and those of which that is not known."""

    missing: tuple[date, ...] = ()
    """Days of which there is no list: then nothing is compared."""
    added: tuple[m.Row, ...] = ()
    removed: tuple[m.Row, ...] = ()
    changed: tuple[m.Row, ...] = ()
    unsure: tuple[m.Row, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.unsure)


@dataclass(frozen=True)
class _State:
    """A list on a day: rows that were on it for sure, and that may have been; whether the others were not."""

    sure: Mapping[str, m.Row]
    maybe: Mapping[str, m.Row]
    is_whole: bool

    def says(self, key: str) -> tuple[str, object]:
        """Return how a row stands: on with its values, off, or not known."""
        if key in self.sure:
            return "on", self.sure[key].values
        if key in self.maybe or not self.is_whole:
            return "unsure", self.maybe[key].values if key in self.maybe else None
        return "off", None


def compare(corpus: Corpus, series: m.Series, since: date, day: date) -> Comparison:
    """Return what changed on a list from a day to a later one."""
    before, after = _state(corpus, series, since), _state(corpus, series, day)
    if before is None or after is None:
        pairs = ((since, before), (day, after))
        return Comparison(missing=tuple(one for one, state in pairs if state is None))
    found: dict[str, list[m.Row]] = {"added": [], "removed": [], "changed": [], "unsure": []}
    rows = {**before.maybe, **before.sure, **after.maybe, **after.sure}
    for key, row in rows.items():
        turn = _turn(before.says(key), after.says(key))
        if turn:
            found[turn].append(row)
    return Comparison((), *(tuple(told) for told in found.values()))


def _turn(before: tuple[str, object], after: tuple[str, object]) -> str | None:
    if before == after:
        return None
    turns = {("off", "on"): "added", ("on", "off"): "removed", ("on", "on"): "changed"}
    return turns.get((before[0], after[0]), "unsure")


def _state(corpus: Corpus, series: m.Series, day: date) -> _State | None:
    edition = edition_on(corpus, series, day)
    if edition is None:
        return None
    reach = reach_of(corpus, edition)
    held = [stay for stay in (*stays(reach.edition), *reach.pending) if stay.holds(day)]
    sure = {stay.row.key: stay.row for stay in held if lies_in(day, yes_span(corpus, reach, stay))}
    maybe = {stay.row.key: stay.row for stay in held if stay.row.key not in sure and not _left_out(stay)}
    whole = lies_in(day, no_span(reach))
    return _State(sure, maybe, whole and not any(_left_out(stay) for stay in held))


def _left_out(stay: Stay) -> bool:
    return stay.begun is Turn.REFUSED
