"""Files that are no lists, or made to harm: each is told of in a sentence, and none takes long."""

from __future__ import annotations

import io
import re
import time
import zipfile
from pathlib import Path

import pytest

from raadsportal.intake import opening
from raadsportal.intake.lists import text_tables, trimming, workbooks
from tests.raadsportal.intake.lists.sheets import read, rows_of, said, workbook

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
PLAIN = workbook({"sheets": {"Ark1": [["Kursus", "Erhvervsgruppe"], ["A", "x"]]}})
CELLS = [["Kursus", "Erhvervsgruppe"], ["A", "x"], ["B", "y"], ["C", "z"]]


def archive(*names: str, held: bytes = b"x") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name in names:
            made.writestr(name, held)
    return stream.getvalue()


def with_shared_strings(strings: str) -> bytes:
    """Return the plain workbook with the first row's cells in the table of strings, as Excel keeps them."""
    stream = io.BytesIO()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    named = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as book, zipfile.ZipFile(stream, "w") as made:
        for name in book.namelist():
            part = book.read(name).decode()
            if "sheets/sheet1" in name:
                part = re.sub(r'<c r="A2".*?</c>', '<c r="A2" t="s"><v>0</v></c>', part)
            made.writestr(name, part.replace("</Types>", named))
        space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        made.writestr("xl/sharedStrings.xml", f'<sst xmlns="{space}">{strings}</sst>')
    return stream.getvalue()


def patched(old: str, new: str) -> bytes:
    """Return the plain workbook with other XML in its sheet."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as book, zipfile.ZipFile(stream, "w") as made:
        for name in book.namelist():
            part = book.read(name)
            if "sheets/sheet1" in name:
                part = re.sub(old, new, part.decode()).encode()
            made.writestr(name, part)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "den er tom"),
        (b"\xef\xbb\xbf\r\n \r\n", "den er tom"),
        (OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), "den er beskyttet med adgangskode"),
        (OLD_OFFICE + b"Workbook", "den er i Offices gamle format (.doc, .xls)"),
        (archive("mimetype", "content.xml"), "den er i LibreOffices format (.odt, .ods)"),
        (archive("[Content_Types].xml", "xl/workbook.bin"), "den er i Excels binære format (.xlsb)"),
        (archive("[Content_Types].xml", "word/document.xml"), "den er et Word-dokument"),
        (archive("billede.png"), "den er et arkiv af en anden slags"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "den er beskadiget"),
        (PLAIN[: len(PLAIN) // 2], "den er beskadiget"),
        (patched("<sheetData>", "<sheetData"), "den er beskadiget"),
        (patched("^<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'), "den er beskadiget"),
        (b"%PDF-1.7 ...", "den er en PDF"),
        (b"\r\n<html><table>", "den er en webside eller en XML-fil"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "den er et billede"),
        (b"\xff\xfeK", "den er hverken tekst eller et dokument af en slags, der kan læses"),
    ],
)
def test_what_is_no_spreadsheet(raw: bytes, reason: str, tmp_path: Path) -> None:
    found = read(tmp_path, raw, "liste.xlsx")
    line = f"liste.xlsx:1:1: fejl [table-unreadable] filen kan ikke læses som et regneark: {reason}"
    assert said(found, tmp_path) == [line]
    assert found.rows == ()


def test_a_files_name_does_not_count(tmp_path: Path) -> None:
    assert rows_of(read(tmp_path, PLAIN, "liste.csv")) == [{"key": "a", "course": "A", "group": "x"}]
    assert rows_of(read(tmp_path, b"Kursus\nA\n", "liste.xls")) == [{"key": "a", "course": "A"}]


@pytest.mark.parametrize(
    ("module", "limit", "raw", "reason"),
    [
        (opening, "MOST_BYTES", PLAIN, "filen er større end 100 MB"),
        (opening, "MOST_UNPACKED", PLAIN, "pakket ud er det større end 300 MB"),
        (workbooks, "MOST_ROWS", PLAIN, "det har mere end 100.000 rækker"),
        (workbooks, "MOST_COLUMNS", PLAIN, "det har mere end 500 kolonner"),
        (text_tables, "MOST_ROWS", b"Kursus\nA\n", "det har mere end 100.000 rækker"),
    ],
)
def test_what_is_too_large(
    module: object, limit: str, raw: bytes, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, limit, 1)
    found = read(tmp_path, raw)
    assert said(found, tmp_path) == [
        f"liste.csv:1:1: fejl [table-too-large] regnearket er for stort: {reason}"
    ]


def test_a_cell_without_end(tmp_path: Path) -> None:
    found = read(tmp_path, b"Kursus\n" + b"x" * 100_001)
    reason = "en celle har mere end 100.000 tegn"
    assert said(found, tmp_path) == [
        f"liste.csv:1:1: fejl [table-too-large] regnearket er for stort: {reason}"
    ]


def test_a_value_that_is_too_long(tmp_path: Path) -> None:
    found = read(tmp_path, b"Kursus;Erhvervsgruppe\nA;" + b"x" * 5001)
    assert [one.code for one in found.problems] == ["cell-wrong"]
    assert dict(found.problems[0].values)["reason"] == "the text is too long"


def test_a_million_empty_rows_do_not_count(tmp_path: Path) -> None:
    empty = "".join(f'<row r="{row}"><c r="A{row}" s="0"/></row>' for row in range(5, 300_000))
    raw = patched("</sheetData>", f"{empty}</sheetData>")
    begun = time.monotonic()
    assert rows_of(read(tmp_path, raw)) == [{"key": "a", "course": "A", "group": "x"}]
    # Without the cut it takes ten times as long.
    assert time.monotonic() - begun < 5


def test_empty_rows_are_cut_off_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trimming, "_LARGE", 0)
    sheet = "<sheetData><row><c><v>1</v></c></row>{}</sheetData><x/>"
    assert trimming.trim(sheet.format("<row><c/></row>").encode()) == sheet.format("").encode()
    full = sheet.format("<row><c><is><t>x</t></is></c></row>").encode()
    assert trimming.trim(full) == full
    named = b"<x:sheetData><x:row><x:c><x:f>A1</x:f></x:c></x:row><x:row/></x:sheetData>"
    assert trimming.trim(named) == named.replace(b"<x:row/>", b"")
    assert trimming.trim(b"<sheetData/>") == b"<sheetData/>"
    assert trimming.without_empty_rows(PLAIN) == PLAIN


@pytest.mark.parametrize(
    ("strings", "course"),
    [
        ("<si><t>A</t></si>", "A"),
        ("<si><r><rPr><b/></rPr><t>MAG-</t></r><r><t>svejsning</t></r></si>", "MAG-svejsning"),
        ("<si><t>A</t><rPh sb='0' eb='1'><t>udtale</t></rPh></si>", "A"),
        ("<si><t>A_x000D_ og B</t></si>", "A og B"),
    ],
)
def test_texts_as_excel_keeps_them(strings: str, course: str, tmp_path: Path) -> None:
    found = read(tmp_path, with_shared_strings(strings))
    assert [row.values for row in found.rows] == [{"course": course, "group": "x"}]


def test_cells_without_places_stand_in_their_order(tmp_path: Path) -> None:
    """Some programs leave out where a cell stands."""
    raw = patched(r' r="[A-Z]?\d"', "")
    assert rows_of(read(tmp_path, raw)) == [{"key": "a", "course": "A", "group": "x"}]


def test_a_dictionary_of_spelling_is_read_in_its_own_encoding(tmp_path: Path) -> None:
    (tmp_path / "da_DK.aff").write_bytes(b"SET ISO8859-1\nSFX A Y 1\nSFX A 0 en .\n")
    (tmp_path / "da_DK.dic").write_bytes("2\nhavn/A\nmole\nø\n".encode("latin-1"))
    known = opening.dictionary("da", tmp_path)
    assert known is not None
    assert [known(word) for word in ("havn", "havnen", "ø", "molen")] == [True, True, True, False]


@pytest.mark.parametrize("rules", [None, b"SET nothing-known\n"])
def test_a_dictionary_that_cannot_be_read_is_none(tmp_path: Path, rules: bytes | None) -> None:
    (tmp_path / "da_DK.dic").write_bytes(b"1\nhavn\n")
    if rules is not None:
        (tmp_path / "da_DK.aff").write_bytes(rules)
    assert opening.dictionary("da", tmp_path) is None
