"""What a script must know to take a question apart and to put records in order as this program does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from raadsportal.search.grammar import spelled
from raadsportal.search.index import RANKING, SOUGHT, Index
from raadsportal.search.lexicon import Lexicon
from raadsportal.search.tokens import APOSTROPHES, GENITIVE


def start(index: Index, begins: Sequence[str], block: int) -> dict[str, Any]:
    """Return what is needed before the first question; `begins` tells how the words of each file begin."""
    lengths = [sum(len(text.split()) for text in columns) for columns in index.columns]
    return {
        "ranking": {
            "columns": list(RANKING.columns.values()),
            "kinds": {kind.value: worth for kind, worth in RANKING.kinds.items()},
            "routine": RANKING.routine,
            "whole": RANKING.whole,
            "itself": RANKING.itself,
            "number": RANKING.number,
            "of_kind": RANKING.of_kind,
            "sought": RANKING.sought,
            "loose": RANKING.loose,
        },
        "count": len(lengths),
        "length": sum(lengths) / len(lengths) if lengths else 1,
        "kinds": {kind: sorted(words) for kind, words in sorted(index.kinds.items())},
        "sought": {sought.value: kind.value for sought, kind in SOUGHT.items()},
        "begins": list(begins),
        "block": block,
        "language": _language(index.lexicon),
    }


def _language(lexicon: Lexicon) -> dict[str, Any]:
    grammar = lexicon.grammar
    return {
        "small": sorted(lexicon.small),
        "alone": sorted(grammar.alone),
        "months": [name.lower() for name in lexicon.months],
        "month_heads": [lexicon.head(spelled(name)) for name in lexicon.months],
        "apostrophes": APOSTROPHES,
        "genitive": GENITIVE,
        "paradigms": grammar.paradigms,
        "irregular": grammar.irregular,
        "parts": sorted(grammar.parts),
        "whole": sorted(grammar.whole),
        "links": grammar.links,
        "asking": sorted(grammar.asking),
        "items": sorted(grammar.items),
        "meetings": sorted(grammar.meetings),
        "who": sorted(grammar.who),
        "sitting": sorted(grammar.sitting),
        "seats": sorted(grammar.seats),
        "coming": sorted(grammar.coming),
        "latest": sorted(grammar.latest),
        "names": {
            last: [[name.short, name.long] for name in names] for last, names in sorted(lexicon.names.items())
        },
    }
