"""Feedback in the student's own file, as teacher and student ask for it."""

import shutil
import zipfile
from pathlib import Path

import pypdf
import pytest
from builders import THESIS, strong
from console import run
from word_comments import comments

from rubric.batch import find
from rubric.report import annotate

PDF = Path(__file__).parents[1] / "reading" / "pdfs" / "essay-python-docx.pdf"


@pytest.fixture
def handed_in(essays: Path) -> Path:
    shutil.copy(PDF, essays / "pat.pdf")
    return essays


def marks(path: Path) -> int:
    pages = pypdf.PdfReader(path).pages
    return sum(
        each.get_object()["/Subtype"] == "/Highlight"
        for page in pages
        for each in page.get("/Annots", ())
    )


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_each_essay_comes_back_with_its_feedback(handed_in: Path, jobs: str) -> None:
    out = handed_in.parent / "out"
    done = run("grade", handed_in, "-o", out, "--report", "docx,pdf-notes", "-j", jobs)
    assert done.code == 0
    made = {path.name for path in (out / find.REPORTS).iterdir()}
    assert made == {"ada.docx", "Ben.docx", "zoe.docx", "pat.docx", "pat.pdf-notes.pdf"}
    assert "No pdf-notes for Ben.md, ada.txt, zoe.txt: not a PDF; ask for docx.\n" in done.err
    over = [each.over for each in comments((out / find.REPORTS / "ada.docx").read_bytes())]
    assert THESIS in over
    assert marks(out / find.REPORTS / "pat.pdf-notes.pdf")
    again = run("grade", handed_in, "-o", out, "--report", "docx,pdf-notes", "-j", jobs)
    assert "Left from an earlier run" not in again.err


def test_the_class_page_links_to_what_there_is(essays: Path) -> None:
    out = essays.parent / "out"
    run("grade", essays, "-o", out, "--report", "docx", "-j", "1")
    assert "reports/ada.docx" in (out / "class.html").read_text("utf-8")


def test_a_platform_gets_the_files_back(tmp_path: Path) -> None:
    download = tmp_path / "submissions.zip"
    with zipfile.ZipFile(download, "w") as made:
        made.writestr("doejane_101_9001_essay.txt", strong())
        made.writestr("leeal_102_9002_draft.pdf", PDF.read_bytes())
    run("grade", download, "-o", tmp_path / "a", "--report", "docx", "-j", "1")
    with zipfile.ZipFile(tmp_path / "a" / "upload.zip") as back:
        assert back.namelist() == [
            "doejane_101_9001_essay.feedback.docx",
            "leeal_102_9002_draft.feedback.docx",
        ]
    done = run("grade", download, "-o", tmp_path / "b", "--report", "pdf-notes", "-j", "1")
    with zipfile.ZipFile(tmp_path / "b" / "upload.zip") as back:
        assert back.namelist() == ["leeal_102_9002_draft.feedback.pdf"]
    assert "No pdf-notes for doejane_101_9001_essay.txt: not a PDF" in done.err


@pytest.mark.parametrize("form", ["docx", "pdf-notes"])
def test_a_copy_cannot_hide_whose_it_is(handed_in: Path, form: str) -> None:
    done = run("grade", handed_in, "--report", form, "--anonymous")
    assert done.code == 2
    assert f"--report {form} keeps the names that --anonymous takes out." in done.err


def test_a_missing_library_is_told_before_anything_is_graded(
    handed_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    out = handed_in.parent / "out"
    done = run("grade", handed_in, "-o", out, "--report", "pdf-notes")
    assert done.code == 2
    assert done.err == f"{annotate.MISSING}\n"
    assert not out.exists()
    done = run("check", PDF, "--format", "pdf-notes", "-o", out)
    assert (done.code, done.err) == (2, f"{annotate.MISSING}\n")


def test_a_student_gets_a_copy_beside_the_draft(
    handed_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(handed_in)
    done = run("check", "ada.txt", "--format", "docx")
    assert (done.code, done.err) == (0, "ada.report.docx\n")
    assert comments(Path("ada.report.docx").read_bytes())
    done = run("check", "pat.pdf", "--format", "pdf-notes")
    assert (done.code, done.err) == (0, "pat.pdf-notes.report.pdf\n")
    assert marks(Path("pat.pdf-notes.report.pdf"))
    names = {place.name for place in find.look(handed_in).essays}
    assert names == {"ada.txt", "Ben.md", "zoe.txt", "pat.pdf"}


def test_a_draft_that_takes_no_notes_is_told_and_the_others_go_on(
    handed_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(handed_in)
    done = run("check", "ada.txt", "pat.pdf", "--format", "pdf-notes")
    assert done.code == 3
    assert done.err == "ada.txt: not a PDF; ask for docx.\npat.pdf-notes.report.pdf\n"


def test_the_students_own_file_is_never_written_over(handed_in: Path) -> None:
    path = handed_in / "pat.pdf"
    done = run("check", path, "--format", "pdf-notes", "-o", path)
    assert done.code == 2
    assert path.read_bytes() == PDF.read_bytes()
