"""The cues of wording by which a thesis is known: names, weights, examples.

A cue's weight is a small whole number, a fifth of log odds each: one for bare school texts
(without citations and sources), which often open with their claim, and one for full essays, which
lead up to it. The first come from a fit on school essays with human-marked positions (PERSUADE
2.0, Crossley et al. 2024; `tests/fit/thesis_cues.py`), rounded; the second were set by hand with
the fit as a guide, since no corpus of full essays marks them, and held against invented theses and
sentences that stand before one (`tests/analysis/thesis/theses.txt`, `openings.txt`): what a text
shows or what caused what counts in these alone, school texts retell it. The cues of place and of
kinship with the rest of the essay are in `bearings`.
"""

import re
from collections.abc import Mapping

from rubric.analysis.pillars.cues import TIME
from rubric.analysis.thesis.cautions import CAUTIONS
from rubric.analysis.thesis.readings import READINGS
from rubric.analysis.thesis.signs import Wording, head, phrases

WORDINGS: Mapping[str, Wording] = {
    "takes a side": Wording(
        5,
        5,
        "I agree, we oppose, I urge you, I am against",
        phrases(
            r"(?:i|we) (?:[\w'’]+ ){0,2}?(?:agree|disagree|support|oppose|prefer|favou?r|"
            r"recommend|"
            r"suggest|propose|urge|side|choose|vote|encourage|advise|advocate)\b|"
            r"(?:i am|i'm) (?:(?:all|strongly|totally|completely|definitely|firmly|fully|"
            r"very much|"
            r"personally|also|still|not) )?(?:for(?! \w+ years)|against|in favou?r|with(?! \d|"
            r" my))\b|"
            r"(?:i|we)(?: am| are|['’]m|['’]re) (?:\w+ )?(?:asking|begging|calling on)|"
            r"(?:i|we) (?:\w+ ){0,2}?(?:beg|request|call on|ask (?:you|that|the))\b|"
            r"(?:yes|no), (?:it|they|this|that) (?:is|are|does|do|should|would|can|will)\b"
        ),
    ),
    "takes a stance": Wording(
        1,
        5,
        "I believe that; in my opinion; this essay argues",
        phrases(
            r"(?:i|we)(?<!is what i)(?<!is what we) (?:[\w'’]+ ){0,2}?"
            r"(?:believe|think|feel|doubt|argue|contend|claim|"
            r"maintain|would say|find(?! (?:out|myself|ourselves)))"
            r"\b(?! (?:that )?(?:i|we) (?:was|were|had)\b)|"
            r"in my (?:\w+ )?(?:opinion|view|eyes)\b|"
            r"my(?<!give my)(?<!giving my)(?<!share my)(?<!state my)(?<!express my)"
            r"(?<!explain my) (?:\w+ )?(?:opinion|position|view|belief)\b|personally\b|"
            r"(?:i'm|i am) (?:\w+ )?(?:sure|certain|convinced)\b|here to tell you (?:that|it)\b|"
            r"this (?:essay|paper) (?:argues|contends|maintains|claims|will argue|"
            r"proposes)|will (?:show|prove|demonstrate) that\b"
        ),
    ),
    "says what ought to be": Wording(
        4, 4, "should, ought to", phrases(r"should(?! look like\b)|ought\b|shall\b")
    ),
    "opens with what ought to be": Wording(
        2,
        2,
        "Schools should …; Whatever they say, schools should …",
        re.compile(
            r"\A\W*(?:(?:whatever|no matter) [^.,;:]{1,60}, )?(?:[^\s,;:]+ ){0,5}"
            r"(?:should|must|ought|needs?)"
        ),
    ),
    "says what must be": Wording(
        0,
        1,
        "must, needs to, deserves, is required",
        phrases(
            r"must\b|needs? to\b|had better\b|deserves?\b|would be better\b|required\b|allowed\b|"
            r"banned\b|mandatory\b|ha(?:s|ve) to be\b|(?:we|they|you|people|schools|students) "
            r"have to\b"
        ),
    ),
    "judges": Wording(
        2,
        2,
        "harmful, unfair, benefits, worth, fails",
        phrases(
            r"(?:good|bad|great|greatest|beneficial|benefits?|helpful|harmful|harms?|useful|"
            r"useless|wrong|unfair|fair|unjust|dangerous|danger|positive|negative|improves?|"
            r"worth|worthy|worthwhile|valuable|effective|ineffective|successful|fails?|failed|"
            r"failure|threatens?|undermines?|overcomes?|transform(?:s|ed)|proves?|proved|"
            r"reveals?|matters?|necessary|essential|crucial|vital|important|"
            r"(?:dis)?advantages?(?! and (?:the )?(?:dis)?advantages?\b)"
            r"(?<!advantages and disadvantages)(?<!advantages and the disadvantages)|"
            r"drawbacks?|perks?|downsides?|(?:un)?safe(?:r|st)?|unhealthy|smart|"
            r"well (?:supported|done|written)|right(?:(?<=is right)|(?<=are right)|"
            r" (?:thing|way|choice))|fault(?<=at fault)|"
            r"blame(?<=to blame)|indispensable|inevitable|"
            r"mistake(?<=(?:be|is|as) a mistake)|pointless|foolish|(?:un)?wise|"
            r"(?:un)?reasonable|irresponsible|(?:un)?acceptable|unnecessary|(?:in)?appropriate|"
            r"outrageous|shameful|invaluable|worthless|wasteful|"
            r"afford(?:(?<=cannot afford)|(?<=can['’]t afford)))\b"
        ),
    ),
    "weighs what would be": Wording(
        2,
        2,
        "would be a mistake; would not be fair; would be better",
        phrases(
            r"would(?:n['’]t)? (?:\w+ )?(?:be|have been) (?:\w+ ){0,2}?(?:an?|the|(?:un)?fair|"
            r"good|bad|great|better|best|worse|worth|wrong|right|safer?|easier|harder|important|"
            r"\w+(?:ful|ous|[ai]ble|less|al|ary|priate|ise|ish|ing)(?<!being)(?<!able))\b"
        ),
    ),
    **READINGS,
    "says there are reasons": Wording(
        4,
        1,
        "there are many reasons; it has several effects",
        phrases(
            r"(?:there (?:are|is)|has|have|for) (?:\w+ ){0,2}?(?:many|several|multiple|lots?|some|"
            r"few|numerous|plenty|two|three|four|couple|different|various|good)(?: \w+){0,3}? "
            r"(?:reasons?|advantages?|benefits?|ways?|disadvantages?|consequences|effects|"
            r"problems)\b"
        ),
    ),
    "weighs advantages": Wording(
        2, 1, "its advantages", phrases(r"(?:(?:dis)?advantages?|benefits?|reasons?)\b")
    ),
    "compares": Wording(
        1,
        2,
        "better than, the most important, more … than",
        phrases(
            r"(?:better|worse|best|worst|superior|inferior|"
            r"(?:stronger|weaker)(?! (?!than\b|of\b|in\b|when\b|because\b|and\b|at\b)\w)|"
            r"(?:more|less|greater|fewer|rather) [^.,;]{1,40}? than|"
            r"(?:more|less) than(?= (?:it|they|other|the|about|for|by|to)\b)|"
            r"than (?:any|ever)|than(?<=[a-z]{3}er than)(?<!other than)(?<!rather than)|above all|"
            r"(?:more|less)(?<=the ....) [a-z]+(?:al|ar|a?ry|ant|ate|ble|ed|ent|ern|ful|ic|ing|"
            r"ive|less|"
            r"ous|ult)\b|"
            r"first and foremost|"
            r"(?:no|none|nothing|nobody|never) [^.;:]{1,80}? as \w+ as|"
            r"most (?:from|\w+(?:al|ar|a?ry|ant|ate|ble|ed|ent|ern|ful|ic|ing|ive|less|ly|mon|ous|"
            r"ult)))\b"
        ),
    ),
    "insists": Wording(
        0,
        1,
        "is just, simply, actually, in fact",
        phrases(
            r"(?:just|simply|actually|really|truly|definitely|clearly|certainly|indeed|merely|"
            r"only(?<!had only)(?<!has only)(?<!have only)(?! (?:\d|one|two|three|a few|a handful|"
            r"a couple)\b)|"
            r"strongly|in (?:fact|truth|reality)|nothing (?:more|but)|no doubt|undoubtedly|"
            r"it (?:is|was) (?!(?:\w+(?:able|ible|ant|ent|ous|ful|ing|al|ly|ed|n)|true|clear|"
            r"good|great|nice|sad|odd|strange|fair|right|best|better|time) that |\d|so )"
            r"[^.;:,]{1,60}? (?:who|"
            r"that(?<! say that)(?<! said that)"
            r"(?<! think that))|"
            r"\Awhat (?:\w+ ){1,6}?(?:is|was) )\b"
        ),
    ),
    "gives a reason": Wording(
        1,
        2,
        "because, due to, since it",
        phrases(
            rf"(?:because|since(?!\s*(?:[.,;)]|{TIME}))|due to|owing to|thanks to|so that|"
            r"given (?:that|how)|"
            r"for(?<=, for) (?:he|she|it|they|we|there|his|her|its|their|no|without)|by \w+ing|"
            r"through (?:his|her|its|their|the)|for (?:\w+ )?reasons)\b"
        ),
    ),
    "sets against": Wording(
        1,
        2,
        "although, rather than, not … but",
        phrases(
            r"(?:although|though|despite|in spite of|while|whereas|rather than|instead of|"
            r"not (?:only|just|merely|because|so much)|"
            r"not .{1,60}?(?: but|, that|, who|[;.] (?:(?:rather|instead),? |what )?"
            r"(?:it|they|he|she))\b|"
            r"never [^.;:?!]{1,60}[;.] (?:(?:rather|instead),? |what )?(?:it|they|he|she)\b|"
            r"regardless|even if|far from|unlike|"
            r"neither|alone (?:will|can) (?:not|never)|"
            r"but (?:rather|because|also))\b"
        ),
    ),
    "denies": Wording(1, 0, "not, never, no", phrases(r"(?:not|no|never|nothing|\w+n['’]t)\b")),
    "says what something is": Wording(
        1,
        2,
        "is a, are the, is too",
        phrases(r"(?:is|are|was|were|it's|isn't) (?:not )?(?:an?|the|very|so|too|really|more)\b"),
    ),
    "draws together": Wording(
        2,
        4,
        "for these reasons; therefore; thus; overall",
        phrases(
            r"(?:for (?:all )?(?:these|those|this) reasons?|therefore|thus|overall|ultimately|"
            r"in short|come to the conclusion|i conclude|"
            r"(?:this|that) is why|that's why|which is why|"
            r"because of (?:all (?:of )?)?(?:this|these|that)(?! \w+)|"
            r"because of all (?:of )?(?:this|these|that))\b|\Aso\b"
        ),
    ),
    "speaks for itself": Wording(
        3, 0, "I, my, we at its head", head(r"i|my|in my|we|personally|i'm")
    ),
    **CAUTIONS,
}
