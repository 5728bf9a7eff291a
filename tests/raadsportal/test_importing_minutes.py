"""`raadsportal import` for minutes and folders, and `raadsportal inbox`: what they say, write, and leave alone."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.conftest import Content, run, write
from tests.raadsportal.intake.minutes.portal import MINUTES_TEXT

TARGET = "content/councils/hald/meetings/2024-06-04.md"
WRITTEN = """\
---
date: 2024-06-04
status: approved
time: 16:00–18:00
attendance:
  - {people: [ane-holm]}
---
# Referat fra møde i Rådet for Hald, 4. juni 2024

### 1 Kurser (B)

#### Beslutning

Rådet vedtog kurserne.
"""
SAID = """\
Referat fra møde i Rådet for Hald, 4. juni 2024
  hald, 2024-06-04, approved
  1 punkt, 1 afsnit, 1 person
  Ord: 20 i teksten, 11 i oplysningerne øverst, 0 gentaget (indhold, overskrifter), 0 udeladt (sidehoveder, sidetal), 0 ingen steder.

Ingen fejl fundet.
"""


@pytest.fixture
def folder(content: Content) -> Path:
    """Return a folder with the small portal, and a document beside it."""
    root = content({"councils/hald/members.yml": "- {person: ane-holm, org: DA, from: 2020-01}\n"}).parent
    return write(root, {"referat.txt": MINUTES_TEXT})


def called(folder: Path, *words: str) -> tuple[int, str]:
    done = run("raadsportal", *words, cwd=folder)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def text(folder: Path, name: str = TARGET) -> str:
    return (folder / name).read_text(encoding="utf-8")


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_only_what_would_be_written_is_told(folder: Path) -> None:
    before = files(folder)
    said = f"{SAID}Intet er skrevet. Tilføj --write for at skrive {TARGET}.\n"
    assert called(folder, "import", "referat.txt") == (0, said)
    assert files(folder) == before


def test_minutes_are_written_where_they_belong(folder: Path) -> None:
    code, said = called(folder, "import", "referat.txt", "--write")
    assert (code, said) == (0, f"{SAID}Skrevet: {TARGET}\nPortalens regler siger: Ingen fejl fundet.\n")
    assert text(folder).replace("\n\nReferatet er godkendt.", "") == WRITTEN
    assert not (folder / TARGET.replace(".md", ".review.txt")).exists()


def test_what_is_there_is_not_overwritten(folder: Path) -> None:
    write(folder, {TARGET: "mit"})
    code, said = called(folder, "import", "referat.txt", "--write")
    assert (code, said) == (
        1,
        f"{SAID}Error: {TARGET} findes allerede. Skriv en anden fil, eller denne, med -o.\n",
    )
    assert text(folder) == "mit"


def test_options_say_what_the_document_does_not(folder: Path) -> None:
    bare = "Referat fra møde\n\nTil stede: Ane Holm\n\n1. Kurser (B)\nBeslutning: Rådet vedtog kurserne.\n"
    write(folder, {"referat.txt": bare})
    options = ("--council", "hald", "--date", "2024-06-04", "--status", "hearing", "--write")
    assert called(folder, "import", "referat.txt", *options)[0] == 0
    assert text(folder).startswith("---\ndate: 2024-06-04\nstatus: hearing\nattendance:\n")


def test_minutes_without_a_place_are_not_written(folder: Path) -> None:
    write(folder, {"referat.txt": MINUTES_TEXT.replace("Tirsdag den 4. juni 2024 kl. 16-18\n", "")})
    code, said = called(folder, "import", "referat.txt", "--write")
    assert code == 1
    assert said.endswith(
        "Error: Det vides ikke, hvis referat det er, eller fra hvilken dag: sig det, eller skriv med -o, hvor det skal"
        " ligge.\n"
    )


def test_a_council_that_is_not_known_is_refused(folder: Path) -> None:
    code, said = called(folder, "import", "referat.txt", "--council", "hadl")
    assert (code, said) == (1, "Error: “hadl” er ikke et kendt råd. Mente du “hald”?\n")


def test_what_is_no_minutes_is_not_written(folder: Path) -> None:
    write(folder, {"brev.txt": "Kære Ane\n\nTak for sidst.\n"})
    before = files(folder)
    code, said = called(folder, "import", "brev.txt", "-o", "ud.md")
    assert code == 1
    assert said.startswith("brev.txt:1:1: fejl [document-no-minutes] det ligner ikke et referat")
    assert said.endswith("Intet er skrevet.\n")
    assert files(folder) == before


def test_a_document_of_a_body_that_no_portal_knows(tmp_path: Path) -> None:
    write(tmp_path, {"referat.txt": MINUTES_TEXT.replace("Rådet for Hald", "Havneudvalget")})
    assert called(tmp_path, "import", "referat.txt", "-o", "ud/møde.md")[0] == 0
    assert "council: havneudvalget\n" in text(tmp_path, "ud/møde.md")
    assert called(tmp_path, "show", "ud/møde.md")[1].startswith(
        "Referat fra møde i Havneudvalget, 4. juni 2024"
    )
    listed = text(tmp_path, "ud/møde.review.txt")
    assert "[ ] Linje 1: portalen kender ikke “Havneudvalget”; her hedder det havneudvalget" in listed


def test_several_meetings_in_one_document(folder: Path) -> None:
    one = "# Møde i Rådet for Hald 4. juni 2024\n\nTil stede: Ane Holm\n\n## 1. Kurser\n\n**Beslutning:** Vedtaget.\n"
    write(folder, {"referater.md": f"{one}\n{one.replace('4. juni', '6. august')}"})
    assert called(folder, "import", "referater.md", "-o", "ud/alle.md")[0] == 0
    assert "date: 2024-06-04" in text(folder, "ud/alle.md")
    assert "date: 2024-08-06" in text(folder, "ud/alle-2.md")


def test_the_document_itself_is_kept_and_shown_as_unchanged(folder: Path) -> None:
    assert called(folder, "import", "referat.txt", "--write", "--keep-original")[0] == 0
    kept = folder / "content/councils/hald/meetings/2024-06-04/referat.txt"
    digest = hashlib.sha256(kept.read_bytes()).hexdigest()
    assert kept.read_text(encoding="utf-8") == MINUTES_TEXT
    assert f"original: {{file: referat.txt, sha256: {digest}}}" in text(folder)
    assert called(folder, "check")[0] == 0
    kept.write_text("noget andet", encoding="utf-8")
    assert "[original-differs]" in called(folder, "check")[1]


def test_the_same_document_gives_the_same_file(folder: Path) -> None:
    called(folder, "import", "referat.txt", "-o", "a.md")
    called(folder, "import", "referat.txt", "-o", "b.md")
    assert text(folder, "a.md") == text(folder, "b.md")


def test_a_folder_is_imported_once_and_goes_on(folder: Path) -> None:
    later = MINUTES_TEXT.replace("4. juni", "6. august")
    write(
        folder,
        {"gamle/juni.txt": MINUTES_TEXT, "gamle/2024/august.txt": later, "gamle/brev.txt": "Kære Ane\n"},
    )
    code, said = called(folder, "import", "gamle", "-o", "ud")
    assert code == 0
    assert "Råd    Møder  Punkter  Skal afgøres  Noter\nhald       2        2" in said
    assert "3 dokumenter læst\n" in said
    assert "Blev ikke til referater (1):\n  brev.txt: det ligner ikke et referat" in said
    assert [name for name in files(folder) if name.startswith("ud/hald")] == [
        "ud/hald/meetings/2024-06-04.md",
        "ud/hald/meetings/2024-08-06.md",
    ]
    again = called(folder, "import", "gamle", "-o", "ud")[1]
    assert "0 dokumenter læst\n3 læst ind før\n" in again


def test_a_file_that_somebody_has_changed_is_left(folder: Path) -> None:
    write(folder, {"gamle/juni.txt": MINUTES_TEXT})
    called(folder, "import", "gamle", "-o", "ud")
    write(
        folder,
        {
            "ud/hald/meetings/2024-06-04.md": "mit",
            "gamle/juni.txt": MINUTES_TEXT + "\n2. Eventuelt\nIntet.\n",
        },
    )
    said = called(folder, "import", "gamle", "-o", "ud")[1]
    assert "Rettet af nogen og derfor ikke rørt (1):\n  hald/meetings/2024-06-04.md (juni.txt)\n" in said
    assert text(folder, "ud/hald/meetings/2024-06-04.md") == "mit"


def test_a_folder_needs_a_place_for_what_comes_of_it(folder: Path) -> None:
    write(folder, {"gamle/juni.txt": MINUTES_TEXT})
    said = "Error: Sig, hvor det, der kommer ud af mappen, skal ligge: -o og en mappe.\n"
    assert called(folder, "import", "gamle") == (1, said)
    said = "Error: referat.txt er en fil; af en mappe kommer der mange.\n"
    assert called(folder, "import", "gamle", "-o", "referat.txt") == (1, said)


def test_the_inbox_is_told_of_and_empty_afterwards(folder: Path) -> None:
    write(folder, {"content/inbox/referat.txt": MINUTES_TEXT})
    assert "[inbox-waiting]" in called(folder, "check")[1]
    code, said = called(folder, "inbox", "--report", "svar.md")
    assert code == 0
    assert said == text(folder, "svar.md")
    assert "### Referat fra møde i Rådet for Hald, 4. juni 2024\n" in said
    assert called(folder, "inbox") == (0, "Indbakken er tom.\n")
    assert called(folder, "check") == (0, "Ingen fejl fundet.\n")


def test_the_inbox_says_with_its_exit_code_that_something_stays(folder: Path) -> None:
    write(folder, {"content/inbox/brev.txt": "Kære Ane\n"})
    assert called(folder, "inbox")[0] == 1


def test_an_inbox_needs_a_portal(tmp_path: Path) -> None:
    assert called(tmp_path, "inbox") == (1, "Error: Der er ingen portal i content.\n")
