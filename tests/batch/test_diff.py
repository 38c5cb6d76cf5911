"""Two runs side by side."""

import csv
import io
import json

import pytest

from rubric.batch.diff import compare, text, to_csv, to_json
from rubric.batch.results import Result, Scored
from rubric.records import replace
from rubric.source import Student

THESIS = Scored("thesis", "Thesis", "scored", "Proficient", 25, 30)
VOICE = Scored("voice", "Voice", "open", None, None, 5)


def result(name: str, points: int = 25, mark: Scored = THESIS, *, who: str = "") -> Result:
    return Result(
        name=name,
        student=Student(who, f"Student {who}") if who else None,
        essay="draft-1",
        words=500,
        points=points,
        max_points=35,
        provisional=mark.status == "unsure",
        marks=(mark, VOICE),
        engine="0.1.0",
        rubric=("essay", "1", "abcdef0123456789"),
    )


BETTER = replace(THESIS, quality="Exemplary", points=30)
UNSURE = replace(BETTER, status="unsure")
FILLED = replace(VOICE, status="overridden", quality="Full", points=5)


def test_the_whole_text() -> None:
    before = [result("a.txt"), result("b.txt", who="7"), result("c.txt"), result("gone.txt")]
    after = [
        result("a.txt"),
        replace(result("b2.txt", 30, BETTER, who="7"), essay="draft-2"),
        replace(result("c.txt", 30, UNSURE), marks=(UNSURE, FILLED)),
        result("new.txt"),
    ]
    rubric = ("essay", "2", "9876543210fedcba")
    after = [replace(one, engine="0.2.0", rubric=rubric) for one in after]
    assert text(compare(before, after)).splitlines() == [
        "Rubric: essay version 1 (abcdef01); now essay version 2 (98765432).",
        "Engine: 0.1.0; now 0.2.0.",
        (
            "Essays in both: 3; changed: 2; new drafts: 1; only before: gone.txt; "
            "only after: new.txt."
        ),
        "",
        "Student 7, b2.txt (new draft)",
        "  Total: 25 -> 30 (+5)",
        "  Thesis: Proficient 25 -> Exemplary 30 (+5)",
        "",
        "c.txt",
        "  Total: 25 -> 30 (provisional) (+5)",
        "  Thesis: Proficient 25 -> Exemplary 30 (unsure) (+5)",
        "  Voice: (open) -> Full 5 (teacher's mark)",
    ]


def test_nothing_changed() -> None:
    runs = [result("a.txt"), result("b.txt")]
    assert text(compare(runs, runs[::-1])).splitlines() == [
        "Rubric: essay version 1 (abcdef01); the same in both.",
        "Engine: 0.1.0; the same in both.",
        "Essays in both: 2; changed: 0.",
    ]


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        ([result("a", who="1")], [result("b", who="1")], 1),
        ([result("a", who="1")], [result("a", who="2")], 0),
        ([result("a", who="1")], [result("a", who="1"), result("b", who="1")], 1),
        ([result("a", who="1"), result("b", who="1")], [result("c", who="1")], 0),
        ([result("a", who="1"), result("b", who="1")], [result("b", who="1")], 1),
    ],
)
def test_an_essay_is_compared_with_its_own_students(
    before: list[Result], after: list[Result], pairs: int
) -> None:
    found = compare(before, after)
    assert len(found.essays) == pairs
    assert len(found.gone) == len(before) - pairs
    assert len(found.new) == len(after) - pairs


def test_a_criterion_that_is_no_more_asked() -> None:
    old, new = result("a.txt"), replace(result("a.txt"), marks=(THESIS,))
    assert "  Voice: (open) -> not asked" in text(compare([old], [new]))
    assert "  Voice: not asked -> (open)" in text(compare([new], [old]))


def test_the_table_and_the_json_say_the_same() -> None:
    found = compare([result("=a.txt", who="7")], [result("=a.txt", 30, BETTER, who="7")])
    rows = list(csv.DictReader(io.StringIO(to_csv(found), newline="")))
    assert [(row["criterion"], row["before_points"], row["after_points"]) for row in rows] == [
        ("total", "25", "30"),
        ("thesis", "25", "30"),
    ]
    assert {row["name"] for row in rows} == {"'=a.txt"}
    essay = json.loads(to_json(found))["essays"][0]
    assert essay["changes"][1]["after"] == {
        "quality": "Exemplary",
        "points": 30,
        "status": "scored",
    }
    assert (essay["id"], essay["new_draft"]) == ("7", False)
