"""Which strangers stand where an essay opens or concludes. A page and they in, those to move out.

A paragraph that has nothing to do with the rest may have been put before the introduction or
behind the conclusion. But another essay's body may follow an introduction as well, and idle words
may stand for a conclusion: then the outline holds.
"""

from collections.abc import Sequence

from rubric.analysis import thesis
from rubric.analysis.outline import concludes, outline
from rubric.analysis.ties.contents import joined, meant, parts, rarities, returning
from rubric.lookup import indexes
from rubric.records import replace
from rubric.semantics import nearness
from rubric.types import Document, Draft

# Words of a conclusion that return to the introduction for one of any other paragraph's; so it is
# with 16 of 100 conclusions, of which others say in words that they are one, and with 5 of 100
# paragraphs before them.
CLEARLY = 1.5


def displaced(document: Document, draft: Draft, strange: frozenset[int]) -> frozenset[int]:
    """Give the strangers without which an essay opens and concludes.

    None are given where one opens that claims more surely than the rest does. One that stands
    last is left there, unless what stands before it comes back to the introduction.
    """
    without = replace(draft, paragraphs=outline(document, strange))
    opening = strange.intersection(indexes(draft, "introduction"))
    if opening and _surety(draft) > _surety(without):
        return frozenset()
    ends = concludes(document, indexes(without, "conclusion")) or _comes_back(without, strange)
    return strange if ends else strange.difference(indexes(draft, "conclusion"))


def _surety(draft: Draft) -> float:
    """Say how surely the introduction claims what the essay is about."""
    found = thesis.find(draft)
    opening = [draft.paragraphs[i] for i in indexes(draft, "introduction")]
    claims = [one for one in found.choices if any(part.covers(one) for part in opening)]
    return 0.0 if found.absent else max([one.confidence for one in claims], default=0.0)


def _comes_back(draft: Draft, strange: frozenset[int]) -> bool:
    """Tell whether a conclusion, if any, recalls the introduction as no other part does."""
    ending = indexes(draft, "conclusion")
    body = [i for i in indexes(draft, "body") if i not in strange]
    if not ending or not body:
        return True
    words, near = _recalls(draft, ending)
    others = [_recalls(draft, (i,)) for i in body]
    return all(words > CLEARLY * by_words and near > by_meaning for by_words, by_meaning in others)


def _recalls(draft: Draft, paragraphs: Sequence[int]) -> tuple[float, float]:
    """Say how far paragraphs come back to the introduction, in words and in meaning."""
    opening = [parts(draft, i).whole for i in indexes(draft, "introduction")]
    own = [parts(draft, i).whole for i in paragraphs]
    words = returning(joined(own), joined(opening), rarities(draft.text))
    return words, nearness(meant(own), meant(opening))
