"""Contradictions a schema cannot see: a valid Rubric and its tree in, Problems out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rubric import checks
from rubric.errors import MOST_TOLD, Problem, nearest
from rubric.loader.build import build
from rubric.loader.points import unsettled
from rubric.loader.reach import unreached
from rubric.loader.scopes import unused_scopes
from rubric.loader.shape import Fault
from rubric.loader.yaml import Path, Tree
from rubric.schema import (
    MANUAL,
    MOST_CRITERIA,
    PLACEHOLDERS,
    Condition,
    Criterion,
    LevelBelow,
    Rubric,
)

BRACED = re.compile(r"\{([^{}]*)\}")

ANOTHER_ID = "another criterion has this id"
ANOTHER_LEVEL = "this level's name stands twice"
EVENLY = "; where no level says its points, they fall evenly"
FEWER_POINTS = "the highest level must give the criterion's {points} points" + EVENLY
IDLE_WEIGHT = "a weight counts only with `combine: mean`"
LOWER = "{name} can never be reached: list the levels from the highest down"
LOWER_LETTER = "{name} can never be given: list the letters from the highest down"
MANUAL_BESIDE = "manual has no score to combine; give it a criterion of its own"
MANUAL_SCORE = "manual has no score to ask for"
MORE_POINTS = "a level gives at most the criterion's {points} points" + EVENLY
MORE_THAN_ABOVE = "a lower level gives at most the {points} points of the level above it"
NO_CRITERION = "no criterion has this id{hint}"
NO_LETTER = "a percent below {least:g} has no letter: the last one begins at 0"
NO_LEVEL = "no level of {criterion} is called {name}{hint}"
NO_LEVEL_AT = "a score below {least:g} has no level: the last one begins at 0"
NO_LEVELS = "levels are missing; only a manual criterion needs none"
NO_LEVELS_OF = "the criterion {criterion} has no levels"
NO_PLACEHOLDER = "no placeholder is called {name}{hint}"
NO_POINTS = "no criterion has points"
REQUIRED_TOO = "a criterion is `optional` or `required`, not both"
SILENT = (
    "this has no score for {essays}; add `optional: true` to the criterion (it is left out then), "
    "or `required: true` (it is at the lowest level then), or a check beside it"
)


def contradictions(tree: Tree, rubric: Rubric) -> Iterator[Problem]:
    """Give what is well-formed and cannot be meant: unreachable levels, unknown names."""
    for at, criterion in enumerate(rubric.criteria):
        yield from _of_criterion(tree, criterion, ("criteria", at))
    ids = [criterion.id for criterion in rubric.criteria]
    for at, name in enumerate(ids):
        if name in ids[:at]:
            yield tree.say(("criteria", at, "id"), ANOTHER_ID)
    if not any(criterion.points for criterion in rubric.criteria):
        yield tree.say(("criteria",), NO_POINTS)
    yield from unsettled(tree)
    yield from unused_scopes(tree, rubric)
    yield from _of_exemplar(tree, rubric)
    yield from _of_scale(tree, rubric)
    for kind in ("caps", "deductions", "bonuses"):
        for at, change in enumerate(getattr(rubric, kind)):
            yield from _of_condition(tree, rubric, change.when, (kind, at, "when"))


def contradictions_within(tree: Tree, faults: Sequence[Fault]) -> Iterator[Problem]:
    """Give those within the criteria that have the right shape, where others have not."""
    rows = tree.data.get("criteria") if isinstance(tree.data, dict) else None
    if not isinstance(rows, list) or len(faults) == MOST_TOLD:
        return
    inside = (fault.path for fault in faults if fault.path[1:])
    wrong = {path[1] for path in inside if path[0] == "criteria"}
    for at, row in enumerate(rows[:MOST_CRITERIA]):
        if at not in wrong:
            yield from _of_criterion(tree, build(Criterion, row), ("criteria", at))


def _of_criterion(tree: Tree, criterion: Criterion, path: Path) -> Iterator[Problem]:
    if criterion.levels:
        yield from _of_bounds(tree, criterion, (*path, "levels"))
        yield from unreached(tree, criterion, (*path, "levels"))
        yield from _of_levels(tree, criterion, (*path, "levels"))
    elif any(use.check != MANUAL for use in criterion.checks):
        yield tree.say(path, NO_LEVELS)
    if criterion.optional and criterion.required:
        yield tree.say_of_key((*path, "required"), REQUIRED_TOO)
    yield from _of_checks(tree, criterion, (*path, "checks"))
    for at, example in enumerate(criterion.examples):
        yield from _of_level(tree, criterion, example.level, (*path, "examples", at, "level"))


def _of_checks(tree: Tree, criterion: Criterion, path: Path) -> Iterator[Problem]:
    """Say which checks cannot be combined or met, or may leave the criterion unanswered."""
    for at, use in enumerate(criterion.checks):
        if use.check == MANUAL and len(criterion.checks) > 1:
            yield tree.say((*path, at, "check"), MANUAL_BESIDE)
        if criterion.combine != "mean" and (*path, at, "weight") in tree.values:
            yield tree.say_of_key((*path, at, "weight"), IDLE_WEIGHT)
        yield from _of_params(tree, use.check, use.params, (*path, at))
    silent = [checks.silent_on(use.check) for use in criterion.checks]
    if all(silent) and not (criterion.optional or criterion.required):
        yield tree.say((*path, 0, "check"), SILENT.format(essays=silent[0]))


def _of_params(tree: Tree, check: str, params: dict[str, object], path: Path) -> Iterator[Problem]:
    """Say which parameter cannot be meant beside the others."""
    found = checks.contradiction(check, params)
    if found:
        yield tree.say((*path, "params", found[0]), found[1])


def _of_bounds(tree: Tree, criterion: Criterion, path: Path) -> Iterator[Problem]:
    """Say which level no score can reach, and which scores have no level."""
    for at, (above, below) in enumerate(pairwise(criterion.levels), 1):
        if below.at_least >= above.at_least:
            yield tree.say((*path, at, "at_least"), LOWER.format(name=below.quality))
    least = min(level.at_least for level in criterion.levels)
    if least > 0:
        last = (*path, len(criterion.levels) - 1, "at_least")
        yield tree.say(last, NO_LEVEL_AT.format(least=least))


def _of_levels(tree: Tree, criterion: Criterion, path: Path) -> Iterator[Problem]:
    seen: set[str] = set()
    above = criterion.points
    for at, level in enumerate(criterion.levels):
        if level.points > criterion.points:
            yield tree.say((*path, at, "points"), MORE_POINTS.format(points=criterion.points))
        elif not at and level.points < criterion.points:
            yield tree.say((*path, at, "points"), FEWER_POINTS.format(points=criterion.points))
        elif level.points > above:
            yield tree.say((*path, at, "points"), MORE_THAN_ABOVE.format(points=above))
        if level.quality in seen:
            yield tree.say((*path, at, "quality"), ANOTHER_LEVEL)
        for name in BRACED.findall(level.feedback or ""):
            if name not in PLACEHOLDERS:
                why = NO_PLACEHOLDER.format(name=name, hint=_hint(name, PLACEHOLDERS))
                yield tree.say((*path, at, "feedback"), why)
        seen.add(level.quality)
        above = level.points


def _of_scale(tree: Tree, rubric: Rubric) -> Iterator[Problem]:
    """Say which letter can never be given, and which percents have none."""
    if rubric.scale is None:
        return
    bounds = list(rubric.scale.items())
    for (_, above), (letter, bound) in pairwise(bounds):
        if bound >= above:
            yield tree.say(("scale", letter), LOWER_LETTER.format(name=letter))
    least = min(rubric.scale.values())
    if least > 0:
        yield tree.say(("scale", bounds[-1][0]), NO_LETTER.format(least=least))


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
        yield tree.say((*path, "check"), MANUAL_SCORE)
    yield from _of_params(tree, when.check, when.params, path)


def _of_named(
    tree: Tree, rubric: Rubric, named: tuple[str, str], path: Path, beside: str
) -> Iterator[Problem]:
    """Say where a criterion (at `path`), or its level (in the key beside it), is not there."""
    name, level = named
    known = {criterion.id: criterion for criterion in rubric.criteria}
    if name not in known:
        titles = {criterion.title.lower(): criterion.id for criterion in rubric.criteria}
        meant = titles.get(name.replace("-", " ").replace("_", " "))
        hint = f" (did you mean {meant}?)" if meant else _hint(name, known)
        yield tree.say_of_key(path, NO_CRITERION.format(hint=hint))
        return
    here = (*path[:-1], beside) if beside else path
    yield from _of_level(tree, known[name], level, here)


def _of_level(tree: Tree, criterion: Criterion, name: str, path: Path) -> Iterator[Problem]:
    names = [level.quality for level in criterion.levels]
    if not names:
        yield tree.say(path, NO_LEVELS_OF.format(criterion=criterion.id))
    elif name not in names:
        hint = _hint(name, names)
        yield tree.say(path, NO_LEVEL.format(criterion=criterion.id, name=name, hint=hint))


def _hint(name: str, known: Iterable[str]) -> str:
    near = nearest(name, known)
    return f" (did you mean {near}?)" if near else f"; there are: {', '.join(known)}"
