"""What can be counted in a part of an essay. An Essay and a part in, a number with its unit out.

Words, sentences and their like are the writer's own: quotations do not count among them, save in
`words` and `quoted`.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Literal, get_args

from rubric.lookup import bearer
from rubric.records import Record
from rubric.scope import Part
from rubric.style.own import length, own, told
from rubric.style.syllables import syllables
from rubric.types import Essay
from rubric.words import WORD, count

Name = Literal[
    "words",
    "paragraphs",
    "body paragraphs",
    "sentences",
    "words a sentence",
    "longest sentence",
    "sentences a paragraph",
    "words a paragraph",
    "longest paragraph",
    "shortest paragraph",
    "citations",
    "citations a paragraph",
    "sources listed",
    "quotations",
    "quoted",
    "questions",
    "exclamations",
    "different words",
    "long words",
    "reading grade",
]
NAMES: tuple[Name, ...] = get_args(Name)
DIGITS, FEW = 1, 5  # decimals of a figure below 5; above, a tenth tells a reader nothing
WINDOW = 100  # words; the share of different words falls with length, within a window it does not
STRIDE = 10  # words from one window to the next; each word gives the same at ten times the time
LONG = 3  # syllables of a long word
# Flesch and Kincaid's grade (Kincaid et al., 1975): of words a sentence, syllables a word, less.
OF_LENGTH, OF_SYLLABLES, LESS = 0.39, 11.8, 15.59
CLOSERS = ".”\"’')] "  # after the sign that a sentence ends on


class Figure(Record):
    """A number, and the unit it is in, for one and for several."""

    value: float
    one: str
    many: str


def take(essay: Essay, part: Part, name: Name) -> Figure:
    """Measure one thing in a part; of nothing all is 0."""
    taken, one, many = MEASURES[name]
    value = taken(essay, part)
    return Figure(round(value, DIGITS if value < FEW else 0), one, many)


def sentence_lengths(essay: Essay, part: Part) -> tuple[int, ...]:
    """Give the own words of each sentence that has any, in order."""
    text = own(essay, part, titles=True)
    return tuple(n for sentence in told(essay, part) if (n := length(text, sentence)))


def reading_grade(essay: Essay, part: Part) -> float:
    """Give the school grade whose pupils would read the own words with ease; 0 of no words."""
    sizes, total, spoken = sentence_lengths(essay, part), 0, 0
    for match in WORD.finditer(own(essay, part, titles=True)):
        word = match.group()
        total += 1
        spoken += 1 if word[0].isdigit() else syllables(word.replace("’", "'"))
    if not sizes or not total:
        return 0.0
    grade = OF_LENGTH * total / len(sizes) + OF_SYLLABLES * spoken / total - LESS
    return max(0.0, grade)


def quoted_share(essay: Essay, part: Part) -> float:
    """Give the share (0..1) of words that stand in quotations, set-off ones among them."""
    draft = essay.draft
    every = (*draft.quotations, *essay.aside.quotations)
    held = [q for q in every if bearer(draft, q.paragraph) in part]
    said = sum(count(draft.text, quotation) for quotation in held)
    off = sum(
        count(draft.text, p)
        for i, p in enumerate(draft.paragraphs)
        if p.role == "block_quote" and bearer(draft, i) in part
    )
    every_word = _words(essay, part) + off
    return said / every_word if every_word else 0.0


def _words(essay: Essay, part: Part) -> int:
    return sum(_sizes(essay, part))


def _sizes(essay: Essay, part: Part) -> tuple[int, ...]:
    draft = essay.draft
    return tuple(count(draft.text, draft.paragraphs[i]) for i in part)


def _mean(whole: float, parts: int) -> float:
    return whole / parts if parts else 0.0


def _different(essay: Essay, part: Part) -> float:
    """Give the mean percent of different words in every hundred in a row."""
    found = [match.group() for match in WORD.finditer(own(essay, part, titles=True))]
    if not found:
        return 0.0
    last = max(1, len(found) - WINDOW + 1)
    rows = [found[at : at + WINDOW] for at in range(0, last, STRIDE)]
    shares = [len(set(row)) / len(row) for row in rows]
    return 100 * _mean(sum(shares), len(shares))


def _long(essay: Essay, part: Part) -> float:
    found = [match.group() for match in WORD.finditer(own(essay, part, titles=True))]
    return 100 * _mean(sum(syllables(word) >= LONG for word in found), len(found))


def _ending(sign: str, essay: Essay, part: Part) -> int:
    text = own(essay, part)
    ends = (sentence.of(text).rstrip(CLOSERS)[-1:] for sentence in told(essay, part))
    return sum(end == sign for end in ends)


def _citations(essay: Essay, part: Part) -> int:
    return sum(bearer(essay.draft, c.paragraph) in part for c in essay.draft.citations)


def _quotations(essay: Essay, part: Part) -> int:
    return sum(bearer(essay.draft, q.paragraph) in part for q in essay.draft.quotations)


def _body(essay: Essay, part: Part) -> int:
    return sum(essay.draft.paragraphs[i].role == "body" for i in part)


Taken = Callable[[Essay, Part], float]
MEASURES: Mapping[Name, tuple[Taken, str, str]] = {
    "words": (_words, "word", "words"),
    "paragraphs": (lambda _, part: len(part), "paragraph", "paragraphs"),
    "body paragraphs": (_body, "body paragraph", "body paragraphs"),
    "sentences": (lambda e, p: len(told(e, p)), "sentence", "sentences"),
    "words a sentence": (
        lambda e, p: _mean(sum(found := sentence_lengths(e, p)), len(found)),
        "word a sentence",
        "words a sentence",
    ),
    "longest sentence": (
        lambda e, p: max(sentence_lengths(e, p), default=0),
        "word in its longest sentence",
        "words in its longest sentence",
    ),
    "sentences a paragraph": (
        lambda e, p: _mean(len(told(e, p)), len(p)),
        "sentence a paragraph",
        "sentences a paragraph",
    ),
    "words a paragraph": (
        lambda e, p: _mean(_words(e, p), len(p)),
        "word a paragraph",
        "words a paragraph",
    ),
    "longest paragraph": (
        lambda e, p: max(_sizes(e, p), default=0),
        "word in its longest paragraph",
        "words in its longest paragraph",
    ),
    "shortest paragraph": (
        lambda e, p: min(_sizes(e, p), default=0),
        "word in its shortest paragraph",
        "words in its shortest paragraph",
    ),
    "citations": (_citations, "citation", "citations"),
    "citations a paragraph": (
        lambda e, p: _mean(_citations(e, p), len(p)),
        "citation a paragraph",
        "citations a paragraph",
    ),
    "sources listed": (
        lambda e, _: len(e.draft.references),
        "source in its list",
        "sources in its list",
    ),
    "quotations": (_quotations, "quotation", "quotations"),
    "quoted": (
        lambda e, p: 100 * quoted_share(e, p),
        "quoted word in a hundred",
        "quoted words in a hundred",
    ),
    "questions": (partial(_ending, "?"), "question", "questions"),
    "exclamations": (partial(_ending, "!"), "exclamation", "exclamations"),
    "different words": (
        _different,
        "different word in a hundred",
        "different words in a hundred",
    ),
    "long words": (
        _long,
        "word of three syllables or more in a hundred",
        "words of three syllables or more in a hundred",
    ),
    "reading grade": (reading_grade, "as its reading grade", "as its reading grade"),
}
