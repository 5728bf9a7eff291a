"""All rules in one run."""

from __future__ import annotations

from raadsportal.checks.addresses import judge_addresses, judge_erased
from raadsportal.checks.closed import judge_closed
from raadsportal.checks.hosts import judge_hosts
from raadsportal.checks.lists import judge_lists
from raadsportal.checks.meetings import judge_meetings
from raadsportal.checks.originals import judge_originals
from raadsportal.checks.periods import judge_periods, judge_succession
from raadsportal.checks.privacy import judge_privacy, judge_privacy_of_one
from raadsportal.checks.references import judge_references
from raadsportal.checks.relations import judge_relations
from raadsportal.checks.uniqueness import judge_attachments, judge_ids
from raadsportal.checks.votes import judge_votes
from raadsportal.problems import Problem
from raadsportal.source.loaded import Loaded


def judge_content(loaded: Loaded) -> tuple[Problem, ...]:
    """Return every problem of a content folder, each once, in the order of files and lines."""
    return tuple(sorted({*_judge(loaded), *judge_privacy(loaded)}))


def _judge(loaded: Loaded) -> set[Problem]:
    return {
        *loaded.problems,
        *judge_meetings(loaded),
        *judge_closed(loaded),
        *judge_votes(loaded),
        *judge_hosts(loaded),
        *judge_references(loaded),
        *judge_relations(loaded),
        *judge_ids(loaded),
        *judge_attachments(loaded),
        *judge_originals(loaded),
        *judge_periods(loaded),
        *judge_succession(loaded),
        *judge_lists(loaded),
        *judge_addresses(loaded),
        *judge_erased(loaded),
    }


def judge_one(loaded: Loaded) -> tuple[Problem, ...]:
    """Return the problems of the one minutes file that is loaded; without a portal, only those of form."""
    path = loaded.minutes[0].meeting.where.path if loaded.minutes else ""
    alone = {*loaded.problems, *judge_meetings(loaded), *judge_closed(loaded)}
    judged = {*(_judge(loaded) if loaded.corpus.councils else alone), *judge_privacy_of_one(loaded)}
    papers = f"{path.removesuffix('.md')}/"
    return tuple(one for one in sorted(judged) if not path or one.where.path.startswith((path, papers)))
