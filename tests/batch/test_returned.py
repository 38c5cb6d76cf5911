"""Reports packed for a system's upload; the importers' rules written again, and asked."""

import zipfile
from pathlib import Path

import pytest

from rubric.batch import lms
from rubric.batch.returned import Returned, pack
from rubric.batch.work import Task
from rubric.errors import UserError


def packed(out: Path, system: lms.System, *given: str, code: str | None = None) -> Returned:
    tasks = [
        Task(Path(name), name, f"stem{n}", given=name, code=code) for n, name in enumerate(given)
    ]
    (out / "reports").mkdir(exist_ok=True)
    for task in tasks:
        (out / "reports" / f"{task.stem}.pdf").write_bytes(task.given.encode())
    return pack(tasks, out, system, "pdf")


def members(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as made:
        return made.namelist()


def canvas_finds(name: str) -> tuple[str, str] | None:
    """Find user and attachment as Canvas does: the first two numbers between underscores."""
    last = name.rsplit("/", 1)[-1]
    numbers = [part for part in last.split("_") if part.isdigit()]
    hidden = last.startswith("._") or last.split("_")[-1].startswith("link")
    return (numbers[0], numbers[1]) if len(numbers) > 1 and not hidden else None


def moodle_finds(name: str) -> tuple[str, str] | None:
    """Find the participant and the file's name as Moodle does."""
    if name.rsplit("/", 1)[-1].startswith((".", "~")):
        return None
    parts = name.split("/")
    for at, part in enumerate(parts):
        info = part.split("_", 4)
        if len(info) > 3 and info[1].isdigit() and info[2:4] == ["assignsubmission", "file"]:
            return info[1], "/".join([*info[4:], *parts[at + 1 :]]).lstrip("/")
    return None


@pytest.mark.parametrize(
    "given",
    [
        "perezana_1021_88001_essay.docx",
        "obrienkim_LATE_1022_88002_my_2_essay.v1.docx",
        "müllerzoë_1023_88003_.hidden",
        f"leeal_1024_88004_{'é' * 110}.docx",
    ],
)
def test_canvas_finds_whose_a_report_is(tmp_path: Path, given: str) -> None:
    done = packed(tmp_path, "canvas", given)
    (name,) = members(done.path)
    assert canvas_finds(name) == canvas_finds(given)
    assert len(name.encode()) <= 255
    assert name.endswith(".feedback.pdf")


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("Ana Pérez_12_assignsubmission_file_/essay.docx", ("12", "essay.feedback.pdf")),
        ("Ana Pérez_12_assignsubmission_file/sub/essay.docx", ("12", "essay.feedback.pdf")),
        ("Ana Pérez_12_assignsubmission_file/~essay.docx", ("12", "essay.feedback.pdf")),
        ("Ana Pérez_12_assignsubmission_file_my_essay.docx", ("12", "my_essay.feedback.pdf")),
    ],
)
def test_moodle_finds_whose_a_report_is(
    tmp_path: Path, given: str, found: tuple[str, str]
) -> None:
    assert [moodle_finds(name) for name in members(packed(tmp_path, "moodle", given).path)] == [
        found
    ]


def test_what_the_system_would_ignore_is_left_out_and_named(tmp_path: Path) -> None:
    done = packed(tmp_path, "canvas", "leeal_1_2_a.txt", "leeal_1_text.html", "sample.txt")
    assert (done.packed, done.left) == (1, ("leeal_1_text.html", "sample.txt"))


def test_two_reports_of_one_name_are_two(tmp_path: Path) -> None:
    folder = "Ana_12_assignsubmission_file"
    done = packed(tmp_path, "moodle", f"{folder}/Essay.docx", f"{folder}/essay.pdf")
    assert members(done.path) == [
        f"{folder}/Essay.feedback.pdf",
        f"{folder}/essay-2.feedback.pdf",
    ]


def test_the_same_reports_give_the_same_bytes(tmp_path: Path) -> None:
    names = ("b_2_9_b.txt", "a_1_8_a.txt")
    first = packed(tmp_path, "canvas", *names).path.read_bytes()
    assert packed(tmp_path, "canvas", *names).path.read_bytes() == first


def test_where_names_are_hidden_the_zip_lies_beside_the_key(tmp_path: Path) -> None:
    done = packed(tmp_path, "canvas", "leeal_1_2_a.txt", code="essay-1")
    assert done.path == tmp_path / ".rubric" / "upload.zip"
    assert members(done.path) == ["leeal_1_2_a.feedback.pdf"]


def test_a_name_that_no_zip_can_hold_is_made_plain(tmp_path: Path) -> None:
    (name,) = members(packed(tmp_path, "canvas", "leeal_1_2_a\u202e\n.txt").path)
    assert name == "leeal_1_2_a__.feedback.pdf"


def test_a_report_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"nothing.pdf: cannot be read"):
        pack([Task(Path("a"), "a", "nothing", given="l_1_2_a")], tmp_path, "canvas", "pdf")
    assert not (tmp_path / "upload.zip").exists()
