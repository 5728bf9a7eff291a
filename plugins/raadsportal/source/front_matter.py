"""The YAML between the two lines `---` at the top of a minutes file."""

from __future__ import annotations

from dataclasses import dataclass

from raadsportal.problems import Problem, Where, problem
from raadsportal.source.yaml_nodes import Tree, parse_yaml


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
