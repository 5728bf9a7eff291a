"""A YAML tree judged by a shape: the shape's value, or every problem at its place.

A row that is wrong is left out of the value, so that one slip does not hide the next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from raadsportal.problems import Problem, Where, closest, problem
from raadsportal.source.fields import keys_of
from raadsportal.source.yaml_nodes import Place, Tree

S = TypeVar("S", bound=BaseModel)

#: As many known words as a message names, and as many as a wrong word is compared with.
_NAMED = 40
_COMPARED = 500
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
    "number-long": "the number has too many digits",
    "number-unread": "the number has another form than the list's columns say",
    "string_too_short": "a text is needed here",
    "too_short": "at least one is needed here",
    "text-short": "the text is too short",
    "limit-unread": "a number, a day or a month is needed here",
    "string_too_long": "the text is too long",
    "string_pattern_mismatch": "it has another form than it should",
    "moment-offset": "the moment needs an offset, as in 2024-03-18T12:00:00+01:00",
    "id-or-name": "write either id or name",
    "editor-incomplete": "nobody could sign in: GitHub needs bridge, the others server and app_id",
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
    value, problems, _, _ = _judged(tree, shape, prefix)
    return value, problems


def judge_with_places(tree: Tree, shape: type[S]) -> tuple[S | None, list[Problem], Tree]:
    """Do as `judge` does, and return the tree without the rows that are wrong: its places fit the value."""
    value, problems, closed_up, given = _judged(tree, shape, ())
    return value, problems, replace(closed_up, value=given)


def _judged(tree: Tree, shape: type[S], prefix: Place) -> tuple[S | None, list[Problem], Tree, Any]:
    """Return a tree's value and problems, the tree closed up, and what is given without the wrong rows."""
    value = given = _at(tree.value, prefix)
    problems: list[Problem] = []
    for _ in range(50):
        try:
            return shape.model_validate(value if value is not None else {}), problems, tree, given
        except ValidationError as error:
            found = [dict(row) for row in error.errors(include_url=False, include_context=True)]
            told = [row for row in found if not _is_consequence(row, given)]
            problems += [_problem(tree, prefix, row, shape) for row in told]
            wrong = list(filter(None, map(_wrong_part, found)))
            value, removed = _without(value, wrong)
            rows = [place for place in wrong if isinstance(place[-1], int)]
            given, _ = _without(given, rows)
            tree = tree.closed_up((*prefix, *place) for place in rows)
            if not removed:
                break
    return None, problems, tree, given


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
        # A mapping whose keys are a closed vocabulary.
        return _unknown("key-unknown", tree.where((*prefix, *place)), _expected(row), str(place[-1]))
    where = tree.where((*prefix, *place))
    key = str(next((part for part in reversed(place) if isinstance(part, str)), "-"))
    value, kind = row.get("input"), row["type"]
    if kind in _OWN_CODES:
        return problem(kind, where, value=value)
    if kind == "missing":
        return problem("key-missing", where, key=key)
    if kind == "extra_forbidden":
        return _unknown("key-unknown", where, keys_of(_shape_at(shape, place[:-1])), key)
    if kind in {"enum", "literal_error", "value-unlisted"}:
        return _unknown("value-unknown", where, _expected(row), value, key=key, value=value)
    return problem("value-wrong", where, key=key, reason=reason_of(kind))


def _unknown(code: str, where: Where, known: Sequence[str], word: object, **values: object) -> Problem:
    """Return the problem of a word that is none of those known; of very many only the first are named."""
    told = ", ".join(known[:_NAMED]) + (" …" if len(known) > _NAMED else "")
    meant = closest(str(word), known) if len(known) <= _COMPARED else ""
    return problem(code, where, **(values or {"key": word}), known=told, suggestion=meant)


def _expected(row: dict[str, Any]) -> tuple[str, ...]:
    if "known" in row.get("ctx", {}):
        return tuple(row["ctx"]["known"].values)
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


def _wrong_part(row: dict[str, Any]) -> Place:
    """Return the place of what must go: the value itself, or the mapping in which a key is missing."""
    place = tuple(part for part in row["loc"] if part != "[key]")
    return place[:-1] if row["type"] == "missing" else place


def _without(value: Any, places: Iterable[Place]) -> tuple[Any, bool]:
    """Return a copy of `value` without what stands at the places, and whether anything stood there."""
    parts: dict[str | int, list[Place]] = defaultdict(list)
    for head, *rest in places:
        parts[head].append(tuple(rest))
    if isinstance(value, dict):
        named: Iterable[tuple[Any, Any]] = value.items()
    elif isinstance(value, list):
        named = enumerate(value)
    else:
        return value, False
    kept, removed = {}, False
    for name, inner in named:
        if () in parts.get(name, ()):
            removed = True
        else:
            kept[name], gone = _without(inner, parts[name]) if name in parts else (inner, False)
            removed = removed or gone
    return (kept if isinstance(value, dict) else list(kept.values())), removed
