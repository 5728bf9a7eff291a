"""Texts with invented personal numbers, and texts with other numbers that look like them.

The numbers are made from a fixed seed by the rules of the register; none was given to anybody that is known.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta

WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2)
#: How a number may be printed: its day, month, year and last four digits.
FORMS: tuple[Callable[[str, str, str, str], str], ...] = (
    lambda d, m, y, s: f"{d}{m}{y}-{s}",
    lambda d, m, y, s: f"{d}{m}{y} - {s}",
    lambda d, m, y, s: f"{d}{m}{y}–{s}",
    lambda d, m, y, s: f"{d}{m}{y}‑{s}",
    lambda d, m, y, s: f"{d}.{m}.{y}-{s}",
    lambda d, m, y, s: f"{d} {m} {y}-{s}",
    lambda d, m, y, s: f"{d}{m}{y}-\n{s}",
    lambda d, m, y, s: f"{d}{m}{y}−{s}",
)
#: Where a number with a dash stands, and where one without it is named.
SENTENCES = (
    "Sagen gælder {}.", "Borgeren ({}) fik dispensation.", "| Navn | {} |", "- {}: ansøgning om løntilskud",
    "Vedrørende {} har kommunen svaret.", "note: {}", "Bilag {}.pdf", "Se brev til {} af 3. maj 2024.",
)  # fmt: skip
NAMED = (
    "cpr-nr. {}", "CPR: {}", "cpr.nr. {} har søgt", "Personnummer {}", "personnr {}", "cpr {}", "CPR-nummeret er {}",
    "født {} i Hald", "borger {}", "{} (cpr)",
)  # fmt: skip
#: What other numbers of ten digits and more are called.
OTHERS = (
    "P-nummer {}", "p-nr. {}", "kontonr. {}", "Konto {}", "EAN {}", "ISBN {}", "fakturanr. {}", "Faktura {}",
    "ordrenr. {}", "sagsnr. {}", "Sagsnummer {}", "journalnr. {}", "J.nr. {}", "dok.nr. {}", "løbenr. {}",
    "møde-id {}", "GLN {}",
)  # fmt: skip


def true_cases(count: int) -> Iterator[str]:
    """Yield texts with a number of somebody born since 1930, with a right check digit or since 2007 any."""
    made = random.Random(1968)
    for index in range(count):
        day, month, year, serial = _number(made)
        if index % 3 == 2:
            printed = f"{day}{month}{year}{serial}" if index % 2 else f"{day}{month}{year} {serial}"
            yield NAMED[index // 3 % len(NAMED)].format(printed)
        else:
            printed = FORMS[index % len(FORMS)](day, month, year, serial)
            yield SENTENCES[index % len(SENTENCES)].format(printed)


def near_misses(count: int) -> Iterator[str]:
    """Yield texts with days, times, sums, cases, accounts, telephones and addresses."""
    made = random.Random(2018)
    kinds = (_other, _impossible, _day_and_time, _sum, _case, _address, _longer, _loose)
    for index in range(count):
        yield kinds[index % len(kinds)](made)


def _number(made: random.Random) -> tuple[str, str, str, str]:
    """Return the parts of a number: the seventh digit goes with the century, the last one checks or not."""
    born = date(1930, 1, 1) + timedelta(days=made.randrange(0, 35000))
    day = born.day + 60 * (made.random() < 0.03)
    seventh = made.choice("0123" if born.year < 2000 else "4567" if born.year <= 2036 else "5678")
    head = f"{day:02}{born.month:02}{born.year % 100:02}"
    while True:
        nine = f"{head}{seventh}{made.randrange(100):02}"
        check = -sum(int(sign) * weight for sign, weight in zip(nine, WEIGHTS, strict=True)) % 11
        if born.year > 2007:
            check = made.randrange(10)
        if check < 10:
            return head[:2], head[2:4], head[4:], f"{nine[6:]}{check}"


def _digits(made: random.Random, count: int) -> str:
    return "".join(made.choice("0123456789") for _ in range(count))


def _other(made: random.Random) -> str:
    """Return a number that a word calls something else; some are right in every way but that."""
    return made.choice(OTHERS).format("".join(_number(made)))


def _impossible(made: random.Random) -> str:
    """Return a dash before four digits, and a day that there is not."""
    return f"Sag {made.randrange(32, 60)}{made.randrange(13, 99)}{_digits(made, 2)}-{_digits(made, 4)} er lukket."


def _day_and_time(made: random.Random) -> str:
    day, month = made.randrange(1, 29), made.randrange(1, 13)
    return f"Mødet den {day:02}.{month:02}.2024 kl. {made.randrange(10, 20)}{made.choice(('00', '30'))}-{made.randrange(10, 20)}00."


def _sum(made: random.Random) -> str:
    return (
        f"Puljen er på {made.randrange(1, 99)}.{_digits(made, 3)}.{_digits(made, 3)},{_digits(made, 2)} kr."
    )


def _case(made: random.Random) -> str:
    return f"Jf. sag {made.randrange(10, 27)}/{_digits(made, 5)}-{made.randrange(1, 30)} og bilag {made.randrange(1, 9)}."


def _address(made: random.Random) -> str:
    return f"Se [nyheden](https://www.hald.example/{made.randrange(2015, 2026)}/{''.join(_number(made))})."


def _longer(made: random.Random) -> str:
    """Return more digits than ten: an account with its bank, an EAN."""
    return f"Nr. {_digits(made, 4)} {''.join(_number(made))}{_digits(made, 3)}"


def _loose(made: random.Random) -> str:
    """Return ten digits in a table that a check digit speaks against, of somebody born before 2007."""
    day, month, _, serial = _number(made)
    nine = f"{day}{month}{made.randrange(30, 99)}{made.choice('0123')}{serial[1:3]}"
    check = (-sum(int(sign) * weight for sign, weight in zip(nine, WEIGHTS, strict=True)) + 5) % 11
    return f"| Hald | {nine}{check % 10} |" if check < 10 else "| Hald | 0000000000 |"
