"""What an ending may say already, in words that were not matched. An Essay in, yes or no.

A step that asks for what stands there is worse than none: where an ending may well say it, nothing
is asked.
"""

import re

from rubric import claims
from rubric.checks._endings import is_anothers, is_concluding, is_outspoken, knows_claim
from rubric.lookup import indexes, sentences_of
from rubric.types import Essay, Sentence
from rubric.words import lowered, stems

ENDS = re.compile(  # anywhere in a sentence
    r"\b(?:in conclusion|to (?:reiterate|repeat|conclude)|once (?:again|more)|"
    r"(?:you|we) can (?:\w+ )?see|reasons? (?:\w+ )?(?:above|stated|given|listed|mentioned))\b"
)
LIST = re.compile(
    r"[,;]\s*(?:[^\s,;.!?]+\s+){0,11}[^\s,;.!?]+(?:,\s*|\s+)(?:and|or)\b"
)  # "A, B and C"
ROW = re.compile(
    r"(?<![^\s,;.!?])(?:[^\s,;.!?]+\s+){4}[^\s,;.!?]+[,;]\s*(?:[^\s,;.!?]+\s+){0,11}[^\s,;.!?]+[,;]\s*(?:and|or)\b"
)  # "it gives us A, B, and C": no "in short, A and B"
RECALLING = 5  # stems of the body, none of them the thesis's; an ending of fewer may recall none


def ending_may_claim(essay: Essay) -> bool:
    """Tell whether a sentence of the ending may say the claim.

    Of a thesis surely found it needs a word, and to conclude or to say outright what to do; where
    any sentence may be the thesis, whatever gives a verdict may say it.
    """
    draft, thesis = essay.draft, essay.argument.thesis
    plain = lowered(draft.text)
    wanted = stems(draft.text, thesis) if thesis and knows_claim(essay) else None
    for one in _told(essay):
        if is_anothers(draft, one):
            continue
        if is_outspoken(one.of(draft.text)) or ENDS.search(plain, one.start, one.end):
            if wanted is None or wanted & stems(draft.text, one):
                return True
        elif wanted is None and claims.gives_verdict(plain, one):
            return True
    return False


def may_be_whole(essay: Essay) -> bool:
    """Tell whether an ending says that it concludes, and gathers several points."""
    text = essay.draft.text
    return any(is_concluding(one.of(text)) for one in _told(essay)) and _lists(essay)


def may_recall(essay: Essay) -> bool:
    """Tell whether an ending may recall reasons: it lists points, or has words of the body."""
    draft, thesis = essay.draft, essay.argument.thesis
    own = frozenset[str]().union(*(stems(draft.text, one) for one in _told(essay)))
    body = frozenset[str]().union(
        *(stems(draft.text, draft.paragraphs[i]) for i in indexes(draft, "body"))
    )
    said = stems(draft.text, thesis) if thesis else frozenset()
    return len((own & body) - said) >= RECALLING or _lists(essay)


def may_say_all(essay: Essay) -> bool:
    """Tell whether an ending plainly lists points, and so may recall each known reason."""
    return _lists(essay, ROW)


def _told(essay: Essay) -> tuple[Sentence, ...]:
    return sentences_of(essay.draft, "conclusion")


def _lists(essay: Essay, row: re.Pattern[str] = LIST) -> bool:
    """Tell whether a sentence of the ending strings three points or more."""
    plain = lowered(essay.draft.text)
    return any(row.search(plain, one.start, one.end) for one in _told(essay))
