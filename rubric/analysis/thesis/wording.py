"""Which cues of wording a sentence shows. Text in, cues and the words that show them out."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from rubric.analysis.thesis.cues import WORDINGS
from rubric.analysis.thesis.heads import heads
from rubric.quoted import LONGEST_QUOTATION
from rubric.types import Cue, Span
from rubric.words import lowered

TOKEN = re.compile(r"\w+")
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
    if not slips:
        return Span(*match.span())

    def written(at: int) -> int:
        return at - max((place, added) for place, added in ((0, 0), *slips) if place <= at)[1]

    return Span(written(match.start()), written(match.end()))


def worded(sentence: str) -> Iterator[Cue]:
    """Give the cues of wording in a sentence, with the words that show them; not weighed yet."""
    said = own_words(sentence)
    begun = _begun_by("").union(*map(_begun_by, TOKEN.findall(_spelled(said)[0])))
    for name in WORDINGS:
        whole = sentence if name == "asks" else said
        found = find(name, whole) if name in begun else None
        if found:
            yield Cue(name, 0, found.of(whole))


@lru_cache(maxsize=8192)  # the vocabulary of a few essays
def _begun_by(word: str) -> frozenset[str]:
    """Give the cues that can begin with a word; with none, those that need none."""
    return frozenset(name for name, firsts in _firsts().items() if f"{word} ".startswith(firsts))


@cache
def _firsts() -> Mapping[str, tuple[str, ...]]:
    """Give the beginnings of each cue's first word."""
    return {name: tuple(heads(one.pattern.pattern)) for name, one in WORDINGS.items()}
