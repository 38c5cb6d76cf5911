"""What paragraphs mean: the sums of their sentences' meanings. A Draft and indexes in."""

from collections.abc import Sequence
from functools import lru_cache

from rubric.lookup import sentences_in
from rubric.semantics import Meaning, meaning, together
from rubric.types import Draft, Sentence


def of_paragraphs(draft: Draft, paragraphs: Sequence[int]) -> Meaning:
    """Give the meaning of paragraphs taken as one."""
    found = [_whole(draft.text, sentences_in(draft, i)) for i in paragraphs]
    return found[0] if len(found) == 1 else together(found)


@lru_cache(maxsize=64)  # the paragraphs of an essay, held against each thesis in question
def _whole(text: str, told: tuple[Sentence, ...]) -> Meaning:
    return together(meaning(sentence.of(text)) for sentence in told)
