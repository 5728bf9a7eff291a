"""`raadsportal import`: what it says, what it writes, and that it writes nothing before it is told to."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Content, run, write
from tests.raadsportal.intake.lists.sheets import TYPE_TEXT

FILE = "content/councils/hald/lists/kurser/2024.yml"
EDITION = """\
type: kurser
title: Kurser 2024
valid: {from: 2024-04-01, to: 2025-03-31}
decision: hald/2024-03-18/1.2
coverage: complete
rows:
  # set efter i maj
  - {key: svejs, course: MAG-svejsning, group: Jern, note: Det første kursus.}
  - {key: truck, course: Truck, group: Lager}
"""
LIST = "Kursus;Erhvervsgruppe\nMAG-svejsning;Metal\nKran;Havn\n"
FILES: dict[str, str | bytes | None] = {
    "list-types/kurser.yml": TYPE_TEXT,
    "councils/hald/lists/kurser/2024.yml": EDITION,
    "municipalities.yml": '- {id: hald, name: Hald, code: "0999"}\n- {id: nr-hald, name: Nørre Hald, code: "0998"}\n',
}
CHANGED = """\

Sammenlignet med Kurser 2024:
1 række er ny
  + Kran (kran)
1 række er væk
  - Truck (truck)
1 række er ændret
  * MAG-svejsning (svejs): Erhvervsgruppe: Jern → Metal
0 rækker er, som de var
"""
READ = "liste.csv: 2 rækker\nKolonner: Kursus, Erhvervsgruppe\n"


@pytest.fixture
def folder(content: Content) -> Path:
    """Return a folder with a portal that has one list, and a spreadsheet beside it."""
    root = content(FILES)
    write(root.parent, {"liste.csv": LIST})
    return root.parent


def imported(folder: Path, *options: str, document: str = "liste.csv") -> tuple[int, str]:
    done = run("raadsportal", "import", document, *options, cwd=folder)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def text(folder: Path, name: str = FILE) -> str:
    return (folder / name).read_text(encoding="utf-8")


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def is_sound(folder: Path) -> bool:
    """Tell whether the content is without problems after an import."""
    return run("raadsportal", "check", cwd=folder).stdout == "Ingen fejl fundet.\n"


def test_only_what_would_change_is_shown(folder: Path) -> None:
    before = files(folder)
    said = READ + CHANGED + f"Intet er skrevet. Tilføj --write for at skrive {FILE}.\n"
    assert imported(folder, "--type", "kurser", "--council", "hald") == (0, said)
    assert text(folder) == EDITION
    assert files(folder) == before


def test_first_rows_are_written(folder: Path) -> None:
    said = READ + CHANGED + f"Skrevet: {FILE}\n"
    assert imported(folder, "--type", "kurser", "--council", "hald", "--write") == (0, said)
    assert text(folder) == EDITION.replace("group: Jern", "group: Metal").replace(
        "  - {key: truck, course: Truck, group: Lager}\n", "  - {key: kran, course: Kran, group: Havn}\n"
    )
    assert is_sound(folder)
    assert imported(folder, "--type", "kurser", "--council", "hald", "--write") == (
        0,
        READ + "\nSammenlignet med Kurser 2024:\n0 rækker er nye\n0 rækker er væk\n0 rækker er ændret\n"
        "2 rækker er, som de var\nDet står allerede sådan på listen; der er ikke noget at skrive.\n",
    )


def test_a_change_is_written(folder: Path) -> None:
    options = (
        "--type",
        "kurser",
        "--council",
        "hald",
        "--on",
        "2024-10-01",
        "--by",
        "hald/2024-03-18/1.2",
        "--write",
    )
    assert imported(folder, *options) == (0, READ + CHANGED + f"Skrevet: {FILE}\n")
    assert text(folder) == EDITION + (
        "changes:\n"
        "  - on: 2024-10-01\n"
        "    by: hald/2024-03-18/1.2\n"
        "    add:\n"
        "      - {key: kran, course: Kran, group: Havn}\n"
        "    remove:\n"
        "      - truck\n"
        "    change:\n"
        "      - {key: svejs, group: Metal}\n"
    )
    assert is_sound(folder)
    # The list as it is now is known again; another one needs to be told of.
    code, said = imported(folder, "--type", "kurser", "--council", "hald")
    assert (code, said.splitlines()[-1]) == (
        0,
        "Det står allerede sådan på listen; der er ikke noget at skrive.",
    )
    write(folder, {"liste.csv": LIST + "Lift;Lager\n"})
    code, said = imported(folder, "--type", "kurser", "--council", "hald", "--write")
    assert (code, said.splitlines()[-1]) == (
        1,
        "Error: Udgaven har ændringer. Skriv --on og --by, hvis dokumentet er listen fra en bestemt dag, "
        "eller --first, hvis det er listen, som den begyndte.",
    )
    assert "1 række er ny\n  + Lift (lift)\n" in said


def test_first_rows_before_changes(folder: Path) -> None:
    changes = "changes:\n  - {on: 2024-10-01, by: hald/2024-03-18/1.2, remove: [truck]}\n"
    write(
        folder,
        {FILE: EDITION + changes, "liste.csv": "Kursus;Erhvervsgruppe\nMAG-svejsning;Jern\nTruck;Havn\n"},
    )
    code, _ = imported(folder, "--type", "kurser", "--council", "hald", "--first", "--write")
    assert (code, text(folder)) == (0, (EDITION + changes).replace("group: Lager", "group: Havn"))
    write(folder, {"liste.csv": "Kursus;Erhvervsgruppe\nMAG-svejsning;Jern\n"})
    code, said = imported(folder, "--type", "kurser", "--council", "hald", "--first", "--write")
    assert (code, said.splitlines()[-4:]) == (
        1,
        [
            f"{FILE}:11:56: fejl [row-unknown] ingen række på listen har nøglen “truck” den dag",
            "    Se efter, om nøglen er rigtig, og om rækken allerede er taget ud.",
            "1 fejl, 0 advarsler, 0 noter",
            "Intet er skrevet.",
        ],
    )


def test_a_new_edition_keeps_the_keys_of_the_one_before(folder: Path) -> None:
    options = (
        "--type", "kurser", "--council", "hald", "--edition", "2025", "--title", "Kurser 2025",
        "--valid-from", "2025-04-01", "--valid-to", "2026-03-31", "--decision", "hald/2024-03-18/1.2",
        "--complete", "--write",
    )  # fmt: skip
    name = FILE.replace("2024", "2025")
    assert imported(folder, *options) == (0, READ + CHANGED + f"Skrevet: {name}\n")
    assert text(folder, name) == (
        "type: kurser\n"
        "title: Kurser 2025\n"
        "valid: {from: 2025-04-01, to: 2026-03-31}\n"
        "decision: hald/2024-03-18/1.2\n"
        "coverage: complete\n"
        "rows:\n"
        "  - {key: svejs, course: MAG-svejsning, group: Metal}\n"
        "  - {key: kran, course: Kran, group: Havn}\n"
    )
    assert text(folder) == EDITION
    assert is_sound(folder)


def test_the_edition_is_named_after_its_first_year(folder: Path) -> None:
    code, said = imported(folder, "--type", "kurser", "--council", "hald", "--valid-from", "2025-04-01")
    assert (code, said.splitlines()[-1]) == (
        0,
        f"Intet er skrevet. Tilføj --write for at skrive {FILE.replace('2024', '2025')}.",
    )


def test_without_a_portal(folder: Path) -> None:
    types = "--content", "nowhere", "--type", "effects", "-o", "ud.yml"
    write(folder, {"liste.csv": "Forløb;Målgruppe;I arbejde efter 3 måneder\nPraktik;Ledige;62,5\n"})
    code, said = imported(folder, *types)
    assert (code, said.splitlines()[2:]) == (
        0,
        ["", "Der er ingen tidligere liste at sammenligne med.", "Skrevet: ud.yml"],
    )
    assert text(folder, "ud.yml") == (
        "type: effects\ncoverage: extract\nrows:\n"
        '  - {key: ledige, scheme: Praktik, target: Ledige, share: "62,5"}\n'
    )


def test_another_file_is_written_instead(folder: Path) -> None:
    code, _ = imported(folder, "--type", "kurser", "--council", "hald", "-o", "mappe/ud.yml")
    assert (code, text(folder)) == (0, EDITION)
    assert "  # set efter i maj\n  - {key: svejs, course: MAG-svejsning, group: Metal" in text(
        folder, "mappe/ud.yml"
    )
    assert [name for name in files(folder) if "part" in name] == []


def test_names_are_read_as_ids(folder: Path) -> None:
    write(folder, {"liste.csv": "Kursus;Kommune\nA;Nørre Hald Kommune\nB;0999\nC;Halt\n"})
    code, said = imported(folder, "--type", "kurser", "--council", "hald", "--edition", "2025")
    assert (code, said.splitlines()[2:]) == (
        1,
        [
            "liste.csv:4:2: fejl [cell-unknown] “Halt” er ikke en af de værdier, “Kommune” kan have",
            "    Mente du “hald”? Kendte værdier: hald, nr-hald.",
            "1 fejl, 0 advarsler, 0 noter",
            "Intet er skrevet.",
        ],
    )


def test_an_error_in_one_row_keeps_all_from_being_written(folder: Path) -> None:
    write(folder, {"liste.csv": LIST + ";Lager\n"})
    assert imported(folder, "--type", "kurser", "--council", "hald", "--write") == (
        1,
        READ
        + "liste.csv:4:1: fejl [cell-missing] “Kursus” er tom\n    Udfyld cellen, eller slet rækken.\n"
        + "1 fejl, 0 advarsler, 0 noter\nIntet er skrevet.\n",
    )
    assert text(folder) == EDITION


def test_an_edition_with_errors_is_not_written_over(folder: Path) -> None:
    broken = EDITION.replace("group: Lager", "grupe: Lager")
    write(folder, {FILE: broken})
    code, said = imported(folder, "--type", "kurser", "--council", "hald", "--write")
    assert (code, said.splitlines()[-1]) == (1, f"Error: {FILE} har fejl. Ret dem først.")
    assert f"{FILE}:9:33: fejl [key-unknown] “grupe” er ikke en kendt nøgle" in said
    assert text(folder) == broken


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--council", "hald"), "Skriv, hvilken liste det er: --type og en af activation-titles, committee-cases, courses, dispensations, effects, focus-areas, foreign-labour, kurser, occupations, press-releases, project-municipalities, recruitment-rates, training-pool, year-wheel, youth-offers."),
        (("--council", "hald", "--type", "kuser"), "“kuser” er ikke en kendt listetype. Mente du “kurser”?"),
        (("--type", "kurser"), "Skriv, hvis liste det er: --council og et af hald."),
        (("--type", "kurser", "--council", "halt"), "“halt” er ikke et kendt råd. Mente du “hald”?"),
        (("--type", "courses", "--council", "hald", "--series", "kurser"), "Listen kurser er af typen kurser."),
        (("--type", "courses", "--council", "hald"), "Listen er ny: skriv, hvad udgaven hedder, for eksempel --edition 2024."),
        (("--type", "kurser", "--council", "hald", "--edition", "2024/25"), "“2024/25” kan ikke være en del af en adresse. Mente du “2024-25”?"),
        (("--type", "kurser", "--council", "hald", "--complete"), "hald/lists/kurser/2024 findes allerede. Titel, periode og beslutning rettes i dens fil."),
        (("--type", "kurser", "--council", "hald", "--edition", "2025", "--first"), "Der er ingen udgave hald/lists/kurser/2025, som kan ændres."),
        (("--type", "kurser", "--council", "hald", "--on", "2024-10-01"), "En ændring skal have både --on med dagen og --by med beslutningen bag."),
        (("--type", "kurser", "--council", "hald", "--on", "2024-10-01", "--by", "hald/2024-03-18/1.9"), "“hald/2024-03-18/1.9” findes ikke. Mente du “hald/2024-03-18/1.1”? Skriv id’et på en beslutning, et punkt eller et møde."),
    ],
)  # fmt: skip
def test_what_is_not_said_or_cannot_be(options: tuple[str, ...], sentence: str, folder: Path) -> None:
    assert imported(folder, *options, "--write") == (1, f"Error: {sentence}\n")
    assert text(folder) == EDITION


def test_a_folder_is_no_document(folder: Path) -> None:
    said = "Error: content er en mappe. Skriv navnet på selve regnearket.\n"
    assert imported(folder, "--type", "kurser", document="content") == (1, said)


@pytest.mark.parametrize("document", ["findes-ikke.csv", "/dev/zero"])
def test_what_is_no_file(document: str, folder: Path) -> None:
    assert imported(folder, "--type", "kurser", document=document) == (
        1,
        f"Error: Der er ingen fil {document}.\n",
    )


def test_the_type_follows_from_the_series(folder: Path) -> None:
    code, said = imported(folder, "--council", "hald", "--series", "kurser")
    assert (code, CHANGED in said) == (0, True)


def test_several_lists_of_one_type(folder: Path) -> None:
    write(folder, {FILE.replace("lists/kurser", "lists/aftenkurser"): EDITION})
    said = "Error: Rådet har flere af den slags lister: skriv --series og en af aftenkurser, kurser.\n"
    assert imported(folder, "--council", "hald", "--type", "kurser") == (1, said)


@pytest.mark.parametrize(("answer", "written"), [("y", True), ("n", False)])
def test_on_a_terminal_it_asks(answer: str, written: bool, folder: Path) -> None:
    program = str(Path(sys.executable).parent / "raadsportal")
    control, terminal = pty.openpty()
    done = subprocess.Popen(
        [program, "import", "liste.csv", "--council", "hald", "--series", "kurser"],
        cwd=folder, stdin=terminal, stdout=terminal, stderr=terminal, env={**os.environ, "LANG": "C.UTF-8"},
    )  # fmt: skip
    os.write(control, f"{answer}\n".encode())
    assert done.wait(60) == 0
    said = os.read(control, 10_000).decode()
    os.close(terminal)
    os.close(control)
    assert f"Skal {FILE} skrives?" in said
    assert (text(folder) != EDITION) is written
