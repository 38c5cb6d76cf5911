"""Whose a file is, by a class list."""

from pathlib import Path

import pytest

from rubric.batch import roster
from rubric.batch.lms.handed import HandedIn
from rubric.errors import UserError
from rubric.source import Student

LIST = """Last name,First name,Student ID,Email
Pérez,Ana,1021,ana@school.example
O'Brien,Kim,1022,kim@school.example
Lee,Al,1023,al@school.example
Lee,Alma,1024,alma@school.example
Lee,Al,1025,al2@school.example
"""
CANVAS = 'Student,ID,SIS Login ID\n    Points Possible,,\n"Pérez, Ana",1021,aperez\n'


def class_list(folder: Path, text: str = LIST) -> roster.Roster:
    path = folder / "class.csv"
    path.write_text(text, encoding="utf-8")
    return roster.read(path)


@pytest.mark.parametrize(
    ("name", "student"),
    [
        ("1022 essay.docx", ("1022", "Kim O'Brien")),
        ("essay_1022_final.docx", ("1022", "Kim O'Brien")),
        ("10221 essay.docx", None),
        ("kim@school.example.txt", ("1022", "Kim O'Brien")),
        ("Ana Pérez essay.docx", ("1021", "Ana Pérez")),
        ("perez-ana.docx", ("1021", "Ana Pérez")),
        ("pérez-ana.docx", ("1021", "Ana Pérez")),
        ("PÉREZANA.docx", ("1021", "Ana Pérez")),
        ("Ana Pérez/essay.docx", ("1021", "Ana Pérez")),
        ("obrien essay.docx", None),
        ("Alma Lee.docx", ("1024", "Alma Lee")),
        ("Al Lee.docx", None),
        ("Ana.docx", None),
        ("Ana Pérez and Kim O'Brien.docx", None),
        ("essay.docx", None),
    ],
)
def test_a_files_name_says_whose_it_is_or_does_not(
    tmp_path: Path, name: str, student: tuple[str, str] | None
) -> None:
    found = roster.named([name], {}, class_list(tmp_path))
    told = found[name].student if found else None
    assert told == (Student(*student) if student else None)


@pytest.mark.parametrize(
    ("known", "student"),
    [
        (Student("1021", "perezana"), Student("1021", "Ana Pérez")),
        (Student("7", "pérezana"), Student("7", "Ana Pérez")),
        (Student("7", "leeal"), Student("7", "leeal")),
        (Student("", "Alma Lee"), Student("1024", "Alma Lee")),
        (Student("al2@school.example", ""), Student("al2@school.example", "Al Lee")),
    ],
)
def test_the_list_completes_what_a_system_told(
    tmp_path: Path, known: Student, student: Student
) -> None:
    handed = {"a.txt": HandedIn(student=known, late=True)}
    found = roster.named(["a.txt"], handed, class_list(tmp_path))
    assert found["a.txt"] == HandedIn(student=student, late=True)


def test_a_list_may_say_which_file_is_whose(tmp_path: Path) -> None:
    listed = class_list(tmp_path, "file;name\nscan01.pdf;Ana Pérez\nscan02;Al Lee\n")
    found = roster.named(["scan01.pdf", "scan02.pdf", "scan03.pdf"], {}, listed)
    assert {name: one.student.name for name, one in found.items()} == {
        "scan01.pdf": "Ana Pérez",
        "scan02.pdf": "Al Lee",
    }


def test_an_exported_gradebook_is_a_class_list(tmp_path: Path) -> None:
    found = roster.named(["aperez.docx"], {}, class_list(tmp_path, CANVAS))
    assert found["aperez.docx"].student == Student("1021", "Pérez, Ana")


def test_a_user_name_with_digits_stays_whole(tmp_path: Path) -> None:
    listed = class_list(tmp_path, "Username,Name\nana12,Ana Pérez\nkim12,Kim O'Brien\n")
    found = roster.named(["kim12.txt", "essay 12.txt"], {}, listed)
    assert {name: one.student.id for name, one in found.items()} == {"kim12.txt": "kim12"}


@pytest.mark.parametrize(
    "heading", ["Vorname;Nachname", "Nombre;Apellido(s)", "Prénom;Nom de famille", "First;Last"]
)
def test_headings_in_other_languages(tmp_path: Path, heading: str) -> None:
    listed = class_list(tmp_path, f"{heading}\nAna;Pérez\nAl;Lee\n")
    assert [one.name for one in listed.students] == ["Ana Pérez", "Al Lee"]


def test_a_table_of_no_students_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no column of names or ids"):
        class_list(tmp_path, "colour,points\nred,1\n")
    with pytest.raises(UserError, match="cannot be read"):
        roster.read(tmp_path / "none.csv")


@pytest.mark.parametrize(
    ("heads", "whose"),
    [
        ({"a": ["Ana Pérez", "Ms. Hill"]}, {"a": "1021"}),
        ({"a": ["English 10", "Name: perez, ana"]}, {"a": "1021"}),
        ({"a": ["Ana Pérez"], "b": ["Ana Pérez"]}, {}),  # of two, who can say which
        ({"a": ["Ana Pérez"], "b": ["Kim O'Brien"]}, {"a": "1021"}),  # Kim has a file already
        ({"a": ["Al Lee"]}, {}),
        ({"a": ["Ana Pérez", "Alma Lee"]}, {}),
        ({"a": ["Ana Pérez is my friend."]}, {}),
        ({"a": []}, {}),
    ],
)
def test_a_name_alone_in_a_line_of_the_head_says_whose_it_is(
    tmp_path: Path, heads: dict[str, list[str]], whose: dict[str, str]
) -> None:
    handed = {"c": HandedIn(student=Student("1022", "Kim O'Brien"))}
    found = roster.headed(heads, handed, class_list(tmp_path))
    assert {name: known.student.id for name, known in found.items()} == whose
