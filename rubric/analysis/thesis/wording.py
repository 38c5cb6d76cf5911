"""Which cues of wording a sentence shows. Text in, cues and the words that show them out."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

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

DECIDES = ("says what ought to be", "compares", "judges", "takes a side", "says what must be")
_FOR = (
    r"(?:good|positives?|helpful|beneficial|benefits?|advantages?|pros?|upsides?|strengths?|"
    r"useful|ups|rewards?)"
)
_AGAINST = (
    r"(?:bad|negatives?|harmful|dangerous|dangers?|disadvantages?|drawbacks?|cons?|downsides?|"
    r"weaknesses|risks?|problems?|costs?|harms?|downs)"
)
_THINGS = r"things|sides|points|effects|aspects|parts|qualities|uses|impacts|consequences|results"
_JOINED = (
    rf"(?: (?:{_THINGS}))?,? (?:and|or|as well as|but also) "
    r"(?:(?:also|some|many|a|few|its|their|very|the|several|lots?|of) ){0,3}"
)
BOTH = re.compile(
    rf"\b(?:{_FOR}{_JOINED}{_AGAINST}|{_AGAINST}{_JOINED}{_FOR}"
    r"(?! (?:every|all|our|the|us|them|both|society|students|people|famil))|"
    r"(?:two|both) (?:different )?sides|for and against|"
    r"(?:depends on|(?:is )?up to) (?:the|each|every) (?:person|individual|student|family|"
    r"situation|case))\b",
    re.IGNORECASE,
)
DECIDED = re.compile(r"\boutweigh|\b(?:but|however|yet|still|overall)\b", re.IGNORECASE)


def own_words(text: str) -> str:
    """Blank what stands in quotation marks, place for place: it is not the writer's judgement."""
    return QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)


def find(name: str, said: str) -> Span | None:
    """Find the words of a cue; a judging word with a capital inside a sentence is a name's."""
    pattern, (plain, slips) = WORDINGS[name].pattern, _spelled(said)
    match = pattern.search(plain)
    if name in JUDGING:
        while match and match.start() > 0 and _is_name(said, _placed(match, slips)):
            match = pattern.search(plain, match.end())
    return _placed(match, slips) if match else None


def _is_name(said: str, words: Span) -> bool:
    return words.of(said).istitle()


@lru_cache(maxsize=8)  # one sentence is searched for every cue
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

    def written(at: int) -> int:
        return at - max((place, added) for place, added in ((0, 0), *slips) if place <= at)[1]

    return Span(written(match.start()), written(match.end()))


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


def names_both_sides(text: str, thesis: Span) -> bool:
    """Tell whether a thesis grants both sides, and no word of it takes one."""
    said = own_words(thesis.of(text))
    if not BOTH.search(said):
        return False
    rest = BOTH.sub(" ", said)
    return not any(find(name, rest) for name in DECIDES) and not DECIDED.search(rest)
