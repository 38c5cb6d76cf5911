"""How `rubric grade` ends when it is broken off: nothing that was graded is lost."""

import csv
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
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

from rubric import files
from rubric.cli import grade as command
from rubric.errors import UserError

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
        ungraded = [row for row in kept if row["notices"] == command.NOT_REACHED]
        assert len(ungraded) == 3 - len(list((out / "grades").iterdir()))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups to interrupt")
def test_ctrl_c_ends_the_workers_quietly(essays: Path) -> None:
    for n in range(400):
        (essays / f"more-{n}.txt").write_text(strong(), encoding="utf-8")
    out = essays.parent / "out"
    call = ("-m", "rubric", "grade", essays, "-o", out, "--report", "none", "-j", "2")
    started = subprocess.Popen(
        [sys.executable, *call], start_new_session=True, stderr=subprocess.PIPE, text=True
    )
    while started.poll() is None and not (out / "grades").is_dir():
        time.sleep(0.01)
    os.killpg(started.pid, signal.SIGINT)
    _, said = started.communicate()
    assert started.returncode == 130
    assert " of 403 essays are done" in said
    assert "Traceback" not in said
    assert not list(out.rglob(".*.tmp"))
    assert sum(row["status"] != "not graded" for row in table(out)) == len(
        list((out / "grades").iterdir())
    )
