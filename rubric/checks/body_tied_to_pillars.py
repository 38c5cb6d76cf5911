"""Body tied to the thesis's reasons.

Asks: does each body paragraph carry one of the thesis's reasons, and is every reason carried?

Why: a paragraph that carries no reason leads the reader away; a reason without a paragraph is only
promised.

Score: seven parts the share of body paragraphs tied to a reason or answering an objection, three
parts the share of reasons carried. A thesis that leaves its reasons to the body reaches four
fifths; without a thesis only the lower half of the levels can be reached.

Pass:
    Pupils sleep too little. [the thesis names sleep as a reason]

Fail:
    The school was built in 1961. [no reason of the thesis is about the building]
"""

from rubric.checks import check
from rubric.lookup import certainty, counted, number, quoted, shortened
from rubric.result import Evidence, Finding, Missing, Step, Strength
from rubric.types import Essay, Pillar, Tie

OF_PARAGRAPHS, OF_REASONS = 0.7, 0.3  # a stray paragraph misleads more than a missing one
IMPLICIT_MOST = 0.8  # the topic sentences alone stand for the reasons
WITHOUT_THESIS_MOST = 0.6  # the lower half of the levels

ALL_TIED = "Every body paragraph carries a reason of the thesis."
SOME_TIED = "{tied} of {all} body paragraphs carry a reason; I found none in {places}."
UNCARRIED = "No paragraph carries the reason “{reason}”."
NO_BODY = "I found no body paragraph between introduction and conclusion."
WAITS = "The paragraphs are held against the plan, since there is no thesis yet."
STRENGTH = "Every body paragraph carries a reason, beginning with ¶{place}."
TIE_IT = "Which reason does ¶{place} prove? Say so in its first sentence, or take it out."
CARRY_IT = "Which paragraph proves “{reason}”? Write one, or drop the reason."
BUILD = "Give each reason a paragraph of its own."
WAIT_STEP = "State the thesis first; then give each reason its paragraph."


@check
def body_tied_to_pillars(essay: Essay) -> Finding:
    """Each body paragraph carries a reason of the thesis, and each reason is carried."""
    ties = essay.argument.ties
    if not ties:
        missing = Missing("body paragraphs", 0, len(essay.draft.text))
        step = Step(BUILD, "a paragraph each")
        return Finding("body_tied_to_pillars", 0.0, NO_BODY, (), missing, step=step)
    thesis = essay.argument.thesis
    listed = thesis.pillars if thesis else ()
    return _weigh(essay, ties, listed, stated=thesis is not None)


def _weigh(
    essay: Essay, ties: tuple[Tie, ...], listed: tuple[Pillar, ...], *, stated: bool
) -> Finding:
    tied = [tie for tie in ties if tie.kind != "untied"]
    carried = {pillar for tie in ties for pillar in tie.pillars}
    idle = [pillar for i, pillar in enumerate(listed) if i not in carried]
    explicit = any(pillar.start is not None for pillar in listed)
    share = len(tied) / len(ties)
    kept = 1 - len(idle) / len(listed) if listed else 1.0
    most = 1.0 if explicit else IMPLICIT_MOST if stated else WITHOUT_THESIS_MOST
    evidence = tuple(quoted(essay.draft, span) for tie in tied for span in tie.evidence)
    says = _says(essay, ties, idle, stated=stated)
    return Finding(
        "body_tied_to_pillars",
        round(most * (OF_PARAGRAPHS * share + OF_REASONS * kept), 4),
        says,
        evidence,
        None if evidence else Missing("a tie", 0, len(essay.draft.text)),
        status=certainty(essay),
        strength=_strength(essay, tied, evidence) if share == 1 and not idle else None,
        step=_step(essay, ties, idle, stated=stated),
    )


def _says(essay: Essay, ties: tuple[Tie, ...], idle: list[Pillar], *, stated: bool) -> str:
    stray = [tie for tie in ties if tie.kind == "untied"]
    if stray:
        places = ", ".join(f"¶{number(essay.draft, tie.paragraph)}" for tie in stray)
        return SOME_TIED.format(tied=len(ties) - len(stray), all=len(ties), places=places)
    if not stated:
        return WAITS
    return UNCARRIED.format(reason=shortened(idle[0].name, 60)) if idle else ALL_TIED


def _strength(essay: Essay, tied: list[Tie], evidence: tuple[Evidence, ...]) -> Strength | None:
    if not evidence:
        return None
    first = evidence[0]
    says = STRENGTH.format(place=number(essay.draft, tied[0].paragraph))
    return Strength(first.start, first.end, says, first.quote)


def _step(essay: Essay, ties: tuple[Tie, ...], idle: list[Pillar], *, stated: bool) -> Step | None:
    if not stated:
        return Step(WAIT_STEP, counted(len(ties), "sentence"))
    stray = next((tie for tie in ties if tie.kind == "untied"), None)
    if stray:
        paragraph = essay.draft.paragraphs[stray.paragraph]
        says = TIE_IT.format(place=number(essay.draft, stray.paragraph))
        return Step(says, "one sentence", paragraph.start, paragraph.end)
    if idle:
        pillar = idle[0]
        says = CARRY_IT.format(reason=shortened(pillar.name, 60))
        return Step(says, "a paragraph", pillar.start, pillar.end)
    return None
