"""Understanding: a `Document` in, an `Essay` with all its findings of fact out.

The stages run in this order: outline (roles), sentences, sources (citations, quotations,
references), thesis; then, for each reading of the thesis, its pillars, ties and restatement.
"""

from collections.abc import Mapping
from dataclasses import replace

from rubric import segment
from rubric.analysis import pillars, restatement, sources, thesis, ties
from rubric.analysis.language import language
from rubric.analysis.outline import outline
from rubric.lookup import PROSE, prose
from rubric.types import Argument, Document, Draft, Essay, Paragraph, Plan, Sentence, Thesis
from rubric.words import count

SPOKEN = PROSE | {"block_quote"}  # roles whose text is sentences


def understand(document: Document, hint: str | None = None) -> Essay:
    """Understand a document. `hint` gives the thesis's first words, or `none` for no thesis.

    Raises UserError when no sentence begins with the hint.
    """
    draft = read_page(document)
    found = thesis.find(draft, hint)
    related = ties.relatedness(draft)
    readings = tuple(argue(draft, choice, found.plan, related) for choice in _choices(found))
    if hint is not None:
        readings = tuple(_unraised(draft, reading) for reading in readings)
    return Essay(
        document.submission,
        draft,
        readings[0],
        readings[1:],
        language(document.text),
        document.notices,
    )


def _choices(found: thesis.ThesisReading) -> tuple[Thesis | None, ...]:
    """Give the theses to argue from, likeliest first; one alone when it is sure."""
    if found.absent:
        return (None, *found.choices) if found.doubtful else (None,)
    return (*found.choices, None) if found.doubtful else found.choices[:1]


def _unraised(draft: Draft, pointed: Argument) -> Argument:
    """Let a thesis pointed out below the introduction be restated no better than the one found.

    Else pointing at the sentence most like the conclusion would raise the conclusion.
    """
    claim, again = pointed.thesis, pointed.restatement
    if claim is None or again is None or thesis.introduces(draft, claim):
        return pointed
    own = thesis.find(draft)
    stated = next(iter(own.choices), None) or own.plan
    found = restatement.find(draft, stated, [p.name for p in stated.pillars]) if stated else None
    if found is None:
        return replace(pointed, restatement=None)
    held = again.pillars[: len(found.pillars)]
    nearest = min(again.similarity, found.similarity)
    return replace(pointed, restatement=replace(found, similarity=nearest, pillars=held))


def read_page(document: Document) -> Draft:
    """Find what stands on the page: parts, sentences, citations, quotations, references."""
    paragraphs = outline(document)
    sentences = _sentences(document.text, paragraphs)
    used = sources.find(document.text, paragraphs, sentences, document.notes)
    draft = Draft(
        document.title,
        document.text,
        0,
        paragraphs,
        sentences,
        used.citations,
        used.quotations,
        used.references,
        document.notes,
        document.left_out,
    )
    total = sum(count(document.text, paragraphs[i]) for i in prose(draft))
    return replace(draft, words=total)


def argue(
    draft: Draft, claim: Thesis | None, plan: Plan | None, related: Mapping[int, float]
) -> Argument:
    """Read the whole argument from one thesis, or from the plan that stands in its place.

    `related` says how far each paragraph belongs to the rest of the essay.
    """
    stated = claim or plan
    listed = stated.pillars if stated else ()
    if claim and not listed:
        listed = pillars.implicit(draft, pillars.arguing(draft))
        claim = replace(claim, pillars=listed)
    tied = ties.tie(draft, listed, related)
    again = restatement.find(draft, stated, [p.name for p in listed]) if stated else None
    return Argument(claim, None if claim else plan, tied, again)


def _sentences(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(span.start, span.end, i)
        for i, paragraph in enumerate(paragraphs)
        if paragraph.role in SPOKEN
        for span in segment.sentences(text, paragraph)
    )
