"""Sentences that stand twice. A Draft and a stretch in; whether its words stood before, out."""

from math import ceil

from rubric.lookup import paragraph_at
from rubric.memory import remembered
from rubric.types import Draft, Span
from rubric.words import words

PART = 0.5  # of a sentence's words that stand before in one run: it is not called new words
FEWEST = 4  # words; shorter runs return by chance


def stood_before(draft: Draft, sentence: Span) -> bool:
    """Tell whether a good part of a sentence stands, word for word, in an earlier paragraph."""
    own = [word.plain for word in words(draft.text, sentence)]
    size = max(FEWEST, ceil(PART * len(own)))
    said = _before(draft, paragraph_at(draft.paragraphs, sentence.start))
    runs = (own[at : at + size] for at in range(len(own) - size + 1))
    return any(f" {' '.join(run)} " in said for run in runs)


@remembered  # asked for each reading of the thesis
def _before(draft: Draft, paragraph: int) -> str:
    """Give the words of the paragraphs before one, each between spaces."""
    ahead = Span(0, draft.paragraphs[paragraph].start)
    return f" {' '.join([word.plain for word in words(draft.text, ahead)])} "
