"""Which sentences may say the claim again. A Draft and its claim in, sentences out."""

from collections.abc import Sequence

from rubric.analysis.restatement import echoes
from rubric.lookup import prose, sentences_in, sentences_of, takes_leave
from rubric.types import Draft, Sentence, Span

TAIL = 3  # sentences that may conclude an essay without a concluding paragraph
FEWEST_BEFORE_TAIL = 4  # sentences of the paragraph that holds them
MOST_SENTENCES = 60


def candidates(draft: Draft, claim: Span) -> tuple[Sentence, ...]:
    """Give the sentences that may say the claim again: of the conclusion, else the last ones."""
    ending = sentences_of(draft, "conclusion") or _tail(draft)
    told = [s for s in ending if not takes_leave(s.of(draft.text))]
    said = [s for s in told if not claim.covers(s) and not s.covers(claim)]
    return tuple(said[-MOST_SENTENCES:])


def _tail(draft: Draft) -> Sequence[Sentence]:
    """Give the sentences with which a body paragraph concludes: its last, and such as say so."""
    told = [s for i in prose(draft)[-1:] for s in sentences_in(draft, i)]
    if len(told) < FEWEST_BEFORE_TAIL:
        return ()
    last = [told[-1]]
    for sentence in reversed(told[-TAIL:-1]):
        last.insert(0, sentence)
        if any(cue.name == "concludes" for cue in echoes.worded(sentence.of(draft.text))):
            return last
    return last[-1:]
