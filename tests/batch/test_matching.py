"""Which essay a row of marks is about."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from rubric.batch import codes, find, matching
from rubric.batch.lms.handed import HandedIn
from rubric.batch.work import Task
from rubric.overrides import Hand
from rubric.overrides.marks import Entry
from rubric.source import Student

KEY = (
    "code,id,name,file\n"
    "essay-0a1b2c,17,Ada Lovelace,ada.txt\n"
    "essay-3d4e5f,,Ben Okri,ben.txt\n"
    "essay-667788,,,cy.txt\n"
)


def task(folder: Path, name: str, student: Student | None = None, code: str | None = None) -> Task:
    path = folder / name
    path.write_text(f"the words of {name}", encoding="utf-8")
    handed = HandedIn(student=student) if student else None
    called = f"{code}.txt" if code else name
    return Task(path, called, Path(called).stem, handed=handed, code=code, given=name)


def entry(name: str = "", student: str = "", identity: str = "") -> Entry:
    return Entry("m.csv, row 2", name, student, identity, gone=False, hand=Hand({"comment": "x"}))


def found(row: Entry, todo: list[Task], out: Path) -> list[str]:
    essays = matching.indexed(todo)
    before = matching.earlier(out, essays, [row])
    here = matching.by_name(row, essays) or matching.otherwise([row], essays, before)[row.place]
    return [each.name for each in here]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    (folder / find.OWN).mkdir(parents=True)
    (folder / find.GRADES).mkdir()
    return folder


@pytest.mark.parametrize(
    ("row", "meant"),
    [
        (entry("essay-0a1b2c.txt", identity="essay-0a1b2c"), ["ada.txt"]),
        (entry("essay-0a1b2c_2.txt"), ["ada.txt"]),
        (entry(identity="essay-3d4e5f"), ["benjamin.txt"]),  # by the name: the file has another
        (entry("essay-667788.txt"), []),  # handed in by nobody who is here
        (entry("essay-999999.txt"), []),
    ],
)
def test_a_code_is_read_by_the_key_beside_the_table(
    tmp_path: Path, out: Path, row: Entry, meant: list[str]
) -> None:
    (out / find.OWN / codes.NAME).write_text(KEY, encoding="utf-8")
    ada = task(tmp_path, "ada.txt", Student("17", "Ada Lovelace"))
    ben = task(tmp_path, "benjamin.txt", Student("", "Ben Okri"))
    assert found(row, [ada, ben], out) == meant


@pytest.mark.parametrize(
    "row", [entry("ada.txt"), entry("x", "", "17"), entry("", "ADA lovelace")]
)
def test_a_row_with_names_finds_the_essay_behind_a_code(
    tmp_path: Path, out: Path, row: Entry
) -> None:
    ada = task(tmp_path, "ada.txt", Student("17", "Ada Lovelace"), code="essay-0a1b2c")
    assert found(row, [ada], out) == ["essay-0a1b2c.txt"]


@pytest.mark.parametrize(
    ("graded", "meant"),
    [
        (("old.json", "old.txt", "new.txt"), ["new.txt"]),
        (("old-txt.json", "old.txt", "new.txt"), ["new.txt"]),  # old.md lay beside it
        (("old.json", "old.txt", "changed.txt"), []),
        (("old.json", "other.txt", "new.txt"), []),
        (("none.json", "old.txt", "new.txt"), []),
    ],
)
def test_a_file_of_another_name_is_known_by_its_bytes(
    tmp_path: Path, out: Path, graded: tuple[str, str, str], meant: list[str]
) -> None:
    kept, name, written = graded
    new = task(tmp_path, "new.txt")
    digest = sha256(f"the words of {written}".encode()).hexdigest()
    source = {"source": {"name": name, "sha256": digest}}
    (out / find.GRADES / kept).write_text(json.dumps(source), encoding="utf-8")
    assert found(entry("old.txt"), [new], out) == meant


@pytest.mark.parametrize(
    ("row", "meant"),
    [
        (entry("?ukasz Gómez.txt"), ["Łukasz Gómez.txt"]),  # saved in an encoding of the west
        (entry("?ukasz G?mez.txt"), ["Łukasz Gómez.txt"]),
        (entry("Lukasz Gómez.txt"), ["Łukasz Gómez.txt"]),  # by a program that takes marks off
        (entry("?ukasz Gómez.txt", identity="17"), ["Łukasz Gómez.txt"]),  # before the student
        (entry("?ukasz Gámez.txt"), []),
        (entry("?ukasz Gomez.txt"), []),
        (entry("??.txt"), []),  # one of two
        (entry("?d?.txt"), []),  # no encoding lacks an a
    ],
)
def test_a_name_is_known_by_the_letters_that_an_encoding_left(
    tmp_path: Path, out: Path, row: Entry, meant: list[str]
) -> None:
    names = ("Łukasz Gómez.txt", "Żö.txt", "Łó.txt", "ada.txt")
    essays = [
        task(tmp_path, name, Student("17", "Ada") if "d" in name else None) for name in names
    ]
    assert found(row, essays, out) == meant


def test_a_damaged_grade_of_an_earlier_run_is_no_help_and_no_harm(
    tmp_path: Path, out: Path
) -> None:
    new = task(tmp_path, "new.txt")
    for data in (b"", b"[]", b'{"source": 3}', b"\xff"):
        (out / find.GRADES / "old.json").write_bytes(data)
        assert found(entry("old.txt"), [new], out) == []


def test_the_student_counts_before_the_bytes(tmp_path: Path, out: Path) -> None:
    ada = task(tmp_path, "new.txt", Student("17", "Ada Lovelace"))
    ben = task(tmp_path, "ben.txt", Student("18", "Ben Okri"))
    digest = sha256(ben.path.read_bytes()).hexdigest()
    source = {"source": {"name": "old.txt", "sha256": digest}}
    (out / find.GRADES / "old.json").write_text(json.dumps(source), encoding="utf-8")
    row = entry("old.txt", "Ada Lovelace", "17")
    assert found(row, [ada, ben], out) == ["new.txt"]
    assert found(row, [ben], out) == []
    assert found(entry("old.txt"), [ada, ben], out) == ["ben.txt"]
