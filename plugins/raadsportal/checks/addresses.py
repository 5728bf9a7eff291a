"""What was public stays found: no id vanishes without a word, and none that was withdrawn comes back."""

from __future__ import annotations

from collections.abc import Iterator

from raadsportal.addresses import Addresses
from raadsportal.ids import erased_id, person_id
from raadsportal.ledger import GONE
from raadsportal.problems import Problem, Where, closest, problem
from raadsportal.source.ledger import FILE
from raadsportal.source.loaded import Loaded

PEOPLE = person_id("")


def judge_addresses(loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each id of the ledger whose fate the content leaves open or contradicts."""
    addresses, ledger = Addresses(loaded.corpus), loaded.corpus.ledger
    for identity in addresses.gone():
        where = ledger.places.get(identity, Where(f"{loaded.shown}/{FILE}"))
        yield problem("address-gone", where, id=identity, day=loaded.corpus.today.isoformat())
    for moved in ledger.moved:
        if moved.source in addresses.things:
            yield problem("address-still-there", moved.where, id=moved.source)
        elif addresses.fate(moved.target) == GONE:
            suggestion = closest(moved.target, addresses.things)
            yield problem("address-moved-nowhere", moved.where, id=moved.target, suggestion=suggestion)
    for withdrawn in ledger.withdrawn:
        if withdrawn.id in addresses.things:
            yield problem("address-still-there", withdrawn.where, id=withdrawn.id)
        elif "#" in withdrawn.id and withdrawn.id not in ledger.published:
            suggestion = closest(withdrawn.id, (*ledger.published, *addresses.things))
            yield problem("address-unknown", withdrawn.where, id=withdrawn.id, suggestion=suggestion)


def judge_erased(loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each person of people.yml who has been erased under the same id."""
    erased = {person.id for person in loaded.corpus.people if person.erased}
    erased |= {identity.removeprefix(PEOPLE) for identity in loaded.corpus.ledger.published}
    for identity, where in loaded.rows:
        if identity.startswith(PEOPLE) and erased_id(identity.removeprefix(PEOPLE)) in erased:
            yield problem("person-erased", where, person=identity.removeprefix(PEOPLE))
