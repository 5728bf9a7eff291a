"""The settings of the editor: what each council can edit, where it is saved, and whom the page may talk to."""

from __future__ import annotations

import json
from typing import Any

import pytest

from raadsportal.checks.judge import judge_content
from raadsportal.clock import moment
from raadsportal.corpus import Corpus
from raadsportal.editor.settings import forge_backend, local_backend, policy, settings
from raadsportal.model import Editor
from raadsportal.source.load import load
from tests.conftest import NOW, PORTAL, Content
from tests.lists import FIRST, TYPE

LISTED = {"list-types/courses.yml": TYPE, "councils/hald/lists/positivliste/2023.yml": FIRST}


def told(corpus: Corpus) -> Any:
    return json.loads(settings(corpus, local_backend("main", 8081), "content"))


def corpus_of(content: Content, **files: str) -> Corpus:
    return load(content(dict(files)), moment(NOW)).corpus


def test_what_a_council_can_edit(content: Content) -> None:
    (council,) = told(corpus_of(content))["councils"]
    assert (council["id"], council["name"]) == ("hald", "Rådet for Hald")
    assert council["organs"] == [{"label": "Formandskabet", "value": "formandskab"}]
    inbox, minutes, own = council["collections"]
    assert (inbox["folder"], inbox["label"]) == ("content/inbox/hald", "Læg et Word-dokument ind")
    assert minutes["folder"] == "content/councils/hald/meetings"
    assert (minutes["create"], minutes["delete"]) == (True, False)
    assert [field["name"] for field in minutes["fields"][:4]] == ["date", "status", "title", "body"]
    assert [file["file"].rpartition("/")[2] for file in own["files"]] == [
        "calendar.yml",
        "members.yml",
        "followups.yml",
    ]


def test_buttons_put_in_the_labels_that_a_council_uses(content: Content) -> None:
    body = told(corpus_of(content))["councils"][0]["collections"][1]["fields"][3]
    assert body["labels"][:3] == ["Sagen kort", "Indstilling", "Beslutning"]


def test_a_list_of_the_council(content: Content) -> None:
    collections = told(corpus_of(content, **LISTED))["councils"][0]["collections"]
    (found,) = (one for one in collections if one["name"].startswith("list-"))
    assert found["folder"] == "content/councils/hald/lists/positivliste"
    assert found["fields"][0] == {"name": "type", "widget": "hidden", "default": "courses"}
    rows = next(field for field in found["fields"] if field["name"] == "rows")
    assert rows["fields"][0]["name"] == "key"
    assert [field["name"] for field in rows["fields"]][-2:] == ["note", "source"]
    assert rows["fields"][0]["slug_of"] == "course"
    assert rows["label_singular"] == "kursus"


def test_what_councils_share(content: Content) -> None:
    found = told(corpus_of(content))
    assert [file["name"] for file in found["shared"]["files"]] == ["people", "topics", "glossary", "privacy"]
    assert found["choices"]["people"] == [{"label": "Ane Holm", "value": "ane-holm"}]
    assert found["config"]["publish_mode"] == "editorial_workflow"
    assert found["phrases"]["editor.editorToolbar.publish"] == "Udgiv"


def test_the_same_content_gives_the_same_settings(content: Content) -> None:
    first, second = (settings(corpus_of(content), local_backend("main", 8081), "content") for _ in range(2))
    assert first == second


GITLAB = Editor("gitlab", "raad/portal", server="https://git.example", app_id="abc")


@pytest.mark.parametrize(
    ("editor", "expected", "origin"),
    [
        (
            GITLAB,
            {
                "name": "gitlab",
                "auth_type": "pkce",
                "app_id": "abc",
                "base_url": "https://git.example",
                "api_root": "https://git.example/api/v4",
            },
            "https://git.example",
        ),
        (
            Editor("gitea", "raad/portal", server="https://git.example/", app_id="abc"),
            {"name": "gitea", "base_url": "https://git.example", "api_root": "https://git.example/api/v1"},
            "https://git.example",
        ),
        (
            Editor("github", "raad/portal", bridge="https://login.example"),
            {"name": "github", "base_url": "https://login.example", "auth_endpoint": "auth"},
            "https://api.github.com",
        ),
    ],
)
def test_where_it_is_saved(editor: Editor, expected: dict[str, str], origin: str) -> None:
    backend = forge_backend(editor)
    assert expected.items() <= backend.items()
    assert (backend["repo"], backend["branch"]) == ("raad/portal", "main")
    allowed = dict(part.split(" ", 1) for part in policy(backend).split("; "))
    assert allowed["connect-src"] == f"'self' blob: {origin}"
    assert allowed["script-src"] == "'self' 'unsafe-eval'"
    assert allowed["default-src"] == "'none'"


@pytest.mark.parametrize(
    "editor",
    [
        "{forge: github, repository: raad/portal}",
        "{forge: gitlab, repository: raad/portal, server: https://git.example}",
        "{forge: gitea, repository: raad/portal, app_id: abc}",
    ],
)
def test_an_editor_at_which_nobody_could_sign_in_is_refused(editor: str, content: Content) -> None:
    loaded = load(content({"portal.yml": f"{PORTAL}editor: {editor}\n"}), moment(NOW), "content")
    found = [one.line(loaded.corpus.catalogue) for one in judge_content(loaded)]
    assert found == [
        "content/portal.yml:7:1: fejl [value-wrong] “editor” kan ikke læses: ingen kunne logge ind: GitHub kræver"
        " bridge, de andre server og app_id"
    ]


def test_an_editor_is_read(content: Content) -> None:
    text = "{forge: gitlab, repository: raad/portal, server: 'https://git.example', app_id: abc}"
    assert corpus_of(content, **{"portal.yml": f"{PORTAL}editor: {text}\n"}).portal.editor == GITLAB
