"""Conclusion restates the thesis.

Asks: does the conclusion say the thesis again, in new words?

Why: after the evidence the reader must be told what it proves; the same words prove nothing new.

Score: rises with the cues by which a concluding sentence is known to say the thesis again: its
meaning, its side, its words. Copying costs a level once `verbatim_limit` of the
thesis's words return in one unbroken run, and some of it before. A thesis said again without a
last paragraph of its own stays below the upper levels; so does one that the ending says for the
first time.

Pass:
    A later bell would give pupils back their nights and their mornings.

Fail:
    There are many opinions about school.
"""

from dataclasses import replace
from typing import Annotated, Literal

from rubric.bounds import Between
from rubric.checks import check
from rubric.checks._endings import claimed_last, is_scrap, last_said, proving, turn
from rubric.deeds import bring_forward, claimed, is_doubted
from rubric.lookup import (
    certainty,
    has_lost_breaks,
    hedged,
    indexes,
    is_last,
    number,
    only_leaves,
    paragraph_at,
    prose,
    quoted,
    shortened,
    stretch,
)
from rubric.result import Finding, Missing, Step, Strength
from rubric.style.again import stood_before
from rubric.types import Draft, Essay, Restatement, Span, Thesis

VERBATIM_LIMIT = 0.66  # two thirds of the thesis's words in one run: no longer new words
SOME_VERBATIM = 0.34  # a third: from here on copying begins to cost
LEAST = 0.5  # score of the faintest restatement
FAINTEST = -2  # points of its sentence: not near, no position, nothing that speaks for it
FADE = 0.72  # each point more closes so much less of the gap to 1; four points earn the top level
COPIED_MOST = 0.75  # what a copied sentence reaches: with all its reasons, a level below the top
COPIED_WHOLE = 0.66  # what the thesis copied whole reaches
PLAN_MOST = 0.5  # a plan said again is still a plan
NO_PARAGRAPH_MOST = 0.6  # a thesis said again at the end of a body paragraph
FIRST_SAID_MOST = 0.6  # a thesis that the last paragraph says first: it is not said again
CONCLUDES = 0.15  # a conclusion that says something else
WELL = 0.8  # from here on the sentence is praised, and its step only matters below the top
GOOD = 0.85  # from here on there is nothing left to ask
MANY_WORDS = 7  # in a row from which new ones can be asked for; a claim of fewer has no others
NO_POSITION = "takes no position"  # the cue of a sentence whose words claim nothing
QUOTE = 50  # code points shown of a sentence

LACKS = ("does", "do", "not restate the thesis in new words")  # of one essay, of several; what
SAID_AGAIN = "“{quote}” says the thesis again in new words ({place})."
NEARLY = "I am not sure that “{quote}” says all of the thesis again ({place})."
SAME_WORDS = "“{quote}” says the thesis again, much of it in words used before ({place})."
FAINT = "I could not find all of the thesis again in {place}; “{quote}” comes nearest."
COPIED = "{words} thesis words return in a row: “{quote}”."
ALSO_NEW = f"{COPIED} Another sentence says it in other words."
BESIDE_BODY = "I found no last paragraph; “{quote}” ends {place}."
PLAN_AGAIN = "“{quote}” says the plan again; there is no claim to restate."
TOPIC_AGAIN = "“{quote}” comes back to the topic; I found no claim before it to restate."
FIRST_SAID = "“{quote}” says the thesis for the first time ({place})."
NOT_AGAIN = "I could not find the thesis again in {place}."
NOT_HERE = "I could not find a claim in {place}; it ends on “{quote}”."
NO_CONCLUSION = "I found no conclusion after {place}, which ends on “{quote}”."
STRENGTH = "The conclusion says the thesis again in new words ({place})."
NEW_WORDS = "How would you say these {words} words of {place} in new ones?"
FRESHER = "How would you say “{quote}” to a reader who now knows the reasons?"
CLAIMED = "“{quote}” may be the claim ({place}), or say it again."
STATE_FIRST = (
    "If “{quote}” is the claim, say it in {first} too. "
    "If not, say the claim in {place}, with its reasons."
)
WHOLE = "Which sentence of {place} says “{thesis}” again, with its reasons? If none does, add one."
SHOWN = (
    "What has the essay shown, and for which reasons? "
    "If it is not said in {place}, add it to “{quote}”."
)
RESTATE = "What follows from {body}? Say it in {place}, beside “{quote}”."
APART = "Begin a last paragraph at “{turn}”, and add what follows from {body}."
ADD_CONCLUSION = "Say “{thesis}” in new words in a last paragraph, with what {body} showed."
ADD_ANY = "What do the reasons of {body} come to? Say it in a last paragraph after “{quote}”."


@check
def conclusion_restates_thesis(
    essay: Essay, *, verbatim_limit: Annotated[float, Between(0, 1, above=True)] = VERBATIM_LIMIT
) -> Finding:
    """The conclusion says the thesis again, in new words."""
    thesis, again = essay.argument.thesis, essay.argument.restatement
    if thesis is None:
        return _claimless(essay)
    if is_last(essay.draft, thesis):
        return _first_said(essay, thesis)
    concludes = bool(indexes(essay.draft, "conclusion"))
    if again is None:
        return _absent(essay) if concludes else _unfinished(essay)
    score = _score(again, verbatim_limit)
    if not concludes:
        return _finding(essay, again, min(score, NO_PARAGRAPH_MOST), BESIDE_BODY, _apart(essay))
    if again.copied and again.verbatim >= verbatim_limit:
        asks = NEW_WORDS if again.copied_words >= MANY_WORDS else FRESHER
        return _finding(essay, again, score, COPIED if score < WELL else ALSO_NEW, asks)
    return _finding(essay, again, score, *_judged(essay, again, score))


def _claimless(essay: Essay) -> Finding:
    """Judge an ending before which nothing was claimed: it may come back to a plan, or claim."""
    echo, late, plan = essay.argument.echo, essay.argument.restatement, essay.argument.plan
    if not indexes(essay.draft, "conclusion"):
        return _unfinished(essay)
    outright = claimed_last(essay.draft) if essay.alternatives else None
    echo, late = _outspoken(echo, outright), _outspoken(late, outright)
    if echo is not None:
        says, asks = (CLAIMED, _claiming(echo)) if essay.alternatives else (TOPIC_AGAIN, RESTATE)
        if plan and plan.kind == "announcement":
            says, asks = PLAN_AGAIN, RESTATE
        found = _finding(essay, echo, min(_worth(echo.strength), PLAN_MOST), says, asks)
        return found if essay.alternatives else replace(found, part="reasons")  # waits for one
    if late is not None:
        return _finding(essay, late, CONCLUDES, CLAIMED, _claiming(late))
    return _absent(essay)


def _outspoken(ending: Restatement | None, outright: Span | None) -> Restatement | None:
    """Give an ending at the sentence that says outright what may be the claim, if one does."""
    if ending is None or outright is None:
        return ending
    return replace(ending, start=outright.start, end=outright.end, cues=())


def _claiming(ending: Restatement) -> str:
    return SHOWN if any(cue.name == NO_POSITION for cue in ending.cues) else STATE_FIRST


def _first_said(essay: Essay, thesis: Thesis) -> Finding:
    """Judge an ending that holds the thesis itself: it concludes, and says nothing again."""
    draft, shown = essay.draft, quoted(essay.draft, thesis)
    place = stretch(draft, (paragraph_at(draft.paragraphs, thesis.start),))
    says = FIRST_SAID.format(quote=shortened(shown.quote, QUOTE), place=place)
    return Finding(
        "conclusion_restates_thesis",
        FIRST_SAID_MOST,
        hedged(essay, says),
        (shown,),
        status=certainty(essay),
        step=bring_forward(draft, thesis, essay.argument.rival),
    )


def _judged(essay: Essay, again: Restatement, score: float) -> tuple[str, str]:
    """Say how well a last paragraph restates, and ask for what that leaves to do."""
    if not _is_fresh(essay.draft, again):
        return SAME_WORDS, FRESHER
    if score < WELL and not _recalls_all(essay, again):
        return FAINT, _whole(essay)
    return (NEARLY, _whole(essay)) if score < GOOD else (SAID_AGAIN, FRESHER)


def _apart(essay: Essay) -> str:
    """Ask for a last paragraph, from where the last one turns to its end or written anew."""
    if turn(essay.draft):
        return APART
    thesis = essay.argument.thesis
    return ADD_CONCLUSION if thesis and not is_doubted(essay.draft, thesis) else ADD_ANY


def _whole(essay: Essay) -> str:
    """Ask for the thesis, or for what was shown where another sentence may be the thesis."""
    thesis = essay.argument.thesis
    return WHOLE if thesis and not is_doubted(essay.draft, thesis) else SHOWN


def _score(again: Restatement, limit: float) -> float:
    """Give the better of what the chosen sentence earns and what one in new words earns."""
    own = _worth(again.strength)
    if again.verbatim >= limit:
        beyond = (again.verbatim - limit) / (1 - limit) if limit < 1 else 0.0
        own = min(own, COPIED_MOST - (COPIED_MOST - COPIED_WHOLE) * beyond)
    elif again.verbatim > SOME_VERBATIM:
        part = (again.verbatim - SOME_VERBATIM) / (limit - SOME_VERBATIM)
        own -= max(0.0, own - COPIED_MOST) * part
    fresh = _worth(again.fresh) if again.fresh is not None else 0.0
    return round(max(own, fresh), 4)


def _worth(points: int) -> float:
    """Turn the points of a sentence into a score, 0..1."""
    return round(1 - (1 - LEAST) * FADE ** max(0, points - FAINTEST), 4)


def _is_fresh(draft: Draft, again: Restatement) -> bool:
    """Tell whether a restatement may be called new words without being untrue."""
    copies = again.verbatim >= SOME_VERBATIM or any(c.name == "copies it" for c in again.cues)
    return not copies and not stood_before(draft, again)


def _recalls_all(essay: Essay, again: Restatement) -> bool:
    """Tell whether the conclusion recalls every reason that the thesis names."""
    thesis = essay.argument.thesis
    named = {i for i, p in enumerate(thesis.pillars if thesis else ()) if p.start is not None}
    return bool(named) and named <= set(again.pillars)


def _finding(essay: Essay, again: Restatement, score: float, says: str, asks: str) -> Finding:
    draft = essay.draft
    place = f"¶{number(draft, paragraph_at(draft.paragraphs, again.start))}"
    quote = quoted(draft, again)
    run = again.copied if says in (COPIED, ALSO_NEW) and again.copied else again
    said = shortened(run.of(draft.text), QUOTE)
    turned = turn(draft) if asks == APART else None  # where the ending begins
    shown = {
        "place": place,
        "quote": claimed(draft, run, QUOTE) if asks == STATE_FIRST else said,
        "words": again.copied_words,
        "body": proving(draft),
        "thesis": _claim(essay),
        "turn": shortened((turned or again).of(draft.text), QUOTE),
        "first": stretch(draft, prose(draft)[:1]),
    }
    efforts = dict.fromkeys((ADD_CONCLUSION, ADD_ANY), "a paragraph")
    efforts |= dict.fromkeys((RESTATE, APART, STATE_FIRST), "two sentences")
    effort = efforts.get(asks, "one sentence")
    strength = Strength(quote.start, quote.end, STRENGTH.format(place=place), quote.quote)
    return Finding(
        "conclusion_restates_thesis",
        score,
        hedged(essay, says.format(**shown)),
        (quote,),
        status="unsure" if has_lost_breaks(draft) else certainty(essay),
        strength=strength if says == SAID_AGAIN else None,
        step=Step(asks.format(**shown), effort, again.start, again.end) if score < GOOD else None,
    )


def _claim(essay: Essay) -> str:
    thesis = essay.argument.thesis
    return claimed(essay.draft, thesis, QUOTE) if thesis else ""


def _unfinished(essay: Essay) -> Finding:
    draft, thesis = essay.draft, essay.argument.thesis
    telling = (i for i in prose(draft) if not only_leaves(draft, i) and not is_scrap(draft, i))
    end = tuple(telling)[-1:] or prose(draft)[-1:]
    quote = shortened(last_said(draft, end).of(draft.text), QUOTE) if end else ""
    says = NO_CONCLUSION.format(place=stretch(draft, end), quote=quote)
    missing = Missing("a conclusion", 0, len(draft.text))
    asks = ADD_CONCLUSION if thesis and not is_doubted(essay.draft, thesis) else ADD_ANY
    said = asks.format(quote=quote, thesis=_claim(essay), body=proving(draft))
    step = Step(said, "a paragraph")
    status: Literal["scored", "unsure"] = "unsure" if has_lost_breaks(draft) else "scored"
    return Finding("conclusion_restates_thesis", 0.0, says, (), missing, status=status, step=step)


def _absent(essay: Essay) -> Finding:
    draft = essay.draft
    ending = indexes(draft, "conclusion")
    last = last_said(draft, ending)
    if all(is_scrap(draft, i) for i in ending):  # nothing could be added to it
        return replace(_unfinished(essay), score=CONCLUDES)
    shown = {
        "place": stretch(draft, ending),
        "quote": shortened(last.of(draft.text), QUOTE),
        "body": proving(draft),
        "thesis": _claim(essay),
    }
    says = NOT_AGAIN if essay.argument.thesis else NOT_HERE
    asks = _whole(essay) if essay.argument.thesis else RESTATE
    return Finding(
        "conclusion_restates_thesis",
        CONCLUDES,
        says.format(**shown),
        (),
        Missing("a restatement", draft.paragraphs[ending[0]].start, last.end),
        status=certainty(essay),
        step=Step(asks.format(**shown), "two sentences", last.start, last.end),
    )
