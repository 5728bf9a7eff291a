"""What lists of people say: who was there, who was not, and which lines said so."""

from __future__ import annotations

from dataclasses import dataclass, replace

from raadsportal.intake.minutes.doubts import Doubt
from raadsportal.intake.minutes.fact_lines import Line
from raadsportal.model import Presence, Role


@dataclass(frozen=True)
class Named:
    """Somebody as they are printed in a list."""

    name: str
    title: str = ""
    org: str = ""
    role: Role | None = None
    presence: Presence | None = None
    arrived: str | None = None
    left: str | None = None


@dataclass(frozen=True)
class Attended:
    """Somebody who was there, was not, or was heard."""

    place: Line
    named: Named
    org: str
    role: Role
    presence: Presence
    is_office: bool = False
    """Whether the name stands beside an office and in no list: `Secretary: Bo Friis`."""

    def with_(self, other: Attended) -> Attended:
        """Return the same person with what another list says.

        A list tells more than an office does, and who is absent in one was not there.
        """
        first, second = (other, self) if self.is_office and not other.is_office else (self, other)
        mine, its = first.named, second.named
        title = ", ".join(dict.fromkeys(filter(None, (mine.title, its.title))))
        told = replace(mine, title=title, arrived=mine.arrived or its.arrived, left=mine.left or its.left)
        absent = [one.presence for one in (other, self) if one.presence is not Presence.PRESENT]
        excused = [one for one in absent if one is Presence.EXCUSED]
        presence = next(iter([*excused, *absent]), Presence.PRESENT)
        return replace(first, named=told, org=first.org or second.org, presence=presence)


@dataclass(frozen=True)
class Lists:
    """What lists of people say."""

    people: tuple[Attended, ...] = ()
    empty: tuple[tuple[int, str, Role], ...] = ()
    """Organisations that nobody came from, with how many people stand before them."""
    used: tuple[Line, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    heads: tuple[Line, ...] = ()
    """Rows with the heads of columns: they tell how the rows below are to be read."""

    def with_(self, other: Lists) -> Lists:
        """Return these lists with others behind them."""
        moved = tuple((at + len(self.people), org, role) for at, org, role in other.empty)
        return Lists(
            self.people + other.people, self.empty + moved, self.used + other.used,
            self.doubts + other.doubts, self.heads + other.heads,
        )  # fmt: skip
