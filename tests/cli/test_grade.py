"""`rubric grade` as a teacher calls it."""

import json
import re
import shutil
import sys
from pathlib import Path

import pypdf
import pytest
from builders import (
    OPENING,
    strong,
)
from console import run, table
from marking import cells

from rubric.batch import bookmarks, find, together
from rubric.spreadsheet import writing


def test_a_folder_becomes_grades_reports_and_a_table(essays: Path) -> None:
    out = essays.parent / "out"
    done = run("grade", essays, "-o", out, "--report", "html", "-j", "1")
    assert done.code == 0
    assert {p.name for p in (out / "grades").iterdir()} == {"ada.json", "Ben.json", "zoe.json"}
    assert {p.name for p in (out / "reports").iterdir()} == {"ada.html", "Ben.html", "zoe.html"}
    assert [row["name"] for row in table(out)] == ["zoe.txt", "ada.txt", "Ben.md"]
    assert [row["status"] for row in table(out)] == ["unsure", "graded", "graded"]
    assert table(out)[1]["found thesis"].startswith("The town should open")
    assert table(out)[1]["found level:thesis"] == "Exemplary"
    assert "Look at these first:\n  zoe.txt: unsure of Thesis" in done.out
    assert "Thesis: " in done.out


def test_a_bad_file_never_stops_the_rest(essays: Path) -> None:
    (essays / "bad.docx").write_bytes(b"PK\x03\x04")
    (essays / "empty.txt").write_bytes(b"")
    (essays / "photo.jpg").write_bytes(b"no essay")
    out = essays.parent / "out"
    done = run("grade", essays, "-o", out, "--report", "none", "-j", "1")
    assert done.code == 3
    assert [row["status"] for row in table(out)] == [
        "unsure",
        "not graded",
        "not graded",
        "not graded",
        "graded",
        "graded",
    ]
    assert done.err.splitlines() == [
        "Not graded, as they do not look like essays: photo.jpg.",
        "bad.docx: the file is damaged; save it again with the program that wrote it.",
        "empty.txt: the file is empty.",
    ]
    assert done.out.startswith("Graded three essays; two essays could not be graded.\n")
    assert cells(out, "photo.jpg")["notices"] == (
        "No essay is read from a file of this kind (.jpg)."
    )


def test_a_run_that_grades_nothing_says_why_in_the_table(essays: Path) -> None:
    (essays / "empty.txt").write_bytes(b"")
    out = essays.parent / "out"
    assert run("grade", essays / "empty.txt", "-o", out, "--report", "none").code == 3
    assert [row["notices"] for row in table(out)] == ["the file is empty."]
    assert {path.name for path in out.iterdir()} == {*MARKS, find.BOOK}


@pytest.mark.parametrize(
    ("path", "out"),
    [
        ("class", "class-graded"),
        ("class/.", "class-graded"),
        ("class/ada.txt", "class/ada-graded"),
        ("period.1", "period.1-graded"),
    ],
)
def test_the_default_folder_is_named_after_what_is_graded(
    essays: Path, path: str, out: str
) -> None:
    shutil.copytree(essays, essays.parent / "period.1")
    assert run("grade", essays.parent / path, "--report", "none").code == 0
    assert (essays.parent / out / "marks.csv").is_file()


@pytest.mark.parametrize("path", [".", "..", "deep/.."])
def test_a_folder_without_a_name_has_one(
    essays: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    (essays / "deep").mkdir()
    monkeypatch.chdir(essays / "deep" if path == ".." else essays)
    assert run("grade", path, "--report", "none").code == 0
    assert (essays.parent / "class-graded" / "marks.csv").is_file()


def test_a_run_never_grades_its_own_output(essays: Path) -> None:
    call = ("grade", essays, "-o", essays / "out", "--report", "html", "--recursive")
    screens = {run(*call).out for _ in range(2)}
    assert len(screens) == 1
    assert len(table(essays / "out")) == 3


def test_folders_of_the_folder_keep_their_place(essays: Path) -> None:
    inner = essays / "Ada Lovelace_17_file"
    inner.mkdir()
    (inner / "ada.txt").write_text(strong(), encoding="utf-8")
    out = essays.parent / "out"
    assert run("grade", essays, "-o", out, "--report", "html", "--recursive").code == 0
    assert (out / "reports" / inner.name / "ada.html").is_file()
    assert f"{inner.name}/ada.txt" in [row["name"] for row in table(out)]


def test_any_number_of_processes_writes_the_same_bytes(essays: Path) -> None:
    outs = [essays.parent / name for name in ("one", "two")]
    for jobs, out in zip(("1", "2"), outs, strict=True):
        assert run("grade", essays, "-o", out, "--report", "html", "-j", jobs).code == 0
    ours = [p for out in outs for p in out.rglob("*") if find.OWN not in p.parts and p.is_file()]
    files = [sorted(p.relative_to(out) for p in ours if out in p.parents) for out in outs]
    assert files[0] == files[1]
    assert all((outs[0] / f).read_bytes() == (outs[1] / f).read_bytes() for f in files[0])


def test_names_that_clash_are_kept_apart(essays: Path) -> None:
    (essays / "ADA.md").write_text(strong(), encoding="utf-8")
    out = essays.parent / "out"
    run("grade", essays, "-o", out, "--report", "none", "-j", "1")
    names = {p.name for p in (out / "grades").iterdir()}
    assert {"ada-txt.json", "ADA-md.json"} <= names
    sources = [json.loads((out / "grades" / n).read_text("utf-8"))["source"] for n in names]
    assert {s["name"] for s in sources} == {"ada.txt", "ADA.md", "Ben.md", "zoe.txt"}


def test_a_formula_in_an_essay_stays_text(essays: Path) -> None:
    claim = "=HYPERLINK is worse than reading because it misleads people, and it should go."
    (essays / "ada.txt").write_text(strong().replace(OPENING, claim), encoding="utf-8")
    out = essays.parent / "out"
    run("grade", essays / "ada.txt", "-o", out, "--report", "none")
    raw = (out / "marks.csv").read_text("utf-8-sig")
    assert not any(cell.startswith(("=", "+", "@")) for cell in raw.replace('"', "").split(","))


@pytest.mark.parametrize(
    ("make", "args", "says"),
    [
        ("none", [], "there is no such file or folder"),
        ("empty", [], "there is no essay in this folder"),
        ("class", ["-r", "no-such"], "No rubric is called no-such"),
        ("class", ["--report", "word"], "choose from pdf, html, docx, pdf-notes"),
        ("class", ["-o", "{file}"], "this is a file; name a folder to write to."),
        ("class", ["-o", "{file}/deeper"], "is a file, not a folder"),
        ("class", ["-j", "0"], "0"),
    ],
)
def test_a_wrong_call_grades_nothing(essays: Path, make: str, args: list[str], says: str) -> None:
    (essays.parent / "empty").mkdir()
    file = essays.parent / "a-file"
    file.write_text("kept", encoding="utf-8")
    filled = [arg.replace("{file}", str(file)) for arg in args]
    done = run("grade", essays.parent / make, *filled)
    assert done.code == 2
    assert says in done.err
    assert file.read_text("utf-8") == "kept"
    assert not list(essays.parent.glob("*-graded"))


def test_what_an_earlier_run_left_is_told_and_let_be(essays: Path) -> None:
    out = essays.parent / "out"
    run("grade", essays, "-o", out, "--report", "html", "-j", "1")
    (essays / "zoe.txt").rename(essays / "amy.txt")
    done = run("grade", essays, "-o", out, "--report", "none", "-j", "1")
    left = [
        "class.html",
        "grades/zoe.json",
        "reports/Ben.html",
        "reports/ada.html",
        "reports/zoe.html",
    ]
    told = f"Left from an earlier run, and not of this one: {', '.join(left)}.\n"
    assert told in done.err
    assert all((out / name).is_file() for name in left)
    assert "earlier run" not in run("grade", essays, "-o", essays.parent / "new").err


def test_a_class_has_its_page_and_its_reports_in_one(essays: Path) -> None:
    out = essays.parent / "out"
    done = run("grade", essays, "-o", out, "-j", "1")
    assert f"Class page: {out / 'class.pdf'}\nTo print: {out / 'all-reports.pdf'}\n" in done.out
    pages = pypdf.PdfReader(out / "all-reports.pdf").pages
    ones = [n for n, page in enumerate(pages) if "Feedback on structure" in page.extract_text()]
    assert len(ones) == 3
    assert all(n % 2 == 0 for n in ones)
    assert "class/" not in done.out
    written = (out / "class.html").read_text("utf-8")
    assert 'href="reports/zoe.pdf"' in written
    assert "bookmarks" not in done.err


def test_reports_in_one_without_bookmarks_are_told(
    essays: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = essays.parent / "out"
    monkeypatch.setattr(bookmarks, "TRAILER", re.compile(b"(?!)"))
    done = run("grade", essays, "-o", out, "-j", "1")
    assert done.err.count(f"{out / 'all-reports.pdf'} has no bookmarks: ") == 1
    assert "To print: " in done.out


def test_many_reports_to_print_are_several_files(
    essays: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = essays.parent / "out"
    run("grade", essays, "-o", out, "-j", "1")
    monkeypatch.setattr(together, "MOST_REPORTS", 2)
    (out / "class.html").unlink()  # a class that is unchanged is left as it is
    done = run("grade", essays, "-o", out, "-j", "1")
    assert f"To print: {out / 'all-reports-*.pdf'}\n" in done.out
    assert "and not of this one: all-reports.pdf.\n" in done.err
    assert [path.name for path in sorted(out.glob("all-reports-*"))] == [
        "all-reports-1.pdf",
        "all-reports-2.pdf",
    ]
    (out / "new.txt").write_text("Words.", encoding="utf-8")
    assert find.names(find.look(out).essays) == ("new.txt",)
    monkeypatch.undo()
    (out / "class.html").unlink()
    done = run("grade", essays, "-o", out, "-j", "1")
    assert "not of this one: all-reports-1.pdf, all-reports-2.pdf.\n" in done.err


def test_without_the_extra_there_is_no_workbook_and_all_the_rest(
    essays: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "is_possible", lambda: False)
    out = essays.parent / "out"
    assert run("grade", essays, "-o", out, "--report", "none").code == 0
    assert {path.name for path in out.iterdir()} == {*MARKS, find.SIMILAR, "grades"}


MARKS = (find.OWN, find.MARK, find.TABLE, find.LONG)


def test_without_the_extra_a_workbook_is_read_all_the_same(
    essays: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = essays.parent / "out"
    run("grade", essays, "-o", out, "--report", "none")
    for package in ("openpyxl", "xlsxwriter"):
        monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.setattr(writing, "is_possible", lambda: False)
    assert (
        run("grade", essays, "-o", out, "--report", "none", "--marks", out / find.BOOK).code == 0
    )
