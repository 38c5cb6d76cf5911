"""How far a run has come, as it is said."""

import io
import sys

import pytest

from rubric.batch import progress


class Terminal(io.StringIO):
    """Text that says it is shown to somebody."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def told(
    monkeypatch: pytest.MonkeyPatch, clock: list[float], *counts: tuple[int, int, int]
) -> str:
    monkeypatch.setattr(progress, "monotonic", iter(clock).__next__)
    with progress.shown(40) as tell:
        for seen, failed, same in counts:
            tell(seen, failed, same)
    return said()


def said() -> str:
    assert isinstance(sys.stderr, io.StringIO)
    return sys.stderr.getvalue()


@pytest.mark.parametrize(
    ("seconds", "counts", "line"),
    [
        (2, (20, 0, 0), "Graded 20 of 40.\n"),
        (2, (20, 3, 0), "Graded 20 of 40 (3 failed).\n"),
        (10, (20, 1, 0), "Graded 20 of 40 (2 a second, less than a minute left, 1 failed).\n"),
        (10, (20, 0, 20), "Graded 20 of 40.\n"),
        (100, (20, 0, 10), "Graded 20 of 40 (6 a minute, about three minutes left).\n"),
        (7200, (20, 0, 0), "Graded 20 of 40 (0 a minute, about two hours left).\n"),
        (10, (40, 0, 0), "Graded 40 of 40 (4 a second).\n"),
        (10, (21, 0, 0), ""),
    ],
)
def test_a_line_says_how_fast_it_goes_and_how_long_it_takes(
    monkeypatch: pytest.MonkeyPatch, seconds: float, counts: tuple[int, int, int], line: str
) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert told(monkeypatch, [0.0, seconds], counts) == line


def test_a_short_run_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with progress.shown(19) as tell:
        tell(19, 0, 0)
    assert not said()


def test_a_terminal_shows_a_bar_with_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    shown = told(monkeypatch, [0.0, 10.0, 20.0], (20, 0, 0), (40, 2, 0))
    assert "20/40" in shown
    assert "2 a second, less than a minute left" in shown
    assert "40/40" in shown
    assert "2 failed" in shown


def test_a_clock_that_is_set_back_is_not_the_one_that_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    monkeypatch.setattr("time.time", iter([1e9, 5.0, 0.0]).__next__)
    with progress.shown(20) as tell:
        tell(20, 0, 0)
    assert said() == "Graded 20 of 20.\n"
