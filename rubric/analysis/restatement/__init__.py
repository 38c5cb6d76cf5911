"""The sentence that says the thesis again. A Draft and its thesis in, a Restatement out.

Candidates are the sentences of the conclusion or, without one, the last of the essay. Each is
scored by the table of `echoes`; when none reaches `LEAST_POINTS`, nothing says the thesis again.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rubric.analysis.meanings import of_paragraphs
from rubric.analysis.pillars.lists import items
from rubric.analysis.restatement import echoes
from rubric.analysis.restatement.candidates import candidates
from rubric.analysis.restatement.copying import longest_run
from rubric.analysis.restatement.makes import DEMANDS, make
from rubric.analysis.restatement.recall import Reason, gathered, reasons, recalled
from rubric.lookup import indexes, prose, sentences_in
from rubric.semantics import Meaning, meaning, nearness
from rubric.types import Cue, Draft, Restatement, Sentence, Span, Tie
from rubric.words import lowered, stems, words

LEAST_POINTS = 3  # of the card; below it a concluding sentence is about something else
NEAR = 0.30  # nearness to the thesis: unlike sentences of one essay stand at .1 to .25
SHARED, COPIED = 0.35, 0.70  # of the weight of the thesis's stems
RETURNING = 0.5  # of a sentence's stems that stood in the introduction
NOTHING_NEW, MUCH_NEW = 0.15, 0.5  # of a sentence's stems that no earlier paragraph has
SHORT_WORDS, LONG_WORDS, RUNNING_ON = 7, 25, 35
FEW_PARAGRAPHS = 3
FRESH = 0.34  # share of the thesis's words in one run; below it a sentence is in new words
SEVERAL = 2  # reasons
WHOLE = 1000  # weight of a stem that stands nowhere else
DULLNESS = 4  # a stem that stands in every sentence weighs WHOLE / (1 + DULLNESS)

LIKE_BODY = re.compile(
    r"\W*(?:another|also|second|third|secondly|thirdly|first|firstly|next|moreover|furthermore|"
    r"in addition|for (?:example|instance)|one (?:\w+ )?(?:reason|way|example)|according to|"
    r"(?:my|the) (?:\w+ )?(?:first|second|third|last|next|other) (?:\w+ )?(?:reason|thing)|"
    r"(?:in|from) the (?:article|text|passage)|in paragraph|on the other hand|"
    r"some (?:people|may))\b",
    re.IGNORECASE,
)
TO_READER = re.compile(  # in lower case
    r"\b(?:i (?:\w+ )?(?:hope|ask)|hopefully|please|consider|decision|your mind|this letter|"
    r"my opinion|that is what i)\b"
)


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a candidate is compared with, and the cues its paragraph gives to each of them."""

    claims: tuple[tuple[Meaning, Mapping[str, int]], ...]  # what may be said again, stems weighed
    counts: Counter[str]
    introduction: frozenset[str]
    demands: bool
    shared: tuple[str, ...]

    def near(self, said: Meaning) -> float:
        """Say how near a sentence is to the nearest claim."""
        return max(nearness(said, claim) for claim, _ in self.claims)

    def share(self, own: frozenset[str]) -> float:
        """Give the share (0..1) of a claim's stems, weighed, that a sentence has, at the most."""
        parts = [
            sum([weight for stem, weight in weights.items() if stem in own]) / weighed
            for _, weights in self.claims
            if (weighed := sum(weights.values()))
        ]
        return round(max(parts, default=0.0), 4)


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate: its sum of weights, the cues that fired, and the reasons it recalls."""

    points: int
    sentence: Sentence
    cues: tuple[Cue, ...]
    recalled: frozenset[int]

    def has(self, name: str) -> bool:
        """Tell whether a cue fired."""
        return any(cue.name == name for cue in self.cues)

    @property
    def strength(self) -> int:
        """What the sentence says, wherever it stands: taking it out then never helps."""
        return sum(cue.weight for cue in self.cues if cue.name not in echoes.EARN_NOTHING)


def find(
    draft: Draft,
    claim: Span,
    names: Sequence[str],
    ties: Iterable[Tie],
    beside: Sequence[Span] = (),
) -> Restatement | None:
    """Find the concluding sentence that says the claim at `claim` again, or None.

    `names` are the pillars' names, and `ties` say which paragraphs carry them; a pillar is
    recalled where any sentence of the conclusion says it in its own words or in others.
    """
    wanted = reasons(names, ties)
    card = score_card(draft, (claim, *beside), wanted)
    if not card:
        return None
    best = max(card, key=lambda row: (row.points, row.sentence.start))
    if best.points < LEAST_POINTS:
        return None
    span = _with_neighbour(card, best)
    again = [gathered(draft, row.sentence, wanted, row.recalled) for row in card]
    copied, length = longest_run(draft, claim, span)
    verbatim = round(length / max(1, len(words(draft.text, claim))), 2)
    near = nearness(meaning(span.of(draft.text)), meaning(claim.of(draft.text)))
    return Restatement(
        span.start,
        span.end,
        round(min(1.0, max(near, _share(draft, claim, span))), 2),
        verbatim,
        tuple(sorted(frozenset().union(*again))),
        copied,
        length,
        best.cues,
        max(row.strength for row in card if row.points >= LEAST_POINTS),
        _fresh(draft, claim, zip(card, again, strict=True)) if verbatim >= FRESH else None,
    )


def _fresh(draft: Draft, claim: Span, rows: Iterable[tuple[Scored, frozenset[int]]]) -> int | None:
    """Give the strength of the best sentence in new words, or None.

    Beside a copied one it counts where such sentences together recall as many reasons as all.
    """
    most = FRESH * len(words(draft.text, claim))
    everything, own, strengths = frozenset[int](), frozenset[int](), []
    for row, again in rows:
        everything |= again
        if longest_run(draft, claim, row.sentence)[1] < most:
            own |= again
            strengths += [row.strength] if row.points >= LEAST_POINTS else []
    return max(strengths, default=None) if own == everything else None


def score_card(
    draft: Draft, claims: Sequence[Span], wanted: Sequence[Reason]
) -> tuple[Scored, ...]:
    """Score every candidate: its sum of weights, the sentence, and the cues that fired.

    It may say any of the `claims` again, of which the thesis is the first.
    """
    told = candidates(draft, claims[0])
    if not told:
        return ()
    setting = _setting(draft, claims, told)
    near = [setting.near(meaning(s.of(draft.text))) for s in told]
    rows, closed = [], False
    for at, sentence in enumerate(told):
        said = echoes.worded(sentence.of(draft.text))
        again = recalled(draft, sentence, wanted)
        signs = (
            *_meant(draft, sentence, setting, near[at], best=near[at] == max(near)),
            *_built(draft, sentence, setting, len(again), len(wanted)),
            *_placed(at, len(told)),
            *(("follows the closing words",) if closed else ()),
            *(n for n in setting.shared if not (closed and n == "ends like a body paragraph")),
        )
        closed = closed or any(cue.name == "concludes" for cue in said)
        found = (*said, *map(echoes.shown, signs))
        rows.append(Scored(sum(cue.weight for cue in found), sentence, found, again))
    return tuple(rows)


def _setting(draft: Draft, claims: Sequence[Span], told: Sequence[Sentence]) -> _Setting:
    text, of = draft.text, len(draft.sentences)
    counts = _counted(text, told[0].start)

    def weights(claim: Span) -> Mapping[str, int]:
        """Weigh stems, in whole numbers: one that stands everywhere in the essay says little."""
        found = stems(words(text, claim))
        return {stem: WHOLE * of // (of + DULLNESS * counts[stem]) for stem in found}

    opening = [draft.paragraphs[i] for i in indexes(draft, "introduction")]
    return _Setting(
        tuple((meaning(claim.of(text)), weights(claim)) for claim in claims),
        counts,
        stems(word for paragraph in opening for word in words(text, paragraph)),
        any(DEMANDS.search(claim.of(text)) for claim in claims),
        tuple(_shared(draft, told)),
    )


@lru_cache(maxsize=4)  # where an ending begins, asked for each reading of the thesis
def _counted(text: str, end: int) -> Counter[str]:
    """Count the stems of the words that carry meaning before `end`."""
    return Counter([word.stem for word in words(text, Span(0, end)) if word.content])


def _shared(draft: Draft, told: Sequence[Sentence]) -> Iterator[str]:
    """Give the cues that all candidates share: what the ending looks like."""
    if len(prose(draft)) <= FEW_PARAGRAPHS:
        yield "few paragraphs"
    if LIKE_BODY.match(draft.text, draft.paragraphs[told[0].paragraph].start):
        yield "ends like a body paragraph"
    if TO_READER.search(lowered(draft.text), told[0].start, told[-1].end):
        yield "speaks to its reader"
    if indexes(draft, "conclusion"):
        yield from _against_others(draft, len(told))
    else:
        yield "no last paragraph"


def _against_others(draft: Draft, size: int) -> Iterator[str]:
    """Give the cues of a conclusion of `size` sentences held against the body paragraphs."""
    body = indexes(draft, "body")
    if not body:
        return
    if size > max(len(sentences_in(draft, i)) for i in body):
        yield "ends long"
    opening = of_paragraphs(draft, indexes(draft, "introduction"))
    near = [nearness(of_paragraphs(draft, [i]), opening) for i in body]
    ending = nearness(of_paragraphs(draft, indexes(draft, "conclusion")), opening)
    if ending >= max(near):
        yield "ends near the introduction"
    if ending < min(near):
        yield "ends far from the introduction"


def _meant(
    draft: Draft, sentence: Sentence, setting: _Setting, near: float, *, best: bool
) -> Iterator[str]:
    """Give the cues of meaning and of words in common."""
    own = stems(words(draft.text, sentence))
    share = setting.share(own)
    new = sum([stem not in setting.counts for stem in own]) / len(own) if own else 1.0
    back = len(own & setting.introduction) / len(own) if own else 0.0
    signs = {
        "means the thesis": near >= NEAR,
        "is nearest": best,
        "shares many words": share >= SHARED,
        "copies it": share >= COPIED,
        "comes back to the introduction": back >= RETURNING,
        "brings nothing new": new <= NOTHING_NEW,
        "brings much new": new >= MUCH_NEW,
    }
    return (name for name, fires in signs.items() if fires)


def _built(
    draft: Draft, sentence: Sentence, setting: _Setting, again: int, of: int
) -> Iterator[str]:
    """Give the cues of what a sentence is made of; it recalls `again` reasons `of` those named."""
    own = make(draft.text, sentence)
    lists = of > 1 and again > 0 and len(items(draft.text, sentence)) >= of
    gathers = again >= SEVERAL or lists
    signs = {
        "recalls several reasons": again >= SEVERAL,
        "lists as the thesis does": lists,
        "demands as the thesis does": setting.demands and own.demands,
        "takes no position": not (own.demands or own.claims),
        "asks": own.asks,
        "gives a new figure": own.figures,
        "is short": own.size < SHORT_WORDS,
        "rambles": own.size > LONG_WORDS and not gathers,
        "runs on": own.size > RUNNING_ON,
    }
    return (name for name, fires in signs.items() if fires)


def _placed(at: int, of: int) -> Iterator[str]:
    if at == of - 1:
        yield "stands last"
    if at >= of - 2:
        yield "stands near the end"


def _with_neighbour(card: Sequence[Scored], best: Scored) -> Span:
    """Widen a restatement by a neighbour that gives the reasons, or the position, it lacks."""
    at, mine = card.index(best), best.sentence
    before = () if best.has("concludes") else card[max(0, at - 1) : at]  # the ending begins there
    for row in (*card[at + 1 : at + 2], *before):
        other = row.sentence
        adds = len(best.recalled) < SEVERAL <= len(row.recalled - best.recalled)
        completes = row.has("demands as the thesis does") and best.has("takes no position")
        shorter = other.end - other.start <= mine.end - mine.start
        useful = (adds and row.points >= LEAST_POINTS) or (completes and shorter)
        if useful and other.paragraph == mine.paragraph:
            return Span(min(mine.start, other.start), max(mine.end, other.end))
    return mine


def _share(draft: Draft, claim: Span, span: Span) -> float:
    """Give the share of the claim's stems that the span has."""
    wanted = stems(words(draft.text, claim))
    return len(wanted & stems(words(draft.text, span))) / len(wanted) if wanted else 0.0
