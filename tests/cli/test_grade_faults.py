"""What goes wrong around a run: nothing is lost, nothing is written elsewhere, and it is said."""

import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from builders import strong
from console import run, table

from rubric.batch import find
from rubric.lookup import counted

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="as Linux shows its processes")
MANY = 48
PATIENCE = 60.0  # seconds for what takes one


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many") / "class"
    folder.mkdir()
    for n in range(MANY):
        written = strong().replace("town", f"town {n}")
        (folder / f"{n:03}.txt").write_text(written, encoding="utf-8")
    return folder


def written(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file() and find.OWN not in path.parts
    }


def started(essays: Path, out: Path) -> "subprocess.Popen[str]":
    """Start a run of two processes, and wait until it has written something."""
    call = ("-m", "rubric", "grade", essays, "-o", out, "--report", "html", "-j", "2")
    begun = subprocess.Popen(
        [sys.executable, *call], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    until(lambda: begun.poll() is not None or (out / find.REPORTS).is_dir())
    return begun


def until(what: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end
        time.sleep(0.005)


def workers(parent: int) -> list[int]:
    """Give the workers of a run: they are forked by a process that it started."""
    return [each for server in children(parent) for each in children(server)]


def children(parent: int) -> list[int]:
    told = Path(f"/proc/{parent}/task").glob("*/children")
    return [int(each) for thread in told for each in thread.read_text("ascii").split()]


def is_alive(process: int) -> bool:
    return Path(f"/proc/{process}/exe").exists()


@pytest.fixture(scope="module")
def whole(many: Path) -> tuple[str, dict[str, bytes]]:
    """Grade all in one process, for the screen and the files that any run must give."""
    out = many.parent / "whole"
    return run("grade", many, "-o", out, "--report", "html", "-j", "1").out, written(out)


@LINUX
def test_a_worker_that_is_killed_costs_nothing(
    many: Path, whole: tuple[str, dict[str, bytes]], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    begun = started(many, out)
    os.kill(workers(begun.pid)[0], signal.SIGKILL)
    screen, said = begun.communicate()
    assert (begun.returncode, "could not be graded" in said) == (0, False)
    assert screen == whole[0].replace(str(many.parent / "whole"), str(out))
    assert written(out) == whole[1]


@LINUX
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_ended_goes_on_where_it_was(
    many: Path, whole: tuple[str, dict[str, bytes]], tmp_path: Path, sign: signal.Signals
) -> None:
    out = tmp_path / "out"
    begun = started(many, out)
    team = workers(begun.pid)
    until(lambda: len(list((out / find.GRADES).glob("*.json"))) > 1)  # one at least is remembered
    begun.send_signal(sign)
    screen = begun.communicate()[1]
    assert begun.returncode == (130 if sign == signal.SIGINT else -sign)
    assert "Traceback" not in screen
    until(lambda: not any(map(is_alive, team)))
    there = len(list((out / find.GRADES).glob("*.json")))  # a file half written has another name
    assert 0 < there < MANY
    again = run("grade", many, "-o", out, "--report", "html", "-j", "1")
    assert again.code == 0
    said = (f"graded: {counted(n, 'essay')}." for n in (there, there - 1))  # one was being written
    assert any(each in again.err for each in said)
    assert again.out == whole[0].replace(str(many.parent / "whole"), str(out))
    assert written(out) == whole[1]


HOSTILE = (
    "-rf.txt",
    "con.txt",
    "a b;$(touch x).txt",
    "line\nend.txt",
    "\u202etxt.exe.txt",
    "%2e%2e%2fup.txt",
    "=cmd.txt",
    "a" * 251 + ".txt",
    "é" * 125 + ".txt",
    "same.txt",
    "SAME.txt",
    "same.md",
    "same-txt.txt",
)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_names_are_kept_apart_and_stay_in_the_folder(tmp_path: Path) -> None:
    essays = tmp_path / "class"
    essays.mkdir()
    for n, name in enumerate(HOSTILE):
        (essays / name).write_text(strong().replace("town", f"town {n}"), encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "up.zip", "w") as archive:
        archive.writestr("../../out.txt", strong().replace("town", "hamlet"))
    out = tmp_path / "out"
    call = ("grade", essays, tmp_path / "up.zip", "-o", out, "--report", "html", "-j", "1")
    done = run(*call)
    assert done.code == 0, done.err
    assert {path.name for path in tmp_path.iterdir()} == {"class", "out", "up.zip"}
    assert len(list(essays.iterdir())) == len(HOSTILE)
    for folder, number in ((find.GRADES, "json"), (find.REPORTS, "html")):
        files = [path for path in (out / folder).rglob("*") if path.is_file()]
        assert len(files) == len(table(out)) == len(HOSTILE) + 1
        assert {path.suffix for path in files} == {f".{number}"}
        assert len({path.name.casefold() for path in files}) == len(files)
    assert "Unchanged since they were graded: 14 essays" in run(*call).err


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_file_that_cannot_be_read_costs_itself(essays: Path, jobs: str) -> None:
    (essays / "gone.txt").symlink_to(essays / "nowhere")
    out = essays.parent / "out"
    done = run("grade", essays, "-o", out, "--report", "none", "-j", jobs)
    assert done.code == 3
    assert "gone.txt: the file cannot be read (No such file or directory).\n" in done.err
    assert [row["status"] for row in table(out)].count("not graded") == 1


@pytest.fixture
def jumping(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the clock run backwards, by an hour a look."""
    hours = count(1_000_000, -1)
    monkeypatch.setattr(time, "time", lambda: 3600.0 * next(hours))
    monkeypatch.setattr(time, "time_ns", lambda: 3600 * 10**9 * next(hours))


@pytest.mark.usefixtures("jumping")
def test_a_clock_that_jumps_changes_nothing(essays: Path) -> None:
    out, other = essays.parent / "out", essays.parent / "other"
    call = ("grade", essays, "--report", "html", "-j", "1")
    first = run(*call, "-o", out)
    for path in out.rglob("*"):
        os.utime(path, (0, 4e9))
    again = run(*call, "-o", out)
    assert (again.code, again.out) == (first.code, first.out)
    assert "Unchanged since they were graded: three essays" in again.err
    run(*call, "-o", other)
    assert written(out) == written(other)
