"""As much time and memory as one document may take; what goes beyond is ended, and told of."""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

#: As many seconds, and as many bytes, as one document may take.
SECONDS, BYTES = 180, 3_000_000_000


class TimeOver(BaseException):
    """Raised where the time is over. Libraries catch every Exception while they read what is damaged."""


@contextmanager
def bounded(seconds: int = SECONDS) -> Iterator[None]:
    """Raise TimeOver in the midst of what takes longer, and MemoryError where it takes too much memory.

    Only the first thread of a process can be bounded so.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    before = signal.signal(signal.SIGALRM, _end)
    resource.setrlimit(resource.RLIMIT_AS, (_lower(_lower(soft, hard), BYTES), hard))
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        signal.signal(signal.SIGALRM, before)


def _lower(one: int, other: int) -> int:
    """Return the lower of two limits, of which each may be none."""
    return min((limit for limit in (one, other) if limit != resource.RLIM_INFINITY), default=one)


def _end(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise TimeOver
