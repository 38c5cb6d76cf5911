"""What an ending says, whatever the thesis. A Draft and its last sentences in, an Ending out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rubric.analysis.meanings import of_paragraph, of_paragraphs
from rubric.analysis.restatement import echoes
from rubric.analysis.restatement.gathering import gathered_from
from rubric.analysis.thesis import takes_position
from rubric.lookup import indexes, prose, sentences_in
from rubric.memory import remembered
from rubric.months import MONTHS
from rubric.records import Record
from rubric.semantics import Meaning, meaning, nearness
from rubric.types import Cue, Draft, Sentence, Span
from rubric.words import lowered, stems, telling, words

FEW_PARAGRAPHS = 3
FIGURE = re.compile(r"\d+")
NAME = re.compile(r"(?<=[\w,;:] )[A-Z][a-z]\w+")  # "I" and a sentence's first word are none
# ", ", "and", "by", "because" and "since": to what begins with a set of signs `re` skips.
PARTS = re.compile(
    r"[,;:–—abs](?:(?<![abs])\s|(?:(?<=\ba)nd|(?<=\bb)(?:y|ecause)|(?<=\bs)ince)\b)"
)
# Those below are searched for in lower case.
DEMANDS = re.compile(
    r"\b(?:should(?:n'?t)?|ought|must|deserves?|needs? to|belongs?|it is time|worth(?:while)?|"
    r"ha(?:s|ve) (?:to|earned|no (?:business|right|place)|more to)|cannot (?:go on|wait|stay))\b"
)
LIKE_BODY = re.compile(
    r"\W*(?:another|also|second|third|secondly|thirdly|first|firstly|next|moreover|furthermore|"
    r"in addition|for (?:example|instance)|one (?:\w+ )?(?:reason|way|example)|according to|"
    r"(?:my|the) (?:\w+ )?(?:first|second|third|last|next|other) (?:\w+ )?(?:reason|thing)|"
    r"(?:in|from) the (?:article|text|passage)|in paragraph|on the other hand|"
    r"some (?:people|may))\b"
)
TO_READER = re.compile(
    r"\b(?:i (?:\w+ )?(?:hope|ask)|hopefully|please|consider|decision|your mind|this letter|"
    r"my opinion|that is what i)\b"
)


class Said(Record):
    """A sentence of an ending: its stems and meaning, and its parts', the cues of its wording.

    `spans` are its parts' places; `size` is in words; `gathers` are the body paragraphs that
    its parts come from, where those are several; `figures` when it gives a new one, `names` when a
    new name; `new` is the share (0..1) of its stems that nothing before the ending has, `back` of
    those that stood in the introduction.
    """

    sentence: Sentence
    stems: frozenset[str]
    meaning: Meaning
    parts: tuple[Meaning, ...]
    spans: tuple[Span, ...]
    cues: tuple[Cue, ...]
    size: int
    gathers: frozenset[int]
    demands: bool
    takes_position: bool
    asks: bool
    figures: bool
    names: bool
    new: float
    back: float

    @property
    def pieces(self) -> tuple[Meaning, ...]:
        """What its parts mean, and what it means as a whole, where that is not its only part."""
        only = len(self.parts) == 1 and self.parts[0] is self.meaning
        return self.parts if only else (*self.parts, self.meaning)


class Ending(Record):
    """The sentences that may say a thesis again, and the cues that all of them share.

    `counts` are the stems before them.
    """

    told: tuple[Said, ...]
    counts: Counter[str]
    shared: tuple[str, ...]


@remembered  # nearly the same for every reading of the thesis
def ending(draft: Draft, told: tuple[Sentence, ...]) -> Ending:
    """Find what the sentences of an ending say, and how the ending looks in its essay."""
    counts = Counter(telling(draft.text, Span(0, told[0].start)))
    opening = frozenset[str]().union(
        *(stems(draft.text, draft.paragraphs[i]) for i in indexes(draft, "introduction"))
    )
    return Ending(
        tuple([_said(draft, sentence, counts, opening) for sentence in told]),
        counts,
        tuple(_shared(draft, told)),
    )


def demands(text: str, span: Span) -> bool:
    """Tell whether a stretch says what ought to be."""
    return DEMANDS.search(lowered(text), span.start, span.end) is not None


def _said(draft: Draft, sentence: Sentence, counts: Counter[str], opening: frozenset[str]) -> Said:
    text, parts = draft.text, tuple(_parts(draft.text, sentence))
    said, own, ought = sentence.of(text), stems(text, sentence), demands(text, sentence)
    return Said(
        sentence,
        own,
        meaning(said),
        tuple([meaning(part.of(text)) for part in parts]),
        parts,
        echoes.worded(said),
        len(words(text, sentence)),
        gathered_from(draft, parts),
        ought,
        ought or takes_position(said),
        said.rstrip("\"'”’ ").endswith("?"),
        any(text.find(f.group(), 0, sentence.start) < 0 for f in FIGURE.finditer(said)),
        any(_is_new(text, n.group(), sentence) for n in NAME.finditer(said)),
        sum([stem not in counts for stem in own]) / len(own) if own else 1.0,
        len(own & opening) / len(own) if own else 0.0,
    )


def _is_new(text: str, name: str, sentence: Span) -> bool:
    """Tell whether a name, which is no month's, stands nowhere before a sentence."""
    return text.find(name, 0, sentence.start) < 0 and name.lower() not in MONTHS


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    """Give a sentence's parts; a part of small words alone says nothing."""
    begin = sentence.start
    for cut in PARTS.finditer(text, sentence.start, sentence.end):
        if telling(text, part := Span(begin, cut.start())):
            yield part
        begin = cut.end()
    if telling(text, part := Span(begin, sentence.end)):
        yield part


def _shared(draft: Draft, told: Sequence[Sentence]) -> Iterator[str]:
    """Give the cues that all candidates share: what the ending looks like."""
    plain = lowered(draft.text)
    if len(prose(draft)) <= FEW_PARAGRAPHS:
        yield "few paragraphs"
    if LIKE_BODY.match(plain, draft.paragraphs[told[0].paragraph].start):
        yield "ends like a body paragraph"
    if TO_READER.search(plain, told[0].start, told[-1].end):
        yield "speaks to its reader"
    if indexes(draft, "conclusion"):
        yield from _against_others(draft, len(told))
    else:
        yield "no last paragraph"


def _against_others(draft: Draft, size: int) -> Iterator[str]:
    """Give the cues of a conclusion of `size` sentences held against the body paragraphs."""
    body = indexes(draft, "body")
    if not body:
        return
    if size > max([len(sentences_in(draft, i)) for i in body]):
        yield "ends long"
    opening = of_paragraphs(draft, indexes(draft, "introduction"))
    near = [nearness(of_paragraph(draft, i), opening) for i in body]
    ending = nearness(of_paragraphs(draft, indexes(draft, "conclusion")), opening)
    if ending >= max(near):
        yield "ends near the introduction"
    if ending < min(near):
        yield "ends far from the introduction"
