"""Whether somebody came, as lists of people say it before or behind a name: `Ann Dahl - excused`."""

from __future__ import annotations

import re
from functools import cached_property

from raadsportal.model import Presence
from raadsportal.phrases import compile_phrases
from raadsportal.vocabulary import Vocabulary

#: So few words lead up to the word for an absence.
_LEAD = 4
_BEHIND = re.compile(r"[\s:]+")


class NamePresences:
    """Finds words for presence around names, with the words of a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def is_absence(self, words: str) -> Presence | None:
        """Return how somebody was away, if words say only that."""
        away = (Presence.EXCUSED, Presence.ABSENT)
        return next((one for one in away if self._patterns[one].fullmatch(words.strip("."))), None)

    def behind(self, part: str) -> tuple[str, Presence | None]:
        """Return words without what is said behind them of whether somebody came: `Ann Dahl - excused`."""
        for sign in (" - ", ": "):
            before, _, after = part.replace("–", "-").rpartition(sign)
            told = (one for one, pattern in self._patterns.items() if pattern.fullmatch(after.strip(" .")))
            presence = next(told, None) if before.strip() else None
            if presence:
                return part[: len(before)].strip(), presence
        return part, None

    def before(self, text: str) -> tuple[int, Presence | None]:
        """Return where names begin behind words that say they did not come: `Der er afbud fra Ann Dahl`."""
        for one in (Presence.EXCUSED, Presence.ABSENT):
            found = self._patterns[one].search(text)
            before = text[: found.start()].split() if found else []
            if found and len(before) <= _LEAD and all(word.islower() for word in before[1:]):
                behind = self._on_behalf.match(text, found.end()) or _BEHIND.match(text, found.end())
                return behind.end() if behind else len(text), one
        return 0, None

    @cached_property
    def _patterns(self) -> dict[Presence, re.Pattern[str]]:
        return {one: compile_phrases(self.vocabulary.presences.get(one, ())) for one in Presence}

    @cached_property
    def _on_behalf(self) -> re.Pattern[str]:
        return re.compile(rf"\s+{compile_phrases(self.vocabulary.on_behalf).pattern}\s+(?=\S)")
