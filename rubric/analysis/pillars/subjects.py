"""Items without the subject that they share. A text and items in, shorter items out."""

import re

from rubric.types import Span
from rubric.words import lowered

# All are searched for in lower case.
_MODAL = r"(?:would|will|can|could|may|might)\s+(?!not\b)"
PRONOUN = re.compile(
    rf"(?:(?:it|they|he|she|we|you|one)\s+(?:{_MODAL})?|{_MODAL}(?=also\b))"
    r"(?:also\s+|not only\s+)?(?:causes?\s+|leads?\s+to\s+)?"  # what it causes is the reason
)
SUBJECT = re.compile(
    r"(?:they|it|he|she|we|you|this|these|(?P<noun>(?:the|a|an|its|his|her|their|our) \w+))\s+"
    r"(?P<may>(?:would|will|can|could|may|might)\s+(?!not\b))?"
)
INFLECTED = ("ing", "ed", "s")
COPULA = re.compile(r"(?:is|are|was|were)\s+")
VERBAL = re.compile(r"\w+(?:s|ing|ed)\b")


def bare(text: str, found: tuple[Span, ...]) -> tuple[Span, ...]:
    """Take the pronoun that stands for the subject off each item, and a copula they share."""
    plain = lowered(text)
    shorn = tuple(
        Span(match.end(), item.end)
        if (match := PRONOUN.match(plain, item.start, item.end)) and match.end() < item.end
        else item
        for item in found
    )
    copula = COPULA.match(plain, shorn[0].start, shorn[0].end) if shorn else None
    if (
        copula
        and copula.end() < shorn[0].end
        and shorn[1:] == found[1:]
        and not any(VERBAL.match(plain, item.start, item.end) for item in shorn[1:])
    ):
        return (Span(copula.end(), shorn[0].end), *shorn[1:])
    return shorn


def without_subject(plain: str, first: Span, other: Span) -> Span:
    """Take the subject off the first item where a verb follows, inflected as in the next item."""
    subject = SUBJECT.match(plain, first.start, first.end)
    if subject is None:
        return first
    bare_first = Span(subject.end(), first.end)
    alike = _inflection(plain, bare_first) == _inflection(plain, other)
    return bare_first if alike or not subject["noun"] or subject["may"] else first


def _inflection(plain: str, said: Span) -> str | None:
    verb = plain[said.start : said.end].split(maxsplit=1)[:1]
    return next((end for end in INFLECTED if verb and verb[0].endswith(end)), None)
