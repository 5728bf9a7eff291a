"""Names in contexts that suggest a case about a person: `borgeren Ane Holm`, `klagen fra Ane Holm`.

No register of citizens is asked, so a name is known by its place and its look. Right behind a word that only
people are called (`borger`) two words in capitals are one. A word further on, before it (`Ane Holm er ledig`)
and behind a word for a case (`klage fra`) they must look like a person's: with a given name that a vocabulary
knows, or a patronymic.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from raadsportal.model import Private
from raadsportal.privacy.suspected import Suspected
from raadsportal.vocabulary import Vocabulary

_WORD = r"[^\W\d_][^\W\d_]*(?:['’-][^\W\d_]+)*"
#: Words behind a phrase that may be a name, with small words and initials in it: `Ane M. von Holm`.
_NAME = re.compile(rf"{_WORD}\.?(?: {_WORD}\.?){{1,4}}")
#: What stands between a phrase and the name behind it.
_LEAD = re.compile(r"[ :,(\"“”»]{1,3}")
_SMALL = frozenset({"von", "van", "de", "af", "al", "el", "bin", "da", "dos", "la"})
#: What follows the name of a company (Selskabsloven § 2 and its like abroad).
_COMPANY = re.compile(r"[ ,]{1,2}(?:[AIKP]/S|ApS|IVS|[AFS]\.?[Mm]\.?[Bb]\.?[Aa]|Ltd|GmbH|AB|AS|Inc)\b")
#: As long is the longest of those with what stands before it.
_FORM = 8
#: One word may stand between what somebody is called and the name: `ledig lærer Ane Holm`.
_APART = re.compile(r" [^\W\d_]{2,20}(?= )")
#: Where a sentence ends; the dot of an initial ends none.
_END = re.compile(r"(?<=\w\w)[.:;!?]\s|\n")
#: As far before a word for people the name may stand, in letters, and the most words that it has.
_BEFORE, _LONGEST = 80, 5
_PATRONYMIC = re.compile(r".{2,}(?:sen|sson|dottir|datter)", re.IGNORECASE)


def persons(text: str, vocabulary: Vocabulary, known: Collection[str]) -> Iterator[Suspected]:
    """Yield names of people whom a case is about; `known` ones (in small letters) sit at the table."""
    patterns = vocabulary.private_patterns
    for match in patterns[Private.PERSON].finditer(text):
        called = _behind(text, match.end(), frozenset())
        if called:
            yield called
            continue
        apart = _APART.match(text, match.end())
        near = (apart and _behind(text, apart.end(), known), _before(text, match.start(), vocabulary, known))
        yield from (one for one in near if one and _looks_personal(one.words, vocabulary))
    for match in patterns[Private.CASE].finditer(text):
        found = _behind(text, match.end(), known)
        if found and _looks_personal(found.words, vocabulary):
            yield found


def _looks_personal(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words in capitals are a person's name, by the first or the last of them."""
    given = {word.casefold() for word in vocabulary.private.get(Private.GIVEN_NAME, ())}
    first, *_, last = name.casefold().split()
    is_given = first in given or first.partition("-")[0] in given
    return (is_given or bool(_PATRONYMIC.fullmatch(last))) and not vocabulary.organisation_pattern.search(
        name
    )


def _before(text: str, at: int, vocabulary: Vocabulary, known: Collection[str]) -> Suspected | None:
    """Return the name of whom a word is said: `Ane Holm er nu ledig`, `nu er Ane Holm ledig`."""
    sentence = _END.split(text[max(at - _BEFORE, 0) : at])[-1]
    begin = at - len(sentence)
    said = [*vocabulary.private_patterns[Private.BEING].finditer(sentence)]
    if not said:
        return None
    behind = _behind(text, begin + said[-1].end(), known)
    if behind and _is_near(text[behind.end : at]):
        return behind
    words = [*re.finditer(r"\S+", sentence[: said[-1].start()])][-_LONGEST:]
    found = (_name_at(text, begin + word.start(), known) for word in words)
    name = next((one for one in found if one and one.end == begin + words[-1].end()), None)
    return name if _is_near(sentence[said[-1].end() :]) else None


def _is_near(between: str) -> bool:
    """Tell whether no more than one word stands between two others."""
    return len(between.split()) <= 1


def _behind(text: str, at: int, known: Collection[str]) -> Suspected | None:
    """Return the name that follows a phrase which ends at a place."""
    lead = _LEAD.match(text, at)
    return _name_at(text, lead.end(), known) if lead else None


def _name_at(text: str, start: int, known: Collection[str]) -> Suspected | None:
    """Return the name that begins at a place, unless it is a company's or a known one."""
    match = _NAME.match(text, start)
    words = _leading(match[0].split(" ")) if match else []
    name = " ".join(words)
    if len(words) < 2 or _COMPANY.search(text, start, start + len(name) + _FORM) or name.casefold() in known:
        return None
    return Suspected(start, start + len(name.rstrip(".")), "privacy-person", name.rstrip("."))


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
