"""What an essay has of its assignment. A Draft and the task's words in, copies and doubt out.

A sentence is copied when it says a whole sentence of the assignment again, a word or two apart:
who takes a side in the assignment's words ("I think students should …") copies nothing. Quoted
words are no copy either.

An essay is doubted when the assignment's own words hardly return in it and its meaning is not
near: then I could not find what it has to do with the assignment, and a teacher decides.
"""

from collections import Counter
from functools import lru_cache

from rubric.advisories.repeats import plain
from rubric.analysis.ties.contents import content, rarities, returning
from rubric.lookup import prose
from rubric.records import Record
from rubric.segment import sentences
from rubric.semantics import Meaning, meaning, nearness
from rubric.types import Draft, Sentence, Span
from rubric.words import words

FEWEST_TO_COPY = 8  # words of a sentence; shorter ones may be how anybody says it
OWN_MOST = 0.1  # share of a copy's words that are its own: a slip, "They say", but no "I think …"
LEFT_MOST = 0.2  # share of the assignment's sentence that a copy leaves out
QUOTED_LEAST = 0.5  # share of a sentence within quotation marks, from which it quotes
FEWEST_TO_JUDGE = 100  # words of an essay; a shorter one may only begin
FEWEST_STEMS = 3  # of an assignment, its instructions aside; fewer name no topic
# The lift of the assignment's words in the essay and the nearness in meaning, added. Chosen with
# each of eight school assignments held out, in a long and in a short wording: 1 or 2 of 1,919
# essays lie below on their own assignment, 6 of 10 on another one (all of them about school,
# phones or space).
ASTRAY = 0.95
INSTRUCTIONS = frozenset(
    """
    write writer essay paper respons respond answer argument argu posit
    support reason exampl specif detail claim evid articl author explain explan explanatori inform
    idea paragraph multiparagraph introduct bodi conclus convinc persuad persuas letter read reader
    passag sourc multipl includ agre disagre opinion discuss evalu describ compar contrast analyz
    plan manag care time revis edit draft space provid page word sentenc text base use sure rememb
    follow question prompt topic form find found ani someth someon think believ consid imagin issu
    person view point take give suggest present well set assign thesi task direct state statement
    whether teacher class
    """.split()
)  # stems of what every assignment asks for


class _Part(Record):
    """A part of the assignment without its instructions: its stems, once each, and its meaning."""

    said: Counter[str]
    meant: Meaning


class _Assignment(Record):
    """An assignment: its sentences' words, its parts, and how rare its stems are in English.

    `sentences` has each sentence's number of words before the words themselves.
    """

    sentences: tuple[tuple[int, Counter[str]], ...]
    parts: tuple[_Part, ...]
    rarity: dict[str, int]


def copied(draft: Draft, assignment: str) -> list[Sentence]:
    """Give the sentences of an essay that are copied from its assignment."""
    known = _understood(assignment).sentences
    return [
        sentence
        for sentence in draft.sentences
        if _is_copy(plain(draft.text, sentence).split(), known)
        and _share_quoted(draft, sentence) < QUOTED_LEAST
    ]


def is_astray(draft: Draft, assignment: str) -> bool:
    """Tell whether I could not find what an essay has to do with its assignment."""
    task = _understood(assignment)
    if draft.words < FEWEST_TO_JUDGE or not task.parts:
        return False
    inside = frozenset(prose(draft))
    own = content(draft.text, tuple(s for s in draft.sentences if s.paragraph in inside))
    related = (
        returning(part.said, own.said, task.rarity) + nearness(part.meant, own.meant)
        for part in task.parts
    )
    return max(related) < ASTRAY


def _is_copy(own: list[str], known: tuple[tuple[int, Counter[str]], ...]) -> bool:
    least, said = (1 - OWN_MOST) * len(own), Counter(own)
    alike = (pair for pair in known if least <= pair[0] <= len(own) / (1 - LEFT_MOST))
    return len(own) >= FEWEST_TO_COPY and any(
        (said & other).total() >= max(least, (1 - LEFT_MOST) * size) for size, other in alike
    )


def _share_quoted(draft: Draft, sentence: Sentence) -> float:
    held = (
        max(0, min(quote.end, sentence.end) - max(quote.start, sentence.start))
        for quote in draft.quotations
    )
    return sum(held) / (sentence.end - sentence.start)


@lru_cache(maxsize=8)  # one assignment for a class
def _understood(assignment: str) -> _Assignment:
    paragraphs = [" ".join(lines.split()) for lines in assignment.split("\n\n")]
    paragraphs = [paragraph for paragraph in paragraphs if paragraph]
    told = [
        span.of(paragraph)
        for paragraph in paragraphs
        for span in sentences(paragraph, Span(0, len(paragraph)))
    ]
    parts = map(_part, dict.fromkeys((" ".join(paragraphs), *paragraphs)))
    return _Assignment(
        tuple(
            (len(said), Counter(said))
            for said in (plain(one, Span(0, len(one))).split() for one in told)
        ),
        tuple(part for part in parts if len(part.said) >= FEWEST_STEMS),
        dict(rarities(" ".join(paragraphs))),
    )


def _part(text: str) -> _Part:
    telling = [
        word
        for word in words(text)
        if word.content and not word.number and word.stem not in INSTRUCTIONS
    ]
    said = Counter(dict.fromkeys((word.stem for word in telling), 1))
    return _Part(said, meaning(" ".join(word.plain for word in telling)))
