"""Citations present.

Asks: does each body paragraph cite a source?

Why: a reader must be able to see where a claim comes from, at the place where it is made.

Score: the share of body paragraphs with at least `per_body_paragraph` citations. Not asked are a
paragraph that answers an objection by argument alone, one that tells what the writer lived
through, and one that stands beside the essay. Where the essay lists its sources, only citations
of listed sources count.

Pass:
    Pupils slept forty minutes longer (Okafor 12).

Fail:
    Studies show that pupils slept longer.
"""

from collections.abc import Mapping
from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.lookup import counted, indexes, number, places, prose, quoted, sentence_at, shortened
from rubric.result import Finding, Measure, Missing, Step, Strength
from rubric.types import Citation, Essay

QUOTE = 40  # code points shown of a paragraph's opening

NOWHERE = "I found no citation in {words} words."
UNLISTED = "I found no citation of a listed source among {citations}."
NOT_ASKED = "No citation was asked for, and none stands in {words} words."
EVERYWHERE = "Every body paragraph cites a source: {citations}, the first “{first}”."
SOMEWHERE = "{cited} of {all} body paragraphs cite a source; I found none in {places}."
TOO_FEW = "{cited} of {all} body paragraphs cite {wanted}; I found fewer in {places}."
STRENGTH = "Every body paragraph cites a source (¶{place})."
CITE = "Where does ¶{place} (“{quote}”) take its facts from? Cite the source beside them."


@check
def citations_present(
    essay: Essay, *, per_body_paragraph: Annotated[int, Between(0, 20)] = 1
) -> Finding:
    """Sources are cited where claims are made."""
    draft = essay.draft
    counting = _counting(essay)
    whole = indexes(draft, "body") or prose(draft)
    per = {i: sum(c.paragraph == i for c in counting) for i in whole}
    body = _asked(essay, per, per_body_paragraph)
    bare = [i for i in body if per[i] < per_body_paragraph]
    if not per_body_paragraph and not counting:
        measure, says = (
            Measure("citations", 0, "citations", 0),
            NOT_ASKED.format(words=draft.words),
        )
        return Finding("citations_present", 1.0, says, measured=measure)
    if not counting:
        return _nowhere(essay, body)
    if not bare:
        return _everywhere(essay, counting)
    where = places(draft, bare)
    wanted = counted(per_body_paragraph, "source")
    said = SOMEWHERE if per_body_paragraph == 1 else TOO_FEW
    return Finding(
        "citations_present",
        round(1 - len(bare) / len(body), 4),
        said.format(cited=len(body) - len(bare), all=len(body), places=where, wanted=wanted),
        tuple(quoted(draft, citation) for citation in counting),
        step=_step(essay, bare[0]),
    )


def _asked(essay: Essay, per: Mapping[int, int], least: int) -> tuple[int, ...]:
    """Give the body paragraphs that cite enough, and those that should.

    Not asked: an objection answered by argument, what the writer lived through, a stray paragraph
    (its fault is told elsewhere).
    """
    body = tuple(per)
    spared = _spared(essay, body)
    return tuple(i for i in body if per[i] >= least or i not in spared) or body


def _spared(essay: Essay, body: tuple[int, ...]) -> frozenset[int]:
    draft = essay.draft
    kinds = {tie.paragraph: tie.kind for tie in essay.argument.ties}
    strays = {i for i in body if kinds.get(i) == "untied"}
    if len(strays) * 2 >= len(body):
        strays = set()  # where half the body is untied, the ties say little
    answers = {i for i in body if kinds.get(i) == "counterargument"}
    return frozenset(strays | answers | set(draft.lived))


def _counting(essay: Essay) -> tuple[Citation, ...]:
    """Leave out citations of sources that the essay's own list does not have."""
    listed = bool(essay.draft.references)
    return tuple(
        citation
        for citation in essay.draft.citations
        if not listed or citation.references or citation.kind == "note"
    )


def _nowhere(essay: Essay, body: tuple[int, ...]) -> Finding:
    draft = essay.draft
    cited = counted(len(draft.citations), "citation")
    says = (UNLISTED if draft.citations else NOWHERE).format(words=draft.words, citations=cited)
    missing = Missing("a citation", 0, len(draft.text))
    step = _step(essay, body[0]) if body else None
    return Finding("citations_present", 0.0, says, (), missing, step=step)


def _everywhere(essay: Essay, counting: tuple[Citation, ...]) -> Finding:
    draft = essay.draft
    inside = [c for c in counting if draft.paragraphs[c.paragraph].role == "body"]
    first = (inside or counting)[0]
    sentence = sentence_at(draft, first.start)
    shown = sentence if sentence.covers(first) else first
    says = EVERYWHERE.format(
        citations=counted(len(counting), "citation"), first=shortened(first.of(draft.text), QUOTE)
    )
    strength = Strength(
        shown.start,
        shown.end,
        STRENGTH.format(place=number(draft, first.paragraph)),
        shown.of(draft.text),
    )
    evidence = tuple(quoted(draft, citation) for citation in counting)
    return Finding("citations_present", 1.0, says, evidence, strength=strength)


def _step(essay: Essay, paragraph: int) -> Step:
    where = essay.draft.paragraphs[paragraph]
    quote = shortened(where.of(essay.draft.text), QUOTE)
    says = CITE.format(place=number(essay.draft, paragraph), quote=quote)
    return Step(says, "ten minutes", where.start, where.end)
