"""Web addresses whose host looks like a slip of one that the portal knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from rapidfuzz.distance import OSA

from raadsportal import model as m
from raadsportal.problems import Problem, Where, problem
from raadsportal.source.loaded import Loaded

_HOST = re.compile(
    r"(?:https?://(?:www\.)?|(?<![\w./@-])www\.)(?P<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})",
    re.IGNORECASE,
)
#: Names of so many letters are slips of each other if so many letters differ.
_SLIPS = ((9, 2), (5, 1))


def judge_hosts(loaded: Loaded) -> Iterator[Problem]:
    """Yield a problem for each address of minutes whose host is nearly a known one, and none itself."""
    known = _Known(_hosts_of(loaded), frozenset(one.id for one in loaded.corpus.municipalities))
    likeness: dict[str, str] = {}
    for minutes in loaded.minutes:
        for text, where, note in _texts(minutes.meeting):
            for host, column, line in _named(text):
                if host not in likeness:
                    likeness[host] = known.meant_by(host)
                meant = likeness[host]
                if meant:
                    at = Where(where.path, where.line + line, column)
                    found = problem("host-like", at, host=host, meant=meant)
                    yield found.noted() if note else found


def _texts(meeting: m.Meeting) -> Iterator[tuple[str, Where, str]]:
    """Yield the texts of minutes with the place where each begins and the note that explains it."""
    path = meeting.where.path
    for passage in (meeting.preamble, *(group.passage for group in meeting.groups)):
        yield passage.markdown, Where(path, passage.begins), meeting.note
    for item in meeting.items:
        for section in item.sections:
            yield section.markdown, Where(path, section.begins), item.note


def _named(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the hosts of a text with their column, and how many lines down they stand."""
    for index, line in enumerate(text.split("\n")):
        for match in _HOST.finditer(line):
            yield match["host"].casefold(), match.start("host") + 1, index


def _hosts_of(loaded: Loaded) -> frozenset[str]:
    """Return the hosts that the portal knows: its own, those of its councils, and those it says it knows."""
    portal = loaded.corpus.portal
    told = (address for council in loaded.councils for address in (council.website, *council.sources))
    hosts = {_plain(host) for host in portal.hosts}
    return frozenset({_plain(urlsplit(url).hostname or "") for url in (portal.address, *told)} | hosts) - {""}


def _plain(host: str) -> str:
    return host.casefold().removeprefix("www.")


@dataclass(frozen=True)
class _Known:
    hosts: frozenset[str]
    municipalities: frozenset[str]

    def meant_by(self, host: str) -> str:
        """Return the known host that an unknown one is a slip of; an empty string if it is none."""
        if any(_is_below(host, known) or _is_below(known, host) for known in self.hosts):
            return ""
        return next((known for known in sorted(self.hosts) if self._is_slip(host, known)), "")

    def _is_slip(self, host: str, known: str) -> bool:
        """Tell whether two hosts, cut to as many parts, differ in one, and there by no more than a slip."""
        parts, others = host.split("."), known.split(".")
        if len(parts) < len(others):
            return False
        unlike = [pair for pair in zip(parts[-len(others) :], others, strict=True) if pair[0] != pair[1]]
        if len(unlike) != 1 or unlike[0][0] in self.municipalities:
            return False
        (part, other), longest = unlike[0], max(map(len, others))
        # What ends a host is short: there the name in front of it tells whether it is the same one.
        return _is_nearly(part, other, longest if parts[-1] != others[-1] else len(other))


def _is_below(host: str, other: str) -> bool:
    return host == other or host.endswith(f".{other}")


def _is_nearly(part: str, other: str, letters: int) -> bool:
    """Tell whether a part is another one misspelt, or with its words turned round; not a short one."""
    if part.count("-") and sorted(part.split("-")) == sorted(other.split("-")):
        return True
    most = next((slips for enough, slips in _SLIPS if letters >= enough), 0)
    return OSA.distance(part, other) <= min(most, len(other) // 2)
