"""The files by which a small portal is searched."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from typing import Any

import pytest

from raadsportal.corpus import Corpus
from raadsportal.search.files import search_files
from raadsportal.search.index import RANKING
from tests.conftest import SMALL, write
from tests.lists import LISTS, corpus


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Return the invented councils, with their lists."""
    return corpus(write(tmp_path_factory.mktemp("content"), {**SMALL, **LISTS}))


@pytest.fixture(scope="module")
def files(found: Corpus) -> Mapping[str, bytes]:
    """Return the files by which the invented councils are searched."""
    return search_files(found)


def folder(files: Mapping[str, bytes]) -> str:
    name: str = json.loads(files["search/current.json"])["folder"]
    return f"search/{name}"


def told(files: Mapping[str, bytes], name: str) -> Any:
    return json.loads(gzip.decompress(files[f"{folder(files)}/{name}"]))


def test_all_files_are_in_one_folder_that_is_called_by_what_they_hold(files: Mapping[str, bytes]) -> None:
    assert {name.rsplit("/", 1)[0] for name in files if name.count("/") == 2} == {folder(files)}
    assert all(name.startswith(f"{folder(files)}/") for name in files if name != "search/current.json")
    assert len(folder(files)) == len("search/") + 12


def test_pagefind_ships_no_look_of_its_own(files: Mapping[str, bytes]) -> None:
    names = {name.removeprefix(f"{folder(files)}/") for name in files}
    assert {name for name in names if name.endswith((".js", ".css"))} == {"pagefind/pagefind.js"}


def test_facts_are_in_the_order_of_days_then_ids(files: Mapping[str, bytes]) -> None:
    facts = told(files, "facts")
    pages = [told(files, f"records/{at:03}") for at in range(10)]
    assert facts["days"][0] == 0
    assert min(facts["days"]) >= 0
    assert [(page.get("date", ""), page["id"]) for page in pages] == sorted(
        (page.get("date", ""), page["id"]) for page in pages
    )
    counts = {len(facts[name]) for name in ("days", "lengths", "titled", "routine")}
    assert counts == {len(facts["kinds"]["rows"])} == {len(told(files, "facets")["type"]["rows"])}


def test_a_page_shows_its_record_and_what_its_words_are_found_by(files: Mapping[str, bytes]) -> None:
    pages = [told(files, name.removeprefix(f"{folder(files)}/")) for name in files if "/records/" in name]
    (page,) = (page for page in pages if page["id"] == "hald/2024-03-18/1.2")
    assert page["url"] == "hald/2024-03-18/1.2/"
    assert (page["title"], page["number"], page["date"]) == ("Liste over kurser", "1.2", "2024-03-18")
    assert (page["kind"], page["outcome"]) == ("Beslutning", "Vedtaget")
    assert page["forms"]["listen"][0] == "liste"
    assert "over" not in page["forms"]


def test_the_script_is_given_every_weight(files: Mapping[str, bytes]) -> None:
    ranking = told(files, "start")["ranking"]
    assert set(ranking) == set(RANKING.__dataclass_fields__)
    assert ranking["columns"] == list(RANKING.columns.values())
    assert ranking["kinds"] == {kind.value: worth for kind, worth in RANKING.kinds.items()}
    assert all(ranking[name] == getattr(RANKING, name) for name in set(ranking) - {"columns", "kinds"})


def test_the_same_content_gives_the_same_bytes(found: Corpus, files: Mapping[str, bytes]) -> None:
    assert dict(search_files(found)) == dict(files)
