"""Sentences of a paragraph. A text and a paragraph's span in, the spans of its sentences out.

A quotation stays whole, and a citation or note mark stays with the sentence it supports. Every
look behind or ahead is bounded, so the time is linear in the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter

from rubric.memory import remembered
from rubric.quoted import quotations
from rubric.records import Record
from rubric.seldom import seldom
from rubric.types import Span

LONGEST_WORD = 40  # code points looked back for the word before a full stop
LONGEST_ADDRESS = 300  # code points looked back for the beginning of a web address
TITLES = frozenset(
    """
    mr mrs ms mx dr prof gen col capt lt sgt maj gov sen rep rev hon pres messrs fr sr vs e.g i.e
    eg cf viz
    """.split()
)
ABBREVIATIONS = frozenset(
    """
    jr st mt ft etc ie al ed eds approx ca c dept est inc ltd co corp univ assn bros ave blvd rd
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri
    ph.d m.d b.a m.a b.s u.s u.s.a u.k u.n e.u d.c a.m p.m b.c a.d b.c.e c.e n.d op ibid trans rpt
    govt min max avg misc qtd
    """.split()
)
BEFORE_NUMBERS = frozenset(
    "no nos p pp pg pgs ch chs chap chaps vol vols fig figs art arts sec secs para paras par pars "
    "l ll v n bk bks".split()
)
# Words that begin a new sentence after an abbreviation and never continue a name.
STARTERS = frozenset(
    """
    the a an he she it they we i you his her its their our my this that these those there here in
    on at by for from with as when while after before although though if because since but and or
    so then however therefore moreover furthermore finally first second third also another many
    most some one no not what who why how where even despite during under once it's he's she's
    they're we're i'm you're there's that's to all each every both
    """.split()
)
# Starters that are also ends of web addresses never split a word pair written without a space.
UNSPACED = STARTERS - {"in", "it", "my", "by", "at", "as", "an", "no", "us", "one", "a"}
# Small words that take up a finished quotation again; others ("he said") may still belong to it.
AFTER_QUOTATION = frozenset(
    "this these that's those i i'm my it's there there's therefore".split()
)
DOMAINS = frozenset("com org net edu gov co uk html htm pdf php doc docx txt info io".split())

# To what begins with a set of characters `re` skips, ten times as fast as it tries alternatives.
STOP = re.compile(r"[.?!…‽](?:(?<=\.)(?:\s\.){2,}|[.?!…‽]*)")
CLOSERS = "\"”’'»)]*_"
NOTE = re.compile(
    r"<sup>\d{1,3}</sup>|\[\d{1,3}\]|\[\^\w{1,8}\]|[⁰¹²³⁴-⁹]+|[*†‡]|\d{1,3}(?![\d,.%]{0,8}\w)"
)
CITATION = re.compile(
    r"""\s{0,2}
    (?: [(\[] (?= [“"'A-Z\d] | pp?\. | qtd | para | see\s | cf\. )
              (?= [^()\[\]]{0,80} \d ) (?! \d\)\s+\w ) [^()\[\]]{1,80} [)\]]
      | \( [\w: ]{0,20} (?:https?://|www\.) [^()\s]{1,200} \)
      | (?:https?://|www\.) \S{1,300} \Z
      | \( [A-Z][\w’'-]{1,30} (?: ,?\ (?:and|&|et\ al\.?)(?:\ [A-Z][\w’'-]{1,30})? )? \)
    )
    (?: <sup>\d{1,3}</sup> | [⁰¹²³⁴-⁹]{1,4} | \d{1,3}(?!\w) )?
    [.?!]?
    (?: <sup>\d{1,3}</sup> | [⁰¹²³⁴-⁹]{1,4} | \d{1,3}(?!\w) )?""",
    re.VERBOSE,
)
NEWLINE = "\n"
ITEM_LINE = seldom(r"\n(?=\W{0,3}[-*+•‣◦▪➢–☐☑☒✓]\s|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s)")
SPACE = re.compile(r"\s*")
FOLLOWING = re.compile(r"[\"“‘'(\[«„¿¡*_]*([\w'’]*)")
OPENED = re.compile(r"[\"“‘'«„]")
NOT_OF_WORD = re.compile(r"[^\w.’'&-]")
DOTTED = re.compile(r"(?:[a-z]\.)+[a-z]")
LAST_WORD = re.compile(r"[^\W\d_]{3,}|[a-z]{2}|\d{4}")
ROMAN = re.compile(r"[IVXLC]+")
INITIAL = re.compile(r"[A-Z]\.")
LIST_LEAD = re.compile(r"(?:^|[:;,(]|\b(?:and|or|are))\s*\Z")
# Code points; a whole school essay without a full stop has 4,000.
LONGEST_SENTENCE = 6_000
WRITTEN = re.compile(r"\w")


@remembered  # a sentence is parted again for each thing that is looked for in it
def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Give the sentences of the paragraph at `span`: sorted, disjoint, trimmed of white space.

    Together they cover every character of the span that is not white space.
    """
    part = span.of(text)
    found: list[Span] = []
    start = 0
    for end in _bounded(part, _broken(part, (*_ends(part), len(part)))):
        piece = part[start:end]
        first = start + len(piece) - len(piece.lstrip())
        last = start + len(piece.rstrip())
        start = end
        if first >= last:
            continue
        fits = found and span.start + last - found[-1].start <= LONGEST_SENTENCE
        if fits and not WRITTEN.search(part, first, last):
            found[-1] = Span(found[-1].start, span.start + last)
        else:
            found.append(Span(span.start + first, span.start + last))
    return tuple(found)


def _broken(text: str, ends: tuple[int, ...]) -> Iterable[int]:
    """Add the ends of lines before items of a list: each is a sentence, with a stop or without."""
    if NEWLINE not in text:  # nearly always
        return ends
    return sorted({*ends, *(line.start() for line in ITEM_LINE.finditer(text))})


def _bounded(text: str, ends: Iterable[int]) -> Iterator[int]:
    """Add ends within what is longer than any sentence, so that no later step meets it whole."""
    start = 0
    for end in ends:
        while end - start > LONGEST_SENTENCE:
            space = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
            start = space if space > start else start + LONGEST_SENTENCE
            yield start
        start = end
        yield end


class _Stop(Record):
    """A place where a sentence may end.

    `mark` is the punctuation at `start`; `end` is past the closing marks, note marks and citation.
    """

    mark: str
    start: int
    end: int
    closed: bool
    cited: bool


def _ends(text: str) -> Iterator[int]:
    """Give the offset after each sentence but the last."""
    quoted = quotations(text)
    begin = 0
    for match in STOP.finditer(text):
        if match.start() < begin:
            continue
        stop = _beyond_quotation(text, _stop(text, match), quoted)
        if stop is not None and _is_end(text, stop, begin):
            begin = stop.end
            yield stop.end


def _stop(text: str, match: re.Match[str]) -> _Stop:
    """Take in what belongs to the sentence after its full stop."""
    behind = text[match.end() : match.end() + 2]
    if behind[:1] == " " and behind[1:].isupper():  # nearly always: nothing belongs to it
        return _Stop(match.group(), match.start(), match.end(), closed=False, cited=False)
    after = _past_closers(text, match.end())
    closed = after > match.end()
    decimal = match.group()[0] == "." and text[max(0, match.start() - 1) : match.start()].isdigit()
    note = NOTE.match(text, after)
    if note and (closed or not (decimal and note.group().isdecimal())):
        after = _past_closers(text, note.end())
    citation = CITATION.match(text, after)
    end = citation.end() if citation else after
    return _Stop(match.group(), match.start(), end, closed, citation is not None)


def _past_closers(text: str, at: int) -> int:
    while at < len(text) and text[at] in CLOSERS:
        if text[at] in "\"'*_" and text[at + 1 : at + 2].isalnum():
            break  # it opens the next sentence, written without a space
        at += 1
    return at


def _beyond_quotation(text: str, stop: _Stop, quoted: tuple[Span, ...]) -> _Stop | None:
    """Give the stop if it is not inside a quotation; moved over a closing mark after a space."""
    at = bisect_right(quoted, stop.start, key=attrgetter("start")) - 1
    if at < 0 or not stop.start < quoted[at].end or stop.end >= quoted[at].end:
        return stop
    close = quoted[at].end
    if text[stop.end : close - 1].isspace():
        return _Stop(stop.mark, stop.start, close, closed=True, cited=False)
    return None


def _is_end(text: str, stop: _Stop, begin: int) -> bool:
    """Decide by what stands before and after the stop; `begin` is the sentence's start."""
    gap = SPACE.match(text, stop.end)
    follow = FOLLOWING.match(text, gap.end()) if gap else None
    if gap is None or follow is None or gap.end() == len(text):
        return False
    word = follow.group(1).replace("’", "'")
    if gap.end() == gap.start():
        return _is_unspaced_end(text, stop, word)
    if not word:
        return text[gap.end()] not in ",;:)-–—/"
    if stop.cited:
        return _word_before(text, stop.start) != "al"  # Osgood et al. [3] found
    if word[0].islower() and not _starts_small(text, stop, follow):
        return False
    return stop.mark != "." or stop.closed or not _is_abbreviation(text, stop, follow, begin)


def _starts_small(text: str, stop: _Stop, follow: re.Match[str]) -> bool:
    """Tell whether a sentence may begin here in lower case, as in hurried writing."""
    opener, word = follow.group()[:1], follow.group(1).replace("’", "'")
    if stop.mark[0] == "…" or ".." in stop.mark or " " in stop.mark:
        return False
    if stop.closed:
        return stop.mark == "." and word in AFTER_QUOTATION
    if opener in ("(", "[") or word in DOMAINS:
        return False
    before = _word_before(text, stop.start)
    if "?" in stop.mark:
        return True
    if "!" in stop.mark:
        return not before[:1].isupper()
    return bool(OPENED.match(opener)) or not _may_be_short(before)


def _may_be_short(word: str) -> bool:
    """Tell whether a lower-case word after "`word`." would be no surprise."""
    plain = word.lower()
    return (
        plain in ABBREVIATIONS
        or plain in TITLES
        or plain in BEFORE_NUMBERS
        or len(plain) == 1
        or plain.isdigit()
        or "." in plain
        or ROMAN.fullmatch(word) is not None
    )


def _is_unspaced_end(text: str, stop: _Stop, word: str) -> bool:
    """Tell whether a sentence ends where the student forgot the space after it."""
    if not word or word.lower() in DOMAINS or text[stop.end] in "([":
        return False
    if stop.mark != "." or stop.closed:
        sure = word[0].isupper() and ".." not in stop.mark
        return sure and not _in_address(text, stop.start)
    before = _word_before(text, stop.start)
    if not LAST_WORD.fullmatch(before) or before in TITLES or before in ABBREVIATIONS:
        return False
    capital = word[0].isupper() and (word in ("A", "I") or word[1:2].islower())
    small = word in UNSPACED and before.islower()
    return (capital or small) and not _in_address(text, stop.start)


def _word_before(text: str, at: int) -> str:
    """Give the word that ends at `at`, dots inside it kept, quotation marks taken off."""
    run = text[max(0, at - LONGEST_WORD) : at].rsplit(" ", 1)[-1]
    return NOT_OF_WORD.split(run)[-1].strip("'’")


def _in_address(text: str, at: int) -> bool:
    """Tell whether `at` is inside a web or mail address."""
    before = text[max(0, at - LONGEST_ADDRESS) : at].split()
    return bool(before) and any(sign in before[-1] for sign in ("://", "www.", "@"))


def _is_abbreviation(text: str, stop: _Stop, follow: re.Match[str], begin: int) -> bool:
    """Tell whether the full stop belongs to the word before it and ends no sentence."""
    word = _word_before(text, stop.start)
    plain, first = word.lower(), follow.group(1).replace("’", "'")
    if plain in TITLES:
        return True
    if plain in BEFORE_NUMBERS and (first[:1].isdigit() or ROMAN.fullmatch(first)):
        return True
    if plain.isdigit() and len(plain) <= 2:  # noqa: PLR2004  # longer numbers count no items
        lead = text[max(begin, stop.start - LONGEST_WORD) : stop.start - len(plain)]
        return not lead.strip() or LIST_LEAD.search(lead) is not None
    if len(word) == 1 and INITIAL.match(text, follow.start(1)):
        return True
    if len(word) == 1 and word.isupper() and word != "I":
        return first.lower() not in STARTERS
    short = plain in ABBREVIATIONS or DOTTED.fullmatch(plain) is not None
    return short and first.lower() not in STARTERS
