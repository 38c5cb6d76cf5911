"""What else an introduction claims. A Thesis and scored sentences in, the Thesis borne out out.

A reader credits an essay with all that its introduction says: one sentence may take the side, the
next give the reasons. So a thesis gets the reasons, the side and the plainness of the claims
beside it, and none of these is lost, or won, when another of them is read as the thesis.
"""

from collections.abc import Iterable, Sequence

from rubric.analysis.pillars.borne_out import reasons
from rubric.analysis.thesis.bearings import SHIFTING, UNECHOED, Bearings
from rubric.analysis.thesis.profiles import Profile
from rubric.analysis.thesis.sides import PLAINEST, plainness, rank, sides
from rubric.analysis.thesis.wording import ASKS
from rubric.lookup import indexes, sentences_of
from rubric.records import replace
from rubric.types import Cue, Draft, Sentence, Span, Thesis

Row = tuple[int, Sentence, tuple[Cue, ...]]  # score, sentence, what fired

LED_UP_TO = frozenset(("closes the introduction", "stands last but one"))
REASONED = "lists three reasons"  # what a claim does that needs no echo to be known
ONLY_FIND = frozenset(("weighs advantages", "speaks of the many"))  # no claim is plainer by them
ASIDE = SHIFTING | ONLY_FIND
NO_CLAIM = "takes no position"
EXPLAINS = "gives a reason"
LISTING = 0.5  # of the points below which a claim is faint: enough to give reasons for another
SPARED = 2  # points of an echo, which no claim has under a conclusion about something else
SEVERAL = 2  # reasons; a list of them is taken where the thesis has none of its own


def gathered(draft: Draft, rows: Iterable[Row], bars: Profile) -> tuple[Row, ...]:
    """Give the sentences of the introduction that claim something by their own words.

    Where the introduction is a single sentence, the paragraph after it introduces too.
    """
    told = sentences_of(draft, "introduction")
    opening = {sentence.paragraph for sentence in told}
    if len(told) == 1:
        opening |= set(indexes(draft, "body")[:1])
    return tuple(
        row
        for row in rows
        if row[1].paragraph in opening
        and _steady(row[2]) >= LISTING * bars.faint
        and all(cue.name != NO_CLAIM for cue in row[2])
    )


def may_bear_out(one: Bearings, reach: int, bars: Profile) -> bool:
    """Tell whether a candidate may be gathered, once its reasons add so many points at most."""
    if not (one.introduces and one.takes_position):
        return False
    steady = sum([bars.weights[name] for name in one.cues if name not in ASIDE])
    return steady + reach >= LISTING * bars.faint


def borne_out(draft: Draft, thesis: Thesis, claims: Sequence[Row], bars: Profile) -> Thesis:
    """Credit a thesis with the reasons, the side and the plainness of the claims beside it.

    Any of them but a mere question may give the reasons; only one that could be the thesis itself
    says what it says.
    """
    others = [row for row in claims if not thesis.covers(row[1])]
    told = [row[1] for row in others if not _only_asks(row[2])]
    listed = max((reasons(draft, one, beside=True) for one in told), key=len, default=())
    lacking = len(thesis.pillars) < SEVERAL <= len(listed)
    plain = [row for row in others if _steady(row[2]) >= bars.faint]
    taken = [thesis.sides]
    if plainness(thesis.sides) < PLAINEST:
        taken += [sides(draft.text, row[1]) for row in plain]
    return replace(
        thesis,
        pillars=listed if lacking else thesis.pillars,
        strength=max((thesis.strength, *(strength(row[2], bars) for row in others))),
        sides=max(taken, key=rank),
        beside=tuple(Span(row[1].start, row[1].end) for row in plain),
    )


def _only_asks(found: Iterable[Cue]) -> bool:
    """Tell by its cues whether a sentence asks: "Because it is safe, and what if …?" does not."""
    names = {cue.name for cue in found}
    return ASKS in names and EXPLAINS not in names


def strength(found: tuple[Cue, ...], bars: Profile) -> float:
    """Say how plainly a thesis is stated, 0..1, by the cues it was known by.

    One that its paragraph leads up to counts for more: readers look for it there. Cues that
    compare it with other sentences are left aside, so that taking those out never helps it. What
    the conclusion lacks is said of the conclusion, and is no weakness of the thesis as well. One
    that is faint has none.
    """
    names = {cue.name for cue in found}
    if REASONED not in names and sum(cue.weight for cue in found) < bars.faint:
        return 0.0
    led = bool(names & LED_UP_TO) and "opens the introduction" not in names
    points = _steady(found) + bars.led * led + SPARED * (UNECHOED in names)
    return round(max(0.0, min(1.0, points / bars.strongest)), 4)


def _steady(found: Iterable[Cue]) -> int:
    """Add up the cues that say something, and that no other sentence decides."""
    return sum([cue.weight for cue in found if cue.name not in ASIDE])
