"""Reasons of an opening that the body takes up in turn. A Draft and its claim in, pillars out.

Many writers list nothing: each reason has a sentence of its own beside the claim, and a paragraph
begins with the same words. These words, which no other paragraph has, tell that it is a reason.
"""

from collections.abc import Iterator, Sequence
from itertools import dropwhile

from rubric.analysis.pillars.lists import items
from rubric.analysis.pillars.others import of_others, opines
from rubric.analysis.pillars.topics import said
from rubric.lookup import paragraph_at, sentences_in
from rubric.records import record
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


@record
class Heads:
    """The words that begin one paragraph and no other, and those that no other has at all."""

    own: tuple[frozenset[str], ...]
    sole: tuple[frozenset[str], ...]


def taken_up(draft: Draft, claim: Thesis, rows: Sequence[int]) -> tuple[Pillar, ...]:
    """Give what the claim's paragraph says that two or more paragraphs go on about; () for none.

    `rows` are the paragraphs that may carry a reason; they take the reasons up in their order.
    Who points at a sentence means that one.
    """
    paragraph = paragraph_at(draft.paragraphs, claim.start)
    later = [i for i in rows if i > paragraph]
    if claim.pointed or len(later) < SEVERAL:
        return ()
    heads = _heads(draft, later, stems(draft.text, draft.paragraphs[paragraph]) - LIGHT)
    told = tuple(_told(draft, claim, heads)) if heads else ()
    kept = _in_order([own for _, own in told])
    taken = len({told[at][1] for at in kept} - {None})
    return tuple([said(draft.text, told[at][0]) for at in kept]) if taken >= SEVERAL else ()


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


def _heads(draft: Draft, rows: Sequence[int], opening: frozenset[str]) -> Heads | None:
    """Give the words of an opening that begin one of these paragraphs; None where few do."""
    text = draft.text
    tops = [sentences_in(draft, i)[:HEAD] for i in rows]
    heads = [stems(text, Span(top[0].start, top[-1].end)) if top else NONE for top in tops]
    own = [(head & opening) - _others(heads, at) for at, head in enumerate(heads)]
    if sum(map(bool, own)) < SEVERAL:
        return None
    wholes = [stems(text, draft.paragraphs[i]) for i in rows]
    return Heads(tuple(own), tuple([one - _others(wholes, at) for at, one in enumerate(own)]))


def _others(sets: Sequence[frozenset[str]], but: int) -> frozenset[str]:
    return NONE.union(*sets[:but], *sets[but + 1 :])


def _told(draft: Draft, claim: Thesis, heads: Heads) -> Iterator[tuple[Span, int | None]]:
    """Give what is said beside the claim, and the items in it, with the paragraph that goes on.

    An item of a list that others are reasons of is one as well: it has no paragraph.
    """
    text, claimed = draft.text, stems(draft.text, claim)
    for one in sentences_in(draft, paragraph_at(draft.paragraphs, claim.start)):
        inside = claim.covers(one)
        if text.endswith(QUESTION, one.start, one.end) or of_others(text, one):
            continue
        listed = _listed(text, one, heads, NONE if inside else claimed)
        own = None if inside else _own(text, one, heads, claimed)
        if listed and not (inside and claim.pillars):
            yield from listed
        elif own is not None and not opines(text, one):
            yield one, own


def _listed(
    text: str, sentence: Sentence, heads: Heads, claimed: frozenset[str]
) -> tuple[tuple[Span, int | None], ...]:
    """Give a sentence's items where most are each taken up by another paragraph.

    Before the first of these stands what only leads to the list, or its subject.
    """
    words = stems(text, sentence)
    if sum([not words.isdisjoint(sole) for sole in heads.sole]) < SEVERAL:
        return ()
    told = [one for one in items(text, sentence) if not opines(text, one)]
    every = [(one, _own(text, one, heads, claimed)) for one in told]
    found = tuple(dropwhile(lambda item: item[1] is None, every))
    taken = len({own for _, own in found} - {None})
    return found if taken >= max(SEVERAL, len(found) / 2) else ()


def _own(text: str, span: Span, heads: Heads, claimed: frozenset[str]) -> int | None:
    """Give the one paragraph that begins with the words of what is said."""
    words = stems(text, span) - LIGHT - claimed
    shared = [len(words & own) for own in heads.own]
    *others, most = sorted(shared)
    row = shared.index(most)
    if most < CLEARLY * others[-1] or words.isdisjoint(heads.sole[row]):
        return None
    least = SHARE if most >= SEVERAL_WORDS else SHARE_ALONE
    return row if most >= least * len(words) else None
