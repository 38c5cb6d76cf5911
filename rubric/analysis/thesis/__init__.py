"""Which sentence is the thesis. A Draft in, the likeliest sentences with their cues out.

Candidates (`bearings`) are scored by the tables of cues. The best score and its margin over the
next become the confidence: the chance that a human reader chose this sentence.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from typing import Literal

from rubric.analysis import pillars
from rubric.analysis.thesis import bearings, cues, wording
from rubric.errors import UserError
from rubric.lookup import indexes, sentences_in
from rubric.types import Cue, Draft, Plan, Sentence, Span, Thesis
from rubric.words import lowered

NO_THESIS = "none"
POINTED = "was pointed out"  # the cue of a thesis that the reader named
MOST_CHOICES = 3  # readings kept when in doubt: more would be noise to a teacher
POINT = 0.2  # log odds of one point, as fitted by tests/fit/thesis_cues.py
# The chance that the best is right, by logistic regression on whole prompts held out (the same
# script): log odds at no points and no margin, for a point of score, for a point of margin.
BASE, BY_SCORE, BY_MARGIN = -1.87, 0.069, 0.177
WIDEST = 12  # points of margin beyond which nothing is surer


@dataclass(frozen=True, slots=True)
class Bars:
    """What it takes to assert a thesis: confidence (0..1) and points of the best score.

    Up to `absent` no sentence claims anything. Below `faint` the best one may be no thesis at
    all: it is never asserted, and the likelier reading is that of `doubt`. At `weakest` points
    of `strength` a thesis is barely known for one; from `strongest` on nobody could miss it.
    """

    sure: float
    absent: int
    faint: int
    doubt: Literal["stated", "absent"]
    weakest: int
    strongest: int


# Of school essays with a claim 1 in 200 has a best score below 0 and 1 in 20 one below 9; with the
# claim taken out three times as many. A full essay words its thesis: what is faint there is none.
BARE = Bars(0.66, -1, 9, "stated", 0, 20)
FULL = Bars(0.42, 5, 14, "absent", 0, 13)
LED = 5  # points by which a bare text's claim is stronger where sentences lead up to it
LED_UP_TO = frozenset(("closes the introduction", "stands last but one"))
OUT_OF_PLACE = 0.5  # strength of a claim that was pointed out where no reader looks for it
BESIDE_A_PLAN = 10  # a best score up to this claims nothing beside an announcement

ANNOUNCES = cues.WORDINGS["announces"].pattern
PERSONAL = re.compile(
    r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]ur|[Yy]ou|[Yy]our)\b|\w['’](?:t|m|re|ll)\b"
)
PERSONAL_SHARE = 0.01  # of the words; university papers have half of it, school texts three times
BECAUSE_OF_THESE = re.compile(
    r"\s*(?:for (?:all )?(?:these|those|this|that) reasons?|because of (?:this|these)|therefore|"
    r"thus)\b",
    re.IGNORECASE,
)
QUOTES = str.maketrans("“”‘’«»", '""\'\'""')


Row = tuple[int, Sentence, tuple[Cue, ...]]  # score, sentence, what fired


@dataclass(frozen=True, slots=True)
class ThesisReading:
    """The sentences that may be the thesis, best first, and what stands in its place.

    `doubtful` when no choice is sure; `absent` when the likeliest reading is that there is none.
    """

    choices: tuple[Thesis, ...]
    plan: Plan | None
    doubtful: bool
    absent: bool


def find(draft: Draft, hint: str | None = None) -> ThesisReading:
    """Find the thesis. `hint` gives its first words, or `none` when there is none.

    Raises UserError when no sentence begins with the hint.
    """
    if hint is not None and hint.strip().lower() == NO_THESIS:
        return ThesisReading((), _plan(draft), doubtful=False, absent=True)
    if hint is not None:
        return ThesisReading((_hinted(draft, hint),), None, doubtful=False, absent=False)
    scored = score_card(draft)
    claims = [row for row in scored if not _only_announces(draft, row[1])]
    planned = len(claims) < len(scored)
    if planned:  # beside a plan, a claim must be worded as one
        claims = [row for row in claims if takes_position(row[1].of(draft.text))]
    ranked = sorted(claims, key=lambda row: (-row[0], row[1].start))[:MOST_CHOICES]
    bars = _bars(draft)
    if not ranked or ranked[0][0] <= (BESIDE_A_PLAN if planned else bars.absent):
        return ThesisReading((), _plan(draft), doubtful=False, absent=True)
    return _weighed(draft, ranked, bars)


def _weighed(draft: Draft, ranked: list[Row], bars: Bars) -> ThesisReading:
    """Say how sure the best sentence is, and which others it may be."""
    best = ranked[0][0]
    confidence = _confidence([score for score, _, _ in ranked])
    faint = best < bars.faint
    doubtful = faint or confidence < bars.sure
    choices = tuple(
        _thesis(draft, sentence, round(confidence * exp(POINT * (score - best)), 2), found)
        for score, sentence, found in (ranked if doubtful else ranked[:1])
    )
    absent = faint and (bars.doubt == "absent" or not takes_position(ranked[0][1].of(draft.text)))
    return ThesisReading(choices, _plan(draft), doubtful=doubtful, absent=absent)


def _only_announces(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a sentence says what comes and takes no position with it."""
    said = sentence.of(draft.text)
    return ANNOUNCES.search(lowered(said)) is not None and not takes_position(said)


@lru_cache(maxsize=128)  # the endings of an essay, held against each thesis in question
def takes_position(said: str) -> bool:
    """Tell whether a sentence is worded as a claim."""
    own = wording.own_words(said)
    return any(wording.find(name, own) for name in bearings.CLAIMS)


def score_card(draft: Draft) -> tuple[Row, ...]:
    """Score every candidate: its sum of weights, the sentence, and the cues that fired."""
    bare = is_bare(draft)
    rows = []
    for sentence, fired in bearings.read(draft):
        found = tuple(
            Cue(cue.name, bearings.weight(cue.name, bare=bare), cue.words) for cue in fired
        )
        rows.append((sum(cue.weight for cue in found), sentence, found))
    return tuple(rows)


def strength(draft: Draft, thesis: Thesis) -> float:
    """Say how plainly a thesis is stated, 0..1, by the cues it was known by.

    One that its paragraph leads up to counts for more: readers look for it there. Cues that
    compare it with other sentences are left aside, so that taking those out never helps it. One
    that is faint has none. One that had to be pointed out is not weighed: what tells is whether it
    stands in the introduction.
    """
    names = {cue.name for cue in thesis.cues}
    if POINTED in names:
        return 1.0 if introduces(draft, thesis) else OUT_OF_PLACE
    bars = _bars(draft)
    if sum(cue.weight for cue in thesis.cues) < bars.faint:
        return 0.0
    led = bool(names & LED_UP_TO) and "opens the introduction" not in names
    steady = sum(cue.weight for cue in thesis.cues if cue.name not in bearings.SHIFTING)
    points = steady + LED * (led and bars is BARE)
    return max(0.0, min(1.0, (points - bars.weakest) / (bars.strongest - bars.weakest)))


def introduces(draft: Draft, thesis: Thesis) -> bool:
    """Tell whether a thesis stands in the introduction."""
    return any(draft.paragraphs[i].covers(thesis) for i in indexes(draft, "introduction"))


def _bars(draft: Draft) -> Bars:
    return BARE if is_bare(draft) else FULL


def is_bare(draft: Draft) -> bool:
    """Tell whether it is a bare school text: it lists no sources, and is personal or plain."""
    if draft.references:
        return False
    return _is_personal(draft) or not (draft.citations or draft.title)


def _is_personal(draft: Draft) -> bool:
    """Tell whether the writer speaks as "I" or to "you", quotations aside."""
    said = wording.own_words(draft.text)
    return len(PERSONAL.findall(said)) >= PERSONAL_SHARE * draft.words


def _confidence(scores: list[int]) -> float:
    """Turn scores, best first, into the chance (0..1) that the best is right."""
    margin = min(WIDEST, scores[0] - scores[1]) if len(scores) > 1 else WIDEST
    odds = exp(BASE + BY_SCORE * scores[0] + BY_MARGIN * margin)
    return round(odds / (1 + odds), 2)


def _thesis(draft: Draft, claim: Sentence, confidence: float, found: tuple[Cue, ...]) -> Thesis:
    """Make a thesis of a claim and the neighbouring sentence that lists its reasons."""
    span = _with_reasons(draft, claim)
    return Thesis(span.start, span.end, confidence, pillars.read(draft.text, span), found)


def _with_reasons(draft: Draft, claim: Sentence) -> Span:
    """Widen a claim without reasons by the sentence before or after that lists them."""
    if len(pillars.read(draft.text, claim)) > 1:
        return claim
    around = sentences_in(draft, claim.paragraph)
    at = around.index(claim)
    before, after = around[max(0, at - 1) : at], around[at + 1 : at + 2]
    if before and BECAUSE_OF_THESE.match(draft.text, claim.start):
        if len(pillars.series(draft.text, before[0])) > 1:
            return Span(before[0].start, claim.end)
    elif after and pillars.continues(draft.text, after[0]):
        return Span(claim.start, after[0].end)
    return claim


def _plan(draft: Draft) -> Plan | None:
    """Find what stands in a thesis's place: an announcement, or else the closing sentence."""
    opening = [s for i in indexes(draft, "introduction") for s in sentences_in(draft, i)]
    for sentence in opening:
        if ANNOUNCES.search(lowered(sentence.of(draft.text))):
            return _planned(draft, sentence, "announcement")
    return _planned(draft, opening[-1], "topic") if opening else None


def _planned(draft: Draft, sentence: Sentence, kind: str) -> Plan:
    listed = pillars.read(draft.text, sentence) or pillars.series(draft.text, sentence)
    announced = kind == "announcement"
    return Plan(sentence.start, sentence.end, "announcement" if announced else "topic", listed)


def _hinted(draft: Draft, hint: str) -> Thesis:
    """Find the sentence that begins with the hint, white space, case and quotes aside."""
    wanted = _plain(hint)
    for sentence in draft.sentences:
        if wanted and _plain(sentence.of(draft.text)).startswith(wanted):
            return _thesis(draft, sentence, 1.0, (Cue(POINTED, 0, hint),))
    raise UserError(f"No sentence of the essay begins with “{hint}”.")


def _plain(text: str) -> str:
    return " ".join(text.translate(QUOTES).lower().split()).lstrip("\"' ").rstrip(".… ")
