"""What the search page has for those who do not search, and what its script says."""

from __future__ import annotations

from raadsportal.clock import moment
from raadsportal.ids import erased_id
from raadsportal.source.load import load
from raadsportal.views.search import FACETS, SAID, Letter, SearchView, search_view, search_words
from tests.conftest import MINUTES, NOW, Content

AGENDA = MINUTES.replace("2024-03-18", "2027-01-13").replace("18. marts 2024", "13. januar 2027")
GLOSSARY = """
- {term: 3F, means: Fagligt Fælles Forbund}
- {term: AMU, means: arbejdsmarkedsuddannelser, certainty: unverified}
"""
FILES: dict[str, str | bytes | None] = {
    "councils/hald/meetings/2022-01-31.md": MINUTES.replace("2024-03-18", "2022-01-31"),
    "councils/hald/meetings/2027-01-13.md": AGENDA.replace("approved", "agenda"),
    "councils/aa/council.yml": "name: Ådalsrådet\n",
    "councils/oe/council.yml": "name: Ørådet\n",
    "municipalities.yml": '- {id: hald, name: Hald, code: "0999"}\n- {id: aabenraa, name: Aabenraa, code: "0998"}\n',
    "glossary.yml": GLOSSARY,
}


def view(content: Content, files: dict[str, str | bytes | None] | None = None) -> SearchView:
    return search_view(load(content({**FILES, **(files or {})}), moment(NOW)).corpus)


def told(letters: tuple[Letter, ...]) -> dict[str, list[str]]:
    return {letter.letter: [f"{link.title} ({link.note})" for link in letter.links] for letter in letters}


def test_everything_with_a_name_stands_under_its_letter_in_danish_order(content: Content) -> None:
    letters = view(content).letters
    assert list(told(letters)) == ["0–9", "A", "H", "K", "R", "Ø", "Å"]
    assert told(letters) == {
        "0–9": ["3F (Fagligt Fælles Forbund)"],
        "A": ["AMU (formentlig arbejdsmarkedsuddannelser (ikke bekræftet))", "Ane Holm (Person)"],
        "H": ["Hald (Kommune)"],
        "K": ["Kurser (Emne)"],
        "R": ["Rådet for Hald (Råd)"],
        "Ø": ["Ørådet (Råd)"],
        "Å": ["Aabenraa (Kommune)", "Ådalsrådet (Råd)"],
    }
    assert [letter.links[0].id for letter in letters] == [
        "glossary#word--3f", "glossary#word--amu", "municipalities/hald", "topics/kurser", "hald", "oe",
        "municipalities/aabenraa",
    ]  # fmt: skip


def test_it_says_which_meetings_there_are_from_when_to_when(content: Content) -> None:
    found = view(content)
    assert [(row.council.title, row.count, row.period) for row in found.held] == [
        ("Rådet for Hald", "2 møder", "fra 31. januar 2022 til 18. marts 2024")
    ]
    assert [link.title for link in found.without] == ["Ørådet", "Ådalsrådet"]
    only = view(content, {"councils/hald/meetings/2022-01-31.md": None})
    assert [(row.count, row.period) for row in only.held] == [("1 møde", "18. marts 2024")]


def test_who_has_been_erased_has_no_name_to_stand_under(content: Content) -> None:
    gone = erased_id("ane-holm")
    found = view(
        content,
        {
            "people.yml": f"- {{id: {gone}, erased: 2026-01-01}}\n",
            "councils/hald/meetings/2024-03-18.md": MINUTES.replace("ane-holm", gone),
            "councils/hald/meetings/2022-01-31.md": None,
            "councils/hald/meetings/2027-01-13.md": None,
        },
    )
    assert "people/" not in str(found)


def test_every_sentence_of_the_script_is_there_in_danish(content: Content) -> None:
    words = search_words(load(content(), moment(NOW)).corpus.catalogue)
    assert set(words) == {*SAID, "facets"}
    assert [name for name, _ in words["facets"]] == list(FACETS)
    assert dict(words["facets"])["municipality"] == "Kommune"
    assert words["meant"] == "Mente du {words}?"
