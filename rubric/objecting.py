"""Where a paragraph gives the other side. A Draft and a paragraph in, a place out.

An objection is raised at a paragraph's head, by a frame that gives it to others ("Some people who
… say") or grants it ("Admittedly").
"""

import re

from rubric.lookup import sentences_in
from rubric.memory import remembered
from rubric.types import Draft
from rubric.words import count, lowered

OPENING = 2  # sentences in which an objection is raised; the first may only lead to it
LEADS_TO = 12  # words of a first sentence that only leads to the objection in the second

_SAY = (
    r"(?:argu(?:e|ing)|say|said|claim|believe|think|reply|object|contend|insist|point out|"
    r"point to|maintain|warn|worry|respond|counter|answer|suggest|disagree|complain|fear|"
    r"protest|doubt|cite|oppose|are against|make the (?:argument|case|point))"
)
_MAY = r"(?:(?:may|might|could|can|would|will|do|often|still|sometimes|also|even|always) ){0,3}"
_OTHERS = (
    r"(?:(?:some|many|most|other|certain|several|a few|a lot of|plenty of) (?:of (?:the|my|our) )?"
    r"(?:\w+ ){0,2}?(?:people|persons|parents|students|teachers|kids|adults|readers|"
    r"scholars|critics|voters|citizens|scientists|historians|experts|owners|officials|farmers|"
    r"drivers|families|employers|workers|\w+ers|\w+ists|\w+ians|\w+ents)|"
    r"some|others|(?:those|people|anyone|anybody|everyone|everybody|students|parents) who|"
    r"(?:critics|opponents|skeptics|sceptics|detractors|naysayers|"
    r"supporters|defenders|proponents|advocates|champions|believers|enthusiasts|theorists))"
)
_DRAWBACKS = (
    r"(?:(?:dis-?advanta\w+|negative|down-?side|drawback|flaw|risk|con)s?\b|exceptions?\b)"
)
RAISES = re.compile(  # every way begins a word: to look for that first spares most of the search
    rf"\b(?=\w)(?:(?:critics|opponents|skeptics|sceptics|detractors) {_MAY}"
    rf"(?:mention|bring up|raise|blame|refer to|talk of)\b|"
    rf"{_OTHERS}\b[^.?!;]{{0,90}}?(?<!\bi )\b{_MAY}{_SAY}\w{{0,3}}\b|"
    rf"(?<!\bas )(?:one|you|someone|somebody|people|students|teachers|parents|kids|"
    rf"a (?:critic|skeptic|sceptic|reader|cynic|doubter)) "
    rf"(?:\w+ )?(?:may|might|could|can|would|will) (?:\w+ )?{_SAY}|"
    r"it (?:may|might|could|can|will|is|has) (?:be |been |also |often |sometimes |commonly |"
    r"frequently |usually |even ){0,3}(?:argued|objected|said|claimed|true that|thought|"
    r"believed|tempting to)|"
    r"(?:an?|the|one|another|their|this|a common|a final) (?:\w+ ){0,2}?"
    r"(?:objections?|counter-?arguments?|counter-?claims?|criticisms?|arguments? against|"
    r"case against)\b|"
    r"(?<=\ws )(?:reply|object|counter|protest|retort|disagree)\b|"
    r"one (?:often |sometimes |always )?hears\b|"
    r"the (?:\w+ )?(?:reply|retort) (?:is|will be)\b|"
    r"not every(?:one|body) (?:agree|is convinced|thinks|wants)|"
    r"there (?:is|are) (?:also |still )?(?:the arguments?\b|people who\b))",
)
GRANTS = re.compile(
    r"(?:but|however|although|though|even though|now|yes|sure|still),? there (?:is|are|may be|"
    rf"might be|can be) (?:also |still )?(?:\w+ ){{0,3}}{_DRAWBACKS}|"
    r"[\"“]?(?:admittedly|granted|to be sure|of course|it is true(?: that)?|true,|"
    r"(?:\w+ ){0,3}on the other (?:hand|side)|yes|sure|it['’]s true|conversely|"
    r"i (?:know|understand|realize|admit) that|"
    r"i (?:can |do )?(?:also )?(?:see|get) (?:how|why|what|where))\b",
)
GIVES_REASON = re.compile(
    r"(?![^.]{0,40}(?:objection|counter|critic))(?:to begin with|first|second|third|final|last|"
    r"next|another|one (?:\w+ )?(?:reason|thing|way|benefit|advantage|problem)|also|"
    r"moreover|furthermore|in addition|the (?:\w+ )?reason|"
    r"and (?:it|this) (?!is\b|was\b|has\b)\w+s\b)\w*\b",
)


@remembered  # ties, rivals and steps ask of the same paragraphs
def objects(draft: Draft, paragraph: int) -> int | None:
    """Give where the objection raised in first sentences has been said, if there is one."""
    text, plain = draft.text, lowered(draft.text)
    opening = sentences_in(draft, paragraph)[:OPENING]
    for at, sentence in enumerate(opening):
        if at == 0 and GIVES_REASON.match(plain, sentence.start):
            return None
        if at and count(text, opening[0]) > LEADS_TO:
            return None
        raised = RAISES.search(plain, sentence.start, sentence.end)
        if raised is None and at == 0:
            raised = GRANTS.match(plain, sentence.start)
        if raised:
            return raised.end()
    return None
