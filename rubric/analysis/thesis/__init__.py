"""Which sentence is the thesis. A Draft in, the likeliest sentences with their cues out.

Candidates (`bearings`) are scored by the tables of cues. The best score and its margin over the
next become the confidence: the chance that a human reader chose this sentence.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from math import exp

from rubric.analysis import pillars
from rubric.analysis.pillars.borne_out import reasons
from rubric.analysis.thesis import answers, bearings, beside, plans, pointing, wording
from rubric.analysis.thesis.bearings import Bearings
from rubric.analysis.thesis.beside import Row
from rubric.analysis.thesis.kinship import STATED
from rubric.analysis.thesis.profiles import FULL, Profile, profile
from rubric.analysis.thesis.sides import sides
from rubric.analysis.ties import strangers
from rubric.errors import UserError
from rubric.lookup import indexes, sentences_in
from rubric.memory import remembered
from rubric.records import Record, replace
from rubric.types import Cue, Draft, Plan, Sentence, Span, Thesis
from rubric.words import lowered

POINTED = "was pointed out"  # the cue of a thesis that the reader named
MOST_CHOICES = 3  # readings kept when in doubt: more would be noise to a teacher
LEAST_CHANCE = 0.15  # of a reading kept beside the likeliest; of 137 below, readers chose 10
THIRD_CHANCE = 0.2  # … of one kept beside two; of 152 below, readers chose 15
POINT = 0.2  # log odds of one point, as fitted by tests/fit/thesis_cues.py
# The chance that the best is right, by logistic regression on whole prompts held out (the same
# script): log odds at no points and no margin, for a point of score, for a point of margin.
BASE, BY_SCORE, BY_MARGIN = -1.72, 0.061, 0.162
WIDEST = 12  # points of margin beyond which nothing is surer

OUT_OF_PLACE = 0.5  # strength of a claim that was pointed out where no reader looks for it
LATE = 0.2  # confidence in a claim that only the ending makes: readers look for it elsewhere
PLAINLY = 7  # points of wording that it takes to be preferred to an opening without a claim
OUTRIGHT = 4  # the same where no sentence of the opening may claim anything
BESIDE_A_PLAN = 12  # a best score up to this claims nothing beside an announcement

BACKWARD = "points backward"  # as an ending does, whose claim is no weaker for it
UNDECIDED = (wording.ASKS, "poses the question", plans.ANNOUNCES)  # beside which no word claims
BECAUSE_OF_THESE = re.compile(
    r"\s*(?:for (?:all )?(?:these|those|this|that) reasons?|therefore|thus|"
    r"because of (?:all (?:of )?)?(?:this|these|that))\b"
)  # in lower case


class ThesisReading(Record):
    """The sentences that may be the thesis, best first, and what stands in its place.

    `doubtful` when no choice is sure; `faint` when there may be none; `absent` when that is the
    likeliest reading.
    """

    choices: tuple[Thesis, ...]
    plan: Plan | None
    doubtful: bool
    absent: bool
    faint: bool = False


def find(draft: Draft, hint: str | None = None) -> ThesisReading:
    """Find the thesis. `hint` gives its first words, or `none` when there is none.

    Raises UserError when no sentence begins with the hint.
    """
    if hint is not None and pointing.denies(hint):
        return ThesisReading((), plans.plan(draft), doubtful=False, absent=True)
    if hint is not None:
        return ThesisReading((_hinted(draft, hint),), None, doubtful=False, absent=False)
    bars = profile(draft)
    read = bearings.read(draft)
    planned = any(plans.only_announces(draft, one) for one in read)
    if planned:  # beside a plan, a claim must be worded as one
        read = tuple(one for one in read if one.takes_position or plans.proves(draft, one))
    claims = score_card(draft, read, bars)
    ranked = sorted(claims, key=lambda row: (-row[0], row[1].start))[:MOST_CHOICES]
    if not ranked or ranked[0][0] <= (BESIDE_A_PLAN if planned else bars.absent):
        found = ThesisReading((), plans.plan(draft), doubtful=False, absent=True)
    else:
        found = _weighed(draft, ranked, beside.gathered(draft, claims, bars), bars)
    return _or_late(draft, found, bars, planned=planned)


def _or_late(draft: Draft, found: ThesisReading, bars: Profile, *, planned: bool) -> ThesisReading:
    """Take for the thesis what the ending claims in plain words, where nothing else claims."""
    if any(claims(draft, one) for one in found.choices):
        return found
    for late in _late(draft, bars):
        least = PLAINLY if planned or found.choices else OUTRIGHT
        if sum(cue.weight for cue in late.cues) >= least:
            both = (late, *found.choices)
            return replace(found, choices=both, doubtful=True, absent=False, faint=True)
        if not found.choices and not planned:
            return replace(found, choices=(late,), doubtful=True)
    return found


def claims(draft: Draft, thesis: Thesis) -> bool:
    """Tell whether a sentence claims something, and neither asks nor only says what comes.

    A question that is answered does not ask. "I will explain why we should" claims that we should.
    """
    names = {cue.name for cue in thesis.cues}
    said = thesis.of(draft.text)
    if not said.endswith("?"):
        names.discard(wording.ASKS)
    if answers.EXPLAINS_WHY.search(lowered(said)):
        names.discard(plans.ANNOUNCES)
    claiming = (STATED, *wording.CLAIMS)
    return not names.isdisjoint(claiming) and names.isdisjoint(UNDECIDED)


def _late(draft: Draft, bars: Profile) -> Iterator[Thesis]:
    """Give the claim that only the ending makes, if it makes one: a question answered late."""
    ending = [i for i in indexes(draft, "conclusion") if not strangers.says_nothing(draft, i)]
    told = [s for i in ending for s in sentences_in(draft, i)]
    rows = []
    for sentence in told:
        fired = wording.worded(sentence.of(draft.text))
        found = tuple(
            Cue(name, FULL.weights[name], words)
            for name, words in fired.items()
            if name != BACKWARD
        )
        if any(name in wording.CLAIMS for name in fired):
            rows.append((sum(cue.weight for cue in found), sentence, found))
    for row in sorted(rows, key=lambda row: (-row[0], row[1].start))[:1]:
        yield replace(_thesis(draft, row, LATE, (), bars), strength=0.0)


def _weighed(
    draft: Draft, ranked: list[Row], claims: Sequence[Row], bars: Profile
) -> ThesisReading:
    """Say how sure the best sentence is, and which others it may be."""
    ranked = _past_a_turn(draft, ranked)
    first = ranked[0][1]
    own = _with_reasons(draft, first)
    said = [own.covers(row[1]) or answers.leads_to(draft, row[1], first) for row in ranked[1:]]
    ranked = ranked[:1] + [row for row, same in zip(ranked[1:], said, strict=True) if not same]
    best = ranked[0][0]
    confidence = _confidence([score for score, _, _ in ranked])
    faint = _is_faint(ranked[0], bars.faint)
    doubtful = faint or confidence < bars.sure
    asked = [(row, confidence * exp(POINT * (row[0] - best))) for row in ranked]
    bar = zip(asked[1:], (LEAST_CHANCE, THIRD_CHANCE), strict=False)
    others = [one for one, least in bar if doubtful and one[1] >= least]
    choices = tuple(
        _thesis(draft, row, round(chance, 2), claims, bars) for row, chance in (asked[0], *others)
    )
    claimed = any(cue.name in (STATED, *wording.CLAIMS) for cue in ranked[0][2])
    absent = _is_faint(ranked[0], bars.none) or (faint and not claimed)
    alone = doubtful and len(choices) == 1  # then what is in doubt is whether it is one
    return ThesisReading(
        choices, plans.plan(draft), doubtful=doubtful, absent=absent, faint=faint or alone
    )


def _past_a_turn(draft: Draft, ranked: list[Row]) -> list[Row]:
    """Prefer to a bare disagreement the claim behind it, which says what is right."""
    for row in ranked[1:]:
        said = {cue.name for cue in row[2]}
        if said & set(wording.POSITIONS) and answers.leads_to(draft, ranked[0][1], row[1]):
            return [row, *(one for one in ranked if one is not row)]
    return ranked


def _is_faint(row: Row, bar: float) -> bool:
    """Tell whether a sentence stays below a bar; one that gives three reasons is never faint."""
    score, _, found = row
    return score < bar and all(cue.name != beside.REASONED for cue in found)


@remembered  # the endings of an essay, held against each thesis in question
def takes_position(said: str) -> bool:
    """Tell whether a sentence is worded as a claim."""
    return any(name in wording.VOICED for name, _ in wording.shown(wording.own_words(said)))


def score_card(draft: Draft, read: Iterable[Bearings], bars: Profile) -> tuple[Row, ...]:
    """Score the candidates that count: the sum of weights, the sentence, the cues that fired.

    Those count that may be among the best, and not far below, or may bear the best out. Only their
    reasons are read, which takes as long as all else together.
    """
    weights = bars.weights
    least = [(sum([weights[name] for name in one.cues]), one) for one in read]
    best = sorted([points for points, _ in least])[-MOST_CHOICES:]
    bar = max(best[0], best[-1] - WIDEST) if best else 0
    rows = []
    for points, one in least:
        reach = sum([weights[name] for name in one.of_reasons])
        if points + reach >= bar or beside.may_bear_out(one, reach, bars):
            names = one.with_reasons(draft)
            found = tuple([Cue(name, weights[name], one.worded.get(name, "")) for name in names])
            rows.append((sum([weights[name] for name in names]), one.sentence, found))
    return tuple(rows)


def _confidence(scores: list[int]) -> float:
    """Turn scores, best first, into the chance (0..1) that the best is right."""
    margin = min(WIDEST, scores[0] - scores[1]) if len(scores) > 1 else WIDEST
    odds = exp(BASE + BY_SCORE * scores[0] + BY_MARGIN * margin)
    return round(odds / (1 + odds), 2)


def _thesis(
    draft: Draft, row: Row, confidence: float, claims: Sequence[Row], bars: Profile
) -> Thesis:
    """Make a thesis of a claim and the neighbouring sentence that lists its reasons.

    What else is claimed beside it, in `claims`, bears it out.
    """
    _, claim, found = row
    span = _with_reasons(draft, claim)
    turns = span.start < claim.start and answers.differs(draft, claim)
    own = Span(claim.start, span.end) if turns else span
    named = reasons(draft, own)
    thesis = Thesis(
        span.start,
        span.end,
        confidence,
        named,
        found,
        beside.strength(found, bars),
        sides(draft.text, own),
        plans.ANNOUNCES in wording.found(wording.own_words(span.of(draft.text))),
        idle=() if named else pillars.read(draft.text, own),
    )
    return beside.borne_out(draft, thesis, claims, bars)


@remembered  # of the likeliest sentence, by which its rivals are told, and of its thesis
def _with_reasons(draft: Draft, claim: Sentence) -> Span:
    """Widen a claim by what it takes up, and by the sentence before or after that lists reasons.

    A question is no claim without its answer, nor is "I disagree" without what it is said of.
    """
    around = sentences_in(draft, claim.paragraph)
    at = around.index(claim)
    before, after = around[max(0, at - 1) : at], around[at + 1 : at + 2]
    start = (answers.denied(draft, claim) or answers.asked(draft, claim)).start
    if after and answers.goes_with(draft, claim, after[0]):
        return Span(start, after[0].end)
    if len(reasons(draft, claim)) > 1:
        return _from(start, claim)
    wide: Span = claim
    if before and BECAUSE_OF_THESE.match(lowered(draft.text), claim.start):
        if len(pillars.series(draft.text, before[0])) > 1:
            wide = Span(before[0].start, claim.end)
    elif after and (
        pillars.continues(draft.text, after[0]) or plans.goes_on(draft, claim, after[0])
    ):
        wide = Span(claim.start, after[0].end)
    return _from(start, wide if reasons(draft, wide, beside=True) else claim)


def _from(start: int, span: Span) -> Span:
    """Give a span from an earlier place on, or itself, of which more is remembered."""
    return Span(start, span.end) if start < span.start else span


def keep(thesis: Thesis) -> ThesisReading:
    """Read a thesis that was pointed out once more; its implicit pillars are to be found anew."""
    named = tuple(pillar for pillar in thesis.pillars if pillar.start is not None)
    kept = replace(thesis, pillars=named)
    return ThesisReading((kept,), None, doubtful=False, absent=False)


def _introduces(draft: Draft, thesis: Thesis) -> bool:
    """Tell whether a thesis stands in the introduction."""
    return any(draft.paragraphs[i].covers(thesis) for i in indexes(draft, "introduction"))


def _hinted(draft: Draft, hint: str) -> Thesis:
    """Make a thesis of the sentence that a hint points out.

    It is not weighed: what tells is whether it stands in the introduction. Nor does another claim
    bear it out: who points at a sentence means that one.
    """
    sentence = pointing.pointed_at(draft, hint)
    if sentence is None:
        raise UserError(f"No sentence of the essay begins with “{hint}”.")
    row = (0, sentence, (Cue(POINTED, 0, hint, sentence.start),))
    found = _thesis(draft, row, 1.0, (), profile(draft))
    plain = 1.0 if _introduces(draft, found) else OUT_OF_PLACE
    return replace(found, strength=plain, pointed=True)
