"""The sheets of a workbook: each cell with what its column is called, and what of them nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from raadsportal.papers.elements import local, words_of
from raadsportal.papers.parts import Part, PartKind

WORKBOOK = "xl/workbook.xml"
SHARED = "xl/sharedStrings.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_OFF = frozenset({None, "0", "false"})
_LETTERS = re.compile(r"[A-Z]+")
#: A number that begins with nought has lost it in a workbook.
_DIGITS = 10


def is_of_sheets(name: str) -> bool:
    """Tell whether a file of a package is read here."""
    return name in {SHARED, WORKBOOK} or _SHEET.fullmatch(name) is not None


def parts_of_sheets(roots: Mapping[str, etree._Element]) -> Iterator[Part]:
    """Yield the parts of a workbook from its files by their names; texts that no cell shows are in it too."""
    if WORKBOOK not in roots:
        return
    shared = _shared(roots[SHARED]) if SHARED in roots else ()
    names = _names(roots)
    for file, root in sorted(roots.items()):
        if _SHEET.fullmatch(file):
            yield from _sheet(names.get(file, ""), root, shared)
    yield Part(PartKind.SHOWN, words="\n".join((*shared, words_of(roots[WORKBOOK]))))
    for sheet in roots[WORKBOOK].iter():
        if local(sheet) == "sheet" and sheet.get("state") in {"hidden", "veryHidden"}:
            yield Part(PartKind.HIDDEN, name=sheet.get("name") or "")


def _shared(root: etree._Element) -> tuple[str, ...]:
    return tuple(words_of(element).strip() for element in root if local(element) == "si")


def _names(roots: Mapping[str, etree._Element]) -> dict[str, str]:
    """Return the name of each sheet by the file it lies in (ECMA-376 part 2, relationships)."""
    if _RELATIONS not in roots:
        return {}
    files = {
        str(relation.get("Id")): f"xl/{(relation.get('Target') or '').removeprefix('/xl/')}"
        for relation in roots[_RELATIONS]
    }
    names = {}
    for sheet in roots[WORKBOOK].iter():
        if local(sheet) == "sheet":
            ids = (str(value) for key, value in sheet.attrib.items() if str(key).endswith("}id"))
            names[files.get(next(ids, ""), "")] = sheet.get("name") or ""
    return names


def _sheet(name: str, root: etree._Element, shared: Sequence[str]) -> Iterator[Part]:
    """Yield the words of a sheet, a line for a cell, and that it has rows or columns that nobody sees."""
    called: dict[str, str] = {}
    lines: list[str] = []
    for cell in root.iter("{*}c"):
        value = _value(cell, shared)
        letters = _LETTERS.match(cell.get("r") or "")
        column = letters[0] if letters else ""
        if value and not any(sign.isdigit() for sign in value):
            called[column] = value
        lines += [f"{called.get(column, '')}: {value}"] if value else []
    yield Part(PartKind.SHOWN, name=name, words="\n".join((*lines, _around(root))))
    if any(local(part) in {"row", "col"} and part.get("hidden") not in _OFF for part in root.iter()):
        yield Part(PartKind.HIDDEN, name=name)


def _around(root: etree._Element) -> str:
    """Return the words of a sheet outside its cells: what is printed above and below, rules for cells."""
    outside = (part for part in root if local(part) != "sheetData")
    return "\n".join(words_of(part) for part in outside)


def _value(cell: etree._Element, shared: Sequence[str]) -> str:
    told = next((part.text or "" for part in cell if local(part) == "v"), "")
    match cell.get("t"):
        case "s":
            return shared[int(told)] if told.isdecimal() and int(told) < len(shared) else ""
        case "inlineStr":
            return words_of(cell).strip()
        case None | "n":
            return _number(told)
        case _:
            return told


def _number(told: str) -> str:
    """Return a number as people write it: `3.11299E9` has ten digits, and nine had a nought before them."""
    try:
        whole = float(told)
    except ValueError:
        return told
    if not whole.is_integer() or abs(whole) >= 10 ** (_DIGITS + 1):
        return told
    return f"{int(whole):0{_DIGITS}}" if 10 ** (_DIGITS - 2) <= whole < 10**_DIGITS else str(int(whole))
