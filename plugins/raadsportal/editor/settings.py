"""All that the editor's page has to know, as one JSON text: where it saves, what it edits, what it says."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.editor.collections import Collections
from raadsportal.source.folders import INBOX

Backend: TypeAlias = dict[str, Any]

_GITHUB = "https://api.github.com"
#: Where a forge has the pictures of those who sign in, if not on its own server.
_PICTURES: Mapping[str, tuple[str, ...]] = {"github": ("https://avatars.githubusercontent.com",)}
#: The words of the field for the text of minutes.
_FIELD_WORDS: Mapping[str, str] = {
    "bold": "Bold",
    "group": "Group",
    "italic": "Italic",
    "item": "Item",
    "list": "List row",
    "table": "Table",
    "tools": "What minutes are made of",
    "unread": "The editor had not read the whole file. Open it again, and write your change once more.",
}
#: What a suggestion is called at the forge and in its history, by what is done; the council's name is put in.
_SUGGESTED: Mapping[str, str] = {
    "create": "New: {what} “{name}”, {council}",
    "update": "Changed: {what} “{name}”, {council}",
    "delete": "Deleted: {what} “{name}”, {council}",
    "uploadMedia": "New document: {name}, {council}",
    "deleteMedia": "Deleted document: {name}, {council}",
}
#: What the editor itself says otherwise, by the place of the phrase in its catalogue.
_EDITOR_PHRASES: Mapping[str, str] = {
    "app.header.content": "Write",
    "app.header.workflow": "Suggestions",
    "app.header.quickAdd": "New",
    "collection.sidebar.collections": "What can be written",
    "editor.editorToolbar.backCollection": "Back to %{collectionLabel}",
    "editor.editorToolbar.publish": "Publish",
    "editor.editorToolbar.publishNow": "Publish now",
    "editor.editorToolbar.publishAndCreateNew": "Publish, and write another",
    "editor.editorToolbar.publishAndDuplicate": "Publish, and write one like it",
    "editor.editorToolbar.publishing": "Publishing …",
    "editor.editorToolbar.published": "Is public",
    "editor.editorToolbar.deployPreviewPendingButtonLabel": "Look for a preview",
    "editor.editorToolbar.deployPreviewButtonLabel": "See the preview",
    "editor.editorToolbar.deployButtonLabel": "See it on the portal",
    "editor.editor.onPublishingNotReady": "Set the status to “Ready” before you publish.",
    "editor.editor.onPublishing": "Publish this?",
    "editor.editor.onPublishingWithUnsavedChanges": "Save your changes before you publish.",
    "editor.editor.confirmLoadBackup": "You wrote here before and did not save. Go on with that?",
    "editor.editor.onLeavePage": "Leave this page? What you have not saved is lost.",
    "editor.editor.onDeleteUnpublishedChanges": "Drop this suggestion? What is public stays as it is.",
    "editor.editor.onDeleteUnpublishedChangesWithUnsavedChanges": (
        "Drop this suggestion and what you have not saved? What is public stays as it is."
    ),
    "editor.editorToolbar.deleteUnpublishedChanges": "Drop the suggestion",
    "editor.editorToolbar.deleteUnpublishedEntry": "Drop the suggestion",
    "ui.toast.onFailToPublishEntry": "It could not be published: %{details}",
    "ui.toast.onDeleteUnpublishedChanges": "The suggestion is dropped.",
    "ui.toast.onLoggedOut": "You are signed out. Copy what you have written, and sign in again.",
    "ui.toast.entryPublished": "It is published; the portal shows it in a few minutes.",
    "ui.toast.entrySaved": "The suggestion is saved. It is not public yet.",
    "workflow.workflow.workflowHeading": "Suggestions",
    "workflow.workflow.newPost": "New",
    "workflow.workflow.description": "%{smart_count} to be looked at, %{readyCount} ready to be published.",
    "workflow.workflowCard.deleteChanges": "Drop the suggestion",
    "workflow.workflowCard.deleteNewEntry": "Drop the suggestion",
    "workflow.workflowCard.publishChanges": "Publish",
    "workflow.workflowCard.publishNewEntry": "Publish",
    "workflow.workflowList.currentEntries": "%{smart_count} suggestion |||| %{smart_count} suggestions",
    "workflow.workflowList.onDeleteEntry": "Drop this suggestion? What is public stays as it is.",
    "workflow.workflowList.onPublishEntry": "Publish this?",
    "workflow.workflowList.onPublishingNotReadyEntry": "Set the status to “Ready” before you publish.",
}


def settings(corpus: Corpus, backend: Backend, content: str) -> str:
    """Return the settings of the editor (JSON): the same content gives the same text.

    `content` is the path of the content folder in the repository.
    """
    making, words = Collections(corpus, content), corpus.catalogue
    told = {
        "councils": [_council(council, making) for council in corpus.councils],
        "shared": making.of_all(),
        "choices": {
            "topics": _options(corpus.topics),
            "municipalities": _options(corpus.municipalities),
            "people": _options(person for person in corpus.people if not person.erased),
        },
        "words": {name: words.text(text) for name, text in _FIELD_WORDS.items()},
        "suggested": {done: _suggested(words.text(text)) for done, text in _SUGGESTED.items()},
        "phrases": {place: words.text(text) for place, text in _EDITOR_PHRASES.items()},
        "config": _config(corpus.portal, backend, content),
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True) + "\n"


def _suggested(text: str) -> str:
    """Return a suggestion's title with the places that Decap CMS fills; the page fills in the council."""
    name = "{{path}}" if "{what}" not in text else "{{slug}}"
    return text.replace("{what}", "{{collection}}").replace("{name}", name)


def _council(council: m.Council, making: Collections) -> dict[str, Any]:
    return {
        "id": council.id,
        "name": council.name,
        "organs": _options(council.organs),
        "collections": making.of_council(council),
    }


def _options(named: Iterable[Any]) -> list[dict[str, str]]:
    return [{"label": one.name, "value": one.id} for one in named]


def _config(portal: m.Portal, backend: Backend, content: str) -> dict[str, Any]:
    return {
        "backend": backend,
        "publish_mode": "editorial_workflow",
        "locale": portal.language,
        "site_url": portal.address,
        "display_url": portal.address,
        "load_config_file": False,
        "show_preview_links": True,
        "slug": {"encoding": "ascii", "clean_accents": True},
        "media_folder": f"{content}/{INBOX}",
        "public_folder": "/",
    }


def local_backend(branch: str, port: int) -> Backend:
    """Return the settings for trying the editor on this machine, where decap-server listens at a port."""
    # It answers to this name of the machine only.
    return {"name": "proxy", "proxy_url": f"http://localhost:{port}/api/v1", "branch": branch}


def forge_backend(editor: m.Editor) -> Backend:
    """Return the settings by which the editor signs in at its forge and saves there.

    GitLab and Gitea know by themselves who signs in (PKCE, RFC 7636); GitHub needs a bridge that keeps a
    secret.
    """
    common: Backend = {"name": editor.forge, "repo": editor.repository, "branch": editor.branch}
    if editor.forge == "github":
        return {**common, "base_url": editor.bridge, "auth_endpoint": "auth", "squash_merges": True}
    version = {"gitlab": "v4", "gitea": "v1"}[editor.forge]
    return {
        **common,
        "auth_type": "pkce",
        "app_id": editor.app_id,
        "base_url": editor.server.rstrip("/"),
        "api_root": f"{editor.server.rstrip('/')}/api/{version}",
    }


def policy(backend: Backend) -> str:
    """Return the security policy of the editor's page (CSP 3): it talks to its own site and its forge only.

    The editor judges its settings by code that it makes itself (`unsafe-eval`), and styles its page so too.
    """
    forge = _GITHUB if backend["name"] == "github" else backend.get("api_root") or backend["proxy_url"]
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(forge))
    told = {
        "default-src": "'none'",
        "script-src": "'self' 'unsafe-eval'",
        "style-src": "'self' 'unsafe-inline'",
        "font-src": "'self' data:",
        "img-src": f"'self' data: blob: {' '.join((origin, *_PICTURES.get(backend['name'], ())))}",
        "connect-src": f"'self' blob: {origin}",
        "frame-src": "'self' blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in told.items())
