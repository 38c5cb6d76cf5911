"""Which cues of wording a sentence shows. Text in, cues and the words that show them out."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate, compress

from rubric.analysis.heads import known_by, place
from rubric.analysis.thesis.cues import WORDINGS
from rubric.memory import remembered
from rubric.quoted import LONGEST_QUOTATION
from rubric.types import Span
from rubric.words import lowered

BETWEEN = re.compile(r"(\w[a-z]*+\w*+)")  # parts a text into what is no word and words, in turn
ASKS = "asks"
Look = Callable[[str, int], re.Match[str] | None]  # in a text, at a place
STANCES = ("takes a side", "takes a stance")
POSITIONS = (*STANCES, "says what ought to be", "says what must be")
CONTRASTS = ("sees through", "sets one against the other")
VOICED = (
    *POSITIONS,
    "judges",
    "compares",
    "sets against",
    "insists",
    *CONTRASTS,
)  # in a voice of one's own
READS = (
    "interprets",
    "says what it does",
    "names a cause",
    "takes a turn",
)  # what a writer makes of it
CLAIMS = (*VOICED, *READS)
STATES = ("says what something is", "denies")
TELLS = (  # what makes of that a question, a plan, a report, a story, or news of the writer
    "announces",
    "asks",
    "gives others' view",
    "poses the question",
    "speaks for itself",
    "tells a story",
    "brings news",
)
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
Slips = tuple[tuple[int, int], ...]  # where each ends, once spelt well, and what was added by then


def own_words(text: str) -> str:
    """Blank what stands in quotation marks, place for place: it is not the writer's judgement."""
    if text.isascii() and '"' not in text and "'" not in text:  # as most sentences are
        return text
    return QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)


@remembered  # the candidates of an essay, which are asked again what they announce
def found(said: str) -> Mapping[str, Span]:
    """Give the place of each cue of wording but that of a question, as `shown` finds it."""
    return dict(shown(said))


def shown(said: str) -> Iterator[tuple[str, Span]]:
    """Give each cue of wording that stands in a sentence, and where, once.

    A judging word with a capital inside a sentence is a name's. A question is no wording of these.
    """
    plain = lowered(said)
    slips: Slips = ()
    words, starts = parted(plain)
    if not MISSPELT.keys().isdisjoint(words):
        plain, slips = _spelled(plain, words, starts)
        words, starts = parted(plain)
    done: dict[str, int] = {}  # how far each cue has been looked for
    held = [*map(OPENED_BY, words[:1]), *map(HELD_BY, words[1:])]
    for start, looks in compress(zip(starts, held, strict=True), held):  # most words tell nothing
        for name, look in looks:
            if start < done.get(name, 0):
                continue
            match = look(plain, start)
            if match is None:
                continue
            here = _placed(_whole(plain, match), slips)
            if name in JUDGING and match.start() and here.of(said).istitle():
                done[name] = match.end()
            else:
                done[name] = len(plain)
                yield name, here


@remembered  # as above, where more than one paragraph may introduce
def worded(sentence: str) -> Mapping[str, str]:
    """Give the cues of wording in a sentence by name, in order, with the words that show them."""
    said = own_words(sentence)
    own = {name: words.of(said) for name, words in found(said).items()}
    plain, look = lowered(sentence), WORDINGS[ASKS].pattern  # in others' words too
    asks = look.search(plain) if "?" in plain else look.match(plain)  # else by its first word
    if asks:
        own[ASKS] = Span(*asks.span()).of(sentence)
    return {name: own[name] for name in sorted(own, key=ORDER.__getitem__)}


def without_asking(said: str) -> Mapping[str, str]:
    """Give the cues of wording in a question that is answered, and in its answer."""
    return {name: words for name, words in worded(said).items() if name != ASKS}


def only_states(names: Mapping[str, str]) -> bool:
    """Tell by its cues of wording whether a sentence says no more than what is so or is not."""
    return not names.keys().isdisjoint(STATES) and names.keys().isdisjoint((*VOICED, *TELLS))


def parted(plain: str) -> tuple[list[str], list[int]]:
    """Give the words of a text and where they begin."""
    parts = BETWEEN.split(plain)
    return parts[1::2], list(accumulate(map(len, parts)))[:-1:2]


def _spelled(plain: str, words: list[str], starts: list[int]) -> tuple[str, Slips]:
    """Give a text well spelt, with its slips."""
    slips, added = [], 0
    for word, start in zip(words, starts, strict=True):
        right, at = MISSPELT.get(word, word), start + added
        plain = plain[:at] + right + plain[at + len(word) :]
        added += len(right) - len(word)
        slips += [(at + len(right), added)] if word in MISSPELT else []
    return plain, tuple(slips)


def _whole(plain: str, match: re.Match[str]) -> Span:
    """Give the place of a match with the word that it hangs on: "longer than", not "than"."""
    start = match.start()
    if match[0] == "than":
        start = plain.rfind(" ", 0, start - 1) + 1
    return Span(start, match.end())


def _placed(place: Span, slips: Slips) -> Span:
    """Give a place in the text as it was written."""
    if not slips:
        return place

    def written(at: int) -> int:
        return at - max((end, added) for end, added in ((0, 0), *slips) if end <= at)[1]

    return Span(written(place.start), written(place.end))


def looking(pattern: re.Pattern[str]) -> Look:
    """Give what looks for a turn by its head; where the head is not its first word, everywhere."""
    if place(pattern.pattern) == "first":
        return pattern.match
    return lambda plain, _: pattern.search(plain)


ORDER = {name: at for at, name in enumerate(WORDINGS)}
ROWS = [
    (one.pattern.pattern, (name, looking(one.pattern)), place(one.pattern.pattern))
    for name, one in WORDINGS.items()
]
OPENED_BY = known_by((pattern, look) for pattern, look, _ in ROWS)
HELD_BY = known_by((pattern, look) for pattern, look, place in ROWS if place != "opening")
