"""Citations present.

Asks: does each body paragraph cite a source?

Why: a reader must be able to see where a claim comes from, at the place where it is made.

Score: the share of body paragraphs with at least `per_body_paragraph` citations. A paragraph that
answers an objection by argument alone is not asked. Where the essay lists its sources, only
citations of listed sources count.

Pass:
    Pupils slept forty minutes longer (Okafor 12).

Fail:
    Studies show that pupils slept longer.
"""

from typing import Annotated

from pydantic import Field

from rubric.checks import check
from rubric.lookup import counted, indexes, number, quoted
from rubric.result import Finding, Missing, Step, Strength
from rubric.types import Citation, Essay

NOWHERE = "The essay cites no source."
EVERYWHERE = "Every body paragraph cites a source: {citations} in all."
SOMEWHERE = "{cited} of {all} body paragraphs cite a source; I found none in {places}."
CITE_ONE = "Where does ¶{place} take its facts from? Cite the source beside the claim."
CITE_ALL = "Name the source in brackets after each fact or quotation taken from it."


@check
def citations_present(
    essay: Essay, *, per_body_paragraph: Annotated[int, Field(ge=0, le=20)] = 1
) -> Finding:
    """Sources are cited where claims are made."""
    draft = essay.draft
    counting = _counting(essay)
    body = _asked(essay)
    per = {i: sum(c.paragraph == i for c in counting) for i in body}
    bare = [i for i, n in per.items() if n < per_body_paragraph]
    if not counting:
        missing = Missing("a citation", 0, len(draft.text))
        step = Step(CITE_ALL, "ten minutes")
        return Finding("citations_present", 0.0, NOWHERE, (), missing, step=step)
    evidence = tuple(quoted(draft, citation) for citation in counting)
    says = EVERYWHERE.format(citations=counted(len(counting), "citation"))
    if not bare:
        first = evidence[0]
        strength = Strength(first.start, first.end, says, first.quote)
        return Finding("citations_present", 1.0, says, evidence, strength=strength)
    places = ", ".join(f"¶{number(draft, i)}" for i in bare)
    says = SOMEWHERE.format(cited=len(body) - len(bare), all=len(body), places=places)
    where = draft.paragraphs[bare[0]]
    step = Step(
        CITE_ONE.format(place=number(draft, bare[0])), "ten minutes", where.start, where.end
    )
    score = round(1 - len(bare) / len(body), 4)
    return Finding("citations_present", score, says, evidence, step=step)


def _asked(essay: Essay) -> tuple[int, ...]:
    """Give the paragraphs that must cite: the body, but not where an objection is answered."""
    answers = {t.paragraph for t in essay.argument.ties if t.kind == "counterargument"}
    body = tuple(i for i in indexes(essay.draft, "body") if i not in answers)
    return body or indexes(essay.draft, "body", "introduction")


def _counting(essay: Essay) -> tuple[Citation, ...]:
    """Leave out citations of sources that the essay's own list does not have."""
    listed = bool(essay.draft.references)
    return tuple(
        citation
        for citation in essay.draft.citations
        if not listed or citation.references or citation.kind == "note"
    )
