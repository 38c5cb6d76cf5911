import pytest
from builders import (
    CHORE,
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

from rubric.checks.citations_present import citations_present

INTRODUCTION = f"{OPENING} {THESIS}"
BARE = tuple(p.split("(", maxsplit=1)[0].rstrip() + "." for p in (HEALTH, LESSONS, TICKETS))


@pytest.mark.parametrize(
    ("body", "score", "says"),
    [
        ((HEALTH, LESSONS, TICKETS), 1.0, "three citations"),
        ((HEALTH, LESSONS, CHORE), 0.6667, "none in ¶4"),
        (BARE, 0.0, "cites no source"),
    ],
)
def test_the_share_of_paragraphs_that_cite(body: tuple[str, ...], score: float, says: str) -> None:
    finding = citations_present(understood(text(INTRODUCTION, *body, CONCLUSION)))
    assert finding.score == score
    assert says in finding.says


def test_more_may_be_asked() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    assert citations_present(essay, per_body_paragraph=2).score == 0.0


def test_a_source_that_is_not_listed_does_not_count() -> None:
    stray = HEALTH.replace("Osgood", "Nobody")
    essay = understood(text(INTRODUCTION, stray, LESSONS, TICKETS, CONCLUSION, SOURCES))
    assert citations_present(essay).score == 0.6667
