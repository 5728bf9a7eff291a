"""What holds, before and after: decisions that a change makes stand otherwise than before."""

from __future__ import annotations

from collections.abc import Iterator

from raadsportal.changes.facts import fact_change
from raadsportal.changes.told import Told
from raadsportal.corpus import Corpus
from raadsportal.labels import label
from raadsportal.views.names import thing_link


def changed_states(old: Corpus, new: Corpus) -> Iterator[Told]:
    """Yield the decisions that were public before and hold otherwise now, and what makes them."""
    words = new.catalogue
    for meeting in new.meetings:
        for decision in (one for item in meeting.items for one in item.decisions):
            if decision.id not in old.placed:
                continue
            held, item = old.placed[decision.id]
            before = next(one for one in item.decisions if one.id == decision.id)
            once = words.text(label(old.state(held, before)))
            now = words.text(label(new.state(meeting, decision)))
            name = thing_link(new, decision.id).title
            if once != now:
                told = fact_change(words.text("Standing"), once, now, words)
                yield Told(name, decision.id, (told, *_by(new, decision.id)))


def _by(corpus: Corpus, decision: str) -> Iterator[str]:
    """Yield which later decisions do something to a decision."""
    item = corpus.placed[decision][1]
    one = next(found for found in item.decisions if found.id == decision)
    for act in corpus.acts_on(one):
        yield corpus.catalogue.text("by {decision}", decision=thing_link(corpus, act.by).title)
