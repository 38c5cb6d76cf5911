"""`rubric rubrics`: nothing or a rubric in; the list, or the rubric as a table, out."""

from collections.abc import Iterator
from textwrap import wrap

import click

from rubric import loader, shipped
from rubric.schema import Criterion, Rubric

WIDTH = 80
INDENT = "    "


@click.command(short_help="List the rubrics, or print one.")
@click.argument("name", required=False)
def rubrics(name: str | None) -> None:
    """List the shipped rubrics, or print one (an id or a file) as a table for the class."""
    click.echo("\n".join(_listed() if name is None else _printed(loader.load(name).rubric)))


def _listed() -> Iterator[str]:
    for name in shipped.rubric_ids():
        rubric = loader.load(name).rubric
        asked = ", ".join(f"{c.title} {c.points}" for c in rubric.criteria)
        yield f"{name}"
        yield from wrap(f"{rubric.title}: {asked}", WIDTH, initial_indent="  ")
    yield ""
    yield "rubric rubrics NAME prints one; rubric new NAME begins one of your own."


def _printed(rubric: Rubric) -> Iterator[str]:
    total = sum(criterion.points for criterion in rubric.criteria)
    yield f"{rubric.title} (version {rubric.version}), {total} points"
    for criterion in rubric.criteria:
        yield ""
        yield from _criterion(criterion)
    yield from _moved(rubric)
    if rubric.scale:
        letters = ", ".join(f"{letter} from {bound:g}" for letter, bound in rubric.scale.items())
        yield ""
        yield from wrap(f"Letters by percent: {letters}", WIDTH, subsequent_indent="  ")


def _moved(rubric: Rubric) -> Iterator[str]:
    """Say what else moves the total, in the order it does."""
    said = [
        *(f"minus {change.points} points: {change.because}" for change in rubric.deductions),
        *(f"plus {change.points} points: {change.because}" for change in rubric.bonuses),
        *(f"at most {cap.percent} percent: {cap.because}" for cap in rubric.caps),
    ]
    if said:
        yield from ("", "May move the total")
    for line in said:
        yield from wrap(line, WIDTH, initial_indent="  ", subsequent_indent=INDENT)


def _criterion(criterion: Criterion) -> Iterator[str]:
    yield f"{criterion.title}, {criterion.points} points"
    asked = ", ".join(use.check for use in criterion.checks)
    yield from wrap(f"asks {asked}", WIDTH, initial_indent="  ", subsequent_indent="  ")
    widest = max((len(level.quality) for level in criterion.levels), default=0)
    for level in criterion.levels:
        head = f"  {level.quality:<{widest}}  {level.points:>3}  "
        yield from wrap(
            level.descriptor, WIDTH, initial_indent=head, subsequent_indent=" " * len(head)
        )
