"""What GitHub answers to the editor, out of a repository on this machine: git's own plumbing behind GitHub's addresses.

Only what Decap CMS asks for is here, in the form of GitHub's REST API (2022-11-28). Whatever else is asked is
remembered in `strange` and answered with 404.
"""

from __future__ import annotations

import base64
import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

Json = dict[str, Any]
USER = {"login": "ane-holm", "id": 7, "name": "Ane Holm", "email": "ane@hald.example", "avatar_url": ""}
REPOSITORY = {"owner": {"login": "raad"}, "permissions": {"push": True}, "default_branch": "main"}
WHO = {"name": "Ane Holm", "email": "ane@hald.example", "date": "2024-07-01T12:00:00Z"}


@dataclass
class Forge:
    """A repository as GitHub shows it to somebody who has signed in with a token."""

    folder: Path
    token: str
    pulls: list[Json] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)

    def answer(self, method: str, address: str, headers: dict[str, str], body: str | None) -> tuple[int, Any]:
        """Return the status and the JSON of an answer."""
        if headers.get("authorization") != f"token {self.token}":
            return 401, {"message": "Bad credentials"}
        parts = urlsplit(address)
        place = unquote(parts.path).removeprefix("/repos/raad/portal")
        asked = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        for verb, pattern, reply in self._replies():
            match = re.fullmatch(pattern, place)
            if verb == method and match:
                return reply(*match.groups(), {**asked, **(json.loads(body) if body else {})})
        self.strange.append(f"{method} {place}")
        return 404, {"message": "Not Found"}

    def _replies(self) -> tuple[tuple[str, str, Callable[..., tuple[int, Any]]], ...]:
        return (
            ("GET", "/user", lambda _: (200, USER)),
            ("GET", r"/users/.+", lambda _: (200, USER)),
            ("GET", "/search/issues", lambda _: (200, {"total_count": 0, "items": []})),
            ("GET", "", lambda _: (200, REPOSITORY)),
            ("GET", r"/branches/(.+)", self._branch),
            ("GET", r"/commits", self._commits),
            (
                "GET",
                r"/commits/(.+)/(?:status|check-runs)",
                lambda *_: (200, {"statuses": [], "check_runs": []}),
            ),
            ("GET", r"/git/trees/([^:]+)(?::(.*))?", self._tree),
            ("GET", r"/git/blobs/(\w+)", self._blob),
            ("GET", r"/git/refs/heads/(.+)", self._reference),
            ("GET", r"/pulls", self._pulls),
            ("GET", r"/compare/(.+)\.\.\.(.+)", self._compare),
            ("POST", r"/git/blobs", self._keep),
            ("POST", r"/git/trees", self._plant),
            ("POST", r"/git/commits", self._commit),
            ("POST", r"/git/refs", self._point),
            ("POST", r"/pulls", self._suggest),
            ("PUT", r"/pulls/(\d+)/merge", self._merge),
            ("DELETE", r"/git/refs/heads/(.+)", self._forget),
            ("PUT", r"/issues/(\d+)/labels", self._label),
        )

    def git(self, *command: str, told: bytes = b"", **environment: str) -> str:
        """Return what git says."""
        done = subprocess.run(
            ["git", *command],
            cwd=self.folder,
            input=told,
            capture_output=True,
            check=True,
            env=environment or None,
        )
        return done.stdout.decode().strip()

    def _sha(self, name: str) -> str:
        done = subprocess.run(
            ["git", "rev-parse", "--verify", "-q", name],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.strip()

    def _branch(self, name: str, _: Json) -> tuple[int, Any]:
        sha = self._sha(f"refs/heads/{name}")
        return (
            (200, {"name": name, "commit": {"sha": sha}}) if sha else (404, {"message": "Branch not found"})
        )

    def _reference(self, name: str, _: Json) -> tuple[int, Any]:
        sha = self._sha(f"refs/heads/{name}")
        return (
            (200, {"ref": f"refs/heads/{name}", "object": {"sha": sha}})
            if sha
            else (404, {"message": "Not Found"})
        )

    def _commits(self, asked: Json) -> tuple[int, Any]:
        sha = self._sha(asked.get("sha", "main"))
        return 200, [{"sha": sha, "commit": {"author": WHO, "committer": WHO}, "author": USER}]

    def _tree(self, branch: str, below: str | None, asked: Json) -> tuple[int, Any]:
        sha = self._sha(f"{branch}:{below or ''}")
        if not sha:
            return 404, {"message": "Not Found"}
        lines = self.git("ls-tree", "-l", "-z", *(["-r"] if "recursive" in asked else []), sha).split("\0")
        rows = [re.fullmatch(r"(\d+) (\w+) (\w+) +(\S+)\t(.+)", line) for line in lines if line]
        found = [
            {
                "mode": row[1],
                "type": row[2],
                "sha": row[3],
                "path": row[5],
                "size": 0 if row[4] == "-" else int(row[4]),
            }
            for row in rows
            if row
        ]
        return 200, {"sha": sha, "tree": found, "truncated": False}

    def _blob(self, sha: str, _: Json) -> tuple[int, Any]:
        done = subprocess.run(
            ["git", "cat-file", "blob", sha], cwd=self.folder, capture_output=True, check=True
        )
        return 200, {"sha": sha, "encoding": "base64", "content": base64.b64encode(done.stdout).decode()}

    def _pulls(self, asked: Json) -> tuple[int, Any]:
        head = asked.get("head", "").partition(":")[2]
        return 200, [pull for pull in self.pulls if not head or pull["head"]["ref"] == head]

    def _compare(self, base: str, head: str, _: Json) -> tuple[int, Any]:
        lines = self.git("diff", "--name-status", f"{base}...{head}").splitlines()
        files = [{"status": "modified", "filename": line.split("\t")[1], "sha": ""} for line in lines]
        return 200, {"files": files, "commits": [], "merge_base_commit": {"sha": self._sha(base)}}

    def _keep(self, told: Json) -> tuple[int, Any]:
        raw = told["content"].encode() if told["encoding"] == "utf-8" else base64.b64decode(told["content"])
        return 201, {"sha": self.git("hash-object", "-w", "--stdin", told=raw)}

    def _plant(self, told: Json) -> tuple[int, Any]:
        index = {"GIT_INDEX_FILE": str(self.folder / ".git/of-the-forge"), "PATH": "/usr/bin:/bin"}
        self.git("read-tree", told["base_tree"], **index)
        for row in told["tree"]:
            self.git(
                "update-index", "--add", "--cacheinfo", f"{row['mode']},{row['sha']},{row['path']}", **index
            )
        return 201, {"sha": self.git("write-tree", **index)}

    def _commit(self, told: Json) -> tuple[int, Any]:
        by = told.get("author") or WHO
        names = {"GIT_AUTHOR_NAME": by["name"], "GIT_AUTHOR_EMAIL": by.get("email") or "ane@hald.example"}
        names |= {
            "GIT_COMMITTER_NAME": "Forge",
            "GIT_COMMITTER_EMAIL": "forge@hald.example",
            "PATH": "/usr/bin:/bin",
        }
        above = [word for sha in told["parents"] for word in ("-p", sha)]
        sha = self.git("commit-tree", told["tree"], *above, "-m", told["message"], **names)
        return 201, {"sha": sha, "tree": {"sha": told["tree"]}, "parents": told["parents"]}

    def _point(self, told: Json) -> tuple[int, Any]:
        self.git("update-ref", told["ref"], told["sha"])
        return 201, {"ref": told["ref"], "object": {"sha": told["sha"]}}

    def _suggest(self, told: Json) -> tuple[int, Any]:
        number = len(self.pulls) + 1
        branch = told["head"].rpartition(":")[2]
        head = {"ref": branch, "sha": self._sha(branch), "repo": {"full_name": "raad/portal"}}
        pull = {
            "number": number,
            "title": told["title"],
            "body": told["body"],
            "state": "open",
            "merged_at": None,
            "head": head,
            "base": {"ref": told["base"], "sha": self._sha(told["base"])},
            "labels": [],
            "user": USER,
            "updated_at": WHO["date"],
        }
        self.pulls.append(pull)
        return 201, pull

    def _merge(self, number: str, told: Json) -> tuple[int, Any]:
        """Put what is suggested on the branch that it is suggested for, as one commit."""
        pull = self.pulls.pop(int(number) - 1)
        tree = self.git("merge-tree", "--write-tree", pull["base"]["ref"], pull["head"]["ref"])
        names = {"GIT_AUTHOR_NAME": "Ane Holm", "GIT_AUTHOR_EMAIL": WHO["email"], "PATH": "/usr/bin:/bin"}
        names |= {"GIT_COMMITTER_NAME": "Forge", "GIT_COMMITTER_EMAIL": "forge@hald.example"}
        title = told.get("commit_title") or pull["title"]
        sha = self.git("commit-tree", tree, "-p", pull["base"]["ref"], "-m", title, **names)
        self.git("update-ref", f"refs/heads/{pull['base']['ref']}", sha)
        return 200, {"sha": sha, "merged": True}

    def _forget(self, branch: str, _: Json) -> tuple[int, Any]:
        self.git("update-ref", "-d", f"refs/heads/{branch}")
        return 204, None

    def _label(self, number: str, told: Json) -> tuple[int, Any]:
        self.pulls[int(number) - 1]["labels"] = [{"name": name} for name in told["labels"]]
        return 200, self.pulls[int(number) - 1]["labels"]
