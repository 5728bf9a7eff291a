"""What a pull request is told of the inbox: exact Markdown, and no word of a document taken for mark-up."""

from __future__ import annotations

from pathlib import Path

from raadsportal.checks.judge import judge_content
from raadsportal.clock import moment
from raadsportal.intake.minutes.inbox import arrivals
from raadsportal.intake.minutes.inbox_report import report
from raadsportal.source.load import load
from tests.conftest import NOW, Content, write
from tests.raadsportal.intake.minutes.portal import MINUTES_TEXT, importing_into


def told(root: Path, files: dict[str, str | bytes | None]) -> str:
    write(root, {f"inbox/{name}": held for name, held in files.items()})
    importing = importing_into(root)
    found = list(arrivals(root, importing))
    paths = [one.path.as_posix() for arrival in found for one in arrival.settled]
    problems = judge_content(load(root, moment(NOW)))
    judged = {path: [one for one in problems if one.where.path == path] for path in paths}
    return report(found, judged, importing.words).replace(root.as_posix(), "content")


def test_an_empty_inbox(content: Content) -> None:
    assert told(content(), {}) == "Indbakken er tom.\n"


def test_minutes_without_a_doubt(content: Content) -> None:
    assert told(content(), {"referat.txt": MINUTES_TEXT}) == (
        "## Fra indbakken\n\n### Referat fra møde i Rådet for Hald, 4. juni 2024\n\n"
        "`content/councils/hald/meetings/2024-06-04.md`: 1 punkt fra referat.txt\n\nIntet er usikkert.\n"
    )


def test_doubts_are_parted_into_what_is_to_be_decided_and_what_was_chosen(content: Content) -> None:
    text = MINUTES_TEXT.replace("Ane Holm", "Anne Holm").replace("Referatet er godkendt.\n", "")
    root = content({"councils/hald/members.yml": "- {person: ane-holm, org: DA, from: 2020-01}\n"})
    assert told(root, {"referat.txt": text}).split("\n\n", 3)[3] == (
        "**Skal afgøres**\n\n- [ ] **Linje 4:** “Anne Holm” kan være Ane Holm (ane-holm); navnet står, som det er trykt.<br>"
        "Er det samme person, så skriv ane-holm i stedet for navnet.\n\n"
        "<details><summary>Valgt undervejs (1)</summary>\n\n"
        "- [ ] **Linje 1:** dokumentet siger ikke, hvor langt referatet er; det regnes for offentliggjort.<br>"
        "Er det ikke godkendt endnu, så skriv draft eller hearing som status.\n\n</details>\n"
    )


def test_what_stays_is_told_with_the_reason(content: Content) -> None:
    assert told(content(), {"brev_1.txt": "Kære Ane\n"}) == (
        "## Fra indbakken\n\n### brev\\_1.txt bliver i indbakken\n\n"
        "- det ligner ikke et referat: der er ingen punkter med beslutninger, mærker eller deltagere.<br>"
        "Er det alligevel et referat, så læs det ind med --type minutes.\n"
    )


def test_words_of_a_document_are_no_mark_up(content: Content) -> None:
    title = "Referat af møde i Rådet for Hald <img src=x> @alle [x](http://a.example) #12"
    text = MINUTES_TEXT.replace("Referat fra møde i Rådet for Hald", title)
    said = told(content(), {"referat.txt": text})
    assert "<img" not in said.replace("\\<img", "")
    assert "@alle" not in said
    assert "http://a" not in said
    assert "](" not in said
