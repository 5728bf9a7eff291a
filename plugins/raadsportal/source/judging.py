"""A YAML tree judged by a shape: the shape's value, or every problem at its place.

A row that is wrong is left out of the value, so that one slip does not hide the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from raadsportal.problems import Problem, Where, closest, problem
from raadsportal.source.fields import keys_of
from raadsportal.source.yaml_nodes import Place, Tree

S = TypeVar("S", bound=BaseModel)

_OWN_CODES = frozenset({"date-impossible", "time-impossible", "when-impossible"})
_REASONS: Mapping[str, str] = {
    "string_type": "a text is needed here",
    "list_type": "a list is needed here",
    "tuple_type": "a list is needed here",
    "dict_type": "a mapping is needed here",
    "model_type": "a mapping is needed here",
    "model_attributes_type": "a mapping is needed here",
    "int_parsing": "a whole number is needed here",
    "greater_than_equal": "the number is too small",
    "less_than_equal": "the number is too large",
    "bool_parsing": "write true or false",
    "truth-unread": "none of the words for yes and no stands here",
    "decimal_parsing": "a number is needed here",
    "number-unread": "the number has another form than the list's columns say",
    "string_too_short": "a text is needed here",
    "string_too_long": "the text is too long",
    "string_pattern_mismatch": "it has another form than it should",
    "moment-offset": "the moment needs an offset, as in 2024-03-18T12:00:00+01:00",
    "id-or-name": "write either id or name",
    "name-reserved": "this word belongs to the portal",
    "address-wrong": "a web address is needed here",
    "moved-to": "only what has the status moved was moved to another day",
    "no-address": "an address of the portal is needed here, as in council/2024-03-18/2.2",
    "ledger-row": "two days and a hash are needed here; raadsportal publish writes them",
}


def reason_of(kind: str) -> str:
    """Return why a value is wrong, by pydantic's name for it, as it is said to a person."""
    return _REASONS.get(kind, "it has another form than it should")


def judge(tree: Tree, shape: type[S], prefix: Place = ()) -> tuple[S | None, list[Problem]]:
    """Return the value of a tree in this shape, without the parts that are wrong, and all problems.

    The value is None if what is left cannot be understood at all.
    """
    value, problems, _ = judge_with_places(tree, shape, prefix)
    return value, problems


def judge_with_places(tree: Tree, shape: type[S], prefix: Place = ()) -> tuple[S | None, list[Problem], Tree]:
    """Do as `judge` does, and return the tree without the rows that are wrong: its places fit the value."""
    value = given = _at(tree.value, prefix)
    problems: list[Problem] = []
    for _ in range(50):
        try:
            return shape.model_validate(value if value is not None else {}), problems, tree
        except ValidationError as error:
            found = [dict(row) for row in error.errors(include_url=False, include_context=True)]
            told = [row for row in found if not _is_consequence(row, given)]
            problems += [_problem(tree, prefix, row, shape) for row in told]
            wrong = _in_order_of_removal(_wrong_part(row) for row in found)
            value, removed = _without(value, wrong)
            rows = [place for place in wrong if isinstance(place[-1], int)]
            given, _ = _without(given, rows)
            tree = _closed_up(tree, [(*prefix, *place) for place in rows])
            if not removed:
                break
    return None, problems, tree


def _closed_up(tree: Tree, rows: Sequence[Place]) -> Tree:
    """Return a tree whose rows have closed up behind those that were taken out, the last one first."""
    places = tree.places
    for *head, gone in rows:
        depth, kept = len(head), {}
        for place, where in places.items():
            at = place[depth] if len(place) > depth and list(place[:depth]) == head else None
            if not isinstance(at, int) or at < int(gone):
                kept[place] = where
            elif at > int(gone):
                kept[(*place[:depth], at - 1, *place[depth + 1 :])] = where
        places = kept
    return replace(tree, places=places)


def _at(value: Any, place: Place) -> Any:
    for part in place:
        value = value[part]
    return value


def _is_consequence(row: dict[str, Any], given: Any) -> bool:
    """Tell whether a key is missing only because its wrong value was taken out just before."""
    if row["type"] != "missing":
        return False
    try:
        return _at(given, row["loc"][:-1])[row["loc"][-1]] is not None
    except (KeyError, IndexError, TypeError):
        return False


def judge_rows(tree: Tree, shape: type[S]) -> tuple[list[tuple[S, int]], list[Problem]]:
    """Judge a document that is a list of rows; each value comes with its index in the list."""
    if tree.value is None:
        return [], []
    if not isinstance(tree.value, list):
        return [], [problem("value-wrong", tree.where(()), key="-", reason=_REASONS["list_type"])]
    rows: list[tuple[S, int]] = []
    problems: list[Problem] = []
    for index in range(len(tree.value)):
        row, found = judge(tree, shape, (index,))
        problems += found
        if row is not None:
            rows.append((row, index))
    return rows, problems


def _problem(tree: Tree, prefix: Place, row: dict[str, Any], shape: type[BaseModel]) -> Problem:
    place = tuple(part for part in row["loc"] if part != "[key]")
    if place != tuple(row["loc"]) and _expected(row) != ("",):
        return _unknown_key(tree.where((*prefix, *place)), str(place[-1]), row)
    where = tree.where((*prefix, *place))
    key = str(next((part for part in reversed(place) if isinstance(part, str)), "-"))
    value, kind = row.get("input"), row["type"]
    if kind in _OWN_CODES:
        return problem(kind, where, value=value)
    if kind == "missing":
        return problem("key-missing", where, key=key)
    if kind == "extra_forbidden":
        known = keys_of(_shape_at(shape, place[:-1]))
        return problem("key-unknown", where, key=key, known=", ".join(known), suggestion=closest(key, known))
    if kind in {"enum", "literal_error"}:
        known = _expected(row)
        return problem(
            "value-unknown",
            where,
            key=key,
            value=value,
            known=", ".join(known),
            suggestion=closest(str(value), known),
        )
    return problem("value-wrong", where, key=key, reason=reason_of(kind))


def _unknown_key(where: Where, key: str, row: dict[str, Any]) -> Problem:
    """Return the problem of a mapping whose keys are a closed vocabulary."""
    known = _expected(row)
    return problem("key-unknown", where, key=key, known=", ".join(known), suggestion=closest(key, known))


def _expected(row: dict[str, Any]) -> tuple[str, ...]:
    words = row.get("ctx", {}).get("expected", "").replace(" or ", ", ")
    return tuple(part.strip().strip("'") for part in words.split(","))


def _shape_at(shape: type[BaseModel], place: Place) -> type[BaseModel]:
    """Return the shape of the mapping at a place below `shape`."""
    for part in place:
        if isinstance(part, int):
            continue
        field = next((f for name, f in shape.model_fields.items() if part in {name, f.alias}), None)
        inner = _models_in(field.annotation) if field else []
        if inner:
            shape = inner[0]
    return shape


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in get_args(annotation) for found in _models_in(part)]


def _in_order_of_removal(places: Iterable[Place]) -> list[Place]:
    """Return places each once, later rows before earlier ones and parts before the whole."""
    return sorted(filter(None, set(places)), key=_deepest_last_first, reverse=True)


def _without(value: Any, places: Iterable[Place]) -> tuple[Any, bool]:
    """Return a copy of `value` without what stands at the places, and whether anything stood there."""
    removed = False
    for place in places:
        value, gone = _drop(value, place)
        removed = removed or gone
    return value, removed


def _wrong_part(row: dict[str, Any]) -> Place:
    """Return the place of what must go: the value itself, or the mapping in which a key is missing."""
    place = tuple(part for part in row["loc"] if part != "[key]")
    return place[:-1] if row["type"] == "missing" else place


def _deepest_last_first(place: Place) -> tuple[tuple[int, str, int], ...]:
    return tuple((0, "", part) if isinstance(part, int) else (1, part, 0) for part in place)


def _drop(value: Any, place: Place) -> tuple[Any, bool]:
    head, rest = place[0], place[1:]
    if isinstance(value, dict) and head in value:
        if not rest:
            return {key: kept for key, kept in value.items() if key != head}, True
        inner, gone = _drop(value[head], rest)
        return {**value, head: inner}, gone
    if isinstance(value, list) and isinstance(head, int) and head < len(value):
        if not rest:
            return [*value[:head], *value[head + 1 :]], True
        inner, gone = _drop(value[head], rest)
        return [*value[:head], inner, *value[head + 1 :]], gone
    return value, False
