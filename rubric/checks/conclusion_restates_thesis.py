"""Conclusion restates the thesis.

Asks: does the conclusion say the thesis again, in new words?

Why: after the evidence the reader must be told what it proves; the same words prove nothing new.

Score: rises with the cues that bind a concluding sentence to the thesis: its meaning, its side,
its reasons. One that only shares the topic reaches three fifths at most, in doubt where it nearly
says the thesis or recalls several reasons. Copying costs a level once `verbatim_limit` of the
thesis's words return in one unbroken run, and some of it before; a sentence of which four fifths
stood in an earlier paragraph reaches three quarters at most. A thesis said again without a last
paragraph of its own stays below the upper levels; so does one that the ending says for the first
time.

Pass:
    A later bell would give pupils back their nights and their mornings.

Fail:
    There are many opinions about school.
"""

from typing import Annotated, Literal

from rubric.bounds import Between
from rubric.checks import check
from rubric.checks._already import ending_may_claim, may_be_whole
from rubric.checks._endings import (
    claimed_last,
    closing,
    goes_on,
    knows_claim,
    last_said,
    proving,
    stands_in_opening,
    thesis_named,
)
from rubric.checks._repeated import FRESHER, told_twice
from rubric.checks._unfinished import parting, unfinished
from rubric.checks._worth import SOME_VERBATIM, ends, is_fresh, restating, worth
from rubric.deeds import bring_forward, claimed
from rubric.lookup import (
    COPY,
    certainty,
    has_lost_breaks,
    hedged,
    indexes,
    is_last,
    number,
    paragraph_at,
    prose,
    quoted,
    shortened,
    stretch,
)
from rubric.records import replace
from rubric.result import Finding, Missing, Step, Strength
from rubric.types import Essay, Restatement, Span, Thesis

VERBATIM_LIMIT = 0.66  # two thirds of the thesis's words in one run: no longer new words
PLAN_MOST = 0.5  # a plan said again is still a plan
NO_PARAGRAPH_MOST = 0.6  # a thesis said again at the end of a body paragraph
FIRST_SAID_MOST = 0.6  # a thesis that the last paragraph says first: it is not said again
CONCLUDES = 0.15  # a conclusion that says something else
WELL = 0.8  # from here on the sentence is praised, and its step only matters below the top
GOOD = 0.85  # from here on there is nothing left to ask
MANY_WORDS = 7  # in a row from which new ones can be asked for; a claim of fewer has no others
NO_POSITION = "takes no position"  # the cue of a sentence whose words claim nothing
QUOTE = 50  # code points shown of a sentence

# Said of a class: of one essay, of several, and what.
LACKS = ("does", "do", "not restate all of the thesis in new words")
WITHOUT = {
    "a conclusion": ("has", "have", "no ending that I could find"),
    "a last paragraph": ("has", "have", "no last paragraph of its own"),
}
SAID_AGAIN = "“{quote}” says the thesis again in new words ({place})."
NEARLY = "I am not sure that “{quote}” says all of the thesis again ({place})."
SAME_WORDS = "“{quote}” says the thesis again, much of it in words used before ({place})."
STOOD = "“{quote}” stood in the essay before ({place}); I looked for the thesis in other words."
STOOD_AGAIN = "“{quote}” says the thesis again, in words that stood before ({place})."
COPIED = "{words} thesis words return in a row: “{quote}”."
ALSO_NEW = f"{COPIED} Another sentence says it in other words."
BESIDE_BODY = "I found no last paragraph; “{quote}” ends {place}."
PLAN_AGAIN = "“{quote}” says the plan again; there is no claim to restate."
TOPIC_AGAIN = "“{quote}” comes back to the topic; I found no claim before it to restate."
FIRST_SAID = "“{quote}” says the thesis for the first time ({place})."
TOPIC_ONLY = "“{quote}” comes back to the topic; I could not find the thesis again in {place}."
NOT_AGAIN = "I could not find the thesis again in {place}."
NOT_HERE = "I could not find a claim in {place}; it ends on “{quote}”."
STRENGTH = "The conclusion says the thesis again in new words ({place})."
NEW_WORDS = "How would you say these {words} words of {place} in new ones?"
CLAIMED = "“{quote}” ({place}) may be the claim itself, or it says the claim again."
STATE_FIRST = (
    "If “{quote}” is the claim, see that {first} says it too. "
    "If not, see that {place} says the claim, with its reasons."
)
WHOLE = "Which sentence of {place} says “{thesis}” again, with its reasons? If none does, add one."
SHOWN = (
    "What has the essay shown, and for which reasons? "
    "If no sentence of {place} says it, add one after “{last}”."
)
RESTATE = "What follows from {body}? Say it in {place}, beside “{quote}”."
ENRICH = "What does a reader of {body} know now? Let “{quote}” say that too, and why."


@check
def conclusion_restates_thesis(
    essay: Essay, *, verbatim_limit: Annotated[float, Between(0, 1, above=True)] = VERBATIM_LIMIT
) -> Finding:
    """The conclusion says the thesis again, in new words."""
    found = _judge(essay, verbatim_limit)
    ending = indexes(essay.draft, "conclusion")
    repeats = ending and set(ending) <= set(essay.aside.repeated)
    return told_twice(essay, found) if repeats else found


def _judge(essay: Essay, verbatim_limit: float) -> Finding:
    thesis, again = essay.argument.thesis, essay.argument.restatement
    if thesis is None:
        return _claimless(essay)
    if is_last(essay.draft, thesis):
        return _first_said(essay, thesis)
    concludes = bool(indexes(essay.draft, "conclusion"))
    if again is None or (again.says == "topic" and not concludes):
        return _absent(essay) if concludes else unfinished(essay)
    if again.says != "thesis":
        return _beside(essay, again)
    score = restating(again, verbatim_limit)
    if not concludes:
        beside = _finding(essay, again, min(score, NO_PARAGRAPH_MOST), BESIDE_BODY, WHOLE)
        missing = Missing("a last paragraph", 0, len(essay.draft.text))
        return replace(beside, missing=missing, step=parting(essay, again, ends=True))
    return _restated(essay, again, score, copies=again.verbatim >= verbatim_limit)


def _restated(essay: Essay, again: Restatement, score: float, *, copies: bool) -> Finding:
    """Judge a last paragraph that says the thesis again, in its words or in new ones."""
    if again.copied and copies:
        asks = NEW_WORDS if again.copied_words >= MANY_WORDS else FRESHER
        return _finding(essay, again, score, COPIED if score < WELL else ALSO_NEW, asks)
    found = _finding(essay, again, score, *_judged(essay, again, score))
    more = goes_on(essay.draft, indexes(essay.draft, "conclusion")[0]) and not ends(again)
    return replace(found, step=parting(essay, again)) if more and score < GOOD else found


def _claimless(essay: Essay) -> Finding:
    """Judge an ending before which nothing was claimed: it may come back to a plan, or claim."""
    echo, late, plan = essay.argument.echo, essay.argument.restatement, essay.argument.plan
    if not indexes(essay.draft, "conclusion"):
        return unfinished(essay)
    outright = claimed_last(essay.draft) if essay.alternatives else None
    echo, late = _outspoken(echo, outright), _outspoken(late, outright)
    if echo is not None:
        doubt = (CLAIMED, _claiming(essay, echo))
        says, asks = doubt if essay.alternatives else (TOPIC_AGAIN, RESTATE)
        if plan and plan.kind == "announcement":
            says, asks = PLAN_AGAIN, RESTATE
        found = _finding(essay, echo, min(worth(echo.strength), PLAN_MOST), says, asks)
        return found if essay.alternatives else replace(found, part="reasons")  # waits for one
    if late is not None:
        return _finding(essay, late, CONCLUDES, CLAIMED, _claiming(essay, late))
    return _absent(essay)


def _outspoken(ending: Restatement | None, outright: Span | None) -> Restatement | None:
    """Give an ending at the sentence that says outright what may be the claim, if one does."""
    if ending is None or outright is None:
        return ending
    return replace(ending, start=outright.start, end=outright.end, cues=())


def _claiming(essay: Essay, ending: Restatement) -> str | None:
    """Ask for a claim of the ending in the opening too, where it may be one and is not there."""
    if not _takes_position(ending) or stands_in_opening(essay.draft, ending):
        return _whole(essay)
    return None if may_be_whole(essay) else STATE_FIRST


def _beside(essay: Essay, again: Restatement) -> Finding:
    """Judge an ending that only shares the thesis's topic."""
    score = worth(0 if again.denied else again.strength)
    if again.strength <= 0 and not again.in_doubt:
        return replace(_absent(essay), score=score)
    says = NEARLY if again.in_doubt else TOPIC_ONLY
    found = _finding(essay, again, score, says, _whole(essay))
    return replace(found, status="unsure") if again.in_doubt else found


def _takes_position(ending: Restatement) -> bool:
    """Tell whether the words of an ending claim something."""
    return all(cue.name != NO_POSITION for cue in ending.cues)


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


def _judged(essay: Essay, again: Restatement, score: float) -> tuple[str, str | None]:
    """Say how well a last paragraph restates, and ask for what that leaves to do."""
    if not is_fresh(again):
        says = STOOD_AGAIN if again.used >= COPY else SAME_WORDS
        told = says == STOOD_AGAIN and again.verbatim < SOME_VERBATIM
        return (STOOD, _whole(essay)) if told else (says, FRESHER)
    if score >= GOOD:
        return SAID_AGAIN, FRESHER
    whole = _takes_position(again) or _recalls_all(essay, again)
    return NEARLY, (ENRICH if whole and ends(again) else _whole(essay))


def _whole(essay: Essay) -> str | None:
    """Ask for the thesis, or for what was shown where another sentence may be the thesis.

    Nothing is asked where the ending may say it already.
    """
    if ending_may_claim(essay):
        return None
    return WHOLE if knows_claim(essay) else SHOWN


def _recalls_all(essay: Essay, again: Restatement) -> bool:
    """Tell whether the conclusion recalls every reason that the thesis names."""
    thesis = essay.argument.thesis
    named = {i for i, p in enumerate(thesis.pillars if thesis else ()) if p.start is not None}
    return bool(named) and named <= set(again.pillars)


def _finding(
    essay: Essay, again: Restatement, score: float, says: str, asks: str | None
) -> Finding:
    draft, own = essay.draft, paragraph_at(essay.draft.paragraphs, again.start)
    quote = quoted(draft, again)
    status: Literal["scored", "unsure"] = "unsure" if has_lost_breaks(draft) else certainty(essay)
    if essay.silent:
        return Finding("conclusion_restates_thesis", score, "", (quote,), status=status)
    place = f"¶{number(draft, own)}"
    run = again.copied if says in (COPIED, ALSO_NEW) and again.copied else again
    said = shortened(run.of(draft.text), QUOTE)
    shown = {
        "place": place,
        "quote": claimed(draft, run, QUOTE) if asks == STATE_FIRST else said,
        "last": shortened(last_said(draft, (own,)).of(draft.text), QUOTE),
        "words": again.copied_words,
        "body": proving(draft),
        "thesis": thesis_named(essay),
        "first": stretch(draft, prose(draft)[:1]),
    }
    effort = "two sentences" if asks in (RESTATE, STATE_FIRST) else "one sentence"
    question = asks == FRESHER and quote.quote.endswith("?")  # it is none to be put in new words
    step = Step(asks.format(**shown), effort, again.start, again.end) if asks else None
    strength = Strength(quote.start, quote.end, STRENGTH.format(place=place), quote.quote)
    return Finding(
        "conclusion_restates_thesis",
        score,
        hedged(essay, says.format(**shown)),
        (quote,),
        status=status,
        strength=strength if says == SAID_AGAIN else None,
        step=step if score < GOOD and not question else None,
    )


def _absent(essay: Essay) -> Finding:
    draft = essay.draft
    ending = indexes(draft, "conclusion")
    last = last_said(draft, ending)
    if not set(closing(draft)) & set(ending):  # it is a name or a farewell
        return replace(unfinished(essay), score=CONCLUDES)
    shown = {
        "place": stretch(draft, ending),
        "quote": shortened(last.of(draft.text), QUOTE),
        "last": shortened(last.of(draft.text), QUOTE),
        "body": proving(draft),
        "thesis": thesis_named(essay),
    }
    says = NOT_AGAIN if essay.argument.thesis else NOT_HERE
    asks = _whole(essay) if essay.argument.thesis else RESTATE
    step = Step(asks.format(**shown), "two sentences", last.start, last.end) if asks else None
    return Finding(
        "conclusion_restates_thesis",
        CONCLUDES,
        says.format(**shown),
        (),
        Missing("a restatement", draft.paragraphs[ending[0]].start, last.end),
        status=certainty(essay),
        step=parting(essay, last) if goes_on(draft, ending[0]) else step,
    )
