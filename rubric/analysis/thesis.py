"""Which sentence is the thesis. A Draft in, the likeliest sentences with their cues out.

Candidates are the sentences of the introduction and of the paragraph after it. Each is scored by
the table of `cues`; the margin between the best and the next becomes the confidence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import exp

from rubric.analysis import cues, pillars
from rubric.errors import UserError
from rubric.lookup import indexes, prose, sentences_in
from rubric.semantics import meaning, nearness, together
from rubric.types import Cue, Draft, Plan, Sentence, Span, Thesis
from rubric.words import containment, stems, words

NO_THESIS = "none"
POINTED = "was pointed out"  # the cue of a thesis that the reader named
MOST_CHOICES = 3  # readings kept when in doubt: more would be noise to a teacher
MOST_AFTER = 6  # sentences of the paragraph after the introduction; claims stand at its head
MOST_CANDIDATES = 40  # sentences; a longer introduction is no introduction
POINT = 0.5  # log odds of one point, as fitted by tests/fit/thesis_cues.py
SURE = 0.60  # confidence from which a thesis is asserted
SURELY_ABSENT = -1  # a best score up to this: no sentence claims anything
BESIDE_A_PLAN = 5  # as above, where the introduction announces a plan: then a claim must be plain
SHORT_WORDS, LONG_WORDS = 7, 20
WEAK_ECHO, STRONG_ECHO = 0.25, 0.5  # share of the sentence's stems found in the conclusion
TITLE_SHARE = 0.5  # of the title's stems
HEADED = 2  # topic sentences that share a stem with the claim

ANNOUNCES = cues.WORDINGS["announces"].pattern
POSITIONS = ("takes a stance", "says what ought to be", "judges or compares", "sets against")
BECAUSE_OF_THESE = re.compile(
    r"\s*(?:for (?:all )?(?:these|those) reasons|because of (?:this|these)|therefore|thus)\b",
    re.IGNORECASE,
)
QUOTES = str.maketrans("“”‘’«»", '""\'\'""')


@dataclass(frozen=True, slots=True)
class ThesisReading:
    """The sentences that may be the thesis, best first, and what stands in its place.

    `doubtful` when no choice is sure; `absent` when the likeliest reading is that there is none.
    """

    choices: tuple[Thesis, ...]
    plan: Plan | None
    doubtful: bool
    absent: bool


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a candidate is compared with: stems of conclusion, topic sentences and title."""

    conclusion: frozenset[str]
    topics: tuple[frozenset[str], ...]
    title: frozenset[str]
    marked: tuple[Span, ...]
    cited: tuple[Span, ...]
    bare: bool


def find(draft: Draft, hint: str | None = None) -> ThesisReading:
    """Find the thesis. `hint` gives its first words, or `none` when there is none.

    Raises UserError when no sentence begins with the hint.
    """
    if hint is not None and hint.strip().lower() == NO_THESIS:
        return ThesisReading((), _plan(draft), doubtful=False, absent=True)
    if hint is not None:
        return ThesisReading((_hinted(draft, hint),), None, doubtful=False, absent=False)
    scored = score_card(draft)
    if not scored:
        return ThesisReading((), None, doubtful=False, absent=True)
    claims = [row for row in scored if not _only_announces(draft, row[1])]
    if len(claims) < len(scored):  # beside a plan, a claim must be worded as one
        claims = [row for row in claims if takes_position(row[1].of(draft.text))]
    ranked = sorted(claims, key=lambda row: (-row[0], row[1].start))[:MOST_CHOICES]
    bar = SURELY_ABSENT if len(claims) == len(scored) else BESIDE_A_PLAN
    if not ranked or ranked[0][0] <= bar:
        return ThesisReading((), _plan(draft), doubtful=False, absent=True)
    confidence = _confidence([score for score, _, _ in ranked])
    doubtful, best = confidence < SURE, ranked[0][0]
    choices = tuple(
        _thesis(draft, sentence, round(confidence * exp(score - best), 2), found)
        for score, sentence, found in (ranked if doubtful else ranked[:1])
    )
    return ThesisReading(choices, _plan(draft), doubtful=doubtful, absent=False)


def _only_announces(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a sentence says what comes and takes no position with it."""
    said = sentence.of(draft.text)
    return ANNOUNCES.search(said) is not None and not takes_position(said)


def takes_position(said: str) -> bool:
    """Tell whether a sentence is worded as a claim."""
    return any(cues.WORDINGS[name].pattern.search(said) for name in POSITIONS)


def score_card(draft: Draft) -> tuple[tuple[int, Sentence, tuple[Cue, ...]], ...]:
    """Score every candidate: its sum of weights, the sentence, and the cues that fired."""
    setting = _setting(draft)
    places = tuple(_candidates(draft))
    echoed = _echoed(draft, [sentence for sentence, _ in places])
    rows = []
    for at, (sentence, place) in enumerate(places):
        found = tuple(
            Cue(cue.name, cues.weight(cue.name, bare=setting.bare), cue.words)
            for cue in (
                *place,
                *cues.worded(sentence.of(draft.text)),
                *_related(draft, sentence, setting),
                *((Cue("means the conclusion", 0, ""),) if at == echoed else ()),
            )
        )
        rows.append((sum(cue.weight for cue in found), sentence, found))
    return tuple(rows)


def _echoed(draft: Draft, sentences: list[Sentence]) -> int | None:
    """Give the place of the candidate nearest in meaning to the conclusion."""
    ending = indexes(draft, "conclusion")
    if not ending or not sentences:
        return None
    goal = together(meaning(draft.paragraphs[i].of(draft.text)) for i in ending)
    near = [nearness(meaning(sentence.of(draft.text)), goal) for sentence in sentences]
    return near.index(max(near))


def _candidates(draft: Draft) -> Iterator[tuple[Sentence, tuple[Cue, ...]]]:
    """Give each candidate with the cues of its place."""
    introduction = indexes(draft, "introduction")
    opening = [s for i in introduction for s in sentences_in(draft, i)][:MOST_CANDIDATES]
    for at, sentence in enumerate(opening):
        yield sentence, tuple(_placed(at, len(opening), sentence, draft))
    after = [i for i in prose(draft) if i not in introduction][:1]
    for sentence in (s for i in after for s in sentences_in(draft, i)[:MOST_AFTER]):
        yield sentence, (Cue("stands after the introduction", 0, ""),)


def _placed(at: int, of: int, sentence: Sentence, draft: Draft) -> Iterator[Cue]:
    head = " ".join(sentence.of(draft.text).split()[:3])
    if at == 0 and of > 1:
        yield Cue("opens the introduction", 0, head)
    if at == of - 1:
        yield Cue("closes the introduction", 0, head)
    if 0 < at == of - 2:
        yield Cue("stands last but one", 0, head)


def is_bare(draft: Draft) -> bool:
    """Tell whether the essay is a bare school text, without title and list of sources."""
    return not draft.title and not draft.references


def _setting(draft: Draft) -> _Setting:
    text = draft.text
    ending = [draft.paragraphs[i] for i in indexes(draft, "conclusion")]
    topics = [sentences_in(draft, i)[:1] for i in indexes(draft, "body")]
    return _Setting(
        frozenset().union(*(stems(words(text, p)) for p in ending)),
        tuple(stems(words(text, s)) for topic in topics for s in topic),
        stems(words(draft.title or "")),
        tuple(draft.quotations),
        tuple(draft.citations),
        is_bare(draft),
    )


def _related(draft: Draft, sentence: Sentence, setting: _Setting) -> Iterator[Cue]:
    """Give the cues that compare a candidate with the rest of the essay."""
    found = words(draft.text, sentence)
    own = stems(found)
    echo = containment(own, setting.conclusion)
    headed = sum(bool(own & topic) for topic in setting.topics)
    signs = {
        "lists reasons": len(pillars.read(draft.text, sentence)) > 1,
        "is followed by reasons": _reasons_follow(draft, sentence),
        "takes no position": not takes_position(sentence.of(draft.text)),
        "asks": sentence.of(draft.text).rstrip("\"'”’ ").endswith("?"),
        "quotes": any(sentence.covers(span) for span in setting.marked),
        "cites": any(sentence.covers(span) for span in setting.cited),
        "returns in the conclusion": echo >= WEAK_ECHO,
        "returns strongly": echo >= STRONG_ECHO,
        "heads the body": headed >= HEADED,
        "names the title": containment(setting.title, own) >= TITLE_SHARE,
        "is short": len(found) < SHORT_WORDS,
        "is long": len(found) > LONG_WORDS,
    }
    return (Cue(name, 0, "") for name, fires in signs.items() if fires)


def _reasons_follow(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether the next sentence of the paragraph goes on by listing reasons."""
    around = sentences_in(draft, sentence.paragraph)
    after = around[around.index(sentence) + 1 :][:1]
    return bool(after) and pillars.continues(draft.text, after[0])


def _confidence(scores: list[int]) -> float:
    """Turn scores, best first, into the chance (0..1) that the best is right.

    A softmax over the choices: one point more makes a sentence e^.5 times as likely, as fitted.
    """
    odds = [exp(POINT * (score - scores[0])) for score in scores]
    return round(odds[0] / sum(odds), 2)


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
        if ANNOUNCES.search(sentence.of(draft.text)):
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
