"""Works that a text introduces by title or author. Text and sentences in, Works out.

"In the article “A Wet Season” by Mara Osgood, it says", "The essay A Wet Season was written by
Mara Osgood", "In “A Wet Season” the author claims … Mara Osgood gives many facts". A title in
quotation marks whose sentence says what stands there is cited on the spot.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from rubric.analysis.sources.narrative import (
    COUNTED,
    EVENTS,
    GROUPS,
    LEADS,
    SPEAKS,
    TIMES,
    is_reported,
)
from rubric.analysis.sources.titles import IN_SENTENCE, MOST_TITLE_WORDS
from rubric.seldom import seldom
from rubric.types import Sentence, Span

NOUNS = ("article", "passage", "text", "essay", "report", "editorial", "blog", "story", "source")
NOUN = "|".join(NOUNS)
TO_A_SOURCE = r"(?:[Ii]n|[Ff]rom|(?P<sure>[Aa]cc?ording to)|[Bb]y|[Pp]er|paragraph \w+ of)"
SPEAKER = (
    r"(?:it|he|she|they|the (?:author|writer|article|text|passage|source)s?"
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) "
)
SAYS = rf"(?:(?:also|clearly|even|then|(?:he|she|it|who|which)) )?(?:{'|'.join(SPEAKS)})"
PERSON = r"[A-Z](?:[\w’'-]+|\.)(?: [A-Z](?:[\w’'-]+|\.(?= [A-Z]))){1,2}"
BY = rf",? (?:written )?by (?P<author>{PERSON})"
# A title with its author, or alone; whether it is cited is for the words around it to say.
TITLED = re.compile(rf"{IN_SENTENCE}(?:{BY})?")
LEADS_TO_TITLE = re.compile(
    rf"\b{TO_A_SOURCE}(?: (?:the|an|this|his|her)(?P<noun> (?:{NOUN})),?)? \Z"
)
CALLED = re.compile(rf"\b[Tt]he (?:{NOUN}),? \Z")
SAID_BEHIND = re.compile(rf",?(?: [Ii]n (?:paragraph|line) \w+,?)? (?:{SPEAKER})?{SAYS}")
FEWEST_TITLE_WORDS = 3  # without quotation marks and author; two may be a person
LOOK_BACK = 40  # code points before a title or number that lead to it
LOOK_AHEAD = 80  # code points behind it in which somebody says something
NOUNS_OF_SCHOOL = ("article", "passage", "text", "essay", "editorial")
CALLING = ("called", "titled", "entitled", "named")
OPENING = ("by ", "written by ", *(f"{word} " for word in CALLING))
# Behind "article": a title without quotation marks, or its author.
UNMARKED = seldom(
    r",?(?: (?:called|titled|entitled|named),?)?(?: (?P<title>[A-Z][\w’'-]*"
    r"(?: (?:(?:a|an|the|of|and|or|in|on|to|for|is|are|with|not) ){0,2}[A-Z][\w’'-]*){1,8}))?"
    rf"(?:{BY})?"
)
ARTICLE = seldom(r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Hh]er|[Hh]is)(?: [\w-]+)? \Z")
WRITER = r"(?:author|writer|reporter|journalist|columnist)"
TOLD = seldom(rf"(?P<by>\b(?:by|{WRITER},?) )?(?P<name>{PERSON})")
SENTENCES_TO_TELL = 4  # of the paragraph of a title, in which its author is told
NO_PERSON = LEADS | GROUPS | EVENTS | COUNTED | TIMES
FEWEST_OF_AUTHOR = 2  # times that a text names an author who is told after its beginning
ARTICLES = ("the", "a", "an")
STARTS = attrgetter("start")


class Work(NamedTuple):
    """A work that the text introduces: where, its title, its name, its author's family name.

    `name`: its author as told beside the title, or else the family name told elsewhere, or else
    the title; `cited`: its sentence says what stands there.
    """

    span: Span
    title: str
    name: str
    family: str | None
    cited: bool


def introduced(text: str, sentences: Sequence[Sentence]) -> tuple[Work, ...]:
    """Give the works that the text introduces, in order; the author may be told only once."""
    found = [*_titled(text, sentences)] if '"' in text or "“" in text else []
    found += _unmarked(text, sentences)
    if not found:
        return ()
    rows = sorted(found, key=lambda work: work.span.start)
    told = {work.title: work for work in reversed(rows) if work.family}
    same = ((work, told.get(work.title)) for work in rows)
    return tuple(
        work._replace(name=one.family, family=one.family)
        if one and one.family and not work.family
        else work
        for work, one in same
    )


def _titled(text: str, sentences: Sequence[Sentence]) -> Iterator[Work]:
    """Find titles in quotation marks: by their author, or as printed."""
    for match in TITLED.finditer(text):
        title = match["title"].strip()
        if title.endswith(".") or len(title.split()) > MOST_TITLE_WORDS:
            continue
        before = text[max(0, match.start() - LOOK_BACK) : match.start()]
        lead = LEADS_TO_TITLE.search(before)
        said = SAID_BEHIND.match(text, match.end(), match.end() + LOOK_AHEAD)
        author = match["author"]
        cites = (lead and (author or lead["noun"] or lead["sure"] or said)) or (
            said and (author or CALLED.search(before))
        )
        if cites or author or _is_called(before):
            yield _work(text, sentences, match, cited=bool(cites))


def _is_called(before: str) -> bool:
    """Tell whether words before a title say that it is one: "the article", "the essay called"."""
    words = before.replace(",", " ").split()
    return any(
        word in NOUNS for word in words[-2 if words[-1:] and words[-1] in CALLING else -1 :]
    )


def _unmarked(text: str, sentences: Sequence[Sentence]) -> Iterator[Work]:
    """Find titles without quotation marks, and authors, behind "the article"."""
    for at in (at for noun in NOUNS_OF_SCHOOL if noun in text for at in _ends(text, noun)):
        match = UNMARKED.match(text, at, at + LOOK_AHEAD)
        long = match and match["title"] and len(match["title"].split()) >= FEWEST_TITLE_WORDS
        if match and (long or match["author"]):
            yield _work(text, sentences, match, cited=False)


def _ends(text: str, noun: str) -> Iterator[int]:
    """Give where a noun ends that has its article before it, and may have a title behind."""
    for sign in (f"{noun} ", f"{noun}, "):
        behind = text.find(sign) + len(sign)
        while behind >= len(sign):
            at = behind - len(sign)
            opens = text[behind : behind + 1].isupper() or text.startswith(OPENING, behind)
            if opens and ARTICLE.search(text[max(0, at - LOOK_BACK) : at]):
                yield at + len(noun)
            behind = text.find(sign, behind) + len(sign)


def _work(text: str, sentences: Sequence[Sentence], match: re.Match[str], *, cited: bool) -> Work:
    """Make a work of the words that introduce it; its author may be told further on."""
    span, title = Span(*match.span()), (match["title"] or "").strip()
    author = match["author"]
    told = author or _told_author(text, sentences, span)
    family = told.split()[-1] if told else None
    return Work(span, title, author or family or title, family, cited)


def _told_author(text: str, sentences: Sequence[Sentence], title: Span) -> str | None:
    """Give who wrote a work: by "by" or "author", or the first full name that says something."""
    at = max(0, bisect_right(sentences, title.start, key=STARTS) - 1)
    rows = [
        s for s in sentences[at : at + SENTENCES_TO_TELL] if s.paragraph == sentences[at].paragraph
    ]
    first = rows[0].paragraph == sentences[0].paragraph
    for match in TOLD.finditer(text, title.end, rows[-1].end):
        name = _name(match["name"])
        often = first or (name and text.count(name.split()[-1]) >= FEWEST_OF_AUTHOR)
        if name and (match["by"] or (often and is_reported(text, match.end()))):
            return name
    return None


def _name(said: str) -> str | None:
    """Give a person's name without what leads to it; "The United States" is none."""
    first, *others = said.split()
    small = first.lower()
    name = " ".join(others) if small in LEADS and len(others) > 1 else said
    person = small not in ARTICLES and NO_PERSON.isdisjoint(name.lower().split())
    return name if person else None
