"""What stood before, in the essay itself or in a text it may be copied from. Sentences in and out.

A sentence is a copy when it says the same words, citations aside, or nearly the same: a word
changed here and there is no new thought. Order plays no part, so a paragraph whose sentences were
moved about is still a copy.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from rubric.types import Draft, Sentence
from rubric.words import stems, words

FEWEST_TO_COPY = 5  # words of a sentence; shorter ones return by chance
FEWEST_STEMS = 6  # words with a meaning of their own; fewer are nearly alike by chance
NEARLY = 0.75  # share of the longer sentence's stems in both; a rewording in earnest keeps half
SPACE = re.compile(r"\W+")
CITED = re.compile(r"\([^()]{0,80}\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]+")  # what a copy may drop or change


@dataclass(slots=True)
class Told:
    """What has been said: the sentences' plain words, and where each stem has stood."""

    exact: set[str] = field(default_factory=set)
    sizes: list[int] = field(default_factory=list)
    holding: dict[str, list[int]] = field(default_factory=dict)

    def add(self, plain: str, own: frozenset[str]) -> None:
        """Remember a sentence."""
        self.exact.add(plain)
        at = len(self.sizes)
        self.sizes.append(len(own))
        for stem in own:
            self.holding.setdefault(stem, []).append(at)

    def has(self, plain: str) -> bool:
        """Tell whether a sentence was said word for word."""
        return plain in self.exact and plain.count(" ") + 1 >= FEWEST_TO_COPY

    def nearly_has(self, own: frozenset[str]) -> bool:
        """Tell whether one sentence said before shares nearly all of these stems."""
        if len(own) < FEWEST_STEMS:
            return False
        shared = Counter(at for stem in own for at in self.holding.get(stem, ()))
        return any(n >= NEARLY * max(len(own), self.sizes[at]) for at, n in shared.items())


@dataclass(frozen=True, slots=True)
class Copies:
    """The sentences that are copies: word for word, and with a word changed here and there."""

    exact: tuple[Sentence, ...]
    near: tuple[Sentence, ...]


def copies_within(draft: Draft) -> Copies:
    """Give the sentences that stood before in the same essay."""
    return _copies(draft, Told(), growing=True)


def copies_of(draft: Draft, told: Told) -> Copies:
    """Give the sentences that stand in another text."""
    return _copies(draft, told, growing=False)


def told_in(draft: Draft) -> Told:
    """Remember all that an essay says."""
    told = Told()
    for sentence in draft.sentences:
        told.add(plain(sentence.of(draft.text)), stems(words(draft.text, sentence)))
    return told


def _copies(draft: Draft, told: Told, *, growing: bool) -> Copies:
    exact: list[Sentence] = []
    near: list[Sentence] = []
    for sentence in draft.sentences:
        said, own = plain(sentence.of(draft.text)), stems(words(draft.text, sentence))
        if told.has(said):
            exact.append(sentence)
        elif told.nearly_has(own):
            near.append(sentence)
        if growing:
            told.add(said, own)
    return Copies(tuple(exact), tuple(near))


def plain(sentence: str) -> str:
    """Give a sentence's words alone: no citations, marks or capitals."""
    return SPACE.sub(" ", CITED.sub(" ", sentence)).strip().lower()
