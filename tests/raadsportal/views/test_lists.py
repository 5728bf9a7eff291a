"""What the pages of lists show: rows with their days, what changed them, and what an item did to them."""

from __future__ import annotations

import pytest

from raadsportal.addresses import Addresses
from raadsportal.checks.judge import judge_content
from raadsportal.clock import moment
from raadsportal.corpus import Corpus
from raadsportal.lists.provenance import editions_by, touched
from raadsportal.source.load import load
from raadsportal.views.calendar import calendar_view
from raadsportal.views.figures import decision_figures
from raadsportal.views.lists.built_in import built_in_table
from raadsportal.views.lists.edition import edition_view
from raadsportal.views.lists.history import history
from raadsportal.views.lists.overview import compare_view, type_rows
from raadsportal.views.lists.plots import size_drawing
from raadsportal.views.lists.provenance import touched_lists
from raadsportal.views.lists.rows import edition_table
from raadsportal.views.lists.series import series_view
from raadsportal.views.register import register_parts, register_view
from tests.conftest import NOW, Content
from tests.lists import FIRST, LISTS, TYPE, corpus, series

FILE = "councils/hald/lists/positivliste/2023.yml"


@pytest.fixture
def small(content: Content) -> Corpus:
    return corpus(content(LISTS))


def test_a_row_stands_with_its_days_and_the_decision_behind_it(small: Corpus) -> None:
    table = edition_view(small, series(small), series(small).editions[0]).table
    assert [column.title for column in table.columns] == [
        "Kursus", "Nummer", "Gruppe", "Dage", "På listen fra", "På listen til og med", "Beslutning",
    ]  # fmt: skip
    assert (table.by, table.has_days) == ("group", True)
    assert [(group.title, [row.key for row in group.rows]) for group in table.groups] == [
        ("Mad", ["bagning"]),
        ("Metal", ["svejsning", "", "drejning", "truck"]),
    ]
    truck = table.groups[1].rows[3]
    assert (truck.begins, truck.ends) == ("2023-10-01", "2024-03-31")
    assert truck.cells[-1].text == "Rådet for Hald, 18. september 2023: 1.2 Liste over kurser"


def test_the_log_says_what_was_done_and_from_what_to_what(small: Corpus) -> None:
    (change,) = edition_view(small, series(small), series(small).editions[0]).changes
    assert [(deed.label, deed.row.title, deed.detail) for deed in change.deeds] == [
        ("Tilføjet", "Truck for alle", ""),
        ("Taget ud", "Bagning", "Ingen brugte det."),
        ("Ændret", "Drejning", "Dage: fra “2” til “4”"),
        ("Ikke kommet med", "Dans", ""),
    ]
    assert change.stated == "1 kom på listen, 1 blev taget ud, 1 kom ikke med"


@pytest.mark.parametrize(
    ("swaps", "told"),
    [
        ({}, "Hele listen: 3 kurser"),
        ({"coverage: complete": "coverage: extract"}, "3 kurser, alle sammen her"),
        ({"coverage: complete": "coverage: extract", "total: 3": "total: 281"}, "281 kurser, 3 af dem her"),
        ({"coverage: complete": "coverage: extract", "total: 3, ": ""}, "3 kurser, ikke hele listen"),
    ],
)
def test_how_much_of_a_list_is_here_counts_its_first_rows(
    swaps: dict[str, str], told: str, content: Content
) -> None:
    text = FIRST
    for old, new in swaps.items():
        text = text.replace(old, new)
    found = corpus(content({**LISTS, FILE: text}))
    assert edition_view(found, series(found), series(found).editions[0]).extent == told


@pytest.mark.parametrize(
    ("counts", "told"),
    [("counts: {total: 281}\n", "281 kurser, ingen af dem her"), ("", "ingen af listens kurser")],
)
def test_a_list_without_rows_says_so(counts: str, told: str, content: Content) -> None:
    text = f"type: courses\nvalid: null\ndecision: hald/2023-03-20/1.2\n{counts}rows: []\n"
    found = corpus(content({**LISTS, FILE: text}))
    assert edition_view(found, series(found), series(found).editions[0]).extent == told


def test_a_step_says_what_was_left_and_how_many_had_been_taken_out(content: Content) -> None:
    steps = "steps:\n  - {what: Forslag, count: 9}\n  - {what: Dyre kurser, taken_out: 6, count: 3}\nrows:"
    found = corpus(content({**LISTS, FILE: FIRST.replace("rows:", steps, 1)}))
    told = edition_view(found, series(found), series(found).editions[0]).steps
    assert [(step.count, step.what) for step in told] == [
        ("9", "Forslag"),
        ("3", "tilbage, efter at 6 var taget ud: Dyre kurser"),
    ]


def test_an_open_end_is_called_not_confirmed_once(content: Content) -> None:
    text = FIRST.replace("to: 2024-03-31}", "to: null, certainty: unverified, note: Ikke trykt.}")
    found = corpus(content({**LISTS, FILE: text}))
    view = edition_view(found, series(found), series(found).editions[0])
    assert (view.period, view.period_unverified) == ("fra 1. april 2023, slutdato ikke bekræftet", False)


def test_an_edition_is_told_from_the_one_before(small: Corpus) -> None:
    told = edition_view(small, series(small), series(small).editions[1]).difference
    assert told is not None
    assert [link.title for link in told.added] == ["Ost og smør"]
    assert [link.title for link in told.removed] == ["Drejning"]
    assert [(deed.row.title, deed.detail) for deed in told.changed] == [
        (
            "Svejsning",
            "Nummer: fra “01234” til “–”; Dage: fra “5” til “6”; Pris: fra “1.250,5” til “–”; Offentligt: fra “ja” til “–”",
        )
    ]
    assert not told.doubtful


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("complete", "extract\nknown_until: 2024-03-31"),
        ("counts: {add: 1,", "counts: {add: 2,"),
        ("remove: 1, refuse", "remove: 2, refuse"),
    ],
)
def test_what_an_edition_does_not_name_may_tell_the_two_apart(
    before: str, after: str, content: Content
) -> None:
    found = corpus(content({**LISTS, FILE: FIRST.replace(before, after)}))
    told = edition_view(found, series(found), series(found).editions[1]).difference
    assert told is not None
    assert told.doubtful


def test_the_history_of_a_row_goes_through_all_editions(small: Corpus) -> None:
    table = series_view(small, series(small)).history
    assert table is not None
    told = [[cell.text for cell in row.cells[1:3]] for row in table.groups[0].rows if "svejsning" in row.cells[0].link.id]  # type: ignore[union-attr]  # fmt: skip
    assert told == [
        ["fra 1. april 2023 til 31. marts 2024", "Positivliste 2023"],
        ["fra 1. april 2024 til 31. marts 2025", "Positivliste 2024"],
    ]


def test_an_item_shows_what_it_did_to_rows(small: Corpus) -> None:
    (told,) = touched_lists(
        small, ("hald/2023-09-18/1.2", "hald/2023-09-18/1.2#b1"), touched(small), editions_by(small)
    )
    assert [(done.label, [row.title for row in done.rows]) for done in told.deeds] == [
        ("Tilføjet", ["Truck for alle"]),
        ("Taget ud", ["Bagning"]),
        ("Ændret", ["Drejning"]),
        ("Ikke kommet med", ["Dans"]),
    ]


def test_what_was_only_proposed_is_called_so(content: Content) -> None:
    autumn = LISTS["councils/hald/meetings/2023-09-18.md"]
    assert isinstance(autumn, str)
    proposed = autumn.replace("{key: b1,", "{key: b1, outcome: proposed, proposed: approved,")
    found = corpus(content({**LISTS, "councils/hald/meetings/2023-09-18.md": proposed}))
    (told,) = touched_lists(found, ("hald/2023-09-18/1.2#b1",), touched(found), editions_by(found))
    assert [done.label for done in told.deeds] == [
        "Foreslået tilføjet",
        "Foreslået taget ud",
        "Foreslået ændret",
        "Foreslået udeladt",
    ]
    (change,) = edition_view(found, series(found), series(found).editions[0]).changes
    assert change.deeds[0].label == "Foreslået tilføjet"


@pytest.mark.parametrize(
    ("before", "after", "when"),
    [
        ("complete", "complete", "fra 1. april 2023 til 31. marts 2024"),
        (
            "complete",
            "complete\nknown_until: 2023-11-30",
            "fra 1. april 2023 til 31. marts 2024 (kun sikkert fra 1. april 2023 til 30. november 2023)",
        ),
        (
            "to: 2024-03-31}",
            "to: 2024-03-31, certainty: unverified}",
            "fra 1. april 2023 til 31. marts 2024 (kun sikkert 1. oktober 2023)",
        ),
        (
            "counts: {add: 1, remove: 1,",
            "counts: {add: 1, remove: 3,",
            "fra 1. april 2023 til 31. marts 2024 (kun sikkert fra 1. april 2023 til 30. september 2023)",
        ),
        (
            "decision: hald/2023-03-20/1.2",
            "decision: hald/2023-06-01/1.2\nnote: Taget bagefter.",
            "fra 1. april 2023 til 31. marts 2024 (besluttet 1. juni 2023)",
        ),
        (
            "decision: hald/2023-03-20/1.2",
            "decision: hald/2023-06-01/1.2\nknown_until: 2023-11-30\nnote: Taget bagefter.",
            "fra 1. april 2023 til 31. marts 2024"
            " (besluttet 1. juni 2023; kun sikkert fra 1. juni 2023 til 30. november 2023)",
        ),
    ],
)
def test_a_history_says_on_which_days_it_is_sure(
    before: str, after: str, when: str, content: Content
) -> None:
    assert before in FIRST
    found = corpus(content({**LISTS, FILE: FIRST.replace(before, after)}))
    told = history(found, series(found))
    assert told is not None
    rows = [[cell.text for cell in row.cells[:3]] for row in told.groups[0].rows]
    assert [row[1] for row in rows if row[0] == "Svejsning" and row[2] == "Positivliste 2023"] == [when]


def test_an_edition_says_of_a_row_only_what_it_does_not_say_of_all(content: Content) -> None:
    more = FIRST.replace("counts: {add: 1, remove: 1,", "counts: {add: 1, remove: 3,")
    known = more.replace("complete", "complete\nknown_until: 2023-11-30")
    found = corpus(content({**LISTS, FILE: known}))
    edition = series(found).editions[0]
    notes = [row.note for group in edition_table(found, series(found), edition).groups for row in group.rows]
    sure = "kun sikkert fra 1. april 2023 til 30. september 2023"
    assert sorted(notes) == ["", "", "Ingen brugte det.", "ikke sikkert", sure]


def test_councils_side_by_side(small: Corpus) -> None:
    view = compare_view(small, series(small).type)
    assert view.table is not None
    rows = {row.cells[0].text: [cell.text for cell in row.cells[1:]] for row in view.table.groups[0].rows}
    assert rows["Truck for alle"] == [
        "fra 1. april 2023 til 31. marts 2024",
        "fra 1. oktober 2023 til 31. marts 2024; fra 1. april 2024 til 31. marts 2025",
        "Rådet for Bro, Rådet for Hald",
    ]
    assert rows["Svejsning"][2] == "Kun kendt fra Rådet for Hald"


def test_lists_that_one_can_ask_come_first(small: Corpus) -> None:
    assert [row.id for row in type_rows(small)] == ["lists/courses"]


def test_the_size_of_a_list_is_drawn_only_where_there_is_something_to_compare(content: Content) -> None:
    asked = TYPE.replace("facets: [group]}", "facets: [group], plots: [{kind: size}]}")
    files = {**LISTS, "list-types/courses.yml": asked}
    several = corpus(content(files))
    assert "<svg" in size_drawing(several, series(several))
    assert size_drawing(several, series(several, "bro")) == ""


def test_a_row_that_was_public_cannot_vanish(content: Content) -> None:
    root = content(LISTS)
    ledger = Addresses(corpus(root)).brought_up_to_date(moment(NOW).date())
    lines = [f"  {name}: 2023-04-01 2023-04-01" for name in ledger.published if "/lists/" in name]
    assert "  hald/lists/positivliste/2023#truck: 2023-04-01 2023-04-01" in lines
    changed = {
        **LISTS,
        "addresses.yml": "\n".join(("published:", *lines, "")),
        FILE: FIRST.replace("truck,", "lift,"),
    }
    loaded = load(content(changed), moment(NOW))
    gone = [dict(found.values)["id"] for found in judge_content(loaded) if found.code == "address-gone"]
    assert gone == ["hald/lists/positivliste/2023#truck"]


def test_the_years_of_the_register_say_how_many_meetings_they_count(small: Corpus) -> None:
    parts = register_parts(small)
    years = next(axis for axis in register_view(small, None, parts).axes if axis.title == "Efter år")
    assert [(part.title, part.note) for part in years.parts] == [
        ("2024", "2 beslutninger, 1 møde"),
        ("2023", "7 beslutninger, 3 møder"),
    ]
    figures = decision_figures(small)
    assert figures is not None
    assert [row.year.title for row in figures.rows] == ["2023 (3 møder)", "2024 (1 møde)"]


def test_a_member_that_nobody_confirmed_is_told_in_whole_sentences(content: Content) -> None:
    seats = "- {person: ane-holm, org: FH, role: member, from: null, to: null, certainty: unverified, note: Var med.}\n"
    found = corpus(content({**LISTS, "councils/hald/members.yml": seats}))
    table = built_in_table(found, next(one for one in found.list_types if one.id == "members"))
    assert table is not None
    assert [row.note for row in table.groups[0].rows] == ["Ikke bekræftet. Var med."]


def test_a_year_that_is_drawn_and_the_calendar_lead_to_each_other(content: Content) -> None:
    wheel = TYPE.replace("holds: municipality", "holds: when").replace(
        "facets: [group]}", "facets: [group], plots: [{kind: wheel}]}"
    )
    text = FIRST.replace("since: 2020-01-31, place: hald", "place: 2023-05").replace(
        "public: ja", "place: 2023-06"
    )
    found = corpus(content({**LISTS, "list-types/courses.yml": wheel, FILE: text}))
    view = edition_view(found, series(found), series(found).editions[0])
    assert view.calendar is not None
    assert "Truck for alle" in view.drawings[-1].markup
    assert (view.calendar.id, view.calendar.title) == ("hald/calendar", "Kalender for Rådet for Hald")
    wheels = calendar_view(found, found.council["hald"]).wheels
    assert [link.title for link in wheels] == ["Positivliste 2024", "Positivliste 2023"]
    assert calendar_view(found).wheels == ()
