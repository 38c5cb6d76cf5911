"""Whether an essay goes on about reasons. A Draft and reasons in, those that count out.

What a text lists and then never comes back to is no reason, however it is introduced: to add a
sentence that says "This is because of rust, noise, and bad smells" gains nothing.
"""

import re
from collections.abc import Sequence

from rubric.analysis import pillars
from rubric.analysis.meanings import ABOUT, is_about, of_paragraph, of_sentences
from rubric.lookup import indexes, paragraph_at, sentences_in
from rubric.memory import remembered
from rubric.semantics import Meaning, meaning, nearness
from rubric.types import Draft, Pillar, Sentence, Span
from rubric.words import containment, count, lowered, stems

SEVERAL = 2  # reasons; a lone one is too often a part of the claim
# Nearness, on average, of a thesis's reasons to the paragraphs nearest to each. Of reasons listed
# in school essays 1 in 100 is less near than the first, of idle ones 60; writers who prove them in
# other words come down to .2. More is asked of those that stand in a sentence beside the claim or
# that points back to it, where anything can be put: 2 and 90.
ENGAGED, ENGAGED_BESIDE = 0.15, 0.25
FEWEST_WORDS = 60  # of what follows; fewer come back to a reason too briefly to tell
DIGITS = 4  # decimals kept before any decision
NAMED = 1.0  # nearness of a paragraph that names the reason
NAMES = 0.5  # share of a pillar's stems that names it

# Both in lower case.
POINTS_BACK = re.compile(
    r"\W*(?:i (?:\w+ )?(?:think|believe|say|feel) (?:this|that|so|it)|this|that|these|it|they)\b"
)
REASONS = re.compile(
    r"\W*(?:because|this is because|one reason|the reason|first|another|for example|for one|"
    r"my (?:first )?reason|here (?:is|are)|not only)\b"
)

Told = tuple[Meaning, frozenset[str]]  # what a paragraph means, and its stems


@remembered  # asked when a sentence is weighed, and when it is read as the thesis
def reasons(draft: Draft, span: Span, *, beside: bool = False) -> tuple[Pillar, ...]:
    """Give the reasons named in, or `beside`, a claim, unless the essay comes back to none."""
    named = pillars.read(draft.text, span)
    beside = beside or POINTS_BACK.match(lowered(draft.text), span.start) is not None
    return () if are_idle(draft, span, named, beside=beside) else named


def are_idle(draft: Draft, span: Span, named: Sequence[Pillar], *, beside: bool) -> bool:
    """Tell whether the essay comes back to none of the reasons named in, or `beside`, a claim."""
    rest = _rest(draft, span) if len(named) >= SEVERAL else []
    lacking = (ENGAGED_BESIDE if beside else ENGAGED) * len(named)
    for one in named:  # the first are often enough
        if lacking <= 0 or not rest:
            return False
        lacking = round(lacking - _nearest(one, rest), DIGITS)
    return lacking > 0


def gives_reasons(draft: Draft, after: Sentence) -> bool:
    """Tell whether a sentence gives reasons that the body goes on about."""
    text = draft.text
    if REASONS.match(lowered(text), after.start):
        said = after.of(text)
        return any(is_about(draft, i, said) for i in indexes(draft, "body"))
    return pillars.continues(text, after) and not are_idle(
        draft, after, pillars.series(text, after), beside=True
    )


def are_borne_out(draft: Draft, named: Sequence[Pillar], rows: Sequence[int]) -> bool:
    """Tell whether paragraphs are about reasons told beside a thesis: all of them but one."""
    rest = [_paragraph(draft, i) for i in rows]
    known = sum([_nearest(one, rest) >= ABOUT for one in named])
    return known >= max(SEVERAL, len(named) - 1)


def names(draft: Draft, paragraph: int, pillar: Pillar) -> bool:
    """Tell whether a paragraph says a pillar's words."""
    return _names(pillar, stems(draft.text, draft.paragraphs[paragraph]))


def _names(pillar: Pillar, said: frozenset[str]) -> bool:
    return containment(stems(pillar.name), said) > NAMES


def _rest(draft: Draft, span: Span) -> list[Told]:
    """Give what may go on about a span: body and ending, or what stands around it; () if short."""
    own = paragraph_at(draft.paragraphs, span.start)
    others = [i for i in indexes(draft, "body", "conclusion") if i != own]
    if others:
        long = sum([count(draft.text, draft.paragraphs[i]) for i in others]) >= FEWEST_WORDS
        return [_paragraph(draft, i) for i in others] if long else []
    around = [one for one in sentences_in(draft, own) if not span.covers(one)]
    if sum([count(draft.text, one) for one in around]) < FEWEST_WORDS:
        return []
    said = frozenset[str]().union(*[stems(draft.text, one) for one in around])
    return [(of_sentences(draft.text, around), said)]


@remembered  # the paragraphs of an essay
def _paragraph(draft: Draft, at: int) -> Told:
    return of_paragraph(draft, at), stems(draft.text, draft.paragraphs[at])


def _nearest(pillar: Pillar, rest: Sequence[Told]) -> float:
    """Give how near the nearest paragraph is to a reason, 0..1."""
    if any(_names(pillar, said) for _, said in rest):
        return NAMED
    goal = meaning(pillar.name)
    return max([0.0, *[nearness(meant, goal) for meant, _ in rest]])
