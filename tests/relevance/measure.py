"""How well the search answers questions as people type them: `make relevance`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from raadsportal.clock import moment
from raadsportal.search.index import Index
from raadsportal.source.load import load

ROOT = Path(__file__).parents[2]
NOW = "2026-11-22"
_FIRST = 3


@dataclass(frozen=True)
class Asked:
    """A question with what answers it, and what was found, the best first."""

    words: str
    kind: str
    answers: frozenset[str]
    never: frozenset[str]
    found: tuple[str, ...]
    is_held_out: bool = False
    """Whether the question was written before the search was tuned last."""

    @property
    def rank(self) -> int:
        """The place of the first right answer, from 1; 0 if there is none."""
        right = (at for at, found in enumerate(self.found, 1) if self._is_right(found))
        return next(right, 0)

    def _is_right(self, found: str) -> bool:
        return found in self.answers or found.partition("#")[0] in self.answers

    @property
    def wrong(self) -> frozenset[str]:
        """What was found though the question leaves it out."""
        return self.never & frozenset(self.found)


def questions() -> list[Mapping[str, Any]]:
    """Return the questions as they are written."""
    told: list[Mapping[str, Any]] = yaml.safe_load(
        (ROOT / "tests/relevance/questions.yml").read_text("utf-8")
    )
    return told


def measured() -> tuple[Asked, ...]:
    """Ask every question of the portal's own content."""
    index = Index(load(ROOT / "content", moment(NOW)).corpus)
    return tuple(
        Asked(
            told["q"],
            told["kind"],
            frozenset(told["answers"]),
            frozenset(told.get("never", ())),
            tuple(hit.record.id for hit in index.ask(told["q"])[1]),
            is_held_out=told.get("held_out", False),
        )
        for told in questions()
    )


def recall(asked: Sequence[Asked], first: int = _FIRST) -> float:
    """Return the share of questions with a right answer among the first."""
    return sum(0 < one.rank <= first for one in asked) / len(asked)


def mean_reciprocal_rank(asked: Sequence[Asked]) -> float:
    """Return the mean of one divided by the place of the first right answer."""
    return sum(1 / one.rank for one in asked if one.rank) / len(asked)


def report(asked: Sequence[Asked]) -> Iterable[str]:
    """Yield a table by kind, the whole, and every question without a right answer among the first three."""
    kinds = defaultdict(list)
    for one in asked:
        kinds[one.kind].append(one)
    yield f"{'kind':<20}{'questions':>10}{'recall@3':>10}{'MRR':>8}"
    held_out = [one for one in asked if one.is_held_out]
    first = [one for one in asked if not one.is_held_out]
    whole = (("first written", first), ("held out", held_out), ("all", list(asked)))
    for name, some in (*sorted(kinds.items()), *whole):
        yield f"{name:<20}{len(some):>10}{recall(some):>10.3f}{mean_reciprocal_rank(some):>8.3f}"
    for one in asked:
        if not 0 < one.rank <= _FIRST:
            yield f"missed: “{one.words}” (place {one.rank or 'none'} of {len(one.found)})"
        if one.wrong:
            yield f"wrong: “{one.words}” found {', '.join(sorted(one.wrong))}"


if __name__ == "__main__":
    print("\n".join(report(measured())))
