"""Which paragraphs belong to another essay."""

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    STRANGE,
    THESIS,
    TICKETS,
    text,
    understood,
)

from rubric.analysis.ties.strangers import may_be_own, strangers

INTRODUCTION = f"{OPENING} {THESIS}"
BAKERY = (
    "Sourdough needs patience more than flour. A baker in Lisbon feeds her starter twice each "
    "morning, folds the dough every half hour, and lets the loaves prove overnight in baskets of "
    "willow. Customers wait for the crust, which cracks when it leaves the oven."
)
FERMENT = (
    "Yeast eats sugar and gives off gas. In a closed jar the gas has nowhere to go, and the lid "
    "bulges. Brewers of old knew nothing of fungi and thanked the saint of their guild."
)
PLAIN = (
    "My brother did not know how to swim. He was afraid of water and he cry. Then he go to the "
    "pool every week with our mother and now he swim better than me."
)
GARDEN = (
    (
        "Behind our gym there is a patch of dirt that turns to mud when it rains. Our school "
        "should plant a garden there, because it would help us learn science, give us good "
        "food, and make our school a nicer place."
    ),
    (
        "First, a garden would help us learn science. In class we read about roots and stems in"
        " a book. In a garden we could pull up a carrot and see the root for ourselves. We "
        "could measure the bean plants every week and make a chart."
    ),
    (
        "Third, a garden would make our school a nicer place. Right now you see mud when you "
        "look out of the library window. With a garden you would see flowers and butterflies. "
        "People would be proud to show it to their families."
    ),
    (
        "In the end, a patch of mud is no use to anybody. If we planted it, we would understand"
        " plants better, eat fresh vegetables and have something pretty to look at."
    ),
)
FOOD = "Second, a garden would give us good food."
SALAD = (
    "Our cafeteria has salad, but it comes in a bag and it is often brown. We could grow lettuce, "
    "tomatoes and peas. My little brother says he hates peas, but he ate a whole bowl of them at "
    "our aunt's house because he picked them himself. Kids like what they picked."
)
STRANGERS = {"penguins": STRANGE, "bread": BAKERY}
OWN = {"health": HEALTH, "lessons": LESSONS, "tickets": TICKETS, "a learner's": PLAIN}


def strange(*body: str) -> list[int]:
    draft = understood(text(INTRODUCTION, *body, CONCLUSION)).draft
    return sorted(strangers(draft))


@pytest.mark.parametrize("stranger", STRANGERS.values(), ids=list(STRANGERS))
@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_paragraph_of_another_essay_is_found_wherever_it_stands(stranger: str, at: int) -> None:
    body = [HEALTH, LESSONS, TICKETS]
    body[at - 1] = stranger
    assert strange(*body) == [at]


@pytest.mark.parametrize("stranger", STRANGERS.values(), ids=list(STRANGERS))
def test_a_fitting_first_sentence_does_not_hide_it(stranger: str) -> None:
    head, _, _ = LESSONS.partition(". ")
    _, _, drift = stranger.partition(". ")
    assert strange(HEALTH, f"{head}. {drift} {FERMENT}", TICKETS) == [2]


TAIL = "And that is how lessons save the lives of children who learn to swim in the pool."


@pytest.mark.parametrize("head", ["", f"{LESSONS.partition('. ')[0]}. "], ids=["tail", "both"])
@pytest.mark.parametrize("stranger", STRANGERS.values(), ids=list(STRANGERS))
def test_nor_does_a_fitting_last_one_though_that_is_not_sure(stranger: str, head: str) -> None:
    written = text(INTRODUCTION, HEALTH, f"{head}{stranger} {TAIL}", TICKETS, CONCLUSION)
    draft = understood(written).draft
    found = strangers(draft)
    assert sorted(found) == [2]
    assert may_be_own(draft, found) == found


def test_what_stands_between_the_two_may_be_short_or_near() -> None:
    few = "Penguins lay one egg on the ice. It is cold."
    assert strange(HEALTH, f"{LESSONS.partition('. ')[0]}. {few} {TAIL}", TICKETS) == []
    assert strange(HEALTH, f"{LESSONS} {PLAIN} {TAIL}", TICKETS) == []


@pytest.mark.parametrize("own", OWN.values(), ids=list(OWN))
def test_an_own_paragraph_is_none(own: str) -> None:
    assert strange(LESSONS, own, TICKETS) == []


@pytest.mark.parametrize("own", OWN.values(), ids=list(OWN))
def test_a_stranger_does_not_push_its_neighbors_out(own: str) -> None:
    assert strange(own, STRANGE, LESSONS) == [2]


def test_what_goes_on_about_a_promised_reason_in_other_words_is_none() -> None:
    first, science, place, last = GARDEN

    def found(paragraph: str) -> list[int]:
        return sorted(strangers(understood(text(first, science, paragraph, place, last)).draft))

    assert found(f"{FOOD} {SALAD}") == []
    assert found(f"{FOOD} {STRANGE} {FERMENT}") == [2]
    assert found(f"Winter on a frigate was long. {SALAD}") == [2]


def test_too_little_to_tell() -> None:
    assert not strangers(understood(text(INTRODUCTION, STRANGE, CONCLUSION)).draft)
    short = "Penguins lay one egg and carry it on their feet."
    assert strange(HEALTH, LESSONS, short, TICKETS) == []


def test_an_objection_may_bring_in_what_others_say() -> None:
    _, _, far = STRANGE.partition(". ")
    raised = f"It will be said that whales and penguins do not mind the cold. {far}"
    plain, answered = (
        understood(text(INTRODUCTION, HEALTH, LESSONS, one, CONCLUSION)).draft
        for one in (raised, f"{raised} But this is wrong.")
    )
    assert sorted(strangers(plain)) == [3]
    assert sorted(strangers(answered)) == []


def among(parts: tuple[str, ...]) -> list[int]:
    return sorted(strangers(understood(text(*parts)).draft))


LONG = (f"{INTRODUCTION} {LESSONS} {TICKETS}", HEALTH, STRANGE)
IDLE = "Pools in towns are for people who swim and dive all"  # and words to make it longer


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ((*LONG, f"{IDLE} year."), [2]),
        ((*LONG, f"{IDLE}."), []),
    ],
    ids=["a fourth of 12 words", "of 11"],
)
def test_a_stranger_is_one_among_four(parts: tuple[str, ...], found: list[int]) -> None:
    assert among(parts) == found


@pytest.mark.parametrize(("words", "found"), [(30, [2]), (29, [])])
def test_what_drifts_has_thirty_words(words: int, found: list[int]) -> None:
    said = STRANGE.split()[:words]
    assert strange(HEALTH, f"{' '.join(said)}.", LESSONS, TICKETS) == found


DRIFT = f"Pools are blue. {STRANGE.partition('. ')[2]} {FERMENT}"


@pytest.mark.parametrize(("words", "found"), [(160, [2]), (159, [])])
def test_a_paragraph_drifts_in_an_essay_of_many_words(words: int, found: list[int]) -> None:
    parts = (INTRODUCTION, HEALTH, DRIFT)
    left = words - sum(len(one.split()) for one in parts)
    said = f"{CONCLUSION} {LESSONS}".split()[:left]
    assert len(said) == left
    assert among((*parts, f"{' '.join(said)}.")) == found


HOLLOW = (
    "It goes without saying that matters of this kind are complicated. Myriad considerations "
    "pervade the discourse, and any verdict remains provisional at best for scholars of today."
)


@pytest.mark.parametrize(("words", "found"), [(20, [2]), (19, [])])
def test_a_stranger_outright_has_twenty_words(words: int, found: list[int]) -> None:
    said = " ".join(HOLLOW.split()[:words])
    assert strange(HEALTH, f"{said}.", LESSONS, TICKETS) == found
