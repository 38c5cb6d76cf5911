"""Which cues of wording a sentence shows. Text in, cues and the words that show them out."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from rubric.analysis.heads import known_by, place
from rubric.analysis.thesis.cues import WORDINGS
from rubric.quoted import LONGEST_QUOTATION
from rubric.types import Span
from rubric.words import lowered

TOKEN = re.compile(r"\w+")
ASKS = "asks"
Look = Callable[[str, int], re.Match[str] | None]  # in a text, at a place
JUDGING = frozenset(("judges", "compares"))
# Alternatives that begin with a mark of their own are found five times as fast. Were there no end
# to how far a “ looks for its partner, a text of unclosed ones would be read once for each.
QUOTED = re.compile(
    rf"“[^”]{{0,{LONGEST_QUOTATION}}}+”|\"[^\"]*\"|"
    r"‘(?<![\w’']‘)[^’'\n]{2,60}[’'](?!\w)|'(?<![\w’']')[^’'\n]{2,60}[’'](?!\w)"
)

MISSPELT: Mapping[str, str] = {  # as pupils write the words that these patterns look for
    wrong: right
    for right, wrongs in {
        "because": "becuase becasue beacuse becaus becouse becase cuz",
        "believe": "beleive belive beleave beleve",
        "important": "importent imporant importaint",
        "necessary": "neccessary necesary neccesary",
        "opinion": "opinon oppinion opionion opinoin",
        "should": "shoud shold sould shuld shoulld",
    }.items()
    for wrong in wrongs.split()
}
SLIP = re.compile(rf"\b(?:{'|'.join(MISSPELT)})\b")


def own_words(text: str) -> str:
    """Blank what stands in quotation marks, place for place: it is not the writer's judgement."""
    return QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)


@lru_cache(maxsize=64)  # the candidates of an essay, which are asked again what they announce
def found(said: str) -> Mapping[str, Span]:
    """Give the place of each cue of wording but that of a question, as `shown` finds it."""
    return dict(shown(said))


def shown(said: str) -> Iterator[tuple[str, Span]]:
    """Give each cue of wording that stands in a sentence, and where, once.

    A judging word with a capital inside a sentence is a name's. A question is no wording of these.
    """
    plain, slips = _spelled(said)
    done: dict[str, int] = {}  # how far each cue has been looked for
    known_by = OPENED_BY
    for token in TOKEN.finditer(plain):
        for name, look in known_by(token[0]):
            start = token.start()
            if start < done.get(name, 0):
                continue
            match = look(plain, start)
            if match is None:
                continue
            words = _placed(match, slips)
            if name in JUDGING and match.start() and words.of(said).istitle():
                done[name] = match.end()
            else:
                done[name] = len(plain)
                yield name, words
        known_by = HELD_BY


def worded(sentence: str) -> Mapping[str, str]:
    """Give the cues of wording in a sentence by name, in order, with the words that show them."""
    said = own_words(sentence)
    own = {name: words.of(said) for name, words in found(said).items()}
    plain, slips = _spelled(sentence)
    asks = WORDINGS[ASKS].pattern.search(plain)  # in others' words too
    if asks:
        own[ASKS] = _placed(asks, slips).of(sentence)
    return {name: own[name] for name in WORDINGS if name in own}


@lru_cache(maxsize=8)  # one sentence is searched in its own words and in all
def _spelled(said: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Give a text in lower case and well spelt, and where a slip ends there with what it added."""
    plain, slips, added = lowered(said), [], 0
    for slip in SLIP.finditer(plain):
        added += len(MISSPELT[slip.group()]) - len(slip.group())
        slips.append((slip.end() + added, added))
    right = SLIP.sub(lambda slip: MISSPELT[slip.group()], plain) if slips else plain
    return right, tuple(slips)


def _placed(match: re.Match[str], slips: tuple[tuple[int, int], ...]) -> Span:
    """Give the place of a match in the text as it was written."""
    if not slips:
        return Span(*match.span())

    def written(at: int) -> int:
        return at - max((place, added) for place, added in ((0, 0), *slips) if place <= at)[1]

    return Span(written(match.start()), written(match.end()))


def _look(pattern: re.Pattern[str]) -> Look:
    """Give what looks for a turn by its head; where the head is not its first word, everywhere."""
    if place(pattern.pattern) == "first":
        return pattern.match
    return lambda plain, _: pattern.search(plain)


ROWS = [
    (one.pattern.pattern, (name, _look(one.pattern)), place(one.pattern.pattern))
    for name, one in WORDINGS.items()
]
OPENED_BY = known_by((pattern, look) for pattern, look, _ in ROWS)
HELD_BY = known_by((pattern, look) for pattern, look, place in ROWS if place != "opening")
