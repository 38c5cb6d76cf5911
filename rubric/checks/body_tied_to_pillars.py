"""Body tied to the thesis's reasons.

Asks: does each body paragraph carry one of the thesis's reasons, and is every reason carried?

Why: a paragraph that carries no reason leads the reader away; a reason without a paragraph is only
promised.

Score: seven tenths are the share of body paragraphs tied to a reason, answering an objection or
giving the background, three tenths the share of reasons carried. A paragraph that names its reason
and says nothing in particular about it (no example, name, number or thing) counts for a quarter. A
paragraph that carries nothing, or a reason that nothing carries, keeps the essay below the top
level. Paragraphs that together say nothing of what the introduction claims carry no reason,
however well they agree with each other. A thesis that leaves its reasons to the body, all of them
or all but one, reaches four fifths; without a thesis only the lower half of the levels can be
reached, by the plan and its points.

Pass:
    Pupils sleep too little. [the thesis names sleep as a reason]

Fail:
    The school was built in 1961. [no reason of the thesis is about the building]
"""

from rubric.checks import check
from rubric.checks._about import alike
from rubric.checks._body_says import says, strength
from rubric.checks._body_steps import Account, Proposal, propose
from rubric.checks._divided import divide
from rubric.lookup import certainty, has_lost_breaks, hedged, quoted, sentences_in
from rubric.result import Finding, Missing
from rubric.types import Essay, Pillar, Tie

OF_PARAGRAPHS, OF_REASONS = 0.7, 0.3  # a stray paragraph misleads more than a missing one
OF_SUBSTANCE = 0.75  # of a paragraph's weight: one of three that says nothing costs a level
STRAY_MOST = 0.84  # a stray paragraph or an idle reason keeps any essay from the top level
IMPLICIT_MOST = 0.8  # the topic sentences alone stand for the reasons
WITHOUT_THESIS_MOST = 0.6  # the lower half of the levels
WHOLE = (1.0, 1.0)  # as of any step that says no less: without a thesis all hangs on that

LACKS = (  # said of a class: of one essay, of several, and what
    "lacks",
    "lack",
    "a body that proves, one by one, the reasons named in the thesis",
)
WITHOUT = {
    "body paragraphs": ("has", "have", "no body paragraph that I could find"),
    "a thesis": ("has", "have", "body paragraphs that wait for a thesis"),
}
NO_BODY = "I found no body paragraph in {words} words."


@check
def body_tied_to_pillars(essay: Essay) -> Finding:
    """Each body paragraph carries a reason of the thesis, and each reason is carried."""
    argument = essay.argument
    stated = argument.thesis or argument.plan
    reasons = stated.pillars if stated else ()
    if not argument.ties:
        return _bodiless(essay)
    account = _account(essay, reasons)
    tied = tuple(tie for tie in account.ties if tie.kind != "untied")
    evidence = tuple(
        quoted(essay.draft, span) for tie in tied if _tells(essay, tie) for span in tie.evidence
    )
    missing = None if argument.thesis and evidence else _missing(essay)
    score = weigh(essay, account)
    if essay.silent:
        return Finding(
            "body_tied_to_pillars", score, "", evidence, missing, status=certainty(essay)
        )
    proposal = propose(essay, account)
    flawless = not (account.stray or account.idle or account.thin or account.in_doubt)
    return Finding(
        "body_tied_to_pillars",
        score,
        hedged(essay, says(essay, account)),
        evidence,
        missing,
        status=certainty(essay),
        strength=strength(essay, evidence, tied[0]) if flawless and argument.thesis else None,
        part="reasons",
        step=proposal.step,
        reach=_reach(essay, account, proposal),
    )


def _account(essay: Essay, reasons: tuple[Pillar, ...]) -> Account:
    ties = essay.argument.ties
    carried = _carried(ties)
    others = alike(essay)
    gone = {tie.paragraph for one in others for tie in one.ties if tie.kind == "untied"}
    sure = carried.intersection(*(_carried(one.ties) for one in others))
    return Account(
        ties,
        reasons,
        tuple(tie for tie in ties if tie.kind == "untied"),
        tuple(pillar for i, pillar in enumerate(reasons) if i not in carried),
        tuple(tie for tie in ties if tie.kind == "pillar" and tie.paragraph in gone),
        tuple(pillar for i, pillar in enumerate(reasons) if i in carried - sure),
    )


def _carried(ties: tuple[Tie, ...]) -> set[int]:
    return {pillar for tie in ties for pillar in tie.pillars}


def _reach(essay: Essay, account: Account, proposal: Proposal) -> tuple[float, float]:
    """Give what the score can be once the step is done, by the same sum."""
    if essay.argument.thesis is None:
        return WHOLE
    then = weigh(essay, proposal.then, named=proposal.names)
    return (then if proposal.sure else weigh(essay, account)), then


def weigh(essay: Essay, account: Account, *, named: bool = False) -> float:
    """Give the score, 0..1: shares of paragraphs and reasons, and the ceilings."""
    thesis = essay.argument.thesis
    tied = sum(_weight(tie) for tie in account.ties) / len(account.ties)
    kept = 1 - len(account.idle) / len(account.reasons) if account.reasons else 1.0
    score = OF_PARAGRAPHS * tied + OF_REASONS * kept
    if thesis is None:
        return round(WITHOUT_THESIS_MOST * score, 4)
    if not (named or account.are_named):
        return round(IMPLICIT_MOST * score, 4)
    return round(min(score, STRAY_MOST if account.stray or account.idle else 1.0), 4)


def _missing(essay: Essay) -> Missing:
    what = "a tie" if essay.argument.thesis else "a thesis"
    return Missing(what, 0, len(essay.draft.text))


def _tells(essay: Essay, tie: Tie) -> bool:
    """Tell whether a paragraph is evidence: it carries a reason in more than one sentence.

    A sentence alone only asserts the reason, and an objection answered proves none.
    """
    return tie.kind == "pillar" and len(sentences_in(essay.draft, tie.paragraph)) > 1


def _weight(tie: Tie) -> float:
    """Give what a paragraph counts, 0..1."""
    if tie.kind == "untied":
        return 0.0
    return 1 - OF_SUBSTANCE * (1 - tie.substance) if tie.kind == "pillar" else 1.0


def _bodiless(essay: Essay) -> Finding:
    said = NO_BODY.format(words=essay.draft.words)
    missing = Missing("body paragraphs", 0, len(essay.draft.text))
    step = divide(essay)
    return Finding(
        "body_tied_to_pillars",
        0.0,
        said,
        (),
        missing,
        status="unsure" if has_lost_breaks(essay.draft) else "scored",
        step=step,
        part="reasons",
    )
