"""The work on one essay, as a worker does it: a path in; its files and its row out."""

from dataclasses import dataclass
from pathlib import Path

from rubric import loader
from rubric.assess import assess
from rubric.batch.rows import Row, row
from rubric.report import export
from rubric.result import Grade, GradeFailure
from rubric.schema import RubricFile

REPORTS = ("pdf", "html")


@dataclass(frozen=True, slots=True)
class Options:
    """What every essay of a run is graded with."""

    rubric: str
    reports: tuple[str, ...]
    brief: bool


@dataclass(frozen=True, slots=True)
class Task:
    """One essay: where it lies, and the name its files get."""

    path: Path
    stem: str


@dataclass(frozen=True, slots=True)
class Product:
    """What grading an essay gave: its row and its files by suffix."""

    task: Task
    row: Row
    files: tuple[tuple[str, bytes], ...]


Outcome = Product | GradeFailure


class Worker:
    """An essay's grader: the rubric is loaded once, when the worker begins."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.rubric: RubricFile = loader.load(options.rubric)

    def __call__(self, task: Task) -> Outcome:
        """Grade one essay; whatever goes wrong with it is a failure of this essay only."""
        try:
            return self._graded(task)
        except Exception as error:  # one bad file never stops the rest
            if type(error).__name__ == "MissingLibraryError":
                raise
            says = f"This essay could not be graded ({type(error).__name__}: {error})."
            return GradeFailure(task.path.name, "internal", says)

    def _graded(self, task: Task) -> Outcome:
        try:
            data = task.path.read_bytes()
        except OSError as error:
            return GradeFailure(task.path.name, "unreadable", f"Cannot be read: {error.strerror}.")
        grade = assess(data, task.path.name, self.rubric)
        if isinstance(grade, GradeFailure):
            return grade
        files = [("json", export.to_json(grade).encode())]
        files += [(form, self._report(grade, form)) for form in self.options.reports]
        return Product(task, row(grade, self.rubric.rubric), tuple(files))

    def _report(self, grade: Grade, form: str) -> bytes:
        if form == "html":
            from rubric.report import html  # noqa: PLC0415  # jinja2 costs start-up

            return html.page(grade, brief=self.options.brief).encode()
        from rubric.report import pdf  # noqa: PLC0415  # WeasyPrint costs more

        return pdf.pdf(grade, brief=self.options.brief)
