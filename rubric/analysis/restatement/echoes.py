"""The cues by which a restatement is known: names, weights, examples. A sentence in, cues out.

A cue's weight is a small whole number. They were fitted on invented endings
(`tests/analysis/restatement/restatements.txt`) and on school essays whose concluding statements
are marked (PERSUADE 2.0, Crossley et al. 2024; `tests/fit/restatement_cues.py`), then rounded by
hand.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import compress

from rubric.analysis.heads import known_by
from rubric.analysis.thesis import cues
from rubric.analysis.thesis.wording import looking, parted
from rubric.memory import remembered
from rubric.records import Record
from rubric.types import Cue, Span
from rubric.words import lowered


class Sign(Record):
    """One cue: its weight, and words or a place that show it."""

    weight: int
    example: str


class Wording(Sign):
    """A cue that is a turn of phrase."""

    pattern: re.Pattern[str]


def _opening(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:(?:and|so|but|well|now),? )?(?:{pattern})\b")


def _phrases(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")


AT_ITS_HEAD = (
    "concludes",
    "turns back",
    "adds a point",
)  # these count only where a sentence begins with them

_SURE = r" (?:\w+ )?(?:convinced|sure|certain|for|against)\b"  # of a view, which is no story

WORDINGS: Mapping[str, Wording] = {
    "concludes": Wording(
        4,
        "In conclusion; for these reasons; that is why",
        _opening(
            r"in ?(?:conclusion|con\w{2,5}ion|closing|summary|short|sum|the end)|"
            r"(?:all|what) i(?:'?m| am) (?:\w+ ){0,2}say(?:ing)?|"
            r"i(?:'?m| am) just saying|(?:this|that) why|my point is|"
            r"from (?:all (?:of )?)?(?:this|these|that)|"
            r"to (?:conclude|sum|summarize|wrap|reiterate|restate|come to an? (?:end|close))|"
            r"for concluding|concluding|once again|"
            r"(?:looking back|hence)(?=,)|summing up|all things considered|on the whole|"
            r"at the end of the day|taking (?:everything|all) (?:this|these|that|into|of)|"
            r"in (?:the )?light of (?:this|these|all)|"
            r"weighing (?:up )?(?:both|all|the)|"
            r"(?:for|because of|with|given|considering) (?:\w+ ){0,2}(?:these|those|this)|"
            r"(?:th(?:is|at|ese|ose)(?: \w+)? (?:is|are)|that'?s) (?:\w+ ){0,3}"
            r"(?:why|reason(?:s|ing)?)|"
            r"as (?:you|we) can (?:\w+ )?(?:see|tell)|as (?:has been )?shown|all in all|"
            r"overall|therefore|thus|ultimately|clearly|in the final|"
            r"after (?:all|considering|reading)|(?:my )?conclusion|taken together|"
            r"finally,? (?:i|we)|so,? (?:yes|yeah|i|we|this|that|please|if|as|in|"
            r"overall|the|you (?:can )?see)"
        ),
    ),
    "turns back": Wording(3, "But, still, yet at its head", _opening("but|still|yet|however")),
    "adds a point": Wording(
        -2,
        "Another, also, next at its head",
        _opening(
            r"also|another|in addition|plus|besides|furthermore|first(?:ly)?|second(?:ly)?|"
            r"lastly|next|then|some people|others|for (?:example|instance)|imagine"
        ),
    ),
    "speaks of everyone": Wording(
        2,
        "we, our, people, everybody",
        _phrases(r"every(?:one|body)|we|us|our|all of|people|the world|life|lives"),
    ),
    "tells a story": Wording(
        -2,
        "I was, my grandmother, last week",
        _phrases(
            r"i (?:\w+ly )?(?:was|had|went|left|ran|saw|took|got|sold|watched|made|did)|"
            rf"i(?:'m| (?:\w+ly )?am)(?!{_SURE})|"
            r"my (?:own|\w*mother|\w*father|mom|mum|dad|brother|sister|uncle|aunt|friend|cousin|"
            r"coach)|"
            r"(?:last|next) (?:week|month|year|summer|time)|this year|one day"
        ),
    ),
    "goes elsewhere": Wording(
        -4,
        "today; in recent years; perhaps; it is worth noticing",
        _phrases(
            r"today|nowadays|modern|in recent|recently|in the future|later|ever since|perhaps|"
            r"maybe|who knows|time will tell|it is (?:worth|tempting|easy|interesting)"
        ),
    ),
    "praises in general": Wording(
        0,
        "a very interesting book; in many ways; it makes you think",
        _phrases(
            r"(?:interesting|famous|great|powerful|fascinating|amazing|popular|beautiful|terrible|"
            r"wonderful|important|remarkable|incredible|controversial|talented)"
            r"(?! (?:because|than|for|to|that|reason|part))|masterpiece|genius|"
            r"makes? (?:you|us|one|people|the reader) think|"
            r"(?:should|must) (?:read|see|watch|visit|know about)|"
            r"many (?:\w+ )?(?:ways|causes|sides|aspects)|"
            r"always (?:be )?(?:remember|debate|argue|discuss)\w*|"
            r"still (?:\w+ )?(?:today|important|relevant)"
        ),
    ),
    "sums up topics": Wording(
        -6,
        "this essay has looked at; we have seen; there are many",
        _phrases(
            r"(?:this|the|my) (?:essay|paper) (?:has|looked|discussed|talked|described)|"
            r"(?:i|we)(?:'ve| have| just)? (?:seen|given|told|talked|discussed|looked|explained)|"
            r"there are (?:many|a lot|different|several|good|both)|have (?:their|different)|"
            r"(?:your|their|my) own (?:mind|opinion)"
        ),
    ),
}

BORROWED: Mapping[str, int] = {  # turns of phrase that mark a thesis as well, weighed for here
    "takes a stance": 1,
    "judges": 1,
}

LOOKS = {
    **{name: one.pattern for name, one in WORDINGS.items() if name not in AT_ITS_HEAD},
    **{name: cues.WORDINGS[name].pattern for name in BORROWED},
}
# The turns that a word may begin: to ask each word spares nearly all of the search.
HELD_BY = known_by((look.pattern, (name, looking(look))) for name, look in LOOKS.items())

SIGNS: Mapping[str, Sign] = {
    "means the thesis": Sign(3, "near to it in meaning"),
    "means its claim alone": Sign(0, "near to it without its reasons, and not with them"),
    "is barely near": Sign(0, "no nearer than words on the same topic often are"),
    "is plainly near": Sign(0, "nearer than words on the same topic often are"),
    "stands out of the body": Sign(0, "nearer to it than any topic sentence of the body"),
    "is nearest": Sign(2, "nearer in meaning than the rest of the conclusion"),
    "shares many words": Sign(1, "a third of the thesis's telling words are there again"),
    "copies it": Sign(2, "most of them are"),
    "recalls several reasons": Sign(2, "two or more, in the same or other words"),
    "gathers the body": Sign(2, "its parts come each from another body paragraph, three or more"),
    "lists as the thesis does": Sign(2, "as many points in a row as the thesis has reasons"),
    "demands as the thesis does": Sign(3, "should, must, deserves, as in the thesis"),
    "follows the closing words": Sign(4, "after a sentence that says “in conclusion”"),
    "stands near the end": Sign(3, "the last sentence or the one before"),
    "stands last": Sign(1, "the last sentence"),
    "comes back to the introduction": Sign(1, "half of its words stood there"),
    "brings nothing new": Sign(1, "nearly all its words stood in the essay before"),
    "brings much new": Sign(-1, "half of its words are new to the essay"),
    "is nearly all new": Sign(0, "three quarters of them are"),
    "has nothing of the thesis": Sign(
        0, "no word of it but “good” or “people”, and another sense"
    ),
    "names someone new": Sign(0, "a name that the essay has not given before"),
    "takes no position": Sign(-1, "no stance, duty, judgement or contrast in its words"),
    "asks": Sign(-6, "a question claims nothing"),
    "gives a new figure": Sign(-3, "a number or a year that the essay has not given before"),
    "is short": Sign(-6, "under seven words"),
    "rambles": Sign(-2, "over twenty-five words without two of the reasons"),
    "runs on": Sign(-2, "over thirty-five words, as above"),
    "ends near the introduction": Sign(2, "no paragraph is nearer to it than the last"),
    "ends far from the introduction": Sign(-1, "no paragraph is farther from it than the last"),
    "ends long": Sign(-4, "the last paragraph has more sentences than any before it"),
    "ends like a body paragraph": Sign(-2, "the last paragraph begins with “Another reason”"),
    "speaks to its reader": Sign(2, "the ending says “please”, “I hope”, “your decision”"),
    "few paragraphs": Sign(-2, "three or fewer: the last may be body"),
    "no last paragraph": Sign(-3, "the essay has no concluding paragraph"),
}


@remembered  # the sentences of an ending, asked for each reading of the thesis
def worded(sentence: str) -> tuple[Cue, ...]:
    """Give the cues of wording in a sentence, with the words."""
    return tuple(_worded(sentence))


@remembered  # as above, of its thesis
def says(sentence: str, name: str) -> bool:
    """Tell whether a turn of phrase stands in a sentence."""
    return WORDINGS[name].pattern.search(lowered(sentence)) is not None


@cache
def shown(name: str) -> Cue:
    """Give the cue of a sign, which has no words of its own."""
    return Cue(name, SIGNS[name].weight, "")


def _worded(sentence: str) -> Iterator[Cue]:
    plain = lowered(sentence)
    found = {name: WORDINGS[name].pattern.match(plain) for name in AT_ITS_HEAD}
    words, starts = parted(plain)
    held = list(map(HELD_BY, words))
    for start, looks in compress(zip(starts, held, strict=True), held):  # most words tell nothing
        for name, look in looks:
            found[name] = found.get(name) or look(plain, start)
    for name, wording in WORDINGS.items():
        if match := found.get(name):
            yield Cue(name, wording.weight, Span(*match.span()).of(sentence).strip())
    for name, weight in BORROWED.items():
        if match := found.get(name):
            yield Cue(name, weight, Span(*match.span()).of(sentence))
