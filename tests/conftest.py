"""What tests share: small content folders written from text, and the portal's own site, built once."""

from __future__ import annotations

import contextlib
import functools
import http.server
import shutil
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from raadsportal.headers import headers

# A loaded machine is slow, not wrong.
settings.register_profile("portal", deadline=None)
settings.load_profile("portal")

ROOT = Path(__file__).parents[1]
NOW = "2026-11-22T12:00:00+01:00"

PORTAL = """
name: Prøveportalen
address: https://proeve.example/
language: da
vocabulary: midt-nord
contact: post@proeve.example
"""
COUNCIL = """
name: Rådet for Hald
full_name: Rådet for Hald og omegn
kind: råd
valid: {from: "2015", to: "2024"}
municipalities: [hald]
organs: [{id: formandskab, name: Formandskabet}]
vocabulary: midt-nord
"""
MINUTES = """\
---
date: 2024-03-18
status: approved
attendance:
  - {org: DA, people: [ane-holm]}
---
# Rådsmøde 18. marts 2024

## 1. Rådets forhold

### 1.1 Godkendelse af dagsorden (B)

#### Beslutning

Rådet godkendte dagsordenen.

### 1.2 Liste over kurser (B)

#### Sagen kort

Hald Kommune har bedt om det.

#### Beslutning

Rådet vedtog listen.

#### Bilag

- 1.2.1 Listen
"""
SMALL: dict[str, str] = {
    "portal.yml": PORTAL,
    "people.yml": "- {id: ane-holm, name: Ane Holm}\n",
    "municipalities.yml": '- {id: hald, name: Hald, code: "0999"}\n',
    "topics.yml": "- {id: kurser, name: Kurser}\n",
    "councils/hald/council.yml": COUNCIL,
    "councils/hald/meetings/2024-03-18.md": MINUTES,
}

Content = Callable[..., Path]


def write(folder: Path, files: dict[str, str | bytes | None]) -> Path:
    """Write files into a folder; None takes a file away."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.unlink(missing_ok=True)
        elif isinstance(text, bytes):
            path.write_bytes(text)
        else:
            path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def content(tmp_path: Path) -> Content:
    """Return a function that writes the small portal's content with the given files changed."""

    def make(changed: dict[str, str | bytes | None] | None = None) -> Path:
        return write(tmp_path / "content", {**SMALL, **(changed or {})})

    return make


@pytest.fixture
def minutes(content: Content) -> Callable[[str], Path]:
    """Return a function that writes the small portal with these minutes of 18 March 2024."""

    def make(text: str) -> Path:
        return content({"councils/hald/meetings/2024-03-18.md": textwrap.dedent(text)})

    return make


def run(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of this environment and return what it printed."""
    program = str(Path(sys.executable).parent / command[0])
    variables = {"PATH": "/usr/bin:/bin", "NO_MKDOCS_2_WARNING": "1", "HOME": str(cwd), "LANG": "C.UTF-8"}
    return subprocess.run(
        [program, *command[1:]],
        cwd=cwd,
        env={**variables, **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the portal's own site, built from a copy of what the repository holds."""
    del worker_id  # each worker builds its own: 2 seconds, and none waits for another
    folder = tmp_path_factory.mktemp("portal")
    for name in ("content", "docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    built = run("raadsportal", "build", "--now", NOW, cwd=folder)
    assert built.returncode == 0, built.stderr
    return folder / "site"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    says: Mapping[str, str]

    def log_message(self, *_: object) -> None:
        """Print nothing."""

    def end_headers(self) -> None:
        """Say what the guide tells hosts to say, so that everything is tried under the strict policy."""
        editor = "/admin/" in self.path
        for name, value in self.says.items():
            if not (editor and name == "Content-Security-Policy"):
                self.send_header(name, value)
        super().end_headers()


@contextlib.contextmanager
def served(site: Path, says: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve a folder on loopback, as any static file server would, with the portal's headers or others."""
    handler = functools.partial(
        type("_Said", (_Quiet,), {"says": headers() if says is None else says}), directory=str(site)
    )
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the built site."""
    with served(site) as address:
        yield address
