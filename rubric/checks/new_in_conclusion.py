"""New in the conclusion.

Asks: does the conclusion keep to what the essay has shown?

Why: a new source or reason in the last paragraph comes too late to be proved; a reader expects to
be told there what it all amounts to.

Score: full when nothing new is found; each new thing costs three tenths. New is a source that is
cited nowhere before, a reason brought in as one more (“another reason is …”), and a share, a sum
or a large number that stands nowhere before. An essay without a conclusion is not asked.

Pass:
    So the bell should ring later: for sleep, for marks, for safety.

Fail:
    Another reason is that 84 % of nurses agree (Lindqvist 7).
"""

import re

from rubric.checks import check
from rubric.lookup import indexes, number, prose, quoted, sentence_at, shortened
from rubric.result import Finding, Measure, Step
from rubric.style.own import own, places
from rubric.types import Citation, Draft, Essay, Span

COST = 0.3  # of the score for each new thing
QUOTE = 50  # code points shown
MOST_SHOWN = 3  # new things named
ONE_MORE = re.compile(
    r"\b(?:another|one more|an additional|a further|the (?:next|last|final)|a (?:second|third|"
    r"fourth|last|final)) (?:\w+ )?(?:reason|point|benefit|advantage|argument|example|"
    r"problem|disadvantage) (?:why |that |is |was |would |to |for |of )"
)
# Shares, sums of money and large numbers; a year may date the matter, small numbers count points.
FIGURE = re.compile(
    r"(?<![\w.,])(?:[$£€]\d[\d,.]*\d|(?!100\b)\d[\d.]*(?:%| percent\b)|\d{1,3}(?:,\d{3})+)"
)
NUMBER = re.compile(r"\d[\d,.]*")

LACKS = (
    "brings",
    "bring",
    "something new into the conclusion",
)  # said of a class: of one essay, of several, and what
SILENT_ON = "an essay without a conclusion"
NO_PLACE = "I found no conclusion in {words} words."
NONE = "I found nothing in the conclusion (¶{place}) that the essay had not shown before."
SOME = "The conclusion brings in what I could not find before it: {what}."
UNSURE = "I am not sure, but ¶{place} seems to conclude and brings in something new: {what}."
MOVE = "Which paragraph of the body should prove “{quote}”? Move it there, or leave it out."


@check
def new_in_conclusion(essay: Essay) -> Finding:
    """The conclusion brings in nothing new."""
    draft = essay.draft
    ends = indexes(draft, "conclusion")
    if not ends:
        measure = Measure("conclusions", 0, "conclusions")
        says = NO_PLACE.format(words=draft.words)
        return Finding("new_in_conclusion", None, says, measured=measure, status="not_applicable")
    found = sorted(
        {*_sources(essay, ends), *_reasons(essay, ends), *_figures(essay, ends)},
        key=lambda span: span.start,
    )
    measure = Measure("new things", len(found), "places", None, 0)
    if not found:
        says = NONE.format(place=number(draft, ends[0]))
        return Finding("new_in_conclusion", 1.0, says, measured=measure)
    sentence = sentence_at(draft, found[0].start)
    sure = essay.argument.restatement is not None  # else the last paragraph may conclude nothing
    asks = MOVE.format(quote=shortened(sentence.of(draft.text), QUOTE))
    return Finding(
        "new_in_conclusion",
        round(max(0.0, 1 - COST * len(found)), 4),
        (SOME if sure else UNSURE).format(place=number(draft, ends[0]), what=_named(draft, found)),
        measured=measure,
        status="scored" if sure else "unsure",
        step=Step(asks, "ten minutes", sentence.start, sentence.end),
    )


def _named(draft: Draft, found: list[Span]) -> str:
    shown = [f"“{shortened(quoted(draft, span).quote, QUOTE)}”" for span in found[:MOST_SHOWN]]
    more = len(found) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _sources(essay: Essay, ends: tuple[int, ...]) -> list[Span]:
    """Give the citations in the conclusion of a source that no paragraph before cites or names.

    Pages, notes and numbers alone do not tell what they mean.
    """
    draft = essay.draft
    cited = (*draft.citations, *essay.aside.citations)
    known = {key for c in cited if c.paragraph < ends[0] for key in _keys(c)}
    before = draft.text[: draft.paragraphs[ends[0]].start]
    return [
        Span(c.start, c.end)
        for c in draft.citations
        if c.paragraph in ends and c.author
        if known.isdisjoint(_keys(c)) and c.author.split("; ")[0].split(" ")[0] not in before
    ]


def _keys(citation: Citation) -> set[int | str]:
    names = (citation.author or "").lower().split("; ")
    return {*citation.references, *filter(None, names)}


def _reasons(essay: Essay, ends: tuple[int, ...]) -> list[Span]:
    return list(places(own(essay, ends), ONE_MORE))


def _figures(essay: Essay, ends: tuple[int, ...]) -> list[Span]:
    """Give the figures in the conclusion that stand nowhere before it."""
    draft = essay.draft
    text = draft.text
    first = draft.paragraphs[prose(draft)[0]].start
    before = text[first : draft.paragraphs[ends[0]].start]
    known = {match.group().rstrip(",.") for match in NUMBER.finditer(before)}
    new: dict[str, Span] = {}
    for span in places(own(essay, ends), FIGURE):
        digits = NUMBER.search(span.of(text))
        if digits and digits.group().rstrip(",.") not in known:
            new.setdefault(digits.group(), span)
    return list(new.values())
