"""`rubric rubrics`: nothing or a rubric in; the list, or the rubric as a table, out."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from rubric import checks, loader, shipped
from rubric.cli.options import force_option, paper_option
from rubric.files import refuse_existing, tell, write
from rubric.report.paper import Paper
from rubric.schema import MANUAL, Criterion, Rubric, RubricFile

if TYPE_CHECKING:
    from rubric.report.handout import Handout, Row

WIDTH = 80
INDENT = "    "
NO_NAME = "Say which rubric: rubric rubrics NAME --pdf FILE."
JUDGED = "Your teacher judges this."


@click.command(short_help="List the rubrics, or print one.")
@click.argument("name", required=False)
@click.option("--pdf", type=click.Path(path_type=Path), help="Write it there, to hand out.")
@click.option("--html", type=click.Path(path_type=Path), help="Write it there as a web page.")
@paper_option()
@force_option()
def rubrics(
    name: str | None, *, pdf: Path | None, html: Path | None, paper: Paper, force: bool
) -> None:
    """List the shipped rubrics, or print one (an id or a file) as a table for the class."""
    if name is None:
        if pdf or html:
            raise click.UsageError(NO_NAME)
        click.echo("\n".join(_listed()))
        return
    file = loader.load(name)
    if pdf is None and html is None:
        click.echo("\n".join(_printed(file.rubric)))
        return
    for path in (pdf, html):
        if path:
            refuse_existing(path, force=force)
    _hand_out(file, pdf, html, paper)


def _hand_out(file: RubricFile, pdf: Path | None, html: Path | None, paper: Paper) -> None:
    """Write the rubric as a PDF, a page, or both."""
    from rubric.report import handout  # noqa: PLC0415  # the screen needs no templates

    made = _handout(file)
    for path, data in (
        (html, handout.page(made).encode() if html else b""),
        (pdf, handout.pdf(made, paper) if pdf else b""),
    ):
        if path is not None:
            write(path, data)
            tell(f"{path}\n")


def _handout(file: RubricFile) -> "Handout":
    """Give what a class is shown of a rubric."""
    from rubric.report.handout import Handout  # noqa: PLC0415  # as above

    rubric = file.rubric
    named = {tuple(level.quality for level in c.levels) for c in rubric.criteria if c.levels}
    most = max((len(names) for names in named), default=1)
    shared = len(named) == 1
    heads = named.pop() if shared else ("",) * most
    return Handout(
        title=rubric.title,
        points=sum(criterion.points for criterion in rubric.criteria),
        version=rubric.version,
        sha256=file.sha256,
        heads=heads,
        rows=tuple(_row(criterion, named=not shared) for criterion in rubric.criteria),
        rules=tuple(f"{rule[0].upper()}{rule[1:]}" for rule in _rules(rubric)),
        letters=_letters(rubric),
    )


def _row(criterion: Criterion, *, named: bool) -> "Row":
    from rubric.report.handout import Cell, Row  # noqa: PLC0415  # as above

    cells = tuple(
        Cell(level.quality if named else "", level.points, level.descriptor)
        for level in criterion.levels
    )
    return Row(criterion.title, criterion.points, _asks(criterion), cells)


def _asks(criterion: Criterion) -> str:
    """Say what a criterion asks, in its own words or those of its checks."""
    if criterion.asks:
        return criterion.asks
    names = dict.fromkeys(use.check for use in criterion.checks)
    said = (JUDGED if name == MANUAL else checks.find(name).summary for name in names)
    return " ".join(said)


def _listed() -> Iterator[str]:
    for name in shipped.rubric_ids():
        rubric = loader.load(name).rubric
        asked = ", ".join(f"{c.title} {c.points}" for c in rubric.criteria)
        yield f"{name}"
        said = f"{rubric.title}: {asked}"
        yield from wrap(said, WIDTH, initial_indent="  ", subsequent_indent=INDENT)
    yield ""
    yield "rubric rubrics NAME prints one; rubric new NAME begins one of your own."


def _printed(rubric: Rubric) -> Iterator[str]:
    total = sum(criterion.points for criterion in rubric.criteria)
    yield f"{rubric.title} (version {rubric.version}), {total} points"
    for criterion in rubric.criteria:
        yield ""
        yield from _criterion(criterion)
    rules = list(_rules(rubric))
    if rules:
        yield from ("", "May move the total")
    for rule in rules:
        yield from wrap(rule, WIDTH, initial_indent="  ", subsequent_indent=INDENT)
    if rubric.scale:
        yield ""
        yield from wrap(_letters(rubric), WIDTH, subsequent_indent="  ")


def _rules(rubric: Rubric) -> Iterator[str]:
    """Say what else moves the total, in the order it does."""
    yield from (f"minus {change.points} points: {change.because}" for change in rubric.deductions)
    yield from (f"plus {change.points} points: {change.because}" for change in rubric.bonuses)
    yield from (f"at most {cap.percent} percent: {cap.because}" for cap in rubric.caps)


def _letters(rubric: Rubric) -> str:
    if not rubric.scale:
        return ""
    letters = ", ".join(f"{letter} from {bound:g}" for letter, bound in rubric.scale.items())
    return f"Letters by percent: {letters}"


def _criterion(criterion: Criterion) -> Iterator[str]:
    yield f"{criterion.title}, {criterion.points} {'point' if criterion.points == 1 else 'points'}"
    yield from wrap(_asks(criterion), WIDTH, initial_indent="  ", subsequent_indent="  ")
    widest = max((len(level.quality) for level in criterion.levels), default=0)
    for level in criterion.levels:
        head = f"  {level.quality:<{widest}}  {level.points:>3}  "
        yield from wrap(
            level.descriptor, WIDTH, initial_indent=head, subsequent_indent=" " * len(head)
        )
