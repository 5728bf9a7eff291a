"""What comes of a folder, written: each meeting at its place, and nothing over a person's work."""

from __future__ import annotations

from pathlib import Path

import pytest

from raadsportal.intake.minutes.folder import digest_of, outcomes, sources_in
from raadsportal.intake.minutes.gathering import Gathering, pending, without_council
from raadsportal.intake.minutes.ledger import FILE, ImportLedger
from tests.conftest import write
from tests.raadsportal.intake.minutes.papers import MINUTES, importing

OTHER = MINUTES.replace("3. marts", "10. marts")
DOUBTFUL = MINUTES.replace("Referatet er godkendt.\n", "")
UNKNOWN = "Referat\n\n1. Kajen (B)\n\nBeslutning: Ja.\n"
HERE = "hald/meetings/2025-03-03.md"


class Run:
    """Imports of one folder into another, one after the other."""

    def __init__(self, root: Path) -> None:
        self.source, self.out = root / "from", root / "to"

    def __call__(self, files: dict[str, str | bytes | None] | None = None) -> Gathering:
        """Import what is not done, after the files are changed."""
        write(self.source, files or {})
        sources, _ = sources_in(self.source)
        ledger = ImportLedger(self.out)
        gathering = Gathering(self.out, ledger)
        for outcome in outcomes(pending(sources, [digest_of(one) for one in sources], ledger), importing()):
            gathering.take(outcome)
        ledger.save()
        return gathering

    def files(self) -> list[str]:
        found = (path.relative_to(self.out).as_posix() for path in self.out.rglob("*") if path.is_file())
        return sorted(name for name in found if name != FILE)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def test_meetings_lie_by_council_and_day(run: Run) -> None:
    gathering = run({"a.txt": MINUTES, "b.txt": OTHER, "c.txt": UNKNOWN, "d.txt": "Hej"})
    assert run.files() == [
        HERE,
        "hald/meetings/2025-03-10.md",
        "unplaced/c.md",
        "unplaced/c.review.txt",
    ]
    assert (gathering.kept, gathering.count) == ([], 4)
    assert {name: entry.code for name, entry in gathering.ledger.entries.items()} == {
        "a.txt": "",
        "b.txt": "",
        "c.txt": "",
        "d.txt": "document-no-minutes",
    }
    assert (run.out / HERE).read_text("utf-8").startswith("---\ndate: 2025-03-03\n")


def test_a_days_second_meeting_has_a_number(run: Run) -> None:
    run({"a.txt": MINUTES, "b.txt": MINUTES})
    assert run.files() == ["hald/meetings/2025-03-03-2.md", HERE]
    assert ImportLedger(run.out).owner("hald/meetings/2025-03-03-2.md") == "b.txt"


def test_what_is_done_is_not_done_again(run: Run) -> None:
    run({"a.txt": MINUTES, "d.txt": "Hej"})
    assert run().count == 0
    assert run({"b.txt": OTHER}).count == 1
    assert run({"a.txt": MINUTES + "\n3. Vejen (B)\n\nBeslutning: Ja.\n"}).count == 1
    assert "Vejen" in (run.out / HERE).read_text("utf-8")
    assert run.files() == [HERE, "hald/meetings/2025-03-10.md"]


def test_a_file_that_is_gone_is_made_again(run: Run) -> None:
    run({"a.txt": MINUTES})
    (run.out / HERE).unlink()
    assert run().count == 1
    assert run.files() == [HERE]


def test_what_a_person_has_changed_stays_and_is_told_of(run: Run) -> None:
    run({"a.txt": MINUTES})
    write(run.out, {HERE: "# Rettet\n"})
    gathering = run({"a.txt": MINUTES + "\n3. Vejen (B)\n\nBeslutning: Ja.\n"})
    assert gathering.kept == [(HERE, "a.txt")]
    assert (run.out / HERE).read_text("utf-8") == "# Rettet\n"
    assert run().kept == [(HERE, "a.txt")]


def test_what_a_person_has_made_stays(run: Run) -> None:
    write(run.out, {HERE: "# Mit\n"})
    assert run({"a.txt": MINUTES}).kept == [(HERE, "a.txt")]
    assert (run.out / HERE).read_text("utf-8") == "# Mit\n"


def test_a_review_list_goes_when_there_is_nothing_to_look_at(run: Run) -> None:
    run({"a.txt": DOUBTFUL})
    assert run.files() == [HERE, "hald/meetings/2025-03-03.review.txt"]
    run({"a.txt": MINUTES})
    assert run.files() == [HERE]


def test_the_same_folder_gives_the_same_bytes(tmp_path: Path) -> None:
    files: dict[str, str | bytes | None] = {"a.txt": MINUTES, "b.txt": DOUBTFUL, "c.txt": UNKNOWN}
    one, other = Run(tmp_path / "one"), Run(tmp_path / "other")
    one(files)
    other(files)
    assert {name: (one.out / name).read_bytes() for name in [FILE, *one.files()]} == {
        name: (other.out / name).read_bytes() for name in [FILE, *other.files()]
    }


def test_a_documents_name_never_leads_out_of_the_folder(run: Run) -> None:
    run({"x..%2f../ud..txt": UNKNOWN, f"{'lang' * 50}.txt": UNKNOWN, "a\nb.txt": UNKNOWN})
    names = run.files()
    assert all(name.startswith("unplaced/") and "\n" not in name and ".." not in name for name in names)
    assert len([name for name in names if name.endswith(".md")]) == 3
    assert max(map(len, names)) < 130


def test_whose_a_document_is_that_does_not_say_it_most_beside_it_tell(run: Run) -> None:
    other = MINUTES.replace("Haldrådet", "Tangerådet")
    files: dict[str, str | bytes | None] = {
        "2025/a.txt": MINUTES, "2025/b.txt": OTHER, "2025/c.txt": other.replace("3. marts", "4. marts"),
        "2025/d.txt": UNKNOWN, "2024/e.txt": UNKNOWN, "2023/f.txt": other, "2023/g.txt": UNKNOWN, "2022/h.txt": MINUTES.replace("3. marts", "17. marts"),
    }  # fmt: skip
    ledger = run(files).ledger
    sources, _ = sources_in(run.source)
    found = {one.relative: one.beside for one in without_council(sources, ledger, "Havnens")}
    # One beside it is too few, and those of the whole folder do not count where the folder has some.
    assert found == {"2025/d.txt": "hald", "2024/e.txt": "hald", "2023/g.txt": "havnens"}


def test_what_is_elsewhere_now_is_gone_from_where_it_was(run: Run) -> None:
    run({"a.txt": DOUBTFUL})
    run({"a.txt": DOUBTFUL.replace("3. marts", "10. marts")})
    assert run.files() == ["hald/meetings/2025-03-10.md", "hald/meetings/2025-03-10.review.txt"]


def test_what_a_person_has_changed_is_not_gone(run: Run) -> None:
    run({"a.txt": MINUTES})
    write(run.out, {HERE: "# Rettet\n"})
    run({"a.txt": OTHER})
    assert run.files() == [HERE, "hald/meetings/2025-03-10.md"]
