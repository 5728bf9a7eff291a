"""The plugin `raadsportal/lists`: lists with their editions, and what councils have in common."""

from __future__ import annotations

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from raadsportal.pages.lists import plan_lists
from raadsportal_mkdocs.sharing import site_of


class NoConfig(Config):
    """The plugin has no options."""


class ListsPlugin(BasePlugin[NoConfig]):
    """Plans the pages of lists."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Plan the pages; the content is loaded by `raadsportal/minutes`."""
        site = site_of(config, "raadsportal/lists")
        site.add(plan_lists(site.corpus))
        return config
