"""How much a paragraph says of its own. A Draft and a paragraph in, 0 (hollow) to 1 out.

Counted are the different words after the first sentence (with its own where it stands alone, runs
on or cites) that say something in particular: rare enough in English, or a name or a number, and
none of the thesis's own words nor of the stock phrases that fit every subject ("plays an important
role in society today"). A citation's own words say nothing: whoever invents a source invents its
author too. Taking one of several sentences out can only lower it.
"""

from functools import cache

from rubric.lookup import sentences_in
from rubric.memory import remembered
from rubric.semantics import rank
from rubric.types import Draft, Span
from rubric.words import count, meaningful, stems

ENOUGH = 4  # such words; 19 in 20 of the longer paragraphs of school essays have more
RUNS_ON = 20  # words; a longer first sentence says more than its point
COMMON = 500  # rank in English up to which a word says little in particular: "people", "time"
STOCK = """
    according affect agree anyone argue argument aspect aware bad beneficial benefit best
    better big certain claim clear clearly come common conclusion consider crucial definitely
    difference different difficult disagree doubt easy effect especially essential everybody
    everyday everyone everything everywhere evidence example expert extremely fact factor focus
    good great happen helpful honest hugely idea ignore impact importance important individual
    interesting issue know literally lives lot matter meaning modern nature necessary negative
    nobody nowadays number obvious obviously opinion opinions outcome overall perspective play
    plenty point positive possible problem proof prove purpose question quickly reality really
    reason relevant research result role shows significant situation society somebody someone
    something special statement statistics studies subject success support thing think today
    topic totally true truly truth understand unique useful value various view viewpoint vital
    way whole widely wonderful worse worth
"""


@cache
def _stock() -> frozenset[str]:
    """Stem the stock words once, when the first essay is read."""
    return stems(STOCK)


def substance(draft: Draft, paragraph: int, claimed: frozenset[str]) -> float:
    """Give the share (0..1) of enough particular words; `claimed` are the thesis's stems."""
    found = _particular(draft, paragraph) - claimed
    return round(min(1.0, len(found) / ENOUGH), 4)


def in_particular(text: str, span: Span) -> frozenset[str]:
    """Give the stems in a stretch that say something in particular, names by their rarity."""
    said = meaningful(text, span).found
    return frozenset([one.stem for one in said if rank(one.plain) > COMMON]) - _stock()


@remembered  # the paragraphs of an essay, asked for each reading of the thesis
def _particular(draft: Draft, paragraph: int) -> frozenset[str]:
    """Give the stems in a paragraph's sentences that say something in particular."""
    told = sentences_in(draft, paragraph)
    if not told:
        return frozenset()
    own = draft.paragraphs[paragraph]
    cited = [one for one in draft.citations if own.covers(one)]
    more = count(draft.text, told[0]) > RUNS_ON or any(told[0].covers(one) for one in cited)
    told = told if more else told[1:] or told
    text, rest = draft.text, meaningful(draft.text, Span(told[0].start, told[-1].end))
    sources = {start for one in cited for start in meaningful(text, one).starts}
    opens = {sentence.start for sentence in told}
    particular = [
        word.stem
        for start, word in zip(rest.starts, rest.found, strict=True)
        if start not in sources
        and (
            word.number
            or rank(word.plain) > COMMON
            or (text[start].isupper() and start not in opens)
        )
    ]
    return frozenset(particular) - _stock()
