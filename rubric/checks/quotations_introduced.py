"""Quotations introduced.

Asks: is each quotation brought in by words of the writer's own?

Why: a quotation dropped in between two sentences leaves the reader to guess who speaks and why.

Score: the share of quotations that stand in a sentence with words of the writer's own, or follow
one that leads to them (by a colon, or by naming who speaks), or are taken up at once by the next
one (“This shows …”). Not asked are set-off quotations, one that opens the essay, and what people
said in a story of the writer's own life. An essay that quotes nothing is not asked.

Pass:
    The nurse calls it “an hour given back to them” (Okafor 12).

Fail:
    Sleep matters. “It is an hour given back to them” (Okafor 12). Marks rise as well.
"""

import re

from rubric.checks import check
from rubric.lookup import (
    PROSE,
    counted,
    number,
    prose,
    quoted,
    sentence_at,
    sentences_in,
    shortened,
)
from rubric.result import Finding, Measure, Missing, Step, Strength
from rubric.style.own import BLANK, length, own
from rubric.types import Essay, Quotation, Sentence, Span

FEWEST_OWN = 2  # words beside a quotation that bring it in: "he says"
QUOTE = 50  # code points shown of a quotation
LEADS = re.compile(
    r"[:,—–]\W*\Z|\b(?:according to|said|stat(?:es?|ed)|cit(?:es?|ed)|writes?|wrote|explains?|"
    r"mentions?|shares?|quot(?:es?|ation)|says?|article|author|source|passage|paragraph)\b"
)
TAKES_UP = re.compile(
    r"\W*(?:(?:by|in|with|from|through|after) (?:this|these|saying|stating|using)|this|these|here|"
    r"such|the (?:quote|quotation|author|writer|speaker|passage|line|words?|evidence)|what|"
    r"\w+ (?:said|says|added|wrote|explained|replied|asked|told))\b"
)

LACKS = (
    "has",
    "have",
    "a quotation that nothing leads into",
)  # said of a class: of one essay, of several, and what
SILENT_ON = "an essay that quotes nothing"
NOTHING = "I found no quotation whose introduction could be judged."
ALL_LED = "Every quotation is brought in by words of the essay's own: {quotations}."
SOME_LED = "{led} of {all} quotations are brought in; “{quote}” in ¶{place} stands alone."
NONE_LED = "I could not find what brings in “{quote}” in ¶{place}."
STRENGTH = "Quotations are brought in, as here (¶{place})."
LEAD_IN = "Who says “{quote}” (¶{place}), and what does it show? Say so in its sentence."


@check
def quotations_introduced(essay: Essay) -> Finding:
    """Each quotation is brought in by the writer's own words."""
    draft = essay.draft
    asked = [q for q in draft.quotations if _is_asked(essay, q)]
    if not asked:
        measure = Measure("quotations", 0, "quotations")
        return Finding(
            "quotations_introduced", None, NOTHING, measured=measure, status="not_applicable"
        )
    text = own(essay, prose(draft))
    alone = [q for q in asked if not _is_led(essay, text, q)]
    led = [q for q in asked if q not in alone]
    first = (alone or led)[0]
    words = {
        "quotations": counted(len(asked), "quotation"),
        "led": len(led),
        "all": len(asked),
        "quote": shortened(first.of(draft.text), QUOTE),
        "place": number(draft, first.paragraph),
    }
    says = ALL_LED if not alone else SOME_LED if led else NONE_LED
    step = Step(LEAD_IN.format(**words), "one sentence", first.start, first.end)
    return Finding(
        "quotations_introduced",
        round(len(led) / len(asked), 4),
        says.format(**words),
        tuple(quoted(draft, q) for q in led),
        None if led else Missing("an introduction", first.start, first.end),
        strength=None if alone else _strength(essay, first, words),
        step=step if alone else None,
    )


def _is_asked(essay: Essay, quotation: Quotation) -> bool:
    """Tell whether a quotation stands in running prose that does not tell a story, nor opens."""
    draft = essay.draft
    part = draft.paragraphs[quotation.paragraph]
    if part.role not in PROSE:
        return False
    opens = sentence_at(draft, quotation.start) == sentences_in(draft, prose(draft)[0])[0]
    return quotation.paragraph not in draft.lived and not opens


def _is_led(essay: Essay, text: str, quotation: Quotation) -> bool:
    rows = sentences_in(essay.draft, quotation.paragraph)
    inside = [s for s in rows if s.start < quotation.end and quotation.start < s.end]
    if not inside:
        return True  # an odd place; nothing can be said of it
    if any(length(text, sentence) >= FEWEST_OWN for sentence in inside):
        return True
    at = rows.index(inside[0])
    goes_on = at > 0 and _goes_on(essay, text, rows[at - 1])
    after = next((s for s in essay.draft.sentences if s.start >= inside[-1].end), inside[-1])
    return goes_on or _leads(essay, text, inside[0]) or _takes_up(text, after)


def _goes_on(essay: Essay, text: str, before: Sentence) -> bool:
    """Tell whether a sentence quotes in words of its own: the next quotation goes on with it."""
    quotes = any(before.start <= q.start < before.end for q in essay.draft.quotations)
    return length(text, before) >= FEWEST_OWN and (quotes or before.of(text)[-1] == BLANK)


def _leads(essay: Essay, text: str, sentence: Sentence) -> bool:
    """Tell whether what stands before a sentence, in whichever paragraph, leads to a quotation."""
    draft = essay.draft
    before = sentence_at(draft, max(0, sentence.start - 1))
    return before != sentence and LEADS.search(text, before.start, sentence.start) is not None


def _takes_up(text: str, sentence: Sentence) -> bool:
    return TAKES_UP.match(text, sentence.start, sentence.end) is not None


def _strength(essay: Essay, quotation: Quotation, words: dict[str, object]) -> Strength:
    sentence: Span = sentence_at(essay.draft, quotation.start)
    shown = quoted(essay.draft, sentence if sentence.covers(quotation) else quotation)
    return Strength(shown.start, shown.end, STRENGTH.format(**words), shown.quote)
