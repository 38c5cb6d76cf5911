import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    SOURCES,
    THESIS,
    TICKETS,
    graded,
    text,
    understood,
)

from rubric.advisories import Void, sound
from rubric.checks.quotations_cited import quotations_cited

CITED = "A swimmer said that “cold water wakes up the whole of me” (Osgood 14)."
BARE = "A swimmer said that “cold water wakes up the whole of me” and laughed."


@pytest.mark.parametrize(
    ("added", "score", "status"),
    [
        ("", None, "not_applicable"),
        (CITED, 1.0, "scored"),
        (BARE, 0.0, "scored"),
        (f"{CITED} On a wall stands “ice is only water that waits for us”.", 0.5, "scored"),
        (f"{CITED} {CITED} On a wall stands “ice is only water that waits”.", 0.59, "scored"),
    ],
)
def test_quotations(added: str, score: float | None, status: str) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", f"{HEALTH} {added}", LESSONS, CONCLUSION))
    finding = quotations_cited(essay)
    assert finding.score == score
    assert finding.status == status


def test_one_bare_quotation_is_said_plainly() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", f"{HEALTH} {BARE}", LESSONS, CONCLUSION))
    assert quotations_cited(essay).says.startswith("I found no source for one quotation: “cold")


@pytest.mark.parametrize(
    ("kept", "says"),
    [
        ("", "I found no quotation that counts among one quotation."),
        (CITED.replace("cold", "warm"), "Every quotation that counts has its source: one quot"),
        (BARE.replace("cold", "warm"), "I found no source for one quotation that counts: “warm"),
    ],
)
def test_what_is_set_aside_is_not_said_to_be_missing(kept: str, says: str) -> None:
    essay = understood(
        text(f"{OPENING} {THESIS}", f"{HEALTH} {CITED}", f"{LESSONS} {kept}", CONCLUSION)
    )
    where = essay.draft.paragraphs[1]
    found = quotations_cited(sound(essay, [Void(where.start, where.end, 1, "stuffed")]))
    assert found.says.startswith(says)


def test_the_step_quotes_the_words_without_a_source() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", f"{HEALTH} {BARE}", LESSONS, CONCLUSION))
    step = quotations_cited(essay).step
    assert step is not None
    assert "cold water wakes" in step.says
    assert "¶2" in step.says


def test_one_bare_quotation_among_many_keeps_the_top_level_away() -> None:
    many = (
        "The coach wrote that “a lane at seven is worth an hour at noon” (Osgood 2). In his "
        "diary stands that “nobody who swims in winter fears a cold” (Osgood 31). He called the "
        "old hall “a bathtub with a roof of glass” (Pruitt 12), and he said that “the children "
        "came before the lights were on” (Pruitt 44)."
    )
    graded_ = graded(
        text(
            f"{OPENING} {THESIS}", f"{HEALTH} {many} {BARE}", LESSONS, TICKETS, CONCLUSION, SOURCES
        )
    )
    mark = next(mark for mark in graded_.marks if mark.criterion == "citations")
    assert mark.level == 1
    assert mark.next_step is not None
    assert "cold water wakes" in mark.next_step.says
