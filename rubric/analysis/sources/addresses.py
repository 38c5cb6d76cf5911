"""Web addresses by which a text cites. Text and sentences in, citations out.

As young writers cite: in brackets ("(www.bees.example.org)"), in the sentence ("On www.… it
says"), or bare at its end. An address that is only spoken of, or that the reader is sent to, cites
nothing. Imported where a text holds an address: few essays do.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from rubric.analysis.sources.brackets import are_names
from rubric.analysis.sources.introduced import SAID_BEHIND
from rubric.months import SHORT_MONTHS
from rubric.records import replace
from rubric.seldom import seldom
from rubric.types import Citation, CitationKind, Reference, Sentence
from rubric.words import STOP_WORDS

LOOK_BACK = 100  # code points before an address in which it is led to
LOOK_AHEAD = 80  # code points behind it in which it says something
SHORTEST_NAME = 6  # letters by which a longer name of a site is known

STARTS = attrgetter("start")
ADDRESS = re.compile(
    r"(?<![\w@./-])(?:(?:https?://|www\.)[^\s()<>\[\]“”\"@]+"
    r"|(?:[\w-]+\.)+(?:com|org|net|edu|gov)\b(?!@)(?:/[^\s()<>\[\]“”\"]*)?)",
    re.IGNORECASE,
)
FULL = ("http", "www.")
LEADING = seldom(r"https?://(?:www\.)?|www\.", re.IGNORECASE)
HOST = seldom(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?=[/?:#]|\Z)", re.IGNORECASE)
CLOSING = ".,;:!?'’*_"
BRACKET = seldom(r"[(\[<]([^()\[\]<>]{1,300})[)\]>]")
# Words that may stand beside an address in brackets.
BESIDE = frozenset(
    """
    a accessed according and article at available by citation cited date facts found from here in
    info information link n.d of on online page par para paragraph quoted read reference retrieved
    see section site source sources stats taken the this to url via viewed visited web webpage
    website
    """.split()
)
# What an address is called before it stands: "the website", "an article published on".
SITE = seldom(
    r"(?:\b(?:the|an?|this|that|their|its|my|one)\s(?:[\w’'-]+\s){0,2})?\b(?:web\s?(?:sites?|pages?)|"
    r"sites?|pages?|articles?|texts?|blogs?|reports?|study|studies)"
    r"(?:\s(?:is|located|found|published|posted|called|named|titled|from|on|in|at|by|of))*[\s,:]*\Z",
    re.IGNORECASE,
)
ACCORDING = seldom(r"\bacc?ording to \Z", re.IGNORECASE)
LABELLED = seldom(r"\b(?:sources?|links?|from)\s?:\s*\Z", re.IGNORECASE)
ON = seldom(r"\b(?:from|on|in|at|by) \Z", re.IGNORECASE)
# Words are taken from there: "I read on", "this information is from".
TAKEN = seldom(
    r"\b(?:(?:found|read|learn(?:ed|t)|retrieved|cited|quoted|taken)"
    r"(?: (?:this|that|it|about it|these|out|all this|my))?(?: (?:facts?|info|information))?"
    r"|(?:information|info|facts?|statistics?|stats|data|evidence|quotes?|research|survey)"
    r"(?: (?:is|are|was|were|comes?|came|found|published|i|we|read|got))*)"
    r" (?:from|on|in|at|by|off) \Z",
    re.IGNORECASE,
)
SAYS = seldom(
    r",?\s(?:(?:it|that|which|they|also|clearly)\s){0,2}(?:says?|said|states?|stated|reports?|"
    r"reported|explains?|explained|shows?|showed|tells?|told|claims?|claimed|argues?|writes?|wrote|"
    r"notes?|noted|points? out|describes?|described|mentions?|mentioned|suggests?|estimates?|"
    r"estimated|found that|shares?|shared)\b",
    re.IGNORECASE,
)
I_READ = seldom(r",?\s(?:i|we) (?:read|found|saw|learn(?:ed|t)|discovered)\b", re.IGNORECASE)
CAPITALS = seldom(r"[A-Z][\w’'-]{3,}(?: [A-Z][\w’'-]*){0,3}")
ENDS = '.!?:;”"’)]'
# Words that send the reader to an address, or name it as a thing.
SENDING = frozenset(
    """
    visit go check join use using try click download email contact website site page app game
    account called named like see
    """.split()
)


def addressed(
    text: str, sentences: Iterable[Sentence], found: Iterable[Citation]
) -> Iterator[Citation]:
    """Give the citations by web address, but for those that `found` ones hold already."""
    rows, taken = tuple(sentences), sorted(found, key=STARTS)
    past = 0
    for match in ADDRESS.finditer(text):
        at = match.start()
        sentence = _around(rows, at)
        if at < past or sentence is None or _is_held(taken, sentence, at):
            continue
        citation = _in_bracket(text, match, sentence) or _in_sentence(text, match, sentence)
        if citation:
            past = citation.end
            yield citation


def _around(sentences: Sequence[Sentence], at: int) -> Sentence | None:
    """Give the sentence in which a place lies."""
    last = bisect_right(sentences, at, key=STARTS) - 1
    return sentences[last] if last >= 0 and at < sentences[last].end else None


def _is_held(citations: Sequence[Citation], sentence: Sentence, at: int) -> bool:
    """Tell whether a citation holds an address, or names in its sentence what stands there."""
    last = bisect_right(citations, at, key=STARTS) - 1
    if last < 0:
        return False
    before = citations[last]
    return at < before.end or (before.kind == "narrative" and before.start >= sentence.start)


def spoken(
    text: str, sentences: Sequence[Sentence], listed: Sequence[Reference], idle: Iterable[int]
) -> Iterator[Citation]:
    """Give the sentences that say what a site says which the list has by name or address alone.

    "National Geographic says" is of "national geographic kids" and "nationalgeographic.com". The
    `idle` are the entries that nothing cites.
    """
    names = sorted((_listed_as(listed[i].author), i) for i in idle)
    for match in CAPITALS.finditer(text):
        said = _joined(match.group())
        at = bisect_left(names, (said, 0))
        name, own = names[at] if at < len(names) else ("", 0)
        begins = len(said) >= SHORTEST_NAME and " " in match.group() and name.startswith(said)
        if said != name and not begins:
            continue
        sentence = _around(sentences, match.start())
        before = text[max(0, match.start() - LOOK_BACK) : match.start()]
        if sentence and (ACCORDING.search(before) or SAYS.match(text, match.end())):
            found = _cite(*match.span(), sentence, "narrative", match.group())
            yield replace(found, references=(own,))


def _listed_as(author: str) -> str:
    """Give the letters of the name by which a list has a site."""
    return _joined(_name(author) if ADDRESS.fullmatch(author) else author)


def _name(site: str) -> str:
    """Give what a site is called: "wikipedia" of "en.wikipedia.org"."""
    return site.rsplit(".", 1)[0].rpartition(".")[2]


def _joined(name: str) -> str:
    """Give the letters of a name, which an address writes without spaces."""
    letters = "".join(filter(str.isalnum, name.lower()))
    bare = letters.removeprefix("the")
    return bare if len(bare) >= SHORTEST_NAME else letters


def host(address: str) -> str:
    """Give the site of an address as printed, without "www."; the whole of an odd one."""
    bare = LEADING.sub("", address, count=1)
    site = HOST.match(bare)
    return site.group() if site else bare


def _in_bracket(text: str, match: re.Match[str], sentence: Sentence) -> Citation | None:
    """Read brackets that hold addresses, with no more beside them than where they were found."""
    low = max(text.rfind(sign, max(0, match.start() - LOOK_BACK), match.start()) for sign in "([<")
    bracket = BRACKET.match(text, low) if low >= 0 else None
    if bracket is None or bracket.end() < match.end() or text[low - 1 : low].isalnum():
        return None
    inside = bracket[1]
    sites = [host(each.group().rstrip(CLOSING)) for each in ADDRESS.finditer(inside)]
    name = ADDRESS.split(inside, maxsplit=1)[0].strip(" ,:;-–")
    named = are_names(name) and name.lower() not in BESIDE
    rest = ADDRESS.sub(" ", inside[inside.index(name) + len(name) :] if named else inside)
    if not all(_may_stand_beside(word) for word in rest.split()):
        return None
    before = text[max(sentence.start, bracket.start() - LOOK_BACK) : bracket.start()]
    if SITE.search(before) and not _leads(before):
        return None  # where the page is that the reader is sent to
    following = text[bracket.end() : bracket.end() + LOOK_AHEAD].lstrip(" ")[:1]
    if following.isalnum() and before.strip() and before.rstrip()[-1] not in ENDS:
        return None  # amid a clause it says where a thing is to be had
    author = name if named else "; ".join(dict.fromkeys(sites))
    return _cite(bracket.start(), bracket.end(), sentence, "parenthetical", author)


def _may_stand_beside(word: str) -> bool:
    plain = word.strip(".,;:&-–/").lower()
    return plain in BESIDE or not plain or plain[0].isdigit() or plain[:3].title() in SHORT_MONTHS


def _in_sentence(text: str, match: re.Match[str], sentence: Sentence) -> Citation | None:
    """Read an address in the sentence: as what speaks, as where words are from, or at its end."""
    printed = match.group().rstrip(CLOSING)
    start, end = match.start(), match.start() + len(printed)
    before = text[max(sentence.start, start - LOOK_BACK) : start]
    if _leads(before) or _says(text, before, end):
        return _cite(start, end, sentence, "narrative", host(printed))
    full = printed.lower().startswith(FULL)
    if LABELLED.search(before) or (full and _closes(text, start, end)):
        return _cite(start, end, sentence, "parenthetical", host(printed))
    return None


def _leads(before: str) -> bool:
    """Tell whether words before an address give it as a source, whatever stands behind it."""
    leads = (before, SITE.sub("", before))
    return any(each.search(lead) for lead in leads for each in (ACCORDING, TAKEN))


def _says(text: str, before: str, end: int) -> bool:
    """Tell whether the words behind an address say what stands there."""
    says = SAYS.match(text, end, end + LOOK_AHEAD) is not None
    lead = SITE.sub("", before)
    if ON.search(lead) or ON.search(before):
        told = (each.match(text, end, end + LOOK_AHEAD) for each in (SAID_BEHIND, I_READ))
        return says or any(told)
    return says and (lead != before or not lead.strip() or lead.rstrip()[-1] in ",;")


def _closes(text: str, start: int, end: int) -> bool:
    """Tell whether a bare address closes a sentence or a paragraph, and nothing leads to it."""
    behind = text[end : end + LOOK_AHEAD].lstrip(CLOSING)
    if not (behind[:1] in ("", "\n") or behind.lstrip()[:1].isupper()):
        return False
    before = text[max(0, start - LOOK_BACK) : start].rstrip(" ")
    last = before.split()[-1:] if before[-1:] != "\n" else ()
    if not last or last[0][-1] == ",":
        return False  # a line, or an entry, of a list of sources
    plain = last[0].lower().strip("\"'“”’,")
    return before[-1] in ENDS or not (plain in STOP_WORDS or plain in SENDING)


def _cite(start: int, end: int, sentence: Sentence, kind: CitationKind, author: str) -> Citation:
    return Citation(
        start=start,
        end=end,
        paragraph=sentence.paragraph,
        kind=kind,
        style="author-page",
        author=author,
    )
