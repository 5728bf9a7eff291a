"""What a finder returns: from which token to which, and what is named."""

from __future__ import annotations

from typing import NamedTuple

from raadsportal.mentions.named import Named


class Found(NamedTuple):
    """Tokens `first` up to and without `end`, and what they name."""

    first: int
    end: int
    named: Named
