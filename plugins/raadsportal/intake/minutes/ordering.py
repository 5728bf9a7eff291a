"""Headings in their order: whose numbers go on from each other, and which of them head groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from raadsportal.intake.minutes.labels import Label
from raadsportal.intake.minutes.spotted import Spotted, is_letter, steps_of


def in_order(found: Sequence[Spotted]) -> Iterator[Spotted]:
    """Yield headings whose numbers go on from each other, and those of the table of contents.

    Where not all do, those for which most speaks together are taken: one false heading must not bar the rest.
    """
    numbered = [one for one in found if steps_of(one.heading.number)]
    chain = {one.at for one in _heaviest(numbered)}
    for one in found:
        if one.is_listed or one.at in chain or not steps_of(one.heading.number):
            yield one


def _heaviest(found: Sequence[Spotted]) -> list[Spotted]:
    """Return the headings in which each number may follow the one before, of the highest score together."""
    steps = [steps_of(one.heading.number) for one in found]
    weights, before = list[int](), list[int]()
    for at, one in enumerate(found):
        choices = [(weights[other], other) for other in range(at) if _follows(steps[other], steps[at])]
        weight, other = max(choices, default=(0, -1))
        if not _follows((), steps[at]) and other < 0:
            weight = -one.score  # no row of items begins so
        weights.append(weight + one.score)
        before.append(other)
    at = max(range(len(found)), key=weights.__getitem__, default=-1)
    chain = []
    while at >= 0:
        chain.append(found[at])
        at = before[at]
    return chain[::-1]


def _follows(last: tuple[int, ...], parts: tuple[int, ...]) -> bool:
    """Tell whether a number may come behind another: one or two steps on at most, at any depth."""
    if not last:
        return parts[0] <= 2
    return parts[0] in {last[0], last[0] + 1, last[0] + 2}


def with_groups(ordered: Sequence[Spotted], labels: Sequence[Label | None]) -> Iterator[Spotted]:
    """Yield headings, told which head groups: another one of a deeper number follows before any label."""
    for one, other in zip(ordered, (*ordered[1:], None), strict=False):
        between = labels[one.at : other.at] if other else labels[one.at :]
        deeper = other is not None and _depth(other.heading.number) > _depth(one.heading.number)
        yield replace(one, is_group=deeper and not any(between))


def _depth(number: str) -> int:
    """Return how deep a number is: a letter alone is one step below the number above it."""
    return 9 if is_letter(number) else len(re.findall(r"[^\W_]+", number))
