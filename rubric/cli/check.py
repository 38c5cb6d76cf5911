"""`rubric check`: drafts in, a screen (or JSON, HTML, PDF) for each out."""

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from rubric import loader
from rubric.assess import assess
from rubric.batch.find import essays
from rubric.cli.options import brief_option, rubric_option
from rubric.errors import UserError
from rubric.files import write
from rubric.result import Grade, GradeFailure
from rubric.schema import RubricFile

FORMATS = ("text", "json", "jsonl", "html", "pdf")
UNGRADED, BELOW = 3, 1
POLL = 0.5  # seconds between two looks at a watched file
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Job:
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


@click.command(short_help="Check drafts.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@rubric_option()
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write there.")
@click.option("--thesis", metavar="WORDS", help="The thesis's first words, or none.")
@click.option("--all", "all_quotes", is_flag=True, help="Show every criterion with quotations.")
@click.option("--show-text", is_flag=True, help="Show the essay as it was read.")
@click.option("--fail-under", type=click.IntRange(0, 100), metavar="PERCENT", help="Exit 1 below.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes.")
@brief_option()
def check(files: tuple[str, ...], **options: object) -> int:
    """Check drafts: what to keep, and what to do next.

    FILE may be a folder; - reads standard input.
    """
    job = Job(**options)  # type: ignore[arg-type]  # click has checked the types
    rubric = loader.load(job.rubric)
    names = _named(files, job)
    if not job.watch:
        return run(names, job, rubric)
    while True:  # until Ctrl-C, which click turns into exit code 130
        run(names, job, rubric)
        _until_changed(names)


def _named(files: tuple[str, ...], job: Job) -> tuple[str, ...]:
    """Open folders, and refuse what cannot go together before anything is graded."""
    names: list[str] = []
    for file in files:
        folder = file != STDIN and Path(file).is_dir()
        names += [str(path) for path in essays(Path(file))] if folder else [file]
    if len(names) > 1 and job.form == "json":
        raise click.UsageError("--format json is for one essay; for more use jsonl.")
    if len(names) > 1 and job.output and job.form in ("html", "pdf"):
        raise click.UsageError("-o takes one report; for more use rubric grade.")
    if job.watch and STDIN in names:
        raise click.UsageError("--watch needs a file; standard input cannot change.")
    return tuple(sorted(names, key=lambda name: (Path(name).name, name)))


def run(names: tuple[str, ...], job: Job, rubric: RubricFile) -> int:
    """Grade each essay and show it; give the exit code."""
    shown: list[str] = []
    failed = below = False
    for name in names:
        found = assess(_read(name), _shown(name), rubric, thesis=job.thesis)
        if isinstance(found, GradeFailure):
            click.echo(f"{name}: {found.says}", err=True)
            failed = True
            continue
        below |= job.fail_under is not None and found.total.percent < job.fail_under
        shown += _deliver(found, name, job)
    if shown:
        _put("\n".join(shown) if job.form == "text" else "".join(shown), job.output)
    return UNGRADED if failed else BELOW if below else 0


def _read(name: str) -> bytes:
    """Read a file or standard input; what cannot be read is the user's mistake."""
    try:
        return sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    except FileNotFoundError as error:
        raise UserError(f"{name}: there is no such file.") from error
    except OSError as error:
        raise UserError(f"{name}: cannot be read ({error.strerror}).") from error


def _shown(name: str) -> str:
    return name if name == STDIN else Path(name).name


def _deliver(grade: Grade, name: str, job: Job) -> Iterator[str]:
    """Give the text to print, or write a report beside the working folder and say where."""
    if job.form in ("html", "pdf"):
        stem = "draft" if name == STDIN else Path(name).stem
        path = job.output or Path(f"{stem}.report.{job.form}")
        write(path, _report(grade, job))
        click.echo(f"{path}", err=True)
        return
    if job.form == "text":
        yield _screen(grade, job)
        return
    from rubric.report import export  # noqa: PLC0415  # the screen needs no serializer

    yield export.to_json(grade) if job.form == "json" else export.to_line(grade)


def _screen(grade: Grade, job: Job) -> str:
    from rubric.report import terminal  # noqa: PLC0415  # only the screen needs it

    if job.show_text:
        return terminal.text_as_read(grade)
    colour = job.output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return terminal.screen(grade, colour=colour, all_quotes=job.all_quotes)


def _report(grade: Grade, job: Job) -> bytes:
    if job.form == "html":
        from rubric.report import html  # noqa: PLC0415  # jinja2 costs start-up

        return html.page(grade, brief=job.brief).encode()
    from rubric.report import pdf  # noqa: PLC0415  # WeasyPrint costs more

    return pdf.pdf(grade, brief=job.brief)


def _put(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
    else:
        write(output, text.encode())


def _until_changed(names: tuple[str, ...]) -> None:
    """Wait until a file has another time of change than now."""
    before = _changed(names)
    while _changed(names) == before:
        time.sleep(POLL)


def _changed(names: tuple[str, ...]) -> tuple[int, ...]:
    """Give the files' times of change; a file that is being saved may be away for a moment."""
    return tuple(path.stat().st_mtime_ns if path.is_file() else 0 for path in map(Path, names))
