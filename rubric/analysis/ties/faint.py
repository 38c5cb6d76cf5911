"""Which ties may be none: an argument in, the reading in which faint ones are let go out.

Every paragraph is tied to the reason it is nearest to, and a few lines on another subject are too
short to be called a stranger's. Such a tie is not surely wrong, so it is doubted, not denied.
"""

import re

from rubric.analysis.ties.detached import may_be_detached
from rubric.lookup import prose
from rubric.records import replace
from rubric.types import Argument, Draft, Thesis, Tie
from rubric.words import count, lowered, stems

# Of 946 own paragraphs in school essays that name their reasons 12 are doubted, most of them
# scraps of a sentence or two; of 56 essays with a few lines on something else put in, 46.
FEWEST = 6  # words of a paragraph that is about something; fewer are a scrap of another
SHORT = 40  # words of a paragraph; a longer one tells by itself whether it is a stranger
WEAK = 0.2  # nearness to the reason below which a tie is faint
SHARED = 1  # stems in common with what the thesis says, at most
RETURNS = 0.25  # share of a paragraph's stems that stand elsewhere in the essay, at most
# In lower case, at the head of a paragraph that goes on from the one before, or says its reason.
REFERS_BACK = re.compile(
    r"\W*(?:so|this|that|these|those|they|them|it|he|she|such|therefore|thus|also|as a result|"
    r"because|for example|(?:for )?(?:my|the|another|one) (?:\w+ )?(?:reason|point|example))\b"
)


def doubted(draft: Draft, argument: Argument) -> Argument | None:
    """Give the argument without its faint ties; None where it has none.

    All are where the body may prove another essay's thesis. Else, where the thesis names no
    reason, each paragraph announces its own, and none is faint.
    """
    thesis = argument.thesis
    tied = [tie for tie in argument.ties if tie.kind == "pillar"]
    if thesis is None or not tied:
        return None
    loose = may_be_detached(draft, thesis)
    if not loose and all(pillar.start is None for pillar in thesis.pillars):
        return None
    faint = {
        tie.paragraph
        for tie in tied
        if loose or (tie.strength < WEAK and _is_apart(draft, tie, thesis))
    }
    if not faint:
        return None
    ties = (
        Tie(tie.paragraph, (), "untied", 0.0, ()) if tie.paragraph in faint else tie
        for tie in argument.ties
    )
    return replace(argument, ties=tuple(ties))


def _is_apart(draft: Draft, tie: Tie, thesis: Thesis) -> bool:
    """Tell whether a short paragraph's words stand neither in the thesis nor elsewhere."""
    paragraph = draft.paragraphs[tie.paragraph]
    refers = REFERS_BACK.match(lowered(draft.text), paragraph.start) is not None
    if refers or not FEWEST <= count(draft.text, paragraph) < SHORT:
        return False
    own = _stems(draft, tie.paragraph)
    claimed = stems(draft.text, thesis).union(*(stems(pillar.name) for pillar in thesis.pillars))
    if len(own & claimed) > SHARED:
        return False
    around = frozenset[str]().union(
        *(_stems(draft, i) for i in prose(draft) if i != tie.paragraph)
    )
    return len(own & around) <= RETURNS * len(own)


def _stems(draft: Draft, paragraph: int) -> frozenset[str]:
    return stems(draft.text, draft.paragraphs[paragraph])
