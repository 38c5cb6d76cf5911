"""What Gradescope's list of submissions tells."""

import pytest

from rubric.batch import lms
from rubric.source import Student

GRADESCOPE = b"""---
submission_701.pdf:
  :submitters:
  - :name: Ana P\xc3\xa9rez
    :sid: '31'
    :email: ana@school.example
  :created_at: !ruby/object:Time 2024-05-14 09:40:12 Z
submission_702.pdf:
  :submitters:
  - :name: Kim O'Brien
    :sid: '32'
  - :name: Al Lee
    :sid: '33'
"""


def test_gradescopes_list_names_students_and_groups() -> None:
    names = ("submission_701.pdf", "submission_702.pdf", "submission_metadata.yml")
    found = lms.recognise(names, lambda name: GRADESCOPE if name.endswith(".yml") else b"")
    assert found is not None
    assert {name: one.student for name, one in found.files.items()} == {
        names[0]: Student("31", "Ana Pérez"),
        names[1]: Student("32; 33", "Kim O'Brien; Al Lee"),
    }
    assert found.own == {names[2]}


@pytest.mark.parametrize("broken", [b"", b"- a list", b"a: [", b"\xff\xfe", b"x: &a [*a]", b"1"])
def test_a_broken_list_of_gradescopes_costs_only_the_names(broken: bytes) -> None:
    names = ("submission_701.pdf", "submission_metadata.yml")
    found = lms.recognise(names, lambda _: broken)
    assert found is not None
    assert found.files[names[0]].student == Student("701", "")
