"""What runs through an essay: words of its opening, of one part of its body and of its ending.

Reasons that are told and recalled run so, in whatever sentences they stand. Where words do, no
reason is asked for, though none could be made out. A Draft in, its threads out.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from rubric.lookup import indexes, prose, sentences_in
from rubric.memory import remembered
from rubric.types import Draft, Sentence, Span
from rubric.words import stems, words

SEVERAL = 2  # threads, each through a paragraph of its own, and paragraphs of a body
SHORTEST = 4  # letters of a word's stem; shorter ones run through any text


class Threads(NamedTuple):
    """Words that run through the essay, and the sentence of its opening that holds several."""

    words: Sequence[str]
    told: Sentence | None


@remembered  # two criteria ask
def threads(draft: Draft, claim: Span) -> Threads | None:
    """Give the words that run each through a body paragraph of its own; None for fewer than two.

    What the claim says, or more than half of the body, is the topic and no reason.
    """
    ending = indexes(draft, "conclusion")
    opening = indexes(draft, "introduction") or prose(draft)[:1]
    body = [i for i in indexes(draft, "body") if i not in opening]
    if not ending or len(body) < SEVERAL:
        return None
    first, last = _told(draft, opening), _told(draft, ending)
    said = [stems(draft.text, draft.paragraphs[i]) for i in body]
    among = Counter(stem for own in said for stem in own)
    topic = stems(draft.title or "") | stems(draft.text, claim)
    most = max(1, len(body) // 2)
    through = {one for one in first if one in last and 0 < among[one] <= most} - topic
    runs = _led(through, said, among)
    if len(runs) < SEVERAL:
        return None
    every = (one for i in opening for one in sentences_in(draft, i))
    holds = (one for one in every if len(_led(through & stems(draft.text, one), said, among)) > 1)
    return Threads([first[one] for one in runs], next(holds, None))


def _led(
    through: frozenset[str] | set[str], said: Sequence[frozenset[str]], among: Counter[str]
) -> list[str]:
    """Give one word for each paragraph that a word of its own leads through, the rarest there."""
    found: list[str] = []
    for own in sorted((through & one for one in said), key=len):
        left = own.difference(found)
        if left:
            found.append(min(left, key=lambda stem: (among[stem], stem)))
    return found


def _told(draft: Draft, paragraphs: tuple[int, ...]) -> dict[str, str]:
    """Give the words of paragraphs that are not everyday ones, each behind its stem."""
    return {
        word.stem: word.plain
        for i in paragraphs
        for word in words(draft.text, draft.paragraphs[i])
        if word.content and not word.number and len(word.stem) >= SHORTEST
    }
