"""Waiting for files to change: paths and what to do in; it is done now and after every change."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

POLL = 0.5  # seconds between two looks at the files: soon enough for a person, and no load
AWAY = -1  # stands for the time of a file that is not there


def watch(paths: Sequence[Path], act: Callable[[], None]) -> None:
    """Call `act`, then again whenever a file has changed; only an exception ends it.

    A change while `act` is at work counts. A file that is being saved may be away for a moment:
    it is waited for.
    """
    while True:
        before = _changed(paths)
        act()
        while (now := _changed(paths)) == before or AWAY in now:
            time.sleep(POLL)


def _changed(paths: Sequence[Path]) -> tuple[int, ...]:
    """Give the files' times of change, in nanoseconds."""
    return tuple(map(_time, paths))


def _time(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return AWAY
