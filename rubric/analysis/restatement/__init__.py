"""The sentence that says the thesis again. A Draft and its thesis in, a Restatement out.

Candidates are the sentences of the conclusion or, without one, the last of the essay. Each is
scored by the table of `echoes`; when none reaches `LEAST_POINTS`, nothing says the thesis again.
An ending of which a sentence denies the thesis may not say it, whatever the others say.
"""

from collections.abc import Iterable, Sequence
from math import inf

from rubric.analysis.restatement import echoes, signs
from rubric.analysis.restatement.bonds import PRAISES, bonds, may_say
from rubric.analysis.restatement.candidates import candidates
from rubric.analysis.restatement.claimed import Claimed, weighed
from rubric.analysis.restatement.copying import longest_run, stood_before
from rubric.analysis.restatement.endings import Said, ending
from rubric.analysis.restatement.recall import (
    PLAIN_MEANING,
    Rested,
    gathered,
    recalled,
    touched,
)
from rubric.lookup import COPY, SAYS_AGAIN, indexes, sentences_in
from rubric.polarity import denies
from rubric.records import Record, replace
from rubric.semantics import meaning, nearness
from rubric.types import Cue, Draft, Restatement, Span, Tie
from rubric.words import spaced, stems, words

LEAST_POINTS = 3  # of the card; below it a concluding sentence is about something else
FAINTEST = -2  # strength of what may say the thesis again, and has nothing of it in particular
TOPICAL = ("means the thesis", "gathers the body", "concludes", "speaks to its reader")
FRESH = 0.34  # share of the thesis's words in one run; below it a sentence is in new words
SEVERAL = 2  # reasons


class Scored(Record):
    """A candidate: its sum of weights, the cues that fired, the reasons it comes near to."""

    points: int
    said: Said
    cues: tuple[Cue, ...]
    touched: frozenset[int]
    strength: int  # what binds the sentence to the thesis, wherever it stands

    def has(self, name: str) -> bool:
        """Tell whether a cue fired."""
        return any(cue.name == name for cue in self.cues)


def find(
    draft: Draft,
    claim: Span,
    names: Sequence[str],
    ties: Sequence[Tie],
    beside: Sequence[Span] = (),
) -> Restatement | None:
    """Find the concluding sentence that says the claim at `claim` again, or None.

    `names` are the pillars' names, and `ties` say which paragraphs carry them; a pillar is
    recalled where any sentence of the conclusion says it in its own words or in others.
    """
    card = score_card(draft, (claim, *beside), names)
    if not card:
        return None
    found = [row for row in card if row.points >= LEAST_POINTS]
    if not found or not any(_is_on_topic(draft, claim, row) for row in card):
        return None
    strength = max(row.strength for row in found)
    best = max(found, key=lambda row: (row.strength >= SAYS_AGAIN, *_rank(row)))
    span = _with_neighbour(card, best)
    says = strength >= SAYS_AGAIN
    denied = says and any(denies(draft.text, row.said.sentence, claim) for row in card)
    again = _recalling(draft, card, Rested(claim, tuple(names)), ties, says=says)
    copied, length = longest_run(draft, claim, span)
    verbatim = round(length / max(1, len(words(draft.text, claim))), 2)
    used = stood_before(draft, span)
    copies = verbatim >= FRESH or used >= COPY
    doubted = not says and any(_may_say(draft.text, claim, row, names) for row in found)
    return Restatement(
        span.start,
        span.end,
        _similarity(draft, claim, span),
        verbatim,
        tuple(sorted(frozenset().union(*again))),
        copied,
        length,
        best.cues,
        strength,
        _fresh(draft, claim, zip(card, again, strict=True)) if copies else None,
        used,
        "thesis" if says and not denied else "topic",
        in_doubt=doubted or denied,
        denied=denied,
    )


def believed(again: Restatement) -> Restatement:
    """Give what may say the thesis again as if it does, by as little as need be."""
    strength = max(again.strength, SAYS_AGAIN)
    return replace(again, says="thesis", strength=strength, in_doubt=False, denied=False)


def _may_say(text: str, claim: Span, row: Scored, names: Sequence[str]) -> bool:
    """Tell whether a sentence may say the claim: it nearly does, or recalls its named reasons."""
    said = claim.of(spaced(text))
    named = Rested(claim, tuple([name for name in names if name in said]))
    several = len(named.names) >= SEVERAL
    recalls = several and len(_plainly(text, row, named)) >= SEVERAL
    return may_say(row.cues, recalls=recalls)


def _recalling(
    draft: Draft, card: Sequence[Scored], rested: Rested, ties: Sequence[Tie], *, says: bool
) -> list[frozenset[int]]:
    """Give the reasons each sentence recalls: faintly too beside several that it recalls plainly.

    In an ending that `says` the thesis none need be plain. What gathers the body recalls the
    reasons of the paragraphs it has words of.
    """
    found = []
    for row in card:
        said = row.said
        if says:
            own = recalled(draft.text, said, rested, row.touched)
        else:
            own = _plainly(draft.text, row, rested)
        if len(own) >= (1 if says else SEVERAL):
            own = gathered(draft, said, rested, ties, own)
        homes = [tie.pillars for tie in ties if tie.paragraph in said.gathers]
        found.append(own.union(*homes))
    return found


def _plainly(text: str, row: Scored, rested: Rested) -> frozenset[int]:
    """Give the indexes of the reasons that a sentence recalls beyond doubt."""
    return recalled(text, row.said, rested, range(len(rested.names)), PLAIN_MEANING)


def _is_on_topic(draft: Draft, claim: Span, row: Scored) -> bool:
    """Tell whether a sentence has to do with the claim: a word of it, its meaning, or its end."""
    shares = not row.said.stems.isdisjoint(stems(draft.text, claim))
    return shares or row.strength > 0 or any(row.has(name) for name in TOPICAL)


def _rank(row: Scored) -> tuple[int, int, bool, int]:
    """Rank by points; of equals, what recalls more and means the thesis, and then the later."""
    return row.points, len(row.touched), row.has("means the thesis"), row.said.sentence.start


def _fresh(draft: Draft, claim: Span, rows: Iterable[tuple[Scored, frozenset[int]]]) -> int | None:
    """Give the strength of the best sentence in new words, or None.

    Beside a copied one it counts where such sentences together recall as many reasons as all.
    """
    most = FRESH * len(words(draft.text, claim))
    everything, own, strengths = frozenset[int](), frozenset[int](), []
    for row, again in rows:
        everything |= again
        sentence = row.said.sentence
        if longest_run(draft, claim, sentence)[1] < most and stood_before(draft, sentence) < COPY:
            own |= again
            strengths += [row.strength] if row.points >= LEAST_POINTS else []
    return max(strengths, default=None) if own == everything else None


def score_card(draft: Draft, claims: Sequence[Span], names: Sequence[str]) -> tuple[Scored, ...]:
    """Score every candidate: its sum of weights, the sentence, and the cues that fired.

    It may say any of the `claims` again, of which the thesis is the first, and recall the reasons
    called `names`.
    """
    told = candidates(draft, claims[0])
    if not told:
        return ()
    made = ending(draft, told)
    claimed = [weighed(draft, claim, names, made.counts) for claim in claims]
    least = _standing_out(draft, claimed, told[0].start)
    praised = any(echoes.says(claim.of(draft.text), PRAISES) for claim in claims)
    near = [max([nearness(said.meaning, one.meaning) for one in claimed]) for said in made.told]
    recalls = touched(draft, told, tuple(names))
    rows, closed = [], False
    for at, (said, again) in enumerate(zip(made.told, recalls, strict=True)):
        alone = max([one.near_alone(said.meaning) for one in claimed])
        fired = (
            *signs.meant(said, claimed, near[at], again, best=near[at] == max(near)),
            *signs.nearer(near[at], alone, least),
            *signs.built(draft.text, said, claimed, len(again), len(names)),
            *signs.placed(at, len(told)),
            *(("follows the closing words",) if closed else ()),
            *(n for n in made.shared if not (closed and n == "ends like a body paragraph")),
        )
        closed = closed or any(cue.name == "concludes" for cue in said.cues)
        own = (cue for cue in said.cues if not (praised and cue.name == PRAISES))
        found = (*own, *map(echoes.shown, fired))
        points = sum([cue.weight for cue in found])
        rows.append(Scored(points, said, found, again, bonds(found)))
    return tuple(rows)


def _standing_out(draft: Draft, claims: Sequence[Claimed], before: int) -> float:
    """Give how near to a claim the body's topic sentences before a place come at most.

    The last sentences of a body paragraph stand out of nothing: they go on with its own.
    """
    if not indexes(draft, "conclusion"):
        return inf
    told = (sentences_in(draft, i)[:1] for i in indexes(draft, "body"))
    said = [meaning(one.of(draft.text)) for (one,) in filter(None, told) if one.start < before]
    return max(
        [nearness(one, claim.meaning) for one in said for claim in claims], default=signs.NEAR
    )


def _with_neighbour(card: Sequence[Scored], best: Scored) -> Span:
    """Widen a restatement by a neighbour that gives the reasons, or the position, it lacks."""
    at, mine = card.index(best), best.said.sentence
    before = () if best.has("concludes") else card[max(0, at - 1) : at]  # the ending begins there
    for row in (*card[at + 1 : at + 2], *before):
        other = row.said.sentence
        adds = len(best.touched) < SEVERAL <= len(row.touched - best.touched)
        completes = row.has("demands as the thesis does") and best.has("takes no position")
        shorter = other.end - other.start <= mine.end - mine.start
        useful = (adds and row.points >= LEAST_POINTS) or (completes and shorter)
        if useful and other.paragraph == mine.paragraph:
            return Span(min(mine.start, other.start), max(mine.end, other.end))
    return mine


def _similarity(draft: Draft, claim: Span, span: Span) -> float:
    """Give the nearness of a span to a claim, or the share of the claim's stems that it has."""
    near = nearness(meaning(span.of(draft.text)), meaning(claim.of(draft.text)))
    wanted = stems(draft.text, claim)
    share = len(wanted & stems(draft.text, span)) / len(wanted) if wanted else 0.0
    return round(min(1.0, max(near, share)), 2)
