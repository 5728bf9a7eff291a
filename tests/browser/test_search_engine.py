"""The search in a browser answers as the one in a terminal does, from the files that are built."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from raadsportal.search import files, standing
from raadsportal.search.index import Index
from raadsportal.search.question import question
from raadsportal.source.load import load
from tests.conftest import NOW, ROOT, served
from tests.relevance.measure import questions

SCRIPTS = (
    "letters.js",
    *(
        f"search-{name}.js"
        for name in ("engine", "facets", "knowing", "language", "passage", "question", "words")
    ),
)
#: So many of the first answers are compared, for so large a share of the questions.
FIRST, ALIKE = 3, 0.95
ASK = """async ([asked]) => {
  const told = await globalThis.engine.ask(asked);
  return { ...told, facets: await told.facets };
}"""
HARD = (
    "", " ", "a", "-", "--", '"', '"a', '-"', '"" ""', "\\", "(.*)+[a-z]{2}$", "<b>jobs</b>", "&amp; <script>",
    "😀 job 🎉", "עברית job", "العربية ٣ job", "\u200f job", "\xad", "og i på", "x" * 10_000, "job " * 3_000,
    "'", "`", "RAR’s", "RAR's", "1.", "1.2.3", "1.294", "§", "§ 31", "§31", "31/1 2024", "31. jan 2024",
    "31.1.2024", "2024-01-31", "30. februar 2024", "0. marts 2024", "marts", "marts.", "18marts 2024", "½ dag",
    "x²", "ſept 2024", "İstanbul", "constructor", "__proto__ toString", "-constructor", '"hasOwnProperty"',
    '-"det lokale"', "–job", "job-center", "off-shore", "covid-19", "5.á", "2.2ø", "3F", "3f's", "jobcentres",
    "JOBCENTER", "job\x1fcenter", "job\ufeffcenter", "job\xa0center", "uddannelsespuljen", "uddanelsespulje",
    "arbejdsmarkedsbalancens", "Arhus", "ostjylland", "Sjaelland", "abrejdsmarked", "rbejdsmarked", "positvliste",
    "voksen- og efteruddannelse", "hvornår er næste møde", "pkt. 2.4", "punkt 2.4 den 18. marts", "næste", "møde",
    "hvad betyder VEU", '"i kraft af"', '"råd og nævn" -job', "a-kasse", "a kasse", "«pulje»", "“pulje“ -job",
    "１２ job", "ǅ", "ﬁrma", "A\u030arhus", "ø" * 70, "xjobcenterx", "ligestillingsudvalgsformandskabsmøde",
    "firma", "læge", "hånd", "busser", "natten", "31/10", "18/3", "31/1", "13:00", "kl. 13:00", "½rar's", "uge 1-2",
    'pulje -"18. marts 2024"', "pulje -2024-03-18", "-18/3", '"18. marts"', '"den 18. marts 2024"', '"rådet den 18. marts"',
    '"møde 18. marts 2024"', 'job -"positiv liste"', '-"den 18. marts i Herning"', "pulje traktor slagteri", "og", '"og i"',
    '"råd vink"', "98 procent", "olieudslip", "formandskabet skab", "ensomt", "planlægger", "-off-shore", "-handicap unge",
)  # fmt: skip


@pytest.fixture(scope="module")
def index() -> Index:
    """Return the search of the portal's own content, as a terminal asks it."""
    return Index(load(ROOT / "content", datetime.fromisoformat(NOW)).corpus)


@pytest.fixture(scope="module", params=[(256, 1000), (16, 20)], ids=["whole", "divided"])
def address(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[str]:
    """Serve the files of the search below a path, as a portal may be served, with nothing beside them.

    Once with words divided into blocks of records, as those of a large portal are.
    """
    block, common = request.param
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(files, "BLOCK", block)
        patched.setattr(standing, "COMMON", common)
        found = files.search_files(load(ROOT / "content", datetime.fromisoformat(NOW)).corpus)
    folder = tmp_path_factory.mktemp("search")
    portal = folder / "some" / "portal"
    for name, body in found.items():
        path = portal / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    for name in (*SCRIPTS, "favicon.svg"):
        shutil.copy(ROOT / "overrides" / "assets" / name, portal)
    (portal / "index.html").write_text(
        '<!doctype html><html lang="da"><link rel="icon" href="favicon.svg"><title>x</title>'
    )
    with served(folder) as root:
        yield f"{root}/some/portal/"


@pytest.fixture(scope="module")
def engine(chromium: Browser, address: str) -> Iterator[Page]:
    """Return a page in which the search is open."""
    context = chromium.new_context(locale="da-DK")
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.goto(address)
    page.evaluate(
        """async () => {
          const base = new URL("./", location.href).href;
          globalThis.engine = await (await import(`${base}search-engine.js`)).openSearch(base);
          globalThis.question = (await import(`${base}search-question.js`)).question;
        }"""
    )
    yield page
    context.close()
    assert wrong == []


def answer(engine: Page, **asked: Any) -> Any:
    return engine.evaluate(ASK, [asked])


def slips(index: Index) -> list[str]:
    """Return words of the content with a letter too many or too few, swapped, or put together: always the same."""
    chance, words = random.Random(3), sorted(index.lexicon.counts)
    found = []
    for word in chance.sample(words, 200):
        at = chance.randrange(len(word))
        ways = (
            f"{word}s", f"{word}erne", word[:at] + word[at + 1 :], word[:at] + chance.choice("aeinrst") + word[at:],
            word + chance.choice(words), word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
        )  # fmt: skip
        found.append(chance.choice(ways))
    return found


def test_the_first_answers_are_those_of_the_terminal(engine: Page, index: Index) -> None:
    asked = [told["q"] for told in questions()]
    told = engine.evaluate(
        """async (asked) => {
          const found = [];
          for (const q of asked) {
            const { total, hits } = await globalThis.engine.ask({ q, count: 3 });
            found.push([total, hits.map(({ id }) => id)]);
          }
          return found;
        }""",
        asked,
    )
    ours = [[hit.record.id for hit in index.ask(words)[1]] for words in asked]
    other = [
        words
        for words, (total, ids), found in zip(asked, told, ours, strict=True)
        if ids != found[:FIRST] or total != len(found)
    ]
    assert len(other) <= (1 - ALIKE) * len(asked), other


def test_questions_are_taken_apart_alike(engine: Page, index: Index) -> None:
    asked = [*HARD, *slips(index), *(told["q"] for told in questions())]
    told = engine.evaluate(
        """async (asked) => {
          const found = [];
          for (const text of asked) found.push(await globalThis.question(text, globalThis.engine.words));
          return found;
        }""",
        asked,
    )
    other = {words[:40]: (taken(words, index), found) for words, found in zip(asked, told, strict=True)}
    assert {words: pair for words, pair in other.items() if pair[0] != pair[1]} == {}


def taken(words: str, index: Index) -> Mapping[str, Any]:
    """Return a question taken apart, as JSON tells it."""
    found: Mapping[str, Any] = json.loads(json.dumps(asdict(question(words, index.lexicon))))
    return found


@pytest.mark.parametrize("words", HARD)
def test_a_hard_question_is_answered(engine: Page, index: Index, words: str) -> None:
    told = answer(engine, q=words, count=3)
    found = index.ask(words)[1]
    assert told["total"] == len(found)
    assert [hit["id"] for hit in told["hits"]] == [hit.record.id for hit in found[:FIRST]]


def test_a_word_that_is_known_and_stands_nowhere_is_left_out(engine: Page) -> None:
    assert answer(engine, q="budget")["unknown"] == ["budget"]
    told = answer(engine, q="budget positivliste")
    assert told["unknown"] == ["budget"]
    assert told["total"] == answer(engine, q="positivliste")["total"]


def test_facets_limit_and_count(engine: Page) -> None:
    whole = answer(engine, q="positivliste")
    councils = {one["value"]: one for one in whole["facets"]["council"]}
    assert councils["vestjylland"]["label"] == "RAR Vestjylland"
    both = answer(engine, q="positivliste", facets={"council": ["vestjylland", "sjaelland"]})
    assert both["total"] == councils["vestjylland"]["count"] + councils["sjaelland"]["count"] < whole["total"]
    assert both["facets"]["council"] == whole["facets"]["council"]
    assert sum(one["count"] for one in both["facets"]["type"]) == both["total"]
    narrow = answer(
        engine, q="positivliste", facets={"council": ["sjaelland"], "type": ["decision"]}, count=100
    )
    assert {hit["kind"] for hit in narrow["hits"]} == {"Beslutning"}
    assert {hit["council"] for hit in narrow["hits"]} == {"RAR Sjælland"}


def test_a_value_that_nobody_knows_is_said_and_is_not_everything(engine: Page) -> None:
    told = answer(engine, q="positivliste", facets={"council": ["atlantis"], "constructor": ["x"]})
    assert (told["total"], told["hits"]) == (0, [])
    assert told["unknownFacets"] == [["council", "atlantis"], ["constructor", "x"]]


def test_limits_alone_are_a_question(engine: Page) -> None:
    told = answer(engine, facets={"council": ["sjaelland"]}, count=1000)
    days = [hit["date"] for hit in told["hits"]]
    assert told["total"] == len(days) > 3
    assert days == sorted(days, reverse=True)
    assert answer(engine)["total"] == 0


def test_hits_are_sorted_by_the_day_of_the_meeting(engine: Page) -> None:
    told = answer(engine, q="kurser", sort="date", count=1000)
    days = [hit["date"] for hit in told["hits"]]
    assert days == sorted(days, reverse=True)


def test_pages_of_hits_follow_one_another(engine: Page) -> None:
    ids = [hit["id"] for hit in answer(engine, q="kurser", count=8)["hits"]]
    parts = [answer(engine, q="kurser", **{"from": start}, count=4)["hits"] for start in (0, 4)]
    assert [hit["id"] for part in parts for hit in part] == ids


def test_a_passage_is_of_the_text_and_marks_every_form(engine: Page, address: str) -> None:
    (hit,) = answer(engine, q="bedt vedtaget uddannelsespulje", count=1)["hits"]
    assert hit["url"].startswith(address)
    marked = [text.lower() for text, is_marked in hit["passage"] if is_marked]
    assert marked
    assert sum(len(text) for text, _ in hit["passage"]) <= 300


def test_a_joined_word_is_marked_for_its_part(engine: Page) -> None:
    hits = answer(engine, q="pulje", count=20)["hits"]
    marked = {text.lower() for hit in hits for text, is_marked in hit["passage"] if is_marked}
    assert any(word.endswith(("spulje", "spuljen")) for word in marked)


def test_what_was_meant_and_what_is_unknown_is_told(engine: Page) -> None:
    told = answer(engine, q="positvliste qqqqqq")
    assert told["meant"] == [["positvliste", "positivliste"]]
    assert told["unknown"] == ["qqqqqq"]
    assert told["total"] > 0


def test_a_file_that_is_missing_is_a_failure(chromium: Browser, address: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(address)
    opening = "async () => (await import('./search-engine.js')).openSearch(new URL('./', location.href))"
    page.route("**/facts", lambda route: route.fulfill(status=404))
    assert "404" in page.evaluate(f"() => ({opening})().then(() => '', String)")
    page.unroute("**/facts")
    page.route("**/*.pf_index", lambda route: route.fulfill(status=404))
    told = page.evaluate(
        f"() => ({opening})().then((found) => found.ask({{ q: 'kurser' }})).then(() => '', String)"
    )
    assert "cannot be read" in told
    context.close()
