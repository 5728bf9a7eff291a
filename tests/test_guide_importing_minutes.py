"""The guide to importing minutes, executed: its document, its command, what it prints and writes."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from tests.conftest import ROOT, run, write
from tests.test_guide import FILES

GUIDE = (ROOT / "docs/guide/importing-minutes.md").read_text(encoding="utf-8")
#: The document, and what is said of it.
DOCUMENT, SAID = re.findall(r"^```text\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
(WRITTEN,) = re.findall(r"^```markdown\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
SHOW, WRITE, FOLDER = map(shlex.split, re.findall(r"^```console\n(.*?)\n```$", GUIDE, re.MULTILINE))


def test_the_guide_shows_what_happens(tmp_path: Path) -> None:
    folder = write(tmp_path, {f"content/{name}": text + "\n" for name, text in FILES.items()})
    write(folder, {"referat.txt": DOCUMENT, "gamle-referater/2025/referat.txt": DOCUMENT})
    assert run(*SHOW, cwd=folder).stdout == SAID
    assert run(*WRITE, cwd=folder).returncode == 0
    meetings = folder / "content/councils/birkeoe/meetings"
    assert (meetings / "2025-06-11.md").read_text(encoding="utf-8") == WRITTEN
    assert (meetings / "2025-06-11.review.txt").is_file()
    assert run(*FOLDER, cwd=folder).returncode == 0
    assert (folder / "indlaest/birkeoe/meetings/2025-06-11.md").is_file()
    assert (folder / "indlaest/import-report.txt").is_file()
