"""Reasons told right after a claim that names none. A Draft and the claim in, its pillars out.

Many writers say the claim in one sentence and its reasons in the next: in a list that is announced
as one ("The main points are cost, noise and safety"), behind "because", told one by one
("First, … Second, …"), or in a short sentence each ("It costs little. It also lasts.").
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from rubric.analysis import pillars
from rubric.analysis.pillars import COLON
from rubric.analysis.pillars.borne_out import are_borne_out, are_idle, take_turns
from rubric.analysis.pillars.cues import STRONG
from rubric.analysis.pillars.others import of_others, opines
from rubric.analysis.pillars.regions import regions
from rubric.analysis.pillars.topics import said
from rubric.lookup import indexes, paragraph_at, sentences_in
from rubric.seldom import seldom
from rubric.types import Draft, Pillar, Sentence, Span, Thesis
from rubric.words import count, lowered

WITHIN = 2  # sentences after the claim in which the list may begin; one may only announce it
SEVERAL = 2  # reasons of a list that is announced
MANY = 3  # reasons behind "because"; two may be the halves of one
MOST = 5  # sentences that may each be a reason; more tell a story
SHORT = 15  # words of such a sentence
_KIND = (
    r"(?:reason|point|argument|benefit|advantage|disadvantage|cause|problem|factor|purpose|way|"
    r"example|outcome|effect|result|consequence|impact)s"
)
OF_KIND = seldom(rf"\b{_KIND}\b|\bbecause\b")
# In lower case, at the head of a sentence.
ANNOUNCES = re.compile(
    r"(?:(?:here are|these are|there are) )?(?:a few|a couple|an?|some|several|many|my|the|these|"
    r"those|its|their|our|two|three|four|five|2|3|4|5)?(?: of (?:the|my|these|those|its))?"
    rf"(?: [\w-]+){{0,3}} ?\b{_KIND}\b[^.;:?!,]{{0,60}}?(?:\b(?:are|is|were|include|being|such as|"
    r"like)\b|[:,;])"
)
PROMISES = re.compile(
    r"\b(?:many|several|some|a few|numerous|multiple|various|different|two|three|four|lots of|"
    rf"a lot of) (?:\w+ )?{_KIND}\b"
)
FIRST = re.compile(
    r"(?:first|firstly|to begin|to start|for one|one (?:\w+ )?(?:reason|way|thing|point|benefit|"
    r"advantage)|(?:my|the|one of (?:my|the)) (?:\w+ )?(?:first|reasons?)|(?:my|the) first)\b"
)
ADDS = re.compile(
    r"(?:and |but )?(?:also|in addition|adding|additionally|plus|moreover|furthermore|"
    r"not only that|on top of that|most of all|above all|best of all)\b"
)
NEXT = re.compile(
    r"(?:(?:and )?(?:second|third|fourth|final|last|next|lastly|finally|secondly|thirdly)\b|"
    r"another (?:is|one)\b|(?:another|one more|(?:a|my|the) (?:second|third|last|next|other)) "
    r"(?:\w+ )?(?:reason|way|thing|point|benefit|advantage)\b)"
)
DOES = re.compile(
    r"(?:also,? )?(?:it|this|they|these) (?:(?!to )[\w'-]+ ){0,3}?"  # no "they want to keep"
    r"(?:would|will|can|could|helps?|makes?|gives?|allows?|keeps?|lets?|teach(?:es)?)\b(?! not)"
)
# What a sentence says of the list that is its subject: "Cost, noise and safety all argue for it".
ARGUES = re.compile(
    r"[^.;:?!]{8,240}?(?P<says>,? (?:(?:all|both|together|each|alone) )?"
    r"(?:(?:argue|speak|plead|count|weigh|tell) (?:for|against|in favou?r of) "
    r"(?:it|this|that|them|such|the|a)|make (?:the|a|its|their|my|our) (?:\w+ )?"
    r"(?:case|difference|argument)|are what (?:makes?|counts?|matters?|decides?|speaks?)|"
    r"(?:justify|demand|support|favou?r) (?:it|this|that|them|such)|are reasons? enough)\b)"
)
PLANS = re.compile(r"i (?:will|would|want|am going|'m going|'ll)\b")
_SUBJECT = r"(?:it|they|these|this|that)"
OF_ALL = re.compile(  # what a list says of the claim's subject
    rf"{_SUBJECT}(?:'s| (?:(?:can|could|will|would|may) be|is|are|was|were)) (?!not )"
    r"(?:(?:something|(?:a|one|the best) (?:\w+ )?(?:way|thing|chance)) (?P<to>to )|also |both )?"
)
DO_ALL = re.compile(
    rf"{_SUBJECT} (?:(?:can|could|will|would) (?!not |be )|(?=(?:keep|make|give|cause|save)s? )|"
    r"(?:helps?|allows?|lets|teach(?:es)?) (?:\w+ ){1,2}(?:to )?)(?:also )?"
)
THIS_BECAUSE = re.compile(
    r"(?:i (?:\w+ )?(?:think|believe|say|feel)(?: (?:this|that|so|it|this way))*|"
    r"(?:this|that|it) is(?: \w+)?|(?:this|that|it)'s) because\b"
)
ONE_MORE = re.compile(r"\b(?:also|too|even|as well|in addition|finally|lastly)\b")
BECAUSE = "because"
GOES_ON = re.compile(rf"{BECAUSE}\b|{THIS_BECAUSE.pattern}")
QUESTION = "?"


def following(draft: Draft, claim: Thesis, rows: Sequence[int]) -> tuple[Pillar, ...]:
    """Give the reasons told behind a claim that the essay comes back to; () for none.

    Of what is not set in lines more is asked: `rows`, the paragraphs that may carry a reason, must
    be about it.
    """
    lines = in_lines(draft, claim)
    if lines:
        return () if are_idle(draft, claim, lines, beside=False) else lines
    told = told_after(draft, claim)
    if are_borne_out(draft, (*claim.pillars, *told), rows):
        return told
    told = one_each(draft, claim)
    return told if told and take_turns(draft, claim, told) else ()


def in_lines(draft: Draft, claim: Thesis) -> tuple[Pillar, ...]:
    """Give the lines of the list to which the claim, or what announces reasons, leads by colon."""
    own = paragraph_at(draft.paragraphs, claim.start)
    last = sentences_in(draft, own)[-1]
    if not _opens(draft, own) or not draft.text.endswith(COLON, last.start, last.end):
        return ()
    leads = last.start < claim.end or OF_KIND.search(lowered(draft.text), last.start, last.end)
    lines = takewhile(lambda paragraph: paragraph.role == "list", draft.paragraphs[own + 1 :])
    return pillars.told_in_lines(draft.text, lines) if leads else ()


def told_after(draft: Draft, claim: Thesis) -> tuple[Pillar, ...]:
    """Give the reasons told in the sentences after a claim, in its paragraph; () for none."""
    own = paragraph_at(draft.paragraphs, claim.start)
    if not _opens(draft, own):
        return ()
    after = [one for one in _going_on(draft, own) if one.start >= claim.end]
    near = after[: 1 if claim.pointed else WITHIN]  # who points means that sentence
    return (
        next((found for one in near if (found := _listed(draft.text, one))), ())
        or next((found for one in near if (found := _as_subject(draft.text, one))), ())
        or next((found for one in near if (found := _of_all(draft.text, one))), ())
        or _in_turn(draft.text, near if claim.pointed else after, after)
        or _of_it(draft.text, after)
        or _added(draft.text, claim, after)
        or _promised(draft.text, claim, after)
    )


def one_each(draft: Draft, claim: Thesis) -> tuple[Pillar, ...]:
    """Give the sentences from the claim to the end of its paragraph if each may be a reason.

    They are short, and one says that there is more, or they all begin with the same word.
    """
    own, text = paragraph_at(draft.paragraphs, claim.start), draft.text
    after = [one for one in sentences_in(draft, own) if one.start >= claim.end]
    if not MANY <= len(after) <= MOST or not _opens(draft, own):
        return ()
    plain = lowered(text)
    more = any(ONE_MORE.search(plain, one.start, one.end) for one in after[1:])
    heads = {plain[one.start : one.end].split()[0] for one in after}
    alike = len(heads) == 1 and heads != {"i"}  # who says "I" each time tells a story
    if not (more or alike) or any(not _may_be_reason(text, one) for one in after):
        return ()
    return tuple([said(text, one) for one in after])


def _may_be_reason(text: str, one: Sentence) -> bool:
    """Tell whether a sentence is short, and states something in the writer's own name."""
    if count(text, one) > SHORT or text.endswith(QUESTION, one.start, one.end):
        return False
    plans = PLANS.match(lowered(text), one.start, one.end)
    return not (plans or of_others(text, one) or opines(text, one))


def _opens(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph opens an essay that has a body.

    A text without one tells its reasons there at length, and lists none.
    """
    return paragraph in indexes(draft, "introduction") and bool(indexes(draft, "body"))


def _going_on(draft: Draft, paragraph: int) -> tuple[Sentence, ...]:
    """Give a paragraph's sentences, and the next one's that only goes on from it: "Because …"."""
    own, after = sentences_in(draft, paragraph), sentences_in(draft, paragraph + 1)
    plain = lowered(draft.text)
    goes_on = len(after) == 1 and GOES_ON.match(plain, after[0].start)
    return (*own, *after) if goes_on else own


def _listed(text: str, sentence: Sentence) -> tuple[Pillar, ...]:
    """Give the reasons of a sentence that is known to list some."""
    announced = ANNOUNCES.match(lowered(text), sentence.start, sentence.end)
    if announced:
        return pillars.listed(text, Span(announced.end(), sentence.end))
    if BECAUSE not in lowered(text)[sentence.start : sentence.end]:
        return ()
    found = pillars.read(text, sentence)
    cued = any(one.worth >= STRONG and one.clausal for one in regions(text, sentence))
    goes_on = THIS_BECAUSE.match(lowered(text), sentence.start, sentence.end)
    return found if cued and len(found) >= (SEVERAL if goes_on else MANY) else ()


def _as_subject(text: str, sentence: Sentence) -> tuple[Pillar, ...]:
    """Give the list that is the subject of a sentence next to the claim: "A and B argue …"."""
    says = ARGUES.match(lowered(text), sentence.start, sentence.end)
    if says is None or of_others(text, sentence):
        return ()
    found = pillars.listed(text, Span(sentence.start, says.start("says")))
    return found if len(found) >= MANY else ()


def _of_all(text: str, sentence: Sentence) -> tuple[Pillar, ...]:
    """Give what the sentence next to a claim says of its subject: "They are A, B and C".

    Two things that it does are enough, when each is told in words of its own.
    """
    are = OF_ALL.match(lowered(text), sentence.start, sentence.end)
    do = DO_ALL.match(lowered(text), sentence.start, sentence.end)
    opened = are or do
    if opened is None:
        return ()
    found = pillars.listed(text, Span(opened.end(), sentence.end))
    told = all(len(one.name.split()) > 1 for one in found)
    pair = told and (do or (are and are["to"]))
    return found if len(found) >= (SEVERAL if pair else MANY) else ()


def _in_turn(text: str, near: Sequence[Sentence], after: Sequence[Sentence]) -> tuple[Pillar, ...]:
    """Give the reasons told one by one, each at the head of a sentence of its own."""
    plain = lowered(text)
    first = next((one for one in near if FIRST.match(plain, one.start)), None)
    if first is None:
        return ()
    later = [one for one in after if one.start > first.start]
    rest = (x for x in later if NEXT.match(plain, x.start) or ADDS.match(plain, x.start))
    found = [said(text, one) for one in (first, *rest)]
    plans = any(PLANS.match(plain, one.start) for one in found if one.start)
    return tuple(found) if len(found) >= SEVERAL and not plans else ()


def _of_it(text: str, after: Sequence[Sentence]) -> tuple[Pillar, ...]:
    """Give what the sentences next to the claim say it will do: "It would … It would also …"."""
    plain = lowered(text)
    does = list(takewhile(lambda one: DOES.match(plain, one.start, one.end), after))
    more = takewhile(lambda one: ADDS.match(plain, one.start), after[len(does) :])
    found = [said(text, one) for one in (*does, *more)]
    return tuple(found) if len(does) >= SEVERAL else ()


def _added(text: str, claim: Thesis, after: Sequence[Sentence]) -> tuple[Pillar, ...]:
    """Give what is added, "Also, …", to the reason of the claim or of the sentence next to it."""
    plain = lowered(text)
    begun = 0 if claim.pillars else 1
    adds = list(takewhile(lambda one: ADDS.match(plain, one.start), after[begun:]))
    found = [*after[:begun], *adds] if adds else []
    asked = any(text.endswith(QUESTION, one.start, one.end) for one in found)
    if asked or any(of_others(text, one) or opines(text, one) for one in found):
        return ()
    return tuple([said(text, one) for one in found])


def _promised(text: str, claim: Thesis, after: Sequence[Sentence]) -> tuple[Pillar, ...]:
    """Give the list that follows, at some distance, a claim which says that there are several."""
    if PROMISES.search(lowered(text), claim.start, claim.end) is None:
        return ()
    lists = [pillars.series(text, one) for one in after]
    lists += [pillars.listed(text, one) for one in after[:1]]
    return next((found for found in lists if len(found) >= MANY), ())
