"""Grading by the workers of a Dask scheduler: a real one, on this machine."""

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from builders import default_rubric, strong
from console import run

from rubric.batch import cluster, find
from rubric.batch import run as running
from rubric.batch.work import Grader, Options, Task
from rubric.errors import UserError

LOCAL = """
import os, sys
from distributed import Client, LocalCluster
quiet = dict(dashboard_address=None, silence_logs=50)
with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, **quiet) as local:
    with Client(local) as client:
        print(local.scheduler_address, *client.run(os.getpid).values(), flush=True)
        sys.stdin.read()
"""
ESSAYS = 60
START = "start some with: dask worker"


@dataclass(frozen=True, slots=True)
class Local:
    """A scheduler's address, and the processes that work for it."""

    address: str
    workers: tuple[int, ...]


@pytest.fixture(scope="module")
def local() -> Iterator[Local]:
    pytest.importorskip("distributed")
    started = subprocess.Popen(
        [sys.executable, "-c", LOCAL],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert started.stdout is not None
    address, *workers = started.stdout.readline().split()
    yield Local(address, tuple(map(int, workers)))
    started.communicate()


ALONE = """
import asyncio, sys
from distributed import Scheduler
async def main():
    async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as scheduler:
        print(scheduler.address, flush=True)
        await asyncio.to_thread(sys.stdin.read)
asyncio.run(main())
"""


@pytest.fixture
def alone() -> Iterator[str]:
    """Give the address of a scheduler that no worker has joined."""
    pytest.importorskip("distributed")
    started = subprocess.Popen(
        [sys.executable, "-c", ALONE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert started.stdout is not None
    yield started.stdout.readline().strip()
    started.communicate()


@pytest.fixture
def essays(tmp_path: Path) -> Path:
    folder = tmp_path / "class"
    folder.mkdir()
    for n in range(ESSAYS):
        written = strong().replace("town", f"town {n}")
        (folder / f"{n:02}.txt").write_text(written, encoding="utf-8")
    return folder


def written(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file() and find.OWN not in path.parts
    }


def killing(worker: int, grades: Path, seen: list[int]) -> None:
    """Kill a worker as soon as the first grade is there."""
    while not grades.is_dir():
        time.sleep(0.005)
    os.kill(worker, signal.SIGKILL)
    seen.append(len(list(grades.iterdir())))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_cluster_that_loses_a_worker_gives_the_bytes_of_one_process(
    local: Local, essays: Path
) -> None:
    ours, theirs = essays.parent / "ours", essays.parent / "theirs"
    call = ("grade", essays, "--report", "html")
    one = run(*call, "-o", ours, "-j", "1")
    seen: list[int] = []
    kill = threading.Thread(target=killing, args=(local.workers[0], theirs / find.GRADES, seen))
    kill.start()
    many = run(*call, "-o", theirs, "--scheduler", local.address)
    kill.join()
    assert (many.code, many.out) == (0, one.out.replace(str(ours), str(theirs)))
    assert written(theirs) == written(ours)
    assert seen[0] < ESSAYS


def test_errors_come_back_from_a_cluster(local: Local) -> None:
    with cluster.Cluster(local.address) as workers:
        assert workers.submit(divmod, 7, 2).result() == (3, 1)
        assert isinstance(workers.submit(divmod, 7, 0).exception(), ZeroDivisionError)
        assert workers.workers() >= 1
        assert not logging.getLogger("distributed.client").isEnabledFor(logging.ERROR)


def test_a_worker_of_another_version_is_refused(local: Local) -> None:
    rubric = default_rubric()
    grader = Grader(Options(rubric, (), brief=False))
    other = cluster.Same(grader, rubric.rubric, "another engine")
    with cluster.Cluster(local.address) as workers:
        error = workers.submit(other, Task(Path("a.txt"), "a.txt", "a"), b"").exception()
    assert isinstance(error, UserError)
    assert "another version of rubric" in str(error)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nowhere", "ftp://x"])
def test_where_no_scheduler_answers_it_is_one_sentence(
    essays: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    done = run("grade", essays, "-o", essays.parent / "out", "--scheduler", address)
    assert (done.code, done.out) == (2, "")
    assert "no Dask scheduler answers here" in done.err
    assert done.err.count("\n") == 1


def test_a_scheduler_without_workers_is_one_sentence(
    alone: str, essays: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 2)
    monkeypatch.setattr(running, "LOOK", 0.1)
    done = run("grade", essays, "-o", essays.parent / "out", "--scheduler", alone)
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith(f"{alone}: this scheduler has no workers; {START} {alone}\n")


def test_workers_that_come_and_go_are_waited_for(
    local: Local, monkeypatch: pytest.MonkeyPatch
) -> None:
    with cluster.Cluster(local.address) as workers:
        workers.attend()
        monkeypatch.setattr(workers, "workers", lambda: 0)
        workers.attend()
        monkeypatch.setattr(cluster, "PATIENCE", 0.0)
        with pytest.raises(UserError, match="has no workers"):
            workers.attend()


def test_without_the_extra_it_is_one_sentence(
    essays: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    done = run("grade", essays, "-o", essays.parent / "out", "--scheduler", "tcp://x:1")
    assert (done.code, done.err) == (2, f"{cluster.MISSING}\n")


GUARDED = """
import time
from rubric.batch import cluster
cluster.SECONDS = .2
cluster.guarded(lambda: None)
cluster.guarded(lambda: time.sleep(20))
"""


def test_work_that_takes_too_long_ends_the_worker() -> None:
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-c", GUARDED], check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (1, b"")
    assert time.monotonic() - began < 20
