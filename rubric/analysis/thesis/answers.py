"""What a sentence takes up: the question it answers, or the view that it shares or turns round.

"I disagree with this statement" is the standard opening of a school task. What it claims is the
contrary of the sentence before it, which others say; so neither is a thesis without the other.
"""

import re
from collections.abc import Iterator

from rubric.analysis.pillars.borne_out import gives_reasons
from rubric.lookup import sentences_in
from rubric.memory import remembered
from rubric.seldom import seldom
from rubric.types import Draft, Sentence
from rubric.words import count, lowered

CLOSING = "\"'”’ "
FEWEST = 2  # sentences of a paragraph whose last one sets another right
SHORT, SHORTEST = 9, 6  # words from which one says enough without the view, or the question

# All are matched where a sentence begins, in lower case.
LED = re.compile(  # what may stand before an answer
    r"\W*(?:(?:but|however|yet|and|well|still|so|though|personally|honestly|actually|to be honest|"
    r"in my (?:own |personal )?(?:opinion|view)|for my part|as for me|to me|for me|"
    r"(?:my|the) answer(?: to (?:this|that)(?: question)?)? is|"
    r"i (?:would |will |have to )?(?:say|think|believe|feel)(?: that)?(?! (?:so|"
    r"not)\b))[,:]? ){0,3}"
)
ANSWERS = re.compile(
    r"(?:(?:yes|no|nope|of course|absolutely|definitely|certainly|not at all|"
    r"i (?:(?:do|really) )?(?:(?:do not|don['’]?t) )?(?:think|believe) (?:so|not))\b|"
    r"(?:they|it|we|he|she) (?:should|must|can|do|does|is|are|will)(?:n['’]?t| not)?\W*\Z)"
)
_HELD = (
    r"(?:statement|idea|opinion|view|viewpoint|claim|belief|argument|point|position|notion|"
    r"thought|"
    r"side|topic|quote|people|person|author|writer|critic)s?"
)
_WITH = (
    rf"(?:,? (?:with|to) (?:(?P<whom>them|him|her)|(?:this|that|these|those|it|the|their|his|her|"
    rf"such an?)(?: (?:\w+ )?{_HELD}(?! (?:that|of|to)\b))?)\b(?<! the)(?<! their)(?<! his)|"
    r"\W*(?:\Z|(?:because|since|and|for)\b))"
)
_NOT = r"(?:do not|don['’]?t|can ?not|can['’]?t|could not|couldn['’]?t|never)"
DIFFERS = re.compile(
    rf"(?:i|we) (?:(?:(?:\w+ ){{0,2}}?(?:disagree|object|beg to differ|think otherwise)|"
    rf"{_NOT} (?:\w+ )?agree){_WITH}|{_NOT} (?:think|believe) (?:so|that|this|it)\W*\Z)|"
    r"(?:(?:this|that|it)(?: \w+)? is|(?P<who>they|he|she) (?:are|is)) (?:\w+ )?"
    r"(?:wrong|false|untrue|nonsense|mistaken|a (?:mistake|myth|lie)|not (?:true|right|so))\b"
    r"\W*(?:\Z|because\b)"
)
AGREES = re.compile(r"(?:i|we) (?:(?!not|never)\w+ ){0,2}?agree\b(?! (?:that|to)\b)")
OF_OTHERS = re.compile(
    r"\W*(?:(?:well|at least),? )?(?:(?:that|this)(?:['’]s| is| was) (?:at least )?"
    r"(?:what (?!i\b|we\b|you\b)(?:[\w'’]+ ){1,6}?(?:says?|said|thinks?|thought|believes?|"
    r"believed|claims?|claimed|argues?|argued|tells?|told)\b|"
    r"the (?:\w+ )?(?:view|opinion|claim|argument|belief) of)|"
    r"(?:or )?so (?:says?|thinks?|believes?|claims?|argues?) (?!i\b))"
)
EXPLAINS_WHY = re.compile(r"\b(?:why|that) [^.;:?]{1,60}? (?:should|must|ought|need)\b(?!,? or\b)")
# Each that differs, or gives a view to others, has one of these; to look for them takes a tenth.
TURNS = tuple(
    "agree/object/to differ/otherwise/so say/so think/so believe/so claim/so argue/think so/"
    "think that/think this/think it/believe so/believe that/believe this/believe it/wrong/false/"
    "untrue/nonsense/mistake/myth/ lie/not true/not right/not so/ what /view of/opinion of/"
    "claim of/argument of/belief of".split("/")
)
FARTHEST = 70  # code points from a denial to what sets it right
HEADS = ("it ", "they ", "he ", "she ", "what ", "rather", "instead")  # as all that does
DENIES = (" not ", "never ")  # one of which all that is set right has
# "The strike was not about wages. It was about time." The denial alone may read as a fact; what
# should not be is a claim already.
SETS_RIGHT = seldom(
    r"\b(?:(?:is|are|was|were|do|does|did|has|have|had) (?:\w+ )?not|never) [^.;:?!]{1,60}\. "
    r"(?=(?:(?:rather|instead),? |what )?(?:it|they|he|she) "
    r"(?!(?:\w+ ){0,2}(?:not|never|also|even)\b|\w+n['’]t\b))"
)
SUBJECTLESS = seldom(r"\W*(?:i|we|you|there|if|when|because|since|some|many|most)\b")
REPORTS = re.compile(
    r"\b(?:some|many|most|others?|people|critics|opponents|friends|parents|teachers|students|kids|"
    r"adults|authors?|article|writers?|text|passage|s?he|they|mom|dad|principal) "
    r"(?:\w+ ){0,3}?(?:says?|said|claims?|argues?|thinks?|believes?|states?|suggests?|wants?|"
    r"feels?)\b"
)
VOUCHES = re.compile(
    r"\b(?:i (?:\w+ ){0,2}?(?:think|believe|feel|agree|disagree|oppose|support)|in my opinion)\b"
)


def neighbors(draft: Draft, sentence: Sentence) -> Iterator[str]:
    """Give the cues that a candidate has by the sentences before and after it."""
    around = sentences_in(draft, sentence.paragraph)
    at = around.index(sentence)
    if at and around[at - 1].of(draft.text).rstrip(CLOSING).endswith("?"):
        yield "answers a question"
    if around[at + 1 :] and gives_reasons(draft, around[at + 1]):
        yield "is followed by reasons"
    if not _may_turn(draft, sentence.paragraph):
        return
    if _is_others(draft, sentence):
        yield "is others' view"
    if differs(draft, sentence):
        yield "turns a view round"


def _led(pattern: re.Pattern[str], plain: str, sentence: Sentence) -> re.Match[str] | None:
    """Match at a sentence's head, or behind the words that only lead to what it says."""
    led = LED.match(plain, sentence.start, sentence.end)
    return pattern.match(plain, led.end() if led else sentence.start, sentence.end)


@remembered  # asked of each candidate
def _may_turn(draft: Draft, paragraph: int) -> bool:
    """Tell by its words whether a paragraph may turn a view round; few do."""
    here = draft.paragraphs[paragraph]
    said = lowered(draft.text)[here.start : here.end]
    return any(map(said.__contains__, TURNS))


def _is_others(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether the next sentences give a view to others, or turn it round.

    Who disagrees with "them", or a sentence later, disagrees with what is reported as theirs.
    """
    plain, around = lowered(draft.text), sentences_in(draft, sentence.paragraph)
    at = around.index(sentence)
    for far, after in enumerate(around[at + 1 : at + 3]):
        if not far and OF_OTHERS.match(plain, after.start, after.end):
            return True
        differs = _led(DIFFERS, plain, after)
        if differs and not (far or any(differs.groups())):
            return VOUCHES.search(plain, sentence.start, sentence.end) is None
        if differs:
            return REPORTS.search(plain, sentence.start, sentence.end) is not None
    return False


def differs(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a sentence turns a view that is not the writer's round."""
    if not _may_turn(draft, sentence.paragraph):
        return False
    plain, around = lowered(draft.text), sentences_in(draft, sentence.paragraph)
    if _led(DIFFERS, plain, sentence) is None:
        return False
    at = around.index(sentence)
    before = around[max(0, at - 1) : at]
    return all(VOUCHES.search(plain, one.start, one.end) is None for one in before)


def asked(draft: Draft, claim: Sentence) -> Sentence:
    """Give the sentence that a short claim takes up: a question, a view; or the claim itself."""
    if count(draft.text, claim) >= SHORT:
        return claim
    around, plain = sentences_in(draft, claim.paragraph), lowered(draft.text)
    at = around.index(claim)
    if not at:
        return claim
    before = around[at - 1]
    two = at > 1 and OF_OTHERS.match(plain, before.start, before.end) is not None
    if differs(draft, claim) or (two and _led(AGREES, plain, claim)):
        return around[at - 2] if two else before
    reported = REPORTS.search(plain, before.start, before.end) is not None
    if reported and _led(AGREES, plain, claim):
        return before
    asks = before.of(draft.text).endswith("?") and count(draft.text, claim) < SHORTEST
    return before if asks and _led(ANSWERS, plain, claim) else claim


def denied(draft: Draft, claim: Sentence) -> Sentence | None:
    """Give the denial that the last sentence of an opening sets right; None for most."""
    plain = lowered(draft.text)
    if not plain.startswith(HEADS, claim.start):
        return None
    around = sentences_in(draft, claim.paragraph)
    opens = draft.paragraphs[claim.paragraph].role == "introduction"
    if not opens or len(around) < FEWEST or around[-1] != claim:
        return None
    before = around[-2]
    near = max(before.start, claim.start - FARTHEST)
    if not any(plain.find(word, near, claim.start) >= 0 for word in DENIES):
        return None
    turn = SETS_RIGHT.search(plain, near, claim.end)
    sets = turn is not None and turn.end() == claim.start
    return before if sets and not SUBJECTLESS.match(plain, before.start) else None


def leads_to(draft: Draft, sentence: Sentence, claim: Sentence) -> bool:
    """Tell whether a sentence only disagrees, and the claim behind it says what is right."""
    around = sentences_in(draft, sentence.paragraph)
    behind = around[around.index(sentence) + 1 :][:1] == (claim,)
    return behind and count(draft.text, sentence) < SHORT and differs(draft, sentence)


def goes_with(draft: Draft, claim: Sentence, after: Sentence) -> bool:
    """Tell whether the next sentence answers a claim that asks, or sets right one that denies."""
    asks = claim.of(draft.text).endswith("?")
    if asks and _led(ANSWERS, lowered(draft.text), after) is not None:
        return True
    return denied(draft, after) == claim
