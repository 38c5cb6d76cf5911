"""A folder that is graded again: only what changed, and all else byte for byte as it was."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import strong
from console import Done, run, table

from rubric.batch import find, ledger
from rubric.batch import run as running

UNCHANGED = "Unchanged since they were graded: {} essays. All again: --anew\n"


def grade(essays: Path, out: str = "out", *more: str) -> Done:
    return run("grade", essays, "-o", essays.parent / out, "--report", "html", "-j", "1", *more)


def written(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and find.OWN not in path.parts
    }


def regraded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the names of the essays that work is done on."""
    seen: list[str] = []

    def noting(work: object, essays: list[running.Essay]) -> tuple[running.Done, ...]:
        seen.extend(essay.task.name for essay in essays)
        return done(work, essays)  # type: ignore[arg-type]  # handed on

    done = running.done
    monkeypatch.setattr(running, "done", noting)
    return seen


@pytest.fixture
def large(essays: Path) -> Path:
    """Make the class large enough to tell who writes about something else."""
    for n in range(8):
        (essays / f"more-{n}.txt").write_text(strong().replace("town", f"town {n}"), "utf-8")
    return essays


def test_an_unchanged_folder_gives_the_same_without_work(
    large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = grade(large)
    files = written(large.parent / "out")
    seen = regraded(monkeypatch)
    again = grade(large)
    assert (again.code, again.out, seen) == (first.code, first.out, [])
    assert UNCHANGED.format("11") in again.err
    assert written(large.parent / "out") == files


def test_nothing_is_drawn_again_for_a_class_that_is_unchanged(
    essays: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = ("grade", essays, "-o", essays.parent / "out", "-j", "1")
    first = run(*call)
    files = written(essays.parent / "out")
    monkeypatch.setattr("rubric.report.pdf.drawn", None)
    monkeypatch.setattr("rubric.batch.together.join", pytest.fail)
    assert run(*call).out == first.out
    assert written(essays.parent / "out") == files


def _edit(essays: Path) -> None:
    (essays / "ada.txt").write_text(strong().replace("town", "village"), encoding="utf-8")


def _add(essays: Path) -> None:
    (essays / "amy.txt").write_text(strong().replace("town", "county"), encoding="utf-8")


def _remove(essays: Path) -> None:
    (essays / "ada.txt").unlink()


def _rename(essays: Path) -> None:
    (essays / "ada.txt").rename(essays / "eva.txt")


def _touch(essays: Path) -> None:
    os.utime(essays / "ada.txt", (0, 0))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_edit, ["ada.txt"]),
        (_add, ["amy.txt"]),
        (_remove, []),
        (_rename, ["eva.txt"]),
        (_touch, []),
    ],
)
def test_only_what_changed_is_graded_and_all_is_as_of_a_first_run(
    large: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path], None],
    expected: list[str],
) -> None:
    grade(large)
    change(large)
    seen = regraded(monkeypatch)
    again = grade(large)
    assert seen == expected
    fresh = grade(large, "fresh")
    out = [large.parent / name for name in ("out", "fresh")]
    ours, theirs = written(out[0]), written(out[1])
    assert {name: ours[name] for name in theirs} == theirs
    assert again.out.replace(str(out[0]), "") == fresh.out.replace(str(out[1]), "")


@pytest.mark.parametrize("name", ["grades/ada.json", "reports/ada.html", "class.html"])
@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"by hand")])
def test_what_was_touched_in_the_folder_is_written_again(
    essays: Path, name: str, harm: Callable[[Path], object]
) -> None:
    grade(essays)
    files = written(essays.parent / "out")
    harm(essays.parent / "out" / name)
    grade(essays)
    assert written(essays.parent / "out") == files


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ((), []),
        (("--resume",), []),
        (("--anew",), ["Ben.md", "ada.txt", "zoe.txt"]),
        (("--brief",), ["Ben.md", "ada.txt", "zoe.txt"]),
        (("-r", "{folder}/own.yaml"), ["Ben.md", "ada.txt", "zoe.txt"]),
    ],
)
def test_other_options_grade_again(
    essays: Path, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...], expected: list[str]
) -> None:
    own = "extends: five-paragraph-argument\nid: own\n"
    (essays.parent / "own.yaml").write_text(own, encoding="utf-8")
    grade(essays)
    seen = regraded(monkeypatch)
    filled = [each.format(folder=essays.parent) for each in more]
    assert grade(essays, "out", *filled).code == 0
    assert seen == expected


def test_a_teachers_mark_grades_that_essay_again(
    essays: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grade(essays)
    marks = essays.parent / "mine.csv"
    marks.write_text("name,level:thesis\nada.txt,Proficient\n", encoding="utf-8")
    seen = regraded(monkeypatch)
    grade(essays, "out", "--marks", str(marks))
    assert seen == ["ada.txt"]
    assert next(row for row in table(essays.parent / "out") if row["name"] == "ada.txt")[
        "level:thesis"
    ]
    seen.clear()
    grade(essays)
    assert seen == []


def test_an_essay_without_a_grade_is_tried_each_time(
    essays: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (essays / "short.txt").write_bytes(b"Too short.")
    assert grade(essays).code == 3
    seen = regraded(monkeypatch)
    assert grade(essays).code == 3
    assert seen == ["short.txt"]


def test_codes_for_names_are_remembered_and_names_are_not(
    essays: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (essays / "ada.txt").rename(essays / "Lovelace.txt")
    first = grade(essays, "out", "--anonymous")
    kept = (essays.parent / "out" / find.OWN / ledger.NAME).read_bytes()
    assert b"Lovelace" not in kept
    seen = regraded(monkeypatch)
    again = grade(essays, "out", "--anonymous")
    assert (again.out, seen) == (first.out, [])


def test_two_runs_at_once_do_not_share_a_folder(essays: Path) -> None:
    grade(essays)
    files = written(essays.parent / "out")
    from rubric.batch.work import Options  # noqa: PLC0415  # this test's own
    from rubric.loader import load  # noqa: PLC0415  # as above

    other = ledger.begun(essays.parent / "out", Options(load("school-argument"), (), brief=False))
    refused = grade(essays)
    other.close()
    assert (refused.code, refused.out) == (2, "")
    assert "another run is at work in this folder" in refused.err
    assert refused.err.count("\n") == 1
    assert written(essays.parent / "out") == files


@pytest.mark.parametrize("copied", [True, False])
def test_a_folder_that_was_moved_is_still_known(
    essays: Path, monkeypatch: pytest.MonkeyPatch, *, copied: bool
) -> None:
    grade(essays)
    move: Callable[[Path, Path], object] = shutil.copytree if copied else Path.rename
    move(essays.parent / "out", essays.parent / "moved")
    move(essays, essays.parent / "elsewhere")
    seen = regraded(monkeypatch)
    assert grade(essays.parent / "elsewhere", "moved").code == 0
    assert seen == []


def test_the_essays_own_folder_may_hold_the_run(essays: Path) -> None:
    """Nothing is graded twice, and no file of a student's is written over."""
    page = essays / "class.html"
    page.write_text("<p>What a class is.</p>", encoding="utf-8")
    call = ("grade", essays, "-o", essays, "--report", "html", "-j", "1")
    done = run(*call)
    assert (done.code, "no run of rubric grade wrote what lies there: class.html" in done.err) == (
        2,
        True,
    )
    assert page.read_text("utf-8") == "<p>What a class is.</p>"
    page.unlink()
    assert run(*call).out.startswith("Graded three essays.")
    again = run(*call, "--recursive")
    assert again.out.startswith("Graded three essays.")
    assert "Unchanged since they were graded: three essays." in again.err
