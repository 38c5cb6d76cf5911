"""The cues by which a thesis is known: a table of names, weights and examples. Text in, cues out.

A cue's weight is a small whole number: one for bare school texts (without title and list of
sources), which often open with their claim, and one for full essays, which lead up to it. The
first were chosen by a fit on school essays with human-marked positions (PERSUADE 2.0, Crossley et
al. 2024; `tests/fit/thesis_cues.py`) and rounded; the second by hand with the fit as a guide,
since no corpus of full essays marks them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rubric.types import Cue


@dataclass(frozen=True, slots=True)
class Sign:
    """One cue: its weights in bare and in full essays, and words that show it."""

    bare: int
    full: int
    example: str


@dataclass(frozen=True, slots=True)
class Wording(Sign):
    """A cue that is a turn of phrase."""

    pattern: re.Pattern[str]


def _phrases(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})", re.IGNORECASE)


_ADVERB = r"(?:\w+ly |do |also |still |would |really |can )?"
_PERSON = (
    r"(?:people|persons|students|parents|teachers|kids|individuals|critics|experts|opponents)"
)

WORDINGS: Mapping[str, Wording] = {
    "takes a stance": Wording(
        4,
        3,
        "I believe that; in my opinion; this essay argues",
        _phrases(
            rf"(?:I|we) {_ADVERB}(?:believe|think|feel|argue|agree|disagree|support|oppose|"
            rf"contend|"
            r"maintain|propose|claim|say that|am (?:for|against|in favor)|would (?:say|argue))\b|"
            r"in my (?:own )?(?:opinion|view|eyes)\b|my (?:opinion|position|view|claim) (?:is|"
            r"on)\b|"
            r"(?:this|the) (?:essay|paper) (?:argues|contends|maintains|claims|will argue|"
            r"proposes)|"
            r"I'm (?:for|against|in favor)\b"
        ),
    ),
    "says what ought to be": Wording(
        2,
        2,
        "should, ought to, must, deserve",
        _phrases(
            r"should|ought|must|needs? to|ha(?:s|ve) to|had better|deserves?|would be better"
        ),
    ),
    "judges or compares": Wording(
        1,
        1,
        "better than, harmful, the most important, overcomes",
        _phrases(
            r"better|worse|best|worst|(?:more|less|greater|fewer|rather) [^.,;]{1,40}? than|"
            r"most (?:\w+ )?(?:important|\w+ful|\w+ive|\w+ous)|good|bad|great|greatest|beneficial|"
            r"benefits?|harmful|harms?|useful|useless|wrong|right (?:thing|way|choice)|unfair|"
            r"fair|"
            r"unjust|necessary|essential|crucial|vital|valuable|worth|worthwhile|dangerous|"
            r"effective|ineffective|successful|advantages?|disadvantages?|fails?|failed|failure|"
            r"superior|inferior|positive|negative|improves?|threatens?|undermines?|overcomes?|"
            r"transform(?:s|ed)|proves?|proved|reveals?|matters?"
        ),
    ),
    "gives a reason": Wording(
        0,
        1,
        "because, due to, since it",
        _phrases(
            r"because|since|due to|owing to|thanks to|so that|in order to|given (?:that|how)|"
            r"therefore|by \w+ing|through (?:his|her|its|their|the)|for (?:\w+ )?reasons"
        ),
    ),
    "sets against": Wording(
        1,
        1,
        "although, rather than, not … but",
        _phrases(
            r"although|though|even though|despite|in spite of|while|whereas|rather than|"
            r"instead of|"
            r"not (?:only|just|merely|because)|however|regardless|but (?:rather|because|also)"
        ),
    ),
    "announces": Wording(
        0,
        -4,
        "this paper will discuss; I will explain",
        _phrases(
            r"(?:this|my|the following|the present) (?:essay|paper|report|article|work) "
            r"(?:will|is going to|aims to|attempts to|tries to|seeks to|is about|discusses|"
            r"examines|"
            r"describes|explores|looks at|considers|covers|outlines|traces|surveys|reviews|"
            r"presents)|"
            r"(?:I|we)(?:'ll| will| am going to|'m going to| would like to| want to) (?:now )?"
            r"(?:discuss|explain|describe|talk|write|tell|show|explore|examine|look|give|"
            r"be \w+ing)|"
            r"in this (?:essay|paper|report)"
        ),
    ),
    "gives others' view": Wording(
        0,
        -2,
        "some people think; critics say",
        _phrases(
            rf"(?:some|many|most|other|certain|a lot of|several) (?:\w+ )?{_PERSON} "
            r"(?:may |might |would |could |will )?(?:\w+ly )?"
            r"(?:say|think|believe|argue|claim|feel|suggest|agree|disagree|consider|want|like|"
            r"ask)|"
            r"(?:some|others|critics|opponents|people) (?:may |might |would |will )?"
            r"(?:say|think|believe|argue|claim|suggest)|it is (?:often|widely|commonly) "
            r"(?:said|thought|believed|argued|assumed)|according to"
        ),
    ),
    "tells a story": Wording(
        -3,
        -2,
        "one day; when I was; imagine; in 1924",
        _phrases(
            r"one day|once upon|last (?:year|week|summer|month)|when I was|when he was|imagine|"
            r"picture this|have you ever|did you know|(?:in|on|since|by|of) (?:\w+ )?"
            r"(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:1[4-9]|20)\d\d\b|years ago|was born|grew up"
        ),
    ),
    "draws together": Wording(
        1,
        2,
        "for these reasons; therefore; thus; overall",
        _phrases(
            r"for (?:these|those|this|all these|all those) reasons?|therefore|thus|overall|"
            r"ultimately|in short|this is why|that is why|which is why|these are (?:some|the|"
            r"just|a)"
        ),
    ),
    "hedges": Wording(
        0, -1, "perhaps; it may be", _phrases(r"perhaps|maybe|it (?:may|might|could) be|possibly")
    ),
    "names an example": Wording(
        -1, -1, "for example", _phrases(r"for (?:example|instance)|such as|e\.g\.|like when")
    ),
    "points backward": Wording(
        -1,
        -1,
        "this, they, he at its head",
        re.compile(
            r"(?:this|these|that|those|they|he|she|it|his|her|their|its|such)\b(?! (?:essay|"
            r"paper))",
            re.IGNORECASE,
        ),
    ),
}

SIGNS: Mapping[str, Sign] = {
    "opens the introduction": Sign(3, -1, "its first sentence"),
    "closes the introduction": Sign(1, 3, "its last sentence"),
    "stands last but one": Sign(1, 1, "the sentence before its last"),
    "stands after the introduction": Sign(-3, -3, "in the second paragraph"),
    "lists reasons": Sign(0, 2, "due to A, B and C"),
    "is followed by reasons": Sign(2, 2, "It keeps people healthy, it saves lives, and it …"),
    "takes no position": Sign(-1, -2, "no stance, duty, judgement or contrast in its words"),
    "asks": Sign(-3, -4, "a question"),
    "quotes": Sign(-1, -2, "words of a source"),
    "cites": Sign(0, -2, "a citation"),
    "returns in the conclusion": Sign(1, 1, "a quarter of its words are there again"),
    "returns strongly": Sign(1, 2, "half of its words are there again"),
    "means the conclusion": Sign(1, 1, "of all candidates nearest in meaning to the conclusion"),
    "heads the body": Sign(1, 1, "its words return in topic sentences"),
    "names the title": Sign(0, 1, "half of the title's words"),
    "is short": Sign(-1, -2, "under seven words"),
    "is long": Sign(-1, 1, "over twenty words"),
}


def worded(sentence: str) -> Iterator[Cue]:
    """Give the cues of wording in a sentence, with the words, weighed for bare essays."""
    for name, wording in WORDINGS.items():
        search = wording.pattern.match if name == "points backward" else wording.pattern.search
        match = search(sentence)
        if match:
            yield Cue(name, wording.bare, match.group())


def weight(name: str, *, bare: bool) -> int:
    """Give a cue's weight in a bare or a full essay."""
    sign = WORDINGS.get(name) or SIGNS[name]
    return sign.bare if bare else sign.full
