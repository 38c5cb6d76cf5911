"""Whether a sentence gathers the body. A Draft and the sentence's parts in, paragraphs out.

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


def gathered_from(draft: Draft, parts: Sequence[Span]) -> frozenset[int]:
    """Give the body paragraphs of which parts of a sentence have words; none for fewer than three.

    They are indexes of the draft's paragraphs.
    """
    if len(parts) < FEWEST:
        return frozenset()
    own = _own(draft)
    homes = [_home(own, telling(draft.text, part)) for part in parts]
    found = frozenset([home for home in homes if home is not None])
    return found if len(found) >= FEWEST else frozenset()


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
