"""How the words of a language are inflected and joined, as data: see `Catalogue.word_list`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from raadsportal.ids import plain_words
from raadsportal.language import Catalogue

VOWELS = frozenset("aeiouy")


@dataclass(frozen=True)
class Grammar:
    """What is known of a language's words; all is spelled in lower-case ASCII, as words are compared."""

    paradigms: tuple[tuple[str, ...], ...] = ()
    """Endings that the forms of one word have: (“”, “en”, “er”, “erne”)."""
    irregular: tuple[tuple[str, ...], ...] = ()
    """Forms of one word that no endings explain: (“formand”, “formænd”)."""
    alone: frozenset[str] = frozenset()
    """Words that look like a form of another and are none."""
    parts: frozenset[str] = frozenset()
    """Words that stand in longer ones, whether they stand alone in the content or not."""
    asking: frozenset[str] = frozenset()
    """Words of a question that name nothing: `hvornår`, `betyder`."""
    whole: frozenset[str] = frozenset()
    """Words that look joined and are not."""
    links: tuple[str, ...] = ("",)
    """What stands between the parts of a joined word."""
    same: tuple[tuple[str, ...], ...] = ()
    """Words that mean the same: (“fyring”, “afskedigelse”)."""
    split: tuple[tuple[str, str], ...] = ()
    """Words with the several that say the same: (“opfølgning”, “følge op”)."""
    items: frozenset[str] = frozenset()
    """Words before the number of an item: `pkt`."""
    meetings: frozenset[str] = frozenset()
    """Words for a meeting in a question for the next or the last one."""
    coming: frozenset[str] = frozenset()
    """Words that ask, beside one for a meeting, for the next one: `næste`."""
    latest: frozenset[str] = frozenset()
    """Words that ask, beside one for a meeting, for the last one: `seneste`."""
    who: frozenset[str] = frozenset()
    """Words that ask for people: `hvem`."""
    sitting: frozenset[str] = frozenset()
    """Words for having a seat, and for where it is: `sidder`, `rådet`."""
    appointing: frozenset[str] = frozenset()
    """Words that say that somebody gets a seat: `udpeget`."""
    seats: frozenset[str] = frozenset()
    """Words for what somebody is appointed to: `medlem`."""
    kinds: Mapping[str, str] = field(default_factory=dict)
    """Words that everything of a kind is found by, though it does not say them, by the kind."""


def grammar_of(words: Catalogue) -> Grammar:
    """Return what is known of a language's words; nothing of a language without a list of them."""
    return _read(words.word_list)


@lru_cache(maxsize=4)
def _read(told: str) -> Grammar:
    return grammar(yaml.safe_load(told)) if told else Grammar()


def grammar(told: Mapping[str, Any]) -> Grammar:
    """Return a grammar as it is written: words with spaces between them, endings with a dash before."""
    genitive = tuple(_ending(text) for text in str(told.get("genitive", "")).split())
    return Grammar(
        paradigms=tuple(_paradigm(line, genitive) for line in told.get("paradigms", ())),
        irregular=tuple(tuple(map(spelled, line.split())) for line in told.get("irregular", ())),
        alone=_words(told, "alone"),
        parts=_words(told, "parts"),
        asking=_words(told, "asking"),
        whole=_words(told, "whole"),
        links=("", *str(told.get("links", "")).split()),
        same=tuple(tuple(map(spelled, line.split())) for line in told.get("same", ())),
        split=tuple((spelled(word), words) for word, _, words in map(_halved, told.get("split", ()))),
        items=_words(told, "items"),
        meetings=_words(told, "meetings"),
        coming=_words(told, "coming"),
        latest=_words(told, "latest"),
        who=_words(told, "who"),
        sitting=_words(told, "sitting"),
        appointing=_words(told, "appointing"),
        seats=_words(told, "seats"),
        kinds=dict(told.get("kinds", {})),
    )


def _halved(line: str) -> tuple[str, str, str]:
    return line.partition(" ")


def _words(told: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(map(spelled, str(told.get(key, "")).split()))


def _paradigm(line: str, genitive: tuple[str, ...]) -> tuple[str, ...]:
    """Return endings, the longest first; a line that ends in `+` has each of them with a genitive too."""
    endings = [_ending(text) for text in line.removesuffix("+").split()]
    more = [f"{ending}{mark}" for ending in endings for mark in genitive] if line.endswith("+") else []
    return tuple(sorted({*endings, *more}, key=lambda ending: (-len(ending), ending)))


def _ending(text: str) -> str:
    return spelled(text.removeprefix("-"))


def spelled(word: str) -> str:
    """Return a word as it is compared: in lower-case ASCII, without signs, æ, ø and å spelled out."""
    return "".join(plain_words(word))
