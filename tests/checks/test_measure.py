import pytest
from builders import is_sound, strong, understood

from rubric.checks.measure import contradiction, measure
from rubric.style.measures import NAMES, Name


@pytest.mark.parametrize(
    ("name", "low", "high", "score", "says"),
    [
        ("citations", 2, 5, 1.0, "I count 3 citations in the essay, as asked."),
        ("citations", 6, None, 0.5, "I count 3 citations in the essay; at least 6 were asked."),
        ("citations", None, 1, 0.3333, "I count 3 citations in the essay; at most 1 was asked."),
        ("body paragraphs", None, None, 1.0, "no number was asked."),
        ("quotations", 1, None, 0.0, "I count 0 quotations in the essay; at least 1 was asked."),
        ("quotations", None, 0, 1.0, "as asked."),
        ("sentences a paragraph", None, 2, 0.7692, "I count 2.6 sentences a paragraph in the"),
    ],
)
def test_a_figure_between_two_bounds(
    name: Name, low: float | None, high: float | None, score: float, says: str
) -> None:
    essay = understood(strong())
    finding = measure(essay, name=name, low=low, high=high)
    assert finding.score == score
    assert says in finding.says
    assert (finding.step is None) == (score == 1)
    assert is_sound(essay, finding)


@pytest.mark.parametrize("name", NAMES)
def test_every_name_can_be_asked_of_every_paragraph(name: Name) -> None:
    essay = understood(strong())
    finding = measure(essay, name=name, high=0, scope="each body paragraph")
    assert finding.score is not None
    assert 0 <= finding.score <= 1
    assert finding.measured is not None
    assert finding.measured.name == name


def test_no_figure_between_the_bounds() -> None:
    assert contradiction(low=2, high=1) == (
        "low", "no figure lies between 2 and 1; `low` is the smaller number"
    )  # fmt: skip
    assert contradiction(low=1) is None
