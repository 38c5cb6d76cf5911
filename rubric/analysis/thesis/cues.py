"""The cues of wording by which a thesis is known: names, weights, examples.

A cue's weight is a small whole number, a fifth of log odds each: one for bare school texts
(without citations and sources), which often open with their claim, and one for full essays,
which lead up to it. The first come from a fit on school essays with human-marked positions
(PERSUADE 2.0, Crossley et al. 2024; `tests/fit/thesis_cues.py`), rounded; the second were set by
hand with the fit as a guide, since no corpus of full essays marks them: what a text shows or what
caused what counts in these alone, school texts retell it. The cues of place and of kinship with
the rest of the essay are in `bearings`.
"""

import re
from collections.abc import Mapping

from rubric.records import Record


class Sign(Record):
    """One cue: its weights in bare and in full essays, and words that show it."""

    bare: int
    full: int
    example: str


class Wording(Sign):
    """A cue that is a turn of phrase."""

    pattern: re.Pattern[str]


def _phrases(pattern: str) -> re.Pattern[str]:
    """Find one of these turns anywhere in a text in lower case."""
    return re.compile(rf"\b(?:{pattern})")


def _head(pattern: str) -> re.Pattern[str]:
    """Find one of these words at the head of a sentence; `search` looks nowhere else."""
    return re.compile(rf"\A\W*(?:{pattern})\b")


_PERSON = (
    r"(?:people|persons|students?|parents|teachers|kids|individuals|adults|drivers?|scientists|"
    r"citizens|critics|experts|opponents|theorists|schools?)"
)
_SAY = r"(?:say|think|believe|argue|claim|feel|suggest|insist|object|worry|reply|maintain)"

WORDINGS: Mapping[str, Wording] = {
    "takes a side": Wording(
        5,
        5,
        "I agree, we oppose, I urge you, I am against",
        _phrases(
            r"(?:i|we) (?:\w+ ){0,2}?(?:agree|disagree|support|oppose|prefer|favou?r|recommend|"
            r"suggest|propose|urge|side|choose|vote|encourage|advise|advocate)\b|"
            r"(?:i am|i'm) (?:\w+ )?(?:for|against|in favou?r|with)\b|disagree|"
            r"(?:yes|no), (?:it|they|this|that) (?:is|are|does|do|should|would|can|will)\b"
        ),
    ),
    "takes a stance": Wording(
        1,
        5,
        "I believe that; in my opinion; this essay argues",
        _phrases(
            r"(?:i|we) (?:\w+ ){0,2}?(?:believe|think|feel|argue|contend|claim|maintain|would say)"
            r"\b|in my (?:\w+ )?(?:opinion|view|eyes)\b|"
            r"my (?:\w+ )?(?:opinion|position|view|belief)\b|personally\b|"
            r"(?:i'm|i am) (?:\w+ )?(?:sure|certain|convinced)\b|here to tell you (?:that|it)\b|"
            r"(?:this|the) (?:essay|paper) (?:argues|contends|maintains|claims|will argue|"
            r"proposes)"
        ),
    ),
    "says what ought to be": Wording(
        4, 4, "should, ought to", _phrases(r"should|ought\b|shall\b")
    ),
    "opens with what ought to be": Wording(
        2, 2, "Schools should …", re.compile(r"\A\W*(?:[^\s,;:]+ ){0,5}(?:should|must|needs?)")
    ),
    "says what must be": Wording(
        0,
        1,
        "must, needs to, deserves, is required",
        _phrases(
            r"must\b|needs? to\b|had better\b|deserves?\b|would be better\b|required\b|allowed\b|"
            r"banned\b|mandatory\b|ha(?:s|ve) to be\b|(?:we|they|you|people|schools|students) "
            r"have to\b"
        ),
    ),
    "judges": Wording(
        2,
        2,
        "harmful, unfair, benefits, worth, fails",
        _phrases(
            r"(?:good|bad|great|greatest|beneficial|benefits?|helpful|harmful|harms?|useful|"
            r"useless|wrong|unfair|fair|unjust|dangerous|danger|positive|negative|improves?|"
            r"worth|worthy|worthwhile|valuable|effective|ineffective|successful|fails?|failed|"
            r"failure|threatens?|undermines?|overcomes?|transform(?:s|ed)|proves?|proved|"
            r"reveals?|matters?|necessary|essential|crucial|vital|important|(?:dis)?advantages?|"
            r"drawbacks?|perks?|downsides?|(?:un)?safe(?:r|st)?|unhealthy|smart|"
            r"well (?:supported|done|written)|(?:is|are) right|right (?:thing|way|choice)|"
            r"to blame|at fault|indispensable|inevitable)\b"
        ),
    ),
    "interprets": Wording(
        0,
        5,
        "Golding uses the beast to show; the play presents her as",
        _phrases(
            r"(?:uses .{1,80}? to (?:show|reveal|suggest|illustrate|demonstrate|convey|expose)|"
            r"(?:shows|suggests) (?:\w+ ){0,3}?(?:that|how|why)|"
            r"(?:presents|portrays|depicts|shows) .{1,60}? as(?! well)|"
            r"(?:symbol|metaphor|critique) of|reveals|illustrates|demonstrates|highlights|conveys|"
            r"exposes|explores|reflects|symboli\wes|embodies|critici\wes|condemns|mocks)\b"
        ),
    ),
    "names a cause": Wording(
        0,
        5,
        "was caused by; led to; a turning point; plays a decisive part",
        _phrases(
            r"(?:caused by|driven by|shaped by|rooted in|resulted from|led to|leads to|"
            r"(?:result|product|consequence) of|contributes? to|destroys|made it \w+ (?:for|to)|"
            r"(?:main|chief|real|root|primary|decisive) (?:cause|factor|reason for)|rests on|"
            r"(?:responsible|accounts) for(?! \d)|plays? .{1,30}? (?:part|role)|turning point|"
            r"rested on|stems from|changed the (?:way|course)|without .{1,60}, .{1,60} would)\b"
        ),
    ),
    "says there are reasons": Wording(
        4,
        1,
        "there are many reasons; it has several effects",
        _phrases(
            r"(?:there (?:are|is)|has|have|for) (?:\w+ ){0,2}?(?:many|several|multiple|lots?|some|"
            r"few|numerous|plenty|two|three|four|couple|different|various|good)(?: \w+){0,3}? "
            r"(?:reasons?|advantages?|benefits?|ways?|disadvantages?|consequences|effects|"
            r"problems)\b"
        ),
    ),
    "weighs advantages": Wording(
        2, 1, "its advantages", _phrases(r"(?:(?:dis)?advantages?|benefits?|reasons?)\b")
    ),
    "compares": Wording(
        1,
        2,
        "better than, the most important, more … than",
        _phrases(
            r"(?:better|worse|best|worst|superior|inferior|(?:more|less|greater|fewer|rather) "
            r"[^.,;]{1,40}? than|(?:more|less) than(?= (?:it|they|other|the))|than (?:any|ever)|"
            r"most (?!of\b|ha(?:ve|d)\b|are\b|were\b|people\b|students\b)\w+)\b"
        ),
    ),
    "insists": Wording(
        0,
        1,
        "is just, simply, actually, in fact",
        _phrases(
            r"(?:just|simply|actually|really|truly|definitely|clearly|certainly|indeed|only|merely|"
            r"strongly|in fact|nothing (?:more|but))\b"
        ),
    ),
    "gives a reason": Wording(
        1,
        2,
        "because, due to, since it",
        _phrases(
            r"(?:because|since|due to|owing to|thanks to|so that|in order to|given (?:that|how)|"
            r"by \w+ing|through (?:his|her|its|their|the)|for (?:\w+ )?reasons)\b"
        ),
    ),
    "sets against": Wording(
        1,
        2,
        "although, rather than, not … but",
        _phrases(
            r"(?:although|though|despite|in spite of|while|whereas|rather than|instead of|"
            r"not (?:only|just|merely|because|so much)|not .{1,60}?(?: but|, that|, who)\b|"
            r"regardless|even if|far from|but (?:rather|because|also))\b"
        ),
    ),
    "denies": Wording(1, 0, "not, never, no", _phrases(r"(?:not|no|never|nothing|\w+n['’]t)\b")),
    "says what something is": Wording(
        1,
        0,
        "is a, are the, is too",
        _phrases(r"(?:is|are|was|were|it's|isn't) (?:not )?(?:an?|the|very|so|too|really|more)\b"),
    ),
    "draws together": Wording(
        2,
        4,
        "for these reasons; therefore; thus; overall",
        _phrases(
            r"(?:for (?:all )?(?:these|those|this) reasons?|therefore|thus|overall|ultimately|"
            r"in short|(?:this|that) is why|that's why|which is why)\b|\Aso\b"
        ),
    ),
    "speaks for itself": Wording(
        3, 0, "I, my, we at its head", _head(r"i|my|in my|we|personally|i'm")
    ),
    "announces": Wording(
        0,
        -8,
        "this paper will discuss; I will explain",
        _phrases(
            r"(?:this|my|the following|the present) (?:essay|paper|report|article|work) "
            r"(?:will|is going to|aims to|attempts to|tries to|seeks to|is about|discusses|"
            r"examines|describes|explores|looks at|considers|covers|outlines|traces|surveys|"
            r"reviews|presents)|"
            r"(?:i|we)(?:'ll| will| am going to|'m going to| would like to| want to) (?:now )?"
            r"(?:discuss|explain|describe|talk|write|tell|show|explore|examine|look|give|"
            r"be \w+ing)|in this (?:essay|paper|report)"
        ),
    ),
    "gives others' view": Wording(
        -1,
        -5,
        "some people who live there think; critics say",
        _phrases(
            rf"(?:some|many|most|other|certain|a lot of|several) (?:\w+ ){{0,3}}?{_PERSON}\b"
            rf"[^.;:,]{{0,50}}? {_SAY}\b|(?:some|others|critics|opponents|people|supporters|"
            rf"experts|scientists|historians) "
            rf"(?:[^.;:,]{{1,50}} )?{_SAY}\b|"
            rf"it is (?:often|widely|commonly) (?:said|thought|believed|argued|assumed)|"
            rf"according to"
        ),
    ),
    "speaks of the many": Wording(
        -3,
        -2,
        "Many people, some students, everyone at its head",
        _head(r"many|some|most|lots|a lot|everyone|people"),
    ),
    "reports a view": Wording(
        0,
        -4,
        "he thought that; the paper claimed",
        _phrases(
            r"\w+ (?:believed|thought|argued|claimed|insisted|suspected|feared|felt|said|wrote|"
            r"told \w+ that|wondered)\b"
        ),
    ),
    "poses the question": Wording(
        -2,
        -4,
        "whether; the debate; a question that",
        _phrases(
            r"wheth?er|wether|(?:should|would|can|is|are) or (?:should|would|can|is|are)\b|"
            r"debate|question (?:of|is|was|whether|that|how|why|about|remains|arises)\b"
        ),
    ),
    "asks": Wording(
        -4,
        -8,
        "a question",
        re.compile(
            r"\A\W*(?:have|did|do|does|what(?! (?:\w+ ){2,6}?(?:is|was) )|why|how|who|where)\b|"
            r"\?\W*\Z"
        ),
    ),
    "sets a condition": Wording(-2, 0, "if, when", _phrases(r"(?:if|when|whenever|once)\b")),
    "goes on listing": Wording(
        -4,
        -3,
        "first, another, also, for example at its head",
        _head(
            r"first(?:ly)?|second(?:ly)?|third(?:ly)?|another|also|in addition|additionally|"
            r"moreover|furthermore|next|one (?:reason|of)|for (?:example|instance)|lastly|and|or|"
            r"like|(?:well,? )?(?:because|cause)|plus|to begin with|"
            r"(?:i (?:\w+ )?(?:think|believe|say|feel)(?: (?:this|that|so|it|this way))+|"
            r"(?:this|that|it) is(?: \w+)?|(?:this|that|it)'s) because"
        ),
    ),
    "tells a story": Wording(
        -3,
        -4,
        "one day; when I was; imagine; in 1924",
        _phrases(
            r"one day|once upon|last (?:year|week|summer|month)|when (?:i|he|she|they) w|imagine|"
            r"picture this|have you ever|did you know|years ago|was born|grew up|"
            r"(?:in|on|since|by) (?:\w+ (?:of )?)?(?:\d{1,2}(?:st|nd|rd|th)?,? )?"
            r"(?:1[4-9]|20)\d\d\b|"
            r"my (?:mom|mother|dad|father|friend|brother|sister|cousin)\b"
        ),
    ),
    "hedges": Wording(
        -1, -2, "perhaps; it may be", _phrases(r"perhaps|maybe|it (?:may|might|could) be|possibly")
    ),
    "names an example": Wording(
        -1, -2, "for example", _phrases(r"for (?:example|instance)|such as|e\.g\.|like when")
    ),
    "points backward": Wording(
        -1,
        -2,
        "this, they, he at its head",
        _head(
            r"(?:this|these|that|those|they|he|she|it(?! (?:is|was) [^.;:]{1,80}? (?:that|who)\b)|"
            r"his|her|their|its|such)(?! (?:essay|paper))"
        ),
    ),
}
