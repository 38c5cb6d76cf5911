"""The essay with its evidence marked."""

from builders import graded, strong
from hypothesis import given
from hypothesis import strategies as st

from rubric.report.marked import Label, _segments, letters, marked
from rubric.types import Paragraph


def test_the_text_is_kept_whatever_is_marked() -> None:
    grade = graded(strong())
    shown = ["".join(s.text for s in p.segments) for p in marked(grade)]
    assert shown == [p.of(grade.essay.text) for p in grade.essay.paragraphs]


def test_each_criterion_has_a_letter() -> None:
    assert list(letters(graded(strong())).values()) == ["A", "B", "C", "D"]


def test_every_label_is_printed_once() -> None:
    names = [label.name for p in marked(graded(strong())) for s in p.segments for label in s.ends]
    assert len(names) == len(set(names))
    assert {"A1", "B1", "C1", "D1"} <= set(names)


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 10)), max_size=8))
def test_overlapping_marks_never_lose_text(spans: list[tuple[int, int]]) -> None:
    text = "abcdefghijklmnopqrstuvwxyz0123456789"
    paragraph = Paragraph(0, len(text), "body")
    labels = [Label(a, a + n, "A", i, "", todo=False) for i, (a, n) in enumerate(spans)]
    segments = _segments(text, paragraph, labels)
    assert "".join(segment.text for segment in segments) == text
    assert sum(len(segment.ends) for segment in segments) == len(labels)
