"""Text read as a document: what is a heading, an entry, a table; what a page printed of its own."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.documents.form import Block, BlockKind, Place, Why
from raadsportal.intake.documents.text import text_document
from raadsportal.prose import plain_text

ANY_LINES = st.lists(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="<"),
        max_size=40,
    ),
    max_size=30,
)


def told(block: Block) -> tuple[object, ...]:
    beside = (block.level, block.marker) if block.kind in {BlockKind.HEADING, BlockKind.ENTRY} else ()
    return block.kind.value, block.place.line, block.text, *beside


def test_headings_entries_and_paragraphs_each_on_their_line() -> None:
    text = "# Referat\n\nHavnen\n\n---\n## 1. Kaj ##\n- nord\n  • syd\n-\n**Beslutning:** <b>Ja</b>\n2. maj. Møde"
    assert [told(block) for block in text_document(text).blocks] == [
        ("heading", 1, "Referat", 1, ""),
        ("paragraph", 3, "Havnen"),
        ("heading", 6, "1. Kaj", 2, ""),
        ("entry", 7, "nord", 0, "-"),
        ("entry", 8, "syd", 1, "•"),
        ("paragraph", 10, "**Beslutning:** **Ja**"),
        ("paragraph", 11, "2. maj. Møde"),
    ]


def test_rows_with_tabs_or_strokes_are_tables() -> None:
    blocks = text_document("Kaj\tBåde\nNord\t12\n\t3\n\n| a | <b>b</b> |\n|---|---|\n| c<br>d | |").blocks
    rows = [[[cell.text for cell in cells] for cells in row] for block in blocks for row in block.rows]
    assert rows == [
        [["Kaj"], ["Både"]],
        [["Nord"], ["12"]],
        [[], ["3"]],
        [["a"], ["**b**"]],
        [["c\nd"], []],
    ]
    assert blocks[0].rows[1][1][0].place == Place(0, 2)


def pages(*headers: str, lines: int = 20) -> str:
    body = [f"Kajen har plads nummer {at} til både af enhver slags." for at in range(lines)]
    return "\n".join(line for header in headers for line in (header, *body))


def test_what_stands_on_every_page_is_left_out_and_told_of() -> None:
    text = pages("2 Referat af mødet i havnen", "3 Referat af mødet i havnen", "Referat af mødet i havnen 4")
    found = text_document(text)
    assert [(one.text, one.place.line, one.why) for one in found.left_out] == [
        ("2 Referat af mødet i havnen", 1, Why.RUNNING),
        ("3 Referat af mødet i havnen", 22, Why.RUNNING),
        ("Referat af mødet i havnen 4", 43, Why.RUNNING),
    ]
    assert len(found.blocks) == 60


def test_numbers_of_pages_are_left_out_alone_or_with_how_many_there_are() -> None:
    for headers in (
        ("1", "2", "3"),
        ("- 7 -", "- 8 -", "- 9 -"),
        ("Side 1 af 3", "Side 2 af 3", "Side 3 af 3"),
    ):
        assert [one.why for one in text_document(pages(*headers)).left_out] == [Why.PAGE_NUMBER] * 3


def test_what_only_looks_like_a_page_stays() -> None:
    near = pages("Gruppe 1 ser på kajen", "Gruppe 2 ser på kajen", "Gruppe 3 ser på kajen", lines=5)
    assert text_document(near).left_out == ()
    falling = pages(
        "3 Referat af mødet i havnen", "2 Referat af mødet i havnen", "1 Referat af mødet i havnen"
    )
    assert text_document(falling).left_out == ()
    short = pages("Punkt 1", "Punkt 2", "Punkt 3")
    assert text_document(short).left_out == ()
    assert (
        text_document(
            pages("# 1 Om havnen og kajen her", "# 2 Om havnen og kajen her", "# 3 Om havnen og kajen her")
        ).left_out
        == ()
    )


def test_an_address_that_is_printed_again_is_left_out() -> None:
    text = "Se https://havn.example/en-lang-\nside og mere\n\nhttps://havn.example/en-lang-side\nhttps://havn.example/ny"
    assert [(one.text, one.place.line) for one in text_document(text).left_out] == [
        ("https://havn.example/en-lang-side", 4)
    ]


def test_lines_that_go_on_in_small_letters_are_broken() -> None:
    broken = "Rådet talte længe om kajen og om de mange både, som\nlægger til ved den hver sommer og gerne vil blive.\n"
    assert text_document(broken * 20).is_broken
    whole = "Rådet talte længe om kajen og om de mange både, som lægger til ved den.\nDerefter talte det om vejen.\n"
    assert not text_document(whole * 20).is_broken
    assert not text_document(broken).is_broken


@given(ANY_LINES)
def test_no_letter_is_lost_or_made(lines: list[str]) -> None:
    found = text_document("\n".join(lines))
    parts = [part for block in found.blocks for part in block.all()]
    kept = "".join((*(part.text + part.marker for part in parts), *(one.text for one in found.left_out)))
    assert letters(kept) == letters("\n".join(lines))


def letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text if letter.isalnum())


@given(ANY_LINES)
def test_places_rise(lines: list[str]) -> None:
    found = [part.place for block in text_document("\n".join(lines)).blocks for part in block.all()]
    assert found == sorted(found)


def test_plain_words() -> None:
    (block,) = text_document("**Beslutning** om [kajen](https://havn.example)").blocks
    assert block.plain == plain_text(block.text) == "Beslutning om kajen"
    assert not block.is_strong
    assert text_document("**Beslutning**").blocks[0].is_strong


def test_the_number_of_a_page_at_the_right_and_the_header_beside_it() -> None:
    header, right = "Havnen   den 3. maj", " " * 60
    pages_ = (
        f"{header}\n\nKajen er god.\n\n{name} er ny.\n\n{right}Side {number}"
        for number, name in enumerate(("Molen", "Broen", "Rampen", "Slæbestedet"), 1)
    )
    found = text_document("\n\n".join(pages_))
    assert [one.text for one in found.left_out] == [
        "Side 1", "Havnen   den 3. maj", "Side 2", "Havnen   den 3. maj", "Side 3", "Havnen   den 3. maj", "Side 4",
    ]  # fmt: skip
    assert len(found.blocks) == 9


def test_what_lies_far_apart_in_a_line_loses_no_word() -> None:
    found = text_document(f"Kajen{' ' * 200_000}revner.\n\n# Molen{' ' * 200_000}7\n")
    assert list(found.words()) == ["Kajen", "revner.", "Molen", "7"]
