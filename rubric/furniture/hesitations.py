"""What is said while looking for words: um, uh, er. Passages in, the same without them out.

An essay that was dictated is full of them, and one to which they were added is the same essay.
They are left out with the commas about them, and told. Where a text has only a few they may be
meant: somebody speaks, or the essay is about speaking.
"""

from collections.abc import Iterable, Iterator

from rubric.furniture.passages import Passage
from rubric.origins import ByteRange, Origin, RunPlace
from rubric.records import replace
from rubric.seldom import seldom
from rubric.source import Run

KIND = "hesitation"
FEWEST = 3  # in a text
# Looked for first, which takes a hundredth of the time: nearly no text has any.
SIGNS = (" um", " uh", " er ", " er,", " erm", " hm")
SAID = seldom(
    r"(?:,? )?(?<![\w’'\"“‘-])(?:[Uu]m+|[Uu]h+m*|[Ee]rm?|[Hh]m+)(?=[,.!?… ])(?! (?:and|or)\b),?"
)  # "I think, um, that"; not "to say um and er"


def clear(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Leave hesitations out of the paragraphs; those of each follow it, together."""
    whole = " ".join(["", *[p.text for p in passages]]).lower()
    if not any(sign in whole for sign in SIGNS):
        return passages
    open_ones = [p for p in passages if p.open]
    if sum(len(SAID.findall(p.text)) for p in open_ones) < FEWEST:
        return passages
    return tuple(part for passage in passages for part in _parted(passage))


def _parted(passage: Passage) -> Iterator[Passage]:
    kept = tuple(_runs(passage.runs, left=False)) if passage.open else ()
    gone = tuple(_runs(passage.runs, left=True)) if passage.open else ()
    if not kept or not gone:
        yield passage
        return
    yield replace(passage, runs=kept)
    yield replace(passage, runs=gone, left=KIND, inside=True)


def _runs(runs: Iterable[Run], *, left: bool) -> Iterator[Run]:
    """Give the parts of runs that stay, or those that are left out."""
    begun = left
    for run in runs:
        at = 0
        for found in (*SAID.finditer(run.text), None):
            start, end = found.span() if found else (len(run.text), len(run.text))
            cut = run.text[start:end] if left else run.text[at:start]
            from_ = start if left else at + (0 if begun else len(cut) - len(cut.lstrip()))
            cut = cut if begun else cut.lstrip()
            if cut:
                begun = True
                yield replace(run, text=cut, origin=_origin(run, from_, len(cut)))
            at = end


def _origin(run: Run, at: int, size: int) -> Origin:
    """Give the place of so many code points of a run; of a letter of several bytes, all of it."""
    origin = run.origin
    if isinstance(origin, RunPlace):
        return replace(origin, offset=origin.offset + at)
    if isinstance(origin, ByteRange) and origin.end - origin.start == len(run.text):
        return ByteRange(origin.start + at, origin.start + at + size)
    return origin
