"""Plain phrases as one pattern. Phrases in, a pattern for texts in lower case out."""

import re
from collections.abc import Iterable

APOSTROPHES = re.compile("['’]")


def either(phrases: Iterable[str]) -> re.Pattern[str]:
    """Find any of the phrases as whole words, whatever the spaces, apostrophes and capitals.

    The longest goes first, so that "a lot of" is found where "a lot" is looked for as well. A
    phrase is plain text: no sign of it means anything to a pattern.
    """
    parts = sorted({" ".join(phrase.lower().split()) for phrase in phrases}, key=_longest_first)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_pattern, parts))})(?!\w)")


def _longest_first(phrase: str) -> tuple[int, str]:
    return -len(phrase), phrase


def _pattern(phrase: str) -> str:
    words = (APOSTROPHES.sub("['’]", re.escape(word)) for word in phrase.split())
    return r"\s+".join(words)
