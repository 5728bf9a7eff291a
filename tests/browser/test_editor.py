"""The editor as the secretariat uses it: write, save, look, publish, and find what was published, in a real browser."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import Desk, raadsportal, repository, sitting
from tests.conftest import NOW
from tests.raadsportal.intake.documents.docx import docx, p

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Iterator[Desk]:
    """Sit down at the editor for RAR Vestjylland."""
    with sitting(repository(tmp_path_factory.mktemp("desk")), chromium) as desk:
        yield desk


def test_an_edit_is_a_suggestion_that_shows_only_what_was_changed(desk: Desk) -> None:
    page = desk.open("/collections/meetings/entries/2024-03-18")
    page.get_by_label("Sted").fill("Herning Bibliotek")
    preview = page.frame_locator("iframe")
    expect(preview.get_by_role("heading", name="Rådsmøde 18. marts 2024")).to_be_visible()
    expect(preview.get_by_text("Herning Bibliotek")).to_be_visible()
    desk.save("cms/meetings/2024-03-18")
    changed = desk.git("diff", "--unified=0", "main", "cms/meetings/2024-03-18").splitlines()[5:]
    assert changed == ["-place: Scandic Regina, Fønnesbechsgade 20, Herning", "+place: Herning Bibliotek"]
    assert desk.git("symbolic-ref", "--short", "HEAD").strip() == "main"


def test_minutes_are_written_judged_compared_published_and_found(desk: Desk) -> None:
    page = desk.open("/collections/meetings/new")
    page.locator("input[type=date]").first.fill("2024-06-10")
    page.get_by_label("Status").first.click()
    page.get_by_text("Offentliggjort referat", exact=True).click()
    page.get_by_label("Selve referatet").click()
    page.keyboard.insert_text("# Rådsmøde 10. juni 2024")
    page.get_by_role("button", name="Punkt", exact=True).click()
    page.keyboard.insert_text("1 Kaffemaskinen i kantinen (B)")
    page.get_by_role("button", name="Beslutning", exact=True).click()
    page.keyboard.insert_text("Rådet vedtog at købe en kværn.")
    branch = "cms/meetings/2024-06-10"
    desk.save(branch)
    assert desk.git("show", f"{branch}:content/councils/vestjylland/meetings/2024-06-10.md") == (
        "---\ndate: 2024-06-10\nstatus: approved\n---\n# Rådsmøde 10. juni 2024\n\n### 1 Kaffemaskinen i kantinen (B)\n\n"
        "#### Beslutning\n\nRådet vedtog at købe en kværn.\n"
    )
    desk.git("worktree", "add", "-q", "--detach", str(desk.folder / "../suggested"), branch)
    told = raadsportal("diff", "main", "--now", NOW, cwd=desk.folder / "../suggested")
    assert "RAR Vestjylland, 10. juni 2024: offentliggjort referat, 1 punkt, 1 beslutning" in told.stdout
    assert raadsportal("check", "--now", NOW, cwd=desk.folder / "../suggested").returncode == 0
    desk.publish()
    assert "content/councils/vestjylland/meetings/2024-06-10.md" in desk.git("ls-files")
    page.goto(f"{desk.address}/vestjylland/2024-06-10/1/")
    for _ in range(60):
        if page.get_by_text("Rådet vedtog at købe en kværn.").count():
            break
        time.sleep(1)
        page.reload()
    page.goto(f"{desk.address}/search/?q=kværn")
    expect(page.get_by_role("link", name="Kaffemaskinen i kantinen").first).to_be_visible(timeout=20_000)


def test_a_row_is_added_to_a_list(desk: Desk) -> None:
    page = desk.open("/collections/list-positivliste/entries/2024")
    page.get_by_role("button", name="Tilføj kursus").click()
    page.get_by_label("Kursus", exact=True).last.fill("Svejsning for begyndere")
    desk.save("cms/list-positivliste/2024")
    changed = desk.git("diff", "--unified=0", "main", "cms/list-positivliste/2024").splitlines()[5:]
    assert changed == ["+  - {key: svejsning-for-begyndere, course: Svejsning for begyndere}"]


def test_a_word_document_is_put_in_and_becomes_minutes(desk: Desk, tmp_path: Path) -> None:
    document = tmp_path / "Referat 4. juni 2024.docx"
    document.write_bytes(
        docx(
            p("RAR Vestjylland", style="Title") + p("Rådsmøde tirsdag den 4. juni 2024 kl. 12-14") + p("1. Kantinen (B)")
            + p("Beslutning") + p("Rådet vedtog at købe te.")
        )
    )  # fmt: skip
    page = desk.open("/collections/inbox/new")
    page.get_by_text("Vælg fil").click()
    page.set_input_files("input[type=file]", document)
    page.get_by_text("Anvend valgte").click()
    branch = "cms/inbox/referat-4-juni-2024-docx"
    desk.save(branch)
    added = desk.git("diff", "--name-only", "main", branch).split()
    assert added == [
        "content/inbox/vestjylland/referat-4-juni-2024-docx.yml",
        "content/inbox/vestjylland/referat-4.-juni-2024.docx",
    ]
    tree = desk.folder / "../put-in"
    desk.git("worktree", "add", "-q", "--detach", str(tree), branch)
    told = raadsportal("inbox", "--now", NOW, cwd=tree)
    assert told.returncode == 0, told.stdout
    text = (tree / "content/councils/vestjylland/meetings/2024-06-04.md").read_text(encoding="utf-8")
    assert "Rådet vedtog at købe te." in text


def test_what_is_put_in_can_only_be_put_in_as_a_suggestion(desk: Desk) -> None:
    page = desk.open("/")
    expect(page.get_by_role("button", name="Medier")).to_be_hidden()
    expect(page.locator("[data-name]")).to_have_text("RAR Vestjylland")


def test_a_file_that_is_not_there_yet_is_begun(desk: Desk) -> None:
    desk.page.goto(f"{desk.address}/admin/?council=bornholm")
    expect(desk.page.locator("[data-name]")).to_have_text("RAR Bornholm")
    assert not (desk.folder / "content/councils/bornholm/followups.yml").exists()
    page = desk.open("/collections/council/entries/followups")
    page.get_by_role("button", name="Tilføj opfølgning").click()
    page.get_by_label("Det, der skal følges op på").fill("Svar fra ministeren")
    page.get_by_label("Står i", exact=True).fill("vestjylland/2024-03-18/2.2")
    desk.save("cms/council/followups")
    assert desk.git("show", "cms/council/followups:content/councils/bornholm/followups.yml") == (
        "- id: svar-fra-ministeren\n  what: Svar fra ministeren\n  from: vestjylland/2024-03-18/2.2\n"
    )
