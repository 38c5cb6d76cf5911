"""Paragraphs cut by pages: which halves belong together."""

from collections.abc import Callable

import pytest

from rubric.furniture.seams import is_quoted_block

Parts = Callable[..., list[tuple[str, str]]]
PROSE = (
    "The dam above the town held for a year, and in that year the town grew until nobody who "
    "lived there remembered that there had been a river. It came back in one night."
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The people of the town had built their", "houses where the river ran."),
        ("In the spring of that year, when it rained,", "Ames could not sleep at all any more."),
        ("Nobody had asked the engineers of", "The Hague, who knew more about water than anyone."),
        ("It was late, and as Ames argued,", "nobody had asked where the water came from.¹"),
        ("They knew that every one of them was", "“a child of the river” and its friend."),
        ("It took the bridge and the Mill", ", the school and Main Street."),
        ("The town was small", ". Nobody knew the river."),
        ("They read of it in a long letter to the", "Evening Herald of the town."),
        ("They had moved there because of the war", "(and the peace) that came before."),
    ],
)
def test_halves_of_a_sentence_are_joined(parts: Parts, before: str, after: str) -> None:
    assert parts(f"{PROSE} {before}\n\n{after}")[0] == ("body", f"{PROSE} {before} {after}")


def test_a_line_that_only_begins_a_sentence_goes_to_the_paragraph_after(parts: Parts) -> None:
    found = parts(f"{PROSE}\n\nIn\n\nThe River’s Own it is told.")
    assert found == [("body", PROSE), ("body", "In The River’s Own it is told.")]


def test_a_phrase_that_only_concludes_goes_to_the_paragraph_after(parts: Parts) -> None:
    found = parts(f"{PROSE}\n\nTo sum up,\n\nnobody knew the river until it came that night.")
    assert found[1:] == [("body", "To sum up, nobody knew the river until it came that night.")]


@pytest.mark.parametrize("page", ["12", "- 3 -", "Page 2 of 5", "<https://example.org/essay/>"])
def test_what_stood_between_the_halves_is_left_out(parts: Parts, page: str) -> None:
    cut = f"{PROSE} It took the mill and Ames\n\n{page}\n\nNever built it again."
    assert parts(cut) == [("body", f"{PROSE} It took the mill and Ames Never built it again.")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The water took the mill.", "nobody built it again."),
        ("The water took the mill", "Ames never built it again."),
        ("The water took the mill,", "But nobody ever built it again."),
        ("What the town has to do:", "It must ask the engineers at last."),
        ("The water took these:", "- the mill"),
        ("I thank you for reading this", "Sincerely,"),
        ("I thank you for reading this", ", Sincerely Jane"),
        ("The water took the mill", "… and Ames never built it again."),
    ],
)
def test_paragraphs_that_end_stay_apart(parts: Parts, before: str, after: str) -> None:
    assert parts(f"{PROSE} {before}\n\n{after}")[0] == ("body", f"{PROSE} {before}")


def test_a_title_is_not_glued_to_the_prose(parts: Parts) -> None:
    assert parts(f"The river and its town\n\nin the beginning {PROSE}")[0][0] == "title"


def test_a_writer_without_capitals_is_not_taken_for_a_printer(parts: Parts) -> None:
    one = "phones are good for us. they help us in class. we can look up things we dont know"
    two = "another reason is our parents. they want to know where we are. that is a good thing"
    assert [role for role, _ in parts(f"{one}\n\n{two}\n\n{one}")] == ["body"] * 3


@pytest.mark.parametrize("stray", [".", ":)", "”"])
def test_a_stray_mark_goes_to_the_paragraph_before(parts: Parts, stray: str) -> None:
    assert parts(f"{PROSE}\n\n{stray}") == [("body", f"{PROSE} {stray}")]


def test_a_number_alone_goes_to_the_paragraph_after(parts: Parts) -> None:
    assert parts(f"{PROSE}\n\n2.\n\n{PROSE}")[1] == ("body", f"2. {PROSE}")


@pytest.mark.parametrize("again", ["said ", "said, ", "a ", "a", "…", "(", " two", "said:", "’ "])
@pytest.mark.parametrize("end", [",", ":", " said,"])
@pytest.mark.parametrize("text", ["Nobody asked.¹", "Nobody asked. (1)", "Nobody asked (1)."])
def test_what_a_long_line_says_too_soon_is_no_lead(again: str, end: str, text: str) -> None:
    before = f"Ames said {again * 40_000}no{end} a b c d e f g h."
    assert not is_quoted_block(before, text)
    assert is_quoted_block(f"{before} As Ames said:", text)
