"""Sources named in a sentence without a bracket. Text and sentences in, citations out.

As school essays cite: by a title in quotation marks ("In “A Wet Season” by Mara Osgood, it says"),
by the number of a text that the class was given ("Source 2 states", "(Source 1)"), or by an author
of the list whom no bracket cites ("Osgood shows that").
"""

import re
from collections.abc import Iterable, Iterator

from rubric.analysis.sources.narrative import COUNTED, EVENTS, SPEAKS, TIMES, is_reported
from rubric.cited import GIVEN, is_given
from rubric.types import Citation, CitationKind, Reference, Sentence, Span

NOUNS = r"article|passage|text|essay|report|editorial|blog|story|source"
TO_A_SOURCE = r"(?:[Ii]n|[Ff]rom|(?P<sure>[Aa]cc?ording to)|[Bb]y|[Pp]er|paragraph \w+ of)"
SPEAKER = (
    r"(?:it|he|she|they|the (?:author|writer|article|text|passage|source)s?"
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) "
)
SAYS = rf"(?:(?:also|clearly|even|then|(?:he|she|it|who|which)) )?(?:{'|'.join(SPEAKS)})"
PERSON = r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,2}"
TITLE = r"[“\"](?P<title>[A-Z0-9][^“”\"\n]{2,100}?),?[”\"]"
# A title with its author, or alone; whether it is cited is for the words around it to say.
TITLED = re.compile(rf"{TITLE}(?:,? (?:written )?by (?P<author>{PERSON}))?")
LEADS_TO_TITLE = re.compile(
    rf"\b{TO_A_SOURCE}(?: (?:the|an|this|his|her)(?P<noun> (?:{NOUNS})),?)? \Z"
)
CALLED = re.compile(rf"\b[Tt]he (?:{NOUNS}),? \Z")
SAID_BEHIND = re.compile(rf",?(?: [Ii]n (?:paragraph|line) \w+,?)? (?:{SPEAKER})?{SAYS}")
MOST_TITLE_WORDS = 12
LOOK_BACK = 40  # code points before a title or number that lead to it
LOOK_AHEAD = 80  # code points behind it in which somebody says something

LEADS_TO_NUMBER = re.compile(rf"\b{TO_A_SOURCE} \Z")
KINDS = ("ource ", "ocument ", "oc ", "oc. ", "assage ", "rticle ", " text ", "Text ")
ACCORDING = r"ccording to (?:[A-Z][\w.’'-]* ){0,2}\Z"  # text: few essays need it
PART_OF = (" of ", "-", "–", ".")  # behind "Article 5": a law's, or a range


def named(
    text: str, sentences: Iterable[Sentence], found: Iterable[Citation]
) -> Iterator[Citation]:
    """Give the sources named in sentences, but for those behind which a bracket cites.

    Where brackets give author and page or year, a title in a sentence only introduces.
    """
    taken = tuple(found)
    careful = any(c.author and (c.locator or c.year) and not is_given(c.author) for c in taken)
    spots = [*_numbered(text), *(() if careful else _titled(text))]
    if not spots:
        return
    rows = tuple(sentences)
    for span, author in sorted(spots, key=lambda spot: spot[0].start):
        own = next((s for s in rows if s.covers(span)), None)
        if own and not any(own.start <= c.start < own.end and c.end > span.start for c in taken):
            kind: CitationKind = "narrative"
            yield Citation(span.start, span.end, own.paragraph, kind, "author-page", author)


def _titled(text: str) -> Iterator[tuple[Span, str]]:
    """Find titles in quotation marks that a sentence cites: by their author, or as printed."""
    if '"' not in text and "“" not in text:
        return
    for match in TITLED.finditer(text):
        before = text[max(0, match.start() - LOOK_BACK) : match.start()]
        lead = LEADS_TO_TITLE.search(before)
        said = SAID_BEHIND.match(text, match.end(), match.end() + LOOK_AHEAD)
        author = match["author"]
        title = match["title"].strip()
        if title.endswith(".") or len(title.split()) > MOST_TITLE_WORDS:
            continue
        cites = (lead and (author or lead["noun"] or lead["sure"] or said)) or (
            said and (author or CALLED.search(before))
        )
        if cites:
            yield Span(*match.span()), author or title


def _numbered(text: str) -> Iterator[tuple[Span, str]]:
    """Find numbered texts that a sentence cites: "In source 2 it says", "Source 1 states"."""
    if not any(kind in text for kind in KINDS):  # most essays were given none
        return
    for match in GIVEN.finditer(text):
        if text.startswith(PART_OF, match.end()):
            continue
        before = text[max(0, match.start() - LOOK_BACK) : match.start()]
        said = SAID_BEHIND.match(text, match.end(), match.end() + LOOK_AHEAD)
        if said or LEADS_TO_NUMBER.search(before):
            yield Span(*match.span()), match[0]


def mentioned(
    text: str, sentences: Iterable[Sentence], entry: Reference, at: int
) -> Iterator[Citation]:
    """Give the sentences that say what the author of an entry says; `at` is its place in the list.

    A title is none, nor is a name that is a word of the essay, or of dates: "March shows that".
    """
    name = entry.author
    small = name.lower()
    if not text.startswith(f"{name}, ", entry.start) or f" {small} " in text:
        return
    if small in TIMES | COUNTED | EVENTS:
        return
    spots = [Span(*match.span()) for match in re.finditer(rf"\b{re.escape(name)}\b", text)]
    for sentence in sentences:
        said = next((s for s in spots if sentence.covers(s) and _speaks(text, s)), None)
        if said:
            kind: CitationKind = "narrative"
            yield Citation(
                *(said.start, said.end, sentence.paragraph, kind, "author-page", name),
                references=(at,),
            )


def _speaks(text: str, name: Span) -> bool:
    before = text[max(0, name.start - LOOK_BACK) : name.start]
    return is_reported(text, name.end) or re.search(ACCORDING, before) is not None
