"""A table of marks given back."""

import pytest

from rubric.errors import UserError
from rubric.loader import load
from rubric.overrides.marks import read

RUBRIC = load("five-paragraph-argument").rubric


def test_what_was_written_is_read_by_its_column() -> None:
    data = (
        "name;student;id;status;found level:thesis;level:thesis;points:thesis;Comment;thesis\n"
        "a.txt;Ada;17;graded;Exemplary;2;30;'- short;The town\n"
        "b.txt;;;graded;Exemplary;;30;;\n"
    )
    (one,) = read(data.encode(), "m.csv", RUBRIC).entries
    assert (one.place, one.name, one.student, one.identity) == (
        "m.csv, row 2",
        "a.txt",
        "Ada",
        "17",
    )
    assert one.hand.cells == {"level:thesis": "2", "comment": "- short", "thesis": "The town"}
    assert one.hand.thesis == "The town"


def test_a_level_is_known_by_its_criterions_title_as_well() -> None:
    data = b"name,Level: REASONS,level:thesis\na.txt,20,25\n"
    (one,) = read(data, "m.csv", RUBRIC).entries
    assert one.hand.cells == {"level:pillars": "20", "level:thesis": "25"}
    twice = read(b"name,level:reasons,level:pillars\na.txt,20,25\n", "m.csv", RUBRIC)
    assert twice.wrong == ("m.csv: two columns are called “level:pillars”.",)


SCHOOL = load("school-argument").rubric
OURS = (
    "name,level:thesis,points:thesis,level:pillars,points:pillars,level:citations,points:citations"
)


def test_a_table_of_another_rubric_is_called_so() -> None:
    data = f"{OURS}\na.txt,,30,,35,Proficient,17\nb.txt,Superb,30,,35,,17\n".encode()
    other, first, second = read(data, "m.csv", SCHOOL).wrong
    assert first == (
        "m.csv, row 2: you wrote a level for “citations”, which “School argument without "
        "sources” does not ask."
    )
    assert second.startswith("m.csv, row 3 (b.txt): level:thesis: “Superb” is no level of ")
    assert other == (
        "m.csv is of another rubric, or of another version of this one: it had thesis, pillars "
        "and citations. Grade with that rubric (-r), or into another folder (-o)."
    )


def test_of_another_rubrics_table_counts_what_both_ask() -> None:
    data = f"{OURS}\na.txt,Proficient,30,,35,,17\nb.txt,,30,,35,-,17\n".encode()
    (one,) = read(data, "m.csv", SCHOOL).entries
    assert one.hand.cells == {"level:thesis": "Proficient"}


@pytest.mark.parametrize("text", ["", "level:thesis\n1\n"])
def test_a_table_that_names_no_essay_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="it has no column called name, student or id"):
        read(text.encode(), "m.csv", RUBRIC)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "name,coment\na.txt,x\n",
            ["m.csv, row 2: the column “coment” is not known; did you mean comment?"],
        ),
        (
            "name,level:theses\na.txt,\n",
            ["m.csv: the column “level:theses” is not known; did you mean level:thesis?"],
        ),
        ("name,,x\na.txt,1,\n", ["m.csv, row 2: the column “” is not known; m.csv may have"]),
        ("name,comment,comment\na.txt,x,y\n", ["m.csv: two columns are called “comment”."]),
        (
            "name,level:thesis,level:pillars\na.txt,Superb,Good\nb.txt,39,\n",
            [
                "m.csv, row 2 (a.txt): level:thesis: “Superb” is no level of Thesis; ",
                "m.csv, row 2 (a.txt): level:pillars: “Good” is no level of Reasons; ",
                "m.csv, row 3 (b.txt): level:thesis: “39”: Thesis gives at most 30 points.",
            ],
        ),
    ],
)
def test_every_mistake_is_named_with_its_row(text: str, says: list[str]) -> None:
    told = read(text.encode(), "m.csv", RUBRIC).wrong
    assert len(told) == len(says)
    for line, said in zip(told, says, strict=True):
        assert line.startswith(said)


def test_a_column_of_ones_own_without_a_word_in_it_is_let_be() -> None:
    assert read(b"name,mine\na.txt,\n", "m.csv", RUBRIC).entries == ()


def test_a_dash_takes_a_mark_back_and_is_no_level() -> None:
    (one,) = read("name,level:thesis\na.txt,–\n".encode(), "m.csv", RUBRIC).entries
    assert one.hand.cells == {"level:thesis": "–"}
