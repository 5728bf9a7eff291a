"""`raadsportal ask --list`: what stood on a list on a day, in a council and its neighbours."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

import click

from raadsportal.corpus import Corpus
from raadsportal.exports.lists import answer_record
from raadsportal.language import Catalogue
from raadsportal.lists.answer import Answer, Said, answer, neighbours
from raadsportal.model import Series
from raadsportal.problems import closest
from raadsportal.views.lists.answers import AnswerView, FoundRow, answer_view, nearest_editions

#: As many rows as a person reads.
_MOST = 20


def ask_lists(
    corpus: Corpus, question: str, name: str, council: str | None, day: date, *, as_json: bool
) -> None:
    """Print the answers of the lists of this name: the council's own first, then its neighbours'."""
    own = [series for series in corpus.series if name in {series.name, series.type.id}]
    asked = [series for series in own if council in {None, series.council}]
    if not asked:
        _refuse(corpus, name, council, own)
    answers = [answer(corpus, series, question, day) for series in asked]
    beside = neighbours(corpus, asked[0]) if council else ()
    near = [answer(corpus, series, question, day) for series in beside]
    otherwise = asked[0].type.otherwise
    if as_json:
        click.echo(json.dumps(_record(corpus, answers, near, otherwise), ensure_ascii=False, indent=1))
        return
    for told in answers:
        _print(corpus, told)
    if near:
        click.echo(corpus.catalogue.text("The neighbours' lists"))
    for told in near:
        _print(corpus, told)
    if all(told.said is not Said.YES for told in answers):
        _print_otherwise(corpus, asked[0], otherwise)


def _refuse(corpus: Corpus, name: str, council: str | None, own: Sequence[Series]) -> None:
    """End the command with what may have been meant."""
    words = corpus.catalogue
    if own and council:
        known = ", ".join(sorted({series.council for series in own}))
        said = words.text(
            "{council} has no list “{list}” on the portal", council=corpus.council[council].name, list=name
        )
        raise click.ClickException(f"{said}. {words.text('These have one: {known}.', known=known)}")
    names = sorted({series.name for series in corpus.series})
    said, suggestion = words.text("There is no list “{list}”", list=name), closest(name, names)
    meant = words.text("Did you mean “{suggestion}”?", suggestion=suggestion) if suggestion else ""
    known = words.text("Lists here: {known}.", known=", ".join(names)) if names else ""
    raise click.ClickException(" ".join(part for part in (f"{said}.", meant, known) if part))


def _record(
    corpus: Corpus, answers: Sequence[Answer], near: Sequence[Answer], otherwise: Sequence[str]
) -> dict[str, Any]:
    """Return the answer of one council, or of all in one: yes if any says yes, no if all say no."""
    said = {told.said for told in answers}
    whole = Said.YES if Said.YES in said else Said.NO if said == {Said.NO} else Said.UNKNOWN
    first = next((told for told in answers if told.said is whole), answers[0])
    record = {**answer_record(corpus, first), "answer": whole.value}
    if len(answers) > 1:
        record["rows"] = [row for told in answers for row in answer_record(corpus, told)["rows"]]
        record["councils"] = [answer_record(corpus, told) for told in answers]
    return {
        **record,
        "neighbours": [answer_record(corpus, told) for told in near],
        "otherwise": list(otherwise),
    }


def _print(corpus: Corpus, told: Answer) -> None:
    words, view = corpus.catalogue, answer_view(corpus, told)
    click.echo(f"{view.council.title}: {view.sentence}")
    for reason in view.reasons:
        click.echo(f"  {reason}")
    for row in view.rows[:_MOST]:
        click.echo(f"  {_told(row)}")
    if len(view.rows) > _MOST:
        left = len(view.rows) - _MOST
        click.echo("  " + words.plural("and {count} more", "and {count} more", left))
    for row in (*view.refused, *view.others)[:_MOST]:
        click.echo("  " + words.text("Otherwise: {row}", row=_told(row)))
    if view.near:
        names = ", ".join(link.title for link in view.near)
        click.echo("  " + words.text("Did you mean: {names}?", names=names))
    _print_grounds(corpus, told, view, words)


def _print_grounds(corpus: Corpus, told: Answer, view: AnswerView, words: Catalogue) -> None:
    for link in nearest_editions(corpus, told):
        click.echo("  " + words.text("The portal has: {list}", list=f"{link.title} ({link.id})"))
    if view.edition:
        click.echo("  " + words.text("List: {list}", list=f"{view.edition.title} ({view.edition.id})"))
    if view.decided:
        by = view.decided.link
        named = f": {by.title}" + (f" ({by.id})" if by.id else "") if by else ""
        click.echo(f"  {words.text('Decision')}: {view.decided.standing.label}{named}")
    if view.known_until:
        click.echo("  " + words.text("The portal knows the list until {day}.", day=view.known_until))


def _told(row: FoundRow) -> str:
    return f"{row.link.title}: {row.stood}" + (f". {row.note}" if row.note else "")


def _print_otherwise(corpus: Corpus, series: Series, otherwise: Sequence[str]) -> None:
    words, council = corpus.catalogue, corpus.council[series.council]
    click.echo(words.text("If the list does not answer"))
    for sentence in otherwise:
        click.echo(f"  {sentence}")
    if council.secretariat:
        told = words.text("Whoever kept the list knows it: {secretariat}.", secretariat=council.secretariat)
        click.echo(f"  {told} {council.website}".rstrip())
