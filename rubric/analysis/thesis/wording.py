"""Which cues of wording a sentence shows. Text in, cues and the words that show them out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from rubric.analysis.thesis.cues import WORDINGS
from rubric.analysis.thesis.heads import ANY, heads, only_at_head
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
    return _first(name, said, WORDINGS[name].pattern.finditer(_spelled(said)[0]))


def _first(name: str, said: str, matches: Iterable[re.Match[str]]) -> Span | None:
    """Give the place of the first match that is the cue's."""
    for match in matches:
        words = _placed(match, _spelled(said)[1])
        if name not in JUDGING or match.start() == 0 or not _is_name(said, words):
            return words
    return None


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


def worded(sentence: str, names: Iterable[str] = WORDINGS) -> Iterator[Cue]:
    """Give the cues of wording in a sentence, with the words that show them; not weighed yet.

    Looked for are those called `names`.
    """
    said = own_words(sentence)
    plain = _spelled(said)[0]
    begun, firsts = _begun(plain), _firsts()
    for name in names:
        if name in firsts and name not in begun:
            continue
        asks = name == "asks"  # in others' words too
        whole, here = (sentence, _spelled(sentence)[0]) if asks else (said, plain)
        found = _first(name, whole, _matches(name, here, begun.get(name, ())))
        if found:
            yield Cue(name, 0, found.of(whole))


def _begun(plain: str) -> Mapping[str, Sequence[int]]:
    """Give the places of the words with which each cue can begin, of those that need one."""
    begun: dict[str, list[int]] = {}
    for token in TOKEN.finditer(plain):
        for name in _begun_by(token.group()):
            begun.setdefault(name, []).append(token.start())
    return begun


def _matches(name: str, plain: str, starts: Sequence[int]) -> Iterator[re.Match[str]]:
    """Give what a search would find, one after the other, by looking only where it can begin."""
    pattern, at_head = WORDINGS[name].pattern, name in _at_head()
    if name not in _firsts() and not at_head:
        yield from pattern.finditer(plain)
        return
    end = 0
    for start in (0,) if at_head else starts:
        match = pattern.match(plain, start) if start >= end else None
        if match:
            end = match.end()
            yield match


@lru_cache(maxsize=8192)  # the vocabulary of a few essays
def _begun_by(word: str) -> tuple[str, ...]:
    """Give the cues that can begin with a word."""
    return tuple(name for name, firsts in _firsts().items() if f"{word} ".startswith(firsts))


@cache
def _firsts() -> Mapping[str, tuple[str, ...]]:
    """Give the beginnings of each cue's first word, but for those that any word may begin."""
    read = {name: heads(one.pattern.pattern) for name, one in WORDINGS.items()}
    return {name: tuple(firsts) for name, firsts in read.items() if ANY not in firsts}


@cache
def _at_head() -> frozenset[str]:
    """Give the cues that can stand only at the head of a sentence."""
    return frozenset(name for name, one in WORDINGS.items() if only_at_head(one.pattern.pattern))
