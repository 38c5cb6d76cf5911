"""How much of one stretch returns in another word for word. Two spans in, the longest run out."""

from rubric.types import Draft, Span
from rubric.words import Word, words

FEWEST_RUN = 4  # words; shorter runs return by chance


def longest_run(draft: Draft, claim: Span, sentence: Span) -> tuple[Span | None, int]:
    """Find the longest unbroken run of the claim's words in the sentence, and count its words."""
    ours, theirs = words(draft.text, sentence), words(draft.text, claim)
    places: dict[str, list[int]] = {}
    for j, word in enumerate(theirs):
        places.setdefault(_said(draft, word), []).append(j)
    best, at = 0, 0
    before: dict[int, int] = {}  # how long the run is that ends at each of the claim's words
    for i, word in enumerate(ours):
        before = {j: before.get(j - 1, 0) + 1 for j in places.get(_said(draft, word), ())}
        longest = max(before.values(), default=0)
        if longest > best:
            best, at = longest, i
    if best < FEWEST_RUN:
        return None, 0
    return Span(ours[at - best + 1].start, ours[at].end), best


def _said(draft: Draft, word: Word) -> str:
    return word.of(draft.text).lower()
