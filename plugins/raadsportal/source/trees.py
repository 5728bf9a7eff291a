"""A content file in YAML as a tree, with what was wrong on the way there."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias, TypeVar

from raadsportal.problems import Problem
from raadsportal.source.text_files import read_text
from raadsportal.source.yaml_nodes import Tree, parse_yaml

V = TypeVar("V")

Found: TypeAlias = tuple[V, list[Problem]]


def read_tree(path: Path, shown: str) -> Found[Tree | None]:
    """Read a YAML file; None if it cannot be read."""
    file = read_text(path, shown)
    if file.text is None:
        return None, list(file.problems)
    tree = parse_yaml(file.text, shown)
    return tree, [*file.problems, *tree.problems]
