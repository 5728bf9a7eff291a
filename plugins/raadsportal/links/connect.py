"""A corpus with what its prose points at: references, links in the text, and who points back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.links.resolve import Meant, Place, Resolver
from raadsportal.mentions.cues import Cues
from raadsportal.mentions.find import Names, find_links, find_mentions
from raadsportal.mentions.named import IdNamed, Mention, MunicipalityNamed
from raadsportal.problems import Problem, Where, closest, problem
from raadsportal.vocabulary import Vocabulary


def connected(corpus: Corpus) -> tuple[Corpus, tuple[Problem, ...]]:
    """Return the corpus with its references resolved, and what cannot be resolved as it was meant."""
    connecting = _Connecting(corpus, Resolver(corpus), Names(corpus.councils, corpus.municipalities))
    meetings = tuple(connecting.meeting(meeting) for meeting in corpus.meetings)
    whole = replace(corpus, meetings=meetings, referenced_by=backlinks(meetings))
    return whole, tuple(connecting.problems)


def backlinks(meetings: Iterable[m.Meeting]) -> Mapping[str, tuple[m.Reference, ...]]:
    """Return the references and relations that lead to each id, their `target` being where they come from."""
    found: dict[str, dict[m.Reference, None]] = defaultdict(dict)
    for meeting in meetings:
        for item in meeting.items:
            for source, reference in _outgoing(item):
                if reference.target and reference.target.partition("#")[0] != item.id:
                    found[reference.target][replace(reference, target=source)] = None
    return {target: tuple(references) for target, references in sorted(found.items())}


def _outgoing(item: m.Item) -> Iterator[tuple[str, m.Reference]]:
    for reference in item.references:
        yield item.id, reference
    for decision in item.decisions:
        for relation in decision.relations:
            yield decision.id, m.Reference(relation.target_kind, relation.kind, "", relation.target)


@dataclass
class _Connecting:
    corpus: Corpus
    resolver: Resolver
    names: Names
    problems: list[Problem] = field(default_factory=list)
    _cues: dict[str, Cues] = field(default_factory=dict)

    def meeting(self, meeting: m.Meeting) -> m.Meeting:
        council = meeting.id.council
        if council not in self._cues:
            self._cues[council] = Cues(self.corpus.vocabularies.get(council, Vocabulary("")))
        return replace(meeting, items=tuple(self._item(Place(meeting, item)) for item in meeting.items))

    def _item(self, place: Place) -> m.Item:
        cues = self._cues[place.meeting.id.council]
        found = {
            _reference(mention, self.resolver.meant(mention.named, place)): None
            for mention in find_mentions(place.item.title, self.names, cues)
        }
        sections = []
        for section in place.item.sections:
            mentions = (*find_mentions(section.markdown, self.names, cues), *find_links(section.markdown))
            meant = [(mention, self._meant(mention, section, place)) for mention in mentions]
            found |= {_reference(mention, what): None for mention, what in meant}
            sections.append(replace(section, links=tuple(_links(meant, place))))
        return replace(place.item, references=_merged(found, place.item.references), sections=tuple(sections))

    def _meant(self, mention: Mention, section: m.Section, place: Place) -> Meant:
        meant = self.resolver.meant(mention.named, place)
        if isinstance(mention.named, IdNamed) and not meant.ids:
            moved = {row.source: row.target for row in self.corpus.ledger.moved}
            suggestion = moved.get(mention.named.id) or closest(mention.named.id, self.resolver.ids)
            where = _where(mention, section)
            self.problems.append(
                problem("target-unknown", where, target=mention.named.id, suggestion=suggestion)
            )
        if len(meant.ids) > 1:
            where, names = _where(mention, section), ", ".join(meant.ids)
            self.problems.append(problem("reference-ambiguous", where, words=mention.text, targets=names))
        return meant


def _where(mention: Mention, section: m.Section) -> Where:
    before = section.markdown[: mention.start]
    column = mention.start - (before.rfind("\n") + 1) + 1
    return Where(section.where.path, section.begins + before.count("\n"), column)


def _reference(mention: Mention, meant: Meant) -> m.Reference:
    target = meant.ids[0] if len(meant.ids) == 1 else None
    kind = _kind_of(target) if isinstance(mention.named, IdNamed) else mention.kind
    return m.Reference(
        kind, m.RelationKind.REFERS, mention.text, target, meant.inferred and target is not None
    )


def _kind_of(target: str | None) -> m.ReferenceKind:
    """Return what kind of thing a link made on purpose leads to."""
    path = (target or "").partition("#")[0]
    if path.startswith("municipalities/"):
        return m.ReferenceKind.MUNICIPALITY
    return {0: m.ReferenceKind.COUNCIL, 1: m.ReferenceKind.MEETING}.get(path.count("/"), m.ReferenceKind.ITEM)


def _merged(found: Iterable[m.Reference], stated: tuple[m.Reference, ...]) -> tuple[m.Reference, ...]:
    """Return references each once: one for each thing that is found, and for each wording of what is not."""
    kept: dict[tuple[m.ReferenceKind, str], m.Reference] = {}
    for reference in (*found, *stated):
        # Attachments that are not here share an address: their item's list.
        alike = reference.target if reference.kind is not m.ReferenceKind.ATTACHMENT else None
        kept.setdefault((reference.kind, alike or f"“{reference.text.casefold()}"), reference)
    return tuple(kept.values())


def _links(meant: Iterable[tuple[Mention, Meant]], place: Place) -> Iterator[m.TextLink]:
    """Yield the links of a text; a municipality or council once, the place itself never."""
    own = {place.item.id, str(place.meeting.id), place.meeting.id.council}
    linked: set[str] = set()
    for mention, what in sorted(meant, key=lambda pair: pair[0].start):
        target = what.ids[0] if len(what.ids) == 1 else None
        if target is None or target in own:
            continue
        once = isinstance(mention.named, MunicipalityNamed) or mention.kind is m.ReferenceKind.COUNCIL
        if not (once and target in linked):
            yield m.TextLink(mention.start, mention.end, mention.text, target)
        linked.add(target)
