"""`rubric validate`: rubrics in; what is wrong with them, or that nothing is, out."""

import dataclasses
from collections.abc import Iterator
from math import ceil
from pathlib import Path

import click

from rubric import loader, shipped
from rubric.assess import assess
from rubric.errors import Problem, RubricFileError
from rubric.files import tell
from rubric.grading.exemplar import unusable
from rubric.loader.yaml import Tree
from rubric.lookup import counted
from rubric.records import replace
from rubric.result import Grade, GradeFailure, Mark
from rubric.schema import Criterion, RubricFile

FOUND = 1
STEPS = 20  # of a bound that is proposed, up: another essay may score a little more
SAMPLE = Path("exemplar", "power-struggle.txt")
GENEROUS = (
    "note: {title}: an essay without a thesis can reach {quality} ({points} of {most} points). "
    "If you do not mean that, let {quality} begin above {score:g}."
)


DIFFERS = "{what} must be {level} and is {found}"
UNGRADED = "the exemplar {name} cannot be graded: {why}"


@click.command(short_help="Test rubrics.")
@click.argument("rubrics", nargs=-1, required=True, metavar="RUBRIC…")
def validate(rubrics: tuple[str, ...]) -> int:
    """Test rubrics: their form, the levels of their exemplar and of their examples."""
    wrong = False
    for name in rubrics:
        try:
            file = loader.load(name)
            _refuse(loader.written(name), file)
        except RubricFileError as error:
            tell(f"{error}\n")
            wrong = True
        else:
            click.echo(f"{name}: {_praise(file)}")
            for note in _generous(file):
                click.echo(f"{name}: {note}")
    return FOUND if wrong else 0


def _refuse(tree: Tree, file: RubricFile) -> None:
    """Raise RubricFileError where the exemplar or an example gets another level than it must."""
    problems = (*_exemplar(tree, file), *_examples(tree, file))
    if problems:
        raise RubricFileError(problems)


def _praise(file: RubricFile) -> str:
    rubric = file.rubric
    total = sum(criterion.points for criterion in rubric.criteria)
    said = f"valid, {counted(len(rubric.criteria), 'criterion', 'criteria')}, {total} points"
    if rubric.exemplar is None:
        return f"{said}; it names no exemplar to test it with."
    if not rubric.exemplar.expect:
        return f"{said}; it says no levels that its exemplar must get."
    return f"{said}; the exemplar gets the levels it must."


def _exemplar(tree: Tree, file: RubricFile) -> Iterator[Problem]:
    """Grade the exemplar and say where a level differs from `expect`."""
    if file.rubric.exemplar is None or file.exemplar is None:
        return
    name = file.exemplar_name or "exemplar.txt"
    fault = unusable(file)
    grade = None if fault else assess(file.exemplar, name, file)
    if grade is None or isinstance(grade, GradeFailure):
        why = UNGRADED.format(name=name, why=grade.says if grade else fault)
        yield tree.say(("exemplar", "essay"), why)
        return
    marks = {mark.criterion: mark for mark in grade.marks}
    for criterion, level in file.rubric.exemplar.expect.items():
        if marks[criterion].quality != level:
            why = DIFFERS.format(what=name, level=level, found=_found(marks[criterion]))
            yield tree.say(("exemplar", "expect", criterion), why)


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


def _examples(tree: Tree, file: RubricFile) -> Iterator[Problem]:
    """Grade each criterion's short examples by that criterion alone."""
    for row, criterion in enumerate(file.rubric.criteria):
        for at, example in enumerate(criterion.examples):
            grade = _alone(file, criterion, example.text)
            place = ("criteria", row, "examples", at)
            if isinstance(grade, GradeFailure):
                yield tree.say((*place, "text"), grade.says)
            elif grade.marks[0].quality != example.level:
                found = _found(grade.marks[0])
                why = DIFFERS.format(what="this example", level=example.level, found=found)
                yield tree.say((*place, "level"), why)


def _alone(file: RubricFile, criterion: Criterion, text: str) -> Grade | GradeFailure:
    rubric = dataclasses.replace(
        file.rubric, criteria=(criterion,), exemplar=None, caps=(), deductions=(), bonuses=()
    )
    alone = replace(file, rubric=rubric, exemplar=None, prompt=None)
    return assess(text.encode(), "example.txt", alone)


def _found(mark: Mark) -> str:
    said = " ".join(finding.says for finding in mark.findings)
    return f"{mark.quality or 'open'}. {said}"
