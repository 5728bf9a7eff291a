"""No address vanishes: what the ledger holds, what is said when something is gone, where old addresses lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from raadsportal.addresses import OVERVIEWS, Addresses
from raadsportal.checks.judge import judge_content
from raadsportal.clock import moment
from raadsportal.pages.calendars import plan_calendars
from raadsportal.pages.decisions import plan_decisions
from raadsportal.pages.former import former_rows, plan_former
from raadsportal.pages.minutes import plan_minutes
from raadsportal.source.ledger import write_ledger
from raadsportal.source.load import load
from raadsportal.source.loaded import Loaded
from tests.conftest import MINUTES, NOW, ROOT, Content

MEETING = "councils/hald/meetings/2024-03-18.md"
#: The second item with two decisions, so that one has an address inside the page.
KEYED = MINUTES.replace(
    "---\n# Råds",
    'items:\n  - number: "1.2"\n    topics: [kurser]\n    decisions:\n      - {key: b1, words: Rådet vedtog listen}\n'
    "      - {key: b2, words: Rådet godkendte rækken}\n---\n# Råds",
).replace("Rådet vedtog listen.", "Rådet vedtog listen. Rådet godkendte rækken.")


def published(root: Path, day: str = "2024-04-01") -> str:
    """Write the ledger as `publish` does on a day; return its text."""
    loaded = load(root, moment(day), "content")
    write_ledger(root, Addresses(loaded.corpus).brought_up_to_date(loaded.corpus.today), "Remark.")
    return (root / "addresses.yml").read_text(encoding="utf-8")


def after(root: Path, old: str, new: str) -> Loaded:
    """Change the minutes and load everything again."""
    path = root / MEETING
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return load(root, moment(NOW), "content")


def lines(loaded: Loaded) -> list[str]:
    return [found.line(loaded.corpus.catalogue) for found in judge_content(loaded)]


def told(root: Path, text: str) -> None:
    """Write rows of `moved` or `withdrawn` above what is published."""
    path = root / "addresses.yml"
    path.write_text(text + path.read_text(encoding="utf-8"), encoding="utf-8")


@pytest.mark.parametrize("where", ["own", "small"])
def test_every_planned_page_has_an_address_in_the_ledger(where: str, content: Content) -> None:
    root = ROOT / "content" if where == "own" else content({MEETING: KEYED})
    corpus = load(root, moment(NOW)).corpus
    pages = {plan.id for plan in plan_minutes(corpus) + plan_decisions(corpus) + plan_calendars(corpus)}
    assert pages - set(Addresses(corpus).things) - OVERVIEWS == set()


def test_the_ledger_of_the_own_content_is_up_to_date() -> None:
    corpus = load(ROOT / "content", moment(NOW)).corpus
    assert set(corpus.ledger.published) >= set(Addresses(corpus).things)


def test_a_ledger(content: Content) -> None:
    text = published(content({MEETING: KEYED}))
    rows = [row.split(" 2024")[0].strip() for row in text.splitlines()]
    assert rows == [
        "# Remark.",
        "published:",
        "decisions/council/hald:",
        "decisions/outcome/approved:",
        "decisions/state/decided:",
        "decisions/year/2024:",
        "hald:",
        "hald/2024-03-18:",
        "hald/2024-03-18/1.1:",
        "hald/2024-03-18/1.2:",
        "hald/2024-03-18/1.2#b1:",
        "hald/2024-03-18/1.2#b2:",
        "hald/calendar:",
        "hald/organs/formandskab:",
        "hald/prepare:",
        "municipalities/hald:",
        "people/ane-holm:",
        "topics/kurser:",
    ]
    assert "  decisions/year/2024: 2024-04-01 2024-04-01\n" in text


def test_publishing_again_changes_no_byte(content: Content) -> None:
    root = content({MEETING: KEYED})
    assert published(root) == published(root, "2025-01-01")


def test_only_what_changed_gets_a_new_day(content: Content) -> None:
    root = content({MEETING: KEYED})
    before = published(root).splitlines()
    after(root, "Hald Kommune har", "Hald Kommune havde")
    changed = [row for row in published(root, "2024-05-01").splitlines() if row not in before]
    assert [row.split()[:3] for row in changed] == [["hald/2024-03-18/1.2:", "2024-04-01", "2024-05-01"]]


def test_lines_moved_in_the_file_change_nothing(content: Content) -> None:
    root = content({MEETING: KEYED})
    before = published(root)
    after(root, "date: 2024-03-18\n", "# en bemærkning\ndate: 2024-03-18\n")
    assert published(root, "2024-05-01") == before


def test_an_address_that_is_gone_is_an_error(content: Content) -> None:
    root = content({MEETING: KEYED})
    published(root)
    gone = after(root, "### 1.2 ", "### 1.3 ")
    gone = after(root, 'number: "1.2"', 'number: "1.3"')
    assert lines(gone) == [
        "content/addresses.yml:10:3: fejl [address-gone] adressen hald/2024-03-18/1.2 har været offentlig og "
        "findes ikke længere"
    ]


def test_of_a_meeting_that_is_gone_only_the_meeting_is_told(content: Content) -> None:
    root = content({MEETING: KEYED})
    published(root)
    gone = after(root, "status: approved", "status: draft")
    assert [line.split("]")[1] for line in lines(gone)] == [
        " adressen hald/2024-03-18 har været offentlig og findes ikke længere"
    ]


def test_a_moved_item(content: Content) -> None:
    root = content({MEETING: KEYED})
    published(root)
    after(root, "### 1.2 ", "### 1.3 ")
    told(root, "moved:\n  - {from: hald/2024-03-18/1.2, to: hald/2024-03-18/1.3, on: 2024-05-01}\n")
    moved = after(root, 'number: "1.2"', 'number: "1.3"')
    assert lines(moved) == []
    (plan,) = plan_former(Addresses(moved.corpus))
    assert (plan.id, plan.kind, plan.view.target.id) == (
        "hald/2024-03-18/1.2",
        "moved",
        "hald/2024-03-18/1.3",
    )


def test_a_withdrawn_item(content: Content) -> None:
    root = content({MEETING: KEYED})
    published(root)
    told(
        root,
        'withdrawn:\n  - {id: hald/2024-03-18/1.1, on: 2024-05-01, title: En sag, why: "Om en borger."}\n',
    )
    start = MINUTES.index("### 1.1")
    gone = after(root, MINUTES[start : MINUTES.index("### 1.2")], "")
    assert lines(gone) == []
    addresses = Addresses(gone.corpus)
    (plan,) = plan_former(addresses)
    assert (plan.id, plan.title) == (
        "hald/2024-03-18/1.1",
        "Rådet for Hald, 18. marts 2024: punkt 1.1: trukket tilbage",
    )
    assert (plan.view.name, plan.view.day, plan.view.why) == ("En sag", "1. maj 2024", "Om en borger.")
    (row,) = former_rows(addresses)["hald/2024-03-18"]
    assert (row.link.title, row.text) == (
        "punkt 1.1: En sag",
        "Trukket tilbage 1. maj 2024: Om en borger.",
    )


def test_a_withdrawn_decision_leaves_its_anchor_on_the_page(content: Content) -> None:
    root = content({MEETING: KEYED})
    published(root)
    told(root, 'withdrawn:\n  - {id: "hald/2024-03-18/1.2#b2", on: 2024-05-01, why: "En fejl."}\n')
    gone = after(root, "      - {key: b2, words: Rådet godkendte rækken}\n", "")
    assert lines(gone) == []
    (row,) = former_rows(Addresses(gone.corpus))["hald/2024-03-18/1.2"]
    assert (row.anchor, row.link.id) == ("b2", "")


def test_what_is_withdrawn_must_not_stand_in_the_content(content: Content) -> None:
    root = content(
        {
            "addresses.yml": "withdrawn:\n  - {id: hald/2024-03-18/1.1, on: 2024-05-01, why: Fejl}\n"
            "moved:\n  - {from: hald/2024-03-18/1.2, to: hald/2024-03-18/1.1}\n"
        }
    )
    assert lines(load(root, moment(NOW), "content")) == [
        "content/addresses.yml:2:5: fejl [address-still-there] hald/2024-03-18/1.1 siges at være flyttet eller "
        "trukket tilbage, men findes stadig i indholdet",
        "content/addresses.yml:4:5: fejl [address-still-there] hald/2024-03-18/1.2 siges at være flyttet eller "
        "trukket tilbage, men findes stadig i indholdet",
    ]


def test_a_move_to_nowhere(content: Content) -> None:
    root = content({"addresses.yml": "moved:\n  - {from: hald/2024-03-18/9, to: hald/2024-03-18/8}\n"})
    loaded = load(root, moment(NOW), "content")
    assert lines(loaded) == [
        "content/addresses.yml:2:5: fejl [address-moved-nowhere] en adresse siges at være flyttet til "
        "hald/2024-03-18/8, som ikke findes"
    ]
    assert plan_former(Addresses(loaded.corpus)) == ()


def test_a_reference_to_a_moved_item_is_told_where_it_is(content: Content) -> None:
    root = content(
        {
            "addresses.yml": "moved:\n  - {from: hald/2024-03-18/9, to: hald/2024-03-18/1.2}\n",
            MEETING: MINUTES.replace("Rådet vedtog listen.", "Rådet vedtog [det][hald/2024-03-18/9]."),
        }
    )
    loaded = load(root, moment(NOW), "content")
    (found,) = judge_content(loaded)
    assert found.line(loaded.corpus.catalogue).endswith(
        "note [target-moved] “hald/2024-03-18/9” er flyttet til hald/2024-03-18/1.2"
    )


def test_a_reference_to_a_withdrawn_item_leads_to_its_tombstone(content: Content) -> None:
    root = content(
        {
            "addresses.yml": "withdrawn:\n  - {id: hald/2024-03-18/9, on: 2024-05-01, why: Fejl}\n",
            MEETING: MINUTES.replace("Rådet vedtog listen.", "Rådet vedtog [det][hald/2024-03-18/9]."),
        }
    )
    loaded = load(root, moment(NOW), "content")
    assert lines(loaded) == []
    assert loaded.corpus.meetings[0].items[1].references[-1].target == "hald/2024-03-18/9"


@pytest.mark.parametrize(
    ("old", "now"),
    [
        ("threads/hald-2024-03-18-1.2-b1", "hald/2024-03-18/1.2"),
        ("decisions/year/1999", "decisions"),
        ("hald/prepare", "hald/prepare"),
        ("hald/calendar", "hald/calendar"),
        ("dal/calendar", "dal"),
    ],
)
def test_a_page_that_only_gathers_leads_on_by_itself(old: str, now: str, content: Content) -> None:
    ledger = f"published:\n  {old}: 2024-04-01 2024-04-01\n"
    root = content(
        {MEETING: KEYED, "councils/dal/council.yml": "name: Rådet for Dal\n", "addresses.yml": ledger}
    )
    loaded = load(root, moment(NOW), "content")
    assert lines(loaded) == []
    assert Addresses(loaded.corpus).fate(old).target == now


ASKED = """\
- {id: kort, what: Der tegnes et hemmeligt kort., from: hald/2024-03-18/1.1}
- {id: tal, what: Tal vises., from: "hald/2024-03-18/1.2#b1", reported: [hald/2024-03-18/1.1]}
"""
MATTER = """\
- {id: kurser, name: Kurser}
- id: sag
  name: En sag
  kind: matter
  items: [hald/2024-03-18/1.1, hald/2024-03-18/1.2]
  events:
    - {on: 2024-03, what: Det hemmelige skete., items: [hald/2024-03-18/1.1]}
    - {on: 2024-04, what: Noget andet skete., items: [hald/2024-03-18/1.1, hald/2024-03-18/1.2]}
"""


def test_no_row_tells_of_what_was_withdrawn(content: Content) -> None:
    start = KEYED.index("### 1.1")
    root = content(
        {
            MEETING: KEYED[:start] + KEYED[KEYED.index("### 1.2") :],
            "councils/hald/followups.yml": ASKED,
            "councils/hald/calendar.yml": "events: [{date: 2024-05-02, title: Hemmeligt, source: [hald/2024-03-18/1.1]}]\n",
            "topics.yml": MATTER,
            "addresses.yml": "withdrawn:\n  - {id: hald/2024-03-18/1.1, on: 2024-05-01, why: Fejl}\n",
        }
    )
    loaded = load(root, moment(NOW), "content")
    (council,) = loaded.corpus.councils
    assert [(asked.id, asked.reported) for asked in council.followups] == [("tal", ())]
    assert council.calendar.appointments == ()
    matter = loaded.corpus.topic["sag"]
    assert matter.items == ("hald/2024-03-18/1.2",)
    assert [(event.what, event.items) for event in matter.events] == [
        ("Noget andet skete.", ("hald/2024-03-18/1.2",))
    ]
    told = [found for found in judge_content(loaded) if found.code == "withdrawn-told"]
    assert sorted({found.where.path for found in told}) == [
        "content/councils/hald/calendar.yml",
        "content/councils/hald/followups.yml",
        "content/topics.yml",
    ]


def test_a_meeting_that_moved_takes_relations_threads_and_rows_along(content: Content) -> None:
    later = MINUTES.replace("2024-03-18", "2024-06-10").replace(
        "---\n# Råds",
        'items:\n  - number: "1.2"\n    decisions: [{follows: ["hald/2024-03-17/1.2#b1"]}]\n---\n# Råds',
    )
    root = content(
        {
            MEETING: KEYED,
            "councils/hald/meetings/2024-06-10.md": later,
            "councils/hald/followups.yml": "- {id: tal, what: Tal vises., from: hald/2024-03-17/1.2}\n",
            "addresses.yml": "moved:\n  - {from: hald/2024-03-17, to: hald/2024-03-18}\npublished:\n"
            "  threads/hald-2024-03-17-1.2-b1: 2024-04-01 2024-04-01\n"
            "  hald/2024-03-17/1.2#b1: 2024-04-01 2024-04-01\n",
        }
    )
    loaded = load(root, moment(NOW), "content")
    assert [(found.code, found.severity.value) for found in judge_content(loaded)] == [
        ("target-moved", "note"),
        ("target-moved", "note"),
    ]
    addresses = Addresses(loaded.corpus)
    assert addresses.fate("threads/hald-2024-03-17-1.2-b1").target == "threads/hald-2024-03-18-1.2-b1"
    assert loaded.corpus.councils[0].followups[0].source == "hald/2024-03-18/1.2"


def test_a_section_has_no_address_of_its_own(content: Content) -> None:
    root = content(
        {"addresses.yml": 'withdrawn:\n  - {id: "hald/2024-03-18/1.2#beslutning", on: 2024-05-01, why: x}\n'}
    )
    assert lines(load(root, moment(NOW), "content")) == [
        "content/addresses.yml:2:5: fejl [address-unknown] intet på en side har haft adressen "
        "hald/2024-03-18/1.2#beslutning"
    ]


def test_what_was_withdrawn_is_hidden_under_its_old_id_too(content: Content) -> None:
    start = KEYED.index("### 1.1")
    ledger = "moved:\n  - {from: hald/2024-03-17, to: hald/2024-03-18}\n"
    ledger += "withdrawn:\n  - {id: hald/2024-03-18/1.1, on: 2024-05-01, why: Fejl}\n"
    root = content(
        {
            MEETING: KEYED[:start] + KEYED[KEYED.index("### 1.2") :],
            "councils/hald/followups.yml": "- {id: kort, what: Hemmeligt., from: hald/2024-03-17/1.1}\n",
            "addresses.yml": ledger,
        }
    )
    loaded = load(root, moment(NOW), "content")
    assert loaded.corpus.councils[0].followups == ()
    assert [found.code for found in judge_content(loaded)] == ["withdrawn-told"]


def test_a_moved_id_is_judged_as_what_it_is_now(content: Content) -> None:
    rows = 'items:\n  - number: "1.2"\n    decisions: [{follows: [hald/2020-01-10/9, hald/2020-01-10/1.2]}]\n---\n# Råds'
    root = content(
        {
            MEETING: MINUTES.replace("---\n# Råds", rows),
            "addresses.yml": "moved:\n  - {from: hald/2020-01-10, to: hald/2024-03-18}\n",
        }
    )
    found = judge_content(load(root, moment(NOW), "content"))
    assert sorted(one.code for one in found) == [
        "relation-self",
        "target-moved",
        "target-moved",
        "target-unknown",
    ]


def test_a_text_may_go_on_naming_the_old_day_of_a_meeting_that_moved(content: Content) -> None:
    later = MINUTES.replace("2024-03-18", "2024-06-10").replace(
        "Hald Kommune har", "Punkt 1.2 på rådsmødet den 17. marts har"
    )
    root = content(
        {
            "councils/hald/meetings/2024-06-10.md": later,
            "addresses.yml": "moved:\n  - {from: hald/2024-03-17, to: hald/2024-03-18}\n",
        }
    )
    item = load(root, moment(NOW)).corpus.meeting["hald/2024-06-10"].items[1]
    assert [one.target for one in item.references] == ["hald/2024-03-18/1.2", "hald/2024-03-18"]
