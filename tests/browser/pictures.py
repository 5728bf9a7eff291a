"""The pictures of the guide, taken of the real editor: `python -m tests.browser.pictures`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import FLAGS, program
from tests.browser.desk import Desk, repository, sitting
from tests.conftest import ROOT
from tests.raadsportal.intake.documents.docx import docx, p

PICTURES = ROOT / "docs/guide/pictures"
_MINUTES = (
    "# Rådsmøde 10. juni 2024\n\n### 1 Kurser til kantiner (B)\n\n#### Sagen kort\n\nSkolerne har foreslået to kurser.\n\n"
    "#### Beslutning\n\nRådet vedtog begge kurser.\n"
)


def take(desk: Desk, name: str) -> None:
    """Take a picture of what stands on the page now, without what only comes and goes."""
    desk.page.wait_for_timeout(1500)
    desk.page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")


def minutes(desk: Desk) -> None:
    """Write new minutes."""
    page = desk.open("/collections/meetings/new")
    page.locator("input[type=date]").first.fill("2024-06-10")
    page.get_by_label("Status").first.click()
    page.get_by_text("Offentliggjort referat", exact=True).click()
    page.get_by_label("Selve referatet").fill(_MINUTES)
    take(desk, "minutes")


def inbox(desk: Desk, folder: Path) -> None:
    """Put in a document."""
    document = folder / "Referat 10. juni 2024.docx"
    document.write_bytes(docx(p("Rådsmøde")))
    page = desk.open("/collections/inbox/new")
    page.get_by_text("Vælg fil").click()
    page.set_input_files("input[type=file]", document)
    page.get_by_text("Anvend valgte").click()
    take(desk, "inbox")


def change(desk: Desk) -> None:
    """Write what is decided of a list in the middle of the year."""
    page = desk.open("/collections/list-positivliste/entries/2024")
    page.get_by_role("button", name="Tilføj ændring").click()
    page.locator("input[type=date]").last.fill("2024-10-01")
    page.get_by_label("Besluttet i").last.fill("vestjylland/2024-09-16/2.2")
    page.get_by_role("button", name="Tilføj kursus").nth(1).click()
    page.get_by_label("Kursus", exact=True).last.fill("Svejsning for begyndere")
    take(desk, "list")


def suggestion(desk: Desk) -> None:
    """Save minutes and a change of a list, and look at what is suggested."""
    minutes(desk)
    desk.save("cms/meetings/2024-06-10")
    change(desk)
    desk.save("cms/list-positivliste/2024")
    desk.open("/workflow").get_by_text("2024-06-10").wait_for()
    take(desk, "suggestions")


def found(desk: Desk) -> None:
    """Publish the minutes, and find what was decided as a reader does."""
    desk.open("/collections/meetings/entries/2024-06-10").get_by_text("Status: Kladder").wait_for()
    desk.publish()
    for _ in range(60):
        desk.page.goto(f"{desk.address}/search/?q=kantiner")
        desk.page.wait_for_timeout(2000)
        if desk.page.get_by_role("link", name="Kurser til kantiner").count():
            break
    take(desk, "found")


def main() -> None:
    """Take every picture of the guide."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program(), args=FLAGS)
        made = Path(folder, "portal")
        made.mkdir()
        with sitting(repository(made), chromium) as desk:
            take(desk, "start")
            suggestion(desk)
            found(desk)
            # What is written for the last one is not saved.
            desk.page.on("dialog", lambda dialog: dialog.accept())
            inbox(desk, Path(folder))
            desk.page.goto(f"{desk.address}/admin/?council=")
            take(desk, "choose")
        chromium.close()


if __name__ == "__main__":
    main()
