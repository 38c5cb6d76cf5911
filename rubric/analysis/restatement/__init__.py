"""The sentence that says the thesis again. A Draft and its thesis in, a Restatement out.

Candidates are the sentences of the conclusion or, without one, the last of the essay. Each is
scored by the table of `echoes`; when none reaches `LEAST_POINTS`, nothing says the thesis again.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import inf

from rubric.analysis.pillars.lists import items, may_be_three
from rubric.analysis.restatement import echoes
from rubric.analysis.restatement.bonds import PRAISES, bonds, may_say
from rubric.analysis.restatement.candidates import candidates
from rubric.analysis.restatement.claimed import Claimed, weighed
from rubric.analysis.restatement.copying import longest_run, stood_before
from rubric.analysis.restatement.endings import Said, ending
from rubric.analysis.restatement.recall import gathered, recalled, recalled_plainly
from rubric.lookup import COPY, SAYS_AGAIN, indexes, sentences_in
from rubric.records import Record, replace
from rubric.semantics import meaning, nearness
from rubric.types import Cue, Draft, Restatement, Span, Tie
from rubric.words import stems, words

LEAST_POINTS = 3  # of the card; below it a concluding sentence is about something else
FAINTEST = -2  # strength of what may say the thesis again, and has nothing of it in particular
NEAR = 0.30  # nearness to the thesis: unlike sentences of one essay stand at .1 to .25
BARELY_NEAR, PLAINLY_NEAR = 0.35, 0.50  # as above
SHARED, COPIED = 0.35, 0.70  # of the weight of the thesis's stems
RETURNING = 0.5  # of a sentence's stems that stood in the introduction
NOTHING_NEW, MUCH_NEW, NEARLY_ALL = (
    0.15,
    0.5,
    0.75,
)  # of a sentence's stems that no earlier paragraph has
SHORT_WORDS, LONG_WORDS, RUNNING_ON = 7, 25, 35
TOPICAL = ("means the thesis", "gathers the body", "concludes", "speaks to its reader")
FRESH = 0.34  # share of the thesis's words in one run; below it a sentence is in new words
SEVERAL = 2  # reasons
PAIR = 2  # points that stand in a row without a comma


class Scored(Record):
    """A candidate: its sum of weights, the cues that fired, and the reasons it recalls."""

    points: int
    said: Said
    cues: tuple[Cue, ...]
    recalled: frozenset[int]
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
    again = _recalling(draft, card, names, ties, says=says)
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
        "thesis" if says else "topic",
        in_doubt=doubted,
    )


def believed(again: Restatement) -> Restatement:
    """Give what may say the thesis again as if it does, by as little as need be."""
    return replace(again, says="thesis", strength=SAYS_AGAIN, in_doubt=False)


def _may_say(text: str, claim: Span, row: Scored, names: Sequence[str]) -> bool:
    """Tell whether a sentence may say the claim: it nearly does, or recalls its named reasons."""
    said = claim.of(text)
    named = [i for i in row.recalled if names[i] in said]
    plain = recalled_plainly(row.said, names, named) if len(named) >= SEVERAL else ()
    return may_say(row.cues, recalls=len(plain) >= SEVERAL)


def _recalling(
    draft: Draft, card: Sequence[Scored], names: Sequence[str], ties: Sequence[Tie], *, says: bool
) -> list[frozenset[int]]:
    """Give the reasons each sentence recalls: faintly too beside several that it recalls plainly.

    In an ending that `says` the thesis none need be plain.
    """
    if says:
        return [gathered(draft, row.said, names, ties, row.recalled) for row in card]
    plain = [recalled_plainly(row.said, names, row.recalled) for row in card]
    return [
        gathered(draft, row.said, names, ties, own) if len(own) >= SEVERAL else own
        for row, own in zip(card, plain, strict=True)
    ]


def _is_on_topic(draft: Draft, claim: Span, row: Scored) -> bool:
    """Tell whether a sentence has to do with the claim: a word of it, its meaning, or its end."""
    shares = not row.said.stems.isdisjoint(stems(draft.text, claim))
    return shares or row.strength > 0 or any(row.has(name) for name in TOPICAL)


def _rank(row: Scored) -> tuple[int, int, bool, int]:
    """Rank by points; of equals, what recalls more and means the thesis, and then the later."""
    return row.points, len(row.recalled), row.has("means the thesis"), row.said.sentence.start


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
    recalls = recalled(draft, told, tuple(names))
    rows, closed = [], False
    for at, (said, again) in enumerate(zip(made.told, recalls, strict=True)):
        signs = (
            *_meant(said, claimed, near[at], best=near[at] == max(near)),
            *_nearer(near[at], max([one.near_alone(said.meaning) for one in claimed]), least),
            *_built(draft.text, said, claimed, len(again), len(names)),
            *_placed(at, len(told)),
            *(("follows the closing words",) if closed else ()),
            *(n for n in made.shared if not (closed and n == "ends like a body paragraph")),
        )
        closed = closed or any(cue.name == "concludes" for cue in said.cues)
        own = (cue for cue in said.cues if not (praised and cue.name == PRAISES))
        found = (*own, *map(echoes.shown, signs))
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
    return max([nearness(one, claim.meaning) for one in said for claim in claims], default=NEAR)


def _nearer(near: float, alone: float, least: float) -> Iterator[str]:
    """Give the cues of how near a sentence is, beside those of the body.

    It is so `near` to the claim with its reasons, and to the claim `alone`.
    """
    if near < NEAR <= alone:
        yield "means its claim alone"
    if NEAR <= max(near, alone) < BARELY_NEAR:
        yield "is barely near"
    if max(near, alone) >= PLAINLY_NEAR:
        yield "is plainly near"
    if near >= max(NEAR, least):
        yield "stands out of the body"


def _meant(said: Said, claimed: Sequence[Claimed], near: float, *, best: bool) -> Iterator[str]:
    """Give the cues of meaning and of words in common."""
    share = round(max([claim.share(said.stems) for claim in claimed]), 4)
    signs = {
        "means the thesis": near >= NEAR,
        "is nearest": best,
        "shares many words": share >= SHARED,
        "copies it": share >= COPIED,
        "comes back to the introduction": said.back >= RETURNING,
        "brings nothing new": said.new <= NOTHING_NEW,
        "brings much new": said.new >= MUCH_NEW,
        "is nearly all new": said.new >= NEARLY_ALL,
        "names someone new": said.names,
    }
    return (name for name, fires in signs.items() if fires)


def _built(
    text: str, said: Said, claimed: Sequence[Claimed], again: int, of: int
) -> Iterator[str]:
    """Give the cues of what a sentence is made of; it recalls `again` reasons `of` those named."""
    lists = of > 1 and again > 0 and _lists(text, said.sentence, of)
    gathers = again >= SEVERAL or lists
    signs = {
        "recalls several reasons": again >= SEVERAL,
        "gathers the body": said.gathers,
        "lists as the thesis does": lists,
        "demands as the thesis does": said.demands and any(one.demands for one in claimed),
        "takes no position": not said.takes_position,
        "asks": said.asks,
        "gives a new figure": said.figures,
        "is short": said.size < SHORT_WORDS,
        "rambles": said.size > LONG_WORDS and not gathers,
        "runs on": said.size > RUNNING_ON,
    }
    return (name for name, fires in signs.items() if fires)


def _lists(text: str, sentence: Span, of: int) -> bool:
    """Tell whether a sentence has as many points in a row as there are reasons."""
    return (of == PAIR or may_be_three(text, sentence)) and len(items(text, sentence)) >= of


def _placed(at: int, of: int) -> Iterator[str]:
    if at == of - 1:
        yield "stands last"
    if at >= of - 2:
        yield "stands near the end"


def _with_neighbour(card: Sequence[Scored], best: Scored) -> Span:
    """Widen a restatement by a neighbour that gives the reasons, or the position, it lacks."""
    at, mine = card.index(best), best.said.sentence
    before = () if best.has("concludes") else card[max(0, at - 1) : at]  # the ending begins there
    for row in (*card[at + 1 : at + 2], *before):
        other = row.said.sentence
        adds = len(best.recalled) < SEVERAL <= len(row.recalled - best.recalled)
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
