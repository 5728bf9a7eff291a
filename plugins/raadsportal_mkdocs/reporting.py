"""Problems of content said through MkDocs: each in the log, then one sentence that ends the build."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from mkdocs.exceptions import PluginError

from raadsportal.language import Catalogue
from raadsportal.problems import Problem, Severity, count_of

_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.NOTE: logging.INFO}
#: Below `mkdocs`, so that warnings count in a strict build; without the prefix that MkDocs gives to plugins,
#: so that a line begins with file and line.
_log = logging.getLogger("mkdocs.plugins.raadsportal")


def report(problems: Sequence[Problem], words: Catalogue, *, strict: bool) -> None:
    """Log every problem; raise PluginError if the build cannot go on.

    In a strict build warnings end it too, and they do so here, before MkDocs empties the old site.
    """
    for found in problems:
        _log.log(_LEVELS[found.severity], "%s\n    %s", found.line(words), found.hint(words))
    errors, warnings = count_of(problems, Severity.ERROR), count_of(problems, Severity.WARNING)
    if not errors and not (strict and warnings):
        return
    counted = ", ".join(
        (
            words.plural("{count} error", "{count} errors", errors),
            words.plural("{count} warning", "{count} warnings", warnings),
        )
    )
    raise PluginError(
        words.text("The site was not built: {counted}. The old site is as it was.", counted=counted)
    )
