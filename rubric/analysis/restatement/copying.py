"""How much of one stretch returns in another word for word. Two spans in, the longest run out."""

from rubric.types import Draft, Span
from rubric.words import words

FEWEST_RUN = 4  # words; shorter runs return by chance


def longest_run(draft: Draft, claim: Span, sentence: Span) -> tuple[Span | None, int]:
    """Find the longest unbroken run of the claim's words in the sentence, and count its words."""
    ours = words(draft.text, sentence)
    places: dict[str, list[int]] = {}
    for j, word in enumerate(words(draft.text, claim)):
        places.setdefault(draft.text[word.start : word.end].lower(), []).append(j)
    best, at = 0, 0
    runs: dict[int, int] = {}  # where a run ends in the claim, and its length
    for i, word in enumerate(ours):
        again = places.get(draft.text[word.start : word.end].lower(), ())
        runs = {j: runs.get(j - 1, 0) + 1 for j in again}
        longest = max(runs.values(), default=0)
        if longest > best:
            best, at = longest, i
    if best < FEWEST_RUN:
        return None, 0
    return Span(ours[at - best + 1].start, ours[at].end), best
