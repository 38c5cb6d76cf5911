"""The essay within a file: furniture goes, cut paragraphs are whole, every part has a role.

A Source in, a Document out. Prose keeps the role `body`; the outline tells introduction and
conclusion later.
"""

from collections.abc import Iterable

from rubric.furniture import (
    chatbot,
    front,
    graders,
    hesitations,
    letters,
    lists,
    matter,
    notes,
    page,
    prompts,
    roles,
    seams,
    verse,
)
from rubric.furniture.passages import Passage, passages
from rubric.source import LeftOut, Source
from rubric.types import Document, Paragraph, Piece, Span

BETWEEN = "\n\n"


def document(source: Source) -> Document:
    """Put the essay together: paragraphs joined by a blank line, with a map back to the file."""
    parts = page.clear(hesitations.clear(passages(source.blocks)))
    parts = graders.clear(chatbot.clear(matter.find_matter(parts)))
    parts = verse.find_verse(prompts.find_prompts(lists.part(parts)))
    parts = letters.find_greeting(parts)
    parts = letters.find_closing(seams.mend(parts))
    parts = roles.decide(front.find_front(parts))
    kept = [part for part in parts if part.left is None and part.note is None]
    text = BETWEEN.join(part.text for part in kept)
    paragraphs, pieces, italics = _places(kept)
    found = notes.collect(text, paragraphs, source.notes, parts)
    titles = [front.title_of(p.of(text)) for p in paragraphs if p.role == "title"]
    return Document(
        submission=source.submission,
        text=text,
        title=titles[0] if titles else None,
        paragraphs=paragraphs,
        pieces=pieces,
        italics=italics,
        notes=found,
        left_out=(*source.hidden, *_left_out(parts)),
        notices=(*source.notices, *graders.notices(parts), *notes.notices(found)),
    )


def _places(
    kept: Iterable[Passage],
) -> tuple[tuple[Paragraph, ...], tuple[Piece, ...], tuple[Span, ...]]:
    """Give the paragraphs, the source map and the italic stretches of the text."""
    paragraphs, pieces, italics = [], [], []
    at = 0
    for passage in kept:
        start = at
        for run in passage.runs:
            pieces.append(Piece(at, at + len(run.text), run.origin))
            if run.italic:
                italics.append(Span(at, at + len(run.text)))
            at += len(run.text)
        paragraphs.append(Paragraph(start, at, passage.role))
        at += len(BETWEEN)
    return tuple(paragraphs), tuple(pieces), tuple(italics)


def _left_out(parts: Iterable[Passage]) -> Iterable[LeftOut]:
    """Tell what was left out, and after which paragraph of prose it stood."""
    number = 0
    for part in parts:
        if part.left is None:
            number += part.note is None and part.role == "body"
            continue
        where = f"{'inside' if part.inside else 'after'} paragraph {number}"
        yield LeftOut(part.left, part.text, where if number else "before the first paragraph")
