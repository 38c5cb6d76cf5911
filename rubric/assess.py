"""The whole flow in one call: bytes and a rubric in, a Grade or the reason for none out."""

# First: imported by way of another, its patterns are compiled so deep in calls that Python 3.11
# fetches and returns a block of memory for its frames 800 times.
from rubric import analysis  # isort: split

from rubric import advisories, furniture, grading, reading
from rubric.errors import CheckError, ReadingError
from rubric.memory import forget
from rubric.result import Grade, GradeFailure
from rubric.schema import RubricFile


def assess(
    data: bytes, name: str, rubric: RubricFile, *, thesis: str | None = None
) -> Grade | GradeFailure:
    """Grade one essay. `thesis` gives the thesis's first words, or `none`.

    Raises UserError when `thesis` begins no sentence of the essay.
    """
    forget()
    try:
        source = reading.read(data, name)
    except ReadingError as error:
        return GradeFailure(name, error.code, error.says.removeprefix(f"{name}: "))
    essay = analysis.understand(furniture.document(source), thesis)
    try:
        return advisories.refusal(essay) or grading.grade(essay, rubric)
    except CheckError as error:
        return GradeFailure(name, "check-failed", f"{error}.")
