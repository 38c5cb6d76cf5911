"""Where an essay ends, and what its ending is to say. A Draft in, places and words out."""

import re
from itertools import chain, islice

from rubric import claims
from rubric.deeds import claimed
from rubric.lookup import (
    indexes,
    only_leaves,
    prose,
    sentences_in,
    sentences_of,
    stretch,
    takes_leave,
)
from rubric.reasons import is_crammed
from rubric.trust import is_doubted
from rubric.types import Draft, Essay, Sentence, Span
from rubric.words import containment, count, lowered, stems

SAID_THERE = 0.6  # of the stems of a claim, in another sentence
FEWEST_STEMS = 3  # of a sentence; one of fewer is like many
SCRAP_WORDS = 6  # fewer are no sentence but a caption, a name or a heading
QUOTE = 50  # code points shown of a thesis
TAIL = 4  # sentences of a last body paragraph that may be the essay's ending
CONCLUDING = re.compile(
    r"\W*(?:(?:so|and|but|well),? )?(?:"
    r"in ?(?:conclusion|closing|summary|short(?=,)|sum|the end(?! zone))|"
    r"th(?:at|is)(?:['’]?s| is| was) (?:\w+ )?why|th[eo]se (?:are|were) (?:\w+ ){0,3}reasons?|"
    r"for (?:all )?(?:these|those) reasons|(?:from|because of) all (?:of )?th\w+|"
    r"(?:all|what) i(?:['’]?m| am) (?:\w+ ){0,3}saying|my point is|there you have it|"
    r"therefore|overall|all in all|al(?:l )?together|ultimately|"
    r"to (?:conclude|sum(?: it)? up|summarize)|"
    r"as (?:(?:you|we) can (?:\w+ )?see|has been shown)|finally,? i)\b",
    re.IGNORECASE,
)
CLAIMS = re.compile(
    rf"\A\W*+(?!cause|because)(?=.*{claims.OUTRIGHT.pattern})", re.IGNORECASE | re.DOTALL
)
GOES_ON = re.compile(  # at the head of a sentence, or of a paragraph: no end has come
    r"\W*(?:another|also|add?itt?ional\w*|in addition|next|plus|furt?her ?more|moreover|"
    r"secondly|thirdly|(?:first|second|third|last)(?:ly)?(?=,)|"
    r"(?:the|my) (?:second|third|other|next)|for (?:example|instance)|"
    r"one (?:reason|way|example))\b",
    re.IGNORECASE,
)
SO = re.compile(  # leads on as often as it ends
    r"\W*so,? (?:i|we|you|please|if|as|this|my|to|let|over|yes|next|don't|these|those)\b",
    re.IGNORECASE,
)


def closing(draft: Draft) -> tuple[int, ...]:
    """Give the last paragraph that says more than farewell, or a name."""
    last = reversed(prose(draft))
    told = (i for i in last if not is_scrap(draft, i) and not only_leaves(draft, i))
    return tuple(islice(told, 1)) or prose(draft)[-1:]


def turn(draft: Draft, claim: Span | None) -> Sentence | None:
    """Give the sentence at which the last paragraph turns to its end, or to a claim kept for it.

    It is not the paragraph's first, which would leave nothing before it.
    """
    told = [one for i in closing(draft) for one in sentences_in(draft, i)]
    tail, text = told[1:][-TAIL:], draft.text
    on = max([at for at, one in enumerate(tail) if GOES_ON.match(one.of(text))], default=-1)
    tail = [one for one in tail[on + 1 :] if not takes_leave(one.of(text))]
    ends = (one for one in tail if CONCLUDING.match(one.of(text)))
    late = (one for one in tail[-2:] if claim and _says(draft, one, claim))
    leads = (one for one in reversed(tail) if SO.match(one.of(text)))
    return next(chain(ends, late, leads), None)


def _says(draft: Draft, sentence: Span, claim: Span) -> bool:
    """Tell whether a sentence holds a claim, or most of its words."""
    text = draft.text
    shared = containment(stems(text, claim), stems(text, sentence))
    return claim.covers(sentence) or shared >= SAID_THERE


def goes_on(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph begins as one more of the body does."""
    return GOES_ON.match(draft.text, draft.paragraphs[paragraph].start) is not None


def is_concluding(said: str) -> bool:
    """Tell whether a sentence says that it concludes."""
    return CONCLUDING.match(said) is not None


def is_outspoken(said: str) -> bool:
    """Tell whether a sentence concludes, or says what to do or believe."""
    return CLAIMS.match(said) is not None or is_concluding(said)


def proving(draft: Draft) -> str:
    """Say which paragraphs are to have proved the claim."""
    body = (
        *indexes(draft, "body"),
        *(i for i in indexes(draft, "conclusion")[:1] if goes_on(draft, i)),
    )
    told = (i for i in body if not only_leaves(draft, i))
    return "the essay" if is_crammed(draft) else stretch(draft, tuple(told)) or "the essay"


def last_said(draft: Draft, paragraphs: tuple[int, ...]) -> Span:
    """Give the last sentence that does not only take leave of its reader."""
    told = [sentence for i in paragraphs for sentence in sentences_in(draft, i)]
    full = [one for one in told if len(one.of(draft.text).split()) >= SCRAP_WORDS]
    said = [one for one in full or told if not takes_leave(one.of(draft.text))]
    return (said or told)[-1]


def claimed_last(draft: Draft) -> Sentence | None:
    """Give the ending's first sentence that concludes, judges, or says what to do or believe."""
    own = (one for one in sentences_of(draft, "conclusion") if not is_anothers(draft, one))
    plain = lowered(draft.text)
    says = (s for s in own if is_outspoken(s.of(draft.text)) or claims.gives_verdict(plain, s))
    return next(says, None)


def is_anothers(draft: Draft, sentence: Span) -> bool:
    """Tell whether a sentence asks, or says what others do, behind words that conclude."""
    led = CONCLUDING.match(draft.text, sentence.start, sentence.end)
    at = led.end() if led else sentence.start
    rest = draft.text[at : sentence.end]
    start = at + len(rest) - len(rest.lstrip(" ,;:")) if led else at
    return claims.is_anothers(lowered(draft.text), Span(start, sentence.end))


def stands_in_opening(draft: Draft, claim: Span) -> bool:
    """Tell whether a sentence of the opening says much of what a later one claims."""
    led = CONCLUDING.match(draft.text, claim.start)
    wanted = stems(draft.text, Span(led.end() if led else claim.start, claim.end))
    told = sentences_of(draft, "introduction")
    full = (own for one in told if len(own := stems(draft.text, one)) >= FEWEST_STEMS)
    return any(
        max(containment(wanted, own), containment(own, wanted)) >= SAID_THERE for own in full
    )


def is_approached(draft: Draft, claim: Span) -> bool:
    """Tell whether a sentence of the opening says several words of a later claim."""
    wanted = stems(draft.text, claim)
    told = sentences_of(draft, "introduction")
    return any(len(wanted & stems(draft.text, one)) >= FEWEST_STEMS for one in told)


def knows_claim(essay: Essay) -> bool:
    """Tell whether the thesis may be quoted as the claim: surely found, and no exclamation."""
    thesis = essay.argument.thesis
    if thesis is None or is_doubted(essay.draft, thesis):
        return False
    return not thesis.of(essay.draft.text).rstrip("\"'”’) ").endswith("!")


def thesis_named(essay: Essay) -> str:
    """Quote the thesis from where its claim begins; empty for none."""
    thesis = essay.argument.thesis
    return claimed(essay.draft, thesis, QUOTE) if thesis else ""


def is_scrap(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph is a caption, a name or a heading, and no sentence."""
    return count(draft.text, draft.paragraphs[paragraph]) < SCRAP_WORDS
