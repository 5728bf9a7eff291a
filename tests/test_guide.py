"""The guide's examples, executed: the portal that format.md writes, and each rule's wrong and right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pytest

from raadsportal import model
from raadsportal.checks.judge import judge_content
from raadsportal.clock import moment
from raadsportal.pages.calendars import plan_calendars
from raadsportal.pages.decisions import plan_decisions
from raadsportal.pages.minutes import plan_minutes
from raadsportal.pages.plan import judge_addresses
from raadsportal.pages.search import plan_search
from raadsportal.rules import RULES
from raadsportal.rules.documents import DOCUMENT_ERRORS, DOCUMENT_NOTES, DOCUMENT_WARNINGS
from raadsportal.rules.tables import TABLE_ERRORS, TABLE_NOTES, TABLE_WARNINGS
from raadsportal.source.load import load
from tests.conftest import ROOT, write
from tests.raadsportal.papers.made import document, letter, photo, workbook

#: Rules that only an import can break: `test_guide_tables.py` and `test_guide_documents.py` have their examples.
IMPORTED = {
    *TABLE_ERRORS,
    *TABLE_WARNINGS,
    *TABLE_NOTES,
    *DOCUMENT_ERRORS,
    *DOCUMENT_WARNINGS,
    *DOCUMENT_NOTES,
}
FORMAT = "".join((ROOT / f"docs/guide/{name}.md").read_text(encoding="utf-8") for name in ("format", "lists"))
RULES_TEXT = (ROOT / "docs/guide/rules.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"^Filen `content/(\S+)`:\n\n```\w+\n(.*?)\n```$", FORMAT, re.MULTILINE | re.DOTALL))
EXAMPLES = {
    code: dict(re.findall(r"^(Forkert|Rigtigt):\n\n```\w+\n(.*?)\n```$", text, re.MULTILINE | re.DOTALL))
    for code, text in zip(
        *[iter(re.split(r"^### ([a-z0-9-]+)$", RULES_TEXT, flags=re.MULTILINE)[1:])] * 2, strict=True
    )
}
#: `Source` is the portal's own word for where a fact comes from; nobody writes it.
CLOSED = [
    value
    for value in vars(model).values()
    if isinstance(value, type) and issubclass(value, StrEnum) and value not in {StrEnum, model.Source}
]

NAME = "councils/birkeoe/meetings/2025-02-12.md"
FOLDER = NAME.removesuffix(".md")
TITLE = "# Rådsmøde 12. februar 2025\n\n"
BODY = TITLE + (
    "### 1.1 Sejlplan for 2025 (B)\n\n#### Beslutning\n\nRådet godkendte sejlplanen. Formandskabet skriver til rederiet.\n\n"
    "#### Bilag\n\n- Bilag 1.1.1: Forslag til sejlplan\n\n### 1.2 Priser (B)\n\n#### Beslutning\n\nRådet godkendte priserne.\n"
)
COUNCIL = "name: Ørådet\norgans:\n  - {id: formandskab, name: Formandskabet}\n"
PORTAL: dict[str, str | bytes | None] = {
    "portal.yml": "name: Birkeø-portalen\naddress: https://birkeoe.example/\nlanguage: da\nvocabulary: dansk\n",
    "councils/birkeoe/council.yml": COUNCIL,
    "councils/birkeoe/members.yml": "",
    "people.yml": "- {id: karla-munk, name: Karla Munk}\n",
    "municipalities.yml": '- {id: birkeoe, name: Birkeø, code: "0998"}\n',
    "topics.yml": "- {id: faergen, name: Færgen}\n",
    f"{FOLDER}/sejlplan.pdf": "%PDF",
    "list-types/baadpladser.yml": "name: Bådpladser\nrow: plads\nrows: pladser\nas_of: true\n"
    "schema: {fields: [{name: plads, title: Plads, constraints: {unique: true}}, {name: bro, title: Bro}]}\n",
}

#: An item that took one proposal and not the other.
BOTH = "\n### 1.4 Pladser (B)\n\n#### Beslutning\n\nRådet afviste natpladserne. Rådet godkendte listen.\n"
SEVERAL = (
    'date: 2025-02-12\nstatus: approved\nitems:\n  - number: "1.4"\n    decisions:\n'
    "      - {key: b1, words: Rådet afviste}\n      - {key: b2, words: Rådet godkendte}\n"
)

Files = dict[str, str | bytes | None]


def minutes(front: str = "date: 2025-02-12\nstatus: approved\n", body: str = BODY) -> str:
    return f"---\n{front}---\n\n{body}"


def codes(root: Path) -> list[str]:
    """Return the code of every problem of a content folder, those of its pages' addresses among them."""
    loaded = load(root, moment("2025-06-01"), "content")
    corpus = loaded.corpus
    pages = (*plan_minutes(corpus), *plan_decisions(corpus), *plan_calendars(corpus), *plan_search(corpus))
    return [found.code for found in (*judge_content(loaded), *judge_addresses(pages))]


def test_the_portal_of_the_guide_is_without_problems(tmp_path: Path) -> None:
    assert len(FILES) >= 7
    write(tmp_path, {name: text + "\n" for name, text in FILES.items()})
    folder = tmp_path / "councils/birkeoe/meetings/2025-02-12"
    for name in re.findall(r"\(([\w-]+\.pdf)\)|file: ([\w-]+\.pdf)", FILES[NAME]):
        write(folder, {name[0] or name[1]: letter()})
    assert codes(tmp_path) == []


@pytest.mark.parametrize("closed", CLOSED, ids=lambda closed: closed.__name__)
def test_every_closed_value_is_explained(closed: type[StrEnum]) -> None:
    assert [value.value for value in closed if f"`{value.value}`" not in FORMAT] == []


# How the lines of an example become a content folder; most are lines of front matter or of a body.
def _tree(lines: str) -> Files:
    files: Files = {NAME: None, "councils/birkeoe/council.yml": None, "councils/birkeoe/members.yml": None}
    files |= {"councils/birkeoe/meetings/2025-02-12/sejlplan.pdf": None}
    for line in lines.split("\n"):
        name = line.removeprefix("content/")
        files[name] = (
            minutes()
            if name.endswith(".md")
            else COUNCIL
            if name.endswith("council.yml")
            else PORTAL.get(name, "")
        )
    return files


def _councils(text: str) -> Files:
    parts = re.split(r"# i (\S+)/council\.yml\n", text)
    return {"councils/vesteroe/council.yml": "name: Vesterøs råd\n"} | {
        f"councils/{name}/council.yml": f"name: {name}\n{lines}\n"
        for name, lines in zip(parts[1::2], parts[2::2], strict=True)
    }


def _council(text: str) -> Files:
    return {"councils/birkeoe/council.yml": f"name: Ørådet\n{text}\n"}


def _ledger(text: str) -> Files:
    return {"addresses.yml": text + "\n"}


LIST = "councils/birkeoe/lists/baadpladser"
EDITION = {
    "type": "type: baadpladser",
    "valid": "valid: {from: 2025-01-01, to: 2025-12-31}",
    "decision": "decision: birkeoe/2024-12-11/1.1",
}


def _edition(text: str, _wrong: bool = False) -> Files:
    told = re.findall(r"^[a-z_]+", text, re.MULTILINE)
    lines = [line for key, line in EDITION.items() if key not in told]
    return {f"{LIST}/2025.yml": "\n".join((*lines, text, ""))}


def _second_edition(text: str, _wrong: bool) -> Files:
    before = "\n".join((*EDITION.values(), "")).replace("2025-01-01, to: 2025", "2024-01-01, to: 2024")
    before = before.replace("2024-12-11", "2023-12-11")
    return {**_edition(text), f"{LIST}/2024.yml": before}


def _list_type(text: str, _wrong: bool) -> Files:
    return {"list-types/pladser.yml": f"name: Pladser\nrow: plads\nrows: pladser\n{text}\n"}


OF_LISTS = (
    "list-type-unknown", "column-unknown", "row-twice", "row-unknown", "value-twice", "changes-order",
    "total-differs", "groups-differ", "group-differs", "group-unstated", "steps-differ", "change-outside",
    "validity-short", "decision-unsaid", "decision-no-item", "decided-later", "change-empty", "row-unchanged", "known-early",
)  # fmt: skip

OF_PAPERS = ("paper-remarks", "paper-changes", "paper-hidden", "paper-spot", "paper-unread")
#: The papers that the guide tells of in words.
PAPERS = {
    "sejlplan.docx uden noget skjult": document(),
    "sejlplan.docx med en kommentar i margenen": document(remark="Spørg rederiet"),
    "sejlplan.docx med en sporet ændring": document(gone="i april"),
    "sejlplan.doc fra et gammelt Word": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504),
    "priser.xlsx med et skjult ark": workbook({"Priser": [["Bod"]], "Ark2": [["x"]]}, unseen=["Ark2"]),
    "priser.xlsx uden skjulte ark": workbook({"Priser": [["Bod"]]}),
    "kajen.jpg med sted": photo(spot=True),
    "kajen.jpg uden sted": photo(),
}


def _paper(text: str) -> Files:
    return {f"{FOLDER}/{text.split(' ')[0]}": PAPERS[text]}


SPECIAL: dict[str, Callable[[str, bool], Files]] = {
    "file-not-utf8": lambda _, wrong: {NAME: minutes().encode("cp1252" if wrong else "utf-8")},
    "text-bom": lambda _, wrong: {NAME: ("\ufeff" if wrong else "") + minutes()},
    "text-line-ends": lambda _, wrong: {NAME: minutes().replace("\n", "\r\n") if wrong else minutes()},
    "text-decomposed": lambda _, wrong: {
        NAME: minutes(body=BODY + unicodedata.normalize("NFD" if wrong else "NFC", "En båd.\n"))
    },
    "file-unreadable": lambda text, _: _tree(text),
    "council-reserved": lambda text, _: _tree(text) | {"councils/birkeoe/members.yml": None},
    "inbox-waiting": lambda text, _: _tree(text) | {"councils/birkeoe/council.yml": COUNCIL},
    "review-open": lambda text, _: _tree(text) | {"councils/birkeoe/council.yml": COUNCIL},
    "folder-unknown": lambda text, _: _tree(text) | {"councils/birkeoe/council.yml": COUNCIL},
    "name-not-date": lambda text, _: _tree(text) | {"councils/birkeoe/council.yml": COUNCIL},
    "content-missing": lambda text, _: {"portal.yml": None} | _tree(text),
    "council-unknown": lambda text, _: _councils(text),
    "predecessor-one-sided": lambda text, _: _councils(text),
    "vocabulary-unknown": lambda text, _: _council(text),
    "reference-ambiguous": lambda text, _: {
        NAME: minutes(body=TITLE + text),
        "councils/birkeoe/meetings/2025-03-03.md": minutes("date: 2025-03-03\nstatus: approved\n"),
        "councils/birkeoe/meetings/2025-03-03-2.md": minutes("date: 2025-03-03\nstatus: approved\n"),
    },
    "phrase-unusable": lambda text, _: {"vocabulary/oe.yml": f"extends: dansk\n{text}\n"},
    "when-impossible": lambda text, _: {"councils/birkeoe/calendar.yml": text + "\n"},
    "address-twice": lambda text, _: _council(text),
    "validity-turned": lambda text, _: _council(text),
    "id-twice": lambda text, _: {"people.yml": text + "\n"},
    "file-merge-marks": lambda text, _: {NAME: minutes(body=f"{BODY}\n{text}\n")},
    "date-not-name": lambda text, _: {NAME: minutes(front=f"status: approved\n{text}\n")},
    "front-matter-missing": lambda text, _: {NAME: text + "\n"},
    "front-matter-open": lambda text, _: {NAME: text + "\n"},
    "address-gone": lambda text, _: _ledger(text),
    "address-moved-nowhere": lambda text, _: _ledger(text),
    "address-still-there": lambda text, _: _ledger(text),
    "address-unknown": lambda text, _: _ledger(text),
    "person-erased": lambda text, _: {"people.yml": text + "\n"},
    "privacy-exception-unused": lambda text, wrong: {
        "privacy.yml": text + "\n",
        NAME: minutes(body=BODY + ("" if wrong else "\nRing på tlf. 12 34 56 78.\n")),
    },
    **dict.fromkeys(OF_PAPERS, lambda text, _: {f"{FOLDER}/sejlplan.pdf": letter(), **_paper(text)}),
    "target-gone": lambda text, wrong: {
        **_ordinary(text),
        **(_ledger("published:\n  birkeoe/2025-02-12/1.3: 2025-02-20 2025-02-20") if wrong else {}),
    },
    "withdrawn-told": lambda text, _: {
        "councils/birkeoe/followups.yml": text + "\n",
        **_ledger("withdrawn:\n  - {id: birkeoe/2025-02-12/1.3, on: 2025-03-01, why: En fejl.}"),
    },
    "target-moved": lambda text, _: {
        **_ordinary(text),
        **_ledger("moved:\n  - {from: birkeoe/2025-02-12/1.3, to: birkeoe/2025-02-12/1.1}"),
    },
    "list-name": lambda text, _: {text.removeprefix("content/"): "\n".join((*EDITION.values(), ""))},
    "list-type-differs": _second_edition,
    "editions-gap": _second_edition,
    "editions-overlap": _second_edition,
    "list-type-unread": lambda text, _: {
        "list-types/baadpladser.yml": f"name: Bådpladser\nrow: plads\nrows: pladser\n{text}\n",
        **_edition("rows: []"),
    },
    "column-twice": _list_type,
    "column-repeated": _list_type,
    "constraint-unusable": _list_type,
    **dict.fromkeys(OF_LISTS, _edition),
    "decision-other": lambda text, _: {
        **_edition(text),
        "councils/vesteroe/council.yml": "name: Vesterøs råd\n",
    },
    "decision-routine": lambda text, _: {
        **_edition(text),
        NAME: minutes(
            body=BODY + "\n### 1.0 Dagsorden (B)\n\n#### Beslutning\n\nDagsordenen blev godkendt.\n"
        ),
    },
    "decision-several": lambda text, _: {**_edition(text), NAME: minutes(SEVERAL, BODY + BOTH)},
    "voter-gone": lambda text, _: {
        NAME: minutes(
            f"date: 2025-02-12\nstatus: approved\n{text}\n",
            BODY.replace("priserne.", "priserne. Asta Lind stemte imod."),
        )
    },
    "host-like": lambda text, _: {
        **_council("website: https://birkeoe-raad.example/"),
        **_ordinary(text),
    },
    "title-missing": lambda text, _: {NAME: minutes(body=text + "\n")},
}


def _ordinary(text: str) -> Files:
    heads = {"---": text, "# ": minutes(body=text), "### ": minutes(body=TITLE + text)}
    heads["#### "] = minutes(body=f"{TITLE}### 1.1 Sejlplan\n\n{text}")
    for head, whole in heads.items():
        if text.startswith(head):
            return {NAME: whole + "\n"}
    if re.match(r"[a-z_]+:", text):
        return {NAME: minutes(front=f"date: 2025-02-12\nstatus: approved\n{text}\n")}
    return {NAME: minutes(body=f"{TITLE}### 1.1 Sejlplan\n\n#### Sagsfremstilling\n\n{text}\n")}


@pytest.mark.parametrize("which", ["Forkert", "Rigtigt"])
@pytest.mark.parametrize("code", [code for code in RULES if code not in IMPORTED])
def test_each_rules_examples(code: str, which: str, tmp_path: Path) -> None:
    wrong = which == "Forkert"
    text = EXAMPLES[code][which].replace("→", "\t").replace("□", "\u200b")
    special = SPECIAL.get(code)
    changed = special(text, wrong) if special else _ordinary(text)
    files = {**PORTAL, NAME: minutes(), **changed}
    root = write(tmp_path / "content", {name: held for name, held in files.items() if held is not None})
    found = codes(root)
    told = [name for name in found if name == code or RULES[name].severity != "note"]
    assert (code in told) if wrong else told == []
