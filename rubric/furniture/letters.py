"""The greeting and the closing of a letter. Passages in, the same with their roles decided.

A greeting in a line of its own is `header`; the closing and what is below it are `other`.
"""

import re
from dataclasses import replace

from rubric.furniture.passages import Passage, in_one_line, lines

LONGEST_LINE = 12  # words of a greeting or closing
MOST_CLOSING_LINES = 6  # a name, a class and a date may stand below "Sincerely"
LATEST_GREETING = 8  # passages into the text; a date or title may stand above the greeting

GREETING = re.compile(
    r"""(?:(?:my\ )?dear(?:est)?|to|hello|hi|hey|greetings|good\ (?:morning|afternoon|evening)
    |attn|attention)\b(?:[^.?!]|(?<=\b[MDS][rst])\.|(?<=\bMrs)\.){0,70}[.!]?\Z""",
    re.IGNORECASE | re.VERBOSE,
)
# Without a comma or colon these begin other lines too.
PLAIN_GREETING = re.compile(
    r"""(?:(?:hello|hi|hey|greetings|good|attention)\b | to\ (?!(?:(?:the|my|our|all)\ )?
    (?:whom|mrs?|ms|dr|princip\w+|teachers?|editor|board|mayor|president|governor|senator)\b)).*[^,:!]\Z""",
    re.IGNORECASE | re.VERBOSE,
)
ADDRESSED = re.compile(r"(?:(?:mr|mrs|ms|dr)\.?\ )?[^\W\d]+\s*[,:]", re.IGNORECASE)
CLOSING = re.compile(
    r"""[-–—~,\s]*
    (?: (?:(?:your'?s?|very|most)\ )*s?[ie]n[cs]?e?r\w{0,4}ly(?:\ yours?)?
      | (?:your'?s?\ )?(?:very\ )?truly(?:\ yours)? | fondly | best(?=\s*,)
      | yours\ (?:faithfully|respectfully) | respectfully(?:\ (?:yours|submitted))?
      | (?:best|kind|kindest|warm|warmest|with)?\s?regards | (?:best|kind|warm)\ wishes
      | with\ (?:love|respect|gratitude|thanks) | love | cordially | faithfully
      | thanks?(?:\ you)?(?:\ (?:so|very)\ much)?(?:\ for\b[^.?!]{0,80})? | many\ thanks
      | your'?s?\ (?:\w+\ ){0,3}(?:students?|friends?|citizen|classmates?|peers?)
      | from(?=\s*[:,]|\s*\Z|\ \S+(?:\ \S+){0,3}\Z) | (?:written\ )?by(?=\s*:) | signed(?=\s*[:,])
    )
    (?: \s*[,.:;!–—-]+.{0,70} | (?:\ ["'“(]*[A-Z_][\w.’'-]*["'”)]*){0,4}
      | \ your(?:\ \w+){1,3}\s*,? )\s*\Z""",
    re.IGNORECASE | re.VERBOSE,
)


def is_greeting(text: str) -> bool:
    """Tell whether a line is the greeting of a letter."""
    if len(text.split()) > LONGEST_LINE or GREETING.match(text) is None:
        return False
    return PLAIN_GREETING.match(text) is None


def is_closing(text: str) -> bool:
    """Tell whether a line can begin the closing of a letter."""
    return len(text.split()) <= LONGEST_LINE and CLOSING.match(text) is not None


def find_greeting(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Mark the greeting, if one of the first passages is or begins with one."""
    found: list[Passage] = []
    for at, passage in enumerate(passages):
        parts = lines(passage) if passage.open and at < LATEST_GREETING else ()
        if parts and (is_greeting(parts[0].text) or (at == 0 and _is_address(parts[0].text))):
            first, *others = parts
            found += [replace(first, role="header"), *others]
        else:
            found.append(passage)
    return tuple(found)


def _is_address(text: str) -> bool:
    """Tell whether a first line is nothing but the person a letter is for."""
    return ADDRESSED.fullmatch(text) is not None


def find_closing(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Mark the closing: a closing line among the last short ones, and all below it."""
    found = list(passages)
    begin: int | None = None
    seen = 0
    for at in range(len(found) - 1, 0, -1):
        if not found[at].open:
            continue
        seen += 1
        first = lines(found[at])[0].text
        if seen > MOST_CLOSING_LINES or found[at].words > 2 * LONGEST_LINE:
            break
        if is_closing(first):
            begin = at
    if begin is None:
        return passages
    for at in range(begin, len(found)):
        if found[at].open:
            found[at] = replace(in_one_line(found[at]), role="other")
    return tuple(found)
