"""Word read as a document: every word where it is printed, numbers of Word too; bad files said plainly."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.documents.form import Block, Document, LeftOut, Place, Unit, Why
from raadsportal.intake.documents.word import read_word
from tests.raadsportal.intake.documents.docx import (
    TYPES,
    docx,
    level,
    numbering,
    p,
    run,
    style,
    table,
)

DECIMALS = numbering(level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "%3)"))
BULLETS = numbering(level(0, "bullet", "\uf0b7"), level(1, "bullet", "o"))


def read(raw: bytes) -> Document:
    document, problems = read_word(raw, "referat.docx")
    assert problems == []
    assert document is not None
    return document


def told(block: Block) -> tuple[object, ...]:
    if block.rows:
        return "table", [[[told(one) for one in cell] for cell in row] for row in block.rows]
    beside = (block.level, block.marker) if block.level or block.marker else ()
    return block.kind.value, block.place.line, block.text, *beside


def shown(body: str, **parts: str) -> list[tuple[object, ...]]:
    return [told(block) for block in read(docx(body, parts)).blocks]


def reason(raw: bytes) -> tuple[str, str]:
    document, (problem,) = read_word(raw, "referat.docx")
    assert document is None
    return problem.code, dict(problem.values).get("reason", "")


def test_paragraphs_are_counted_from_one_and_empty_ones_too() -> None:
    document = read(docx(p("Referat") + p() + p("Havnen")))
    assert [(block.text, block.place) for block in document.blocks] == [
        ("Referat", Place(0, 1)),
        ("Havnen", Place(0, 3)),
    ]
    assert document.unit is Unit.PARAGRAPH


def test_headings_by_style_name_id_and_outline() -> None:
    styles = (
        style("Titel", "Title")
        + style("Overskrift1", "heading 1")
        + style("Punkt", based="Overskrift1")
        + style("Afsnit", properties='<w:outlineLvl w:val="2"/>')
        + style("Brødtekst", based="Overskrift1", properties='<w:outlineLvl w:val="9"/>')
        + style("Undertitel", "Subtitle")
    )
    body = (
        p("Møde", style="Titel")
        + p("Vandløb", style="Undertitel")
        + p("Sager", style="Overskrift1")
        + p("Kajen", style="Punkt")
        + p("Bådene", style="Afsnit")
        + p("Rådet drøftede", style="Brødtekst")
        + p("Løst", properties='<w:outlineLvl w:val="1"/>')
        + p("Uden stil", style="Heading2")
    )
    assert shown(body, styles=styles) == [
        ("heading", 1, "Møde", 1, ""),
        ("heading", 2, "Vandløb", 2, ""),
        ("heading", 3, "Sager", 1, ""),
        ("heading", 4, "Kajen", 1, ""),
        ("heading", 5, "Bådene", 3, ""),
        ("paragraph", 6, "Rådet drøftede"),
        ("heading", 7, "Løst", 2, ""),
        ("heading", 8, "Uden stil", 2, ""),
    ]


def test_numbers_that_word_prints_stand_before_headings_and_entries() -> None:
    numbered = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    styles = style("Overskrift1", "heading 1", properties=numbered.format(0)) + style(
        "Overskrift2", "heading 2", properties=numbered.format(1)
    )
    body = (
        p("Økonomi", style="Overskrift1")
        + p("Budget", style="Overskrift2")
        + p("Regnskab", style="Overskrift2")
        + p("Havnen", style="Overskrift1")
        + p("Kaj", style="Overskrift2")
        + p("nordkajen", number="1", depth=2)
        + p("sydkajen", number="1", depth=2)
        + p("Uden tal", style="Overskrift1", number="0")
    )
    assert shown(body, styles=styles, numbering=DECIMALS) == [
        ("heading", 1, "1 Økonomi", 1, ""),
        ("heading", 2, "1.1 Budget", 2, ""),
        ("heading", 3, "1.2 Regnskab", 2, ""),
        ("heading", 4, "2 Havnen", 1, ""),
        ("heading", 5, "2.1 Kaj", 2, ""),
        ("entry", 6, "nordkajen", 2, "a)"),
        ("entry", 7, "sydkajen", 2, "b)"),
        ("heading", 8, "Uden tal", 1, ""),
    ]


def test_bullets_have_their_depth_also_typed_ones() -> None:
    body = (
        p("både", number="1") + p("joller", number="1", depth=1) + p("–\tkajak") + p("- ro", run("båd", "b"))
    )
    assert shown(body, numbering=BULLETS) == [
        ("entry", 1, "både", 0, "-"),
        ("entry", 2, "joller", 1, "-"),
        ("entry", 3, "kajak", 0, "–"),
        ("entry", 4, "ro**båd**", 0, "-"),
    ]


def test_a_table_of_labels_has_blocks_in_its_cells() -> None:
    body = table(
        (p(run("Deltagere", "b")), p("Anna Bro", number="1") + p("Bo Kaj", number="1")),
        (p(run("Beslutning:", "b")), p("Rådet ", run("godkendte", "i"), " planen.") + table(("Ja", "9"))),
    )
    assert shown(body, numbering=BULLETS) == [
        (
            "table",
            [
                [
                    [("paragraph", 1, "**Deltagere**")],
                    [("entry", 2, "Anna Bro", 0, "-"), ("entry", 3, "Bo Kaj", 0, "-")],
                ],
                [
                    [("paragraph", 4, "**Beslutning:**")],
                    [
                        ("paragraph", 5, "Rådet *godkendte* planen."),
                        ("table", [[[("paragraph", 6, "Ja")], [("paragraph", 7, "9")]]]),
                    ],
                ],
            ],
        )
    ]


def test_merged_cells_have_their_words_once_in_the_first_place() -> None:
    wide, tall, on = (
        f"<w:tcPr>{one}</w:tcPr>"
        for one in ('<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>")
    )
    body = table((wide + p("Både"), "2024"), (tall + p("Nord"), "joller", "4"), (on + p(), "kajakker", "5"))
    (block,) = read(docx(body)).blocks
    assert [["".join(one.text for one in cell) for cell in row] for row in block.rows] == [
        ["Både", "", "2024"],
        ["Nord", "joller", "4"],
        ["", "kajakker", "5"],
    ]


def test_tracked_changes_are_accepted() -> None:
    gone = '<w:r><w:delText xml:space="preserve">ikke </w:delText></w:r>'
    body = (
        p("Planen ", f"<w:del>{gone}</w:del>", f"<w:ins>{run('helt ')}</w:ins>", "godkendt")
        + p(f"<w:moveFrom>{run('Flyttet')}</w:moveFrom>", properties="<w:rPr><w:moveFrom/></w:rPr>")
        + p("Første ", properties="<w:rPr><w:del/></w:rPr>")
        + p("og anden")
        + p(f"<w:moveTo>{run('Flyttet')}</w:moveTo>")
        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    )
    assert shown(body) == [
        ("paragraph", 1, "Planen helt godkendt"),
        ("paragraph", 2, "Første og anden"),
        ("paragraph", 3, "Flyttet"),
    ]


def test_links_have_their_words_and_their_address() -> None:
    begin, apart, end = (
        f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in ("begin", "separate", "end")
    )
    told_to = (
        '<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://havn.example/b_(c)" </w:instrText></w:r>'
    )
    body = (
        p("Se ", f'<w:hyperlink r:id="rId9">{run("planen")}</w:hyperlink>', ".")
        + p("Og ", begin, told_to, apart, "bilaget", end, " her")
        + p(f'<w:hyperlink w:anchor="_Toc1">{run("Kajen")}</w:hyperlink>')
    )
    blocks = read(docx(body, links={"rId9": "https://havn.example/a?b=1&c=2"})).blocks
    assert [block.text for block in blocks] == [
        "Se [planen](https://havn.example/a?b=1&c=2).",
        "Og [bilaget](https://havn.example/b_%28c%29) her",
        "Kajen",
    ]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (docx(p("Havnen"))[:-40], "it is damaged"),
        (docx("<w:p>", raw={}), "it is damaged"),
        (docx(p("Havnen"), raw={"word/styles.xml": b"<w:styles"}), "it is damaged"),
        (
            docx(p("x"), raw={"word/styles.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "it declares XML entities, which no word processor writes",
        ),
        (docx("<w:tbl><w:tr><w:tc>" * 1000 + p("x") + "</w:tc></w:tr></w:tbl>" * 1000), "it is damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_problem_with_its_reason(raw: bytes, why: str) -> None:
    assert reason(raw) == ("document-unreadable", why)


def test_a_file_without_its_document_is_damaged() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
    assert reason(packed.getvalue()) == ("document-unreadable", "it is damaged")


def test_a_document_without_text_says_so() -> None:
    assert reason(docx(p() + table((p(),)))) == ("document-empty", "")


def test_hidden_text_and_headers_are_left_out_and_told_of() -> None:
    document = read(docx(p("Kajen", run(" koster 9", "vanish")), {"header1": p("Havnerådet")}))
    assert [block.text for block in document.blocks] == ["Kajen"]
    assert document.left_out == (
        LeftOut("Havnerådet", Place(0, 1), Why.RUNNING),
        LeftOut("koster 9", Place(0, 1), Why.HIDDEN),
    )


def test_notes_stand_at_the_end_with_their_marks() -> None:
    def note(kind: str, name: str) -> str:
        return f'<w:r><w:{kind}Reference w:id="{name}"/></w:r>'

    footnotes = f'<w:footnote w:id="0" w:type="separator">{p("—")}</w:footnote>' + "".join(
        f'<w:footnote w:id="{name}">{p("<w:r><w:footnoteRef/></w:r>", text)}{more}</w:footnote>'
        for name, text, more in (
            ("2", " Se bilag.", p("Og kort.")),
            ("3", " Nævnes aldrig.", ""),
            ("4", " Sidst.", ""),
        )
    )
    endnotes = f'<w:endnote w:id="1">{p("Slut.")}</w:endnote>'
    body = p("Kajen", note("footnote", "4"), note("endnote", "1"), " og broen", note("footnote", "2"), ".")
    assert shown(body, footnotes=footnotes, endnotes=endnotes) == [
        ("paragraph", 1, r"Kajen\[1\]\[s1\] og broen\[2\]."),
        ("entry", 2, "Sidst.", 0, "[1]"),
        ("entry", 3, "Se bilag.", 0, "[2]"),
        ("paragraph", 4, "Og kort."),
        ("entry", 5, "Slut.", 0, "[s1]"),
    ]


def test_boxes_controls_fields_formulas_and_signs_keep_their_words() -> None:
    box = f"<w:txbxContent>{p('I boksen')}</w:txbxContent>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    signs = (
        "<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>4</w:t><w:tab/><w:t>båd</w:t><w:softHyphen/><w:t>plads</w:t><w:br/>"
        '<w:t>5\u00a0kr.</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Ukendt" w:char="F0FE"/></w:r>'
    )
    body = (
        p("Før", both, " efter")
        + f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{p('Dato')}</w:sdtContent></w:sdt>"
        + p(f'<w:fldSimple w:instr=" DATE ">{run("3. maj")}</w:fldSimple>')
        + p("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>", f"<w:smartTag>{run(' Vejle')}</w:smartTag>")
        + p(signs)
    )
    assert shown(body) == [
        ("paragraph", 1, "Før efter"),
        ("paragraph", 2, "I boksen"),
        ("paragraph", 3, "Dato"),
        ("paragraph", 4, r"3\. maj"),
        ("paragraph", 5, "x=2 Vejle"),
        ("paragraph", 6, "A-4\tbådplads\n5 kr.🗹□"),
    ]


def test_of_a_field_the_result_is_shown_and_one_without_end_takes_nothing_along() -> None:
    begin, apart, end = (
        f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in ("begin", "separate", "end")
    )
    told_to = "<w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r>"
    body = (
        p("Kajen ", begin, told_to, run("{skjult}"), apart, "7", end) + p("Åben ", begin, told_to) + p("Med")
    )
    assert [text for _, _, text in shown(body)] == ["Kajen 7", "Åben", "Med"]


def test_bold_may_come_from_a_style_and_headings_have_none() -> None:
    styles = (
        style("Etiket", look="<w:b/>")
        + style("Overskrift1", "heading 1", look="<w:b/>")
        + '<w:style w:type="character" w:styleId="Strk"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    strong = '<w:r><w:rPr><w:rStyle w:val="Strk"/></w:rPr><w:t>ja</w:t></w:r>'
    thin = '<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t xml:space="preserve"> tyndt</w:t></w:r>'
    body = p("Dato:", thin, style="Etiket") + p("Svar: ", strong) + p("Sager", style="Overskrift1")
    assert [one[2] for one in shown(body, styles=styles)] == ["**Dato:** tyndt", "Svar: **ja**", "Sager"]


def test_tables_deep_in_each_other_keep_their_words() -> None:
    document = read(docx("<w:tbl><w:tr><w:tc>" * 60 + p("Dybt") + f"</w:tc></w:tr></w:tbl>{p('op')}" * 60))
    assert list(document.words()) == ["Dybt", *["op"] * 60]


def test_wide_cells_and_links_in_links_take_no_memory() -> None:
    wide = '<w:tcPr><w:gridSpan w:val="9999999"/></w:tcPr>'
    links = '<w:hyperlink r:id="a">' * 200 + run("dyb") + "</w:hyperlink>" * 200
    table_block, linked = read(
        docx(table((wide + p("Bred"), "ved")) + p(links), links={"a": "https://a.example"})
    ).blocks
    assert len(table_block.rows[0]) == 61
    assert linked.text == "[dyb](https://a.example)"


def test_the_strict_edition_and_one_with_macros_read_alike() -> None:
    strict = docx(p("Kajen", style="Heading1"), namespace="http://purl.oclc.org/ooxml/wordprocessingml/main")
    macros = docx(p("Kajen", style="Heading1"), raw={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"})
    assert read(strict) == read(macros) == read(docx(p("Kajen", style="Heading1")))


def test_a_part_that_is_too_large_is_not_unpacked() -> None:
    bomb = docx(p("x"), raw={"word/numbering.xml": b" " * 40_000_001})
    assert reason(bomb) == ("document-unreadable", "it is far longer than minutes can be")


@pytest.mark.parametrize("body", [p("a" * 200_001), p("<w:r><w:tab/></w:r>" * 10_000), "<w:p/>" * 50_001])
def test_what_no_minutes_have_is_not_read_for_ever(body: str) -> None:
    assert reason(docx(body)) == ("document-unreadable", "it is far longer than minutes can be")


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.sampled_from(" *_#|<[-1."), max_size=12
)


@given(st.lists(st.lists(st.tuples(WORDS, st.sampled_from(["", "b", "i", "b i"])), max_size=4), max_size=6))
def test_no_word_is_lost_or_invented(paragraphs: list[list[tuple[str, str]]]) -> None:
    document, _ = read_word(docx("".join(p(*(run(*one) for one in runs)) for runs in paragraphs)), "x.docx")
    printed = " ".join("".join(text for text, _ in runs) for runs in paragraphs)
    printed = printed.replace("\u2011", "-")  # a hyphen at which no line is broken
    assert list(document.words() if document else ()) == printed.split()
