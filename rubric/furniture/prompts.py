"""The task that a pupil copied above the essay. Passages in, its roles decided out.

It names itself: "Prompt: Some people believe that …". However long it is, it is none of the
pupil's own words.
"""

import re
from collections.abc import Sequence

from rubric.furniture.headers import is_header
from rubric.furniture.passages import PROSE_WORDS, Passage, lines
from rubric.reading.habits import ends_sentence
from rubric.records import replace

LABEL = re.compile(
    r"""[\W_]*(?:the\ )?(?:(?:essay|writing|discussion|exam|test|dbq)\ )?
    (?:prompt|task|question|assignment|directions?|instructions?|topic)
    (?:\ (?:\#\ ?|no\.?\ )?\d{1,2})?[*_]*\s*:[*_]*(?:\s+|\Z)""",
    re.IGNORECASE | re.VERBOSE,
)
LEAST_LEFT = 2  # paragraphs below a label that stands alone: the task and an essay


def find_prompts(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Give the role `header` to what is labelled as the task above the essay."""
    parts = list(passages)
    told_below = False  # the label stands alone, and the task is the next passage
    for at, part in enumerate(passages):
        if not part.open:
            continue
        label = LABEL.match(part.text) if part.kind in ("paragraph", "heading") else None
        if told_below:
            parts[at], told_below = replace(part, role="header"), False
        elif label:
            told_below = label.end() == len(part.text)
            if _prose_below(passages, at) < (LEAST_LEFT if told_below else 1):
                break
            parts[at] = replace(part, role="header")
        elif part.words >= PROSE_WORDS or _ends_in_prose(part):
            break
    return tuple(parts)


def _ends_in_prose(part: Passage) -> bool:
    return ends_sentence(part.text) and not is_header(lines(part)[-1].text)


def _prose_below(passages: Sequence[Passage], at: int) -> int:
    return sum(part.open and part.words >= PROSE_WORDS for part in passages[at + 1 :])
