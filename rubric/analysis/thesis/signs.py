"""What a cue of the thesis is: its name's weights and example, and how its words are found."""

import re

from rubric.records import Record


class Sign(Record):
    """One cue: its weights in bare and in full essays, and words that show it."""

    bare: int
    full: int
    example: str


class Wording(Sign):
    """A cue that is a turn of phrase."""

    pattern: re.Pattern[str]


def phrases(pattern: str) -> re.Pattern[str]:
    """Find one of these turns anywhere in a text in lower case."""
    return re.compile(rf"\b(?:{pattern})")


def head(pattern: str) -> re.Pattern[str]:
    """Find one of these words at the head of a sentence; `search` looks nowhere else."""
    return re.compile(rf"\A\W*(?:{pattern})\b")
