"""Objection answered.

Asks: does the essay raise what could be said against it, and answer it?

Why: a reader who disagrees is won by an answer, not by silence.

Score: full for a paragraph that raises an objection and answers it; eight tenths where both stand
within a paragraph on something else, as where what is often said of a matter is set right; half
for an objection whose answer I could not find. Half as well, and unsure, where the essay only
weighs one thing against another (“although”, “on the other hand”).

Pass:
    Critics say that buses cannot run later. But two towns moved theirs within a month.

Fail:
    Pupils sleep too little. [no word of anybody who disagrees]
"""

import re

from rubric.checks import check
from rubric.lookup import indexes, number, paragraph_at, prose, quoted, sentences_in, shortened
from rubric.records import replace
from rubric.result import Finding, Missing, Step, Strength
from rubric.style.own import own, told
from rubric.types import Essay, Sentence, Span
from rubric.words import lowered

WITHIN = 0.8  # an objection and its answer, in passing
UNANSWERED = 0.5  # the harder half is missing
WEIGHED = 0.5  # it may be an objection in other words, or none
_VIEW = r"(?:view|story|explanation|account|picture|belief|assumption|reading|interpretation)"
# What many hold, as scholars put it: an objection only where an answer turns against it.
HELD = re.compile(
    r"\b(?:it (?:is|was|would be|may be|might be) (?:\w+ )?(?:wrong|a mistake|tempting|easy|"
    r"unfair|simplistic|natural) to (?:\w+ )?(?:conclude|think|say|assume|believe|suppose|see|"
    r"call|blame|dismiss|argue|imagine)|"
    r"(?:is|are|was|were) (?:often|usually|commonly|sometimes|generally|still) "
    r"(?:said|thought|believed|assumed|remembered|seen|described|told|dismissed)|"
    rf"(?:usual|popular|common|traditional|standard|textbook|older|conventional) {_VIEW})\b"
)
REACH = 2  # sentences after an objection in which its answer is looked for
QUOTE = 60  # code points shown of a sentence

_WHO = (
    r"(?:(?:some|many|most|other|certain|several|a lot of|plenty of) (?:of (?:the|these) )?"
    r"(?:\w+ )?(?:people|persons|parents|students|teachers|kids|teens|adults|scholars|critics|"
    r"experts|citizens|drivers|voters|readers|folks)|some|many|others|(?:the )?(?:critics|"
    r"opponents|skeptics|sceptics|naysayers)|those who (?:\w+ ){1,5}?)(?: (?:who|that) \w+"
    r"(?: \w+){0,6}?)?"
)
_SAY = (
    r"(?:argue|say|claim|object|contend|insist|point out|raise the point|worry|disagree|complain|"
    r"fear|doubt|oppose|go against|be against|not (?:agree|like|want))"
)
_MAY = r"(?:(?:may|might|could|can|would|will|do|are|often|still|also|even|go) ){0,3}"
RAISES = re.compile(
    rf"\b(?:{_WHO} {_MAY}{_SAY}|(?:one|you|someone|somebody) (?:may|might|could) (?:\w+ )?"
    rf"(?:{_SAY}|think|believe)|it (?:may|might|could|can) be (?:argued|objected|said|true)|"
    rf"(?:objections?|counter-?arguments?|counter-?claims?)|not every(?:one|body) (?:agrees|"
    rf"thinks|wants|likes)|admittedly|granted(?=,| that)|to be sure)\b"
)
# Turns that weigh one thing against another and may answer somebody, or nobody.
WEIGHS = re.compile(
    rf"\b(?:{_WHO} {_MAY}(?:think|believe|feel|see|prefer)|on the other hand|it is true|"
    rf"(?:al|even )though|while (?:some|many|it|this)|i (?:also )?(?:know|understand|admit)|"
    rf"then again|what about|yes,)"
)
TURNS = re.compile(
    r"\b(?:but|yet|however|still|nevertheless|nonetheless|even so|in (?:fact|reality|truth)|"
    r"although|though|while|despite|on the contrary|that is not|this is not|not true|wrong|"
    r"mistaken|incorrect|misses|overlooks?|forgets?|ignores?|i disagree|i (?:still )?think|"
    r"the truth is)\b"
)

LACKS = (
    "does",
    "do",
    "not answer an objection",
)  # said of a class: of one essay, of several, and what
FOUND = "¶{place} raises an objection and answers it: “{quote}”."
PASSING = "¶{place} answers an objection in passing: “{quote}”."
WEIGHING = "I am not sure whether ¶{place} answers an objection: “{quote}”."
OPEN = "¶{place} raises an objection (“{quote}”); I could not find the answer."
NONE = "I could not find an objection and its answer in {words} words."
STRENGTH = "The essay answers those who disagree (¶{place})."
ANSWER = "What is your answer to “{quote}” (¶{place})? Give it in the next sentence."
WIDEN = "What proves the answer to “{quote}” (¶{place})? Give it a paragraph of its own."
SAY_WHOSE = "Who would say otherwise about “{quote}” (¶{place})? Name them, then answer."
RAISE = "What would someone who disagrees with “{claim}” say first? Raise it and answer it."
RAISE_ANY = "Who would say otherwise than “{claim}” (¶{place})? Raise it and answer it."


@check
def objection_answered(essay: Essay) -> Finding:
    """An objection is raised and answered."""
    draft = essay.draft
    whole = [t.paragraph for t in essay.argument.ties if t.kind == "counterargument"]
    heads = [rows[0] for i in whole if (rows := sentences_in(draft, i))]
    if heads:
        return _answered(essay, 1.0, FOUND, heads[0], None)
    lost = {t.paragraph for t in essay.argument.ties if t.kind == "untied"}
    prosaic = tuple(i for i in prose(draft) if i not in lost)  # elsewhere nobody is answered
    text, rows = own(essay, prosaic), told(essay, prosaic)
    opening = indexes(draft, "introduction")  # sets views side by side, to choose one
    said = [s for s in rows if RAISES.search(text, s.start, s.end)]
    raised = [s for s in said if s.paragraph not in opening]
    held = [s for s in rows if s.paragraph not in opening and HELD.search(text, s.start, s.end)]
    met = [sentence for sentence in (*raised, *held) if _is_met(essay, text, sentence)]
    if met:
        return _answered(essay, WITHIN, PASSING, met[0], WIDEN)
    if raised:
        return _answered(essay, UNANSWERED, OPEN, raised[0], ANSWER)
    weighed = said or [s for s in rows if WEIGHS.search(text, s.start, s.end)]
    if weighed:
        found = _answered(essay, WEIGHED, WEIGHING, weighed[0], SAY_WHOSE)
        return replace(found, status="unsure")
    return _silent(essay)


def _silent(essay: Essay) -> Finding:
    draft, thesis = essay.draft, essay.argument.thesis
    sure = thesis is not None and not essay.alternatives
    ends = [rows[-1] for i in prose(draft) if (rows := sentences_in(draft, i))]
    claim: Span = thesis if thesis and sure else ends[-1] if ends else Span(0, len(draft.text))
    place = number(draft, paragraph_at(draft.paragraphs, claim.start))
    asks = (RAISE if sure else RAISE_ANY).format(
        claim=shortened(claim.of(draft.text), QUOTE), place=place
    )
    step = Step(asks, "a paragraph")
    missing = Missing("an objection and its answer", 0, len(draft.text))
    says = NONE.format(words=draft.words)
    return Finding("objection_answered", 0.0, says, (), missing, step=step)


def _is_met(essay: Essay, text: str, sentence: Sentence) -> bool:
    """Tell whether an answer turns against an objection, in its sentence or just after."""
    rows = sentences_in(essay.draft, sentence.paragraph)
    last = rows[min(len(rows) - 1, rows.index(sentence) + REACH)]
    return TURNS.search(text, sentence.start, last.end) is not None


def _answered(
    essay: Essay, score: float, says: str, sentence: Sentence, asks: str | None
) -> Finding:
    draft = essay.draft
    shown, plain = quoted(draft, sentence), lowered(draft.text)
    signs = (kind.search(plain, sentence.start, sentence.end) for kind in (RAISES, WEIGHS))
    begun = next((sign.start() for sign in signs if sign), sentence.start)
    words = {
        "place": number(draft, sentence.paragraph),
        "quote": shortened(draft.text[begun : sentence.end], QUOTE),
    }
    step = Step(asks.format(**words), "a paragraph", shown.start, shown.end) if asks else None
    praise: Span | None = None if asks else shown
    return Finding(
        "objection_answered",
        score,
        says.format(**words),
        (shown,),
        strength=Strength(praise.start, praise.end, STRENGTH.format(**words), shown.quote)
        if praise
        else None,
        step=step,
    )
