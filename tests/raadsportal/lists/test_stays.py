"""Laws of a list through time: whatever happened to it, days, differences and stays tell the same story."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from raadsportal import model as m
from raadsportal.lists.difference import applied, difference
from raadsportal.lists.stays import Turn, rows_on, stays
from raadsportal.lists.stays import applied as changed

FIRST, LAST = date(2023, 4, 1), date(2024, 3, 31)
KEYS = st.sampled_from("abcdef")
ROWS = st.builds(
    lambda key, name, days: m.Row(key, {"course": name, **({"days": days} if days else {})}),
    KEYS,
    st.sampled_from(["Svejsning", "Bagning"]),
    st.integers(0, 3),
)
DAYS = st.dates(FIRST - timedelta(3), LAST + timedelta(3))


def unique(rows: list[m.Row]) -> tuple[m.Row, ...]:
    return tuple({row.key: row for row in rows}.values())


@st.composite
def editions(draw: st.DrawFn) -> m.Edition:
    """Draw an edition whose changes keep to the rules: what is added is new, what goes was there."""
    rows = unique(draw(st.lists(ROWS, max_size=6)))
    there = {row.key: row for row in rows}
    changes = []
    for on in sorted(draw(st.lists(st.dates(FIRST, LAST), max_size=5))):
        gone = draw(st.lists(st.sampled_from(sorted(there)), unique=True)) if there else []
        left = sorted(set(there) - set(gone))
        new = draw(st.lists(st.sampled_from(left), unique=True)) if left else []
        added = unique([row for row in draw(st.lists(ROWS, max_size=3)) if row.key not in left])
        change = m.Change(
            on,
            f"hald/{on}/1",
            add=added,
            remove=tuple(m.Removal(key) for key in gone),
            change=tuple(m.Row(key, {"days": draw(st.integers(1, 9))}) for key in new),
        )
        there = changed(there, change)
        changes.append(change)
    valid = m.Validity(FIRST.isoformat(), LAST.isoformat())
    return m.Edition("hald", "liste", "2023", "courses", "Liste", valid, rows=rows, changes=tuple(changes))


@given(editions(), st.dates(FIRST, LAST))
def test_the_list_on_a_day_is_the_first_rows_plus_all_changes_up_to_it(edition: m.Edition, day: date) -> None:
    from_stays = {
        stay.row.key: stay.row.values
        for stay in stays(edition)
        if stay.start is not None and stay.end is not None and stay.start <= day <= stay.end
    }
    assert from_stays == {key: row.values for key, row in rows_on(edition, day).items()}


@given(editions(), DAYS, DAYS)
def test_the_difference_between_two_days_makes_one_of_the_other(
    edition: m.Edition, one: date, other: date
) -> None:
    before, after = rows_on(edition, one), rows_on(edition, other)
    made = applied(before, difference(before, after))
    assert {key: row.values for key, row in made.items()} == {key: row.values for key, row in after.items()}
    assert not difference(after, made)
    assert bool(difference(before, after)) == (
        {key: row.values for key, row in before.items()} != {key: row.values for key, row in after.items()}
    )


@given(editions())
def test_the_stays_of_a_row_never_overlap_and_each_begins_by_a_decision(edition: m.Edition) -> None:
    found: dict[str, list[tuple[date, date]]] = {}
    for stay in stays(edition):
        assert stay.start is not None
        assert stay.end is not None
        if stay.start <= stay.end:  # changed twice on one day: the first version stood on no day
            found.setdefault(stay.row.key, []).append((stay.start, stay.end))
        if stay.begun is not Turn.MADE:
            assert stay.by == f"hald/{stay.start}/1"
    for spans in found.values():
        assert all(before[1] < after[0] for before, after in pairwise(spans))


@given(editions())
def test_without_its_changes_a_list_stays_as_it_was(edition: m.Edition) -> None:
    still = replace(edition, changes=())
    assert rows_on(still, LAST) == {row.key: row for row in edition.rows}
    assert all(stay.ended is Turn.RAN_OUT for stay in stays(still))
