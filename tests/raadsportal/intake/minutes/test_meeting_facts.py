"""The facts of a meeting in the layouts of many secretariats; each uncertain choice is told of."""

from __future__ import annotations

from datetime import date

import pytest

from raadsportal.intake.minutes.facts import Told
from raadsportal.model import Format, Source, Status
from tests.raadsportal.intake.minutes.papers import MINUTES, facts, made, said

ITEM = "\n\n1. Kajen (B)\n\nBeslutning: Rådet vedtog at lave kajen.\n"
TITLE = "Referat af møde i Haldrådet"


def doubts(source: str, told: Told | None = None) -> list[tuple[str, int, dict[str, str]]]:
    return [
        one for one in said(made(source, told).doubts) if one[0].startswith(("import-day", "import-status"))
    ]


def test_labels_above_the_items() -> None:
    opening = (
        "Haldrådet\nReferat\nDato: 3. marts 2025\nTidspunkt: 16.30-18\nSted: Pakhuset\nMødeleder: Dan Bach"
    )
    found = facts(opening + ITEM)
    assert (found.title, found.day, found.day_source) == (
        "Referat, Haldrådet, 3. marts 2025",
        date(2025, 3, 3),
        Source.STATED,
    )
    assert (str(found.times), found.place, found.format) == ("16:30–18:00", "Pakhuset", Format.PHYSICAL)
    assert (found.council, found.body, found.chair) == ("hald", "", "Dan Bach")


def test_a_sentence_about_the_meeting() -> None:
    sentence = "Mødet blev holdt mandag den 3. marts 2025 kl. 9-11 i Pakhuset i Hald."
    found = facts(f"{TITLE}\n{sentence}{ITEM}")
    assert (found.day, str(found.times), found.place) == (date(2025, 3, 3), "09:00–11:00", "Pakhuset i Hald")


def test_the_end_may_stand_in_the_last_lines() -> None:
    found = facts(f"{TITLE}\n3. marts 2025 kl. 9.00{ITEM}\nMødet sluttede kl. 11.30.\n")
    assert str(found.times) == "09:00–11:30"


def test_two_days_that_are_as_likely() -> None:
    source = f"{TITLE}\n3. marts 2025\n4. april 2025{ITEM}"
    assert facts(source).day == date(2025, 3, 3)
    assert ("import-day-differs", 2, {"day": "2025-03-03", "other": "2025-04-04"}) in doubts(source)


@pytest.mark.parametrize(
    "name", ["2025-03-03 referat", "hald/20250303", "2025/3. marts", "referat_03.03.2025"]
)
def test_a_day_may_stand_in_the_name_of_the_file(name: str) -> None:
    found = made(TITLE + ITEM, Told(name))
    assert (found.facts.day, found.facts.day_source) == (date(2025, 3, 3), Source.INFERRED)
    assert doubts(TITLE + ITEM, Told(name)) == [
        ("import-day-inferred", 0, {"day": "2025-03-03", "reason": "the file's name"}),
        ("import-status-assumed", 1, {}),
    ]
    assert "date_source: inferred\n" in found.text
    assert "note: The document does not say the whole date of the meeting itself.\n" in found.text


def test_a_day_that_nothing_tells() -> None:
    source = TITLE + ITEM
    assert (facts(source).day, facts(source).day_source) == (None, Source.NONE)
    assert doubts(source)[0] == ("import-day-unknown", 0, {})


def test_a_day_that_is_told_holds_and_another_one_is_told_of() -> None:
    told = Told("referat", day=date(2025, 4, 4))
    assert facts(MINUTES, told).day == date(2025, 4, 4)
    assert doubts(MINUTES, told) == [("import-day-differs", 2, {"day": "2025-04-04", "other": "2025-03-03"})]
    assert doubts(MINUTES, Told("referat", day=date(2025, 3, 3))) == []


def test_a_name_with_another_day_is_told_of() -> None:
    assert facts(MINUTES, Told("2025-04-04")).day == date(2025, 3, 3)
    assert doubts(MINUTES, Told("2025-04-04")) == [
        ("import-day-differs", 2, {"day": "2025-03-03", "other": "2025-04-04"})
    ]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Referatet er godkendt.", Status.APPROVED),
        ("Udkast", Status.DRAFT),
        ("Referatet blev sendt i høring den 5. marts.", Status.HEARING),
        ("Mødet er aflyst.", Status.CANCELLED),
    ],
)
def test_how_minutes_stand(words: str, status: Status) -> None:
    source = MINUTES.replace("Referatet er godkendt.", words)
    assert facts(source).status is status
    assert doubts(source) == []


def test_a_status_that_nothing_tells_is_assumed() -> None:
    source = MINUTES.replace("Referatet er godkendt.\n", "")
    assert facts(source).status is Status.APPROVED
    assert doubts(source) == [("import-status-assumed", 1, {})]
    assert facts(source, Told("referat", status=Status.DRAFT)).status is Status.DRAFT
    assert doubts(source, Told("referat", status=Status.DRAFT)) == []


def test_an_agenda_has_no_decisions() -> None:
    source = "Dagsorden for møde i Haldrådet\n3. marts 2025\n\n1. Kajen (B)\n\nIndstilling: Kajen laves.\n"
    assert facts(source).status is Status.AGENDA
    decided = source + "Beslutning: Kajen laves.\n"
    assert facts(decided).status is Status.APPROVED


def test_an_address_below_the_day_is_likely_the_place() -> None:
    found = made(f"{TITLE}\n3. marts 2025\nKajgade 7, 9999 Hald{ITEM}")
    assert found.facts.place == "Kajgade 7, 9999 Hald"
    assert ("import-place-assumed", 3, {"place": "Kajgade 7, 9999 Hald"}) in said(found.doubts)


def test_a_day_alone_above_the_title_is_that_of_the_document() -> None:
    found = made(f"10. marts 2025\n\n{TITLE} den 3. marts 2025{ITEM}")
    assert (found.facts.day, found.facts.issued) == (date(2025, 3, 3), date(2025, 3, 10))
    assert ("import-issued-assumed", 1, {"day": "2025-03-10"}) in said(found.doubts)


def test_the_day_on_which_minutes_were_sent_has_the_year_of_the_meeting() -> None:
    source = MINUTES.replace("Referatet er godkendt.", "Referatet blev sendt i høring den 5. marts.")
    assert facts(source).sent == date(2025, 3, 5)


def test_the_meeting_of_an_organ_is_told_by_its_title() -> None:
    source = f"Referat af formandskabsmøde i Haldrådet\n3. marts 2025{ITEM}"
    assert facts(source).organ == "formandskab"
    assert facts(source, is_empty=True).council == "haldraadet"


def test_municipalities_of_the_council_are_taken_out_and_others_are_told_of() -> None:
    found = made(f"Haldrådet\nHald\nSkum\nTange\nReferat\n3. marts 2025{ITEM}")
    assert ("import-municipality-other", 4, {"name": "Tange"}) in said(found.doubts)
    text = found.text.split("---\n")[2]
    assert ("\nSkum\n" in text, "\nTange\n" in text) == (False, True)


def test_a_day_beside_a_label_that_nobody_knows_is_not_the_meetings() -> None:
    assert facts(f"{TITLE}\nKajen lavet: 4. april 2025{ITEM}").day is None
    assert facts(f"{TITLE}\nUdsendelsesdato: 4. april 2025\nDato: 15-maj-2025{ITEM}").day == date(2025, 5, 15)


def test_the_day_in_the_title_goes_before_that_of_other_minutes() -> None:
    other = "Minutes of the meeting held on 13 November 2023 were adopted"
    assert facts(
        f"Minutes of Hald Council 22 November 2023\n{other}\n\n1. Quay (B)\n\nDecision: Agreed.\n"
    ).day == date(2023, 11, 22)
    assert facts(f"Haldrådet\nReferat fra mødet den 3. marts 2025{ITEM}").day == date(2025, 3, 3)


def test_the_end_may_stand_in_the_opening() -> None:
    opening = (
        f"{TITLE}\nDato: 3. marts 2025\nStarttidspunkt for møde: Kl. 18.00\nSluttidspunkt for møde: Kl. 21.15"
    )
    assert str(facts(opening + ITEM).times) == "18:00–21:15"
    assert (
        str(facts(f"{TITLE}\n3. marts 2025 kl.9.00{ITEM}\nMødet sluttede kl.11.33\n").times) == "09:00–11:33"
    )


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Pakhuset, lokale 2\n3. marts 2025 kl. 16-18", "Pakhuset, lokale 2"),
        ("3. marts 2025\nMøde nr. 6, den 3. marts 2025, kl. 18:30 i Pakhuset", "Pakhuset"),
    ],
)
def test_places_above_the_day_and_where_it_is_said_again(opening: str, place: str) -> None:
    assert facts(f"{TITLE}\n{opening}{ITEM}").place == place


def test_a_line_whose_words_no_field_has_stays_in_the_text() -> None:
    line = "Borgmesteren åbnede mødet kl. 19 i det nye pakhus, den 3. marts 2025."
    found = made(f"{TITLE}\n{line}{ITEM}")
    assert (found.facts.day, str(found.facts.times)) == (date(2025, 3, 3), "19:00")
    assert line in found.text


def test_a_sentence_is_no_chair_and_a_name_no_time() -> None:
    opening = f"{TITLE}\n3. marts 2025\nDirigent: Dan Bach blev valgt\nTil stede:\nKL: Bo Friis"
    found = made(opening + ITEM)
    assert (found.facts.chair, found.facts.times) == ("", None)
    assert "Dirigent: Dan Bach blev valgt" in found.text
    assert [(one.named.name, one.org) for row in found.facts.attendance for one in row.people] == [
        ("Bo Friis", "KL")
    ]


def test_a_line_of_nothing_but_days_is_read() -> None:
    found = made(f"{TITLE}\nDato: 3. marts 2025\n\n{'Byrådet den 4. april 2025 ' * 500}\n{ITEM}")
    assert found.facts.day == date(2025, 3, 3)
    assert found.account.unplaced == ()
