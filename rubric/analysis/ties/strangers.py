"""Which body paragraphs belong to another essay. A Draft in, the strangers' indexes out.

A paragraph is held against all the others together, by two measures: how often its words return
there, weighed by their rarity in English, and how near it is in meaning. The nearness is seen
against that of the other paragraphs, so that an essay whose parts differ much moves the bar with
it. The first sentence is left aside: a fitting one must not hide that the rest drifts away. But
where it says what the introduction does, and the rest is about just that in other words, the
paragraph proves what the essay promised.
"""

from collections.abc import Mapping
from typing import NamedTuple

from rubric.analysis.ties.contents import Content, joined, meant, parts, rarities, returning
from rubric.analysis.ties.objections import objections
from rubric.analysis.ties.substance import substance
from rubric.lookup import PROSE, indexes, sentences_in
from rubric.semantics import nearness, without
from rubric.types import Draft
from rubric.words import count

# Fitted on school essays and university papers with a paragraph of another text planted in each
# (whole, or after the own first sentence); rounded.
# Of 1,000 own paragraphs these are called strangers: 5 in school essays (6 with the prompt held
# out), 2 in university papers. Of 100 foreign ones 59 are caught in school essays (many too short
# to compare, and all their prompts about school and phones), 85 in papers.
OF_WORDS, OF_MEANING, OF_OTHERS = 0.45, 0.6, 1.0
STRANGER = -0.055  # relatedness below which a paragraph is a stranger
# … unless its first sentence says what the others say (as most own ones do: mean 1.8, foreign .5)
# and the rest is near them all the same: essays rich in words return to few of them.
ON_TOPIC = 1.2  # lift of the first sentence's words
NEAR_ENOUGH = 0.6  # nearness of the rest
# … or unless its first sentence says what the introduction does, and the rest is about that.
PROMISED_IN_WORDS, PROMISED = 0.8, 0.45  # lift and nearness of the first sentence there
PROVED = 0.5  # nearness of the rest to the first sentence; of foreign ones 1 in 100 is so near
OBJECTS = 0.15  # added to the relatedness of an objection answered: it brings in what others say
FEWEST_TO_COMPARE = 4  # paragraphs of an essay in which one can be called a stranger
FEWEST_IN_ALL = 160  # words of an essay in which a paragraph can be called a stranger
FEWEST_TO_HOLD_AGAINST = 12  # words of a paragraph that counts among the others
FEWEST_WORDS = 30  # of a paragraph; fewer tell too little
FEWEST_TO_DRIFT = 40  # words after a first sentence; fewer are judged together with it
DIGITS = 4  # decimals kept before any decision


class _Part(NamedTuple):
    """A paragraph: its content, its first sentence, what it goes on with.

    `judged` when it is of the body and says enough to be judged itself: what is hollow is no
    stranger.
    """

    whole: Content
    head: Content
    drift: Content
    judged: bool


def strangers(draft: Draft) -> frozenset[int]:
    """Give the body paragraphs whose relatedness to the rest of the essay is below the bar.

    The farthest is taken out first and no longer counts among the others, so that a stranger does
    not push its neighbours out.
    """
    left, answered = _compared(draft), objections(draft)
    found: set[int] = set()
    for _ in range(len(left) // FEWEST_TO_COMPARE):  # three own ones for each stranger
        astray = {
            i: related
            for i, related in _astray(draft, left, answered).items()
            if not _proves_its_head(draft, i)
        }
        farthest = min(astray, key=lambda i: (astray[i], i), default=None)
        if farthest is None:
            break
        found.add(farthest)
        del left[farthest]
    return frozenset(found)


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
    return {i: _part(draft, i) for i in long}


def _astray(
    draft: Draft, compared: Mapping[int, _Part], answered: frozenset[int]
) -> Mapping[int, float]:
    """Say how far each paragraph says and means what the rest does, where that is below the bar.

    Those near beyond doubt have no value.
    """
    rarity = rarities(draft.text)
    said = joined(part.whole for part in compared.values())
    whole = meant(part.whole for part in compared.values())
    near = {
        i: nearness(part.drift.meant, without(whole, part.whole.meant))
        for i, part in compared.items()
    }
    ordered = sorted(near.values())

    def lift(stretch: Content, part: _Part) -> float:
        return returning(stretch.said, said, rarity, part.whole.said)

    def related(i: int, part: _Part) -> float:
        said_again, middle = lift(part.drift, part), _middle_beside(near[i], ordered)
        apart = round(OF_WORDS * said_again + OF_MEANING * near[i] - OF_OTHERS * middle, DIGITS)
        return apart + (OBJECTS if i in answered else 0.0)

    return {
        i: far
        for i, part in compared.items()
        if part.judged
        and (far := related(i, part)) < STRANGER
        and (near[i] < NEAR_ENOUGH or lift(part.head, part) < ON_TOPIC)
    }


def _part(draft: Draft, paragraph: int) -> _Part:
    whole, head, rest = parts(draft, paragraph)
    behind = sum([count(draft.text, one) for one in sentences_in(draft, paragraph)[1:]])
    judged = (
        draft.paragraphs[paragraph].role == "body"
        and count(draft.text, draft.paragraphs[paragraph]) >= FEWEST_WORDS
        and substance(draft, paragraph, frozenset()) == 1
    )
    return _Part(whole, head, rest if behind >= FEWEST_TO_DRIFT else whole, judged)


def _proves_its_head(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph goes on about a first sentence that the introduction promised."""
    _, head, rest = parts(draft, paragraph)
    opening = [parts(draft, i).whole for i in indexes(draft, "introduction")]
    return (
        returning(head.said, joined(opening), rarities(draft.text)) >= PROMISED_IN_WORDS
        and nearness(head.meant, meant(opening)) >= PROMISED
        and nearness(rest.meant, head.meant) >= PROVED
    )


def _middle_beside(own: float, ordered: list[float]) -> float:
    """Give the upper median of the other values in a sorted list that holds `own` too."""
    at = (len(ordered) - 1) // 2
    return ordered[at + 1] if own <= ordered[at] else ordered[at]
