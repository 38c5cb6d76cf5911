"""How many paragraphs lead up to the claim. A page in, it with its parts out.

Writers of longer essays begin with a scene, or with what came before, and claim at the end of
their second paragraph or their third. These introduce the essay if nothing in them claims before,
and the rest comes back to what they end in.
"""

from collections.abc import Mapping, Sequence

from rubric.analysis.outline import FEWEST_FOR_LONG_OPENING, outline
from rubric.analysis.pillars.borne_out import reasons
from rubric.analysis.pillars.following import ADDS, DOES, FIRST, NEXT, SEVERAL
from rubric.analysis.thesis import bearings, score_card, wording
from rubric.analysis.thesis.beside import LISTING, NO_CLAIM, REASONED, Row
from rubric.analysis.thesis.candidates import MOST_CANDIDATES
from rubric.analysis.thesis.plans import ANNOUNCES
from rubric.analysis.thesis.profiles import FULL, Profile, profile
from rubric.lookup import bearer, prose, sentences_in
from rubric.records import replace
from rubric.seldom import seldom
from rubric.types import Document, Draft, Sentence, Span
from rubric.words import containment, lowered, stems

MOST = 3  # paragraphs of an introduction
FEWEST_AFTER = 3  # paragraphs behind one of several: body and conclusion
LAST = 2  # sentences at the end of a paragraph among which stands the claim it leads to
FULLER = 0.1  # fullness (0..1) of an essay whose claim need take no position to be led up to
# Points by which this claim is surer than any sentence before it, and than a faint one, and later
# paragraphs that take up what is new in it; and the same where nothing before takes a position:
# full essays have fewer cues.
CLEARLY, PLAINLY, TAKEN = 12, 5, 2
CLEARLY_FULL = 7
FEWEST_POINTS = 3  # of a claim's wording, weighed as in a full essay
SAME, FEWEST_SAID = 0.6, 3  # share and number of a sentence's stems by which it says the same
# In lower case, at the head of what only sums up its own paragraph: "This is why …".
SUMS_UP = seldom(
    r"\W*(?:(?:so|and|but),? )?(?:(?:this|that) (?:\w+ )?(?:is|was|proves|shows|means)|"
    r"these (?:are|show)|that's|overall)\b"
)
GIVES = "gives a reason"  # beside a list of reasons: such a sentence is a claim already
OWN = ("takes a side", "takes a stance", "says what ought to be", ANNOUNCES)


def opened(
    document: Document, draft: Draft, strange: frozenset[int], named: Sentence | None = None
) -> Draft:
    """Give the draft with what leads up to its claim in the introduction, or as it is.

    Paragraphs that are `strange`, by index, do not open the essay. Where the claim is `named`,
    the introduction ends with it, if nothing before it argues.
    """
    rows = [i for i in prose(draft) if i not in strange and bearer(draft, i) == i]
    opening = [i for i in rows if draft.paragraphs[i].role == "introduction"]
    if len(rows) < FEWEST_FOR_LONG_OPENING or any(_says(draft, i, OWN) for i in opening):
        return draft
    if named and named.paragraph in rows[:MOST]:
        leading = _leading(draft, rows, len(opening), named)
        return replace(draft, paragraphs=outline(document, strange, leading)) if leading else draft
    return _led(document, draft, strange, rows, opening) or draft


def _led(
    document: Document,
    draft: Draft,
    strange: frozenset[int],
    rows: Sequence[int],
    opening: Sequence[int],
) -> Draft | None:
    """Give the draft with an opening that ends in the surest claim of all; None for none."""
    said = [one for i in opening for one in sentences_in(draft, i)]
    points = [_points(draft, one) for one in said]
    bar, long = max((FEWEST_POINTS - 1, *points)), len(said)
    for at in range(len(opening), min(MOST, len(rows) - FEWEST_AFTER)):
        long += len(sentences_in(draft, rows[at]))
        if long > MOST_CANDIDATES or _begins_body(draft, rows[at]):
            break
        last = [one for one in _last(draft, rows[at]) if _may_be_led_to(draft, one, bar)]
        if last and any(p and _lists(draft, one) for p, one in zip(points, said, strict=True)):
            break
        if last:
            led = replace(draft, paragraphs=outline(document, strange, at + 1))
            if _are_led_to(led, last):
                return led
        if _says(draft, rows[at], OWN):
            break
    return None


def _leading(draft: Draft, rows: Sequence[int], opening: int, named: Sentence) -> int:
    """Count the paragraphs that lead up to a claim at the end of the last; 0 where one argues."""
    at = rows.index(named.paragraph)
    argues = any(_says(draft, i, OWN) for i in rows[opening:at])
    argues = argues or any(_begins_body(draft, i) for i in rows[opening : at + 1])
    fits = opening <= at < len(rows) - FEWEST_AFTER and named in _last(draft, named.paragraph)
    return at + 1 if fits and not argues else 0


def _may_be_led_to(draft: Draft, claim: Sentence, bar: int) -> bool:
    """Tell by its words alone whether a sentence may be such a claim; most may not."""
    cues = _cues(draft, claim)
    if wording.ASKS in cues or not (_points(draft, claim) > bar or GIVES in cues):
        return False
    if cues.keys().isdisjoint(wording.POSITIONS) and profile(draft).fullness < FULLER:
        return False
    if SUMS_UP.match(lowered(draft.text), claim.start):
        return False
    claims = _points(draft, claim) > bar or _lists(draft, claim)
    return claims and _taken_up(draft, claim) >= TAKEN and not _is_said(draft, claim)


def _points(draft: Draft, sentence: Sentence) -> int:
    """Weigh what a sentence claims by its words alone, as in a full essay; 0 where it does not."""
    names, weights = _cues(draft, sentence), FULL.weights
    claims = not names.keys().isdisjoint(wording.CLAIMS)
    return sum([weights[name] for name in names]) if claims else 0


def _lists(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a sentence gives several reasons, by a word that says so."""
    return GIVES in _cues(draft, sentence) and len(reasons(draft, sentence)) >= SEVERAL


def _says(draft: Draft, paragraph: int, names: Sequence[str]) -> bool:
    """Tell whether one of some cues of wording stands in a paragraph, and not in a question."""
    said = (_cues(draft, one) for one in sentences_in(draft, paragraph))
    return any(not one.keys().isdisjoint(names) and wording.ASKS not in one for one in said)


def _cues(draft: Draft, sentence: Sentence) -> Mapping[str, str]:
    return wording.worded(sentence.of(draft.text))


def _last(draft: Draft, paragraph: int) -> tuple[Sentence, ...]:
    """Give the last sentences of a paragraph, the reasons behind its claim aside."""
    plain, told = lowered(draft.text), sentences_in(draft, paragraph)
    while len(told) > 1 and any(one.match(plain, told[-1].start) for one in (DOES, ADDS, NEXT)):
        told = told[:-1]
    return told[-LAST:]


def _begins_body(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph begins with a reason; what many think objects to nothing yet."""
    head = sentences_in(draft, paragraph)[0]
    return any(one.match(lowered(draft.text), head.start) for one in (FIRST, NEXT, ADDS))


def _are_led_to(draft: Draft, last: Sequence[Sentence]) -> bool:
    """Tell whether one of these is the surest claim of all, by far."""
    bars = profile(draft)
    card = score_card(draft, bearings.read(draft), bars)
    best = max(card, key=lambda row: (row[0], -row[1].start))
    names = {cue.name for cue in best[2]}
    if best[1] not in last or (NO_CLAIM in names and REASONED not in names):
        return False
    before = [row for row in card if row[1].paragraph < best[1].paragraph]
    return _is_sure(best, before, bars) or _is_sure_of_quiet(draft, best, before, bars)


def _is_sure(best: Row, before: Sequence[Row], bars: Profile) -> bool:
    """Tell whether a sentence claims more surely than those before it, and surely enough."""
    return _lead(best, before) >= CLEARLY and best[0] >= bars.faint + PLAINLY


def _is_sure_of_quiet(draft: Draft, best: Row, before: Sequence[Row], bars: Profile) -> bool:
    """Tell whether it does so in a full essay, where nothing before it may claim anything."""
    if best[0] < bars.faint or _lead(best, before) < CLEARLY_FULL:
        return False
    loud = [row for row in before if row[0] >= LISTING * bars.faint]
    quiet = all(any(cue.name == NO_CLAIM for cue in row[2]) for row in loud)
    ends = best[1] == _last(draft, best[1].paragraph)[-1]
    return quiet and ends


def _lead(best: Row, before: Sequence[Row]) -> int:
    return best[0] - max([0, *(row[0] for row in before)])


def _taken_up(draft: Draft, claim: Sentence) -> int:
    """Count the later paragraphs that say a word which the claim, or what follows, brings in."""
    before = stems(draft.text, Span(draft.paragraphs[0].start, claim.start))
    fresh = stems(draft.text, Span(claim.start, draft.paragraphs[claim.paragraph].end)) - before
    later = (draft.paragraphs[i] for i in prose(draft) if i > claim.paragraph)
    return sum(not fresh.isdisjoint(stems(draft.text, one)) for one in later)


def _is_said(draft: Draft, claim: Sentence) -> bool:
    """Tell whether a paragraph before a claim holds a sentence that says much of the same."""
    own = stems(draft.text, claim)
    before = (one for one in draft.sentences if one.paragraph < claim.paragraph)
    told = [stems(draft.text, one) for one in before]
    return any(len(one & own) >= FEWEST_SAID and containment(one, own) >= SAME for one in told)
