"""Processes that work side by side: what each may do, and what becomes of those that fail."""

import errno
import gc
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import wait
from pathlib import Path

import pytest

from rubric.batch import OBJECTS, crew

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="as Linux tells it")


@pytest.fixture(scope="module")
def workers() -> Iterator[crew.Crew]:
    with crew.Crew(2) as workers:
        yield workers


def test_results_and_errors_come_back(workers: crew.Crew) -> None:
    assert workers.submit(divmod, 7, 2).result() == (3, 1)
    assert isinstance(workers.submit(divmod, 7, 0).exception(), ZeroDivisionError)


def test_workers_leave_interrupts_to_their_parent(workers: crew.Crew) -> None:
    assert workers.submit(signal.getsignal, signal.SIGINT).result() == signal.SIG_IGN


def test_workers_look_for_unused_objects_as_rarely_as_the_command(workers: crew.Crew) -> None:
    assert workers.submit(gc.get_threshold).result()[0] == OBJECTS


@LINUX
def test_workers_are_forked_from_a_process_that_has_loaded_what_they_need(
    workers: crew.Crew,
) -> None:
    loaded = workers.submit(eval, "__import__('sys').modules.keys() >= {'rubric.batch.warm'}")
    assert loaded.result()


@pytest.mark.parametrize("code", [0, 1])
def test_a_worker_that_dies_is_replaced(workers: crew.Crew, code: int) -> None:
    error = workers.submit(os._exit, code).exception()
    assert isinstance(error, crew.LostError)
    assert not error.late
    assert [workers.submit(abs, -n).result() for n in range(4)] == [0, 1, 2, 3]


def test_a_worker_that_hangs_is_stopped_and_replaced() -> None:
    with crew.Crew(1, seconds=1) as workers:
        error = workers.submit(time.sleep, 60).exception()
        assert isinstance(error, crew.LostError)
        assert error.late
        assert workers.submit(abs, -1).result() == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_a_worker_that_hears_nothing_is_ended_by_force(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "GRACE", 0.2)
    deaf = "__import__('signal').signal(15, 1), __import__('time').sleep(60)"
    with crew.Crew(1, seconds=1) as workers:
        assert isinstance(workers.submit(eval, deaf).exception(), crew.LostError)


@LINUX
def test_a_worker_has_memory_for_an_essay_and_not_for_a_flood(workers: crew.Crew) -> None:
    assert isinstance(workers.submit(bytearray, crew.MEMORY).exception(), MemoryError)
    assert len(workers.submit(bytearray, 1024).result()) == 1024


@pytest.mark.parametrize("cancel", [False, True])
def test_nothing_that_a_worker_put_down_stays(*, cancel: bool) -> None:
    workers = crew.Crew(1)
    folder = Path(workers.submit(tempfile.mkdtemp).result())
    assert folder.is_dir()
    workers.shutdown(cancel_futures=cancel)
    assert not folder.exists()
    assert not folder.parent.exists()


def test_a_file_that_will_not_go_fails_no_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_path: object, **_options: object) -> None:
        raise OSError(errno.EBUSY, "held by a scanner")

    workers = crew.Crew(1)
    folder = Path(workers.submit(tempfile.mkdtemp).result()).parent
    with monkeypatch.context() as patched:
        patched.setattr(os, "rmdir", busy)
        workers.shutdown()
    assert folder.exists()
    shutil.rmtree(folder)


def test_a_run_that_is_broken_off_waits_for_nobody() -> None:
    workers = crew.Crew(1)
    busy, waiting = workers.submit(time.sleep, 60), workers.submit(abs, -1)
    while not busy.running():
        time.sleep(0.01)
    began = time.monotonic()
    workers.shutdown(cancel_futures=True)
    assert time.monotonic() - began < 30
    wait([busy])
    assert waiting.cancelled()
    assert isinstance(busy.exception(), crew.LostError)


def test_where_no_process_can_be_started_the_work_is_lost_and_not_the_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Full:
        Pipe = staticmethod(multiprocessing.Pipe)

        class Process:
            def __init__(self, **_options: object) -> None:
                """Take anything."""

            def start(self) -> None:
                raise OSError

    monkeypatch.setattr(crew, "_context", lambda **_options: Full())
    with crew.Crew(1) as workers:
        assert isinstance(workers.submit(abs, -1).exception(), crew.LostError)
