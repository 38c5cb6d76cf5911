"""How many processes, and the executor without any."""

import gc
import os
import signal

import pytest

from rubric.batch import OBJECTS, executors


@pytest.mark.parametrize(
    ("asked", "essays", "reports", "expected"),
    [
        (1, 100, True, 1),
        (4, 3, True, 3),
        (200, 1000, True, executors.MOST),
        (None, 3, True, 1),
        (None, 8, True, 2),
        (None, 1000, True, 8),
        (None, 8, False, 1),
        (None, 300, False, 3),
    ],
)
def test_processes_are_started_when_it_pays(
    monkeypatch: pytest.MonkeyPatch,
    *,
    asked: int | None,
    essays: int,
    reports: bool,
    expected: int,
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    assert executors.count(asked, essays, reports=reports) == expected


def test_the_serial_executor_hands_on_results_and_errors() -> None:
    with executors.executor(1) as executor:
        assert executor.submit(divmod, 7, 2).result() == (3, 1)
        assert isinstance(executor.submit(divmod, 7, 0).exception(), ZeroDivisionError)


def test_workers_leave_interrupts_to_their_parent() -> None:
    with executors.pool(1) as pool:
        assert pool.submit(signal.getsignal, signal.SIGINT).result() == signal.SIG_IGN


def test_a_worker_looks_for_unused_objects_as_rarely_as_the_command_does() -> None:
    with executors.pool(1) as workers:
        assert workers.submit(gc.get_threshold).result()[0] == OBJECTS
