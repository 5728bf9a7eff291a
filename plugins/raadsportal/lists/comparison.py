"""What changed on a list from one day to another, as far as somebody can be sure of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.lists.editions import edition_on, others_on
from raadsportal.lists.spans import Reach, begins_no_earlier, lies_in, no_span, reach_of, tells_all, yes_span
from raadsportal.lists.stays import Stay, Turn, stays


@dataclass(frozen=True)
class Comparison:
    """Rows that came, went and changed for sure, and those of which that is not known."""

    added: tuple[m.Row, ...] = ()
    removed: tuple[m.Row, ...] = ()
    changed: tuple[m.Row, ...] = ()
    unsure: tuple[m.Row, ...] = ()
    missing: tuple[date, ...] = ()
    """Days of which there is no list: then nothing is compared."""
    is_whole: bool = False
    """Whether every row of both days is known: then nothing else changed."""

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.unsure)


@dataclass(frozen=True)
class _State:
    """A list on a day: rows that were on it for sure, and that may have been; whether the others were not."""

    sure: Mapping[str, m.Row]
    maybe: Mapping[str, m.Row]
    is_whole: bool

    @property
    def is_known(self) -> bool:
        """Whether each row is either on or off."""
        return self.is_whole and not self.maybe

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
    rows = {**before.maybe, **before.sure, **after.maybe, **after.sure}
    turns = [(_turn(before.says(key), after.says(key)), row) for key, row in rows.items()]

    def turned(wanted: str) -> tuple[m.Row, ...]:
        return tuple(row for turn, row in turns if turn == wanted)

    return Comparison(
        turned("added"),
        turned("removed"),
        turned("changed"),
        turned("unsure"),
        is_whole=before.is_known and after.is_known,
    )


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
    beside = tuple(others_on(corpus, series, edition, day))
    held = [*_held(reach, day), *(stay for other in beside for stay in _held(other, day))]
    own = [stay for stay in _held(reach, day) if lies_in(day, yes_span(corpus, reach, stay))]
    sure = {stay.row.key: stay.row for stay in own}
    # What a later list of the day says otherwise is not known in these words.
    later = [other for other in beside if begins_no_earlier(other.edition, edition)]
    told = [stay for other in later for stay in _held(other, day)]
    sure = {key: row for key, row in sure.items() if all(_says_so(row, stay) for stay in told)}
    maybe = {stay.row.key: stay.row for stay in held if stay.row.key not in sure and not _left_out(stay)}
    whole = lies_in(day, no_span(reach)) and all(tells_all(other, day) for other in beside)
    return _State(sure, maybe, whole and not any(_left_out(stay) for stay in held))


def _says_so(row: m.Row, stay: Stay) -> bool:
    return stay.row.key != row.key or stay.row.values == row.values


def _held(reach: Reach, day: date) -> Iterator[Stay]:
    return (stay for stay in (*stays(reach.edition), *reach.pending) if stay.holds(day))


def _left_out(stay: Stay) -> bool:
    return stay.begun is Turn.REFUSED
