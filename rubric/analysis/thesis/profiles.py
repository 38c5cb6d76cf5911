"""How full an essay is, and what it takes to assert its thesis. A Draft in, a Profile out.

A bare school text speaks as "I" or to "you", cites nothing and often opens with its claim; a full
essay cites, stands back, and leads up to it. Most stand somewhere between: two shares are counted
(of personal words, of citations), and every weight and bar lies that far between its two values.
Titles, headers and lists of sources say nothing here; one word or citation moves it a little.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from rubric.analysis.thesis import bearings, cues, wording
from rubric.cited import is_marked
from rubric.memory import remembered
from rubric.records import Record
from rubric.types import Draft

# Found by a letter that few others have, which takes a third of the time; "I'm" is one.
PERSONAL = re.compile(
    r"[IMmWwUu'’](?:(?:(?<!\w.)(?:(?<=I)|(?<=[Mm])[ey]|(?<=[Ww])e|(?<=[Uu])s)|"
    r"(?<=\b[Oo]u)r|(?<=\b[Yy]ou)r?)\b(?:['’](?:t|m|re|ll)\b)?|(?<=\w['’])(?:t|m|re|ll)\b)"
)
# Personal words per hundred: university papers have half of one, school texts three.
DISTANT, PERSONAL_MOST = 0.5, 2.0
CITING = 1.25  # citations per hundred words of an essay that argues from sources
OF_DISTANCE, OF_CITING = 0.5, 0.5


class Profile(Record):
    """What it takes to assert a thesis: a fullness (0..1), a confidence (0..1), points of score.

    Up to `absent` no sentence claims anything. Below `none` the likeliest reading is that there
    is no thesis, and below `faint` the best sentence is never asserted. From `strongest`
    points on nobody could miss it for a thesis. `led`
    are the points by which a claim is stronger where sentences lead up to it.
    """

    fullness: float
    sure: float
    absent: float
    none: float
    faint: float
    strongest: float
    led: float

    @property
    def weights(self) -> Mapping[str, int]:
        """The cues' weights, which lie between those in a bare and those in a full essay."""
        return _weights(self.fullness)


@lru_cache(maxsize=128)  # there are a hundred and one
def _weights(fullness: float) -> Mapping[str, int]:
    table = {**bearings.SIGNS, **cues.WORDINGS}
    return {
        name: round(sign.bare + fullness * (sign.full - sign.bare)) for name, sign in table.items()
    }


# Of school essays with a claim 1 in 200 has a best score below 0 and 1 in 20 one below 9; with the
# claim taken out three times as many. A full essay words its thesis: what is faint there is none.
# At .58 four of five theses asserted are right, and more than half of all are asserted: prompts
# differ by a sixth in how many are, by a tenth in how many of them are right.
BARE = Profile(0.0, 0.58, -1, -1, 9, 20, 5)
FULL = Profile(1.0, 0.42, 3, 9, 14, 13, 0)


@remembered  # before its introduction is known, and then to find the thesis
def profile(draft: Draft) -> Profile:
    """Give the profile of an essay, between those of a bare text and of a full essay."""
    full = fullness(draft)
    fields = ("sure", "absent", "none", "faint", "strongest", "led")
    return Profile(
        full, *(_between(getattr(BARE, name), getattr(FULL, name), full) for name in fields)
    )


def fullness(draft: Draft) -> float:
    """Say how much an essay stands back and cites, 0..1, quotations aside.

    A source that is only named, as school texts do ("Source 2 says"), is no sign of it.
    """
    hundreds = max(1, draft.words) / 100
    personal = len(PERSONAL.findall(wording.own_words(draft.text))) / hundreds
    distance = min(1.0, max(0.0, (PERSONAL_MOST - personal) / (PERSONAL_MOST - DISTANT)))
    printed = sum(map(is_marked, draft.citations))
    citing = min(1.0, printed / hundreds / CITING)
    return round(OF_DISTANCE * distance + OF_CITING * citing, 2)


def _between(bare: float, full: float, at: float) -> float:
    return round(bare + at * (full - bare), 2)
