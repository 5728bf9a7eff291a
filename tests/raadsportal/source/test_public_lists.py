"""Lists tell nothing of what is not public: no draft, no withdrawn item, no row that only a draft brought."""

from __future__ import annotations

from tests.conftest import Content
from tests.lists import FIRST, LISTS, TYPE, corpus, said, series

FILE = "councils/hald/lists/positivliste/2023.yml"
AUTUMN = "councils/hald/meetings/2023-09-18.md"
#: The column of a thing beside those of the small portal.
THINGS = TYPE.replace("  primaryKey", "    - {name: thing, title: Sag, holds: thing}\n  primaryKey")
DRAFT = str(LISTS[AUTUMN]).replace("status: approved", "status: draft")


def with_things(text: str) -> dict[str, str | bytes | None]:
    return {**LISTS, "list-types/courses.yml": THINGS, FILE: text, AUTUMN: DRAFT}


def test_a_value_that_names_a_draft_is_not_told(content: Content) -> None:
    text = FIRST.replace("course: Bagning,", "course: Bagning, thing: hald/2023-09-18/1.2,")
    text = text.replace("course: Svejsning,", "course: Svejsning, thing: hald/2023-03-20/1.2,")
    text = text.replace("course: Drejning,", "course: Drejning, thing: hald/lists/positivliste/2023#truck,")
    counts = "thing: {hald/2023-09-18/1.2: 1, hald/2023-03-20/1.2: 1, hald/lists/positivliste/2023#truck: 1}"
    root = content(with_things(text.replace("group: {Metal: 2, Mad: 1}", counts)))
    assert said(root) == []
    (edition, _) = series(corpus(root)).editions
    assert [row.values.get("thing") for row in edition.rows] == ["hald/2023-03-20/1.2", None, None]
    assert edition.counts.by == {"thing": {"hald/2023-03-20/1.2": 1}}


def test_a_value_that_names_something_withdrawn_is_not_told(content: Content) -> None:
    text = FIRST.replace("course: Bagning,", "course: Bagning, thing: hald/2024-01-01/1,")
    ledger = "withdrawn:\n  - {id: hald/2024-01-01, on: 2024-06-01, why: En fejl.}\n"
    root = content({**with_things(text), "addresses.yml": ledger})
    assert "thing" not in series(corpus(root)).editions[0].rows[2].values


def test_a_row_that_only_a_draft_brought_is_not_named_by_what_came_later(content: Content) -> None:
    later = (
        "  - {on: 2023-12-01, by: hald/2023-03-20/1.2, note: N, remove: [truck, drejning],"
        " change: [{key: truck, days: 9}, {key: svejsning, days: 8}]}\n"
    )
    later = later.replace("[truck, drejning]", "[drejning, {key: truck, note: Hemmeligt.}]")
    text = f"{FIRST}{later}".replace("change: [{key: truck, days: 9}, ", "change: [")
    root = content(with_things(text))
    assert said(root) == []
    (change,) = series(corpus(root)).editions[0].changes
    assert [gone.key for gone in change.remove] == ["drejning"]
    changed = f"{FIRST}{later}".replace(", {key: truck, note: Hemmeligt.}", "")
    (change,) = series(corpus(content(with_things(changed)))).editions[0].changes
    assert [row.key for row in change.change] == ["svejsning"]


def test_a_decision_that_changes_a_list_of_a_draft_does_not_lead_there(content: Content) -> None:
    spring = "councils/hald/meetings/2023-03-20.md"
    told = str(LISTS[spring]).replace(
        "---\n# Råds",
        'items: [{number: "1.2", decisions: [{changes: ["hald/lists/positivliste/2023#truck", hald/lists/positivliste/2023]}]}]\n---\n# Råds',
    )
    root = content({**with_things(FIRST), spring: told})
    assert said(root) == []
    (decision,) = corpus(root).meeting["hald/2023-03-20"].items[1].decisions
    assert [relation.target for relation in decision.relations] == ["hald/lists/positivliste/2023"]


def test_links_lead_to_rows_and_types(content: Content) -> None:
    links = "[a][hald/lists/positivliste/2023#svejsning] [b][hald/lists/positivliste/2023#dans] [c][lists/courses] [d][lists/members] [e][lists/nej]"
    text = str(LISTS[AUTUMN]).replace("Rådet sendte brev.", f"Rådet sendte brev. {links}", 1)
    root = content({**LISTS, AUTUMN: text})
    assert said(root) == [
        "content/councils/hald/meetings/2023-09-18.md:30:147: fejl [target-unknown] “lists/members” findes ikke",
        "content/councils/hald/meetings/2023-09-18.md:30:166: fejl [target-unknown] “lists/nej” findes ikke",
    ]
    references = [one for item in corpus(root).meeting["hald/2023-09-18"].items for one in item.references]
    assert [(one.kind.value, one.target) for one in references if one.text in {"a", "b", "c"}] == [
        ("list", "hald/lists/positivliste/2023#svejsning"),
        ("list", "hald/lists/positivliste/2023#dans"),
        ("list", "lists/courses"),
    ]


def test_a_draft_may_link_to_the_list_that_it_made(content: Content) -> None:
    name = "councils/hald/meetings/2024-03-18.md"
    link = "[listen][hald/lists/positivliste/2024] og [rækken][hald/lists/positivliste/2024#ost]"
    draft = str(LISTS[name]).replace("status: approved", "status: draft")
    assert said(content({**LISTS, name: draft.replace("listen.", f"{link}.")})) == []
