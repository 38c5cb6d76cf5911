"""What is said of a body held against the reasons. An Essay and its account in, sentences out."""

from rubric.checks._about import NAME, may_be_tied, named_in, opening, other_work
from rubric.checks._body_steps import Account, emptiest, of_all, point, scraps
from rubric.lookup import carrying, number, paragraph_at, places, shortened
from rubric.result import Evidence, Strength
from rubric.trust import are_listed
from rubric.types import Essay, Pillar, Tie

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
WAITS = "With no thesis yet, {body} can only be held against the plan “{plan}”."
WAITS_ON_TOPIC = "With no thesis yet, {body} can only be held against the topic “{plan}”."
WAITS_ALONE = "With no thesis yet, I found no reason that {body} could carry."
APART = " I found no link to it in {places}."
STRENGTH = "{paragraphs} a reason, beginning with ¶{place}{others}."


def says(essay: Essay, account: Account) -> str:
    """Say which paragraphs carry a reason, or what costs most among them."""
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
    said = NAMED_ONLY if alone and named else NOT_MADE_OUT
    reason = shortened(named.name, NAME) if named else ""
    return said.format(places=where, s="s" if alone else "", reason=reason)


def _uncarried(essay: Essay, reason: Pillar, said: str = UNCARRIED) -> str:
    """Say that a reason has no paragraph, or may have none; name it where it surely is one."""
    thesis, start = essay.argument.thesis, reason.start or 0
    if thesis and are_listed(essay.draft, thesis):
        return said.format(reason=shortened(reason.name, NAME))
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
    said = NOT_FOLLOWED if named * 2 > len(account.stray) else NONE_TIED
    return of_all(essay, account, said if account.are_named else NONE_PROVING)


def _waits(essay: Essay, account: Account) -> str:
    plan = essay.argument.plan
    if plan is None:
        return of_all(essay, account, WAITS_ALONE)
    said = WAITS if plan.kind == "announcement" else WAITS_ON_TOPIC
    return of_all(essay, account, said, shortened(plan.of(essay.draft.text), NAME))


def strength(essay: Essay, evidence: tuple[Evidence, ...], tie: Tie) -> Strength | None:
    """Praise a body that lacks nothing by its first evidence; `tie` is that of its paragraph."""
    if not evidence:
        return None
    first = evidence[0]
    place = number(essay.draft, tie.paragraph)
    ties = essay.argument.ties
    said = STRENGTH.format(paragraphs=carrying(ties), place=place, others=other_work(essay, ties))
    return Strength(first.start, first.end, said, first.quote)
