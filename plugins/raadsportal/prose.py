"""Markdown prose as text: sentences, list rows, plain words, and prose made safe to print.

Python-Markdown reads a line such as `30. maj: …` as a numbered list and prints another date; and it does
not see a list without a blank line before it. `printable` mends both, whatever a writer forgot.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping

from raadsportal.vocabulary import Vocabulary

#: What stands for a brace of a writer until the page is HTML: Markdown reads attributes from braces, and
#: only the portal itself may write those.
BRACE = "\ue07b"

# As Python-Markdown has it: at the very start of the line, with at most a word behind it.
_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,}) *\.?[\w#.+-]* *(?:hl_lines=(?P<quote>[\"']).*?(?P=quote) *)?")
_LIKE_A_FENCE = re.compile(r"\s{0,3}(?:`{3}|~{3})")
_LIST_ROW = re.compile(r"\s{0,3}(?:[-*+]|\d{1,3}[.)])\s+\S")
_ANY_ROW = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+\S")
# Each pattern stops at the next sign that could begin it again, and none reads further than it must: a line
# of a million brackets takes a million steps, not their square.
URL = re.compile(r"https?://(?:[^\s<>\"()\]]|\([^\s<>\"()]{0,200}\)){1,2000}(?<![.,;:!?])")
_TARGET = r"[^()\[\]<>\s]{0,2000}(?:\([^()\[\]<>\s]{0,200}\)[^()\[\]<>\s]{0,200})?"
_TITLE = r"(?:\s{1,3}(?:\"[^\"\[\]]{0,200}\"|'[^'\[\]]{0,200}'))?"
_WORDS = r"(?:[^\[\]\\]|\\.|\[[^\[\]]{0,200}\](?:\([^()\s]{0,500}\))?){0,500}"
LINK = re.compile(
    rf"!?\[({_WORDS})\]\(\s{{0,3}}(?:<(?P<angled>[^<>\n]{{0,2000}})>|(?P<plain>{_TARGET})){_TITLE}\s{{0,3}}\)"
)
_BRACKETED_URL = re.compile(r"(?<!\\)<(https?://[^<>\s]{1,2000}|[^<>@\s]{1,100}@[^<>\s]{1,200})>")
_EMPHASES = (
    re.compile(r"(?<![\\*])\*(?=[^\s*])([^*]{1,1000})(?<=[^\s\\])\*(?!\*)"),
    re.compile(r"(?<!\\)\*\*(?=[^\s*])([^*]{1,1000})(?<=[^\s\\])\*\*"),
    re.compile(r"(?<![\\\w])_{1,2}(?=[^\s_])([^_]{1,1000})(?<=[^\s\\])_{1,2}(?!\w)"),
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>])")
_LONGEST_WORD = 60
_END = re.compile(r"[.!?](?:[”\"')\]]*)\s+(?=[“”\"'(\[]*(?P<next>\w))")


def lines_outside_code(markdown: str) -> Iterator[tuple[int, str, bool]]:
    """Yield each line with its index and whether it lies inside a fenced block of code."""
    lines = markdown.split("\n")
    ends: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if _LIKE_A_FENCE.match(line):
            ends[line.rstrip(" ")].append(index)
    last = -1
    for index, line in enumerate(lines):
        if index > last:
            last = max(last, _end_of_code(index, line, ends))
        yield index, line, index <= last


def _end_of_code(index: int, line: str, ends: Mapping[str, list[int]]) -> int:
    """Return the line that ends the block of code which begins here; -1 if none begins or it never ends."""
    mark = _FENCE.fullmatch(line)
    later = ends.get(mark["fence"], []) if mark else []
    place = bisect_right(later, index)
    return later[place] if place < len(later) else -1


def is_stray_fence(line: str) -> bool:
    """Tell whether a line outside code looks like the edge of a block of code, which it then is not."""
    return bool(_LIKE_A_FENCE.match(line))


def urls(markdown: str) -> tuple[str, ...]:
    """Return the web addresses of a text, each once, in the order in which they stand."""
    return tuple(dict.fromkeys(match[0] for match in URL.finditer(markdown)))


def link_targets(markdown: str) -> tuple[str, ...]:
    """Return what the links and pictures of a text point at, outside blocks of code."""
    prose = "\n".join(line for _, line, in_code in lines_outside_code(markdown) if not in_code)
    return tuple(match["angled"] or match["plain"] or "" for match in LINK.finditer(prose))


def plain_text(markdown: str) -> str:
    """Return the words without markup: one line a paragraph, list row or table row."""
    shown = [
        _plain_code(line) if code else _plain_line(line) for _, line, code in lines_outside_code(markdown)
    ]
    paragraphs: list[str] = []
    joins = False
    for raw, line in zip(markdown.split("\n"), shown, strict=True):
        if not line or is_table_rule(raw):
            joins = False
            continue
        starts = bool(_ANY_ROW.match(raw)) or raw.lstrip().startswith(("|", "#")) or not joins
        paragraphs.append(line) if starts else paragraphs.append(f"{paragraphs.pop()} {line}")
        joins = not raw.lstrip().startswith(("|", "#"))
    return "\n".join(paragraphs)


def _plain_code(line: str) -> str:
    return "" if is_stray_fence(line) else " ".join(line.split())


def is_table_rule(line: str) -> bool:
    """Tell whether a line is the rule between a table's head and its body."""
    return "-" in line and set(line) <= set(" \t:|-")


def _plain_line(line: str) -> str:
    text = re.sub(r"^\s{0,3}(?:#{1,6}|>)\s+", "", line)
    text = re.sub(r"^\s*[-*+]\s+", "", text)
    text = _BRACKETED_URL.sub(r"\1", LINK.sub(r"\1", LINK.sub(r"\1", text)))  # a picture within a link too
    for emphasis in (*_EMPHASES, *_EMPHASES):  # emphasis within emphasis
        text = emphasis.sub(r"\1", text)
    if text.lstrip().startswith("|"):
        text = "; ".join(cell.strip() for cell in text.strip().strip("|").split("|"))
    return " ".join(_ESCAPED.sub(r"\1", text).split())


def sentences(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Cut plain text into sentences; each line begins a new one, an abbreviation ends none."""
    return tuple(sentence for line in text.split("\n") for sentence in _sentences_of(line, vocabulary))


def _sentences_of(line: str, vocabulary: Vocabulary) -> Iterator[str]:
    start = 0
    for match in _END.finditer(line):
        last = line[max(start, match.start() - _LONGEST_WORD) : match.start()]
        if not _ends_sentence(last, match["next"], vocabulary):
            continue
        yield line[start : match.end()].strip()
        start = match.end()
    if line[start:].strip():
        yield line[start:].strip()


def _ends_sentence(before: str, following: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the full stop behind `before` ends a sentence, and not an abbreviation or an ordinal."""
    word = before.rsplit(None, 1)[-1].lstrip("(“\"'[") if before.split() else ""
    if word.isdigit():
        return following.isupper()
    abbreviated = word.casefold() in vocabulary.abbreviation_ends or len(word) == 1
    return not abbreviated and (following.isupper() or following.isdigit())


def printable(markdown: str, vocabulary: Vocabulary) -> str:
    """Return prose that prints as it was meant: dates stay dates, lists are lists, a rule is a rule."""
    shown: list[str] = []
    for _, line, in_code in lines_outside_code(markdown):
        if (
            not in_code
            and shown
            and (starts_list_unannounced(shown[-1], line) or _would_underline(shown[-1], line))
        ):
            shown.append("")
        shown.append(line if in_code else escape_date(line, vocabulary))
    return "\n".join(shown)


def _would_underline(before: str, line: str) -> bool:
    return bool(before.strip()) and len(line) > 1 and not line.rstrip(" ").strip("-=")


def escape_date(line: str, vocabulary: Vocabulary) -> str:
    """Return a line whose first words are a date so that Markdown does not take it for a list row."""
    match = vocabulary.date_line.match(line)
    return f"{match['indent']}{match['day']}\\.{line[match.end('stop') :]}" if match else line


def starts_list_unannounced(before: str, line: str) -> bool:
    """Tell whether `line` begins a list straight below a line of text."""
    if not _LIST_ROW.match(line) or not before.strip():
        return False
    return not _ANY_ROW.match(before) and not before.startswith((" ", "\t", "#", "|", ">"))
