"""What binds a concluding sentence to the thesis, beyond its topic."""

import pytest

from rubric.analysis.restatement import echoes
from rubric.analysis.restatement.bonds import BONDS, bonds, may_say
from rubric.lookup import SAYS_AGAIN
from rubric.types import Cue

NEAR = ("means the thesis", "stands out of the body", "concludes")


def cues(*names: str, points: int = 0) -> list[Cue]:
    return [Cue(name, points if at == 0 else 0, "") for at, name in enumerate(names)]


@pytest.mark.parametrize(
    ("names", "again"),
    [
        (NEAR, True),
        ((*NEAR, "praises in general"), False),
        ((*NEAR, "praises in general", "demands as the thesis does"), True),
        ((*NEAR, "praises in general", "shares many words"), True),
        (("means its claim alone", "concludes", "brings much new"), True),
        (("means the thesis", "is barely near", "judges"), True),
        (("means the thesis", "is barely near", "concludes", "brings much new"), False),
        (("stands near the end", "stands last", "is nearest", "concludes"), False),
        (("demands as the thesis does", "takes a stance"), False),
    ],
    ids=[
        "near",
        "general praise",
        "praise beside the demand",
        "praise in its words",
        "its claim alone",
        "near",
        "barely near",
        "its place",
        "another proposal",
    ],
)
def test_what_says_the_thesis_again(names: tuple[str, ...], *, again: bool) -> None:
    assert (bonds(cues(*names)) >= SAYS_AGAIN) is again


def test_every_bond_is_a_cue() -> None:
    assert BONDS.keys() <= {*echoes.WORDINGS, *echoes.SIGNS, *echoes.BORROWED}


@pytest.mark.parametrize(
    ("found", "recalls", "may"),
    [
        (cues("means the thesis", points=6), False, True),
        (cues("means the thesis", points=2), False, False),
        (cues("brings much new", points=6), False, False),
        (cues("brings much new", points=6), True, True),
        (cues("gathers the body", "brings much new", points=0), False, True),
        (cues("concludes", "sums up topics", points=6), True, False),
        (cues("means the thesis", "praises in general", points=6), True, False),
    ],
    ids=[
        "one point short",
        "too little of an ending",
        "its topic",
        "several reasons",
        "a part of each paragraph",
        "a list of topics",
        "general praise",
    ],
)
def test_what_may_say_the_thesis_all_the_same(
    found: list[Cue], *, recalls: bool, may: bool
) -> None:
    assert may_say(found, recalls=recalls) is may
