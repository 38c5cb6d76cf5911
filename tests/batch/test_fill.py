"""Gradebooks as six systems export them, filled; `tests/batch/gradebooks` has both sides."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.batch.gradebook.fill import Filled, Wishes, fill
from rubric.batch.results import Result
from rubric.errors import UserError
from rubric.records import replace
from rubric.source import Student
from rubric.spreadsheet import delimited

BOOKS = Path(__file__).parent / "gradebooks"


def result(
    identity: str,
    name: str,
    points: int,
    *,
    sure: bool = True,
    words: int = 600,
    attempt: int | None = None,
) -> Result:
    return Result(
        name=f"{name}.docx",
        student=Student(identity, name) if identity or name else None,
        attempt=attempt,
        essay="",
        words=words,
        points=points,
        max_points=100,
        provisional=not sure,
        marks=(),
        engine="1",
        rubric=("r", "1", ""),
    )


ANA, KIM, AL, OTHER_AL = (
    result("1021", "Ana Pérez", 88),
    result("1022", "Kim O'Brien", 71, sure=False),
    result("1023", "Al Lee", 64),
    result("1024", "Al Lee", 90),
)
CLASS = (ANA, KIM, AL, OTHER_AL)


def without_ids(results: tuple[Result, ...]) -> list[Result]:
    named = ((one, one.student.name if one.student else "") for one in results)
    return [replace(one, student=Student("", name)) for one, name in named]


def filled(book: str, wishes: Wishes, results: tuple[Result, ...] = CLASS) -> Filled:
    return fill((BOOKS / book).read_bytes(), book, results, wishes)


@pytest.mark.parametrize(
    ("book", "wishes", "kept"),
    [
        ("canvas.csv", Wishes("Essay 1"), {"provisional": ["Kim O'Brien"]}),
        (
            "canvas-comma.csv",
            Wishes(scale=True),
            {
                "provisional": ["Kim O'Brien"],
                "unchanged": ["Al Lee"],
                "absent": ["Al Lee"],
            },
        ),
        (
            "moodle-worksheet.csv",
            Wishes(),
            {"provisional": ["Kim O'Brien"], "locked": ["Al Lee"]},
        ),
        (
            "moodle-worksheet-es.csv",
            Wishes("calificación", provisional=True),
            {"marked": ["Kim O'Brien"], "absent": ["Al Lee", "Al Lee"]},
        ),
        (
            "moodle-gradebook.csv",
            Wishes("Assignment: Essay 1"),
            {"provisional": ["Kim O'Brien"], "ambiguous": ["Al Lee", "Al Lee"]},
        ),
        (
            "brightspace.csv",
            Wishes(),
            {"provisional": ["Kim O'Brien"], "marked": ["Al Lee"], "absent": ["Al Lee"]},
        ),
        ("blackboard.xls", Wishes(), {"provisional": ["Kim O'Brien"], "absent": ["Al Lee"]}),
        ("gradescope.csv", Wishes(), {"provisional": ["Kim O'Brien"], "absent": ["Al Lee"]}),
        (
            "gradescope-course.csv",
            Wishes("Essay 1"),
            {"absent": ["Kim O'Brien", "Al Lee", "Al Lee"]},
        ),
    ],
)
def test_only_the_scores_change(book: str, wishes: Wishes, kept: dict[str, list[str]]) -> None:
    path = BOOKS / book
    done = filled(book, wishes)
    assert done.data == path.with_name(f"{path.stem}-filled{path.suffix}").read_bytes()
    kinds = ("unchanged", "provisional", "ambiguous", "absent", "marked", "locked")
    assert {kind: list(names) for kind in kinds if (names := getattr(done, kind))} == kept


@pytest.mark.parametrize(
    ("book", "wishes", "says"),
    [
        ("canvas.csv", Wishes(), "which column takes the score.*“Essay 1 .4411.”, “Quiz .4412.”"),
        ("canvas.csv", Wishes("Esay 1"), "is called “Esay 1”. Did you mean “Essay 1"),
        ("canvas.csv", Wishes("Current Score"), "no column that takes a score"),
        ("canvas.csv", Wishes("SIS User ID"), "no column that takes a score"),
        ("canvas-comma.csv", Wishes(), "is out of 20 and the rubric out of 100; --scale converts"),
        (
            "moodle-worksheet-es.csv",
            Wishes(),
            "Say --column and one of “Calificación”, “Calificación máxima”[.]$",
        ),
    ],
)
def test_no_column_is_made_or_guessed(book: str, wishes: Wishes, says: str) -> None:
    with pytest.raises(UserError, match=says):
        filled(book, wishes)


def test_where_every_column_holds_words_all_are_offered() -> None:
    with pytest.raises(UserError, match="one of “Mode”, “Group”"):
        fill(b"name,Mode,Group\nAl Lee,online,B\n", "a.csv", [AL], Wishes())


def test_students_without_an_essay_are_named() -> None:
    data = b"id,name,Essay\n7,Al Lee,\n8,,\n9,Ana P,\n"
    assert fill(data, "a.csv", [AL], Wishes(column="Essay")).ungraded == ["8", "Ana P"]


def test_a_rubric_without_points_cannot_be_scaled() -> None:
    none = replace(AL, points=0, max_points=0)
    with pytest.raises(UserError, match="the rubric gives no points"):
        filled("canvas-comma.csv", Wishes(scale=True), (none,))


def test_a_table_without_students_is_refused() -> None:
    with pytest.raises(UserError, match="no column that says who a row is about"):
        fill(b"colour,score\nred,1\n", "a.csv", CLASS, Wishes())


def test_two_columns_of_one_name_are_left_alone() -> None:
    data = b"name,Essay,Essay\nAl Lee,,\n"
    with pytest.raises(UserError, match="2 columns are called “Essay”"):
        fill(data, "a.csv", [AL], Wishes(column="Essay"))


@pytest.mark.parametrize(
    ("results", "cell", "ambiguous"),
    [
        ([result("", "Al Lee", 64), result("", "Al Lee", 64)], "64", 0),
        ([result("7", "", 64), result("7", "", 90)], "", 1),
        ([result("7", "", 64, words=900), result("7", "", 20, words=300)], "64", 0),
        ([result("7", "", 64, words=500), result("7", "", 20, words=300)], "", 1),
        ([result("7", "", 64), result("", "Al Lee", 64)], "", 1),
        ([result("7", "", 64, attempt=2), result("7", "", 90, attempt=1)], "64", 0),
        ([result("8", "Al Lee", 64)], "64", 0),
        ([result("8", "Al Lee", 64), result("7", "", 90)], "90", 0),
        ([result("8; 7", "Ana P; Al Lee", 64)], "64", 0),
        ([result("", "leeal", 64)], "64", 0),
        ([result("", "Lee, Al", 64)], "64", 0),
        ([result("", "al LEE", 64)], "64", 0),
        ([result("", "Ale E", 64)], "", 0),
    ],
)
def test_a_row_is_found_by_id_before_name_and_never_guessed(
    results: list[Result], cell: str, ambiguous: int
) -> None:
    data = b'Student,ID,Essay (1)\n"Lee, Al",7,\n'
    done = fill(data, "a.csv", results, Wishes())
    assert done.data == b'Student,ID,Essay (1)\n"Lee, Al",7,%b\n' % cell.encode()
    assert len(done.ambiguous) == ambiguous


def test_a_name_of_two_rows_is_left() -> None:
    done = filled("canvas.csv", Wishes("Essay 1"), tuple(without_ids(CLASS)))
    assert done.filled == ["Ana Pérez"]
    assert done.ambiguous == ["Al Lee", "Al Lee"]


def test_what_a_teacher_wrote_stays_unless_told() -> None:
    assert filled("brightspace.csv", Wishes(overwrite=True)).filled == ["Ana Pérez", "Al Lee"]
    max_roe = result("1025", "Max Roe", 70)
    done = filled("canvas.csv", Wishes("Essay 1", overwrite=True), (max_roe,))
    assert (done.filled, done.marked) == ([], ["Max Roe"]), "EX is no mark to replace"


def test_a_second_time_changes_nothing() -> None:
    data = filled("canvas.csv", Wishes("Essay 1", provisional=True)).data
    again = fill(data, "canvas.csv", CLASS, Wishes("Essay 1", provisional=True))
    assert again.data == data
    assert (len(again.unchanged), again.filled) == (4, [])


@given(
    cells=st.lists(
        st.tuples(
            st.text(st.sampled_from("ab é\"',;\n"), max_size=5),
            st.sampled_from(["", "-", "12", "12,5", "EX"]),
        ),
        max_size=6,
    ),
    delimiter=st.sampled_from(",;\t"),
    points=st.integers(0, 100),
)
def test_all_but_the_score_stays_byte_for_byte(
    cells: list[tuple[str, str]], delimiter: str, points: int
) -> None:
    def line(*values: str) -> str:
        return delimiter.join('"' + value.replace('"', '""') + '"' for value in values) + "\r\n"

    rows = [line(note, str(n), score, note) for n, (note, score) in enumerate(cells)]
    before = (line("note", "ID", "Essay (1)", "more") + "".join(rows)).encode()
    results = [result(str(n), "", points) for n in range(len(cells))]
    after = fill(before, "a.csv", results, Wishes(overwrite=True)).data
    tables = (delimited.placed(data, "a.csv").rows for data in (before, after))
    for old, new in zip(*tables, strict=True):
        assert [cell.value for cell in old][:2] == [cell.value for cell in new][:2]
        assert old[3].value == new[3].value
        assert new[2].value in {str(points), old[2].value}
    blank = [delimited.placed(d, "a.csv") for d in (before, after)]
    bare = [delimited.changed(one, {row[2]: "x" for row in one.rows}) for one in blank]
    assert bare[0] == bare[1]
