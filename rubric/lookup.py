"""Questions of place: which paragraph, which sentences, what a span says. Draft in, parts out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import Literal

from rubric.memory import remembered
from rubric.result import Evidence
from rubric.types import Draft, Essay, Paragraph, Role, Sentence, Span, Tie

NUMERALS = "no one two three four five six seven eight nine ten".split()
OPENING = "\"“‘'(["
UNFINISHED = (":", ",")  # ends of a paragraph that leads to the quotation set off below it
NEW_POINT = (  # beginnings of a paragraph that comments on nothing above it
    *"first second third fourth next another also moreover furthermore besides final last".split(),
    *("in addition", "to begin", "one reason", "in the end", "in short", "in sum", "overall"),
    *("in conclusion", "to conclude", "ultimately"),
)
LEAVE = re.compile(
    r"\W*(?:(?:so|and|well|but|again|once more|please),? )?"
    r"(?:(?:i|we) (?:(?:just|also|really|do|would like to|want to|wanted to) )*)?"
    r"(?:thanks?\b(?: you)?(?! to\b)|"
    r"(?:hope (?:that )?you (?:(?:will|would|can|could|all|please) )*|please )"
    r"(?:(?:consider|think about|think over) (?:it|this|these|my|what i(?:['’]ve)?)"
    r"(?: \w+){0,2}(?: of view)?|take (?:it|this|these|my|what i(?:['’]ve)?)(?: \w+){0,2} "
    r"(?:into|in|under) (?:\w+ )?(?:consideration|account))"
    r"(?: (?:before|when) you (?:decide|make (?:\w+ )?decision))?\W*\Z|"
    r"hope (?:that )?(?:(?:(?:this|my) (?:\w+ ){0,3}(?:letter|essay|writing|speech)\b|"
    r"i (?:have )?help(?:ed)?\b)(?! \w+ .*\b(?:(?:that|how|why) \w+ \w|should|must|ought))|"
    r"you (?:have )?(?:like|enjoy|read)(?:e?d)? "
    r"(?:\w+ ){0,3}(?:essay|letter|paper|report|article|story|speech|reading|(?:it|this)\W*\Z))|"
    r"look(?:ing)? forward to (?:(?:hearing|reading) (?:from|back|your?)|"
    r"(?:your|an?|the) (?:\w+ )?(?:reply|answer|response|letter|decision)))(?!.*\bbecause\b)",
    re.IGNORECASE | re.DOTALL,
)  # "Thank you for your time"; not "thanks to the canal", nor "I hope this letter shows why …"
PLEADS = re.compile(
    r"\W*(?:(?:so|and|well|but) )?(?:please|(?:i|we) (?:\w+ )?hope|have a|sincerely|yours|bye)\b",
    re.IGNORECASE,
)  # what may stand beside thanks
SIGNATURE_WORDS = 6  # fewer are a name, a greeting or a wish
RAISED_MARK = re.compile(r"[⁰¹²³⁴-⁹ⁱᵛˣ,–-]+")
OF_LEAVE = ("thank", "hope", "plea", "look")  # one is in each
CLOSING = '.!?”" '
TAIL_WORDS = 5
COPY = 0.8  # share of a sentence that stood before; from it on it is a copy
SAYS_AGAIN = 4  # points that bind a sentence to the thesis; below them it shares the topic
ONE_PARAGRAPH_WORDS = 250  # one paragraph this long has probably lost its line breaks
PROSE: frozenset[Role] = frozenset({"introduction", "body", "conclusion"})


@remembered  # asked for again and again of an essay, as is the next
def indexes(draft: Draft, *roles: Role) -> tuple[int, ...]:
    """Give the indexes of the paragraphs that have one of `roles`, in order."""
    return tuple([i for i, paragraph in enumerate(draft.paragraphs) if paragraph.role in roles])


def set_aside(paragraphs: tuple[Paragraph, ...], those: Collection[int]) -> tuple[Paragraph, ...]:
    """Give paragraphs, of which `those` by index are no part of the essay."""
    return tuple(
        Paragraph(p.start, p.end, "other") if i in those else p for i, p in enumerate(paragraphs)
    )


@remembered
def prose(draft: Draft) -> tuple[int, ...]:
    """Give the indexes of the paragraphs a reader counts: introduction, body and conclusion."""
    return tuple([i for i, paragraph in enumerate(draft.paragraphs) if paragraph.role in PROSE])


def opening(draft: Draft) -> tuple[int, ...]:
    """Give the introduction, or the first paragraph in its place."""
    return indexes(draft, "introduction") or prose(draft)[:1]


def number(draft: Draft, paragraph: int) -> int:
    """Give the ¶ number a reader would count: 1 for the first paragraph of prose."""
    return bisect_right(prose(draft), paragraph)


def bearer(draft: Draft, paragraph: int) -> int:
    """Give the paragraph that another belongs to: the one of prose before a set-off quotation.

    What goes on behind the quotation belongs to it too.
    """
    while paragraph and (
        draft.paragraphs[paragraph].role == "block_quote"
        or goes_on(draft.text, draft.paragraphs, paragraph)
    ):
        paragraph -= 1
    return paragraph


def goes_on(text: str, paragraphs: Sequence[Paragraph], paragraph: int) -> bool:
    """Tell whether a paragraph goes on with the one that a set-off quotation parts it from.

    It does in the middle of a sentence, and where it comments on what its sentence led to.
    """
    if not paragraph or paragraphs[paragraph - 1].role != "block_quote":
        return False
    own = paragraphs[paragraph]
    if own.role not in PROSE:
        return False
    said = own.of(text).lstrip(OPENING)
    return said[:1].islower() or (
        not said.lower().startswith(NEW_POINT) and _is_led_to(text, paragraphs, paragraph)
    )


def _is_led_to(text: str, paragraphs: Sequence[Paragraph], paragraph: int) -> bool:
    """Tell whether prose ends unfinished before the quotation, and more follows the paragraph.

    The last paragraph of an essay concludes, whatever stands above it.
    """
    before = next((p for p in reversed(paragraphs[:paragraph]) if p.role != "block_quote"), None)
    if before is None or before.role not in PROSE:
        return False
    more = any(p.role in PROSE for p in paragraphs[paragraph + 1 :])
    return more and before.of(text).rstrip().endswith(UNFINISHED)


def place(draft: Draft, offset: int) -> str:
    """Say where an offset stands: "¶3", or "list" in the list of sources."""
    paragraph = paragraph_at(draft.paragraphs, offset)
    listed = draft.paragraphs[paragraph].role == "references"
    return "list" if listed else f"¶{number(draft, paragraph)}"


@remembered  # the paragraphs of an essay, asked for again and again
def sentences_in(draft: Draft, paragraph: int) -> tuple[Sentence, ...]:
    """Give the sentences of one paragraph, in order."""
    place = attrgetter("paragraph")
    low = bisect_left(draft.sentences, paragraph, key=place)
    high = bisect_right(draft.sentences, paragraph, key=place)
    return draft.sentences[low:high]


@remembered  # as above
def sentences_of(draft: Draft, *roles: Role) -> tuple[Sentence, ...]:
    """Give the sentences of the paragraphs that have one of `roles`, in order."""
    return tuple([one for i in indexes(draft, *roles) for one in sentences_in(draft, i)])


def paragraph_at(paragraphs: tuple[Paragraph, ...], offset: int) -> int:
    """Give the index of the paragraph that holds `offset`, or the one before it."""
    return max(0, bisect_right(paragraphs, offset, key=attrgetter("start")) - 1)


def covering(spans: Iterable[Span]) -> Callable[[Span], bool]:
    """Give what tells whether one of some spans covers another."""
    ordered = sorted([(one.start, one.end) for one in spans])
    starts, ends = [start for start, _ in ordered], list(accumulate([e for _, e in ordered], max))

    def covers(other: Span) -> bool:
        before = bisect_right(starts, other.start)
        return before > 0 and ends[before - 1] >= other.end

    return covers


def sentence_at(draft: Draft, offset: int) -> Sentence:
    """Give the sentence that holds `offset`, or the one before it."""
    return draft.sentences[
        max(0, bisect_right(draft.sentences, offset, key=attrgetter("start")) - 1)
    ]


def line_at(draft: Draft, offset: int) -> Span:
    """Give the item of a list that holds `offset`, or else its sentence."""
    paragraph = draft.paragraphs[paragraph_at(draft.paragraphs, offset)]
    return paragraph if paragraph.role == "list" else sentence_at(draft, offset)


def quoted(draft: Draft, span: Span) -> Evidence:
    """Turn a span into evidence: the same place with the words that stand there."""
    return Evidence(span.start, span.end, span.of(draft.text))


def legible(draft: Draft, span: Span) -> str:
    """Quote a span; a bare note mark, which tells nothing alone, with the words before it."""
    said = span.of(draft.text)
    if RAISED_MARK.fullmatch(said):
        before = draft.text[sentence_at(draft, span.start).start : span.start].split()
        more = "… " if len(before) > TAIL_WORDS else ""
        return f"{more}{' '.join(before[-TAIL_WORDS:])}{said}"
    return said


def certainty(essay: Essay) -> Literal["scored", "unsure"]:
    """Tell how surely a finding that rests on the thesis can be made."""
    return "unsure" if essay.alternatives else "scored"


def has_lost_breaks(draft: Draft) -> bool:
    """Tell whether an essay's length stands in one paragraph: its parts can only be guessed."""
    return len(prose(draft)) == 1 and draft.words >= ONE_PARAGRAPH_WORDS


def hedged(essay: Essay, says: str) -> str:
    """Say of a sentence that rests on a thesis in doubt that it is not sure."""
    if not essay.alternatives or says.startswith(("I could not", "I am not sure")):
        return says
    own = says.startswith("I ")
    return f"I am not sure, but {says if own else says[0].lower() + says[1:]}"


def is_last(draft: Draft, span: Span) -> bool:
    """Tell whether a span stands only where the essay ends, and not in its opening."""
    own = paragraph_at(draft.paragraphs, span.start)
    ends = own in (*indexes(draft, "conclusion"), *prose(draft)[-1:])
    return ends and draft.paragraphs[own].role != "introduction"


@remembered  # the sentences of endings, as below
def takes_leave(said: str) -> bool:
    """Tell whether a sentence thanks its reader, hopes or pleads, and claims nothing itself."""
    plain = said.lower()
    return any(sign in plain for sign in OF_LEAVE) and LEAVE.match(said) is not None


@remembered  # whichever sentence is read as the thesis
def only_leaves(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph takes leave of its reader and adds at most a plea or a name."""
    told = sentences_in(draft, paragraph)
    return (
        bool(told)
        and takes_leave(told[0].of(draft.text))
        and all(_closes(one.of(draft.text)) for one in told)
    )


def _closes(said: str) -> bool:
    """Tell whether a sentence argues nothing where its paragraph takes leave."""
    return (
        takes_leave(said) or PLEADS.match(said) is not None or len(said.split()) < SIGNATURE_WORDS
    )


def stretch(draft: Draft, paragraphs: tuple[int, ...]) -> str:
    """Say where paragraphs stand: "¶2", "¶2 and ¶3", "¶2 to ¶5"; empty for none."""
    ends = dict.fromkeys(paragraphs[:1] + paragraphs[-1:])
    between = " to " if len(paragraphs) > len(ends) else " and "
    return between.join(f"¶{number(draft, paragraph)}" for paragraph in ends)


def places(draft: Draft, paragraphs: Iterable[int], most: int = 4) -> str:
    """List paragraphs: "¶2, ¶4", "¶2, ¶4, ¶5, ¶6 and 3 more"."""
    found = [f"¶{number(draft, paragraph)}" for paragraph in paragraphs]
    more = f" and {len(found) - most} more" if len(found) > most else ""
    return ", ".join(found[:most]) + more


@remembered  # one thesis is quoted by many
def shortened(text: str, most: int = 90) -> str:
    """Cut a quotation to at most `most` code points, at a word, with an ellipsis."""
    plain = " ".join(text[: 2 * most].split())
    if len(plain) <= most:  # little more than white space, or all of the text
        plain = " ".join(text.split(maxsplit=most))  # so many words are longer
    return plain if len(plain) <= most else plain[:most].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def tail(text: str) -> str:
    """Quote the last words of a text, enough to know the place, without its closing marks.

    A word is left off, so that the ellipsis to be set before them always stands for something.
    """
    words = text.rstrip(CLOSING).rsplit(maxsplit=TAIL_WORDS)  # the first may be all the others
    return " ".join(words[-min(TAIL_WORDS, max(1, len(words) - 1)) :])


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Say a number with its noun: "one reason", "three reasons", "12 reasons"."""
    said = NUMERALS[number] if number < len(NUMERALS) else f"{number:,}"
    return f"{said} {noun if number == 1 else plural or noun + 's'}"


def series(names: Sequence[str], last: str = "and") -> str:
    """List names as a sentence does: "A", "A and B", "A, B and C"; empty for none."""
    return f" {last} ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def carrying(ties: Sequence[Tie]) -> str:
    """Say how many body paragraphs carry: all of them, or all but those with another work."""
    number = sum(tie.kind == "pillar" for tie in ties)
    if number < len(ties):
        said = counted(number, "body paragraph")
        return f"{said[0].upper()}{said[1:]} {'carries' if number == 1 else 'carry'}"
    few = ("", "The one body paragraph carries", "Both body paragraphs carry")
    return few[number] if number < len(few) else f"All {counted(number, 'body paragraph')} carry"
