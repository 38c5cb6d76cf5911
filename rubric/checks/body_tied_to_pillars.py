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
from rubric.checks._about import NAME, alike, may_be_tied, named_in, opening, other_work
from rubric.checks._body_steps import (
    Account,
    Proposal,
    emptiest,
    of_all,
    point,
    propose,
    scraps,
)
from rubric.checks._divided import divide
from rubric.lookup import (
    carrying,
    certainty,
    has_lost_breaks,
    hedged,
    number,
    paragraph_at,
    places,
    quoted,
    sentences_in,
    shortened,
)
from rubric.result import Evidence, Finding, Missing, Strength
from rubric.trust import are_listed
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
ALL_TIED = "{paragraphs} a reason, beginning with “{quote}” in ¶{place}{others}."
ONE_TIED = "The one body paragraph carries a reason: “{quote}” in ¶{place}."
FAINT = "I see only a faint tie between {places} and the claim."
SOME_TIED = "{tied} of {all} body paragraphs {carry} a reason{others}. {lacks}"
NOT_MADE_OUT = "I could not make out which reason {places} give{s}."
NAMED_ONLY = "{places} names “{reason}”; I could not find it in what follows."
NONE_TIED = "I could not find the reasons of the thesis in {body}."
NONE_PROVING = "I am not sure which reasons for “{thesis}” {body} give{s}."
NOT_FOLLOWED = "{body} name{s} a reason, but I could not find it in what follows."
THIN_IN = "{paragraphs} a reason{others}; {places} says little in particular about it."
THIN_OWN = "{places} says little in particular about its point, “{reason}”."
SCRAPS = "{few} of {all} body paragraphs are one sentence long, such as {places}."
UNNAMED = " I found {none} of them in the thesis itself."
UNCARRIED = "I could not find a paragraph that carries “{reason}”."
NOT_SURELY = "I am not sure that a paragraph carries “{reason}”."
UNMATCHED = "I am not sure that ¶{place} and the paragraphs after it give the same reasons."
NO_BODY = "I found no body paragraph in {words} words."
WAITS = "With no thesis yet, {body} can only be held against the plan “{plan}”."
WAITS_ON_TOPIC = (
    "With no thesis yet, {body} can only be held against the topic, as “{plan}” gives it."
)
WAITS_ALONE = "With no thesis yet, I found no reason that {body} could carry."
APART = " I found no link to it in {places}."
STRENGTH = "{paragraphs} a reason, beginning with ¶{place}{others}."


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
        hedged(essay, _says(essay, account)),
        evidence,
        missing,
        status=certainty(essay),
        strength=_strength(essay, evidence, tied[0]) if flawless and argument.thesis else None,
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
    says = NO_BODY.format(words=essay.draft.words)
    missing = Missing("body paragraphs", 0, len(essay.draft.text))
    step = divide(essay)
    return Finding(
        "body_tied_to_pillars",
        0.0,
        says,
        (),
        missing,
        status="unsure" if has_lost_breaks(essay.draft) else "scored",
        step=step,
        part="reasons",
    )


def _says(essay: Essay, account: Account) -> str:
    draft, ties = essay.draft, account.ties
    stray = places(draft, (tie.paragraph for tie in account.stray))
    if essay.argument.thesis is None:
        return _waits(essay, account) + (APART.format(places=stray) if stray else "")
    if len(account.stray) == len(ties):
        return _untied(essay, account)
    if lapse := _lapse(essay, account):
        return lapse
    first = next((tie for tie in ties if tie.kind == "pillar"), ties[0])  # not the background
    said = (ALL_TIED if len(ties) > 1 else ONE_TIED).format(
        paragraphs=carrying(ties),
        quote=opening(essay, first),
        place=number(draft, first.paragraph),
        others=other_work(essay, ties),
    )
    none = "only one" if account.named else "none"
    return said + ("" if account.are_named else UNNAMED.format(none=none))


def _lapse(essay: Essay, account: Account) -> str:
    """Say what costs most among paragraphs of which some carry a reason; empty for nothing."""
    draft, ties = essay.draft, account.ties
    named = named_in(essay, account.reasons, account.stray[0]) if account.stray else None
    unsure = any(may_be_tied(essay, tie) for tie in account.stray)
    lost = () if unsure else [one for one in account.idle if one != named]
    idle = [_uncarried(essay, one) for one in lost[:1]]
    if account.stray:
        tied, others = sum(tie.kind == "pillar" for tie in ties), other_work(essay, ties)
        told = SOME_TIED.format(
            tied=tied,
            all=len(ties),
            carry="carries" if tied == 1 else "carry",
            others=others,
            lacks=_lacking(essay, account.stray, named),
        )
        return " ".join((told, *idle))
    if account.faint:
        return FAINT.format(places=places(draft, (tie.paragraph for tie in account.faint)))
    if account.doubtful and not idle:
        return _uncarried(essay, account.doubtful[0], NOT_SURELY)
    return "".join(idle) or _thinness(essay, account)


def _lacking(essay: Essay, stray: tuple[Tie, ...], named: Pillar | None) -> str:
    """Say of stray paragraphs that no reason was made out, or of one that it only names it."""
    alone, where = len(stray) == 1, places(essay.draft, (tie.paragraph for tie in stray))
    says = NAMED_ONLY if alone and named else NOT_MADE_OUT
    reason = shortened(named.name, NAME) if named else ""
    return says.format(places=where, s="s" if alone else "", reason=reason)


def _uncarried(essay: Essay, reason: Pillar, says: str = UNCARRIED) -> str:
    """Say that a reason has no paragraph, or may have none; name it where it surely is one."""
    thesis, start = essay.argument.thesis, reason.start or 0
    if thesis and are_listed(essay.draft, thesis):
        return says.format(reason=shortened(reason.name, NAME))
    place = number(essay.draft, paragraph_at(essay.draft.paragraphs, start))
    return UNMATCHED.format(place=place)


def _thinness(essay: Essay, account: Account) -> str:
    """Say which paragraph says little, or that most are too short to; empty where none does."""
    draft, thin = essay.draft, emptiest(essay, account)
    if thin is None:
        return ""
    where, few = places(draft, (thin.paragraph,)), scraps(draft, account)
    if few:
        first = places(draft, (few[0].paragraph,))
        return SCRAPS.format(few=len(few), all=len(account.ties), places=first)
    said = THIN_IN if account.are_named else THIN_OWN
    reason = point(essay, account, thin)
    return said.format(
        paragraphs=carrying(account.ties),
        others=other_work(essay, account.ties),
        places=where,
        reason=reason,
    )


def _untied(essay: Essay, account: Account) -> str:
    """Say that no paragraph carries a reason, whether or not first sentences name some."""
    named = sum(named_in(essay, account.reasons, tie) is not None for tie in account.stray)
    says = NOT_FOLLOWED if named * 2 > len(account.stray) else NONE_TIED
    return of_all(essay, account, says if account.are_named else NONE_PROVING)


def _waits(essay: Essay, account: Account) -> str:
    plan = essay.argument.plan
    if plan is None:
        return of_all(essay, account, WAITS_ALONE)
    says = WAITS if plan.kind == "announcement" else WAITS_ON_TOPIC
    return of_all(essay, account, says, shortened(plan.of(essay.draft.text), NAME))


def _strength(essay: Essay, evidence: tuple[Evidence, ...], tie: Tie) -> Strength | None:
    if not evidence:
        return None
    first = evidence[0]
    place = number(essay.draft, tie.paragraph)
    ties = essay.argument.ties
    says = STRENGTH.format(paragraphs=carrying(ties), place=place, others=other_work(essay, ties))
    return Strength(first.start, first.end, says, first.quote)
