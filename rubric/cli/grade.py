"""`rubric grade`: a folder of essays in; reports, grade files and a table out."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import click

from rubric import files, loader
from rubric.batch import executors, find, rows, run, summary
from rubric.batch.work import REPORT_FORMS, Grader, Options, Outcome, Product, Task
from rubric.cli.options import brief_option, paper_option, rubric_option
from rubric.report.paper import Paper
from rubric.result import GradeFailure

UNGRADED = 3
TELLING = 20  # essays; a shorter run needs no lines on its progress
LINES = 10  # lines on the progress of a longer one


@dataclass(frozen=True, slots=True)
class Tally:
    """What a run has given so far."""

    graded: list[rows.Row] = field(default_factory=list)
    failed: list[GradeFailure] = field(default_factory=list)

    @property
    def done(self) -> int:
        """The number of essays seen to, with or without a grade."""
        return len(self.graded) + len(self.failed)


def _reports(_ctx: click.Context, _param: click.Parameter, value: str) -> tuple[str, ...]:
    """Read `--report pdf,html` or `none`."""
    named = tuple(dict.fromkeys(part.strip() for part in value.split(",") if part.strip()))
    if named == ("none",):
        return ()
    wrong = [name for name in named if name not in REPORT_FORMS]
    if wrong or not named:
        raise click.BadParameter(f"{value}: choose from {', '.join(REPORT_FORMS)}, or none.")
    return named


@click.command(short_help="Grade a folder.")
@click.argument("path", type=click.Path(path_type=Path))
@rubric_option()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Folder for the results, made if missing. [default: PATH-graded]",
)
@click.option("-j", "--jobs", type=click.IntRange(1, 256), help="Processes. [default: the cores]")
@click.option("--report", "reports", default="pdf", callback=_reports, metavar="pdf,html|none")
@click.option("--recursive", is_flag=True, help="Grade what lies in PATH's folders as well.")
@brief_option()
@paper_option()
def grade(  # noqa: PLR0913  # one parameter an option
    path: Path,
    *,
    rubric: str,
    output: Path | None,
    jobs: int | None,
    reports: tuple[str, ...],
    recursive: bool,
    brief: bool,
    paper: Paper,
) -> int:
    """Grade the essays of a folder: a report each, and a table of all."""
    options = Options(loader.load(rubric), reports, brief, paper)
    found = find.look(path, recursive=recursive)
    out = output or _beside(path)
    if "pdf" in reports:
        _need_pdf()
    files.prepare(out, find.TABLE)
    todo = run.tasks(found.essays, path)
    tally = _grade(todo, options, out, executors.count(jobs, len(todo), reports=bool(reports)))
    table = rows.table(tally.graded, tally.failed, options.rubric.rubric)
    files.write(out / find.TABLE, table)
    click.echo(summary.passed_over(found.passed_over), err=True, nl=False)
    click.echo(summary.refusals(tally.failed), err=True, nl=False)
    files.show(summary.summary(tally.graded, len(tally.failed), out, reports=bool(reports)))
    return UNGRADED if tally.failed else 0


def _beside(path: Path) -> Path:
    """Give the default folder: named after what is graded, and next to it."""
    named = path if path.name not in ("", "..") else path.resolve()
    name = named.stem if named.is_file() else named.name
    return named.parent / f"{name or 'all'}-graded"


def _need_pdf() -> None:
    """Refuse at once, in one sentence, where the libraries that draw PDF are missing."""
    from rubric.report import pdf  # noqa: PLC0415  # WeasyPrint is heavy

    pdf.require()


def _grade(todo: Sequence[Task], options: Options, out: Path, processes: int) -> Tally:
    """Grade every essay and write its files; say how far it came when it is interrupted."""
    tally = Tally()
    outcomes = run.run(todo, Grader(options), processes)
    try:
        with _progress(len(todo)) as tell, closing(outcomes):
            for task, outcome in outcomes:
                _keep(task, outcome, out, tally)
                tell(tally.done)
    except KeyboardInterrupt:
        said = f"Interrupted: {tally.done} of {len(todo)} essays are done, in {out}."
        click.echo(f"\n{said} The table was not written.", err=True)
        raise
    return tally


def _keep(task: Task, outcome: Outcome, out: Path, tally: Tally) -> None:
    """Write an essay's files, or note why there are none."""
    if not isinstance(outcome, Product):
        tally.failed.append(GradeFailure(task.name, outcome.code, outcome.says))
        return
    for suffix, data in outcome.files:
        folder = find.GRADES if suffix == "json" else find.REPORTS
        files.write(out / folder / f"{task.stem}.{suffix}", data)
    tally.graded.append(outcome.row)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    """Show a bar on a terminal, and elsewhere a plain line now and then."""
    if not sys.stderr.isatty():
        yield lambda done: _tell(done, total)
        return
    from rich import progress  # noqa: PLC0415  # only a terminal needs it
    from rich.console import Console  # noqa: PLC0415  # as above

    bars = (progress.BarColumn(), progress.MofNCompleteColumn(), progress.TimeRemainingColumn())
    shown = Console(stderr=True)
    with progress.Progress("Grading", *bars, console=shown, transient=True) as bar:
        essays = bar.add_task("", total=total)
        yield lambda done: bar.update(essays, completed=done)


def _tell(done: int, total: int) -> None:
    """Say how far a long run has come, ten times in all."""
    if total >= TELLING and done * LINES // total > (done - 1) * LINES // total:
        click.echo(f"Graded {done} of {total}.", err=True)
