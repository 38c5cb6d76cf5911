import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    PLAN,
    THESIS,
    TICKETS,
    doubted,
    is_sound,
    text,
    understood,
)

from rubric.checks.thesis_position import Place, thesis_position

AFTER = "It has eight lanes. Each of them is twenty yards long."
END: Place = "end of the introduction"
START: Place = "start of the introduction"


@pytest.mark.parametrize(
    ("introduction", "where", "score", "says"),
    [
        (f"{OPENING} {THESIS}", END, 1.0, "at the end of the introduction: “The town should"),
        (f"{OPENING} {THESIS} It pays.", END, 1.0, "at the end of the introduction"),
        (f"{OPENING} {THESIS} {AFTER}", END, 0.6, "in ¶1, and not at the end of the introduction"),
        (f"{OPENING} {THESIS} {AFTER}", "introduction", 1.0, "stands in the introduction"),
        (f"{THESIS} {AFTER}", START, 1.0, "at the start of the introduction"),
        (f"{OPENING} {AFTER} {THESIS}", START, 0.6, "not at the start of the introduction"),
        (THESIS, START, 1.0, "at the start of the introduction"),
        (f"{OPENING} {AFTER}", END, 0.3, "in ¶2, after the introduction"),
    ],
)
def test_where_the_thesis_stands(introduction: str, where: Place, score: float, says: str) -> None:
    late = THESIS not in introduction
    body = (f"{THESIS} {HEALTH}" if late else HEALTH, LESSONS, TICKETS)
    essay = understood(text(introduction, *body, CONCLUSION), thesis=THESIS)
    finding = thesis_position(essay, where=where)
    assert finding.score == score
    assert says in finding.says
    assert (finding.step is None) == (finding.strength is not None) == (score == 1)
    assert is_sound(essay, finding)


def test_in_doubt_it_says_so() -> None:
    finding = thesis_position(doubted(understood(text(f"{OPENING} {THESIS}", HEALTH, CONCLUSION))))
    assert finding.status == "unsure"
    assert finding.says.startswith("I am not sure, but the thesis stands")


def test_without_a_thesis_nothing_is_asked() -> None:
    essay = understood(text(f"{OPENING} {PLAN}", HEALTH, LESSONS, CONCLUSION), thesis="none")
    assert thesis_position(essay).status == "not_applicable"
