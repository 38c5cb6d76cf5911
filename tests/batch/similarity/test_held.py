"""The essays that are compared: of this run, of earlier ones, of folders, the sample."""

from pathlib import Path

import pytest
from builders import default_rubric, graded, strong

from rubric.batch import find
from rubric.batch.rows import row
from rubric.batch.similarity import compare
from rubric.batch.similarity.held import SAMPLE, earlier, of_rows, sample
from rubric.batch.similarity.own import of_draft, packed
from rubric.errors import UserError
from rubric.records import replace
from rubric.report import export

RUBRIC = default_rubric()
GRADE = graded(strong())
OWN = of_draft(GRADE.essay)
ROW = replace(row(GRADE, RUBRIC.rubric, "deep/ann"), name="ann.txt", prints=packed(OWN))


def put(folder: Path, name: str = "ann", text: str | None = None) -> Path:
    grades = folder / "grades" / "deep"
    grades.mkdir(parents=True, exist_ok=True)
    written = export.to_json(GRADE) if text is None else text
    (grades / f"{name}.json").write_text(written, encoding="utf-8")
    (folder / find.MARK).touch()
    return folder


def test_a_runs_essay_is_read_again_from_its_grade(tmp_path: Path) -> None:
    (held,) = of_rows([ROW], put(tmp_path), None, {})
    assert (held.name, held.who, held.earlier) == ("ann.txt", ("file", "ann.txt"), False)
    assert held.open() == OWN
    assert held.prints.words == len(OWN.said)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"essay": {"text": 3}}'])
def test_a_grade_that_is_gone_or_damaged_gives_no_words(tmp_path: Path, text: str) -> None:
    (held,) = of_rows([ROW], tmp_path, None, {})
    assert held.open() is None
    put(tmp_path, text=text)
    assert held.open() is None


def test_a_row_without_prints_is_passed_over(tmp_path: Path) -> None:
    assert [*of_rows([replace(ROW, prints=b"")], tmp_path, None, {})] == []


@pytest.mark.parametrize(
    ("identity", "student", "who"),
    [
        ("17", "Ann Lee", ("id", "17")),
        ("", "Ann Lee", ("name", "Ann Lee")),
        ("essay-1a2b3c", "", ("file", "lee.docx")),
    ],
)
def test_whose_an_essay_is_is_known(
    tmp_path: Path, identity: str, student: str, who: tuple[str, ...]
) -> None:
    behind = {"essay-1a2b3c": ("file", "lee.docx")}
    known = replace(ROW, identity=identity, student=student)
    assert next(of_rows([known], tmp_path, None, behind)).who == who


@pytest.mark.parametrize("under", ["", "grades"])
def test_earlier_are_the_essays_of_a_run(tmp_path: Path, under: str) -> None:
    run = put(tmp_path / "spring")
    ((held,), unread) = (found := earlier([run / under], None, hide=False)).held, found.unread
    assert held.name == f"{under or 'spring'}/essay.txt"
    assert (held.who, held.earlier, unread) == (("file", held.name), True, ())
    assert held.open() == OWN


def test_earlier_are_the_essays_of_a_folder_and_of_those_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "old"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "ann.txt").write_text(strong(), encoding="utf-8")
    (folder / "bad.docx").write_bytes(b"PK\x03\x04")
    (folder / "empty.txt").write_bytes(b"")
    found = earlier([folder], None, hide=False)
    assert [held.name for held in found.held] == ["old/deep/ann.txt"]
    assert found.unread == ("old/bad.docx", "old/empty.txt")
    assert found.held[0].open() == OWN


def test_names_of_earlier_essays_may_be_hidden(tmp_path: Path) -> None:
    found = earlier([put(tmp_path / "spring")], None, hide=True)
    assert [held.name for held in found.held] == ["essay 1 of spring"]


def test_there_must_be_essays_to_hold_against(tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    for wrong in ("gone", "bare"):
        with pytest.raises(UserError, match=wrong):
            earlier([tmp_path / wrong], None, hide=False)


@pytest.mark.parametrize("text", ["", "[]", '{"source": 1}'])
def test_a_stray_file_among_grades_is_told_and_costs_itself(tmp_path: Path, text: str) -> None:
    found = earlier([put(put(tmp_path / "spring"), "odd", text)], None, hide=False)
    assert [held.name for held in found.held] == ["spring/essay.txt"]
    assert found.unread == ("spring/odd.json",)


def test_data_among_essays_are_no_grades(tmp_path: Path) -> None:
    folder = tmp_path / "old"
    (folder / "grades").mkdir(parents=True)  # of another program
    (folder / "ann.txt").write_text(strong(), encoding="utf-8")
    for name in ("settings.json", "grades/book.json"):
        (folder / name).write_text("{}", encoding="utf-8")
    found = earlier([folder], None, hide=False)
    assert [held.name for held in found.held] == ["old/ann.txt"]


def test_several_runs_may_lie_in_one_folder(tmp_path: Path) -> None:
    for term in ("autumn", "spring"):
        put(tmp_path / term)
    assert len(earlier([tmp_path], None, hide=False).held) == 2


def test_the_sample_essay_is_held_against_too() -> None:
    (held,) = sample(RUBRIC)
    assert (held.name, held.earlier) == (SAMPLE, True)
    words = held.open()
    assert words is not None
    assert "trotsky" in words.said
    assert sample(replace(RUBRIC, exemplar=None)) == ()
    assert sample(replace(RUBRIC, exemplar=b"\x00" * 9, exemplar_name="a.pdf")) == ()


def test_a_file_of_the_same_name_may_be_anothers(tmp_path: Path) -> None:
    now = of_rows([replace(ROW, name="essay.txt")], put(tmp_path / "now"), None, {})
    before = earlier([put(tmp_path / "last")], None, hide=False).held
    (copies,) = compare([*now, *before]).copies
    assert copies.names == ("essay.txt", "last/essay.txt")
