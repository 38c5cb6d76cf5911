"""What an essay far from all points is asked where nothing surer is."""

import dataclasses

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, STRANGE, TICKETS, graded, text

from rubric import grading, loader
from rubric.records import replace

WINTER = "The town should open its swimming pool in winter."
GOES_ON = f"{OPENING} {WINTER} Cold rooms make us ill. We also have nowhere to go."
ASKED = "Which reason does each of ¶2 to ¶4 prove? Make sure ¶1 and ¶5 name them."


def test_an_essay_far_from_all_points_is_asked_something_though_nothing_is_sure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = text(GOES_ON, HEALTH, LESSONS, TICKETS, CONCLUSION)
    grade = graded(written, loader.load("school-argument"))
    assert grade.total.percent == 85
    steps = [mark.next_step.says if mark.next_step else "" for mark in grade.marks]
    assert [says.startswith(ASKED) for says in steps] == [True, True, False]
    assert [mark.promise for mark in grade.marks] == ["hoped", "hoped", "sure"]
    monkeypatch.setattr(grading, "ENOUGH", 0.85)
    left = graded(written, loader.load("school-argument"))
    assert not any(mark.next_step for mark in left.marks)
    assert left.total == grade.total


def test_a_levels_feedback_knows_the_place_of_what_is_asked_in_doubt() -> None:
    file = loader.load("school-argument")
    rows = tuple(
        dataclasses.replace(
            row,
            levels=tuple(dataclasses.replace(one, feedback="See {quote}.") for one in row.levels),
        )
        for row in file.rubric.criteria
    )
    taught = replace(file, rubric=dataclasses.replace(file.rubric, criteria=rows))
    written = text(GOES_ON, HEALTH, LESSONS, TICKETS, CONCLUSION)
    says = [m.next_step.says for m in graded(written, taught).marks if m.next_step]
    assert says == [f"See “{WINTER}”."] * 2


def test_a_step_that_is_sure_is_asked_alone() -> None:
    written = text(GOES_ON, HEALTH, LESSONS, STRANGE, CONCLUSION)
    asked = [mark.next_step for mark in graded(written, loader.load("school-argument")).marks]
    assert not any(step and step.says.startswith("Which reason does each of") for step in asked)
    assert any(asked)
