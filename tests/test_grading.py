"""From findings to a total: levels, gains, adjustments, doubt."""

import dataclasses
from pathlib import Path

import pytest
from builders import (
    CLAIM_ONE,
    CLAIM_TWO,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    PLAN,
    SOURCES,
    THESIS,
    TICKETS,
    default_rubric,
    doubted,
    graded,
    strong,
    text,
    understood,
)
from rubric_files import LENGTH, STATED, criterion, own

from rubric import grading, loader, shipped
from rubric.assess import assess
from rubric.records import replace
from rubric.result import Grade, GradeFailure, Mark

CLASS = sorted((shipped.folder("samples") / "class").glob("*.txt"))
PLANNED = text(f"{OPENING} {PLAN}", HEALTH, LESSONS, TICKETS, CONCLUSION, SOURCES)


def only(grade: Grade) -> Mark:
    return grade.marks[0]


@pytest.mark.parametrize(
    ("checks", "combine", "score", "level"),
    [
        (f"[{STATED}]", "mean", 1.0, "High"),
        (f"[{STATED}, {LENGTH}]", "mean", 0.75, "Middle"),
        (f"[{STATED}, {LENGTH}]", "min", 0.5, "Middle"),
        (f"[{STATED}, {LENGTH}]", "max", 1.0, "High"),
    ],
)
def test_scores_are_combined(
    tmp_path: Path, checks: str, combine: str, score: float, level: str
) -> None:
    rubric = own(tmp_path, criterion("a", checks, f"    combine: {combine}\n"))
    mark = only(graded(strong(), rubric))
    assert mark.score == pytest.approx(score, abs=0.02)
    assert mark.quality == level


def test_weights_count(tmp_path: Path) -> None:
    heavy = LENGTH.replace("}}", "}, weight: 3}")
    mark = only(graded(strong(), own(tmp_path, criterion("a", f"[{STATED}, {heavy}]"))))
    assert mark.score == pytest.approx(0.625, abs=0.02)


def test_a_mark_says_what_the_next_level_asks_and_gains(tmp_path: Path) -> None:
    mark = only(graded(strong(), own(tmp_path, criterion("a", f"[{LENGTH}]"))))
    assert (mark.level, mark.levels, mark.points, mark.max_points) == (1, 3, 6, 10)
    assert mark.next_level is not None
    assert mark.next_level.quality == "High"
    assert mark.gain == 4
    assert mark.next_step is not None


def test_an_optional_criterion_without_a_case_does_not_apply(tmp_path: Path) -> None:
    quoted = criterion("q", "[{check: quotations_cited}]", "    optional: true\n")
    grade = graded(strong(), own(tmp_path, criterion("a", f"[{STATED}]") + quoted))
    assert grade.marks[1].status == "not_applicable"
    assert grade.marks[1].max_points is None
    assert grade.total.max_points == 10


def test_a_required_criterion_without_a_case_is_at_the_lowest_level(tmp_path: Path) -> None:
    quoted = criterion("q", "[{check: quotations_cited}]", "    required: true\n")
    grade = graded(strong(), own(tmp_path, criterion("a", f"[{STATED}]") + quoted))
    mark = grade.marks[1]
    assert (mark.status, mark.score, mark.quality, mark.points) == ("scored", 0.0, "Low", 2)
    assert (grade.total.points, grade.total.max_points) == (12, 20)


def test_a_required_manual_criterion_stays_open(tmp_path: Path) -> None:
    by_hand = criterion("q", "[{check: manual}]", "    required: true\n")
    assert only(graded(strong(), own(tmp_path, by_hand))).status == "open"


def test_what_all_readings_agree_on_is_said_as_surely_as_it_is_marked() -> None:
    essay = understood(strong())
    thesis = essay.argument.thesis
    assert thesis is not None
    fainter = replace(essay.argument, thesis=replace(thesis, confidence=0.1))
    grade = grading.grade(replace(essay, alternatives=(fainter,)), default_rubric())
    assert {mark.status for mark in grade.marks} == {"scored"}
    found = [finding for mark in grade.marks for finding in mark.findings]
    assert "unsure" not in {finding.status for finding in found}
    assert not [finding.says for finding in found if finding.says.startswith("I am not sure")]


@pytest.mark.parametrize(
    ("name", "told"), [("five-paragraph-argument", 1), ("school-argument", 0)]
)
def test_a_rubric_without_sources_does_not_ask_whether_sources_were_asked_for(
    name: str, told: int
) -> None:
    bare = strong().split("Works Cited", maxsplit=1)[0].replace("(", "").replace(")", "")
    codes = [notice.code for notice in graded(bare, loader.load(name)).notices]
    assert codes.count("no-citations") == told


def test_doubt_gives_a_range_and_says_so() -> None:
    rivals = f"{OPENING} {CLAIM_ONE} {CLAIM_TWO}"
    grade = graded(text(rivals, HEALTH, LESSONS, TICKETS, CONCLUSION))
    assert grade.marks[0].status == "unsure"
    assert grade.total.provisional
    assert grade.total.low <= grade.total.points <= grade.total.high


@pytest.mark.parametrize("name", shipped.rubric_ids())
def test_a_shipped_rubric_grades_the_class_the_same_each_time(name: str) -> None:
    file = loader.load(name)
    by_hand = [c.id for c in file.rubric.criteria if c.checks[0].check == "manual"]
    told = set()
    for path in CLASS:
        grade = assess(path.read_bytes(), path.name, file)
        assert isinstance(grade, Grade)
        assert grade == assess(path.read_bytes(), path.name, file)
        assert [mark.criterion for mark in grade.marks if mark.level is None] == by_hand
        told |= {notice.code for notice in grade.notices}
    assert told <= {"no-citations", "citations-unverifiable"}


@pytest.mark.parametrize("hint", [None, "none"])
@pytest.mark.parametrize("name", shipped.rubric_ids())
def test_without_a_thesis_the_reasons_wait_and_it_is_said_once(
    name: str, hint: str | None
) -> None:
    grade = assess(PLANNED.encode(), "essay.txt", loader.load(name), thesis=hint)
    assert isinstance(grade, Grade)
    assert grade.analysis.thesis is None
    parts = {"thesis", "reasons"}
    waiting = [m for m in grade.marks if not parts.isdisjoint(f.part for f in m.findings)]
    assert waiting
    for mark in waiting:
        assert mark.status == "scored"
        assert mark.level is not None
        assert mark.level >= mark.levels / 2
    said = " ".join(finding.says for mark in grade.marks for finding in mark.findings)
    assert said.count("could not find a claim") == 1
    assert grade.total.provisional == any(mark.status == "open" for mark in grade.marks)


def test_a_levels_feedback_is_filled_and_is_no_template(tmp_path: Path) -> None:
    body = criterion("a", "[{check: thesis_stated, params: {min_pillars: 6}}]")
    file = own(tmp_path, body)
    (row,) = file.rubric.criteria
    line = "See {paragraph}: +{gain} {quote.__class__} {{7*7}}"  # the loader would refuse it
    levels = tuple(dataclasses.replace(level, feedback=line) for level in row.levels)
    rubric = dataclasses.replace(file.rubric, criteria=(dataclasses.replace(row, levels=levels),))
    step = only(graded(strong(), replace(file, rubric=rubric))).next_step
    assert step is not None
    assert step.says == "See ¶1: +4 {quote.__class__} {{7*7}}"


def test_feedback_is_a_step_where_the_checks_have_nothing_to_ask(tmp_path: Path) -> None:
    asked = criterion("a", "[{check: body_argues_claim}]", "    required: true\n")
    file = own(tmp_path, asked.replace("Little of it", "None, feedback: 'Argue in {paragraph}.'"))
    mark = only(graded(PLANNED, file))
    assert mark.quality == "Low"
    assert mark.next_step is not None
    assert mark.next_step.says == "Argue in the essay."


def test_words_of_the_essay_are_never_read_as_placeholders(tmp_path: Path) -> None:
    line = "feedback: 'About {quote}, {pillar}: +{gain}'"
    low = criterion("a", "[{check: thesis_stated, params: {min_pillars: 6}}]")
    rubric = own(tmp_path, low.replace("Some of it", f"Some of it, {line}"))
    strange = strong().replace(THESIS, THESIS.replace("exercise", "{gain} exercise"))
    step = only(graded(strange, rubric)).next_step
    assert step is not None
    assert "because {gain} exercise" in step.says
    assert step.says.endswith(": +4")


def test_the_lowest_check_decides_the_step_where_it_decides_the_level(tmp_path: Path) -> None:
    reasons = "{check: thesis_stated, params: {min_pillars: 6}}"
    mean, low = (
        only(graded(strong(), own(tmp_path, criterion("a", checks, f"    combine: {how}\n"))))
        for how, checks in (
            ("mean", f"[{reasons.replace('6}', '6}, weight: 9')}, {LENGTH}]"),
            ("min", f"[{reasons}, {LENGTH}]"),
        )
    )
    assert mean.next_step is not None
    assert mean.next_step.says.startswith("Which reason beside")
    assert low.next_step is not None
    assert low.next_step.says.startswith("Which reason has the thinnest paragraph?")


def test_a_mark_is_unsure_only_where_the_readings_differ() -> None:
    grade = grading.grade(doubted(understood(strong())), default_rubric())
    status = {mark.criterion: mark.status for mark in grade.marks}
    assert status == {
        "thesis": "unsure",
        "pillars": "unsure",
        "citations": "scored",
        "conclusion": "unsure",
    }
    essay = understood(strong())
    twice = replace(essay, alternatives=(essay.argument,))
    settled = grading.grade(twice, default_rubric())
    assert {mark.status for mark in settled.marks} == {"scored"}
    assert not settled.total.provisional


def test_the_sample_essay_is_quoted_where_it_stands_at_the_top(exemplar: bytes) -> None:
    weak = {mark.criterion: mark for mark in graded(PLANNED).marks}
    quote = weak["thesis"].exemplar
    assert quote is not None
    assert quote in exemplar.decode("utf-8")
    assert weak["conclusion"].exemplar is None  # the sample essay is not at the top there
    assert weak["citations"].exemplar is None  # and here the essay is
    own_grade = assess(exemplar, "power-struggle.txt", default_rubric())
    assert not isinstance(own_grade, GradeFailure)
    assert {mark.exemplar for mark in own_grade.marks} == {None}


def test_the_sample_essay_keeps_its_marks_and_is_told(exemplar: bytes) -> None:
    own = assess(exemplar, "handed-in.txt", default_rubric())
    changed = assess(exemplar.replace(b"Trotsky", b"Trotski"), "mine.txt", default_rubric())
    assert isinstance(own, Grade)
    assert isinstance(changed, Grade)
    told = [[notice.code for notice in grade.notices] for grade in (own, changed)]
    assert ["is-exemplar" in codes for codes in told] == [True, False]
    assert "copied-from-exemplar" in told[1]
    assert changed.total.points < own.total.points / 2


def test_a_sample_essay_that_cannot_be_read_is_not_quoted() -> None:
    rubric = replace(default_rubric(), exemplar=b"\x00\x01\x02" * 40)
    assert {mark.exemplar for mark in graded(PLANNED, rubric).marks} == {None}


def test_the_same_essay_gets_the_same_grade() -> None:
    assert graded(strong()) == graded(strong())


CUSTOM = (
    "Nobody in the town has asked why the gate must stay locked for so long, and the mayor said "
    "in March that the reason was only custom. The pool was built by the grandparents of those "
    "who now walk past it, and they would like to see it used in every month of the year. A "
    "custom that costs a town its swimmers is worth less than a warm evening in the water."
)


@pytest.mark.parametrize(
    ("thesis", "best"),
    [(THESIS, {"thesis": 0, "pillars": 3, "conclusion": 2}), (PLAN, {"pillars": 3})],
)
def test_of_an_essay_whose_breaks_are_lost_what_rests_on_them_is_unsure(
    thesis: str, best: dict[str, int]
) -> None:
    parts = (f"{OPENING} {thesis}", HEALTH, LESSONS, CUSTOM, TICKETS, CONCLUSION)
    found, whole = graded(" ".join(parts)), graded(text(*parts))
    marks = {mark.criterion: mark for mark in found.marks}
    unsure = [mark for mark in found.marks if mark.status == "unsure"]
    assert [mark.criterion for mark in unsure] == ["pillars", "conclusion"]
    assert {name: marks[name].level for name in best} == best
    assert all(mark.between == (0, mark.level) for mark in unsure)
    assert found.total.provisional
    assert found.total.low == found.total.points
    rise = sum((mark.max_points or 0) - (mark.points or 0) for mark in unsure)
    assert found.total.high == found.total.points + rise
    assert not whole.total.provisional
    short = graded(f"{OPENING} {thesis} {HEALTH} {LESSONS} {CONCLUSION}")
    assert [mark.status for mark in short.marks if mark.criterion != "thesis"] == ["scored"] * 3
