"""Nothing that is not public is in any byte of a built site: marker words planted wherever it can lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import MINUTES, NOW, SMALL, run, write
from tests.leaks import leaks, marker
from tests.lists import FIRST, TYPE
from tests.raadsportal_mkdocs.test_build import CONFIG

MEETINGS = "content/councils/hald/meetings"


def not_public(name: str, day: str, held_back: str) -> dict[str, str | bytes | None]:
    """Return minutes of a day with a marker at every place where something can stand, and their files."""

    def secret(place: str) -> str:
        return marker(f"{name} {place}")

    front = f"""\
---
# {secret("comment")}
date: {day}
{held_back}
title: {secret("title")}
place: {secret("place")}
chair: {secret("chair")}
secretariat: {secret("secretariat")}
source: https://hald.example/{secret("source")}
note: {secret("note")}
corrections: [{{on: {day}, text: {secret("correction")}}}]
attendance:
  - {{org: {secret("org")}, role: guest, people: [{{name: {secret("guest")}, title: {secret("role")}}}]}}
items:
  - number: "1"
    note: {secret("item note")}
    presenters: [{{name: {secret("presenter")}}}]
    decisions: [{{outcome: approved, note: {secret("decision note")}, supersedes: [hald/2024-03-18/1.2]}}]
    attachments:
      - {{number: 1.1, file: {secret("file name")}.txt, available: public}}
      - {{number: 1.2, url: "https://hald.example/{secret("address")}", available: members-only}}
---
"""
    body = f"""\
# {secret("heading")}

{secret("preamble")}

### 1 {secret("item")}

#### Sagen kort

{secret("case")} i Hald Kommune, se pkt. 1.2 den 18. marts 2024.

#### Beslutning

Rådet vedtog {secret("decision")}.

#### Bilag

- 1.1 {secret("paper")}
- 1.2 {secret("other paper")}
"""
    return {
        f"{MEETINGS}/{day}.md": front + body,
        f"{MEETINGS}/{day}/{secret('file name')}.txt": secret("file"),
        f"{MEETINGS}/{day}.review.txt": secret("review"),
    }


def places(name: str) -> list[str]:
    """Return the markers of minutes that `not_public` wrote."""
    known = [
        "comment",
        "title",
        "place",
        "chair",
        "secretariat",
        "source",
        "note",
        "correction",
        "org",
        "guest",
        "role",
        "heading",
        "preamble",
        "item",
        "case",
        "decision",
        "paper",
        "file",
        "review",
        "address",
        "presenter",
    ]
    told = ("item note", "decision note", "file name", "other paper")
    return [marker(f"{name} {place}") for place in (*known, *told)]


AROUND: dict[str, str | bytes | None] = {
    # What councils say of meetings that nobody may know of yet.
    "content/councils/hald/members.yml": (
        f"# {marker('member comment')}\n"
        "- {person: ane-holm, org: " + marker("seat") + ", source: [hald/2024-05-06/1]}\n"
    ),
    "content/councils/hald/followups.yml": (
        "- {id: " + marker("followup id") + ", what: " + marker("followup") + ", from: hald/2024-05-06/1}\n"
    ),
    "content/councils/hald/calendar.yml": (
        "meetings: [{date: 2024-05-06, status: held, place: "
        + marker("calendar place")
        + ", source: [hald/2024-05-06]}]\n"
        "events: [{date: 2024-05-07, title: " + marker("event") + ", source: [hald/2024-06-03/1]}]\n"
    ),
    "content/topics.yml": (
        "- {id: kurser, name: Kurser}\n- {id: sag, name: Sag, kind: matter, events: [{on: 2024-05, what: "
        + marker("topic event")
        + ", items: [hald/2024-05-06/1]}, {on: 2024, what: Kendt.}]}\n"
    ),
    "content/list-types/courses.yml": TYPE,
    "content/councils/hald/lists/positivliste/2023.yml": FIRST.replace(
        "hald/2023-03-20/1.2", "hald/2024-03-18/1.2"
    )
    .replace("2023-04-01", "2024-04-01")
    .replace("2024-03-31", "2025-03-31")
    .replace("2023-10-01", "2024-10-01")
    .replace("hald/2023-09-18/1.2#b1", "hald/2024-05-06/1")
    .replace("Truck for alle", marker("added row"))
    .replace("Ingen brugte det.", marker("removed row"))
    .replace("course: Dans", f"course: {marker('refused row')}"),
    "content/councils/hald/lists/positivliste/2025.yml": FIRST.partition("changes:")[0]
    .replace("hald/2023-03-20/1.2", "hald/2024-06-03/1")
    .replace("2024-03-31", "2026-03-31")
    .replace("2023-04-01", "2025-04-01")
    .replace("Positivliste 2023", marker("edition"))
    .replace("Svejsning", marker("hidden row")),
    # What explains or waits, and what lies about.
    "content/privacy.yml": (
        "- {file: councils/hald/meetings/2024-03-18.md, rule: privacy-phone, words: 86 12 34 56, reason: "
        + f"{marker('privacy reason')}, by: {marker('privacy by')}, on: 2024-04-01}}\n"
    ),
    f"content/inbox/{marker('inbox name')}.txt": marker("inbox"),
    f"{MEETINGS}/2024-03-18/{marker('unnamed name')}.txt": marker("unnamed"),
    f"{MEETINGS}/2024-03-18/{marker('members name')}.txt": marker("members"),
    f"{MEETINGS}/2024-03-18/.{marker('hidden name')}": marker("hidden"),
    f"{MEETINGS}/.2024-03-18.md.swp": marker("swap"),
    f"docs/.{marker('hidden page name')}.md": marker("hidden page"),
    # The machine itself.
    ".git/config": f"[user]\nname = {marker('committer')}\n",
}
SECRETS = [
    *places("draft"),
    *places("later"),
    *(
        marker(place)
        for place in (
            "member comment",
            "seat",
            "followup id",
            "followup",
            "calendar place",
            "event",
            "topic event",
            "added row",
            "removed row",
            "refused row",
            "edition",
            "hidden row",
            "privacy reason",
            "privacy by",
            "inbox name",
            "inbox",
            "unnamed name",
            "unnamed",
            "members name",
            "members",
            "hidden name",
            "hidden",
            "swap",
            "hidden page name",
            "hidden page",
            "committer",
            "folder",
            "environment",
            "public comment",
        )
    ),
]
#: What is public lies beside it: were the search blind, it would not find these.
PUBLIC = {
    "known item": "Liste over kurser",
    "known words": "Rådet vedtog listen",
    "known paper": "1.2.1 Listen",
}


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """Write a small portal with everything planted, in a folder whose name is a marker too."""
    shown = MINUTES
    for place, words in PUBLIC.items():
        shown = shown.replace(words, f"{words} {marker(place)}")
    row = f'items:\n  - number: "1.2"\n    attachments: [{{number: 1.2.2, title: For rådet, file: {marker("members name")}.txt, available: members-only}}]\n'
    shown = shown.replace("---\n# Råds", f"{row}# {marker('public comment')}\n---\n# Råds")
    shown = shown.replace("bedt om det.", "bedt om det på 86 12 34 56.")
    root = tmp_path / marker("folder")
    return write(
        root,
        {
            **{f"content/{name}": text for name, text in SMALL.items()},
            f"{MEETINGS}/2024-03-18.md": shown,
            **not_public("draft", "2024-05-06", "status: draft"),
            **not_public("later", "2024-06-03", "status: approved\npublish_from: 2026-11-22T12:00:01+01:00"),
            **AROUND,
            "mkdocs.yml": CONFIG,
            "docs/index.md": "# Velkommen\n",
            "docs/about.md": "# Om\n",
        },
    )


def test_no_byte_of_a_site_tells_what_is_not_public(portal: Path) -> None:
    done = run("raadsportal", "build", "--now", NOW, cwd=portal, USER=marker("environment"))
    assert (done.returncode, done.stderr) == (0, "")
    assert leaks(portal / "site", SECRETS) == {}
    shown = leaks(portal / "site", map(marker, PUBLIC))
    for files in shown.values():
        kinds = {name.partition("/")[0] for name in files}
        assert {"data", "hald", "search"} <= kinds, kinds
    assert set(shown) == set(map(marker, PUBLIC))


def test_what_is_held_back_is_there_from_its_moment_on(portal: Path) -> None:
    later = "2026-11-22T12:00:01+01:00"
    assert run("raadsportal", "build", "--now", later, cwd=portal).returncode == 0
    found = leaks(portal / "site", SECRETS)
    shown = [place for place in places("later") if place in found]
    kept = [marker(f"later {place}") for place in ("comment", "heading", "review", "address", "file name")]
    assert set(places("later")) - set(shown) <= set(kept)
    assert not set(found) & set(places("draft"))


def test_a_closed_item_with_text_is_refused_and_the_old_site_stays(portal: Path) -> None:
    assert run("raadsportal", "build", "--now", NOW, cwd=portal).returncode == 0
    path = portal / MEETINGS / "2024-03-18.md"
    shown = path.read_text(encoding="utf-8")
    secret = shown.replace("bedt om det", marker("closed text")).replace(
        '  - number: "1.2"\n', '  - number: "1.2"\n    closed: Personsag\n'
    )
    path.write_text(secret, encoding="utf-8")
    done = run("raadsportal", "build", "--now", NOW, cwd=portal)
    assert done.returncode == 1
    assert "fejl [closed-told] punkt 1.2 er lukket, men her står tekst" in done.stderr
    assert leaks(portal / "site", [marker("closed text")]) == {}
    assert marker("known item") in leaks(portal / "site", [marker("known item")])


def test_nothing_is_left_of_what_was_withdrawn_or_of_whom_was_erased(portal: Path) -> None:
    people = portal / "content/people.yml"
    people.write_text(f"- {{id: ane-holm, name: Ane {marker('erased')}}}\n", encoding="utf-8")
    assert run("raadsportal", "build", "--now", NOW, cwd=portal).returncode == 0
    assert leaks(portal / "site", [marker("erased")]) != {}
    assert run("raadsportal", "publish", "--now", NOW, cwd=portal).returncode == 0
    assert run("raadsportal", "erase", "ane-holm", "--now", NOW, cwd=portal).returncode == 0
    path = portal / MEETINGS / "2024-03-18.md"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("items:"), text.index("---\n# Råds")
    path.write_text(text[:start] + text[end:].partition("### 1.2")[0], encoding="utf-8")
    ledger = portal / "content/addresses.yml"
    told = "withdrawn:\n- {id: hald/2024-03-18/1.2, on: 2024-06-01, why: Personlige forhold.}\n"
    ledger.write_text(told + ledger.read_text(encoding="utf-8"), encoding="utf-8")
    listed = portal / "content/councils/hald/lists/positivliste/2023.yml"
    other = "decision: hald/2024-03-18/1.1\nnote: Grunden er trukket tilbage."
    listed.write_text(listed.read_text(encoding="utf-8").replace("decision: hald/2024-03-18/1.2", other))
    write(portal, {"content/privacy.yml": None})
    done = run("raadsportal", "build", "--now", NOW, cwd=portal)
    assert done.stderr == ""
    assert leaks(portal / "site", [*SECRETS, marker("erased"), *map(marker, PUBLIC)]) == {}
    assert b"ane-holm" not in b"".join(
        path.read_bytes() for path in (portal / "site").rglob("*") if path.is_file()
    )
