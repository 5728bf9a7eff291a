"""A file through the editor and back, in a real browser: only what a person changed is another."""

from __future__ import annotations

import difflib
import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from raadsportal.clock import moment
from raadsportal.editor.settings import local_backend, settings
from raadsportal.form.minutes import formed
from raadsportal.form.yaml_layout import laid_out
from raadsportal.ids import slug
from raadsportal.source.load import load
from tests.conftest import NOW, ROOT, served

pytestmark = pytest.mark.browser

_SETUP = """async () => {
  const yaml = await import("./editor-yaml.js");
  const minutes = await import("./editor-minutes.js");
  window.through = (text, kind, fields, changes) => {
    const format = yaml.formatOf(kind, fields);
    const value = structuredClone(format.fromFile(text));
    for (const [place, wanted] of changes) {
      const keys = [...place];
      const last = keys.pop();
      const part = keys.reduce((held, key) => held[key], value);
      if (wanted === "--delete--") Array.isArray(part) ? part.splice(last, 1) : delete part[last];
      else if (last === "--add--") part.push(wanted);
      else part[last] = wanted;
    }
    return format.toFile(value);
  };
  window.valueOf = (text, kind, fields) => yaml.formatOf(kind, fields).fromFile(text);
  window.slug = yaml.slug;
  window.pasted = minutes.pasted;
  window.withBlock = minutes.withBlock;
}"""


@pytest.fixture(scope="module")
def editor(chromium: Browser) -> Iterator[Page]:
    """Open a page that knows the editor's own modules."""
    with served(ROOT / "overrides/assets") as address:
        opened = chromium.new_page()
        opened.goto(f"{address}/editor.css")
        opened.evaluate(_SETUP)
        yield opened
        opened.close()


CORPUS = load(ROOT / "content", moment(NOW)).corpus


def _forms() -> dict[str, tuple[str, list[Any]]]:
    """Return for each file of the content what kind of file it is, and the fields of its form."""
    told = json.loads(settings(CORPUS, local_backend("main", 8081), "content"))
    found: dict[str, tuple[str, list[Any]]] = {}
    for collection in [one for council in told["councils"] for one in council["collections"]] + [
        told["shared"]
    ]:
        kind = "minutes" if collection["name"] == "meetings" else "list"
        for path in sorted((ROOT / collection.get("folder", "-")).glob("*")):
            if path.suffix in {".yml", ".md"}:
                found[path.relative_to(ROOT).as_posix()] = (kind, collection["fields"])
        for file in collection.get("files", ()):
            if (ROOT / file["file"]).is_file():
                found[file["file"]] = ("rows", file["fields"])
    return found


FORMS = _forms()
NAME = "content/councils/vestjylland/meetings/2024-03-18.md"
TEXT = (ROOT / NAME).read_text(encoding="utf-8")


def in_form(name: str, text: str) -> str | None:
    """Return a file's text in the form that `raadsportal fmt` gives it."""
    return (
        formed(text, name, "vestjylland", CORPUS.vocabularies["vestjylland"])
        if name.endswith(".md")
        else laid_out(text)
    )


def changed(editor: Page, changes: list[Any], name: str = NAME) -> list[str]:
    """Return the lines that a change in the form takes away from a file and adds to it."""
    kind, fields = FORMS[name]
    text = (ROOT / name).read_text(encoding="utf-8")
    now = editor.evaluate("told => through(...told)", [text, kind, fields, changes])
    assert in_form(name, now) == now
    lines = difflib.unified_diff(text.split("\n"), now.split("\n"), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_every_file_comes_back_byte_for_byte(editor: Page) -> None:
    assert len(FORMS) > 50
    for name, (kind, fields) in FORMS.items():
        text = (ROOT / name).read_text(encoding="utf-8")
        assert editor.evaluate("told => through(...told)", [text, kind, fields, []]) == text, name


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ([[["place"], "Herning"]], ["-place: Scandic Regina, Fønnesbechsgade 20, Herning", "+place: Herning"]),
        ([[["place"], ""]], ["-place: Scandic Regina, Fønnesbechsgade 20, Herning"]),
        ([[["chair"], "Ane Holm"]], ["+chair: Ane Holm"]),
        ([[["place"], "Sted: ukendt"]], ["-place: Scandic Regina, Fønnesbechsgade 20, Herning", '+place: "Sted: ukendt"']),
        ([[["items", 2, "note"], "Ny."]], ["+    note: Ny."]),
        ([[["items", "--add--"], {"number": "4.9", "topics": ["unge"], "note": ""}]], ['+  - number: "4.9"', "+    topics: [unge]"]),
        (
            [[["attendance", 0, "people", "--add--"], {"id": "ane-holm", "name": ""}]],
            [
                "-  - {org: DA, people: [lisbeth-lauritsen, keld-sandahl]}",
                "+  - {org: DA, people: [lisbeth-lauritsen, keld-sandahl, ane-holm]}",
            ],
        ),
        (
            [[["attendance", 0, "people", 1], {"name": "Bo Gæst", "title": "konsulent"}]],
            [
                "-  - {org: DA, people: [lisbeth-lauritsen, keld-sandahl]}",
                "+  - {org: DA, people: [lisbeth-lauritsen, {name: Bo Gæst, title: konsulent}]}",
            ],
        ),
        (
            [[["attendance", 0, "people", 0], "--delete--"]],
            [
                "-  - {org: DA, people: [lisbeth-lauritsen, keld-sandahl]}",
                "+  - {org: DA, people: [keld-sandahl]}",
            ],
        ),
    ],
)  # fmt: skip
def test_a_change_is_the_only_difference(changes: list[Any], lines: list[str], editor: Page) -> None:
    assert changed(editor, changes) == lines


def test_rows_that_change_places_keep_their_form(editor: Page) -> None:
    kind, fields = FORMS[NAME]
    value = editor.evaluate("told => valueOf(...told)", [TEXT, kind, fields])
    items = value["items"]
    turned = changed(editor, [[["items"], items[1:2] + items[:1] + items[2:]]])
    assert sorted(line[1:] for line in turned if line[0] == "+") == sorted(
        line[1:] for line in turned if line[0] == "-"
    )


def test_the_text_is_tidied_and_nothing_else(editor: Page) -> None:
    kind, fields = FORMS[NAME]
    body = editor.evaluate("told => valueOf(...told)", [TEXT, kind, fields])["body"]
    assert changed(editor, [[["body"], body.replace("\n", "\r\n") + "\n\n"]]) == []


def test_new_minutes(editor: Page) -> None:
    kind, fields = FORMS[NAME]
    changes = [
        [["date"], "2025-01-15"],
        [["status"], "draft"],
        [["attendance"], [{"org": "DA", "people": [{"id": "ane-holm"}, {"name": "Bo Gæst", "title": ""}]}]],
        [["items"], [{"number": "1", "topics": ["unge"], "decisions": []}, {}]],
        [["note"], ""],
        [["body"], "# Møde\n\n### 1 Kajen (B)"],
    ]
    made = editor.evaluate("told => through(...told)", ["", kind, fields, changes])
    assert made == (
        "---\ndate: 2025-01-15\nstatus: draft\nattendance:\n  - org: DA\n    people:\n      - ane-holm\n"
        '      - name: Bo Gæst\nitems:\n  - number: "1"\n    topics: [unge]\n---\n# Møde\n\n### 1 Kajen (B)\n'
    )
    assert in_form(NAME, made) == made


def test_a_new_row_of_a_list_gets_its_name(editor: Page) -> None:
    name = "content/councils/vestjylland/lists/positivliste/2024.yml"
    row = {"course": "Ny på kørekort æøå", "key": ""}
    assert changed(editor, [[["rows", "--add--"], row]], name) == [
        "+  - {key: ny-paa-koerekort-aeoeaa, course: Ny på kørekort æøå}"
    ]
    twice = changed(editor, [[["rows", "--add--"], row], [["rows", "--add--"], row]], name)
    assert twice[1] == "+  - {key: ny-paa-koerekort-aeoeaa-2, course: Ny på kørekort æøå}"


def test_rows_of_a_file_that_is_nothing_else(editor: Page) -> None:
    row = {"name": "Åse Øst", "names": ["Aase Øst", "Å. Øst"]}
    assert changed(editor, [[["rows", "--add--"], row]], "content/people.yml") == [
        "+- {id: aase-oest, name: Åse Øst, names: [Aase Øst, Å. Øst]}"
    ]


def test_a_file_that_cannot_be_read_is_not_written_over(editor: Page) -> None:
    kind, fields = FORMS[NAME]
    for text in (
        "---\ndate: [2024\n---\n# Møde\n",
        "---\n<<<<<<< HEAD\ndate: 2024-01-01\n=======\n>>>>>>> b\n---\n# M\n",
    ):
        assert editor.evaluate("told => through(...told)", [text, kind, fields, [[["place"], "Her"]]]) == text


def test_a_file_with_the_line_ends_of_windows_is_read_as_any_other(editor: Page) -> None:
    kind, fields = FORMS[NAME]
    for text in (TEXT.replace("\n", "\r\n"), "\ufeff" + TEXT):
        assert editor.evaluate("told => through(...told)", [text, kind, fields, []]) == TEXT


def test_minutes_whose_facts_never_end_are_not_taken_for_text(editor: Page) -> None:
    kind, fields = FORMS[NAME]
    text = "---\ndate: 2024-01-01\n# Møde\n"
    value = editor.evaluate("told => valueOf(...told)", [text, kind, fields])
    assert value == {"raadsportal_source": text, "raadsportal_broken": True}


def test_any_edit_changes_only_the_lines_it_is_about(editor: Page) -> None:
    chosen = random.Random(7)
    names = chosen.sample(sorted(FORMS), 12)
    for name in names:
        kind, fields = FORMS[name]
        text = (ROOT / name).read_text(encoding="utf-8")
        value = editor.evaluate("told => valueOf(...told)", [text, kind, fields])
        keys = [
            key
            for key, held in value.items()
            if isinstance(held, str) and key not in {"body", "raadsportal_source"}
        ]
        for key in keys:
            lines = changed(editor, [[[key], "Noget andet"]], name)
            # A folded text keeps its sign on the line above.
            assert [line for line in lines if line[0] == "+"] in (
                [[f"+{key}: Noget andet"], ["+  Noget andet"]]
            ), name


@pytest.mark.parametrize(
    "text", ["Åse Ødegård-Müller", "1.2 Tema: “Unge”", "Straße", "Łódź", "日本 x", "a_b"]
)
def test_names_in_addresses_are_the_portals_own(text: str, editor: Page) -> None:
    assert editor.evaluate("text => slug(text)", text) == slug(text)


def test_what_is_pasted_from_word(editor: Page) -> None:
    pasted = "Rådet drøftede\u00a0“unge”:\r\n•\tførste\r\n· anden\r\n\r\nBy\tBåde\r\nNord|vest\t12\r\nSyd\r\nSlut\u200b"
    assert editor.evaluate("text => pasted(text)", pasted) == (
        "Rådet drøftede “unge”:\n- første\n- anden\n\n| By | Både |\n| --- | --- |\n| Nord\\|vest | 12 |\nSyd\nSlut"
    )


def test_a_button_puts_its_block_on_lines_of_its_own(editor: Page) -> None:
    put = editor.evaluate("told => withBlock(...told)", ["En.\nTo.", 3, "#### Beslutning"])
    assert put == {"text": "En.\n\n#### Beslutning\n\nTo.", "at": 20}
    assert editor.evaluate("told => withBlock(...told)", ["", 0, "### "])["text"] == "### \n\n"
