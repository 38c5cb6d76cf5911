"""What a path means."""

import os
import struct
import sys
import zipfile
from pathlib import Path

import pytest

from rubric.batch import find
from rubric.batch import zipped as zipped_module
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


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_that_leads_out_of_the_folder_is_not_graded(tmp_path: Path) -> None:
    lay(tmp_path, "elsewhere/secret.txt", "class/a.txt", "class/deep/b.txt", "none/notes.png")
    (tmp_path / "class" / "out.txt").symlink_to(tmp_path / "elsewhere" / "secret.txt")
    (tmp_path / "class" / "own.txt").symlink_to(tmp_path / "class" / "deep" / "b.txt")
    found = look(tmp_path / "class")
    assert [place.name for place in found.essays] == ["a.txt", "own.txt"]
    assert [place.name for place in found.outside] == ["out.txt"]
    (tmp_path / "link").symlink_to(tmp_path / "class")  # whoever names a link means what it is
    assert names(tmp_path / "link") == ["a.txt", "own.txt"]
    assert names(tmp_path / "class" / "out.txt") == ["out.txt"]
    (tmp_path / "none" / "out.txt").symlink_to(tmp_path / "elsewhere" / "secret.txt")
    with pytest.raises(UserError, match=r"as a link leads out of the folder: out\.txt"):
        look(tmp_path / "none")


def test_no_more_is_read_than_is_needed_to_refuse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "MOST_BYTES", 3)
    assert read(lay(tmp_path, "a.txt") / "a.txt") == b"Word"


def zipped(path: Path, *names: str) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for name in names:
            made.writestr(name, f"Words of {name}.")
    return path


def test_a_zip_means_the_files_in_it(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", "b/c.txt", "a.docx", "b/.x.txt", "__MACOSX/a.txt", "p.png")
    found = look(path)
    assert [place.name for place in found.essays] == ["a.docx", "b/c.txt"]
    assert [place.name for place in found.others] == ["p.png"]
    inner = found.essays[1]
    assert read(inner.path, inner.member) == b"Words of b/c.txt."


def test_a_document_called_zip_is_an_essay(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", "[Content_Types].xml", "word/document.xml")
    assert look(path).essays == (Place(path, "a.zip"),)


def test_files_of_a_zip_with_one_name_are_two(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        path = zipped(tmp_path / "a.zip", "a.txt", "a.txt")
    assert [place.member for place in look(path).essays] == [0, 1]


def test_links_in_a_zip_are_no_files(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    path = zipped(tmp_path / "a.zip", "a.txt")
    with zipfile.ZipFile(path, "a") as made:
        made.writestr(link, "/etc/passwd")
    assert [place.name for place in look(path).essays] == ["a.txt"]


@pytest.mark.parametrize(
    ("raw", "name"),
    [("día.txt".encode(), "día.txt"), ("día.txt".encode("cp437"), "día.txt")],
)
def test_names_in_a_zip_are_read_in_both_of_their_encodings(
    tmp_path: Path, raw: bytes, name: str
) -> None:
    path = zipped(tmp_path / "a.zip", "x" * len(raw))
    path.write_bytes(path.read_bytes().replace(b"x" * len(raw), raw))
    assert [place.name for place in look(path).essays] == [name]


def test_a_bomb_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("bomb.txt", b"a" * 30_000_000)
        made.writestr("good.txt", b"Words.")
    outcomes = [read(place.path, place.member) for place in look(path).essays]
    assert isinstance(outcomes[0], GradeFailure)
    assert "far more than an essay" in outcomes[0].says
    assert outcomes[1] == b"Words."


def test_a_damaged_file_of_a_zip_costs_itself(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", "a.txt", "b.txt")
    path.write_bytes(path.read_bytes().replace(b"Words of a", b"Wards of a"))
    outcomes = [read(place.path, place.member) for place in look(path).essays]
    assert isinstance(outcomes[0], GradeFailure)
    assert outcomes[1] == b"Words of b.txt."


def test_a_zip_of_too_many_files_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = zipped(tmp_path / "a.zip", "a.txt", "b.txt")
    monkeypatch.setattr(zipped_module, "MOST_FILES", 1)
    with pytest.raises(UserError, match="more than 1 files"):
        look(path)
    monkeypatch.setattr(zipped_module, "MOST_LISTING", 10)
    with pytest.raises(UserError, match="lists more files than a district hands in"):
        look(path)


def test_a_small_size_before_a_wide_end_hides_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = zipped(tmp_path / "a.zip", "a.txt", "b.txt")
    data, end = path.read_bytes()[:-22], path.read_bytes()[-22:]
    size, start = struct.unpack("<II", end[12:20])
    wide = struct.pack("<4sQHHIIQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, 2, 2, size, start)
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, len(data), 1)
    plain = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 0, 0, 1, 0, 0)
    path.write_bytes(data + wide + locator + plain)
    assert names(path) == ["a.txt", "b.txt"]  # the parser goes by the wide one
    zipped_module.close()
    monkeypatch.setattr(zipped_module, "MOST_LISTING", size - 1)
    with pytest.raises(UserError, match="lists more files than a district hands in"):
        look(path)


def test_an_archive_that_is_let_go_is_open_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = zipped(tmp_path / "a.zip", "a.txt")
    closed: list[str | None] = []
    close = zipfile.ZipFile.close

    def noted(file: zipfile.ZipFile) -> None:
        closed.append(file.filename)
        close(file)

    monkeypatch.setattr(zipfile.ZipFile, "close", noted)
    look(path)
    assert closed == []
    zipped_module.close()
    assert closed == [str(path)]
    assert [read(each.path, each.member) for each in look(path).essays] == [b"Words of a.txt."]


def test_several_paths_and_patterns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path, "a/1.txt", "a/2.md", "b/1.txt", "b/.3.txt", "c.txt")
    zipped(tmp_path / "z.zip", "1.txt")
    monkeypatch.chdir(tmp_path)
    paths = (Path("*/1.txt"), Path("a"), Path("c.txt"), Path("z.zip"), Path("a/1.txt"))
    found = [place.name for place in look(*paths).essays]
    assert found == ["a/1.txt", "a/2.md", "b/1.txt", "c.txt", "z/1.txt"]


def test_a_pattern_that_fits_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="there is no such file"):
        look(tmp_path / "*.docx")


def test_a_name_with_a_patterns_signs_means_itself(tmp_path: Path) -> None:
    path = lay(tmp_path, "essay [final].txt", "essay f.txt") / "essay [final].txt"
    assert [place.name for place in look(path).essays] == [path.name]


@pytest.mark.parametrize(
    "folder",
    [
        "Ana Pérez_12_assignsubmission_file_",
        "7001-55 - Ana Pérez - May 13, 2024 1159 PM",
        "submission_701",
    ],
)
def test_a_download_with_a_folder_a_student_is_looked_into(tmp_path: Path, folder: str) -> None:
    assert names(lay(tmp_path, f"{folder}/deep/a.txt")) == [f"{folder}/deep/a.txt"]


@pytest.mark.parametrize("name", sorted({*find.TOGETHER} - {*find.STORES}))
def test_a_run_writes_over_nothing_that_no_run_wrote(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match=f"no run of rubric grade wrote what lies there: {name}"):
        find.refuse_mixing(tmp_path, ())
    (tmp_path / find.GRADES).mkdir()  # a run's, copied without what is hidden
    find.refuse_mixing(tmp_path, ())


@pytest.mark.parametrize("folder", [find.GRADES, find.REPORTS])
def test_nor_amid_the_essays(tmp_path: Path, folder: str) -> None:
    essay = tmp_path / folder / "deep" / "a.txt"
    essay.parent.mkdir(parents=True)
    with pytest.raises(UserError, match=r"would lie amid the essays a\.txt"):
        find.refuse_mixing(tmp_path, [tmp_path / "b.txt", essay])
    find.refuse_mixing(tmp_path, [tmp_path / "b.txt"])
