"""The plugin `raadsportal/editor`: the page on which the secretariat writes, where the portal has one."""

from __future__ import annotations

import os
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from raadsportal.editor.settings import Backend, forge_backend, local_backend, policy, settings
from raadsportal_mkdocs.opendata import NoConfig
from raadsportal_mkdocs.portal import Site
from raadsportal_mkdocs.sharing import site_of

#: The branch that is written to when the editor is tried on one's own machine.
BRANCH_VARIABLE = "RAADSPORTAL_EDITOR_BRANCH"
#: Where the server listens that writes to it.
PORT_VARIABLE = "RAADSPORTAL_EDITOR_PORT"
#: The file that grows by a line when something is published there.
HISTORY_VARIABLE = "RAADSPORTAL_EDITOR_HISTORY"
_GUIDE = "guide/secretariat.md"
_OF_EDITOR = ("assets/editor", "assets/vendor/decap/", "assets/vendor/yaml/", "assets/vendor/markdown-it.js")


class EditorPlugin(BasePlugin[NoConfig]):
    """Writes the editor's page and settings; a portal without an editor gets none of its files."""

    backend: Backend | None
    env: Environment
    has_guide: bool

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find out where the editor saves, if there is one."""
        editor = site_of(config, "raadsportal/editor").corpus.portal.editor
        branch = os.environ.get(BRANCH_VARIABLE)
        tried = local_backend(branch, int(os.environ[PORT_VARIABLE])) if branch else None
        self.backend = tried or (forge_backend(editor) if editor else None)
        return config

    def on_files(self, files: Files, **_: object) -> Files:
        """Leave out what only the editor needs."""
        self.has_guide = files.get_file_from_path(_GUIDE) is not None
        for file in list(files) if self.backend is None else ():
            if file.src_uri.startswith(_OF_EDITOR):
                files.remove(file)
        return files

    def on_env(self, env: Environment, **_: object) -> Environment:
        """Keep what the page is made with."""
        self.env = env
        return env

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Build again when something is published: while somebody writes, other branches come and go here."""
        if BRANCH_VARIABLE in os.environ:
            for path in filter(None, (config.docs_dir, config.config_file_path)):
                server.unwatch(path)
            config.watch = [os.environ[HISTORY_VARIABLE]]
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the page; readers are led to it from nowhere."""
        if self.backend is None:
            return
        site, folder = site_of(config, "raadsportal/editor"), Path(config.site_dir, "admin")
        page = self.env.get_template("admin.html").render(
            policy=policy(self.backend),
            councils=site.corpus.councils,
            has_guide=self.has_guide,
        )
        folder.mkdir(parents=True, exist_ok=True)
        told = settings(site.corpus, self.backend, self._content_folder(site))
        for name, text in (("index.html", page), ("settings.json", told)):
            (folder / name).write_text(text, encoding="utf-8", newline="")

    @staticmethod
    def _content_folder(site: Site) -> str:
        """Return where the content lies in the repository; one that is tried out begins in this folder."""
        editor = site.corpus.portal.editor
        is_kept = editor is not None and BRANCH_VARIABLE not in os.environ
        return editor.folder if editor and is_kept else os.path.relpath(site.root)
