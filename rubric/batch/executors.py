"""Where the work is done: a number of processes in, a `concurrent.futures.Executor` out.

Whatever speaks that interface can take a run's work; a cluster's client joins here.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from typing import ParamSpec, TypeVar

from rubric.batch import collect_rarely

# A process takes about as long to start as this many essays take with reports, and without.
FEWEST_REPORTED, FEWEST_BARE = 4, 100
MOST = 61  # processes; Windows cannot wait for more

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


def count(asked: int | None, essays: int, *, reports: bool) -> int:
    """Say how many processes to use: those asked for, else as many cores as it pays to start."""
    fewest = FEWEST_REPORTED if reports else FEWEST_BARE
    wanted = asked or min(essays // fewest, os.cpu_count() or 1)
    return max(1, min(wanted, essays, MOST))


def executor(processes: int) -> Executor:
    """Give this process for one, a pool of processes for more."""
    return Serial() if processes == 1 else pool(processes)


def pool(processes: int) -> Executor:
    """Start processes, in the way that is the same on Linux, macOS and Windows."""
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(processes, spawn, initializer=_begin)


def _begin() -> None:
    """Make a worker ready. Ctrl-C is left to the parent, or each would print its own traceback."""
    collect_rarely()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
