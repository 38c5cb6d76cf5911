"""What Blackboard's own notes tell."""

import time

import pytest

from rubric.batch import lms
from rubric.batch.lms import blackboard

NOTE = b"""Name: Ana Mar\xc3\xada P\xc3\xa9rez (aperez)
Assignment: Essay 1
Date Submitted: Tuesday, May 14, 2024 9:40:12 AM CDT
Current Mark: Needs Marking

Submission Field:
%b

Comments:
There are no student comments for this assignment.

Files:
\tOriginal filename: essay.docx
\tFilename: Essay 1_aperez_attempt_2024-05-14-09-40-12_essay.docx
"""
NOTHING = b"There is no student submission text data for this assignment."


@pytest.mark.parametrize(
    ("typed", "files", "own", "entries"),
    [
        (NOTHING, ["_essay.docx"], [".txt"], []),
        (b"<p>My essay.</p>", [], [], [".txt"]),
        (b"See my file.", ["_essay.docx"], [".txt"], []),
        (NOTHING, [], [".txt"], []),
    ],
)
def test_blackboards_note_names_the_student_and_may_hold_the_essay(
    typed: bytes, files: list[str], own: list[str], entries: list[str]
) -> None:
    head = "Essay 1_aperez_attempt_2024-05-14-09-40-12"
    names = [f"{head}{end}" for end in (".txt", *files)]
    found = lms.recognise(names, lambda name: NOTE % typed if name.endswith(".txt") else b"")
    assert found is not None
    assert {one.student.name for one in found.files.values()} == {"Ana María Pérez"}
    assert found.own == {f"{head}{end}" for end in own}
    asked = [name.removeprefix(head) for name, one in found.files.items() if one.entry]
    assert [name for name in asked if f"{head}{name}" not in found.own] == entries


@pytest.mark.parametrize(
    ("typed", "essay"),
    [(b"<p>One.</p>\n\n<p>Two.</p>", b"<p>One.</p>\n\n<p>Two.</p>"), (NOTHING, b"")],
)
def test_what_was_typed_is_taken_out_of_blackboards_note(typed: bytes, essay: bytes) -> None:
    assert blackboard.typed(NOTE % typed) == essay
    assert blackboard.typed((NOTE % typed).replace(b"\n", b"\r\n")).split() == essay.split()


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"Comments:\nMy essay.",
        b"Submission Field:",
        b"Submission Field:\nComments:\nNo.",
        b"Submission Field:\nIt ends nowhere.",
    ],
)
def test_a_note_without_both_labels_holds_nothing_typed(note: bytes) -> None:
    assert blackboard.typed(note) == b""


@pytest.mark.parametrize("line", [b"\n", b"\r\n", b" \n", b"Submission Field:\n"])
def test_no_note_is_built_to_cost_time(line: bytes) -> None:
    start = time.process_time()
    blackboard.typed(b"Submission Field:\n" + line * 100_000 + b"x")
    assert time.process_time() - start < 1
