"""Essays without a last paragraph of their own."""

import pytest
from builders import HEALTH, LESSONS, OPENING, THESIS, TICKETS, text, understood

from rubric.checks.conclusion_covers_pillars import conclusion_covers_pillars
from rubric.checks.conclusion_restates_thesis import conclusion_restates_thesis
from rubric.records import replace

INTRODUCTION = f"{OPENING} {THESIS}"
ELSEWHERE = "Clouds drift over mountains. Nobody has counted them yet, and nobody ever shall."


@pytest.mark.parametrize(
    ("ending", "asks"),
    [
        ("All I am saying is that a chain is bad.", "Begin a last paragraph at “All I am"),
        ("Those are my reasons. A gate is a gate.", "Begin a last paragraph at “Those are my"),
        ("That's why I swim. Another reason is the cold.", "Say “The town should open its"),
        ("You must unlock that old gate. Please consider my letter.", "If “You must unlock that"),
        ("Finally, it takes keepers hours to mop.", "Say “The town should open its"),
        ("In short-distance races, I swim well.", "Say “The town should open its"),
        ("Ultimately, a chain is bad. It is a chain.", "Begin a last paragraph at “Ultimately"),
        ("To sum up, a chain is bad. It is a chain.", "Begin a last paragraph at “To sum up"),
        ("Lastly, the roof is old. So I swim.", "Begin a last paragraph at “So I swim"),
        ("Snow fell on the roof of it at night.", "Say “The town should open its"),
    ],
)
def test_a_last_paragraph_begins_where_the_essay_concludes(ending: str, asks: str) -> None:
    essay = understood(text(INTRODUCTION, HEALTH, f"Doors opened early. {TICKETS} {ending}"))
    found = replace(essay.argument, restatement=None)
    roles = tuple(
        replace(p, role="body") if p.role == "conclusion" else p for p in essay.draft.paragraphs
    )
    draft = replace(essay.draft, paragraphs=roles)
    step = conclusion_restates_thesis(replace(essay, argument=found, draft=draft)).step
    assert step is not None
    assert step.says.startswith(asks)


@pytest.mark.parametrize("head", ["Another point is the price.", "For example, my aunt swims."])
def test_a_last_paragraph_that_goes_on_is_no_conclusion(head: str) -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, f"{head} {ELSEWHERE}"))
    argument = replace(essay.argument, restatement=None)
    step = conclusion_restates_thesis(replace(essay, argument=argument)).step
    assert step is not None
    assert step.says.endswith("in new words in a last paragraph, with what ¶2 to ¶4 showed.")


def test_a_farewell_is_no_conclusion() -> None:
    leave = "I hope you will take this into consideration."
    told = f"{TICKETS} So please open the pool for all of us."
    essay = understood(text(INTRODUCTION, told, leave))
    for check in (conclusion_restates_thesis, conclusion_covers_pillars):
        step = check(essay).step
        assert step is not None
        assert "Begin a last paragraph at “So please open the pool" in step.says


@pytest.mark.parametrize(("words", "quote"), [(60, "“The pool the"), (61, "“… the pool the pool")])
def test_a_sentence_of_over_sixty_words_is_quoted_by_its_end(words: int, quote: str) -> None:
    long = " ".join(("The pool " + "the pool " * 40).split()[:words])
    essay = understood(text(INTRODUCTION, f"{HEALTH} {long}."))
    finding = conclusion_restates_thesis(
        replace(essay, argument=replace(essay.argument, restatement=None))
    )
    assert finding.says.startswith(f"I found no conclusion after ¶2, which ends on {quote}")
