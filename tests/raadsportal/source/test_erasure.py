"""A person erased: the id is a hash everywhere, the name is nowhere but where somebody must reword."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from raadsportal.addresses import Addresses
from raadsportal.checks.judge import judge_content
from raadsportal.clock import moment
from raadsportal.ids import erased_id
from raadsportal.model import Person
from raadsportal.pages.former import plan_former
from raadsportal.source.erasure import NotYamlError, erase
from raadsportal.source.ledger import write_ledger
from raadsportal.source.load import load
from tests.conftest import MINUTES, NOW, Content

DAY = date(2026, 11, 22)
HASH = erased_id("ane-holm")
MEETING = "councils/hald/meetings/2024-03-18.md"
FILES: dict[str, str | bytes | None] = {
    "people.yml": "# Personer\n- id: ane-holm\n  name: Ane Holm\n  names: [A. Holm]\n# Herefter: Bo\n"
    "- {id: bo-lund, name: Bo Lund}\n",
    "councils/hald/members.yml": "- {person: ane-holm, org: DA, role: member}  # Æblegård\n"
    "- {person: bo-lund, org: DA, role: substitute, for: ane-holm}\n",
    "councils/hald/meetings/2024-03-18.md": MINUTES.replace(
        "Rådet vedtog listen.",
        "Rådet vedtog [listen][people/ane-holm]. Ane Holm talte, og ane-holmgaard lå øde.",
    ),
}


def test_every_id_becomes_a_hash_and_remarks_stay(content: Content) -> None:
    root = content(FILES)
    erased = erase(root, load(root, moment(NOW)).corpus.person["ane-holm"], (), DAY)
    assert erased.id == HASH
    assert [Path(file).name for file in erased.files] == ["2024-03-18.md", "members.yml", "people.yml"]
    assert (root / "people.yml").read_text(encoding="utf-8") == (
        f"# Personer\n- {{id: {HASH}, erased: 2026-11-22}}\n# Herefter: Bo\n- {{id: bo-lund, name: Bo Lund}}\n"
    )
    assert (root / "councils/hald/members.yml").read_text(encoding="utf-8") == (
        f"- {{person: {HASH}, org: DA, role: member}}  # Æblegård\n"
        f"- {{person: bo-lund, org: DA, role: substitute, for: {HASH}}}\n"
    )


def test_columns_of_lists_that_hold_people_are_replaced(content: Content) -> None:
    own = (
        "name: Pladser\nrow: plads\nrows: pladser\n"
        "schema: {fields: [{name: who, title: Hvem, holds: person}, {name: what, title: Hvad}]}\n"
    )
    listed = (
        "type: pladser\ncounts: {by: {who: {ane-holm: 1}, what: {ane-holm: 1}}}\n"
        "rows:\n  - {key: a, who: ane-holm, what: ane-holm}\n"
        "changes:\n  - {on: 2024-03-18, note: N, add: [{key: b, who: ane-holm}], change: [{key: a, who: ane-holm}],"
        " refuse: [{key: c, who: ane-holm}]}\n"
    )
    name = "councils/hald/lists/pladser/2024.yml"
    root = content({**FILES, "list-types/pladser.yml": own, name: listed})
    erased = erase(root, load(root, moment(NOW)).corpus.person["ane-holm"], (), DAY)
    assert (root / name).read_text(encoding="utf-8") == listed.replace(
        "who: ane-holm", f"who: {HASH}"
    ).replace("who: {ane-holm", f"who: {{{HASH}")
    # Texts are a person's to reword.
    assert [one.where.line for one in erased.left if one.where.path.endswith(name)] == [2, 4]
    loaded = load(root, moment(NOW))
    assert [found.code for found in judge_content(loaded) if found.code == "person-unknown"] == []


def test_what_stands_in_prose_is_told_with_its_place(content: Content) -> None:
    root = content(FILES)
    erased = erase(root, load(root, moment(NOW)).corpus.person["ane-holm"], (), DAY)
    text = (root / "councils/hald/meetings/2024-03-18.md").read_text(encoding="utf-8")
    (left,) = erased.left
    assert text.splitlines()[left.where.line - 1][left.where.column - 1 :].startswith("Ane Holm talte")
    assert "Ane Holm talte, og ane-holmgaard lå øde." in left.words
    assert f"[listen][people/{HASH}]" in text


def test_the_content_is_whole_afterwards_and_the_ledger_follows(content: Content) -> None:
    root = content(FILES)
    before = load(root, moment(NOW)).corpus
    write_ledger(root, Addresses(before).brought_up_to_date(before.today), "")
    erase(root, before.person["ane-holm"], (), DAY)
    loaded = load(root, moment(NOW), "content")
    assert judge_content(loaded) == ()
    assert f"people/{HASH}" in loaded.corpus.ledger.published
    assert "ane-holm" not in (root / "addresses.yml").read_text(encoding="utf-8")
    assert loaded.corpus.person[HASH].name == "Slettet person"
    assert loaded.corpus.meetings[0].participants[0].name == "Slettet person"
    assert plan_former(Addresses(loaded.corpus)) == ()


def test_who_was_erased_must_not_come_back(content: Content) -> None:
    root = content(FILES)
    erase(root, load(root, moment(NOW)).corpus.person["ane-holm"], (), DAY)
    people = root / "people.yml"
    people.write_text(
        people.read_text(encoding="utf-8") + "- {id: ane-holm, name: Ane Holm}\n", encoding="utf-8"
    )
    loaded = load(root, moment(NOW), "content")
    assert [found.line(loaded.corpus.catalogue) for found in judge_content(loaded)] == [
        "content/people.yml:5:3: fejl [person-erased] “ane-holm” er slettet og må ikke nævnes igen"
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- {id: ane-holm, name: Ane Holm}\n", "- {id: HASH, erased: 2026-11-22}\n"),
        ("- id: 'ane-holm'\n  name: Ane Holm\n", "- {id: HASH, erased: 2026-11-22}\n"),
        (
            "- name: Ane Holm\n  id: ane-holm\n  note: |\n    En note.\n\n# slut\n",
            "- {id: HASH, erased: 2026-11-22}\n# slut\n",
        ),
        ("\ufeff- {id: ane-holm, name: Ane Holm}\r\n", "\ufeff- {id: HASH, erased: 2026-11-22}\r\n"),
        (
            "[{id: bo, name: Bo}, {id: ane-holm, name: Ane Holm}]\n",
            "[{id: bo, name: Bo}, {id: HASH, erased: 2026-11-22}]\n",
        ),
    ],
)
def test_the_row_in_people(old: str, new: str, content: Content) -> None:
    root = content({"people.yml": old.encode()})
    erase(root, Person("ane-holm", "Ane Holm"), (), DAY)
    assert (root / "people.yml").read_bytes().decode() == new.replace("HASH", HASH)


def test_only_people_are_renamed(content: Content) -> None:
    files: dict[str, str | bytes | None] = {
        "people.yml": "- {id: hald, name: Hald}\n",
        "councils/hald/members.yml": "- person: |-\n    hald\n  org: hald\n",
        MEETING: MINUTES.replace("ane-holm", "hald"),
    }
    root = content(files)
    before = {path: path.read_text(encoding="utf-8") for path in sorted(root.rglob("*.yml"))}
    erase(root, Person("hald", "Hald"), (), DAY)
    changed = [path.name for path, text in before.items() if path.read_text(encoding="utf-8") != text]
    assert changed == ["members.yml", "people.yml"]
    assert (root / "councils/hald/members.yml").read_text(encoding="utf-8") == (
        f"- person: {erased_id('hald')}\n  org: hald\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        "Ane Holms forslag", "Ane Holm’s forslag", "Ane\nHolm", "Ane  Holm", "**Ane** Holm", "Ane&nbsp;Holm",
        "ane_holm", "Fru Holm talte", "ANE HOLM", "https://x.example/ane-holm",
    ],
)  # fmt: skip
def test_a_name_in_any_clothes_is_told_of(words: str, content: Content) -> None:
    root = content({MEETING: MINUTES.replace("Rådet vedtog listen.", f"Det er {words}.")})
    assert len(erase(root, Person("ane-holm", "Ane Holm"), (), DAY).left) == 1


@pytest.mark.parametrize("words", ["ane-holm-2", "Ane Holmgaard", "Holme"])
def test_other_names_are_not(words: str, content: Content) -> None:
    root = content({MEETING: MINUTES.replace("Rådet vedtog listen.", f"Det er {words}.")})
    assert erase(root, Person("ane-holm", "Ane Holm"), (), DAY).left == ()


def test_other_text_stays_byte_for_byte(content: Content) -> None:
    text = (
        MINUTES.replace("Rådet vedtog listen.", "Der er 10\u00a0000 af\u00adtaler.")
        .replace("\n", "\r\n")
        .encode()
    )
    root = content({MEETING: text})
    erase(root, Person("ane-holm", "Ane Holm"), (), DAY)
    assert (root / MEETING).read_bytes() == text.replace(b"ane-holm", HASH.encode())


def test_what_is_no_text_is_told_of_and_what_is_no_yaml_changes_nothing(content: Content) -> None:
    root = content({"inbox/alt.md": "På Ane".encode("cp1252")})
    (left,) = erase(root, Person("ane-holm", "Ane Holm"), (), DAY).left
    assert (Path(left.where.path).name, left.words) == ("alt.md", "")
    root = content({"glossary.yml": '- {term: "x'})
    before = (root / "people.yml").read_bytes()
    with pytest.raises(NotYamlError):
        erase(root, Person("ane-holm", "Ane Holm"), (), DAY)
    assert (root / "people.yml").read_bytes() == before


def test_ids_from_before_go_too(content: Content) -> None:
    ledger = "moved:\n  - {from: people/ane-maria, to: people/ane-holm}\npublished:\n  people/ane-maria: 2024-01-01 2024-01-01\n"
    root = content({"addresses.yml": ledger})
    erase(root, Person("ane-holm", "Ane Holm"), ["ane-maria"], DAY)
    text = (root / "addresses.yml").read_text(encoding="utf-8")
    assert text == ledger.replace("ane-maria", erased_id("ane-maria")).replace("ane-holm", HASH)


@pytest.mark.parametrize(
    "people",
    ["[{id: ane-holm, title: formand}]", "\n      - id: 'ane-holm'\n        title: formand", '["ane-holm"]'],
)
def test_people_in_minutes_in_every_form(people: str, content: Content) -> None:
    text = MINUTES.replace("  - {org: DA, people: [ane-holm]}", f"  - org: DA\n    people: {people}")
    root = content({MEETING: text})
    erase(root, Person("ane-holm", "Ane Holm"), (), DAY)
    assert judge_content(load(root, moment(NOW), "content")) == ()
    assert "ane-holm" not in (root / MEETING).read_text(encoding="utf-8")
