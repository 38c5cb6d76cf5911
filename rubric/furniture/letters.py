"""The greeting and the closing of a letter. Passages in, the same with their roles decided.

A greeting in a line of its own is `header`; the closing and what is below it are `other`, and so
is either amid the text.
"""

import re

from rubric.furniture.passages import PROSE_WORDS, Passage, lines
from rubric.reading.habits import ends_sentence
from rubric.reading.letters import ADDRESSED, LONGEST_LINE, is_closing, is_greeting, is_name
from rubric.records import replace

MOST_CLOSING_LINES = 6  # a name, a class and a date may stand below "Sincerely"
LONGEST_NAMED = 5  # words of whom a letter greets: "Dear" may stand in a line of its own
NAMED = (",", ":")
# "Love: the strongest reason" is a heading, "Love, Jo Ames" closes a letter.
OF_LOVE = re.compile(r"love\s?[,:;–—-](.*)", re.IGNORECASE)
LONGEST_LEAD = 5  # words of a line that leads to a name
LONGEST_CLOSED = 3  # words of a closing with a full stop: "Truly, nobody knows." is a sentence
DASHES = "-–—~ "  # before a name
SENTENCES = re.compile(r"[.!?]\s")  # more than one
POSTSCRIPT = re.compile(r"p\. ?s\b(?!\. ?a\b)", re.IGNORECASE)  # no public service announcement
LATE = 2  # passages from the end at which a postscript stands


def find_greeting(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Mark the greeting, if one of the passages above the first prose is or begins with one."""
    found: list[Passage] = []
    begun = next((i for i, p in enumerate(passages) if p.open and p.words >= PROSE_WORDS), 0)
    for at, passage in enumerate(passages):
        if at and _greets_on(found[-1], passage):
            found.append(replace(passage, role="header"))
            continue
        parts = lines(passage) if passage.open and at <= begun else ()
        if parts and (is_greeting(parts[0].text) or (at == 0 and _is_address(parts[0].text))):
            first, *others = parts
            found += [replace(first, role="header"), *others]
        else:
            found.append(passage)
    return tuple(found)


def _greets_on(before: Passage, passage: Passage) -> bool:
    """Tell whether a line names the person whom the line before only begins to greet."""
    begun = before.role == "header" and before.text.strip(" ,").lower() == "dear"
    return (
        begun and passage.open and passage.words <= LONGEST_NAMED and passage.text.endswith(NAMED)
    )


def _is_address(text: str) -> bool:
    """Tell whether a first line is nothing but the person a letter is for."""
    return ADDRESSED.fullmatch(text) is not None


def _signs(above: Passage, text: str) -> bool:
    """Tell whether a last line is a name alone, or a word broken off, which argues as little."""
    bare = text.strip(DASHES)
    return " " not in bare and (not ends_sentence(bare) or _leads_to_name(above))


def _leads_to_name(passage: Passage) -> bool:
    """Tell whether a line can stand above a name: "Just a thought,"."""
    return passage.open and passage.text.endswith(",") and passage.words <= LONGEST_LEAD


def is_address(above: Passage | None, text: str) -> bool:
    """Tell whether a line amid the text is none of it: a greeting, a closing, the name below."""
    if above is not None and above.role == "other" and is_name(text):
        return True
    if is_greeting(text):
        return text.endswith(NAMED) or text.lower().startswith("dear")
    if love := OF_LOVE.fullmatch(text):
        signed = love[1].strip(DASHES)
        return " " not in signed or is_name(signed)
    ended = ends_sentence(text) and len(text.split()) > LONGEST_CLOSED
    thanks = text.lower().startswith("thank") and not SENTENCES.search(text)
    return is_closing(text) and (not ended or thanks)


def find_closing(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Mark the closing: a closing line among the last short ones, a postscript, what is below."""
    found = list(passages)
    begin: int | None = None
    seen = 0
    for at in range(len(found) - 1, 0, -1):
        if not found[at].open:
            continue
        seen += 1
        first = lines(found[at])[0].text
        if seen <= LATE and POSTSCRIPT.match(first):
            begin = at
            continue
        if seen > MOST_CLOSING_LINES or found[at].words > 2 * LONGEST_LINE:
            break
        if is_closing(first) or (seen == 1 and (is_name(first) or _signs(found[at - 1], first))):
            begin = at
    if begin is None:
        return passages
    if _leads_to_name(found[begin - 1]):
        begin -= 1
    closing = [
        replace(line, role="other") if line.open else line
        for passage in found[begin:]
        for line in (lines(passage) if passage.open else (passage,))
    ]
    return (*found[:begin], *closing)
