"""Plain or Markdown-like text read as a document: a block for each line, entry of a list, or table.

What was once a PDF has lines that end where the page did, the header of every page between them, and
addresses of links printed again at a page's foot. The lines are left as they are here: what belongs
together is known only to those who know the labels of minutes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from raadsportal.intake.documents.continued import TextLine, continued
from raadsportal.intake.documents.form import Block, BlockKind, Document, LeftOut, Place, Why
from raadsportal.intake.documents.loose_signs import tightened
from raadsportal.intake.documents.references import with_whole_links
from raadsportal.intake.documents.remarks import without_remarks
from raadsportal.intake.documents.spaced_columns import with_tabs
from raadsportal.prose import URL, is_table_rule

_HEADING = re.compile(r"\s{0,3}(?P<signs>#{1,6})\s+(?P<text>\S.*?)(?:\s+#+)?\s*")
_RULE = re.compile(r"\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|(?:=\s*){3,})")
_ENTRY = re.compile(r"(?P<indent>\s*)(?P<marker>[-*+•–·▪‣◦])\s+(?P<text>\S.*)")
_BARE = re.compile(r"\s*(?:[-*+•–·▪‣◦]\s*)?")
_TITLE_AND_PAGE = re.compile(r"(?P<title>[^\t|]+)\t\s*(?P<page>\d{1,3})\s*\.?")
#: No page is wider; what looks for words at both ends of a line is slow where so much lies between them.
_WIDEST = 200
_GAP = re.compile(rf"[ \t]{{{_WIDEST},}}")
_TAGS = {
    re.compile(r"</?(?:b|strong)>", re.IGNORECASE): "**",
    re.compile(r"</?(?:i|em)>", re.IGNORECASE): "*",
    re.compile(r"<br ?/?>", re.IGNORECASE): "\n",
}
#: A page's own line has its number at one end and some words, or no word, or says how many pages there are.
_NUMBERED = re.compile(r"(?:(?P<first>\d{1,3})\s+)?(?P<words>\S.*?)??(?:\s+(?P<last>\d{1,3}))?")
_ALONE = re.compile(r"[-–—\s]*(?P<number>\d{1,3})[-–—\s]*")
_OF_MANY = re.compile(r"\D{0,12}(?P<number>\d{1,3})\D{1,8}(?P<all>\d{1,3})\D{0,3}")
_FEWEST_WORDS = 4
#: So far from the left begins a line that is centred or at the right.
_INDENT = 20
#: It stands on so many pages, and pages are at least so long.
_PAGES, _APART = 3, 15
#: A page's number at the right that counts on by one may come sooner again: after a page with little on it.
_APART_ASIDE = 5
#: So many pages may lack what stands beside the numbers of all others.
_BARE_PAGES = 2
#: So many lines above an address may lie the link that it is the address of: those of one long page.
_PAGE = 180
#: As many letters as a line has that may be broken; as many lines as are asked, and the share that must be.
_LONG, _ENOUGH, _SHARE = 40, 10, 0.3
#: So few tell it too, if they are this share of the lines that end no sentence.
_FEW, _MOST = 3, 0.4


def text_document(text: str) -> Document:
    """Return a text as a document; its lines are counted from 1."""
    text, remarks = without_remarks(_GAP.sub(" " * _WIDEST, text))
    told = with_tabs(tightened(text.split("\n")))
    lines, links = with_whole_links([TextLine(number, line.rstrip()) for number, line in enumerate(told, 1)])
    running = tuple(_running(lines))
    left = {one.place.line: one for one in (*running, *_beside(lines, running), *_printed_again(lines))}
    kept = [line for line in lines if line.number not in left]
    blocks = tuple(_blocks(kept))
    is_broken = _is_broken(blocks)
    return Document(
        blocks if is_broken else tuple(_blocks(continued(kept))),
        left_out=tuple(sorted((*left.values(), *remarks, *links), key=lambda one: one.place)),
        is_broken=is_broken,
    )


def _running(lines: Sequence[TextLine]) -> Iterator[LeftOut]:
    """Yield the lines that stand on every page: the same words, each time with a higher number."""
    alike: dict[tuple[Why, str], list[tuple[TextLine, int]]] = defaultdict(list)
    for line in lines:
        told = _numbered(line.text.strip(), is_aside=_is_aside(line.text))
        for why, words, number in told:
            alike[why, words].append((line, number))
    for (why, _), found in alike.items():
        steps = list(pairwise(found))
        is_counted = all(_is_aside(line.text) for line, _ in found) and all(
            other - one == 1 for (_, one), (_, other) in steps
        )
        least = _APART_ASIDE if is_counted else _APART
        apart = all(other.number - one.number >= least for (one, _), (other, _) in steps)
        if len(found) >= _PAGES and apart and all(one < other for (_, one), (_, other) in steps):
            yield from (LeftOut(line.text.strip(), Place(0, line.number), why) for line, _ in found)


def _beside(lines: Sequence[TextLine], running: Sequence[LeftOut]) -> Iterator[LeftOut]:
    """Yield the lines that stand above or below the number of every page in the same words.

    The first page has no header, and below the last number stands none. Blank lines part them from the text.
    """
    blank = {line.number for line in lines if not line.text.strip()} | {0, len(lines) + 1}
    filled = [line for line in lines if line.text.strip()]
    at_page = {one.place.line for one in running}
    beside: dict[tuple[bool, str], list[TextLine]] = defaultdict(list)
    for one, other in pairwise(filled):
        is_below = one.number in at_page
        if is_below != (other.number in at_page):
            line = other if is_below else one
            if line.number + (1 if is_below else -1) in blank:
                beside[is_below, " ".join(line.text.split())].append(line)
    for found in beside.values():
        if len(found) >= max(_PAGES, len(at_page) - _BARE_PAGES):
            yield from (LeftOut(line.text.strip(), Place(0, line.number), Why.RUNNING) for line in found)


def _is_aside(text: str) -> bool:
    """Tell whether a line stands in the middle of its page or at the right, as no text does."""
    return len(text) - len(text.lstrip()) >= _INDENT


def _numbered(text: str, *, is_aside: bool) -> Iterator[tuple[Why, str, int]]:
    """Yield what a line is if it is a page's own, with its words and the number of the page."""
    alone, of_many, found = _ALONE.fullmatch(text), _OF_MANY.fullmatch(text), _NUMBERED.fullmatch(text)
    if alone:
        yield Why.PAGE_NUMBER, "", int(alone["number"])
    elif of_many and int(of_many["number"]) <= int(of_many["all"]):
        yield Why.PAGE_NUMBER, of_many["all"], int(of_many["number"])
    elif found and (is_aside or len((found["words"] or "").split()) >= _FEWEST_WORDS):
        number = found["first"] or found["last"]
        if number:
            yield Why.RUNNING, " ".join(found["words"].split()), int(number)


def _printed_again(lines: Sequence[TextLine]) -> Iterator[LeftOut]:
    """Yield the addresses that stand alone on a line though a link above has them, broken or not."""
    above: list[str] = []
    for line in lines:
        address = URL.fullmatch(line.text.strip())
        if address and address[0] in "".join(above[-_PAGE:]):
            yield LeftOut(address[0], Place(0, line.number), Why.LINK)
        else:
            above.append(line.text.strip())


def _blocks(lines: Sequence[TextLine]) -> Iterator[Block]:
    at = 0
    while at < len(lines):
        end = _end_of_table(lines, at)
        if end > at:
            yield _table(lines[at:end])
            at = end
            continue
        block = _block(lines[at])
        if block:
            yield block
        at += 1


def _block(line: TextLine) -> Block | None:
    """Return a line as a block; None for one without words."""
    place = Place(0, line.number)
    if _RULE.fullmatch(line.text) or _BARE.fullmatch(line.text):
        return None
    heading = _HEADING.fullmatch(line.text)
    if heading:
        return Block(BlockKind.HEADING, place, _untagged(heading["text"]), level=len(heading["signs"]))
    entry = _ENTRY.fullmatch(line.text)
    if entry:
        depth = len(entry["indent"].expandtabs(4)) // 2
        return Block(BlockKind.ENTRY, place, _untagged(entry["text"]), level=depth, marker=entry["marker"])
    return Block(BlockKind.PARAGRAPH, place, _untagged(line.text.strip()))


def _end_of_table(lines: Sequence[TextLine], at: int) -> int:
    """Return the index behind the table that begins at a line; the line's own if none does."""
    end = at
    while end < len(lines) and _is_row(lines[end].text):
        end += 1
    return at if _is_contents([line.text for line in lines[at:end]]) else end


def _is_contents(rows: Sequence[str]) -> bool:
    """Tell whether rows are those of a table of contents: titles with numbers of pages, which never fall."""
    found = [one for one in map(_TITLE_AND_PAGE.fullmatch, rows) if one]
    pages, titles = [int(one["page"]) for one in found], [one["title"].strip(" -") for one in found]
    has_titles = any(title.endswith("..") or title[:1].isdigit() for title in titles)
    return len(found) == len(rows) and has_titles and all(one <= other for one, other in pairwise(pages))


def _is_row(text: str) -> bool:
    return ("\t" in text.strip() or text.startswith("\t") or text.lstrip().startswith("|")) and bool(
        text.strip()
    )


def _table(lines: Sequence[TextLine]) -> Block:
    rows = tuple(tuple(_cells(line)) for line in lines if not is_table_rule(line.text))
    return Block(BlockKind.TABLE, Place(0, lines[0].number), rows=rows)


def _cells(line: TextLine) -> Iterator[tuple[Block, ...]]:
    text = line.text.strip()
    cells = text.strip("|").split("|") if text.startswith("|") else line.text.split("\t")
    for cell in cells:
        words = _untagged(cell.strip())
        yield (Block(BlockKind.PARAGRAPH, Place(0, line.number), words),) if words else ()


def _untagged(text: str) -> str:
    """Return a text with its tags of HTML as Markdown has them."""
    for tag, sign in _TAGS.items():
        text = tag.sub(sign, text)
    return text


def _is_broken(blocks: Sequence[Block]) -> bool:
    """Tell whether lines end where the page did: many go on in small letters on the next one.

    In a short text few lines tell it: those that end in the midst of a sentence.
    """
    pairs = [
        (one.plain, other.plain)
        for one, other in pairwise(blocks)
        if other.kind is BlockKind.PARAGRAPH
        and other.place.line - one.place.line in {1, 2}
        and len(one.plain) >= _LONG
    ]
    unfinished = [(one, other) for one, other in pairs if one[-1:] not in ".!?:;"]
    broken = [one for one, other in unfinished if other[:1].islower()]
    inside = sum(one[-1:].isalnum() for one in broken)
    is_many = len(pairs) >= _ENOUGH and len(broken) >= _SHARE * len(pairs)
    return is_many or (inside >= _FEW and inside >= _MOST * len(unfinished))
