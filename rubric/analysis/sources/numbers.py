"""Numbers that cite: pages alone in brackets, numbers of a list, note marks.

Text, sentences, notes and the other citations in, Citations of the kinds numeric and note out; and
for a Bracket with a page alone, whether it cites: "Osgood argues … (88)". Ages, scores, sums and
the numbers of a list look alike.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from rubric.analysis.sources.bracketed import NEAR, Bracket
from rubric.analysis.sources.brackets import plain
from rubric.analysis.sources.locators import EXHIBITS, VERSE, place
from rubric.analysis.sources.narrative import LEADS, is_reported
from rubric.furniture.notes import IS_POWER
from rubric.raised import LOWERED
from rubric.seldom import seldom
from rubric.source import Note
from rubric.types import Citation, Sentence

GOES_ON = seldom(
    r"\s(?:and|but|or|as|when|while|which|that|to|in|is|for|because|since|where|who|by|with|then|yet"
    r"|so|although|after|before|on)\s"
)
LONG_QUOTE = seldom(r"[\w’'-]+ [\w’'\[\]-]+ [\w’'-]+[,.]?[”\"’'][,.]?\s{0,2}\Z")  # no nickname
WORD = re.compile(r"[\w’'-]{2,}")
EARLIEST, LATEST = 1000, 2099  # a number between these, standing alone, is a year, not a page
NUMBERS = r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20}"
SQUARE = seldom(rf"\[(?!0\b)({NUMBERS})(?:[,:]\s?([A-Za-z¶§][^\[\]()]{{1,30}}|\d+))?\]")
ROUND = seldom(rf"\(({NUMBERS})\)")
SUPERSCRIPT = seldom("[⁰¹²³⁴-⁹]+(?:[,–-][⁰¹²³⁴-⁹]+)*")
NUMBER = re.compile(r"\d+")
DASHES = frozenset("-–—")
PUNCTUATED = seldom(r"\s*(?:[.,;:?!)—]|\Z)")
BEHIND = seldom(r"\s*(?:[.,;:?!)—]|\Z)|\s+[a-z]")  # no capital: no item of a list
Kind = Literal["note", "numeric"]
LOOK_BACK = 5  # code points that hold a unit
LOOK_AHEAD = 40  # code points that hold a number's place: "sec. A.1" may end a sentence amid it
# A number in brackets behind these is theirs.
NUMBERED = frozenset(
    "equation equations eq eqs eqn formula formulae reaction theorem lemma figure figures fig "
    "figs table tables appendix exhibit".split()
)


def is_known(author: str, known: frozenset[str]) -> bool:
    """Tell whether the list of sources has the author or title."""
    said = plain(author)
    if said in known or any(word in known for word in WORD.findall(said)):
        return True
    return " " in said and any(name.startswith(said) for name in known)  # a title cut short


def is_page(bracket: Bracket, known: frozenset[str], *, paged: bool) -> bool:
    """Tell whether a locator alone in brackets cites: its author is named in the text."""
    one = bracket.readings[0]
    if one.label:
        return _is_place(bracket, one.label, paged=paged)
    lead, said = bracket.lead, one.locator or ""
    if not said or not lead[-1:].isspace() or _is_no_page(bracket, said):
        return False
    if bracket.quotes and (bracket.closes or LONG_QUOTE.search(lead)):
        return True
    if not (bracket.closes or (paged and _goes_on(bracket, said))):
        return False
    named = bracket.name_before
    if named and not is_known(named, known):
        return False  # a person's age
    return paged or _speaks(bracket, known)


def _is_place(bracket: Bracket, printed: str, *, paged: bool) -> bool:
    """Tell whether a label and a number are a place in a source, and none in the essay itself."""
    label = printed.lower()
    if label == VERSE:
        return True
    counts = label.startswith("se") or label[:1] in "§vf" or printed.startswith("Ch")
    counts = counts or label.rstrip(".") in EXHIBITS
    return label[:1] in "pl¶" or ((paged or bracket.quotes) and not counts)


def _numbers_a_thing(before: str) -> bool:
    """Tell whether a number in brackets is that of a formula, a figure or a table."""
    last = before.rsplit(maxsplit=1)[-1:]
    return bool(last) and last[0].lower().rstrip(".") in NUMBERED


def _goes_on(bracket: Bracket, said: str) -> bool:
    """Tell whether the sentence, or a new one, goes on behind a page: "in my way (442) and"."""
    begun = bracket.lead.rstrip()[-1:] in ".?!…"
    return len(said) > 1 and (begun or GOES_ON.match(bracket.text, bracket.span.end) is not None)


def _speaks(bracket: Bracket, known: frozenset[str]) -> bool:
    """Tell whether the sentence names who says so: "Osgood notes that … (88)"."""
    said = bracket.text[bracket.sentence.start : bracket.span.start]
    if "ccording to " in said:
        return True
    for match in WORD.finditer(said):
        word = match.group().removesuffix("’s").removesuffix("'s")
        if (
            word[0].isupper()
            and word.lower() not in LEADS
            and (plain(word) in known or is_reported(said, match.end()))
        ):
            return True
    return False


def _is_no_page(bracket: Bracket, said: str) -> bool:
    """Tell a year, a life, a score, a sum, an equation's or a list's number from a page."""
    if _numbers_a_thing(bracket.lead):
        return True
    if not said[0].isdigit():
        return len(said) < 2  # noqa: PLR2004  # "(i)" counts
    if re.fullmatch(r"\d{1,3},\d{3}", said):
        return True
    ends = [int(n) for n in re.findall(r"\d+", said)]
    if "-" in said.replace("–", "-") and len(ends) == 2:  # noqa: PLR2004  # from, to
        return ends[0] >= EARLIEST or (
            ends[1] <= ends[0] and len(str(ends[1])) >= len(str(ends[0]))
        )
    return _counts(bracket, said)


def _counts(bracket: Bracket, said: str) -> bool:
    """Tell whether a number is one of "(1) … (2) …" in its sentence."""
    if not said.isdecimal():
        return False
    sentence = bracket.sentence.of(bracket.text)
    return int(said) < 10 and "(1)" in sentence and "(2)" in sentence  # noqa: PLR2004  # a list in a sentence is short


def is_year(said: str) -> bool:
    """Tell whether a number standing alone is a year."""
    return said.isdecimal() and EARLIEST <= int(said) <= LATEST


def numeric(
    text: str,
    sentences: tuple[Sentence, ...],
    notes: tuple[Note, ...],
    others: list[Citation],
    numbered: frozenset[int],
) -> list[Citation]:
    """Give the citations by number; `others` are by author, `numbered` are the list's numbers."""
    found: list[Citation] = []
    noted = frozenset(n.mark for n in notes if n.text)
    cited = {c.end for c in others}
    for sentence in sentences if "[" in text else ():
        squares = _square(text, sentence, noted)
        found += [
            c for c in squares if c.kind != "note" or _stands(text, c.start, sentence, cited)
        ]
    found = _without_indexes(text, found)
    if numbered and not found and not any(c.author for c in others):
        taken = {c.start for c in others}
        rounds = (c for sentence in sentences for c in _round(text, sentence, numbered))
        found = [c for c in rounds if c.start not in taken]
    if notes or numbered:
        cited |= {c.end for c in found}
        found += _raised(text, sentences, notes, cited, numbered)
    return found


def _square(text: str, sentence: Sentence, noted: frozenset[str]) -> Iterator[Citation]:
    """Give the numbers in square brackets; a stretch "[2]–[4]" is one citation."""
    last: Citation | None = None
    end = sentence.end + LOOK_AHEAD
    for match in SQUARE.finditer(text, sentence.start, end):
        if match.start() >= sentence.end:
            break
        rest = place(match[2], 0) if match[2] else None
        kind: Kind = "note" if match[1] in noted else "numeric"
        locator = rest.locator if rest else None
        start, dash = match.start(), last and text[last.end : match.start()].strip()
        if last and dash in DASHES:
            start = last.start
        elif last:
            yield last
        last = Citation(start, match.end(), sentence.paragraph, kind, kind, locator=locator)
    if last:
        yield last


def _without_indexes(text: str, found: list[Citation]) -> list[Citation]:
    """Take out indexes ("w[2]"): what stands directly behind a letter, where most do not."""
    glued = [c for c in found if c.kind == "numeric" and text[c.start - 1 : c.start].isalpha()]
    if 2 * len(glued) > len(found):
        glued = [c for c in glued if not text[max(0, c.start - 2)].isalpha()]  # one letter
    starts = {c.start for c in glued}
    return [c for c in found if c.start not in starts]


def _round(text: str, sentence: Sentence, numbered: frozenset[int]) -> Iterator[Citation]:
    """Give numbers in brackets that are all numbers of the list and stand behind their claim."""
    for match in ROUND.finditer(text, sentence.start, sentence.end):
        each = [int(n) for n in NUMBER.findall(match[1])]
        beside = (f"({each[0] - 1})", f"({each[0] + 1})")
        counts = any(other in sentence.of(text) for other in beside)
        listed = numbered.issuperset(each) and BEHIND.match(text, match.end()) is not None
        before = text[max(sentence.start, match.start() - NEAR) : match.start()]
        if _numbers_a_thing(before):
            continue
        if listed and (PUNCTUATED.match(text, match.end()) or not counts):
            yield Citation(*match.span(), sentence.paragraph, "numeric", "numeric")


def _raised(
    text: str,
    sentences: tuple[Sentence, ...],
    notes: tuple[Note, ...],
    ends: set[int],
    numbered: frozenset[int],
) -> Iterator[Citation]:
    """Give the note marks whose note has a text, unless a citation stands directly before.

    A raised number without a note cites when the list of sources has an entry of that number.
    """
    raised = SUPERSCRIPT
    texts = {n.mark for n in notes if n.text}
    plain = {n.start: n.mark for n in notes if n.text and n.start is not None}
    for sentence in sentences:
        for match in raised.finditer(text, sentence.start, sentence.end):
            marks = NUMBER.findall(match.group().translate(LOWERED))
            plain.pop(match.start(), None)
            known: Kind = "note" if texts.issuperset(marks) else "numeric"
            listed = known == "note" or all(int(mark) in numbered for mark in marks)
            if (
                listed
                and not _is_power(text, match.start())
                and _stands(text, match.start(), sentence, ends)
            ):
                yield Citation(*match.span(), sentence.paragraph, known, known)
        yield from _plain(text, sentence, plain, ends)


def _plain(
    text: str, sentence: Sentence, marks: dict[int, str], ends: set[int]
) -> Iterator[Citation]:
    """Give the marks that are plain digits behind a full stop."""
    for start, mark in marks.items():
        here = sentence.start <= start < sentence.end and text.startswith(mark, start)
        if here and _stands(text, start, sentence, ends):
            yield Citation(start, start + len(mark), sentence.paragraph, "note", "note")


def _is_power(text: str, at: int) -> bool:
    return IS_POWER.search(text[max(0, at - LOOK_BACK) : at]) is not None


def _stands(text: str, at: int, sentence: Sentence, ends: Iterable[int]) -> bool:
    """Tell whether no citation stands directly before a mark."""
    while at > sentence.start and text[at - 1] in ' .,;”"’':
        at -= 1
    return at not in ends
