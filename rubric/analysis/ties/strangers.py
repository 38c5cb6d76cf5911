"""Which body paragraphs belong to another essay. A Draft in, the strangers' indexes out.

A paragraph is held against all the others together, by two measures: how often its words return
there, weighed by their rarity in English, and how near it is in meaning. The nearness is seen
against that of the other paragraphs, so that an essay whose parts differ much moves the bar with
it. The first sentence is left aside: a fitting one must not hide that the rest drifts away.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from rubric.analysis.ties.substance import substance
from rubric.lookup import PROSE, sentences_in
from rubric.semantics import RAREST, Meaning, meaning, nearness, rank, together, without
from rubric.types import Draft, Sentence
from rubric.words import Word, count, words

# Fitted on school essays and university papers with a paragraph of another text planted in each
# (whole, or after the own first sentence); rounded. With whole prompts held out: 1 to 2 of 100 own
# paragraphs are called strangers; of foreign ones 78 of 100 where all the prompts are about school
# and phones, 96 of 100 in university papers.
OF_WORDS, OF_MEANING, OF_OTHERS = 0.45, 0.6, 1.0
STRANGER = -0.03  # relatedness below which a paragraph is a stranger
# … unless its first sentence says what the others say (as most own ones do: mean 1.8, foreign .5)
# and the rest is near them all the same: essays rich in words return to few of them.
ON_TOPIC = 1.2  # lift of the first sentence's words
NEAR_ENOUGH = 0.6  # nearness of the rest
BENEFIT, ORDINARY = 5, 1.2  # words added, and their lift: the mean of own paragraphs
FEWEST_TO_COMPARE = 4  # paragraphs of an essay in which one can be called a stranger
FEWEST_IN_ALL = 160  # words of an essay in which a paragraph can be called a stranger
FEWEST_TO_HOLD_AGAINST = 12  # words of a paragraph that counts among the others
FEWEST_WORDS = 20  # of a paragraph; fewer tell too little
FEWEST_TO_DRIFT = 40  # words after a first sentence; fewer are judged together with it
HALF = 20  # added to a rank: the most frequent words differ little in rarity
SPREAD = 10  # a word of rank r makes up about 1 / (10 r) of English text (Zipf)
DIGITS = 4  # decimals kept before any decision


@dataclass(frozen=True, slots=True)
class _Content:
    """The words that carry meaning in a stretch, how often they stand there, and its meaning."""

    said: Counter[str]
    meant: Meaning


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph: its content, its first sentence, what follows it, and how rare its words are.

    `tells` when it says enough to be judged itself: what is hollow is no stranger.
    """

    whole: _Content
    head: _Content
    drift: _Content
    rarities: Mapping[str, int]
    tells: bool


def strangers(draft: Draft) -> frozenset[int]:
    """Give the body paragraphs whose relatedness to the rest of the essay is below the bar.

    The farthest is taken out first and no longer counts among the others, so that a stranger does
    not push its neighbours out.
    """
    left = _compared(draft)
    found: set[int] = set()
    for _ in range(len(left) // FEWEST_TO_COMPARE):  # three own ones for each stranger
        body = {i: r for i, r in _related(left).items() if draft.paragraphs[i].role == "body"}
        farthest = min(body, key=lambda i: (body[i], i), default=None)
        if farthest is None or body[farthest] >= STRANGER:
            break
        found.add(farthest)
        del left[farthest]
    return frozenset(found)


def relatedness(draft: Draft) -> Mapping[int, float]:
    """Say how far each paragraph says and means what the rest of the essay does.

    Paragraphs too short to tell or near beyond doubt, and essays of few paragraphs, have no value.
    """
    return _related(_compared(draft))


def _compared(draft: Draft) -> dict[int, _Part]:
    """Take apart the paragraphs that say enough to count; none of an essay of few."""
    long = tuple(
        i
        for i, part in enumerate(draft.paragraphs)
        if part.role in PROSE and count(draft.text, part) >= FEWEST_TO_HOLD_AGAINST
    )
    total = sum(count(draft.text, draft.paragraphs[i]) for i in long)
    if len(long) < FEWEST_TO_COMPARE or total < FEWEST_IN_ALL:
        return {}
    ranks = _ranks(draft)
    return {i: _part(draft, i, ranks) for i in long}


def _related(parts: Mapping[int, _Part]) -> Mapping[int, float]:
    said: Counter[str] = Counter()
    for part in parts.values():
        said.update(part.whole.said)
    meant = together(part.whole.meant for part in parts.values())
    near = {
        i: nearness(part.drift.meant, without(meant, part.whole.meant))
        for i, part in parts.items()
    }
    ordered = sorted(near.values())
    return {
        i: round(
            OF_WORDS * _returning(part, part.drift, said)
            + OF_MEANING * near[i]
            - OF_OTHERS * _middle_beside(near[i], ordered),
            DIGITS,
        )
        for i, part in parts.items()
        if part.tells and (near[i] < NEAR_ENOUGH or _returning(part, part.head, said) < ON_TOPIC)
    }


def _part(draft: Draft, paragraph: int, ranks: Mapping[str, int]) -> _Part:
    sentences = sentences_in(draft, paragraph)
    told = [_content(draft, sentence) for sentence in sentences]
    whole = _joined(told)
    rest = sum(count(draft.text, sentence) for sentence in sentences[1:])
    drift = _joined(told[1:]) if rest >= FEWEST_TO_DRIFT else whole
    long = count(draft.text, draft.paragraphs[paragraph]) >= FEWEST_WORDS
    tells = long and substance(draft, paragraph, frozenset()) == 1
    rarities = {stem: SPREAD * (ranks[stem] + HALF) for stem in whole.said}
    return _Part(whole, told[0], drift, rarities, tells=tells)


def _content(draft: Draft, sentence: Sentence) -> _Content:
    text = draft.text
    said = (word.stem for word in words(text, sentence) if _is_telling(text, word))
    return _Content(Counter(said), meaning(sentence.of(text)))


def _joined(parts: Sequence[_Content]) -> _Content:
    said: Counter[str] = Counter()
    for part in parts:
        said.update(part.said)
    return _Content(said, together(part.meant for part in parts))


def _is_telling(text: str, word: Word) -> bool:
    return word.content and not text[word.start].isdigit()


def _ranks(draft: Draft) -> Mapping[str, int]:
    """Give each stem the rank of its most frequent form in English."""
    found: dict[str, int] = {}
    for word in words(draft.text):
        if _is_telling(draft.text, word):
            form = word.of(draft.text).lower().replace("’", "'").removesuffix("'s")
            found[word.stem] = min(rank(form), found.get(word.stem, RAREST))
    return found


def _returning(part: _Part, stretch: _Content, said: Counter[str]) -> float:
    """Say how much likelier than in English a stretch's words are in the other paragraphs; 0 up.

    The mean over its words of the logarithm of 1 + observed / expected share, a few words of
    ordinary lift added: a short paragraph has the benefit of the doubt.
    """
    total = said.total() - part.whole.said.total()
    if total <= 0 or not stretch.said:
        return 0.0
    lifts = (
        times * log1p((said[stem] - part.whole.said[stem]) / total * part.rarities[stem])
        for stem, times in stretch.said.items()
    )
    return (sum(lifts) + BENEFIT * ORDINARY) / (stretch.said.total() + BENEFIT)


def _middle_beside(own: float, ordered: list[float]) -> float:
    """Give the upper median of the other values in a sorted list that holds `own` too."""
    at = (len(ordered) - 1) // 2
    return ordered[at + 1] if own <= ordered[at] else ordered[at]
