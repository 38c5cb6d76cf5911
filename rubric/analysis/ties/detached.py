"""Does the body prove this essay's thesis, or another's? A Draft in, the loose paragraphs out.

Paragraphs that agree with each other may all have nothing to do with the introduction, and each
first sentence may name a reason that nothing behind it is about. Both are asked of the essay as a
whole: what returns there, weighed by its rarity in English, and how near the meanings are, held
against how far the rest of the essay agrees with itself.
"""

from collections.abc import Iterable
from math import fsum, log

from rubric.analysis.meanings import of_paragraph, of_paragraphs
from rubric.analysis.ties.contents import joined, meant, parts, rarities, returning
from rubric.analysis.ties.substance import substance
from rubric.lookup import indexes, paragraph_at, sentences_in
from rubric.memory import remembered
from rubric.semantics import nearness, nearness_to_rest
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
# Nearness to what stands around it, and as much for its words that return there, below which an
# only body paragraph is about another thing: 1 in 200 of school essays', 8 in 10 songs, speeches,
# stock phrases.
OF_WORDS, APART = 0.8, 0.95
FEWEST = 2  # body paragraphs; one alone has nothing to agree with
FEWEST_WORDS = 20  # of a paragraph; fewer tell too little
DIGITS = 4  # decimals kept before any decision


def detached(draft: Draft, claim: Thesis | Plan | None) -> frozenset[int]:
    """Give the body paragraphs if together they prove nothing of what the introduction claims."""
    body = indexes(draft, "body")
    if claim is not None and len(body) == 1:
        return frozenset(body) if _stands_apart(draft, body[0]) else frozenset()
    if claim is None or not _can_tell(draft, claim):
        return frozenset()
    if foreignness(draft) > SURELY_FOREIGN:
        return frozenset(body)
    told = tuple(i for i in body if _tells(draft, i))
    if len(told) < FEWEST or hollowness(draft, told) <= HOLLOW:
        return frozenset()
    return frozenset(told)


def _stands_apart(draft: Draft, paragraph: int) -> bool:
    """Tell whether the only body paragraph has nothing to do with what stands around it."""
    around = [i for i in indexes(draft, "introduction", "conclusion") if i != paragraph]
    if not around or count(draft.text, draft.paragraphs[paragraph]) < FEWEST_WORDS:
        return False
    near = nearness(of_paragraph(draft, paragraph), of_paragraphs(draft, around))
    own = parts(draft, paragraph).whole.said
    said = joined(parts(draft, i).whole for i in around)
    return round(near + OF_WORDS * returning(own, said, rarities(draft.text)), DIGITS) < APART


def may_be_detached(draft: Draft, claim: Thesis) -> bool:
    """Tell whether the body may prove another essay's thesis, though that is not sure."""
    named = sum(pillar.start is not None for pillar in (*claim.pillars, *claim.idle))
    bar = FOREIGN_NAMED if named >= FEWEST_NAMED else FOREIGN
    return _can_tell(draft, claim) and foreignness(draft) > bar


def _can_tell(draft: Draft, claim: Span) -> bool:
    own = draft.paragraphs[paragraph_at(draft.paragraphs, claim.start)]
    return own.role == "introduction" and len(indexes(draft, "body")) >= FEWEST


@remembered  # as much under every reading of the thesis
def foreignness(draft: Draft) -> float:
    """Say how far the introduction stands apart from a rest that agrees with itself."""
    rarity = rarities(draft.text)
    opening = [parts(draft, i).whole for i in indexes(draft, "introduction")]
    others = [parts(draft, i).whole for i in indexes(draft, "body", "conclusion")]
    said, rest, whole = joined(opening), joined(others), meant(others)
    words = _mean(returning(one.said, rest, rarity, one.said) for one in others)
    near = _mean(nearness_to_rest(one.meant, whole) for one in others)
    return round(
        AGREES_IN_WORDS * words
        + AGREES * near
        - RETURNS * returning(said, rest, rarity)
        - IS_BORNE_OUT * returning(rest, said, rarity)
        - MEANS_IT * nearness(meant(opening), whole)
        - LENGTH * log(max(1, rest.total())),
        DIGITS,
    )


@remembered  # as above
def hollowness(draft: Draft, told: tuple[int, ...]) -> float:
    """Say how far what follows the first sentences of `told` stands apart from them all."""
    rarity = rarities(draft.text)
    wholes, heads, rests = zip(*[parts(draft, i) for i in told], strict=True)
    around = [parts(draft, i).whole for i in indexes(draft, "introduction", "conclusion")]
    frame = joined((*heads, *around))
    on_head = _mean(
        nearness_to_rest(head.meant, one.meant) for one, head in zip(wholes, heads, strict=True)
    )
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
