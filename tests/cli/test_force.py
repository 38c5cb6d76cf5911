"""No command writes over a file that is there, unless it is told to."""

import os
from pathlib import Path

import pytest
from builders import strong
from console import run

from rubric.report.pdf import require

RUBRIC = "five-paragraph-argument"
TABLE = "Criteria,Excellent (4),Poor (1)\nThesis,Clear,Unclear\n"
BOOK = "Student,ID,Section,Essay (7)\n    Points Possible,,,100\nada,,A,\n"
CALLS = {
    "export": (["export", RUBRIC, "--to", "canvas-csv", "-o", "{to}"], "x.csv"),
    "import": (["import", "{here}/table.csv", "-o", "{to}"], "own.yaml"),
    "new": (["new", "own", "-o", "{here}"], "own.yaml"),
    "rubrics html": (["rubrics", RUBRIC, "--html", "{to}"], "x.html"),
    "rubrics pdf": (["rubrics", RUBRIC, "--pdf", "{to}"], "x.pdf"),
    "diff": (["diff", "{here}/out", "{here}/out", "-o", "{to}"], "x.txt"),
    "fill": (["gradebook", "fill", "{here}/book.csv", "--from", "{here}/out"], "book-filled.csv"),
}


@pytest.mark.parametrize("name", CALLS)
def test_what_is_there_is_left_until_force_is_said(tmp_path: Path, name: str) -> None:
    args, written = CALLS[name]
    to = tmp_path / written
    if "out" in "".join(args):
        (tmp_path / "ada.txt").write_text(strong(), encoding="utf-8")
        run("grade", tmp_path / "ada.txt", "-o", tmp_path / "out", "--report", "none", "-j", "1")
    if written.endswith("pdf"):
        require()
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "book.csv").write_text(BOOK, encoding="utf-8")
    call = [arg.format(here=tmp_path, to=to) for arg in args]
    to.write_bytes(b"mine")
    done = run(*call)
    said = f"{to}: this file exists; it was left as it is. To write over it, say --force."
    assert (done.code, said in done.err) == (2, True)
    assert to.read_bytes() == b"mine"
    assert run(*call, "--force").code == 0
    assert to.read_bytes() != b"mine"
    to.unlink()
    assert run(*call).code == 0


def test_a_device_is_no_file_to_spare() -> None:
    assert run("export", RUBRIC, "--to", "canvas-csv", "-o", os.devnull).code == 0
