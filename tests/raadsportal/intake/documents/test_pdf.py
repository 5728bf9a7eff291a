"""PDFs read as documents: what is a heading, a paragraph, an entry, a table; and PDFs that cannot be read."""

from __future__ import annotations

import pytest

from raadsportal.intake.documents.form import Block, BlockKind, Document, Place, Why
from raadsportal.intake.documents.hyphens import Spelling
from raadsportal.intake.documents.pdf import read_pdf
from raadsportal.language import Catalogue
from tests.raadsportal.intake.documents.printed import Link, Rule, Text, below, pdf

ENGLISH = Catalogue("en")
LONG = "Havnen ved den gamle mole skal have nye bolværker og mere lys om"
DANISH = Spelling({"bolværkerne", "aftenen"}.__contains__, has_dictionary=True, joints=frozenset({"og"}))


def document(*pages: list[Text | Rule | Link] | list[Text], spelling: Spelling | None = None) -> Document:
    found, problems = read_pdf(pdf(*pages), "referat.pdf", lambda: spelling or Spelling())
    assert problems == []
    assert found is not None
    return found


def told(block: Block) -> tuple[object, ...]:
    beside = (block.level, block.marker) if block.kind in {BlockKind.HEADING, BlockKind.ENTRY} else ()
    return block.kind.value, block.place, block.text, *beside


def cells(block: Block) -> list[list[list[str]]]:
    return [[[one.text for one in cell] for cell in row] for row in block.rows]


def test_headings_have_the_level_of_their_size() -> None:
    page = [
        Text(60, 80, "Referat", 18, "bold"),
        Text(60, 120, "1. Bolværker", 14, "bold"),
        Text(60, 150, "Baggrund", 10, "bold"),
        *below(LONG, "aftenen.", y=165),
        Text(60, 210, "Beslutning:", 10, "bold"),
    ]
    assert [told(block) for block in document(page).blocks] == [
        ("heading", Place(1, 1), "Referat", 1, ""),
        ("heading", Place(1, 2), "1. Bolværker", 2, ""),
        ("heading", Place(1, 3), "Baggrund", 3, ""),
        ("paragraph", Place(1, 4), f"{LONG} aftenen."),
        ("paragraph", Place(1, 6), "**Beslutning:**"),
    ]


def test_a_paragraph_ends_with_a_short_line_a_gap_or_a_mark() -> None:
    page = [
        *below(LONG, "aftenen.", LONG, "natten.", "", LONG, "dagen."),
        *[Text(70, 200, "-"), Text(90, 200, LONG), Text(90, 212, "vinteren."), Text(70, 224, "-")],
        *[Text(90, 224, "is"), Text(90, 236, "•"), Text(110, 236, "tø")],
    ]
    assert [told(block) for block in document(page).blocks] == [
        ("paragraph", Place(1, 1), f"{LONG} aftenen."),
        ("paragraph", Place(1, 3), f"{LONG} natten."),
        ("paragraph", Place(1, 5), f"{LONG} dagen."),
        ("entry", Place(1, 7), f"{LONG} vinteren.", 0, "-"),
        ("entry", Place(1, 9), "is", 0, "-"),
        ("entry", Place(1, 10), "tø", 1, "•"),
    ]


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    pages = [below(LONG, y=780), below("aftenen.", y=100)]
    assert [told(block) for block in document(*pages).blocks] == [
        ("paragraph", Place(1, 1), f"{LONG} aftenen.")
    ]


def test_broken_words_are_whole_and_told_of() -> None:
    lines = ["Havnen ved den gamle mole skal have nye af dem: bolvær-", "kerne der og uddannelses- og"]
    found = document(below(*lines), spelling=DANISH)
    assert [block.text for block in found.blocks] == [
        "Havnen ved den gamle mole skal have nye af dem: bolværkerne der og uddannelses- og"
    ]
    assert found.joined == (("bolværkerne", Place(1, 1)),)


def test_a_table_with_rules_loses_no_line() -> None:
    ruled = [Rule(60, y, 400, y) for y in (100, 130, 170)] + [Rule(x, 100, x, 170) for x in (60, 160, 400)]
    words = [Text(64, 112, "Sted", font="bold"), Text(164, 112, "Pakhuset"), Text(164, 124, "Kajgade 7")]
    more = [Text(64, 142, "Dato", font="bold"), Text(164, 142, "4. marts")]
    found = document([*below(LONG, y=80), *ruled, *words, *more, *below("Ja.", y=200)])
    assert [block.kind.value for block in found.blocks] == ["paragraph", "table", "paragraph"]
    assert cells(found.blocks[1]) == [
        [["**Sted**"], ["Pakhuset", "Kajgade 7"]],
        [["**Dato**"], ["4\\. marts"]],
    ]
    assert found.blocks[1].rows[1][1][0].place == Place(1, 4)


def test_a_table_that_sticks_out_tells_nothing_of_the_text() -> None:
    rows = [580 + 24 * row for row in range(8)]
    ruled = [Rule(60, y, 502, y) for y in rows] + [Rule(x, 580, x, rows[-1]) for x in (60, 300, 502)]
    inside = [Text(x, y + 16, word) for y in rows[:-1] for x, word in ((64, "Sted"), (458, "Kajgade"))]
    text = below(*[*[LONG] * 3, "aftenen.", ""] * 11, y=80)
    label = [*below(LONG, y=520), Text(60, 546, "Beslutning", font="bold"), *below(LONG, y=564)]
    found = document(*[text] * 4, [*label, *ruled, *inside])
    assert [block.text for block in found.blocks[-4:-1]] == [LONG, "Beslutning", LONG]


def test_a_table_in_a_cell_stands_there_and_nowhere_else() -> None:
    outer = [Rule(60, y, 500, y) for y in (100, 300)] + [Rule(x, 100, x, 300) for x in (60, 160, 500)]
    inner = [Rule(200, y, 400, y) for y in (160, 190, 220)] + [Rule(x, 160, x, 220) for x in (200, 300, 400)]
    words = [Text(64, 120, "Sted", font="bold"), Text(170, 120, "Pakhuset"), Text(170, 260, "Kajgade 7")]
    cells_ = [Text(x, y, word) for x, y, word in
              ((206, 178, "Rum"), (306, 178, "Pris"), (206, 208, "Nord"), (306, 208, "120"))]  # fmt: skip
    found = document([*below(LONG, y=60), *outer, *inner, *words, *cells_, *below("Ja.", y=340)])
    assert [block.kind.value for block in found.blocks] == ["paragraph", "table", "paragraph"]
    label, cell = found.blocks[1].rows[0]
    assert [one.text for one in label] == ["**Sted**"]
    assert [one.kind.value for one in cell] == ["paragraph", "table", "paragraph"]
    assert (cell[0].text, cells(cell[1]), cell[2].text) == (
        "Pakhuset", [[["Rum"], ["Pris"]], [["Nord"], ["120"]]], "Kajgade 7",
    )  # fmt: skip


def test_a_label_table_needs_no_rules() -> None:
    page = [
        *below(LONG, y=60),
        *below("Sted", "Dato", "Deltagere", y=100),
        *below("Pakhuset", "4. marts", "Asta Vindelev", "Bo Tangmose", x=200, y=100),
        *below(LONG, y=180),
    ]
    found = document(page)
    assert [block.kind.value for block in found.blocks] == ["paragraph", "table", "paragraph"]
    assert cells(found.blocks[1]) == [
        [["Sted"], ["Pakhuset"]],
        [["Dato"], ["4\\. marts"]],
        [["Deltagere"], ["Asta Vindelev", "Bo Tangmose"]],
    ]


def test_columns_are_read_one_after_the_other() -> None:
    left, right = "havnen har en mole og en kran", "skoven har en sti og en bænke"
    page = below(*[left] * 10) + below(*[right] * 10, x=260)
    words = " ".join(document(page).words())
    assert words == " ".join([left] * 10 + [right] * 10)


def test_what_every_page_prints_of_its_own_is_left_out() -> None:
    pages = [
        [Text(60, 40, "Havnerådet"), *below(f"Dag {day}"), Text(60, 810, f"Side {number} af 3")]
        for number, day in ((1, "et"), (2, "to"), (3, "tre"))
    ]
    found = document(*pages)
    assert {(one.text, one.place, one.why) for one in found.left_out} == {
        *(("Havnerådet", Place(number, 1), Why.RUNNING) for number in (1, 2, 3)),
        *((f"Side {number} af 3", Place(number, 3), Why.PAGE_NUMBER) for number in (1, 2, 3)),
    }
    assert [block.text for block in found.blocks] == ["Dag et", "Dag to", "Dag tre"]


def test_a_link_keeps_its_address_which_is_not_printed_again() -> None:
    to = "https://havn.example/sag/1"
    page = [*below("se sagen her"), Link(78, 90, 108, 103, to), Text(60, 700, to)]
    found = document(page)
    assert [block.text for block in found.blocks] == [f"se [sagen]({to}) her"]
    assert [(one.text, one.why) for one in found.left_out] == [(to, Why.LINK)]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"%PDF-1.4\n", "no minutes can be read from the file: it is damaged"),
        (pdf(below("Havnen"))[:200], "no minutes can be read from the file: it is damaged"),
        (b"%PDF-1.4\n" + b"\x00\xff" * 500, "no minutes can be read from the file: it is damaged"),
        (pdf(), "no minutes can be read from the file: it is damaged"),
        (
            pdf(below("Havnen"), trailer=b"/Encrypt << /Filter /Other /V 9 >> /ID [<00> <00>]"),
            "no minutes can be read from the file: it is protected by a password",
        ),
        (pdf([], []), "there are only pictures of pages in it, no text"),
        (
            pdf(below(*["a" * 1000] * 51, step=1)),
            "no minutes can be read from the file: there is more on one of its pages than a page of text has",
        ),
        (
            pdf(*[[]] * 1001),
            "no minutes can be read from the file: it has more than 1,000 pages",
        ),
    ],
    ids=["empty", "cut", "noise", "no page", "encrypted", "scanned", "letters", "pages"],
)
def test_what_cannot_be_read_is_said_in_a_sentence(raw: bytes, said: str) -> None:
    found, problems = read_pdf(raw, "referat.pdf")
    assert found is None
    assert [one.message(ENGLISH) for one in problems] == [said]


def test_the_same_file_gives_the_same_document() -> None:
    raw = pdf(below(LONG, "aftenen."), below(LONG))
    assert read_pdf(raw, "a.pdf") == read_pdf(raw, "a.pdf")
