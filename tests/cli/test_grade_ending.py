"""A class that is like the last time: what was said is said again, and nothing is made."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from console import Done, run

from rubric.batch import find, ledger, outputs, returned, rows

CLASS = ("marks.csv", "marks-long.csv", "marks.xlsx", "class.html", find.MARK)


def grade(essays: Path, *more: object) -> Done:
    call = ("grade", essays, "-o", essays.parent / "out", "--report", "html", "-j", "1")
    return run(*call, *more)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note what is unpacked, compared, tabulated and published."""
    seen: list[str] = []

    def noting(name: str, does: Callable[..., object]) -> Callable[..., object]:
        def noted(*args: object, **named: object) -> object:
            seen.append(name)
            return does(*args, **named)

        return noted

    for module, name in (
        (ledger, "restored"),
        (rows, "compared"),
        (outputs, "compared"),
        (outputs, "tabulate"),
        (outputs, "publish"),
    ):
        monkeypatch.setattr(module, name, noting(name, getattr(module, name)))
    return seen


def test_for_an_unchanged_class_nothing_is_made(essays: Path, made: list[str]) -> None:
    first = grade(essays)
    assert made
    made.clear()
    again = grade(essays)
    assert (again.out, made) == (first.out, [])


@pytest.mark.parametrize("name", CLASS)
def test_what_was_touched_is_made_again(essays: Path, name: str) -> None:
    first = grade(essays)
    before = (essays.parent / "out" / name).read_bytes()
    (essays.parent / "out" / name).unlink()
    assert grade(essays).out == first.out
    assert (essays.parent / "out" / name).read_bytes() == before


def _fail(essays: Path) -> None:
    (essays / "short.txt").write_bytes(b"Too short.")


def _leave(essays: Path) -> None:
    (essays / "ada.txt").unlink()


def _rename(essays: Path) -> None:
    (essays / "ada.txt").rename(essays / "zzz.txt")


@pytest.mark.parametrize("change", [_fail, _leave, _rename])
def test_another_class_has_tables_of_its_own(
    essays: Path, made: list[str], change: Callable[[Path], None]
) -> None:
    grade(essays)
    change(essays)
    made.clear()
    again = grade(essays)
    assert {"restored", "tabulate", "publish"} <= {*made}
    made.clear()
    assert grade(essays).out == again.out
    assert made == []


def test_a_mark_of_an_essay_that_has_no_grade_is_not_lost(essays: Path) -> None:
    _fail(essays)
    grade(essays)
    marks = essays.parent / "mine.csv"
    marks.write_text("name,comment\nshort.txt,Come and see me.\n", encoding="utf-8")
    grade(essays, "--marks", marks)
    assert b"Come and see me." in (essays.parent / "out" / find.TABLE).read_bytes()


def test_earlier_essays_are_held_against_each_time(essays: Path, made: list[str]) -> None:
    grade(essays)
    made.clear()
    grade(essays, "--against", essays.parent / "out")
    assert "compared" in made


def test_an_upload_is_packed_once(essays: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in [*essays.iterdir()]:
        path.rename(essays / f"{path.stem.lower()}_12_34_{path.name}")
    first = grade(essays, "--return", "canvas")
    assert "upload.zip" in first.out
    monkeypatch.setattr(returned, "pack", pytest.fail)
    again = grade(essays, "--return", "canvas")
    assert (again.out, "Left from" in again.err) == (first.out, False)
    (essays.parent / "out" / "upload.zip").unlink()
    monkeypatch.undo()
    assert grade(essays, "--return", "canvas").out == first.out
    assert (essays.parent / "out" / "upload.zip").is_file()


def test_what_reads_essays_is_not_loaded_for_a_class_that_is_unchanged(essays: Path) -> None:
    call = ["grade", str(essays), "-o", str(essays.parent / "out"), "--report", "pdf", "-j", "1"]
    assert run(*call).code == 0
    code = f"import sys; from rubric.cli import main\ntry: main({call!r})\n"
    code += "finally: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {*done.stdout.splitlines()[-1].split()}
    assert "rubric.batch.ending" in loaded
    heavy = ("analysis", "furniture", "advisories", "grading", "assess")
    assert not {"weasyprint", "pydantic", *(f"rubric.{each}" for each in heavy)} & loaded
