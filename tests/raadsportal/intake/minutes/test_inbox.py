"""The inbox: every document finds its place or stays, with the reason; nothing is half done."""

from __future__ import annotations

from pathlib import Path

import pytest

from raadsportal.intake.minutes.inbox import Arrival, arrivals, place_of
from raadsportal.source.folders import Slip, slip_in, waiting
from tests.conftest import Content, write
from tests.raadsportal.intake.documents.docx import docx, p
from tests.raadsportal.intake.minutes.portal import MINUTES_TEXT, importing_into

TARGET = "councils/hald/meetings/2024-06-04.md"
AGENDA = "---\ndate: 2024-06-04\nstatus: agenda\n---\n\n# Rådsmøde\n"


def settled(content: Path, files: dict[str, str | bytes | None], *, keeps: bool = False) -> list[Arrival]:
    write(content, {f"inbox/{name}": held for name, held in files.items()})
    return list(arrivals(content, importing_into(content, keeps_original=keeps)))


def inbox(content: Path) -> list[str]:
    return sorted(
        p.relative_to(content / "inbox").as_posix() for p in (content / "inbox").rglob("*") if p.is_file()
    )


def why(found: list[Arrival]) -> dict[str, list[str]]:
    return {one.name: [problem.code for problem in one.problems] for one in found}


def test_a_document_becomes_minutes_and_leaves(content: Content) -> None:
    root = content()
    (arrival,) = settled(root, {"referat.txt": MINUTES_TEXT, "README.md": "Læg filer her."})
    assert [one.path for one in arrival.settled] == [root / TARGET]
    assert arrival.problems == ()
    assert inbox(root) == ["README.md"]
    text = (root / TARGET).read_text(encoding="utf-8")
    assert text.startswith("---\ndate: 2024-06-04\nstatus: approved\ntime: 16:00–18:00\n")
    assert "council:" not in text


def test_the_folder_and_the_name_tell_what_the_document_does_not(content: Content) -> None:
    root = content()
    text = MINUTES_TEXT.replace(" i Rådet for Hald", "").replace("Tirsdag den 4. juni 2024 kl. 16-18\n", "")
    found = settled(root, {"hald/2024-06-04 referat.txt": text})
    assert why(found) == {"hald/2024-06-04 referat.txt": []}
    assert (root / TARGET).is_file()
    assert not (root / "inbox/hald").exists()


@pytest.mark.parametrize(
    ("name", "held", "code"),
    [
        ("referat.txt", MINUTES_TEXT.replace(" i Rådet for Hald", ""), "inbox-unplaced"),
        ("referat.txt", MINUTES_TEXT.replace("Tirsdag den 4. juni 2024 kl. 16-18\n", ""), "inbox-unplaced"),
        ("referat.txt", MINUTES_TEXT.replace("Rådet for Hald", "Havneudvalget"), "inbox-unplaced"),
        ("liste.csv", "Kursus;Sted\nTruck;Hald\n", "inbox-list"),
        ("brev.txt", "Kære Ane\n\nTak for sidst.\n", "document-no-minutes"),
        ("billede.png", b"\x89PNG\r\n\x1a\n", "document-scanned"),
        ("tomt.docx", b"", "document-empty"),
        ("uden ord.docx", docx(p()), "document-empty"),
    ],
)
def test_what_has_no_place_stays(content: Content, name: str, held: str | bytes, code: str) -> None:
    root = content()
    before = sorted(root.rglob("*"))
    assert why(settled(root, {name: held})) == {name: [code]}
    assert inbox(root) == [name]
    assert sorted(root.rglob("*")) == sorted({*before, root / "inbox", root / "inbox" / name})


def test_minutes_that_are_there_stay_as_they_are(content: Content) -> None:
    root = content({TARGET: AGENDA.replace("agenda", "approved")})
    assert why(settled(root, {"referat.txt": MINUTES_TEXT})) == {"referat.txt": ["inbox-there"]}
    assert (root / TARGET).read_text(encoding="utf-8") == AGENDA.replace("agenda", "approved")


def test_minutes_take_the_place_of_the_agenda_and_say_so(content: Content) -> None:
    root = content({TARGET: AGENDA})
    (arrival,) = settled(root, {"referat.txt": MINUTES_TEXT})
    assert [problem.code for one in arrival.settled for _, problem in one.doubts] == [
        "import-agenda-replaced"
    ]
    assert "status: approved" in (root / TARGET).read_text(encoding="utf-8")


def test_of_two_documents_of_one_meeting_the_first_is_taken(content: Content) -> None:
    root = content()
    found = settled(root, {"a.txt": MINUTES_TEXT, "b.txt": MINUTES_TEXT})
    assert why(found) == {"a.txt": [], "b.txt": ["inbox-there"]}
    assert inbox(root) == ["b.txt"]


def test_a_link_to_another_file_is_not_followed(content: Content, tmp_path: Path) -> None:
    root = content()
    (tmp_path / "hemmeligt.txt").write_text(MINUTES_TEXT, encoding="utf-8")
    (root / "inbox").mkdir()
    (root / "inbox/referat.txt").symlink_to(tmp_path / "hemmeligt.txt")
    assert why(settled(root, {})) == {"referat.txt": ["file-unreadable"]}
    assert not (root / TARGET).exists()


def test_a_document_is_kept_beside_its_minutes(content: Content) -> None:
    root = content()
    settled(root, {"Referat juni.txt": MINUTES_TEXT}, keeps=True)
    kept = root / "councils/hald/meetings/2024-06-04/Referat juni.txt"
    assert kept.read_text(encoding="utf-8") == MINUTES_TEXT
    assert "original: {file: Referat juni.txt, sha256: " in (root / TARGET).read_text(encoding="utf-8")


def test_an_empty_or_missing_inbox_has_nothing(content: Content) -> None:
    assert settled(content(), {}) == []


def test_minutes_have_a_place_only_with_a_council_and_a_day(content: Content) -> None:
    root = content()
    assert place_of(root, "hald", "2024-06-04") == root / TARGET
    assert place_of(root, "hald", None) is None
    assert place_of(root, "skagen", "2024-06-04") is None
    assert place_of(root, None, "2024-06-04") is None


def test_the_editors_slip_is_no_document_and_tells_what_became_of_it(content: Content) -> None:
    root = content()
    slip = root / "inbox/hald/referat-txt.yml"
    files: dict[str, str | bytes | None] = {
        "hald/referat.txt": MINUTES_TEXT,
        "hald/referat-txt.yml": "document: referat.txt\n",
    }
    assert why(settled(root, files)) == {"hald/referat.txt": []}
    assert slip.read_text(encoding="utf-8") == 'document: "referat.txt"\nbecame: [hald/2024-06-04]\n'
    assert slip_in(slip) == Slip(root / "inbox/hald/referat.txt", ("hald/2024-06-04",))
    assert waiting(root / "inbox") == []
    # In the next suggestion it is of no more use.
    assert settled(root, {}) == []
    assert not (root / "inbox/hald").exists()


@pytest.mark.parametrize(
    "held",
    [
        "document: ../portal.yml\n",
        "document: [a]\n",
        "document: væk.txt\n",
        "document: væk.txt\nmore: x\n",
        "a: [\n",
    ],
)
def test_what_only_looks_like_a_slip_waits(content: Content, held: str) -> None:
    root = content()
    found = settled(root, {"hald/x.yml": held})
    assert [one.name for one in found] == ["hald/x.yml"]
    assert found[0].problems != ()
    assert inbox(root) == ["hald/x.yml"]
