"""Topic sentences.

Asks: does each body paragraph open with the point it makes?

Why: a reader who knows the point of a paragraph can weigh what follows; one who must find it at
the end reads twice.

Score: the share of body paragraphs that open with a point of the writer's own. A quotation, an
example (“for instance …”) and a report of what a source says are none. A first sentence of a few
words passes the task on to the second. Paragraphs of fewer than twelve words are not asked.
Whether the point belongs to the thesis is another question (`body_tied_to_pillars`).

Pass:
    Sleep makes better pupils. In two schools that …

Fail:
    “It is an hour given back” (Okafor 12). In two schools that …
"""

import re

from rubric.checks import check
from rubric.lookup import indexes, prose, quoted, sentences_in
from rubric.result import Finding, Measure
from rubric.style.own import length, own
from rubric.style.paragraphs import Sought, shared
from rubric.types import Essay, Sentence
from rubric.words import count

LEADS = 7  # words; a shorter first sentence may lead on to the point
FEWEST_OWN = 4  # words of a point: who does what
FEWEST = 12  # words of a paragraph; fewer are a heading, or a line broken off
REPORTS = re.compile(
    r"\W*(?:for (?:example|instance)|e\.g\.|an example|according to|"
    r"(?:in|from) (?:the|this|paragraph|line|source) (?:\w+ ){0,3}?(?:it|the author|he|she)? ?"
    r"(?:says?|states)\b|(?:the|this) (?:\w+ )?(?:article|author|text|story|passage|source) "
    r"(?:also )?(?:says|states|said|stated))\b"
)

LACKS = (
    "has",
    "have",
    "a paragraph that does not open with its point",
)  # said of a class: of one essay, of several, and what
SILENT_ON = "an essay without body paragraphs"
NO_BODY = "I found no body paragraph to judge in {words} words."
SOUGHT = Sought(
    "topic_sentences",
    "a point",
    "Every body paragraph opens with a point, beginning with ¶{place}: “{quote}”.",
    "{have} of {all} body paragraphs open with a point; I found none in {bare}.",
    "I could not find a point at the head of {bare}.",
    "Body paragraphs open with their point (¶{place}).",
    "Which point does ¶{place} make? Say it before “{quote}”.",
)


@check
def topic_sentences(essay: Essay) -> Finding:
    """Each body paragraph opens with the point it makes."""
    draft = essay.draft
    whole = indexes(draft, "body")
    body = tuple(i for i in whole if count(draft.text, draft.paragraphs[i]) >= FEWEST)
    if not body:
        measure = Measure("body paragraphs", 0, "paragraphs")
        says = NO_BODY.format(words=draft.words)
        return Finding("topic_sentences", None, says, measured=measure, status="not_applicable")
    text = own(essay, prose(draft), titles=True)
    points = {i: quoted(draft, point) for i in body if (point := _point(essay, text, i))}
    return shared(SOUGHT, essay, points, [i for i in body if i not in points])


def _point(essay: Essay, text: str, paragraph: int) -> Sentence | None:
    """Give the sentence that opens a paragraph with its point, if one does."""
    rows = sentences_in(essay.draft, paragraph)
    leads = len(rows) > 1 and 0 < length(text, rows[0]) < LEADS
    asked = rows[: 2 if leads else 1]
    return next((row for row in asked if _makes(text, row)), None)


def _makes(text: str, first: Sentence) -> bool:
    """Tell whether a sentence is one of the writer's own and brings in no example or source."""
    return length(text, first) >= FEWEST_OWN and not REPORTS.match(text, first.start, first.end)
