"""What a content folder gives: the public corpus, and all that is written in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.lists.named import list_ids
from raadsportal.problems import Problem, Where
from raadsportal.source.minutes import Minutes
from raadsportal.source.text_files import TextFile
from raadsportal.vocabulary import Vocabulary


@dataclass(frozen=True)
class Loaded:
    """What a content folder gives: the public corpus, every minutes file, all problems of form."""

    root: Path
    shown: str
    corpus: Corpus
    minutes: tuple[Minutes, ...]
    problems: tuple[Problem, ...]
    rows: tuple[tuple[str, Where], ...]
    """The ids of rows (people, municipalities, topics) with their places, for what must be unique."""
    councils: tuple[m.Council, ...] = ()
    """The councils as they are written: in the corpus they do not tell of what is not public."""
    topics: tuple[m.Topic, ...] = ()
    """The topics as they are written."""
    editions: tuple[m.Edition, ...] = ()
    """The editions of lists as they are written."""
    exceptions: tuple[m.PrivacyException, ...] = ()
    """What somebody has let stand, though it looks private."""
    only: TextFile | None = None
    """The file, if it is the only one that was read for its own sake."""
    words: Vocabulary = field(default_factory=lambda: Vocabulary(""))
    """The words of all vocabularies."""

    @cached_property
    def meeting(self) -> Mapping[str, m.Meeting]:
        """Every meeting that there are minutes of, public or not, by its id."""
        return {str(found.meeting.id): found.meeting for found in self.minutes}

    @cached_property
    def list_ids(self) -> frozenset[str]:
        """The ids of all lists, public or not: series, editions, and the rows that ever stood on one."""
        return list_ids(self.editions)
