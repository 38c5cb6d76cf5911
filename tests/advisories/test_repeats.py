"""Sentences that stood before: word for word, nearly so, and merely alike."""

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    SOURCES,
    THESIS,
    TICKETS,
    graded,
    text,
    understood,
)

from rubric import advisories
from rubric.advisories.repeats import Told, copies

BASE = (f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS)
FIRST = HEALTH.split(". ")[1] + "."


@pytest.mark.parametrize(
    ("again", "exact", "near"),
    [
        (FIRST, 1, 0),
        (FIRST.replace(" (Osgood 12)", "").upper(), 1, 0),
        (FIRST.replace("Doctors", "Physicians"), 0, 1),
        ("Doctors who watch swimmers in winter say that a cold bath wakes the body.", 0, 0),
        ("It is so.", 0, 0),
    ],
    ids=["the same", "in capitals, uncited", "a word changed", "on the same matter", "short"],
)
def test_what_is_a_copy(again: str, exact: int, near: int) -> None:
    draft = understood(text(*BASE, f"The gate is shut. {again}")).draft
    found, _ = copies(draft, Told())
    assert (len(found.exact), len(found.near)) == (exact, near)


def reworded(paragraph: str) -> str:
    for word, other in (("people", "persons"), ("children", "pupils"), ("Doctors", "Physicians")):
        paragraph = paragraph.replace(word, other)
    return paragraph


@pytest.mark.parametrize("change", [str, reworded], ids=["as it was", "reworded"])
@pytest.mark.parametrize("at", [4, 5], ids=["before the conclusion", "at the end"])
def test_a_paragraph_again_earns_nothing(change: type[str], at: int) -> None:
    parts = [*BASE, CONCLUSION]
    before = graded(text(*parts, SOURCES)).total.percent
    moved = " ".join(reversed([s.rstrip(".") + "." for s in change(HEALTH).split(". ")]))
    parts.insert(at, moved)
    after = graded(text(*parts, SOURCES))
    assert after.total.percent <= before
    assert "repeated-text" in {notice.code for notice in after.notices}


def test_the_sample_essay_copied_earns_nothing(exemplar: bytes) -> None:
    whole = exemplar.decode()
    grade = graded(f"My own first words about the two of them stand here.\n\n{whole}")
    assert "copied-from-exemplar" in {notice.code for notice in grade.notices}
    thesis, pillars, citations, conclusion = grade.marks
    assert {mark.level for mark in (thesis, pillars, citations, conclusion)} <= {2, 3}


def test_the_sample_essay_itself_is_graded(exemplar: bytes) -> None:
    grade = graded(exemplar.decode())
    assert "copied-from-exemplar" not in {notice.code for notice in grade.notices}


def test_a_thesis_of_the_sample_essay_is_no_thesis(exemplar: bytes) -> None:
    read = understood(exemplar.decode())
    assert read.argument.thesis
    taken = read.argument.thesis.of(read.draft.text)
    told = advisories.told_in(read.draft)
    own = understood(text(f"{OPENING} {taken}", HEALTH, LESSONS, CONCLUSION), taken[:30])
    left = advisories.sound(own, advisories.voids(own.draft, told))
    assert own.argument.thesis
    assert left.argument.thesis is None


def test_an_ending_that_repeats_the_essay_is_told_so() -> None:
    copied = text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, f"{THESIS} {HEALTH}")
    marks = graded(copied).marks
    says = [f.says for mark in marks for f in mark.findings if "restates" in f.check]
    assert [one.startswith("¶5 says sentences of the essay again") for one in says] == [True]


@pytest.mark.parametrize(
    ("said", "copied"), [("We swim in icy ponds", True), ("We swim in ponds", False)]
)
def test_a_copy_word_for_word_has_five_words(said: str, *, copied: bool) -> None:
    told = Told()
    told.add(said.lower(), frozenset())
    assert told.has(said.lower()) is copied


@pytest.mark.parametrize(
    ("before", "again", "near"),
    [
        ("abcdef", "abcdef", True),
        ("abcde", "abcde", False),
        ("abcdefgh", "abcdefxy", True),
        ("abcdefgh", "abcdewxy", False),
        ("abcdefgh", "abcdef", True),
        ("abcdefghi", "abcdef", False),
    ],
    ids=["six stems", "five", "6 of 8", "5 of 8", "6 left of 8", "6 left of 9"],
)
def test_three_quarters_of_the_longer_make_a_near_copy(
    before: str, again: str, *, near: bool
) -> None:
    told = Told()
    told.add("", frozenset(before))
    assert told.nearly_has(frozenset(again)) is near
