"""List types as they are written: what cannot be used is told of at its place, and nothing is passed over."""

from __future__ import annotations

import pytest

from tests.conftest import Content
from tests.lists import LISTS, corpus, said, series

TYPE_FILE = "list-types/baenke.yml"
HEAD = "name: Bænke\nrow: bænk\nrows: bænke\n"
EDITION = "councils/hald/lists/baenke/2024.yml"


def told(content: Content, own: str, rows: str = "[]") -> list[str]:
    listed = f"type: baenke\nrows: {rows}\n"
    found = said(content({**LISTS, TYPE_FILE: HEAD + own, EDITION: listed}))
    return [one.removeprefix("content/list-types/") for one in found]


def of_values(content: Content, column: str, *values: str) -> list[str]:
    """Return what is said of values in the column `sted` of a type."""
    rows = "".join(f"\n  - {{key: r{at}, sted: {value}}}" for at, value in enumerate(values))
    own = f"schema: {{fields: [{{name: sted, title: Sted, {column}}}]}}\n"
    return [one.removeprefix("baenke/2024.yml:") for one in told(content, own, rows)]


UNREAD = (
    "baenke.yml:1:1: fejl [list-type-unread] lister af typen baenke er ikke læst, for der er fejl i typen"
)


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("schema: {fields: [{title: A}]}", "4:19: fejl [key-missing] “name” mangler"),
        ("schema: {fields: []}", "4:10: fejl [value-wrong] “fields” kan ikke læses: her skal stå mindst én"),
        ("schema: {fields: [{name: a, title: A}]}\nshow: {plots: [{kind: values, of: a}]}", "5:16: fejl [key-missing] “by” mangler"),
        ("schema: {fields: [{name: a, title: A}]}\nshow: {plots: [{kind: values, by: a}]}", "5:16: fejl [key-missing] “of” mangler"),
        ("schema: {fields: [{name: a, title: A}], primaryKey: [a, a]}", "4:57: fejl [column-repeated] “a” står to gange i primaryKey"),
        ("schema: {fields: [{name: a, title: A}]}\nshow: {facets: [a, a]}", "5:20: fejl [column-repeated] “a” står to gange i facets"),
        ("schema: {fields: [{name: a, title: A, type: integer, constraints: {pattern: 'x'}}]}", "4:68: fejl [constraint-unusable] pattern i kolonnen “a” kan ikke bruges"),
        ("schema: {fields: [{name: a, title: A, type: year, constraints: {maxLength: 4}}]}", "4:65: fejl [constraint-unusable] maxLength i kolonnen “a” kan ikke bruges"),
        ("schema: {fields: [{name: a, title: A, constraints: {minimum: 4}}]}", "4:53: fejl [constraint-unusable] minimum i kolonnen “a” kan ikke bruges"),
        ("schema: {fields: [{name: a, title: A, type: date, constraints: {minimum: 4}}]}", "4:65: fejl [constraint-unusable] minimum i kolonnen “a” kan ikke bruges"),
        ("schema: {fields: [{name: a, title: A, constraints: {pattern: ')|('}}]}", "4:53: fejl [constraint-unusable] pattern i kolonnen “a” kan ikke bruges"),
        ("schema: {fields: [{name: a, title: A, constraints: {enum: []}}]}", "4:53: fejl [constraint-unusable] enum i kolonnen “a” kan ikke bruges"),
        ("schema: {fields: [{name: a, title: A, type: boolean, trueValues: []}]}", "4:54: fejl [constraint-unusable] trueValues i kolonnen “a” kan ikke bruges"),
        ("schema: {fields: [{name: a, title: A, type: boolean, trueValues: [ja], falseValues: [nej, Ja]}]}", "4:72: fejl [constraint-unusable] falseValues i kolonnen “a” kan ikke bruges"),
        ("schema: {fields: [{name: a, title: A}]}\nshow: {plots: [{kind: wheel}]}", "5:16: fejl [key-missing] “holds: when” mangler"),
        ("schema: {fields: [{name: a, title: A, constraints: {maxLength: 0}}]}", "4:53: fejl [value-wrong] “maxLength” kan ikke læses: tallet er for lille"),
        ("schema: {fields: [{name: a, title: A, type: integer, constraints: {maximum: 1e999999}}]}", "4:68: fejl [value-wrong] “maximum” kan ikke læses: her skal stå et tal, en dag eller en måned"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_type_is_told_of_once(own: str, expected: str, content: Content) -> None:
    found = told(content, own + "\n")
    unread = [one for one in found if one == UNREAD]
    assert [one for one in found if one != UNREAD] == [f"baenke.yml:{expected}"]
    # A type without the part that is wrong may still be read.
    assert len(unread) == ("[value-wrong]" not in expected or "fields" in expected)


def test_the_lists_of_a_type_that_is_wrong_are_told_of_once(content: Content) -> None:
    other = "councils/hald/lists/baenke/2025.yml"
    own = HEAD + "schema: {fields: [{name: a, title: A}], primaryKey: [b]}\n"
    listed = "type: baenke\nrows: [{key: x, a: A}]\n"
    found = said(content({**LISTS, TYPE_FILE: own, EDITION: listed, other: listed}))
    assert [one.partition("[")[2].partition("]")[0] for one in found] == [
        "list-type-unread",
        "column-unknown",
    ]


@pytest.mark.parametrize(
    "name",
    ["model_config", "json", "copy", "schema", "dict", "model_fields", "register", "validate", "class"],
)
def test_every_name_may_be_a_columns(name: str, content: Content) -> None:
    own = HEAD + f"schema: {{fields: [{{name: {name}, title: Navn, constraints: {{required: true}}}}]}}\n"
    rows = f"type: baenke\nrows: [{{key: a, {name}: Havnen}}, {{key: b}}]\n"
    root = content({**LISTS, TYPE_FILE: own, EDITION: rows})
    assert said(root) == [f"baenke/2024.yml:2:{28 + len(name)}: fejl [key-missing] “{name}” mangler"]
    assert series(corpus(root), name="baenke").editions[0].rows[0].values == {name: "Havnen"}


WRONG = "fejl [value-wrong] “sted” kan ikke læses:"
WHOLE = f"{WRONG} her skal stå et helt tal"
FORM = f"{WRONG} tallet er skrevet på en anden måde, end listens kolonner siger"
SMALL, LARGE = f"{WRONG} tallet er for lille", f"{WRONG} tallet er for stort"


@pytest.mark.parametrize(
    ("column", "value", "expected"),
    [
        ("type: integer", "9999999999999999999999999", LARGE),
        ("type: integer", "1e999999", FORM),
        ("type: number", "1e999999", FORM),
        ("type: number", "0." + "1" * 60, f"{WRONG} tallet har for mange cifre"),
        ("type: integer, groupChar: '.'", "1.5", WHOLE),
        ("type: integer, groupChar: '.'", "1.500", ""),
        ("type: integer, groupChar: '.'", "1.5000", WHOLE),
        ("type: integer, groupChar: ','", "'1,5'", FORM),
        ("type: integer, groupChar: ','", "'1,500'", ""),
        ("type: integer, groupChar: ' '", "1 500", ""),
        ("type: integer, decimalChar: ',', groupChar: '.'", "'1.500,5'", WHOLE),
        ("type: integer, decimalChar: ','", "1.5", FORM),
        ("type: integer", "1.0", WHOLE),
        ("type: number, decimalChar: ',', groupChar: '.'", "1.5", FORM),
        ("type: number, decimalChar: ',', groupChar: '.'", "'1.500,5'", ""),
        ("type: number, decimalChar: ','", "1.5", FORM),
        ("type: number, groupChar: ','", "'1,500.5'", ""),
        ("type: number, groupChar: ','", "'1,5'", FORM),
        ("type: integer, constraints: {minimum: 2, maximum: 4}", "1", SMALL),
        ("type: integer, constraints: {minimum: 2, maximum: 4}", "5", LARGE),
        ("type: year, constraints: {minimum: 2000}", "1999", SMALL),
        ("type: year, constraints: {minimum: 2000}", "2000", ""),
        ("type: yearmonth, constraints: {maximum: 2020-06}", "2020-07", LARGE),
        ("type: date, constraints: {minimum: 2020-06-01}", "2020-05-31", SMALL),
        ("type: string, constraints: {pattern: 'b|[0-9]{2}'}", "'123'", f"{WRONG} det har en anden form, end det skal have"),
        ("type: string, constraints: {pattern: 'b|[0-9]{2}'}", "'12'", ""),
        ("type: string, constraints: {minLength: 3}", "ab", f"{WRONG} teksten er for kort"),
        ("type: string, constraints: {minLength: 3}", "''", f"{WRONG} her skal stå en tekst"),
        ("type: integer, constraints: {enum: ['1', '2']}", "3", "fejl [value-unknown] “3” er ikke en af de værdier, “sted” kan have"),
    ],
)  # fmt: skip
def test_values_are_judged_as_table_schema_says(
    column: str, value: str, expected: str, content: Content
) -> None:
    assert of_values(content, column, value) == ([f"3:15: {expected}"] if expected else [])


def test_values_of_an_enum_have_the_type_of_their_column(content: Content) -> None:
    own = HEAD + "schema: {fields: [{name: a, title: A, type: integer, constraints: {enum: ['1', '2']}}]}\n"
    root = content({**LISTS, TYPE_FILE: own, EDITION: "type: baenke\nrows: [{key: a, a: 1}]\n"})
    assert series(corpus(root), name="baenke").editions[0].rows[0].values == {"a": 1}
