"""The plugin `raadsportal/decisions`: the front page, the register of decisions, topics and the search."""

from __future__ import annotations

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from raadsportal.pages.decisions import plan_decisions
from raadsportal.pages.search import plan_search
from raadsportal_mkdocs.sharing import site_of


class NoConfig(Config):
    """The plugin has no options."""


class DecisionsPlugin(BasePlugin[NoConfig]):
    """Plans the pages that gather decisions."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Plan the pages; the content is loaded by `raadsportal/minutes`."""
        site = site_of(config, "raadsportal/decisions")
        site.add(plan_decisions(site.corpus))
        site.add(plan_search(site.corpus))
        return config
