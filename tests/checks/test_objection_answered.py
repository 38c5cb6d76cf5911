import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    TICKETS,
    doubted,
    is_sound,
    text,
    understood,
)

from rubric.advisories import Void, sound
from rubric.checks.objection_answered import objection_answered

INTRODUCTION = f"{OPENING} {THESIS}"
QUOTED = "She wrote that “critics say it is cold but they are wrong” (Osgood 1)."
COLD = "Some parents say that it is cold."
OBJECTION = (
    "Critics argue that a warm pool in winter wastes fuel and money. But the fuel is paid for by "
    "tickets, and a town that closes its pool saves nothing on guards."
)


@pytest.mark.parametrize(
    ("body", "score", "status", "says"),
    [
        ((HEALTH, OBJECTION), 1.0, "scored", "¶3 raises an objection and answers it: “Critics"),
        (
            (HEALTH, f"{LESSONS} Some parents say that it is cold. But the hall is warm."),
            0.8, "scored", "¶3 answers an objection in passing: “Some parents say",
        ),
        (
            (f"{LESSONS} Some parents say that it is cold.", HEALTH),
            0.5, "scored", "¶2 raises an objection (“Some parents say",
        ),
        (
            (HEALTH, f"{LESSONS} Although it is cold, the children come."),
            0.5, "unsure", "I am not sure whether ¶3 answers an objection: “Although",
        ),
        (
            (HEALTH, f"{LESSONS} {COLD} It is. But the hall is warm."),
            0.8, "scored", "¶3 answers an objection in passing: “Some parents say",
        ),
        (
            (HEALTH, f"{LESSONS} {COLD} It is. I know it. But the hall is warm."),
            0.5, "scored", "¶3 raises an objection (“Some parents say",
        ),
        ((HEALTH, LESSONS), 0.0, "scored", "I could not find an objection and its answer in"),
        (
            (HEALTH, f"{LESSONS} It would be wrong to think that a warm pool is a luxury."),
            0.8, "scored", "¶3 answers an objection in passing: “It would be wrong",
        ),
        (
            (HEALTH, f"{LESSONS} The usual view is that pools are for July. It is not true."),
            0.8, "scored", "¶3 answers an objection in passing: “The usual view",
        ),
        (
            (HEALTH, f"{LESSONS} Swimming is often seen as a summer sport."),
            0.0, "scored", "I could not find an objection and its answer in",
        ),
        (
            (HEALTH, f"{LESSONS} {QUOTED}"),
            0.0, "scored", "I could not find",
        ),
    ],
    ids=[
        "a paragraph", "in passing", "no answer", "weighed", "after two", "after three", "none",
        "set right", "a usual view set right", "a usual view left alone", "a source's",
    ],
)  # fmt: skip
def test_objections(body: tuple[str, ...], score: float, status: str, says: str) -> None:
    essay = understood(text(INTRODUCTION, *body, CONCLUSION))
    finding = objection_answered(essay)
    assert (finding.score, finding.status) == (score, status)
    assert finding.says.startswith(says)
    assert (finding.step is None) == (finding.strength is not None) == (score == 1)
    assert is_sound(essay, finding)


def test_views_side_by_side_in_the_introduction_are_not_surely_an_objection() -> None:
    opening = f"Some people say that pools are for July. {THESIS}"
    finding = objection_answered(understood(text(opening, HEALTH, LESSONS, CONCLUSION)))
    assert (finding.score, finding.status) == (0.5, "unsure")


def test_a_void_paragraph_answers_nobody() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, OBJECTION, TICKETS, CONCLUSION))
    where = essay.draft.paragraphs[2]
    found = objection_answered(sound(essay, [Void(where.start, where.end, 2, "stuffed")]))
    assert found.score == 0


def test_the_claim_is_quoted_where_it_is_sure() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, CONCLUSION))
    sure, doubtful = objection_answered(essay).step, objection_answered(doubted(essay)).step
    assert sure is not None
    assert "“The town should open" in sure.says
    assert doubtful is not None
    assert "“The town should open" not in doubtful.says
    assert "“Healthy neighbors" in doubtful.says
