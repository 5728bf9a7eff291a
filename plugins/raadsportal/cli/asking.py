"""`raadsportal ask`: what was decided, and how it stands on a day."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from textwrap import shorten
from typing import Any

import click

from raadsportal import model as m
from raadsportal.ask import Answer, Answers, ask
from raadsportal.cli.asking_lists import ask_lists, compare_days, lists_of
from raadsportal.cli.options import Options, common_options, interface
from raadsportal.cli.printing import print_problems
from raadsportal.corpus import Corpus
from raadsportal.ids import url
from raadsportal.labels import PROPOSALS, label
from raadsportal.language import Catalogue
from raadsportal.ledger import moved_to, withdrawal
from raadsportal.problems import Severity, closest, count_of
from raadsportal.search.question import Lacking
from raadsportal.search.record import RecordKind
from raadsportal.source.load import load
from raadsportal.views.common import state_tag
from raadsportal.views.names import meeting_name
from raadsportal.views.search import SAID

_ = interface().text
#: As many answers as a person reads.
_MOST = 10
#: As many letters of a decision as are shown.
_WIDTH = 160


@click.command("ask", help=_("Find decisions by words or id, and tell how they stand on a day."))
@click.argument("question")
@common_options
@click.option("--council", help=_("Only this council."))
@click.option("--list", "series", help=_("Ask what stood on this list, for instance positivliste."))
@click.option(
    "--type", "kind", type=click.Choice([kind.value for kind in RecordKind]), help=_("Only this type.")
)
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help=_("The day that is asked about; else today."))
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    help=_("With --list: what changed on the list from this day to the other."),
)
@click.option("--json", "as_json", is_flag=True, help=_("Print JSON."))
def answer(
    options: Options,
    question: str,
    council: str | None,
    series: str | None,
    kind: str | None,
    on: datetime | None,
    since: datetime | None,
    as_json: bool,
) -> None:
    """Answer a question."""
    loaded = load(options.content, options.moment())
    corpus = loaded.corpus
    if count_of(loaded.problems, Severity.ERROR):
        print_problems(loaded.problems, corpus.catalogue, "text")
        sys.exit(1)
    question = moved_to(corpus.ledger, question.strip().rstrip("/"))
    if council is not None and council not in corpus.council:
        _refuse_council(council, corpus)
    day = on.date() if on else corpus.today
    if series is not None:
        asked = lists_of(corpus, series, council)
        if since is not None:
            compare_days(corpus, asked, since.date(), day, as_json=as_json)
        else:
            ask_lists(corpus, question, asked, day, beside=council is not None, as_json=as_json)
        return
    told = ask(corpus, question, day, council, RecordKind(kind) if kind else None)
    if as_json:
        click.echo(json.dumps([_record(corpus, found) for found in told.found], ensure_ascii=False, indent=1))
        return
    _print_taken_for(told, corpus.catalogue)
    _print_found(corpus, told, day)
    if not told.found:
        click.echo(_nothing(corpus, question, day, told.lacking))


def _print_taken_for(told: Answers, words: Catalogue) -> None:
    """Print which words stand nowhere, and what was looked for in their place."""
    for word, meant in told.meant:
        click.echo(words.text("“{word}” stands nowhere. Looked for: “{meant}”.", word=word, meant=meant))
    for word in told.unknown if told.found else ():
        click.echo(words.text("“{word}” stands nowhere, and was left out.", word=word))
    if not told.has_all:
        click.echo(words.text(SAID["most"]))
    if not told.has_exactly:
        click.echo(words.text(SAID["inexact"]))


def _print_found(corpus: Corpus, told: Answers, day: date) -> None:
    for found in told.found[:_MOST]:
        _print(corpus, found, day)
    left = len(told.found) - _MOST
    if left > 0:
        click.echo(corpus.catalogue.plural("and {count} more", "and {count} more", left))


def _nothing(corpus: Corpus, question: str, day: date, lacking: Lacking | None) -> str:
    words = corpus.catalogue
    if lacking:
        return words.text(SAID[lacking.value])
    gone = withdrawal(corpus.ledger, question)
    if gone:
        return words.text("Withdrawn {day}: {why}", day=words.day(gone.on), why=gone.why)
    item = corpus.placed.get(question)
    meeting = item[0] if item else corpus.meeting.get(question)
    if meeting and meeting.id.date > day:
        return words.text("The meeting was held later, on {day}.", day=words.day(meeting.id.date))
    return words.text("Nothing was found. Try one or two words, as in: raadsportal ask budget")


def _refuse_council(council: str, corpus: Corpus) -> None:
    words, suggestion = corpus.catalogue, closest(council, corpus.council)
    said = words.text("“{council}” is not a known council", council=council)
    meant = words.text("Did you mean “{suggestion}”?", suggestion=suggestion) if suggestion else ""
    raise click.ClickException(f"{said}. {meant}".strip())


def _print(corpus: Corpus, found: Answer, day: date) -> None:
    click.echo(f"{found.record.id}  {found.record.title}")
    if found.meeting and found.item:
        _print_item(corpus, found.meeting, found, day)
    elif found.record.said:
        click.echo(f"  {shorten(found.record.said, _WIDTH, placeholder=' …')}")


def _print_item(corpus: Corpus, meeting: m.Meeting, found: Answer, day: date) -> None:
    words, until = corpus.catalogue, corpus.known_until(meeting.id.council)
    click.echo(f"  {meeting_name(corpus, meeting.id)}")
    for decision, state in found.decisions:
        key = f"#{decision.key} " if found.item and len(found.item.decisions) > 1 else ""
        click.echo(f"  {key}{_told(decision, state, day, words)}")
        if decision.words:
            click.echo(f"      {shorten(decision.words, _WIDTH, placeholder=' …')}")
    if until and found.decisions and day > until:
        click.echo("  " + words.text("The portal’s latest minutes are of {day}.", day=words.day(until)))


def _told(decision: m.Decision, state: m.State, day: date, words: Catalogue) -> str:
    """Return a decision's outcome, and its state on the day where that says more."""
    outcome = words.text(label(decision.outcome))
    if decision.proposed and decision.proposed in PROPOSALS:
        outcome += " " + words.text(PROPOSALS[decision.proposed])
    if state in {m.State.DECIDED, m.State.PROPOSED}:
        return outcome
    holds = state_tag(decision, state, words).label
    if state is m.State.UNKNOWN:
        holds = words.text("Whether it still holds is not known")
    return f"{outcome}. {words.day(day)}: {holds}"


def _record(corpus: Corpus, found: Answer) -> dict[str, Any]:
    record = found.record
    until = corpus.known_until(record.council) if record.council else None
    return {
        "id": record.id,
        "url": url(corpus.portal.address, record.id),
        "type": record.kind.value,
        "title": record.title,
        "score": found.score,
        "council": record.council,
        "date": record.on.isoformat() if record.on else None,
        "decisions": [
            {"id": decision.id, "outcome": decision.outcome.value, "state": state.value}
            for decision, state in found.decisions
        ],
        "known_until": until.isoformat() if until else None,
    }
