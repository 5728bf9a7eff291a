"""References resolved: one target, none, or several; the way back; the same whatever the order of loading."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.clock import moment
from raadsportal.corpus import Corpus
from raadsportal.links.connect import backlinks, connected
from raadsportal.links.resolve import nearest_year
from raadsportal.links.rewrite import rewritten
from raadsportal.mentions.named import DayNamed
from raadsportal.model import TextLink
from raadsportal.source.load import load, load_one
from tests.conftest import MINUTES, NOW, Content

OTHER = "councils/hald/meetings/2024-06-10.md"


def linked(content: Content, text: str, **files: str) -> Corpus:
    """Return the corpus in which a second meeting, of 10 June, says `text`."""
    minutes = MINUTES.replace("2024-03-18", "2024-06-10").replace("Hald Kommune har bedt om det.", text)
    return load(content({OTHER: minutes, **files}), moment(NOW)).corpus


def references(corpus: Corpus) -> list[tuple[str, str | None, bool]]:
    item = corpus.meeting["hald/2024-06-10"].items[1]
    return [(found.text, found.target, found.inferred) for found in item.references]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se pkt. 1.1.", [("pkt. 1.1", "hald/2024-06-10/1.1", False)]),
        ("Se pkt. 7.", [("pkt. 7", None, False)]),
        ("På rådsmødet den 18. marts 2024.", [("rådsmødet den 18. marts 2024", "hald/2024-03-18", False)]),
        ("På rådsmødet den 18. marts.", [("rådsmødet den 18. marts", "hald/2024-03-18", True)]),
        ("På marts-mødet.", [("marts-mødet", "hald/2024-03-18", True)]),
        ("På rådsmødet den 31. januar 2024.", [("rådsmødet den 31. januar 2024", None, False)]),
        ("På sidste rådsmøde.", [("sidste rådsmøde", None, False)]),
        (
            "Se punkt 1.2 på rådsmødet den 18. marts 2024.",
            [("punkt 1.2", "hald/2024-03-18/1.2", False), ("rådsmødet den 18. marts 2024", "hald/2024-03-18", False)],
        ),
        ("Se bilag 1.2.1.", [("bilag 1.2.1", "hald/2024-06-10/1.2#bilag", False)]),
        ("Hald Kommune og Hald.", [("Hald", "municipalities/hald", False)]),
        ("[Se her][hald/2024-03-18/1.1].", [("Se her", "hald/2024-03-18/1.1", False)]),
    ],
)  # fmt: skip
def test_targets(text: str, expected: list[tuple[str, str | None, bool]], content: Content) -> None:
    assert references(linked(content, text)) == expected


def test_a_meeting_that_arrives_later_is_linked_by_itself(content: Content) -> None:
    text = "På rådsmødet den 31. januar 2024."
    january = MINUTES.replace("2024-03-18", "2024-01-31")
    corpus = linked(content, text, **{"councils/hald/meetings/2024-01-31.md": january})
    assert references(corpus) == [("rådsmødet den 31. januar 2024", "hald/2024-01-31", False)]


def test_two_meetings_on_one_day_are_told_of_at_their_place(content: Content) -> None:
    second = {"councils/hald/meetings/2024-03-18-2.md": MINUTES}
    minutes = MINUTES.replace("2024-03-18", "2024-06-10").replace(
        "Hald Kommune", "Den sag fra\nmødet 18.3.2024"
    )
    loaded = load(content({OTHER: minutes, **second}), moment(NOW), "content")
    assert [found.line(loaded.corpus.catalogue) for found in loaded.problems] == [
        "content/councils/hald/meetings/2024-06-10.md:22:1: fejl [reference-ambiguous] “mødet 18.3.2024” kan betyde flere"
        " ting: hald/2024-03-18, hald/2024-03-18-2"
    ]


def test_an_id_that_is_none_is_an_error_with_the_nearest_one(content: Content) -> None:
    minutes = MINUTES.replace("Hald Kommune", "[Det][hald/2024-03-18/1.9] Hald Kommune")
    loaded = load(content({"councils/hald/meetings/2024-03-18.md": minutes}), moment(NOW), "content")
    words = loaded.corpus.catalogue
    assert [f"{found.line(words)} | {found.hint(words)}" for found in loaded.problems] == [
        "content/councils/hald/meetings/2024-03-18.md:21:1: fejl [target-unknown] “hald/2024-03-18/1.9” findes ikke | Mente du"
        " “hald/2024-03-18/1.1”? Skriv id’et på en beslutning, et punkt eller et møde."
    ]


def test_every_outgoing_link_has_its_way_back(content: Content) -> None:
    corpus = linked(content, "Se punkt 1.2 på rådsmødet den 18. marts 2024, og Hald.")
    for meeting in corpus.meetings:
        for item in meeting.items:
            for reference in item.references:
                back = [found.target for found in corpus.referenced_by.get(reference.target or "", ())]
                assert reference.target is None or item.id in back


def test_the_order_of_meetings_does_not_matter(content: Content) -> None:
    corpus = linked(content, "Se punkt 1.2 på rådsmødet den 18. marts 2024.")
    turned, _ = connected(replace(corpus, meetings=tuple(reversed(corpus.meetings))))
    assert sorted(turned.meetings, key=lambda meeting: meeting.id) == list(corpus.meetings)
    assert {key: set(found) for key, found in turned.referenced_by.items()} == {
        key: set(found) for key, found in backlinks(corpus.meetings).items()
    }


@pytest.mark.parametrize(
    ("month", "day", "meeting", "year"),
    [(1, 31, date(2024, 3, 18), 2024), (11, 20, date(2024, 1, 31), 2023), (2, 1, date(2023, 12, 4), 2024), (2, 29, date(2023, 3, 1), 2023)],
)  # fmt: skip
def test_a_year_that_is_not_written_is_the_nearest(month: int, day: int, meeting: date, year: int) -> None:
    assert nearest_year(DayNamed(month, day), meeting) == year


@given(st.lists(st.sampled_from(["Se ", "pkt. 1", "`kode`", "https://x.example/pkt. ", "\n"]), max_size=12))
def test_rewriting_changes_nothing_but_the_words_it_links(parts: list[str]) -> None:
    text = "".join(parts)
    links, at = [], 0
    for part in parts:
        if part == "pkt. 1":
            links.append(TextLink(at, at + len(part), part, "x"))
        at += len(part)
    shown = rewritten(text, links, lambda link: f"../{link.target}.md")
    assert shown.replace("[pkt. 1](../x.md)", "pkt. 1") == text
    assert shown.count("](../x.md)") == len(links)
    assert markdown.markdown(shown).count("<code>") == markdown.markdown(text).count("<code>")


def test_what_is_rewritten_is_not_found_again(content: Content) -> None:
    text = "Se [pkt. 1.1](../1.1.md) og punkt 1.1."
    corpus = linked(content, text)
    section = corpus.meeting["hald/2024-06-10"].items[1].sections[0]
    once = rewritten(section.markdown, section.links, lambda _: "../1.1.md")
    assert once == "Se [pkt. 1.1](../1.1.md) og [punkt 1.1](../1.1.md)."


def test_one_file_alone_may_link_to_other_meetings(content: Content) -> None:
    text = MINUTES.replace("Hald Kommune", "[Se][hald/2020-01-01/9] og [se][hald/2024-03-18/9].")
    root = content({"councils/hald/meetings/2024-03-18.md": text})
    path = root / "councils/hald/meetings/2024-03-18.md"
    found = load_one(path, root, moment(NOW)).problems
    assert [dict(one.values)["target"] for one in found] == ["hald/2024-03-18/9"]


CALENDAR = "councils/hald/calendar.yml"
HELD = "{date: 2024-03-18, status: held}"


@pytest.mark.parametrize(
    ("calendar", "words", "target"),
    [
        (
            f"meetings: [{HELD}]\ncomplete: [{{from: 2024-01, to: 2024-12}}]",
            "sidste rådsmøde",
            "hald/2024-03-18",
        ),
        ("complete: [{from: 2024-03-18, to: 2024-06-10}]", "sidste rådsmøde", "hald/2024-03-18"),
        # not complete, or not for the whole time between
        (f"meetings: [{HELD}]", "sidste rådsmøde", None),
        ("complete: [{from: 2024-04, to: 2024-12}]", "sidste rådsmøde", None),
        ("complete: [{from: 2024-01, to: 2024-12, organ: formandskab}]", "sidste rådsmøde", None),
        # the last one is not here
        ("meetings: [{date: 2024-05-02}]\ncomplete: [{from: 2024-01, to: 2024-12}]", "sidste rådsmøde", None),
        (
            "meetings: [{date: 2024-05-02, status: cancelled}]\ncomplete: [{from: 2024-01, to: 2024-12}]",
            "sidste rådsmøde",
            "hald/2024-03-18",
        ),
        # moved away from between the two, or to there, or to nobody knows when
        (
            "meetings: [{date: 2024-05-02, status: moved, moved_to: 2024-07-01}]\ncomplete: [{from: 2024-01, to: 2024-12}]",
            "sidste rådsmøde",
            "hald/2024-03-18",
        ),
        (
            "meetings: [{date: 2024-07-01, status: moved, moved_to: 2024-05-02}]\ncomplete: [{from: 2024-01, to: 2024-12}]",
            "sidste rådsmøde",
            None,
        ),
        (
            "meetings: [{date: 2024-07-01, status: moved}]\ncomplete: [{from: 2024-01, to: 2024-12}]",
            "sidste rådsmøde",
            None,
        ),
        # some time between the two, or perhaps
        ("meetings: [{date: 2024-Q2}]\ncomplete: [{from: 2024-01, to: 2024-12}]", "sidste rådsmøde", None),
        (
            "meetings: [{date: 2024-H2}]\ncomplete: [{from: 2024-01, to: 2024-12}]",
            "sidste rådsmøde",
            "hald/2024-03-18",
        ),
        (
            "meetings: [{date: 2024-07-01~}]\ncomplete: [{from: 2024-01, to: 2024-12}]",
            "sidste rådsmøde",
            None,
        ),
        (
            "meetings: [{date: 2024-07-01?}]\ncomplete: [{from: 2024-01, to: 2024-12}]",
            "sidste rådsmøde",
            None,
        ),
        (
            "meetings: [{date: 2024-07-01, status: tentative}]\ncomplete: [{from: 2024-01, to: 2024-12}]",
            "sidste rådsmøde",
            None,
        ),
        (
            "meetings: [{date: 2024-03-18?}, {date: 2024-06-10?}]\ncomplete: [{from: 2024-01, to: 2024-12}]",
            "sidste rådsmøde",
            "hald/2024-03-18",
        ),
        # nothing later is known, and of the chair's office nothing at all
        ("complete: [{from: 2024-01, to: 2024-12}]", "næste rådsmøde", None),
        ("complete: [{from: 2024-01, to: 2024-12, organ: formandskab}]", "sidste formandskabsmøde", None),
    ],
)
def test_the_meeting_before(calendar: str, words: str, target: str | None, content: Content) -> None:
    corpus = linked(content, f"Som sagt på {words}.", **{CALENDAR: calendar + "\n"})
    assert references(corpus) == [(words, target, target is not None)]


def test_what_is_said_outside_the_items_is_linked_too(content: Content) -> None:
    second = (
        MINUTES.replace("2024-03-18", "2024-06-10")
        .replace("# Rådsmøde 18. marts 2024\n", "# Rådsmøde\n\nDet følger op på rådsmødet den 18. marts.\n")
        .replace(
            "## 1. Rådets forhold\n", "## 1. Rådets forhold\n\nSe punkt 1.2 og [alt][hald/2024-03-18/9].\n"
        )
    )
    loaded = load(content({OTHER: second}), moment(NOW), "content")
    meeting = loaded.corpus.meeting["hald/2024-06-10"]
    assert [(found.text, found.target) for found in meeting.references] == [
        ("rådsmødet den 18. marts", "hald/2024-03-18"),
        ("punkt 1.2", "hald/2024-06-10/1.2"),
        ("alt", None),
    ]
    assert [found.target for found in loaded.corpus.referenced_by["hald/2024-03-18"]] == ["hald/2024-06-10"]
    (found,) = loaded.problems
    assert (found.code, found.where.line, found.where.column) == ("target-unknown", 13, 17)
    assert second.splitlines()[12][16:].startswith("[alt]")


@pytest.mark.parametrize(
    ("words", "day", "target"),
    [
        ("På mødet den 2. maj.", "2024-05-02-formandskab", "hald/2024-05-02-formandskab"),
        ("På sit møde den 2. maj.", "2024-05-02-formandskab", "hald/2024-05-02-formandskab"),
        ("På rådsmødet den 2. maj.", "2024-05-02-formandskab", None),
        # on a day on which both met, the words of the council's minutes mean the council
        ("På mødet den 18. marts.", "2024-03-18-formandskab", "hald/2024-03-18"),
        ("På formandskabsmødet den 18. marts.", "2024-03-18-formandskab", "hald/2024-03-18-formandskab"),
        ("På sit næste møde.", "2024-05-02-formandskab", None),
    ],
)
def test_whose_meeting(words: str, day: str, target: str | None, content: Content) -> None:
    other = {f"councils/hald/meetings/{day}.md": MINUTES.replace("2024-03-18", day[:10])}
    corpus = linked(content, words, **other)
    assert [found[1] for found in references(corpus)] == [target]


BETWEEN = "councils/hald/meetings/2024-05-02.md"
YEAR = "complete: [{from: 2024-01, to: 2024-12}]\n"


@pytest.mark.parametrize(
    ("files", "words"),
    [
        # a draft lies between, whether the calendar has it or not
        (
            {BETWEEN: MINUTES.replace("2024-03-18", "2024-05-02").replace("approved", "draft")},
            "sidste rådsmøde",
        ),
        ({CALENDAR: f"meetings: [{{date: 2024-05}}]\n{YEAR}"}, "sidste rådsmøde"),
        ({}, "sidste rådsmøde i 2023"),
        ({}, "næste rådsmøde efter sommerferien"),
    ],
)
def test_no_meeting_is_taken_for_another(files: dict[str, str], words: str, content: Content) -> None:
    corpus = linked(content, f"Som sagt på {words}.", **{CALENDAR: YEAR, **files})
    assert [target for _, target, _ in references(corpus)] == [None]


def test_a_cancelled_meeting_is_not_the_last_one(content: Content) -> None:
    other = MINUTES.replace("2024-03-18", "2024-05-02").replace("approved", "cancelled")
    corpus = linked(content, "Som sagt på sidste rådsmøde.", **{CALENDAR: YEAR, BETWEEN: other})
    assert [target for _, target, _ in references(corpus)] == ["hald/2024-03-18"]


FYN = {
    "councils/fyn/council.yml": "name: Rådet Fyn\n",
    "councils/fyn/meetings/2024-03-18.md": MINUTES.replace("  - {org: DA, people: [ane-holm]}\n", "  []\n"),
}


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("punkt 1.1 i referatet fra rådsmødet den 18. marts 2024", "hald/2024-03-18/1.1"),
        ("punkt 1.1 (rådsmødet den 18. marts 2024)", "hald/2024-03-18/1.1"),
        ("punkt 1.1 på dagsordenen", "hald/2024-06-10/1.1"),
        ("punkt 1.1 på sidste møde", None),
        ("Rådet Fyns rådsmøde den 18. marts 2024", "fyn/2024-03-18"),
        ("Rådet Fyn holdt rådsmøde den 18. marts 2024", "fyn/2024-03-18"),
        ("Rådet Fyns sidste rådsmøde", None),
        ("punkt 1.1 på Rådet Fyns rådsmøde den 18. marts 2024", "fyn/2024-03-18/1.1"),
        ("punkt 1.1 i referatet fra Rådet Fyns rådsmøde den 18. marts 2024", "fyn/2024-03-18/1.1"),
        ("punkt 1.1 på rådsmødet den 18. marts 2024 i Rådet Fyn", "fyn/2024-03-18/1.1"),
        ("rådsmødet den 18. marts 2024 i Rådet Fyn", "fyn/2024-03-18"),
        ("punkt 1.1 i Rådet Fyn", None),
        ("Rådet Fyns punkt 1.1", None),
        # the council before is not whose meeting it was
        ("Formanden for Rådet Fyn besøgte rådsmødet den 18. marts 2024", "hald/2024-03-18"),
        ("Rådet besøgte Rådet Fyn efter rådsmødet den 18. marts 2024", "hald/2024-03-18"),
        ("Rådet Fyn\n\nrådsmødet den 18. marts 2024", "hald/2024-03-18"),
        ("punkt 1.1 i dagsordenen for mødet den 18. marts 2024", "hald/2024-03-18/1.1"),
        ("rådsmødet i Hald den 18. marts 2024", "hald/2024-03-18"),
        ("rådsmødet på Hotel Hald den 18. marts 2024", "hald/2024-03-18"),
    ],
)
def test_whose_item_and_whose_meeting(words: str, target: str | None, content: Content) -> None:
    corpus = linked(content, f"Se {words}.", **FYN)
    found = [one for one in references(corpus) if one[0].startswith(("punkt", "rådsmøde", "sidste"))]
    assert found[0][1] == target


@pytest.mark.parametrize(
    "words", ["punkt 1.1 i aftalen", "pkt. 1.1 i bekendtgørelsen", "lovens punkt 1.1", "aftalens punkt 1.1"]
)
def test_an_item_of_another_document_is_none_of_the_meeting(words: str, content: Content) -> None:
    assert [one for one in references(linked(content, f"Se {words}.")) if "1.1" in one[0]] == []


@pytest.mark.parametrize(
    ("text", "linked_words"),
    [
        ("Se punkterne 1.1-1.3.", ["punkterne 1.1"]),
        ("Se punkt 1.1 til 1.2.", ["punkt 1.1"]),
        ("Se punkt 1.1, planen for 2024.", ["punkt 1.1"]),
        ("Se punkt 1.1 (aftalen).", ["punkt 1.1"]),
        ("`[ord][hald/2024-03-18/1.1]`", []),
        ("``x ` pkt. 1.1``", []),
        ("`pkt.\n1.1`", []),
        ("\n\n    pkt. 1.1\n\n", []),
        ("[pkt. 1.1](https://x.example/a 'titel')", []),
        ("[pkt. 1.1](<https://x.example/a b>)", []),
        ("[se [pkt. 1.1] her](https://x.example/)", []),
        ("\\[ord\\][hald/2024-03-18/1.1]", []),
        ("[![pkt. 1.1](https://x.example/a.png)](https://x.example/)", []),
    ],
)
def test_what_is_left_alone(text: str, linked_words: list[str], content: Content) -> None:
    section = linked(content, text).meeting["hald/2024-06-10"].items[1].sections[0]
    assert [link.words for link in section.links] == linked_words
