"""`raadsportal import` for a folder of documents: a bar while it runs, a table at its end."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from raadsportal.cli.import_minutes import importing_of
from raadsportal.cli.options import Options
from raadsportal.intake.minutes.folder import digest_of, outcomes, sources_in, team_in
from raadsportal.intake.minutes.gathering import UNPLACED, Gathering, pending, without_council
from raadsportal.intake.minutes.learning import learned, proposal
from raadsportal.intake.minutes.ledger import ImportLedger, Written
from raadsportal.language import Catalogue
from raadsportal.source.vocabularies import Vocabularies
from raadsportal.source.writing import write_whole

#: As many rows of each kind as are printed; the report has all.
_MOST = 20
REPORT, VOCABULARY = "import-report.txt", "vocabulary-proposal.yml"


def import_folder(options: Options, folder: Path, out: Path, *, keeps_original: bool) -> None:
    """Import every document of a folder into another; what is done already is left as it is."""
    importing, words = importing_of(options, keeps_original=keeps_original)
    sources, others = sources_in(folder)
    if not sources:
        raise click.ClickException(words.text("There are no documents in {folder}.", folder=folder))
    ledger = ImportLedger(out)
    gathering = Gathering(out, ledger)
    waiting = pending(sources, [digest_of(source) for source in sources], ledger)
    try:
        with click.progressbar(length=len(waiting), label=words.text("Documents"), file=sys.stderr) as bar:
            for outcome in outcomes(waiting, importing):
                gathering.take(outcome)
                bar.update(1)
        team = team_in(folder.resolve().parts[-2:], importing.knowing.vocabularies.everything())
        for outcome in outcomes(without_council(sources, ledger, team), importing):
            gathering.take(outcome)
    finally:
        ledger.save()
    _propose(ledger, out, importing.knowing.vocabularies, words)
    report = _Report(gathering, words, read=len(waiting), before=len(sources) - len(waiting), others=others)
    write_whole(out / REPORT, "\n".join(report.lines()) + "\n")
    click.echo("\n".join(report.lines(_MOST)))
    click.echo(words.text("All of it: {file}", file=(out / REPORT).as_posix()))


def _propose(ledger: ImportLedger, out: Path, vocabularies: Vocabularies, words: Catalogue) -> None:
    """Write the labels that many documents use and no vocabulary has, as a vocabulary to look through."""
    entries = [entry for entry in ledger.entries.values() if entry.files]
    languages = Counter(one.language for entry in entries for one in entry.files.values())
    language = languages.most_common(1)[0][0] if languages else ""
    counts = Counter(label for entry in entries for label in entry.labels)
    found = learned(counts, vocabularies.everything(language))
    if found:
        base = next((name for name in vocabularies.names() if _is_of(vocabularies, name, language)), "")
        write_whole(out / VOCABULARY, proposal(found, base, words))


def _is_of(vocabularies: Vocabularies, name: str, language: str) -> bool:
    vocabulary = vocabularies.get(name)
    return vocabulary is not None and bool(language) and vocabulary.language == language


class _Report:
    """What has come of the whole folder, this time and before."""

    def __init__(
        self, gathering: Gathering, words: Catalogue, *, read: int, before: int, others: int
    ) -> None:
        self.gathering, self.words = gathering, words
        self.read, self.before, self.others = read, before, others
        entries = sorted(gathering.ledger.entries.items())
        self.files = sorted((name, one) for _, entry in entries for name, one in entry.files.items())
        found = ((source, entry.problem(source)) for source, entry in entries)
        self.failed = [f"{source}: {problem.message(words)}" for source, problem in found if problem]

    def lines(self, most: int | None = None) -> Iterator[str]:
        """Yield the lines of the report, of each list at most so many."""
        words = self.words
        yield from self._table()
        yield ""
        yield words.plural("{count} document read", "{count} documents read", self.read)
        if self.before:
            yield words.plural("{count} done before", "{count} done before", self.before)
        if self.others:
            yield words.plural(
                "{count} file that is no document", "{count} files that are no documents", self.others
            )
        unplaced = [name for name, _ in self.files if name.startswith(UNPLACED)]
        yield from self._listed(words.text("Whose, or of which day, is not known"), unplaced, most)
        lost = [f"{name}: {one.nowhere}" for name, one in self.files if one.nowhere]
        yield from self._listed(words.text("Words that stand nowhere"), lost, most)
        kept = [f"{name} ({source})" for name, source in self.gathering.kept]
        yield from self._listed(words.text("Changed by somebody, and left as they are"), kept, most)
        yield from self._listed(words.text("No minutes came of"), self.failed, most)

    def _listed(self, title: str, rows: Sequence[str], most: int | None) -> Iterator[str]:
        if rows:
            yield ""
            yield f"{title} ({len(rows)}):"
            yield from (f"  {row}" for row in rows[:most])
        if most is not None and len(rows) > most:
            yield "  " + self.words.plural("and {count} more", "and {count} more", len(rows) - most)

    def _table(self) -> Iterator[str]:
        """Yield a row for each council with its meetings, items and doubts, and one for all."""
        rows: dict[str, list[Written]] = {}
        for _, one in self.files:
            rows.setdefault(one.council or "–", []).append(one)
        words = self.words
        heads = [words.text("Council"), words.text("Meetings"), words.text("Items")]
        heads += [words.text("To decide"), words.text("Notes")]
        lines = [heads, *([name, *_counts(those)] for name, those in sorted(rows.items()))]
        lines.append([self.words.text("Together"), *_counts([one for _, one in self.files])])
        widths = [max(len(row[column]) for row in lines) for column in range(len(heads))]
        for row in lines:
            numbers = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
            yield "  ".join([row[0].ljust(widths[0]), *numbers])


def _counts(files: Sequence[Written]) -> list[str]:
    sums = (
        len(files),
        sum(one.items for one in files),
        sum(one.warnings for one in files),
        sum(one.notes for one in files),
    )
    return [str(number) for number in sums]
