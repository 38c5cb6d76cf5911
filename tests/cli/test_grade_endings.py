"""How a run of `rubric grade` ends: full disks, interruptions, progress."""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from builders import strong
from console import run, table

from rubric import files
from rubric.batch import find, ledger, outputs
from rubric.errors import UserError


def test_a_disk_that_fills_up_is_one_sentence(
    essays: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Path, _target: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", full)
    out = essays.parent / "out"
    done = run("grade", essays, "-o", out, "--report", "none", "-j", "1")
    why = os.strerror(errno.ENOSPC)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"{out / find.MARK}: cannot be written ({why}).\n"
    assert [path for path in out.rglob("*") if path.is_file()] == [out / find.OWN / ledger.NAME]


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk with room for a grade file and not for three."""
    place = tmp_path / "disk"
    place.mkdir()
    options = ["-t", "tmpfs", "-o", "size=64k", "tmpfs"]
    mount = shutil.which("mount")
    if (
        not mount
        or subprocess.run([mount, *options, place], check=False, capture_output=True).returncode
    ):
        pytest.skip("no small disk can be mounted here")
    yield place
    subprocess.run(["umount", place], check=True)  # noqa: S607  # where the shell finds it


def test_a_small_disk_holds_whole_files_and_the_teachers_marks(essays: Path, small: Path) -> None:
    marks = b"name,comment\r\nada.txt,mine\r\n"
    (small / "marks.csv").write_bytes(marks)
    for n in range(9):
        (essays / f"more-{n}.txt").write_text(strong(), encoding="utf-8")
    done = run("grade", essays, "-o", small, "--report", "html", "-j", "1")
    assert done.code in (2, 3)
    assert "cannot be written (No space left on device)." in done.err
    assert "Traceback" not in done.err
    for path in small.rglob("*.json"):
        json.loads(path.read_text("utf-8"))
    for path in small.rglob("*.html"):
        assert path.read_text("utf-8").endswith("</html>")
    assert not list(small.rglob(".*.tmp"))
    assert b"mine" in (small / "marks.csv").read_bytes()


class Trouble:
    """Writes files until the one of a name, and from then on raises."""

    def __init__(self, name: str, error: BaseException, write: Callable[..., None]) -> None:
        self.name, self.error, self.write = name, error, write

    def __call__(self, path: Path, data: bytes) -> None:
        if path.name == self.name:
            raise self.error
        self.write(path, data)


FULL = UserError("zoe.json: cannot be written (no room).")


@pytest.mark.parametrize(
    ("cause", "ending", "rows"),
    [
        (("zoe.json", FULL), (3, "2 of 3 essays are done"), ["zoe.txt", "ada.txt", "Ben.md"]),
        (("zoe.json", KeyboardInterrupt()), (130, "marks.csv has them."), ["zoe.txt", "ada.txt"]),
        (("ada.json", KeyboardInterrupt()), (130, "1 of 3"), ["ada.txt", "zoe.txt", "Ben.md"]),
        (("Ben.json", FULL), (2, "cannot be written (no room).\n"), []),
        (("Ben.json", KeyboardInterrupt()), (130, "Interrupted: 0 of 3 essays are done"), []),
        (("marks.csv", FULL), (3, "marks.csv could not be written."), []),
    ],
)
def test_what_was_graded_is_kept_when_a_run_ends_early(
    essays: Path,
    monkeypatch: pytest.MonkeyPatch,
    cause: tuple[str, BaseException],
    ending: tuple[int, str],
    rows: list[str],
) -> None:
    monkeypatch.setattr(files, "write", Trouble(*cause, files.write))
    out = essays.parent / "out"
    done = run("grade", essays, "-o", out, "--report", "none", "-j", "1")
    assert (done.code, done.out) == (ending[0], "")
    assert ending[1] in done.err
    assert (out / "marks.csv").exists() == bool(rows)
    if rows:
        kept = table(out)
        assert [row["name"] for row in kept][: len(rows)] == rows
        ungraded = [row for row in kept if row["notices"] == outputs.NOT_REACHED]
        assert len(ungraded) == 3 - len(list((out / "grades").iterdir()))


def test_a_run_that_was_killed_leaves_no_essays_of_its_own(essays: Path) -> None:
    call = ("grade", essays, "-o", essays / "out", "--report", "html", "--recursive")
    run(*call)
    (essays / "out" / "marks.csv").unlink()  # as if it had not come so far
    assert run(*call).out.startswith("Graded three essays.")


def test_a_long_run_says_where_it_is_now_and_then(essays: Path) -> None:
    for n in range(20):
        (essays / f"more-{n}.txt").write_bytes(b"")
    done = run("grade", essays, "-o", essays.parent / "out", "--report", "none", "-j", "1")
    told = [line for line in done.err.splitlines() if line.startswith("Graded ")]
    assert len(told) == 10
    assert told[-1] == "Graded 23 of 23 (20 failed)."


@pytest.mark.parametrize("both", [False, True], ids=["progress", "all that is said"])
def test_a_run_goes_on_when_nobody_reads_its_progress(essays: Path, *, both: bool) -> None:
    """As behind `2>&1 | head -1`; an essay that failed is in the exit code all the same."""
    for n in range(20):
        (essays / f"more-{n}.txt").write_bytes(b"")
    end, pipe = os.pipe()
    os.close(end)
    out = essays.parent / "out"
    call = ("-m", "rubric", "grade", essays, "-o", out, "--report", "none", "-j", "1")
    done = subprocess.run(
        [sys.executable, *call],
        stdout=pipe if both else subprocess.PIPE,
        stderr=pipe,
        check=False,
    )
    os.close(pipe)
    assert done.returncode == 3
    assert [row["status"] for row in table(out)].count("not graded") == 20
    assert len(table(out)) == 23
    assert both or done.stdout.startswith(b"Graded three essays; 20 essays could not be graded.")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_a_terminal_shows_a_bar(essays: Path) -> None:
    ours, theirs = os.openpty()
    call = ("-m", "rubric", "grade", essays, "-o", essays.parent / "out", "--report", "none")
    done = subprocess.run(
        [sys.executable, *call], stdout=subprocess.PIPE, stderr=theirs, check=False
    )
    os.close(theirs)
    shown = os.read(ours, 65_536).decode()
    os.close(ours)
    assert done.returncode == 0
    assert "3/3" in shown
    assert done.stdout.startswith(b"Graded three essays.")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups to interrupt")
def test_ctrl_c_ends_the_workers_quietly(essays: Path) -> None:
    for n in range(400):
        (essays / f"more-{n}.txt").write_text(strong(), encoding="utf-8")
    out = essays.parent / "out"
    call = ("-m", "rubric", "grade", essays, "-o", out, "--report", "none", "-j", "2")
    started = subprocess.Popen(
        [sys.executable, *call], start_new_session=True, stderr=subprocess.PIPE, text=True
    )
    while started.poll() is None and len(list(out.glob("grades/*.json"))) < 2:
        time.sleep(0.01)
    os.killpg(started.pid, signal.SIGINT)
    _, said = started.communicate()
    assert started.returncode == 130
    assert " of 403 essays are done" in said
    assert "Traceback" not in said
    assert not list(out.rglob(".*.tmp"))
    graded = sum(row["status"] != "not graded" for row in table(out))
    written = len(list((out / "grades").iterdir()))
    assert graded <= written <= graded + 1  # the signal may fall between a file and its row
