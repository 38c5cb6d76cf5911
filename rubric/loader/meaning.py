"""Contradictions a schema cannot see: a valid Rubric and its tree in, Problems out."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from rubric import checks
from rubric.errors import Problem, nearest
from rubric.loader.yaml import Path, Tree, dotted
from rubric.schema import (
    MANUAL,
    PLACEHOLDERS,
    Condition,
    Criterion,
    LevelBelow,
    Rubric,
)

BRACED = re.compile(r"\{(\w+)\}")


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
    if not any(criterion.points for criterion in rubric.criteria):
        found.append(_say(tree, ("criteria",), "no criterion has points"))
    found += _of_exemplar(tree, rubric)
    found += _of_scale(tree, rubric)
    for kind in ("caps", "deductions", "bonuses"):
        for at, change in enumerate(getattr(rubric, kind)):
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
    yield from _of_checks(tree, criterion, (*path, "checks"))
    for at, example in enumerate(criterion.examples):
        yield from _of_level(tree, criterion, example.level, (*path, "examples", at, "level"))


def _of_checks(tree: Tree, criterion: Criterion, path: Path) -> Iterator[Problem]:
    """Say which checks cannot be combined or met, or may leave the criterion unanswered."""
    for at, use in enumerate(criterion.checks):
        if use.check == MANUAL and len(criterion.checks) > 1:
            why = "manual has no score to combine; give it a criterion of its own"
            yield _say(tree, (*path, at, "check"), why)
        yield from _of_params(tree, use.check, use.params, (*path, at))
    silent = [checks.silent_on(use.check) for use in criterion.checks]
    if all(silent) and not criterion.optional:
        why = f"this has no score for {silent[0]}; add `optional: true` to the criterion"
        yield _say(tree, (*path, 0, "check"), f"{why}, or a check beside it")


def _of_params(tree: Tree, check: str, params: dict[str, object], path: Path) -> Iterator[Problem]:
    """Say which parameter cannot be meant beside the others."""
    found = checks.contradiction(check, params)
    if found:
        yield _say(tree, (*path, "params", found[0]), found[1])


def _of_bounds(tree: Tree, criterion: Criterion, path: Path) -> Iterator[Problem]:
    """Say which level no score can reach, and which scores have no level."""
    for at, (above, below) in enumerate(pairwise(criterion.levels), 1):
        if below.at_least >= above.at_least:
            why = f"{below.quality} can never be reached: list the levels from the highest down"
            yield _say(tree, (*path, at, "at_least"), why)
    least = min(level.at_least for level in criterion.levels)
    if least > 0:
        why = f"a score below {least:g} has no level: the last one begins at 0"
        yield _say(tree, (*path, len(criterion.levels) - 1, "at_least"), why)


def _of_levels(tree: Tree, criterion: Criterion, path: Path) -> Iterator[Problem]:
    seen: set[str] = set()
    above = criterion.points
    for at, level in enumerate(criterion.levels):
        if level.points > criterion.points:
            why = f"a level gives at most the criterion's {criterion.points} points"
            yield _say(tree, (*path, at, "points"), why)
        elif not at and level.points < criterion.points:
            why = f"the highest level must give the criterion's {criterion.points} points"
            yield _say(tree, (*path, at, "points"), why)
        elif level.points > above:
            why = f"a lower level gives at most the {above} points of the level above it"
            yield _say(tree, (*path, at, "points"), why)
        if level.quality in seen:
            yield _say(tree, (*path, at, "quality"), "this level's name stands twice")
        for name in BRACED.findall(level.feedback or ""):
            if name not in PLACEHOLDERS:
                why = f"no placeholder is called {name}{_hint(name, PLACEHOLDERS)}"
                yield _say(tree, (*path, at, "feedback"), why)
        seen.add(level.quality)
        above = level.points


def _of_scale(tree: Tree, rubric: Rubric) -> Iterator[Problem]:
    """Say which letter can never be given, and which percents have none."""
    if rubric.scale is None:
        return
    bounds = list(rubric.scale.items())
    for (_, above), (letter, bound) in pairwise(bounds):
        if bound >= above:
            why = f"{letter} can never be given: list the letters from the highest down"
            yield _say(tree, ("scale", letter), why)
    least = min(rubric.scale.values())
    if least > 0:
        why = f"a percent below {least:g} has no letter: the last one begins at 0"
        yield _say(tree, ("scale", bounds[-1][0]), why)


def _of_exemplar(tree: Tree, rubric: Rubric) -> Iterator[Problem]:
    if rubric.exemplar is None:
        return
    for name, level in rubric.exemplar.expect.items():
        yield from _of_named(tree, rubric, (name, level), ("exemplar", "expect", name), "")


def _of_condition(tree: Tree, rubric: Rubric, when: Condition, path: Path) -> Iterator[Problem]:
    if isinstance(when, LevelBelow):
        named = (when.criterion, when.level_below)
        yield from _of_named(tree, rubric, named, (*path, "criterion"), "level_below")
        return
    if when.check == MANUAL:
        yield _say(tree, (*path, "check"), "manual has no score to ask for")
    yield from _of_params(tree, when.check, when.params, path)


def _of_named(
    tree: Tree, rubric: Rubric, named: tuple[str, str], path: Path, beside: str
) -> Iterator[Problem]:
    """Say where a criterion (at `path`), or its level (in the key beside it), is not there."""
    name, level = named
    known = {criterion.id: criterion for criterion in rubric.criteria}
    if name not in known:
        why = f"no criterion has this id{_hint(name, known)}"
        yield tree.problem(tree.keys.get(path, tree.place(path)), dotted(path), why)
        return
    here = (*path[:-1], beside) if beside else path
    yield from _of_level(tree, known[name], level, here)


def _of_level(tree: Tree, criterion: Criterion, name: str, path: Path) -> Iterator[Problem]:
    names = [level.quality for level in criterion.levels]
    if not names:
        yield _say(tree, path, f"the criterion {criterion.id} has no levels")
    elif name not in names:
        yield _say(tree, path, f"no level of {criterion.id} is called {name}{_hint(name, names)}")


def _hint(name: str, known: Iterable[str]) -> str:
    near = nearest(name, known)
    return f" (did you mean {near}?)" if near else f"; there are: {', '.join(known)}"
