"""With which words a turn of phrase can begin. A pattern in, the beginnings of words out.

A sentence is searched for thirty turns, and most of its words begin none of them: to look at its
words first spares nearly all of the search. Read are the patterns' own letters, so that nothing
has to be kept in step with them; where a pattern begins with anything else, any word may begin it.
"""

import re
from collections.abc import Iterator

GROUP = "(?:"
AT_A_WORD = r"\b"
AT_THE_HEAD = r"\A"
ANY = ""  # what every word begins with
PART = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[()|]|[^\\\[()|]+")
LETTERS = re.compile(r"(?P<letters>[a-z]*)(?:(?P<optional>[?*{])|(?P<ended>[ ']|\\b))?")


def heads(pattern: str) -> frozenset[str]:
    """Give letters with which the first word of a match begins; a closing space ends the word."""
    if not pattern.startswith(AT_A_WORD):
        return frozenset((ANY,))
    return frozenset(_heads(pattern.removeprefix(AT_A_WORD)))


def only_at_head(pattern: str) -> bool:
    """Tell whether a pattern matches nowhere but at the head of a text."""
    return all(branch.startswith(AT_THE_HEAD) for branch in _branches(pattern))


def _heads(pattern: str) -> Iterator[str]:
    for branch in _branches(pattern):
        if not branch.startswith(GROUP):
            yield _letters(branch)
            continue
        inner, rest = _parted(branch)
        if rest[:1] in ("*", "{", "+"):
            yield ANY
            continue
        firsts = (*_branches(inner), "") if rest[:1] == "?" else _branches(inner)
        for first in firsts:
            yield from _heads(first + rest.lstrip("?"))


def _branches(pattern: str) -> Iterator[str]:
    """Part a pattern into its alternatives."""
    begin = depth = 0
    for part in PART.finditer(pattern):
        depth += (part.group() == "(") - (part.group() == ")")
        if depth == 0 and part.group() == "|":
            yield pattern[begin : part.start()]
            begin = part.end()
    yield pattern[begin:]


def _parted(branch: str) -> tuple[str, str]:
    """Part a branch that begins with a group into what is in the group and what follows it."""
    depth = 0
    for part in PART.finditer(branch):
        depth += (part.group() == "(") - (part.group() == ")")
        if part.group() == ")" and depth == 0:
            return branch[len(GROUP) : part.start()], branch[part.end() :]
    return "", ""


def _letters(branch: str) -> str:
    """Give the letters a branch begins with, less one that may be missing."""
    found = LETTERS.match(branch)
    if found is None or not found["letters"]:
        return ANY
    letters = found["letters"]
    return letters[:-1] if found["optional"] else f"{letters} " if found["ended"] else letters
