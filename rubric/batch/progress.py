"""How far a run has come. Counts in; a bar on a terminal out, elsewhere a line now and then."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

import click

from rubric import files
from rubric.lookup import counted

TELLING = 20  # essays; a shorter run needs no lines on its progress
LINES = 10  # lines on the progress of a longer one
SETTLED = 5.0  # seconds from which a rate says something
HOUR, MINUTE = 3600, 60  # seconds

Tell = Callable[[int, int, int], None]
"""Say how many essays are seen to, how many of them failed, and how many were unchanged."""


@contextmanager
def shown(total: int) -> Iterator[Tell]:
    """Show a run's progress on standard error; the number of its essays is `total`."""
    began = monotonic()  # a clock that nobody sets
    if not sys.stderr.isatty():
        yield lambda seen, failed, same: _line(
            seen, total, _said(total - seen, failed, seen - same, monotonic() - began)
        )
        return
    with click.progressbar(
        length=total,
        label="Grading",
        show_pos=True,
        show_percent=False,
        show_eta=False,
        item_show_func=lambda said: said,
        file=sys.stderr,
    ) as bar:

        def tell(seen: int, failed: int, same: int) -> None:
            said = _said(total - seen, failed, seen - same, monotonic() - began)
            bar.update(seen - bar.pos, said)

        yield tell


def _line(seen: int, total: int, said: str) -> None:
    """Say how far a long run has come, ten times in all."""
    if total >= TELLING and seen * LINES // total > (seen - 1) * LINES // total:
        files.tell(f"Graded {seen} of {total}{f' ({said})' if said else ''}.\n")


def _said(left: int, failed: int, graded: int, seconds: float) -> str:
    """Say how fast it goes, what is left, and how many essays failed; empty while all is well.

    Essays that were known before took no time, and say nothing of the rate.
    """
    parts = []
    if graded and seconds >= SETTLED:
        rate = graded / seconds
        parts.append(
            f"{round(rate)} a second" if rate >= 1 else f"{round(MINUTE * rate)} a minute"
        )
        if left:
            parts.append(f"{_about(left / rate)} left")
    if failed:
        parts.append(f"{failed} failed")
    return ", ".join(parts)


def _about(seconds: float) -> str:
    for unit, noun in ((HOUR, "hour"), (MINUTE, "minute")):
        if seconds >= unit:
            return f"about {counted(round(seconds / unit), noun)}"
    return "less than a minute"
