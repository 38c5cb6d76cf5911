"""Which reasons of the thesis an ending recalls. Sentences and reasons in, indexes out.

A reason is recalled where a sentence has its words, or where a part of a sentence means it.
"""

import re
from collections.abc import Iterable, Sequence

from rubric.semantics import Meaning, meaning, nearness
from rubric.types import Draft, Span
from rubric.words import containment, stems, words

SAME_WORDS = 0.3  # share of a reason's stems that recalls it
SAME_MEANING = 0.32  # nearness of a part of a sentence to the reason
PARTS = re.compile(r"[,;:–—]\s|\b(?:and|by|because|since)\b")


def recalled(draft: Draft, sentences: Iterable[Span], names: Sequence[str]) -> tuple[int, ...]:
    """Give the indexes into `names` of the reasons that the sentences recall, in order."""
    said = [
        (stems(words(draft.text, sentence)), _parts(sentence.of(draft.text)))
        for sentence in sentences
    ]
    return tuple(
        i for i, name in enumerate(names) if any(_recalls(own, parts, name) for own, parts in said)
    )


def _recalls(own: frozenset[str], parts: Sequence[Meaning], name: str) -> bool:
    if containment(stems(words(name)), own) >= SAME_WORDS:
        return True
    wanted = meaning(name)
    return any(nearness(part, wanted) >= SAME_MEANING for part in parts)


def _parts(sentence: str) -> tuple[Meaning, ...]:
    parts = [part for part in PARTS.split(sentence) if part.strip()]
    return tuple(meaning(part) for part in (*parts, sentence))
