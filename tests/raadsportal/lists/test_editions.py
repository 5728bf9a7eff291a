"""Several editions on one day: which answers, and what the others leave open."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from raadsportal.lists.answer import Answer, answer
from raadsportal.lists.editions import edition_on
from raadsportal.lists.said import Reason, Said
from tests.conftest import Content
from tests.lists import FIRST, LISTS, SECOND, corpus, series

FILE = "councils/hald/lists/positivliste/2023.yml"
NEXT = "councils/hald/lists/positivliste/2024.yml"
SPRING = "councils/hald/meetings/2024-03-18.md"
EARLY = SECOND.replace("from: 2024-04-01", "from: 2023-11-15").replace(
    "hald/2024-03-18/1.2", "hald/2023-09-18/1.2#b1"
)
WITHOUT_END = FIRST.replace(", to: 2024-03-31", "")


def ask(folder: Path, question: str, day: str) -> Answer:
    found = corpus(folder)
    return answer(found, series(found), question, date.fromisoformat(day))


def spring(outcome: str) -> str:
    """Return the minutes that made the second list, with another outcome."""
    facts = f'items:\n  - number: "1.2"\n    decisions:\n      - {{outcome: {outcome}}}\n---\n# Råds'
    return str(LISTS[SPRING]).replace("---\n# Råds", facts)


WITHOUT_ITEM = str(LISTS[SPRING]).partition("### 1.2")[0]
WITHDRAWN = "withdrawn:\n  - {id: hald/2024-03-18/1.2, on: 2024-05-01, why: En fejl.}\n"


@pytest.mark.parametrize(
    "files",
    [
        {SPRING: spring("proposed")},
        {SPRING: spring("discussed")},
        {"addresses.yml": WITHDRAWN, SPRING: WITHOUT_ITEM},
    ],
    ids=["proposed", "discussed", "taken off"],
)
def test_a_later_list_that_nobody_is_known_to_have_decided_puts_what_it_leaves_out_in_doubt(
    files: dict[str, str], content: Content
) -> None:
    folder = content({**LISTS, FILE: WITHOUT_END, **files})
    assert ask(folder, "drejning", "2024-03-31").said is Said.YES
    told = ask(folder, "drejning", "2024-04-01")
    assert (told.said, told.reason) == (Said.UNKNOWN, Reason.DOUBT)
    assert told.edition is not None
    assert told.edition.name == "2023"
    # Whichever of both is in force, both have this row.
    assert ask(folder, "svejsning", "2024-04-01").said is Said.YES
    # What only the later one has may be on the list.
    assert ask(folder, "ost", "2024-04-01").said is Said.UNKNOWN


def test_a_later_list_that_was_rejected_puts_nothing_in_doubt(content: Content) -> None:
    folder = content({**LISTS, FILE: WITHOUT_END, SPRING: spring("rejected")})
    assert ask(folder, "drejning", "2024-04-01").said is Said.YES
    assert ask(folder, "ost", "2024-04-01").said is Said.NO


@pytest.mark.parametrize("day", ["2024-03-31", "2024-04-01"])
def test_the_latest_edition_that_counts_answers(day: str, content: Content) -> None:
    found = corpus(content({**LISTS, FILE: WITHOUT_END}))
    told = edition_on(found, series(found), date.fromisoformat(day))
    assert told is not None
    assert told.name == ("2024" if day >= "2024-04-01" else "2023")


def test_another_edition_of_the_day_that_ends_its_knowledge_says_no_no(content: Content) -> None:
    folder = content({**LISTS, NEXT: EARLY})
    assert ask(folder, "tromle", "2023-12-01").said is Said.NO
    known = FIRST.replace("complete", "complete\nknown_until: 2023-11-30")
    folder = content({**LISTS, NEXT: EARLY, FILE: known})
    assert ask(folder, "tromle", "2023-11-30").said is Said.NO
    told = ask(folder, "tromle", "2023-12-01")
    assert (told.said, told.reason) == (Said.UNKNOWN, Reason.PERIOD)


def test_another_edition_of_the_day_with_rows_that_nobody_names_says_no_no(content: Content) -> None:
    unnamed = FIRST.replace("counts: {add: 1,", "counts: {add: 2,")
    folder = content({**LISTS, NEXT: EARLY, FILE: unnamed})
    told = ask(folder, "tromle", "2023-12-01")
    assert (told.said, told.reason) == (Said.UNKNOWN, Reason.PERIOD)


def test_a_row_that_will_be_called_so_is_told_of(content: Content) -> None:
    renamed = SECOND.replace("rows:\n", "rows:\n  - {key: drejning, course: Spåntagning, group: Metal}\n")
    folder = content({**LISTS, NEXT: renamed.replace("total: 3", "total: 4")})
    told = ask(folder, "spåntagning", "2023-12-01")
    assert (told.said, told.reason) == (Said.UNKNOWN, Reason.SPELLING)
    assert [row.key for row in told.near] == ["drejning"]


def test_an_edition_of_a_draft_without_a_first_day_silences_the_others(content: Content) -> None:
    hidden = SECOND.replace("from: 2024-04-01", "from: null")
    draft = str(LISTS[SPRING]).replace("status: approved", "status: draft")
    folder = content({**LISTS, NEXT: hidden, SPRING: draft})
    told = ask(folder, "svejsning", "2023-12-01")
    assert (told.said, told.reason, told.known_until) == (Said.UNKNOWN, Reason.BEYOND, None)


PROPOSED = {SPRING: spring("proposed")}
KEEPS = SECOND.replace("rows:\n", "rows:\n  - {key: drejning, course: Drejning, group: Metal}\n").replace(
    "total: 3", "total: 4"
)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("", Said.YES),
        ("changes:\n  - {on: 2024-04-10, by: null, note: x, remove: [drejning]}\n", Said.UNKNOWN),
        ("changes:\n  - {on: 2024-04-10, by: null, note: x, counts: {remove: 1}}\n", Said.UNKNOWN),
        ("changes:\n  - {on: 2024-04-10, by: null, note: x, change: [{key: drejning, course: Dans}]}\n", Said.UNKNOWN),
    ],
    ids=["kept", "taken out", "unnamed", "renamed"],
)  # fmt: skip
def test_a_row_is_sure_only_if_the_other_list_keeps_it(change: str, said: Said, content: Content) -> None:
    folder = content({**LISTS, **PROPOSED, FILE: WITHOUT_END, NEXT: KEEPS + change})
    assert ask(folder, "drejning", "2024-05-01").said is said


def test_a_change_that_did_nothing_puts_no_row_on_the_other_list(content: Content) -> None:
    change = "changes:\n  - {on: 2024-04-01, by: hald/2024-03-18/1.1, note: x, add: [{key: drejning, course: Drejning}]}\n"
    minutes = PROPOSED[SPRING].replace("Rådet godkendte dagsordenen.", "Rådet afviste dagsordenen.")
    folder = content({**LISTS, SPRING: minutes, FILE: WITHOUT_END, NEXT: SECOND + change})
    assert ask(folder, "drejning", "2024-05-01").said is Said.UNKNOWN


def test_a_list_without_a_first_day_may_be_in_force_on_any(content: Content) -> None:
    undated = SECOND.replace("{from: 2024-04-01, to: 2025-03-31}", "{from: null, to: null}")
    assert undated != SECOND
    folder = content({**LISTS, **PROPOSED, NEXT: undated})
    told = ask(folder, "drejning", "2023-05-01")
    assert (told.said, told.reason) == (Said.UNKNOWN, Reason.DOUBT)


def test_a_first_day_that_nobody_has_confirmed_may_be_earlier(content: Content) -> None:
    unsure = SECOND.replace("to: 2025-03-31}", "to: 2025-03-31, certainty: unverified}")
    folder = content({**LISTS, NEXT: unsure})
    assert ask(folder, "drejning", "2024-03-17").said is Said.YES
    assert ask(folder, "ost", "2024-03-17").said is Said.NO
    # The list was decided on 18 March, and may have been in force from then.
    assert ask(folder, "drejning", "2024-03-18").said is Said.UNKNOWN
    assert ask(folder, "ost", "2024-03-18").said is Said.UNKNOWN


def test_an_older_list_does_not_answer_again_once_the_later_one_has_ended(content: Content) -> None:
    folder = content({**LISTS, FILE: WITHOUT_END})
    assert ask(folder, "svejsning", "2025-03-31").said is Said.YES
    assert ask(folder, "drejning", "2025-04-01").said is Said.UNKNOWN
