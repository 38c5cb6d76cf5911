"""The words and the meaning of a stretch, and how far its words return. Text in, figures out.

A word that returns counts by its rarity in English: two essays share "school" by chance.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain
from math import log1p

from rubric.analysis.meanings import of_sentences
from rubric.records import record
from rubric.semantics import RAREST, Meaning, rank, together
from rubric.types import Sentence, Span
from rubric.words import Word, words

BENEFIT, ORDINARY = 5, 1.2  # words added, and their lift: the mean of own paragraphs
HALF = 20  # added to a rank: the most frequent words differ little in rarity
SPREAD = 10  # a word of rank r makes up about 1 / (10 r) of English text (Zipf)


@record
class Content:
    """The words that carry meaning in a stretch, how often they stand there, and its meaning."""

    stems: tuple[str, ...]
    said: Counter[str]
    meant: Meaning


@lru_cache(maxsize=256)  # the paragraphs of an essay, their first sentences, and what follows
def content(text: str, told: tuple[Sentence, ...]) -> Content:
    """Give what sentences say and mean."""
    found = words(text, Span(told[0].start, told[-1].end)) if told else ()
    stems = tuple([word.stem for word in _telling(found)])
    return Content(stems, Counter(stems), of_sentences(text, told))


def joined(contents: Iterable[Content]) -> Content:
    """Give what several stretches say and mean together."""
    parts = tuple(contents)
    stems = tuple(chain.from_iterable(part.stems for part in parts))
    return Content(stems, Counter(stems), together(part.meant for part in parts))


@lru_cache(maxsize=8)  # an essay is asked whether it has strangers, and whether it hangs together
def rarities(text: str) -> Mapping[str, int]:
    """Give for each stem among how many words of English it stands once, by its commonest form."""
    found: dict[str, int] = {}
    for form, stem in {word.plain: word.stem for word in _telling(words(text))}.items():
        found[stem] = min(rank(form), found.get(stem, RAREST))
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
    lifts = [
        times * log1p(seen / total * rarity[stem])
        for stem, times in stretch.items()
        if (seen := said.get(stem, 0) - own.get(stem, 0))
    ]
    return (sum(lifts) + BENEFIT * ORDINARY) / (stretch.total() + BENEFIT)


def _telling(found: Iterable[Word]) -> list[Word]:
    """Give the words that carry meaning, numbers aside."""
    return [word for word in found if word.content and not word.number]
