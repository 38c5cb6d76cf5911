"""Which ties may be none: an argument in, the reading in which faint ones are let go out.

Every paragraph is tied to the reason it is nearest to, though one that strays may be too near the
rest, or too short, to be called a stranger, and one may begin by denying its reason. And a reason
without a paragraph of its own goes to one that may be about it. Such a tie is not surely wrong, so
it is doubted, not denied.
"""

import re

from rubric.analysis.ties import MOST_PILLARS
from rubric.analysis.ties.detached import may_be_detached
from rubric.analysis.ties.framed import framing
from rubric.analysis.ties.holding import SURE, hold, own_words, proof
from rubric.analysis.ties.strangers import HARDLY_AMID, between, kinship, may_be_own
from rubric.lookup import prose, sentences_in
from rubric.polarity import denies
from rubric.records import replace
from rubric.types import Argument, Draft, Pillar, Thesis, Tie
from rubric.words import containment, count, lowered, stems

FEWEST = 6  # words of a paragraph that is about something; fewer are a scrap of another
SHORT = 40  # words of a paragraph; a longer one tells by itself whether it is a stranger
WEAK = 0.2  # nearness to the reason below which a tie is faint
SHARED = 1  # stems in common with what the thesis says, at most
RETURNS = 0.25  # share of a paragraph's stems that stand elsewhere in the essay, at most
# Chosen on half of the prompts; the other half was seen, too. Of 100 own paragraphs in school
# essays 2 are doubted for these in the one and 1 in the other; of 100 taken from an essay on a
# near subject and not called strangers 30 and 20.
LOOSE = 0.32  # relatedness to the rest below which a tie is faint where no reason is named
LOOSE_NAMED = 0.52  # … where some are, with so much of how firmly it holds to one:
OF_HOLD, FIRM = 0.1, 1.2  # and one that holds firmly is none
# So much of its relatedness, its nearness to introduction and conclusion, and how its words return
# there. Below the bar are 4 in 1,000 own paragraphs, most of them copied from a source, and of
# those from elsewhere, none beside them an own one, 15 in 100.
OF_KINSHIP, UNFRAMED = 0.57, 0.95
UNFRAMED_LED = 0.9  # … where it says its reason, or goes on from the one before, as it seems
ENOUGH = 0.6  # relatedness from which that is not asked
# Where half of the other paragraphs are hardly nearer, so the essay is written. Of the doubted own
# ones this spares 3 in 33, of 67 foreign ones none.
HARDLY = 0.1
SEVERAL = 2  # other paragraphs; one alone tells nothing of the essay
SAYS = 0.5  # share of a reason's own words with which a first sentence names it
# In lower case, at the head of a paragraph that goes on from the one before, or says its reason.
REFERS_BACK = re.compile(
    r"\W*(?:so|this|that|these|those|they|them|it|he|she|such|therefore|thus|also|as a result|"
    r"because|for example|(?:for )?(?:my|the|another|one) (?:\w+ )?(?:reason|point|example))\b"
)


def doubted(draft: Draft, argument: Argument, strange: frozenset[int]) -> Argument | None:
    """Give the argument without its faint ties; None where it has none.

    All are where the body may prove another essay's thesis. `strange` are the paragraphs that
    surely belong to another.
    """
    thesis = argument.thesis
    if thesis is None or not any(tie.kind == "pillar" for tie in argument.ties):
        return None
    told = tuple([tie.paragraph for tie in argument.ties if tie.kind == "pillar"])
    own = may_be_own(draft, strange)
    loose = may_be_detached(draft, thesis, sorted(own.union(told)), strange - own)

    def firm(tie: Tie) -> Tie:
        faint = tie.kind == "pillar" and _is_faint(draft, tie, thesis, strange)
        if faint and _stands_alone(draft, tie.paragraph, told, strange):
            return Tie(tie.paragraph, (), "untied", 0.0, ())
        return _firm(draft, tie, thesis, loose=loose)

    ties = tuple([firm(tie) for tie in argument.ties])
    return None if ties == argument.ties else replace(argument, ties=ties)


def _firm(draft: Draft, tie: Tie, thesis: Thesis, *, loose: bool) -> Tie:
    """Give what is sure of a tie: all of it, some of its reasons, or that it is none."""
    if tie.kind == "pillar" and (loose or _is_denied(draft, tie, thesis)):
        return Tie(tie.paragraph, (), "untied", 0.0, ())
    if not _names(thesis):
        return tie
    sure = _sure(draft, tie, thesis.pillars[:MOST_PILLARS])
    return tie if sure == tie.pillars else replace(tie, pillars=sure)


def _is_denied(draft: Draft, tie: Tie, thesis: Thesis) -> bool:
    """Tell whether a paragraph begins with what the thesis, or a reason in it, says not."""
    return denies(draft.text, sentences_in(draft, tie.paragraph)[0], thesis)


def _names(thesis: Thesis) -> bool:
    """Tell whether a thesis names reasons; else each paragraph announces its own."""
    return any(pillar.start is not None for pillar in thesis.pillars)


def _sure(draft: Draft, tie: Tie, listed: tuple[Pillar, ...]) -> tuple[int, ...]:
    """Give the reasons that a paragraph surely carries: its own, and others it plainly proves."""
    fewest = 1 if tie.kind == "pillar" else 0
    if len(tie.pillars) <= fewest:
        return tie.pillars
    proved = {pillar: proof(draft, tie.paragraph, listed, pillar) for pillar in tie.pillars}
    own = sorted(proved, key=lambda pillar: (-proved[pillar], pillar))[:fewest]
    return tuple([p for p in tie.pillars if p in own or proved[p] >= SURE])


def _is_faint(draft: Draft, tie: Tie, thesis: Thesis, strange: frozenset[int]) -> bool:
    """Tell whether little holds a paragraph to the reasons and little to the rest."""
    start = draft.paragraphs[tie.paragraph].start
    listed = thesis.pillars[:MOST_PILLARS] if _names(thesis) else ()
    near = kinship(draft, tie.paragraph, strange)
    led = REFERS_BACK.match(lowered(draft.text), start) is not None
    if near is not None and _is_unframed(draft, tie, listed, near, led=led):
        return True
    if led:
        return False
    amid = between(draft, tie.paragraph, strange)
    if amid is not None and amid < HARDLY_AMID:
        return True
    return _is_loose(draft, tie, thesis, near) if listed else near is not None and near < LOOSE


def _is_unframed(
    draft: Draft, tie: Tie, listed: tuple[Pillar, ...], near: float, *, led: bool
) -> bool:
    """Tell whether one as `near` to the rest as this has little of what opens and concludes."""
    if near >= ENOUGH:
        return False
    firm = led or _says_its_reason(draft, tie, listed)
    bar = UNFRAMED_LED if firm else UNFRAMED
    return OF_KINSHIP * near + framing(draft, tie.paragraph) < bar


def _is_loose(draft: Draft, tie: Tie, thesis: Thesis, near: float | None) -> bool:
    """Tell whether little holds a paragraph to any of the reasons named."""
    if tie.strength < WEAK and _is_apart(draft, tie, thesis):
        return True
    listed = thesis.pillars[:MOST_PILLARS]
    if near is None or near >= LOOSE_NAMED or _says_its_reason(draft, tie, listed):
        return False
    firm = max([hold(draft, tie.paragraph, listed, pillar) for pillar in range(len(listed))])
    return firm < FIRM and near + OF_HOLD * firm < LOOSE_NAMED


def _says_its_reason(draft: Draft, tie: Tie, listed: tuple[Pillar, ...]) -> bool:
    """Tell whether a first sentence has half of the words that are its reason's alone."""
    head, own = stems(draft.text, sentences_in(draft, tie.paragraph)[0]), own_words(listed)
    return bool(listed) and any(containment(own[pillar], head) >= SAYS for pillar in tie.pillars)


def _stands_alone(
    draft: Draft, paragraph: int, told: tuple[int, ...], strange: frozenset[int]
) -> bool:
    """Tell whether most of the other paragraphs are nearer to the rest than one that is faint."""
    near = kinship(draft, paragraph, strange)
    others = [kinship(draft, i, strange) for i in told if i != paragraph]
    if near is None or len(others) < SEVERAL:
        return True
    as_far = sum([one is not None and one < near + HARDLY for one in others])
    return 2 * as_far < len(others)


def _is_apart(draft: Draft, tie: Tie, thesis: Thesis) -> bool:
    """Tell whether a short paragraph's words stand neither in the thesis nor elsewhere."""
    if not FEWEST <= count(draft.text, draft.paragraphs[tie.paragraph]) < SHORT:
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
