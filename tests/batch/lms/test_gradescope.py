"""What Gradescope's list of submissions tells."""

import time
from itertools import pairwise

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


LEVELS = [f"k{n}" for n in range(30)]
ALIASES = "k0: &k0 [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in pairwise(LEVELS))
ENTRY = "submission_701.pdf:\n  :submitters:\n  - :name: {}\n    :sid: '31'\n"


@pytest.mark.parametrize(
    ("built", "names"),
    [
        (ALIASES + ENTRY.format("*k29"), ("701", "")),
        (ENTRY.format("[Ana, Kim]"), ("31", "")),
        (ENTRY.format("{a: b}"), ("31", "")),
        ("[" * 500_000, ("701", "")),
        ("- a\n" * 500_000, ("701", "")),
        (ENTRY.format("A" * 3_000_000), ("701", "")),
    ],
)
def test_a_list_that_is_built_to_grow_costs_only_the_names(
    built: str, names: tuple[str, str]
) -> None:
    start = time.process_time()
    files = ("submission_701.pdf", "submission_metadata.yml")
    found = lms.recognise(files, lambda _: built.encode())
    assert found is not None
    assert found.files[files[0]].student == Student(*names)
    assert time.process_time() - start < 3


@pytest.mark.parametrize("folder", ["", "essay 1/"])
def test_a_list_that_a_student_handed_in_names_nobody(folder: str) -> None:
    real = f"{folder}submission_metadata.yml"
    swapped = f"{folder}submission_1/submission_metadata.yml"
    essay = f"{folder}submission_701.pdf"
    lists = {real: GRADESCOPE, swapped: GRADESCOPE.replace(b"Ana", b"Kim")}
    found = lms.recognise((swapped, real, essay), lambda name: lists.get(name, b""))
    assert found is not None
    assert found.files[essay].student == Student("31", "Ana Pérez")
    assert found.own == {real}
    alone = lms.recognise((swapped, essay), lambda name: lists.get(name, b""))
    assert alone is not None
    assert alone.files[essay].student == Student("701", "")
