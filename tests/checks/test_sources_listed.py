import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    SOURCES,
    THESIS,
    TICKETS,
    text,
    understood,
)

from rubric.checks.sources_listed import sources_listed

PROSE = (f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION)
EXTRA = "\n\nTolliver, Ada. Cold Feet. Brook Press, 2001."
ONE_ONLY = "Works Cited\n\nOsgood, Lena. Warm Water. Brook Press, 2015."
NOTED = tuple(p.replace(" (Osgood 12)", "¹").replace(" (Pruitt 40)", "²") for p in PROSE)
NOTES = "Notes\n\n1. Lena Osgood, Warm Water (Brook Press, 2015), 12.\n\n2. Amos Pruitt, 40."


@pytest.mark.parametrize(
    ("written", "score", "says"),
    [
        (text(*PROSE, SOURCES), 1.0, "two sources"),
        (text(*PROSE), 0.0, "no list of sources"),
        (text(*PROSE, SOURCES + EXTRA), 0.6667, "Tolliver"),
        (text(*PROSE, ONE_ONLY), 0.5, "Pruitt"),
        (text(*(p.replace(" (Osgood 31)", "") for p in NOTED), NOTES), 1.0, "two notes"),
    ],
    ids=["both agree", "no list", "listed, never cited", "cited, not listed", "notes"],
)
def test_text_and_list(written: str, score: float, says: str) -> None:
    finding = sources_listed(understood(written))
    assert finding.score == score
    assert says in finding.says


def test_a_slip_of_style_is_named() -> None:
    written = text(*PROSE).replace("(Pruitt 40)", "(Pruitt, 40)")
    step = sources_listed(understood(written)).step
    assert step is not None
    assert "“(Pruitt, 40)” has a comma" in step.says
