"""The year wheel: each entry once, in its month or over its months; what is not confirmed says so."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadsportal.language import Catalogue
from raadsportal.plots import Entry, is_worth_a_plot, wheel
from raadsportal.plots.year import Slot, in_lanes, in_slots
from tests.raadsportal.plots.pictures import FIGURE, TASKS, WORDS, roots, seen, texts


def test_months_stand_around_in_the_language_of_the_page() -> None:
    wide, narrow = roots(seen(wheel(FIGURE, TASKS, WORDS)))
    assert texts(wide)[:12] == [
        *("januar", "februar", "marts", "april", "maj", "juni"),
        *("juli", "august", "september", "oktober", "november", "december"),
    ]
    assert texts(narrow)[:3] == ["jan.", "feb.", "mar."]
    english, _ = roots(seen(wheel(FIGURE, TASKS, Catalogue("en"))))
    assert texts(english)[2] == "March"


def test_entries_are_numbers_and_what_is_doubtful_or_left_out_is_said() -> None:
    for root in roots(seen(wheel(FIGURE, TASKS, WORDS, year="2024"))):
        assert texts(root)[12:-1] == ["4", "5", "1", "2", "3", "2024"]
        said = texts(root)[-1].replace("|", " ")
        assert said == "Dashed: not confirmed. Not on the wheel: 6."


def test_what_is_not_confirmed_is_dashed() -> None:
    for root in roots(seen(wheel(FIGURE, TASKS, WORDS))):
        dashed = [group for group in root.iter("g") if group.get("stroke-dasharray")]
        assert [len(group) for group in dashed] == [1, 1]
    for root in roots(seen(wheel(FIGURE, TASKS[:2], WORDS))):
        assert not [element for element in root.iter() if element.get("stroke-dasharray")]


def test_the_key_says_what_the_numbers_mean() -> None:
    tasks = (Entry(1, 1, name="Frist <A>", anchor="frist"), Entry(2, 3, certain=False, name="Møde"))
    assert seen(wheel(FIGURE, tasks, WORDS)).markup.endswith(
        '<ul class="rp-plot__key"><li><b>1</b> <span><a href="#frist">Frist &lt;A&gt;</a></span></li>'
        "<li><b>2</b> <span>Møde (not confirmed)</span></li></ul></div>"
    )
    assert seen(wheel(FIGURE, TASKS, WORDS)).key == ""


def test_a_full_month_says_how_many_more_there_are() -> None:
    for root in roots(seen(wheel(FIGURE, [Entry(number, 3) for number in range(1, 41)], WORDS))):
        (more,) = (text for text in texts(root) if text.startswith("+"))
        shown = [text for text in texts(root) if text.isdigit()]
        assert len(shown) + int(more) == 40
        assert texts(root)[-1].endswith("A plus: so many more in the table.")


def test_slots_are_filled_from_the_rim() -> None:
    found = in_slots([Entry(number, 5) for number in (1, 2, 3)], [2, 1])
    assert found == (
        Slot(5, 0, 0, 2, "1", True, False),
        Slot(5, 0, 1, 2, "2", True, False),
        Slot(5, 1, 0, 1, "3", True, False),
    )
    assert [slot.text for slot in in_slots([Entry(number, 5) for number in range(5)], [2, 1])] == [
        "0",
        "1",
        "+3",
    ]


def test_long_entries_that_meet_lie_in_different_lanes() -> None:
    spans, lanes, elsewhere = in_lanes([Entry(1, 1, 6), Entry(2, 7, 12), Entry(3, 11, 2), Entry(4, 4, 6)], 3)
    assert [(span.entry.number, span.first, span.months, span.lane) for span in spans] == [
        (1, 1, 6, 0),
        (2, 7, 6, 0),
        (3, 11, 4, 1),
        (4, 4, 3, 1),
    ]
    assert (lanes, elsewhere) == (2, ())


def test_what_finds_no_lane_or_has_no_month_is_named() -> None:
    entries = [Entry(3, 1, 12), Entry(2, 1, 12), Entry(1, None), Entry(9, 13), Entry(8, 2, 0)]
    assert in_lanes(entries, 1)[2] == (1, 3, 8, 9)


@pytest.mark.parametrize("entries", [(), TASKS[:1], TASKS[-1:] * 3])
def test_one_entry_is_no_wheel(entries: tuple[Entry, ...]) -> None:
    assert not is_worth_a_plot(entries)
    assert wheel(FIGURE, entries, WORDS) is None


month = st.none() | st.integers(-1, 14)


@settings(max_examples=60)
@given(st.lists(st.tuples(month, month, st.booleans()), max_size=30))
def test_every_entry_is_somewhere_once(rows: list[tuple[int | None, int | None, bool]]) -> None:
    entries = [Entry(number, *row) for number, row in enumerate(rows, start=1)]
    spans, lanes, elsewhere = in_lanes(entries, 3)
    slots = in_slots(entries, [100])
    found = Counter([*elsewhere, *(span.entry.number for span in spans), *(int(slot.text) for slot in slots)])
    assert found == Counter(range(1, len(rows) + 1))
    assert lanes <= 3
    picture = wheel(FIGURE, entries, WORDS)
    assert (picture is not None) == is_worth_a_plot(entries)
    if picture is not None:
        assert all(root.tag == "svg" for root in roots(picture))
