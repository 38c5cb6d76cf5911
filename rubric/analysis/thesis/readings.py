"""The cues of wording that say what a writer makes of a text or a time. See `cues`.

It interprets, names a cause, sees through an appearance, or sets one thing against the other.
Most weigh nothing in bare school texts, which retell what others made of theirs.
"""

from collections.abc import Mapping

from rubric.analysis.thesis.signs import Wording, phrases

_MEANS = (
    r"(?:imagery|irony|metaphors?|similes?|rhythms?|rhym\w+|symbol\w*|tone|"
    r"diction|repetition|ethos|pathos|logos|allusions?|anecdotes?|satire|humou?r|rhetoric\w*|"
    r"narrat\w+|structure|dialogue|language|appeals?|"
    r"foreshadowing|flashbacks?|motifs?|logic|statistics|setting|contrast|dialect)"
)
_CHIEFLY = (
    r"(?:(?:above all|mainly|chiefly|largely|primarily|mostly|less|more|as much|partly|not) )?"
)

READINGS: Mapping[str, Wording] = {
    "interprets": Wording(
        0,
        5,
        "Golding uses the beast to show; the play presents her as",
        phrases(
            r"(?:uses? .{1,80}? to (?:show|reveal|suggest|illustrate|demonstrate|convey|expose|"
            r"persuade|convince|win over|criti\w+|argue|mock|warn|shame)|"
            rf"(?:uses?|employs?|combines?|"
            rf"relies on)(?=[^.;:]{{1,80}}?\b{_MEANS}\b)[^.;:]{{1,140}}? "
            r"to \w+|"
            r"(?:shows|suggests) (?:\w+ ){0,3}?(?:that|how|why)|"
            r"(?:presents|portrays|depicts|shows) .{1,60}? as(?! well)|"
            r"(?:symbol|metaphor|critique|image|portrait|parable|allegory|satire|indictment|"
            r"celebration|study|defen[cs]e) of|"
            r"(?:warning|meditation) (?:about|against|on|to)|(?:reminds?|tells?) us (?:that|how|"
            r"more|less|what)|"
            r"(?:stands?|speaks?) for(?! (?:\d|election|office))|serves? as|"
            r"makes (?:the|his|her|its|us) (?:\w+ )?(?:reader|viewer|audience|spectator)s?|"
            r"runs? through (?:the|his|her|its) (?:\w+ )?(?:novel|play|poem|story|book|film|work)|"
            r"attacks? (?:the|an?) (?:\w+ ){0,2}?(?:lie|idea|belief|myth|view|ideal)|"
            r"warns|questions|betrays|"
            r"reveals|challenges|illustrates|demonstrates|highlights|conveys|emphasi\wes|"
            r"underlines|"
            r"exposes|explores|reflects|symboli\wes|embodies|critici\wes|condemns|mocks|"
            r"satiri\wes|celebrates|foreshadows|subverts|undercuts|complicates|romantici\wes|"
            r"idealizes|humani\wes|hides (?:his|her|its|their|the))\b"
        ),
    ),
    "says what it does": Wording(
        0,
        4,
        "robs children of sleep; turned a harvest into a famine",
        phrases(
            r"(?:turn(?:s|ed) [^.;:]{1,60}? into|(?:makes|made|keeps) [^.;:]{1,60}? (?:\w+ier|"
            r"easier|harder|stronger|weaker|poorer|human|free|poor|alive)|"
            r"(?:helps|hurts|protects|robs|enriches|corrupts|weakens|strengthens|divides|unites|"
            r"endangers|deprives|distracts|damages|saves|rewards|punishes|lifts|threatens)|"
            r"pays off|opens (?:a|the) door|(?:is|are|was|were) (?:itself )?an? (?:form|act) of|"
            r"has no place|will never|deserves? )\b"
        ),
    ),
    "sees through": Wording(
        0,
        4,
        "what looks like mercy is an instrument of rule; the real hero of the play is the cook",
        phrases(
            r"(?:what (?:looks?|seems?|appears?|passe[sd]|we|the|\w+ call) "
            r"[^.;:?]{1,90}? (?:is|was|are|were)\b|"
            r"(?:real|true)(?:(?<=the ....)|(?<=[sr] ....)) \w+(?: \w+)?"
            r"(?: (?:of|in|behind) [^.;:,]{1,50}?)? (?:is|was|are|were|lies|comes|begins)\b|"
            r"(?:seem|appear|look|pretend)(?:s|ed)? [^.;:]{1,80}?,? but|"
            r"surface(?<=on the surface)|"
            r"disguised as|far from being|all(?<=for all) (?:its|his|her|their) [^.;:,]{1,60}, )"
        ),
    ),
    "sets one against the other": Wording(
        0,
        4,
        "the rain, not the enemy; less a place than a judge; as much to luck as to skill",
        phrases(
            r"(?:not(?:(?<=, not)|(?<=and not))(?! (?:to (?:mention|forget|say)|"
            r"surprisingly|only|all|every|yet|even|least|unlike|until|one)\b) "
            r"(?:(?:by|to|in|of|for|with|from|at|because|the|an?|his|her|its|their|on|about|over|"
            r"through)\b|\w+(?:[,.]|\W*\Z))|"
            r"one(?<=the one) (?:who|that) [^.;:,]{1,60}? (?:is|are|was|were)\b|"
            r"it (?:is|was) (?:not )?(?:the|his|her|its|their|\w+['’]s)(?! (?:fact|case|hope|idea|"
            r"truth|reason)\b) [^.;:,]{1,60}? (?:who|that|which)|it (?:is|was) (?:\w+ ){1,3}?who|"
            r"much(?<=as much) [^.;:,]{1,60}? as\b|"
            r"more (?:about|of|to|for|by|from|with|through|\w+ly) [^.;:,]{1,60}? than|"
            r"less (?:about|of|to|for|by|from|with|through|an?|over) [^.;:,]{1,60}? than|"
            r"more than(?= (?:about|of|by|to|for|from|any|his|her|its|their|the)\b))"
        ),
    ),
    "takes a turn": Wording(
        0,
        4,
        "won praise, but no power",
        phrases(r"(?:but|yet)(?<=[,;] \w\w\w)\b"),
    ),
    "names a cause": Wording(
        0,
        3,
        "was caused by; led to; a turning point; plays a decisive part",
        phrases(
            rf"(?:(?:caused|driven|shaped|undone|ruined|destroyed|defeated|"
            rf"held together) {_CHIEFLY}by|"
            r"came about (?:because|through|by)|fell victim to|"
            r"(?:combination|mixture|convergence|interplay) of|"
            r"work of(?! an? )(?:(?<=s the work of)|(?<=were the work of))|"
            r"rooted in|resulted from|led to|leads to|"
            r"(?:result|product|consequence) of|contributes? to|destroys|made it \w+ (?:for|to)|"
            r"(?:main|chief|real|root|primary|decisive|key|underlying|biggest|deeper) (?:\w+ )?"
            r"(?:causes?|factors?|forces?|reasons? (?:for|why|that))|brought (?:about|down) by|"
            r"made possible|paved the way|gave rise to|rests on|"
            r"(?:fell|failed|fails|lost|collapsed|survived|succeeded|won|declined|broke out|began|"
            r"erupted|happened|spread|rose|ended|persists?) (?:\w+ ){0,4}?"
            r"(?:because|due to|thanks to)|"
            r"(?:two|three|four|several) (?:\w+ )?(?:causes|factors|forces|reasons|ways)|"
            r"owe(?:s|d) [^.;:]{1,60}? to|drove [^.;:]{1,60}? to|"
            r"made [^.;:]{1,60}? (?:\w+[ai]ble|(?:un)?likely|certain)|"
            r"(?:responsible|accounts) for(?! \d)|plays? .{1,30}? (?:part|role)|turning point|"
            r"rested on|stems from|changed the (?:way|course)|"
            r"without [^.;:]{1,140}?, [^.;:,]{1,60}? (?:would|could) (?:not |never |hardly )?have|"
            r"not [^.;:]{1,80}?, [^.;:,]{1,60}? "
            r"(?:would|could|might) (?:\w+ )?have|"
            r"(?:would|could) have [^.;:]{1,80}? without|"
            r"key to|(?:lay|lies|lie) in (?:his|her|its|their|the) \w+(?:ness|ity|ence|ance|"
            r"ion|ism|ment|cy|ice|om|or)|at the (?:price|expense) of)\b"
        ),
    ),
}
