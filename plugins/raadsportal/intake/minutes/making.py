"""A document made into a minutes file: its text, what is unsure in it, and where each word has gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from raadsportal.ids import item_number
from raadsportal.intake.documents.form import Document, Why
from raadsportal.intake.documents.hyphens import Spelling
from raadsportal.intake.minutes.account import Account, account
from raadsportal.intake.minutes.body import body_of
from raadsportal.intake.minutes.doubts import Doubt, doubt
from raadsportal.intake.minutes.draft import Draft, DraftItem
from raadsportal.intake.minutes.earlier import without_earlier
from raadsportal.intake.minutes.facts import Facts, Told
from raadsportal.intake.minutes.front_matter import People, front_matter
from raadsportal.intake.minutes.knowing import Knowing
from raadsportal.intake.minutes.links import without_dead_links
from raadsportal.intake.minutes.sole_item import with_an_item
from raadsportal.intake.minutes.taking import taken
from raadsportal.intake.minutes.understanding import understood
from raadsportal.intake.minutes.whose import whose
from raadsportal.language import Catalogue
from raadsportal.model import Original, Source
from raadsportal.source.minutes import read_minutes
from raadsportal.source.text_files import TextFile
from raadsportal.vocabulary import Vocabulary

#: A language's dictionary: what tells whether letters are a word, None if there is none.
Dictionary = Callable[[str], Callable[[str], bool] | None]


@dataclass(frozen=True)
class Made:
    """Minutes made from a document."""

    text: str
    """The whole file."""
    facts: Facts
    draft: Draft
    doubts: tuple[Doubt, ...]
    account: Account
    vocabulary: Vocabulary
    is_whole: bool = False
    """Whether nothing in the document is an item, so that all of it became one."""


def made(document: Document, told: Told, knowing: Knowing, dictionary: Dictionary, words: Catalogue,
         *, with_council: bool, original: Original | None = None) -> Made:  # fmt: skip
    """Return the minutes that a document makes.

    `with_council` where no folder tells whose they are; `original` if the document is kept beside them.
    """
    found = whose(document, told, knowing)
    vocabulary = knowing.vocabulary(found.council, "\n".join(block.plain for block in document.blocks))
    letters = dictionary(vocabulary.language) if document.is_broken else None
    spelling = Spelling(letters, has_dictionary=True) if letters else Spelling()
    draft = understood(document, vocabulary, spelling)
    whole = taken(draft, document, told, found, vocabulary, knowing)
    is_whole = not any(True for _ in draft.items)
    own = without_earlier(whole.draft, whole.facts.day, vocabulary)
    mended = without_dead_links(with_an_item(own.draft, whole.facts.title, vocabulary), vocabulary)
    people = People(knowing.people_of(found.council))
    note = _note(whole.facts, words)
    front = front_matter(
        whole.facts, mended, people, vocabulary, original=original, note=note, with_council=with_council
    )
    body = body_of(mended.draft, whole.facts.title, vocabulary)
    told_of = account(document, draft, whole.facts, body, vocabulary)
    doubts = [*whole.facts.doubts, *people.doubts, *mended.doubts, *_of_items(draft), *_joined(draft)]
    doubts += [
        *own.doubts,
        *_sole(mended.draft, is_whole),
        *_published(original),
        *_comments(document),
        *_unplaced(told_of),
    ]
    doubts += _misread(front + body, mended.draft, vocabulary)
    return Made(front + body, whole.facts, mended.draft, tuple(sorted(doubts)), told_of, vocabulary, is_whole)


def _note(facts: Facts, words: Catalogue) -> str:
    if facts.day_source is not Source.INFERRED:
        return ""
    return words.text("The document does not say the whole date of the meeting itself.")


def _of_items(draft: Draft) -> Iterator[Doubt]:
    """Yield a doubt for each item whose number was made, or that may be no item."""
    items = list(draft.items)
    is_any_printed = any(item.heading.number for item in items)
    if items and not is_any_printed:
        yield doubt("import-numbers-made", items[0].place, count=len(items))
    for item in items:
        printed = item.heading.number
        if not printed and not is_any_printed:
            continue
        if not printed:
            yield doubt("import-number-made", item.place, title=item.heading.title, number=item.number)
        elif item.number.casefold().rpartition(".")[2] != printed.casefold().rpartition(".")[2]:
            yield doubt("import-number-twice", item.place, printed=printed, number=item.number)
        if item.is_doubtful:
            yield doubt("import-heading-assumed", item.place, title=item.printed)
    for place, text in draft.nearly:
        yield doubt("import-heading-left", place, words=text)


def _sole(draft: Draft, is_whole: bool) -> Iterator[Doubt]:
    """Yield a doubt if all of the text had to become one item."""
    yield from (doubt("import-items-none", item.place) for item in draft.items if is_whole)


def _joined(draft: Draft) -> Iterator[Doubt]:
    """Yield one doubt for all words that the ends of lines had broken; they are many and mostly right."""
    if draft.joined:
        words = ", ".join(word.strip(".,;:") for word, _ in draft.joined)
        yield doubt("import-words-joined", draft.joined[0][1], count=len(draft.joined), words=words)


def _published(original: Original | None) -> Iterator[Doubt]:
    if original:
        yield doubt("import-original-public", file=original.file)


def _comments(document: Document) -> Iterator[Doubt]:
    count = sum(one.why is Why.COMMENT for one in document.left_out)
    if count:
        yield doubt("import-comments-left", count=count)


def _unplaced(told: Account) -> Iterator[Doubt]:
    for one in told.unplaced:
        yield doubt("import-words-unplaced", one.place, words=" ".join(one.words))


def _misread(text: str, draft: Draft, vocabulary: Vocabulary) -> Iterator[Doubt]:
    """Yield a doubt for each item that the portal reads otherwise from the file than it was meant."""
    read = read_minutes(TextFile("", text), None, vocabulary).meeting
    meant = list(draft.items)
    by_number = {item.number: item for item in read.items}
    for item in meant:
        found = by_number.get(item_number(item.number))
        if found is None or found.title != item.heading.title or len(found.sections) != _sections(item):
            yield doubt("import-read-otherwise", item.place, number=item.number, title=item.heading.title)


def _sections(item: DraftItem) -> int:
    return len([part for part in item.parts if part.label or part.blocks])
