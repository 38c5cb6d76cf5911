"""What stretches of an essay mean: the sums of their sentences' meanings."""

from collections.abc import Sequence
from functools import lru_cache

from rubric.lookup import sentences_in
from rubric.semantics import Meaning, meaning, together
from rubric.types import Draft, Sentence


def of_paragraphs(draft: Draft, paragraphs: Sequence[int]) -> Meaning:
    """Give the meaning of paragraphs taken as one."""
    return together(of_sentences(draft.text, sentences_in(draft, i)) for i in paragraphs)


@lru_cache(maxsize=256)  # the paragraphs of an essay, their first sentences, and what follows
def of_sentences(text: str, told: tuple[Sentence, ...]) -> Meaning:
    """Give the meaning of sentences taken as one."""
    return together(meaning(sentence.of(text)) for sentence in told)
