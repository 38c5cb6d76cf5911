"""The argument as a picture."""

import re

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    PLAN,
    STRANGE,
    THESIS,
    TICKETS,
    default_rubric,
    graded,
    strong,
    text,
)

from rubric.assess import assess
from rubric.records import replace
from rubric.report.diagram import MOST_COLUMNS, TALLEST, diagram
from rubric.report.front import front
from rubric.report.paper import BREADTH, PAPERS, Paper
from rubric.result import GradeFailure

CLAIM = "The town should open its swimming pool in winter."


@pytest.mark.parametrize("paper", PAPERS)
def test_boxes_stay_inside_and_apart(paper: Paper) -> None:
    picture = diagram(graded(strong()), paper)
    assert picture.width == BREADTH[paper]
    columns: dict[float, float] = {}
    for box in picture.boxes:
        assert box.x >= 0
        assert box.x + box.width <= picture.width + 0.1
        assert box.y + box.height <= picture.height + 0.1
        assert box.y >= columns.get(box.x, 0.0)
        columns[box.x] = box.y + box.height


def test_each_reason_stands_between_the_thesis_and_the_conclusion() -> None:
    picture = diagram(graded(strong()))
    titles = [title for box in picture.boxes for title in box.titles]
    assert titles[0] == "Thesis, ¶1"
    assert titles[1:-1] == ["Reason 1", "¶2", "Reason 2", "¶3", "Reason 3", "¶4"]
    assert titles[-1] == "The thesis again, ¶5"
    assert len(picture.links) == 9  # into each reason, its paragraph, and the conclusion
    assert not [link for link in picture.links if link.stops]


def test_what_could_not_be_found_is_broken() -> None:
    body = (HEALTH, LESSONS, STRANGE, TICKETS)
    stray = diagram(graded(text(f"{OPENING} {THESIS}", *body, CONCLUSION)))
    assert [box.titles for box in stray.boxes if box.broken] == [("No reason found",), ("¶4",)]
    plan = diagram(graded(text(f"{OPENING} {PLAN}", HEALTH, LESSONS, TICKETS, CONCLUSION)))
    assert plan.boxes[0].broken
    assert "no thesis found" in plan.alt


def test_a_reason_that_only_a_paragraph_gives_is_not_called_the_theses() -> None:
    grade = graded(text(f"{OPENING} {CLAIM}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    picture = diagram(grade)
    assert grade.analysis.thesis is not None
    assert [pillar.start for pillar in grade.analysis.thesis.pillars] == [None] * 3
    assert [box.said for box in picture.boxes if box.said[0].startswith("Reason")] == [
        (f"Reason {n}", "not named in the thesis") for n in (1, 2, 3)
    ]
    assert "a thesis with no reasons. Reason 1: not named in the thesis, in ¶2." in picture.alt


def test_an_objection_answered_with_a_reason_is_both() -> None:
    answered = (
        "Opponents reply that heating costs too much. But the tickets pay for the heating, and a "
        "locked pool earns nothing."
    )
    grade = graded(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, answered, CONCLUSION))
    alt = diagram(grade).alt
    assert "Reason 3: the tickets pay for the heating, in ¶4." in alt
    assert "An objection, answered, in ¶4." in alt
    assert front(grade).strip[3].carries == "reason 3; answers an objection"


def test_a_reason_that_does_not_return_stops_before_the_conclusion() -> None:
    ending = CONCLUSION.replace("Healthy neighbors, lessons for every child and t", "T")
    picture = diagram(graded(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, ending)))
    assert [link for link in picture.links if link.stops]
    assert "Not found again in the conclusion." in picture.alt


def test_a_thesis_of_the_ending_is_not_said_again_there() -> None:
    parts = (f"{OPENING} Nobody asks why.", HEALTH, LESSONS, TICKETS, f"{CONCLUSION} {THESIS}")
    grade = assess(text(*parts).encode(), "e.txt", default_rubric(), thesis=THESIS[:30])
    assert not isinstance(grade, GradeFailure)
    picture = diagram(grade)
    assert picture.boxes[0].said[0] == "Thesis, ¶5"
    assert (picture.boxes[-1].said[0], picture.boxes[-1].broken) == (
        "The thesis stands only in ¶5",
        True,
    )
    assert picture.alt.endswith("The conclusion does not say it again, as far as I found.")
    strip = front(grade).strip
    assert (strip[0].carries, strip[-1].carries) == ("opening", "thesis, three reasons")


def test_an_essay_without_body_still_has_a_picture() -> None:
    grade = graded(strong())
    bare = replace(grade, analysis=replace(grade.analysis, thesis=None, plan=None, ties=()))
    picture = diagram(bare)
    assert "no paragraph" in picture.alt
    assert ("", "I found no body paragraph.") in [box.said for box in picture.boxes]


@pytest.mark.parametrize("paragraphs", [3, 12, 40, 150])
def test_many_paragraphs_stay_on_one_page(paragraphs: int) -> None:
    body = [
        f"{(HEALTH, LESSONS, TICKETS)[i % 3]} So it was in year {i}." for i in range(paragraphs)
    ]
    picture = diagram(graded(text(f"{OPENING} {THESIS}", *body, CONCLUSION)))
    assert picture.height <= TALLEST
    named = " ".join(title for box in picture.boxes for title in box.titles)
    assert all(f"¶{i}" in re.findall(r"¶\d+", named) for i in range(2, 2 + paragraphs))


def test_many_reasons_share_the_last_column() -> None:
    grade = graded(strong())
    thesis = grade.analysis.thesis
    assert thesis is not None
    pillars = tuple(replace(thesis.pillars[0], name=f"cause {i}") for i in range(1, 12))
    many = replace(grade.analysis, thesis=replace(thesis, pillars=pillars))
    picture = diagram(replace(grade, analysis=many))
    heads = [box for box in picture.boxes if box.titles and "Reason" in box.titles[0]]
    assert " ".join(heads[-1].titles) == "Reasons 6 to 11"
    assert len(heads) == MOST_COLUMNS
    assert "a thesis with 11 reasons" in picture.alt
