"""Which paragraphs at an essay's ends belong to none. A page and strangers in, those to move out.

A paragraph that has nothing to do with the rest may have been put before the introduction or
behind the conclusion. But another essay's body may follow an introduction as well, and idle words
may stand for a conclusion: then the outline holds.
"""

from collections.abc import Sequence

from rubric.analysis import thesis
from rubric.analysis.outline import concludes, outline
from rubric.analysis.ties.contents import joined, meant, parts, rarities, returning
from rubric.lookup import indexes, set_aside, shortened
from rubric.records import replace
from rubric.semantics import nearness
from rubric.source import Notice
from rubric.types import Document, Draft

# Words of a conclusion that return to the introduction for one of any other paragraph's; so it is
# with 16 of 100 conclusions, of which others say in words that they are one, and with 5 of 100
# paragraphs before them.
CLEARLY = 1.5
QUOTE = 40  # code points shown of a paragraph

LEFT_ASIDE = "I could not relate “{quote}” to the rest; I left that paragraph aside."


def displaced(
    document: Document, draft: Draft, strange: frozenset[int], faint: frozenset[int]
) -> frozenset[int]:
    """Give the strangers without which an essay opens and concludes.

    None are given where one opens that claims more surely than the rest does. One that stands
    last is left there, unless what stands before it comes back to the introduction. The `faint`
    may be own ones: without them there must be an ending.
    """
    apart = strange | faint
    left = replace(draft, paragraphs=outline(without(document, faint), strange))
    opening = apart.intersection(indexes(draft, "introduction"))
    if opening and _surety(draft) > _surety(left):
        return frozenset()
    says_so = concludes(document, indexes(left, "conclusion"))
    ends = says_so or _comes_back(left, apart)
    kept = apart if ends else apart.difference(indexes(draft, "conclusion"))
    sure = says_so or len(indexes(left, "body")) > len(apart) + 1
    return kept if sure and indexes(left, "conclusion") else kept - faint


def without(document: Document, faint: frozenset[int]) -> Document:
    """Leave paragraphs aside: they are no part of the essay, and cost it nothing."""
    if not faint:
        return document
    return replace(document, paragraphs=set_aside(document.paragraphs, faint))


def told(draft: Draft, paragraph: int) -> Notice:
    """Say of a paragraph that it is left aside."""
    quote = shortened(draft.paragraphs[paragraph].of(draft.text), QUOTE)
    return Notice("left-aside", LEFT_ASIDE.format(quote=quote))


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
