"""What a concluding sentence is made of, whatever the thesis. A sentence in, its make out."""

import re
from functools import lru_cache

from rubric.analysis.thesis import takes_position
from rubric.records import record
from rubric.types import Sentence
from rubric.words import words

FIGURE = re.compile(r"\d+")
DEMANDS = re.compile(
    r"\b(?:should|ought|must|deserves?|needs? to|belongs?|it is time|worth(?:while)?|"
    r"ha(?:s|ve) (?:to|earned|no (?:business|right|place)|more to)|cannot (?:go on|wait|stay))\b",
    re.IGNORECASE,
)


@record
class Make:
    """What a sentence is made of: `size` in words; `figures` when it gives a new one."""

    size: int
    demands: bool
    claims: bool
    asks: bool
    figures: bool


@lru_cache(maxsize=128)  # the sentences of an ending, asked for each reading of the thesis
def make(text: str, sentence: Sentence) -> Make:
    """Find what a sentence is made of, whatever the thesis."""
    said = sentence.of(text)
    return Make(
        len(words(text, sentence)),
        DEMANDS.search(said) is not None,
        takes_position(said),
        said.rstrip("\"'”’ ").endswith("?"),
        any(f.group() not in text[: sentence.start] for f in FIGURE.finditer(said)),
    )
