"""How much of one stretch returns in another word for word. Two spans in, the longest run out."""

from rubric.types import Draft, Span
from rubric.words import Word, words

FEWEST_RUN = 4  # words; shorter runs return by chance


def longest_run(draft: Draft, claim: Span, sentence: Span) -> tuple[Span | None, int]:
    """Find the longest unbroken run of the claim's words in the sentence, and count its words."""
    ours, theirs = words(draft.text, sentence), words(draft.text, claim)
    best, at = 0, 0
    before = [0] * (len(theirs) + 1)
    for i, word in enumerate(ours):
        row = [0]
        for j, other in enumerate(theirs):
            row.append(before[j] + 1 if _same(draft, word, other) else 0)
            if row[-1] > best:
                best, at = row[-1], i
        before = row
    if best < FEWEST_RUN:
        return None, 0
    return Span(ours[at - best + 1].start, ours[at].end), best


def _same(draft: Draft, a: Word, b: Word) -> bool:
    return a.stem == b.stem and a.of(draft.text).lower() == b.of(draft.text).lower()
