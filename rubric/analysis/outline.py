"""The parts of an essay. A Document in, its paragraphs with introduction, body, conclusion out."""

import re
from collections.abc import Iterable

from rubric.lookup import PROSE, goes_on
from rubric.seldom import seldom
from rubric.types import Document, Paragraph, Role
from rubric.words import count, lowered

OPENING_WORDS = 16  # a first paragraph shorter than this only opens a longer introduction
TRAILING_WORDS = 70  # a last paragraph shorter than this may trail the conclusion proper
CLOSING_WORDS = 35  # as above, where only a greeting, a plea or a postscript trails it
SCRAP_WORDS = 5  # a last paragraph shorter than this is a name or a broken-off word
MOST_TRAILING = 2  # paragraphs after the one that says it concludes
MOST_PARTED = 5  # as above, where it says so outright and its sentences were set apart
FEWEST_FOR_THREE_PARTS = 3
FEWEST_FOR_LONG_OPENING = 5  # paragraphs; below it the second one is body

CONCLUDES = re.compile(
    r"\s*(?:(?:so|and|well|but),? )?(?:in ?(?:conclusion|closing|summary|short|the end|sum)\b|"
    r"there you have it|all i(?:'?m| am) (?:\w+ ){0,3}saying|"
    r"to (?:conclude|sum (?:it |this )?(?:all )?up|summarize|wrap)|conclusion\b|ultimately|"
    r"(?:over ?)?all(?: in all)?,|overall\b|all in all|as (?:you|we) can (?:\w+ )?see|"
    r"as (?:has been )?shown|finally,? (?:i|we)\b|for (?:all )?(?:these|those) reasons|"
    r"(?:this|that)(?:'?s| is) (?:\w+ )?why|th[eo]se (?:are|were) (?:\w+ ){0,3}reasons?)"
)  # in lower case, as are all below
OUTRIGHT = re.compile(
    r"\s*(?:so |and )?(?:in (?:conclusion|closing|summary)|to (?:conclude|summarize|sum up))\b"
)
# At the head of a paragraph that brings in a reason; "finally" as often opens an ending.
_POINT = r"(?:reason|advantage|way|thing|benefit|point)s?\b"
GIVES_REASON = re.compile(
    r"\s*(?:and |but |so )?(?:(?:the |my |our |an? |one |some )?(?:\w+ )?(?:"
    rf"(?:first|second|third|fourth)(?:ly\b|,| (?:and (?:last|final) )?{_POINT})|"
    rf"(?:last|final|other|next) (?:\w+ )?{_POINT}(?! to (?:say|put)))|another\b|"
    r"first,|next,|last(?:ly)?,|first of all\b|fur?th[eu]r ?more\b|moreover\b|also\b(?! known)|"
    r"(?:in )?ad+it+ion\w*)"
)
# As above, of one that brings in what others object. What many believe, or will do, as often
# stands in an ending.
OBJECTS = re.compile(
    r"\s*(?:but |of course,? )?(?:(?:(?:some|many|other|most) (?:\w+ )?"
    r"(?:people|parents|others|students|adults|teachers|scholars|historians)|some|others|people|"
    r"critics|opponents|skeptics) (?:(?:(?:may|might|could|would|will) )?(?:\w+ )?"
    r"(?:say|said|argue|claim|object)|(?:may|might|could|would) (?:\w+ )?think)\b|"
    r"on the other hand\b)"
)
# A sentence behind another that draws the sum of an essay.
DRAWS_SUM = seldom(
    r"[.!?]\W{1,8}(?:(?:so,? (?:i|we|you|please|yes|all|the|this|that|these|those|if|in|let|as)|"
    r"therefore|thus|clearly|in all|all this|please|thanks?|let us|let's|hopefully|"
    rf"i (?:\w+ )?(?:hope|urge|ask))\b|{CONCLUDES.pattern})"
)
TAKES_LEAVE = re.compile(
    r"\s*(?:so |and |well |but )?(?:thank|please|i (?:just |really )?hope|p\. ?s|sincerely|"
    r"bye|have a (?:nice|good|great))"
)


def outline(
    document: Document, strange: Iterable[int] = (), leading: int = 0
) -> tuple[Paragraph, ...]:
    """Decide the part each paragraph of prose plays; the other roles stay as they are.

    Those that are `strange`, by index, open and conclude nothing: they are left in the body. Where
    so many are `leading` up to the claim, they are the introduction.

    A single paragraph of prose is an introduction. Of two, the second concludes if it says so.
    What goes on behind a block quotation plays the part of the paragraph it goes on with.
    """
    paragraphs = list(document.paragraphs)
    after = {i for i in range(len(paragraphs)) if goes_on(document.text, document.paragraphs, i)}
    apart = after.union(strange)
    prose = [i for i, p in enumerate(paragraphs) if p.role == "body" and i not in apart]
    opening = leading or _introduction(document, prose)
    closing = _conclusion(document, prose)
    for i in prose[:opening]:
        paragraphs[i] = _playing("introduction", paragraphs[i])
    for i in prose[max(opening, closing) :]:
        paragraphs[i] = _playing("conclusion", paragraphs[i])
    for i in sorted(after):
        first = next((p for p in reversed(paragraphs[:i]) if p.role in PROSE), paragraphs[i])
        paragraphs[i] = _playing(first.role, paragraphs[i])
    return tuple(paragraphs)


def _playing(role: Role, paragraph: Paragraph) -> Paragraph:
    return Paragraph(paragraph.start, paragraph.end, role)


def _introduction(document: Document, prose: list[int]) -> int:
    """Count the paragraphs of the introduction: two when the first is only an opening line."""
    if len(prose) < FEWEST_FOR_LONG_OPENING:
        return min(1, len(prose))
    first, second = (document.paragraphs[i] for i in prose[:2])
    short = count(document.text, first) < OPENING_WORDS <= count(document.text, second)
    return 2 if short and not _gives_reason(document, prose[1]) else 1


def _gives_reason(document: Document, index: int) -> bool:
    """Tell whether a paragraph says at its head that it brings in a reason."""
    return GIVES_REASON.match(lowered(document.text), document.paragraphs[index].start) is not None


def _conclusion(document: Document, prose: list[int]) -> int:
    """Give the index into `prose` at which the conclusion begins."""
    last = len(prose) - 1
    if last < FEWEST_FOR_THREE_PARTS - 1:
        return last if last > 0 and _concludes(document, prose[last]) else last + 1
    trailing, found = 0, None
    for at in range(last, max(1, last - MOST_PARTED) - 1, -1):
        near = last - at <= MOST_TRAILING
        if _says_so(document, prose[at]) and (near or FEWEST_FOR_THREE_PARTS * (last - at) < last):
            return at
        if near and found is None and _concludes(document, prose[at]):
            found = at
        if not _trails(document, prose[at]):
            break
        trailing += near and _only_leaves(document, prose[at]) and trailing == last - at
    if found is not None:
        return found
    at = last - trailing + _only_adds(document, prose[last - trailing])
    return max(FEWEST_FOR_THREE_PARTS - 1, at)


def _says_so(document: Document, index: int) -> bool:
    """Tell whether a paragraph names itself the conclusion, in so many words."""
    return OUTRIGHT.match(lowered(document.text), document.paragraphs[index].start) is not None


def _only_adds(document: Document, index: int) -> bool:
    """Tell whether a paragraph brings in a reason or an objection, and no sum of all."""
    plain, paragraph = lowered(document.text), document.paragraphs[index]
    if not any(head.match(plain, paragraph.start) for head in (GIVES_REASON, OBJECTS)):
        return False
    return DRAWS_SUM.search(plain, paragraph.start, paragraph.end) is None


def _trails(document: Document, index: int) -> bool:
    return count(document.text, document.paragraphs[index]) < TRAILING_WORDS


def _only_leaves(document: Document, index: int) -> bool:
    """Tell whether a paragraph only takes leave: thanks, a plea, a postscript, a name."""
    paragraph = document.paragraphs[index]
    size = count(document.text, paragraph)
    leaves = TAKES_LEAVE.match(lowered(document.text), paragraph.start) is not None
    return size < SCRAP_WORDS or (leaves and size < CLOSING_WORDS)


def concludes(document: Document, paragraphs: Iterable[int]) -> bool:
    """Tell whether one of some paragraphs begins as a conclusion does."""
    return any(_concludes(document, index) for index in paragraphs)


def _concludes(document: Document, index: int) -> bool:
    return CONCLUDES.match(lowered(document.text), document.paragraphs[index].start) is not None
