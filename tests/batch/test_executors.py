"""How many processes, and the executor without any."""

import os
from pathlib import Path

import pytest
from builders import default_rubric, strong

from rubric.batch import executors
from rubric.batch.work import Grader, Options, Task


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


@pytest.mark.parametrize(
    ("essays", "workers", "reports", "expected"),
    [
        (8, 2, True, 1),
        (100, 2, True, executors.CHUNK_REPORTED),
        (100, 2, False, 12),
        (10_000, 61, False, executors.CHUNK_BARE),
    ],
)
def test_a_worker_takes_several_essays_and_comes_back_for_more(
    *, essays: int, workers: int, reports: bool, expected: int
) -> None:
    assert executors.chunk(essays, workers, reports=reports) == expected


def test_the_serial_executor_hands_on_results_and_errors() -> None:
    with executors.Serial() as executor:
        assert executor.submit(divmod, 7, 2).result() == (3, 1)
        assert isinstance(executor.submit(divmod, 7, 0).exception(), ZeroDivisionError)


def test_work_is_unpacked_once_and_does_the_same() -> None:
    grader = Grader(Options(default_rubric(), (), brief=False))
    packed = executors.packed(grader)
    task = Task(Path("a.txt"), "a.txt", "a")
    data = strong().encode()
    assert packed(task, data) == grader(task, data)
    before = executors.unpacked.cache_info().hits
    packed(task, data)
    assert executors.unpacked.cache_info().hits == before + 1
