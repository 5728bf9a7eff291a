"""Terms of the glossary in a text: the first use of each on a page leads to its explanation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from raadsportal.ids import term_anchor
from raadsportal.mentions.tokens import quiet
from raadsportal.model import Section, Term, TextLink

_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True)
class Terms:
    """Terms ready to be looked for."""

    terms: tuple[Term, ...]

    @cached_property
    def _by_name(self) -> dict[str, Term]:
        return {term.term: term for term in self.terms}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = sorted(self._by_name, key=lambda name: (-len(name), name))
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?!\w)") if names else _NOTHING

    def used_in(self, text: str) -> tuple[Term, ...]:
        """Return the terms of a plain text, each once."""
        names = dict.fromkeys(match[0] for match in self._pattern.finditer(text))
        return tuple(self._by_name[name] for name in names)

    def first_uses(self, section: Section, seen: Sequence[Term]) -> Iterator[tuple[Term, TextLink]]:
        """Yield the terms of a section that the page has not used yet, each with its link."""
        known = set(seen)
        taken = [(link.start, link.end) for link in section.links]
        for match in self._pattern.finditer(quiet(section.markdown)):
            term = self._by_name[match[0]]
            start, end = match.span()
            if term in known or any(start < last and first < end for first, last in taken):
                continue
            known.add(term)
            yield term, TextLink(start, end, match[0], f"#{term_anchor(term.term)}")
