"""A draft written as the body of minutes: the portal reads from it what was understood from the document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.intake.documents.text import text_document
from raadsportal.intake.minutes.body import body_of
from raadsportal.intake.minutes.draft import Draft
from raadsportal.intake.minutes.understanding import understood
from raadsportal.source.agenda import Agenda, read_agenda
from raadsportal.source.outline import outline
from tests.raadsportal.intake.minutes.test_understanding import GOLDEN, LINES, letters, read, vocabulary

TEXT = """\
Møde i havnen

- 1. Kajer (O)

- 1.1. Nordkajen (B)
Sagen kort: Kajen revner.
- nord
  - mod vejen
1) syd
Kaj\tBåde
Nord\t12 | 13
### Historien
Beslutning (enstemmig): Vedtaget.

- 1.2. Sydkajen (O)
Beslutning: Udsat.
"""
BODY = """\
# Havnemøde

Møde i havnen

## 1. Kajer (O)

### 1.1 Nordkajen (B)

#### Sagen kort

Kajen revner.

- nord
    - mod vejen

1) syd

| Kaj | Både |
| --- | --- |
| Nord | 12 \\| 13 |

##### Historien

#### Beslutning

(enstemmig)

Vedtaget.

### 1.2 Sydkajen (O)

#### Beslutning

Udsat.
"""


def test_a_draft_is_written_in_the_portals_own_form() -> None:
    draft = understood(text_document(TEXT), vocabulary("dansk"))
    assert body_of(draft, "Havnemøde", vocabulary("dansk")) == BODY


def agenda(body: str, style: str) -> Agenda:
    return read_agenda(outline(body, 1), "x.md", vocabulary(style))


def told(draft: Draft) -> list[object]:
    return [
        [
            item.heading.title,
            item.heading.kinds,
            [(part.label, part.kind) for part in item.parts if part.label],
        ]
        for item in draft.items
    ]


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDEN.glob("*.txt")))
def test_the_portal_reads_what_was_understood(name: str) -> None:
    draft, case = read(name)
    found = agenda(body_of(draft, "Møde", vocabulary(case["vocabulary"])), case["vocabulary"])
    assert told(draft) == [
        [
            entry.heading.title,
            entry.heading.kinds,
            [(one.label, one.kind) for one in entry.sections if one.label],
        ]
        for entry in found.entries
    ]


@given(st.lists(st.sampled_from(LINES), max_size=40))
def test_no_letter_is_lost(lines: list[str]) -> None:
    document = text_document("\n".join(lines))
    draft = understood(document, vocabulary("dansk"))
    source = letters(" ".join(part.plain for block in document.blocks for part in block.all()))
    again = letters(" ".join(part.plain for block in draft.contents for part in block.all()))
    repeated = letters(" ".join(printed for group in draft.groups for printed in group.printed[1:]))
    assert not source - again - repeated - letters(body_of(draft, "Møde", vocabulary("dansk")))
