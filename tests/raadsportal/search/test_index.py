"""Questions to a small portal: what is found, in what order, and what was taken for what."""

from __future__ import annotations

from datetime import date

import pytest

from raadsportal.search.index import Index
from raadsportal.search.question import Lacking, Question, Sought, question
from raadsportal.search.record import RecordKind
from raadsportal.search.records import records
from tests.conftest import Content
from tests.lists import LISTS, corpus

TERMS = "- {term: VEU, means: voksen- og efteruddannelse}\n"
AUTUMN = "councils/hald/meetings/2023-09-18.md"
#: Minutes with items of all that a question may name beside words.
ODDS = """
### 2.4 Status på loven (O)

#### Sagen kort

Efter § 31 i [loven](https://law.example/lta/2022/1294) skal kommunerne svare i april.

#### Beslutning

Rådet tog orienteringen til efterretning.

### 5.a Formandskabet (O)

#### Sagen kort

Ane Holm er udpeget som nyt medlem.

#### Beslutning

Rådet tog orienteringen til efterretning.

### 5.b Meddelelser (O)

#### Sagen kort

Reglerne siger, hvordan medlemmer bliver udpeget. Pkt. 2.4 blev nævnt, og det samme gælder flere, der skal med næste gang.

#### Beslutning

Rådet tog orienteringen til efterretning.

### 5.c Projekt (B)

#### Beslutning

Rådet godkendte, at flere skal med i projektet. Corona gav fyringer.
"""
MORE = (
    "\n### 1.3 VEU-indsatsen (B)\n\n#### Beslutning\n\nRådet drøftede uddannelsespuljen og 1.294 kurser. Off-shore blev nævnt.\n"
    "\n### 1.4 Brev til jobcentret (B)\n\n#### Beslutning\n\nRådet godkendte brevet om voksen- og efteruddannelse. Fristen er 31. januar 2024.\n"
)


#: What a meeting asked for.
ASKED = {
    "councils/hald/followups.yml": "- {id: kurser, what: Kurserne gøres op., kind: once, from: hald/2024-03-18/1.2, who: Rådet}\n"
}


@pytest.fixture
def index(content: Content) -> Index:
    return Index(corpus(content({**LISTS, "glossary.yml": TERMS, AUTUMN: str(LISTS[AUTUMN]) + MORE})))


def found(index: Index, text: str) -> list[str]:
    return [hit.record.id for hit in index.ask(text)[1]]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("uddannelsespulje", "hald/2023-09-18/1.3"),
        ("pulje", "hald/2023-09-18/1.3"),
        ("1294", "hald/2023-09-18/1.3"),
        ("1.294", "hald/2023-09-18/1.3"),
        ("offshore", "hald/2023-09-18/1.3"),
        ("jobcenter", "hald/2023-09-18/1.4"),
        ("jobcentre", "hald/2023-09-18/1.4"),
        ("brevene", "hald/2023-09-18/1.4"),
        ("31/1 2024", "hald/2023-09-18/1.4"),
        ("januar 2024", "hald/2023-09-18/1.4"),
        ('"godkendte brevet"', "hald/2023-09-18/1.4"),
        ("hvornår er fristen for brevet", "hald/2023-09-18/1.4"),
        ("voksen- og efteruddannelse -brev", "glossary#word--veu"),
        ("Bro", "municipalities/bro"),
        ("svejsning", "hald/lists/positivliste/2024#svejsning"),
    ],
)
def test_what_is_found_first(text: str, first: str, index: Index) -> None:
    assert found(index, text)[:1] == [first]


def test_a_short_name_and_its_long_one_find_the_same(index: Index) -> None:
    assert found(index, "VEU") == found(index, "voksen- og efteruddannelse")
    assert {"hald/2023-09-18/1.3", "hald/2023-09-18/1.4", "glossary#word--veu"} == set(found(index, "veu"))


@pytest.mark.parametrize(
    "text", ["", " ", "?", "-", '""', "og", "x" * 10_000, "<script>", ".*(", "🙂", "العربية", "zzzz qqqq"]
)
def test_what_asks_for_nothing_finds_nothing(text: str, index: Index) -> None:
    assert found(index, text) == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("jobcentre", Question(("jobcentret",))),
        ("jobcnetret", Question(("jobcentret",), meant=(("jobcnetret", "jobcentret"),))),
        ("smor", Question(("smoer",))),
        ("uddannelsespuljebrev", Question(("uddannelse", "pulje", "brev"))),
        ("xyzxyz", Question((), unknown=("xyzxyz",))),
        ("brev -VEU", Question(("brev",), without=(("veu",),))),
        (
            "“drøftede uddannelsespuljen” brev",
            Question(("brev",), phrases=(("droeftede", "uddannelsespuljen"),)),
        ),
        ("18. september 2023", Question(("2023-09-18",))),
        ("pkt. 1.3", Question(("1.3",), numbers=("1.3",))),
        ("punkt 3", Question(("3",), numbers=("3",))),
        ("baggere", Question((), unknown=("baggere",))),
        ("efterud brev", Question(("efteruddannelse", "brev"), meant=(("efterud", "efteruddannelse"),))),
        ("brev efterud", Question(("brev", "efteruddannelse"))),
        ("brev xy", Question(("brev",))),
        ("xy brev", Question(("brev",), unknown=("xy",))),
        ("Zæzå", Question((), unknown=("Zæzå",))),
        ("JobcNetret", Question(("jobcentret",), meant=(("JobcNetret", "jobcentret"),))),
        (
            "hvem er formand for Hald",
            Question(("formandskab", "hald"), meant=(("formand", "formandskabet"),), sought=Sought.WHO),
        ),
        ("hvem sidder i Hald", Question(("hald",), sought=Sought.WHO)),
        ("3 breve", Question(("3", "brev"))),
        ("hvornår er næste møde om brevet", Question(("brev",), sought=Sought.NEXT)),
        ("sidste rådsmøde", Question(("raadsmoede",), sought=Sought.LAST)),
        ("og", Question((), lacking=Lacking.SMALL)),
        ("hvad er det", Question((), lacking=Lacking.SMALL)),
        ('"og i"', Question((), exact=(" og i ",), lacking=Lacking.SMALL)),
        ("-og -VEU", Question((), without=(("veu",),), lacking=Lacking.WITHOUT)),
        ("!!! 🙂", Question((), lacking=Lacking.WORDS)),
        ('"brevet med dans"', Question((), phrases=(("brev", "dans"),), exact=(" brev med dans ",))),
    ],
)
def test_what_is_asked_for(text: str, asked: Question, index: Index) -> None:
    assert question(text, index.lexicon) == asked


def test_scores_fall_from_one(index: Index) -> None:
    scores = [hit.score for hit in index.ask("rådet")[1]]
    assert max(scores) == 1
    assert min(scores) > 0
    assert [round(score, 1) for score in scores] == sorted(
        (round(score, 1) for score in scores), reverse=True
    )


def test_there_is_a_record_for_everything(content: Content) -> None:
    spring = str(LISTS["councils/hald/meetings/2024-03-18.md"])
    facts = (
        'items:\n  - number: "1.2"\n    decisions:\n      - {supersedes: [hald/2023-03-20/1.2]}\n---\n# Råds'
    )
    again = {"councils/hald/meetings/2024-03-18.md": spring.replace("---\n# Råds", facts)}
    told = records(corpus(content({**LISTS, **again, **ASKED, "glossary.yml": TERMS})))
    kinds = {record.kind for record in told}
    assert kinds == {kind for kind in RecordKind if kind not in {RecordKind.ITEM, RecordKind.CALENDAR}}
    assert len({record.id for record in told}) == len(told)
    row = next(record for record in told if record.id == "hald/lists/positivliste/2023#dans")
    assert (row.kind, row.title, row.council) == (RecordKind.ROW, "Dans", "hald")
    thread = next(record for record in told if record.kind is RecordKind.THREAD)
    assert (thread.title, thread.on) == ("Liste over kurser", date(2024, 3, 18))
    asked = next(record for record in told if record.id == "followups#hald-kurser")
    assert (asked.title, asked.said, asked.on) == ("Kurserne gøres op.", "Rådet", date(2024, 3, 18))


def test_what_is_to_be_followed_up_is_found_by_one_word_and_by_two(content: Content) -> None:
    index = Index(corpus(content({**LISTS, **ASKED})))
    told = found(index, "opfølgning")
    assert found(index, "hvad skal vi følge op på") == told
    assert set(told) == {"lists/followups", "followups", "hald/prepare", "bro/prepare"}
    assert found(index, "er der fulgt op i Hald")[0] == "hald/prepare"
    assert question("opfølgningen", index.lexicon).words == question("følges op", index.lexicon).words


def test_what_is_left_out_is_not_found(index: Index) -> None:
    assert "hald/2023-09-18/1.4" in found(index, "efteruddannelse")
    assert "hald/2023-09-18/1.4" not in found(index, "efteruddannelse -brev")


def test_the_thing_itself_comes_first(index: Index) -> None:
    assert found(index, "Rådet for Hald")[0] == "hald"
    assert found(index, "positivliste")[0] == "lists/courses"


def test_a_word_is_found_by_every_form_though_the_shortest_stands_nowhere(content: Content) -> None:
    told = "\n### 1.3 Hænder (O)\n\n#### Beslutning\n\nRådet talte om virksomheder og om de tre natbusser.\n"
    index = Index(corpus(content({**LISTS, AUTUMN: str(LISTS[AUTUMN]) + told})))
    for word in ("hånd", "firma", "virksomheden", "natbus", "natbussen"):
        assert found(index, word)[:1] == ["hald/2023-09-18/1.3"], word
    assert found(index, "handicap") == []


def test_a_short_name_in_capitals_is_no_small_word(content: Content) -> None:
    told = "\n### 1.3 Pladser (O)\n\n#### Beslutning\n\nDA får en plads, da der er en ledig.\n"
    index = Index(corpus(content({**LISTS, AUTUMN: str(LISTS[AUTUMN]) + told})))
    assert found(index, "DA") == found(index, "plads til DA")[:1] == ["hald/2023-09-18/1.3"]
    assert index.ask("da").asked.lacking is Lacking.SMALL
    assert index.ask("OG DA").asked.lacking is Lacking.SMALL
    assert question("Hvad får DA", index.lexicon).words == ("faa", "da")


def test_a_part_of_words_that_stands_nowhere_is_offered_what_begins_so(content: Content) -> None:
    told = "\n### 1.3 Oliekedlen (O)\n\n#### Beslutning\n\nRådet talte om vejviseren.\n"
    index = Index(corpus(content({**LISTS, AUTUMN: str(LISTS[AUTUMN]) + told})))
    assert question("vej mod byen", index.lexicon).meant == (("vej", "vejviseren"),)
    assert question("vej", index.lexicon) == Question(("vejviseren",))
    assert question("cykel", index.lexicon) == Question((), unknown=("cykel",))


def test_what_is_barred_is_that_day_and_those_words_in_a_row(index: Index) -> None:
    brev = "hald/2023-09-18/1.4"
    assert brev in found(index, "brev -2023-09-19")
    assert brev in found(index, 'brev -"19. september 2023"')
    assert brev not in found(index, 'brev -"31. januar 2024"')
    assert brev in found(index, 'brev -"jobcentret brev"')
    assert brev not in found(index, 'brev -"brev til jobcentret"')
    assert question('-"brev af 31. januar"', index.lexicon).without == (("brev", "01-31"),)


@pytest.mark.parametrize("words", ['"Fristen er 31. januar"', '"31. januar"', '"januar 2024"', "31/1"])
def test_a_day_in_quotes_is_found_with_a_year_and_without(words: str, index: Index) -> None:
    assert "hald/2023-09-18/1.4" in found(index, words)


def test_words_in_quotes_are_a_records_own(content: Content) -> None:
    topics = "- {id: puljer, name: Puljer, synonyms: [grydeske]}\n"
    told = "---\nitems:\n  - {number: '1.3', topics: [puljer]}\n"
    item = "\n### 1.3 Dagsordener (O)\n\n#### Beslutning\n\nRådet tog det til efterretning.\n"
    autumn = str(LISTS[AUTUMN]).replace("---\n", told, 1) + item
    index = Index(corpus(content({**LISTS, "topics.yml": topics, AUTUMN: autumn})))
    assert "hald/2023-09-18/1.3" in found(index, "grydeske")
    assert "hald/2023-09-18/1.3" not in found(index, '"grydeske"')
    assert "hald/2023-09-18/1.3" in found(index, "dagsorden -grydeske")
    assert found(index, '"dag orden"') == []


def test_it_is_told_when_nothing_has_all_words_or_has_them_exactly(index: Index) -> None:
    told = index.ask("brev svejsning")
    assert (told.has_all, {hit.record.kind for hit in told.hits}) == (
        False,
        {RecordKind.DECISION, RecordKind.ROW},
    )
    assert index.ask("brev jobcentret").has_all
    assert index.ask('"brev til jobcentret"').has_exactly
    assert not index.ask('"brev og jobcentret"').has_exactly
    assert index.ask("brev 1. maj 1999").hits == ()


@pytest.fixture
def odds(content: Content) -> Index:
    council = str(LISTS["councils/hald/council.yml"]).replace(
        'to: "2024"}', 'to: "2024", note: Lov 1656/2024}'
    )
    changed = {AUTUMN: str(LISTS[AUTUMN]) + ODDS, "councils/hald/council.yml": council}
    return Index(corpus(content({**LISTS, **changed})))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("pkt. 2.4", "hald/2023-09-18/2.4"),
        ("2.4", "hald/2023-09-18/2.4"),
        ("punkt 5.a den 18. september 2023", "hald/2023-09-18/5.a"),
        ("§ 31", "hald/2023-09-18/2.4"),
        ("§31", "hald/2023-09-18/2.4"),
        ("1.294", "hald/2023-09-18/2.4"),
        ("lov 1656", "hald"),
        ("svar april 2023", "hald/2023-09-18/2.4"),
        ("covid afskedigelser", "hald/2023-09-18/5.c"),
        ('"flere skal med"', "hald/2023-09-18/5.c"),
        ("nye medlemmer udpeget", "hald/2023-09-18/5.a"),
        ("referat 18. september 2023", "hald/2023-09-18"),
        ("sidste møde", "hald/2024-03-18"),
        ("hvornår var sidste møde i Rådet for Hald", "hald/2024-03-18"),
    ],
)
def test_what_is_named_is_found_first(text: str, first: str, odds: Index) -> None:
    assert found(odds, text)[:1] == [first]


def test_a_word_for_a_kind_asks_for_all_of_it(odds: Index) -> None:
    assert set(found(odds, "råd")[:2]) == {"bro", "hald"}


def test_who_is_appointed_is_no_routine(odds: Index) -> None:
    routine = {record.id for record in odds.records if record.is_routine}
    assert {"hald/2023-09-18/2.4", "hald/2023-09-18/5.b"} <= routine
    assert "hald/2023-09-18/5.a" not in routine


def test_the_next_meeting_is_in_the_calendar(content: Content) -> None:
    calendar = "events:\n  - {date: 2024-05-02, title: Temadag om job, status: planned, source: [hald/2024-03-18/1.2]}\n"
    told = Index(corpus(content({**LISTS, "councils/hald/calendar.yml": calendar})))
    for text in ("næste møde", "hvornår mødes Rådet for Hald", "kommende rådsmøder i Hald"):
        assert found(told, text)[0] == "hald/calendar"


def test_what_is_only_routine_comes_last(content: Content) -> None:
    text = (
        str(LISTS[AUTUMN])
        + "\n### 1.3 Godkendelse af dagsorden (B)\n\n#### Sagen kort\n\nBrev, brev og brev.\n\n#### Beslutning\n\nDagsordenen blev godkendt.\n"
    )
    told = Index(
        corpus(
            content(
                {**LISTS, AUTUMN: text + "\n### 1.4 Brev (B)\n\n#### Beslutning\n\nRådet godkendte brevet.\n"}
            )
        )
    )
    assert found(told, "brev")[0] == "hald/2023-09-18/1.4"
    assert found(told, "brev")[-1] == "hald/2023-09-18/1.3"


def test_a_word_that_is_known_and_stands_nowhere_is_left_out(index: Index) -> None:
    assert "marked" in index.lexicon.grammar.parts
    assert "marked" not in index.lexicon.standing
    asked, hits, _, _ = index.ask("marked kurser")
    assert (asked.words, asked.unknown) == (("kurser",), ("marked",))
    assert hits
    asked, hits, _, _ = index.ask("marked")
    assert (asked.words, asked.unknown, hits) == ((), ("marked",), ())
    # A day on which nothing was is not passed over.
    assert index.ask("kurser 30. december 2019")[1] == ()
