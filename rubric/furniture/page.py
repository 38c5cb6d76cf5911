"""What belongs to the page: numbers, running titles, links, rules, banners, watermarks.

Passages in, the same passages out with `left` set on those that are no part of the essay.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from rubric.furniture.passages import PROSE_WORDS, Passage, in_one_line, lines
from rubric.headings import opens
from rubric.reading.habits import (
    LINK,
    LONGEST_RUNNING,
    OFTEN,
    PAGE,
    PAGED,
    RULE,
    ends_sentence,
    key,
)
from rubric.records import replace
from rubric.seldom import seldom

OF_LINKS = ("http", "www.")  # one of these is in every link, and begins those without brackets
TWICE = 2
SHORTEST = 4  # words of a sentence
LONGEST_BANNER = 4  # words
LONGEST_NOTICE = 25  # words
RUNNING_NUMBER = re.compile(
    r"(?:[^\W\d_][\w.’'-]*\s+){1,4}\d{1,3}|\d{1,3}(?:\s+\|)?(?:\s+[^\W\d_][\w.’'-]*){1,4}"
)
NAME_AND_PAGE = re.compile(r"[A-Z][a-z’'-]+ (?:[2-9]|[12]\d)")  # once, on a second page
# Words that are counted in headings ("Reason 2"), so that the number is no page number.
COUNTED = re.compile(
    r"""\b(?:act|area|argument|article|assignment|block|body|chapter|claim|day|draft|essay|example
    |exercise|experiment|figure|grade|homework|lesson|level|number|paper|paragraph|part|period|phase
    |point|policy|project|question|quiz|reason|room|scene|section|session|source|stage|stanza|step
    |table|task|test|topic|type|unit|volume|war|week|world|year)\b""",
    re.IGNORECASE | re.VERBOSE,
)
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
PAGE_OF = seldom(r"\s\d{1,3}/\d{1,3}\Z")
BOLD = ("**", "__")
BANNER = re.compile(r"(\*\*|__)(?=\S)([^*_]{2,60})(?<=\S)\1")
PRINTED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4},?\s+\d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm])?\b.{0,90}")
SIGNS = {
    "rule": RULE,
    "link": LINK,
    "page-number": PAGE,
    "running-title": PAGED,
    "page-header": PRINTED,
}
HEAD = "running head"
NOTICE = re.compile(
    r"""(?:this\ content\ )?downloaded\ (?:from|by|on)\b | scanned\ (?:with|by)\b
    | printed\ (?:from|on|by)\b | running\ head\b | created\ with\b | all\ rights\ reserved
    | (?:copyright\ )?©\ ?\d{4} | this\ page\ (?:is\ )?intentionally | get\ (?:help|a\ similar)\b
    | (?:turnitin|submission\ id|document\ viewer)\b | remaining\ \w+\ are\ not\ shown
    | (?:draft|sample|confidential|watermark|do\ not\ copy|specimen)[\s!.]*\Z""",
    re.IGNORECASE | re.VERBOSE,
)


def clear(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Mark what belongs to the page; the rest, and what is left out already, stays as it is."""
    keys = [
        key(p.text) if p.left is None and (_is_short(p) or LINK.fullmatch(p.text)) else ""
        for p in passages
    ]
    counts = Counter(keys)
    for one, other in pairwise(keys):
        if one == other:
            counts[one] = 0  # a page stands between the titles of two pages
    prose = [_is_prose(passage) for passage in passages]
    last_prose = max((at for at, is_prose in enumerate(prose) if is_prose), default=-1)
    listed = begun = False
    below = _below_prose(passages, prose, counts)
    found = []
    for at, passage in enumerate(passages):
        listed = listed or opens(passage.text) == "references"
        kind = _kind(passage, counts[keys[at]] if keys[at] else 0, begun=begun)
        begun = begun or prose[at]
        if passage.left:
            found.append(passage)
            continue
        source = kind == "link" and (listed or at > last_prose or at in below)
        if source and not _is_footer(passage, counts):
            kind = None
        if kind is None and at > 0 and _is_banner(passage):
            kind = "banner"
        found.append(replace(in_one_line(passage), left=kind) if kind else passage)
    return tuple(found)


def is_link(text: str) -> bool:
    """Tell whether a text is a web address without brackets, and no more."""
    return text.startswith(OF_LINKS) and LINK.fullmatch(text) is not None


def _below_prose(
    passages: Sequence[Passage], prose: Sequence[bool], counts: Counter[str]
) -> frozenset[int]:
    """Give the links by which paragraphs name their sources, each in the line below its own.

    A browser prints one address on every page, so that only several can be the writer's.
    """
    found = [
        at
        for at, passage in enumerate(passages)
        if at
        and prose[at - 1]
        and ends_sentence(passages[at - 1].text)
        and is_link(passage.text)
        and not _is_footer(passage, counts)
    ]
    return frozenset(found) if len(found) >= TWICE else frozenset()


def _kind(passage: Passage, times: int, *, begun: bool) -> str | None:
    """Name the kind of furniture a passage is; `times` is how often its like returns.

    `begun`: prose stands above it, so that this may be a second page.
    """
    text = passage.text
    if not (_is_short(passage) or LINK.fullmatch(text) or PRINTED.fullmatch(text)):
        return None
    for kind, sign in SIGNS.items():
        if sign.fullmatch(text):
            return kind
    if NOTICE.match(text) and passage.words <= LONGEST_NOTICE:
        return "running-title" if text[: len(HEAD)].lower() == HEAD else "watermark"
    return "running-title" if _is_running(text, times, begun=begun) else None


def _is_short(passage: Passage) -> bool:
    return len(passage.text) <= LONGEST_RUNNING


def _is_running(text: str, times: int, *, begun: bool) -> bool:
    """Tell whether a line returns page after page."""
    if ends_sentence(text) or COUNTED.search(text) or opens(text):
        return False
    if times >= OFTEN and len(text.split()) > 1:
        return True
    if times >= TWICE:
        return RUNNING_NUMBER.fullmatch(text) is not None
    return begun and NAME_AND_PAGE.fullmatch(text) is not None


def _is_footer(passage: Passage, counts: Counter[str]) -> bool:
    """Tell whether a link at the end of the text is a browser's, not a source."""
    return counts[key(passage.text)] >= TWICE or PAGE_OF.search(passage.text) is not None


def _is_banner(passage: Passage) -> bool:
    """Tell whether bold capitals in several lines, or a word alone, are an advertisement."""
    if not passage.text.startswith(BOLD):  # soonest known
        return False
    parts, text = lines(passage), in_one_line(passage).text
    match = BANNER.fullmatch(text)
    if match is None or len(match[2].split()) > LONGEST_BANNER or not match[2].isupper():
        return False
    return len(parts) > 1 and opens(match[2]) is None


def _is_prose(passage: Passage) -> bool:
    """Tell whether a passage is prose; a short one must end as a sentence and name no year."""
    text = passage.text
    if passage.words >= PROSE_WORDS:
        lowered = text.lower()
        return not any(sign in lowered for sign in OF_LINKS) or LINK.search(text) is None
    return passage.words >= SHORTEST and ends_sentence(text) and not YEAR.search(text)
