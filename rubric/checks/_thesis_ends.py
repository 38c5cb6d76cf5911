"""What stands before a thesis, and behind it. A Draft and its thesis in, facts out.

A reader looks for the claim at the end of an opening. Where its reasons follow it, or another
sentence draws together, moving it there would only break what stands.
"""

import re

from rubric.lookup import paragraph_at, prose, sentences_in
from rubric.types import Draft, Span, Thesis
from rubric.words import lowered

REASONS_FOLLOW = re.compile(  # at the head of a sentence behind it, in lower case
    r"(?:such as|(?:(?:this|that|it) is )?because|first|another|one (?:\w+ )?(?:reason|thing|way)|"
    r"(?:the|my|some) (?:\w+ )?reasons?)\b"
)
ENDS_WELL = re.compile(  # at the head of the last one
    r"(?:so|thus|therefore|overall|for (?:all )?these|(?:all )?(?:of )?these|(?:this|that) is why|"
    r"that's why|i (?:\w+ )?(?:believe|think|agree|disagree))\b"
)
TOLD_AT_LENGTH = 5  # sentences behind a claim: then the paragraph argues, and no opening is left


def opens(draft: Draft, thesis: Span) -> bool:
    """Tell whether a thesis is the first sentence of the essay: nothing leads up to it."""
    sentences = sentences_in(draft, prose(draft)[0])
    return len(sentences) > 1 and thesis.start == sentences[0].start


def goes_on_well(draft: Draft, thesis: Thesis) -> bool:
    """Tell whether a paragraph gives reasons behind its claim, or ends well on another."""
    own = paragraph_at(draft.paragraphs, thesis.start)
    after = [one for one in sentences_in(draft, own) if one.start >= thesis.end]
    listed = any(p.start is not None and p.start >= thesis.end for p in thesis.pillars)
    plain = lowered(draft.text)
    follow = any(REASONS_FOLLOW.match(plain, one.start) for one in after)
    well = any(ENDS_WELL.match(plain, one.start) for one in after[-1:])
    return listed or follow or well or len(after) >= TOLD_AT_LENGTH
