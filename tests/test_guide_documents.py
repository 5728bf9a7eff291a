"""The guide's examples of documents, executed: each rule's wrong and right, read as `import` and `inbox` do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from raadsportal.clock import moment
from raadsportal.intake.minutes import folder as folder_module
from raadsportal.intake.minutes.facts import Told
from raadsportal.intake.minutes.folder import Outcome, Source, outcomes
from raadsportal.intake.minutes.importing import Importing
from raadsportal.intake.minutes.inbox import arrivals
from raadsportal.intake.minutes.knowing import knowing
from raadsportal.intake.opening import dictionary
from raadsportal.rules.documents import DOCUMENT_ERRORS, DOCUMENT_NOTES, DOCUMENT_WARNINGS
from raadsportal.source.load import load
from raadsportal.source.vocabularies import Vocabularies
from tests.conftest import write
from tests.raadsportal.intake.documents.docx import docx, p
from tests.raadsportal.intake.documents.printed import Rule, below, pdf
from tests.test_guide import EXAMPLES, PORTAL

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
#: What each file of an example holds; the words above it in the guide say the same.
FILES = {
    "document-unreadable": (OLD_WORD, docx(p("Referat fra havnen"))),
    "document-empty": (docx(p()), docx(p("Referat fra havnen"))),
    "document-scanned": (pdf([Rule(0, 0, 400, 600)]), pdf(below("Referat fra havnen"))),
}
#: The guide's council as the examples know it.
KNOWN: dict[str, str | bytes | None] = {
    **PORTAL,
    "councils/birkeoe/council.yml": (
        "name: Ørådet\nvocabulary: dansk\nmunicipalities: [birkeoe]\n"
        "organs:\n  - {id: formandskab, name: Formandskabet}\n"
    ),
    "councils/birkeoe/members.yml": "- {person: karla-munk, org: Beboerne, from: 2022-06}\n",
    "councils/vesteroe/council.yml": "name: Vesterøs råd\n",
    "municipalities.yml": '- {id: birkeoe, name: Birkeø, code: "0998"}\n- {id: vesteroe, name: Vesterø, code: "0997"}\n',
}
#: What is said from outside of the documents of two examples.
TOLD = {
    "import-council-differs": Told("referat", council="birkeoe"),
    "import-council-inferred": Told("referat birkeoe"),
}
WHICH = ("Forkert", "Rigtigt")
WHOLE = EXAMPLES["import-status-assumed"]["Rigtigt"]


@pytest.fixture
def importing(tmp_path: Path) -> Importing:
    return importing_into(write(tmp_path / "content", KNOWN))


def importing_into(content: Path, *, keeps_original: bool = False) -> Importing:
    loaded = load(content, moment("2025-06-01"), "content")
    known = knowing(loaded, Vocabularies(content, "content"))
    return Importing(known, dictionary, loaded.corpus.catalogue, "da", keeps_original)


def codes(importing: Importing, raw: bytes, told: Told | None = None) -> list[str]:
    """Return the codes of all that is said of a document."""
    told = told or Told("referat")
    found = importing.all(raw, f"{told.name}.txt", told, with_council=False, is_minutes=False)
    return [one.code for imported in found for one in imported.problems]


@pytest.mark.parametrize("code", FILES)
def test_files_that_cannot_be_read(code: str, importing: Importing) -> None:
    wrong, right = FILES[code]
    assert codes(importing, wrong) == [code]
    assert code not in codes(importing, right)


ELSEWHERE = {"import-agenda-replaced", "import-original-public", "import-comments-left"}
IMPORTED = [code for code in (*DOCUMENT_WARNINGS, *DOCUMENT_NOTES) if code not in ELSEWHERE]


@pytest.mark.parametrize("code", ["document-no-minutes", "document-language", *IMPORTED])
def test_each_documents_doubts(code: str, importing: Importing) -> None:
    wrong, right = (EXAMPLES[code][which].encode() for which in WHICH)
    assert code in codes(importing, wrong, TOLD.get(code))
    assert codes(importing, right) == []


UNTOLD = WHOLE.replace(" i Ørådet", "").replace("Onsdag den 12. februar 2025 kl. 16-18\n", "")


@pytest.mark.parametrize("code", ["inbox-unplaced", "inbox-there", "inbox-list"])
@pytest.mark.parametrize("which", WHICH)
def test_what_stays_in_the_inbox(code: str, which: str, tmp_path: Path) -> None:
    content = write(tmp_path / "content", KNOWN)
    text = UNTOLD if code == "inbox-unplaced" else WHOLE
    approved = "---\ndate: 2025-02-12\nstatus: approved\n---\n\n# Rådsmøde\n"
    names = [line.removeprefix("content/") for line in EXAMPLES[code][which].split("\n")]
    write(content, {name: approved if name.endswith(".md") else text for name in names})
    found = [one.code for arrival in arrivals(content, importing_into(content)) for one in arrival.problems]
    assert found == ([code] if which == "Forkert" else [])


@pytest.mark.parametrize("which", WHICH)
def test_minutes_that_replace_an_agenda(which: str, tmp_path: Path) -> None:
    content = write(tmp_path / "content", KNOWN)
    if which == "Forkert":
        agenda = "---\ndate: 2025-02-12\nstatus: agenda\n---\n\n# Rådsmøde\n"
        write(content, {"councils/birkeoe/meetings/2025-02-12.md": agenda})
    write(content, {"inbox/2025-02-12.txt": WHOLE})
    (arrival,) = arrivals(content, importing_into(content))
    found = [problem.code for one in arrival.settled for _, problem in one.doubts]
    assert found == (["import-agenda-replaced"] if which == "Forkert" else [])


@pytest.mark.parametrize("which", WHICH)
def test_an_original_that_becomes_public(which: str, tmp_path: Path) -> None:
    keeps = "--keep-original" in EXAMPLES["import-original-public"][which]
    kept = importing_into(write(tmp_path / "content", KNOWN), keeps_original=keeps)
    assert codes(kept, WHOLE.encode()) == (["import-original-public"] if keeps else [])


@pytest.mark.parametrize("which", WHICH)
def test_comments_in_the_margin(which: str, importing: Importing) -> None:
    body = "".join(p(line) for line in WHOLE.split("\n"))
    comment = '<w:comment w:id="0"><w:p><w:r><w:t>Husk prisen</w:t></w:r></w:p></w:comment>'
    raw = docx(body, {"comments": comment} if which == "Forkert" else {})
    assert codes(importing, raw) == (["import-comments-left"] if which == "Forkert" else [])


def stopped(folder: Path, importing: Importing) -> list[str]:
    sources = [Source(path, path.name) for path in sorted(folder.iterdir())]
    return [one.code for outcome in outcomes(sources, importing) for one in outcome.problems]


def test_a_document_that_takes_too_long(
    tmp_path: Path, importing: Importing, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "documents", {"referat.txt": WHOLE})
    assert stopped(folder, importing) == []

    def stop(_: Source) -> Outcome:
        raise MemoryError

    monkeypatch.setattr(folder_module, "_made", stop)
    assert stopped(folder, importing) == ["document-stopped"]


def test_a_document_that_the_machine_refuses(
    tmp_path: Path, importing: Importing, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "documents", {"referat.txt": WHOLE})

    def refused(_: Path) -> bytes:
        raise PermissionError(13, os.strerror(13))

    assert stopped(folder, importing) == []
    monkeypatch.setattr(folder_module, "bytes_of", refused)
    assert stopped(folder, importing) == ["document-refused"]


def test_every_rule_of_documents_is_tried() -> None:
    tried = {
        *FILES,
        "document-no-minutes",
        "document-language",
        *IMPORTED,
        *ELSEWHERE,
        "inbox-unplaced",
        "inbox-there",
        "inbox-list",
    }
    tried |= {"document-stopped", "document-refused"}
    assert tried == {*DOCUMENT_ERRORS, *DOCUMENT_WARNINGS, *DOCUMENT_NOTES}
    assert all(set(EXAMPLES[code]) == set(WHICH) for code in tried)
