"""Words as they are compared: their forms, their parts, and the days among them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.language import catalogue
from raadsportal.search.compounds import Compounds
from raadsportal.search.days import days
from raadsportal.search.families import families
from raadsportal.search.grammar import Grammar, grammar, grammar_of, spelled
from raadsportal.search.tokens import hyphened, number_parts, tokens

DANISH = catalogue("da")
GRAMMAR = grammar_of(DANISH)


def heads(*words: str, names: tuple[str, ...] = ()) -> set[str]:
    """Return what stands for words that all stand in a content, with names of people among them."""
    known = [spelled(word) for word in words]
    found = families(known, GRAMMAR, names)
    return {found[word] for word in known}


@pytest.mark.parametrize(
    "words",
    [
        "kursus kurser kurserne kurset",
        "jobcenter jobcentret jobcentre jobcentrene jobcenteret",
        "formand formænd formanden formandens",
        "barn børn børnene",
        "indsats indsatsen indsatser indsatserne",
        "eksempel eksempler eksemplet",
        "virksomhed virksomheder virksomhederne",
        "aktivitet aktiviteter aktiviteten",
        "besluttede besluttet beslutter",
        "regional regionalt regionale",
        "grøn grønt grønne",
        "år året årene års",
        "planlægge planlagt planlægger",
        "udvalgsmand udvalgsmænd",
        "bus bussen busser",
        "ensom ensomt ensomme",
        "by byen byer",
    ],
)
def test_forms_of_one_word_belong_together(words: str) -> None:
    assert len(heads(*words.split())) == 1


@pytest.mark.parametrize(
    "words",
    [
        "råd rådighed",
        "leder ledig",
        "led ledig",
        "tid tidlig",
        "odds Odder",
        "en ende",
        "for før",
        "kun kunne",
        "bag bager",
        "ret rettet",
        "mest messe",
        "svar svær",
        "læge lægge",
        "gå gås",
        "Jens Jensen",
        "sat sats",
        "fase faste",
        "nat næste",
    ],
)
def test_other_words_stay_apart(words: str) -> None:
    assert len(heads(*words.split())) == 2


def test_a_name_has_no_forms() -> None:
    assert len(heads("holm", "holme", "holmen")) == 1
    assert len(heads("holm", "holme", "holmen", names=("holm",))) == 2


@given(st.lists(st.text("abekrst", min_size=1, max_size=9), max_size=30))
def test_a_family_is_headed_by_one_of_its_own(words: list[str]) -> None:
    found = families(words, GRAMMAR)
    assert set(words) <= set(found)
    assert all(found[head] == head for head in found.values())
    assert all(len(head) <= len(word) for word, head in found.items())


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("arbejdsmarked", "arbejde marked"),
        ("arbejdsmarkedsbalance", "arbejde marked balance"),
        ("uddannelsespulje", "uddannelse pulje"),
        ("jobcenter", "job center"),
        ("anlægsgartner", "anlæg gartner"),
        ("område", ""),
        ("områderne", ""),
        ("rådet", ""),
        ("balance", ""),
        ("formandskabet", ""),
        ("politikernes", ""),
    ],
)
def test_joined_words_are_parted(word: str, parts: str) -> None:
    found = Compounds([], GRAMMAR).parts(spelled(word))
    assert list(found) == [spelled(part) for part in parts.split()]


def test_a_word_of_the_content_may_be_a_part() -> None:
    assert Compounds([], GRAMMAR).parts("positivlistekursus") == ("positiv", "liste", "kursus")
    assert Compounds(["positivliste"], GRAMMAR).parts("positivlistekursus") == ("positivliste", "kursus")
    assert Compounds(["erne", "else"], GRAMMAR).parts("kursuserne") == ()


@given(st.text("abdeklnrst", max_size=24))
def test_the_parts_of_a_word_stand_in_it_in_their_order(word: str) -> None:
    at = 0
    for part in Compounds([], GRAMMAR).parts(word):
        stem = part if word.find(part, at) >= 0 else part.removesuffix("e")
        at = word.index(stem, at) + len(stem)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("RAR’s og RAR's møde", "rar og rar moede"),
        ("3F, Århus og 1.294 (98 pct.)", "3f aarhus og 1.294 98 pct"),
        ("VEU-indsats", "veu indsats"),
        ("<b>Råd</b> 🙂 !", "b raad b"),
        ("北京", ""),
        ("§ 31, stk. 1 og §26", "§31 stk 1 og §26"),
        ("pkt. 5.a og 0.1.1. Derefter 7.", "pkt 5.a og 0.1.1 derefter 7"),
    ],
)
def test_the_words_of_a_text(text: str, words: str) -> None:
    assert [token.word for token in tokens(text)] == words.split()


@pytest.mark.parametrize(
    ("word", "parts"),
    [("1656/2024", ["1656", "2024"]), ("§31", ["31"]), ("1.294", []), ("62,5", []), ("job", [])],
)
def test_numbers_have_parts(word: str, parts: list[str]) -> None:
    assert number_parts(word) == parts


def test_hyphens_between_numbers_join_nothing_and_no_row_of_words_grows_for_ever() -> None:
    assert list(hyphened("uge 1-2, kl. 9-15, 2024-2027 og covid-19")) == ["covid19"]
    joined = list(hyphened("ab-" * 100_000))
    assert max(map(len, joined)) < 70


def test_words_that_hyphens_join() -> None:
    assert list(hyphened("off-shore-branchen, a-kasse og uddannelses- og job")) == [
        "offshore",
        "offshorebranchen",
        "akasse",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("31. januar 2024", ["2024-01-31 01-31 2024-01 2024"]),
        ("31/1 2024", ["2024-01-31 01-31 2024-01 2024"]),
        ("den 28 sept 2023", ["2023-09-28 09-28 2023-09 2023"]),
        ("21.3.2023", ["2023-03-21 03-21 2023-03 2023"]),
        ("2024-02-30", []),
        ("juni 2023 og 6. juni", ["2023-06 2023", "06-06"]),
        ("marts, pkt. 2.2 i 2024", []),
    ],
)
def test_days_however_they_are_written(text: str, names: list[str]) -> None:
    assert [" ".join(day.names) for day in days(text, DANISH.month_names())] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("den 25. maj", ["2023-05-25 05-25 2023-05 2023"]),
        ("i april", ["2023-04 2023"]),
        ("i november og i december", ["2023-11 2023", "2023-12 2023"]),
        ("januar 2024", ["2024-01 2024"]),
        ("jan og sept", []),
    ],
)
def test_days_without_a_year_are_of_the_year_that_is_nearest(text: str, names: list[str]) -> None:
    found = list(days(text, DANISH.month_names(), date(2023, 6, 15)))
    assert [" ".join(day.names) for day in found] == names


def test_in_spring_a_late_month_is_of_the_year_before() -> None:
    found = days("31. december", DANISH.month_names(), date(2024, 3, 18))
    assert [day.names[0] for day in found] == ["2023-12-31"]


def test_words_that_mean_the_same_belong_together() -> None:
    assert len(heads("fyringer", "fyring", "afskedigelserne")) == 1
    assert len(heads("ledighed", "arbejdsløshed", "ledig")) == 2


def test_a_language_without_a_list_of_words_has_no_grammar() -> None:
    assert grammar_of(catalogue("en")) == Grammar()
    assert grammar({"paradigms": ["- -en +"], "genitive": "-s"}).paradigms == (("ens", "en", "s", ""),)
