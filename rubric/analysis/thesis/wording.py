"""Which cues of wording a sentence shows. Text in, cues and the words that show them out."""

import re
from collections.abc import Iterator

from rubric.analysis.thesis.cues import WORDINGS
from rubric.types import Cue, Span
from rubric.words import lowered

# The cues by which a thesis takes a side, the strongest kind first.
SIDES = (
    "says what ought to be",
    "compares",
    "judges",
    "takes a side",
    "takes a stance",
    "says what must be",
    "insists",
    "sets against",
    "gives a reason",
)
JUDGING = frozenset(("judges", "compares"))
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<![\w’'])[‘'][^’'\n]{2,60}[’'](?!\w)")


def own_words(text: str) -> str:
    """Blank what stands in quotation marks, place for place: it is not the writer's judgement."""
    return QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)


def find(name: str, said: str) -> Span | None:
    """Find the words of a cue; a judging word with a capital inside a sentence is a name's."""
    pattern, plain = WORDINGS[name].pattern, lowered(said)
    match = pattern.search(plain)
    if name in JUDGING:
        while match and match.start() > 0 and said[match.start() : match.end()].istitle():
            match = pattern.search(plain, match.end())
    return Span(*match.span()) if match else None


def worded(sentence: str) -> Iterator[Cue]:
    """Give the cues of wording in a sentence, with the words that show them; not weighed yet."""
    said = own_words(sentence)
    for name in WORDINGS:
        whole = sentence if name == "asks" else said
        found = find(name, whole)
        if found:
            yield Cue(name, 0, found.of(whole))


def sides(text: str, thesis: Span) -> tuple[Cue, ...]:
    """Give the words by which a thesis takes a side, with their place; they are not weighed."""
    said = own_words(thesis.of(text))
    found = ((name, find(name, said)) for name in SIDES)
    return tuple(
        Cue(name, 0, place.of(said), thesis.start + place.start) for name, place in found if place
    )
