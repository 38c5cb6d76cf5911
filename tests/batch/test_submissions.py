"""What is graded of a class's submissions, and what is said of the rest."""

import sys
import warnings
from pathlib import Path
from zipfile import ZipFile

import pytest

from rubric.batch import find, roster
from rubric.batch.submissions import Submissions, gather

FILES = (
    "perezana_1021_88001_essay.docx",
    "perezana_1021_88009_essay-1.docx",
    "obrienkim_LATE_1022_88002_essay.docx",
    "obrienkim_LATE_1022_88003_sources.docx",
    "leeal_1023_link.html",
    "roemax_1024_88004_photo.jpg",
)
LIST = "id,name\n1021,Ana Pérez\n1022,Kim O'Brien\n1030,Zoë Ode\n"


def gathered(folder: Path, *files: str, listed: str = "", **wishes: bool) -> Submissions:
    for name in files:
        path = folder / "class" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"Words.")
    class_list = None
    if listed:
        (folder / "list.csv").write_text(listed, encoding="utf-8")
        class_list = roster.read(folder / "list.csv")
    return gather(find.look(folder / "class", recursive=True), class_list, **wishes)


def test_a_download_is_graded_by_its_latest_attempts(tmp_path: Path) -> None:
    found = gathered(tmp_path, *FILES, listed=LIST)
    assert [task.name for task in found.todo] == [FILES[2], FILES[3], FILES[1]]
    told = [task.handed for task in found.todo]
    assert [(t.student.name, t.late, t.attempt) for t in told if t] == [
        ("Kim O'Brien", True, None),
        ("Kim O'Brien", True, None),
        ("Ana Pérez", False, 2),
    ]
    assert found.system == "Canvas"
    assert found.passed_over == (FILES[5],)
    assert found.said == (
        "This is a download of Canvas, from four students.",
        f"Not graded, as a later attempt is there: {FILES[0]}.",
        f"Not graded, as a link was handed in: {FILES[4]}.",
        f"Kim O'Brien handed in two files, and each is graded: {FILES[2]}, {FILES[3]}.",
        "In list.csv, and no file here has the name or id: Zoë Ode.",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_out_of_the_folder_is_told(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_bytes(b"Words.")
    (tmp_path / "class").mkdir()
    (tmp_path / "class" / "mine.txt").symlink_to(secret)
    found = gathered(tmp_path, "ada.txt")
    assert [task.name for task in found.todo] == ["ada.txt"]
    assert found.said == ("Not graded, as a link leads out of the folder: mine.txt.",)


def test_a_student_without_an_essay_is_one_of_the_rest(tmp_path: Path) -> None:
    found = gathered(tmp_path, *FILES, listed=LIST)
    assert [(task.name, task.given, task.why) for task in found.rest] == [
        (FILES[4], FILES[4], "A link was handed in, and no essay."),
        (FILES[5], FILES[5], "No essay is read from a file of this kind (.jpg)."),
        ("1030", "", "No file here has this student’s name or id."),
    ]


def test_in_a_folder_of_anybodys_only_who_is_known_is_missed(tmp_path: Path) -> None:
    assert gathered(tmp_path, "ada.txt", "notes.xlsx").rest == ()
    (photo,) = gathered(tmp_path, "ada.txt", "ada.jpg", "notes.xlsx").rest
    assert (photo.name, photo.stem, photo.handed) == ("ada.jpg", "ada.jpg", None)
    assert photo.why == "No essay is read from a file of this kind (.jpg)."
    (tmp_path / "class" / "ada.jpg").unlink()
    (known,) = gathered(tmp_path, "ada.txt", "ana pérez.png", listed=LIST).rest[:1]
    assert (known.name, known.handed and known.handed.student.id) == ("ana pérez.png", "1021")


def test_of_many_with_several_files_a_few_are_named(tmp_path: Path) -> None:
    files = [f"doe{n}_10{n}_90{n}{m}_{m}.txt" for n in range(8) for m in "ab"]
    files = [name.replace("a_a", "1_a").replace("b_b", "2_b") for name in files]
    said = gathered(tmp_path, *files).said
    assert len([one for one in said if "handed in two files" in one]) == 5
    assert said[-1] == "So did three other students; each file is graded."


def test_older_attempts_are_graded_when_asked(tmp_path: Path) -> None:
    found = gathered(tmp_path, *FILES, all_attempts=True)
    assert [task.name for task in found.todo if "perez" in task.name] == [FILES[0], FILES[1]]


def test_where_names_are_hidden_nobody_is_named(tmp_path: Path) -> None:
    found = gathered(tmp_path, *FILES, listed=LIST, hide=True)
    assert found.passed_over == ()
    said = " ".join(found.said)
    assert not [name for name in ("erez", "brien", "Zoë", "roemax", "leeal") if name in said]
    assert "Several files came from one student; each file is graded." in found.said
    assert "In list.csv, and no file here has the name or id: one student." in found.said


def test_files_nobody_is_known_for_are_told(tmp_path: Path) -> None:
    found = gathered(tmp_path, "ana pérez.txt", "scan.txt", listed=LIST)
    assert [task.handed.student.id if task.handed else None for task in found.todo] == [
        "1021",
        None,
    ]
    assert "I could not tell from list.csv whose these are: scan.txt." in found.said


def test_an_essay_is_known_by_the_name_above_it(tmp_path: Path) -> None:
    (tmp_path / "class").mkdir()
    for name, text in (("scan.txt", "Kim O'Brien\nMs. Hill\n\nWords."), ("b.docx", "no essay")):
        (tmp_path / "class" / name).write_text(text, encoding="utf-8")
    found = gathered(tmp_path, listed=LIST)
    known = {task.name: task.handed.student.id for task in found.todo if task.handed}
    assert known == {"scan.txt": "1022"}
    assert "I could not tell from list.csv whose these are: b.docx." in found.said


def test_a_folder_of_anybodys_is_graded_as_it_is(tmp_path: Path) -> None:
    found = gathered(tmp_path, "a.txt", "b.txt", "c.jpg")
    assert [(task.name, task.handed) for task in found.todo] == [("a.txt", None), ("b.txt", None)]
    assert (found.system, found.said, found.passed_over) == (None, (), ("c.jpg",))


def test_blackboards_note_is_graded_only_where_the_essay_is_in_it(tmp_path: Path) -> None:
    note = "Name: {} ({})\n\nSubmission Field:\n{}\n\nComments:\nNone.\n"
    head = "Essay_{}_attempt_2024-05-14-09-40-12"
    nothing = "There is no student submission text data for this assignment."
    folder = tmp_path / "class"
    folder.mkdir()
    for user, typed in (("ana", nothing), ("kim", "<p>My essay.</p>")):
        text = note.format(user.title(), user, typed)
        (folder / f"{head.format(user)}.txt").write_text(text, encoding="utf-8")
    found = gathered(tmp_path, f"{head.format('ana')}_essay.docx")
    assert [(task.name, task.entry) for task in found.todo] == [
        (f"{head.format('ana')}_essay.docx", False),
        (f"{head.format('kim')}.txt", True),
    ]
    entry = found.todo[1]
    assert find.read(entry.path, entry.member, entry=entry.entry) == b"<p>My essay.</p>"


def test_essays_are_told_apart_whose_names_look_the_same(tmp_path: Path) -> None:
    found = gathered(tmp_path, "a\u200e.txt", "a_.txt")
    assert [task.name for task in found.todo] == ["a_.txt", "a_-2.txt"]
    with ZipFile(tmp_path / "class.zip", "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that there are two of one name
        archive.writestr("a.txt", "One.")
        archive.writestr("a.txt", "Two.")
    twins = gather(find.look(tmp_path / "class.zip")).todo
    assert [(task.name, task.member) for task in twins] == [("a.txt", 0), ("a-2.txt", 1)]
