"""Words as Pagefind keeps them, spelled so that its own rules for words find that word and no other.

Pagefind drops signs, and takes the beginning of a word for the word. So the signs in numbers become
letters that no word has, and every word ends in one of those, with the column in which it stands:
`indsatsω0` is `indsats` in a title, and all that begins so is that word in that column. Its weights are
left alone: before a page is fetched Pagefind tells where on it a word stands, but not with what weight,
and the order of hits needs to know.
"""

from __future__ import annotations

#: Letters that no word of the content has once it is spelled; they have no other case and no accent to lose.
_SIGNS = str.maketrans({".": "α", ",": "β", "/": "γ", ":": "δ", "-": "ε", "§": "ζ"})
_END = "ω"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def coded(word: str, column: int, block: int | None = None) -> str:
    """Return how a word in a column is spelled in the index; a common one with its block of records."""
    return f"{word.translate(_SIGNS)}{_END}{column}{'' if block is None else short(block, 2)}"


def short(number: int, width: int) -> str:
    """Return a number in as few letters as fit a file name on any disk: in digits and small letters."""
    found = ""
    while number or len(found) < width:
        number, digit = divmod(number, len(_DIGITS))
        found = _DIGITS[digit] + found
    return found
