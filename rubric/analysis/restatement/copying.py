"""How much of one stretch returns in another word for word. Spans in, runs of words out."""

from collections.abc import Iterator

from rubric.lookup import paragraph_at
from rubric.memory import remembered
from rubric.types import Draft, Span
from rubric.words import Words, forms, lowered, placed

FEWEST_RUN = 4  # words; shorter runs return by chance
HALF = 0.5  # of a sentence: from here on its words are not new


def longest_run(draft: Draft, claim: Span, sentence: Span) -> tuple[Span | None, int]:
    """Find the longest unbroken run of the claim's words in the sentence, and count its words."""
    if _runs(draft.text, sentence).isdisjoint(_runs(draft.text, claim)):  # nearly always
        return None, 0
    ours, theirs = placed(draft.text, sentence), placed(draft.text, claim)
    places: dict[str, list[int]] = {}
    for j, word in enumerate(_as_written(draft.text, theirs)):
        places.setdefault(word, []).append(j)
    best, at = 0, 0
    runs: dict[int, int] = {}  # where a run ends in the claim, and its length
    for i, word in enumerate(_as_written(draft.text, ours)):
        again = places.get(word, ())
        runs = {j: runs.get(j - 1, 0) + 1 for j in again}
        longest = max(runs.values(), default=0)
        if longest > best:
            best, at = longest, i
    if best < FEWEST_RUN:
        return None, 0
    return Span(ours.starts[at - best + 1], ours.ends[at]), best


def _runs(text: str, span: Span) -> set[tuple[str, ...]]:
    """Give the shortest runs that count, in words as they stand anywhere."""
    plain = forms(text, span)
    return set(zip(*(plain[at:] for at in range(FEWEST_RUN)), strict=False))


def _as_written(text: str, words: Words) -> Iterator[str]:
    plain = lowered(text)
    return (plain[start:end] for start, end in zip(words.starts, words.ends, strict=True))


@remembered  # asked for each reading of the thesis, as is the next
def stood_before(draft: Draft, sentence: Span) -> float:
    """Give the share (0..1) of a sentence's words that stand in a row in an earlier paragraph.

    0 where they are fewer than half: a run of half of them holds one from the middle.
    """
    own = forms(draft.text, sentence)
    said = _before(draft, paragraph_at(draft.paragraphs, sentence.start))

    def stands(at: int, end: int) -> bool:
        return end <= len(own) and f" {' '.join(own[at:end])} " in said

    middle = range(max(0, (len(own) - 1) // 2 - FEWEST_RUN + 1), len(own) // 2 + 1)
    if not any(stands(at, at + FEWEST_RUN) for at in middle):  # nearly always
        return 0.0
    longest = FEWEST_RUN
    for at in range(len(own)):
        while stands(at, at + longest + 1):
            longest += 1
    return round(longest / len(own), 2) if longest >= HALF * len(own) else 0.0


@remembered
def _before(draft: Draft, paragraph: int) -> str:
    """Give the words of the paragraphs before one, each between spaces."""
    ahead = Span(0, draft.paragraphs[paragraph].start)
    return f" {' '.join(forms(draft.text, ahead))} "
