"""The essay with its evidence marked."""

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    STRANGE,
    THESIS,
    TICKETS,
    graded,
    strong,
    text,
)
from hypothesis import given
from hypothesis import strategies as st

from rubric.records import replace
from rubric.report.marked import Label, _segments, codes, marked
from rubric.types import Paragraph


def test_the_text_is_kept_whatever_is_marked() -> None:
    grade = graded(strong())
    shown = ["".join(s.text for s in p.segments) for p in marked(grade)]
    assert shown == [p.of(grade.essay.text) for p in grade.essay.paragraphs]


def test_each_criterion_has_its_own_code() -> None:
    assert list(codes(graded(strong())).values()) == ["T", "R", "Ci", "Co"]


@pytest.mark.parametrize("titles", [("Claim", "Claim"), ("1st", "2nd"), ("Text", "Text type")])
def test_titles_that_agree_are_told_apart_by_letters(titles: tuple[str, str]) -> None:
    grade = graded(strong())
    marks = tuple(
        replace(mark, criterion=str(i), title=title)
        for i, (mark, title) in enumerate(zip(grade.marks, titles, strict=False))
    )
    assert list(codes(replace(grade, marks=marks)).values()) == ["A", "B"]


def test_every_label_is_printed_once() -> None:
    names = [label.name for p in marked(graded(strong())) for s in p.segments for label in s.ends]
    assert len(names) == len(set(names))
    assert {"T1", "R1", "Ci1", "Co1"} <= set(names)


def test_a_step_for_a_whole_paragraph_stands_at_its_number() -> None:
    body = (HEALTH, LESSONS, STRANGE, TICKETS)
    grade = graded(text(f"{OPENING} {THESIS}", *body, CONCLUSION))
    stray = next(p for p in marked(grade) if p.number == 4)
    assert stray.whole
    assert not any(segment.step for segment in stray.segments)
    assert stray.whole[0] in stray.notes


def test_what_a_label_shows_is_said_once() -> None:
    said = [note.says for p in marked(graded(strong())) for note in p.notes if not note.step]
    assert len(said) == len(set(said))


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 10)), max_size=8))
def test_overlapping_marks_never_lose_text(spans: list[tuple[int, int]]) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    paragraph = Paragraph(0, len(letters), "body")
    labels = [Label(a, a + n, f"A{i}", "", 0, step=False) for i, (a, n) in enumerate(spans)]
    segments = _segments(letters, paragraph, labels)
    assert "".join(segment.text for segment in segments) == letters
    assert sum(len(segment.ends) for segment in segments) == len(labels)
