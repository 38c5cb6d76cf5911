"""Where the work is done: a number of processes in, a team behind `concurrent.futures` out.

Whatever speaks that interface can take a run's work: this process, processes of our own (`crew`),
a cluster's workers (`cluster`).
"""

import gc
import mmap
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from functools import lru_cache, partial
from importlib import import_module
from itertools import chain, cycle
from pathlib import Path
from types import FrameType
from typing import ParamSpec, TypeVar

from rubric.batch.crew import MEMORY, SECONDS, Crew, LostError, settle
from rubric.batch.work import Outcome, Task, Work
from rubric.reading import apart
from rubric.records import Record

# A process takes about as long to start as this many essays take with reports, and without.
FEWEST_REPORTED, FEWEST_BARE = 4, 100
MOST = 61  # processes; Windows cannot wait for more
# Essays a worker takes at a time: several, so that handing them over costs little, and few, so
# that a worker that dies does as well. A PDF takes as long as many essays: no worker shall wait
# for another that has two of them left.
CHUNK_DRAWN, CHUNK_REPORTED, CHUNK_BARE = 1, 4, 16
ROUNDS = 4  # times each worker comes for more at least, so that none is idle at the end
AHEAD = 2  # chunks a worker has, one in hand and one that waits: it is never idle

P = ParamSpec("P")
T = TypeVar("T")


class LateError(BaseException):
    """The time of a piece of work is up. What catches an essay's errors must not catch it."""


class Serial(Executor):
    """Does the work at once, in this process, within the bounds that a worker has.

    They hold where the system can keep them: that of time not on Windows, and that of memory,
    which comes on top of what the process has, on Linux alone.
    Unused objects are looked for as often as in a worker, which takes `chunk` essays at a time:
    all that the caches hold is looked through, which takes half as long as grading an essay.
    """

    def __init__(self, chunk: int = 1, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._clear = chain([settle], cycle([*[_nothing] * (chunk - 1), _look_through]))

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Call `fn` now; its result or its error waits in the future."""
        future: Future[T] = Future()
        try:
            with _timed(self._seconds), _with_room(MEMORY):
                future.set_result(fn(*args, **kwargs))
        except LateError:
            apart.close()  # it may have been asked, and would answer the next essay
            future.set_exception(LostError(late=True))
        except Exception as error:  # noqa: BLE001  # an executor hands every error on
            future.set_exception(error)
        next(self._clear)()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002  # as the base class has it
        """Leave the process as it was."""
        del wait, cancel_futures
        gc.unfreeze()


def _look_through() -> None:
    gc.collect()


def _nothing() -> None:
    pass


@contextmanager
def _timed(seconds: float) -> Iterator[None]:
    """Raise LateError in what takes longer, where there are alarms, and this thread hears them."""
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise LateError


@contextmanager
def _with_room(most: int) -> Iterator[None]:
    """Let this process use so many bytes more, where the system tells how many it has."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except OSError:
        yield
        return
    lift = apart.limit_memory(most + pages * mmap.PAGESIZE)
    try:
        yield
    finally:
        lift()


class Packed(Record):
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


class Team(Record):
    """Who does a run's work: `chunk` essays at a time, `window()` chunks under way at most.

    `attend` is called while nothing comes; it raises UserError where nothing will. `meanwhile` is
    called once, when the first essays are handed out and nobody has begun on them.
    """

    executor: Executor
    chunk: int
    window: Callable[[], int]
    packed: Callable[[Work], Work] = packed
    attend: Callable[[], None] = lambda: None
    meanwhile: Callable[[], None] = lambda: None


def count(asked: int | None, essays: int, *, reports: bool) -> int:
    """Say how many processes to use: those asked for, else as many cores as it pays to start."""
    fewest = FEWEST_REPORTED if reports else FEWEST_BARE
    wanted = asked or min(essays // fewest, os.cpu_count() or 1)
    return max(1, min(wanted, essays, MOST))


def chunk(essays: int, workers: int, *, reports: bool, pdf: bool) -> int:
    """Say how many essays a worker takes at a time; `pdf` says whether it draws."""
    most = CHUNK_DRAWN if pdf else CHUNK_REPORTED if reports else CHUNK_BARE
    return max(1, min(most, essays // (workers * ROUNDS)))


def team(processes: int, essays: int, *, reports: bool, pdf: bool) -> Team:
    """Give this process for one, processes of our own for more; `pdf` says whether they draw."""
    each = chunk(essays, processes, reports=reports, pdf=pdf)
    if processes == 1:
        return Team(Serial(each), 1, lambda: 1, lambda work: work)
    ready = partial(_load, pdf=pdf)
    return Team(Crew(processes, pdf=pdf), each, lambda: AHEAD * processes, meanwhile=ready)


def _load(*, pdf: bool) -> None:
    """Load what the end of a run takes: it costs no time while the workers' process starts."""
    import_module("rubric.advisories.classes")
    if pdf:
        from rubric.report.pdf import load  # noqa: PLC0415  # only where something is graded

        load()
