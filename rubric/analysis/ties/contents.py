"""The words and the meaning of a stretch, and how far its words return. Text in, figures out.

A word that returns counts by its rarity in English: two essays share "school" by chance.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, compress
from math import log1p

from rubric.analysis.meanings import of_paragraph, of_sentences
from rubric.lookup import sentences_in
from rubric.memory import remembered
from rubric.records import Record
from rubric.semantics import RAREST, Meaning, rank, together
from rubric.types import Draft, Sentence
from rubric.words import meaningful

BENEFIT, ORDINARY = 5, 1.2  # words added, and their lift: the mean of own paragraphs
HALF = 20  # added to a rank: the most frequent words differ little in rarity
NEVER = RAREST + 1  # beyond the rank of any word
SPREAD = 10  # a word of rank r makes up about 1 / (10 r) of English text (Zipf)


class Said(Record):
    """The words that carry meaning in a stretch."""

    stems: tuple[str, ...]

    @property
    def said(self) -> Counter[str]:
        """How often each word stands there: asked of few stretches, of those several times."""
        return _counted(self.stems)


class Content(Said):
    """The words that carry meaning in a stretch, and its meaning."""

    meant: Meaning


class Parts(Record):
    """What a paragraph says: all of it, its first sentence, what follows that."""

    whole: Content
    head: Content
    rest: Said


class _Telling(Record):
    """The words of a text that carry meaning, numbers aside: where they begin, form and stem."""

    starts: Sequence[int]
    forms: Sequence[str]
    stems: tuple[str, ...]


@remembered  # the paragraphs of an essay
def parts(draft: Draft, paragraph: int) -> Parts:
    """Give what a paragraph says."""
    text, told = draft.text, sentences_in(draft, paragraph)
    whole = Content(_stems(text, told), of_paragraph(draft, paragraph))
    return Parts(whole, content(text, told[:1]), Said(_stems(text, told[1:])))


def middle(draft: Draft, paragraph: int) -> Content | None:
    """Give what stands between a paragraph's first and its last sentence; None for nothing."""
    told = sentences_in(draft, paragraph)[1:-1]
    return content(draft.text, told) if told else None


def said_in(text: str, told: Sequence[Sentence]) -> Counter[str]:
    """Give how often each telling word stands in sentences."""
    return _counted(_stems(text, told))


def content(text: str, told: Sequence[Sentence]) -> Content:
    """Give what sentences say and mean."""
    return Content(_stems(text, told), of_sentences(text, told))


def joined(contents: Iterable[Said]) -> Counter[str]:
    """Give what several stretches say together."""
    return Counter(chain.from_iterable([one.stems for one in contents]))


def meant(contents: Iterable[Content]) -> Meaning:
    """Give what several stretches mean together."""
    return together([one.meant for one in contents])


@remembered  # an essay is asked whether it has strangers, and whether it hangs together
def rarities(text: str) -> Mapping[str, int]:
    """Give for each stem among how many words of English it stands once, by its commonest form."""
    told = _telling(text)
    found: dict[str, int] = {}
    for form, stem in dict(zip(told.forms, told.stems, strict=True)).items():
        place = rank(form)
        if place < found.get(stem, NEVER):
            found[stem] = place
    return {stem: SPREAD * (place + HALF) for stem, place in found.items()}


def returning(
    stretch: Counter[str],
    said: Counter[str],
    rarity: Mapping[str, int],
    less: Counter[str] | None = None,
) -> float:
    """Say how much likelier than in English a stretch's words are in `said` without `less`; 0 up.

    The mean over its words of the logarithm of 1 + observed / expected share, a few words of
    ordinary lift added: a short stretch has the benefit of the doubt.
    """
    own: Mapping[str, int] = less or {}
    total = said.total() - sum(own.values())
    if total <= 0 or not stretch:
        return 0.0
    if len(said) < len(stretch):  # the shorter is gone through; in its order, to the last digit
        lifts = [
            times * log1p(seen / total * rarity[stem])
            for stem, among in said.items()
            if (times := stretch.get(stem, 0)) and (seen := among - own.get(stem, 0))
        ]
    else:
        lifts = [
            times * log1p(seen / total * rarity[stem])
            for stem, times in stretch.items()
            if (seen := said.get(stem, 0) - own.get(stem, 0))
        ]
    return (sum(lifts) + BENEFIT * ORDINARY) / (stretch.total() + BENEFIT)


def at_least(stretch: Said) -> float:
    """Say what `returning` gives at the least for a stretch that says anything."""
    return BENEFIT * ORDINARY / (len(stretch.stems) + BENEFIT) if stretch.stems else 0.0


@remembered  # as above
def _counted(stems: tuple[str, ...]) -> Counter[str]:
    return Counter(stems)


def _stems(text: str, told: Sequence[Sentence]) -> tuple[str, ...]:
    """Give the stems of the telling words from the first of some sentences to the last."""
    if not told:
        return ()
    every = _telling(text)
    first = bisect_left(every.starts, told[0].start)
    return every.stems[first : bisect_left(every.starts, told[-1].end, first)]


@remembered  # an essay, and the assignment it is held against
def _telling(text: str) -> _Telling:
    every = meaningful(text)
    kept = [not word.number for word in every.found]
    found = tuple(compress(every.found, kept))
    return _Telling(
        tuple(compress(every.starts, kept)),
        tuple([word.plain for word in found]),
        tuple([word.stem for word in found]),
    )
