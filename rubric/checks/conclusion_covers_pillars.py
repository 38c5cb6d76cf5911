"""Conclusion covers the reasons.

Asks: does the conclusion recall the reasons of the thesis?

Why: the reasons are what the essay has proved; the conclusion gathers them.

Score: the share of the thesis's named reasons that the conclusion recalls, in the same words or
in others that mean them; without a last paragraph of its own three fifths at most. A thesis that
names none, or that stands in the ending itself, is not asked.

Pass:
    Better sleep, better marks and safer roads: the later bell pays for itself.

Fail:
    That is why the bell should ring later.
"""

from rubric.checks import check
from rubric.checks._already import may_recall, may_say_all
from rubric.checks._endings import closing, last_said
from rubric.checks._unfinished import parting
from rubric.lookup import (
    certainty,
    counted,
    has_lost_breaks,
    hedged,
    indexes,
    is_last,
    number,
    paragraph_at,
    quoted,
    shortened,
    stretch,
)
from rubric.result import Finding, Measure, Missing, Step, Strength
from rubric.trust import are_listed, are_readable, is_doubted
from rubric.types import Draft, Essay, Pillar, Restatement, Span

NO_PARAGRAPH_MOST = 0.6  # reasons recalled at the end of a body paragraph
NAME = 60  # code points shown of a reason

LACKS = (
    "lacks",
    "lack",
    "a conclusion that recalls each reason",
)  # said of a class: of one essay, of several, and what
WITHOUT = {"a conclusion": ("has", "have", "no ending that could recall the reasons")}
ALL_RECALLED = "{place} recall{s} {reasons}: “{first}” and the rest."
ONE_RECALLED = "{place} recall{s} the reason “{first}”."
COMES_BACK = "{place} come{s} back to the {named} of the thesis."
SOME_RECALLED = "I found {some} of {all} reasons in {place}, and could not find “{reason}”."
SOME_LOST = "I could not find every reason of the thesis in {place}; I looked for “{reason}”."
SOME_CUT = "I could not find every reason of the thesis in {place}."
NONE_RECALLED = "I could not find a reason of the thesis in {place}, such as “{reason}”."
ALL_LOST = "I could not find the reasons of the thesis in {place}."
NO_PLACE = "I found no conclusion that could recall “{reason}”."
SILENT_ON = "an essay whose thesis names no reasons"
NOT_ASKED = "I could not make out reasons in “{quote}” to recall."
ITSELF = "The thesis itself stands in {place}, and names its reasons there."
NO_THESIS = "There is no thesis yet whose reasons {place} could recall."
STRENGTH = "The conclusion gathers the reasons again ({place})."
RECALL = "Where {does} {place} recall “{reason}”? Add it in a few words."
RECALL_ANY = "Which reasons did {body} prove? Check that each is in {place}, in a few words."


@check
def conclusion_covers_pillars(essay: Essay) -> Finding:
    """The conclusion recalls the reasons of the thesis."""
    thesis = essay.argument.thesis
    asked = {i: p for i, p in enumerate(thesis.pillars if thesis else ()) if p.start is not None}
    if not asked or (thesis and is_last(essay.draft, thesis)):
        return _not_asked(essay)
    again = _ending_found(essay)
    left = [p for i, p in asked.items() if not again or i not in again.pillars]
    lost = tuple(sorted(left, key=lambda p: not _is_carried(essay, p)))
    if again is None or len(lost) == len(asked):
        return _absent(essay, lost[0])
    return _found(essay, again, tuple(asked.values()), lost)


def _ending_found(essay: Essay) -> Restatement | None:
    """Give the sentence that ends the essay; a body paragraph that says nothing again has none.

    Nor has an ending that denies the thesis: it recalls no reason for it.
    """
    again = essay.argument.restatement
    if again and again.denied:
        return None
    ends = again and (again.says != "topic" or indexes(essay.draft, "conclusion"))
    return again if ends else None


def _not_asked(essay: Essay) -> Finding:
    draft, thesis = essay.draft, essay.argument.thesis
    quote = shortened(thesis.of(draft.text), NAME) if thesis else ""
    place = stretch(draft, indexes(draft, "conclusion")) or "the end"
    named = [pillar for pillar in thesis.pillars if pillar.start is not None] if thesis else []
    says = (ITSELF if named else NOT_ASKED if thesis else NO_THESIS).format(
        quote=quote, place=place
    )
    measure = Measure("reasons to recall", 0, "reasons")
    return Finding(
        "conclusion_covers_pillars",
        None,
        hedged(essay, says),
        measured=measure,
        status="not_applicable",
    )


def _found(
    essay: Essay, again: Restatement, asked: tuple[Pillar, ...], lost: tuple[Pillar, ...]
) -> Finding:
    place = _place(essay.draft, again)
    quote = quoted(essay.draft, again)
    first = shortened((lost or asked)[0].name, NAME)
    recalled = len(asked) - len(lost)
    most = 1.0 if indexes(essay.draft, "conclusion") else NO_PARAGRAPH_MOST
    said = _says(essay, recalled, lost).format(
        place=place,
        s=_ending(place),
        named="reason" if recalled == 1 else "reasons",
        reasons=counted(len(asked), "reason"),
        some=recalled,
        all=len(asked),
        reason=first,
        first=first,
    )
    thesis = essay.argument.thesis
    asked_for = lost and thesis and not is_doubted(essay.draft, thesis)  # else they may be none
    shown = Strength(again.start, again.end, STRENGTH.format(place=place), quote.quote)
    return Finding(
        "conclusion_covers_pillars",
        round(min(recalled / len(asked), most), 4),
        hedged(essay, said),
        (quote,),
        status="unsure" if has_lost_breaks(essay.draft) else certainty(essay),
        strength=None if lost else shown,
        step=_recall(essay, place, lost[0], again) if asked_for else None,
    )


def _says(essay: Essay, recalled: int, lost: tuple[Pillar, ...]) -> str:
    """Choose what to say of reasons that return, quoting none that may be cut wrongly."""
    thesis = essay.argument.thesis
    readable = thesis is not None and are_readable(essay.draft, thesis)
    if lost:
        return SOME_RECALLED if _is_sure(essay) else SOME_LOST if readable else SOME_CUT
    if not readable:
        return COMES_BACK
    return ALL_RECALLED if recalled > 1 else ONE_RECALLED


def _ending(place: str) -> str:
    """Give the ending of what one paragraph does, or several do: "¶5 recalls"."""
    return "" if " " in place else "s"


def _is_sure(essay: Essay) -> bool:
    """Tell whether what was read as the thesis's reasons may be named as such."""
    thesis = essay.argument.thesis
    return thesis is not None and are_listed(essay.draft, thesis)


def _is_carried(essay: Essay, pillar: Pillar) -> bool:
    """Tell whether a paragraph carries a reason, or there is none that could."""
    thesis, ties = essay.argument.thesis, essay.argument.ties
    own = {i for i, one in enumerate(thesis.pillars if thesis else ()) if one == pillar}
    return not ties or any(not own.isdisjoint(tie.pillars) for tie in ties)


def _recall(essay: Essay, place: str, pillar: Pillar, at: Span) -> Step | None:
    """Ask for a reason, by its name where it surely is one; else where none may be recalled.

    Nothing is asked where a list may say it in other words, nor of what no paragraph carries.
    """
    draft, sure = essay.draft, _is_sure(essay)
    told = may_say_all(essay) if sure else may_recall(essay)
    if told or not _is_carried(essay, pillar):
        return None
    body = indexes(draft, "body")  # beside one paragraph the opening gives reasons too
    says = (RECALL if sure else RECALL_ANY).format(
        does="do" if " " in place else "does",
        place=place,
        reason=shortened(pillar.name, NAME),
        body=stretch(draft, body) if len(body) > 1 else "the essay",
    )
    return Step(says, "one sentence", at.start, at.end)


def _place(draft: Draft, again: Restatement) -> str:
    """Say where the conclusion stands: its paragraphs, or the one that ends on a restatement."""
    ending = indexes(draft, "conclusion") or (paragraph_at(draft.paragraphs, again.start),)
    return stretch(draft, ending)


def _recall_last(essay: Essay) -> Step:
    """Ask for a last paragraph, as the check of the restatement does: a step is shown once."""
    again = essay.argument.restatement
    if again is not None:
        return parting(essay, again, ends=True)
    return parting(essay, last_said(essay.draft, closing(essay.draft)))


def _absent(essay: Essay, pillar: Pillar) -> Finding:
    draft = essay.draft
    ending = indexes(draft, "conclusion")
    reason = shortened(pillar.name, NAME)
    if not set(closing(draft)) & set(ending):
        return Finding(
            "conclusion_covers_pillars",
            0.0,
            hedged(essay, NO_PLACE.format(reason=reason)),
            (),
            Missing("a conclusion", 0, len(draft.text)),
            status="unsure" if has_lost_breaks(draft) else certainty(essay),
            step=_recall_last(essay),
        )
    place, last = stretch(draft, ending), last_said(draft, ending)
    says = NONE_RECALLED if _is_sure(essay) else ALL_LOST
    return Finding(
        "conclusion_covers_pillars",
        0.0,
        hedged(essay, says.format(place=place, reason=reason, s=_ending(place))),
        (),
        Missing("the reasons", draft.paragraphs[ending[0]].start, last.end),
        status=certainty(essay),
        step=_recall(essay, f"¶{number(draft, ending[-1])}", pillar, last),
    )
