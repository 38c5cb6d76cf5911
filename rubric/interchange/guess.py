"""Which checks a criterion of another system asks. Its words in, checks out, or none.

A guess by plain words, in the title first and then in the description; it is told with the word
it rests on, so that a teacher can change it. What no check of ours answers stays manual.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

from rubric.interchange.foreign import Row
from rubric.records import Record
from rubric.schema import CheckUse

LONGEST_LENGTH = 100_000  # words, as the check of the length allows
NOT_OURS = re.compile(
    r"spelling|grammar|punctuation|mechanics|conventions|voice|style|diction|word choice|neatness|"
    r"handwriting|creativity|presentation|fluency|formatting|layout|tone|participation",
    re.IGNORECASE,
)
BETWEEN = re.compile(
    r"([0-9][0-9,]{0,8})\s*(?:-|–|to|and)\s*([0-9][0-9,]{0,8})\s+words", re.IGNORECASE
)
CITING = re.compile(r"\b(?:cit(?:e[sd]?|ing|ations?)|sources?|references?)\b", re.IGNORECASE)
AT_LEAST = re.compile(
    r"(?:at least|minimum(?: of)?|more than|over)\s+([0-9][0-9,]{0,8})\s+words|"
    r"([0-9][0-9,]{0,8})\s*\+?\s+words\s+(?:or more|minimum|at least)",
    re.IGNORECASE,
)


class Guess(Record):
    """The checks a criterion seems to ask, and the words of it that say so."""

    uses: tuple[CheckUse, ...]
    words: tuple[str, ...]


class Kind(Record):
    """A question of ours: the words that ask it, and the checks that answer."""

    words: re.Pattern[str]
    uses: Callable[[Row], tuple[CheckUse, ...]]


def guess(row: Row) -> Guess | None:
    """Guess the checks of a criterion; none where no word of it is one of ours."""
    for text in (row.title, row.description):
        found = [(kind, kind.words.search(text)) for kind in KINDS]
        uses = [(kind.uses(row), match) for kind, match in found if match]
        asked = [(given, match) for given, match in uses if given]
        if asked:
            return _joined(asked)
        if NOT_OURS.search(text):
            return None
    return None


def _joined(asked: Iterable[tuple[tuple[CheckUse, ...], re.Match[str]]]) -> Guess:
    uses: dict[str, CheckUse] = {}
    words = []
    for given, match in asked:
        uses |= {use.check: use for use in given if use.check not in uses}
        words.append(match[0].lower())
    return Guess(tuple(uses.values()), tuple(words))


def _of_thesis(_row: Row) -> tuple[CheckUse, ...]:
    stated = CheckUse("thesis_stated", {"min_pillars": 2}, 2)
    return stated, CheckUse("thesis_arguable")


def _of_reasons(row: Row) -> tuple[CheckUse, ...]:
    """Ask for the reasons; where the levels speak of citing, it is the sources that count."""
    if any(CITING.search(rating.descriptor) for rating in row.ratings):
        return _of_sources(row)
    return (CheckUse("body_tied_to_pillars"),)


def _of_sources(_row: Row) -> tuple[CheckUse, ...]:
    present = CheckUse("citations_present", {"per_body_paragraph": 1}, 2)
    return present, CheckUse("quotations_cited"), CheckUse("sources_listed")


def _of_conclusion(_row: Row) -> tuple[CheckUse, ...]:
    return CheckUse("conclusion_restates_thesis", weight=2), CheckUse("conclusion_covers_pillars")


def _of_objections(_row: Row) -> tuple[CheckUse, ...]:
    return (CheckUse("objection_answered"),)


def _of_length(row: Row) -> tuple[CheckUse, ...]:
    """Ask the length that the best level names; nothing where none does."""
    best = max(row.ratings, key=lambda rating: rating.points or 0, default=None)
    for text in (row.title, row.description, best.descriptor if best else ""):
        bounds = _bounds(text)
        if bounds:
            return (CheckUse("word_count", bounds),)
    return ()


def _bounds(text: str) -> dict[str, Any]:
    both, least = BETWEEN.search(text), AT_LEAST.search(text)
    if both:
        low, high = (_words(both[at]) for at in (1, 2))
        return {"low": low, "high": high} if low < high <= LONGEST_LENGTH else {}
    low = _words(least[1] or least[2]) if least else 0
    return {"low": low} if 0 < low <= LONGEST_LENGTH else {}


def _words(text: str) -> int:
    return int(text.replace(",", "")[:9])


def _kind(words: str, uses: Callable[[Row], tuple[CheckUse, ...]]) -> Kind:
    return Kind(re.compile(rf"\b(?:{words})\b", re.IGNORECASE), uses)


KINDS = (
    _kind(
        r"thesis|(?<!counter[- ])claims?|main idea|controlling idea|central idea|"
        r"(?<!opposing )(?<!other )position",
        _of_thesis,
    ),
    _kind(
        r"reasons?|reasoning|supports?|supporting|evidence|body|development|proof|main points",
        _of_reasons,
    ),
    _kind(
        r"citations?|cit(?:e|ed|ing)|sources?|references?|bibliography|works cited|documentation|"
        r"attribution",
        _of_sources,
    ),
    _kind(r"conclusions?|concluding|closing|restate(?:s|d|ment)?", _of_conclusion),
    _kind(
        r"objections?|counter[- ]?(?:claims?|arguments?)|rebuttals?|refutations?|"
        r"(?:opposing|other|another) (?:views?|viewpoints?|sides?|positions?)",
        _of_objections,
    ),
    _kind(r"length|word count|number of words|words", _of_length),
)
