"""The plugin `raadsportal/opendata`: writes the data files and the feeds beside the pages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from raadsportal.exports.feeds import Feed, feed_path, feed_text, feeds
from raadsportal.exports.json_files import data_files
from raadsportal_mkdocs.sharing import site_of


class NoConfig(Config):
    """The plugin has no options."""


class OpenDataPlugin(BasePlugin[NoConfig]):
    """Writes open data, and tells each page of its feed."""

    feeds: Mapping[str, Feed]

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Gather what is new; the content is loaded by `raadsportal/minutes`."""
        self.feeds = feeds(site_of(config, "raadsportal/opendata").corpus)
        return config

    def on_page_context(self, context: Any, **_: Any) -> Any:
        """Give a page its feed, if it has one."""
        plan = context.get("plan")
        context["feed"] = self.feeds.get(plan.id) if plan else None
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write each data file and feed under the built site."""
        corpus = site_of(config, "raadsportal/opendata").corpus
        told = {feed_path(page): feed_text(corpus, feed) for page, feed in self.feeds.items()}
        for name, text in {**data_files(corpus), **told}.items():
            path = Path(config.site_dir, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
