"""Does the body prove this essay's thesis, or another's? A Draft in, the loose paragraphs out.

Paragraphs that agree with each other may all have nothing to do with the introduction, and each
first sentence may name a reason that nothing behind it is about. Both are asked of the essay as a
whole: what returns there, weighed by its rarity in English, and how near the meanings are, held
against how far the rest of the essay agrees with itself.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from math import fsum, log

from rubric.analysis.meanings import of_paragraph, of_paragraphs, of_sentences
from rubric.analysis.ties.contents import (
    Content,
    joined,
    meant,
    parts,
    rarities,
    returning,
    said_in,
)
from rubric.analysis.ties.framed import are_scattered
from rubric.analysis.ties.substance import in_particular, substance
from rubric.lookup import indexes, paragraph_at, sentences_in
from rubric.memory import remembered
from rubric.records import Record
from rubric.semantics import Meaning, nearness, nearness_to_rest, together, without
from rubric.types import Draft, Plan, Span, Thesis
from rubric.words import count

# Fitted on school essays and university papers given the introduction of one on another subject;
# rounded.
RETURNS, IS_BORNE_OUT = 1.8, 1.8  # the introduction's words in the rest, the rest's in it
MEANS_IT = 2.9  # the introduction near the rest
AGREES_IN_WORDS, AGREES = 0.65, 5.0  # the rest's paragraphs with each other
LENGTH = 0.6  # for each logarithm of the rest's words: long texts agree with themselves sooner
# Foreignness above which an introduction is surely another essay's, which holds of 64 in 100 such
# and of 1 own one in 250; short essays that prove their reasons in other words come up to -1.2.
SURELY_FOREIGN = -1.0
FOREIGN = -2.9  # … and may be: of 90 in 100, and 1 own one in 80
FOREIGN_NAMED = -3.3  # … where it names its reasons: their words are bound to return
FEWEST_NAMED = 2  # reasons; a lone one is often misread
ON_FRAME, ANSWERED = 2.0, 1.6  # the rests' words in first sentences and frame, theirs in the rests
FRAMED, ON_HEAD = 5.8, 5.6  # first sentences near the frame, rests near their first sentence
HOLLOW = 2.1  # hollowness above which nothing behind the first sentences is of this essay
# A claim's words in the body, and its nearness to what stands around it. Below the bar is 1 thesis
# in 300 of school essays, as read, most of them misread; and of claims about another subject put
# in its place 35 in 100, where that subject is a near one, too (on prompts held out 20).
OF_RETURNS, ALONE = 0.6, 0.66
FEWEST_CLAIMED = 3  # words that say something in particular; fewer point elsewhere: "I disagree"
AGREE_PLAINLY = 1.7  # words returning among paragraphs, from which no body is a scattered one
# Nearness to what stands around it, and as much for its words that return there, below which an
# only body paragraph is about another thing: 1 in 200 of school essays', 8 in 10 songs, speeches,
# stock phrases.
OF_WORDS, APART = 0.8, 0.95
FEWEST = 2  # body paragraphs; one alone has nothing to agree with
FEWEST_WORDS = 20  # of a paragraph; fewer tell too little
DIGITS = 4  # decimals kept before any decision


class _Told(Record):
    """What an introduction says, and all behind it: paragraphs, their words and meaning together.

    They `agree` as far as the words of each return in the others.
    """

    opening: Content
    others: tuple[Content, ...]
    rest: Counter[str]
    whole: Meaning
    agree: float


def detached(draft: Draft, claim: Thesis | Plan | None, *, surely: bool = False) -> frozenset[int]:
    """Give the body paragraphs if together they prove nothing of what the introduction claims.

    With `surely` only where that is beyond doubt: not if it is the claim alone that stands apart.
    """
    body = indexes(draft, "body")
    if claim is not None and len(body) == 1:
        return frozenset(body) if _stands_apart(draft, body[0]) else frozenset()
    if claim is None or not _can_tell(draft, claim):
        return frozenset()
    if foreignness(draft) > SURELY_FOREIGN:
        return frozenset(body)
    if not surely and stands_alone(draft, claim):
        return frozenset(body)
    told = tuple(i for i in body if _tells(draft, i))
    if len(told) < FEWEST or hollowness(draft, told) <= HOLLOW:
        return frozenset()
    return frozenset(told)


@remembered  # when the argument is read, and when that reading is doubted
def stands_alone(draft: Draft, claim: Thesis | Plan | None) -> bool:
    """Tell whether a thesis in the introduction says nothing that the essay comes back to.

    Neither its words return in the body, nor is it near to all that stands around it there and in
    the introduction. To say it again in the end proves nothing.
    """
    if not isinstance(claim, Thesis) or not _can_tell(draft, claim):
        return False
    own = [s for s in sentences_in(draft, _paragraph_of(draft, claim)) if claim.covers(s)]
    ending = [parts(draft, i).whole for i in indexes(draft, "conclusion")]
    less = ending[0].said if len(ending) == 1 else joined(ending)
    said, told = said_in(draft.text, own), _told(draft)
    again = OF_RETURNS * returning(said, told.rest, rarities(draft.text), less)
    if again >= ALONE or len(in_particular(draft.text, claim)) < FEWEST_CLAIMED:  # nearly always
        return False
    meaning = of_sentences(draft.text, own)
    behind = without(told.whole, meant(ending))
    around = without(together([told.opening.meant, behind]), meaning)
    return round(again + nearness(meaning, around), DIGITS) < ALONE


def _paragraph_of(draft: Draft, claim: Span) -> int:
    return paragraph_at(draft.paragraphs, claim.start)


def _stands_apart(draft: Draft, paragraph: int) -> bool:
    """Tell whether the only body paragraph has nothing to do with what stands around it."""
    around = [i for i in indexes(draft, "introduction", "conclusion") if i != paragraph]
    if not around or count(draft.text, draft.paragraphs[paragraph]) < FEWEST_WORDS:
        return False
    near = nearness(of_paragraph(draft, paragraph), of_paragraphs(draft, around))
    own = parts(draft, paragraph).whole.said
    said = joined(parts(draft, i).whole for i in around)
    return round(near + OF_WORDS * returning(own, said, rarities(draft.text)), DIGITS) < APART


def may_be_detached(
    draft: Draft, claim: Thesis, told: Sequence[int], strange: frozenset[int]
) -> bool:
    """Tell whether the body may prove another essay's thesis, or nothing, though that is not sure.

    `told` are the paragraphs that carry a reason, as it seems; `strange` those that are strangers.
    """
    if not _can_tell(draft, claim):
        return False
    named = sum(pillar.start is not None for pillar in (*claim.pillars, *claim.idle))
    bar = FOREIGN_NAMED if named >= FEWEST_NAMED else FOREIGN
    if foreignness(draft) > bar:
        return True
    return _told(draft).agree < AGREE_PLAINLY and are_scattered(draft, told, strange)


def _can_tell(draft: Draft, claim: Span) -> bool:
    own = draft.paragraphs[_paragraph_of(draft, claim)]
    return own.role == "introduction" and len(indexes(draft, "body")) >= FEWEST


@remembered  # as much under every reading of the thesis
def foreignness(draft: Draft) -> float:
    """Say how far the introduction stands apart from a rest that agrees with itself."""
    rarity = rarities(draft.text)
    told = _told(draft)
    near = _mean(nearness_to_rest(one.meant, told.whole) for one in told.others)
    return round(
        AGREES_IN_WORDS * told.agree
        + AGREES * near
        - RETURNS * returning(told.opening.said, told.rest, rarity)
        - IS_BORNE_OUT * returning(told.rest, told.opening.said, rarity)
        - MEANS_IT * nearness(told.opening.meant, told.whole)
        - LENGTH * log(max(1, told.rest.total())),
        DIGITS,
    )


@remembered  # as above
def _told(draft: Draft) -> _Told:
    """Take apart what the introduction says and what comes behind it."""
    first = [parts(draft, i).whole for i in indexes(draft, "introduction")]
    others = [parts(draft, i).whole for i in indexes(draft, "body", "conclusion")]
    opening = Content(tuple(chain.from_iterable([one.stems for one in first])), meant(first))
    rest, rarity = joined(others), rarities(draft.text)
    agree = _mean(returning(one.said, rest, rarity, one.said) for one in others)
    return _Told(opening, tuple(others), rest, meant(others), agree)


@remembered  # as above
def hollowness(draft: Draft, told: tuple[int, ...]) -> float:
    """Say how far what follows the first sentences of `told` stands apart from them all."""
    rarity = rarities(draft.text)
    every = [parts(draft, i) for i in told]
    heads, rests = [one.head for one in every], [one.rest for one in every]
    around = [parts(draft, i).whole for i in indexes(draft, "introduction", "conclusion")]
    frame = joined((*heads, *around))
    on_head = _mean(nearness_to_rest(one.head.meant, one.whole.meant) for one in every)
    return round(
        FRAMED * nearness(meant(heads), meant(around))
        - ON_HEAD * on_head
        - ON_FRAME * _mean(returning(rest.said, frame, rarity) for rest in rests)
        - ANSWERED * returning(frame, joined(rests), rarity),
        DIGITS,
    )


def _mean(values: Iterable[float]) -> float:
    """Give the mean; the library's takes longer to import than an essay to grade."""
    found = tuple(values)
    return fsum(found) / len(found)


def _tells(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph says enough behind its first sentence to be judged."""
    long = count(draft.text, draft.paragraphs[paragraph]) >= FEWEST_WORDS
    several = len(sentences_in(draft, paragraph)) > 1
    return long and several and substance(draft, paragraph, frozenset()) == 1
