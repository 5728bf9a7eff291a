"""YAML in its layout: what is otherwise is put right, what would be lost stays, and nothing else is touched."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.form.yaml_layout import laid_out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:   1\nb:\n- x\n-   y\n", "a: 1\nb:\n  - x\n  - y\n"),
        ("- a:   1\n  b: [ x,y ]\n", "- a: 1\n  b: [x, y]\n"),
        ("a: {b:   1,   c: [ {d: 2} ]}   \n", "a: {b: 1, c: [{d: 2}]}\n"),
        ("a: [x,\n    y]\n", "a: [x, y]\n"),
        ("a: x\n  y\nb: 'x\n\n  y'\n", "a: x y\nb: 'x\n\n  y'\n"),
        ("# 1\na: 1 # 2\n\n# 3\nb: 2\n# 4\n", "# 1\na: 1 # 2\n\n# 3\nb: 2\n# 4\n"),
        ("a: >-\n    x\n    y\nb: |\n   1\n    2\n", "a: >-\n  x\n  y\nb: |\n  1\n   2\n"),
        ("? a\n: b\n", "a: b\n"),
    ],
)
def test_a_layout(text: str, expected: str) -> None:
    assert laid_out(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a: 0580\nb: 12:30\nc: 2024-03-18\nd: no\ne: 1_000\nf: 1.250\ng: ~\nh: null\ni:\nj: ''\nk: \"1\"\n",
        "a: \"x\\ty\"\nb: 'it''s'\nc: æøå – “x”\n",
        "a: {}\nb: []\nc: [a, {b: c}, {d: e, f: g}]\n",
        "- {a: 1}\n# x\n- {a: 2} # y\n",
    ],
)
def test_what_is_in_its_layout_stays(text: str) -> None:
    assert laid_out(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "a: [x, # a comment that would be lost\n  y]\n",
        "a: 1\na:   2\n",
        "a: 'x\n",
        "a:\t1\n",
        "",
        "# only a comment\n",
        "a: {b: , c: d}\n",
        "a: &x 1\nb:   *x\n",
        "<<<<<<< mine\na:   1\n=======\na: 2\n>>>>>>> theirs\n",
    ],
)
def test_what_would_lose_something_or_is_no_yaml_stays(text: str) -> None:
    assert laid_out(text) in {text, text.replace(":   *x", ": *x")}


SCALARS = st.sampled_from(
    [
        "x",
        "0580",
        "12:30",
        "null",
        "2024-03-18",
        "æ ø å",
        "a: b",
        "- x",
        "'x'",
        '"',
        "#x",
        "x # y",
        "",
        "x\ny",
        "é",
    ]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abcdef"), inner, max_size=3),
    max_leaves=12,
)
ROOTS = st.dictionaries(st.sampled_from("abcdef"), VALUES, min_size=1) | st.lists(
    VALUES, min_size=1, max_size=4
)


COMMENT = re.compile(r"# \d+ (?:before|behind)$", re.MULTILINE)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Draw a YAML file as somebody may have written it: with comments, and laid out in any way."""
    text = yaml.safe_dump(
        draw(ROOTS),
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=draw(st.sampled_from([None, True, False])),
        default_style=draw(st.sampled_from([None, None, "'", '"'])),
        width=draw(st.sampled_from([20, 80, 10_000])),
        indent=draw(st.sampled_from([2, 4, 6])),
    )
    lines = []
    for number, line in enumerate(text.split("\n")[:-1]):
        if not line.startswith(" ") and draw(st.booleans()):
            lines.append(f"# {number} before")
        # In a value of several lines it would be no comment.
        ends = (
            not {"'", '"'} & set(text)
            and line.rstrip().endswith((":", "]", "}"))
            and not line.startswith(" ")
        )
        lines.append(f"{line}   # {number} behind" if ends and draw(st.booleans()) else line)
        lines += [""] * draw(st.sampled_from([0, 0, 0, 1, 2]) if not line.startswith(" ") else st.just(0))
    return "\n".join(lines) + "\n"


@given(documents())
def test_values_and_comments_stay_and_the_second_time_changes_nothing(text: str) -> None:
    try:
        value = yaml.load(text, yaml.BaseLoader)
    except yaml.YAMLError:
        return
    shown = laid_out(text)
    assert yaml.load(shown, yaml.BaseLoader) == value
    assert COMMENT.findall(shown) == COMMENT.findall(text)
    assert laid_out(shown) == shown
