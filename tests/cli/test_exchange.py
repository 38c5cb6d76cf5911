"""`rubric import` and `rubric export`, as a teacher calls them."""

import sys
from pathlib import Path

import pytest
from any_rubrics import FULL
from console import run
from word_xml import packed

from rubric import loader
from rubric.interchange import FORMS, yaml
from rubric.spreadsheet import writing

ENDINGS = {"canvas-csv": "csv", "moodle-csv": "csv", "case-json": "json", "xlsx": "xlsx"}
TABLE = """\
Essay rubric;;;
Criteria;Excellent (4 pts);Good (3 pts);Poor (1 pt)
Thesis;One can argue with it;A claim;A topic
Spelling;No slips;Few slips;Many slips
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(yaml.written(FULL), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", FORMS)
def test_there_and_back(tmp_path: Path, own: Path, form: str) -> None:
    out, back = tmp_path / f"a.{ENDINGS[form]}", tmp_path / "back.yaml"
    done = run("export", own, "--to", form, "-o", out)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{out}: 3 criteria, 70 points.\n")
    done = run("import", out, "--from", form, "-o", back)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{back}: 3 criteria, 70 points.\n")
    assert run("validate", back).code == 0
    assert loader.load(str(back)).rubric.id == "back"


@pytest.mark.parametrize("form", FORMS)
def test_the_form_need_not_be_said(tmp_path: Path, form: str) -> None:
    out = tmp_path / f"a.{ENDINGS[form]}"
    run("export", "school-argument", "--to", form, "-o", out)
    assert run("import", out, "-o", tmp_path / "back.yaml").code == 0


def test_a_form_that_the_file_has_not_is_told(tmp_path: Path) -> None:
    out, back = tmp_path / "a.csv", tmp_path / "back.yaml"
    run("export", "school-argument", "--to", "canvas-csv", "-o", out)
    for form in ("xlsx", "moodle-csv"):
        done = run("import", out, "--from", form, "-o", back)
        assert (done.code, done.err) == (
            2,
            "a.csv: this is a canvas-csv file; say --from canvas-csv, or leave --from out.\n",
        )
    assert run("import", out, "--from", "canvas-csv", "-o", back).code == 0


def test_a_teachers_table_and_what_was_guessed(tmp_path: Path) -> None:
    table, made = tmp_path / "Mine.csv", tmp_path / "mine.yaml"
    table.write_text(TABLE, encoding="utf-8")
    done = run("import", table, "-o", made)
    assert done.out.splitlines() == [
        f"{made}: 2 criteria, 8 points.",
        "  Thesis    thesis_stated, thesis_arguable (guessed from “thesis”)",
        "  Spelling  left to you (manual)",
        f"Look it over, then: rubric validate {made}",
    ]
    text = made.read_text("utf-8")
    assert "# Imported from Mine.csv. Look it over, then run\n" in text
    assert (
        "  # Guessed from “thesis”. To judge it yourself write checks: [{check: manual}]" in text
    )
    assert "  # Left to you: no check is guessed from its words.\n" in text
    graded = run("check", "samples/class/town-library.txt", "-r", made)
    assert graded.code == 0


def test_nothing_is_written_over(tmp_path: Path, own: Path) -> None:
    before = own.read_bytes()
    table = tmp_path / "a.csv"
    table.write_text(TABLE, encoding="utf-8")
    done = run("import", table, "-o", own)
    assert (done.code, done.err) == (
        2,
        f"{own}: this file exists; it was left as it is. To write over it, say --force.\n",
    )
    done = run("export", own, "--to", "xlsx", "-o", own)
    assert (done.code, "this is the rubric itself" in done.err) == (2, True)
    assert own.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"Shopping,Price\nMilk,2\n", "no line looks like the heads of levels"),
        ("a.json", b"{", "line 1, column 2: this is no JSON"),
        ("a.json", b"[]", "no CFRubric is in this file"),
        ("a.json", b"[" * 5_000, "it is nested too deep"),
        ("a.json", b'{"CFRubrics": [' + b"1" * 5_000 + b"]}", "a number is too long"),
        ("a.json", b'{"CFRubrics": [{"CFRubricCriteria": [{"weight": 1}]}]}',
         "CFRubricCriteria 1: the criterion has neither category nor description"),
        ("a.xlsx", b"PK\x03\x04", "the workbook is damaged"),
        ("a.ods", packed({"content.xml": "<x/>"}), "this is an OpenDocument spreadsheet"),
        ("a.docx", packed({"word/document.xml": "<x/>"}), "this is no Excel workbook"),
        ("a.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "this is an old Excel workbook"),
        ("a.xyz", b"words", "say with --from which form it has"),
        ("a.csv", b"", "the file is empty"),
        ("missing.csv", None, "cannot be read"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_and_nothing_is_written(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = run("import", tmp_path / name, "-o", tmp_path / "made.yaml")
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert name in done.err
    assert done.err.count("\n") == 1
    assert not (tmp_path / "made.yaml").exists()


def test_a_wrong_rubric_or_place_is_told(tmp_path: Path, own: Path) -> None:
    assert (
        "Did you mean" in run("export", "school-argumen", "--to", "xlsx", "-o", tmp_path / "a").err
    )
    done = run("export", own, "--to", "canvas-csv", "-o", own / "a.csv")
    assert (done.code, "is a file, not a folder" in done.err) == (2, True)


def test_without_the_extra_xlsx_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    done = run("export", "school-argument", "--to", "xlsx", "-o", tmp_path / "a.xlsx")
    assert (done.code, done.err) == (2, f"{writing.MISSING}\n")
    assert not (tmp_path / "a.xlsx").exists()
