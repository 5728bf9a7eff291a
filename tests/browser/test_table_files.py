"""What one takes home from a list: its bytes, and what a spreadsheet sees in them."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Opened
from tests.browser.tables import COURSES

pytestmark = pytest.mark.browser


def download(page: Page, button: str) -> tuple[str, bytes]:
    """Return the name and the bytes of a file that the page makes."""
    page.get_by_text("Download", exact=True).click()
    with page.expect_download() as made:
        page.get_by_role("button", name=button, exact=True).click()
    return made.value.suggested_filename, Path(made.value.path()).read_bytes()


def test_csv_holds_the_rows_shown_in_the_order_shown(opened: Opened) -> None:
    page = opened("kurser.html?q=landbrug&sort=-share")
    name, content = download(page, "CSV with commas")
    assert name == "kurser-part.csv"
    assert content.decode("utf-8") == (
        "\ufeffKursus,Gruppe,Kode,Andel brugt,Optaget,Begynder,Kan tages hjemmefra\r\n"
        "Æblepleje,Økologi og landbrug,120,100,2021-04-01,,\r\n"
        "Østersdyrkning,Økologi og landbrug,119,10,2021-04-01,,false\r\n"
        "Ålefiskeri,Økologi og landbrug,0042,-5,,2023,false\r\n"
        "Aabenraa-modellen,Økologi og landbrug,121,,2024-12-30,2023-06,true\r\n"
    )


def test_csv_for_danish_excel(opened: Opened) -> None:
    page = opened("kurser.html?f.group=Jern+og+metal")
    _, content = download(page, "CSV for Excel with decimal comma")
    assert content.decode("utf-8") == (
        "\ufeffKursus;Gruppe;Kode;Andel brugt;Optaget;Begynder;Kan tages hjemmefra\r\n"
        "Zinkbelægning;Jern og metal;0907;62,5;2024-03-18;2023-H2;ja\r\n"
        "MAG-svejsning;Jern og metal;4211;9;2023-05-02;2023-W12;nej\r\n"
    )


def test_no_cell_of_a_csv_is_a_formula_and_no_number_is_spoilt(opened: Opened) -> None:
    page = opened("formler.html")
    name, content = download(page, "CSV with commas")
    assert name == "formler.csv"
    assert content.decode("utf-8-sig").splitlines() == [
        "Kursus,'=Tekst,Tal",
        """"'=HYPERLINK(""http://x.example"")","'=HYPERLINK(""http://x.example"")",-5""",
        "'+45 12 34 56 78,'+45 12 34 56 78,1000.5",
        """"-12,5","-12,5",'=1+1""",
        "'-1+1,'-1+1,",
        "'@SUM(A1),'@SUM(A1),0",
        '"a;b, ""c""","a;b, ""c""",2',
        "0907,0907,3",
    ]


def test_xlsx_has_numbers_days_and_texts_as_what_they_are(opened: Opened) -> None:
    page = opened("kurser.html?sort=course")
    name, content = download(page, "Excel (XLSX)")
    assert name == "kurser.xlsx"
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("kurser", "A2", "A1:G7")
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == tuple(column.title for column in COURSES.columns)
    assert [line[0] for line in rows[1:]] == ["MAG-svejsning", "Zinkbelægning", "Æblepleje", "Østersdyrkning", "Aabenraa-modellen", "Ålefiskeri"]  # fmt: skip
    assert rows[2] == ("Zinkbelægning", "Jern og metal", "0907", 62.5, datetime(2024, 3, 18), "2023-H2", True)
    assert rows[6] == ("Ålefiskeri", "Økologi og landbrug", "0042", -5, None, "2023", False)
    assert sheet["E3"].number_format == r"yyyy\-mm\-dd"


def test_no_cell_of_an_xlsx_is_a_formula(opened: Opened) -> None:
    _, content = download(opened("formler.html"), "Excel (XLSX)")
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    cells = [cell for line in sheet.iter_rows() for cell in line if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"n", "s"}
    texts = [cell.value for cell in sheet["B"]]
    assert texts == ["=Tekst", '=HYPERLINK("http://x.example")', "+45 12 34 56 78", "-12,5", "-1+1", "@SUM(A1)", 'a;b, "c"', "0907"]  # fmt: skip
    assert [cell.value for cell in sheet["C"]] == ["Tal", -5, 1000.5, "=1+1", None, 0, 2, 3]
    assert (sheet["C4"].data_type, sheet["B2"].number_format) == ("s", "@")


def test_a_long_list_becomes_a_workbook_too(opened: Opened) -> None:
    _, content = download(opened("lang.html"), "Excel (XLSX)")
    assert openpyxl.load_workbook(io.BytesIO(content)).active.max_row == 1201


def test_without_the_library_no_xlsx_is_offered(opened: Opened) -> None:
    page = opened("kurser-bare.html")
    page.get_by_text("Download", exact=True).click()
    taken = page.locator("[data-take]").all_inner_texts()
    assert taken == ["CSV for Excel with decimal comma", "CSV with commas"]
