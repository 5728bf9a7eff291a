"""The import of any bytes: minutes, or the sentence that says why not, and never an exception."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from raadsportal.intake.documents.form import Unit
from raadsportal.intake.minutes import importing as module
from raadsportal.intake.minutes.bounds import TimeOver
from raadsportal.intake.minutes.facts import Told
from raadsportal.intake.minutes.importing import Imported
from raadsportal.problems import Severity
from tests.raadsportal.intake.documents.docx import docx, p
from tests.raadsportal.intake.documents.printed import below, pdf
from tests.raadsportal.intake.minutes.papers import ENGLISH, MINUTES, codes, imported, importing


def test_minutes_are_made_and_say_in_what_they_are_counted() -> None:
    word = docx("".join(p(line) for line in MINUTES.splitlines() if line))
    found = imported(word, shown="referat.docx")
    assert (found.shown, found.unit, found.problems) == ("referat.docx", Unit.PARAGRAPH, ())
    assert found.made is not None
    assert found.made.text == getattr(imported(MINUTES).made, "text", "")


def test_doubts_are_told_with_the_name_of_the_document() -> None:
    found = imported(MINUTES.replace("Referatet er godkendt.\n", ""), shown="mappe/a.txt")
    assert [(one.where.path, one.where.line, one.code) for one in found.problems] == [
        ("mappe/a.txt", 1, "import-status-assumed")
    ]
    assert found.warnings == 0


def test_warnings_are_counted() -> None:
    found = imported("Referat af møde i Haldrådet\n\n1. Kajen (B)\n")
    assert [one.code for one in found.problems if one.severity is Severity.WARNING] == ["import-day-unknown"]
    assert found.warnings == 1


def test_several_meetings_become_several() -> None:
    meeting = "## Møde {}. marts 2025\n\nTil stede: Ane Holm\n\n### 1. Kajen (B)\n\nBeslutning: Ja.\n\n"
    source = "# Haldrådet\n\n" + meeting.format(3) + meeting.format(10)
    found = importing().all(source.encode(), "a.md", Told("a"), with_council=True, is_minutes=False)
    days = [one.made.facts.day.isoformat() for one in found if one.made and one.made.facts.day]
    assert days == ["2025-03-03", "2025-03-10"]


def test_the_council_stands_in_the_file_only_where_no_folder_tells_it() -> None:
    raw = MINUTES.encode()
    (inside,) = importing().all(raw, "a.txt", Told("a"), with_council=False, is_minutes=False)
    (apart,) = importing().all(raw, "a.txt", Told("a"), with_council=True, is_minutes=False)
    assert inside.made is not None
    assert apart.made is not None
    assert apart.made.text.replace("council: hald\n", "") == inside.made.text != apart.made.text


NO_MINUTES = {
    "letter": "Kære Bo\n\nTak for sidst. Jeg sender dig her den plan, som vi talte om.\n\nVenlig hilsen\nAnn Dahl\n",
    "contract": "Kontrakt\n\n1. Parterne\n\nHavnen og Bo Friis.\n\n2. Leje\n\nLejen er 500 kr.\n\n3. Ophør\n\nMed en måneds varsel.\n\nHald, 3. marts 2025\n",
    "recipe": "Rugbrød\n\n1. Bland mel og vand.\n2. Lad dejen hæve.\n3. Bag brødet i en time.\n",
    "report": "# Rapport om kajen\n\n## Baggrund\n\nKajen er gammel.\n\n## Konklusion\n\nDen skal laves.\n",
    "list": "Navn\tBy\nAnn\tHald\nBo\tSkum\n",
    "one letter": "a",
}


@pytest.mark.parametrize("name", sorted(NO_MINUTES))
def test_what_is_no_minutes_is_refused_unless_somebody_says_that_it_is(name: str) -> None:
    found = imported(NO_MINUTES[name])
    assert (found.made, [one.code for one in found.problems]) == (None, ["document-no-minutes"])
    assert [one.message(ENGLISH) for one in found.problems] == [
        "it does not look like minutes: it has no items with decisions, marks or people present"
    ]
    assert imported(NO_MINUTES[name], is_minutes=True).made is not None


@pytest.mark.parametrize(
    "source",
    [
        "Bestyrelsen\n\n1. Kajen\n\nBeslutning: Ja.\n\n2. Molen\n\nBeslutning: Nej.\n",
        "1. Kajen (B)\n\nDen laves.\n\n2. Molen (O)\n\nDen ses efter.\n",
        "Referat af bestyrelsesmøde 3. marts 2025\n\n## Kajen\n\nDen laves.\n\n## Molen\n\nDen ses efter.\n",
        "# Bestyrelsen\n\nTil stede: Ann Dahl, Bo Friis\n\n## Kajen\n\nDen laves.\n\n## Molen\n\nDen ses efter.\n",
    ],
    ids=["decisions", "marks", "title", "attendance"],
)
def test_what_speaks_for_minutes(source: str) -> None:
    assert "document-no-minutes" not in codes(source)


@pytest.mark.parametrize("error", [MemoryError, RecursionError, TimeOver])
def test_a_limit_that_is_reached_is_told_of(
    error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(*_: object) -> None:
        raise error

    monkeypatch.setattr(module, "read_any", read)
    found = imported(MINUTES)
    assert (found.made, [one.code for one in found.problems]) == (None, ["document-stopped"])


def test_a_file_that_is_too_large_is_told_of() -> None:
    (found,) = importing().all(None, "a.pdf", Told("a"), with_council=True, is_minutes=True)
    assert found.made is None
    assert [one.message(ENGLISH) for one in found.problems] == [
        "no minutes can be read from the file: the file is larger than 100 MB"
    ]


def is_told(found: tuple[Imported, ...]) -> bool:
    """Tell whether each meeting was made, or is refused with a reason."""
    return bool(found) and all(one.made is not None or one.problems for one in found)


@given(st.binary(max_size=400))
def test_no_bytes_are_too_odd(raw: bytes) -> None:
    assert is_told(importing().all(raw, "a", Told("a"), with_council=True, is_minutes=True))


@given(st.text(max_size=400))
def test_no_text_is_too_odd(text: str) -> None:
    raw = text.encode(errors="surrogatepass")
    assert is_told(importing().all(raw, "a", Told("a"), with_council=True, is_minutes=True))


WHOLE = pdf(below("Referat af mode i Hald", "", "1. Kajen (B)", "Beslutning: Ja."))
WORD = docx(p("Referat af møde i Hald") + p("1. Kajen (B)") + p("Beslutning: Ja."))


@given(
    st.sampled_from([WHOLE, WORD]), st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 255)), max_size=8)
)
@example(WORD, [(WORD.rfind(b"PK\x05\x06") + 18, 1)])
def test_no_damage_is_too_odd(whole: bytes, changes: list[tuple[int, int]]) -> None:
    raw = bytearray(whole)
    for at, byte in changes:
        raw[at % len(raw)] = byte
    assert is_told(importing().all(bytes(raw), "a", Told("a"), with_council=True, is_minutes=True))


@given(st.sampled_from([WHOLE, WORD, MINUTES.encode()]), st.integers(0, 3000))
def test_no_cut_is_too_odd(whole: bytes, end: int) -> None:
    raw = whole[: end % len(whole)]
    assert is_told(importing().all(raw, "a", Told("a"), with_council=True, is_minutes=True))
