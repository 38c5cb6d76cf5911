"""What the heads of a teacher's table say. A text in; whether it names a level, points, a column.

Words are those of rubrics seen in schools: a list to recognise by, never to refuse by.
"""

import re
from enum import Enum
from fractions import Fraction

from rubric.interchange.points import named, number

LONGEST, MOST_WORDS = 60, 5  # of a level's name; what is longer describes one
HIGH = r"""
    excellent|exemplary|advanced|distinguished|outstanding|exceeds?(?:\s+\w+)?|exceptional|
    mastery|mastered|accomplished|strong|superior|expert|sophisticated|above|full|excelling
"""
MIDDLE = r"""
    proficient|good|satisfactory|meets?(?:\s+\w+)?|competent|sound|adequate|acceptable|solid|
    effective|average|capable|at\s+standard|fair|developing|approaching(?:\s+\w+)?|basic|partial|
    nearly|progressing|apprentice|practitioner|intermediate|met
"""
LOWEST = r"""
    beginning|beginner|poor|weak|unsatisfactory|inadequate|needs(?:\s+\w+)*|below(?:\s+\w+)?|
    emerging|novice|limited|minimal|incomplete|missing|unacceptable|insufficient|failing|fail|
    not(?:\s+(?:yet|met|there|evident|present|submitted|proficient|attempted|acceptable))+|
    no\s+(?:marks|credit|evidence)|attempted|ineffective
"""
RANKED = r"(?:level|stage|band|grade|score|step)\s*[0-9ivx]+|[a-f][+-]?"


def _words(*groups: str) -> re.Pattern[str]:
    joined = "|".join("".join(group.split("\n")).replace("    ", "") for group in groups)
    return re.compile(rf"(?:\w+\s+)?(?:{joined})(?:\W.*)?", re.IGNORECASE)


LEVEL = _words(HIGH, MIDDLE, LOWEST, RANKED)
IS_HIGH, IS_LOW = _words(HIGH), _words(LOWEST)
WORTH = re.compile(
    r"(?:max(?:imum)?\.?\s*)?(?:points?|pts\.?|weight(?:ing)?|value|worth|marks|total|%|out of)"
    r"(?:\s*(?:possible|available|value|worth|\(%\)|%))?",
    re.IGNORECASE,
)
BLANK = re.compile(
    r"(?:your |my |student'?s? |final |total )?(?:scores?|comments?|feedback|notes?|earned|"
    r"points earned|remarks?|self(?:[ -].*)?|peer(?: .*)?|teacher(?: .*)?|grade|mark)\s*:?",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"descriptions?|what is asked|standards?|objectives?|outcomes?|explanation", re.IGNORECASE
)
CORNER = re.compile(
    r"criteri(?:a|on)s?.*|categor(?:y|ies)|traits?|elements?|dimensions?|components?|areas?|skills?|"
    r"aspects?|domains?|features?|rubric|questions?|levels?|parts?|scores?|ratings?|",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"(?:sub|grand |overall )?(?:total|sum|score|grade|comments?|feedback|notes?|remarks?|teacher|"
    r"student|name|date|signature|due)\b.{0,40}",
    re.IGNORECASE,
)


class Column(Enum):
    """What a column of the table holds."""

    LEVEL = "level"
    WORTH = "worth"
    ABOUT = "about"
    BLANK = "blank"


def is_level(text: str) -> bool:
    """Tell whether a text can be a level's head: a known word, or points and little else."""
    if not text or len(text) > LONGEST:
        return False
    plain = " ".join(text.split())
    if WORTH.fullmatch(plain) or BLANK.fullmatch(plain) or CLOSING.fullmatch(plain):
        return False
    name, points = named(text)
    short = len(name.split()) <= MOST_WORDS
    return short and (points is not None or LEVEL.fullmatch(name) is not None)


def is_surely_level(text: str) -> bool:
    """Tell whether a head is a level's by a known word, or points and nothing else."""
    return is_level(text) and (is_points(text) or LEVEL.fullmatch(named(text)[0]) is not None)


def column(text: str) -> Column:
    """Tell what the column under a head holds; what is nothing else is a level."""
    plain = " ".join(text.split())
    if not plain or BLANK.fullmatch(plain):
        return Column.BLANK
    if WORTH.fullmatch(plain):
        return Column.WORTH
    return Column.ABOUT if ABOUT.fullmatch(plain) else Column.LEVEL


def is_points(text: str) -> bool:
    """Tell whether a cell holds points and nothing else."""
    return number(text) is not None


def points_of(text: str) -> Fraction | None:
    """Give the points that a head names, if any."""
    return named(text)[1]


def is_description(text: str) -> bool:
    """Tell whether a text only says that words follow."""
    return ABOUT.fullmatch(text) is not None


def is_corner(text: str) -> bool:
    """Tell whether a text can stand above the criteria: nothing, or their name."""
    return CORNER.fullmatch(text.strip()) is not None


def ascends(first: str, last: str) -> bool:
    """Tell whether levels without points go up, by the words of the first and the last."""
    low = IS_LOW.fullmatch(first) or IS_HIGH.fullmatch(last)
    return bool(low) and not IS_HIGH.fullmatch(first) and not IS_LOW.fullmatch(last)
