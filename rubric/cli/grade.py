"""`rubric grade`: a folder of essays in; reports, grade files and a table out."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from rubric import loader
from rubric.batch import find, rows, run, summary
from rubric.batch.work import REPORTS, Options, Outcome, Product
from rubric.cli.options import brief_option, rubric_option
from rubric.errors import UserError
from rubric.files import write
from rubric.result import GradeFailure

UNGRADED = 3


def _reports(_ctx: click.Context, _param: click.Parameter, value: str) -> tuple[str, ...]:
    """Read `--report pdf,html` or `none`."""
    named = tuple(dict.fromkeys(part.strip() for part in value.split(",") if part.strip()))
    if named == ("none",):
        return ()
    wrong = [name for name in named if name not in REPORTS]
    if wrong or not named:
        raise click.BadParameter(f"{value}: choose from {', '.join(REPORTS)}, or none.")
    return named


@click.command(short_help="Grade a folder.")
@click.argument("path", type=click.Path(path_type=Path))
@rubric_option()
@click.option("-o", "--output", type=click.Path(path_type=Path), help="[default: PATH-graded]")
@click.option("-j", "--jobs", type=click.IntRange(1, 256), help="Processes. [default: the cores]")
@click.option("--report", "reports", default="pdf", callback=_reports, metavar="pdf,html|none")
@brief_option()
def grade(  # noqa: PLR0913  # one parameter an option
    path: Path,
    *,
    rubric: str,
    output: Path | None,
    jobs: int | None,
    reports: tuple[str, ...],
    brief: bool,
) -> int:
    """Grade the essays of a folder: a report each, and a table of all."""
    loader.load(rubric)  # a wrong rubric is told before anything is graded
    todo = run.tasks(find.essays(path))
    out = output or path.with_name(f"{path.resolve().stem}-graded")
    if out.exists() and not out.is_dir():
        raise UserError(f"{out}: this is a file; name a folder to write to.")
    if reports and "pdf" in reports:
        _need_pdf()
    options = Options(rubric, reports, brief)
    found: list[rows.Row] = []
    failures: list[GradeFailure] = []
    with _progress(len(todo)) as done:
        for outcome in run.run(todo, options, run.processes(jobs, len(todo)), done):
            _keep(outcome, out, found, failures)
    if found:
        write(out / "marks.csv", rows.table(found))
    click.echo(summary.summary(found, failures, out, len(reports)), nl=False)
    return UNGRADED if failures else 0


def _need_pdf() -> None:
    """Refuse at once, in one sentence, where the libraries that draw PDF are missing."""
    from rubric.report import pdf  # noqa: PLC0415  # WeasyPrint is heavy

    pdf.require()


def _keep(
    outcome: Outcome, out: Path, found: list[rows.Row], failures: list[GradeFailure]
) -> None:
    """Write an essay's files, or note why there are none."""
    if not isinstance(outcome, Product):
        failures.append(outcome)
        return
    for suffix, data in outcome.files:
        folder = "grades" if suffix == "json" else "reports"
        write(out / folder / f"{outcome.task.stem}.{suffix}", data)
    found.append(outcome.row)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """Show a bar on a terminal, and nothing where there is none to see it."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich import progress  # noqa: PLC0415  # only a terminal needs it
    from rich.console import Console  # noqa: PLC0415  # as above

    bars = (progress.BarColumn(), progress.MofNCompleteColumn(), progress.TimeRemainingColumn())
    shown = Console(stderr=True)
    with progress.Progress("Grading", *bars, console=shown, transient=True) as bar:
        essays = bar.add_task("", total=total)
        yield lambda: bar.advance(essays)
