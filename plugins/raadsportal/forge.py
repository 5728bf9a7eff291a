"""Words of people and documents as they are printed in the comments of a forge (GitHub, GitLab, Gitea)."""

from __future__ import annotations

import re

#: What would be read as Markdown or HTML, and what would call somebody or link another request.
_SIGNS = re.compile(r"([\\`*_\[\]<>#|~!$])")
_CALLS = re.compile(r"([@/:#])(?=\w)")
_JOINER = "\u2060"


def plain(text: str) -> str:
    """Return words that a forge prints as they stand: neither marked up, nor linked, nor calling anybody."""
    return _CALLS.sub(rf"\1{_JOINER}", _SIGNS.sub(r"\\\1", text))
