"""Keys of rows: stable from one import to the next, unique in the series, made of names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from raadsportal import model as m
from raadsportal.intake.lists.keys import Keys
from tests.raadsportal.intake.lists.sheets import TYPE_TEXT, list_type, read


def edition(name: str, *rows: m.Row, changes: tuple[m.Change, ...] = ()) -> m.Edition:
    valid = m.Validity(name, name)
    return m.Edition("hald", "kurser", name, "kurser", name, valid, rows=rows, changes=changes)


def row(key: str, **values: m.Value) -> m.Row:
    return m.Row(key, values)


def keys_after(tmp_path: Path, text: str, *editions: m.Edition, primary: str = "course") -> list[str]:
    made = list_type(tmp_path, TYPE_TEXT.replace("primaryKey: [course]", f"primaryKey: [{primary}]"))
    keys = Keys(made)
    keys.learn(editions)
    return [one.key for one in read(tmp_path, text.encode(), type=made, keys=keys).rows]


def test_a_known_row_keeps_its_key(tmp_path: Path) -> None:
    now, before = (
        edition("2024", row("svejs", course="MAG-svejsning")),
        edition("2023", row("t1", course="Truck")),
    )
    text = "Kursus\nTRUCK \nMAG-svejsning\nNyt\n"
    assert keys_after(tmp_path, text, now, before) == ["t1", "svejs", "nyt"]


def test_the_edition_that_comes_first_has_the_say(tmp_path: Path) -> None:
    now, before = edition("2024", row("ny", course="A")), edition("2023", row("gammel", course="A"))
    assert keys_after(tmp_path, "Kursus\nA\n", now, before) == ["ny"]


def test_a_row_is_known_under_its_later_name_and_its_first(tmp_path: Path) -> None:
    change = m.Change(date(2024, 5, 1), None, change=(row("a", course="Nyt navn"),))
    renamed = edition("2024", row("a", course="Navn"), changes=(change,))
    assert keys_after(tmp_path, "Kursus\nNyt navn\n", renamed) == ["a"]
    assert keys_after(tmp_path, "Kursus\nNavn\n", renamed) == ["a"]


def test_what_was_added_removed_or_refused_is_known(tmp_path: Path) -> None:
    change = m.Change(
        date(2024, 5, 1),
        None,
        add=(row("x1", course="X"),),
        remove=(m.Removal("a1"),),
        refuse=(row("y1", course="Y"),),
    )
    told = edition("2024", row("a1", course="A"), changes=(change,))
    assert keys_after(tmp_path, "Kursus\nA\nX\nY\n", told) == ["a1", "x1", "y1"]


def test_the_same_but_for_its_signs(tmp_path: Path) -> None:
    known = edition("2024", row("esg", course="ESG-rapportering"))
    assert keys_after(tmp_path, "Kursus\nESG rapportering\n", known) == ["esg"]
    # Two that come into question are nobody's.
    assert keys_after(tmp_path, "Kursus\nESG rapportering\nESG: rapportering\n", known) == [
        "esg-rapportering",
        "esg-rapportering-2",
    ]


def test_a_column_more_or_less_does_not_change_keys(tmp_path: Path) -> None:
    known = edition(
        "2024", row("a1", course="A"), row("b1", course="B", group="x"), row("b2", course="B", group="y")
    )
    text = "Kursus;Erhvervsgruppe\nA;z\nB;y\nB;x\n"
    assert keys_after(tmp_path, text, known, primary="course, group") == ["a1", "b2", "b1"]
    assert keys_after(tmp_path, "Kursus\nA\nB\n", known, primary="course, group") == ["a1", "b"]


def test_a_new_key_is_never_one_that_another_row_had(tmp_path: Path) -> None:
    known = edition("2023", row("truck", course="Truckkørsel"))
    assert keys_after(tmp_path, "Kursus\nTruck\n", known) == ["truck-2"]


def test_names_that_come_twice_get_all_that_tells_them_apart(tmp_path: Path) -> None:
    text = "Kursus;Erhvervsgruppe\nTruck;Lager\nTruck;Havn\nKran;Havn\n"
    assert keys_after(tmp_path, text, primary="course, group") == ["truck-lager", "truck-havn", "kran"]


def test_a_key_in_the_file_goes_before_all_else(tmp_path: Path) -> None:
    known = edition("2024", row("a1", course="A"))
    assert keys_after(tmp_path, "key;Kursus\nanden;A\n;B\n", known) == ["anden", "b"]
