"""How firmly a paragraph holds to one reason among several. Draft and reasons in, figures out.

What all reasons say tells nothing of any of them: what counts are the words that are one reason's
alone, and the sentences that are nearer to it than to the others.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from rubric.analysis.meanings import of_paragraph, of_sentences
from rubric.lookup import sentences_in
from rubric.memory import remembered
from rubric.semantics import meaning, nearness
from rubric.types import Draft, Pillar
from rubric.words import containment, lowered, stems, telling

Table = tuple[tuple[float, ...], ...]  # of each paragraph (rows) and each pillar

DIGITS = 4  # decimals kept before any decision
NEAR = 2  # times a nearness counts, a share of words once; reckoned alike, each tells as much
TOGETHER = 3  # sentences compared with a reason as one: it takes more than one to prove it
# Fitted on school essays that list two to four reasons and prove them in order, one in each
# paragraph. Of paragraphs joined with the one before them, which then prove two reasons, 6 in 100
# prove the second no further than this; of those whose paragraph is taken out, 42.
DENIED = 0.2
SURE = 0.8  # … and 75 of those joined prove it so far; of the others 17
# In lower case, in a first sentence that says two things: the paragraph is about both.
PAIRED = (("both ", " and "), ("not only ", " but "))
TWO = ("and also ", "two reasons", "two things", "two points", "two ways")


@remembered  # asked for each reading of the thesis
def own_words(listed: tuple[Pillar, ...]) -> tuple[frozenset[str], ...]:
    """Give the stems of each reason that no other has; all, where it has none of its own."""
    every = [stems(pillar.name) for pillar in listed]
    among = Counter(chain.from_iterable(every))
    return tuple([frozenset([one for one in own if among[one] == 1]) or own for own in every])


def shares(draft: Draft, rows: Sequence[int], listed: tuple[Pillar, ...]) -> Table:
    """Give for each paragraph the share (0..1) it has of the words that are a reason's alone.

    A word that stands in several paragraphs is parted among them by how often it does.
    """
    told = [Counter(telling(draft.text, draft.paragraphs[row])) for row in rows]
    columns = []
    for own in own_words(listed):
        times = [[said[one] for said in told] for one in sorted(own)]
        found = [[n / all_ for n in each] for each in times if (all_ := sum(each))]
        columns.append(
            [round(sum(part) / len(own), DIGITS) for part in zip(*found, strict=True)]
            or [0.0] * len(told)
        )
    return tuple(zip(*columns, strict=True)) or ((),) * len(rows)


def hold(draft: Draft, paragraph: int, listed: tuple[Pillar, ...], pillar: int) -> float:
    """Say how firmly a paragraph holds to a reason: by the words it says, and what it means."""
    said = stems(draft.text, draft.paragraphs[paragraph])
    near = nearness(of_paragraph(draft, paragraph), meaning(listed[pillar].name))
    return round(containment(own_words(listed)[pillar], said) + NEAR * near, DIGITS)


@remembered  # asked when a reason is given out, and when that is doubted
def proof(draft: Draft, paragraph: int, listed: tuple[Pillar, ...], pillar: int) -> float:
    """Say how far a paragraph proves a second reason: by its words, and by what is nearest to it.

    That is the few sentences that are nearer to this reason than to any other by the most. From
    `SURE` on it is not said how much farther.
    """
    told, text = sentences_in(draft, paragraph), draft.text
    if _says_two(lowered(text)[told[0].start : told[0].end]):
        return SURE
    words = containment(own_words(listed)[pillar], stems(text, draft.paragraphs[paragraph]))
    if words >= SURE:
        return SURE
    goals = [meaning(one.name) for one in listed]
    groups = [told[at : at + TOGETHER] for at in range(0, len(told), TOGETHER)]
    meant = [of_sentences(text, group) for group in groups]
    ahead = [_ahead([nearness(one, goal) for goal in goals], pillar) for one in meant]
    return round(min(SURE, words + NEAR * max(0.0, *ahead)), DIGITS)


def _says_two(said: str) -> bool:
    """Tell whether a sentence, in lower case, joins two things that are to be proved."""
    paired = any(after in said.partition(before)[2] for before, after in PAIRED)
    return paired or any(one in said for one in TWO)


def _ahead(near: Sequence[float], pillar: int) -> float:
    """Say by how much a sentence is nearer to one reason than to any other."""
    return near[pillar] - max((*near[:pillar], *near[pillar + 1 :]), default=0.0)
