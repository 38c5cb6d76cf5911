"""Paragraphs cut by a page. Passages in, out with the halves joined.

A half ends where no sentence ends and the other goes on in the middle of one. A writer who never
sets full stops or capitals shows that in the rest of the text; then more is asked for.
"""

import re
from collections.abc import Sequence

from rubric.furniture.headers import is_header
from rubric.furniture.page import is_link
from rubric.furniture.passages import PROSE_WORDS, Passage, joined, lines
from rubric.headings import opens
from rubric.memory import remembered
from rubric.raised import LOWERED
from rubric.reading.habits import ITEM, begins_small, ends_sentence
from rubric.reading.letters import is_closing, is_greeting
from rubric.records import Record, replace
from rubric.seldom import seldom

FEWEST_WORDS = 8  # words of a half that is surely no heading or title
MOST_CUT = 3  # words of a line that only begins a sentence: "In the"
CARELESS = 0.3  # share of sentences begun in lower case by a writer for whom it means nothing
TAIL = 30  # code points that hold a last word
SENTENCE_BEGIN = re.compile(r"[.?!][\"”’)]?\s+[\"“‘(]?([^\W\d_])")
# Words no sentence ends with.
UNFINISHED = frozenset(
    """
    a an the and or but nor of to in on at by for from with into onto as than that which who whose
    whom because although while if when where his her their its our my your this these those is
    are was were be been being has have had will would could should can may might must not no very
    so such more most between among about against during before after through without within
    under over i he she we they
    """.split()
)
# Words that begin a new paragraph even where the one before ends with a comma.
OPENERS = frozenset(
    """
    but also however another first firstly second secondly third thirdly next then finally lastly
    last therefore moreover furthermore additionally overall although while so one some many
    for on in to when if because since as the this these there it he she they we you i
    """.split()
)
# A block quotation closes with its full stop before the citation, and has no quotation marks.
CITED_BLOCK = re.compile(r"[.?!…]\s*\([^()]{1,80}\)\Z")
# The end of a paragraph that leads to what somebody says; what it counts up is the essay's own.
SAYS = seldom(r"""(?ix)
    \b(?:said|wrote|writes|put(?:s)?\ it|repl(?:ies|ied)
      |(?:say|state|ask|declare|explain|recall|remember|conclude|warn|note|observe|remark|report
        |argue|claim|admit)(?:s|d|ed))
    (?:,?\ (?!(?:two|three|four|several|many|following|reasons?|causes?|points?)\b)[\w’'-]+){0,6}
    [:,]\Z""")
LOOSELY_CITED = (").", ")")
LEAD = 80  # code points that hold the end of such a sentence
CITATION = 90  # code points that hold the citation at a text's end
OPENING = ('"', "“", "‘", "'")
STRAY = re.compile(r"[^\w•*–—-]+")
# No paragraph begins with the comma or stop of a sentence.
GOES_ON = re.compile(r"[\"”’)]?\s?[,.;]\s?(?![.,\d])")
FIRST_WORD = re.compile(r"\W*([\w’']+)")
# A number in brackets alone belongs to the formula above it.
BARE_MARKER = re.compile(r"(?:\d{1,2}|[a-zA-Z])[.)]|\([a-zA-Z]\)|[-•*]")
ARTICLE = re.compile(r"\b(?:an|the)\Z", re.IGNORECASE)  # a name of few words may follow
CONTINUED = re.compile(r"(?:[,;–—-]|\b(?P<word>[\w’']+))\Z")


class Seam(Record):
    """Where two passages meet.

    `over`: something between them was left out; `begun`: prose was seen, so that no title stands
    here; `among`: all passages, which few seams need to be known.
    """

    over: bool
    begun: bool
    among: tuple[Passage, ...]


def mend(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Join the halves of paragraphs; what was left out between them comes after, as inside."""
    begun = False
    found: list[Passage] = []
    parts: list[Passage] = []
    inside: list[Passage] = []
    waiting: list[Passage] = []
    for passage in passages:
        if passage.left or passage.note is not None:
            waiting.append(passage)
            continue
        seam = Seam(over=any(p.left for p in waiting), begun=begun, among=passages)
        if parts and passage.open and _belong(parts, passage, seam):
            inside += [replace(p, inside=True) for p in waiting]
        else:
            found += [*_whole(parts), *inside, *waiting]
            parts, inside = [], []
            begun = begun or (passage.open and passage.words >= PROSE_WORDS)
        parts.append(passage)
        waiting = []
    return (*found, *_whole(parts), *inside, *waiting)


def _whole(parts: list[Passage]) -> tuple[Passage, ...]:
    return (joined(parts),) if parts else ()


def _belong(parts: Sequence[Passage], after: Passage, seam: Seam) -> bool:
    """Tell whether a passage goes on from `parts`, the last paragraph so far."""
    before = parts[-1]
    if not before.open or before.kind != "paragraph" or after.kind != "paragraph":
        return False
    if BARE_MARKER.fullmatch(before.text) or STRAY.fullmatch(after.text):
        return True
    if is_link(after.text):  # the source of what stands above it
        return True
    if GOES_ON.match(after.text) and not is_closing(after.text):
        return True
    ended = ends_sentence(before.text) or is_link(before.text.rsplit(maxsplit=1)[-1])
    if ended or _stands_alone(before, after):
        return False
    return _goes_on(parts, after, seam)


def _goes_on(parts: Sequence[Passage], after: Passage, seam: Seam) -> bool:
    """Tell whether a passage goes on in the middle of the sentence that `parts` leave open."""
    before = parts[-1]
    unfinished = is_unfinished(before.text)
    long = seam.begun and (len(parts) > 1 or before.words >= FEWEST_WORDS)
    if unfinished and seam.begun and before.words <= MOST_CUT:
        return not before.text.endswith(",") or after.words >= FEWEST_WORDS
    if begins_small(after.text):
        return unfinished or (long and not _careless(seam.among))
    if before.text.endswith((",", ";")) and _opens_paragraph(after.text):
        return False
    goes_on = after.words >= FEWEST_WORDS or ARTICLE.search(before.text[-TAIL:]) is not None
    return long and (seam.over or (unfinished and goes_on))


def _stands_alone(before: Passage, after: Passage) -> bool:
    """Tell whether either is a line of a letter, a header, a quotation, an item or a heading."""
    if ITEM.match(after.text) or is_quoted_block(before.text, after.text):
        return True
    if is_greeting(before.text) or is_closing(before.text) or is_closing(after.text):
        return True
    if before.words < PROSE_WORDS and is_header(lines(before)[-1].text):  # "… of May" is no half
        return True
    return opens(before.text) is not None or opens(after.text) is not None


def _opens_paragraph(text: str) -> bool:
    """Tell whether a text begins as new paragraphs do."""
    match = FIRST_WORD.match(text)
    return match is not None and match[1].lower() in OPENERS


def is_quoted_block(before: str, text: str) -> bool:
    """Tell whether a paragraph that is not set in is a block quotation, by its citation."""
    led = before.endswith(":")
    if text.startswith(OPENING) or (ends_sentence(before) and not led):
        return False
    if _ends_cited(text):
        return led or not _ends_cited(before)  # many put the full stop before a source
    if begins_small(text) and not led:  # the half of a sentence that a page cut
        return False
    sourced = ord(text[-1]) in LOWERED or (led and text.endswith(LOOSELY_CITED))
    return sourced and SAYS.search(before[-LEAD:]) is not None


def _ends_cited(text: str) -> bool:
    """Tell whether a paragraph ends with a citation behind its full stop, as such blocks do."""
    return CITED_BLOCK.search(text[-CITATION:]) is not None


def is_unfinished(text: str) -> bool:
    """Tell whether a text ends with a comma or a word that no sentence ends with."""
    match = CONTINUED.search(text[-TAIL:])
    return match is not None and (not match["word"] or match["word"].lower() in UNFINISHED)


@remembered  # asked where a passage begins small
def _careless(passages: tuple[Passage, ...]) -> bool:
    """Tell whether the writer begins sentences in lower case as often as not."""
    begins = [m[1] for p in passages if p.open for m in SENTENCE_BEGIN.finditer(p.text)]
    return bool(begins) and sum(char.islower() for char in begins) > CARELESS * len(begins)
