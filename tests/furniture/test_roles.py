"""Headings, lists, tables and block quotations in the essay."""

from collections.abc import Callable

import pytest

from rubric.furniture.letters import is_address

Parts = Callable[..., list[tuple[str, str]]]
PROSE = (
    "The dam above the town held for a year, and in that year the town grew until nobody who "
    "lived there remembered that there had been a river. It came back in one night."
)
QUOTED = "We had built where the water used to run. It did not forget. It never does."


@pytest.mark.parametrize(
    "heading",
    ["The Cost of Water", "2. The cost", "III. Water", "**The cost**", "Conclusion", "My reasons:",
     "## the cost", "Counterargument", "“What the river took from us”", '"A dam for nobody,"'],
)  # fmt: skip
def test_a_short_line_above_prose_is_a_heading(parts: Parts, heading: str) -> None:
    found = parts(f"{PROSE}\n\n{heading}\n\n{PROSE}")
    assert [role for role, _ in found] == ["body", "heading", "body"]


@pytest.mark.parametrize(
    ("end", "role"),
    [("”8", "heading"), (".8", "heading"), (".”12", "heading"), (" in 1.8", "body"), ("", "body")],
)
def test_the_prose_below_a_heading_may_end_with_the_plain_mark_of_a_note(
    parts: Parts, end: str, role: str
) -> None:
    below = PROSE.rstrip(".") + ("." + end if end == "”8" else end)
    found = parts(f"{PROSE}\n\nThe Long Winter\n\n{below}\n\n{PROSE}")
    assert [role for role, _ in found][1] == role


@pytest.mark.parametrize(
    "line",
    ["The water won.", "Ruin!", "Was it fair?", "for many people of the town", "Because of the",
     "People everywhere, after all,", "The cost was high for all of them",
     "“The water took it all.”", "“Never” was the answer of the town"],
)  # fmt: skip
def test_a_short_paragraph_is_no_heading(parts: Parts, line: str) -> None:
    found = parts(f"{PROSE}\n\n{line}\n\n{PROSE}")
    assert "heading" not in [role for role, _ in found]


@pytest.mark.parametrize("line", [".", ".    ", "“", "1914", "* * *", "- - -", "l", "Jane"])
def test_a_line_without_a_word_or_of_one_is_no_paragraph(parts: Parts, line: str) -> None:
    found = parts(f"{PROSE}\n\n{line}\n\n{PROSE}")
    assert [role for role, _ in found if role == "body"] == ["body", "body"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Sincerely,", "Jo Ames"],
        ["Yours truly, a neighbour of the dam"],
        ["Your student,", "Jo Ames", "Dear Mayor Hill,"],
        ["From: someone below the dam"],
        ["You're student: Jo"],
        ["By, Jo Ames"],
        ["Thank you for listening."],
        ["Dear Mayor Hill"],
        ["To whom it may concern:"],
        ["Love, Jo Ames"],
        ["Date: 4 March"],
        ["Name: Jo Ames"],
        ["By: Jo Ames"],
        ["Class: 9c"],
        ["Teacher: Ms. Hill", "Topic: how rivers heal"],
        ["By Jo Ames", "Period: 4"],
        ["Word count: 612."],
        ["(612 words)"],
    ],
)
def test_a_line_of_a_letter_amid_the_text_is_no_paragraph(parts: Parts, lines: list[str]) -> None:
    found = parts("\n\n".join([PROSE, PROSE, *lines, PROSE, PROSE]))
    assert [role for role, _ in found] == ["body", "body", *["other"] * len(lines), "body", "body"]


@pytest.mark.parametrize(
    "heading",
    [
        "By Going Under",
        "Topic: how rivers heal",
        "Love: the strongest reason",
        "Love, the strongest reason",
        "Class: a dirty word",
        "Word: The Power of Water",
        "School: Where It Began",
    ],
)
@pytest.mark.parametrize("stop", ["", ":"])
def test_a_heading_amid_the_text_is_no_label(parts: Parts, heading: str, stop: str) -> None:
    found = parts("\n\n".join([PROSE, PROSE, heading + stop, PROSE, PROSE]))
    assert found[2][0] != "other"


@pytest.mark.parametrize(
    "line",
    [
        "Truly, nobody below the dam slept.",
        "Love, not fear, rebuilt the mill.",
        "Thanks to them we live.",
        "To the mayor it was a joke!",
        "To sum up, build no dam!",
        "Hello, said the river, and came in.",
        "Class: nobody came to it.",
        "Jo Ames never built it again.",
    ],
)
def test_a_sentence_amid_the_text_is_no_line_of_a_letter(parts: Parts, line: str) -> None:
    assert parts(f"{PROSE}\n\n{PROSE}\n\n{line}\n\n{PROSE}")[2] == ("body", line)


@pytest.mark.parametrize(
    ("quotation", "role"),
    [
        (f"> {QUOTED}", "block_quote"),
        (f"{QUOTED} (Ames 4)", "block_quote"),
        (f"\t{QUOTED}", "block_quote"),
        (f"“{QUOTED}” (Ames 4)", "body"),
        (QUOTED, "body"),
    ],
)
def test_a_block_quotation_is_known_by_its_shape(parts: Parts, quotation: str, role: str) -> None:
    found = parts(f"{PROSE} Ames says:\n\n{quotation}\n\n{PROSE}\n\n{PROSE}")
    assert [role for role, _ in found] == ["body", role, "body", "body"]


@pytest.mark.parametrize(
    ("lead", "quotation", "role"),
    [
        ("as the mayor wrote,", f"{QUOTED}⁴", "block_quote"),
        ("The mayor writes in his diary:", f"{QUOTED}¹²", "block_quote"),
        ("Ames recalled:", f"{QUOTED[:-1]} (Ames 4).", "block_quote"),
        ("Ames writes, as one who was there:", f"{QUOTED[:-1]} (21-24)", "block_quote"),
        ("as the mayor wrote,", f"{QUOTED[:-1]} (Ames 4).", "body"),
        ("when the water rose,", f"{QUOTED}⁴", "body"),
        ("Ames wrote of three causes:", f"{QUOTED}⁴", "body"),
        ("It fell for these reasons:", f"{QUOTED}⁴", "body"),
        ("as the mayor wrote.", f"{QUOTED}⁴", "body"),
        ("as the mayor wrote,", f"“{QUOTED}”⁴", "body"),
        ("as the mayor wrote,", QUOTED, "body"),
    ],
)
def test_what_somebody_says_is_a_block_quotation_to_its_note(
    parts: Parts, lead: str, quotation: str, role: str
) -> None:
    found = parts(f"{PROSE}\n\n{PROSE} {lead}\n\n{quotation}\n\n{PROSE}\n\n{PROSE}")
    assert (role, quotation) in found


def test_paragraphs_that_end_on_a_source_are_no_quotations(parts: Parts) -> None:
    cited = f"{PROSE} {QUOTED} (Ames 4)"
    assert [role for role, _ in parts("\n\n".join([PROSE, *[cited] * 3, PROSE]))] == ["body"] * 5


def test_short_items_are_a_list(parts: Parts) -> None:
    found = parts(f"{PROSE}\n\n1. the mill\n2. the school\n\n{PROSE}\n\n{PROSE}")
    assert found[1:3] == [("list", "1. the mill"), ("list", "2. the school")]


def test_an_essay_of_points_is_prose(parts: Parts) -> None:
    points = "\n\n".join(f"{n}. The dam was old and it leaked for years." for n in (1, 2, 3))
    assert [role for role, _ in parts(points)] == ["body"] * 3


def test_lines_without_a_blank_line_are_paragraphs(parts: Parts) -> None:
    text = "Dams are old.\nThey leak.\nThey must go."
    assert [words for _, words in parts(text)] == text.split("\n")


POINTS = "- we would sleep drily\n- the mill would turn again\n- the school could stay"
LEADS = "The dam is old and the town is afraid of it. The council should mend it, because:"
ENDING = "So the council should mend the dam before the autumn, for sleep, work and school."
NOTES = (
    "Sleep:\n- nobody sleeps when it rains all night\n- my aunt keeps a bag beside her bed\n\n"
    "Work:\n- the mill has stood still since the crack was found in its wall\n- it paid well"
)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("body", [NOTES, f"{PROSE}\n\n{PROSE}"], ids=["notes", "prose"])
def test_a_list_goes_with_the_sentence_that_leads_to_it(parts: Parts, body: str, gap: str) -> None:
    found = parts(f"{LEADS}{gap}{POINTS}\n\n{body}\n\n{ENDING}")
    assert [role for role, _ in found] == ["body", *["list"] * 3, "body", "body", "body"]


def test_notes_under_a_label_are_one_paragraph_of_lines(parts: Parts) -> None:
    found = parts(f"{LEADS}\n\n{NOTES}\n\n{ENDING}")
    assert [text for _, text in found[1:3]] == [part.strip() for part in NOTES.split("\n\n")]


def test_a_label_amid_prose_keeps_its_list(parts: Parts) -> None:
    found = parts(f"{PROSE}\n\n{PROSE}\n\nWhat it cost:\n- the mill\n- a school\n\n{PROSE}")
    assert [role for role, _ in found] == ["body", "body", "body", "list", "list", "body"]


def test_a_list_that_is_the_essay_is_no_list(parts: Parts) -> None:
    points = "\n".join(f"{n}. The dam was old and it leaked for years." for n in range(1, 7))
    assert [role for role, _ in parts(f"The dam should go:\n{points}")] == ["body"] * 7


@pytest.mark.parametrize("again", ["-", ",", "—", " ", "a ", "A", "A.", "love,", "\u00a0"])
def test_a_long_line_of_love_closes_no_letter(again: str) -> None:
    assert not is_address(None, f"Love, not {again * 40_000} b.")
    assert not is_address(None, f"Love {again * 40_000} not b")
