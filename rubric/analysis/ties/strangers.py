"""Which paragraphs belong to another essay. A Draft in, the strangers' indexes out.

A paragraph is held against all the others together, by two measures: how often its words return
there, weighed by their rarity in English, and how near it is in meaning. The nearness is seen
against that of the other paragraphs, so that an essay whose parts differ much moves the bar with
it. The first sentence is left aside: a fitting one must not hide that the rest drifts away. But
where it says what the introduction does, and the rest is about just that in other words, the
paragraph proves what the essay promised.
"""

from collections.abc import Mapping
from math import log

from rubric.analysis.ties.contents import (
    Said,
    at_least,
    joined,
    meant,
    middle,
    parts,
    rarities,
    returning,
)
from rubric.analysis.ties.fields import (
    FEWEST_OUTRIGHT,
    FEWEST_TO_COMPARE,
    SHARE,
    USUAL_LENGTH,
    Field,
    Part,
    field,
    said,
)
from rubric.analysis.ties.objections import objections
from rubric.analysis.ties.substance import substance
from rubric.lookup import indexes, prose
from rubric.memory import remembered
from rubric.semantics import nearness, nearness_to_rest, without
from rubric.types import Draft

# Fitted on school essays and essays of history, literature and science with a paragraph of another
# text planted in each (whole, or after the own first sentence); rounded. A paragraph drifts whose
# nearness and lift come to less than the nearness of the others, and the longer the essay, the
# more returns in it.
# Of 1,000 own paragraphs these are said to drift: 6 in school essays, 16 in short essays rich in
# words. Of 100 foreign ones 68 are caught in school essays (many too short to compare, and all
# their prompts about school and phones), 80 in the others.
OF_WORDS = 0.5  # of the lift
OF_LENGTH = 0.18  # for the logarithm of how many times so many words it has
# … unless its first sentence says what the others say (as most own ones do: mean 1.8, foreign .5)
# and the rest is near them all the same: essays rich in words return to few of them.
ON_TOPIC = 1.2  # lift of the first sentence's words
NEAR_ENOUGH = 0.6  # nearness of the rest
ON_HEAD = 0.05  # … or so near the bar: 7 of 24 own drifting ones are, of 213 foreign ones 8
# … or unless its first sentence says what the introduction does, and the rest is about that.
PROMISED_IN_WORDS, PROMISED = 0.8, 0.45  # lift and nearness of the first sentence there
PROVED = 0.5  # nearness of the rest to the first sentence; of foreign ones 1 in 100 is so near
# What stands between the first sentence and the last is judged by itself, too. Chosen on half of
# the prompts: 1 in 3,000 own paragraphs is so far off, and half of the foreign ones, whether or
# not their first and last sentences fit (of the rests behind a first sentence 27 in 100, where
# the last fits). No stranger is sure for this.
AMID_WORDS, AMID_LENGTH = 0.9, 0.25  # as above
AMID = 0.1
HARDLY_AMID = (
    0.1  # above 0: where a tie is doubted, as of 1 own one in 400 and 2 in 3 foreign ones
)
FEWEST_AMID = 8  # telling words there
OBJECTS = 0.15  # added to the relatedness of an objection answered: it brings in what others say
HARDLY, HARDLY_ON_TOPIC = 0.05, 0.2  # so far off may an own one be: 11 of 17, foreign 52 of 205
FEWEST_IN_ALL = 160  # words of an essay in which a paragraph can be called a stranger
FEWEST_WORDS = 30  # of a paragraph; fewer tell too little
LONG = 120  # words of a paragraph from which it is a stranger or surely none
# Fitted on paragraphs of nothing, or on another subject, put first or last in school essays: of
# 100 put there 88 are strangers outright, of 3,400 own first and last ones 3, of 5,200 own ones
# between them 2. In essays rich in words, whose own parts differ, 60 of 100 are.
OUTRIGHT_WORDS = 0.3  # of the lift
BELONGS = 0.7  # part of the others' nearness that any paragraph of an essay comes up to
# What opens or concludes says what the rest does, so that there words tell more. Below the bar
# lie 7 in 1,000 own first and last paragraphs of school essays, and 9 in 10 songs, speeches and
# strings of stock phrases.
END_WORDS, END_LEAST = 0.8, 1.1
END_NEAR = 0.7  # nearness from which words need not be asked
MOST_OUTRIGHT = 12  # strangers; where more seem to be, it is no essay with paragraphs put in
DIGITS = 4  # decimals kept before any decision


def strangers(draft: Draft) -> frozenset[int]:
    """Give the paragraphs whose relatedness to the rest of the essay is below the bar.

    The farthest is taken out first and no longer counts among the others, so that a stranger does
    not push its neighbours out. Strangers outright come first: the rest is judged as if they were
    not there.
    """
    found = outright(draft)
    for _ in range(_most(field(draft, found))):
        far = _astray(draft, found) or _amid(draft, found)
        if not far:
            break
        found |= {min(far, key=lambda i: (far[i], i))}
    return found


@remembered  # asked for by itself, and before the others are sought
def outright(draft: Draft) -> frozenset[int]:
    """Give the paragraphs that have nothing to do with the rest, wherever they stand."""
    found = frozenset[int]()
    for _ in range(MOST_OUTRIGHT):
        far = _unrelated(draft, found)
        if not far:
            break
        found |= {min(far, key=lambda i: (far[i], i))}
    return found


@remembered  # of the page, and of each reading of the thesis
def at_ends(draft: Draft) -> frozenset[int]:
    """Give the first and the last paragraph where they have next to nothing to do with the rest.

    They may be own ones: only where an essay opens and concludes without them they do not belong.
    """
    apart = outright(draft)
    left = field(draft, apart)
    most = left.words / SHARE
    return frozenset(
        i
        for i in {*prose(draft)[:1], *prose(draft)[-1:]}.intersection(left.parts)
        if left.near[i] < END_NEAR
        and FEWEST_OUTRIGHT <= left.parts[i].words <= most
        and _bound(draft, apart, i) < END_LEAST
    )


def says_nothing(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph at an end has little or nothing to do with the essay."""
    return paragraph in outright(draft) or paragraph in at_ends(draft)


def _bound(draft: Draft, apart: frozenset[int], paragraph: int) -> float:
    """Say how far a paragraph goes with the others, by its meaning and by words that return."""
    own = parts(draft, paragraph).whole
    near = nearness_to_rest(own.meant, field(draft, apart).whole)
    return round(near + END_WORDS * _lift(draft, apart, paragraph, own), DIGITS)


def _lift(draft: Draft, apart: frozenset[int], paragraph: int, stretch: Said) -> float:
    """Say how often the words of a stretch of a paragraph return in the other paragraphs."""
    own = parts(draft, paragraph).whole
    return returning(stretch.said, said(draft, apart), rarities(draft.text), own.said)


def _most(left: Field) -> int:
    """Say how many may be strangers by their drift: three own ones stand beside each."""
    return len(left.parts) // FEWEST_TO_COMPARE if left.words >= FEWEST_IN_ALL else 0


def _unrelated(draft: Draft, apart: frozenset[int]) -> Mapping[int, float]:
    """Say how far each paragraph that has nothing to do with the others is from them."""
    left = field(draft, apart)
    most = left.words / SHARE
    found: dict[int, float] = {}
    for i, part in left.parts.items():
        if left.near[i] < NEAR_ENOUGH and FEWEST_OUTRIGHT <= part.words <= most:
            near = nearness_to_rest(part.meant, left.whole)
            far = near - BELONGS * left.of_others(i)
            if far < 0:  # what returns in words can only add to it
                again = _lift(draft, apart, i, parts(draft, i).whole)
                found[i] = round(far + OUTRIGHT_WORDS * again, DIGITS)
    return {i: far for i, far in found.items() if far < 0}


def _astray(draft: Draft, apart: frozenset[int]) -> Mapping[int, float]:
    """Say how far each body paragraph drifts from what the rest says and means, if too far.

    Those near beyond doubt have no value.
    """
    left = field(draft, apart)
    length = OF_LENGTH * log(left.words / USUAL_LENGTH)

    def related(i: int, part: Part) -> float:
        told = parts(draft, i)
        judged = told.rest if part.head else told.whole
        ahead = left.near[i] - left.of_others(i) - length
        ahead += OBJECTS if i in objections(draft) else 0.0
        if ahead + OF_WORDS * at_least(judged) >= 0:  # nearly always; words are dear to count
            return 0.0
        return round(ahead + OF_WORDS * _lift(draft, apart, i, judged), DIGITS)

    def is_off(i: int) -> bool:
        return _lift(draft, apart, i, parts(draft, i).head) < ON_TOPIC

    return {
        i: far
        for i, part in left.parts.items()
        if _may_drift(draft, i, part)
        and (far := related(i, part)) < 0
        and not _is_hollow(draft, i)
        and (far < -ON_HEAD or is_off(i))
        and (left.near[i] < NEAR_ENOUGH or is_off(i))
        and not _proves_its_head(draft, i)
    }


def _amid(draft: Draft, apart: frozenset[int]) -> Mapping[int, float]:
    """Say how far each body paragraph is off between its first and its last sentence, if too far.

    Both may fit, and be all that does: what stands between them is what a paragraph proves.
    """
    left = field(draft, apart)
    near = {i: between(draft, i, apart) for i in left.parts if left.near[i] < NEAR_ENOUGH}
    return {
        i: far
        for i, far in near.items()
        if far is not None and far < -AMID and not _proves_its_head(draft, i)
    }


def between(draft: Draft, paragraph: int, apart: frozenset[int]) -> float | None:
    """Say how far what stands between first and last sentence is beyond the bar (below 0).

    None where a paragraph is near beyond question, or says too little there.
    """
    left = field(draft, apart)
    part = left.parts.get(paragraph)
    if part is None or len(left.parts) < FEWEST_TO_COMPARE:
        return None
    if left.near[paragraph] >= NEAR_ENOUGH or not _may_drift(draft, paragraph, part):
        return None
    amid = middle(draft, paragraph)
    if amid is None or len(amid.stems) < FEWEST_AMID or _is_hollow(draft, paragraph):
        return None
    ahead = nearness(amid.meant, without(left.whole, part.meant)) - left.of_others(paragraph)
    ahead -= AMID_LENGTH * log(left.words / USUAL_LENGTH)
    ahead += OBJECTS if paragraph in objections(draft) else 0.0
    if ahead + AMID_WORDS * at_least(amid) >= HARDLY_AMID:
        return None
    return round(ahead + AMID_WORDS * _lift(draft, apart, paragraph, amid), DIGITS)


@remembered  # when ties are doubted, and for the reading in which they belong
def may_be_own(draft: Draft, those: frozenset[int]) -> frozenset[int]:
    """Give those strangers that are hardly beyond the bar, or on topic in their first sentence.

    Or in their last one: of these only what stands between the two is off.
    """
    return frozenset(i for i in those - outright(draft) if _is_near(draft, those - {i}, i))


def _is_near(draft: Draft, apart: frozenset[int], paragraph: int) -> bool:
    far = _astray(draft, apart).get(paragraph, 0.0)
    on_topic = _lift(draft, apart, paragraph, parts(draft, paragraph).head) >= ON_TOPIC
    return far >= -(HARDLY_ON_TOPIC if on_topic else HARDLY)


def kinship(draft: Draft, paragraph: int, without_them: frozenset[int]) -> float | None:
    """Say how related a short paragraph that is less near than most is to the rest, 0 up.

    None for any other: what is longer tells by itself whether it is a stranger. Here the whole
    counts, for a first sentence may be all that fits.
    """
    left = field(draft, without_them)
    part = left.parts.get(paragraph)
    if part is None or len(left.parts) < FEWEST_TO_COMPARE:
        return None
    if not FEWEST_OUTRIGHT <= part.words < LONG:
        return None
    ahead = left.near[paragraph] - left.of_others(paragraph)
    if ahead >= 0 or _is_hollow(draft, paragraph):
        return None
    again = _lift(draft, without_them, paragraph, parts(draft, paragraph).whole)
    return round(ahead + OF_WORDS * again, DIGITS)


def _may_drift(draft: Draft, paragraph: int, part: Part) -> bool:
    """Tell whether a paragraph is of the body, and long enough to be judged."""
    return draft.paragraphs[paragraph].role == "body" and part.words >= FEWEST_WORDS


def _is_hollow(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph says too little in particular: what is hollow does not drift."""
    return substance(draft, paragraph, frozenset()) < 1


def _proves_its_head(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph goes on about a first sentence that the introduction promised."""
    told = parts(draft, paragraph)
    head = told.head
    opening = [parts(draft, i).whole for i in indexes(draft, "introduction")]
    return (
        returning(head.said, joined(opening), rarities(draft.text)) >= PROMISED_IN_WORDS
        and nearness(head.meant, meant(opening)) >= PROMISED
        and nearness_to_rest(head.meant, told.whole.meant) >= PROVED
    )
