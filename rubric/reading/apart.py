"""Work on a file in a process of its own, which can be stopped. Bytes in, what is made of it out.

The work is to read the file, or to write into it, for which it is read again.

A parser that hangs or dies takes only that process with it; the next file gets a new one. It is
started when the first such file is read and serves all that follow, so that it costs its start
once. It is no `multiprocessing` child: those run the caller's main module again.
"""

import atexit
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import IO, Any, TypeVar

from rubric.errors import ReadingError
from rubric.reading import refusals
from rubric.records import Record
from rubric.source import Source

SECONDS = 8.0  # the most a file may take; a thesis of 400 pages takes one
MEMORY = 1024**3  # bytes the process may use, where the system can tell it so
SIZE = 8  # bytes of a message that give its length
SERVE = "import sys; sys.path[:] = {path!r}; from rubric.reading import apart; apart.serve()"

Made = TypeVar("Made")


class Refusal(Record):
    """Why nothing could be made: a code and a sentence."""

    code: str
    says: str


@dataclass(slots=True)
class Reader:
    """The process, and the lock of the one who talks to it."""

    lock: threading.Lock
    process: "subprocess.Popen[bytes] | None" = None


_READER = Reader(threading.Lock())


def read(data: bytes, name: str, form: str, seconds: float = SECONDS) -> Source:
    """Read a file of the format `form` in the process apart. Raises as `done` does."""
    from rubric.reading import parse  # noqa: PLC0415  # a cycle: it reads apart

    return done(parse, data, name, form, seconds=seconds)


def done(
    work: Callable[..., Made], data: bytes, name: str, *more: object, seconds: float = SECONDS
) -> Made:
    """Do `work(data, name, *more)` in the process apart, where it is found by its name.

    Raises ReadingError: what the work raises, `too-slow` when it takes longer than `seconds`,
    `unreadable` when the process dies of the file.
    """
    with _READER.lock:
        answer: Made | Refusal = _asked(pickle.dumps((work, data, name, more)), name, seconds)
    if isinstance(answer, Refusal):
        raise ReadingError(answer.code, answer.says)
    return answer


def _asked(question: bytes, name: str, seconds: float) -> Any:  # noqa: ANN401  # the work's own
    try:
        process = _running()
    except OSError:
        return _told(refusals.deadly(name))
    late = threading.Event()

    def stop() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(seconds, stop)
    timer.start()
    try:
        answer = _exchange(process, question)
    finally:
        timer.cancel()
    if answer is not None:
        return answer
    close()
    return _told(refusals.too_slow(name) if late.is_set() else refusals.deadly(name))


def _told(error: ReadingError) -> Refusal:
    return Refusal(error.code, error.says)


def start() -> None:
    """Start the process, so that it is ready when the first file is read."""
    with _READER.lock, suppress(OSError):
        _running()


def _exchange(process: "subprocess.Popen[bytes]", question: bytes) -> object | None:
    """Ask and wait for the answer; null when the process is gone."""
    if process.stdin is None or process.stdout is None:
        return None
    try:
        _send(process.stdin, question)
        answer = _received(process.stdout)
    except OSError:
        return None
    if answer is None:
        return None
    found: object = pickle.loads(answer)  # noqa: S301  # our own process's
    return found


def _running() -> "subprocess.Popen[bytes]":
    process = _READER.process
    if process is None or process.poll() is not None:
        close()
        process = subprocess.Popen(  # noqa: S603  # this very program
            [sys.executable, "-I", "-S", "-c", SERVE.format(path=sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        _READER.process = process
    return process


@atexit.register
def close() -> None:
    """End the process, if there is one."""
    process, _READER.process = _READER.process, None
    if process is not None:
        process.kill()
        process.communicate()


def serve() -> None:
    """Be the process apart: answer questions from standard input until it ends."""
    import signal  # noqa: PLC0415  # only the process apart needs it

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it will end it
    limit_memory(MEMORY)
    while (question := _received(sys.stdin.buffer)) is not None:
        work, data, name, more = pickle.loads(question)  # noqa: S301  # from the program itself
        _send(sys.stdout.buffer, pickle.dumps(_answer(work, data, name, more)))


def _answer(
    work: Callable[..., object], data: bytes, name: str, more: tuple[object, ...]
) -> object:
    try:
        return work(data, name, *more)
    except ReadingError as error:
        return _told(error)
    except (MemoryError, RecursionError):
        return _told(refusals.too_large(name))
    except Exception as error:  # noqa: BLE001  # one file's fault never stops the process
        return _told(refusals.fault(name, error))


def limit_memory(most: int) -> Callable[[], None]:
    """Let this process use `most` bytes, where the system can tell it so; give what undoes it."""
    try:
        import resource  # noqa: PLC0415  # not on Windows
    except ImportError:
        return lambda: None
    limits = resource.getrlimit(resource.RLIMIT_AS)  # a limit that holds is never raised
    lower = (each for each in limits if each != resource.RLIM_INFINITY)
    with suppress(OSError, ValueError):  # some systems know the limit and refuse it
        resource.setrlimit(resource.RLIMIT_AS, (min((most, *lower)), limits[1]))
    return partial(resource.setrlimit, resource.RLIMIT_AS, limits)


def _send(pipe: IO[bytes], message: bytes) -> None:
    pipe.write(len(message).to_bytes(SIZE, "big") + message)
    pipe.flush()


def _received(pipe: IO[bytes]) -> bytes | None:
    """Read one message; null at the end of the pipe."""
    head = pipe.read(SIZE)
    if len(head) < SIZE:
        return None
    size = int.from_bytes(head, "big")
    message = pipe.read(min(size, MEMORY))
    return message if len(message) == size else None
