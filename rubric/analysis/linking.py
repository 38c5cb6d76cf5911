"""Connectives at the heads of sentences, where a text is strewn with them. Sentences in and out.

"Moreover" and "as a result" say how a sentence follows, and nothing else. A few guide a reader;
where one heads every fifth sentence they were put there for show, and each sentence is read from
behind them, as if they were not there.
"""

import re
from collections.abc import Sequence

from rubric.types import Sentence, Span
from rubric.words import lowered

FEWEST, SHARE = 3, 0.2  # sentences so begun, and their share of all: 9 of 1,919 school essays
_LINKS = (
    r"moreover|furthermore|additionally|therefore|however|consequently|nevertheless|nonetheless|"
    r"likewise|similarly|in (?:addition|fact)|indeed|accordingly|hence|thus|"
    r"as a (?:result|consequence)|on the other hand|for (?:this|that) reason|above all"
)
_ENDS = r"in (?:conclusion|closing|summary|short)|all in all|to (?:conclude|sum up)|overall"
# In lower case. What ends an essay is at home in its last paragraph alone.
LINKS = re.compile(rf"(?:\W{{0,3}}(?:{_LINKS}),\s)+")
LINKS_OR_ENDS = re.compile(rf"(?:\W{{0,3}}(?:{_LINKS}|{_ENDS}),\s)+")


def unlinked(text: str, told: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Give sentences from behind their connectives, where those are many; else as they are."""
    plain = lowered(text)
    many = sum(_behind(plain, one, LINKS) > one.start for one in told)
    if many < max(FEWEST, SHARE * len(told)):
        return tuple(told)
    last = told[-1].paragraph
    looks = (LINKS if one.paragraph == last else LINKS_OR_ENDS for one in told)
    return tuple(
        Sentence(_behind(plain, one, look), one.end, one.paragraph)
        for one, look in zip(told, looks, strict=True)
    )


def _behind(plain: str, one: Span, look: re.Pattern[str]) -> int:
    """Give where a sentence goes on behind its connectives; one of nothing else stays whole."""
    links = look.match(plain, one.start, one.end)
    return links.end() if links and links.end() < one.end else one.start
