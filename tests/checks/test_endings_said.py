"""Whether an ending says the thesis again, or comes back to its topic."""

import pytest
from builders import text, understood

from rubric.checks._worth import worth
from rubric.checks.conclusion_restates_thesis import conclusion_restates_thesis
from rubric.lookup import SAYS_AGAIN

UNIFORM = (
    "All pupils of our school should wear a uniform because it saves money and stops teasing."
)
CHEAP = "A uniform costs forty dollars a year. My sister spends that on one pair of jeans."
KIND = "Teasing begins with shoes and shirts. Where all wear the same, nobody laughs at them."
NOT_SAID = "I could not find the thesis again"


@pytest.mark.parametrize(
    ("ending", "says", "most"),
    [
        (
            "In conclusion, all of us should wear a uniform, for money and for peace.",
            "the thesis again",
            1.0,
        ),
        ("So a uniform is the right choice for every pupil here.", "the thesis again", 1.0),
        ("In conclusion, uniforms are a very interesting topic.", NOT_SAID, 0.6),
        ("In conclusion, uniforms have changed in many ways.", NOT_SAID, 0.6),
        ("My grandmother was born in Lisbon. She sold fish there.", NOT_SAID, 0.3),
    ],
)
def test_an_ending_says_the_thesis_again_or_less(ending: str, says: str, most: float) -> None:
    finding = conclusion_restates_thesis(understood(text(UNIFORM, CHEAP, KIND, ending)))
    assert says in finding.says
    assert finding.score is not None
    assert finding.score <= most
    assert (most == 1.0) is (finding.score >= worth(SAYS_AGAIN))
