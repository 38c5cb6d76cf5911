"""Thesis arguable.

Asks: could a reasonable reader disagree with the thesis?

Why: a fact or a plan needs no essay; a claim that someone could dispute does.

Score: full when the thesis says what ought to be, judges, compares, gives a cause or sets itself
against another view; half for a plain statement; a quarter for an announced plan.

Pass:
    Cities should close their centres to cars.

Fail:
    Cars were invented in the nineteenth century.
"""

from rubric.analysis.cues import WORDINGS
from rubric.checks import check
from rubric.lookup import certainty, quoted
from rubric.result import Evidence, Finding, Missing, Step
from rubric.types import Essay, Thesis

STATEMENT = 0.5  # it may be a claim, but nothing in its wording says so
PLANNED = 0.25
CUES = (
    "says what ought to be",
    "judges or compares",
    "takes a stance",
    "sets against",
    "gives a reason",
)

DISPUTABLE = "Someone could disagree: the thesis says “{words}”."
PLAIN = "The thesis reads as a statement of fact. I found no word of judgement in it."
ABSENT = "There is no claim yet that someone could dispute."
TAKE_SIDE = "Who would disagree with this sentence? Say why they would be wrong."
CLAIM = "Turn the topic into a sentence that someone could dispute."


@check
def thesis_arguable(essay: Essay) -> Finding:
    """A reasonable reader could dispute the thesis."""
    thesis = essay.argument.thesis
    if thesis is None:
        return _absent(essay)
    words = judging_words(essay, thesis)
    if words is None:
        return Finding(
            "thesis_arguable",
            STATEMENT,
            PLAIN,
            (quoted(essay.draft, thesis),),
            status=certainty(essay),
            step=Step(TAKE_SIDE, "one sentence", thesis.start, thesis.end),
        )
    says = DISPUTABLE.format(words=words.quote)
    return Finding("thesis_arguable", 1.0, says, (words,), status=certainty(essay))


def judging_words(essay: Essay, thesis: Thesis) -> Evidence | None:
    """Find the words by which the thesis takes a side, the strongest kind first."""
    for name in CUES:
        match = WORDINGS[name].pattern.search(essay.draft.text, thesis.start, thesis.end)
        if match:
            return Evidence(match.start(), match.end(), match.group())
    return None


def _absent(essay: Essay) -> Finding:
    plan = essay.argument.plan
    start, end = (plan.start, plan.end) if plan else (0, len(essay.draft.text))
    announced = plan is not None and plan.kind == "announcement"
    return Finding(
        "thesis_arguable",
        PLANNED if announced else 0.0,
        ABSENT,
        (),
        Missing("an arguable claim", start, end),
        status=certainty(essay),
        step=Step(CLAIM, "one sentence", start, end),
    )
