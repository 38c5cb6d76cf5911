"""Codes for names, and the key to them."""

import sys
from pathlib import Path

import pytest

from rubric.batch import anonymous, codes
from rubric.batch.lms.handed import HandedIn
from rubric.batch.work import Task
from rubric.errors import UserError
from rubric.records import replace
from rubric.source import Student

NAMES = ("ana.docx", "kim.docx", "al.txt", "zoe.txt")


def tasks(*names: str, student: Student | None = None) -> tuple[Task, ...]:
    handed = HandedIn(student=student) if student else None
    return tuple(Task(Path(name), name, name, handed=handed, given=name) for name in names)


def test_a_code_is_no_name_and_the_order_is_its_own(tmp_path: Path) -> None:
    made = anonymous.encode(tasks(*NAMES), tmp_path)
    assert [task.name for task in made] == sorted(task.name for task in made)
    assert sorted(task.given for task in made) == sorted(NAMES)
    for task in made:
        assert task.code is not None
        assert task.name == f"{task.code}{Path(task.given).suffix}"
        assert task.stem == task.code
        assert Path(task.given).stem not in task.name


def test_codes_are_the_same_in_one_folder_and_others_in_another(tmp_path: Path) -> None:
    first, again, other = (
        {task.given: task.code for task in anonymous.encode(tasks(*names), tmp_path / folder)}
        for names, folder in ((NAMES, "a"), (NAMES[::-1], "a"), (NAMES, "b"))
    )
    assert first == again
    assert not {*first.values()} & {*other.values()}


def test_files_of_one_student_share_a_code(tmp_path: Path) -> None:
    made = anonymous.encode(tasks("a.txt", "b.txt", student=Student("7", "Ana")), tmp_path)
    code = made[0].code
    assert [task.name for task in made] == [f"{code}.txt", f"{code}_2.txt"]
    assert codes.students(tmp_path) == {code: Student("7", "Ana")}


def test_the_key_remembers_whom_it_once_knew(tmp_path: Path) -> None:
    anonymous.encode(tasks("a.txt", student=Student("7", "Ana")), tmp_path)
    anonymous.encode(tasks("b.txt", student=Student("8", "=Kim")), tmp_path)
    students = {Student("7", "Ana"), Student("8", "=Kim")}
    for _ in range(2):  # what keeps a cell from being run is not kept twice
        assert {*codes.students(tmp_path).values()} == students
        assert b",'=Kim" in (tmp_path / ".rubric" / "key.csv").read_bytes()
        anonymous.encode(tasks("c.txt", student=Student("7", "Ana")), tmp_path)


@pytest.mark.parametrize("text", ["-123", "@jane", "'-1", "'tis", "=Kim"])
def test_the_key_gives_back_what_a_spreadsheet_would_run(tmp_path: Path, text: str) -> None:
    (task,) = anonymous.encode(tasks("a.txt", student=Student(text, text)), tmp_path)
    assert codes.students(tmp_path) == {task.code: Student(text, text)}
    (other,) = anonymous.encode(tasks(text), tmp_path)
    assert codes.owners(tmp_path)[other.code or ""] == ("file", text)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such modes")
def test_the_key_is_for_its_owner_alone(tmp_path: Path) -> None:
    anonymous.encode(tasks(*NAMES), tmp_path)
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / ".rubric").iterdir()}
    assert modes == {"salt": 0o600, "key.csv": 0o600}


def test_a_folder_with_names_takes_no_codes_and_one_with_codes_no_names(tmp_path: Path) -> None:
    anonymous.refuse_change(tmp_path, hide=True)
    (tmp_path / "grades").mkdir()
    anonymous.refuse_change(tmp_path, hide=False)
    with pytest.raises(UserError, match="an earlier run with names lies here"):
        anonymous.refuse_change(tmp_path, hide=True)
    (tmp_path / ".rubric").mkdir()
    (tmp_path / ".rubric" / codes.NAME).write_text("code,id,name,file\n", encoding="utf-8")
    anonymous.refuse_change(tmp_path, hide=True)
    with pytest.raises(UserError, match="without names lies here; say --anonymous again"):
        anonymous.refuse_change(tmp_path, hide=False)


def test_a_lost_salt_is_told(tmp_path: Path) -> None:
    anonymous.encode(tasks(*NAMES), tmp_path)
    (tmp_path / ".rubric" / "salt").write_text("no salt", encoding="ascii")
    with pytest.raises(UserError, match="no code would stay its own"):
        anonymous.encode(tasks(*NAMES), tmp_path)


def test_a_broken_key_is_told(tmp_path: Path) -> None:
    anonymous.encode(tasks(*NAMES), tmp_path)
    (tmp_path / ".rubric" / "key.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(UserError, match="who the codes stand for"):
        codes.students(tmp_path)


def test_without_a_key_there_is_nobody(tmp_path: Path) -> None:
    assert codes.students(tmp_path) == {}


def test_more_digits_where_few_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(anonymous, "DIGITS", 1)
    many = tuple(replace(tasks("a.txt")[0], given=f"{n}.txt") for n in range(40))
    codes = {task.code for task in anonymous.encode(many, tmp_path)}
    assert len(codes) == len(many)
