"""Points that are not written out: weights, and levels that fall evenly."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric import loader
from rubric.loader.points import in_proportion, with_points
from rubric.loader.yaml import Page, Tree
from rubric.schema import Rubric

HEAD = "id: own\ntitle: Own\nversion: '1'\ncriteria:\n"
ROW = "  - {{id: {}, title: T, {}, checks: [{{check: thesis_stated}}], levels: [{}]}}\n"
LEVEL = "{{quality: {}, at_least: {}, {}descriptor: X}}"


def levels(*points: int | None) -> str:
    of = len(points)
    return ", ".join(
        LEVEL.format(f"L{at}", (of - 1 - at) / of, "" if p is None else f"points: {p}, ")
        for at, p in enumerate(points)
    )


def made(folder: Path, *rows: str) -> Rubric:
    path = folder / "own.yaml"
    path.write_text(HEAD + "".join(rows), encoding="utf-8")
    return loader.load(str(path)).rubric


@pytest.mark.parametrize(
    ("weights", "points"),
    [
        (("30", "35", "20", "15"), [30, 35, 20, 15]),
        (("2", "1"), [67, 33]),
        (("1", "1", "1"), [34, 33, 33]),
        (("0.5", "0.25", "0.25"), [50, 25, 25]),
    ],
)
def test_weights_share_a_hundred_points(
    tmp_path: Path, weights: tuple[str, ...], points: list[int]
) -> None:
    rows = (ROW.format(f"r{i}", f"weight: {w}", levels(None)) for i, w in enumerate(weights))
    assert [row.points for row in made(tmp_path, *rows).criteria] == points


@pytest.mark.parametrize(
    ("given", "own", "points"),
    [
        ("points: 20", (None, None, None, None), [20, 15, 10, 5]),
        ("points: 10", (None, None, None), [10, 7, 3]),
        ("points: 10", (10, 4, 0), [10, 4, 0]),
        ("weight: 5", (None, None, None, None), [100, 75, 50, 25]),
        ("weight: 5", (4, 3, 1), [100, 75, 25]),
        ("weight: 5", (6, 5, 4, 3, 2, 1), [100, 83, 67, 50, 33, 17]),
    ],
)
def test_levels_have_points(
    tmp_path: Path, given: str, own: tuple[int | None, ...], points: list[int]
) -> None:
    (row,) = made(tmp_path, ROW.format("a", given, levels(*own))).criteria
    assert [level.points for level in row.levels] == points


def test_one_row_of_six_levels_is_a_rubric(tmp_path: Path) -> None:
    asked = "[{check: thesis_stated, weight: 2}, {check: body_tied_to_pillars}]"
    row = ROW.format("whole", "points: 6", levels(6, 5, 4, 3, 2, 1))
    (whole,) = made(tmp_path, row.replace("[{check: thesis_stated}]", asked)).criteria
    assert (whole.points, len(whole.levels), len(whole.checks)) == (6, 6, 2)


@given(st.lists(st.floats(0.01, 100), min_size=1, max_size=30))
def test_shares_are_whole_and_fill_the_total(weights: list[float]) -> None:
    tree = Tree(Page("own.yaml", (), Path()), {"criteria": [{"weight": w} for w in weights]})
    points = [row["points"] for row in with_points(tree)["criteria"]]
    assert sum(points) == 100
    exact = [100 * w / sum(weights) for w in weights]
    assert all(abs(p - e) < 1 for p, e in zip(points, exact, strict=True))


@given(st.integers(1, 500), st.integers(0, 500), st.data())
def test_a_share_is_kept(was: int, now: int, data: st.DataObject) -> None:
    lower = data.draw(st.lists(st.integers(0, was), max_size=5).map(sorted))
    old = [{"points": p} for p in (was, *reversed(lower))]
    new = [level["points"] for level in in_proportion(old, was, now)]
    assert new[0] == now
    assert new == sorted(new, reverse=True)


@pytest.mark.parametrize("data", [None, [], {}, {"criteria": 5}, {"criteria": [5, {"levels": 5}]}])
def test_what_has_another_shape_is_left_alone(data: object) -> None:
    assert with_points(Tree(Page("own.yaml", (), Path()), data)) == data
