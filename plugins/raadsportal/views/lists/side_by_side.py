"""One type of list across the councils that have one: a row for each name, a column for each council."""

from __future__ import annotations

from collections.abc import Sequence

from raadsportal import model as m
from raadsportal.corpus import Corpus
from raadsportal.ids import slug
from raadsportal.views.lists.history import Told, told_of
from raadsportal.views.lists.tables import Cell, Column, TableGroup, TableRow, TableView
from raadsportal.views.names import LinkTo, council_link


def side_by_side(corpus: Corpus, list_type: m.ListType, of_type: Sequence[m.Series]) -> TableView | None:
    """Return what lists of one type tell, side by side; None if they tell of no row.

    The same name, however it is spelled, counts as the same thing.
    """
    words, found = corpus.catalogue, dict[str, dict[str, list[Told]]]()
    for series in of_type:
        for told in told_of(corpus, series):
            found.setdefault(slug(told.name), {}).setdefault(series.id, []).append(told)
    if not found:
        return None
    titles = {key: next(iter(had.values()))[0].name for key, had in found.items()}
    ordered = sorted(found, key=lambda key: (words.sort_key(titles[key]), key))
    who = Column("only", words.text("Which councils"), "string", is_facet=True)
    name = list_type.field(list_type.name_field)
    return TableView(
        name=f"{list_type.id}-councils",
        title=words.text("{title} across councils", title=list_type.name),
        rows_are=list_type.rows,
        columns=(Column(name.name, name.title, "string"), *_councils(corpus, of_type), who),
        groups=(
            TableGroup("", tuple(_row(corpus, of_type, key, titles[key], found[key]) for key in ordered)),
        ),
    )


def _councils(corpus: Corpus, of_type: Sequence[m.Series]) -> tuple[Column, ...]:
    often = [series.council for series in of_type]
    return tuple(
        Column(series.id.replace("/", "-"), _title(corpus, series, often.count(series.council) > 1), "string")
        for series in of_type
    )


def _title(corpus: Corpus, series: m.Series, has_several: bool) -> str:
    council = council_link(corpus, series.council).title
    return f"{council}: {series.title}" if has_several else council


def _row(
    corpus: Corpus, of_type: Sequence[m.Series], key: str, title: str, found: dict[str, list[Told]]
) -> TableRow:
    words = corpus.catalogue
    have = list(
        dict.fromkeys(council_link(corpus, series.council).title for series in of_type if series.id in found)
    )
    who = words.text("Known only from {council}", council=have[0]) if len(have) == 1 else ", ".join(have)
    cells = tuple(_cell(found.get(series.id, []), corpus) for series in of_type)
    return TableRow(key, (Cell(title), *cells, Cell(who)))


def _cell(told: Sequence[Told], corpus: Corpus) -> Cell:
    if not told:
        return Cell(corpus.catalogue.text("not known"), "")
    text = "; ".join(dict.fromkeys(one.when for one in told))
    return Cell(text, link=LinkTo(told[-1].address, text))
