"""What is told of works introduced before. Text, sentences, works, citations in, citations out.

As a response to one article cites: title and author are told once, and from there on "the author
says", "according to the article", "in paragraph 6 it says" and "Osgood admits" name their source.
Imported where a text introduces a work and cites with few brackets.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from rubric.analysis.sources.introduced import Work
from rubric.analysis.sources.narrative import is_reported
from rubric.types import Citation, Sentence, Span

LOOK_BACK = 60  # code points before a mention that may lead to it
LOOK_AHEAD = 30  # code points behind it in which its verb stands
MOST_TO_PLACE = 60  # code points between a mention and the paragraph it tells

STARTS = attrgetter("start")
WORK = r"(?:article|passage|text|editorial|blog|essay|story|speech|poem)"
WRITER = r"(?:author|writer|reporter|journalist|columnist|speaker|poet)"
# "The author", "the article’s author", "the author of the article"; "this essay" is one's own.
NOUN = re.compile(
    rf"\b[Tt](?:he (?:{WORK}[’']s )?{WRITER}(?: of (?:the|this) {WORK})?|his {WRITER}"
    rf"|he {WORK}|his article)\b(?![’'])"
)
PLACE = re.compile(r"\b[Ii]n (?:paragraphs?|lines?|section|stanza) (\w{1,9}(?:[-–]\w{1,9})?)\b")
ACCORDING = re.compile(
    r"\b(?:[Aa]cc?ording to|(?:said|stated|written|mentioned|explained|described|shown|reported)"
    r" (?:in|by))(?: (?:her|his|their))? \Z"
)
TAKEN = re.compile(r"\b(?:[Ff]rom|[Ii]n) \Z")  # words that are quoted behind
QUOTED = re.compile(r",? [“\"]|.{0,80}?[:,] [“\"]")
IT = re.compile(rf"(?: of (?:the|this|her|his) {WORK})?,? (?:it|he|she|they)\b")
AGAIN = re.compile(r"(?:(?:[Ll]ater|[Aa]lso|[Tt]hen|[Aa]nd),? )?(?:[Hh]e|[Ss]he)\b")
WORD = re.compile(r"[a-z]+")
# Verbs by which "it" and "she", who may be anybody, say something.
SAYS = frozenset(
    """
    say says said state states stated write writes wrote claim claims claimed argue argues argued
    add adds added explain explains explained admit admits admitted tell tells told mention
    mentions mentioned report reports reported think thinks believe believes show shows note notes
    """.split()
)
ADVERBS = frozenset("also then even later clearly still does".split())


def attributed(
    text: str, sentences: Sequence[Sentence], works: Sequence[Work], taken: Iterable[Citation]
) -> Iterator[Citation]:
    """Give the sentences that say what a work says which was introduced before; one a sentence.

    `works` are in order; `taken` are the citations found already: a sentence with one of them
    needs no other.
    """
    names = "|".join(sorted({re.escape(work.family) for work in works if work.family}))
    patterns = [NOUN]
    if names:
        patterns.insert(0, re.compile(rf"(?<![\w-])(?:[A-Z][\w’'-]+ )?(?:{names})\b"))
    starts = sorted(citation.start for citation in taken)
    told = sorted([work.span.start for work in works])
    last: Work = works[0]
    spoke: Sentence | None = None
    for sentence in sentences[max(0, bisect_right(sentences, last.span.start, key=STARTS) - 1) :]:
        within = slice(bisect_left(told, sentence.start), bisect_left(told, sentence.end))
        own = [work for work in works[within] if sentence.covers(work.span)]
        last = own[-1] if own else last
        before, spoke = spoke, sentence
        if bisect_left(starts, sentence.start) < bisect_left(starts, sentence.end):
            continue
        begin = own[0].span.end if own else sentence.start
        said = Sentence(begin, sentence.end, sentence.paragraph)
        found = _mention(text, said, patterns)
        if found is None and before and before.paragraph == sentence.paragraph:
            found = _saying(text, AGAIN.match(text, said.start, said.end))
        if found is None:
            spoke = None
            continue
        named = [w for w in works if w.family and found.group().endswith(w.family)]
        last = named[-1] if named else last
        yield _told(text, said, Span(*found.span()), last.family or last.name)


def _mention(text: str, said: Span, patterns: Iterable[re.Pattern[str]]) -> re.Match[str] | None:
    """Find the first words of a sentence that name a work, or its author, as what says so."""
    place = PLACE.search(text, said.start, said.end)
    if place and _saying(text, IT.match(text, place.end(), said.end)):
        return place
    return next(
        (
            match
            for pattern in patterns
            for match in pattern.finditer(text, said.start, said.end)
            if _says(text, said, match)
        ),
        None,
    )


def _says(text: str, said: Span, match: re.Match[str]) -> bool:
    """Tell whether words that name a work are what says so: by a verb, or by what leads there."""
    if is_reported(text, match.end()):
        return True
    before = text[max(said.start, match.start() - LOOK_BACK) : match.start()]
    if ACCORDING.search(before):
        return True
    if not TAKEN.search(before):
        return False
    told = _saying(text, IT.match(text, match.end(), said.end))
    return told is not None or QUOTED.match(text, match.end(), said.end) is not None


def _saying(text: str, match: re.Match[str] | None) -> re.Match[str] | None:
    """Give a match only where a plain verb of saying follows: "it also says"."""
    words = WORD.findall(text, match.end(), match.end() + LOOK_AHEAD) if match else ()
    verb = next((word for word in words if word not in ADVERBS), "")
    return match if verb in SAYS else None


def _told(text: str, said: Sentence, mention: Span, author: str) -> Citation:
    """Give the citation of a sentence, with the paragraph of the source that it tells."""
    place = PLACE.search(text, said.start, said.end)
    start, end = mention.start, mention.end
    if place and max(start - place.end(), place.start() - end) <= MOST_TO_PLACE:
        start, end = min(start, place.start()), max(end, place.end())
    else:
        place = None
    locator = place[1] if place else None
    return Citation(
        start=start,
        end=end,
        paragraph=said.paragraph,
        kind="narrative",
        style="author-page",
        author=author,
        locator=locator,
    )
