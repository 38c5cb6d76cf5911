"""The program leaves as soon as all is written, by a code that tells how it went."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from builders import strong
from invented import PLANNED

SCRIPT = "import sys\nfrom rubric.__main__ import run\nsys.exit(run())\n"
FREED = """
import os
class Kept:
    def __del__(self, write=os.write):
        write(2, b"freed")
kept = Kept()
"""  # tells whether Python takes the memory back piece by piece
HOOK = "import atexit; atexit.register(print, 'saved', flush=True)"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(PLANNED, encoding="utf-8")
    return path


def left(
    folder: Path, *args: object, before: str = "", code: str = SCRIPT, name: str = "rubric"
) -> subprocess.CompletedProcess[str]:
    """Run a script in a folder of its own; installers call ours `rubric`."""
    script = folder / "bin" / name
    script.parent.mkdir(exist_ok=True)
    script.write_text(f"{before}\n{code}", encoding="utf-8")
    call = [sys.executable, str(script), *map(str, args)]
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
    done = left(draft.parent, *(arg.format(draft=draft) for arg in args))
    assert done.returncode == code
    assert done.stdout or done.stderr


def test_all_of_the_output_is_there(draft: Path) -> None:
    """A pipe takes less at once than many grades are."""
    essays = draft.parent / "essays"
    essays.mkdir()
    for at in range(30):
        (essays / f"{at}.txt").write_text(strong(), encoding="utf-8")
    done = left(draft.parent, "check", essays, "--format", "jsonl")
    assert [line[-1] for line in done.stdout.splitlines()] == ["}"] * 30


@pytest.mark.parametrize(
    ("name", "before", "freed"),
    [("rubric", "", ""), ("another", "", "freed"), ("rubric", f"{HOOK}\n", "freed")],
)
def test_memory_is_freed_only_where_the_program_is_not_alone(
    tmp_path: Path, name: str, before: str, freed: str
) -> None:
    done = left(tmp_path, "--version", before=before + FREED, name=name)
    assert (done.returncode, done.stderr) == (0, freed)


def test_what_else_was_to_be_done_in_the_end_is_done(tmp_path: Path) -> None:
    """It is what a library registered while the command ran."""
    before = (
        f"{FREED}\nimport atexit, rubric.cli\nreal = rubric.cli.main\n"
        "def main():\n    atexit.register(print, 'done in the end')\n    real()\n"
        "rubric.cli.main = main"
    )
    done = left(tmp_path, "--version", before=before)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "done in the end"


def test_what_was_registered_before_is_done_as_well(tmp_path: Path) -> None:
    done = left(tmp_path, "--version", before=HOOK)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "saved")


@pytest.mark.parametrize("hook", ["", HOOK])
@pytest.mark.parametrize(
    "calls",
    [
        "runpy.run_module('rubric', run_name='__main__')",
        "runpy.run_path(sys.argv[0] + '/rubric')",
        "from rubric.__main__ import run; run()",
    ],
)
def test_one_who_calls_the_program_goes_on_after_it(tmp_path: Path, calls: str, hook: str) -> None:
    (tmp_path / "bin" / "within").mkdir(parents=True)
    (tmp_path / "bin" / "within" / "rubric").write_text(SCRIPT, encoding="utf-8")
    host = (
        f"import runpy, sys\n{hook}\nsys.argv = [sys.argv[0][:-4] + 'within', '--version']\n"
        f"try:\n    {calls}\nexcept SystemExit:\n    print('caught')\nsys.exit(5)"
    )
    done = left(tmp_path, code=host, name="host")
    after = ["caught", "saved"] if hook else ["caught"]
    assert (done.returncode, done.stdout.splitlines()[1:]) == (5, after)


@pytest.mark.parametrize(
    ("given", "code", "told"),
    [("", 0, ""), ("None", 0, ""), ("3", 3, ""), ("True", 1, ""), ("'no'", 1, "no\n")],
)
def test_the_code_is_the_one_python_gives(
    tmp_path: Path, given: str, code: int, told: str
) -> None:
    before = f"import rubric.cli, sys\nrubric.cli.main = lambda: sys.exit({given})\n{FREED}"
    done = left(tmp_path, before=before)
    assert (done.returncode, done.stderr) == (code, told)


def test_a_fault_of_the_program_is_told_and_has_a_code(tmp_path: Path) -> None:
    before = "import rubric.cli\nrubric.cli.main = lambda: {}['nothing']"
    done = left(tmp_path, before=before)
    assert done.returncode == 1
    assert done.stderr.endswith("KeyError: 'nothing'\n")


INTERRUPT = f"import os, signal, sys\nkill = os.kill, os.getpid(), {int(signal.SIGINT)}\n"
ONCE_IMPORTING = """
class Finder:
    def find_spec(self, name, path, target=None):
        if name == "{}":
            kill[0](*kill[1:])
sys.meta_path.insert(0, Finder())
"""


@pytest.mark.skipif(os.name == "nt", reason="the signal is another there")
@pytest.mark.parametrize("inside", ["rubric.cli.main", "rubric.cli.rubric.main"])
def test_an_interruption_has_its_code(draft: Path, inside: str) -> None:
    """Before the command has begun as well."""
    before = f"{INTERRUPT}\nimport rubric.cli\n{inside} = lambda *_, **__: kill[0](*kill[1:])"
    done = left(draft.parent, "check", draft, before=before)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@pytest.mark.skipif(os.name == "nt", reason="the signal is another there")
@pytest.mark.parametrize("module", ["rubric.cli", "click", "rubric.cli.check", "rubric.assess"])
def test_an_interruption_while_modules_are_imported_is_silent(draft: Path, module: str) -> None:
    before = INTERRUPT + ONCE_IMPORTING.format(module)
    done = left(draft.parent, "check", draft, before=before)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
