"""Names in contexts that suggest a case about a person: `borgeren Ane Holm`, `klagen fra Ane Holm`.

No register of citizens is asked, so a name is known by its place and its look. Behind a word that only people
are called (`borger`) two words in capitals are one; behind a word for a case (`klage fra`) they must look
like a person's: a given name that a vocabulary knows, or a patronymic.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from raadsportal.model import Private
from raadsportal.privacy.suspected import Suspected
from raadsportal.vocabulary import Vocabulary

_WORD = r"[^\W\d_][^\W\d_]*(?:['’-][^\W\d_]+)*"
#: Words behind a phrase that may be a name, with small words and initials in it: `Ane M. von Holm`.
_NAME = re.compile(rf"[ :,(\"“”»]{{1,3}}(?P<name>{_WORD}\.?(?: {_WORD}\.?){{1,4}})")
_SMALL = frozenset({"von", "van", "de", "af", "al", "el", "bin", "da", "dos", "la"})
#: What follows the name of a company (Selskabsloven § 2 and its like abroad).
_COMPANY = re.compile(r"[ ,]{1,2}(?:[AIKP]/S|ApS|IVS|[AFS]\.?[Mm]\.?[Bb]\.?[Aa]|Ltd|GmbH|AB|AS|Inc)\b")
#: As long is the longest of those with what stands before it.
_FORM = 8
_PATRONYMIC = re.compile(r".{2,}(?:sen|sson|dottir|datter)", re.IGNORECASE)


def persons(text: str, vocabulary: Vocabulary, known: Collection[str]) -> Iterator[Suspected]:
    """Yield names of people whom a case is about; `known` ones (in small letters) sit at the table."""
    patterns = vocabulary.private_patterns
    for match in patterns[Private.PERSON].finditer(text):
        yield from _named(text, match.end(), frozenset())
    given = {name.casefold() for name in vocabulary.private.get(Private.GIVEN_NAME, ())}
    for match in patterns[Private.CASE].finditer(text):
        for found in _named(text, match.end(), known):
            if vocabulary.organisation_pattern.search(found.words):
                continue
            first, *_, last = found.words.casefold().split()
            if first in given or first.partition("-")[0] in given or _PATRONYMIC.fullmatch(last):
                yield found


def _named(text: str, at: int, known: Collection[str]) -> Iterator[Suspected]:
    """Yield the name that begins at a place, unless it is a company's or a known one."""
    match = _NAME.match(text, at)
    words = _leading(match["name"].split(" ")) if match else []
    if not match or len(words) < 2:
        return
    start, name = match.start("name"), " ".join(words)
    if not _COMPANY.search(text, start, start + len(name) + _FORM) and name.casefold() not in known:
        yield Suspected(start, start + len(name.rstrip(".")), "privacy-person", name.rstrip("."))


def _leading(words: list[str]) -> list[str]:
    """Return the words that make a name; it ends in one that is not small, and only its middle is short."""
    name: list[str] = []
    for word in words:
        if not (_is_of_name(word) or (name and word in _SMALL)):
            break
        name.append(word)
        if word.endswith(".") and len(word) > 2:
            break
    while name and name[-1] in _SMALL:
        name.pop()
    return name if name and len(name[0]) > 1 and len(name[-1]) > 2 else []


def _is_of_name(word: str) -> bool:
    """Tell whether a word is written as a name is: a capital and small letters, or an initial."""
    bare = word.rstrip(".")
    return bare[:1].isupper() and (len(bare) == 1 or any(sign.islower() for sign in bare))
