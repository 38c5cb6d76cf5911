"""Whether one sentence denies what another claims."""

import pytest

from rubric.polarity import denies
from rubric.types import Span

CLAIM = "The council should build and open a skate park because teenagers need to ride safely."
BAN = "Our school should not serve soda in its cafeteria."
KEEPER = "The letters show that Anna is the true keeper of the farm."
TEACHES = "Every student should keep a garden, because it teaches patience."


@pytest.mark.parametrize(
    ("said", "claim"),
    [
        ("In conclusion, the council should not open a skate park.", CLAIM),
        ("The council should never build that park.", CLAIM),
        ("That is why the council must not open a skate park.", CLAIM),
        ("Teenagers do not need to ride.", CLAIM),
        ("So our school should serve soda in the cafeteria.", BAN),
        ("Therefore Anna is not the keeper.", KEEPER),
        ("It does not teach patience.", TEACHES),
    ],
    ids=[
        *("the claim", "never", "behind “that is why”", "its reason"),
        *("the other way round", "what it is", "a pronoun for it"),
    ],
)
def test_the_same_verb_is_denied(said: str, claim: str) -> None:
    assert _denies(said, claim)


@pytest.mark.parametrize(
    ("said", "claim"),
    [
        ("The council should open a skate park.", CLAIM),
        ("Some say that the council should not open a skate park.", CLAIM),
        ("If the council does not open a skate park, teenagers ride on the road.", CLAIM),
        ("Why should the council not open a skate park?", CLAIM),
        ("The council should not close its skate park.", CLAIM),
        ("The council should not only open a skate park.", CLAIM),
        ("The council should not open a skate park too late.", CLAIM),
        ("The council should not open the road again.", CLAIM),
        ("I do not think that the council is wrong.", CLAIM),
        ("Nobody says the council should not open a skate park.", CLAIM),
        ("Teenagers who ride are not safe on the road.", CLAIM),
        ("Schools that serve soda in the cafeteria make children ill.", BAN),
        ("Our school serves soda in its cafeteria.", BAN),
        ("It is wrong that our school should serve soda in its cafeteria.", BAN),
        ("The keeper of the bees is not Anna.", KEEPER),
        ("A garden does not teach arithmetic.", TEACHES),
    ],
    ids=[
        *("the claim again", "others say it", "supposed", "asked", "another verb", "not only"),
        *("by degree", "of another thing", "a view", "denied twice", "another force"),
        *("who does it", "what is, not what should be", "a judgement", "another subject"),
        "another reason",
    ],
)
def test_what_denies_nothing(said: str, claim: str) -> None:
    assert not _denies(said, claim)


def _denies(said: str, claim: str) -> bool:
    text = f"{claim}\n\n{said}"
    return denies(text, Span(len(claim) + 2, len(text)), Span(0, len(claim)))
