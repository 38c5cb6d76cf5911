"""What stood before, in the essay itself or in a text it may be copied from. Sentences in and out.

A sentence is a copy when it says the same words, citations aside, or nearly the same: a word
changed here and there is no new thought. Order plays no part, so a paragraph whose sentences were
moved about is still a copy. A paragraph is one too when nearly all of its words, the small ones
among them, stand in an earlier one: another noun put into each sentence is no new reason.
"""

import re
from collections import Counter, defaultdict
from itertools import chain
from math import ceil

from rubric.lookup import prose
from rubric.records import Changing, Record, field
from rubric.types import Draft, Sentence, Span
from rubric.words import forms, stems, words

FEWEST_TO_COPY = 5  # words of a sentence; shorter ones return by chance
FEWEST_STEMS = 6  # words with a meaning of their own; fewer are nearly alike by chance
NEARLY = 0.75  # share of the longer sentence's stems in both; a rewording in earnest keeps half
FEWEST_OF_PARAGRAPH = 30  # words; in a shorter one a few are many
# Shares of a paragraph's stems, and of the longer one's words, that are in both: of 8,900 that say
# something of their own none has the second. The first is sooner known.
STEMS_AGAIN, WORDS_AGAIN = 0.5, 0.75
LENGTH_AGAIN = 0.85  # of the longer one's code points
# What a copy may drop or change; to what begins with a set of characters `re` skips.
CITED = re.compile(r"[(¹²³⁴⁵⁶⁷⁸⁹⁰](?:(?<=\()[^()]{0,80}\)|(?<!\()[¹²³⁴⁵⁶⁷⁸⁹⁰]*)")


class Told(Changing):
    """What has been said: the sentences' plain words, their stems, and where each has stood."""

    exact: set[str] = field(default_factory=set)
    about: list[frozenset[str]] = field(default_factory=list)
    holding: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, plain: str, own: frozenset[str]) -> None:
        """Remember a sentence; one of few stems is nearly said by none that is asked for."""
        self.exact.add(plain)
        if len(own) < NEARLY * FEWEST_STEMS:
            return
        at = len(self.about)
        self.about.append(own)
        for stem in own:
            self.holding[stem].append(at)

    def has(self, plain: str) -> bool:
        """Tell whether a sentence was said word for word."""
        return plain in self.exact and plain.count(" ") + 1 >= FEWEST_TO_COPY

    def nearly_has(self, own: frozenset[str]) -> bool:
        """Tell whether one sentence said before shares nearly all of these stems.

        It holds all but a few, and so one at least of any few and one more: the rarest are asked.
        """
        if len(own) < FEWEST_STEMS:
            return False
        least = ceil(NEARLY * len(own))
        known = [*filter(None, map(self.holding.get, own))]
        if len(known) < least:
            return False
        held = sorted(known, key=len)[: len(known) - least + 1]
        return any(
            len(own & one) >= max(least, NEARLY * len(one))
            for one in map(self.about.__getitem__, set(chain.from_iterable(held)))
        )


class Copies(Record):
    """The sentences that are copies, in order: word for word, or with a word changed."""

    exact: list[Sentence]
    near: list[Sentence]


def copies(draft: Draft, other: Told) -> tuple[Copies, Copies]:
    """Give the sentences that stood before in the essay, and those that stand in another text."""
    own, again, borrowed = Told(), Copies([], []), Copies([], [])
    for sentence in draft.sentences:
        said, about = plain(draft.text, sentence), stems(draft.text, sentence)
        for told, found in ((own, again), (other, borrowed)):
            if told.has(said):
                found.exact.append(sentence)
            elif told.nearly_has(about):
                found.near.append(sentence)
        own.add(said, about)
    return again, borrowed


def said_again(draft: Draft) -> frozenset[int]:
    """Give the body paragraphs that say an earlier paragraph of about their length again."""
    text, found, before = draft.text, list[int](), list[Span]()
    for i in prose(draft):
        part = draft.paragraphs[i]
        size = part.end - part.start
        least, most = LENGTH_AGAIN * size, size / LENGTH_AGAIN
        near = [one for one in before if least <= one.end - one.start <= most]
        long = part.role == "body" and len(words(text, part)) >= FEWEST_OF_PARAGRAPH
        if long and any(_alike(text, part, one) for one in near):
            found.append(i)
        before.append(part)
    return frozenset(found)


def _alike(text: str, part: Span, other: Span) -> bool:
    """Tell whether two paragraphs have nearly the same words, in whichever order."""
    own = stems(text, part)
    if len(own & stems(text, other)) < STEMS_AGAIN * len(own):
        return False
    said, told = forms(text, part), forms(text, other)
    most = max(len(said), len(told))
    common = (Counter(said) & Counter(told)).total()
    return common >= WORDS_AGAIN * most


def told_in(draft: Draft) -> Told:
    """Remember all that an essay says."""
    told = Told()
    for sentence in draft.sentences:
        told.add(plain(draft.text, sentence), stems(draft.text, sentence))
    return told


def plain(text: str, sentence: Span) -> str:
    """Give a sentence's words alone: no citations, marks or capitals."""
    if CITED.search(text, sentence.start, sentence.end):
        return " ".join(forms(CITED.sub(" ", sentence.of(text))))
    return " ".join(forms(text, sentence))
