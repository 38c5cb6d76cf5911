"""What an ending may say already is not asked for."""

import pytest
from builders import HEALTH, LESSONS, OPENING, THESIS, TICKETS, said, text, understood

from rubric.checks.conclusion_covers_pillars import conclusion_covers_pillars
from rubric.checks.conclusion_restates_thesis import conclusion_restates_thesis
from rubric.records import replace
from rubric.types import Essay, Restatement

INTRODUCTION = f"{OPENING} {THESIS}"


def _ending(said: str, *, sure: bool) -> Essay:
    """Give an essay in whose ending nothing was seen to say its thesis again."""
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, said))
    thesis = essay.argument.thesis
    assert thesis is not None
    read = thesis if sure else replace(thesis, confidence=0.0)
    return replace(essay, argument=replace(essay.argument, thesis=read, restatement=None))


@pytest.mark.parametrize(
    ("said", "sure", "asked"),
    [
        ("Snow fell on the roof at night.", False, True),
        ("Snow fell on the roof at night.", True, True),
        ("In conclusion, bathing when it snows is healthy.", False, False),
        ("The mayor must cut that chain.", False, False),
        ("The mayor must cut that chain.", True, True),
        ("The mayor must let people swim.", True, False),
        ("I really beleave it, people swim when it snows.", True, False),
        ("I said it to people in conclusion a chain is bad.", True, False),
        ("A gate without a chain is a good thing.", False, False),
        ("A gate without a chain is a good thing.", True, True),
        ("My aunt says a gate is better, and I do not think it matters.", False, False),
        ("I strongly support whoever swims at night.", False, False),
        ("I support your choice of a mayor.", False, True),
        ("Is a gate better without a chain?", False, True),
        ("The author says that a gate is better.", False, True),
        ("Some people like a gate better.", False, True),
    ],
)
def test_a_claim_that_the_ending_may_say_is_not_asked_for(
    said: str, *, sure: bool, asked: bool
) -> None:
    finding = conclusion_restates_thesis(_ending(said, sure=sure))
    assert finding.score is not None
    assert finding.score < 1
    assert (finding.step is not None) is asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("That is the point.", True),
        ("Snow makes us healthy, it fills a purse and it saves a life.", False),
        ("A boiler, a mayor and a gate.", False),
        ("A thousand gates hang open at night.", True),
        ("Doctors found colds. A child forgets a test by summer. A roof is new.", False),
    ],
)
def test_reasons_that_the_ending_may_recall_are_not_asked_for(said: str, *, asked: bool) -> None:
    finding = conclusion_covers_pillars(_ending(said, sure=False))
    assert finding.score == 0
    assert (finding.step is not None) is asked


@pytest.mark.parametrize(
    ("said", "carried", "asked"),
    [
        ("In short, a pool fills January and a chain does not.", True, True),
        ("In short, my cousin and her aunt, and their dog, swim.", True, True),
        ("All that it brings is fewer colds, calm parents, and a purse.", True, False),
        ("All that it brings is fewer colds; calm parents; or a purse.", True, False),
        ("In short, a pool fills January and a chain does not.", False, False),
    ],
)
def test_a_known_reason_is_asked_for_where_it_is_carried_and_no_list_may_say_it(
    said: str, *, carried: bool, asked: bool
) -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, said), THESIS)
    last, ties = essay.draft.sentences[-1], essay.argument.ties
    again = Restatement(last.start, last.end, 0.5, 0.0, (0, 1))
    ties = ties if carried else tuple(replace(tie, pillars=()) for tie in ties)
    argument = replace(essay.argument, restatement=again, ties=ties)
    step = conclusion_covers_pillars(replace(essay, argument=argument)).step
    assert (step is not None) is asked
    assert step is None or step.says.startswith("Where does ¶5 recall “the tickets pay")


def test_of_reasons_left_out_the_one_a_paragraph_carries_is_named() -> None:
    essay = understood(
        text(INTRODUCTION, HEALTH, LESSONS, TICKETS, "Snow fell on the roof at night."), THESIS
    )
    ties = tuple(tie for tie in essay.argument.ties if 2 in tie.pillars)
    assert ties
    argument = replace(essay.argument, restatement=None, ties=ties)
    step = conclusion_covers_pillars(replace(essay, argument=argument)).step
    assert "“the tickets pay" in said(step)


def test_beside_one_body_paragraph_the_opening_may_give_reasons_too() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, "In conclusion, a chain hangs on a gate."))
    thesis = essay.argument.thesis
    assert thesis is not None
    read = replace(essay.argument, thesis=replace(thesis, confidence=0.0), restatement=None)
    step = conclusion_covers_pillars(replace(essay, argument=read)).step
    assert step is not None
    assert step.says.startswith("Which reasons did the essay prove? Check that each is in ¶3")


def test_an_exclamation_is_never_quoted_as_the_claim() -> None:
    loud = THESIS.replace(".", "!")
    for thesis, quoted in ((THESIS, True), (loud, False)):
        essay = understood(
            text(f"{OPENING} {thesis}", HEALTH, LESSONS, TICKETS, "Snow fell at night."), thesis
        )
        argument = replace(essay.argument, restatement=None)
        step = conclusion_restates_thesis(replace(essay, argument=argument)).step
        assert step is not None
        assert ("“The town should open" in step.says) is quoted


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("In conclusion, every mayor should skate daily.", True),
        ("In conclusion, every mayor should skate daily: it warms, it wakes and it lasts.", False),
    ],
)
def test_an_ending_that_concludes_and_gathers_is_whole(said: str, *, asked: bool) -> None:
    essay = understood(text(OPENING, HEALTH, LESSONS, TICKETS, said))
    last = essay.draft.sentences[-1]
    again = Restatement(last.start, last.end, 0.5, 0.0, ())
    argument = replace(essay.argument, thesis=None, echo=None, restatement=again)
    step = conclusion_restates_thesis(replace(essay, argument=argument)).step
    assert (step is not None) is asked
    assert step is None or step.says.startswith("If “In conclusion, every mayor should")


@pytest.mark.parametrize(
    ("words", "asked"),
    [("colds tickets roof bill", True), ("colds tickets roof bill fuel", False)],
)
def test_five_words_of_the_body_may_recall_its_reasons(words: str, *, asked: bool) -> None:
    essay = _ending(f"We think of {words.replace(' ', ' or ')}.", sure=False)
    thesis = essay.argument.thesis
    assert thesis is not None
    bare = replace(thesis, end=thesis.start + len("The town should open"))
    argument = replace(essay.argument, thesis=bare)
    finding = conclusion_covers_pillars(replace(essay, argument=argument))
    assert (finding.step is not None) is asked
