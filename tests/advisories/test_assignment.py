"""What is copied from the assignment, and essays that have nothing to do with it."""

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    SOURCES,
    THESIS,
    TICKETS,
    default_rubric,
    graded,
    page,
    strong,
    text,
)

from rubric.advisories.assignment import copied, is_astray
from rubric.records import replace
from rubric.result import Grade

TASK = (
    "The town council is thinking about its open-air pool, which has always been locked from "
    "October to May. Some neighbors say that the town should open the swimming pool in winter, "
    "and others call this a waste of money and fuel. Write an essay of four or five paragraphs "
    "in which you take a position. Support your position with reasons and examples."
)
FIRST, SECOND, *_ = (f"{one}." for one in TASK.split(". "))
OTHER = (
    "Painters of the Renaissance ground their own pigments from minerals and shells. Explain how "
    "a palette shows the wealth of a patron. Use evidence from the two passages you have read."
)
BODY = (HEALTH, LESSONS, TICKETS, CONCLUSION, SOURCES)


def told(written: str, task: str) -> Grade:
    return graded(written, replace(default_rubric(), prompt=task))


def codes(grade: Grade) -> set[str]:
    return {notice.code for notice in grade.notices}


@pytest.mark.parametrize(
    ("sentence", "copies"),
    [
        (FIRST, 1),
        (FIRST.upper().replace("ABOUT ITS", "ABUOT ITS"), 1),
        (f"They say {SECOND[0].lower()}{SECOND[1:]}", 1),
        ("Write an essay of four or five paragraphs in which you take a position.", 1),
        ("I think that the town should open the swimming pool in winter.", 0),
        ("The town should open the swimming pool in winter.", 0),
        ("Support your position with reasons.", 0),
        (f"I would say, as some neighbors do, my own view is this: {SECOND}", 0),
        (f"The sheet asks: “{FIRST[:-1]}.”", 0),
        ("The council thinks about a pool that it locks in October.", 0),
    ],
)
def test_what_is_copied_from_the_assignment(sentence: str, copies: int) -> None:
    draft = page(text(f"{OPENING} {sentence} {THESIS}", *BODY))
    assert len(copied(draft, TASK)) == copies


TEN = "Some towns lock their old pools from October to May."
NINE = "Some towns lock their pools from October to May."
THIRTEEN = "Some small quiet brick towns lock their old pools from October to May."


@pytest.mark.parametrize(
    ("task", "sentence", "copies"),
    [
        ("Towns should lock their pools in the winter.", "", 1),
        ("Towns should lock their pools in winter.", "", 0),
        (TEN, TEN.replace("Some", "Most"), 1),
        (NINE, NINE.replace("Some", "Most"), 0),
        (TEN, "Some towns lock pools from October to May.", 1),
        (THIRTEEN, "Some brick towns lock old pools from October to May.", 0),
    ],
    ids=[
        *("eight words", "seven", "one of ten its own", "one of nine"),
        *("eight of ten", "ten of thirteen"),
    ],
)
def test_a_copy_has_most_of_a_sentence_and_few_words_of_its_own(
    task: str, sentence: str, copies: int
) -> None:
    draft = page(text(f"{OPENING} {sentence or task} {THESIS}", *BODY))
    assert len(copied(draft, task)) == copies


@pytest.mark.parametrize(
    ("task", "words", "astray"),
    [
        ("Opera, jazz and painters.", 100, True),
        ("Opera, jazz and painters.", 99, False),
        ("Opera and painters.", 100, False),
    ],
)
def test_little_is_not_held_against_an_assignment(task: str, words: int, *, astray: bool) -> None:
    said = f"{' '.join(strong().split()[:words])}."
    draft = page(said)
    assert draft.words == words
    assert is_astray(draft, task) is astray


def test_the_assignment_is_read_however_it_is_set() -> None:
    draft = page(text(f"{OPENING} {FIRST} {THESIS}", *BODY))
    wrapped = "\n".join(TASK[at : at + 60] for at in range(0, len(TASK), 60))
    spaced = TASK.replace(". ", ".\n\n")
    assert [len(copied(draft, task)) for task in (TASK, spaced)] == [1, 1]
    assert "prompt-copied" not in codes(told(strong(), wrapped))


def test_a_claim_is_not_looked_for_in_what_is_copied() -> None:
    own = told(text(f"{OPENING} {SECOND} {THESIS}", *BODY), TASK)
    assert own.analysis.thesis
    assert own.analysis.thesis.of(own.essay.text) == THESIS
    assert "prompt-copied" in codes(own)
    said = next(n.says for n in own.notices if n.code == "prompt-copied")
    assert said == "I read sentences of the assignment in ¶1; what is copied earns nothing."


def test_an_essay_that_only_copies_has_no_thesis() -> None:
    grade = told(text(f"{OPENING} {SECOND}", *BODY), TASK)
    thesis = grade.analysis.thesis
    assert thesis is None or SECOND not in thesis.of(grade.essay.text)


@pytest.mark.parametrize("at", range(5))
@pytest.mark.parametrize("task", [TASK, f"{FIRST} {SECOND}"], ids=["all", "the matter"])
def test_the_assignment_pasted_in_gains_nothing(task: str, at: int) -> None:
    parts = [f"{OPENING} {THESIS}", *BODY]
    before = told(text(*parts), TASK).total.points
    pasted = told(text(*parts[:at], task, *parts[at:]), TASK)
    assert pasted.total.points <= before
    assert "prompt-copied" in codes(pasted)


def test_without_an_assignment_nothing_changes() -> None:
    assert graded(strong()) == told(strong(), TASK)


@pytest.mark.parametrize(
    ("task", "astray"),
    [
        (TASK, False),
        ("Should the town open its pool in winter?", False),
        ("Write about swimming.", False),  # it names too little to tell
        ("Write an essay with reasons.", False),
        (OTHER, True),
        ("Should schools ban sugary drinks from vending machines in the cafeteria?", True),
        (f"{OTHER}\n\n{TASK}", False),  # one of several to choose from
    ],
)
def test_an_essay_is_held_against_its_assignment(task: str, astray: bool) -> None:  # noqa: FBT001  # a column
    assert is_astray(page(strong()), task) == astray


def test_a_beginning_is_not_doubted() -> None:
    assert not is_astray(page(text(f"{OPENING} {THESIS}", HEALTH)), OTHER)


def test_an_essay_beside_its_assignment_is_doubted_and_keeps_its_points() -> None:
    plain, beside = told(strong(), TASK), told(strong(), OTHER)
    assert codes(beside) - codes(plain) == {"off-topic"}
    assert beside.total.points == plain.total.points
    assert beside.total.low < plain.total.low
    assert beside.total.provisional
    said = next(n.says for n in beside.notices if n.code == "off-topic")
    assert said.startswith("I could not find what this essay has to do with the assignment")
