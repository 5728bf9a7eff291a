"""Which types of lists there is anything of: those have a page of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from raadsportal import model as m
from raadsportal.corpus import Corpus


def is_used(corpus: Corpus, list_type: m.ListType) -> bool:
    """Tell whether a council has a list of a type, or something in one of the portal's own."""
    if list_type.built_in:
        return has_rows(corpus, list_type.built_in)
    return any(series.type.id == list_type.id for series in corpus.series)


def has_rows(corpus: Corpus, kind: m.BuiltIn) -> bool:
    """Tell whether there is anything in a built-in list."""
    return any(_HAS[kind](corpus, council) for council in corpus.councils)


def _has_members(corpus: Corpus, council: m.Council) -> bool:
    return any(seat.person in corpus.person for seat in council.memberships)


_HAS: Mapping[m.BuiltIn, Callable[[Corpus, m.Council], bool]] = {
    m.BuiltIn.MEMBERS: _has_members,
    m.BuiltIn.SEATS: lambda _, council: bool(council.seats),
    m.BuiltIn.CALENDAR: lambda _, council: bool(council.calendar.appointments),
    m.BuiltIn.FOLLOWUPS: lambda _, council: bool(council.followups),
}
