"""A rubric as other systems know it: titles, levels, points, words, and no checks.

The forms read their files into these blocks; `adopt` makes a rubric of ours of them.
"""

from fractions import Fraction

from rubric.errors import UserError
from rubric.records import Record


class ExchangeError(UserError):
    """A file of another system that cannot be read: its name, the place, and why."""


class Rating(Record):
    """A performance level; points null where the file gives none to the whole row."""

    quality: str
    points: Fraction | None
    descriptor: str = ""


class Row(Record):
    """A criterion. `points`: what it is worth, where the file says so apart from its levels."""

    title: str
    ratings: tuple[Rating, ...] = ()
    description: str = ""
    points: Fraction | None = None


class Foreign(Record):
    """A rubric as read. `carried` is our own YAML, where the form has a place for it.

    `said` are sentences about what was taken for what, or left out.
    """

    title: str
    rows: tuple[Row, ...]
    carried: str = ""
    said: tuple[str, ...] = ()


class Written(Record):
    """A file of another system: its bytes, and sentences about what it lacks or needs."""

    data: bytes
    said: tuple[str, ...] = ()


def refusal(name: str, place: str, why: str) -> ExchangeError:
    """Give the error for a file: its name, the place in it (or none), and why."""
    return ExchangeError(": ".join(part for part in (name, place, why) if part) + ".")
