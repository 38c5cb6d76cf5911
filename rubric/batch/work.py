"""The work on one essay, as a worker does it: its bytes in; its files and its row out.

A worker opens no essay and writes no file, so it may stand on another machine. What reads and
grades is imported where it works: a run that finds all unchanged, or has workers, needs none.
"""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from rubric.batch import naming
from rubric.batch.lms.handed import HandedIn
from rubric.batch.rows import Stored, row, stored
from rubric.batch.signing import signed
from rubric.errors import ReadingError, UserError
from rubric.overrides import NOTHING, Hand, apply
from rubric.records import Record, replace
from rubric.report import export
from rubric.report.forms import FORMS, OWN
from rubric.report.paper import PAPERS, Paper
from rubric.result import Grade, GradeFailure
from rubric.schema import RubricFile
from rubric.source import Student

TOO_LARGE = "grading this essay takes more memory than there is."


class Options(Record):
    """What every essay of a run is graded with."""

    rubric: RubricFile
    reports: tuple[str, ...]
    brief: bool
    paper: Paper = PAPERS[0]


class Task(Record):
    """One essay: where it lies, what it is called, and the stem of its files' names.

    `member` is its number in the archive at `path`; `entry` and `handed` are what its name told;
    a `code` stands for the student who is not to be named; `given` is the name as handed in;
    `hand` is what a teacher wrote of it. `why` it is not graded, where that is plain at once: it
    is no essay, or (with nothing `given`) nothing was handed in.
    """

    path: Path
    name: str
    stem: str
    member: int | None = None
    entry: bool = False
    handed: HandedIn | None = None
    code: str | None = None
    given: str = ""
    hand: Hand = NOTHING
    why: str = ""

    @property
    def student(self) -> Student | None:
        """Whose it is, as far as the run may say."""
        if self.code is not None:
            return Student(self.code, "")
        return self.handed.student if self.handed else None


class Made(Record):
    """A file that is to be written of an essay: its suffix, its bytes, their SHA-256."""

    suffix: str
    data: bytes
    digest: str


class Product(Record):
    """What grading an essay gave: its row, as it is kept, and its files."""

    row: Stored
    files: tuple[Made, ...]


Outcome = Product | GradeFailure
Work = Callable[[Task, bytes], Outcome]


class Grader(Record):
    """Grades the essays of a run; it travels to the workers with all it needs."""

    options: Options

    def __call__(self, task: Task, data: bytes) -> Outcome:
        """Grade one essay; whatever goes wrong with it is a failure of this essay only.

        Raises UserError for what would go wrong with every essay, as a missing library.
        """
        try:
            return self._graded(task, data)
        except UserError:
            raise
        except MemoryError:
            return GradeFailure(task.name, "too-large", TOO_LARGE)
        except Exception as error:  # noqa: BLE001  # one bad file never stops the rest
            fault = " ".join(f"{type(error).__name__}: {error}".split())
            return GradeFailure(task.name, "internal", f"a fault of this program ({fault}).")

    def _graded(self, task: Task, data: bytes) -> Outcome:
        from rubric.assess import assess  # noqa: PLC0415  # see above
        from rubric.batch.similarity.own import of_draft, packed  # noqa: PLC0415  # as above

        options = self.options
        found = assess(data, task.name, options.rubric, thesis=task.hand.thesis)
        if isinstance(found, GradeFailure):
            return found
        marked = apply(found, options.rubric.rubric, task.hand)
        grade = signed(marked, task.handed, task.given, task.code)
        files, without = [("json", export.to_json(grade).encode())], []
        for form in options.reports:
            shown = marked if form in OWN else grade  # read by the name it was graded by
            try:
                made = render(shown, form, data, brief=options.brief, paper=options.paper)
                files.append((FORMS[form], made))
            except ReadingError as error:
                why = naming.reason(GradeFailure(task.name, error.code, error.says))
                without.append((form, why))
        prints = packed(of_draft(grade.essay, options.rubric.prompt))
        told = row(grade, options.rubric.rubric, task.stem)
        kept = stored(replace(told, prints=prints, without=tuple(without)))
        return Product(kept, tuple(_made(*each) for each in files))


def _made(suffix: str, data: bytes) -> Made:
    return Made(suffix, data, sha256(data).hexdigest())


def render(grade: Grade, form: str, data: bytes, *, brief: bool, paper: Paper) -> bytes:
    """Give a report in one of `FORMS`; `data` is what was handed in.

    Raises UserError where a form's libraries are missing, ReadingError when this file cannot
    take its form.
    """
    if form in OWN:
        from rubric.report import annotate  # noqa: PLC0415  # reads the file again

        return annotate.copy(grade, data, form)
    if form == "html":
        from rubric.report import html  # noqa: PLC0415  # jinja2 costs start-up

        return html.page(grade, brief=brief, paper=paper).encode()
    from rubric.report import pdf  # noqa: PLC0415  # WeasyPrint costs more

    return pdf.pdf(grade, brief=brief, paper=paper)
