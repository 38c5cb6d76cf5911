"""What holds of every grade: sums, bounds, steps, and no gain from taking evidence out."""

from itertools import combinations
from pathlib import Path

import pytest
from builders import (
    CHORE,
    CLAIM_ONE,
    CLAIM_TWO,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    PLAN,
    SOURCES,
    STRANGE,
    THESIS,
    TICKETS,
    graded,
    strong,
    text,
)

from rubric import loader
from rubric.assess import assess
from rubric.result import Grade
from rubric.types import Span

INTRODUCTION = f"{OPENING} {THESIS}"
ESSAYS = {
    "strong": strong(),
    "a plan": text(f"{OPENING} {PLAN}", HEALTH, LESSONS, TICKETS, CONCLUSION, SOURCES),
    "a stranger": text(INTRODUCTION, HEALTH, LESSONS, STRANGE, TICKETS, CONCLUSION),
    "a chore": text(INTRODUCTION, HEALTH, CHORE, TICKETS, CONCLUSION, SOURCES),
    "copied": text(INTRODUCTION, HEALTH, LESSONS, TICKETS, f"In conclusion, t{THESIS[1:]}"),
    "no conclusion": text(INTRODUCTION, f"{HEALTH} {LESSONS}"),
    "two claims": text(f"{OPENING} {CLAIM_ONE} {CLAIM_TWO}", HEALTH, LESSONS, CONCLUSION),
    "a source not listed": strong().replace("(Pruitt 40)", "(Nobody 40)"),
    "a source never cited": strong().replace("(Pruitt 40)", ""),
    "a paragraph again": text(INTRODUCTION, HEALTH, LESSONS, TICKETS, HEALTH, CONCLUSION, SOURCES),
    "an idle reason": text(INTRODUCTION, HEALTH, LESSONS, CONCLUSION, SOURCES),
    "a quotation in the claim": text(
        f"{OPENING} The town uses the “warm” pool on Marl Street to show that it can be kind.",
        HEALTH,
        LESSONS,
        CONCLUSION,
    ),
    "a bare quotation": text(
        INTRODUCTION, f"{HEALTH} One wrote “ice is only water that waits”.", LESSONS, CONCLUSION
    ),
}
IN_DOUBT = ("no conclusion",)  # its opening is taken for the thesis, which is another reading
SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*/*.txt"))
CLASS = {path.stem: path.read_text("utf-8") for path in SAMPLES}
RUBRICS = ("school-argument", "apa-report", "literary-analysis")  # they weigh most unlike
# A sentence that cites a work which is not listed is quoted for citing, and is a fault as well:
# where the list weighs more than the citations, to take it out mends more than it costs.
RISES = {("minimum-wage", "apa-report"): 1, ("minimum-wage", "literary-analysis"): 1}


@pytest.mark.parametrize("written", ESSAYS.values(), ids=list(ESSAYS))
def test_what_is_quoted_stands_there(written: str) -> None:
    grade = graded(written)
    shown = [one for mark in grade.marks for found in mark.findings for one in found.evidence]
    assert shown
    assert all(one.quote == grade.essay.text[one.start : one.end] for one in shown)


@pytest.mark.parametrize("written", ESSAYS.values(), ids=list(ESSAYS))
def test_points_add_up_and_stand_within_their_bounds(written: str) -> None:
    total = graded(written).total
    points = sum(mark.points or 0 for mark in graded(written).marks)
    assert points + sum(adjustment.points for adjustment in total.adjustments) == total.points
    assert total.low <= total.points <= total.high
    assert total.percent == round(100 * total.points / total.max_points, 1)


@pytest.mark.parametrize("written", ESSAYS.values(), ids=list(ESSAYS))
def test_below_the_top_there_is_a_step_and_at_the_top_none(written: str) -> None:
    for mark in graded(written).marks:
        assert (mark.next_step is None) == (mark.level == 0), mark.criterion
        assert (mark.gain > 0) == (mark.next_level is not None)


@pytest.mark.parametrize(
    "claim",
    [
        "We should open the pool in winter, and I'm sure that we shouldn't wait.",
        "I think that we should open the pool and that we shouldn't.",
        "I don't know if the town should open its pool in winter.",
    ],
)
def test_a_typed_apostrophe_and_a_set_one_are_alike(claim: str) -> None:
    typed = graded(text(f"{OPENING} {claim}", HEALTH, LESSONS, CONCLUSION))
    curly = graded(text(f"{OPENING} {claim}".replace("'", "’"), HEALTH, LESSONS, CONCLUSION))
    assert [mark.score for mark in typed.marks] == [mark.score for mark in curly.marks]
    assert typed.total == curly.total


def earning(grade: Grade) -> set[Span]:
    """Give each sentence, or entry of the list of sources, that holds evidence."""
    found = [e for mark in grade.marks for finding in mark.findings for e in finding.evidence]
    told = grade.essay.sentences
    held: set[Span] = set()
    for one in found:
        inside = [s for s in told if s.start < one.end and one.start < s.end]
        whole = [Span(s.start, s.end) for s in inside]
        held |= set(whole or [Span(one.start, one.end)])
    return held


@pytest.mark.parametrize("name", [*ESSAYS, *CLASS])
def test_deleting_evidence_never_raises_the_percent(name: str) -> None:
    written = ESSAYS.get(name) or CLASS[name]
    before = graded(written)
    most = before.total.percent
    if name in IN_DOUBT:
        most = 100 * before.total.high / before.total.max_points
    read = before.essay.text
    for part in earning(before):
        left = read[: part.start] + read[part.end :].lstrip(" ")
        assert graded(left).total.percent <= most, part.of(read)


@pytest.mark.parametrize("rubric", RUBRICS)
@pytest.mark.parametrize("name", CLASS)
def test_nor_does_it_by_other_rubrics(name: str, rubric: str) -> None:
    before = by_rubric(CLASS[name], rubric)
    read = before.essay.text
    raised = [
        part.of(read)
        for part in earning(before)
        if by_rubric(read[: part.start] + read[part.end :].lstrip(" "), rubric).total.percent
        > before.total.percent
    ]
    assert len(raised) == RISES.get((name, rubric), 0), raised


def by_rubric(written: str, rubric: str) -> Grade:
    found = assess(written.encode(), "essay.txt", loader.load(rubric))
    assert isinstance(found, Grade)
    return found


@pytest.mark.parametrize(
    ("introduction", "most"),
    [
        (f"{OPENING} The town should heat the pool all winter, because lessons save lives.", 0.8),
        (f"{OPENING} The town should heat the pool all winter.", 0.8),
        (INTRODUCTION, 1.0),
    ],
)
def test_a_thesis_with_one_reason_earns_no_more_than_one_with_none(
    introduction: str, most: float
) -> None:
    """So that the sentence with several reasons may go, or another come, at no gain."""
    grade = graded(text(introduction, HEALTH, LESSONS, TICKETS, CONCLUSION, SOURCES))
    scores = {f.check: f.score for mark in grade.marks for f in mark.findings}
    assert scores["body_tied_to_pillars"] == pytest.approx(most)


def test_no_two_essays_are_told_the_same() -> None:
    told = []
    for written in (strong(), *CLASS.values()):
        marks = graded(written).marks
        steps = {mark.next_step.says for mark in marks if mark.next_step}
        told.append(steps | {finding.says for mark in marks for finding in mark.findings})
    for one, other in combinations(told, 2):
        assert not one & other
