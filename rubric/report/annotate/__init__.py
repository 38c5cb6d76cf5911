"""Feedback in the student's own file. A Grade and the submitted bytes in, a copy's bytes out.

The bytes are read again, for only their reader knows where in the file the essay's words stand.
The guard sees them first, and the work is done in the process that can be stopped.
"""

from rubric.errors import UserError
from rubric.reading import apart, guard
from rubric.report.annotate.notes import notes
from rubric.result import Grade

MISSING = "Notes in a PDF need pypdf: pip install 'essay-rubric[annotate]'."


class MissingLibraryError(UserError):
    """The library that writes into a PDF is not installed; comments in Word work without it."""


def copy(grade: Grade, data: bytes, form: str) -> bytes:
    """Give a copy of the submitted file with the feedback in it, as `docx` or `pdf-notes`.

    Raises ReadingError, with one sentence to show, when this file cannot take it, and
    MissingLibraryError where what writes PDF is missing.
    """
    name = grade.source.name
    known = guard.format_of(data, name)
    if form == "docx":
        from rubric.report.annotate import word  # noqa: PLC0415  # lxml costs start-up

        work = word.commented
    else:
        require()
        from rubric.report.annotate import highlights  # noqa: PLC0415  # as above

        work = highlights.highlighted
    return apart.done(work, data, name, known, grade.essay.text, notes(grade))


def require() -> None:
    """Raise MissingLibraryError now rather than after the first essay, where a PDF is asked."""
    from importlib.util import find_spec  # noqa: PLC0415  # only this form asks

    if find_spec("pypdf") is None:
        raise MissingLibraryError(MISSING)
