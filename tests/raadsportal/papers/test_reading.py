"""A file gives all its words, with where they stand and whether anybody sees them."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from raadsportal.papers.parts import PartKind, UnreadableError
from raadsportal.papers.reading import parts_of
from tests.raadsportal.intake.documents.printed import Remark, pdf, protected
from tests.raadsportal.papers.made import (
    CORE,
    TYPES,
    XMP,
    document,
    drawing,
    letter,
    package,
    photo,
    scanned,
    slides,
    workbook,
)

WORDS = "Anes mole"
ODS = (
    '<office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:b" xmlns:style="urn:s">'
    '<office:automatic-styles><style:style style:name="h"><style:table-properties table:display="false"/></style:style>'
    '<style:style style:name="g"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="v"><style:table-properties table:display="true"/></style:style></office:automatic-styles>'
    '<table:table table:name="Kladde" table:style-name="h"><table:table-row/></table:table>'
    '<table:table table:name="Priser" table:style-name="v"><table:table-row table:visibility="collapse"/>'
    '<table:table-row><text:p>Bod <text:span text:style-name="g">gemt</text:span></text:p></table:table-row></table:table>'
    "</office:document-content>"
)
OPENDOCUMENT = (
    '<office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:dc="urn:dc">'
    "<text:tracked-changes><text:p>Væk</text:p></text:tracked-changes><text:p>Ka<text:span>jen</text:span></text:p>"
    "<office:annotation><text:p>Spørg Ane</text:p></office:annotation></office:document-content>"
)


def told(raw: bytes, kind: PartKind) -> list[tuple[int, str, str]]:
    """Return the place and the words of every part of a kind."""
    return [(part.page, part.name, part.words.strip()) for part in parts_of(raw) if part.kind is kind]


@pytest.mark.parametrize(
    ("raw", "kind", "page", "name"),
    [
        (document(WORDS), PartKind.SHOWN, 0, ""),
        (document(remark=WORDS), PartKind.REMARK, 0, ""),
        (document(gone=WORDS), PartKind.CHANGE, 0, ""),
        (document(unseen=WORDS), PartKind.HIDDEN, 0, ""),
        (document(by=WORDS), PartKind.PROPERTY, 0, "creator"),
        (slides(notes=WORDS), PartKind.HIDDEN, 0, ""),
        (slides(unseen=WORDS), PartKind.HIDDEN, 0, ""),
        (letter(WORDS), PartKind.SHOWN, 2, ""),
        (letter("Kajen", Remark(9, 9, WORDS)), PartKind.REMARK, 2, ""),
        (letter("Kajen", info={"Author": WORDS}), PartKind.PROPERTY, 0, "Author"),
        (protected(pdf([])) + b"\n", PartKind.UNREAD, 0, ""),
        (photo(by=WORDS), PartKind.PROPERTY, 0, "Artist"),
        (photo(told=WORDS), PartKind.PROPERTY, 0, "XPComment"),
        (photo(spot=True), PartKind.SPOT, 0, ""),
        (drawing(Title=WORDS), PartKind.PROPERTY, 0, "Title"),
        (photo() + XMP.format("Kajen", WORDS).encode(), PartKind.PROPERTY, 0, "XMP"),
        (letter() + XMP.format(WORDS, "Kajen").encode(), PartKind.PROPERTY, 0, "XMP"),
        (photo() + XMP.format("<exif:GPSLatitude/>", "").encode(), PartKind.SPOT, 0, ""),
        (package({"brev.docx": document(WORDS)}), PartKind.SHOWN, 0, "brev.docx"),
        (package({"brev.docx": document(remark=WORDS)}), PartKind.REMARK, 0, "brev.docx"),
        (package({f"{WORDS}.docx": document()}), PartKind.PROPERTY, 0, f"{WORDS}.docx"),
        (package({"a.zip": package({"b.txt": WORDS})}), PartKind.SHOWN, 0, "b.txt"),
        (package({"gammel.doc": b"\xd0\xcf\x11\xe0\x00"}), PartKind.UNREAD, 0, "gammel.doc"),
        (package({"content.xml": OPENDOCUMENT.replace("Væk", WORDS)}), PartKind.CHANGE, 0, ""),
        (package({"content.xml": OPENDOCUMENT.replace("Spørg Ane", WORDS)}), PartKind.REMARK, 0, ""),
        (package({"content.xml": ODS.replace("gemt", WORDS)}), PartKind.HIDDEN, 0, ""),
        (WORDS.encode("cp1252"), PartKind.SHOWN, 0, ""),
        (b"{\\rtf1 Kajen}", PartKind.UNREAD, 0, ""),
        (b"<?xml version='1.0'?>\n<office:document>Kajen</office:document>", PartKind.UNREAD, 0, ""),
    ],
)
def test_what_a_file_holds(raw: bytes, kind: PartKind, page: int, name: str) -> None:
    found = told(raw, kind)
    assert (page, name) in [(at, called) for at, called, _ in found]
    if kind not in {PartKind.SPOT, PartKind.UNREAD}:
        assert any(WORDS in words for *_, words in found)


@pytest.mark.parametrize(
    "raw",
    [
        document(),
        slides(),
        letter(),
        photo(),
        drawing(),
        workbook({"Priser": [["Bod"]]}),
        package(
            {"mimetype": "text", "content.xml": "<a>Kajen</a>", "manifest.rdf": "<?xml version='1.0'?><rdf/>"}
        ),
        package(
            {"[Content_Types].xml": TYPES, "word/media/image1.svg": "<?xml version='1.0'?><svg>Kajen</svg>"}
        ),
        package({"[Content_Types].xml": TYPES, "word/media/image1.emf": b"\1\0\0"}),
    ],
)
def test_a_plain_file_hides_nothing(raw: bytes) -> None:
    assert {part.kind for part in parts_of(raw)} <= {PartKind.SHOWN, PartKind.PROPERTY}


def test_words_that_are_cut_up_are_put_together() -> None:
    body = "<w:p><w:r><w:t>3112</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>99-0000</w:t></w:r></w:p>"
    raw = package(
        {
            "[Content_Types].xml": TYPES,
            "word/document.xml": f'<w:document xmlns:w="urn:w">{body}</w:document>',
        }
    )
    assert (0, "", "311299-0000") in told(raw, PartKind.SHOWN)


def test_a_picture_in_a_document_says_where_it_was_taken() -> None:
    raw = package(
        {
            "[Content_Types].xml": TYPES,
            "docProps/core.xml": CORE.format("Ane"),
            "word/media/image1.jpg": photo(spot=True),
        }
    )
    assert told(raw, PartKind.SPOT) == [(0, "word/media/image1.jpg", "")]


def test_a_cell_is_told_with_what_its_column_is_called() -> None:
    raw = workbook({"Ansøgere": [["Navn", "Cpr"], ["Ane", 3112990000], ["Bo", 101904008]]})
    ((_, name, words),) = (part for part in told(raw, PartKind.SHOWN) if part[1])
    assert (name, words.split("\n")) == (
        "Ansøgere",
        ["Navn: Navn", "Cpr: Cpr", "Ane: Ane", "Cpr: 3112990000", "Bo: Bo", "Cpr: 0101904008"],
    )


def test_what_nobody_sees_in_a_workbook_is_told_by_its_sheet() -> None:
    raw = workbook(
        {"Priser": [["Bod"], ["Ane"]], "Kladde": [["x"]]}, unseen=["Kladde"], rows=[2], remark=WORDS
    )
    assert told(raw, PartKind.HIDDEN) == [(0, "Kladde", ""), (0, "Priser", "")]
    assert any(WORDS in words for *_, words in told(raw, PartKind.REMARK))


def test_what_nobody_sees_in_a_sheet_of_opendocument_is_told_by_its_name() -> None:
    assert told(package({"content.xml": ODS}), PartKind.HIDDEN) == [
        (0, "", "gemt"),
        (0, "Kladde", ""),
        (0, "Priser", ""),
    ]


def test_pages_without_words_are_pictures_of_pages() -> None:
    assert told(pdf([]), PartKind.UNREAD) == [(0, "", "")]


def test_a_page_that_was_scanned_is_told_by_its_number() -> None:
    assert told(scanned(), PartKind.UNREAD) == [(3, "", "")]


def _bomb() -> bytes:
    return package({"[Content_Types].xml": TYPES, "word/document.xml": b"<a>" + b" " * 70_000_000 + b"</a>"})


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF",
        b"PK\x03\x04",
        b"\xff\xd8\xff",
        b"\xd0\xcf\x11\xe0\x00\x00",
        protected(letter(), b"hemmelig"),
        letter()[:300],
        package({"[Content_Types].xml": TYPES, "word/document.xml": b"no xml"}),
    ],
)
def test_what_cannot_be_looked_into(raw: bytes) -> None:
    with pytest.raises(UnreadableError):
        parts_of(raw)


def test_what_is_made_to_fill_the_memory_is_not_unpacked() -> None:
    with pytest.raises(UnreadableError):
        parts_of(_bomb())


def test_entities_are_not_followed() -> None:
    text = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "yyyy">]><a>&x;&y;</a>'
    raw = package({"[Content_Types].xml": TYPES, "word/document.xml": text})
    assert not any("root" in words for *_, words in told(raw, PartKind.SHOWN))


def test_a_file_in_a_file_in_a_file_and_no_deeper() -> None:
    raw = package({"d.txt": "Anes mole"})
    for name in ("c.zip", "b.zip", "a.zip"):
        raw = package({name: raw})
    assert told(raw, PartKind.UNREAD) == [(0, "c.zip", "")]


@given(st.sampled_from([document(remark=WORDS), letter(), photo(spot=True), drawing(Title=WORDS)]), st.data())
def test_a_damaged_file_is_read_or_refused(raw: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(raw) - 1))
    broken = raw[:at] + data.draw(st.binary(max_size=9)) + raw[at + data.draw(st.integers(0, 50)) :]
    try:
        assert parts_of(broken) == parts_of(broken)
    except UnreadableError:
        return


def test_a_picture_of_any_size_is_only_described() -> None:
    packed = io.BytesIO()
    Image.new("1", (9000, 9000)).save(packed, "PNG")
    assert told(packed.getvalue(), PartKind.SPOT) == []
