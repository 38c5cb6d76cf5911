"""What a chatbot says around an essay: its first line and its offer. Passages in and out.

Both were pasted with the essay and are none of it. Only the first passage and the last are asked.
"""

from rubric.furniture.passages import Passage, in_one_line
from rubric.records import replace
from rubric.seldom import seldom

LONGEST = 40  # words
KIND = "chat-line"
WORK = r"(?:essays?|paragraphs?|letters?|drafts?|versions?|paper|report|story|response|outline)"
LEAD = seldom(rf"""(?ix)
    (?:(?:sure|certainly|of\ course|absolutely|okay|ok|great|no\ problem|happy\ to\ help)
        \b[^.!,:]{{0,20}}[.!,:]\s*)?
    (?:here\ is|here[’']s|here\ are|below\ is|this\ is)\ (?:a|an|the|your|my)\b[^.?!]{{0,200}}
    \b{WORK}\b[^.?!]{{0,200}}[:.!]""")
OFFER = seldom(rf"""(?ix)
    (?:.{{0,80}}[.!]\s+)?
    (?: let\ me\ know\ if\b .{{0,200}} \b(?:me\ to|make\ it|it\ (?:to\ be|longer|shorter)|changes?
          |edits?|revis\w+|adjust\w*|anything\ else|longer|shorter|{WORK})\b .{{0,200}}
      | (?:would\ you\ like|do\ you\ want|want)\ me\ to\b .{{0,300}}
      | if\ you(?:[’']d|\ would)?\ (?:like|want),?\ i\ can\b .{{0,300}}
      | i\ can\ also\ (?:write|make|adjust|revise|shorten|expand|add|give)\b .{{0,300}}
      | feel\ free\ to\ (?:adjust|edit|modify|customi[sz]e|personali[sz]e|ask)\b .{{0,300}}
      | (?:i\ )?hope\ (?:this|that|it)\ (?:essay\ )?helps?\b .{{0,100}} )""")


def clear(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Leave out a first line that hands over an essay, and a last one that offers more."""
    found = list(passages)
    shown = [at for at, passage in enumerate(passages) if passage.left is None]
    for at, sign in ((shown[0], LEAD), (shown[-1], OFFER)) if len(shown) > 1 else ():
        if passages[at].words <= LONGEST and sign.fullmatch(in_one_line(passages[at]).text):
            found[at] = replace(in_one_line(passages[at]), left=KIND)
    return tuple(found)
