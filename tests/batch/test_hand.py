"""Which marks count for which essay."""

from codecs import BOM_UTF8
from collections.abc import Mapping
from pathlib import Path

import pytest
from builders import default_rubric, strong

from rubric.batch import find, hand, mark
from rubric.batch.lms.handed import HandedIn
from rubric.batch.marks_book import workbook
from rubric.batch.tables import Book, wide
from rubric.batch.work import Task
from rubric.errors import UserError
from rubric.overrides import Hand
from rubric.records import replace
from rubric.result import GradeFailure
from rubric.source import Student
from rubric.spreadsheet import delimited

RUBRIC = default_rubric()
HEAD = "name,student,id,level:thesis,comment"


def tasks(folder: Path, *names: str, students: Mapping[str, Student] | None = None) -> list[Task]:
    made = []
    for name in names:
        (folder / name).write_text(strong(), encoding="utf-8")
        student = (students or {}).get(name)
        handed = HandedIn(student=student) if student else None
        made.append(Task(folder / name, name, name, handed=handed))
    return made


def written(path: Path, *rows: str) -> Path:
    path.write_text("\n".join((HEAD, *rows)) + "\n", encoding="utf-8")
    return path


def cells(marks: hand.Marks) -> dict[str, dict[str, str]]:
    return {name: dict(one.cells) for name, one in marks.hands.items()}


PEOPLE = {
    "a.txt": Student("17", "Ada Lovelace"),
    "b.txt": Student("18", "Ben Okri"),
    "c.txt": Student("19", "ada lovelace"),
}


@pytest.mark.parametrize(
    ("row", "meant"),
    [
        ("a.txt,,,,x", "a.txt"),
        ("A.TXT ,,,,x", "a.txt"),
        ("b.txt,Ada Lovelace,17,,x", "b.txt"),  # the name of the file comes first
        ("old.docx,,18,,x", "b.txt"),
        (",,17,,x", "a.txt"),
        (",ben  OKRI,,,x", "b.txt"),
    ],
)
def test_a_row_is_matched_by_file_then_id_then_student(
    tmp_path: Path, row: str, meant: str
) -> None:
    todo = tasks(tmp_path, *PEOPLE, students=PEOPLE)
    marks = hand.gather(todo, RUBRIC, written(tmp_path / "m.csv", row), tmp_path / "out")
    assert cells(marks) == {meant: {"comment": "x"}}


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (",Ada Lovelace,,,x", "m.csv, row 2: Ada Lovelace may be a.txt or c.txt"),
        (",Zoë,,,x", "m.csv, row 2: no essay here is of Zoë; nothing was graded."),
        (",,,,x", "m.csv, row 2: the row does not say which essay it is about"),
    ],
)
def test_a_row_of_two_essays_or_none_is_refused(tmp_path: Path, row: str, says: str) -> None:
    todo = tasks(tmp_path, *PEOPLE, students=PEOPLE)
    with pytest.raises(UserError) as error:
        hand.gather(todo, RUBRIC, written(tmp_path / "m.csv", row), tmp_path / "out")
    assert str(error.value).startswith(says)


def test_all_mistakes_are_said_at_once(tmp_path: Path) -> None:
    todo = tasks(tmp_path, "a.txt")
    given = written(tmp_path / "m.csv", "a.txt,,,,x", "b.txt,,,,x", "A.txt,,,,y")
    with pytest.raises(UserError) as error:
        hand.gather(todo, RUBRIC, given, tmp_path / "out")
    assert [line[:12] for line in str(error.value).splitlines()] == [
        "m.csv, row 3",
        "m.csv, row 4",
    ]


def test_what_is_given_counts_cell_by_cell_before_what_is_kept(tmp_path: Path) -> None:
    todo = tasks(tmp_path, "a.txt", "b.txt")
    out = tmp_path / "out"
    out.mkdir()
    store = written(out / find.TABLE, "a.txt,,,8,old", "b.txt,,,18,kept")
    given = written(tmp_path / "m.csv", "a.txt,,,25,", "b.txt,,,-,")
    marks = hand.gather(todo, RUBRIC, given, out)
    assert cells(marks) == {
        "a.txt": {"level:thesis": "25", "comment": "old"},
        "b.txt": {"comment": "kept"},
    }
    assert marks.aside == ((f"out/{find.TABLE}", store.read_bytes()),)


@pytest.mark.parametrize(
    ("comment", "encoding", "doubtful"),
    [
        ("Dobře, čti víc", "cp1252", ("a.txt (“Dob?e”)",)),
        ("Dobře, čti víc", "utf-8-sig", ()),
        ("Who wins?No", "utf-8-sig", ()),
        ("Who? Why? “Yes”", "cp1252", ()),
        ("Dob?e", "utf-8", ("a.txt (“Dob?e”)",)),  # as of an encoding that has no more
        ("naïve: Dob?e", "utf-8", ()),
        ("naïve: Dob?e", "utf-16", ()),
        ("naïve: see https://films.example/watch?v=1", "cp1252", ()),
        ("see films.example/watch?v=1 on this caf?s", "utf-8", ("a.txt (“caf?s”)",)),
    ],
)
def test_a_letter_that_may_be_lost_is_asked_about(
    tmp_path: Path, comment: str, encoding: str, doubtful: tuple[str, ...]
) -> None:
    given = tmp_path / "m.csv"
    given.write_bytes(f'{HEAD}\na.txt,,,,"{comment}"\n'.encode(encoding, "replace"))
    marks = hand.gather(tasks(tmp_path, "a.txt"), RUBRIC, given, tmp_path / "out")
    assert marks.doubtful == doubtful
    assert ("Letters may be lost" in hand.told(marks, RUBRIC.rubric)) is bool(doubtful)


@pytest.mark.parametrize(
    ("listed", "kept", "delimiter"),
    [
        ("Name;Email\nAda;a@b.c\n", "", ";"),
        ("Name,Email\nAda;Bo,a@b.c\n", "", ","),
        ("Name\tEmail\nAda\ta@b.c\n", "", ","),  # a system's, and no spreadsheet's
        ("Name;Email\nAda;a@b.c\n", f"{HEAD}\na.txt,,,,x\n", ","),
    ],
)
def test_the_first_table_parts_its_cells_as_the_class_list_does(
    tmp_path: Path, listed: str, kept: str, delimiter: str
) -> None:
    (tmp_path / "class.csv").write_bytes(listed.encode("cp1252"))
    out = tmp_path / "out"
    out.mkdir()
    if kept:
        (out / find.TABLE).write_text(kept, encoding="utf-8")
    todo = tasks(tmp_path, "a.txt")
    marks = hand.gather(todo, RUBRIC, None, out, tmp_path / "class.csv")
    assert marks.manner.delimiter == delimiter
    assert (marks.manner.mark, marks.manner.encoding) == (BOM_UTF8, "utf-8")


def test_a_table_nobody_wrote_in_gives_way_to_one_somebody_did(tmp_path: Path) -> None:
    todo = tasks(tmp_path, "a.txt")
    out = tmp_path / "out"
    out.mkdir()
    before = {"a.txt": Hand({"comment": "first"})}
    failed = (GradeFailure("a.txt", "empty", "the file is empty."),)
    book = Book(rubric=RUBRIC.rubric, rows=(), failures=failed, hands=before)
    tables = {find.TABLE: delimited.written(wide(book)), find.BOOK: workbook(book, {})}
    for name, data in tables.items():
        (out / name).write_bytes(data)
    mark.write(out, {name: [mark.digest(data)] for name, data in tables.items()})
    found = hand.gather(todo, RUBRIC, None, out)
    assert replace(found, seen={}) == hand.Marks(before)
    written(out / find.TABLE, "a.txt,,,18,")
    marks = hand.gather(todo, RUBRIC, None, out)
    assert cells(marks) == {"a.txt": {"level:thesis": "18"}}
    assert marks.aside == ((f"out/{find.BOOK}", tables[find.BOOK]),)
    assert cells(hand.gather(todo, RUBRIC, out / find.BOOK, out)) == {
        "a.txt": {"level:thesis": "18", "comment": "first"}
    }


def test_rows_of_essays_that_are_not_there_are_kept_and_not_refused(tmp_path: Path) -> None:
    todo = tasks(tmp_path, "a.txt")
    out = tmp_path / "out"
    out.mkdir()
    written(out / find.TABLE, "gone.txt,,,8,x", "a.txt,,,,y")
    marks = hand.gather(todo, RUBRIC, None, out)
    assert [entry.name for entry in marks.gone] == ["gone.txt"]
    assert "kept: gone.txt." in hand.told(marks, RUBRIC.rubric)


def test_nothing_written_is_nothing_said(tmp_path: Path) -> None:
    marks = hand.gather(tasks(tmp_path, "a.txt"), RUBRIC, None, tmp_path / "out")
    assert marks == hand.NONE
    assert hand.told(marks, RUBRIC.rubric) == ""
