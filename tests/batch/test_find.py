"""What a path means."""

import os
import sys
from pathlib import Path

import pytest

from rubric.batch.find import Place, look, read
from rubric.errors import UserError
from rubric.reading import guard
from rubric.result import GradeFailure


def lay(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Words.", encoding="utf-8")
    return root


def names(root: Path, *, recursive: bool = False) -> list[str]:
    return [place.name for place in look(root, recursive=recursive).essays]


@pytest.mark.parametrize(
    ("files", "essays"),
    [
        (["b.txt", "a.md", "C.TXT"], ["C.TXT", "a.md", "b.txt"]),
        (["a.txt", "b.docx", "c.pdf", "d.zip"], ["a.txt", "b.docx", "c.pdf", "d.zip"]),
        (["a.txt", ".b.txt", "~$a.docx", "._a.txt"], ["a.txt"]),
        (["a.txt", "README.md", "Provenance.txt"], ["a.txt"]),
        (["a.txt", "a.report.html", "a.report.pdf", "marks.csv"], ["a.txt"]),
        (["a.txt", "deeper/b.txt"], ["a.txt"]),
    ],
)
def test_a_folder_means_its_essays(tmp_path: Path, files: list[str], essays: list[str]) -> None:
    assert names(lay(tmp_path, *files)) == essays


@pytest.mark.parametrize(
    ("files", "essays"),
    [
        (["a.txt", "x/b.txt", "x/y/c.txt"], ["a.txt", "x/b.txt", "x/y/c.txt"]),
        (["a.txt", ".git/b.txt"], ["a.txt"]),
        (["a.txt", "out/marks.csv", "out/reports/b.html", "out/grades/b.md"], ["a.txt"]),
        (["marks.csv", "a.txt", "reports/a.html", "x/b.txt"], ["a.txt", "x/b.txt"]),
        (["a.txt", "out/.rubric-run", "out/reports/b.html", "out/grades/b.md"], ["a.txt"]),
        (["reports/lab.txt"], ["reports/lab.txt"]),
    ],
)
def test_folders_in_it_when_asked(tmp_path: Path, files: list[str], essays: list[str]) -> None:
    assert names(lay(tmp_path, *files), recursive=True) == essays


def test_what_seems_no_essay_is_named(tmp_path: Path) -> None:
    found = look(lay(tmp_path, "a.txt", "photo.jpg", "notes.xlsx", ".hidden"))
    assert [place.name for place in found.others] == ["notes.xlsx", "photo.jpg"]


def test_a_file_means_itself_whatever_its_name(tmp_path: Path) -> None:
    path = lay(tmp_path, "essay.draft") / "essay.draft"
    assert look(path).essays == (Place(path, "essay.draft"),)


@pytest.mark.parametrize(
    ("files", "path", "says"),
    [
        ([], "none", "none: there is no such file or folder."),
        (["box/photo.jpg"], "box", "box: there is no essay in this folder."),
        (
            ["box/ada/essay.txt"],
            "box",
            "box: there is no essay in this folder; --recursive looks into its folders.",
        ),
    ],
)
def test_nothing_to_grade_is_refused(
    tmp_path: Path, files: list[str], path: str, says: str
) -> None:
    with pytest.raises(UserError, match="there is no") as error:
        look(lay(tmp_path, *files) / path)
    assert str(error.value).removeprefix(f"{tmp_path}{os.sep}") == says


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_links_to_folders_are_not_followed_and_dead_ones_are_told(tmp_path: Path) -> None:
    lay(tmp_path, "a.txt")
    (tmp_path / "again").symlink_to(tmp_path)
    (tmp_path / "dead.txt").symlink_to("nowhere")
    assert names(tmp_path, recursive=True) == ["a.txt", "dead.txt"]
    failure = read(tmp_path / "dead.txt")
    assert isinstance(failure, GradeFailure)
    assert failure.code == "unreadable"


def test_no_more_is_read_than_is_needed_to_refuse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "MOST_BYTES", 3)
    assert read(lay(tmp_path, "a.txt") / "a.txt") == b"Word"
