"""The pictures of tables: bars of named counts, columns of values by year, stacks of kinds by year.

Each begins at zero and prints its values, so that nothing must be read off an axis, and none of them joins
values by a line. None of them is drawn for a single value.
"""

from __future__ import annotations

from raadsportal.language import Catalogue
from raadsportal.plots.canvas import NARROW, WIDE
from raadsportal.plots.columns import columns_or_rows, stacks_or_rows
from raadsportal.plots.draw import picture
from raadsportal.plots.facts import Figure, Picture, Table, is_worth_a_plot
from raadsportal.plots.rows import bar_rows, stacked_rows


def bars(figure: Figure, table: Table, words: Catalogue) -> Picture | None:
    """Return a bar for each value under each head, in the order given; names may be long."""
    if not is_worth_a_plot(table):
        return None
    return picture(figure, bar_rows(table, WIDE, words), bar_rows(table, NARROW, words))


def columns(figure: Figure, table: Table, words: Catalogue) -> Picture | None:
    """Return a column for each value under each head, side by side for several series; on a phone bars."""
    if not is_worth_a_plot(table):
        return None
    return picture(figure, columns_or_rows(table, WIDE, words), bar_rows(table, NARROW, words))


def stacked(figure: Figure, table: Table, words: Catalogue) -> Picture | None:
    """Return a column for each head in which its values stand on one another; on a phone bars."""
    if not is_worth_a_plot(table):
        return None
    return picture(figure, stacks_or_rows(table, WIDE, words), stacked_rows(table, NARROW, words))
