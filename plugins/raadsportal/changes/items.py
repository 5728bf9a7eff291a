"""The items of minutes before and after: texts, facts, attachments and decisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from raadsportal import model as m
from raadsportal.changes.facts import differs, fact_changes
from raadsportal.changes.texts import text_change
from raadsportal.changes.told import Told
from raadsportal.corpus import Corpus
from raadsportal.language import Catalogue
from raadsportal.views.names import meeting_name

_FACTS: Mapping[str, str] = {
    "printed": "Printed number",
    "kinds": "Mark",
    "presentation": "Presentation",
    "topics": "Topics",
    "presenters": "Presenters",
    "added": "Added",
    "closed": "Closed because",
    "note": "Note",
}
_DECISION_FACTS: Mapping[str, str] = {
    "outcome": "Outcome",
    "proposed": "Proposed",
    "decided_by": "Decided by",
    "decided_on": "Decided on",
    "in_force": "In force",
    "relations": "Relations to other decisions",
    "note": "Note",
}


def changed_items(old: m.Meeting, new: m.Meeting, corpus: Corpus) -> Iterator[Told]:
    """Yield what changes in the items of a meeting, in their order; those that are gone come last."""
    words, name = corpus.catalogue, meeting_name(corpus, new.id)
    before = {item.id: item for item in old.items}
    for item in new.items:
        title = f"{name}: {item.number} {item.title}"
        if item.id not in before:
            yield Told(words.text("{thing} is new", thing=title), item.id)
            continue
        told = tuple(_of_item(before[item.id], item, words))
        if told:
            yield Told(title, item.id, told)
        elif differs(*(replace(one, group=None) for one in (before[item.id], item))):
            yield Told(title, item.id, (words.text("Set otherwise, in the same words"),))
    for identity, item in before.items():
        if identity not in {one.id for one in new.items}:
            yield Told(words.text("{thing} is gone", thing=f"{name}: {item.number} {item.title}"))


def _of_item(old: m.Item, new: m.Item, words: Catalogue) -> Iterator[str]:
    yield from filter(None, [text_change(words.text("Title"), old.title, new.title, words)])
    before, after = _sections(old, words), _sections(new, words)
    for key in dict.fromkeys((*after, *before)):
        yield from _texts(key[0], before.get(key, ""), after.get(key, ""), words)
    yield from fact_changes(old, new, _FACTS, words)
    if old.moved != new.moved or (new.moved and old.order != new.order):
        yield words.text("Dealt with as number {order}", order=new.order)
    if new.group and (old.group is None or old.group.number != new.group.number):
        yield words.text("Now stands below “{title}”", title=f"{new.group.number} {new.group.title}".strip())
    yield from _attachments(old, new, words)
    yield from _decisions(old, new, words)


def _sections(item: m.Item, words: Catalogue) -> dict[tuple[str, int], str]:
    """Return an item's texts by their label, and by which of that label they are."""
    counted: Counter[str] = Counter()
    found = {}
    for section in item.sections:
        if section.kind is not m.SectionKind.ATTACHMENTS:
            name = section.label or words.text("Text")
            counted[name] += 1
            found[name, counted[name]] = section.markdown
    return found


def _texts(name: str, old: str, new: str, words: Catalogue) -> Iterator[str]:
    yield from filter(None, [text_change(name, old, new, words)])


def _attachments(old: m.Item, new: m.Item, words: Catalogue) -> Iterator[str]:
    before, after = (
        {(paper.number, paper.title): paper for paper in item.attachments} for item in (old, new)
    )
    for key in dict.fromkeys((*before, *after)):
        name = " ".join(key).strip()
        if key not in before:
            yield words.text("The attachment “{name}” is new", name=name)
        elif key not in after:
            yield words.text("The attachment “{name}” is gone", name=name)
        elif differs(before[key], after[key]):
            yield words.text("The attachment “{name}” is changed", name=name)


def _decisions(old: m.Item, new: m.Item, words: Catalogue) -> Iterator[str]:
    before, after = ({one.key: one for one in item.decisions} for item in (old, new))
    for key, decision in after.items():
        name = words.text("Decision {key}", key=key) if key and len(after) > 1 else words.text("Decision")
        if key not in before:
            yield words.text("{thing} is new", thing=name)
        else:
            changed = fact_changes(before[key], decision, _DECISION_FACTS, words)
            yield from (
                f"{name}, {told[:1].lower()}{told[1:]}" if len(after) > 1 else told for told in changed
            )
    for key in before:
        if key not in after:
            name = words.text("Decision {key}", key=key) if key else words.text("Decision")
            yield words.text("{thing} is gone", thing=name)
