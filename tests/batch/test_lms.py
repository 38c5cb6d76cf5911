"""The names that six systems write, as their sources and public scripts have them."""

from collections.abc import Mapping

import pytest

from rubric.batch import lms
from rubric.batch.lms.handed import HandedIn

Told = tuple[str, str, bool | None, int | None]  # id, name, late, attempt


def told(files: Mapping[str, HandedIn]) -> dict[str, Told]:
    return {
        name: (one.student.id, one.student.name, one.late, one.attempt)
        for name, one in files.items()
    }


def nothing(_name: str) -> bytes:
    return b""


@pytest.mark.parametrize(
    ("system", "names"),
    [
        (
            "Canvas",
            {
                "perezana_1021_88001_essay.docx": ("1021", "perezana", False, None),
                "obrienkim_LATE_1022_88002_my_2_essay.docx": ("1022", "obrienkim", True, None),
                "müllerzoë_1023_88003_a.pdf": ("1023", "müllerzoë", False, None),
                "leeal_LATE_1024_text.html": ("1024", "leeal", True, None),
            },
        ),
        (
            "Canvas",
            {
                "anon_aX3kf_88001_essay.docx": ("aX3kf", "", False, None),
                "LATE_anon_Zb9q1_88002_essay.docx": ("Zb9q1", "", True, None),
                "anon_Ww0pQ_text.html": ("Ww0pQ", "", False, None),
                "anon_Rr7sT_88003_2_drafts.docx": ("Rr7sT", "", False, None),
            },
        ),
        (
            "Canvas",
            {
                "perezana_1021_88001_essay.docx": ("1021", "perezana", False, 1),
                "perezana_1021_88009_essay-1.docx": ("1021", "perezana", False, 2),
                "leeal_1024_88003_essay-2.docx": ("1024", "leeal", False, None),
            },
        ),
        (
            "Moodle",
            {
                "Ana Pérez_12345_assignsubmission_file/essay.docx": (
                    *("12345", "Ana Pérez"),
                    *(None, None),
                ),
                "Kim O'Brien_12346_assignsubmission_file_/drafts/essay.docx": (
                    *("12346", "Kim O'Brien"),
                    *(None, None),
                ),
                "Al Lee_12347_assignsubmission_onlinetext/onlinetext.html": (
                    *("12347", "Al Lee"),
                    *(None, None),
                ),
            },
        ),
        (
            "Moodle",
            {
                "Ana Pérez_12345_assignsubmission_file_essay_2.docx": (
                    *("12345", "Ana Pérez"),
                    *(None, None),
                ),
            },
        ),
        (
            "Moodle",
            {
                "Teilnehmer_5_assignsubmission_file/a.txt": ("5", "Teilnehmer 5", None, None),
                "Teilnehmer_6_assignsubmission_file/a.txt": ("6", "Teilnehmer 6", None, None),
            },
        ),
        (
            "Moodle",
            {
                "Group A_45_assignsubmission_file/a.txt": ("45", "Group A", None, None),
                "Default group_assignsubmission_file/a.txt": ("", "Default group", None, None),
            },
        ),
        (
            "Blackboard",
            {
                "Essay 1_aperez_attempt_2024-05-13-09-00-00_essay.docx": ("aperez", "", None, 1),
                "Essay 1_aperez_attempt_2024-05-14-09-40-12_essay.docx": ("aperez", "", None, 2),
                "Essay 1_k_obrien_attempt_2024-05-14-09-41-00_essay.docx": (
                    *("k_obrien", ""),
                    *(None, None),
                ),
            },
        ),
        (
            "Brightspace",
            {
                "7001-55 - Ana Pérez - May 13, 2024 1159 PM/essay.docx": (
                    "7001",
                    "Ana Pérez",
                    None,
                    1,
                ),
                "7001-55 - Ana Pérez - May 14, 2024 1205 AM/essay.docx": (
                    "7001",
                    "Ana Pérez",
                    None,
                    2,
                ),
                "7002-55 - Kim O'Brien - 3 June, 2024 935 AM/a - b.pdf": (
                    *("7002", "Kim O'Brien"),
                    *(None, None),
                ),
            },
        ),
        (
            "Brightspace",
            {
                "7001-55 - N0123456 - Ana Pérez - May 13, 2024 1159 PM - essay.docx": (
                    *("N0123456", "Ana Pérez"),
                    *(None, None),
                ),
            },
        ),
        (
            "Gradescope",
            {
                "submission_701.pdf": ("701", "", None, None),
                "submission_702/essay.pdf": ("702", "", None, None),
            },
        ),
        (
            "Google Classroom",
            {
                "Ana Pérez - Essay 1 - Draft.docx": ("", "Ana Pérez", None, None),
                "Kim O'Brien-Lee - Essay 1 - Draft.docx": ("", "Kim O'Brien-Lee", None, None),
            },
        ),
        (
            "Google Classroom",
            {
                "The Essay - Ana Pérez.docx": ("", "Ana Pérez", None, None),
                "The Essay - Al Lee (1).docx": ("", "Al Lee", None, None),
            },
        ),
    ],
)
def test_names_tell_who_handed_in(system: str, names: dict[str, Told]) -> None:
    found = lms.recognise(tuple(names), nothing)
    assert found is not None
    assert found.system == system
    assert told(found.files) == names


@pytest.mark.parametrize(
    "names",
    [
        ("ada.txt", "ben.docx"),
        ("essay_1.txt", "essay_2.txt"),
        ("The War - an essay.txt",),
        ("doejane_1_2_a.txt", "b.txt", "c.txt"),
        (),
    ],
)
def test_a_folder_of_anybodys_is_no_download(names: tuple[str, ...]) -> None:
    assert lms.recognise(names, nothing) is None


def test_a_teachers_own_file_beside_a_download_does_no_harm() -> None:
    names = [f"doe{n}_10{n}_90{n}_a.txt" for n in range(8)]
    found = lms.recognise((*names, "sample.txt"), nothing)
    assert found is not None
    assert [*found.files] == names


def test_the_later_attempt_is_the_one_that_counts() -> None:
    names = (
        "doejane_101_9001_essay.docx",
        "doejane_101_9007_essay-2.docx",
        "doejane_101_9008_sources.docx",
        "leeal_102_9003_essay-1.docx",
    )
    found = lms.recognise(names, nothing)
    assert found is not None
    assert lms.older(found) == {names[0]}


def test_a_link_is_no_essay() -> None:
    found = lms.recognise(("doejane_101_link.html", "leeal_102_9_a.txt"), nothing)
    assert found is not None
    assert found.links == {"doejane_101_link.html"}


@pytest.mark.parametrize(
    ("system", "given", "report"),
    [
        (
            "canvas",
            "doejane_LATE_101_9001_my essay.docx",
            "doejane_LATE_101_9001_my essay.feedback.pdf",
        ),
        ("canvas", "anon_aX3_9001_e.docx", "anon_aX3_9001_e.feedback.pdf"),
        ("canvas", "sub/doejane_101_9001_e.docx", "doejane_101_9001_e.feedback.pdf"),
        ("canvas", "doejane_101_text.html", None),
        ("canvas", "doejane_101_link.html", None),
        ("canvas", "ada.txt", None),
        (
            "moodle",
            "Ana Pérez_12_assignsubmission_file_/a/essay.docx",
            "Ana Pérez_12_assignsubmission_file_/essay.feedback.pdf",
        ),
        (
            "moodle",
            "course/Al Lee_13_assignsubmission_onlinetext/onlinetext.html",
            "Al Lee_13_assignsubmission_onlinetext/onlinetext.feedback.pdf",
        ),
        (
            "moodle",
            "Ana Pérez_12_assignsubmission_file_essay.docx",
            "Ana Pérez_12_assignsubmission_file_essay.feedback.pdf",
        ),
        ("moodle", "Default group_assignsubmission_file/a.txt", None),
    ],
)
def test_a_report_is_named_so_that_the_system_takes_it(
    system: lms.System, given: str, report: str | None
) -> None:
    assert lms.RETURNS[system](given, "pdf") == report
