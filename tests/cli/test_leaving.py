"""The program leaves as soon as all is written, by a code that tells how it went."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from builders import strong
from invented import PLANNED

RUN = "from rubric.cli import run; run()"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(PLANNED, encoding="utf-8")
    return path


def left(*args: object, before: str = "", code: str = RUN) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-c", f"{before}\n{code}", *map(str, args)]
    return subprocess.run(call, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("check", "{draft}"), 0),
        (("check", "{draft}", "--fail-under", "100"), 1),
        (("check", "{draft}.not"), 2),
        (("chekc",), 2),
        (("--version",), 0),
    ],
)
def test_the_code_is_the_commands(draft: Path, args: tuple[str, ...], code: int) -> None:
    done = left(*(arg.format(draft=draft) for arg in args))
    assert done.returncode == code
    assert done.stdout or done.stderr


def test_all_of_the_output_is_there(draft: Path) -> None:
    """A pipe takes less at once than many grades are."""
    for at in range(30):
        (draft.parent / f"{at}.txt").write_text(strong(), encoding="utf-8")
    done = left("check", draft.parent, "--format", "jsonl")
    assert [line[-1] for line in done.stdout.splitlines()] == ["}"] * 31


def test_what_else_was_to_be_done_in_the_end_is_done(draft: Path) -> None:
    """It is what a library registered while the command ran."""
    before = (
        "import atexit, rubric.cli\nreal = rubric.cli.main\n"
        "def main():\n    atexit.register(print, 'done in the end')\n    real()\n"
        "rubric.cli.main = main"
    )
    done = left("check", draft, before=before)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "done in the end")


def test_a_fault_of_the_program_is_told_and_has_a_code(draft: Path) -> None:
    before = "import rubric.cli\nrubric.cli.main = lambda: {}['nothing']"
    done = left("check", draft, before=before)
    assert done.returncode == 1
    assert done.stderr.endswith("KeyError: 'nothing'\n")


@pytest.mark.skipif(os.name == "nt", reason="the signal is another there")
@pytest.mark.parametrize("inside", ["rubric.cli.main", "rubric.cli.rubric.main"])
def test_an_interruption_has_its_code(draft: Path, inside: str) -> None:
    """Before the command has begun as well."""
    before = (
        "import os, signal, rubric.cli\n"
        f"{inside} = lambda *_, **__: os.kill(os.getpid(), {int(signal.SIGINT)})"
    )
    assert left("check", draft, before=before).returncode == 130
