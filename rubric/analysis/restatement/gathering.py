"""Whether a sentence gathers the body. A Draft and the sentence's parts in, yes or no.

An ending may recall what was proved in images of its own, of which no word stands in the thesis.
Then its parts come each from another paragraph.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from rubric.lookup import indexes
from rubric.memory import remembered
from rubric.types import Draft, Span
from rubric.words import stems, telling

# Body paragraphs. Of two, a sentence about the same often has words; of three in a row of parts it
# has them in 21 of 100 endings of school essays, in 9 where it stood in the body, in 2 where it
# stood in an essay on something else.
FEWEST = 3


def gathers(draft: Draft, parts: Sequence[Span]) -> bool:
    """Tell whether parts of a sentence have words of different body paragraphs, at least three."""
    if len(parts) < FEWEST:
        return False
    own = _own(draft)
    homes = {home for part in parts if (home := _home(own, telling(draft.text, part))) is not None}
    return len(homes) >= FEWEST


def _home(own: Mapping[str, int], said: Iterable[str]) -> int | None:
    """Give the paragraph that has most of the words which stand in one alone, if any has."""
    found = Counter([own[stem] for stem in said if stem in own])
    return min(found, key=lambda i: (-found[i], i), default=None)


@remembered
def _own(draft: Draft) -> Mapping[str, int]:
    """Give the stems that one body paragraph alone has, and its index."""
    said = {i: stems(draft.text, draft.paragraphs[i]) for i in indexes(draft, "body")}
    if len(said) < FEWEST:
        return {}
    counts = Counter([stem for own in said.values() for stem in own])
    return {stem: i for i, own in said.items() for stem in own if counts[stem] == 1}
