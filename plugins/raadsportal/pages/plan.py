"""A page that is to be made: address, text, the facts it shows, and where it stands among the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from raadsportal.problems import Problem, Where, problem
from raadsportal.views.glossary import TermRow
from raadsportal.views.names import LinkTo

FRONT = ""


@dataclass(frozen=True)
class PagePlan:
    """A page that is to be made."""

    id: str
    """Its address under the site's root; empty for the front page."""
    title: str
    kind: str
    """Which template shows it."""
    view: Any
    body: str = ""
    name: str = ""
    """What it is called where its council is known: the title, unless this says less."""
    description: str = ""
    parent: str | None = None
    previous: str | None = None
    next: str | None = None
    siblings: tuple[LinkTo, ...] = ()
    source: str | None = None
    """The content file that a reader who finds an error would correct."""
    terms: tuple[TermRow, ...] = ()
    """The words of the glossary that its facts use; those of its text are explained in the text."""
    is_former: bool = False
    """Whether it only tells what became of something that was public here."""


def judge_addresses(plans: Iterable[PagePlan], taken: Iterable[str] = ()) -> tuple[Problem, ...]:
    """Return a problem for each address that two pages would have, those of hand-written pages among them."""
    first: dict[str, str] = {page: f"docs/{page or 'index'}.md" for page in taken}
    found = []
    for plan in plans:
        source = plan.source or plan.kind
        if plan.id in first:
            found.append(problem("address-twice", Where(source), address=plan.id, first=first[plan.id]))
        first.setdefault(plan.id, source)
    return tuple(found)


def in_a_row(plans: Sequence[PagePlan]) -> Iterator[PagePlan]:
    """Yield the plans, each with the one before and the one after it."""
    for index, plan in enumerate(plans):
        before = plans[index - 1].id if index else None
        after = plans[index + 1].id if index + 1 < len(plans) else None
        yield replace(plan, previous=before, next=after)


def links_to(things: Iterable[Any], link: Callable[[Any], LinkTo]) -> tuple[LinkTo, ...]:
    """Return a link to each thing."""
    return tuple(link(thing) for thing in things)
