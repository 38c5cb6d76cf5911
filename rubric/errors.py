"""Every mistake a user can make, as a named class whose text is one clear sentence."""

from collections.abc import Iterable

from rubric.records import Record

MOST_TOLD = 100  # problems of a file; nobody mends more at once
LONGEST_NAME = 100  # characters; finding what is like a longer one takes long and helps nobody


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Give the known name most like a wrong one, or None when none is like it."""
    if len(name) > LONGEST_NAME:
        return None
    from difflib import get_close_matches  # noqa: PLC0415  # only a mistake needs it

    return next(iter(get_close_matches(name, tuple(known), n=1)), None)


class UserError(Exception):
    """A mistake of the user's: its text is the whole message, place first, no traceback."""


class ReadingError(UserError):
    """A file that cannot be read as an essay.

    `code` is a stable word for programs (`empty`, `binary`, `too-large`, …), the text a sentence.
    """

    def __init__(self, code: str, says: str) -> None:
        super().__init__(says)
        self.code = code
        self.says = says


class Problem(Record):
    """One thing wrong in a rubric file: where (1-based line and column), what, and the line."""

    path: str
    line: int
    column: int
    field: str
    why: str
    source: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}: "
        said = f"{place}{self.field}: {self.why}" if self.field else f"{place}{self.why}"
        return f"{said}\n    {self.source.strip()}" if self.source.strip() else said


class RubricFileError(UserError):
    """A rubric that cannot be used, with all of its problems at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        more = len(problems) - MOST_TOLD
        told = [str(problem) for problem in problems[:MOST_TOLD]]
        super().__init__("\n".join([*told, *([f"and {more:,} more"] if more > 0 else [])]))
        self.problems = problems


class UnknownNameError(UserError):
    """A rubric, check or file that is not there, with the nearest name that is."""


class CheckError(UserError):
    """A check of another package that cannot be used, or that failed on an essay."""
