from pathlib import Path

from builders import graded, strong, understood
from rubric_files import criterion, own

from rubric.checks.manual import manual


def test_it_stays_open() -> None:
    finding = manual(understood(strong()))
    assert finding.status == "open"
    assert finding.score is None


def test_its_page_says_how_it_counts(tmp_path: Path) -> None:
    open_one = "  - {id: b, title: B, points: 10, checks: [{check: manual}]}\n"
    rubric = own(tmp_path, criterion("a", "[{check: thesis_stated}]") + open_one)
    total = graded(strong(), rubric).total
    assert (total.points, total.max_points, total.low, total.high) == (10, 20, 10, 20)
    assert "none of them counts yet" in manual.page
