"""Names as they are printed, and the people of the portal whom they may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from raadsportal import model as m

#: As alike are two spellings of one name.
_ALIKE = 88


@dataclass(frozen=True)
class Match:
    """Who is meant by a name: somebody, or nobody but one who may be."""

    person: m.Person | None = None
    nearly: m.Person | None = None


@dataclass(frozen=True)
class KnownPeople:
    """The people of a portal, and which of them sit on the council whose minutes are read."""

    people: tuple[m.Person, ...] = ()
    memberships: tuple[m.Membership, ...] = ()

    def match(self, name: str) -> Match:
        """Return whom a name means: the same spelling of one person only; else one with nearly that name.

        Only members of the council are proposed: elsewhere too many people have nearly the same name.
        """
        same = self._by_name.get(_key(name), ())
        members = [person for person in same if person.id in self._seats]
        if len(members or same) == 1:
            return Match(person=(members or same)[0])
        nearest = max(
            ((_likeness(name, other), person) for person in self._members for other in _names(person)),
            key=lambda found: (found[0], found[1].id),
            default=(0.0, None),
        )
        return Match(nearly=nearest[1] if nearest[0] >= _ALIKE else None)

    def seat(self, person: str) -> m.Seat | None:
        """Return in which capacity somebody sits on the council."""
        return self._seats.get(person)

    @cached_property
    def names(self) -> frozenset[str]:
        """Every spelling of every name, folded."""
        return frozenset(self._by_name)

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[m.Person]]:
        found: dict[str, dict[str, m.Person]] = defaultdict(dict)
        for person in self.people:
            for name in _names(person):
                found[_key(name)][person.id] = person
        return {name: tuple(those.values()) for name, those in found.items()}

    @cached_property
    def _members(self) -> Sequence[m.Person]:
        return [person for person in self.people if person.id in self._seats and not person.erased]

    @cached_property
    def _seats(self) -> Mapping[str, m.Seat]:
        return {one.person: one.seat for one in self.memberships if not one.organ}


def _names(person: m.Person) -> Iterable[str]:
    return () if person.erased else (person.name, *person.names)


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _likeness(name: str, other: str) -> float:
    """Return from 0 to 100 how alike two names are; one without a middle name is as good as with it."""
    mine, its = _key(name).replace(".", "").split(), _key(other).replace(".", "").split()
    if len(mine) > 1 and len(its) > 1 and (mine[0], mine[-1]) == (its[0], its[-1]):
        return 100.0
    inner = set(mine) < set(its) or set(its) < set(mine)
    return 95.0 if inner and min(len(mine), len(its)) > 1 else fuzz.ratio(" ".join(mine), " ".join(its))
