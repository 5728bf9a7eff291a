"""Where a meeting is: beside a label, in a sentence about it, or behind its day and below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from raadsportal.intake.minutes.days import days_in
from raadsportal.intake.minutes.fact_lines import Line
from raadsportal.intake.minutes.opening_lines import Said, Words
from raadsportal.model import Fact

#: As many lines below the day as its place may stand; no place and no line about a meeting is longer.
NEAR_DAY, LONGEST_PLACE = 3, 120
#: Words behind the time of a meeting are its place if they are no more.
_FEW_WORDS = 6


@dataclass(frozen=True)
class PlaceSaid:
    """Where a meeting is, the line that says so, and whether that is only likely."""

    place: str = ""
    line: Line | None = None
    is_likely: bool = False


def place_in(said: Sequence[Said], words: Words, day: Line | None) -> PlaceSaid:
    """Return the place that the opening of minutes tells; `day` is the line with the meeting's day."""
    for one in said:
        if one.fact is Fact.PLACE:
            return PlaceSaid(_one_line(one.value), one.line)
    for one in said:
        held = words.held.search(one.line.text)
        if held and not one.fact and len(one.line.text) <= LONGEST_PLACE:
            place = _behind(one.line.text[held.end() :], words)
            if place:
                return PlaceSaid(place, one.line)
    own = next((one for one in said if one.line == day), None)
    if own is None or own.line.at[0] < 0:
        return PlaceSaid()
    # The title says the day too, and may be printed again with the place.
    again = [
        one for one in said if one != own and _days(one, words) and _days(one, words) == _days(own, words)
    ]
    found = (_at_day(one, said, words) for one in (own, *again))
    return next(filter(lambda place: place.place, found), PlaceSaid())


def _days(one: Said, words: Words) -> set[tuple[int, int]]:
    return {(day.day, day.month) for day in words.days(one)}


def _behind(text: str, words: Words) -> str:
    """Return the place in the words behind `the meeting was held`."""
    rest = words.rest_of(text)
    told = next(words.places(rest), "") if not words.format(rest) else rest
    cleaned = told.removeprefix("som ").strip(" .")
    return cleaned[:1].upper() + cleaned[1:] if cleaned else ""


def _at_day(own: Said, said: Sequence[Said], words: Words) -> PlaceSaid:
    """Return the place behind the day in its line, or a room or an address right above it or below it."""
    rest = words.rest_of(own.told)
    place = next(words.places(f" {rest}"), "") if rest else ""
    if words.bodies.search(place):  # `Referat af møde i Byrådet`
        place = ""
    if place and rest.casefold().endswith(place.casefold()) and own.fact is not Fact.ISSUED:
        return PlaceSaid(_one_line(place), own.line)
    if _is_behind_time(own.told, rest, words):
        return PlaceSaid(rest, own.line, is_likely=True)
    at = said.index(own)
    rooms = (
        PlaceSaid(one.line.text, one.line)
        for one in said[max(at - 1, 0) : at]
        if words.is_room(one.line.text)
    )
    below = (_below(one, words) for one in said[at + 1 : at + NEAR_DAY])
    return next(filter(None, (*rooms, *below)), PlaceSaid())


def _is_behind_time(text: str, rest: str, words: Words) -> bool:
    """Tell whether a few words stand behind a comma and the time, as a place does: `at 10, Town Hall`."""
    before = text.rstrip(" .").removesuffix(rest).rstrip() if rest else ""
    is_short = len(rest.split()) <= _FEW_WORDS and rest[:1].isupper() and not words.gatherings.search(rest)
    return before.endswith(",") and is_short and words.times.end(before.rstrip(" ,"))


def _below(one: Said, words: Words) -> PlaceSaid | None:
    """Return the place that a line below the day is: a room, or an address, behind the time or alone."""
    text = one.line.text
    if words.is_room(text):
        return PlaceSaid(text, one.line)
    names_meeting = words.minutes.search(text) or words.gatherings.search(text)
    if one.fact or names_meeting or days_in(text, words.vocabulary):
        return None
    rest = words.rest_of(text) if words.times.begin(text) else text
    return PlaceSaid(rest, one.line, is_likely=True) if _is_address(rest) else None


def _is_address(text: str) -> bool:
    """Tell whether a line is a street with its number, and a town behind a comma."""
    has_number = any(sign.isdigit() for sign in text)
    is_line = len(text) <= LONGEST_PLACE and not text.endswith(".")
    return "," in text and has_number and text[:1].isupper() and is_line


def _one_line(text: str) -> str:
    return ", ".join(part.strip(" ,") for part in text.split("\n") if part.strip(" ,"))
