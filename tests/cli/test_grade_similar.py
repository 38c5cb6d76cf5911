"""What a teacher is told of essays that share passages."""

import csv
import json
import shutil
from pathlib import Path

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, text
from console import Done, run

SHARED = "share 38 words in a row (¶2 and ¶2)"


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """Give a class of which two share a paragraph, and no more."""
    folder = tmp_path / "class"
    folder.mkdir()
    ann = text(f"{OPENING} {THESIS}", HEALTH, "Tickets pay for it. " * 3, CONCLUSION)
    ben = text("Parks are for all, and should close late.", HEALTH, LESSONS, "So close them late.")
    cy = text("Buses should be free because fares are a burden.", TICKETS, "Free buses serve all.")
    for name, written in (("ann", ann), ("ben", ben), ("cy", cy)):
        (folder / f"{name}.txt").write_text(written, encoding="utf-8")
    return folder


def grade(folder: Path, *more: object, out: str = "out") -> Done:
    where = folder.parent / out
    return run("grade", folder, "-o", where, "--report", "html", "-j", "1", *more)


def table(out: Path) -> list[dict[str, str]]:
    with (out / "similar.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_pair_is_told_on_the_screen_the_class_page_and_in_a_table(two: Path) -> None:
    done = grade(two)
    out = two.parent / "out"
    assert f"  ann.txt and ben.txt: {SHARED}\n" in done.out
    assert f"Alike: {out / 'similar.csv'}\n" in done.out
    assert f"ann.txt and ben.txt {SHARED}: “Exercise keeps" in (out / "class.html").read_text(
        "utf-8"
    )
    (line,) = table(out)
    assert (line["essay"], line["other essay"], line["in a row"]) == ("ann.txt", "ben.txt", "38")
    assert line["passage"].startswith("Exercise keeps people healthy in every season")


def test_a_students_own_report_and_grade_say_nothing_of_it(two: Path) -> None:
    grade(two, out="both")
    (two / "ben.txt").unlink()
    grade(two, out="alone")
    for name in ("reports/ann.html", "grades/ann.json"):
        both, alone = (two.parent / out / name for out in ("both", "alone"))
        assert both.read_bytes() == alone.read_bytes()


def test_where_nothing_is_shared_there_is_no_table(two: Path) -> None:
    (two / "ben.txt").unlink()
    done = grade(two)
    assert "Alike" not in done.out
    assert not (two.parent / "out" / "similar.csv").exists()
    assert "no two essays that share a passage" in (two.parent / "out/class.html").read_text(
        "utf-8"
    )


def test_a_table_of_an_earlier_run_is_named_and_graded_by_none(two: Path) -> None:
    grade(two)
    (two / "ben.txt").unlink()
    assert "Left from an earlier run, and not of this one: grades/ben.json" in grade(two).err
    assert "similar.csv" in grade(two).err


def test_essays_that_are_unchanged_are_compared_again(two: Path) -> None:
    first = grade(two)
    table_ = two.parent / "out" / "similar.csv"
    before = table_.read_bytes()
    table_.unlink()
    again = grade(two)
    assert "Unchanged since they were graded: three essays." in again.err
    assert (again.out, table_.read_bytes()) == (first.out, before)


def test_the_order_and_the_processes_change_nothing(two: Path) -> None:
    grade(two)
    run("grade", two, "-o", two.parent / "more", "--report", "none", "-j", "2")
    one, other = (two.parent / out / "similar.csv" for out in ("out", "more"))
    assert one.read_bytes() == other.read_bytes()


def test_without_names_codes_alone_are_told(two: Path) -> None:
    shutil.copy(two / "ann.txt", two / "Ann Lee.txt")
    old = two.parent / "old"
    old.mkdir()
    (two / "ben.txt").rename(old / "Ben Moss.txt")
    done = grade(two, "--anonymous", "--against", old)
    told = (two.parent / "out" / "similar.csv").read_text("utf-8-sig") + done.out
    assert "essay-" in told
    assert "essay 1 of old" in told
    assert not [name for name in ("ann", "lee", "ben", "moss") if name in told.lower()]


@pytest.mark.parametrize("against", ["old", "old-graded"])
def test_what_returns_from_an_earlier_class_is_told(two: Path, against: str) -> None:
    old = two.parent / "old"
    old.mkdir()
    (two / "ann.txt").rename(old / "abe.txt")
    shutil.copy(two / "ben.txt", old / "ben.txt")  # the same student's draft is told of nobody
    (old / "bad.docx").write_bytes(b"PK\x03\x04")
    grade(old, out="old-graded")
    done = grade(two, "--against", two.parent / against)
    assert f"  ben.txt and {against}/abe.txt: {SHARED}\n" in done.out
    assert done.out.count("share") == 1
    unread = "Not compared, as they cannot be read: old/bad.docx.\n"
    assert (unread in done.err) == (against == "old")


def test_nothing_is_graded_where_there_is_nothing_to_hold_against(two: Path) -> None:
    done = grade(two, "--against", two.parent / "gone")
    assert done.code == 2
    assert not (two.parent / "out").exists()


def test_the_sample_essay_is_held_against_too(two: Path) -> None:
    sample = Path(__file__).parent.parent.parent / "samples" / "exemplar" / "power-struggle.txt"
    shutil.copy(sample, two / "dee.txt")
    done = grade(two)
    own = len(json.loads((two.parent / "out/grades/dee.json").read_bytes())["essay"]["text"])
    assert own
    assert "dee.txt and the sample essay: all " in done.out
