"""What the words of a thesis do: claim, ask, report or concede. Lower-case text in, facts out."""

import re

from rubric.types import Span

GIVEN = re.compile(
    r"\b(?:because|cause|since|due to|so that|by \w+ing|reasons? (?:is|are|why|that))\b"
    r"(?=\W*\w)"  # "these are the reasons why." gives none
)
# What a thing does may be a reason for it, without a word that says so.
DOES = re.compile(
    r"\b(?:it|this|that|which|they|will|can|also|and) (?:also |can |will )?"
    r"(?:help|benefit|improve|cause|save|give|make|harm|hurt|keep|teach|distract)s?\b|"
    r"\bfor (?:the |their |our |your )?(?:own )?(?:safety|health|sake|good|benefit) (?:of|and)\b"
)
UNSETTLED = re.compile(r"w(?<!\w.)(?:hether|eather or not)\b")  # what is asked is not yet claimed
ASKS = re.compile(r"\W*(?:should|does|do (?:i|you|we))\b")  # without a question mark too
INVERTED = re.compile(r",[^,]*\b(?:would|will|can|could|may|might)\b")  # "Should it shut, …"
SO_WHAT = re.compile(  # behind a claim, a reason for it put as a question, or "don't you agree?"
    r"(?:\b(?:because|cause|since|so)|[;:]) (?:what|why|how|who|when|would|does|do|is|are)\b|"
    r"[,.] (?:(?:\w+n't|do|does|is|are|should) (?:i|you|he|she|we|they|it)(?: \w+)?|right)\?\Z"
)
ABOUT = re.compile(r"\b(?:what|why|how|who|which|where)\b")  # whose answer need be no claim
# What leads to reasons, rather than to any list.
LEADS_TO = re.compile(
    r"\b(?:because|since|due to|owing to|thanks to|reasons?|advantages?|benefits?|by \w+ing|"
    r"through|helps|improves|so that)\b|:"
)
EXAMPLES = re.compile(r"\b(?:like|such as|including|for (?:example|instance))\W+(?:\w+\W+){0,2}$")
FEELS = re.compile(
    r"we (?:\w+ )?know\b|"
    r"i(?:'m| am| was| feel) (?:\w+ )?(?:scared|afraid|worried|sad|happy|glad|excited|sorry)\b|"
    r"i (?:do not|don't|dont) (?:\w+ )?know\b"
)  # tells of what is known or felt, and claims nothing
WRITES = re.compile(
    r"(?:but |so |and )?i(?:'m| am) (?:\w+ )?(?:here|writing|giving)\b"
    r"(?! to tell you (?:that|it)\b)"
)
_TEXT = r"(?:(?:the|this|that) )?(?:aut[hj]?or|writer|article|passage|text|story|speaker)s?"
REPORTS = re.compile(
    rf"(?:(?:in|on) (?:the|this|an?) [^.!?]{{0,80}}?[,\"”] ?)?{_TEXT}(?: \w+ly| do(?:es)?| did)? "
    r"(?:suggest|say|state|claim|argue|tell|explain|believe|think|describe|talk|mention)\w*\b"
)
VERDICT = re.compile(  # what a writer thinks of the matter, without a word of duty
    r"\b(?:worth\w*|(?:is|are|be|it's) (?:\w+ )?better|the (?:best|worst|answer|solution)|"
    r"good (?:thing|idea|way|for|to)|(?:dis)?advantages?|benefi\w+|no harm|"
    r"(?:huge|big|real) difference|after all|proof|proves?|just an?|please|"
    r"i (?:\w+ )?(?:support|favou?r|hope)\b(?! your)|"
    r"i (?:\w+n't |do not )(?:think|feel))\b"
)
OTHERS = re.compile(  # at the head of a sentence that says what other people think
    r"(?:some|many|most|other) (?:\w+ )?(?:people|students|parents|teachers|kids)\b|others\b"
)
OUTRIGHT = re.compile(r"\b(?:should|must|ought|i (?:\w+ )?(?:think|bel\w{1,3}ve|(?:dis)?agree))\b")
THAT = " that "  # behind it stands what is reported
IS_WHY = " is why "  # behind it, what follows
OWN = re.compile(r"\b(?:i|my|well|poorly|effectively|convinces|fails)\b")  # a judgement of it
_STANCE = r"(?=(?:personally,? )?i (?:\w+ )?(?:think|believe|feel|agree|disagree|suggest)\b)"
# What stands before a claim in its sentence, up to the subject of the claim.
GRANTED = re.compile(
    r"(?:in my (?:\w+ )?opinion,? )?i,? (?:[^.!?]{0,60}, )?(?:\w+ ){0,2}"
    r"(?:think|believe|feel) that |"
    rf"(?:[^.!?,]{{0,120}},\s+){{1,2}}?(?:(?:and|but|so|yet)\s+)?{_STANCE}|"
    rf"i (?:was|have|am|would like)\b[^.!?]{{0,120}} (?:and|but|so) {_STANCE}|"
    r"(?:although|though|even (?:though|if)|while|whereas|despite|in spite of|"
    r"i (?:understand|know|realize|see|heard?)\b|in the (?:article|passage|text|story)\b|"
    r"(?:some|many|most) (?:people|students|parents)\b)"
    r"[^.!?:]{0,200}?,\"?\s+(?:(?:and|but|yet)\s+)?"
    r"(?=(?:respectfully,? |honestly,? )?(?:i|it|they|he|she|we|you|this|students|schools?|people|"
    r"the|my|our)\b)"
)
# Beginnings by which what was read as a reason shows that its sentence was cut wrongly.
NO_REASON = re.compile(
    r"(?:them|him|her|us|me|of|at|is|are|was|were|be|all|in all|no way|how|who|which|what|so|"
    r"not(?! (?:every\w*|all|enough|many)\b)|its not|it's not|doing|i am|i'm|"
    r"i (?:[\w']+ ){0,2}?(?:(?:think|believe|feel)(?: like)? (?:that|so|it|they|this|these|those|"
    r"he|she|we|you|i|the|an?|my|our|their|people|students|schools?)|(?:dis)?agree)|"
    r"the(?:re|ir) (?:are|is)|many|various|several|multiples?|a lot)\b"
)
OPENS_QUOTE = re.compile(r'(?:\A|[\s(])"')
ONE_MORE = re.compile(r"\b(?:and|or) (?:also )?(?:because(?: of)?|since|so|for|due to) $")
# "They should not go only because …" tells what is no reason.
NOT_FOR = re.compile(r"(?:\bnot|n't)\b.*\b(?:only|just|simply|merely) because \Z", re.DOTALL)


def begins(plain: str, thesis: Span) -> int:
    """Give where the claim of a thesis begins: behind what it concedes, grants or reports."""
    told = REPORTS.match(plain, thesis.start, thesis.end)
    if told and plain.startswith(THAT, told.end()):
        return told.end() + len(THAT)
    why = plain.find(IS_WHY, thesis.start, thesis.end)
    if why >= 0 and _leads_on(plain, thesis.start, why):
        return why + len(IS_WHY)
    led = GRANTED.match(plain, thesis.start, thesis.end)
    return led.end() if led else thesis.start


def _leads_on(plain: str, start: int, why: int) -> bool:
    """Tell whether "is why" leads to the claim: it is quoted of nobody, and nothing is planned."""
    before = plain[start:why]
    opened = len(OPENS_QUOTE.findall(before))  # 6" is no quotation
    quoted = before.count("“") > before.count("”") or 2 * opened > before.count('"')
    return not quoted and WRITES.match(plain, why + len(IS_WHY)) is None


def gives_reason(plain: str, thesis: Span) -> bool:
    """Tell whether a word that leads to a reason stands in the claim."""
    found = GIVEN.search(plain, thesis.start, thesis.end)
    return found is not None and GIVEN.search(plain, begins(plain, thesis), thesis.end) is not None


def tells_of_writing(plain: str, thesis: Span) -> bool:
    """Tell whether a sentence only says what its writer is about to do."""
    return WRITES.match(plain, thesis.start) is not None


def tells_what_it_does(plain: str, thesis: Span) -> bool:
    """Tell whether a claim says what its subject does: a reason for it, or half of one."""
    return DOES.search(plain, begins(plain, thesis), thesis.end) is not None


def asks(plain: str, thesis: Span) -> bool:
    """Tell whether a thesis is a question, no answer with it, and no claim that ends in one."""
    said = plain[thesis.start : thesis.end].rstrip("”\"’') ")
    if "?" not in said:
        return ASKS.match(said) is not None and INVERTED.search(said) is None
    return said.endswith("?") and SO_WHAT.search(said) is None


def asks_about(plain: str, question: Span) -> bool:
    """Tell whether a question asks what or why, and not whether."""
    return ABOUT.search(plain, question.start, question.end) is not None


def reports(plain: str, thesis: Span) -> bool:
    """Tell whether a sentence only says what a text or its author says."""
    told = REPORTS.match(plain, thesis.start, thesis.end)
    return told is not None and OWN.search(plain, told.end(), thesis.end) is None


def is_settled(plain: str, thesis: Span) -> bool:
    """Tell whether a sentence claims something itself: it asks, feels and reports nothing."""
    unsure = UNSETTLED.search(plain, thesis.start, thesis.end)
    if unsure and UNSETTLED.search(plain, begins(plain, thesis), thesis.end):
        return False
    feels = FEELS.match(plain, thesis.start)
    return not (feels or asks(plain, thesis) or reports(plain, thesis))


def is_reason(before: str, name: str) -> bool:
    """Tell whether words read as a reason, behind those `before` them, seem rightly cut."""
    return NO_REASON.match(name) is None and NOT_FOR.search(before) is None


def leads_to_reasons(before: str) -> bool:
    """Tell whether the words before a list say that it is one of reasons, and not of examples."""
    return LEADS_TO.search(before) is not None and EXAMPLES.search(before) is None


def follows_another(before: str) -> bool:
    """Tell whether words lead to one more reason, behind one that may not have been read."""
    return ONE_MORE.search(before) is not None


def is_anothers(plain: str, sentence: Span) -> bool:
    """Tell whether a sentence asks, or says what a text or other people say."""
    asked = plain[sentence.start : sentence.end].rstrip("\"'”’ ").endswith("?")
    return asked or reports(plain, sentence) or OTHERS.match(plain, sentence.start) is not None


def gives_verdict(plain: str, sentence: Span) -> bool:
    """Tell whether a sentence says what its writer thinks of the matter."""
    return VERDICT.search(plain, sentence.start, sentence.end) is not None


def may_claim(plain: str, sentence: Span) -> bool:
    """Tell whether a sentence may be the claim, however little it was taken for it."""
    if is_anothers(plain, sentence):
        return False
    outright = OUTRIGHT.search(plain, sentence.start, sentence.end)
    return outright is not None or gives_verdict(plain, sentence)
