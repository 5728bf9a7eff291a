"""The editor tried on one's own machine: a small server beside the site writes to this folder's branches."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from mkdocs.exceptions import ConfigurationError

from raadsportal.cli.options import interface
from raadsportal_mkdocs.editor import BRANCH_VARIABLE, HISTORY_VARIABLE, PORT_VARIABLE

_ = interface().text

_SERVER = Path("node_modules/decap-server/dist/index.js")


@contextmanager
def trying_editor(address: str) -> Iterator[None]:
    """Run the editor's server for the folder at hand, until the site is served no longer.

    It listens on this machine only, and saves all that has changed in the folder. Raises ConfigurationError
    if it is not installed, or if this is no repository or not a clean one.
    """
    node, branch = shutil.which("node"), _git("symbolic-ref", "--short", "HEAD")
    if node is None or not _SERVER.is_file():
        raise ConfigurationError(_("The editor needs {file} here; make setup puts it there.", file=_SERVER))
    if _git("status", "--porcelain"):
        told = _("Something here is not committed; the editor would save it with what is written in it.")
        raise ConfigurationError(told)
    port = _free_port()
    os.environ[BRANCH_VARIABLE] = branch
    os.environ[PORT_VARIABLE] = str(port)
    os.environ[HISTORY_VARIABLE] = _git("rev-parse", "--git-path", f"logs/refs/heads/{branch}")
    # Else the server would go on when this process is asked to end.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    server = subprocess.Popen([node, str(_SERVER)], env=_environment(port))
    try:
        click.echo(_("The editor is at {address}", address=f"http://{address}/admin/"), err=True)
        yield
    finally:
        server.terminate()
        server.wait()


def _environment(port: int) -> dict[str, str]:
    """Return what the server is told: to write to this folder's branches, and to say only what fails."""
    own = {
        "PORT": str(port),
        "BIND_HOST": "localhost",
        "MODE": "git",
        "GIT_REPO_DIRECTORY": str(Path.cwd()),
        "LOG_LEVEL": "error",
    }
    return {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ} | own


def _free_port() -> int:
    """Return a port of this machine at which nothing listens."""
    with socket.socket() as found:
        found.bind(("localhost", 0))
        return int(found.getsockname()[1])


def _git(*command: str) -> str:
    """Return what git says of this folder."""
    told = subprocess.run(["git", *command], capture_output=True, text=True, check=False)
    if told.returncode:
        raise ConfigurationError(_("The editor writes to branches: this folder must be a git repository."))
    return told.stdout.strip()
