"""What is doubtful in a table, said once for each column: a thousand cells of one kind are one remark."""

from __future__ import annotations

from dataclasses import dataclass, field

from raadsportal.problems import Problem, Where, problem


@dataclass
class _Remark:
    where: Where
    example: str
    value: str
    count: int = 0


@dataclass
class Remarks:
    """Remarks on cells as they come; each is told at the first cell, with how many there are."""

    found: dict[tuple[str, str], _Remark] = field(default_factory=dict)

    def add(self, code: str, column: str, where: Where, example: str = "", value: str = "") -> None:
        """Count one more cell of a column to which a rule applies."""
        self.found.setdefault((code, column), _Remark(where, example, value)).count += 1

    def problems(self) -> list[Problem]:
        """Return one problem for each rule and column."""
        return [
            problem(code, one.where, column=column, count=one.count, example=one.example, value=one.value)
            for (code, column), one in self.found.items()
        ]
