"""Points that are not written out. A rubric as plain data in, the same with all points out.

Rows may have a `weight` in the place of `points`: their shares of a total of 100. Levels may give
no points: then they fall evenly. What has another shape is left alone; that is told elsewhere.
"""

from collections.abc import Iterator
from typing import Any, TypeGuard

from rubric.errors import Problem
from rubric.loader.yaml import Path, Tree
from rubric.rounding import nearest_whole, shares

TOTAL = 100  # points of a rubric whose rows have weights
BOTH = "give `points` or a `weight`, not both"
MIXED = "other criteria have points: give every criterion a `weight`, or none"
NO_POINTS = "points are missing here: every level gives them, or none does"


def with_points(tree: Tree) -> Any:  # noqa: ANN401  # what YAML held
    """Give a tree's data with the points that follow from weights and from the order of levels."""
    data = tree.data
    rows = data.get("criteria") if isinstance(data, dict) else None
    if not isinstance(rows, list):
        return data
    parts = iter(shares(TOTAL, [row["weight"] for row in rows if _is_weighed(row)]))
    settled = [_settled(row, next(parts) if _is_weighed(row) else None) for row in rows]
    return {**data, "criteria": settled}


def in_proportion(levels: Any, was: object, now: object) -> Any:  # noqa: ANN401  # as above
    """Give levels whose points keep their share when those of their criterion change."""
    if not (isinstance(levels, list) and _is_count(was) and _is_count(now) and was):
        return levels
    given = [level["points"] for level in levels if _has_count(level)]
    if len(given) < len(levels):
        return levels
    return [
        {**level, "points": nearest_whole(points * now, was)}
        for level, points in zip(levels, given, strict=True)
    ]


def unsettled(tree: Tree) -> Iterator[Problem]:
    """Say where points and weights, or levels with points and without, stand side by side."""
    rows = [("criteria", at) for at in range(len(tree.data["criteria"]))]
    weighed = [row for row in rows if (*row, "weight") in tree.values]
    for row in weighed:
        if (*row, "points") in tree.values:
            yield tree.say((*row, "points"), BOTH)
    if weighed and len(weighed) < len(rows):
        yield tree.say((*weighed[0], "weight"), MIXED)
    for row, criterion in zip(rows, tree.data["criteria"], strict=True):
        yield from _half_given(tree, row, len(criterion.get("levels") or ()))


def _half_given(tree: Tree, row: Path, levels: int) -> Iterator[Problem]:
    given = [(*row, "levels", at, "points") in tree.values for at in range(levels)]
    if any(given):
        for at, has in enumerate(given):
            if not has:
                yield tree.say((*row, "levels", at), NO_POINTS)


def _is_count(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _has_count(level: object) -> bool:
    return isinstance(level, dict) and _is_count(level.get("points"))


def _is_weighed(row: object) -> bool:
    """Tell whether a row has a weight that can be used, and no points."""
    if not isinstance(row, dict) or "points" in row:
        return False
    weight = row.get("weight")
    return isinstance(weight, int | float) and not isinstance(weight, bool) and weight > 0


def _settled(row: Any, share: int | None) -> Any:  # noqa: ANN401  # as above
    """Give a row with its points and its levels'."""
    if not isinstance(row, dict):
        return row
    if share is None and "weight" in row:
        share = 0  # it cannot be used, which is told of the weight
    points = row.get("points", share)
    levels = row.get("levels")
    settled = {**row, "points": points} if "points" in row or share is not None else row
    if not isinstance(levels, list) or not all(isinstance(level, dict) for level in levels):
        return settled
    if not any("points" in level for level in levels):
        levels = _evenly(levels, points if _is_count(points) else 0)
    elif share and levels and "points" not in row:
        levels = in_proportion(levels, levels[0].get("points"), share)
    return {**settled, "levels": [{"points": 0, **level} for level in levels]}


def _evenly(levels: list[Any], points: Any) -> list[Any]:  # noqa: ANN401  # as above
    """Give levels points that fall evenly from all of them to one part."""
    parts = len(levels)
    return [
        {**level, "points": nearest_whole(points * (parts - at), parts)}
        for at, level in enumerate(levels)
    ]
