"""The plugin `raadsportal/search`: writes the files by which the built site is searched."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from raadsportal.search.files import search_files
from raadsportal_mkdocs.opendata import NoConfig
from raadsportal_mkdocs.sharing import site_of


class SearchPlugin(BasePlugin[NoConfig]):
    """Makes the site searchable."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write each file of the search under the built site."""
        for name, body in search_files(site_of(config, "raadsportal/search").corpus).items():
            path = Path(config.site_dir, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(body)
