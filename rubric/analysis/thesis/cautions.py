"""The cues of wording that speak against a sentence's being the thesis. See `cues`.

It announces, asks, reports, tells a story, hedges or goes on from another sentence.
"""

import re
from collections.abc import Mapping

from rubric.analysis.thesis.signs import Wording, head, phrases

_PERSON = (
    r"(?:people|persons|students?|parents|teachers|kids|individuals|adults|drivers?|scientists|"
    r"citizens|critics|experts|opponents|theorists|schools?)"
)
_UNHEEDED = r"(?<!whatever )(?<!whatever the )(?<!matter what )(?<!matter what the )"
_SAY = r"(?:say|think|believe|argue|claim|feel|suggest|insist|object|worry|reply|maintain)"

_WEIGHING = "considering deciding planning debating discussing proposing".split()

CAUTIONS: Mapping[str, Wording] = {
    "announces": Wording(
        0,
        -8,
        "this paper will discuss; I will explain",
        phrases(
            r"(?:this|my|following|present) (?:essay|paper|report|article|work) "
            r"(?:(?:will|is going to|aims to|attempts to|tries to|seeks to)"
            r"(?! (?:\w+ly )?(?:argue|show that|prove|demonstrate that)\b)|is about|discusses|"
            r"examines|describes|explores|looks at|considers|covers|outlines|traces|surveys|"
            r"reviews|presents)|"
            r"(?:i|we)(?:'ll| will| am going to|'m going to| would like to| want to) (?:now )?"
            r"(?:discuss|explain|describe|talk|write|tell|show(?! that)|explore|examine|look|give|"
            r"be \w+ing)|"
            r"in this (?:essay|paper|report)"
            r"(?!,? (?:i|we) (?:will |shall )?(?:argue|show that|prove))"
        ),
    ),
    "gives others' view": Wording(
        -1,
        -5,
        "some people who live there think; critics say",
        phrases(
            rf"(?:some|many|most|other|certain|lots? of|several) (?:\w+ ){{0,3}}?{_PERSON}\b"
            rf"[^.;:,]{{0,50}}? {_SAY}\b|{_UNHEEDED}(?:some|others|critics|opponents|people|"
            r"supporters|experts|scientists|historians) "
            rf"(?:[^.;:,]{{1,50}} )?{_SAY}\b|"
            rf"it is (?:often|widely|commonly) (?:said|thought|believed|argued|assumed)|"
            r"according to(?! (?:what|how|which|their|his|her|its)\b)"
        ),
    ),
    "speaks of the many": Wording(
        -3,
        -2,
        "Many people, some students, everyone at its head",
        head(r"many|some|most|lots|a lot|everyone|people"),
    ),
    "reports a view": Wording(
        0,
        -4,
        "he thought that; the paper claimed",
        phrases(
            r"\w+ (?:believed|thought|argued|claimed|insisted|suspected|feared|felt|said|wrote|"
            r"told \w+ that|wondered)\b"
        ),
    ),
    "poses the question": Wording(
        -2,
        -4,
        "whether; the debate; a question that",
        phrases(
            r"wheth?er|wether|(?:not sure|unsure) (?:if|what|how)|"
            r"(?:should|would|can|is|are) or (?:should|would|can|is|are)(?:n['’]t)?\b|"
            r"debate|question (?:of|is|was|whether|that|how|why|about|remains|arises)\b"
        ),
    ),
    "asks": Wording(
        -4,
        -8,
        "a question",
        re.compile(
            r"\A\W*(?:have|did|do|does|what(?! (?!(?:is|are|was|do|does|did|kind|if|"
            r"about)\b)[^?.;:]{5,90}? (?:is|was|are|were)\b)|why|how|who|"
            r"where|whether(?! or not)(?![^,.]{3,60}, ))\b|"
            r"\?\W*\Z"
        ),
    ),
    "sets the scene": Wording(
        0,
        -4,
        "On the morning of; after the war; for centuries at its head",
        head(
            r"(?:on|at|after|before|during|until|since|every)(?! (?:all|its|their|his|her)\b)|"
            r"in (?:the )?(?:\d|spring|summer|autumn|winter|early|late|same|first|\w+ century|"
            r"middle|beginning)|for (?:centuries|years|decades|a long|most|many|almost|more than)"
        ),
    ),
    "sets a condition": Wording(-2, -1, "if, when", phrases(r"(?:if|when|whenever|once)\b")),
    "goes on listing": Wording(
        -4,
        -3,
        "first, another, also, for example at its head",
        head(
            r"first(?:ly)?|second(?:ly)?|third(?:ly)?|another|also|in addition|additionally|"
            r"moreover|furthermore|next|one (?:reason|of)|for (?:example|instance)|lastly|and|or|"
            r"like|(?:well,? )?(?:because|cause)(?![^,]{4,90}, \w)|plus|to begin with|"
            r"(?:i (?:\w+ )?(?:think|believe|say|feel)(?: (?:this|that|so|it|this way))+|"
            r"(?:this|that|it) is(?: \w+)?|(?:this|that|it)'s) because"
        ),
    ),
    "tells a story": Wording(
        -3,
        -4,
        "one day; when I was; imagine; in 1924",
        phrases(
            r"one day|once upon|last (?:year|week|summer|month)|when (?:i|he|she|they) w|"
            r"imagine(?:(?<=\Aimagine)|(?<=[.,;:“\"] imagine)|(?<=just imagine)|(?<=us imagine)|"
            r"(?<=['’]s imagine)|"
            r"(?<=you imagine)|(?<=now imagine))|"
            r"picture this|have you ever|did you know|years ago|was born|grew up|"
            r"(?:in|on|since|by) (?:\w+ (?:of )?)?(?:\d{1,2}(?:st|nd|rd|th)?,? )?"
            r"(?:1[4-9]|20)\d\d\b|"
            r"my (?:mom|mother|dad|father|friend|brother|sister|cousin)\b"
        ),
    ),
    "brings news": Wording(
        0,
        0,
        "our mayor announced that; the council is considering; I have heard",
        phrases(
            r"(?:(?:announced|decided|voted) (?:that|to)|decided(?<=(?:as|ve) decided)|"
            r"heard(?<=ve heard)|read(?<=ve read)|"
            rf"{'|'.join(rf'{word}(?<=(?:is|as|re|be|en) {word})' for word in _WEIGHING)})\b"
        ),
    ),
    "introduces the writer": Wording(
        -4,
        -4,
        "my name is Kim; I am in eighth grade; I am running for treasurer",
        phrases(
            r"my name is|my name's|(?:i am|i['’]m|we are) (?:(?:an?|the|your|one of your) "
            r"(?:[\w'’-]+ ){0,3}?(?:students?|graders?|freshman|sophomore|junior|senior|pupil)\b|"
            r"(?:\w+ )?(?:in|from) (?:the )?(?:\d|\w+ grade)|\w+ years old|running for|"
            r"(?:currently )?a student)|i (?:go to|attend) (?:[\w'’-]+ ){1,4}school\b"
        ),
    ),
    "hedges": Wording(
        -1, -2, "perhaps; it may be", phrases(r"perhaps|maybe|it (?:may|might|could) be|possibly")
    ),
    "names an example": Wording(
        -1, -2, "for example", phrases(r"for (?:example|instance)|such as|e\.g\.|like when")
    ),
    "points backward": Wording(
        -1,
        -2,
        "this, they, he at its head",
        head(
            r"(?:this|these|that|those|they|he|she|it(?! (?:is|was) [^.;:]{1,80}? (?:that|who)\b)|"
            r"his|her|their|its|such)(?! (?:essay|paper))"
        ),
    ),
}
