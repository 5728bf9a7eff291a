"""What changes in a text: how many words, and which, as far as a sentence can show them."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from raadsportal.language import Catalogue

#: As many places of a text as are shown word for word, and as many words of each.
_PLACES = 3
_WORDS = 8
#: A longer text of which more than half is other was written anew.
_SHORT = 20


@dataclass(frozen=True)
class Edit:
    """Words in a row that other words replace; one of both may be none."""

    old: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many words it takes."""
        return max(len(self.old), len(self.new))

    def __add__(self, other: Edit) -> Edit:
        return Edit(self.old + other.old, self.new + other.new)


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """Return what makes one text of another, in the order of the text; signs between words do not count."""
    before, after = old.split(), new.split()
    found: list[Edit] = []
    ends = None
    for step in Levenshtein.opcodes(before, after):
        if step.tag == "equal":
            continue
        edit = Edit(
            tuple(before[step.src_start : step.src_end]), tuple(after[step.dest_start : step.dest_end])
        )
        # What stands side by side is one edit: a word that goes out and another that comes in.
        beside = ends == (step.src_start, step.dest_start)
        found[-1:] = [found[-1] + edit] if beside else [*found[-1:], edit]
        ends = (step.src_end, step.dest_end)
    return tuple(found)


def text_change(what: str, old: str, new: str, words: Catalogue) -> str:
    """Return what changes in a text that is called `what`; an empty text if no word of it does."""
    found = edits(old, new)
    if not found:
        return ""
    if not old.split():
        return f"{what}: {words.text('new')} ({_counted(new, words)})"
    if not new.split():
        return f"{what}: {words.text('gone')} ({_counted(old, words)})"
    size = sum(edit.size for edit in found)
    if size > _SHORT and size * 2 > len(new.split()):
        anew = words.text("written anew, {before} before", before=_counted(old, words))
        return f"{what}: {anew}, {words.text('{after} now', after=_counted(new, words))}"
    shown = "; ".join(_shown(edit, words) for edit in found[:_PLACES])
    more = " …" if len(found) > _PLACES else ""
    return f"{what}: {words.plural('{count} word changed', '{count} words changed', size)} ({shown}{more})"


def _counted(text: str, words: Catalogue) -> str:
    return words.plural("{count} word", "{count} words", len(text.split()))


def _shown(edit: Edit, words: Catalogue) -> str:
    old, new = _cut(edit.old), _cut(edit.new)
    if not old:
        return words.text("“{new}” comes in", new=new)
    return (
        words.text("“{old}” becomes “{new}”", old=old, new=new)
        if new
        else words.text("“{old}” goes out", old=old)
    )


def _cut(row: tuple[str, ...]) -> str:
    return " ".join(row[:_WORDS]) + (" …" if len(row) > _WORDS else "")
