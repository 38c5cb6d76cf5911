"""By which words a turn of phrase is known from afar. Patterns in, an index of their words out.

A sentence is searched for thirty turns, and most of its words are in none of them: to look each
word up once spares nearly all of the search. Read are the patterns' own letters, so that nothing
has to be kept in step with them; where a pattern tells none, any word may belong to it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Literal, TypeVar

from rubric.memory import learned

GROUP = "(?:"
LOOK = re.compile(r"(?<!\\)\(\?<?[=!]")
AT_A_WORD = (r"\b", r"\A")
MARK = re.compile(r"[:;,]|\\s")
SPACE = " "  # the head of what any white space begins
ANY = ""  # what every word begins with
# Each begins with a letter of its own, to which `re` skips in half the time.
SIGN = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\(|\)|\|")
LETTERS = re.compile(
    r"(?P<letters>[a-z]*)(?:(?P<optional>[?*{])|(?P<ended>[ ']|\[['’]+\](?!\?)|\\[b.]))?"
)
PLAIN = re.compile(r"[a-z]+ (?!\?)")  # a word, and what ends it
BEFORE_GROUP = re.compile(r"[a-z]*(?=\(\?:)")
# What may stand before the word that tells: marks at the head of a text, or a word.
AHEAD = re.compile(r"(?P<marks>\\A\\W\*)|\\w\+[a-z]*(?: |\[['’]+\])")
REPEATED = re.compile(r"[*+]|\{[\d,]+\}")

Place = Literal["first", "opening", "within"]  # in the match; in the text, marks aside; or later
Known = TypeVar("Known")


def heads(pattern: str) -> frozenset[str]:
    """Give letters with which a word of every match begins; a closing space ends the word.

    A mark, or a space, is a word here where a pattern begins with it.
    """
    return frozenset([letters for letters, _ in _read(pattern)])


def place(pattern: str) -> Place:
    """Say where in its matches a pattern's heads stand: `within` unless all stand alike."""
    places = {one for _, one in _read(pattern)}
    return places.pop() if len(places) == 1 else "within"


def known_by(rows: Iterable[tuple[str, Known]]) -> Callable[[str], tuple[Known, ...]]:
    """Give what gives, for a word, what stands beside the patterns that have it for a head.

    Their order is that of the rows. Patterns that any word may begin are left out.
    """
    beside: list[Known] = []
    index: dict[str, list[tuple[str, int]]] = {}  # heads by their first two letters, or one
    for at, (pattern, known) in enumerate(rows):
        beside.append(known)
        found = heads(pattern)
        for letters in found if ANY not in found else ():
            index.setdefault(letters[:2], []).append((letters, at))

    @learned
    def look_up(word: str) -> tuple[Known, ...]:
        said = f"{word} "
        near = (*index.get(said[:1], ()), *index.get(said[:2], ()))
        if not near:
            return ()
        found = {at for letters, at in near if said.startswith(letters)}
        return tuple([beside[at] for at in sorted(found)]) if found else ()

    return look_up


@cache  # each pattern of a table is asked for its heads and for their place
def _read(pattern: str) -> frozenset[tuple[str, Place]]:
    bare = _without_looks(pattern)
    return frozenset([head for branch in _branches(bare) for head in _of_branch(branch)])


def _without_looks(pattern: str) -> str:
    """Leave out what a pattern only looks at: without it there are more matches, never fewer."""
    kept, begin = [], 0
    for look in LOOK.finditer(pattern):
        if look.start() >= begin:  # else it stands in another
            kept.append(pattern[begin : look.start()])
            begin = _closed(pattern, look.start())
    return "".join((*kept, pattern[begin:]))


def _closed(pattern: str, at: int) -> int:
    """Give where the group that opens at a place has ended."""
    depth = 0
    for part in SIGN.finditer(pattern, at):
        sign = part.group()
        depth += (sign == "(") - (sign == ")")
        if depth == 0 and sign == ")":
            return part.end()
    return len(pattern)


def _of_branch(branch: str) -> Iterator[tuple[str, Place]]:
    """Give the heads of a pattern, or of an alternative, that begins at a word or a mark."""
    mark = MARK.match(branch)
    if branch.startswith(AT_A_WORD):
        yield from _heads(branch.removeprefix(AT_A_WORD[0]))
    elif mark:
        yield mark.group().replace(r"\s", SPACE), "first"
    else:
        yield ANY, "within"


def _heads(branch: str) -> Iterator[tuple[str, Place]]:
    ahead, group = AHEAD.match(branch), BEFORE_GROUP.match(branch)
    if ahead:
        later: Place = "opening" if ahead["marks"] else "within"
        for letters, place in _heads(branch[ahead.end() :]):
            yield letters, later if place == "first" else place
    elif group:
        yield from _of_group(group.group(), *_parted(branch[group.end() :]))
    else:
        yield _letters(branch.removeprefix(AT_A_WORD[1])), "first"


def _of_group(before: str, inner: str, rest: str) -> Iterator[tuple[str, Place]]:
    again = REPEATED.match(rest)
    if again and before:
        yield before, "first"
    elif again:
        yield from ((letters, "within") for letters, _ in _heads(rest[again.end() :].lstrip("?")))
    else:
        firsts = (*_branches(inner), "") if rest[:1] == "?" else _branches(inner)
        for first in firsts:
            plain = None if before else PLAIN.match(first)  # as most are
            if plain:
                yield plain.group(), "first"
            else:
                yield from _heads(before + first + rest.lstrip("?"))


def _branches(pattern: str) -> Iterator[str]:
    """Part a pattern into its alternatives."""
    if "(" not in pattern and "[" not in pattern and r"\|" not in pattern:  # nothing is nested
        yield from pattern.split("|")
        return
    begin = depth = 0
    for part in SIGN.finditer(pattern):
        sign = part.group()
        depth += (sign == "(") - (sign == ")")
        if depth == 0 and sign == "|":
            yield pattern[begin : part.start()]
            begin = part.end()
    yield pattern[begin:]


def _parted(branch: str) -> tuple[str, str]:
    """Part a branch that begins with a group into what is in the group and what follows it."""
    end = _closed(branch, 0)
    return branch[len(GROUP) : end - 1], branch[end:]


def _letters(branch: str) -> str:
    """Give the letters a branch begins with, less one that may be missing."""
    found = LETTERS.match(branch)
    if found is None or not found["letters"]:
        return ANY
    letters = found["letters"]
    return letters[:-1] if found["optional"] else f"{letters} " if found["ended"] else letters
