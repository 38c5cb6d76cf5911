"""Which sentences may be the thesis. A Draft in; sentences and the cues of their place out."""

from collections.abc import Iterator

from rubric.analysis.pillars.borne_out import gives_idle
from rubric.lookup import indexes, prose, sentences_in
from rubric.types import Draft, Sentence

MOST_AFTER = 6  # sentences of the paragraph after the introduction; claims stand at its head
FEWEST_CANDIDATES = 12  # sentences; short paragraphs are read on until there are so many
MOST_CANDIDATES = 20  # sentences of the introduction; a longer one is no introduction
MOST_SAID = 2  # times that a sentence of the body may stand in the text, word for word
# Sentences of an introduction that are told by their place. Idle reasons among them take none:
# who adds them has moved no claim.
LAST = 2
TAIL = 5  # sentences into an only paragraph from which one no longer introduces


def candidates(draft: Draft) -> Iterator[tuple[Sentence, tuple[str, ...]]]:
    """Give the sentences that may be the thesis with the cues of their place."""
    paragraphs = prose(draft)
    introduction = indexes(draft, "introduction")
    opening = [s for i in introduction for s in sentences_in(draft, i)][:MOST_CANDIDATES]
    idle = {one for one in opening[1:][-LAST:] if gives_idle(draft, one)}
    at, of = 0, len(opening) - len(idle)
    for sentence in opening:
        own = sentence not in idle
        yield sentence, tuple(_placed(at, of, only=len(paragraphs) == 1)) if own else ()
        at += own
    ending = indexes(draft, "conclusion")
    left = FEWEST_CANDIDATES - len(opening)
    after = [i for i in paragraphs if i not in introduction and i not in ending]
    for paragraph in after:
        most = MOST_AFTER if paragraph == after[0] else left
        taken = sentences_in(draft, paragraph)[: max(0, most)]
        left -= len(taken)
        for sentence in taken:
            if draft.text.count(sentence.of(draft.text)) > MOST_SAID:
                continue
            heads = paragraph == after[0] and sentence is taken[0]
            yield (
                sentence,
                ("heads the second paragraph" if heads else "stands after the introduction",),
            )


def _placed(at: int, of: int, *, only: bool) -> Iterator[str]:
    if at == 0:
        yield "opens the introduction"
    if 1 < of == at + 1:
        yield "closes the introduction"
    if 0 < at == of - 2:
        yield "stands last but one"
    if only and at:
        yield "stands in an only paragraph"
    if only and at >= TAIL:
        yield "stands deep in an only paragraph"
