"""What a run gave, read back."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from builders import graded, strong

from rubric.batch import anonymous, results
from rubric.batch.lms.handed import HandedIn
from rubric.batch.signing import signed
from rubric.batch.work import Task
from rubric.errors import UserError
from rubric.formulas import neutral
from rubric.report import export
from rubric.source import Student
from rubric.spreadsheet import delimited

ANA = HandedIn(student=Student("1021", "Ana Pérez"))


def run_of(out: Path, *names: str, code: str | None = None) -> Path:
    (out / "grades").mkdir(parents=True, exist_ok=True)
    for name in names:
        grade = signed(graded(strong()), ANA, name, code)
        text = export.to_json(grade).replace('"essay.txt"', json.dumps(name))
        (out / "grades" / f"{name}.json").write_text(text, encoding="utf-8")
    return out


def test_a_result_holds_what_the_grade_says(tmp_path: Path) -> None:
    (found,) = results.read(run_of(tmp_path, "a.txt"))
    grade = graded(strong())
    assert (found.name, found.student, found.words) == ("a.txt", ANA.student, grade.essay.words)
    assert (found.points, found.max_points, found.provisional) == (100, 100, False)
    assert [m.quality for m in found.marks] == ["Exemplary"] * 4
    assert (found.engine, found.rubric[0]) == (grade.engine.version, "five-paragraph-argument")
    assert (found.shown, found.who) == ("Ana Pérez", ("id", "1021"))


@pytest.mark.parametrize(("low", "hangs"), [(100, False), (79, True)])
def test_a_total_hangs_on_a_doubt_that_moves_it(tmp_path: Path, low: int, *, hangs: bool) -> None:
    """Where each reading gives one total, a doubt about the words it rests on holds back none."""
    path = run_of(tmp_path, "a.txt") / "grades" / "a.txt.json"
    grade = json.loads(path.read_text("utf-8"))
    grade["marks"][0]["status"] = "unsure"
    grade["total"] |= {"low": low, "provisional": True}
    path.write_text(json.dumps(grade), encoding="utf-8")
    assert [one.provisional for one in results.read(tmp_path)] == [hangs]


@pytest.mark.parametrize(
    ("table", "names"),
    [
        ("", ["a.txt", "b.txt"]),
        ("name,total\na.txt,9\n", ["a.txt"]),
        ("name;total\na.txt;9\n", ["a.txt"]),
        ("file,total\na.txt,9\n", ["a.txt", "b.txt"]),
        ("name,status\na.txt,graded\nb.txt,not graded\n", ["a.txt"]),
        ("name,status\nb.txt,no essay\na.txt,unsure\n", ["a.txt"]),
    ],
)
def test_of_a_folder_used_twice_the_last_run_counts(
    tmp_path: Path, table: str, names: list[str]
) -> None:
    run_of(tmp_path, "a.txt", "b.txt")
    (tmp_path / "marks.csv").write_text(table, encoding="utf-8-sig")
    assert [one.name for one in results.read(tmp_path)] == names


@pytest.mark.parametrize("name", ["-a.txt", "'a.txt", "'=a.txt", "@a.txt"])
def test_a_name_a_spreadsheet_would_run_is_found_in_the_table(tmp_path: Path, name: str) -> None:
    run_of(tmp_path, name, "b.txt", "a.txt")
    table = f"name,total\n{neutral(name)},9\n"
    (tmp_path / "marks.csv").write_text(table, encoding="utf-8-sig")
    assert [one.name for one in results.read(tmp_path)] == [name]


@pytest.mark.parametrize("name", ["-a.txt", "a;=1.txt"])
def test_a_name_that_a_table_guards_is_known(tmp_path: Path, name: str) -> None:
    run_of(tmp_path, name, "b.txt")
    (tmp_path / "marks.csv").write_bytes(delimited.written([["name", "total"], [name, 9]]))
    assert [one.name for one in results.read(tmp_path)] == [name]


def test_a_code_is_read_as_the_student_behind_it(tmp_path: Path) -> None:
    task = Task(Path("a.txt"), "a.txt", "a", handed=ANA, given="a.txt")
    (coded,) = anonymous.encode([task], tmp_path)
    (found,) = results.read(run_of(tmp_path, coded.name, code=coded.code))
    assert found.student == ANA.student


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"schema": "other/1"}', '{"schema": "rubric-grade/1"}', "null"]
)
def test_what_is_no_grade_is_told_with_its_path(tmp_path: Path, text: str) -> None:
    run_of(tmp_path, "a.txt")
    (tmp_path / "grades" / "b.json").write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=r"b\.json: this is no grade"):
        results.read(tmp_path)


def test_a_table_a_teacher_wrote_in_since_must_count_first(tmp_path: Path) -> None:
    table = run_of(tmp_path, "a.txt") / "marks.csv"
    table.write_bytes(b"name\na.txt\n")
    known = f"A run.\n{sha256(table.read_bytes()).hexdigest()}  marks.csv\n"
    (tmp_path / ".rubric-run").write_text(known, encoding="utf-8")
    assert len(results.read(tmp_path)) == 1
    table.write_bytes(b"name,level:thesis\na.txt,Exemplary\n")
    with pytest.raises(UserError, match="changed since the run; grade again"):
        results.read(tmp_path)


def test_a_folder_without_a_run_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="there are no grades here"):
        results.read(tmp_path)
