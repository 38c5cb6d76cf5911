"""Contradictions a schema cannot see: a valid Rubric and its tree in, Problems out."""

from collections.abc import Iterator
from itertools import pairwise

from rubric.errors import Problem
from rubric.loader.yaml import Path, Tree, dotted
from rubric.schema import MANUAL, Criterion, LevelBelow, Rubric


def contradictions(tree: Tree, rubric: Rubric) -> list[Problem]:
    """Give what is well-formed and cannot be meant: unreachable levels, unknown names."""
    found = [
        problem
        for at, criterion in enumerate(rubric.criteria)
        for problem in _of_criterion(tree, criterion, ("criteria", at))
    ]
    ids = [criterion.id for criterion in rubric.criteria]
    found += [
        _say(tree, ("criteria", at, "id"), "another criterion has this id")
        for at, name in enumerate(ids)
        if name in ids[:at]
    ]
    found += _of_exemplar(tree, rubric)
    for kind in ("caps", "deductions", "bonuses"):
        for at, change in enumerate(getattr(rubric, kind)):
            if isinstance(change.when, LevelBelow):
                found += _of_condition(tree, rubric, change.when, (kind, at, "when"))
    return found


def _say(tree: Tree, path: Path, why: str) -> Problem:
    return tree.problem(tree.place(path), dotted(path), why)


def _of_criterion(tree: Tree, criterion: Criterion, path: Path) -> Iterator[Problem]:
    if criterion.levels:
        yield from _of_bounds(tree, criterion, (*path, "levels"))
        yield from _of_levels(tree, criterion, (*path, "levels"))
    elif any(use.check != MANUAL for use in criterion.checks):
        yield _say(tree, path, "levels are missing; only a manual criterion needs none")
    names = [level.quality for level in criterion.levels]
    for at, example in enumerate(criterion.examples):
        if example.level not in names:
            yield _say(tree, (*path, "examples", at, "level"), f"the levels are {_all(names)}")


def _of_bounds(tree: Tree, criterion: Criterion, path: Path) -> Iterator[Problem]:
    """Say which level no score can reach, and which scores have no level."""
    for at, (above, below) in enumerate(pairwise(criterion.levels), 1):
        if below.at_least >= above.at_least:
            why = f"{below.quality} can never be reached: list the levels from the highest down"
            yield _say(tree, (*path, at, "at_least"), why)
    last = criterion.levels[-1]
    if last.at_least > 0:
        why = f"a score below {last.at_least} has no level: the last one begins at 0"
        yield _say(tree, (*path, len(criterion.levels) - 1, "at_least"), why)


def _of_levels(tree: Tree, criterion: Criterion, path: Path) -> Iterator[Problem]:
    seen: set[str] = set()
    for at, level in enumerate(criterion.levels):
        if level.points > criterion.points:
            why = f"a level gives at most the criterion's {criterion.points} points"
            yield _say(tree, (*path, at, "points"), why)
        if level.quality in seen:
            yield _say(tree, (*path, at, "quality"), "this level's name stands twice")
        seen.add(level.quality)


def _of_exemplar(tree: Tree, rubric: Rubric) -> Iterator[Problem]:
    if rubric.exemplar is None:
        return
    levels = {c.id: [level.quality for level in c.levels] for c in rubric.criteria}
    for criterion, level in rubric.exemplar.expect.items():
        path = ("exemplar", "expect", criterion)
        if criterion not in levels:
            yield _say(tree, path, f"no criterion has this id; there are {_all(list(levels))}")
        elif level not in levels[criterion]:
            yield _say(tree, path, f"the levels are {_all(levels[criterion])}")


def _of_condition(tree: Tree, rubric: Rubric, when: LevelBelow, path: Path) -> Iterator[Problem]:
    levels = {c.id: [level.quality for level in c.levels] for c in rubric.criteria}
    if when.criterion not in levels:
        why = f"no criterion has this id; there are {_all(list(levels))}"
        yield _say(tree, (*path, "criterion"), why)
    elif when.level_below not in levels[when.criterion]:
        yield _say(tree, (*path, "level_below"), f"the levels are {_all(levels[when.criterion])}")


def _all(names: list[str]) -> str:
    return ", ".join(names)
