"""What has no name is read and written; streams may be closed, full, or read by nobody."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from builders import strong
from console import run


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(strong(), encoding="utf-8")
    return path


def test_what_has_no_name_is_called_what_it_is(draft: Path) -> None:
    done = run("check", "-", stdin=draft.read_bytes())
    assert done.out.startswith("Standard input: 5 paragraphs")


@pytest.mark.parametrize(("form", "start"), [("text", "draft.txt:"), ("html", "<!DOCTYPE html>")])
def test_a_dash_for_a_file_is_standard_output(
    draft: Path, monkeypatch: pytest.MonkeyPatch, form: str, start: str
) -> None:
    monkeypatch.chdir(draft.parent)
    done = run("check", draft, "--format", form, "-o", "-")
    assert (done.code, done.out.startswith(start), done.err) == (0, True, "")
    assert [path.name for path in draft.parent.iterdir()] == ["draft.txt"]


PROGRAM = shlex.join([sys.executable, "-m", "rubric"])
FULL = "standard output: cannot be written (No space left on device).\n"
CLOSED = "standard output: cannot be written (Bad file descriptor).\n"
POSIX = pytest.mark.skipif(not Path("/dev/full").exists(), reason="has no such device")
PRINTING = (
    *("schema", "schema --grade", "explain", "explain --catalogue", "explain absolute_words"),
    *("rubrics", "rubrics school-argument", "validate school-argument", "check draft.txt"),
    *(
        "--version",
        "--help",
        "check --help",
        "new mine",
        "export school-argument --to canvas-csv -o it.csv",
    ),
)


def shell(draft: Path, line: str) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell beside the draft; `rubric` is the program."""
    return subprocess.run(
        ["/bin/sh", "-c", f'rubric() {{ {PROGRAM} "$@"; }}; {line}'],
        cwd=draft.parent,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@POSIX
@pytest.mark.parametrize("command", PRINTING)
@pytest.mark.parametrize(("to", "told"), [("/dev/full", FULL), ("&-", CLOSED)])
def test_no_room_on_standard_output_is_told_by_every_command(
    draft: Path, command: str, to: str, told: str
) -> None:
    done = shell(draft, f"rubric {command} >{to}")
    assert (done.returncode, done.stderr) == (2, told)


@POSIX
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("check draft.txt -o out.txt >&-", 0),
        ("check draft.txt --format html 2>&-", 0),
        ("check draft.txt 2>&-", 0),
        ("check draft.txt 2>/dev/full", 0),
        ("check draft.txt none.txt 2>&-", 2),
        ("chekc 2>&-", 2),
        ("chekc 2>/dev/full", 2),
        ("validate none 2>/dev/full", 2),
        ("check draft.txt --format html <&- >&- 2>&-", 0),
        ("grade draft.txt -o out --report none 2>/dev/full", 0),
    ],
)
def test_what_is_not_needed_may_be_closed(draft: Path, command: str, code: int) -> None:
    done = shell(draft, f"rubric {command}")
    assert (done.returncode, done.stderr) == (code, "")


@POSIX
def test_a_closed_standard_input_is_an_empty_one(draft: Path) -> None:
    empty, closed = (shell(draft, f"rubric check - <{end}") for end in ("/dev/null", "&-"))
    assert closed.returncode == 3
    assert (closed.stdout, closed.stderr) == (empty.stdout, empty.stderr)


@POSIX
def test_a_fault_in_reading_is_not_laid_to_standard_output(draft: Path) -> None:
    """An error of the system that has to do with no stream remains what it is."""
    code = (
        "import rubric.cli.schema as it; from rubric.cli import main\n"
        "def broken():\n    raise BlockingIOError(11, 'no more processes')\n"
        "it.rubric_text = broken\nmain(['schema'])"
    )
    done = shell(draft, shlex.join([sys.executable, "-c", code]))
    assert "BlockingIOError: [Errno 11] no more processes" in done.stderr
