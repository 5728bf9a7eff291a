"""Rules between files: exact messages, each at its place, all in one run."""

from __future__ import annotations

import pytest

from raadsportal.checks.judge import judge_content
from raadsportal.clock import moment
from raadsportal.problems import Where, problem
from raadsportal.source.load import load
from tests.conftest import MINUTES, NOW, Content

MEETING = "councils/hald/meetings/2024-03-18.md"
COUNCIL = "councils/hald/council.yml"


def said(content: Content, changed: dict[str, str | bytes | None]) -> list[str]:
    """Return every problem of the small portal with some files changed, with its hint."""
    loaded = load(content(changed), moment(NOW), "content")
    words = loaded.corpus.catalogue
    return [f"{found.line(words)} | {found.hint(words)}" for found in judge_content(loaded)]


def test_the_small_portal_is_without_problems(content: Content) -> None:
    assert said(content, {}) == []


def with_front_matter(line: str) -> str:
    """Return the small portal's minutes with one more line of front matter (line 4)."""
    return MINUTES.replace("status: approved\n", f"status: approved\n{line}\n")


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (
            {MEETING: with_front_matter("decided_by: formandskabt")},
            "content/councils/hald/meetings/2024-03-18.md:4:1: fejl [organ-unknown] “formandskabt” er ikke et organ i"
            " Rådet for Hald | Mente du “formandskab”? Tilføj det under organs i council.yml.",
        ),
        (
            {MEETING: MINUTES.replace("ane-holm", "ane-hol")},
            "content/councils/hald/meetings/2024-03-18.md:5:15: fejl [person-unknown] “ane-hol” står ikke i people.yml"
            " | Mente du “ane-holm”? Tilføj personen dér, eller skriv en gæst som {name: …}.",
        ),
        (
            {MEETING: with_front_matter('items: [{number: "1.2", topics: [kurs]}]')},
            "content/councils/hald/meetings/2024-03-18.md:4:25: fejl [topic-unknown] “kurs” står ikke i topics.yml"
            " | Mente du “kurser”? Tilføj emnet dér, eller vælg et andet.",
        ),
        (
            {MEETING: with_front_matter('items: [{number: "1.2", municipalities: [hall]}]')},
            "content/councils/hald/meetings/2024-03-18.md:4:25: fejl [municipality-unknown] “hall” står ikke i"
            " municipalities.yml | Mente du “hald”? Ret stavemåden.",
        ),
        (
            {
                MEETING: with_front_matter(
                    'items: [{number: "1.2", decisions: [{follows: [hald/2024-03-18/1.3]}]}]'
                )
            },
            "content/councils/hald/meetings/2024-03-18.md:4:25: fejl [target-unknown] “hald/2024-03-18/1.3” findes ikke"
            " | Mente du “hald/2024-03-18/1.1”? Skriv id’et på en beslutning, et punkt eller et møde.",
        ),
        (
            {COUNCIL: "name: Hald\nneighbours: [hal]\n"},
            "content/councils/hald/council.yml:2:14: fejl [council-unknown] “hal” er ikke et kendt råd"
            " | Mente du “hald”? Kendte råd: hald.",
        ),
        (
            {COUNCIL: "name: Hald\norgans: [{id: formandskab, name: F}]\nvocabulary: midtnord\n"},
            "content/councils/hald/council.yml:1:1: fejl [vocabulary-unknown] der er intet ordforråd “midtnord”"
            " | Mente du “midt-nord”? Ordforråd her: committee-en, dansk, midt-nord, oest.",
        ),
        (
            {COUNCIL: "name: Hald\nvalid: {from: 2024-05, to: 2023}\n"},
            "content/councils/hald/council.yml:1:1: advarsel [validity-turned] perioden slutter, før den begynder"
            " | Se på from og to.",
        ),
        (
            {"people.yml": "- {id: ane-holm, name: Ane}\n- {id: ane-holm, name: Ane Holm}\n"},
            "content/people.yml:2:3: fejl [id-twice] “ane-holm” er brugt to gange (også i content/people.yml:1:3)"
            " | Et id bruges kun én gang.",
        ),
        (
            {"councils/hald/møder.md": "x"},
            "content/councils/hald/møder.md:1:1: fejl [folder-unknown] intet læses herfra | Ret navnet, eller flyt"
            " filen; vejledningen siger, hvilke filer der ligger hvor.",
        ),
        (
            {"person.yml": ""},
            "content/person.yml:1:1: fejl [folder-unknown] intet læses herfra | Ret navnet, eller flyt"
            " filen; vejledningen siger, hvilke filer der ligger hvor.",
        ),
        (
            {"councils/hald/meetings/2024-03-19/x.pdf": ""},
            "content/councils/hald/meetings/2024-03-19:1:1: fejl [folder-unknown] intet læses herfra | Ret navnet,"
            " eller flyt filen; vejledningen siger, hvilke filer der ligger hvor.",
        ),
        (
            {MEETING: with_front_matter("organ: formandskab")},
            "content/councils/hald/meetings/2024-03-18.md:4:1: fejl [place-differs] “organ: formandskab” er ikke det,"
            " filens placering siger (–) | Udelad nøglen: Her siger mappen og filens navn det.",
        ),
        (
            {MEETING: with_front_matter('items: [{number: "1.1", order: 2}, {number: "1.2", order: 2}]')},
            "content/councils/hald/meetings/2024-03-18.md:4:36: fejl [order-twice] order 2 er givet til to punkter"
            " | Et punkts order er dets plads i den rækkefølge, punkterne blev behandlet i; hvert har sin egen.",
        ),
        (
            {MEETING: MINUTES.replace("status: approved", "status:")},
            "content/councils/hald/meetings/2024-03-18.md:3:1: fejl [key-missing] “status” mangler"
            " | Tilføj en linje, der begynder med “status:”.",
        ),
        (
            {MEETING: with_front_matter("publish_from: i morgen")},
            "content/councils/hald/meetings/2024-03-18.md:4:1: fejl [value-wrong] “publish_from” kan ikke læses:"
            " tidspunktet skal have en forskel til UTC, som i 2024-03-18T12:00:00+01:00"
            " | Se i vejledningen, hvordan “publish_from” skrives.",
        ),
        (
            {"portal.yml": "name: x\naddress: https://x.example\nlanguage: dk\n"},
            "content/portal.yml:3:1: error [value-unknown] “dk” is not one of the values that “language” takes"
            " | Write one of: da, en.",
        ),
        (
            {"vocabulary/mit.yml": "marks: {beslutning: [X]}\n", COUNCIL: "name: Hald\nvocabulary: mit\n"},
            "content/vocabulary/mit.yml:1:9: fejl [key-unknown] “beslutning” er ikke en kendt nøgle"
            " | Kendte nøgler her: decision, discussion, information, presentation.",
        ),
        (
            {"people.yml": "- {id: Ane Holm, name: Ane}\n"},
            "content/people.yml:1:4: fejl [value-wrong] “id” kan ikke læses: det har en anden form, end det skal have"
            " | Se i vejledningen, hvordan “id” skrives.",
        ),
        (
            {
                MEETING: with_front_matter(
                    'items: [{number: "1.2", attachments: [{number: 1.2.1, available: public}]}]'
                )
            },
            "content/councils/hald/meetings/2024-03-18.md:4:25: fejl [attachment-file-unnamed] bilaget “Listen” skal"
            " være offentligt, men der er ikke angivet nogen fil | Skriv file: med navnet på en fil i"
            " content/councils/hald/meetings/2024-03-18, eller skriv available: not-published.",
        ),
        (
            {"councils/Hald By/council.yml": "name: x\n"},
            "content/councils/Hald By:1:1: fejl [council-reserved] “Hald By” kan ikke være et råds mappe | Brug små"
            " bogstaver a til z, tal og bindestreger, og ingen af portalens egne ord.",
        ),
        (
            {"councils/data/council.yml": "name: x\n"},
            "content/councils/data:1:1: fejl [council-reserved] “data” kan ikke være et råds mappe | Brug små"
            " bogstaver a til z, tal og bindestreger, og ingen af portalens egne ord.",
        ),
        (
            {MEETING: MINUTES.replace("- 1.2.1 Listen", "- [1.2.1 Listen](listen.pdf)")},
            "content/councils/hald/meetings/2024-03-18.md:17:1: fejl [attachment-file-missing] bilaget “Listen” skal"
            " være offentligt, men filen listen.pdf findes ikke | Læg filen i mappen"
            " content/councils/hald/meetings/2024-03-18, eller skriv available: not-published.",
        ),
        (
            {MEETING: MINUTES.replace("- 1.2.1 Listen", "- [1.2.1 Listen](../2024-03-18.md)")},
            "content/councils/hald/meetings/2024-03-18.md:17:1: fejl [attachment-file-outside] bilagets fil"
            " “../2024-03-18.md” ligger ikke i mødets egen mappe | Skriv navnet på en fil i"
            " content/councils/hald/meetings/2024-03-18, uden sti.",
        ),
        (
            {"portal.yml": "name: x\naddress: hald.dk\n"},
            "content/portal.yml:2:1: fejl [value-wrong] “address” kan ikke læses: her skal stå en webadresse"
            " | Se i vejledningen, hvordan “address” skrives.",
        ),
        (
            {"topics.yml": "- {id: kurser, name: *x}\n"},
            "content/topics.yml:1:22: fejl [yaml-alias] ankre, henvisninger og mærker (&, *, !) bruges ikke her"
            " | Skriv værdien helt ud; sæt en tekst, der begynder med et af disse tegn, i anførselstegn.",
        ),
        (
            {"topics.yml": "- id: kurser\n\t name: Kurser\n"},
            "content/topics.yml:2:1: fejl [yaml-tab] linjen er rykket ind med et tabulatortegn"
            " | Ryk YAML ind med mellemrum.",
        ),
        (
            {"people.yml": b"- {id: ane-holm, name: \xc5ne}\n"},
            "content/people.yml:1:24: fejl [file-not-utf8] filen er ikke UTF-8 (byte 0xc5)"
            " | Gem filen som UTF-8, og prøv igen.",
        ),
        (
            {"councils/hald/meetings/marts.md": MINUTES},
            "content/councils/hald/meetings/marts.md:1:1: fejl [name-not-date] filens navn er ikke en dag | Kald den"
            " ÅÅÅÅ-MM-DD.md, for et organ ÅÅÅÅ-MM-DD-organ.md, for et møde nummer to samme dag ÅÅÅÅ-MM-DD-2.md.",
        ),
        (
            {MEETING: MINUTES + "\n<<<<<<< min\na\n=======\nb\n>>>>>>> din\n"},
            "content/councils/hald/meetings/2024-03-18.md:31:1: fejl [file-merge-marks] mærker fra to udgaver af"
            " teksten er blevet stående i filen | Behold den rigtige udgave, og slet linjerne, der begynder med"
            " <<<<<<<, ======= og >>>>>>>.",
        ),
    ],
)
def test_each_rule(changed: dict[str, str | bytes | None], expected: str, content: Content) -> None:
    assert expected in said(content, changed)


def test_a_successor_must_name_its_predecessor(content: Content) -> None:
    other = "name: Nyt råd\npredecessors: [hald]\n"
    found = said(content, {"councils/nyt/council.yml": other})
    assert found == [
        "content/councils/nyt/council.yml:2:16: advarsel [predecessor-one-sided] Nyt råd nævner Rådet for Hald, men"
        " Rådet for Hald nævner ikke Nyt råd | Skriv det i begge råds council.yml."
    ]


def test_one_run_reports_everything(content: Content) -> None:
    found = said(
        content,
        {
            MEETING: MINUTES.replace("2024-03-18", "2024-02-30").replace("(B)", "(Q)"),
            COUNCIL: "navn: Hald\n",
            "topics.yml": "- {id: a}\n",
            "councils/hald/meetings/2024-13-01.md": "# x\n",
        },
    )
    codes = [line.split("[")[1].split("]")[0] for line in found]
    assert codes == [
        "key-missing",  # council.yml: name
        "key-unknown",  # council.yml: navn
        "date-impossible",  # the minutes' front matter
        "mark-unknown",
        "mark-unknown",
        "front-matter-missing",  # the other file
        "items-missing",
        "name-not-date",
        "key-missing",  # topics.yml: name
    ]


def test_content_that_is_not_there(content: Content) -> None:
    assert said(content, {"portal.yml": None})[0].startswith("content/portal.yml:1:1: fejl [content-missing]")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('place: "Byr\\u202eådet"', "4:8: advarsel [text-control] der står et usynligt styretegn (U+202E) i teksten, i alt 1"),
        ("attendance: [{people: [{}]}]", "4:24: fejl [value-wrong] “people” kan ikke læses: skriv enten id eller name"),
        ("attendance: [{people: [{id: ane-holm, name: Ane}]}]", "4:24: fejl [value-wrong] “people” kan ikke læses: skriv enten id eller name"),
        ('time: "16:00-12:00"', "4:1: fejl [time-impossible] “16:00-12:00” er ikke et klokkeslæt"),
        ("title: " + "lang " * 5000, "4:1: fejl [value-wrong] “title” kan ikke læses: teksten er for lang"),
        ("status2: " + "x" * 3, "4:1: fejl [key-unknown] “status2” er ikke en kendt nøgle"),
    ],
)  # fmt: skip
def test_values(line: str, expected: str, content: Content) -> None:
    alone = with_front_matter(line).replace("attendance:\n  - {org: DA, people: [ane-holm]}\n", "")
    found = said(content, {MEETING: alone})
    assert [problem.partition(" | ")[0] for problem in found] == [f"content/{MEETING}:{expected}"]


@pytest.mark.parametrize(
    "target", ["hald/lists/", "/lists/x", "hall/lists/kurser/2024", "hald/lists/kurser//", "", "hald/lists/kurser/2025",
               "hald/lists/kurser/2024#b"]
)  # fmt: skip
def test_a_list_is_one_that_a_council_has(target: str, content: Content) -> None:
    row = 'items: [{number: "1.2", decisions: [{changes: ["%s"]}]}]'
    listed = "type: press-releases\nrows: [{key: a, title: Nyt, source: hald/2024-03-18/1.1}]\n"
    files = {"councils/hald/lists/kurser/2024.yml": listed}
    found = said(content, {**files, MEETING: with_front_matter(row % target)})
    assert ["target-unknown" in problem for problem in found] == [True]
    for right in ("hald/lists/kurser/2024", "hald/lists/kurser", "hald/lists/kurser/2024#a"):
        assert said(content, {**files, MEETING: with_front_matter(row % right)}) == []


def test_a_key_of_another_form_is_told_of_without_an_empty_list_of_known_ones(content: Content) -> None:
    found = said(content, {"vocabulary/other.yml": "organ_meetings: {Et Udvalg: [udvalgsmøde]}\n"})
    assert [problem.partition(" | ")[0] for problem in found] == [
        "content/vocabulary/other.yml:1:18: fejl [value-wrong] “Et Udvalg” kan ikke læses: det har en anden form, end det skal have"
    ]


def test_a_meeting_may_end_after_midnight(content: Content) -> None:
    assert said(content, {MEETING: with_front_matter('time: "20:00-01:30"')}) == []


@pytest.mark.parametrize(
    "line", ["> # Titel", "- # Titel", "> - ## Titel", "  1. #5 er godkendt", "#5 er godkendt"]
)
def test_a_heading_in_a_list_or_quotation_is_told_of(line: str, content: Content) -> None:
    found = said(content, {MEETING: MINUTES + f"\n{line}\n"})
    assert ["heading-unread" in problem for problem in found] == [True]


def test_a_message_is_one_short_line() -> None:
    assert problem("person-unknown", Where("x"), person="a\n\x1b[31m b" + "c" * 5000).values == (
        ("person", "a [31m b" + "c" * 992 + " …"),
    )


def test_every_vocabulary_is_judged(content: Content) -> None:
    found = said(
        content, {"vocabulary/other.yml": "outcomes: {approved: ['***', ok, a ... b ... c ... d]}\n"}
    )
    assert [line.partition(" | ")[0] for line in found] == [
        "content/vocabulary/other.yml:1:23: fejl [phrase-unusable] vendingen “***” kan der ikke søges efter",
        "content/vocabulary/other.yml:1:34: fejl [phrase-unusable] vendingen “a ... b ... c ... d” kan der ikke søges efter",
    ]


def test_a_calendar_that_cannot_be(content: Content) -> None:
    rows = "complete:\n  - {from: 2024-05, to: 2024-01}\n  - {from: 2024-01, to: 2024-05, organ: udvalg}\n"
    rows += "meetings:\n  - {date: 2024-02-30}\n  - {date: 2024-05-02, organ: udvalg, source: [hald/2024-03-18/9]}\n"
    assert [line.split(" | ")[0] for line in said(content, {"councils/hald/calendar.yml": rows})] == [
        "content/councils/hald/calendar.yml:2:5: advarsel [validity-turned] perioden slutter, før den begynder",
        "content/councils/hald/calendar.yml:3:5: fejl [organ-unknown] “udvalg” er ikke et organ i Rådet for Hald",
        "content/councils/hald/calendar.yml:5:6: fejl [when-impossible] “2024-02-30” er ikke en tid i kalenderen",
        "content/councils/hald/calendar.yml:6:5: fejl [organ-unknown] “udvalg” er ikke et organ i Rådet for Hald",
        "content/councils/hald/calendar.yml:6:5: fejl [target-unknown] “hald/2024-03-18/9” findes ikke",
    ]


def test_only_what_is_moved_is_on_another_day(content: Content) -> None:
    rows = "meetings:\n  - {date: 2024-05-02, moved_to: 2024-05-09}\n  - {date: 2024-05-03, status: moved}\n"
    rows += "  - {date: 2024-05-04, status: moved, moved_to: 2024-Q3}\n  - {date: 2024-05-05, status: movd}\n"
    rows += "news:\n  - {date: 2024-05-06, title: Nyt, source: [hald/2024-03-18/9]}\n"
    assert [line.split(" | ")[0] for line in said(content, {"councils/hald/calendar.yml": rows})] == [
        "content/councils/hald/calendar.yml:2:24: fejl [value-wrong] “moved_to” kan ikke læses: kun det, der har status"
        " moved, er flyttet til en anden dag",
        "content/councils/hald/calendar.yml:5:24: fejl [value-unknown] “movd” er ikke en af de værdier, “status”"
        " kan have",
        "content/councils/hald/calendar.yml:7:5: fejl [target-unknown] “hald/2024-03-18/9” findes ikke",
    ]


@pytest.mark.parametrize("term", ["](x", " ", "a*", "<b>", "`c`"])
def test_a_term_of_signs_is_refused(term: str, content: Content) -> None:
    assert [
        line.split("]")[0]
        for line in said(content, {"glossary.yml": f'- {{term: "{term}", means: noget}}\n'})
    ] == ["content/glossary.yml:1:4: fejl [value-wrong"]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (
            "- 1.1.1 Listen",
            [
                "29:3: advarsel [attachment-elsewhere] bilag 1.1.1 står under punkt 1.2, men har et nummer fra punkt"
                " 1.1 | Se efter, om nummeret er rigtigt, eller om bilaget hører til det andet punkt. Er det trykt"
                " sådan, så skriv det i punktets note."
            ],
        ),
        ("- 1.2.1 Listen\n- 1.2.2 Bilag 1.1.1 til listen", []),
        ("- 1.1 Listen\n- 1.1.1 Første del", []),
        ("- 1.3.1 Listen", []),
    ],
)
def test_attachments_with_the_number_of_another_item(
    listed: str, expected: list[str], content: Content
) -> None:
    text = MINUTES.replace("- 1.2.1 Listen", listed)
    assert said(content, {MEETING: text}) == [f"content/{MEETING}:{line}" for line in expected]


def test_an_attachment_that_only_the_front_matter_tells_of(content: Content) -> None:
    row = 'items: [{number: "1.2", attachments: [{number: "1.1.1", title: Kort, url: "https://proeve.example/k"}]}]'
    (found,) = said(content, {MEETING: with_front_matter(row)})
    assert found.startswith(
        f"content/{MEETING}:4:25: advarsel [attachment-elsewhere] bilag 1.1.1 står under punkt 1.2"
    )
    noted = row.replace('"1.2", ', '"1.2", note: Trykt sådan, ')
    (found,) = said(content, {MEETING: with_front_matter(noted)})
    assert "note [attachment-elsewhere]" in found
