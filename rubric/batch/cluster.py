"""Workers on other machines: a Dask scheduler's address in, a team out.

Essays travel to them as bytes and reports come back as bytes, so that no disk is shared. The only
module that knows Dask.
"""

import faulthandler
import logging
import os
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Any, ParamSpec, TypeVar

from rubric.batch import collect_rarely
from rubric.batch.crew import SECONDS, LostError
from rubric.batch.engine import engine
from rubric.batch.executors import AHEAD, Team, chunk, packed
from rubric.batch.work import Outcome, Task, Work
from rubric.errors import UserError
from rubric.records import Record
from rubric.schema import Rubric

PATIENCE = 30  # seconds in which a scheduler must answer, and have a worker; one restarts in ten
LOGS = ("distributed", "distributed.client")  # Dask gives the second a level of its own
MISSING = "--scheduler needs Dask: pip install 'essay-rubric[dask]'"
SILENT = "{address}: no Dask scheduler answers here ({why})."
IDLE = "{address}: this scheduler has no workers; start some with: dask worker {address}"
GONE = "{address}: the scheduler is gone."
OTHER = (
    "A worker of the cluster has another version of rubric, or of a library it grades with; "
    "install the same on all machines."
)

P = ParamSpec("P")
T = TypeVar("T")


class Same(Record):
    """Work for a worker that must be the same engine as ours, or its grades would differ."""

    work: Work
    rubric: Rubric
    engine: str

    def __call__(self, task: Task, data: bytes) -> Outcome:
        """Do the work on an essay. Raises UserError where the engine is another."""
        if engine(self.rubric) != self.engine:
            raise UserError(OTHER)
        return self.work(task, data)


class Cluster(Executor):
    """The workers of a scheduler behind Python's interface."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._client = _client(address)
        self._inner = self._client.get_executor(pure=False)
        self._manned = monotonic()  # when there was a worker last

    def workers(self) -> int:
        """Count the workers, as they come and go."""
        return len(self._client.scheduler_info(n_workers=-1)["workers"])

    def attend(self) -> None:
        """See whether anybody is at work. Raises UserError where nobody has been for long."""
        if self.workers():
            self._manned = monotonic()
        elif monotonic() - self._manned > PATIENCE:
            raise UserError(IDLE.format(address=self._address))

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Have `fn` called by a worker; the scheduler tries again where one is lost."""
        outer: Future[T] = Future()
        inner = self._inner.submit(guarded, partial(fn, *args, **kwargs))
        inner.add_done_callback(partial(self._hand_on, outer))
        return outer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002  # as the base class has it
        """Leave the cluster; what is under way for us is dropped."""
        del wait, cancel_futures
        with suppress(Exception):  # it may be gone
            self._client.close()

    def _hand_on(self, outer: "Future[Any]", inner: "Future[Any]") -> None:
        from distributed import KilledWorker  # noqa: PLC0415  # of the extra

        try:
            outer.set_result(inner.result())
        except KilledWorker:
            outer.set_exception(LostError())
        except (CancelledError, OSError):
            outer.set_exception(UserError(GONE.format(address=self._address)))
        except Exception as error:  # noqa: BLE001  # an executor hands every error on
            outer.set_exception(error)


_ONE = Lock()


def guarded(call: Callable[[], T]) -> T:
    """Do a call in a worker, one at a time; one that takes too long ends the worker.

    Its nanny starts another, and the scheduler gives the work to the next. The watch is no thread
    of Python's, which a library that hangs may never let run.
    """
    collect_rarely()
    with _ONE, Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        faulthandler.dump_traceback_later(SECONDS, exit=True, file=nowhere)
        try:
            return call()
        finally:
            faulthandler.cancel_dump_traceback_later()


def team(address: str, rubric: Rubric, essays: int, *, reports: bool, pdf: bool) -> Team:
    """Join a cluster. Raises UserError where there is none, or Dask is not installed."""
    cluster = Cluster(address)
    ours = engine(rubric)
    return Team(
        cluster,
        chunk(essays, max(1, cluster.workers()), reports=reports, pdf=pdf),
        lambda: AHEAD * max(1, cluster.workers()),
        lambda work: packed(Same(work, rubric, ours)),
        cluster.attend,
    )


def _client(address: str) -> Any:  # noqa: ANN401  # an untyped library's
    try:
        from distributed import Client  # noqa: PLC0415  # of the extra
    except ImportError as error:
        raise UserError(MISSING) from error
    for name in LOGS:
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what matters is said by us
    try:
        join: Any = Client  # its types are half there
        return join(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UserError(SILENT.format(address=address, why=error)) from error
