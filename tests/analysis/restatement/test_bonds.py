"""What binds a concluding sentence to the thesis, beyond its topic."""

import pytest

from rubric.analysis.restatement import echoes
from rubric.analysis.restatement.bonds import BONDS, bonds
from rubric.lookup import SAYS_AGAIN
from rubric.types import Cue

NEAR = ("means the thesis", "stands out of the body", "concludes")


def cues(*names: str) -> list[Cue]:
    return [Cue(name, 0, "") for name in names]


@pytest.mark.parametrize(
    ("names", "again"),
    [
        (NEAR, True),
        ((*NEAR, "praises in general"), False),
        ((*NEAR, "praises in general", "demands as the thesis does"), True),
        (("stands near the end", "stands last", "is nearest", "concludes"), False),
        (("demands as the thesis does", "takes a stance"), False),
    ],
    ids=["near", "general praise", "praise beside the demand", "its place", "another proposal"],
)
def test_what_says_the_thesis_again(names: tuple[str, ...], *, again: bool) -> None:
    assert (bonds(cues(*names)) >= SAYS_AGAIN) is again


def test_every_bond_is_a_cue() -> None:
    assert BONDS.keys() <= {*echoes.WORDINGS, *echoes.SIGNS, *echoes.BORROWED}
