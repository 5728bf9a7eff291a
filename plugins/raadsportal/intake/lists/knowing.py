"""What the words in cells may stand for on a portal: its municipalities, councils and people, yes and no."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import slug
from raadsportal.intake.lists.cells import Known
from raadsportal.language import Catalogue


def known_on(corpus: Corpus) -> Known:
    """Return what names and words mean on a portal; without content names are taken as they are."""
    names = {
        m.Holds.MUNICIPALITY: _named(
            (one.id, _of_municipality(corpus, one)) for one in corpus.municipalities
        ),
        m.Holds.COUNCIL: _named((one.id, (one.name, one.full_name)) for one in corpus.councils),
        m.Holds.PERSON: _named((one.id, (one.name, *one.names)) for one in corpus.people),
    }
    words = corpus.catalogue
    return Known(
        names=names if corpus.councils else {},
        truths=dict(_truths(words)),
        shown_truths=(words.text("false"), words.text("true")),
        point=words.number(Decimal("0.5"))[1],
    )


def _of_municipality(corpus: Corpus, one: m.Municipality) -> Iterator[str]:
    """Yield all that a municipality is called: by name, by name and kind, by number."""
    kinds = {kind for vocabulary in corpus.vocabularies.values() for kind in vocabulary.municipality_after}
    for name in (one.name, *one.names):
        yield name
        yield from (f"{name} {kind}" for kind in kinds)
    yield from (one.code, one.code.lstrip("0"))


def _named(rows: Iterable[tuple[str, Iterable[str]]]) -> Mapping[str, str]:
    """Return ids by all names as slugs; a name that two have is nobody's, and an id is always its own."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    told = list(rows)
    for identity, names in ((identity, list(names)) for identity, names in told):
        for name in {slug(name) for name in names if name}:
            if found.setdefault(name, identity) != identity:
                shared.add(name)
    own = {identity: identity for identity, _ in told}
    return {**{name: identity for name, identity in found.items() if name not in shared}, **own}


def _truths(words: Catalogue) -> Iterator[tuple[str, bool]]:
    yield from ((word.casefold(), True) for word in (words.text("yes"), words.text("true"), "true", "1"))
    yield from ((word.casefold(), False) for word in (words.text("no"), words.text("false"), "false", "0"))
