"""Words broken at the end of a line made whole again; a hyphen that belongs to its word stays.

No language is known here: what is a word is asked of a spelling, and two words are never made one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

_HYPHENS = "-‐\u00ad"
_SOFT = "\u00ad"
_STEM = re.compile(rf"(?P<stem>[^\W_]+)(?P<sign>[{_HYPHENS}])")
_END = re.compile(r"(?:.*[^\w-])?(?P<stem>[^\W\d_]+)")
_HEAD = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_HANGING = re.compile(r"[^\W\d_]-\s+(?P<joint>[^\W\d_]+)(?![\w-])")
#: Fewer letters prove nothing: many short strings are words by chance.
_PART, _SPAN, _WHOLE = 3, 5, 5
#: No word is longer; a dictionary takes very long over what is.
_LONGEST = 60


def _no_word(word: str) -> bool:  # noqa: ARG001
    return False


@dataclass(frozen=True)
class Spelling:
    """What is a word, by a dictionary and by the document itself."""

    is_word: Callable[[str], bool] = _no_word
    """Asks a dictionary; it may take milliseconds."""
    has_dictionary: bool = False
    """Whether a word that is not known is probably none."""
    joints: frozenset[str] = frozenset()
    """The words, in lower case, before which a word keeps a hanging hyphen: those for `and`, `or`."""
    own: frozenset[str] = field(default=frozenset(), repr=False)
    """Words that stand whole in the document, in lower case, with the hyphens inside them."""

    def knows(self, word: str) -> bool:
        """Tell whether letters are a word."""
        return len(word) <= _LONGEST and (word.casefold() in self.own or self.is_word(word))


def with_own_words(spelling: Spelling, lines: Iterable[str]) -> Spelling:
    """Return a spelling that also knows the words inside lines, and what follows a hanging hyphen there."""
    own, joints = set(spelling.own), set(spelling.joints)
    for line in lines:
        # Its first and its last word may be halves of one.
        own.update(word.casefold() for piece in line.split()[1:-1] for word in _WORD.findall(piece))
        joints.update(found["joint"].casefold() for found in _HANGING.finditer(line))
    return Spelling(spelling.is_word, spelling.has_dictionary, frozenset(joints), frozenset(own))


def joined(before: str, after: str, spelling: Spelling) -> str | None:
    """Return the last piece of a line and the first of the next as one; None if a space belongs between.

    Both are pieces without a space, with the punctuation around them.
    """
    head = _HEAD.match(after)
    if not head or not before:
        return None
    if before[-1] not in _HYPHENS:
        end = _END.fullmatch(before)
        lost = end and _has_lost_its_hyphen(end["stem"], head[0], spelling)
        return before + after if lost else None
    stem = _STEM.fullmatch(before, _start_of_stem(before))
    if not stem or head[0].casefold() in spelling.joints:
        return None
    is_broken = stem["sign"] == _SOFT or _is_broken(stem["stem"], head[0], spelling)
    return (before[:-1] if is_broken else before) + after


def _start_of_stem(before: str) -> int:
    """Return where the letters begin that stand before the last hyphen."""
    at = len(before) - 1
    while at and before[at - 1].isalnum():
        at -= 1
    return at


def _is_broken(stem: str, head: str, spelling: Spelling) -> bool:
    """Tell whether a hyphen was set only because the line was full."""
    whole, kept = f"{stem}{head}", f"{stem}-{head}"
    if whole.casefold() in spelling.own:
        return True
    if kept.casefold() in spelling.own or len(stem) == 1 or not whole.isalpha():
        return False
    if (stem.isupper() and not head.isupper()) or (head[0].isupper() and not stem.isupper()):
        return False
    word = whole.casefold() if whole.isupper() else whole
    if spelling.knows(word) or _has_two_parts(word, spelling):
        return True
    return spelling.has_dictionary and (
        not spelling.knows(word[len(stem) :]) or _lies_inside_a_word(word, len(stem), spelling)
    )


def _has_two_parts(word: str, spelling: Spelling) -> bool:
    return any(
        spelling.knows(word[:at]) and spelling.knows(word[at:]) for at in range(_PART, len(word) - _PART + 1)
    )


def _lies_inside_a_word(word: str, at: int, spelling: Spelling) -> bool:
    """Tell whether the place lies inside a word that ends or begins the whole, and parts no two words."""
    parts = [(start, len(word)) for start in range(1, at)] + [(0, end) for end in range(at + 1, len(word))]
    return any(
        end - start >= _SPAN
        and spelling.knows(word[start:end])
        and not (spelling.knows(word[start:at]) and spelling.knows(word[at:end]))
        for start, end in parts
    )


def _has_lost_its_hyphen(stem: str, head: str, spelling: Spelling) -> bool:
    whole = stem + head
    return (
        spelling.has_dictionary
        and min(len(stem), len(head)) > 1
        and len(whole) >= _WHOLE
        and whole[1:].islower()
        and whole.isalpha()
        and not (spelling.knows(stem) and spelling.knows(head))
        and spelling.knows(whole)
    )
