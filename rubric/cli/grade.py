"""`rubric grade`: a folder of essays in; reports, grade files and a table out."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import click

from rubric import files, loader
from rubric.batch import (
    anonymous,
    cluster,
    codes,
    ending,
    executors,
    find,
    hand,
    ledger,
    lms,
    outputs,
    progress,
    run,
    submissions,
    summary,
    zipped,
)
from rubric.batch.ending import Ending
from rubric.batch.ledger import Ledger
from rubric.batch.outputs import Run
from rubric.batch.similarity import held
from rubric.batch.submissions import Submissions
from rubric.batch.work import Grader, Options, Task
from rubric.cli.options import brief_option, neural_option, paper_option, rubric_option
from rubric.errors import UserError
from rubric.records import replace
from rubric.report.forms import FORMS, OWN
from rubric.report.paper import Paper

UNGRADED = 3


def _reports(_ctx: click.Context, _param: click.Parameter, value: str) -> tuple[str, ...]:
    """Read `--report pdf,html` or `none`."""
    named = tuple(dict.fromkeys(part.strip() for part in value.split(",") if part.strip()))
    if named == ("none",):
        return ()
    wrong = [name for name in named if name not in FORMS]
    if wrong or not named:
        raise click.BadParameter(f"{value}: choose from {', '.join(FORMS)}, or none.")
    return named


@click.command(short_help="Grade a folder.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
@rubric_option()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Folder for the results, made if missing. [default: PATH-graded]",
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="Processes that grade. [default: as many as cores]",
)
@click.option(
    "--report",
    "reports",
    default="pdf",
    callback=_reports,
    metavar="FORM,…|none",
    help=f"{', '.join(FORMS)}: the last two are the student's own file with comments. "
    "[default: pdf]",
)
@click.option("--recursive", is_flag=True, help="Grade what lies in PATH's folders as well.")
@click.option(
    "--marks",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A table of marks you filled in; what you wrote counts, and a dash takes it back.",
)
@click.option(
    "--roster",
    "class_list",
    type=click.Path(path_type=Path),
    help="A table of the class: its names or ids say whose files these are.",
)
@click.option("--all-attempts", is_flag=True, help="Grade older attempts as well.")
@click.option("--anonymous", "hide", is_flag=True, help="Take students' names out of all results.")
@click.option(
    "--return",
    "system",
    type=click.Choice([*lms.RETURNS, "none"]),
    help="Pack the reports for this system's upload. [default: the one PATH is from]",
)
@click.option(
    "--against",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Earlier essays, or a run's folder: say which passages return from there.",
)
@click.option(
    "--anew/--resume",
    default=False,
    help="Grade all again, or go on from the last run: what changed. [default: resume]",
)
@click.option(
    "--scheduler",
    metavar="tcp://HOST:PORT",
    help="Have the workers of this Dask scheduler grade.",
)
@brief_option()
@paper_option()
@neural_option()
def grade(  # noqa: PLR0913  # one parameter an option
    paths: tuple[Path, ...],
    *,
    rubric: str,
    output: Path | None,
    jobs: int | None,
    reports: tuple[str, ...],
    recursive: bool,
    marks: Path | None,
    class_list: Path | None,
    all_attempts: bool,
    hide: bool,
    system: str | None,
    against: tuple[Path, ...],
    anew: bool,
    scheduler: str | None,
    brief: bool,
    paper: Paper,
) -> int:
    """Grade essays: a report each, and a table of all.

    PATH is a folder, a file, a pattern, or what Canvas, Moodle, Blackboard, Brightspace,
    Gradescope or Google Classroom gives to download, as a zip or unpacked.

    The same command again goes on where a run was broken off, and grades only what has changed.
    """
    _refuse_contradictions(reports, system, hide=hide)
    options = Options(loader.load(rubric), reports, brief, paper)
    out = output or _beside(paths)
    given = submissions.given(
        paths, class_list, recursive=recursive, all_attempts=all_attempts, hide=hide
    )
    earlier = held.earlier(against, options.rubric.prompt, hide=hide)
    find.refuse_mixing(out, [task.path for task in given.todo])
    begun = ledger.begun(out, options, anew=anew)  # from here on no other run writes
    with closing(begun) as opened, closing(zipped):
        files.tell(opened.said)
        every, written = _known(given, options, marks, opened, hide=hide)
        todo, rest = ([t for t in every if not t.why], [t for t in every if t.why])
        title = _root(paths).stem
        now = Run(todo, options, out, opened, title, written, earlier=earlier, rest=rest)
        outputs.begin(now)
        return _seen_through(now, _team(now, jobs, scheduler), given, system, hide=hide)


def _seen_through(
    now: Run, team: executors.Team, given: Submissions, system: str | None, *, hide: bool
) -> int:
    """Grade, write and tell; keep what there is where a run must end early."""
    try:
        _grade(now, team)
        _tell(now, given, ending.reached(now, system, given.system), hide=hide)
    except KeyboardInterrupt:
        _break_off(now, "\nInterrupted: ")
        raise
    except UserError as error:
        if not now.done:
            raise
        _break_off(now, f"{error} ")
        return UNGRADED
    return UNGRADED if now.failed else 0


def _known(
    given: Submissions, options: Options, marks: Path | None, opened: Ledger, *, hide: bool
) -> tuple[Sequence[Task], hand.Marks]:
    """Lay the teacher's marks beside the essays; to `hide` names, put codes in their place.

    What they hang on lies in the run's folder, so the ledger must hold it.
    """
    todo: Sequence[Task] = (*given.todo, *given.rest)
    try:
        anonymous.refuse_change(opened.out, hide=hide)
        if hide:
            files.prepare(opened.out, *find.TOGETHER)  # before the key is written
            todo = anonymous.encode(todo, opened.out)
        written = hand.gather(todo, options.rubric, marks, opened.out, given.class_list)
    except UserError:
        opened.withdraw()
        raise
    return [replace(task, hand=written.of(task.name)) for task in todo], written


def _team(now: Run, jobs: int | None, scheduler: str | None) -> executors.Team:
    """Say who does the work: this process, several of our own, or a cluster."""
    essays, reports = len(now.todo), bool(now.options.reports)
    pdf = "pdf" in now.options.reports
    if scheduler:
        rubric = now.options.rubric.rubric
        return cluster.team(scheduler, rubric, essays, reports=reports, pdf=pdf)
    processes = executors.count(jobs, essays, reports=reports)
    return executors.team(processes, essays, reports=reports, pdf=pdf)


def _root(paths: Sequence[Path]) -> Path:
    """Give the one path, or the folder that several lie in."""
    path = paths[0] if len(paths) == 1 else find.common(paths)
    return path if path.name not in ("", "..") else path.resolve()


def _beside(paths: Sequence[Path]) -> Path:
    """Give the default folder: named after what is graded, and next to it."""
    named = _root(paths)
    name = named.stem if named.is_file() else named.name
    return named.parent / f"{name or 'all'}-graded"


def _refuse_contradictions(reports: tuple[str, ...], system: str | None, *, hide: bool) -> None:
    """Refuse at once what cannot be done, as where the libraries that draw PDF are missing."""
    if system in lms.RETURNS and not reports:
        raise click.UsageError("--return packs reports, and --report none makes none.")
    own = [form for form in reports if form in OWN]
    if hide and own:
        raise click.UsageError(f"--report {own[0]} keeps the names that --anonymous takes out.")
    if "pdf-notes" in own:
        from rubric.report import annotate  # noqa: PLC0415  # as below

        annotate.require()
    if "pdf" in reports:
        from rubric.report import pdf  # noqa: PLC0415  # WeasyPrint is heavy

        pdf.require()


def _grade(now: Run, team: executors.Team) -> None:
    """Grade every essay that is not known, and write its files."""
    outcomes = run.run(now.todo, Grader(now.options), team, now.ledger.known)
    try:
        with progress.shown(len(now.todo)) as tell, closing(outcomes):
            for done in outcomes:
                outputs.keep(now, done)
                tell(now.done, len(now.failed), len(now.unchanged))
    finally:
        outputs.arrange(now)


def _tell(now: Run, given: Submissions, end: Ending, *, hide: bool) -> None:
    """Say what the run has given."""
    said = (
        f"{now.out / find.OWN / codes.NAME} says who each code stands for.\n" if hide else "",
        summary.passed_over(given.passed_over),
        "".join(f"{each}\n" for each in given.said),
        summary.refusals(now.failed),
        end.without,
        summary.unchanged(len(now.unchanged)),
        summary.slowest(now.slow),
        summary.unread(now.earlier.unread),
        summary.left_over(outputs.left_over(now, end.files)),
        hand.redrafted(now.redrafted),
        hand.told(now.marks, now.options.rubric.rubric, now.ungraded),
        *(f"{each}\n" for each in now.said),
    )
    files.tell("".join(said))
    files.show(end.screen)
    if end.left:
        files.tell(f"{end.left}\n")


def _break_off(now: Run, why: str) -> None:
    """Keep what a run has given that cannot go on, and say how far it came."""
    said = f"{why}{now.done} of {len(now.todo)} essays are done, in {now.out}."
    if now.done:
        try:
            outputs.recall(now)
            outputs.tabulate(now)
            said += f" {find.TABLE} has them."
        except UserError:
            said += f" {find.TABLE} could not be written."
    files.tell("".join(f"{each}\n" for each in (said, *now.said)))
