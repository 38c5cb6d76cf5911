"""How far paragraphs go with what opens and concludes an essay. A Draft in, figures out.

Paragraphs put in from elsewhere may be near each other, or near one other by chance; what opens
and concludes is the essay's own, and says what the rest is to prove.
"""

from collections import Counter
from collections.abc import Sequence
from math import fsum, log

from rubric.analysis.ties.contents import (
    Content,
    joined,
    meant,
    middle,
    parts,
    rarities,
    returning,
)
from rubric.analysis.ties.fields import USUAL_LENGTH, field, said
from rubric.lookup import indexes
from rubric.memory import remembered
from rubric.semantics import Meaning, nearness
from rubric.types import Draft

OF_WORDS = 0.55  # of the lift, as far as words return in the frame
# Fitted on school essays whose every body paragraph was taken from another essay, with an own
# first or last sentence or none. The mean of 1 own essay in 300 is below this bar, on prompts held
# out 1 in 500; of those 54 and 52 in 100.
OF_MEANING, OF_RETURNS, OF_LENGTH = 2.0, 0.6, 0.4  # as of a frame, of all others, of the logarithm
SCATTERED = 1.3
FEWEST = 2  # paragraphs
FEWEST_WORDS = 6  # telling ones between a first and a last sentence
DIGITS = 4  # decimals kept before any decision


def framing(draft: Draft, paragraph: int) -> float:
    """Say how near a paragraph is to what opens and concludes, and how its words return there."""
    meaning, told = _frame(draft)
    own = parts(draft, paragraph).whole
    again = returning(own.said, told, rarities(draft.text))
    return round(nearness(own.meant, meaning) + OF_WORDS * again, DIGITS)


def are_scattered(draft: Draft, told: Sequence[int], apart: frozenset[int]) -> bool:
    """Tell whether nothing holds together what stands amid paragraphs, but for those `apart`.

    That is what stands between the first sentence of each and its last.
    """
    left = field(draft, apart)
    every = [(i, middle(draft, i)) for i in told if i in left.parts]
    between = [(i, one) for i, one in every if one and len(one.stems) >= FEWEST_WORDS]
    if len(between) < FEWEST:
        return False
    length = OF_LENGTH * log(left.words / USUAL_LENGTH)
    held = fsum([_held(draft, i, one, apart) for i, one in between]) / len(between)
    return round(held - length, DIGITS) < SCATTERED


def _held(draft: Draft, paragraph: int, between: Content, apart: frozenset[int]) -> float:
    meaning, told = _frame(draft)
    rarity, own = rarities(draft.text), parts(draft, paragraph).whole.said
    again = returning(between.said, told, rarity)
    anywhere = returning(between.said, said(draft, apart), rarity, own)
    return OF_MEANING * nearness(between.meant, meaning) + OF_RETURNS * (again + anywhere)


@remembered  # the paragraphs in question
def _frame(draft: Draft) -> tuple[Meaning, Counter[str]]:
    """Give what the introduction and the conclusion mean and say together."""
    around = [parts(draft, i).whole for i in indexes(draft, "introduction", "conclusion")]
    return meant(around), joined(around)
