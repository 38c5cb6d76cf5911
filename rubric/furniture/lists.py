"""The list of sources and the notes at the end. Passages in, the same with their parts decided.

Sources get the role `references`, their heading too; the texts of notes get their mark in `note`
and the heading of the notes is left out.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile

from rubric.furniture.passages import NEWLINE, Passage, in_one_line, lines
from rubric.headings import RUN_IN, Section, opens
from rubric.raised import LOWERED
from rubric.reading.habits import ends_sentence
from rubric.reading.layout import ENTRY
from rubric.reading.letters import is_closing
from rubric.records import replace
from rubric.seldom import seldom
from rubric.source import Run
from rubric.types import Role

LONGEST_ENTRY = 90  # words; an entry with a long annotation aside
LONGEST_NOTE = 200  # words
ENTRY_SHARE = 0.5  # share of the passages after a heading that must look like sources
LONGEST_PLAIN = 25  # words of an entry known by its end only
LONGEST_SITE = 6  # words of a line that names a site and no more
NEAR_END = 3  # the passages after the heading that are looked at first

SIGNED = r"""(?: \[\^?(?P<bracket>\d{1,3})\]:? | (?P<plain>\d{1,3})[.):]
    | (?P<raised>[⁰¹²³⁴-⁹]{1,3}) | (?P<sign>[*†‡])"""
OF_SITES = seldom(r"\W*(?:link|url|web)", re.IGNORECASE)
MARK = re.compile(SIGNED + r""" | (?P<bare>\d{1,3})(?=\s+["“]?[A-Z]) )\s*(?=\S)""", re.VERBOSE)
# Under a heading of notes a number alone is a mark.
LISTED = seldom(SIGNED + r" | (?P<bare>\d{1,3})(?=\s) )\s*(?=\S)", re.VERBOSE)
RAISED_MARK = re.compile("[⁰¹²³⁴-⁹]")
BRACKET_MARK = re.compile(r"\[(\d{1,3})\]")
YEAR = r"\b(?:1[5-9]|20)\d\d[a-z]?\b"
SOURCE = re.compile(
    rf"""https?:// | www\. | \b\w+\.(?:com|org|net|edu|gov)\b | \({YEAR}[^)]{{0,20}}\)
    | \b(?:pp?|vols?|eds?|trans|no)\.\s | \b(?:Press|Publish|Journal|Retrieved|Accessed|Web|Print)
    | \bn\.d\. | {YEAR}\W*\Z | \bdoi\b""",
    re.VERBOSE,
)

DATED = seldom(YEAR)
CLOSES_SOURCE = re.compile(YEAR + r"\W*\Z|(?:https?://|www\.)\S+\Z")


def part(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Find the lists at the end and the notes at the feet of pages."""
    passages = tuple(line for passage in passages for line in _headed(passage))
    marked = any(RAISED_MARK.search(p.text) for p in passages if p.open and not p.text.isascii())
    found = list(_under_headings(passages))
    found = _untitled_notes(found, marked=marked)
    return tuple(_untitled_sources(found))


def _headed(passage: Passage) -> tuple[Passage, ...]:
    """Part a paragraph whose first line is the heading of a list."""
    if not passage.open or passage.kind != "paragraph" or NEWLINE not in passage.text:
        return (passage,)
    parts = lines(passage)
    return parts if opens(parts[0].text) in ("references", "notes") else (passage,)


def _under_headings(passages: tuple[Passage, ...]) -> Iterator[Passage]:
    """Give every passage under a heading its part, the heading too."""
    section: Section | None = None
    for at, passage in enumerate(passages):
        if not passage.open:
            yield passage
            continue
        opened = _opened(passages, at)
        if opened:
            section = None if opened == "end" else opened
            yield _heading(passage, opened)
        elif section and _ends(passage, section):
            section = None
            yield passage
        elif section == "references":
            yield from (replace(line, role="references") for line in lines(passage))
        elif section == "notes":
            yield from (_note(line, LISTED) for line in lines(passage))
        else:
            yield _run_in(passages, at)


def _heading(passage: Passage, opened: Section) -> Passage:
    if opened == "notes":
        return replace(in_one_line(passage), left="heading")
    role: Role = "references" if opened == "references" else "heading"
    return replace(in_one_line(passage), role=role)


def _opened(passages: tuple[Passage, ...], at: int) -> Section | None:
    """Tell what a passage opens, if what follows looks like it."""
    opened = opens(passages[at].text)
    if opened is None:
        return None
    below = (p for p in passages[at + 1 : at + 1 + NEAR_END] if p.open)
    following = list(takewhile(lambda p: not _closes_a_letter(p), below))
    if opened == "notes":
        return "notes" if following and LISTED.match(following[0].text) else None
    if opened == "end" or not following or _is_surely_a_heading(passages[at]):
        return opened
    alike = sum(_is_entry(p.text) or _is_dated(p) for p in following)
    if alike >= ENTRY_SHARE * len(following) or _are_sites(passages[at:]):
        return opened
    return None


def _is_surely_a_heading(passage: Passage) -> bool:
    """Tell a heading of sources by how it is set; one of sites may be of an essay on them."""
    return passage.kind == "heading" and OF_SITES.match(passage.text) is None


def _are_sites(passages: Iterable[Passage]) -> bool:
    """Tell whether nothing but short lines follows a heading: addresses and names of sites.

    Where none is an address, the heading must end with a colon.
    """
    heading, *below = (p for p in passages if p.open)
    rest = list(takewhile(lambda p: not _closes_a_letter(p), below))
    announced = heading.text.rstrip("*_ ").endswith(":") and not OF_SITES.match(heading.text)
    told = announced or any(SOURCE.search(p.text) for p in rest)
    return told and all(
        p.words <= LONGEST_SITE and (not ends_sentence(p.text) or SOURCE.search(p.text))
        for p in rest
    )


def _is_entry(text: str) -> bool:
    """Tell whether a passage looks like a source in a list."""
    if not _is_short(text):
        return False
    return ENTRY.match(text) is not None or SOURCE.search(text) is not None


def _is_short(text: str) -> bool:
    return len(text.split(maxsplit=LONGEST_ENTRY)) <= LONGEST_ENTRY


def _is_dated(passage: Passage) -> bool:
    """Tell whether a passage is as short as a source and names a year; so does some prose."""
    return passage.words <= LONGEST_PLAIN and DATED.search(passage.text) is not None


def _closes_a_letter(passage: Passage) -> bool:
    return is_closing(lines(passage)[0].text)


def _ends(passage: Passage, section: Section) -> bool:
    """Tell whether a passage stands behind a list: a heading, a closing, or prose again."""
    if passage.kind == "heading" or _closes_a_letter(passage):
        return True
    return _is_prose_again(passage, section)


def _is_prose_again(passage: Passage, section: Section) -> bool:
    """Tell whether the essay goes on behind a list that stands before its end."""
    if section == "notes":
        return passage.words > LONGEST_NOTE and MARK.match(passage.text) is None
    return passage.words > LONGEST_ENTRY and not _is_entry(passage.text)


def _run_in(passages: tuple[Passage, ...], at: int) -> Passage:
    """Take a list whose heading stands in the line of its first entry for what it is."""
    passage = passages[at]
    match = RUN_IN.match(passage.text)
    if match is None:
        return passage
    named = ":" in match.group() and passage.words <= LONGEST_PLAIN
    if named and not any(p.open for p in passages[at + 1 :]):
        return replace(passage, role="references")  # "Source: …" ends the text, however written
    if not SOURCE.search(passage.text, match.end()):
        return passage
    rest = passage.text[match.end() :]
    late = at >= len(passages) // 2
    return replace(passage, role="references") if late and _is_entry(rest) else passage


def _note(passage: Passage, mark_of: re.Pattern[str] = MARK) -> Passage:
    """Take the mark off a note's text; a passage without mark goes on with the note before."""
    match = mark_of.match(passage.text)
    mark = next(group for group in match.groups() if group) if match else ""
    cut = match.end() if match else 0
    return replace(passage, note=mark.translate(LOWERED), runs=_cut(passage.runs, cut))


def _cut(runs: tuple[Run, ...], size: int) -> tuple[Run, ...]:
    """Drop the first `size` code points of the runs; note texts keep no map to the file."""
    kept = []
    for run in runs:
        if size < len(run.text):
            kept.append(replace(run, text=run.text[size:]))
        size = max(0, size - len(run.text))
    return tuple(kept)


def _untitled_notes(passages: list[Passage], *, marked: bool) -> list[Passage]:
    """Find notes without a heading: raised numbers anywhere, others only at the very end."""
    found = [_note(p) if marked and p.open and RAISED_MARK.match(p.text) else p for p in passages]
    tail = len(found)
    while tail and (not found[tail - 1].open or _is_numbered(found[tail - 1])):
        tail -= 1
    ends = [i for i in range(tail, len(found)) if found[i].open]
    notes = [_note(found[i]) for i in ends]
    called = marked or _calls((p.text for p in found[:tail] if p.open), notes)
    if called and _counts_up([note.note or "" for note in notes]):
        for i, note in zip(ends, notes, strict=True):
            found[i] = note
    return found


def _calls(texts: Iterable[str], notes: Iterable[Passage]) -> bool:
    """Tell whether a text holds the bracketed number of one of the notes."""
    called = {mark for text in texts for mark in BRACKET_MARK.findall(text)}
    return any(note.note in called for note in notes)


def _is_numbered(passage: Passage) -> bool:
    match = MARK.match(passage.text)
    return match is not None and match["sign"] is None and passage.words <= LONGEST_NOTE


def _counts_up(marks: list[str]) -> bool:
    """Tell whether marks are numbers, each one more than the last."""
    numbers = [int(mark) for mark in marks if mark.isdecimal()]
    steady = all(b - a == 1 for a, b in pairwise(numbers))
    return bool(numbers) and len(numbers) == len(marks) and steady


def _untitled_sources(passages: list[Passage]) -> list[Passage]:
    """Find a list of sources without a heading at the very end."""
    found = list(passages)
    at = len(found) - 1
    while at > 0 and (not found[at].open or _is_source_among(found, at)):
        if found[at].open:
            found[at] = replace(found[at], role="references")
        at -= 1
    return found


def _is_source_among(passages: list[Passage], at: int) -> bool:
    """Tell a source by its beginning, or by its end where one stands above it."""
    text = passages[at].text
    if _is_plain_source(text):
        return True
    short = passages[at].words <= LONGEST_PLAIN and CLOSES_SOURCE.search(text) is not None
    return short and at > 1 and _is_plain_source(passages[at - 1].text)


def _is_plain_source(text: str) -> bool:
    """Tell whether a passage at the end can only be a source: no sentence of the essay."""
    return ENTRY.match(text) is not None and _is_short(text) and SOURCE.search(text) is not None
