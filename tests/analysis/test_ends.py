"""Which strangers stand where an essay opens or concludes."""

import pytest
from builders import (
    CLAIM_TWO,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    TICKETS,
    graded,
    text,
    understood,
)

from rubric.analysis.restatement import FAINTEST
from rubric.analysis.ties.strangers import outright
from rubric.lookup import indexes

# Facts, a tale, a recipe, hollow words, a poem told again.
FERMENT = (
    "Yeast eats sugar and gives off gas. In a closed jar the gas has nowhere to go, and the lid "
    "bulges. Brewers of old knew nothing of fungi and thanked the saint of their guild."
)
FLAG = (
    "My uncle drove a mail truck through Nevada. Once he found a goat on the back seat, and the "
    "sheriff made him sign for it. He kept the receipt in a frame above his desk."
)
SOUP = (
    "Fry two leeks in butter until they are soft. Add the potatoes and a bay leaf, pour in the "
    "broth and let it simmer. Serve with cream and black pepper."
)
HOLLOW = (
    "It goes without saying that matters of this kind are complicated. Myriad considerations "
    "pervade the discourse, and any verdict remains provisional at best for scholars of today."
)
RAVEN = (
    "The speaker dozes over a heavy book in December and hears a tapping. When the bird has come "
    "in it says a single word, and he asks it questions to which that word is the cruelest answer."
)
FLOUR = (
    "A loaf is flour, water and salt. Rye flour binds much water, and rye dough sticks to a "
    "baker's fingers, while wheat dough comes off the board in one piece."
)
DOUGH = (
    "The dough rests under a cloth. In a warm kitchen the dough rises in an hour, and in a cool "
    "one the baker finds it risen in the morning."
)
CRUST = (
    "The loaf is set on a hot stone. Steam leaves the crust soft at first, and the dough rises "
    "once more before the crust turns brown."
)
OUTRIGHT = {
    "science": FERMENT,
    "a tale": FLAG,
    "a recipe": SOUP,
    "hollow": HOLLOW,
    "a poem": RAVEN,
}
OWN_PARTS = (f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION)


@pytest.mark.parametrize("stranger", OUTRIGHT.values(), ids=list(OUTRIGHT))
@pytest.mark.parametrize("at", range(6))
def test_what_has_nothing_to_do_with_the_rest_neither_opens_nor_concludes(
    stranger: str, at: int
) -> None:
    essay = understood(text(*OWN_PARTS[:at], stranger, *OWN_PARTS[at:]))
    assert essay.strangers == {at}
    assert essay.argument.thesis
    assert essay.argument.thesis.of(essay.draft.text) == THESIS
    assert indexes(essay.draft, "introduction") == (0 if at else 1,)
    assert indexes(essay.draft, "conclusion") == (5 if at < 5 else 4,)


@pytest.mark.parametrize("stranger", OUTRIGHT.values(), ids=list(OUTRIGHT))
@pytest.mark.parametrize("at", [0, 1])
def test_beside_one_paragraph_the_short_one_is_the_stranger(stranger: str, at: int) -> None:
    alone = " ".join(OWN_PARTS)
    parts = [alone]
    parts.insert(at, stranger)
    assert understood(text(*parts)).strangers == {at}


OWN_ENDS = {
    "a tale that leads to the claim": (
        "Lena was nine when she slipped off the jetty. Her brother, who had learned to swim that "
        f"August, pulled her out by the hair. {THESIS}"
    ),
    "a scene": (
        "The gate is locked, and a boy in a parka presses his face against the wire. Under the "
        "leaves the diving board points at a green puddle. He will have to wait until June."
    ),
    "a history": (
        "In 1961 three hundred neighbors dug a hole with shovels and lined it with blue tiles. "
        "They swam in it from May to September and thought that this was how a pool was used."
    ),
}


@pytest.mark.parametrize("opening", OWN_ENDS.values(), ids=list(OWN_ENDS))
def test_an_opening_of_its_own_is_none(opening: str) -> None:
    parts = [opening, *OWN_PARTS[1:]] if THESIS in opening else [opening, *OWN_PARTS]
    essay = understood(text(*parts))
    assert not essay.strangers
    assert indexes(essay.draft, "introduction")[0] == 0


def test_an_introduction_that_alone_claims_opens_whatever_follows() -> None:
    claiming = understood(text(OWN_PARTS[0], FLOUR, DOUGH, CRUST))
    assert outright(claiming.draft) == {0}
    assert indexes(claiming.draft, "introduction") == (0,)
    telling = understood(text(RAVEN, f"{OPENING} {CLAIM_TWO}", *OWN_PARTS[1:]))
    assert indexes(telling.draft, "introduction") == (1,)


def test_idle_words_in_the_place_of_a_conclusion_conclude() -> None:
    essay = understood(text(*OWN_PARTS[:-1], HOLLOW))
    assert indexes(essay.draft, "conclusion") == (4,)
    assert not essay.strangers
    ended = understood(text(*OWN_PARTS[:-1], "In short, it is time to swim all winter.", HOLLOW))
    assert indexes(ended.draft, "conclusion") == (4,)
    assert ended.strangers == {5}


SPEECH = (
    "My fellow citizens, we stand tonight at the dawn of a new day. I believe in the people of "
    "this nation, and I believe that our best years lie ahead. Because we are one people, we will "
    "not rest until every family has its share. Together we should choose hope over fear."
)
ENDED = (*OWN_PARTS[:-1], f"In conclusion, {CONCLUSION[0].lower()}{CONCLUSION[1:]}")


@pytest.mark.parametrize("at", [0, 5])
def test_what_has_next_to_nothing_to_do_with_the_rest_costs_and_earns_nothing(at: int) -> None:
    alone, beside = graded(text(*ENDED)), graded(text(*ENDED[:at], SPEECH, *ENDED[at:]))
    assert beside.total.percent <= alone.total.percent


def test_where_it_stands_for_a_conclusion_it_restates_faintly() -> None:
    essay = understood(text(*OWN_PARTS[:-1], SPEECH))
    assert indexes(essay.draft, "conclusion") == (4,)
    assert essay.argument.restatement is None or essay.argument.restatement.strength == FAINTEST
