"""`rubric check`: drafts in, a screen (or JSON, HTML, PDF) for each out."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from rubric import loader, reading
from rubric.assess import assess
from rubric.batch import find, naming
from rubric.batch.watch import watch
from rubric.cli.options import brief_option, neural_option, paper_option, rubric_option
from rubric.errors import ReadingError, UnknownNameError, UserError
from rubric.files import show_bytes, tell, write
from rubric.reading import guard
from rubric.records import Record, replace
from rubric.report.forms import FORMS as REPORTS
from rubric.report.paper import Paper
from rubric.result import Grade, GradeFailure
from rubric.schema import RubricFile
from rubric.source import STDIN

FORMATS = ("text", "json", "jsonl", *REPORTS)
UNGRADED, BELOW = 3, 1
STDOUT = Path("-")
NARROW = 30  # columns; in fewer nothing can be read
NO_THESIS = "none"  # as a hint, it holds for any number of essays


class Job(Record):
    """What was asked for on the command line."""

    rubric: str
    form: str
    output: Path | None
    thesis: str | None
    all_quotes: bool
    show_text: bool
    fail_under: int | None
    watch: bool
    brief: bool
    paper: Paper

    @property
    def denies(self) -> bool:
        """Tell whether the essay is said to have no thesis."""
        return self.thesis is not None and self.thesis.strip().lower() == NO_THESIS


@click.command(short_help="Check drafts.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@rubric_option()
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    metavar="FORM",
    help=f"One of {', '.join(FORMATS)}: the last two are your own file with comments.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
@click.option("--thesis", metavar="WORDS", help="How your thesis begins; none, if there is none.")
@click.option("--all", "all_quotes", is_flag=True, help="Show every criterion with quotations.")
@click.option("--show-text", is_flag=True, help="Show the essay as it was read.")
@click.option(
    "--fail-under",
    type=click.IntRange(0, 100),
    metavar="PERCENT",
    help="Exit 1 when surely below.",
)
@click.option("--watch", is_flag=True, help="Check again whenever a file changes.")
@brief_option()
@paper_option()
@neural_option()
def check(files: tuple[str, ...], **options: object) -> int:
    """Check drafts: what to keep, and what to do next.

    FILE may be a folder; - reads standard input.
    """
    job = Job(**options)  # type: ignore[arg-type]  # click has checked the types
    if job.output == STDOUT and job.form not in REPORTS:
        job = replace(job, output=None)
    names = _named(files)
    reading.expect(names)  # begins beside the loading of the rubric
    rubric = loader.load(job.rubric)
    _refuse_contradictions(names, job, several=len(names) > 1 or len(files) > 1)
    targets = _targets(names, job)
    if not job.watch:
        return run(names, job, rubric, targets)
    watch(tuple(map(Path, names)), lambda: _again(names, job, rubric, targets))
    return 0


def _named(given: tuple[str, ...]) -> tuple[str, ...]:
    """Open folders; refuse a name that is not there before anything is graded.

    A file that is named twice is checked once.
    """
    names: list[str] = []
    for name in given:
        if name == STDIN:
            names.append(name)
        elif Path(name).is_dir():
            names += (str(place.path) for place in find.look(Path(name)).essays)
        elif os.path.lexists(name):
            names.append(name)
        else:
            raise UnknownNameError(f"{name}: there is no such file.")
    # Of two ways to write a path the one given first; links keep the names they were given.
    once = {name if name == STDIN else Path(name).absolute(): name for name in reversed(names)}
    return tuple(sorted(once.values(), key=lambda name: (Path(name).name, name)))


def _refuse_contradictions(names: tuple[str, ...], job: Job, *, several: bool) -> None:
    """Refuse what cannot go together before anything is graded."""
    if several and job.form == "json":
        raise click.UsageError("--format json is for one essay; for more use jsonl.")
    if several and job.output and job.form in REPORTS:
        raise click.UsageError("-o takes one report; for more use rubric grade.")
    if several and job.thesis and not job.denies:
        raise click.UsageError("--thesis gives the words of one essay; check the others apart.")
    if job.watch and STDIN in names:
        raise click.UsageError("--watch needs a file; standard input cannot change.")


def _targets(names: tuple[str, ...], job: Job) -> Mapping[str, Path]:
    """Say where each essay's answer goes, when not to standard output.

    A report without -o goes into the working folder, under a name of its own. Raises UserError
    when an essay would be replaced.
    """
    made = dict.fromkeys(names, job.output) if job.output else {}
    if job.form in REPORTS and not job.output:
        stems = naming.stems("draft" if name == STDIN else Path(name).name for name in names)
        *more, suffix = REPORTS[job.form].split(".")
        reports = (Path(f"{'.'.join((stem, *more))}{find.REPORT}.{suffix}") for stem in stems)
        made = dict(zip(names, reports, strict=True))
    for target in set(made.values()):
        essays = (path for path in map(Path, names) if path.exists())
        if target.is_file() and any(map(target.samefile, essays)):
            raise UserError(f"{target}: this is an essay to check; name another file with -o.")
    return made


def run(names: tuple[str, ...], job: Job, rubric: RubricFile, targets: Mapping[str, Path]) -> int:
    """Grade each essay and show it before the next; give the exit code.

    Where nobody reads on, as behind `head`, no other is graded, unless the code asks for all.
    """
    kept: list[bytes] = []  # what goes into one file
    failed = below = False
    is_read, lead = True, b""
    for name in names:
        if not is_read and job.fail_under is None:
            break
        found = _graded(name, job, rubric)
        if isinstance(found, GradeFailure):
            tell(f"{naming.plain(name)}: {naming.reason(found)}\n")
            failed = True
            continue
        grade, data = found
        below |= job.fail_under is not None and _reach(grade) < job.fail_under
        try:
            answer = lead + _answer(grade, data, job, targets.get(name))
        except ReadingError as error:  # this file takes no report of the form asked for
            tell(f"{error}\n")
            failed = True
            continue
        if job.output:
            kept.append(answer)
        else:
            is_read = show_bytes(answer)
        lead = b"\n" if job.form == "text" else b""
    if job.output and any(kept):
        write(job.output, b"".join(kept))
    return UNGRADED if failed else BELOW if below else 0


def _reach(grade: Grade) -> float:
    """Give the percent the essay may come to: what a teacher may still give is not lost yet."""
    total = grade.total
    return 100 * total.high / total.max_points if total.max_points else 0.0


def _graded(name: str, job: Job, rubric: RubricFile) -> tuple[Grade, bytes] | GradeFailure:
    """Read a file or standard input, and grade it."""
    path = Path(name)
    data = sys.stdin.buffer.read(guard.MOST_BYTES + 1) if name == STDIN else find.read(path)
    if isinstance(data, GradeFailure):
        return data
    shown = name if name == STDIN else naming.plain(path.name)
    found = assess(data, shown, rubric, thesis=job.thesis)
    return found if isinstance(found, GradeFailure) else (found, data)


def _answer(grade: Grade, data: bytes, job: Job, target: Path | None) -> bytes:
    """Give what is to be printed; or write a report and say where, and give nothing."""
    if job.form in REPORTS and target:
        from rubric.batch.work import render  # noqa: PLC0415  # the screen needs no table

        report = render(grade, job.form, data, brief=job.brief, paper=job.paper)
        if target == STDOUT:
            show_bytes(report)
            return b""
        write(target, report)
        tell(f"{target}\n")
        return b""
    if job.form == "text":
        return _screen(grade, job).encode(errors="backslashreplace")
    from rubric.report import export  # noqa: PLC0415  # the screen needs no serializer

    return export.to_json(grade).encode() if job.form == "json" else export.to_line(grade)


def _screen(grade: Grade, job: Job) -> str:
    from rubric.report import terminal  # noqa: PLC0415  # only the screen needs it

    seen = job.output is None and sys.stdout.isatty()
    width = terminal.WIDTH
    if seen:
        import shutil  # noqa: PLC0415  # it loads all that packs archives

        width = max(NARROW, min(width, shutil.get_terminal_size().columns))
    if job.show_text:
        return terminal.text_as_read(grade, width=width)
    colour = seen and not os.environ.get("NO_COLOR")
    told = {"all_quotes": job.all_quotes, "denied": job.denies}
    return terminal.screen(grade, width=width, colour=colour, **told)


def _again(
    names: tuple[str, ...], job: Job, rubric: RubricFile, targets: Mapping[str, Path]
) -> None:
    """Check once more; a mistake that the next change may mend is told and does not end it."""
    click.clear()  # does nothing where there is no terminal
    try:
        run(names, job, rubric, targets)
    except UserError as error:
        tell(f"{error}\n")
