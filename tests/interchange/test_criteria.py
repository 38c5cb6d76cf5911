"""Teachers' tables: a row a line, `|` between cells; what is read of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.interchange import criteria, grids
from rubric.interchange.foreign import ExchangeError

Shown = list[tuple[str, int | None, str]]


def sheet(text: str) -> grids.Grid:
    """Make a grid of a drawing; `~` is a line break in a cell, `1` to `4` stand for words."""
    rows = [[cell.strip().replace("~", "\n") for cell in line.split("|")] for line in lines(text)]
    return grids.grid(rows, list(range(1, len(rows) + 1)))


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip("\n").splitlines()]


def read(text: str) -> dict[str, tuple[int | None, Shown]]:
    found = criteria.read(sheet(text), "own.xlsx", "")
    assert found is not None
    return {
        row.title: (
            None if row.points is None else int(row.points),
            [
                (r.quality, None if r.points is None else int(r.points), r.descriptor)
                for r in row.ratings
            ],
        )
        for row in found.rows
    }


THREE = [("Excellent", 4, "Clear"), ("Good", 3, "Nearly clear"), ("Poor", 1, "Seldom clear")]
UNSCORED = [(name, None, says) for name, _, says in THREE]
TABLES = {
    "points in the heads": """
        Criteria | Excellent (4 pts) | Good (3 pts) | Poor (1 pt)
        Thesis   | Clear             | Nearly clear | Seldom clear
    """,
    "brackets and no corner": """
                 | Excellent (4)     | Good (3)     | Poor (1)
        Thesis   | Clear             | Nearly clear | Seldom clear
    """,
    "square brackets, a colon, a dash": """
        Trait    | Excellent [4]     | Good: 3      | Poor - 1
        Thesis   | Clear             | Nearly clear | Seldom clear
    """,
    "points first": """
        Category | 4 - Excellent     | 3 = Good     | 1: Poor
        Thesis   | Clear             | Nearly clear | Seldom clear
    """,
    "points on a line of the head": """
        Category | Excellent~4 points | Good~3 points | Poor~1 point
        Thesis   | Clear             | Nearly clear | Seldom clear
    """,
    "ranges": """
        Criteria | Excellent 4-3.5   | Good 3–2     | Poor 1 to 0
        Thesis   | Clear             | Nearly clear | Seldom clear
    """,
    "a line of points below": """
        Criteria | Excellent         | Good         | Poor
        Points   | 4                 | 3            | 1
        Thesis   | Clear             | Nearly clear | Seldom clear
    """,
    "a line of points above": """
                 | 4 pts             | 3 pts        | 1 pt
        Criteria | Excellent         | Good         | Poor
        Thesis   | Clear             | Nearly clear | Seldom clear
    """,
    "title, fields, blank lines, total": """
        Persuasive letter, grade 9 |  |           |
        Name:    | Date:             |              |
                 |                   |              |
        Criteria | Excellent (4)     | Good (3)     | Poor (1)
        CONTENT  |                   |              |
        Thesis   | Clear             | Nearly clear | Seldom clear
        Total: __/4 |                |              |
        Comments: |                  |              |
    """,
    "columns to fill in": """
        Criteria | Excellent (4)     | Good (3)     | Poor (1)     | Score | Comments
        Thesis   | Clear             | Nearly clear | Seldom clear |       |
    """,
    "points at the beginning of the cells": """
        Criteria | Excellent         | Good         | Poor
        Thesis   | 4 pts: Clear      | 3 pts - Nearly clear | (1) Seldom clear
    """,
    "points at the end of the cells": """
        Criteria | Excellent         | Good         | Poor
        Thesis   | Clear (4)         | Nearly clear~3 points | Seldom clear [1 pt]
    """,
    "bare numbers in the cells": """
        Criteria | Excellent         | Good         | Poor
        Thesis   | 4: Clear          | 3: Nearly clear | 1: Seldom clear
    """,
    "a number and a category before the criteria": """
        #  | Category  | Criteria | Weight | Excellent (4) | Good (3)     | Poor (1)
        1  | Content   | Thesis   |        | Clear         | Nearly clear | Seldom clear
        2  |           | Voice    |        | Always heard  | Mostly heard | Not heard
    """,
    "sections with points": """
        Criteria         | Excellent | Good         | Poor
        CONTENT (30 pts) |           |              |
        Thesis           | Clear (4) | Nearly clear (2-3) | Seldom clear (0-1)
    """,
    "turned about": """
        Level         | Thesis       | Conclusion
        Excellent (4) | Clear        | Comes back
        Good (3)      | Nearly clear | Goes on
        Poor (1)      | Seldom clear | Stops
    """,
    "a level's words over two lines": """
        Criteria | Excellent (4)     | Good (3)     | Poor (1)
        Thesis   | Clear             | Nearly       | Seldom
                 |                   | clear        | clear
    """,
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_any_habit_is_read(name: str) -> None:
    assert read(TABLES[name])["Thesis"] == (None, THREE)


def test_sections_and_totals_are_no_criteria() -> None:
    assert list(read(TABLES["title, fields, blank lines, total"])) == ["Thesis"]
    found = criteria.read(sheet(TABLES["title, fields, blank lines, total"]), "own.xlsx", "")
    assert found is not None
    assert found.title == "Persuasive letter, grade 9"


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("Criteria | 4 | 3 | 2", ["4", "3", "2"]),
        ("Criteria | Level 3 | Level 2 | Level 1", ["Level 3", "Level 2", "Level 1"]),
        ("Criteria | A (90-100%) | B (80-89%) | C", ["A", "B", "C"]),
        ("Criteria | Wow | Nice | Hm", ["Wow", "Nice", "Hm"]),
        (" | Exceeds Standard | Meets Standard | Not Yet Met", [
            "Exceeds Standard", "Meets Standard", "Not Yet Met",
        ]),
        ("Skill | Mastery | Approaching mastery | Needs work", [
            "Mastery", "Approaching mastery", "Needs work",
        ]),
    ],
)  # fmt: skip
def test_the_names_of_levels(head: str, names: list[str]) -> None:
    if head.endswith("| C"):
        head += " (70-79%)"
    row = read(f"{head}\nVoice | Always heard | At times heard | Seldom heard")["Voice"]
    assert [name for name, _, _ in row[1]] == names


def test_a_section_with_points_is_told_to_be_left_out() -> None:
    found = criteria.read(sheet(TABLES["sections with points"]), "own.xlsx", "")
    assert found is not None
    assert found.said == ("Left out, as no levels stand beside it: “CONTENT”.",)


def test_numbers_in_a_level_s_words_are_words() -> None:
    words = ["2 points are made and proved", "One point (1)", "None"]
    table = f"Criteria | Excellent (4) | Good (3) | Poor (1)\nThesis | {' | '.join(words)}"
    assert [says for _, _, says in read(table)["Thesis"][1]] == words
    bare = f"Criteria | Excellent | Good | Poor\nThesis | {words[0]} | Made once | None"
    assert [points for _, points, _ in read(bare)["Thesis"][1]] == [None] * 3


def test_a_lowest_level_without_points_has_none() -> None:
    table = "Criteria | Good (4) | Weak (2) | Not submitted\nThesis | Clear | Unclear | Empty"
    found = criteria.read(sheet(table), "own.xlsx", "")
    assert found is not None
    assert [rating.points for rating in found.rows[0].ratings] == [4, 2, 0]
    assert found.said == (criteria.NOUGHT.format(name="Not submitted"),)


def test_a_list_of_scores_and_what_they_mean_is_one_criterion() -> None:
    table = "Score | Description\n6 | Takes a side\n4 | Names a topic\n1 | Says nothing yet"
    assert read(table) == {
        "The whole essay": (
            None,
            [("6", 6, "Takes a side"), ("4", 4, "Names a topic"), ("1", 1, "Says nothing yet")],
        )
    }


def test_points_alone_in_the_cells() -> None:
    table = "Criteria | Excellent | Fair | Poor\nThesis | 5 | 3 | 1\nVoice | 10 | 6 | 2"
    assert read(table)["Voice"] == (
        None,
        [("Excellent", 10, ""), ("Fair", 6, ""), ("Poor", 2, "")],
    )


def test_levels_that_rise_are_turned() -> None:
    table = "Criteria | Poor | Good | Excellent\nThesis | Seldom clear | Nearly clear | Clear"
    assert read(table)["Thesis"] == (None, UNSCORED)


@pytest.mark.parametrize(
    ("title", "points", "parted"),
    [
        ("Thesis (30 pts)", 30, "Thesis"),
        ("Thesis - 30%", 30, "Thesis"),
        ("Thesis: 30 points", 30, "Thesis"),
        ("Thesis~30 points", 30, "Thesis"),
        ("Thesis (x2)", 8, "Thesis"),
        ("Thesis and 2 reasons", None, "Thesis and 2 reasons"),
        ("Thesis~Takes a side", None, "Thesis"),
    ],
)
def test_what_a_criterion_is_worth_by_its_title(
    title: str, points: int | None, parted: str
) -> None:
    table = f"Criteria | Excellent (4) | Poor (1)\n{title} | Clear | Seldom clear"
    assert read(table)[parted][0] == points


@pytest.mark.parametrize("cell", ["30", "30%", "30 pts", "__/30", "30.0"])
def test_what_a_criterion_is_worth_by_a_column(cell: str) -> None:
    table = f"Criteria | Weight | Excellent | Poor\nThesis | {cell} | Clear | Seldom clear"
    assert read(table)["Thesis"][0] == 30


def test_a_list_of_criteria_and_points_will_do() -> None:
    assert read("Criteria | Points\nThesis | 10\nVoice | 5\nTotal | 15") == {
        "Thesis": (10, []),
        "Voice": (5, []),
    }


def test_a_criterion_may_be_named_as_a_line_for_notes_is() -> None:
    table = "Criteria | Good (4) | Poor (1)\nNotes and list | All | Few\nNotes | | \nTotal | 4 | 1"
    assert set(read(table)) == {"Notes and list"}


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            "Criteria | Good | Poor\nThesis | Clear (4) | Seldom clear",
            ", cell C2: this level of “Thesis” has no points, and others of it have.",
        ),
        (
            "Criteria | 45385 | 45320 | 45000\nThesis | Clear | Nearly | Never",
            ", cell B1: “45385” looks like a date; type points such as 4-3 as text.",
        ),
        (
            "Criteria | Weight | Good | Poor\nThesis | 45385 | Clear | Never",
            ", cell B2: “45385” looks like a date; type points such as 4-3 as text.",
        ),
        (
            "Criteria | Good (4) | Poor (1)\n | Clear | Seldom clear",
            ", cell A2: the criterion has no name.",
        ),
        (
            "Criteria | Good (4) | Poor (1)\nTotal | |",
            ": no criterion stands below the levels.",
        ),
    ],
)
def test_what_could_mean_two_things_is_refused_with_its_place(table: str, said: str) -> None:
    with pytest.raises(ExchangeError) as error:
        criteria.read(sheet(table), "own.xlsx", "Mine")
    assert str(error.value) == f"own.xlsx: sheet “Mine”{said}"


@pytest.mark.parametrize(
    "table", ["", "Shopping | Price\nMilk | 2\nBread | 3", "One line of words", "a\nb\nc"]
)
def test_what_is_no_rubric_shows_none(table: str) -> None:
    assert criteria.read(sheet(table), "own.xlsx", "") is None


CELLS = st.sampled_from(
    ["", "Criteria", "Excellent (4)", "Good", "3", "Points", "Total", "Clear", "x2", "(", "4-3"]
)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=6))
def test_any_table_is_read_or_refused_in_a_sentence(rows: list[list[str]]) -> None:
    grid = grids.grid(rows, list(range(len(rows))))
    try:
        found = criteria.read(grid, "own.xlsx", "")
    except ExchangeError:
        return
    assert found is None or found.rows
