"""Which rows a question means: all its words stand in the row; and which it may have meant to spell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from raadsportal import model as m
from raadsportal.ids import slug

#: As few letters as are looked for inside a longer word, for Danish joins its words.
_SHORTEST_PART = 4
#: How much of two words must be alike, counted in pairs of neighbouring letters (Sørensen and Dice).
_ALIKE = 0.55


def folded(text: str) -> tuple[str, ...]:
    """Return a text's words as they are compared: in lower case, and æ, ø and å spelled out."""
    return tuple(slug(text).split("-")) if text.strip() else ()


def words_of(row: m.Row, list_type: m.ListType) -> tuple[str, ...]:
    """Return every word under which a row is found: its texts, not its numbers and addresses."""
    texts = (
        str(row.values.get(column.name, ""))
        for column in list_type.fields
        if column.type is m.FieldType.STRING and column.holds is not m.Holds.WEB
    )
    return tuple(dict.fromkeys(word for text in texts for word in folded(text)))


def matches(wanted: Sequence[str], words: Iterable[str]) -> bool:
    """Tell whether every wanted word is one of the words, begins one, or stands inside a longer one."""
    held = tuple(words)
    return all(any(_stands_in(word, one) for one in held) for word in wanted)


def _stands_in(wanted: str, word: str) -> bool:
    return word.startswith(wanted) or (len(wanted) >= _SHORTEST_PART and wanted in word)


def nearly(wanted: Sequence[str], words: Iterable[str]) -> bool:
    """Tell whether any wanted word is like one of the words: spelled nearly so, or begun in the same way.

    One is enough, for a no must be sure: who asks for a `svejsekursus` may mean `Svejsning`.
    """
    held = tuple(words)
    return any(_stands_in(word, one) or _alike(word, one) for word in wanted for one in held)


def _alike(one: str, other: str) -> bool:
    if one[:_SHORTEST_PART] == other[:_SHORTEST_PART] and min(len(one), len(other)) >= _SHORTEST_PART:
        return True
    pairs, others = _pairs(one), _pairs(other)
    common = sum(min(pairs[pair], others.get(pair, 0)) for pair in pairs)
    return 2 * common >= _ALIKE * (sum(pairs.values()) + sum(others.values())) > 0


def _pairs(word: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for pair in (word[at : at + 2] for at in range(len(word) - 1)):
        found[pair] = found.get(pair, 0) + 1
    return found
