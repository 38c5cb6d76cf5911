"""Lines that name writer, class and date, as students of many schools and countries set them."""

from collections.abc import Callable

import pytest

from rubric.furniture.headers import WIDEST, is_header, is_label

Parts = Callable[..., list[tuple[str, str]]]
PROSE = (
    "The dam above the town held for a year, and in that year the town grew until nobody who "
    "lived there remembered that there had been a river. It came back in one night."
)
TITLE = "The River and Its Town"
HEADERS = (
    "Student: Lena W.\nClass: 10b\nDate: 03.11.\n",
    "Pupil: Ayşe T.\nForm 5B\n3/11/24",
    "Noah B.\nPd. 4",
    "Kim Min-jun\nYear 10\n14th March\n",
    "Ana-Maria Ruiz\n3 de mayo de 2024\n",
    "Petra Novak, 9c, 12.05.\n",
    "Jo Ames | English 9 | 3 Oct",
    "Jo A. 9c 12.05.",
    "Jo Ames 9c 12.05.2024\n",
    "Name: Tom O'Hara   Date: 5/3   Period: 2\n",
    "Name: Jo Ames Date: 5 May Class: English 10 Honors Period: 3 Teacher: Ms. Hill\n",
    "Klasse 9c.\nHerr Wagner.\n12. Mai 2024\n",
    "J. Weber\n12. Mai 2024\nKl. 9c\n",
    "M. K.\nHistory 11B\nDue 2024-05-03",
    "Candidate no: 4471\nWord count: 612.\n",
    "Roll No: 23\nClass: XI A\nSubject: English\n",
    "Teacher's name: Mrs. Lee.\nStudent's name: Bo P.\n",
    "Li Wei\n2024年5月3日",
    "Sara Lind (9B)\nOslo, 14 March 2024\n(612 words)",
    "ahmed k.\nclass 8a\nsunday 5 may\n",
    "Period 6.\nJayla R.\n",
    "Submitted by: Rosa P.\nSubmitted to: Mr. Hill.",
    "English Grade 10\nSemester 2\n11 Nov.",
    "Block D\nHomework 3",
    "Written by Zoe F.",
    "Group: Ines, Paul, Tim\nDate: Monday, 4 March.",
    "Group of Ines and Paul.\nhanded in late.\nDate: 4/3",
)


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("title", [TITLE, "the river should be left alone"])
def test_names_classes_and_dates_stand_above_the_title(
    parts: Parts, header: str, title: str
) -> None:
    found = parts(f"{header}\n{title}\n\n{PROSE}\n\n{PROSE}")
    lines = [("header", line) for line in header.split("\n") if line]
    assert found == [*lines, ("title", title), ("body", PROSE), ("body", PROSE)]


@pytest.mark.parametrize("header", HEADERS)
def test_without_a_title_the_essay_begins_below_them(parts: Parts, header: str) -> None:
    found = parts(f"{header}\n\n{PROSE}\n\n{PROSE}")
    assert [role for role, _ in found if role != "header"] == ["body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Rain fell.",
        "Nobody slept. Not one.",
        "Mr. Hill was wrong.",
        "Period. That is the word the mayor used.",
        "In history class 9 of us agreed.",
        "Class matters.",
        "Teachers matter.",
        "Do you like rain? Me neither.",
        "The date: nobody knew it.",
        "Class: a place where people sleep until the water comes.",
        "My name is Zoe F. and I live below the dam.",
        "By the river they died.",
        "The year is 1892.",
        "I was in grade 9 then.",
    ],
)
def test_a_first_sentence_however_short_is_no_header(parts: Parts, line: str) -> None:
    assert parts(f"{line}\n\n{PROSE}\n\n{PROSE}")[0] == ("body", line)


@pytest.mark.parametrize(
    "line",
    ["Marriage", "Decisions", "10 Decisions", "Malcolm X", "Marxism in Mill Town",
     "Pearl Harbor, 7 December 1941", "The Odyssey, Book 9", "World War 2",
     "Apollo 11, 1969", "May I Ask Why?"],
)  # fmt: skip
def test_a_title_is_no_header(parts: Parts, line: str) -> None:
    assert parts(f"{line}\n\n{PROSE}\n\n{PROSE}")[0] == ("title", line)


def test_a_task_may_stand_below_a_line_with_a_stop(parts: Parts) -> None:
    found = parts(f"Jayla R.\nDate: 4.3.\n\nTask: {PROSE}\n\n{TITLE}\n\n{PROSE}\n\n{PROSE}")
    assert [role for role, _ in found] == ["header"] * 3 + ["title", "body", "body"]


@pytest.mark.parametrize("by", ["By Jo Ames", "BY JO AMES", "by jo ames", "Written by: Ayesha"])
def test_who_an_essay_is_by_is_a_name(by: str) -> None:
    assert is_header(by)


@pytest.mark.parametrize("by", ["By the river", "By swimming more", "By Jo and the Mill Town"])
def test_what_is_no_name_wrote_no_essay(by: str) -> None:
    assert not is_header(by)


@pytest.mark.parametrize("width", [WIDEST - 9, 400, 40_000])
@pytest.mark.parametrize(
    ("begin", "again", "end"),
    [
        ("by ", "a", "! b"),
        ("By ", "A.", "! b"),
        ("by ", "a ", "!b"),
        ("submitted by: ", "_", "\n!"),
        ("", "1", " words, b"),
        ("", " -", "612 words b"),
        ("english ", "history ", "b"),
        ("1 ", "A.", " stree"),
    ],
)
def test_a_line_of_the_same_marks_is_soon_no_header(
    begin: str, again: str, end: str, width: int
) -> None:
    line = begin + again * (width // len(again)) + end
    assert (is_header(line), is_label(line)) == (False, False)
