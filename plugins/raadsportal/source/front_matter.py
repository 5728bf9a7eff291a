"""The YAML between the two lines `---` at the top of a minutes file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from raadsportal import model as m
from raadsportal.problems import Problem, Where, problem
from raadsportal.source.judging import judge_with_places
from raadsportal.source.shapes import ItemShape, MeetingShape
from raadsportal.source.yaml_nodes import Tree, parse_yaml

#: The day of minutes whose day nobody has told; `date_source` is none for them, and they get no page.
NO_DAY = date(1, 1, 1)


@dataclass(frozen=True)
class Document:
    """A minutes file in two parts."""

    front_matter: Tree | None
    body: str
    body_line: int
    """The line of the file on which the body begins."""
    problems: tuple[Problem, ...] = ()


def split(text: str, shown: str) -> Document:
    """Cut a file into front matter and body; without front matter the whole text is body."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return Document(None, text, 1, (problem("front-matter-missing", Where(shown)),))
    end = next((index for index, line in enumerate(lines[1:], 1) if line.rstrip() in {"---", "..."}), None)
    if end is None:
        return Document(None, _after_heading(lines), 1, (problem("front-matter-open", Where(shown)),))
    tree = parse_yaml("\n".join(lines[1:end]) + "\n", shown, first_line=2)
    return Document(tree, "\n".join(lines[end + 1 :]), end + 2, tree.problems)


def _after_heading(lines: list[str]) -> str:
    """Return what follows front matter that is never closed, from the first heading on, at its own lines."""
    first = next((index for index, line in enumerate(lines) if line.startswith("# ")), len(lines))
    return "\n".join([""] * first + lines[first:])


def read_front_matter(document: Document) -> tuple[MeetingShape, list[Problem], Tree | None]:
    """Return the front matter; what is wrong or missing is replaced by what can be assumed.

    Where it cannot be read what was to be kept back, the minutes are a draft: they are not public.
    """
    tree = document.front_matter
    empty = MeetingShape.model_construct(date=NO_DAY, status=m.Status.DRAFT)
    if tree is None or (tree.value is None and document.problems):
        return empty, [], tree
    shape, problems, closed_up = judge_with_places(tree, MeetingShape)
    if shape is None and isinstance(tree.value, dict):
        kept = {"status": "draft", "date": NO_DAY.isoformat(), **tree.value}
        patched = {key: value for key, value in kept.items() if not _is_wrong(key, problems, tree)}
        repaired = {"status": "draft", "date": NO_DAY.isoformat(), **patched}
        shape, _, closed_up = judge_with_places(Tree(repaired, tree.places), MeetingShape)
    if shape and any(_keeps_back(found, tree) for found in problems):
        shape = shape.model_copy(update={"status": m.Status.DRAFT})
    return shape or empty, problems, closed_up


def _keeps_back(found: Problem, tree: Tree) -> bool:
    keys = MeetingShape.holding_back | ItemShape.holding_back
    return any(place[-1:] and place[-1] in keys for place, at in tree.places.items() if at == found.where)


def _is_wrong(key: str, problems: Sequence[Problem], tree: Tree) -> bool:
    return key in {"date", "status"} and any(found.where == tree.places.get((key,)) for found in problems)
