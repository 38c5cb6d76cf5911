"""Quotations cited.

Asks: is every quotation followed by its source?

Why: quoted words are somebody's; a reader must be able to find them.

Score: the share of quotations with a citation. An essay that quotes nothing is not asked.

Pass:
    The report calls it “a quiet success” (Okafor 12).

Fail:
    The report calls it “a quiet success”.
"""

from rubric.checks import check
from rubric.lookup import counted, number, quoted, shortened
from rubric.result import Finding, Measure, Missing, Step
from rubric.types import Essay

NONE_QUOTED = "The essay quotes no source word for word."
ALL_CITED = "Every quotation has its source: {quotations} in all."
SOME_CITED = "{cited} of {all} quotations have a source; I found none for “{quote}”."
CITE = "Whose words are “{quote}” in ¶{place}? Add the source after them."


@check
def quotations_cited(essay: Essay) -> Finding:
    """Every quotation has its source."""
    found = essay.draft.quotations
    if not found:
        measure = Measure("quotations", 0, "quotations")
        return Finding(
            "quotations_cited", None, NONE_QUOTED, measured=measure, status="not_applicable"
        )
    bare = [quotation for quotation in found if not quotation.cited]
    evidence = tuple(quoted(essay.draft, q) for q in found if q.cited)
    if not bare:
        says = ALL_CITED.format(quotations=counted(len(found), "quotation"))
        return Finding("quotations_cited", 1.0, says, evidence)
    first = bare[0]
    quote = shortened(first.of(essay.draft.text), 50)
    says = SOME_CITED.format(cited=len(evidence), all=len(found), quote=quote)
    step = CITE.format(quote=quote, place=number(essay.draft, first.paragraph))
    return Finding(
        "quotations_cited",
        round(len(evidence) / len(found), 4),
        says,
        evidence,
        None if evidence else Missing("a source", first.start, first.end),
        step=Step(step, "two minutes", first.start, first.end),
    )
