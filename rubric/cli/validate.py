"""`rubric validate`: rubrics in; what is wrong with them, or that nothing is, out."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil
from pathlib import Path

import click

from rubric import loader, shipped
from rubric.assess import assess
from rubric.errors import RubricFileError
from rubric.result import Grade, GradeFailure, Mark
from rubric.schema import Criterion, RubricFile

FOUND = 1
STEPS = 20  # of a bound that is proposed, up: another essay may score a little more
SAMPLE = Path("exemplar", "power-struggle.txt")
GENEROUS = (
    "note: {title}: an essay without a thesis can reach {quality} ({points} of {most} points). "
    "If you do not mean that, let {quality} begin above {score:g}."
)


@click.command(short_help="Test rubrics.")
@click.argument("rubrics", nargs=-1, required=True, metavar="RUBRIC…")
def validate(rubrics: tuple[str, ...]) -> int:
    """Test rubrics: their form, the levels of their exemplar and of their examples."""
    wrong = False
    for name in rubrics:
        try:
            file = loader.load(name)
        except RubricFileError as error:
            click.echo(str(error), err=True)
            wrong = True
            continue
        problems = [*_exemplar(file), *_examples(file)]
        for problem in problems:
            click.echo(f"{name}: {problem}", err=True)
        wrong |= bool(problems)
        if not problems:
            click.echo(f"{name}: {_praise(file)}")
        for note in _generous(file):
            click.echo(f"{name}: {note}")
    return FOUND if wrong else 0


def _praise(file: RubricFile) -> str:
    rubric = file.rubric
    total = sum(criterion.points for criterion in rubric.criteria)
    said = f"valid, {len(rubric.criteria)} criteria, {total} points"
    if rubric.exemplar is None:
        return f"{said}; it names no exemplar to test it with."
    return f"{said}; the exemplar gets the levels it must."


def _exemplar(file: RubricFile) -> Iterator[str]:
    """Grade the exemplar and say where a level differs from `expect`."""
    if file.rubric.exemplar is None or file.exemplar is None:
        return
    name = file.exemplar_name or "exemplar.txt"
    grade = assess(file.exemplar, name, file)
    if isinstance(grade, GradeFailure):
        yield f"the exemplar {name} cannot be graded: {grade.says}"
        return
    marks = {mark.criterion: mark for mark in grade.marks}
    for criterion, level in file.rubric.exemplar.expect.items():
        mark = marks[criterion]
        if mark.quality != level:
            yield f"exemplar {name}: {criterion} must be {level} and is {_why(mark)}"


def _generous(file: RubricFile) -> Iterator[str]:
    """Say which criteria of the thesis stand in the upper half of their levels without one.

    The shipped sample is graded as it is and as if it had no thesis: what falls rests on it.
    """
    essay = (shipped.folder("samples") / SAMPLE).read_bytes()
    whole, bare = (assess(essay, SAMPLE.name, file, thesis=hint) for hint in (None, "none"))
    if isinstance(whole, GradeFailure) or isinstance(bare, GradeFailure):
        return
    for with_one, without in zip(whole.marks, bare.marks, strict=True):
        fell = (without.score or 0) < (with_one.score or 0)
        if fell and without.level is not None and without.level < without.levels / 2:
            yield GENEROUS.format(
                title=without.title,
                quality=without.quality,
                points=without.points,
                most=without.max_points,
                score=ceil((without.score or 0) * STEPS) / STEPS,
            )


def _examples(file: RubricFile) -> Iterator[str]:
    """Grade each criterion's short examples by that criterion alone."""
    for criterion in file.rubric.criteria:
        for at, example in enumerate(criterion.examples, 1):
            grade = _alone(file, criterion, example.text)
            where = f"{criterion.id}, example {at}"
            if isinstance(grade, GradeFailure):
                yield f"{where}: {grade.says}"
            elif grade.marks[0].quality != example.level:
                yield f"{where}: must be {example.level} and is {_why(grade.marks[0])}"


def _alone(file: RubricFile, criterion: Criterion, text: str) -> Grade | GradeFailure:
    rubric = replace(
        file.rubric, criteria=(criterion,), exemplar=None, caps=(), deductions=(), bonuses=()
    )
    return assess(text.encode(), "example.txt", RubricFile(rubric, file.path, file.sha256))


def _why(mark: Mark) -> str:
    said = " ".join(finding.says for finding in mark.findings)
    return f"{mark.quality or 'open'}. {said}"
