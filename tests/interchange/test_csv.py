"""Tables as text: encodings, delimiters, columns in any order, and slips with their line."""

import codecs

import pytest

from rubric import interchange
from rubric.errors import UserError
from rubric.interchange import texts
from rubric.schema import Rubric
from rubric.spreadsheet import delimited

CANVAS = (
    "Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,"
    "Rating Name,Rating Description,Rating Points,Rating Name,Rating Description,Rating Points\n"
    "Café essay,Thesis,Takes a side,false,Strong,“Yes” – and why,10,Weak,Not yet,2.5\n"
    "Café essay,Voice,,false,Full Marks,,5,No Marks,,0\n"
)
MOODLE = (
    "criterion,level,level_description,score\n"
    '"Café",2,"Clear, and ""quoted""",5\n"Café",1,Unclear,0\n'
)


def read(data: bytes, form: str = "canvas-csv", only: str | None = None) -> Rubric:
    return interchange.read(data, "own.csv", form, "own", only).rubric


def refused(text: str, form: str = "canvas-csv") -> str:
    with pytest.raises(UserError) as error:
        read(text.encode(), form)
    return str(error.value)


ENCODED = {
    "utf-8": CANVAS.encode(),
    "utf-8 with a mark": codecs.BOM_UTF8 + CANVAS.encode(),
    "utf-16 with a mark": CANVAS.encode("utf-16"),
    "utf-16, big end first": codecs.BOM_UTF16_BE + CANVAS.encode("utf-16-be"),
    "utf-16 without a mark": CANVAS.encode("utf-16-le"),
    "of Windows": CANVAS.encode("cp1252"),
    "lines of Windows": CANVAS.replace("\n", "\r\n").encode(),
    "lines of an old Mac": CANVAS.replace("\n", "\r").encode(),
}


@pytest.mark.parametrize("name", ENCODED)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_any_encoding_and_delimiter(name: str, delimiter: str) -> None:
    data = ENCODED[name]
    code = "utf-16" if b"\0" in data else "utf-8"
    if delimiter != ",":
        wide = {"utf-16": "utf-16-be" if "big" in name else "utf-16-le", "utf-8": "utf-8"}[code]
        data = data.replace(",".encode(wide), delimiter.encode(wide))
    rubric = read(data)
    assert rubric.title == "Café essay"
    assert rubric.criteria[0].levels[0].descriptor == "“Yes” – and why"


def test_halves_of_points_are_made_whole_and_full_marks_stay_with_the_teacher() -> None:
    made = interchange.read(CANVAS.encode(), "own.csv", "canvas-csv", "own")
    assert [level.points for level in made.rubric.criteria[0].levels] == [20, 5]
    assert made.rubric.criteria[1].levels == ()
    assert made.rubric.criteria[1].points == 10
    assert any("all points were taken 2 times" in said for said in made.said)


def test_columns_may_stand_in_any_order_and_decimals_have_a_comma() -> None:
    text = (
        "rating points;rating name;rubric name;criteria name;rating description\n"
        "2,5;Good;R;Thesis;Clear\n"
    )
    assert read(text.encode()).criteria[0].points == 5


def test_ratings_without_a_name_are_skipped_and_order_does_not_matter() -> None:
    head = "Rubric Name,Criteria Name," + ",".join(["Rating Name,Rating Points"] * 3)
    rubric = read(f"{head}\nR,Thesis,Low,1,,,High,4\n".encode())
    assert [(v.quality, v.points) for v in rubric.criteria[0].levels] == [("High", 4), ("Low", 1)]


def test_the_name_of_the_rubric_may_stand_in_its_first_line_alone() -> None:
    rubric = read(CANVAS.replace("Café essay,Voice", ",Voice").encode())
    assert [criterion.title for criterion in rubric.criteria] == ["Thesis", "Voice"]


def test_one_of_several_rubrics_is_named() -> None:
    both = CANVAS + "Other,Thesis,,false,Strong,Yes,4,Weak,No,1\n"
    assert "holds 2 rubrics: “Café essay”, “Other”; name one with --only" in refused(both)
    assert read(both.encode(), only="Other").criteria[0].points == 4
    with pytest.raises(UserError, match="no rubric here is called “Third”"):
        read(both.encode(), only="Third")


def test_moodles_lines_become_levels() -> None:
    rubric = read(MOODLE.encode(), "moodle-csv")
    assert rubric.title == "own"
    assert [(v.quality, v.descriptor, v.points) for v in rubric.criteria[0].levels] == [
        ("2", 'Clear, and "quoted"', 5),
        ("1", "Unclear", 0),
    ]


@pytest.mark.parametrize(
    ("text", "form", "said"),
    [
        ("a,b\n1,2\n", "canvas-csv", "own.csv: the first line must name the columns"),
        ("a,b\n1,2\n", "moodle-csv", "own.csv: the first line must name the columns"),
        (CANVAS.replace(",Thesis,", ",,"), "canvas-csv", "line 2: the criterion has no name"),
        (CANVAS.replace("2.5", "x"), "canvas-csv", "line 2: the rating “Weak”: “x” is no number"),
        (CANVAS.replace("2.5", ""), "canvas-csv", "line 2: the rating “Weak”: has no points"),
        (CANVAS.replace("2.5", "-1"), "canvas-csv", "“-1” is no number of points"),
        (CANVAS + "R,X,,,,,,,,\n", "canvas-csv", "line 4: “X” has no ratings"),
        (CANVAS.partition("\n")[0], "canvas-csv", "own.csv: no criterion is in this file."),
        (MOODLE.partition("\n")[0], "moodle-csv", "own.csv: no criterion is in this file."),
        (MOODLE + ",1,x,1\n", "moodle-csv", "line 4: the criterion has no name"),
        (MOODLE + "B,1,x,\n", "moodle-csv", "line 4: the level has no score"),
        (MOODLE + "B,1,x,many\n", "moodle-csv", "line 4: “many” is no score"),
        (MOODLE + "B,1,x,99999\n", "moodle-csv", "makes no valid rubric"),
        ("", "canvas-csv", "own.csv: the file is empty."),
        ("\x00\x01\x02" * 99, "canvas-csv", "own.csv: this is no plain text"),
        ("a," * 300 + "\n1\n", "canvas-csv", "far more than a rubric"),
        ("a,b\n" * 6_000, "moodle-csv", "far more than a rubric"),
        ('a,"' + "x" * 200_000 + "\n", "moodle-csv", "line 1: a quotation mark is opened"),
    ],
)
def test_a_slip_is_told_with_its_line(text: str, form: str, said: str) -> None:
    found = refused(text, form)
    assert said in found
    assert found.startswith("own.csv: ")
    assert "\n" not in found


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "＝1", "'=1"])
def test_no_cell_is_run_by_a_spreadsheet(text: str) -> None:
    data = delimited.written([[text, "plain"]], delimited.PLAIN)
    cell = data.decode().split(",")[0].strip('"')
    assert cell[0] == "'"
    assert texts.rows(data, "a.csv")[0][1] == [text, "plain"]


def test_a_rubric_too_long_for_a_line_is_cut_and_kept_beside_it() -> None:
    long = "word " * 150
    made = interchange.read(
        MOODLE.replace("Unclear", long).encode(), "own.csv", "moodle-csv", "own"
    )
    assert len(made.rubric.criteria[0].levels[1].descriptor) <= 500
    assert any("longer than 500 characters" in said for said in made.said)
    assert made.text.count("word") >= 150 + 90
