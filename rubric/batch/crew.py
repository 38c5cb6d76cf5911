"""Processes that work side by side. A number in, a `concurrent.futures.Executor` out.

Each worker has a thread of ours that hands it work and waits. So one that dies, hangs or takes
too much memory costs what it had in hand and nobody else's; the next work gets a new one. Python's
own pool loses all that is under way, and cannot stop one worker.
"""

import gc
import multiprocessing
import pickle
import queue
import signal
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from threading import Event, Thread
from typing import Any, ParamSpec, TypeVar

from rubric.batch import collect_rarely
from rubric.reading.apart import limit_memory

SECONDS = 120.0  # the most a piece of work may take; no file of the hostile set takes a tenth
MEMORY = (
    2 * 1024**3
)  # bytes a worker may use, where the system can tell it so; PDF workers showed half a gigabyte
LOOK = 0.2  # seconds between two looks at whether the run was ended
GRACE = 2.0  # seconds in which a worker that is asked to end clears away what it made
WARM, WARM_PDF = "rubric.batch.warm", "rubric.batch.warm_pdf"  # what workers share from the start

P = ParamSpec("P")
T = TypeVar("T")
Call = tuple["Future[Any]", bytes]


class LostError(Exception):
    """The worker that did a piece of work died, or was stopped since it took too long (`late`)."""

    def __init__(self, *, late: bool = False) -> None:
        super().__init__()
        self.late = late


class Crew(Executor):
    """A number of processes, each started when there is work for it."""

    def __init__(self, processes: int, *, pdf: bool = False, seconds: float = SECONDS) -> None:
        self._calls: queue.SimpleQueue[Call | None] = queue.SimpleQueue()
        self._ended = Event()
        self._folder = tempfile.TemporaryDirectory(  # theirs; goes in the end, or the system's way
            prefix="rubric-", ignore_cleanup_errors=True
        )
        start = partial(Worker, _context(pdf=pdf), self._folder.name, seconds)
        self._threads = [
            Thread(target=self._employ, args=(start,), daemon=True) for _ in range(processes)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Have `fn` called by the next worker that is free."""
        future: Future[T] = Future()
        self._calls.put((future, pickle.dumps(partial(fn, *args, **kwargs))))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002  # as the base class has it
        """Send the workers home; `cancel_futures` also stops what they have in hand."""
        if cancel_futures:
            self._ended.set()
            with suppress(queue.Empty):
                while call := self._calls.get_nowait():
                    call[0].cancel()
        for _ in self._threads:
            self._calls.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
            self._folder.cleanup()

    def _employ(self, start: "Callable[[], Worker]") -> None:
        """Hand one worker its work, and start another where it is lost."""
        worker = None
        while (call := self._calls.get()) is not None:
            future, message = call
            if not future.set_running_or_notify_cancel():
                continue
            try:
                worker = worker or start()
                done, result = worker.ask(message, self._ended)
            except Exception as error:  # noqa: BLE001  # an executor hands every error on
                if worker:
                    worker.end()
                worker, done, result = None, False, error
            (future.set_result if done else future.set_exception)(result)
        if worker:
            worker.end()


class Worker:
    """A process and the pipe to it."""

    def __init__(self, context: BaseContext, folder: str, seconds: float) -> None:
        self._seconds = seconds
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(  # type: ignore[attr-defined]  # every context has one
            target=_serve, args=(theirs, folder), daemon=True
        )
        try:
            self._process.start()
        except (EOFError, OSError) as error:
            raise LostError from error
        finally:
            theirs.close()

    def ask(self, message: bytes, ended: Event) -> tuple[bool, Any]:
        """Give whether a call went well, and its result or error. Raises LostError."""
        left = self._seconds
        try:
            self._pipe.send_bytes(message)
            while not self._pipe.poll(min(left, LOOK)):
                left -= LOOK
                if left <= 0 or ended.is_set():
                    raise LostError(late=not ended.is_set())
            answer: tuple[bool, Any] = pickle.loads(self._pipe.recv_bytes())  # noqa: S301  # ours
        except (EOFError, OSError) as error:
            raise LostError from error
        return answer

    def end(self) -> None:
        """End the process, by force where it does not listen."""
        self._pipe.close()
        self._process.terminate()
        self._process.join(GRACE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()


def _context(*, pdf: bool) -> BaseContext:
    """Give the way processes are started.

    On Linux they are forked from one process that holds what all need, so that it is loaded and
    kept once; elsewhere forking is not safe with the libraries that draw.
    """
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([WARM, *([WARM_PDF] if pdf else [])])
    return context


def _serve(pipe: Connection, folder: str) -> None:
    """Be a worker: answer calls until the pipe is closed."""
    _begin(folder)
    with suppress(EOFError, OSError):
        pipe.send_bytes(_answer(pipe.recv_bytes()))
        settle()
        while True:
            pipe.send_bytes(_answer(pipe.recv_bytes()))
            gc.collect()  # the pages of reports refer to one another; left alone they pile up


def settle() -> None:
    """Take what the first work has loaded as what stays: each time it is not looked through.

    After a report these are fifty thousand objects, and a twentieth of the time of the next.
    """
    gc.collect()
    gc.freeze()


def _begin(folder: str) -> None:
    """Make a worker ready. Ctrl-C is left to the parent, or each would print its own traceback."""
    collect_rarely()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # so that it clears away what it made
    tempfile.tempdir = folder
    limit_memory(MEMORY)


def _answer(message: bytes) -> bytes:
    """Do a call, and pack what came of it."""
    try:
        return pickle.dumps((True, pickle.loads(message)()))  # noqa: S301  # from our own parent
    except Exception as error:  # noqa: BLE001  # it is raised where the result is asked for
        return pickle.dumps((False, error))
