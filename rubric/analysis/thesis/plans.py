"""What stands in a thesis's place: an announcement, or else a topic. A Draft in, a Plan out."""

from rubric.analysis import pillars
from rubric.analysis.thesis import wording
from rubric.lookup import indexes, sentences_in
from rubric.types import Draft, Plan, Sentence

ANNOUNCES = "announces"  # in others' words too


def announces(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a sentence says what the essay will do."""
    return ANNOUNCES in wording.found(sentence.of(draft.text))


def goes_on(draft: Draft, claim: Sentence, after: Sentence) -> bool:
    """Tell whether a plan that claims something goes on in the next sentence."""
    return announces(draft, claim) and announces(draft, after)


def plan(draft: Draft) -> Plan | None:
    """Find what stands in a thesis's place: an announcement, or else the closing sentence."""
    opening = [s for i in indexes(draft, "introduction") for s in sentences_in(draft, i)]
    for sentence in opening:
        if announces(draft, sentence):
            return _planned(draft, sentence, "announcement")
    return _planned(draft, opening[-1], "topic") if opening else None


def _planned(draft: Draft, sentence: Sentence, kind: str) -> Plan:
    listed = pillars.read(draft.text, sentence) or pillars.series(draft.text, sentence)
    announced = kind == "announcement"
    return Plan(sentence.start, sentence.end, "announcement" if announced else "topic", listed)
