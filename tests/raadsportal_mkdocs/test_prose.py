"""The Markdown extension: no HTML, no code in links, no picture from another host, tables for everybody."""

from __future__ import annotations

import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsportal.bodies import item_body
from raadsportal.clock import moment
from raadsportal.language import catalogue
from raadsportal.prose import BRACE, is_stray_fence, lines_outside_code
from raadsportal.source.load import load
from raadsportal.vocabulary import Vocabulary
from tests.conftest import MINUTES, NOW, Content

EXTENSIONS = ["attr_list", "fenced_code", "sane_lists", "tables", "raadsportal.prose"]


def html(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:x)",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "![x](javascript:alert(1))",
    ],
)
def test_a_link_cannot_run_anything(text: str) -> None:
    assert "href=" not in html(text)
    assert "src=" not in html(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[x](https://x.example/a?b=c:d)", '<a href="https://x.example/a?b=c:d">x</a>'),
        ("[x](../2.2/#beslutning)", '<a href="../2.2/#beslutning">x</a>'),
        ("[x](mailto:a@x.example)", '<a href="mailto:a@x.example">x</a>'),
        ("![kort](https://x.example/k.png)", '<a href="https://x.example/k.png">kort</a>'),
        ("![kort](//x.example/k.png)", '<a href="//x.example/k.png">kort</a>'),
        ("![kort](kort.png)", '<img alt="kort" src="kort.png" />'),
    ],
)
def test_links_and_pictures(text: str, expected: str) -> None:
    assert html(text) == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    "text", ["<script>x</script>", "a <b onclick=x>c</b>", "<!-- x -->", "<div>\nx\n</div>"]
)
def test_html_is_text(text: str) -> None:
    assert "&lt;" in html(text)
    assert "<b" not in html(text).replace("<br", "")


def test_a_table_can_be_scrolled_and_empty_headers_head_nothing() -> None:
    assert html("|  | Antal |\n|---|--:|\n| Dans | 3 |").startswith(
        '<div aria-label="Table" class="rp-table" role="group" tabindex="0"><table>\n<thead>\n<tr>\n<td></td>'
    )


def test_braces_of_a_writer_are_no_attributes(content: Content) -> None:
    text = "Rådet {: onclick=alert(1) } vedtog `{kode}`.\n{: style=color:red #x }"
    root = content({"councils/hald/meetings/2024-03-18.md": MINUTES.replace("Rådet vedtog listen.", text)})
    item = load(root, moment(NOW)).corpus.meetings[0].items[1]
    shown = html(item_body(item, Vocabulary(""), catalogue("da")))
    assert "<p>Rådet {: onclick=alert(1) } vedtog <code>{kode}</code>.\n{: style=color:red #x }</p>" in shown
    assert '<h2 id="beslutning">Beslutning</h2>' in shown


@given(
    st.lists(
        st.sampled_from(
            [
                "```",
                "````",
                "``` ",
                "```py",
                "``` .c++",
                "```a b",
                "``` {x}",
                " ```",
                "~~~",
                "~~~~",
                "```py hl_lines='1'",
                "ord",
                "{ord}",
                "",
            ]
        ),
        max_size=12,
    )
)
def test_the_core_and_the_page_agree_on_what_is_code(lines: list[str]) -> None:
    text = "\n".join(lines)
    shown = [
        found.split("\n")[:-1]
        for found in re.findall(r"<pre><code[^>]*>(.*?)</code>", html(text.replace("{", BRACE)), re.S)
    ]
    inside = [line for _, line, in_code in lines_outside_code(text) if in_code]
    edges = 2 * len(shown)
    assert len(inside) == sum(map(len, shown)) + edges
    assert [line for block in shown for line in block if not is_stray_fence(line)] == [
        line for line in inside if not is_stray_fence(line)
    ]


def test_a_heading_in_a_list_or_quotation_is_no_heading_of_the_page() -> None:
    shown = html("> Ro *nu*\n> =====\n\n- a\n\n    # Stor\n\n1. b\n\n    Lille\n    -----")
    assert "<h" not in shown
    assert "<p><strong>Ro <em>nu</em></strong></p>" in shown
    assert "<p><strong>Stor</strong></p>" in shown


def test_what_looks_like_the_definition_of_a_link_is_printed() -> None:
    shown = html("Godkendt.[^1]\n\n[PH]: Fraværende\n\n[1]: https://x.example\n\n[^1]: Enstemmigt")
    assert all(words in shown for words in ("[PH]: Fraværende", "[1]: https://x.example", "[^1]: Enstemmigt"))


def test_a_row_with_its_own_mark_gets_no_second_one() -> None:
    assert html("- 1) et\n- a. to\n- (b) tre").count('<li class="rp-own-mark">') == 3
    assert "rp-own-mark" not in html("- et\n- i. maj\n- 2024 var").replace('<li class="rp-own-mark">i.', "")


def test_a_table_is_named_after_the_heading_above_it_and_its_rows_by_their_first_cell() -> None:
    shown = html(
        "#### Tal for *havnen*\n\n| | 2023 |\n| --- | --- |\n| Både | 4 |\n\n| Navn |\n| --- |\n| Både |"
    )
    assert shown.count('aria-label="Table: Tal for havnen"') == 2
    assert '<th scope="row">Både</th>' in shown
    assert "<td>Både</td>" in shown


def test_a_heading_says_to_those_who_hear_it_what_it_is_of() -> None:
    told = html('#### Beslutning {: #a data-of="punkt 2.2" }')
    assert told == '<h4 id="a">Beslutning<span class="rp-hidden">, punkt 2.2</span></h4>'
