"""Links that lead nowhere outside of their document: the words stay, and the link is told of."""

from __future__ import annotations

import pytest

from raadsportal.intake.minutes.links import Mended, without_dead_links
from raadsportal.intake.minutes.understanding import understood
from tests.raadsportal.intake.minutes.papers import document, made, said, vocabulary


def mended(text: str) -> Mended:
    return without_dead_links(understood(document(text), vocabulary()), vocabulary())


def texts(found: Mended) -> list[str]:
    return [block.text for item in found.draft.items for part in item.parts for block in part.blocks]


@pytest.mark.parametrize(
    "target", ["https://havn.example/a", "http://havn.example", "mailto:post@havn.example"]
)
def test_links_that_lead_somewhere_stay(target: str) -> None:
    found = mended(f"1. Kajen (B)\n\nSe [planen]({target}) her.\n")
    assert (texts(found), found.doubts) == ([f"Se [planen]({target}) her."], ())


@pytest.mark.parametrize("target", ["plan.docx", "#_Toc12", "file:///C:/plan.docx", "../plan.pdf", "/plan"])
def test_links_that_lead_nowhere_are_words(target: str) -> None:
    found = mended(f"1. Kajen (B)\n\nSe [planen]({target}) her.\n")
    assert texts(found) == ["Se planen her."]
    assert said(found.doubts) == [("import-link-lost", 3, {"words": "planen", "target": target})]


def test_links_in_tables_are_looked_at_too() -> None:
    found = mended("1. Kajen (B)\n\n|Plan|\n|---|\n|[a](b.docx)|\n")
    assert [doubt.place.line for doubt in found.doubts] == [5]
    cells = [
        one.text for item in found.draft.items for part in item.parts for b in part.blocks for one in b.all()
    ]
    assert cells == ["", "Plan", "a"]


def test_an_attachment_whose_link_is_lost_is_told_of_in_the_front_matter() -> None:
    text = "1. Kajen (B)\n\nBilag:\n\n- 1.1 [Tegning](tegning.pdf)\n- [Brev](brev.docx)\n- [Kort](https://havn.example/kort)\n"
    assert dict(mended(text).attachments) == {
        "1": ({"number": "1.1", "available": "link-lost"}, {"title": "Brev", "available": "link-lost"})
    }
    assert (
        "items:\n  - {number: '1', attachments: [{number: '1.1', available: link-lost}, "
        "{title: Brev, available: link-lost}]}\n"
    ) in made(f"Referat af møde i Haldrådet\n\n{text}").text


def test_a_draft_without_dead_links_is_the_same() -> None:
    draft = understood(document("Haldrådet\n\n1. Kajen (B)\n\nDen revner.\n"), vocabulary())
    assert without_dead_links(draft, vocabulary()) == Mended(draft, {}, ())
