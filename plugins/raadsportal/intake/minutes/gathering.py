"""What comes of a folder, written: each meeting at its place, nothing over what a person has changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from raadsportal.ids import slug
from raadsportal.intake.minutes.folder import Outcome, Sheet, Source
from raadsportal.intake.minutes.ledger import Entry, ImportLedger, Written, digest_of_text
from raadsportal.intake.minutes.originals import keep
from raadsportal.intake.minutes.review import write_review
from raadsportal.intake.opening import bytes_of
from raadsportal.problems import Severity
from raadsportal.source.writing import write_whole

#: Where minutes lie whose council or day is not known.
UNPLACED = "unplaced"
#: After so many documents the ledger is written: so much at most is done twice.
_OFTEN = 25
#: So many documents beside one tell whose it is.
_FEWEST = 2


class Gathering:
    """Writes outcomes into a folder, and remembers them."""

    def __init__(self, out: Path, ledger: ImportLedger) -> None:
        self.out, self.ledger, self.count = out, ledger, 0
        self.kept: list[tuple[str, str]] = []
        """Files that a person has changed or made, with the source that would have overwritten them."""

    def take(self, outcome: Outcome) -> None:
        """Write what came of one document."""
        source, files = outcome.source.relative, dict[str, Written]()
        for name, sheet in zip(self._names(outcome), outcome.sheets, strict=True):
            if self.ledger.is_changed(name):
                self.kept.append((name, source))
                continue
            self._write(name, sheet, outcome.source)
            files[name] = _written(sheet)
        self._forget(source, files)
        why = outcome.problems[0] if outcome.problems else None
        if len(files) == len(outcome.sheets):
            labels = tuple(sorted(outcome.labels))
            told = (why.code, why.values) if why else ("", ())
            self.ledger.entries[source] = Entry(outcome.digest, files, labels, *told)
        self.count += 1
        if self.count % _OFTEN == 0:
            self.ledger.save()

    def _forget(self, source: str, files: Collection[str]) -> None:
        """Delete what was made of a source before and is now elsewhere, but for what somebody has changed."""
        before = self.ledger.entries.get(source)
        for name in sorted(set(before.files if before else ()) - set(files)):
            if not self.ledger.is_changed(name):
                (self.out / name).unlink(missing_ok=True)
                write_review(self.out / name, "")

    def _write(self, name: str, sheet: Sheet, source: Source) -> None:
        path = self.out / name
        if sheet.original:
            keep(sheet.original, bytes_of(source.path) or b"", path)
        write_whole(path, sheet.text)
        write_review(path, sheet.review)

    def _names(self, outcome: Outcome) -> Iterator[str]:
        """Yield a file for each meeting: its own from last time, else one that no other source has."""
        source = outcome.source.relative
        taken: set[str] = set()
        for sheet in outcome.sheets:
            name = next(
                name
                for name in _choices(sheet, source)
                if name not in taken and self.ledger.owner(name) in {None, source}
            )
            taken.add(name)
            yield name


def _written(sheet: Sheet) -> Written:
    return Written(
        digest_of_text(sheet.text), sheet.council or "", sheet.items,
        sheet.count(Severity.WARNING), sheet.count(Severity.NOTE), sheet.nowhere, sheet.language,
    )  # fmt: skip


def _choices(sheet: Sheet, source: str) -> Iterator[str]:
    """Yield the names that minutes may have, the best first; a day's second meeting is told by a number."""
    if sheet.council and sheet.name:
        begin = f"{sheet.council}/meetings/{sheet.name}"
    else:
        begin = f"{UNPLACED}/{slug(PurePosixPath(source).with_suffix('').as_posix())[:100]}"
    yield f"{begin}.md"
    number = 2
    while True:
        yield f"{begin}-{number}.md"
        number += 1


def pending(sources: Sequence[Source], digests: Sequence[str], ledger: ImportLedger) -> tuple[Source, ...]:
    """Return the sources that are not done."""
    return tuple(
        source
        for source, digest in zip(sources, digests, strict=True)
        if not ledger.is_done(source.relative, digest)
    )


def without_council(sources: Sequence[Source], ledger: ImportLedger, team: str) -> tuple[Source, ...]:
    """Return the sources that do not say whose they are, told of the council that most beside them are of.

    Beside a source are those in its folder, else those in the next folder above it that has any. Where those
    do not tell it, the name of the whole folder does: `team`.
    """
    councils: dict[PurePosixPath, Counter[str]] = defaultdict(Counter)
    for name, entry in ledger.entries.items():
        for one in entry.files.values():
            for folder in PurePosixPath(name).parents if one.council else ():
                councils[folder][one.council] += 1
    told = ((source, ledger.entries.get(source.relative)) for source in sources)
    lost = (
        source for source, entry in told if entry and not all(one.council for one in entry.files.values())
    )
    found = (replace(source, beside=_most(councils, source) or slug(team)) for source in lost)
    return tuple(source for source in found if source.beside)


def _most(councils: Mapping[PurePosixPath, Counter[str]], source: Source) -> str:
    """Return the council of most documents beside a source: two at least, and more than half."""
    folders = PurePosixPath(source.relative).parents
    counts = next((councils[folder] for folder in folders if folder in councils), Counter[str]())
    council = max(counts, key=lambda name: (counts[name], name), default="")
    return council if counts[council] >= _FEWEST and 2 * counts[council] > counts.total() else ""
