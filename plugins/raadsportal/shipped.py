"""What the package brings along: vocabularies, list types and the look.

In a wheel these lie inside the package; in a checkout at the top, where the people who edit them look.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parents[1]


def shipped_vocabularies() -> Path:
    """Return the folder of the vocabularies that come with the portal."""
    inside = _PACKAGE / "shipped" / "vocabulary"
    return inside if inside.is_dir() else _CHECKOUT / "content" / "vocabulary"


def shipped_list_types() -> Path:
    """Return the folder of the list types that come with the portal."""
    inside = _PACKAGE / "shipped" / "list-types"
    return inside if inside.is_dir() else _CHECKOUT / "content" / "list-types"


def shipped_overrides() -> Path:
    """Return the folder of the templates, partials and styles that come with the portal."""
    inside = _PACKAGE / "shipped" / "overrides"
    return inside if inside.is_dir() else _CHECKOUT / "overrides"
