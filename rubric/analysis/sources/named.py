"""Sources named in a sentence without a bracket. Text and sentences in, citations out.

As school essays cite: by a title in quotation marks ("In “A Wet Season” by Mara Osgood, it says"),
by the number of a text that the class was given ("Source 2 states", "(Source 1)"), or by an author
of the list whom no bracket cites ("Osgood shows that").
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from rubric.analysis.sources.introduced import (
    LOOK_AHEAD,
    LOOK_BACK,
    SAID_BEHIND,
    TO_A_SOURCE,
    introduced,
)
from rubric.analysis.sources.narrative import (
    ADVERBS,
    COUNTED,
    EVENTS,
    KIN,
    LEADS,
    PEOPLE,
    SPEAKS,
    TIMES,
    is_reported,
)
from rubric.cited import GIVEN, are_given, is_given, whole
from rubric.seldom import seldom
from rubric.types import Citation, Reference, Sentence, Span
from rubric.words import STOP_WORDS

STARTS = attrgetter("start")
FEWEST_OF_HABIT = 2  # citations
LEADS_TO_NUMBER = re.compile(rf"\b{TO_A_SOURCE} \Z")
KINDS = ("ource ", "ocument ", "oc ", "oc. ", "assage ", "rticle ", " text ", "Text ")
ACCORDING = seldom(r"ccording to (?:[A-Z][\w.’'-]* ){0,2}\Z")
DONE_BY = seldom(r"\b(\w+(?:ed|en)) by (?:[A-Z][\w.’'-]* ){0,2}\Z")
PART_OF = (" of ", "-", "–", ".")  # behind "Article 5": a law's, or a range
# Family names that as words may begin a sentence and speak: "Hope says", "Nature shows".
VIRTUES = frozenset(
    "hope faith grace joy love truth nature history death science reason justice life".split()
)
WORDS = TIMES | COUNTED | EVENTS | VIRTUES
LEADING = LEADS | ADVERBS | STOP_WORDS | frozenset(("mr", "mrs", "ms", "dr"))


def named(
    text: str, sentences: Iterable[Sentence], found: Iterable[Citation]
) -> Iterator[Citation]:
    """Give the sources named in sentences, but for those behind which a bracket cites.

    Where brackets give author and page or year, a name or title in a sentence only introduces.
    """
    taken, rows = tuple(sorted(found, key=STARTS)), tuple(sentences)
    works = () if is_careful(taken) else introduced(text, rows)
    handed = [*_numbered(text)]
    spots = [*handed, *((work.span, work.name) for work in works if work.cited)]
    told = []
    for span, author in sorted(spots, key=lambda spot: spot[0].start):
        own = rows[max(0, bisect_right(rows, span.start, key=STARTS) - 1)]
        first = bisect_left(taken, own.start, key=STARTS)
        inside = taken[first : bisect_left(taken, own.end, key=STARTS)]
        if own.covers(span) and not any(c.end > span.start for c in inside):
            told.append(_told(span, own, author))
    yield from told
    if works and not (handed or any(map(are_given, taken))):  # else "the text" may be any of those
        from rubric.analysis.sources import attributed  # noqa: PLC0415  # few introduce a work

        yield from attributed.attributed(text, rows, works, (*taken, *told))


def is_careful(citations: Iterable[Citation]) -> bool:
    """Tell whether a text cites by author and page or year as a habit, not once by the way."""
    whole = (c.author and (c.locator or c.year) and not is_given(c.author) for c in citations)
    return sum(map(bool, whole)) >= FEWEST_OF_HABIT


def _told(
    span: Span, sentence: Sentence, author: str, references: tuple[int, ...] = ()
) -> Citation:
    """Give the citation of a sentence that says whose words it tells."""
    return Citation(
        start=span.start,
        end=span.end,
        paragraph=sentence.paragraph,
        kind="narrative",
        style="author-page",
        author=author,
        references=references,
    )


def _numbered(text: str) -> Iterator[tuple[Span, str]]:
    """Find numbered texts that a sentence cites: "In source 2 it says", "Source 1 states"."""
    if not any(map(text.__contains__, KINDS)):  # most essays were given none
        return
    for match in GIVEN.finditer(text):
        if text.startswith(PART_OF, match.end()):
            continue
        before = text[max(0, match.start() - LOOK_BACK) : match.start()]
        said = SAID_BEHIND.match(text, match.end(), match.end() + LOOK_AHEAD)
        if said or LEADS_TO_NUMBER.search(before):
            yield Span(*match.span()), match[0]


def mentioned(
    text: str, sentences: Sequence[Sentence], listed: Sequence[Reference], own: Sequence[int]
) -> Iterator[Citation]:
    """Give the sentences that say what an author of the list says; `own` are the author's entries.

    A title is none. A family name that is a word of the essay, of dates or of virtues is one only
    with the given name ("Theresa May reports"), and no other given name may stand before it.
    """
    name = listed[own[0]].author
    given = [_given_name(text, listed[i]) for i in own]
    if not any(given):
        return
    small = name.lower().replace("’", "'")
    printed = text.replace("’", "'")
    doubtful = small in WORDS or next(whole(printed, small), None) is not None
    told = -1
    for start in whole(printed, name.replace("’", "'")):
        said = Span(start, start + len(name))
        at = bisect_right(sentences, said.start, key=STARTS) - 1
        if at <= told or not sentences[at].covers(said) or not _speaks(text, said):
            continue  # one a sentence
        before = text[max(sentences[at].start, said.start - LOOK_BACK) : said.start]
        if _is_meant(before, given, doubtful=doubtful):
            yield _told(said, sentences[at], said.of(text), tuple(own))
            told = at


def _given_name(text: str, entry: Reference) -> str:
    """Give the first given name of an entry's author, or its letter; of a title nothing."""
    name, comma, rest = text[entry.start : entry.end].partition(", ")
    first = rest.split()[:1] if comma and name == entry.author else ()
    return "".join(first).strip(".,").lower()


def _is_meant(before: str, given: Iterable[str], *, doubtful: bool) -> bool:
    """Tell whether the words before a family name let it be that of one of the `given` names."""
    *words, joined = before.lstrip('“"').split(" ")
    names: list[str] = []
    while not joined and words and words[-1][:1].isupper() and words[-1][-1] not in ",:;":
        names.append(words.pop().lower().rstrip("."))
    first = [name for name in names if not _leads(name)]
    if any(said.startswith(own) or own.startswith(said) for said in first for own in given if own):
        return True
    if doubtful or (names and not _leads(names[0])):
        return False
    return not words or words[-1].lower() not in KIN


def _leads(word: str) -> bool:
    """Tell whether a word that is written large before a family name is no given name."""
    return word in LEADING or word.startswith(PEOPLE)


def _speaks(text: str, name: Span) -> bool:
    before = text[max(0, name.start - LOOK_BACK) : name.start]
    if is_reported(text, name.end):
        return not _only_acts(before)
    return ACCORDING.search(before) is not None


def _only_acts(before: str) -> bool:
    """Tell whether one did what is told, and is no source: "a law written by Osgood, who saw"."""
    done = DONE_BY.search(before)
    word = done[1].lower() if done else ""
    return word == "written" or (bool(word) and not word.startswith(SPEAKS))
