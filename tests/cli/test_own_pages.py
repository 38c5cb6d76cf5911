"""What this program makes is no essay, wherever it lies."""

from pathlib import Path

import pytest
from console import run, table


@pytest.mark.parametrize("form", ["html", "pdf"])
def test_a_report_is_not_graded(essays: Path, form: str) -> None:
    report = essays / f"feedback.{form}"
    assert run("check", essays / "ada.txt", "--format", form, "-o", report).code == 0
    says = f"feedback.{form}: this is a page that rubric itself made, and no essay."
    done = run("check", report)
    assert (done.code, done.out, done.err) == (3, "", f"{essays}/{says}\n")
    out = essays.parent / "out"
    done = run("grade", essays, "-o", out, "--report", "none", "-j", "1")
    assert (done.code, done.err) == (3, f"{says}\n")
    rows = {row["name"]: row["status"] for row in table(out)}
    assert rows[report.name] == "not graded"


@pytest.mark.parametrize("form", ["html", "pdf"])
def test_nor_is_the_page_of_a_class_or_of_a_rubric(essays: Path, form: str) -> None:
    out = essays.parent / "out"
    assert run("grade", essays, "-o", out, "--report", form, "-j", "1").code == 0
    handout = out / f"handout.{form}"
    assert run("rubrics", "school-argument", f"--{form}", handout).code == 0
    for page in (out / f"class.{form}", handout):
        assert f"{page.name}: this is a page that rubric itself made" in run("check", page).err
