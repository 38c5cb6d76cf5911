"""What runs through an essay: words of its opening, of one part of its body and of its ending.

Reasons that are told and recalled run so, in whatever sentences they stand. Where words do, no
reason is asked for, though none could be made out. A Draft in, its threads out.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from rubric import claims
from rubric.lookup import indexes, opening, sentences_in
from rubric.memory import remembered
from rubric.types import Draft, Sentence, Span
from rubric.words import lowered, stems, words

SEVERAL = 2  # threads, each through a paragraph of its own, and paragraphs of a body
SHORTEST = 4  # letters of a word's stem; shorter ones run through any text


class Threads(NamedTuple):
    """Words that run through the essay, and the sentence of its opening that holds several."""

    words: Sequence[str]
    told: Sentence | None


class _Said(NamedTuple):
    """The opening's words by their stems, the stems of each body paragraph, and the ending's."""

    opening: Mapping[str, str]
    body: Sequence[frozenset[str]]
    ending: frozenset[str]


@remembered  # two criteria ask, of every reading of the thesis
def threads(draft: Draft, claim: Span) -> Threads | None:
    """Give the words that run each through a body paragraph of its own; None for fewer than two.

    What the claim says, or more than half of the body, is the topic and no reason.
    """
    said = _said(draft)
    if said is None:
        return None
    among = Counter(chain.from_iterable(said.body))
    most = max(1, len(said.body) // 2)
    shared = (said.opening.keys() & said.ending & among.keys()) - stems(draft.text, claim)
    through = frozenset([one for one in shared if among[one] <= most]) - stems(draft.title or "")
    runs = _led(through, said.body, among)
    if len(runs) < SEVERAL:
        return None
    every = (one for i in opening(draft) for one in sentences_in(draft, i))
    held = ((one, through & stems(draft.text, one)) for one in every)
    plain = lowered(draft.text)
    told = (
        one
        for one, own in held
        if len(_led(own, said.body, among)) >= SEVERAL and not claims.is_anothers(plain, one)
    )
    return Threads([said.opening[one] for one in runs], next(told, None))


@remembered
def _said(draft: Draft) -> _Said | None:
    first, ending = opening(draft), indexes(draft, "conclusion")
    body = [i for i in indexes(draft, "body") if i not in first]
    if not ending or len(body) < SEVERAL:
        return None
    told = (word for i in first for word in words(draft.text, draft.paragraphs[i]))
    return _Said(
        {one.stem: one.plain for one in told if one.content and len(one.stem) >= SHORTEST},
        [stems(draft.text, draft.paragraphs[i]) for i in body],
        frozenset().union(*(stems(draft.text, draft.paragraphs[i]) for i in ending)),
    )


def _led(
    through: frozenset[str], said: Sequence[frozenset[str]], among: Counter[str]
) -> list[str]:
    """Give one word for each paragraph that a word of its own leads through, the rarest there."""
    found: list[str] = []
    for own in sorted([through & one for one in said], key=len):
        left = own.difference(found)
        if left:
            found.append(min(left, key=lambda stem: (among[stem], stem)))
    return found
