"""Which sentences may say the claim again. A Draft and its claim in, sentences out."""

from collections.abc import Sequence
from itertools import islice

from rubric.analysis.restatement import echoes
from rubric.lookup import only_leaves, prose, sentences_in, sentences_of, takes_leave
from rubric.types import Draft, Sentence, Span
from rubric.words import telling, words

TAIL = 6  # sentences that may conclude an essay without a concluding paragraph
FEWEST_BEFORE_TAIL = 4  # sentences of the paragraph that holds them
MOST_SENTENCES = 60
# Of 1,953 sentences that say a thesis again those of so many words have .22 small ones or more.
FEWEST_TO_JUDGE, SMALL_WORDS_LEAST = 8, 0.1
FEW_IN_HEAD = 3  # small words of what says that it ends: "to sum it up"
FEWEST_LISTED = 3  # words of a shorter one, of which commas stand between most


def candidates(draft: Draft, claim: Span) -> tuple[Sentence, ...]:
    """Give the sentences that may say the claim again: of the conclusion, else the last ones."""
    ending = sentences_of(draft, "conclusion") or _tail(draft, _last_told(draft))
    told = [s for s in ending if not takes_leave(s.of(draft.text)) and not _strings(draft, s)]
    said = [s for s in told if not claim.covers(s) and not s.covers(claim)]
    return tuple(said[-MOST_SENTENCES:])


def _strings(draft: Draft, sentence: Span) -> bool:
    """Tell whether words stand in a row as no sentence has them: nearly all carry meaning.

    What says that the essay ends is none of them: "In conclusion, bread, jobs, town."
    """
    told = words(draft.text, sentence)
    small = len(told) - len(telling(draft.text, sentence))
    if small > FEW_IN_HEAD and small >= SMALL_WORDS_LEAST * len(told):  # nearly always
        return False
    said = sentence.of(draft.text)
    head = next((cue.words for cue in echoes.worded(said) if cue.name == "concludes"), "")
    told = told[len(words(head)) :]
    small = sum([not word.content for word in told])
    if len(told) < FEWEST_TO_JUDGE:
        return not small and 2 * said.count(",") >= len(told) >= FEWEST_LISTED
    return small < SMALL_WORDS_LEAST * len(told)


def _last_told(draft: Draft) -> list[Sentence]:
    """Give the sentences of the last paragraph that says more than farewell."""
    told = (i for i in reversed(prose(draft)) if not only_leaves(draft, i))
    last = [s for i in islice(told, 1) for s in sentences_in(draft, i)]
    return [s for s in last if not takes_leave(s.of(draft.text))]


def _tail(draft: Draft, told: Sequence[Sentence]) -> Sequence[Sentence]:
    """Give the sentences with which a body paragraph concludes: from one that says so, or last.

    A paragraph of few sentences has no last one to spare.
    """
    for at in range(len(told) - 1, max(0, len(told) - 1 - TAIL), -1):
        if any(cue.name == "concludes" for cue in echoes.worded(told[at].of(draft.text))):
            return told[at:]
    return told[-1:] if len(told) >= FEWEST_BEFORE_TAIL else ()
