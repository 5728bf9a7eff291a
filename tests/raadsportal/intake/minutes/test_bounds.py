"""The bounds of time and memory around one document."""

from __future__ import annotations

import resource
import signal

import pytest

from raadsportal.intake.minutes.bounds import BYTES, TimeOver, bounded


def endless() -> None:
    while True:
        try:
            while True:
                pass
        except Exception:
            continue


def test_what_takes_too_long_is_ended_though_it_catches_every_error() -> None:
    with pytest.raises(TimeOver), bounded(seconds=1):
        endless()


def test_what_takes_too_much_memory_is_ended() -> None:
    with pytest.raises(MemoryError), bounded():
        bytearray(2 * BYTES)


def test_afterwards_all_is_as_it_was() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS), signal.getsignal(signal.SIGALRM)
    with bounded():
        assert resource.getrlimit(resource.RLIMIT_AS)[0] == BYTES
        assert signal.alarm(signal.alarm(0) or 1) == 0
    assert (resource.getrlimit(resource.RLIMIT_AS), signal.getsignal(signal.SIGALRM)) == before
    assert signal.alarm(0) == 0


def test_a_lower_limit_of_the_machine_holds() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (BYTES - 4096, hard))
    try:
        with bounded():
            assert resource.getrlimit(resource.RLIMIT_AS)[0] == BYTES - 4096
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
