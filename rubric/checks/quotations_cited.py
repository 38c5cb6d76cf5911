"""Quotations cited.

Asks: is every quotation followed by its source?

Why: quoted words are somebody's; a reader must be able to find them.

Score: the share of quotations with a citation; at most .59 while one has none. An essay that
quotes nothing is not asked.

Pass:
    The report calls it “a quiet success” (Okafor 12).

Fail:
    The report calls it “a quiet success”.
"""

from rubric.checks import check
from rubric.lookup import counted, number, quoted, sentence_at, shortened
from rubric.result import Finding, Measure, Missing, Step, Strength
from rubric.types import Essay, Quotation

# A quotation without a source keeps the criterion from its top level, and one among many no lower
# than the next: with the rest full, a quarter of the weight at .59 stays just below .9.
BARE_MOST = 0.59
QUOTE = 50  # code points shown of a quotation
LACKS = (
    "has",
    "have",
    "a quotation without its source",
)  # said of a class: of one essay, of several, and what
SILENT_ON = "an essay that quotes nothing"

NONE_QUOTED = "I found no quotation in {words} words."
ALL_ASIDE = "I found no quotation that counts among {quotations}."
ALL_CITED = "Every {quotation} has its source: {quotations}, the first “{quote}”."
SOME_CITED = "{cited} of {all} {many} have a source; I found none for “{quote}”."
NONE_CITED = "I found no source for {quotations}: “{quote}”."
STRENGTH = "Every {quotation} has its source (¶{place})."
ALL = ("quotation", "quotations")
COUNTING = ("quotation that counts", "quotations that count")  # where some were set aside
CITE = "Whose words are “{quote}” in ¶{place}? Add the source after them."


@check
def quotations_cited(essay: Essay) -> Finding:
    """Every quotation has its source."""
    draft = essay.draft
    bare = tuple(q for q in draft.quotations if not q.cited)
    cited = tuple(q for q in draft.quotations if q.cited)
    if not draft.quotations:
        aside = essay.aside.quotations
        measure, says = Measure("quotations", 0, "quotations"), ALL_ASIDE if aside else NONE_QUOTED
        said = says.format(words=draft.words, quotations=counted(len(aside), *ALL))
        return Finding("quotations_cited", None, said, measured=measure, status="not_applicable")
    return _bare(essay, bare, cited) if bare else _all_cited(essay, cited)


def _all_cited(essay: Essay, cited: tuple[Quotation, ...]) -> Finding:
    draft, first, named = essay.draft, cited[0], _named(essay)
    quote = shortened(first.of(draft.text), QUOTE)
    sentence = sentence_at(draft, first.start)
    shown = sentence if sentence.covers(first) else first
    strength = Strength(
        shown.start,
        shown.end,
        STRENGTH.format(place=number(draft, first.paragraph), quotation=named[0]),
        shown.of(draft.text),
    )
    count = counted(len(cited), *named)
    says = ALL_CITED.format(quotation=named[0], quotations=count, quote=quote)
    evidence = tuple(quoted(draft, q) for q in cited)
    return Finding("quotations_cited", 1.0, says, evidence, strength=strength)


def _named(essay: Essay) -> tuple[str, str]:
    """Name one and several quotations, so that those set aside are not spoken of."""
    return COUNTING if essay.aside.quotations else ALL


def _bare(essay: Essay, bare: tuple[Quotation, ...], cited: tuple[Quotation, ...]) -> Finding:
    draft, first, named = essay.draft, bare[0], _named(essay)
    whole = len(bare) + len(cited)
    reached = round(min(BARE_MOST, (len(cited) + 1) / whole), 4) if len(bare) > 1 else 1.0
    quote = shortened(first.of(draft.text), QUOTE)
    says = SOME_CITED if cited else NONE_CITED
    step = CITE.format(quote=quote, place=number(draft, first.paragraph))
    return Finding(
        "quotations_cited",
        round(min(BARE_MOST, len(cited) / whole), 4),
        says.format(
            cited=len(cited),
            all=whole,
            quote=quote,
            many=named[1],
            quotations=counted(whole, *named),
        ),
        tuple(quoted(draft, q) for q in cited),
        None if cited else Missing("a source", first.start, first.end),
        step=Step(step, "two minutes", first.start, first.end),
        reach=(reached, reached),
    )
