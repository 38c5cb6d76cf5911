"""Whether an essay goes on about reasons. A Draft and reasons in, those that count out.

What a text lists and then never comes back to is no reason, however it is introduced: to add a
sentence that says "This is because of rust, noise, and bad smells" is to gain nothing.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate
from math import inf

from rubric.analysis import pillars
from rubric.analysis.meanings import ABOUT, of_paragraph, of_sentences
from rubric.lookup import indexes, paragraph_at, sentences_in
from rubric.memory import remembered
from rubric.semantics import Meaning, meaning, nearness
from rubric.types import Draft, Pillar, Sentence, Span
from rubric.words import containment, count, lowered, stems

SEVERAL = 2  # reasons; a lone one is too often a part of the claim
# Nearness, on average, of a thesis's reasons to the paragraphs nearest to each. Of reasons listed
# in school essays 2 in 100 are less near, of idle ones 95; but of essays that prove theirs in
# other words a fifth to a third are. So reasons are also held against the body parted so that it
# takes them up in their order, and believed down to the second where any of their words stands
# there: of those that give reasons in other words alone none is so far off, and of idle lists
# believed that takes out half, so that 4 of 100 are. A sentence beside the claim, or one that
# points back to it, may hold anything, and is asked for the first.
ENGAGED, IN_TURN = 0.25, 0.15
BY_CHANCE = 0.01  # more that is asked for each paragraph beyond the reasons: one may be near
FEWEST_WORDS = 60  # of a body; where it has fewer, the ending may come back to a reason as well
DIGITS = 4  # decimals kept before any decision
NAMED = ABOUT  # nearness of a paragraph that names the reason: one named carries no idle two
NAMES = 0.5  # share of a pillar's stems that names it
FRAME = stems(  # words in which a paragraph names a reason and says nothing of it
    "first second third fourth next last final finally lastly another other main big biggest one "
    "important reason cause point thing argument benefit advantage problem effect way example "
    "firstly secondly thirdly talk discuss come let think believe want say said good bad nice "
    "great"
)
LONGEST_HEAD = 80  # code points of a first sentence that may only name a reason

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
    rest = _rest(draft, span, named) if len(named) >= SEVERAL else ()
    if not rest:
        return False
    rows: list[list[float]] = []
    near, bar = 0.0, round(ENGAGED + BY_CHANCE * max(0, len(rest) - len(named)), DIGITS)
    for one in named:
        rows.append(_nearness(one, rest))
        near = round(near + max(0.0, *rows[-1]) / len(named), DIGITS)
        if near >= bar:  # the first are often enough
            return False
    return beside or near < IN_TURN or _in_turn(rows) < IN_TURN or not _return(named, rest)


def _return(named: Sequence[Pillar], rest: Sequence[Told]) -> bool:
    """Tell whether any word of reasons stands in what may go on about them."""
    own = frozenset[str]().union(*[stems(one.name) for one in named]) - FRAME
    return not all(own.isdisjoint(said) for _, said in rest)


def _in_turn(rows: Sequence[Sequence[float]]) -> float:
    """Give how near reasons are on average to the parts of a body that take them up in order.

    The body is parted so that this is the most. Each part has one paragraph or more; with fewer
    paragraphs than reasons no parting is found.
    """
    ends = range(len(rows[0]) + 1)
    best = [0.0, *[-inf for _ in ends[1:]]]  # up to each paragraph, for the reasons so far
    for row in rows:
        sums = [0.0, *accumulate(row)]
        best = [
            max([best[a] + (sums[b] - sums[a]) / (b - a) for a in range(b)], default=-inf)
            for b in ends
        ]
    return round(best[-1] / len(rows), DIGITS)


def gives_reasons(draft: Draft, after: Sentence) -> bool:
    """Tell whether a sentence gives reasons that the body goes on about."""
    text = draft.text
    if REASONS.match(lowered(text), after.start):
        goal = meaning(after.of(text))
        return any(nearness(meant, goal) >= ABOUT for meant, _ in _rest(draft, after))
    return pillars.continues(text, after) and not are_idle(
        draft, after, pillars.series(text, after), beside=True
    )


def gives_idle(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a sentence that points back, or is led as a reason is, gives idle reasons."""
    plain = lowered(draft.text)
    if not any(one.match(plain, sentence.start) for one in (POINTS_BACK, REASONS)):
        return False
    return are_idle(draft, sentence, pillars.read(draft.text, sentence), beside=True)


def are_borne_out(draft: Draft, named: Sequence[Pillar], rows: Sequence[int]) -> bool:
    """Tell whether paragraphs are about reasons told beside a thesis: all of them but one."""
    rest = [_paragraph(draft, i) for i in rows]
    known = sum([max(_nearness(one, rest), default=0.0) >= ABOUT for one in named])
    return known >= max(SEVERAL, len(named) - 1)


def take_turns(draft: Draft, span: Span, told: Sequence[Pillar]) -> bool:
    """Tell whether a body takes up in their order what is told in a sentence each."""
    rest = _rest(draft, span, told)
    return bool(rest) and _in_turn([_nearness(one, rest) for one in told]) >= ENGAGED


def names(draft: Draft, paragraph: int, pillar: Pillar) -> bool:
    """Tell whether a paragraph says a pillar's words."""
    return containment(stems(pillar.name), stems(draft.text, draft.paragraphs[paragraph])) > NAMES


def _rest(draft: Draft, span: Span, named: Sequence[Pillar] = ()) -> Sequence[Told]:
    """Give what may go on about a span: the body, the ending of a short one, or what is around.

    A sentence there that only lists again what is `named` goes on about nothing.
    """
    own = paragraph_at(draft.paragraphs, span.start)
    body, words = _body(draft, own)
    if words >= FEWEST_WORDS:
        return _behind_heads(draft, own, named) or body
    rows = [i for i in indexes(draft, "body", "conclusion") if i != own]
    if rest := [_taken(draft, told) for i in rows if (told := _told(draft, i, named))]:
        return rest
    around = [one for one in _told(draft, own, named) if not span.covers(one)]
    return (_taken(draft, around),) if around else ()


@remembered  # asked of each sentence that may be the thesis
def _body(draft: Draft, own: int) -> tuple[Sequence[Told], int]:
    """Give the paragraphs that may go on about what another says, and how many words they have."""
    rows = [i for i in indexes(draft, "body") if i != own]
    words = sum([count(draft.text, draft.paragraphs[i]) for i in rows])
    return tuple([_paragraph(draft, i) for i in rows]), words


@remembered  # as above
def _heads(draft: Draft) -> Mapping[int, frozenset[str]]:
    """Give what first sentences say that may only name a reason; most are longer."""
    firsts = [sentences_in(draft, i)[0] for i in indexes(draft, "body")]
    said = [(s.paragraph, stems(draft.text, s)) for s in firsts if s.end - s.start <= LONGEST_HEAD]
    return {i: own - FRAME for i, own in said if not own <= FRAME}


def _behind_heads(draft: Draft, own: int, named: Sequence[Pillar]) -> Sequence[Told]:
    """Give a body without the first sentences that only say what is `named`; () if none does."""
    heads = _heads(draft) if named else {}
    if not heads:
        return ()
    known = frozenset[str]().union(*[stems(one.name) for one in named])
    bare = [i for i, head in heads.items() if head <= known and i != own]
    return [
        _taken(draft, sentences_in(draft, i)[1:]) if i in bare else _paragraph(draft, i)
        for i in (indexes(draft, "body") if bare else ())
        if i != own
    ]


def _told(draft: Draft, at: int, named: Sequence[Pillar]) -> Sequence[Sentence]:
    """Give a paragraph's sentences but those that only say these reasons again."""
    known = FRAME.union(*[stems(pillar.name) for pillar in named])
    return [one for one in sentences_in(draft, at) if not stems(draft.text, one) <= known]


def _taken(draft: Draft, told: Sequence[Sentence]) -> Told:
    """Take sentences as one: what they mean, and their stems."""
    said = frozenset[str]().union(*[stems(draft.text, one) for one in told])
    return of_sentences(draft.text, told), said


@remembered  # the paragraphs of an essay
def _paragraph(draft: Draft, at: int) -> Told:
    return of_paragraph(draft, at), stems(draft.text, draft.paragraphs[at])


def _nearness(pillar: Pillar, rest: Sequence[Told]) -> list[float]:
    """Give how near each paragraph is to a reason, -1..1; one that names it is near."""
    goal, own = meaning(pillar.name), stems(pillar.name)
    if own <= FRAME:  # "it is nice" is about anything
        return [-1.0 for _ in rest]
    return [
        max(nearness(meant, goal), NAMED if containment(own, said) > NAMES else -1.0)
        for meant, said in rest
    ]
