"""What is said of essays that are alike."""

from rubric.batch.similarity import NOTHING, Alike, Copies, Group, Pair, Place, Shared
from rubric.batch.similarity.told import HEAD, MOST_SAID, full, sheet, short
from rubric.spreadsheet import delimited

HERE, THERE = Place(0, 80, 3), Place(40, 120, 2)
TEXT = "=the lamp, in (Hale 9) the tower\n\nburned all night"
ONE = Shared(40, 40, HERE, THERE, TEXT, "the tower burned")
LONG = Shared(60, 32, THERE, HERE, "longer", "the longest row")
PAIR = Pair("ann.txt", "ben.txt", (25, 20), (ONE,))
TWICE = Pair("ann.txt", "old/cy.txt", (50, 40), (ONE, LONG))
COPIES = Copies(("dee.txt", "eve.txt"), 1412)
GROUP = Group(("f.txt", "g.txt", "h.txt", "i.txt", "j.txt", "k.txt"), 31, HERE, "long ago")
ALL = Alike((COPIES,), (TWICE, PAIR), (GROUP,))


def test_a_line_each_for_the_screen() -> None:
    assert short(ALL) == [
        "dee.txt and eve.txt: all 1,412 words of their own are the same",
        "ann.txt and old/cy.txt: share 100 words, 40 of them in a row (¶3 and ¶2)",
        "ann.txt and ben.txt: share 40 words in a row (¶3 and ¶2)",
        "f.txt, g.txt, h.txt, i.txt and 2 more: share 31 words in a row",
    ]
    assert short(NOTHING) == []


def test_a_sentence_each_for_the_class_page_with_the_students_names() -> None:
    called = {"ann.txt": "Ann Lee", "ben.txt": ""}
    said = full(ALL, called, "similar.csv")
    assert said[0] == "dee.txt and eve.txt: all 1,412 words of their own are the same."
    assert said[2] == "Ann Lee and ben.txt share 40 words in a row (¶3 and ¶2): “the tower burned”"
    assert said[3].endswith("and 2 more share 31 words in a row: “long ago”")


def test_a_long_list_is_cut() -> None:
    said = full(Alike(pairs=(PAIR,) * (MOST_SAID + 2)), {}, "similar.csv")
    assert len(said) == MOST_SAID + 1
    assert said[-1] == "And 2 more; similar.csv has them all."


def test_the_table_has_a_line_a_passage() -> None:
    head, *lines = sheet(ALL)
    assert head == [*HEAD]
    assert lines == [
        ["dee.txt", "eve.txt", 1412, 100, 100, 1412, 1412, "all of it", "all of it", ""],
        ["ann.txt", "old/cy.txt", 100, 50, 40, 40, 40, "¶3", "¶2", TEXT_IN_A_LINE],
        ["ann.txt", "old/cy.txt", 100, 50, 40, 60, 32, "¶2", "¶3", "longer"],
        ["ann.txt", "ben.txt", 40, 25, 20, 40, 40, "¶3", "¶2", TEXT_IN_A_LINE],
        ["f.txt", OTHERS, 31, None, None, 31, 31, "¶3", "", "long ago"],
    ]


TEXT_IN_A_LINE = "=the lamp, in (Hale 9) the tower burned all night"
OTHERS = "g.txt; h.txt; i.txt; j.txt; k.txt"


def test_no_cell_is_run_by_a_spreadsheet() -> None:
    assert "\"'=the lamp" in delimited.written(sheet(ALL)).decode("utf-8-sig")


def test_nothing_said_is_a_judgement() -> None:
    said = " ".join([*short(ALL), *full(ALL, {}, ""), *map(str, HEAD)]).lower()
    assert not [word for word in ("cheat", "plagiar", "copied", "stolen") if word in said]
