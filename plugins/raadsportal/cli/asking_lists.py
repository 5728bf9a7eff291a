"""`raadsportal ask --list`: what stood on a list on a day, in a council and its neighbours."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import click

from raadsportal.corpus import Corpus
from raadsportal.exports.lists import answer_record, difference_record
from raadsportal.language import Catalogue
from raadsportal.lists.answer import Answer, answer
from raadsportal.lists.comparison import compare
from raadsportal.lists.editions import neighbours
from raadsportal.lists.said import Said
from raadsportal.model import Series
from raadsportal.problems import closest
from raadsportal.views.lists.answers import AnswerView, FoundRow, answer_view, nearest_editions
from raadsportal.views.lists.tables import row_name

#: As many rows as a person reads.
_MOST = 20


def lists_of(corpus: Corpus, name: str, council: str | None) -> list[Series]:
    """Return the lists of this name or type, of one council or of all; end the command if there is none.

    A council without such a list has one without editions: its neighbours' lists may still answer.
    """
    own = [series for series in corpus.series if name in {series.name, series.type.id}]
    asked = [series for series in own if council in {None, series.council}]
    if not own:
        _refuse(corpus, name)
    if council and not asked:
        return [Series(council, own[0].name, own[0].type, (), own[0].type.name)]
    return asked


def ask_lists(
    corpus: Corpus, question: str, asked: Sequence[Series], day: date, *, beside: bool, as_json: bool
) -> None:
    """Print the answers of lists; `beside` adds those of the first one's neighbours."""
    answers = [answer(corpus, series, question, day) for series in asked]
    near = [answer(corpus, one, question, day) for one in neighbours(corpus, asked[0]) if beside]
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
        _print_otherwise(corpus, asked, otherwise)


def _refuse(corpus: Corpus, name: str) -> None:
    """End the command with what may have been meant."""
    words = corpus.catalogue
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


def compare_days(corpus: Corpus, asked: Sequence[Series], since: date, day: date, *, as_json: bool) -> None:
    """Print what changed on lists from one day to another, as far as the portal has them."""
    words = corpus.catalogue
    since, day = sorted((since, day))
    if as_json:
        records = [difference_record(corpus, series, since, day) for series in asked]
        click.echo(json.dumps(records, ensure_ascii=False, indent=1))
        return
    for series in asked:
        days = words.text("From {since} to {day}", since=words.day(since), day=words.day(day))
        click.echo(f"{corpus.council[series.council].name}: {days}")
        for line in _compared(corpus, series, since, day):
            click.echo(f"  {line}")
    click.echo(words.text("Only what the portal has of the lists is compared."))


def _compared(corpus: Corpus, series: Series, since: date, day: date) -> Iterator[str]:
    words, told = corpus.catalogue, compare(corpus, series, since, day)
    for one in told.missing:
        yield words.text("The portal has no list for {day}.", day=words.day(one))
    parts = (
        (words.text("New"), told.added),
        (words.text("Gone"), told.removed),
        (words.text("Changed"), told.changed),
        (words.text("Not sure"), told.unsure),
    )
    for title, rows in parts:
        yield from (f"{title}: {row_name(corpus, series.type, row)}" for row in rows)
    if not told and not told.missing:
        yield words.text("The rows are the same." if told.is_whole else "The portal knows of no difference.")


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
        label = view.decided.standing.label
        named = f"{by.title} ({by.id})" if by and by.id else by.title if by else ""
        click.echo(f"  {words.text('Decision')}: {label}: {named}" if by else f"  {label}.")
    if view.known_until:
        click.echo("  " + words.text("Changes are known until {day}.", day=view.known_until))


def _told(row: FoundRow) -> str:
    said = ": ".join(filter(None, (row.link.title, row.stood)))
    return f"{said}. {row.note}" if row.note else said


def _print_otherwise(corpus: Corpus, asked: Sequence[Series], otherwise: Sequence[str]) -> None:
    words = corpus.catalogue
    click.echo(words.text("If the list does not answer"))
    for sentence in otherwise:
        click.echo(f"  {sentence}")
    for council in (corpus.council[series.council] for series in asked):
        if council.secretariat:
            told = words.text(
                "Whoever kept the list knows it: {secretariat}.", secretariat=council.secretariat
            )
            click.echo(f"  {told} {council.website}".rstrip())
