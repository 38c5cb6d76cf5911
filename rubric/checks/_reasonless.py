"""What is said of a thesis whose reasons could not be made out, and where they may stand."""

from rubric import deeds
from rubric.lookup import shortened
from rubric.threads import threads
from rubric.trust import lists_idle
from rubric.types import Draft, Essay, Thesis
from rubric.words import count

QUOTE, NAME = 60, 40  # code points shown of a sentence and of a reason

BARE = "I could not make out reasons in the sentence of the thesis, “{quote}” in ¶{place}."
BARE_LONG = "“{quote}” in ¶{place} is long; I could not part its claim from its reasons."
BARE_DOUBTED = "{subject} gives no reasons that I could make out."
IDLE = "I could not find a paragraph about the reasons that ¶{place} lists, “{reason}” first."
MAY_HOLD = " “{quote}” may hold them."
RUNS = " Other sentences beside it may hold them."


def reasonless(essay: Essay, thesis: Thesis, subject: str, place: int) -> str:
    """Say that no reasons could be made out, and what shows that some may be told."""
    if lists_idle(essay.draft, thesis):
        return IDLE.format(place=place, reason=shortened(thesis.idle[0].name, NAME))
    long = count(essay.draft.text, thesis) > deeds.LONGEST
    says = BARE_DOUBTED if essay.alternatives else BARE_LONG if long else BARE
    said = shortened(thesis.of(essay.draft.text), QUOTE)
    return says.format(subject=subject, quote=said, place=place) + _running(essay.draft, thesis)


def _running(draft: Draft, thesis: Thesis) -> str:
    run = threads(draft, thesis)
    if run is None:
        return ""
    if run.told:
        return MAY_HOLD.format(quote=shortened(run.told.of(draft.text), QUOTE))
    return RUNS
