"""The plugin `raadsportal/minutes`: loads the content; pages of councils, meetings and items."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from raadsportal.addresses import Addresses
from raadsportal.headers import HEADERS_FILE, headers_file
from raadsportal.pages.calendars import plan_calendars
from raadsportal.pages.former import former_rows, plan_former
from raadsportal.pages.minutes import plan_minutes
from raadsportal.pages.statement import plan_statement
from raadsportal.shipped import shipped_overrides
from raadsportal_mkdocs.files import add_attachments, add_pages, leave_out_the_themes
from raadsportal_mkdocs.navigation import place_pages
from raadsportal_mkdocs.portal import Site, load_site
from raadsportal_mkdocs.templates import furnish

#: How the commands `build` and `serve` hand their options to a build that MkDocs configures by itself.
CONTENT_VARIABLE = "RAADSPORTAL_CONTENT"
NOW_VARIABLE = "RAADSPORTAL_NOW"


class MinutesConfig(Config):
    """The options of the plugin."""

    content_dir = c.Type(str, default="content")
    """The folder with the content, from the folder of mkdocs.yml."""

    now = c.Optional(c.Type(str))
    """The moment to take as now; SOURCE_DATE_EPOCH or the system's clock if it is not given."""


class MinutesPlugin(BasePlugin[MinutesConfig]):
    """Loads the content once for all plugins of the portal; a fresh object for every build keeps no state."""

    site: Site

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and judge the content before anything of the old site is touched."""
        folder = os.environ.get(CONTENT_VARIABLE) or self.config.content_dir
        root = Path(config.config_file_path or ".").parent / folder
        self.site = load_site(root, os.environ.get(NOW_VARIABLE) or self.config.now, config)
        self.site.add(plan_minutes(self.site.corpus))
        self.site.add(plan_calendars(self.site.corpus))
        self.site.add((plan_statement(self.site.corpus),))
        addresses = Addresses(self.site.corpus)
        self.site.add(plan_former(addresses))
        self.site.former = former_rows(addresses)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """End the build if two pages would have one address, just before the old site is emptied."""
        self.site.judge_addresses(get_files(config), strict=config.strict)

    @event_priority(-50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the planned pages of all plugins, and the attachments; leave out what no page uses."""
        leave_out_the_themes(files, config)
        add_pages(self.site.plans, files, config)
        add_attachments(self.site.root, self.site.attachments, files, config)
        return files

    @event_priority(-50)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Set parents and neighbours."""
        place_pages(self.site.plans, files)
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Give a page written by hand at a planned address the template of the plan."""
        plan = self.site.by_path.get(page.file.src_uri)
        if plan:
            page.meta.setdefault("template", f"{plan.kind}.html")
        return markdown

    def on_env(self, env: Environment, *, files: Files, **_: Any) -> Environment:
        """Give templates the portal's words and addresses."""
        urls = {file.src_uri.removesuffix(".md"): file.url for file in files.documentation_pages()}
        front = {"": urls.get("index", "./")}
        furnish(env, self.site.corpus.catalogue, urls | front, shipped_overrides())
        corpus = self.site.corpus
        env.globals["portal"] = corpus.portal
        env.globals["today"] = corpus.catalogue.day(corpus.today)
        return env

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what hosts are to say of the site, when all that is at its root is there."""
        root = Path(config.site_dir)
        text = headers_file(path.name for path in root.iterdir() if path.name != HEADERS_FILE)
        (root / HEADERS_FILE).write_text(text, encoding="utf-8", newline="")

    def on_page_context(self, context: Any, *, page: Page, **_: Any) -> Any:
        """Give a page the facts that it shows."""
        plan = self.site.by_path.get(page.file.src_uri)
        context["plan"] = plan
        context["former"] = self.site.former.get(plan.id, ()) if plan and not plan.is_former else ()
        context["view"] = plan.view if plan else None
        context["trail"] = self.site.trail(plan) if plan else ()
        context["previous"] = self.site.link(plan.previous) if plan and plan.previous else None
        context["next"] = self.site.link(plan.next) if plan and plan.next else None
        return context
