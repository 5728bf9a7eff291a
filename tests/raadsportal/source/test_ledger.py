"""addresses.yml: what is read of it, what is refused, and that writing it leaves alone what people wrote."""

from __future__ import annotations

import pytest

from raadsportal.addresses import Addresses
from raadsportal.checks.judge import judge_content
from raadsportal.clock import moment
from raadsportal.pages.former import plan_former
from raadsportal.source.ledger import LedgerFormError, write_ledger
from raadsportal.source.load import load
from tests.conftest import NOW, Content
from tests.raadsportal.test_addresses import KEYED, MEETING, lines


def test_a_row_that_is_none(content: Content) -> None:
    root = content(
        {"addresses.yml": "published:\n  hald: 2024-13-01 x\n  hald/prepare: 2024-04-01 2024-04-01\n"}
    )
    loaded = load(root, moment(NOW), "content")
    assert lines(loaded) == [
        "content/addresses.yml:2:3: fejl [value-wrong] “hald” kan ikke læses: her skal stå to dage og en kode; "
        "raadsportal publish skriver dem"
    ]
    assert set(loaded.corpus.ledger.published) == {"hald/prepare"}


@pytest.mark.parametrize(
    "name",
    [
        "../../evil", "/etc/x", "hald//x", "data/items.json", "assets/portal.css", "sitemap.xml", ".", "a" * 300,
        "hald/2024-03-18/1.2/", "Hald/2024-03-18/1.2", "https://proeve.example/hald", "people", "hald/..", "x y",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "row",
    [
        "moved:\n  - {{from: {0}, to: hald}}",
        "withdrawn:\n  - {{id: {0}, on: 2024-05-01, why: x}}",
        "published:\n  {0}: 2024-04-01 2024-04-01",
    ],
)
def test_what_is_no_address_is_refused(name: str, row: str, content: Content) -> None:
    root = content({"addresses.yml": row.format(f'"{name}"') + "\n"})
    loaded = load(root, moment(NOW), "content")
    assert [found.code for found in judge_content(loaded)] == ["value-wrong"]
    assert plan_former(Addresses(loaded.corpus)) == ()


HUMAN = 'moved: []  # intet\n\nwithdrawn:\n  - {id: hald/2024-03-18/9, on: 2024-05-01, why: "a\n    b"}\n'
ROW = "  hald/2024-03-18/9: 2024-04-01 2024-04-01\n"


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("", ""),
        (HUMAN, ""),
        (HUMAN, "published: {}\n"),
        (HUMAN, f"published:\n{ROW}"),
        (HUMAN, f"published:   # skrives af publish\n# rækker\n\n{ROW}\n{ROW.replace('/9', '/8')}"),
        ("", f"published:\n{ROW}\n\n# mennesker\n{HUMAN}"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_publish_leaves_what_people_wrote(before: str, behind: str, end: str, content: Content) -> None:
    text = (before + behind).replace("\n", end)
    root = content({MEETING: KEYED, "addresses.yml": text.encode()})
    loaded = load(root, moment("2024-04-01"), "content")
    assert [found.code for found in judge_content(loaded) if found.code != "text-line-ends"] in (
        [],
        ["address-gone"],
    )
    write_ledger(root, Addresses(loaded.corpus).brought_up_to_date(loaded.corpus.today), "")
    written = (root / "addresses.yml").read_bytes().decode()
    assert written.startswith(before.replace("\n", end))
    if "# mennesker" in behind:
        assert written.endswith(f"\n\n# mennesker\n{HUMAN}".replace("\n", end))
    again = load(root, moment("2024-04-01"), "content")
    assert "hald/2024-03-18/1.2#b1" in again.corpus.ledger.published
    assert again.corpus.ledger.withdrawn[:0] == ()
    own = "\r\n" if "\r" in text else "\n"
    assert written == written.replace("\r\n", "\n").replace("\n", own)


@pytest.mark.parametrize(
    "text",
    [
        '"published":\n  hald: 2024-04-01 2024-04-01\n',
        "{moved: [], published: {}}\n",
        "published: {hald: 2024-04-01 2024-04-01,\n}\n",
        'withdrawn:\n- {id: hald/2024-03-18/9, on: 2024-05-01, why: "x\n\n  published: y"}\n...\n',
    ],
)
def test_publish_refuses_a_form_that_it_would_break(text: str, content: Content) -> None:
    root = content({MEETING: KEYED, "addresses.yml": text})
    loaded = load(root, moment("2024-04-01"), "content")
    assert judge_content(loaded) == ()
    with pytest.raises(LedgerFormError):
        write_ledger(root, Addresses(loaded.corpus).brought_up_to_date(loaded.corpus.today), "")
    assert (root / "addresses.yml").read_text(encoding="utf-8") == text
