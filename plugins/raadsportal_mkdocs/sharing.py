"""How the portal's plugins find the content that `raadsportal/minutes` has loaded."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from raadsportal.cli.options import interface
from raadsportal_mkdocs.minutes import MinutesPlugin
from raadsportal_mkdocs.portal import Site


def site_of(config: MkDocsConfig, asking: str) -> Site:
    """Return what is being built; raise PluginError if the loading plugin is not there or comes later."""
    found = [plugin for plugin in config.plugins.values() if isinstance(plugin, MinutesPlugin)]
    if not found or not hasattr(found[0], "site"):
        raise PluginError(
            interface().text("mkdocs.yml: in plugins, write raadsportal/minutes before {name}.", name=asking)
        )
    return found[0].site
