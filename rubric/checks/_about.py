"""Steps about one paragraph that seems to carry no reason. An Essay and its ties in, a Step out.

A paragraph that says in its first sentence what it is for is not asked for just that: where it
goes from there is the teacher's to judge.
"""

from collections.abc import Iterable

from rubric.lookup import number, places, sentences_in, shortened
from rubric.objecting import objects
from rubric.result import Step
from rubric.seldom import seldom
from rubric.types import Argument, Essay, Pillar, Span, Tie
from rubric.words import containment, lowered, stems

QUOTE, NAME = 40, 60  # code points shown of a paragraph's opening and of a reason
NAMES = 0.5  # share of a reason's stems beyond which a sentence or paragraph names it
TIE_IT = (
    "Which reason for the claim does ¶{place} (“{quote}”) give? Name it in its first sentence."
)
STRANGE = (
    "What is ¶{place} (“{quote}”) for? "
    "Name the reason it gives in its first sentence; if none, take it out."
)
LINK = "What does ¶{place} (“{quote}”) show about the claim? Say so in a sentence there."
ANSWER_IT = (
    "If ¶{place} (“{quote}”) tells what others think, what is your answer? Say it there. "
    "If not, name the reason it gives."
)
ADDS = "What does ¶{place} (“{quote}”) add to the rest? Say that there, or take it out."
OTHERS = {  # of one paragraph, of several
    "counterargument": ("answers an objection", "answer objections"),
    "background": ("is background", "are background"),
}
GIVES = seldom(
    r"\W*(?:(?:and|but|so),? )?(?:(?:(?:the|my|an?) )?(?:first|second|third|fourth|last|next|"
    r"another|other|one|final|main)|finally|firstly|secondly|thirdly|lastly|to begin|to start|"
    r"for one|also|in addition|therefore|furthermore|moreover)\b"
)  # at the head of a sentence that brings in a reason
ARGUES = seldom(
    r"\b(?:because|reasons?|should|must|needs? to|ha(?:ve|s) to|better|best|worse|worst|good|bad|"
    r"great|important|benefi\w+|advanta\w+|helps?|helpful|harm\w*|dangerous|(?:can|could|will|would)"
    r" \w+)\b"
)  # in a sentence that says more than what happened


def asked(
    essay: Essay, strays: Iterable[Tie], reasons: tuple[Pillar, ...]
) -> tuple[Tie, Step] | None:
    """Give the first of some paragraphs that a step can ask something of, with that step."""
    for tie in strays:
        if says := _asking(essay, tie, reasons):
            return tie, about(essay, tie, says)
    return None


def names_its_own(essay: Essay, tie: Tie) -> bool:
    """Tell whether a paragraph's first sentence brings in a reason, or argues."""
    plain, first = lowered(essay.draft.text), sentences_in(essay.draft, tie.paragraph)[0]
    argues = ARGUES.search(plain, first.start, first.end)
    return argues is not None or _brings_in(essay, tie)


def _brings_in(essay: Essay, tie: Tie) -> bool:
    """Tell whether a paragraph's first sentence brings in a reason: "Another reason is …"."""
    start = essay.draft.paragraphs[tie.paragraph].start
    return GIVES.match(lowered(essay.draft.text), start) is not None


def named_in(essay: Essay, reasons: Iterable[Pillar], tie: Tie) -> Pillar | None:
    """Give the reason a paragraph's first sentence names, in words of the thesis."""
    first = sentences_in(essay.draft, tie.paragraph)[:1]
    head = frozenset(stem for one in first for stem in stems(essay.draft.text, one))
    told = (reason for reason in reasons if reason.start is not None)
    return next((one for one in told if containment(stems(one.name), head) > NAMES), None)


def _asking(essay: Essay, tie: Tie, reasons: tuple[Pillar, ...]) -> str:
    """Choose what to ask of a paragraph: what it proves, or adds to one it repeats; or nothing."""
    named = named_in(essay, reasons, tie) is not None
    if tie.paragraph in essay.strangers:
        return LINK if named or _brings_in(essay, tie) or may_be_tied(essay, tie) else STRANGE
    if any(one.covers(essay.draft.paragraphs[tie.paragraph]) for one in essay.void):
        return ADDS  # it says what another says
    if objects(essay.draft, tie.paragraph) is not None:
        return ANSWER_IT
    return "" if named or names_its_own(essay, tie) else TIE_IT


def alike(essay: Essay) -> tuple[Argument, ...]:
    """Give the other readings of the argument that have the same thesis."""
    own = essay.argument.thesis
    return tuple(
        one
        for one in essay.alternatives
        if own and one.thesis and (one.thesis.start, one.thesis.end) == (own.start, own.end)
    )


def may_be_tied(essay: Essay, tie: Tie) -> bool:
    """Tell whether a paragraph carries something in another reading of the argument."""
    every = (one for argument in alike(essay) for one in argument.ties)
    return any(one.paragraph == tie.paragraph and one.kind != "untied" for one in every)


def other_work(essay: Essay, ties: tuple[Tie, ...]) -> str:
    """Say which paragraphs have another work than to carry a reason; empty for none."""
    said: list[str] = []
    if OTHERS.keys().isdisjoint([tie.kind for tie in ties]):  # nearly always
        return ""
    for kind, (does, do) in OTHERS.items():
        those = [tie.paragraph for tie in ties if tie.kind == kind]
        if those:
            said.append(f"{places(essay.draft, those)} {does if len(those) == 1 else do}")
    return f"; {', '.join(said)}" if said else ""


def opening(essay: Essay, tie: Tie) -> str:
    """Quote how a paragraph begins."""
    return shortened(_place(essay, tie).of(essay.draft.text), QUOTE)


def about(essay: Essay, tie: Tie, says: str, reason: str = "") -> Step:
    """Give a step about one paragraph."""
    said = says.format(
        place=number(essay.draft, tie.paragraph),
        quote=opening(essay, tie),
        reason=shortened(reason, NAME),
    )
    place = _place(essay, tie)
    return Step(said, "one sentence", place.start, place.end)


def _place(essay: Essay, tie: Tie) -> Span:
    return essay.draft.paragraphs[tie.paragraph]
