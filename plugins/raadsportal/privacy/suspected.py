"""A place in a text that may be private, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Suspected:
    """Letters of a text that may be private; they are never printed whole in a message."""

    start: int
    end: int
    code: str
    """The rule that is broken."""
    words: str
    """As they are printed."""

    @property
    def masked(self) -> str:
        """The words with a dot instead of all letters but the first two: a message may be public."""
        shown = [sign if at < 2 or not sign.isalnum() else "•" for at, sign in enumerate(self.words)]
        return "".join(shown)
