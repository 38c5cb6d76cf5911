"""Where the work is done: a number of processes in, a team behind `concurrent.futures` out.

Whatever speaks that interface can take a run's work: this process, processes of our own (`crew`),
a cluster's workers (`cluster`).
"""

import os
import pickle
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from functools import lru_cache
from typing import ParamSpec, TypeVar

from rubric.batch.crew import Crew
from rubric.batch.work import Outcome, Task, Work

# A process takes about as long to start as this many essays take with reports, and without.
FEWEST_REPORTED, FEWEST_BARE = 4, 100
MOST = 61  # processes; Windows cannot wait for more
# Essays a worker takes at a time: several, so that handing them over costs little, and few, so
# that a worker that dies does as well.
CHUNK_REPORTED, CHUNK_BARE = 4, 16
ROUNDS = 4  # times each worker comes for more at least, so that none is idle at the end
AHEAD = 2  # chunks a worker has, one in hand and one that waits: it is never idle

P = ParamSpec("P")
T = TypeVar("T")


class Serial(Executor):
    """Does the work at once, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Call `fn` now; its result or its error waits in the future."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001  # an executor hands every error on
            future.set_exception(error)
        return future


@dataclass(frozen=True, slots=True)
class Packed:
    """Work as it travels: in one piece, which a worker unpacks once and keeps."""

    blob: bytes

    def __call__(self, task: Task, data: bytes) -> Outcome:
        """Do the work on an essay."""
        return unpacked(self.blob)(task, data)


@lru_cache(maxsize=1)  # a worker serves one run at a time
def unpacked(blob: bytes) -> Work:
    """Unpack work that arrived."""
    work: Work = pickle.loads(blob)  # noqa: S301  # from the program itself
    return work


def packed(work: Work) -> Work:
    """Pack work for its travel."""
    return Packed(pickle.dumps(work))


@dataclass(frozen=True, slots=True)
class Team:
    """Who does a run's work: `chunk` essays at a time, `window()` chunks under way at most.

    `attend` is called while nothing comes; it raises UserError where nothing will.
    """

    executor: Executor
    chunk: int
    window: Callable[[], int]
    packed: Callable[[Work], Work] = packed
    attend: Callable[[], None] = lambda: None


def count(asked: int | None, essays: int, *, reports: bool) -> int:
    """Say how many processes to use: those asked for, else as many cores as it pays to start."""
    fewest = FEWEST_REPORTED if reports else FEWEST_BARE
    wanted = asked or min(essays // fewest, os.cpu_count() or 1)
    return max(1, min(wanted, essays, MOST))


def chunk(essays: int, workers: int, *, reports: bool) -> int:
    """Say how many essays a worker takes at a time."""
    most = CHUNK_REPORTED if reports else CHUNK_BARE
    return max(1, min(most, essays // (workers * ROUNDS)))


def team(processes: int, essays: int, *, reports: bool, pdf: bool) -> Team:
    """Give this process for one, processes of our own for more; `pdf` says whether they draw."""
    if processes == 1:
        return Team(Serial(), 1, lambda: 1, lambda work: work)
    each = chunk(essays, processes, reports=reports)
    return Team(Crew(processes, pdf=pdf), each, lambda: AHEAD * processes)
