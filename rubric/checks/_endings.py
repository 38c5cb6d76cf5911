"""Where an essay ends, and what its ending is to say. A Draft in, places and words out."""

import re
from itertools import chain

from rubric.deeds import is_crammed
from rubric.lookup import indexes, only_leaves, prose, sentences_in, stretch, takes_leave
from rubric.types import Draft, Sentence, Span
from rubric.words import count

SCRAP_WORDS = 6  # fewer are no sentence but a caption, a name or a heading
TAIL = 4  # sentences of a last body paragraph that may be the essay's ending
CONCLUDING = re.compile(
    r"\W*(?:so,? )?(?:in (?:conclusion|closing|summary|short|the end)|"
    r"(?:that|this)(?:'s| is) why|for (?:all )?(?:these|those) reasons|therefore|"
    r"overall|all in all|to conclude|finally,? i)",
    re.IGNORECASE,
)
CLAIMS = re.compile(
    r"\A\W*(?!cause|because)(?=.*\b(?:should|must|ought|because|i (?:think|believe|agree))\b)",
    re.IGNORECASE | re.DOTALL,
)
SO = re.compile(  # leads on as often as it ends
    r"\W*so,? (?:i|we|you|please|if|as|this|my|to|let|over|yes|next|don't|these|those)\b",
    re.IGNORECASE,
)


def turn(draft: Draft) -> Sentence | None:
    """Give the sentence at which the last paragraph turns to its end."""
    told = sentences_in(draft, prose(draft)[-1])[-TAIL:]
    ends = (one for one in told if CONCLUDING.match(one.of(draft.text)))
    leads = (one for one in reversed(told) if SO.match(one.of(draft.text)))
    return next(chain(ends, leads), None)


def proving(draft: Draft) -> str:
    """Say which paragraphs are to have proved the claim."""
    told = (i for i in indexes(draft, "body") if not only_leaves(draft, i))
    return "the essay" if is_crammed(draft) else stretch(draft, tuple(told)) or "the essay"


def last_said(draft: Draft, paragraphs: tuple[int, ...]) -> Span:
    """Give the last sentence that does not only take leave of its reader."""
    told = [sentence for i in paragraphs for sentence in sentences_in(draft, i)]
    full = [one for one in told if len(one.of(draft.text).split()) >= SCRAP_WORDS]
    said = [one for one in full or told if not takes_leave(one.of(draft.text))]
    return (said or told)[-1]


def claimed_last(draft: Draft) -> Sentence | None:
    """Give the ending's first sentence that concludes, or says what to do or believe, or why."""
    told = (one for i in indexes(draft, "conclusion") for one in sentences_in(draft, i))
    said = ((one, one.of(draft.text)) for one in told)
    outright = (one for one, text in said if CLAIMS.match(text) or CONCLUDING.match(text))
    return next((one for one in outright if draft.text[one.end - 1] != "?"), None)


def is_scrap(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph is a caption, a name or a heading, and no sentence."""
    return count(draft.text, draft.paragraphs[paragraph]) < SCRAP_WORDS
