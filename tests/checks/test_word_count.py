import pytest
from builders import strong, understood

from rubric.checks.word_count import contradiction, word_count


@pytest.mark.parametrize(
    ("low", "high", "score", "says"),
    [
        (None, None, 1.0, "no length was asked"),
        (100, 400, 1.0, "as asked"),
        (388, None, 0.5, "at least 388"),
        (None, 97, 0.5, "at most 97"),
    ],
)
def test_length(low: int | None, high: int | None, score: float, says: str) -> None:
    finding = word_count(understood(strong()), low=low, high=high)
    assert finding.score == pytest.approx(score, abs=0.03)
    assert says in finding.says
    assert finding.measured is not None
    assert finding.measured.unit == "words"


@pytest.mark.parametrize(
    ("low", "high", "where"),
    [(None, None, None), (500, None, None), (500, 500, None), (501, 500, "low")],
)
def test_bounds_between_which_no_length_lies(
    low: int | None, high: int | None, where: str | None
) -> None:
    found = contradiction(low=low, high=high)
    assert (found[0] if found else None) == where
