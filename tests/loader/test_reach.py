"""Levels that no answer of a criterion's checks can reach."""

from pathlib import Path

import pytest
from rubric_files import HEAD

from rubric import loader
from rubric.errors import RubricFileError

YES = "{check: thesis_arguable}"  # 0, 1/4, 1/2, 3/4 or 1
ANY = "{check: thesis_stated}"
ROW = "  - {{id: a, title: A, points: 9, {}checks: [{}], levels: [{}]}}\n"


def unreached(folder: Path, checks: str, combine: str, *bounds: float) -> list[int]:
    levels = ", ".join(
        f"{{quality: L{at}, at_least: {bound}, points: 9, descriptor: X}}"
        for at, bound in enumerate(bounds)
    )
    path = folder / "own.yaml"
    path.write_text(HEAD + ROW.format(combine, checks, levels), encoding="utf-8")
    try:
        loader.load(str(path))
    except RubricFileError as error:
        return [int(problem.field.split("levels[")[1][0]) - 1 for problem in error.problems]
    return []


@pytest.mark.parametrize(
    ("checks", "combine", "bounds", "wrong"),
    [
        (YES, "", (0.9, 0.6, 0.4, 0), []),
        (YES, "", (0.9, 0.8, 0.4, 0), [1]),
        (YES, "", (0.9, 0.8, 0.76, 0), [1, 2]),
        (ANY, "", (0.9, 0.8, 0.76, 0), []),
        (f"{YES}, {ANY}", "", (0.9, 0.8, 0.76, 0), []),
        (f"{YES}, {YES}", "", (0.9, 0.8, 0.76, 0), [2]),
        (f"{YES}, {YES}", "combine: min, ", (0.9, 0.8, 0), [1]),
        (f"{YES}, {YES}", "combine: max, ", (0.9, 0.8, 0), [1]),
        (", ".join([YES] * 12), "", (0.9, 0.899, 0), []),  # too many combinations to go through
    ],
)
def test_levels_are_gone_through(
    tmp_path: Path, checks: str, combine: str, bounds: tuple[float, ...], wrong: list[int]
) -> None:
    assert unreached(tmp_path, checks, combine, *bounds) == wrong
