"""No figure falls below its floor. Run with RUBRIC_EVAL naming the folder of measuring scripts."""

import os

import pytest
from measure.page import bounded, correlated, differing, figures, interval, rows, table, wilson

measured = pytest.mark.skipif(not os.environ.get("RUBRIC_EVAL"), reason="RUBRIC_EVAL is unset")


@pytest.mark.measure
@measured
@pytest.mark.parametrize("row", list(bounded()), ids=lambda row: row["name"])
def test_a_figure_keeps_its_bound(row: dict[str, float | str]) -> None:
    told = figures()[str(row["name"])]
    if "least" in row:
        assert told.value >= float(row["least"]), told.line
    if "most" in row:
        assert told.value <= float(row["most"]), told.line


@pytest.mark.measure
@measured
def test_every_figure_of_the_page_is_told() -> None:
    page = "\n".join(rows(figures()))
    assert all(row["says"] in page for part in table() for row in part["figure"])
    assert all(interval(row["name"], figures()) for row in bounded())


def test_a_row_holds_one_bound() -> None:
    names = [row["name"] for row in bounded()]
    assert len(set(names)) == len(names)
    assert all(("least" in row) != ("most" in row) for row in bounded())


@pytest.mark.parametrize(
    ("found", "known"),
    [
        (wilson(0.5, 10), (0.237, 0.763)),
        (wilson(1.0, 10), (0.722, 1.0)),
        (wilson(0.0, 100), (0.0, 0.037)),
        (correlated(0.3, 103), (0.113, 0.466)),
        (differing(56 / 70, 70, 48 / 80, 80), (0.052, 0.334)),
    ],
    ids=["half of ten", "all of ten", "none of a hundred", "Fisher", "Newcombe 1998, (a)"],
)
def test_intervals_are_those_of_the_books(
    found: tuple[float, float], known: tuple[float, float]
) -> None:
    assert found == pytest.approx(known, abs=0.001)
