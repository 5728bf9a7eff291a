"""Which rows a question means: all its words stand in the row; and which it may have meant to spell.

Only what names a row answers yes. A word that stands in the middle of another, or in the row's group, finds
the row, and a person judges.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import plain_words
from raadsportal.language import Catalogue
from raadsportal.lists.cells import plain_text

#: As few letters as are looked for inside a longer word, for Danish joins its words.
_SHORTEST_PART = 4
#: How much of two words must be alike, counted in pairs of neighbouring letters (Sørensen and Dice).
_ALIKE = 0.55
#: As few letters as a word of a row has that may stand for a longer one (`tig` for `tigsvejsning`).
_SHORTEST_NAME = 3
#: Signs by which names differ, as words.
_SIGNS: Mapping[str, str] = {"+": "plus", "#": "hash"}
#: Of so many words a name may be parted (`48 65 20 11`, `H.A.C.C.P.`).
_LONGEST_RUN = 6
_SPELLED_OUT = re.compile(r"oe|ae|aa")
#: Types of columns in which nobody looks for a word.
_SILENT = frozenset({m.FieldType.BOOLEAN, m.FieldType.DATE})


@dataclass(frozen=True)
class Question:
    """What is asked for: the words as they are compared, those that say nothing left out."""

    words: tuple[str, ...]
    asks_for_all: bool
    """Whether nothing was asked for, which means everything."""
    small: frozenset[str] = frozenset()
    """Words that alone say nothing."""
    told: tuple[str, ...] = ()
    """All words that were typed, for `I.T.` may mean `IT`."""

    @property
    def is_foreign(self) -> bool:
        """Whether a word is in letters that cannot be compared: nobody can say that nothing is called so."""
        return any(not word.isascii() for word in self.told)


def question_of(text: str, words: Catalogue) -> Question:
    """Return what a text asks for; small words alone (`for`, `og`), or signs alone, ask for nothing known."""
    told, small = folded(text), words.small_words
    return Question(tuple(word for word in told if word not in small), all(map(_is_blank, text)), small, told)


def _is_blank(sign: str) -> bool:
    """Tell whether nobody sees a sign: blanks, and signs that only steer."""
    return sign.isspace() or unicodedata.category(sign).startswith("C")


def folded(text: str) -> tuple[str, ...]:
    """Return a text's words as they are compared: in lower case, and æ, ø and å spelled out.

    A word in letters that cannot be spelled so stays as it is: left out it would be taken for found. Signs
    that tell `C++` and `C#` from `C` are words.
    """
    for sign, word in _SIGNS.items():
        text = text.replace(sign, f" {word} ")
    lowered = unicodedata.normalize("NFC", text).lower()
    if lowered.isascii():
        return tuple(plain_words(lowered))
    return tuple(spelled for word in _words_in(lowered) if (spelled := _spelled(word)))


def _words_in(text: str) -> Iterator[str]:
    """Yield what stands together of letters, figures and the marks upon them."""
    for is_word, signs in groupby(text, key=lambda sign: unicodedata.category(sign)[0] in "LNM"):
        if is_word:
            yield "".join(signs)


def _spelled(word: str) -> str:
    plain = "".join(plain_words(word))
    is_told = all(plain_words(sign) or unicodedata.category(sign)[0] == "M" for sign in word)
    return plain if is_told else word


def words_of(corpus: Corpus, row: m.Row, list_type: m.ListType) -> tuple[str, ...]:
    """Return every word under which a row is found, as they stand: no addresses and no days."""
    columns = (one for one in list_type.fields if one.type not in _SILENT and one.holds is not m.Holds.WEB)
    return _words(corpus, row, columns)


def names_of(corpus: Corpus, row: m.Row, list_type: m.ListType) -> tuple[str, ...]:
    """Return the words that name a row: those of its name, of a key of one column, of what is unique."""
    alone = list_type.primary_key if len(list_type.primary_key) == 1 else ()
    naming = {list_type.name_field, *alone}
    columns = (one for one in list_type.fields if one.name in naming or one.constraints.get("unique"))
    return _words(corpus, row, columns)


def _words(corpus: Corpus, row: m.Row, columns: Iterable[m.Field]) -> tuple[str, ...]:
    texts = (_text(corpus, column, row.values.get(column.name)) for column in columns)
    return tuple(word for text in texts for word in folded(text))


def _text(corpus: Corpus, column: m.Field, value: m.Value) -> str:
    """Return what a value is called, and what it is written as: a council by its name and its id."""
    text = plain_text(value)
    things = _THINGS.get(column.holds)
    known = things(corpus).get(text) if things else None
    return f"{known.name} {text}" if known else text


class _Named(Protocol):
    @property
    def name(self) -> str: ...


_THINGS: Mapping[m.Holds | None, Callable[[Corpus], Mapping[str, _Named]]] = {
    m.Holds.MUNICIPALITY: lambda corpus: corpus.municipality,
    m.Holds.COUNCIL: lambda corpus: corpus.council,
    m.Holds.PERSON: lambda corpus: corpus.person,
}


def named(wanted: Question, names: Iterable[str]) -> bool:
    """Tell whether every word is one of a row's names or begins one, with four letters at least."""
    held = tuple(names)
    return wanted.asks_for_all or (
        bool(wanted.words) and all(any(_begins(word, one) for one in held) for word in wanted.words)
    )


def called(wanted: Question, names: Iterable[str]) -> bool:
    """Tell whether every word is one of a row's names."""
    return wanted.asks_for_all or (bool(wanted.words) and set(wanted.words) <= set(names))


def _begins(wanted: str, word: str) -> bool:
    return wanted == word or (len(wanted) >= _SHORTEST_PART and wanted.isalpha() and word.startswith(wanted))


def matches(wanted: Question, words: Iterable[str]) -> bool:
    """Tell whether every word is one of the words, begins one, or stands inside a longer one."""
    held = tuple(words)
    return wanted.asks_for_all or (
        bool(wanted.words) and all(any(_stands_in(word, one) for one in held) for word in wanted.words)
    )


def _stands_in(wanted: str, word: str) -> bool:
    return word.startswith(wanted) or (len(wanted) >= _SHORTEST_PART and wanted in word)


def nearly(wanted: Question, words: Iterable[str]) -> bool:
    """Tell whether any word is like one of the words: spelled nearly so, begun or parted otherwise.

    One is enough, for a no must be sure: who asks for a `svejsekursus` may mean `Svejsning`, for a
    `tigsvejsning` `TIG`, and for `CE` may mean `C/E`.
    """
    held, asked = tuple(words), wanted.words
    if {_loose(run) for run in _runs(wanted.told)} & {_loose(run) for run in _runs(held)}:
        return True
    long = {one for one in held if len(one) >= _SHORTEST_NAME and one not in wanted.small}
    return any(_stands_in(word, one) or _alike(word, one) for word in asked for one in set(held)) or any(
        word.startswith(one) or word.endswith(one) or (len(one) >= _SHORTEST_PART and one in word)
        for word in asked
        for one in long
    )


def _runs(words: Sequence[str]) -> Iterator[str]:
    """Yield the words, and what several of them make that stand beside one another."""
    for length in range(1, _LONGEST_RUN + 1):
        yield from ("".join(words[at : at + length]) for at in range(len(words) - length + 1))


def _loose(word: str) -> str:
    """Return a word as it is typed by those who have no æ, ø and å: `oel` as `ol`."""
    return _SPELLED_OUT.sub(lambda found: found[0][0], word)


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
