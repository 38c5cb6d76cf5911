"""What stands above the essay: header and title. Passages in, roles decided out.

Lines that name a date, a course, a teacher or an author are `header`, and so is every line above
the last of them that is no title; the title is one paragraph however many lines it takes.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from rubric.furniture.headers import ADDRESS, AMID, LONGEST, is_header
from rubric.furniture.passages import Passage, joined, lines
from rubric.furniture.seams import is_unfinished
from rubric.reading.habits import begins_small, ends_sentence
from rubric.reading.letters import is_name
from rubric.records import replace
from rubric.types import Role

LONGEST_FRONT = 14  # lines looked at: a title page has about ten
LONGEST_TITLE = 25  # words
LONGEST_PLAIN = 12  # words of a title that is written small, or of one that asks a question
LEAST_CAPITALS = 0.6  # share of a title's longer words that begin with a capital
SMALL_WORD = 3  # letters of a word that a title writes small
CLOSING = '"”’)*_ '
ENDED = (".", ",", ";", "…")  # no title ends so

TITLE_LABEL = re.compile(r"title\s*:\s*", re.IGNORECASE)
# A line in which the writer speaks begins the essay.
OWN_VOICE = re.compile(r"\b(?:I|i|I'm|im)\b")
KNOWN = re.compile(
    r"""[\W_]*(?:(?:\d{1,2}(?:\.\d)*|[IVX]{1,4})[.)]?\s+)?
    (?: introduction | intro | body(?:\ paragraphs?)?(?:\ \#?\d)? | conclusions? | abstract
      | thesis
      | background | discussion | results | methods? | summary | analysis | argument | evaluation
      | counter-?\s?arguments? | rebuttal | overview | reflection | outline | keywords
      | (?:first|second|third|fourth|last|final)?\ ?(?:paragraph|reason|point)(?:\ \#?\d)?
    )[\W_]*""",
    re.IGNORECASE | re.VERBOSE,
)
CELLS = re.compile(r"[\t\n]+")
WORD = re.compile(r"[^\W\d_][\w’']*")


def find_front(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Give the header and title lines above the first paragraph their roles."""
    end = _end_of_front(passages)
    if end is None:
        return passages
    parts = [line for p in passages[:end] for line in _parts(p)]
    shown = [at for at, line in enumerate(parts) if line.open]
    if not shown or len(shown) > LONGEST_FRONT:
        return passages
    evidence = _evidence(parts, shown)
    titles = _title_lines(parts, shown, evidence)
    for at in shown:
        if at not in titles:
            below = bool(titles) and at > titles[-1] and at not in evidence
            parts[at] = replace(parts[at], role=_role_beside_title(parts[at], below=below))
    return (*_with_title(parts, titles), *passages[end:])


def _evidence(parts: Sequence[Passage], shown: Sequence[int]) -> list[int]:
    """Give the lines that name a date, a course, a teacher or an author."""
    found = [at for at in shown if is_header(parts[at].text)]
    between = [at for at in shown[:-1] if found and at > found[0]]
    found += [at for at in between if AMID.fullmatch(parts[at].text)]
    return sorted(set(found))


def title_of(text: str) -> str:
    """Give a title without its label, and without the quotation marks behind one."""
    bare = TITLE_LABEL.sub("", text, count=1)
    return bare if bare == text else bare.strip("\"'")


def _role_beside_title(line: Passage, *, below: bool) -> Role:
    """Give the role of a line above the essay that is not the title; `below` it or above."""
    if KNOWN.fullmatch(line.text):
        return "heading"
    if not below or is_name(line.text):
        return "header"
    return "body" if ends_sentence(line.text) else "heading"


def in_capitals(text: str) -> bool:
    """Tell whether a line is written as titles are: its longer words begin with capitals."""
    long = [word for word in WORD.findall(text) if len(word) > SMALL_WORD]
    words = long or WORD.findall(text)
    capitals = sum(word[0].isupper() for word in words)
    return bool(words) and capitals >= LEAST_CAPITALS * len(words)


def _end_of_front(passages: tuple[Passage, ...]) -> int | None:
    """Give the index of the first passage that is no line above the essay."""
    for at, passage in enumerate(passages):
        if passage.left or passage.role == "header":
            continue
        may_be = passage.open and _may_be_front(passage) and not _leads_to_list(passages, at)
        if not may_be and not (passage.open and _is_above_header(passages, at)):
            return at if passage.open or passage.role == "block_quote" else None
    return None


def _is_above_header(passages: tuple[Passage, ...], at: int) -> bool:
    """Tell whether a passage's short lines, whatever they say, stand above a class or a date."""
    own = lines(passages[at])
    if any(line.words > LONGEST for line in own):  # soonest known
        return False
    near = (p for p in passages[at : at + LONGEST_FRONT] if p.open)
    every = (line.text for passage in near for line in lines(passage))
    short = list(takewhile(lambda text: len(text.split()) <= LONGEST, every))
    last = max((i for i, text in enumerate(short) if is_header(text)), default=-1)
    return last >= 0 and all(map(_may_be_front_line, short[last + 1 : len(own)]))


def _leads_to_list(passages: tuple[Passage, ...], at: int) -> bool:
    """Tell whether a line ends with a colon, and the items of a list stand below it."""
    leads = passages[at].kind == "paragraph" and passages[at].text.endswith(":")
    return leads and passages[at + 1].kind == "list" if at + 1 < len(passages) else False


def _may_be_front(passage: Passage) -> bool:
    """Tell whether a passage can be part of header or title."""
    if passage.kind == "heading":
        return True
    if passage.kind == "table":
        return all(is_header(cell) or is_name(cell) for cell in CELLS.split(passage.text))
    if passage.kind != "paragraph" or passage.words > 2 * LONGEST_TITLE:
        return False
    return all(_may_be_front_line(line.text) for line in lines(passage))


def _may_be_front_line(text: str) -> bool:
    words = len(text.split())
    if is_header(text):
        return True
    bare = text.rstrip(CLOSING)
    if words > LONGEST_TITLE or bare.endswith(ENDED):
        return False
    if in_capitals(text) or ":" in bare[:-1]:
        return True
    return words <= LONGEST_PLAIN and not bare.endswith("!") and not OWN_VOICE.search(text)


def _parts(passage: Passage) -> tuple[Passage, ...]:
    return lines(passage) if passage.open else (passage,)


def _title_lines(
    parts: Sequence[Passage], shown: Sequence[int], evidence: Sequence[int]
) -> tuple[int, ...]:
    """Choose the lines of the title among those above the essay."""
    marked = [at for at in shown if TITLE_LABEL.match(parts[at].text)]
    headings = [at for at in shown if parts[at].kind == "heading"]
    marked = marked or [at for at in headings if not KNOWN.fullmatch(parts[at].text)]
    if marked:
        return tuple(marked[:1])
    rest = [at for at in shown if at > max(evidence, default=-1)]
    if not rest and not any(ADDRESS.fullmatch(parts[at].text) for at in evidence):
        rest = [at for at in shown if at not in evidence and not is_name(parts[at].text)]
    rest = [at for at in rest if _may_be_title(parts[at].text)]
    if not evidence and len(rest) > 1 and _is_name_beside(parts, rest[0], rest[1]):
        rest = rest[1:]
    while len(rest) > 1 and _is_name_beside(parts, rest[-1], rest[-2]):
        rest = rest[:-1]
    return tuple(_lines_of_one_title(parts, rest))


def _may_be_title(text: str) -> bool:
    return not KNOWN.fullmatch(text) and not text.rstrip(CLOSING).endswith(ENDED)


def _is_name_beside(parts: Sequence[Passage], at: int, other: int) -> bool:
    """Tell whether a line is a name and no line of the title in the same block."""
    return is_name(parts[at].text) and parts[at].block != parts[other].block


def _lines_of_one_title(parts: Sequence[Passage], indexes: Sequence[int]) -> Iterator[int]:
    """Give the first line and those that go on from it: of its block, or amid a phrase."""
    for place, at in enumerate(indexes):
        if place:
            before = parts[at - 1]
            goes_on = is_unfinished(before.text) or begins_small(parts[at].text)
            together = parts[at].block is not None and parts[at].block == before.block
            if at != indexes[place - 1] + 1 or not (together or goes_on):
                return
        yield at


def _with_title(parts: Sequence[Passage], titles: Sequence[int]) -> Iterator[Passage]:
    """Give the lines, those of the title joined to one."""
    for at, part in enumerate(parts):
        if titles and at == titles[0]:
            yield replace(joined([parts[i] for i in titles]), role="title")
        elif at not in titles:
            yield part
