"""The words by which a thesis takes a side, or that it takes none. Text in, cues out."""

import re

from rubric.analysis.thesis.wording import CONTRASTS, READS, found, own_words, shown
from rubric.trust import BOTH, HALF_SIDES, INSISTS
from rubric.types import Cue, Span
from rubric.words import lowered

# The cues by which a thesis takes a side, the strongest kind first.
DECIDES = (  # words that someone could answer with a no
    "says what ought to be",
    "compares",
    "judges",
    "takes a side",
    "says what must be",
)
SIDES = (*DECIDES, "takes a stance", *READS, *CONTRASTS, INSISTS, *HALF_SIDES)
PLAINEST = 3  # rank of words that take a whole side
_FOR = (
    r"(?:good|positives?|helpful|beneficial|benefits?|advantages?|pros?|upsides?|strengths?|"
    r"useful|ups|rewards?)"
)
_AGAINST = (
    r"(?:bad|negatives?|harmful|dangerous|dangers?|disadvantages?|drawbacks?|cons?|downsides?|"
    r"weaknesses|risks?|problems?|costs?|harms?|downs)"
)
_THINGS = (
    r"things|sides|points|effects|aspects|parts|qualities|uses|impacts|consequences|results|"
    r"benefits|reasons|outcomes"
)
_OF_KIND = rf"(?: (?:{_THINGS})\b)?"
_JOINED = (
    rf"{_OF_KIND}(?: (?:to|of|with|in) (?:it|this|that|them))?,? (?:and|or|as well as|but also) "
    r"(?:at the same time )?(?:(?:also|some|many|a|few|its|their|very|the|several|lots?|of) ){0,3}"
)
GRANTED = re.compile(
    rf"\b(?:(?:({_FOR})|{_AGAINST}){_JOINED}(?(1){_AGAINST}{_OF_KIND}|{_FOR}{_OF_KIND}"
    r"(?! (?:every|all|our|the|us|them|both|society|students|people|famil)))|"
    r"(?:two|both) (?:different )?sides|for and against|"
    r"(?:depends on|(?:is )?up to) (?:the|each|every) (?:person|individual|student|family|"
    r"situation|case))\b"
)  # in lower case
# "They should and should not", "that we should open it and that we shouldn't".
WAVERS = re.compile(
    r"\b(should|would|could|can) (?:(?:(?:and|or) (?:\1 ?)?|\w+ (?:and|or) \1 ?)n(?:ot|'t)\b|"
    r"(\w+)(?: \w+)? (?:and|or) not \2\b|"
    r"[^.!?,;]{1,60} and (?:\w+ ){1,4}?\1(?:n't| ?not)(?=\s*(?:[.!?,]|\Z)))"
)
DECIDED = re.compile(r"\boutweigh|\b(?:but|however|yet|still|overall)\b")  # as above


def sides(text: str, thesis: Span) -> tuple[Cue, ...]:
    """Give the words by which a thesis takes a side, with their place; they are not weighed."""
    said = own_words(thesis.of(text))
    granted = _granted(said)
    if granted:
        return (Cue(BOTH, 0, granted.of(said), thesis.start + granted.start),)
    places = found(said)
    return tuple(
        Cue(name, 0, place.of(said), thesis.start + place.start)
        for name in SIDES
        if (place := places.get(name))
    )


def _granted(said: str) -> Span | None:
    """Find where a sentence grants both sides; none where another word of it takes one."""
    plain = lowered(said)
    both = list(GRANTED.finditer(plain))
    if not both and ("n't" in plain or " not " in plain):
        both = list(WAVERS.finditer(plain))
    if not both:
        return None
    rest = said
    for place in reversed(both):
        rest = f"{rest[: place.start()]} {rest[place.end() :]}"
    decided = DECIDED.search(lowered(rest)) or any(name in DECIDES for name, _ in shown(rest))
    return None if decided else Span(*both[0].span())


def rank(taken: tuple[Cue, ...]) -> tuple[int, bool]:
    """Rank as `plainness` does, and of equal ones last the words that only insist."""
    return plainness(taken), any(cue.name != INSISTS for cue in taken)


def plainness(taken: tuple[Cue, ...]) -> int:
    """Rank the words by which a thesis takes a side: both sides, none, a half, a whole one."""
    names = {cue.name for cue in taken}
    if BOTH in names:
        return 0
    if not names:
        return 1
    return PLAINEST if names.difference(HALF_SIDES) else PLAINEST - 1
