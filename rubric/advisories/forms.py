"""Which form a text has, where it is no essay. A Draft in, a form or None out.

A poem, a list or a program stands in lines; answers and dialogues stand in short paragraphs that
each begin with a number or a name. The bars are far from anything that school essays reach. A
story or a report is prose, and may yet be meant as an argument: of that only a notice tells.
"""

import re
from collections.abc import Iterable
from itertools import chain
from typing import Literal

from rubric.advisories.telling import STATING, TELLING
from rubric.lookup import prose
from rubric.reading.habits import ends_sentence
from rubric.types import Draft
from rubric.words import lowered, telling, words

Form = Literal["lines", "sentences", "points", "foreign"]

FEWEST_LINES = 5  # paragraphs; fewer are no list
LINE_WORDS = 8  # words a paragraph, on average; the shortest-winded school essay has 12
ENDED = 0.75  # share of short paragraphs that end as sentences do; of verses and code hardly any
POINT_WORDS = 30  # words a paragraph that begins with a number or a name, on average
POINT_SHARE = 0.75  # of paragraphs that do so; no school essay of as many has half
ENGLISH_LEAST = 0.2  # share of small words; running English prose has .4 to .6
FEWEST_TO_TELL = 120  # words; a shorter text may have no room for a word of argument
ARGUING_LEAST = 0.0045  # share of words that argue; 1 of 1,919 school essays is below
ARGUING_SURELY = 0.02  # … from which on a text argues, however much of it is told
TOLD = 2.5  # words that tell for each that states; above, a text tells: 8 of them, all retelling
POINT = re.compile(
    r"\s*(?:\(?\d{1,2}[.):]|[A-Za-z][.)]\s|[-•*–—]\s|[A-Z][\w.]*(?: [A-Z]\w*)?:\s)"
)  # "1.", "a)", "•", "ANNA:"
ARGUING = frozenset(
    """
    should must ought need needs believe think opinion argue argues argued argument because would
    can could may might therefore thus reason reasons better best worse worst good bad great
    benefit benefits important agree disagree although though however why prove proves proved
    evidence claim claims due since if despite instead problem advantage advantages
    """.split()
)


def form(draft: Draft) -> Form | None:
    """Give the form of a text that is no essay; None for running English prose."""
    parts = prose(draft)
    many = len(parts) >= FEWEST_LINES
    if many and draft.words < LINE_WORDS * len(parts):
        return "sentences" if _are_sentences(draft) else "lines"
    if many and draft.words < POINT_WORDS * len(parts):
        begun = sum(POINT.match(draft.paragraphs[i].of(draft.text)) is not None for i in parts)
        if begun >= POINT_SHARE * len(parts):
            return "points"
    spans = [draft.paragraphs[i] for i in parts]
    found = sum([len(words(draft.text, span)) for span in spans])
    light = found - sum([len(telling(draft.text, span)) for span in spans])
    return "foreign" if light < ENGLISH_LEAST * found else None


def _are_sentences(draft: Draft) -> bool:
    """Tell whether short paragraphs end as sentences do."""
    told = [ends_sentence(draft.paragraphs[i].of(draft.text)) for i in prose(draft)]
    return sum(told) >= ENDED * len(told)


def unargued(draft: Draft) -> Literal["hardly argues", "tells"] | None:
    """Tell how prose seems not to argue, as a story or a report may not; None if it does."""
    if draft.words < FEWEST_TO_TELL:
        return None
    text = lowered(draft.text)
    parts = [draft.paragraphs[i].of(text).split() for i in prose(draft)]
    size, arguing = sum(map(len, parts)), _count(parts, ARGUING)
    if arguing >= ARGUING_SURELY * size:  # nearly always
        return None
    if arguing < ARGUING_LEAST * size:
        return "hardly argues"
    tells = _count(parts, TELLING) > TOLD * _count(parts, STATING) and not draft.citations
    return "tells" if tells else None


def _count(parts: Iterable[list[str]], some: frozenset[str]) -> int:
    return sum(map(some.__contains__, chain(*parts)))
