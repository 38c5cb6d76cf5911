"""Thesis arguable.

Asks: could a reasonable reader disagree with the thesis?

Why: a fact or a plan needs no essay; a claim that someone could dispute does.

Score: full when the thesis says what ought to be, judges, compares or takes a side; three
quarters when it only gives a cause or sets itself against another view; half for a plain
statement or a definition; a quarter for a question, an announced plan, or both sides at once.

Pass:
    Cities should close their centres to cars.

Fail:
    Cars were invented in the nineteenth century.
"""

import re
from typing import NamedTuple

from rubric.analysis.thesis.wording import find, own_words
from rubric.checks import check
from rubric.lookup import certainty, hedged, number, paragraph_at, quoted, shortened
from rubric.result import Evidence, Finding, Missing, Step, Strength
from rubric.types import Essay, Thesis

STATEMENT = 0.5  # it may be a claim, but nothing in its wording says so
PLANNED = 0.25  # an announcement, a question or both sides leave the claim to the reader
QUOTE = 60  # code points shown of a sentence
SIDES = (
    "says what ought to be",
    "takes a side",
    "takes a stance",
    "sets against",
)  # whatever else
HALF_SIDES = ("sets against", "gives a reason")  # they turn a statement into a claim, no more
HALF = 0.75
DECIDES = (  # words that someone could answer with a no
    "says what ought to be",
    "compares",
    "judges",
    "takes a side",
    "says what must be",
)
CUES = (*DECIDES, "takes a stance", "insists", *HALF_SIDES)
FAINT = re.compile(r"most\b", re.IGNORECASE)  # "most popular" compares, but judges nothing
ASKS = re.compile(r"[^.!?]*\?[”\"’')\s]*")
DEFINES = re.compile(
    r"\b(?:is|are|was|were) (?:defined as|(?:the|a|an) (?:\w+ )?"
    r"(?:kind|type|form|study|process|practice|name|term|word|piece) (?:of|for|that|which))\b|"
    r"\brefers? to\b|\bcan be defined\b",
    re.IGNORECASE,
)
_FOR = (
    r"(?:good|positives?|helpful|beneficial|benefits?|advantages?|pros?|upsides?|strengths?|"
    r"useful|ups|rewards?)"
)
_AGAINST = (
    r"(?:bad|negatives?|harmful|dangerous|dangers?|disadvantages?|drawbacks?|cons?|downsides?|"
    r"weaknesses|risks?|problems?|costs?|harms?|downs)"
)
_THINGS = r"things|sides|points|effects|aspects|parts|qualities|uses|impacts|consequences|results"
_JOINED = (
    rf"(?: (?:{_THINGS}))?,? (?:and|or|as well as|but also) "
    r"(?:(?:also|some|many|a|few|its|their|very|the|several|lots?|of) ){0,3}"
)
BOTH = re.compile(
    rf"\b(?:{_FOR}{_JOINED}{_AGAINST}|{_AGAINST}{_JOINED}{_FOR}"
    r"(?! (?:every|all|our|the|us|them|both|society|students|people|famil))|"
    r"(?:two|both) (?:different )?sides|for and against|"
    r"(?:depends on|(?:is )?up to) (?:the|each|every) (?:person|individual|student|family|"
    r"situation|case))\b",
    re.IGNORECASE,
)
DECIDED = re.compile(r"\boutweigh|\b(?:but|however|yet|still|overall)\b", re.IGNORECASE)

DISPUTABLE = "Someone could disagree with “{quote}”: it says “{words}”."
TAKES_SIDE = "Someone could disagree with “{quote}”: it takes a side."
CAUSE = "“{quote}” gives a cause; I found no word of judgement in it."
CONTRAST = "“{quote}” sets itself against something; I found no word of judgement in it."
STRENGTH = "The thesis takes a side with “{words}” (¶{place})."
PLAIN = "“{quote}” reads as a fact; I found no word of judgement in it."
DEFINED = "“{quote}” defines; I found no side in it that someone could take."
ASKED = "“{quote}” asks; I found no answer in it that someone could dispute."
ANNOUNCED = "“{quote}” says what comes; I found no claim in it."
BOTH_SIDES = "“{quote}” names both sides; which one is yours?"
ABSENT = "I found no side taken in “{quote}”."
NOTHING = "I found no opening sentence, and so no side taken."
TAKE_SIDE = "Who would disagree with “{quote}”? Say what they get wrong."
ANSWER = "What is the answer to “{quote}”? Put it in the question's place."
CHOOSE = "Which side of “{quote}” is yours? Say that one."
CLAIM = "What follows from “{quote}” that someone could dispute? Claim that."


class Fault(NamedTuple):
    """Why a thesis takes no side: the score it keeps, what is said, what to do."""

    score: float
    says: str
    step: str


@check
def thesis_arguable(essay: Essay) -> Finding:
    """A reasonable reader could dispute the thesis."""
    thesis = essay.argument.thesis
    if thesis is None:
        return _absent(essay)
    kind, words = judging_words(essay, thesis)
    fault = find_fault(thesis.of(essay.draft.text), sure=words is not None)
    whole = quoted(essay.draft, thesis)
    quote = shortened(whole.quote, QUOTE)
    if fault or words is None:
        kept, says, step = fault or Fault(STATEMENT, PLAIN, TAKE_SIDE)
        return Finding(
            "thesis_arguable",
            kept,
            hedged(essay, says.format(quote=quote)),
            (whole,),
            status=certainty(essay),
            step=Step(step.format(quote=quote), "one sentence", thesis.start, thesis.end),
        )
    place = number(essay.draft, paragraph_at(essay.draft.paragraphs, thesis.start))
    strength = STRENGTH.format(words=words.quote, place=place)
    half = kind in HALF_SIDES
    return Finding(
        "thesis_arguable",
        HALF if half else 1.0,
        hedged(essay, _said(kind, words.quote).format(quote=quote, words=words.quote)),
        (words,),
        status=certainty(essay),
        strength=None if half else Strength(whole.start, whole.end, strength, whole.quote),
        step=Step(TAKE_SIDE.format(quote=quote), "one sentence", thesis.start, thesis.end)
        if half
        else None,
    )


def _said(kind: str, words: str) -> str:
    """Choose the sentence that names words one could disagree with, or else says less."""
    if kind in HALF_SIDES:
        return CAUSE if kind == "gives a reason" else CONTRAST
    return TAKES_SIDE if kind == "insists" or FAINT.match(words) else DISPUTABLE


def judging_words(essay: Essay, thesis: Thesis) -> tuple[str, Evidence | None]:
    """Find the words by which the thesis takes a side, the strongest kind first, and the kind."""
    said = own_words(thesis.of(essay.draft.text))
    found = [(name, words) for name in CUES if (words := find(name, said))]
    found.sort(key=lambda row: FAINT.match(row[1].of(said)) is not None and row[0] in DECIDES)
    plain = [row for row in found if row[0] not in HALF_SIDES] or found
    if not plain:
        return "", None
    name, words = plain[0]
    at = thesis.start
    return name, Evidence(at + words.start, at + words.end, words.of(said))


def names_both_sides(said: str) -> bool:
    """Tell whether a sentence grants both sides, and no word of it takes one."""
    both = BOTH.search(said)
    if not both:
        return False
    rest = BOTH.sub(" ", said)
    return not any(find(name, rest) for name in DECIDES) and not DECIDED.search(rest)


def find_fault(said: str, *, sure: bool) -> Fault | None:
    """Tell by its form that a sentence takes no side; `sure` is whether its words judge."""
    if ASKS.fullmatch(said):
        return Fault(PLANNED, ASKED, ANSWER)
    own = own_words(said)
    if names_both_sides(own):
        return Fault(PLANNED, BOTH_SIDES, CHOOSE)
    if any(find(name, own) for name in SIDES):
        return None
    if find("announces", own):
        return Fault(PLANNED, ANNOUNCED, CLAIM)
    if DEFINES.search(own) and not sure:
        return Fault(STATEMENT, DEFINED, CLAIM)
    return None


def _absent(essay: Essay) -> Finding:
    plan = essay.argument.plan
    start, end = (plan.start, plan.end) if plan else (0, len(essay.draft.text))
    announced = plan is not None and plan.kind == "announcement"
    quote = shortened(essay.draft.text[start:end], QUOTE)
    return Finding(
        "thesis_arguable",
        PLANNED if announced else 0.0,
        hedged(essay, (ABSENT if plan else NOTHING).format(quote=quote)),
        (),
        Missing("an arguable claim", start, end),
        status=certainty(essay),
        step=Step(CLAIM.format(quote=quote), "one sentence", start, end),
    )
