"""What stands above the essay, and the greeting and closing of letters."""

import time
from collections.abc import Callable

import pytest

from rubric import furniture, reading
from rubric.furniture.headers import is_header
from rubric.types import Document

Parts = Callable[..., list[tuple[str, str]]]
Documents = Callable[..., Document]
PROSE = (
    "The dam above the town held for a year, and in that year the town grew until nobody who "
    "lived there remembered that there had been a river. It came back in one night."
)


@pytest.mark.parametrize(
    ("above", "title", "headers"),
    [
        ("The River and Its Town", "The River and Its Town", 0),
        ("The river  \nand its town", "The river and its town", 0),
        ("The River:\n\nA Town’s Debt", "The River:", 0),
        ("the river and its town", "the river and its town", 0),
        ("Who Owns the River?", "Who Owns the River?", 0),
        ("# The River", "The River", 0),
        ("Title: The River", "The River", 0),
        ("The River\nby Jane Doe", "The River", 1),
        ("The River\n\nJane Doe", "The River", 1),
        ("Jane Doe\n\nThe River", "The River", 1),
        ("Jane Doe\nProfessor Smith\nEnglish 101\n12 May 2020\n\nThe River", "The River", 4),
        (
            "Jane Doe\n\nMs. Lopez\n\nAP English 3\n\nOct. 3, 2021\n\nThe River",
            "The River",
            4,
        ),
        ("Name: Jane Doe\nDate: 5/3/2021\nWord count: 800", None, 3),
        ("Jane Doe\nPeriod 4\nenglish\n\nThe River", "The River", 3),
        ("Science", "Science", 0),
        ("Jane Doe\nMay 2, 2020\nHistory", "History", 2),
        ("Assignment 2\n\nThe River", "The River", 1),
        ("The River\n\nJane Doe\nOhio State University\nHIST 201\nMay 2, 2020", "The River", 4),
        ("The River\n\nIntroduction", "The River", 0),
        ("Introduction", None, 0),
        ("Name: Jane Doe\nCourse:\n\nThe River", "The River", 2),
        (
            "Mr. Harold Benson\nPrincipal\n12 Water Street\nLakeside, Ohio 44135\n\nMarch 3, 2024",
            None,
            5,
        ),
        ("P.O. Box 7\nMill Town, OH 44135\n\nThe River", "The River", 2),
        ("20 Years on the Road", "20 Years on the Road", 0),
        ("I think the dam was a mistake", None, 0),
        ("The dam fell.", None, 0),
    ],
)
def test_header_and_title_are_found(
    document: Documents, above: str, title: str | None, headers: int
) -> None:
    found = document(f"{above}\n\n{PROSE}\n\n{PROSE}")
    roles = [p.role for p in found.paragraphs]
    assert (found.title, roles.count("header")) == (title, headers)
    assert roles[-2:] == ["body", "body"]


@pytest.mark.parametrize(
    ("below", "roles"),
    [("# The River\n\n", ["header", "header", "title"]), ("", ["title", "header"])],
)
def test_the_data_above_a_markdown_text_name_its_title(
    document: Documents, below: str, roles: list[str]
) -> None:
    data = '---\ntitle: "The River"\nbibliography: dams.bib\n---\n\n'
    found = document(f"{data}{below}{PROSE}\n\n{PROSE}", "essay.md")
    assert found.title == "The River"
    assert [p.role for p in found.paragraphs] == [*roles, "body", "body"]


def test_a_sentence_between_two_rules_is_no_data(document: Documents) -> None:
    found = document(f"---\n{PROSE}\n---\n\n{PROSE}", "essay.md")
    assert [p.role for p in found.paragraphs] == ["body", "body"]


@pytest.mark.parametrize("part", ["eng-", "period-", "1-", "hour#", "jan-", "a,"])
def test_a_line_without_end_is_no_header_and_is_told_so_at_once(part: str) -> None:
    begun = time.process_time()
    assert not is_header(part * 5_000 + "1")
    assert time.process_time() - begun < 0.5


@pytest.mark.parametrize(
    "line",
    ["The dam should be mended for these reasons:", "Nobody sleeps. Mend the dam, because:"],
)
def test_a_sentence_that_leads_to_a_list_is_no_title(parts: Parts, line: str) -> None:
    found = parts(f"{line}\n\n- it is old\n- it is weak\n\n{PROSE}\n\n{PROSE}")
    assert [role for role, _ in found] == ["body", "list", "list", "body", "body"]


def test_a_long_line_that_ends_with_a_colon_is_no_title(parts: Parts) -> None:
    line = "Nobody in the town sleeps well when it rains, so mend the dam for these reasons:"
    assert [role for role, _ in parts(f"{line}\n\n{PROSE}")] == ["body", "body"]


def test_a_title_alone_is_no_essay_with_a_title(parts: Parts) -> None:
    assert parts("The River and Its Town") == [("body", "The River and Its Town")]


@pytest.mark.parametrize(
    ("greeting", "role"),
    [
        ("Dear Principal,", "header"),
        ("Dear Mrs. Ames", "header"),
        ("To the mayor:", "header"),
        ("Hello everyone,", "header"),
        ("Principal,", "header"),
        ("To be or not to be", "title"),
        ("Dear Mr. Ames, I write because the dam above our town is old and it leaks.", "body"),
    ],
)
def test_a_greeting_of_its_own_is_header(parts: Parts, greeting: str, role: str) -> None:
    assert parts(f"{greeting}\n\n{PROSE}\n\n{PROSE}")[0] == (role, greeting)


def test_a_greeting_may_take_two_lines(parts: Parts) -> None:
    found = parts(f"Dear\n\nMrs. Ames,\n\n{PROSE}\n\n{PROSE}")
    assert [role for role, _ in found] == ["header", "header", "body", "body"]


@pytest.mark.parametrize(
    "closing",
    [
        "Sincerely,\nJane Doe",
        "Sincerely, Jane Doe",
        "sincerly,\n\nyour student",
        "Yours truly,\n\nJane Doe\n\n8th grade",
        "Thank you for reading my letter.\n\nJane",
        "From: Jane Doe",
        "Jane Doe",
        "Jane",
        "-Jane",
        "You're student,\n\nJane.",
        "Just a thought,\n\nJane",
        "Sinc",
    ],
)
def test_a_closing_is_other(parts: Parts, closing: str) -> None:
    found = parts(f"{PROSE}\n\n{PROSE}\n\n{closing}")
    assert [role for role, _ in found[:2]] == ["body", "body"]
    assert {role for role, _ in found[2:]} == {"other"}


@pytest.mark.parametrize(
    "ending",
    ["The dam must go.", "Never!", "From the hills came help.", "Thanks to them we live."],
)
def test_a_short_last_paragraph_is_no_closing(parts: Parts, ending: str) -> None:
    assert parts(f"{PROSE}\n\n{ending}")[-1] == ("body", ending)


def test_a_header_may_stand_in_a_table() -> None:
    cells = "".join(f"<td>{cell}</td>" for cell in ("Name: Jane Doe", "Date: 4 May 2026"))
    page = f"<table><tr>{cells}</tr></table><p>The River</p><p>{PROSE}</p><p>{PROSE}</p>"
    found = furniture.document(reading.read(page.encode(), "essay.html"))
    assert found.title == "The River"
    assert [p.role for p in found.paragraphs] == ["header", "title", "body", "body"]


def test_a_table_of_figures_is_no_header() -> None:
    page = f"<table><tr><td>Year</td><td>Boats</td></tr></table><p>{PROSE}</p><p>{PROSE}</p>"
    found = furniture.document(reading.read(page.encode(), "essay.html"))
    assert [p.role for p in found.paragraphs] == ["table", "body", "body"]
