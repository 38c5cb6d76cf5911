"""`rubric grade` as a teacher calls it."""

import csv
import json
from pathlib import Path

import pytest
from builders import (
    CLAIM_ONE,
    CLAIM_TWO,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    TICKETS,
    strong,
    text,
)
from console import run

RIVALS = f"{OPENING} {CLAIM_ONE} {CLAIM_TWO}"


@pytest.fixture
def essays(tmp_path: Path) -> Path:
    folder = tmp_path / "class"
    folder.mkdir()
    (folder / "ada.txt").write_text(strong(), encoding="utf-8")
    (folder / "Ben.md").write_text(strong().replace("town", "city"), encoding="utf-8")
    unsure = text(RIVALS, HEALTH, LESSONS, TICKETS, CONCLUSION)
    (folder / "zoe.txt").write_text(unsure, encoding="utf-8")
    (folder / "README.md").write_text("not an essay", encoding="utf-8")
    return folder


def table(out: Path) -> list[dict[str, str]]:
    with (out / "marks.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_folder_becomes_grades_reports_and_a_table(essays: Path) -> None:
    out = essays.parent / "out"
    done = run("grade", essays, "-o", out, "--report", "html", "-j", "1")
    assert done.code == 0
    assert {p.name for p in (out / "grades").iterdir()} == {"ada.json", "Ben.json", "zoe.json"}
    assert {p.name for p in (out / "reports").iterdir()} == {"ada.html", "Ben.html", "zoe.html"}
    assert [row["file"] for row in table(out)] == ["zoe.txt", "ada.txt", "Ben.md"]
    assert table(out)[0]["unsure"].startswith("Thesis")
    assert table(out)[1]["thesis"].startswith("The town should open")
    assert table(out)[1]["level:thesis"] == "Exemplary"
    assert "Look at these first\n  zoe.txt: unsure: Thesis" in done.out
    assert "Thesis: " in done.out


def test_the_default_folder_stands_beside(essays: Path) -> None:
    run("grade", essays, "--report", "none", "-j", "1")
    out = essays.parent / "class-graded"
    assert (out / "marks.csv").is_file()
    assert not (out / "reports").exists()


def test_a_bad_file_never_stops_the_rest(essays: Path) -> None:
    (essays / "bad.docx").write_bytes(b"no docx")
    (essays / "empty.txt").write_bytes(b"")
    out = essays.parent / "out"
    done = run("grade", essays, "-o", out, "--report", "none", "-j", "1")
    assert done.code == 3
    assert len(table(out)) == 3
    assert "2 could not be graded" in done.out
    assert "bad.docx:" in done.out


def test_any_number_of_processes_writes_the_same_bytes(essays: Path) -> None:
    outs = [essays.parent / name for name in ("one", "two")]
    for jobs, out in zip(("1", "2"), outs, strict=True):
        assert run("grade", essays, "-o", out, "--report", "html", "-j", jobs).code == 0
    files = [sorted(p.relative_to(out) for p in out.rglob("*") if p.is_file()) for out in outs]
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
        ("class", ["--report", "docx"], "choose from pdf, html"),
        ("class", ["-o", "{file}"], "this is a file"),
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
