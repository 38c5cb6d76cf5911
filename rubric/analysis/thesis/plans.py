"""What stands in a thesis's place: an announcement, or else a topic. A Draft in, a Plan out."""

from rubric.analysis import pillars
from rubric.analysis.thesis import wording
from rubric.analysis.thesis.bearings import Bearings
from rubric.analysis.thesis.beside import REASONED
from rubric.analysis.thesis.kinship import STATED
from rubric.lookup import sentences_of
from rubric.types import Draft, Plan, Sentence

ANNOUNCES = "announces"  # in others' words too


def announces(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a sentence says what the essay will do."""
    return ANNOUNCES in wording.found(sentence.of(draft.text))


def goes_on(draft: Draft, claim: Sentence, after: Sentence) -> bool:
    """Tell whether a plan that claims something goes on in the next sentence."""
    return announces(draft, claim) and announces(draft, after)


def proves(draft: Draft, one: Bearings) -> bool:
    """Tell whether a sentence says what the subject is, or gives three reasons and no plan."""
    if STATED in one.after:
        return True
    return REASONED in one.with_reasons(draft) and not announces(draft, one.sentence)


def only_announces(draft: Draft, one: Bearings) -> bool:
    """Tell whether a sentence says what comes and takes no position with it."""
    return not one.takes_position and announces(draft, one.sentence)


def plan(draft: Draft) -> Plan | None:
    """Find what stands in a thesis's place: an announcement, or else the closing sentence."""
    opening = sentences_of(draft, "introduction")
    if not opening:
        return None
    announced = next((one for one in opening if announces(draft, one)), None)
    stated = announced or opening[-1]
    listed = pillars.read(draft.text, stated) or pillars.series(draft.text, stated)
    return Plan(stated.start, stated.end, "announcement" if announced else "topic", listed)
