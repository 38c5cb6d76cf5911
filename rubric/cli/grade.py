"""`rubric grade`: a folder of essays in; reports, grade files and a table out."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import click

from rubric import files, loader
from rubric.batch import executors, find, hand, outputs, run, summary
from rubric.batch.outputs import Run
from rubric.batch.work import REPORT_FORMS, Grader, Options, Outcome, Product, Task
from rubric.cli.options import brief_option, neural_option, paper_option, rubric_option
from rubric.errors import UserError
from rubric.overrides import NOTHING
from rubric.report.paper import Paper
from rubric.result import GradeFailure

UNGRADED = 3
TELLING = 20  # essays; a shorter run needs no lines on its progress
LINES = 10  # lines on the progress of a longer one


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
@click.option(
    "--marks",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A table of marks you filled in; what you wrote counts, and a dash takes it back.",
)
@brief_option()
@paper_option()
@neural_option()
def grade(  # noqa: PLR0913  # one parameter an option
    path: Path,
    *,
    rubric: str,
    output: Path | None,
    jobs: int | None,
    reports: tuple[str, ...],
    recursive: bool,
    marks: Path | None,
    brief: bool,
    paper: Paper,
) -> int:
    """Grade the essays of a folder: a report each, and a table of all."""
    options = Options(loader.load(rubric), reports, brief, paper)
    found = find.look(path, recursive=recursive)
    out = output or _beside(path)
    if "pdf" in reports:
        _need_pdf()
    todo = run.tasks(found.essays, path)
    given = hand.gather(todo, options.rubric, marks, out)
    todo = tuple(replace(task, hand=given.hands.get(task.name, NOTHING)) for task in todo)
    now = Run(todo, options, out, path.resolve().name, given)
    outputs.begin(now)
    try:
        _grade(now, executors.count(jobs, len(todo), reports=bool(reports)))
        _finish(now, found.passed_over)
    except KeyboardInterrupt:
        _break_off(now, "\nInterrupted: ")
        raise
    except UserError as error:
        if not now.done:
            raise
        _break_off(now, f"{error} ")
        return UNGRADED
    return UNGRADED if now.failed else 0


def _beside(path: Path) -> Path:
    """Give the default folder: named after what is graded, and next to it."""
    named = path if path.name not in ("", "..") else path.resolve()
    name = named.stem if named.is_file() else named.name
    return named.parent / f"{name or 'all'}-graded"


def _need_pdf() -> None:
    """Refuse at once, in one sentence, where the libraries that draw PDF are missing."""
    from rubric.report import pdf  # noqa: PLC0415  # WeasyPrint is heavy

    pdf.require()


def _grade(now: Run, processes: int) -> None:
    """Grade every essay and write its files."""
    outcomes = run.run(now.todo, Grader(now.options), processes)
    with _progress(len(now.todo)) as tell, closing(outcomes):
        for task, outcome in outcomes:
            _keep(task, outcome, now)
            tell(now.done)


def _keep(task: Task, outcome: Outcome, now: Run) -> None:
    """Write an essay's files, or note why there are none."""
    if not isinstance(outcome, Product):
        now.failed.append(GradeFailure(task.name, outcome.code, outcome.says))
        return
    for suffix, data in outcome.files:
        folder = find.GRADES if suffix == "json" else find.REPORTS
        files.write(now.out / folder / f"{task.stem}.{suffix}", data)
    now.graded.append(outcome.row)


def _finish(now: Run, passed_over: Sequence[str]) -> None:
    """Write what is of the whole class, and say what the run has given."""
    outputs.tabulate(now)
    outputs.publish(now)
    said = (
        summary.passed_over(passed_over),
        summary.refusals(now.failed),
        summary.left_over(outputs.left_over(now)),
        hand.told(now.marks),
    )
    click.echo("".join(said), err=True, nl=False)
    files.show(summary.summary(now.graded, len(now.failed), tuple(outputs.places(now))))


def _break_off(now: Run, why: str) -> None:
    """Keep what a run has given that cannot go on, and say how far it came."""
    said = f"{why}{now.done} of {len(now.todo)} essays are done, in {now.out}."
    if now.done:
        try:
            outputs.tabulate(now)
            said += f" {find.TABLE} has them."
        except UserError:
            said += f" {find.TABLE} could not be written."
    click.echo(said, err=True)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    """Show a bar on a terminal, and elsewhere a plain line now and then."""
    if not sys.stderr.isatty():
        yield lambda done: _tell(done, total)
        return
    with click.progressbar(
        length=total, label="Grading", show_pos=True, show_percent=False, file=sys.stderr
    ) as bar:
        yield lambda done: bar.update(done - bar.pos)


def _tell(done: int, total: int) -> None:
    """Say how far a long run has come, ten times in all."""
    if total >= TELLING and done * LINES // total > (done - 1) * LINES // total:
        click.echo(f"Graded {done} of {total}.", err=True)
