"""A corpus with what its prose points at: references, links in the text, and who points back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids.lists import parse_list_target
from raadsportal.links.nowhere import leads_nowhere
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
        for reference in meeting.references:
            if reference.target and reference.target != str(meeting.id):
                found[reference.target][replace(reference, target=str(meeting.id))] = None
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


@dataclass(frozen=True)
class _Text:
    """A text with the place in its file where it begins."""

    markdown: str
    path: str
    begins: int

    def where(self, mention: Mention) -> Where:
        """Return where a mention stands."""
        before = self.markdown[: mention.start]
        column = mention.start - (before.rfind("\n") + 1) + 1
        return Where(self.path, self.begins + before.count("\n"), column)


@dataclass
class _Connecting:
    corpus: Corpus
    resolver: Resolver
    names: Names
    problems: list[Problem] = field(default_factory=list)
    _cues: dict[str, Cues] = field(default_factory=dict)

    def meeting(self, meeting: m.Meeting) -> m.Meeting:
        items = tuple(self._item(meeting, item) for item in meeting.items)
        found: dict[m.Reference, None] = {}
        preamble = self._passage(meeting.preamble, meeting, found)
        groups = tuple(
            replace(group, passage=self._passage(group.passage, meeting, found)) for group in meeting.groups
        )
        references = _merged(found, ())
        return replace(meeting, items=items, preamble=preamble, groups=groups, references=references)

    def _cues_of(self, meeting: m.Meeting) -> Cues:
        """Return the cues of a council's vocabulary, which it may share with others."""
        vocabulary = self.corpus.vocabularies.get(meeting.id.council, Vocabulary(""))
        return self._cues.setdefault(vocabulary.name, Cues(vocabulary))

    def _passage(self, passage: m.Passage, meeting: m.Meeting, found: dict[m.Reference, None]) -> m.Passage:
        """Return text outside the items with its links; what it names is added to `found`."""
        place = Place(meeting)
        cues = self._cues_of(meeting)
        mentions = (*find_mentions(passage.markdown, self.names, cues), *find_links(passage.markdown))
        text = _Text(passage.markdown, meeting.where.path, passage.begins)
        meant = [(mention, self._meant(mention, text, place)) for mention in mentions]
        found |= {_reference(mention, what): None for mention, what in meant}
        return replace(passage, links=tuple(_links(meant, place)))

    def _item(self, meeting: m.Meeting, item: m.Item) -> m.Item:
        cues, place = self._cues_of(meeting), Place(meeting, item)
        found = {
            _reference(mention, self.resolver.meant(mention.named, place)): None
            for mention in find_mentions(item.title, self.names, cues)
        }
        sections = []
        for section in item.sections:
            mentions = (*find_mentions(section.markdown, self.names, cues), *find_links(section.markdown))
            text = _Text(section.markdown, section.where.path, section.begins)
            meant = [(mention, self._meant(mention, text, place)) for mention in mentions]
            found |= {_reference(mention, what): None for mention, what in meant}
            sections.append(replace(section, links=tuple(_links(meant, place))))
        return replace(item, references=_merged(found, item.references), sections=tuple(sections))

    def _meant(self, mention: Mention, text: _Text, place: Place) -> Meant:
        meant = self.resolver.meant(mention.named, place)
        if isinstance(mention.named, IdNamed) and meant.ids and meant.ids[0] != mention.named.id:
            where = text.where(mention)
            self.problems.append(problem("target-moved", where, target=mention.named.id, now=meant.ids[0]))
        if isinstance(mention.named, IdNamed) and not meant.ids:
            suggestion = closest(mention.named.id, self.resolver.ids)
            where = text.where(mention)
            self.problems.append(
                problem("target-unknown", where, target=mention.named.id, suggestion=suggestion)
            )
        if len(meant.ids) > 1:
            where, names = text.where(mention), ", ".join(meant.ids)
            self.problems.append(problem("reference-ambiguous", where, words=mention.text, targets=names))
        if not meant.ids and leads_nowhere(mention.named, self.resolver, place):
            nowhere = problem("reference-nowhere", text.where(mention), words=" ".join(mention.text.split()))
            self.problems.append(nowhere.noted() if place.item and place.item.note else nowhere)
        return meant


def _reference(mention: Mention, meant: Meant) -> m.Reference:
    target = meant.ids[0] if len(meant.ids) == 1 else None
    kind = _kind_of(target) if isinstance(mention.named, IdNamed) else mention.kind
    return m.Reference(
        kind,
        m.RelationKind.REFERS,
        " ".join(mention.text.split()),
        target,
        meant.inferred and target is not None,
    )


def _kind_of(target: str | None) -> m.ReferenceKind:
    """Return what kind of thing a link made on purpose leads to."""
    path = (target or "").partition("#")[0]
    if path.startswith("municipalities/"):
        return m.ReferenceKind.MUNICIPALITY
    if parse_list_target(path) or path.startswith("lists/"):
        return m.ReferenceKind.LIST
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
    own = {str(place.meeting.id), place.meeting.id.council, *((place.item.id,) if place.item else ())}
    linked: set[str] = set()
    for mention, what in sorted(meant, key=lambda pair: pair[0].start):
        target = what.ids[0] if len(what.ids) == 1 else None
        if target is None or target in own:
            continue
        once = isinstance(mention.named, MunicipalityNamed) or mention.kind is m.ReferenceKind.COUNCIL
        if not (once and target in linked):
            to_section = mention.kind is m.ReferenceKind.ATTACHMENT
            yield m.TextLink(mention.start, mention.end, mention.text, target, to_section)
        linked.add(target)
