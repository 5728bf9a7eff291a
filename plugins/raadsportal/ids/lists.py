"""The ids of lists: a council's series, its editions, their rows, and the comparison of one type of list."""

from __future__ import annotations

from dataclasses import dataclass

from raadsportal.ids import is_dotted, slug

#: Anchors that every page has; others begin with `rp-list-`, or hold two dashes in a row.
_OF_PAGES = frozenset({"rp-content", "rp-words"})


def series_id(council: str, series: str) -> str:
    """Return the id of a list of a council through the years (`vestjylland/lists/positivliste`)."""
    return f"{council}/lists/{series}"


def edition_id(council: str, series: str, edition: str) -> str:
    """Return the id of one edition of a list (`vestjylland/lists/positivliste/2024`)."""
    return f"{series_id(council, series)}/{edition}"


def edition_file(council: str, series: str, edition: str, ending: str) -> str:
    """Return the address of an edition's data (`data/lists/vestjylland/positivliste/2024.csv`)."""
    return f"data/lists/{council}/{series}/{edition}.{ending}"


def row_id(edition: str, key: str) -> str:
    """Return the id of a row in an edition of a list."""
    return f"{edition}#{key}"


def change_anchor(day: str, nth: int) -> str:
    """Return the anchor of an edition's change of a day; a second one on the same day has its number."""
    return f"list--change-{day}" + (f"--{nth}" if nth > 1 else "")


def list_type_id(list_type: str) -> str:
    """Return the id of the page that compares the lists of one type (`lists/courses`)."""
    return f"lists/{list_type}"


def is_row_key(text: str) -> bool:
    """Tell whether `text` can be the key of a row: lower-case ASCII words joined by dashes or dots."""
    return len(text) <= 200 and is_dotted(text) and not is_of_page(text)


def is_of_page(anchor: str) -> bool:
    """Tell whether a page has an anchor of its own under this name, so that no row can have it."""
    return anchor in _OF_PAGES or anchor.startswith("rp-list-")


@dataclass(frozen=True)
class ListTarget:
    """The id of a list taken apart: a council's series, an edition of it, a row of that."""

    council: str
    series: str
    edition: str | None = None
    row: str | None = None


def parse_list_target(text: str) -> ListTarget | None:
    """Read the id of a series, an edition or a row of a list; None for others."""
    path, _, row = text.partition("#")
    parts = path.split("/")
    if not 3 <= len(parts) <= 4 or parts[1] != "lists" or not all(part == slug(part) for part in parts):
        return None
    return ListTarget(parts[0], parts[2], parts[3] if len(parts) == 4 else None, row or None)
