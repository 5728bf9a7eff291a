"""Pictures drawn at build time: facts in, SVG out, the same for the same facts.

Every picture is drawn for a wide place and for a phone, says in words what it shows, takes its colours from
the stylesheet (`overrides/assets/plots.css`), and needs no script. None is drawn where there is nothing to
compare.
"""

from raadsportal.plots.facts import Entry, Figure, Picture, Reading, Series, Table, is_worth_a_plot
from raadsportal.plots.pictures import bars, columns, stacked
from raadsportal.plots.steps import steps
from raadsportal.plots.wheel import wheel

__all__ = [
    "Entry",
    "Figure",
    "Picture",
    "Reading",
    "Series",
    "Table",
    "bars",
    "columns",
    "is_worth_a_plot",
    "stacked",
    "steps",
    "wheel",
]
