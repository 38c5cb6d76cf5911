"""A first paragraph that is put together from later sentences. A Draft in, its index or none out.

Whoever copies sentences of an essay in front of it adds no introduction. Of two paragraphs that
say the same, the one is the copy that has nothing else to say.
"""

from rubric.lookup import prose, sentences_in
from rubric.types import Draft

FEWEST = 3  # sentences of a paragraph; fewer may be how an essay comes round to its opening
SHARE = 0.6  # of its sentences that stand again, and of those of a later copy of it
SHORTEST = 20  # code points of a sentence; shorter ones return by chance


def gathered(draft: Draft) -> frozenset[int]:
    """Give the first paragraph where later ones have most of its sentences, and more beside."""
    first, *later = prose(draft) or (0,)
    said = frozenset(s.of(draft.text) for s in sentences_in(draft, first))
    if len(said) < FEWEST:
        return frozenset()
    again: set[str] = set()
    for i in later:
        told = [s.of(draft.text) for s in sentences_in(draft, i)]
        held = [s for s in told if s in said and len(s) >= SHORTEST]
        if len(held) < SHARE * len(told):  # it says more than it copies
            again.update(held)
    copied = len(again) >= max(FEWEST, SHARE * len(said))
    return frozenset((first,)) if copied else frozenset()
