"""The plugin `raadsportal/opendata`: writes the data files beside the pages."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from raadsportal.exports.json_files import data_files
from raadsportal_mkdocs.sharing import site_of


class NoConfig(Config):
    """The plugin has no options."""


class OpenDataPlugin(BasePlugin[NoConfig]):
    """Writes open data."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write each data file under the built site."""
        site = site_of(config, "raadsportal/opendata")
        for name, text in data_files(site.corpus).items():
            path = Path(config.site_dir, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
