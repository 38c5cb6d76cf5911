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

from dataclasses import dataclass

from rubric.checks import check
from rubric.deeds import name_reasons
from rubric.lookup import (
    carrying,
    certainty,
    counted,
    hedged,
    number,
    places,
    quoted,
    sentences_in,
    shortened,
    stretch,
)
from rubric.result import Evidence, Finding, Missing, Step, Strength
from rubric.types import Essay, Pillar, Tie
from rubric.words import containment, stems, words

OF_PARAGRAPHS, OF_REASONS = 0.7, 0.3  # a stray paragraph misleads more than a missing one
OF_SUBSTANCE = 0.75  # of a paragraph's weight: one of three that says nothing costs a level
STRAY_MOST = 0.84  # a stray paragraph or an idle reason keeps any essay from the top level
SEVERAL = (
    2  # reasons named, where there are paragraphs for them: one alone leaves the rest to them
)
IMPLICIT_MOST = 0.8  # the topic sentences alone stand for the reasons
WITHOUT_THESIS_MOST = 0.6  # the lower half of the levels
NAMES = 0.5  # share of a reason's stems beyond which a first sentence names it
QUOTE, NAME = 40, 60  # code points shown of a paragraph's opening and of a reason

LACKS = ("has", "have", "a paragraph or reason that stands alone")  # of one essay, of several
ALL_TIED = "{paragraphs} a reason, beginning with “{quote}” in ¶{place}."
ONE_TIED = "The one body paragraph carries a reason: “{quote}” in ¶{place}."
FAINT = "I could not find what {places} has to do with a reason of the thesis."
SOME_TIED = "{tied} of {all} body paragraphs carry a reason; I found none in {places}."
NONE_TIED = "I could not find the reasons of the thesis in {body}."
NONE_PROVING = "I could not find in {body} what proves “{thesis}”."
NOT_FOLLOWED = "{body} name a reason, but I could not find it in what follows."
THIN_IN = "{paragraphs} a reason, but {places} says little in particular about it."
UNNAMED = " I found {none} of them in the thesis itself."
UNCARRIED = "I found no paragraph that carries the reason “{reason}”."
NO_BODY = "I found no body paragraph in {words} words."
WAITS = "With no thesis yet, {body} can only be held against the plan “{plan}”."
WAITS_ALONE = "With no thesis yet, I found no reason that {body} could carry."
APART = " I found no link to it in {places}."
STRENGTH = "{paragraphs} a reason, beginning with ¶{place}."
TIE_IT = "Which reason does ¶{place} (“{quote}”) prove? Say so there, or take it out."
CARRY_IT = "Which paragraph proves “{reason}”? Write one, or drop the reason."
FILL_IT = "What shows “{reason}” in ¶{place}? Add an example, a name or a number."
FILL_OWN = "What shows the point of ¶{place}, “{quote}”? Add an example, a name or a number."
FOLLOW_IT = "How does the rest of ¶{place} show “{reason}”? Say so there, in plain words."
KEEP_TO_IT = "Which reason of the thesis does each of {body} prove? Keep to it in every sentence."
PROVE_IT = "How does each of {body} prove “{thesis}”? Say so in its first sentence."
BUILD = "Give “{reason}” a paragraph of its own."
BUILD_ANY = "Give each reason among these {words} words a paragraph of its own."
WAIT_STEP = "Once the thesis stands: which of its reasons does each of {body} prove?"


@dataclass(frozen=True, slots=True)
class Account:
    """What is weighed: all ties, reasons of the thesis or plan, lapses, ties that may be none."""

    ties: tuple[Tie, ...]
    reasons: tuple[Pillar, ...]
    stray: tuple[Tie, ...]
    idle: tuple[Pillar, ...]
    faint: tuple[Tie, ...]

    @property
    def thin(self) -> tuple[Tie, ...]:
        """The ties whose paragraphs say little, the emptiest first."""
        rows = sorted(self.ties, key=lambda tie: tie.substance)
        return tuple(tie for tie in rows if tie.substance < 1 and tie.pillars)


@check
def body_tied_to_pillars(essay: Essay) -> Finding:
    """Each body paragraph carries a reason of the thesis, and each reason is carried."""
    argument = essay.argument
    stated = argument.thesis or argument.plan
    reasons = stated.pillars if stated else ()
    if not argument.ties:
        return _bodiless(essay, reasons)
    account = _account(essay, reasons)
    tied = tuple(tie for tie in account.ties if tie.kind != "untied")
    evidence = tuple(
        quoted(essay.draft, span) for tie in tied if _tells(essay, tie) for span in tie.evidence
    )
    flawless = not (account.stray or account.idle or account.thin or account.faint)
    return Finding(
        "body_tied_to_pillars",
        weigh(essay, account),
        hedged(essay, _says(essay, account)),
        evidence,
        None if evidence else Missing("a tie", 0, len(essay.draft.text)),
        status=certainty(essay),
        strength=_strength(essay, evidence, tied[0]) if flawless and argument.thesis else None,
        part="reasons",
        step=_step(essay, account),
    )


def _account(essay: Essay, reasons: tuple[Pillar, ...]) -> Account:
    ties = essay.argument.ties
    carried = {pillar for tie in ties for pillar in tie.pillars}
    alike = (one for one in essay.alternatives if one.thesis == essay.argument.thesis)
    gone = {tie.paragraph for one in alike for tie in one.ties if tie.kind == "untied"}
    return Account(
        ties,
        reasons,
        tuple(tie for tie in ties if tie.kind == "untied"),
        tuple(pillar for i, pillar in enumerate(reasons) if i not in carried),
        tuple(tie for tie in ties if tie.kind == "pillar" and tie.paragraph in gone),
    )


def weigh(essay: Essay, account: Account) -> float:
    """Give the score, 0..1: shares of paragraphs and reasons, and the ceilings."""
    thesis = essay.argument.thesis
    tied = sum(_weight(tie) for tie in account.ties) / len(account.ties)
    kept = 1 - len(account.idle) / len(account.reasons) if account.reasons else 1.0
    score = OF_PARAGRAPHS * tied + OF_REASONS * kept
    if thesis is None:
        return round(WITHOUT_THESIS_MOST * score, 4)
    if not _are_named(account):
        return round(IMPLICIT_MOST * score, 4)
    return round(min(score, STRAY_MOST if account.stray or account.idle else 1.0), 4)


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


def _bodiless(essay: Essay, reasons: tuple[Pillar, ...]) -> Finding:
    words, missing = essay.draft.words, Missing("body paragraphs", 0, len(essay.draft.text))
    named = BUILD.format(reason=shortened(reasons[0].name, NAME)) if reasons else None
    step = Step(named or BUILD_ANY.format(words=words), "a paragraph each")
    says = NO_BODY.format(words=words)
    return Finding("body_tied_to_pillars", 0.0, says, (), missing, step=step, part="reasons")


def _says(essay: Essay, account: Account) -> str:
    draft, ties = essay.draft, account.ties
    stray = places(draft, (tie.paragraph for tie in account.stray))
    if essay.argument.thesis is None:
        return _waits(essay, account) + (APART.format(places=stray) if stray else "")
    if len(account.stray) == len(ties):
        return _untied(essay, account)
    if lapse := _lapse(essay, account):
        return lapse
    said = (ALL_TIED if len(ties) > 1 else ONE_TIED).format(
        paragraphs=carrying(ties),
        quote=_opening(essay, ties[0]),
        place=number(draft, ties[0].paragraph),
    )
    none = "only one" if any(one.start is not None for one in account.reasons) else "none"
    return said + ("" if _are_named(account) else UNNAMED.format(none=none))


def _lapse(essay: Essay, account: Account) -> str:
    """Say what costs most among paragraphs of which some carry a reason; empty for nothing."""
    draft, ties = essay.draft, account.ties
    idle = [UNCARRIED.format(reason=shortened(one.name, NAME)) for one in account.idle[:1]]
    if account.stray:
        stray = places(draft, (tie.paragraph for tie in account.stray))
        told = SOME_TIED.format(tied=len(ties) - len(account.stray), all=len(ties), places=stray)
        return " ".join((told, *idle))
    if account.faint:
        return FAINT.format(places=places(draft, (tie.paragraph for tie in account.faint)))
    if account.thin and not idle:
        where = places(draft, (account.thin[0].paragraph,))
        return THIN_IN.format(paragraphs=carrying(ties), places=where)
    return "".join(idle)


def _are_named(account: Account) -> bool:
    """Tell whether the thesis names its reasons; else topic sentences stand for them."""
    named = sum(pillar.start is not None for pillar in account.reasons)
    return named >= min(SEVERAL, len(account.ties))


def _untied(essay: Essay, account: Account) -> str:
    """Say that no paragraph carries a reason, whether or not first sentences name some."""
    named = sum(_named(essay, account, tie) is not None for tie in account.stray)
    says = NOT_FOLLOWED if named * 2 > len(account.stray) else NONE_TIED
    return _of_all(essay, account, says if _are_named(account) else NONE_PROVING)


def _of_all(essay: Essay, account: Account, says: str, plan: str = "") -> str:
    """Say something of all body paragraphs, and of the thesis or the plan."""
    thesis = essay.argument.thesis
    claim = shortened(thesis.of(essay.draft.text), NAME) if thesis else ""
    body = stretch(essay.draft, tuple(tie.paragraph for tie in account.ties))
    return says.format(body=body, thesis=claim, plan=plan)


def _named(essay: Essay, account: Account, tie: Tie) -> Pillar | None:
    """Give the reason a paragraph's first sentence names, if it names one."""
    told = sentences_in(essay.draft, tie.paragraph)[:1]
    head = frozenset(stem for one in told for stem in stems(words(essay.draft.text, one)))
    named = (p for p in account.reasons if containment(stems(words(p.name)), head) > NAMES)
    return next(named, None)


def _waits(essay: Essay, account: Account) -> str:
    plan = essay.argument.plan
    said = shortened(plan.of(essay.draft.text), NAME) if plan else ""
    return _of_all(essay, account, WAITS if plan else WAITS_ALONE, said)


def _opening(essay: Essay, tie: Tie) -> str:
    return shortened(essay.draft.paragraphs[tie.paragraph].of(essay.draft.text), QUOTE)


def _strength(essay: Essay, evidence: tuple[Evidence, ...], tie: Tie) -> Strength | None:
    if not evidence:
        return None
    place = number(essay.draft, tie.paragraph)
    says = STRENGTH.format(paragraphs=carrying(essay.argument.ties), place=place)
    return Strength(evidence[0].start, evidence[0].end, says, evidence[0].quote)


def _step(essay: Essay, account: Account) -> Step | None:
    """Give the step for what costs most: no thesis, a stray paragraph, an idle reason, …."""
    if essay.argument.thesis is None:
        effort = counted(len(account.ties), "sentence")
        return Step(_of_all(essay, account, WAIT_STEP), effort)
    if len(account.stray) == len(account.ties):
        says = KEEP_TO_IT if _are_named(account) else PROVE_IT
        return Step(_of_all(essay, account, says), "a paragraph each")
    if account.stray:
        return _gather(essay, account)
    if account.faint:
        return _about(essay, account.faint[0], TIE_IT, "")
    if account.idle:
        pillar = account.idle[0]
        says = CARRY_IT.format(reason=shortened(pillar.name, NAME))
        return Step(says, "a paragraph", pillar.start, pillar.end)
    return _finish(essay, account)


def _gather(essay: Essay, account: Account) -> Step:
    """Give the step for a stray paragraph: what it proves, or what in it shows what it names."""
    stray = account.stray[0]
    named = _named(essay, account, stray)
    return _about(essay, stray, FOLLOW_IT if named else TIE_IT, named.name if named else "")


def _finish(essay: Essay, account: Account) -> Step | None:
    """Give the step where every paragraph carries a reason: say more of it, or name it."""
    if account.thin:
        thin = account.thin[0]
        reason = account.reasons[thin.pillars[0]]
        return _about(essay, thin, FILL_OWN if reason.start is None else FILL_IT, reason.name)
    thesis = essay.argument.thesis
    return name_reasons(essay.draft, thesis) if thesis and not _are_named(account) else None


def _about(essay: Essay, tie: Tie, says: str, reason: str = "") -> Step:
    """Give a step about one paragraph."""
    paragraph = essay.draft.paragraphs[tie.paragraph]
    place, quote = number(essay.draft, tie.paragraph), _opening(essay, tie)
    said = says.format(place=place, quote=quote, reason=shortened(reason, NAME))
    return Step(said, "one sentence", paragraph.start, paragraph.end)
