"""Pagefind itself, which makes an index of pages: the only module that knows the program.

The package's own client takes a tenth of a second a page, for it looks for answers no more often; this
one says the same and does not wait. A folder of pages would be read in the order of the disk, and give
other bytes on another one.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pagefind.service import get_executable

#: The language of all pages is none that Pagefind knows, so that it cuts no endings.
_LANGUAGE = "unknown"
_MANY = 1 << 20
_Program = subprocess.Popen
#: So many places of words are in a file of the index, a third of what Pagefind takes: every file that has a
#: word of a question is fetched whole.
_PLACES = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "7000"}


@dataclass(frozen=True)
class Page:
    """What Pagefind is given: the words to be found, and where they stand."""

    url: str
    words: str


def indexed(pages: Iterable[Page]) -> Mapping[str, bytes]:
    """Return the files of an index of pages by their paths; the same pages give the same bytes."""
    program = get_executable()
    if program is None:
        raise FileNotFoundError("pagefind")
    with _Program(
        [program, "--service"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **_PLACES},
    ) as running:
        service = _Service(running)
        index = service.ask("NewIndex", config={"keep_index_url": True})["index_id"]
        for page in pages:
            service.ask(
                "AddRecord", index_id=index, url=page.url, content=page.words, language=_LANGUAGE, meta={}
            )
        files = service.ask("GetFiles", index_id=index)["files"]
    return {file["path"]: base64.b64decode(file["content"]) for file in files}


class _Service:
    """A running Pagefind: one question and one answer at a time, in JSON, in base64, a comma behind each."""

    def __init__(self, running: subprocess.Popen[bytes]) -> None:
        assert running.stdin is not None
        assert running.stdout is not None
        self.into, self.out, self.asked = running.stdin, running.stdout.fileno(), 0

    def ask(self, kind: str, **told: Any) -> Any:
        """Return the answer to a question; raise RuntimeError if Pagefind cannot do it."""
        self.asked += 1
        question = {"message_id": self.asked, "payload": {"type": kind, **told}}
        self.into.write(base64.b64encode(json.dumps(question).encode()) + b",")
        self.into.flush()
        answer = json.loads(base64.b64decode(self._answer()))["payload"]
        if answer["type"] == "Error":
            raise RuntimeError(answer["message"])
        return answer

    def _answer(self) -> bytes:
        parts: list[bytes] = []
        while not parts or not parts[-1].endswith(b","):
            part = os.read(self.out, _MANY)
            if not part:
                raise RuntimeError("pagefind has ended")
            parts.append(part)
        return b"".join(parts)[:-1]
