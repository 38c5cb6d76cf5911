"""Which paragraphs belong to another essay. A Draft in, the strangers' indexes out.

A paragraph is held against all the others together, by two measures: how often its words return
there, weighed by their rarity in English, and how near it is in meaning. The nearness is seen
against that of the other paragraphs, so that an essay whose parts differ much moves the bar with
it. The first sentence is left aside: a fitting one must not hide that the rest drifts away. But
where it says what the introduction does, and the rest is about just that in other words, the
paragraph proves what the essay promised.
"""

from collections import Counter
from collections.abc import Mapping
from math import log
from typing import NamedTuple

from rubric.analysis.meanings import of_paragraph
from rubric.analysis.ties.contents import Said, joined, meant, parts, rarities, returning
from rubric.analysis.ties.objections import objections
from rubric.analysis.ties.substance import substance
from rubric.lookup import indexes, prose, sentences_in
from rubric.memory import remembered
from rubric.semantics import Meaning, nearness, nearness_to_rest, together
from rubric.types import Draft
from rubric.words import count

# Fitted on school essays and essays of history, literature and science with a paragraph of another
# text planted in each (whole, or after the own first sentence); rounded. A paragraph drifts whose
# nearness and lift come to less than the nearness of the others, and the longer the essay, the
# more returns in it.
# Of 1,000 own paragraphs these are said to drift: 6 in school essays, 16 in short essays rich in
# words. Of 100 foreign ones 68 are caught in school essays (many too short to compare, and all
# their prompts about school and phones), 80 in the others.
OF_WORDS = 0.5  # of the lift
OF_LENGTH, USUAL_LENGTH = 0.18, 200  # for the logarithm of how many times so many words it has
# … unless its first sentence says what the others say (as most own ones do: mean 1.8, foreign .5)
# and the rest is near them all the same: essays rich in words return to few of them.
ON_TOPIC = 1.2  # lift of the first sentence's words
NEAR_ENOUGH = 0.6  # nearness of the rest
ON_HEAD = 0.05  # … or so near the bar: 7 of 24 own drifting ones are, of 213 foreign ones 8
# … or unless its first sentence says what the introduction does, and the rest is about that.
PROMISED_IN_WORDS, PROMISED = 0.8, 0.45  # lift and nearness of the first sentence there
PROVED = 0.5  # nearness of the rest to the first sentence; of foreign ones 1 in 100 is so near
OBJECTS = 0.15  # added to the relatedness of an objection answered: it brings in what others say
HARDLY, HARDLY_ON_TOPIC = 0.05, 0.2  # so far off may an own one be: 11 of 17, foreign 52 of 205
FEWEST_TO_COMPARE = 4  # paragraphs of an essay in which one can be called a stranger
FEWEST_IN_ALL = 160  # words of an essay in which a paragraph can be called a stranger
FEWEST_TO_HOLD_AGAINST = 12  # words of a paragraph that counts among the others
FEWEST_WORDS = 30  # of a paragraph; fewer tell too little
LONG = 120  # words of a paragraph from which it is a stranger or surely none
FEWEST_TO_DRIFT = 40  # words after a first sentence; fewer are judged together with it
# Fitted on paragraphs of nothing, or on another subject, put first or last in school essays: of
# 100 put there 88 are strangers outright, of 3,400 own first and last ones 3, of 5,200 own ones
# between them 2. In essays rich in words, whose own parts differ, 60 of 100 are.
OUTRIGHT_WORDS = 0.3  # of the lift
BELONGS = 0.7  # part of the others' nearness that any paragraph of an essay comes up to
PAIR, USUAL = 2, 0.7  # paragraphs that have no others to be seen against; what theirs would be
FEWEST_OUTRIGHT = 20  # words of a stranger outright
# What opens or concludes says what the rest does, so that there words tell more. Below the bar
# lie 7 in 1,000 own first and last paragraphs of school essays, and 9 in 10 songs, speeches and
# strings of stock phrases.
END_WORDS, END_LEAST = 0.8, 1.1
END_NEAR = 0.7  # nearness from which words need not be asked
MOST_OUTRIGHT = 12  # strangers; where more seem to be, it is no essay with paragraphs put in
SHARE = 3  # a stranger outright is at most one such part of what is compared
DIGITS = 4  # decimals kept before any decision


class _Part(NamedTuple):
    """A paragraph: what it means, its number of words, and what its `head` means.

    It has a head where what follows its first sentence is judged by itself.
    """

    meant: Meaning
    words: int
    head: Meaning | None = None


class _Field(NamedTuple):
    """Paragraphs held against each other: what all say and mean, how near each is to the rest."""

    parts: Mapping[int, _Part]
    whole: Meaning
    near: Mapping[int, float]


def strangers(draft: Draft) -> frozenset[int]:
    """Give the paragraphs whose relatedness to the rest of the essay is below the bar.

    The farthest is taken out first and no longer counts among the others, so that a stranger does
    not push its neighbours out. Strangers outright come first: the rest is judged as if they were
    not there.
    """
    found = outright(draft)
    for _ in range(_most(_field(draft, found))):
        far = _astray(draft, _field(draft, found))
        if not far:
            break
        found |= {min(far, key=lambda i: (far[i], i))}
    return found


@remembered  # asked for by itself, and before the others are sought
def outright(draft: Draft) -> frozenset[int]:
    """Give the paragraphs that have nothing to do with the rest, wherever they stand."""
    found = frozenset[int]()
    for _ in range(MOST_OUTRIGHT):
        far = _unrelated(draft, _field(draft, found))
        if not far:
            break
        found |= {min(far, key=lambda i: (far[i], i))}
    return found


@remembered  # of the page, and of each reading of the thesis
def at_ends(draft: Draft) -> frozenset[int]:
    """Give the first and the last paragraph where they have next to nothing to do with the rest.

    They may be own ones: only where an essay opens and concludes without them they do not belong.
    """
    field = _field(draft, outright(draft))
    most = sum([part.words for part in field.parts.values()]) / SHARE
    found = {
        i
        for i in {*prose(draft)[:1], *prose(draft)[-1:]}.intersection(field.parts)
        if field.near[i] < END_NEAR and FEWEST_OUTRIGHT <= field.parts[i].words <= most
    }
    said = _said(draft, field) if found else Counter[str]()
    return frozenset(i for i in found if _bound(draft, field, said, i) < END_LEAST)


def says_nothing(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph at an end has little or nothing to do with the essay."""
    return paragraph in outright(draft) or paragraph in at_ends(draft)


def _bound(draft: Draft, field: _Field, said: Counter[str], paragraph: int) -> float:
    """Say how far a paragraph goes with the others, by its meaning and by words that return."""
    own, meant = parts(draft, paragraph).whole.said, field.parts[paragraph].meant
    near = nearness_to_rest(meant, field.whole)
    return round(near + END_WORDS * returning(own, said, rarities(draft.text), own), DIGITS)


def _most(left: _Field) -> int:
    """Say how many may be strangers by their drift: three own ones stand beside each."""
    enough = sum(part.words for part in left.parts.values()) >= FEWEST_IN_ALL
    return len(left.parts) // FEWEST_TO_COMPARE if enough else 0


@remembered  # from both sides, as above
def _field(draft: Draft, without_them: frozenset[int]) -> _Field:
    """Take apart the paragraphs that say enough to count, but for strangers found.

    Where they are too few for one to drift, they are left whole; none are held against each
    other where none is a small part of all.
    """
    sizes = [(i, count(draft.text, draft.paragraphs[i])) for i in prose(draft)]
    long = {i: size for i, size in sizes if size >= FEWEST_TO_HOLD_AGAINST}
    few, total = len(long) < FEWEST_TO_COMPARE, sum(long.values())
    if few and not any(FEWEST_OUTRIGHT <= size <= total / SHARE for size in long.values()):
        long = {}
    part = _whole if few else _part
    parts = {i: part(draft, i, size) for i, size in long.items() if i not in without_them}
    whole = together([part.meant for part in parts.values()])
    near = {i: nearness_to_rest(part.meant, whole, part.head) for i, part in parts.items()}
    return _Field(parts, whole, near)


def _unrelated(draft: Draft, field: _Field) -> Mapping[int, float]:
    """Say how far each paragraph that has nothing to do with the others is from them."""
    most = sum([part.words for part in field.parts.values()]) / SHARE
    beyond: dict[int, float] = {}
    for i, part in field.parts.items():
        if field.near[i] < NEAR_ENOUGH and FEWEST_OUTRIGHT <= part.words <= most:
            near = nearness_to_rest(part.meant, field.whole)
            beyond[i] = near - BELONGS * _of_others(field, i)
    beyond = {i: far for i, far in beyond.items() if far < 0}
    if not beyond:
        return {}
    said, found = _said(draft, field), dict[int, float]()
    for i, far in beyond.items():  # what returns in words can only add to it
        own = parts(draft, i).whole.said
        again = returning(own, said, rarities(draft.text), own)
        found[i] = round(far + OUTRIGHT_WORDS * again, DIGITS)
    return {i: far for i, far in found.items() if far < 0}


def _astray(draft: Draft, field: _Field) -> Mapping[int, float]:
    """Say how far each body paragraph drifts from what the rest says and means, if too far.

    Those near beyond doubt have no value.
    """
    rarity, answered = rarities(draft.text), objections(draft)
    said = _said(draft, field)
    length = OF_LENGTH * log(sum(part.words for part in field.parts.values()) / USUAL_LENGTH)

    def lift(stretch: Said, i: int) -> float:
        return returning(stretch.said, said, rarity, parts(draft, i).whole.said)

    def related(i: int, part: _Part) -> float:
        told = parts(draft, i)
        own = field.near[i] + OF_WORDS * lift(told.rest if part.head else told.whole, i)
        apart = round(own - _of_others(field, i) - length, DIGITS)
        return apart + (OBJECTS if i in answered else 0.0)

    return {
        i: far
        for i, part in field.parts.items()
        if _is_judged(draft, i, part)
        and (far := related(i, part)) < 0
        and (far < -ON_HEAD or lift(parts(draft, i).head, i) < ON_TOPIC)
        and (field.near[i] < NEAR_ENOUGH or lift(parts(draft, i).head, i) < ON_TOPIC)
        and not _proves_its_head(draft, i)
    }


def may_be_own(draft: Draft, those: frozenset[int]) -> frozenset[int]:
    """Give those strangers that are hardly beyond the bar, or on topic in their first sentence."""
    near = [i for i in those - outright(draft) if _is_near(draft, _field(draft, those - {i}), i)]
    return frozenset(near)


def _is_near(draft: Draft, field: _Field, paragraph: int) -> bool:
    far = _astray(draft, field).get(paragraph, 0.0)
    told = parts(draft, paragraph)
    head = returning(told.head.said, _said(draft, field), rarities(draft.text), told.whole.said)
    return far >= -(HARDLY_ON_TOPIC if head >= ON_TOPIC else HARDLY)


def kinship(draft: Draft, paragraph: int, without_them: frozenset[int]) -> float | None:
    """Say how related a short paragraph that is less near than most is to the rest, 0 up.

    None for any other: what is longer tells by itself whether it is a stranger. Here the whole
    counts, for a first sentence may be all that fits.
    """
    field = _field(draft, without_them)
    part = field.parts.get(paragraph)
    if part is None or len(field.parts) < FEWEST_TO_COMPARE:
        return None
    if not FEWEST_OUTRIGHT <= part.words < LONG:
        return None
    ahead = field.near[paragraph] - _of_others(field, paragraph)
    if ahead >= 0 or _is_hollow(draft, paragraph):
        return None
    own = parts(draft, paragraph).whole.said
    lift = returning(own, _all_said(draft, without_them), rarities(draft.text), own)
    return round(ahead + OF_WORDS * lift, DIGITS)


@remembered  # asked for each such paragraph
def _all_said(draft: Draft, without_them: frozenset[int]) -> Counter[str]:
    return _said(draft, _field(draft, without_them))


def _said(draft: Draft, field: _Field) -> Counter[str]:
    """Give what all say together; of most short essays it is never asked."""
    return joined(parts(draft, i).whole for i in field.parts)


def _whole(draft: Draft, paragraph: int, size: int) -> _Part:
    return _Part(of_paragraph(draft, paragraph), size)


def _part(draft: Draft, paragraph: int, size: int) -> _Part:
    whole, head, _ = parts(draft, paragraph)
    behind = sum([count(draft.text, one) for one in sentences_in(draft, paragraph)[1:]])
    return _Part(whole.meant, size, head.meant if behind >= FEWEST_TO_DRIFT else None)


def _is_judged(draft: Draft, paragraph: int, part: _Part) -> bool:
    """Tell whether a paragraph is of the body and says enough: what is hollow does not drift."""
    long = draft.paragraphs[paragraph].role == "body" and part.words >= FEWEST_WORDS
    return long and not _is_hollow(draft, paragraph)


def _is_hollow(draft: Draft, paragraph: int) -> bool:
    return substance(draft, paragraph, frozenset()) < 1


def _proves_its_head(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph goes on about a first sentence that the introduction promised."""
    whole, head, _ = parts(draft, paragraph)
    opening = [parts(draft, i).whole for i in indexes(draft, "introduction")]
    return (
        returning(head.said, joined(opening), rarities(draft.text)) >= PROMISED_IN_WORDS
        and nearness(head.meant, meant(opening)) >= PROMISED
        and nearness_to_rest(head.meant, whole.meant) >= PROVED
    )


def _of_others(field: _Field, paragraph: int) -> float:
    """Give the upper median of how near the other paragraphs are to the rest."""
    if len(field.near) == PAIR:
        return USUAL
    ordered = sorted(field.near.values())
    at = (len(ordered) - 1) // 2
    return ordered[at + 1] if field.near[paragraph] <= ordered[at] else ordered[at]
