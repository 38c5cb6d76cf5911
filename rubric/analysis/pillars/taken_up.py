"""Reasons of an opening that the body takes up in turn. A Draft and its claim in, pillars out.

Many writers list nothing: each reason has a sentence of its own beside the claim, and a paragraph
begins with the same words. These words, which no other paragraph has, tell that it is a reason.
"""

from collections.abc import Iterator, Sequence
from itertools import dropwhile

from rubric.analysis.pillars.borne_out import are_idle
from rubric.analysis.pillars.lists import items
from rubric.analysis.pillars.others import of_others, opines
from rubric.analysis.pillars.topics import said
from rubric.lookup import paragraph_at, sentences_in
from rubric.types import Draft, Pillar, Sentence, Span, Thesis
from rubric.words import stems

SEVERAL = 2  # reasons, and paragraphs that take them up
HEAD = 2  # sentences of a paragraph that say what it is about
SEVERAL_WORDS = 2  # that a sentence and a head share …
SHARE = 0.25  # … and how much of the sentence these must be; random sentences share less
SHARE_ALONE = 0.5  # how much of a sentence one shared word must be
LIGHT = stems(  # words that tell of no reason, or of any
    "first second third last next final finally lastly another reason also many people thing way "
    "get getting end make let use go"
)
CLEARLY = 3  # times as many words are shared with one head as with any other
QUESTION = "?"
NONE: frozenset[str] = frozenset()


Sets = tuple[frozenset[str], ...]
# Words that begin one paragraph and no other; those of them that no other has at all; and all
# that an opening adds to its claim.
Heads = tuple[Sets, Sets, frozenset[str]]


def taken_up(draft: Draft, claim: Thesis, rows: Sequence[int]) -> tuple[Pillar, ...]:
    """Give what the claim's paragraph says that two or more paragraphs go on about; () for none.

    `rows` are the paragraphs that may carry a reason; they take the reasons up in their order.
    Who points at a sentence means that one.
    """
    paragraph = paragraph_at(draft.paragraphs, claim.start)
    later = [i for i in rows if i > paragraph]
    if claim.pointed or len(later) < SEVERAL:
        return ()
    fresh = stems(draft.text, draft.paragraphs[paragraph]) - stems(draft.text, claim) - LIGHT
    heads = _heads(draft, later, fresh) if fresh else None
    told = tuple(_told(draft, claim, heads)) if heads else ()
    kept = _in_order([own for _, own in told])
    taken = len({told[at][1] for at in kept} - {None})
    found = tuple([said(draft.text, told[at][0]) for at in kept]) if taken >= SEVERAL else ()
    return () if are_idle(draft, claim, found, beside=True) else found


def _in_order(rows: Sequence[int | None]) -> tuple[int, ...]:
    """Give the places of the longest run of rows that rise; what has none goes with its list."""
    runs: list[tuple[int, ...]] = [()]
    for at, row in enumerate(rows):
        if row is not None:
            before = [run for run in runs if not run or (rows[run[-1]] or 0) < row]
            runs.append((*max(before, key=len), at))
    longest = max(runs, key=len)
    kept = set(longest)
    for at, row in enumerate(rows):
        kept |= {at} if row is None and at - 1 in kept else set()
    return tuple(sorted(kept))


def _heads(draft: Draft, rows: Sequence[int], fresh: frozenset[str]) -> Heads | None:
    """Give the heads' words among those that an opening adds to its claim; None where few do."""
    text = draft.text
    tops = [sentences_in(draft, i)[:HEAD] for i in rows]
    heads = [fresh & stems(text, Span(top[0].start, top[-1].end)) if top else NONE for top in tops]
    own = tuple([head - _others(heads, at) for at, head in enumerate(heads)])
    if sum(map(bool, own)) < SEVERAL:
        return None
    wholes = [stems(text, draft.paragraphs[i]) for i in rows]
    sole = tuple([one - _others(wholes, at) for at, one in enumerate(own)])
    return (own, sole, fresh) if sum(map(bool, sole)) >= SEVERAL else None


def _others(sets: Sequence[frozenset[str]], but: int) -> frozenset[str]:
    return NONE.union(*sets[:but], *sets[but + 1 :])


def _told(draft: Draft, claim: Thesis, heads: Heads) -> Iterator[tuple[Span, int | None]]:
    """Give what is said beside the claim, and the items in it, with the paragraph that goes on.

    An item of a list that others are reasons of is one as well: it has no paragraph.
    """
    text = draft.text
    for one in sentences_in(draft, paragraph_at(draft.paragraphs, claim.start)):
        words = stems(text, one)
        rows = sum([not words.isdisjoint(sole) for sole in heads[1]])
        if not rows or claim.covers(one) or text.endswith(QUESTION, one.start, one.end):
            continue
        if of_others(text, one):
            continue
        listed = _listed(text, one, heads) if rows >= SEVERAL else ()
        own = None if listed or opines(text, one) else _own(text, one, heads)
        yield from listed or (() if own is None else ((one, own),))


def _listed(text: str, sentence: Sentence, heads: Heads) -> tuple[tuple[Span, int | None], ...]:
    """Give a sentence's items where most are each taken up by another paragraph.

    Before the first of these stands what only leads to the list, or its subject.
    """
    told = [one for one in items(text, sentence) if not opines(text, one)]
    every = [(one, _own(text, one, heads)) for one in told]
    found = tuple(dropwhile(lambda item: item[1] is None, every))
    taken = len({own for _, own in found} - {None})
    return found if taken >= max(SEVERAL, len(found) / 2) else ()


def _own(text: str, span: Span, heads: Heads) -> int | None:
    """Give the one paragraph that begins with the words of what is said."""
    begins, sole, fresh = heads
    words = stems(text, span) & fresh
    shared = [len(words & own) for own in begins]
    *others, most = sorted(shared)
    row = shared.index(most)
    if most < CLEARLY * others[-1] or words.isdisjoint(sole[row]):
        return None
    least = SHARE if most >= SEVERAL_WORDS else SHARE_ALONE
    return row if most >= least * len(words) else None
