"""A run: essays and options in, outcomes out, in the order of the essays, on one core or more."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from rubric.batch.work import Options, Outcome, Task, Worker
from rubric.result import GradeFailure

FEWEST_FOR_PROCESSES = 8  # essays; below it starting a process costs more than it saves
DIED = "The process that graded this essay died; the others were graded."

_worker: Worker | None = None


def tasks(paths: Iterable[Path]) -> tuple[Task, ...]:
    """Name each essay's files; names that clash, case aside, get their suffix and a number."""
    known = tuple(paths)
    folded = [path.stem.casefold() for path in known]
    taken: set[str] = set()
    made = []
    for path, stem in zip(known, folded, strict=True):
        name = path.stem if folded.count(stem) == 1 else path.name.replace(".", "-")
        unique, n = name, 1
        while unique.casefold() in taken:
            n += 1
            unique = f"{name}-{n}"
        taken.add(unique.casefold())
        made.append(Task(path, unique))
    return tuple(made)


def processes(asked: int | None, essays: int) -> int:
    """Say how many processes to use: those asked for, else the cores when it pays."""
    if asked is not None:
        return max(1, min(asked, essays))
    return min(os.cpu_count() or 1, essays) if essays >= FEWEST_FOR_PROCESSES else 1


def run(
    todo: Sequence[Task], options: Options, workers: int, done: Callable[[], None] = lambda: None
) -> Iterator[Outcome]:
    """Grade every essay, in order; `done` is called after each.

    A process that dies costs the essay that killed it; its neighbours are graded again.
    """
    if workers == 1:
        worker = Worker(options)
        for task in todo:
            yield worker(task)
            done()
        return
    with _pool(options, workers) as pool:
        futures = [pool.submit(_work, task) for task in todo]
        try:
            for task, future in zip(todo, futures, strict=True):
                yield _result(task, future, options)
                done()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _pool(options: Options, workers: int) -> ProcessPoolExecutor:
    spawn = multiprocessing.get_context("spawn")  # the same on Linux, macOS and Windows
    return ProcessPoolExecutor(workers, spawn, initializer=_begin, initargs=(options,))


def _begin(options: Options) -> None:
    """Load the rubric once in each process."""
    global _worker  # noqa: PLW0603  # a process pool has no other place for its state
    _worker = Worker(options)


def _work(task: Task) -> Outcome:
    if _worker is None:
        raise RuntimeError("the worker was not begun")
    return _worker(task)


def _result(task: Task, future: "Future[Outcome]", options: Options) -> Outcome:
    """Take a result; after a death, grade the essay alone to find out whether it was the cause."""
    try:
        return future.result()
    except BrokenProcessPool:
        pass
    try:
        with _pool(options, 1) as alone:
            return alone.submit(_work, task).result()
    except BrokenProcessPool:
        return GradeFailure(task.path.name, "worker-died", DIED)
