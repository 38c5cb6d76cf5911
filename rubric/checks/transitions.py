"""Transitions.

Asks: does each paragraph show how it goes on from the one before?

Why: a reader who is told that a point adds to the last one, or turns against it, need not guess.

Score: the share of body paragraphs, from the second on, whose first sentence links back: by a
linking word (“also”, “however”, “second”), by pointing or comparing (“these schools”, “they”, “the
strongest”), by naming a reason of the thesis, or by words taken up from the paragraph before: one
of its end, two of the rest. Fewer than two body paragraphs are not asked.

Pass:
    … so the marks rise. / Higher marks are not the only gain. Parents, too, …

Fail:
    … so the marks rise. / Buses burn fuel.
"""

import re

from rubric.checks import check
from rubric.lookup import bearer, counted, indexes, prose, quoted, sentences_in
from rubric.result import Evidence, Finding, Measure
from rubric.style.own import own
from rubric.style.paragraphs import Sought, shared
from rubric.types import Draft, Essay, Sentence
from rubric.words import stems

LINK = re.compile(
    r"\b(?:also|too|moreover|furthermore|additionally|besides|likewise|similarly|equally|again|"
    r"first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|finally|last(?:ly)?|next|then|"
    r"another|others?|more|further|however|but|yet|still|nevertheless|nonetheless|instead|although|"
    r"though|while|whereas|despite|unlike|conversely|therefore|thus|hence|consequently|so|"
    r"because|since|as a result|in addition|on the (?:other|contrary)|in contrast|by contrast|"
    r"in fact|indeed|for (?:example|instance|these|this|that)|in (?:\w+ )?(?:conclusion|summary|"
    r"short|sum|all|closing|addition|the end)|to (?:conclude|sum|begin|start|add|continue|wrap)|"
    r"overall|after|before|later|meanwhile|not only|i know|even|both|either|neither|"
    r"one (?:reason|way|thing|of)|the (?:same|other|former|latter|final|last|next|first|second|"
    r"third|most|main|biggest)|these|those|this|that|such|"
    r"ultimately|clearly|of course|admittedly|critics|opponents|some (?:people|say|argue)|"
    r"as (?:\w+ )?as|as \w+ as|they|them|their|it|its|he|she|his|her|\w+selves|none|each|every|"
    r"all|\w{3,}est|(?:more|less|\w{3,}er) than)\b"
)
OPENING = 90  # code points of a first sentence in which a link is looked for
SEVERAL = 2  # words taken up from anywhere before; one may be chance
FEWEST = 2  # body paragraphs; of one nothing goes on

LACKS = (
    "has",
    "have",
    "a paragraph that does not link back",
)  # said of a class: of one essay, of several, and what
SILENT_ON = "an essay of fewer than two body paragraphs"
TOO_FEW = "I found {body}; between paragraphs of the body nothing is to be linked."
SOUGHT = Sought(
    "transitions",
    "a link",
    "Every body paragraph links back, beginning with ¶{place}: “{quote}”.",
    "{have} of {all} paragraphs link back; I found no link at the head of {bare}.",
    "I could not find a link at the head of {bare}.",
    "Paragraphs show how they go on from the one before, as ¶{place} does.",
    "How does “{quote}” (¶{place}) go on from ¶{before}? Say it in a word or two.",
)


@check
def transitions(essay: Essay) -> Finding:
    """Each paragraph shows how it goes on from the one before."""
    draft = essay.draft
    body = indexes(draft, "body")
    if len(body) < FEWEST:
        measure = Measure("body paragraphs", len(body), "paragraphs", FEWEST)
        says = TOO_FEW.format(body=counted(len(body), "body paragraph"))
        return Finding("transitions", None, says, measured=measure, status="not_applicable")
    asked = body[1:]
    text = own(essay, prose(draft))
    links = {i: link for i in asked if (link := _link(essay, text, i))}
    worded = (i for i, link in links.items() if LINK.search(link.quote[:OPENING].lower()))
    bare = [i for i in asked if i not in links]
    return shared(SOUGHT, essay, links, bare, next(worded, None))


def _link(essay: Essay, text: str, paragraph: int) -> Evidence | None:
    """Give the first sentence of a paragraph if it links back."""
    draft = essay.draft
    rows = sentences_in(draft, paragraph)
    if not rows:
        return None
    first = rows[0]
    found = LINK.search(text, first.start, min(first.end, first.start + OPENING))
    linked = found or _takes_up(draft, text, first) or _names_reason(essay, text, first)
    return quoted(draft, first) if linked else None


def _names_reason(essay: Essay, text: str, first: Sentence) -> bool:
    """Tell whether a sentence takes up a word of the reasons that the thesis announced."""
    stated = essay.argument.thesis or essay.argument.plan
    named = " ".join(pillar.name for pillar in stated.pillars) if stated else ""
    return not stems(text, first).isdisjoint(stems(named))


def _takes_up(draft: Draft, text: str, first: Sentence) -> bool:
    """Tell whether a sentence takes up a word of the end of the paragraph before, or several."""
    before = _before(draft, first.paragraph)
    if before is None:
        return False
    said = stems(text, first)
    last = sentences_in(draft, before)[-1:]
    whole = stems(text, draft.paragraphs[before])
    return len(said & whole) >= SEVERAL or any(said & stems(text, one) for one in last)


def _before(draft: Draft, paragraph: int) -> int | None:
    """Give the paragraph of prose before one."""
    return bearer(draft, paragraph - 1) if paragraph else None
