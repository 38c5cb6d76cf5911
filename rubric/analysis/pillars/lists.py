"""Enumerations in a sentence: "A, B and C". A stretch of text in, the places of its items out.

Commas inside quotation marks, brackets and asides do not divide; the last item follows "and".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rubric.memory import remembered
from rubric.seldom import seldom
from rubric.types import Span
from rubric.words import lowered, telling

MOST_ITEMS = 6  # a longer enumeration lists examples, not reasons
LONGEST_ITEM = 28  # words; longer items are clauses of their own
FEWEST_WORDED = 2  # items with a word that says something; beside fewer, "it" is no item
FEWEST_CLAUSES = 3  # items of which a participle may be none
FEWEST_ADJECTIVES = 3  # items beside which a lone participle is an adjective of the next item

_ALSO = r"(?:also\s+|finally\s+|lastly\s+|even\s+|above all,?\s+)?"
AND = r"(?:and|or|as well as|but (?:(?:it|they|he|she|we|you)\s+)?also|but rather|along with|plus)"
_THOUSANDS = r"(?<=\d,)\d{3}\b"  # the comma of "1,000" divides nothing
_ASIDE = r"(?:,\s[^,;.]{1,50},)?"  # and, above all, C
COMMA = re.compile(  # to what begins with a set of characters `re` skips
    rf"[\s,;](?:(?<=[,;])|(?<=\s)\s*[,;])(?!{_THOUSANDS})\s*(?P<last>{AND}{_ASIDE}\s+{_ALSO})?"
)
_ONE_DOING = r"(?!(?<=ing)\sand\sdriving\b)"  # "texting and driving"
JOINT = re.compile(rf"{_ONE_DOING},?\s+{AND}{_ASIDE}\s+{_ALSO}")
SHIELDED = re.compile(
    r"(?=[“\"(\[,]|\s,)(?:“[^”]{0,300}”|\"[^\"]{0,300}\"|\([^()]{0,200}\)|\[[^\[\]]{0,200}\]|"
    r"(?<=\band),\s[^,;.]{1,50},|(?:(?<=\bwho)|(?<=\bthat)|(?<=\bwhich))\s?,[^,;.]{1,50},)"
)
SHUT_BY_COMMA = (",”", ',"')
SHUT_QUOTE = re.compile(r"\s(?<=,[”\"]\s)\s*")
MARK = re.compile(r"(?:^|(?<=[\s:,;(]))\(?(?:[1-9]|[a-e]|i{1,3})\)\s*|(?<=\s)[1-6]\.\s+")
# Every mark has one of these; to look for one sign first takes half the time.
NUMBERED = re.compile(r"[)1-6](?:(?<=[)])|\.)")
DIVIDED = re.compile(r"[,;)1-6](?:(?<=[,;)])|\.)")
LEAD = re.compile(
    r"(?:(?:who|first(?:ly| of all)?|second(?:ly)?|third(?:ly)?|finally|lastly|also|both|that|"
    r"such as|because(?: of)?|due to|since|by|through|and|or|but|not only|but also|then|"
    r"thanks to|owing to|the fact that|(?:and )?the way(?: in which)?|do|does|did)\b,?\s+)+",
)
TELLS = re.compile(r"(?:which|who|whose|where)\s")
RESUMES = re.compile(
    r"(?:because|since|by|through|that|it|they|he|she|we|their|its|his|her|to|the|how|due)\b",
)
LED_IN = seldom(rf"[\s,;]+{AND}\s*$")
PRONOUN = re.compile(r"(?:it|they|he|she|we|you)\s+")
AND_AGAIN = seldom(r"\s+and\s+(?:also\s+)?(?=(?:it|they|he|she|we|you)\s\w+ \w)")
# Words behind which a pronoun begins no new item: "when it rains", "makes it easier", "to it".
GOES_ON = frozenset(
    (
        *"when if that because as so and but or while where how what since than until".split(),
        *"after before though for to with of in on about from at by think make".split(),
        *"makes made give gives keeps find do things way people".split(),
    )
)
FEWEST_SAID = 3  # words of an item that begins with its subject
FIRST_WORD = re.compile(r"[\W_]*(\w+)")
DETERMINERS = frozenset("the a an its his her their our my your this these those".split())
PARTICIPLE = re.compile(r"\w+(?:ed|ous|ful|less|ish|ive)\b")
DOING = re.compile(r"\w{2,}ing\b")
FINITE = re.compile(
    r"\b(?:is|are|was|were|can|will|would|has|have|may|does|makes|"
    r"helps|takes|gives|causes|leads|costs|brings|keeps|allows|teaches|improves|saves|should|"
    r"could|would|might|must|requires|needs|gets|hurts|creates|provides|prevents|affects|"
    r"distracts|puts|lets|shows|means|ruins|wastes)\b"
)
VOTES = frozenset("agree disagree yes no".split())  # "do you agree or disagree" gives no reason
LINKS = frozenset(  # connectives before a claim are none of what it lists
    (
        *"moreover furthermore additionally therefore however consequently nevertheless".split(),
        *"nonetheless likewise similarly indeed accordingly hence thus besides".split(),
        *("in addition", "in fact", "as a result", "as a consequence", "on the other hand"),
        *("on the one hand", "for this reason", "for that reason", "in other words", "of course"),
        *("above all", "after all", "for example", "for instance", "all in all", "anyway"),
        *("in conclusion", "in closing", "in short", "in summary", "in sum", "in the end"),
        *("to conclude", "to sum up", "to summarize", "overall", "finally", "ultimately"),
        *("for these reasons", "for all these reasons", "once again", "as you can see"),
    )
)
FILLED = re.compile(
    r"[ueh](?<!\w.)(?:(?<=u)[hm]|(?<=e)rm|(?<=h)mm)\b"
)  # sounds whose commas divide nothing
QUOTED_ONLY = re.compile(r"[“\"][^“”\"]{0,300}[”\"]\s*")
# All but the marks are searched for in lower case.
EDGES = " \t\n.!?:;,—–-"


@remembered  # a sentence is divided for each way in which it may list reasons
def items(text: str, region: Span) -> tuple[Span, ...]:
    """Give the items of the enumeration that fills `region`, or () when it is none."""
    plain = lowered(text)
    parts = _numbered(text, region) or _joined(plain, _unmarked(plain, _related(plain, region)))
    found = tuple(trimmed(plain, part) for part in parts)
    real = tuple(one for one in found if one.start < one.end and one.of(plain) not in LINKS)
    if not 1 < len(real) <= MOST_ITEMS or FILLED.search(plain, region.start, region.end):
        return ()
    fits = all(len(span.of(text).split()) <= LONGEST_ITEM for span in real)
    votes = any(span.of(plain) in VOTES for span in real)
    return real if fits and not votes else ()


def clauses(text: str, found: tuple[Span, ...]) -> tuple[Span, ...]:
    """Join a lone participle to the clause it goes on from: "they burn, killing birds, and …"."""
    plain = lowered(text)
    doing = [at for at, one in enumerate(found) if DOING.match(plain, one.start, one.end)]
    if len(doing) != 1 or not doing[0] or len(found) < FEWEST_CLAUSES:
        return found
    at = doing[0]
    before, own = found[at - 1], found[at]
    comma = plain[before.end : own.start].strip() == ","  # and no "and"
    if not comma or FINITE.search(plain, own.start, own.end):
        return found
    return (*found[: at - 1], Span(before.start, own.end), *found[at + 1 :])


def may_be_three(text: str, region: Span) -> bool:
    """Tell by its marks whether a stretch may hold three items or more; most sentences cannot."""
    return DIVIDED.search(text, region.start, region.end) is not None


def _numbered(text: str, region: Span) -> tuple[Span, ...]:
    """Divide at marks: "1) A, 2) B and 3) C"."""
    if NUMBERED.search(text, region.start, region.end) is None:  # nearly always
        return ()
    marks = [Span(*m.span()) for m in MARK.finditer(text, region.start, region.end)]
    if len(marks) < 2 or text[region.start : marks[0].start].strip():  # noqa: PLR2004  # a pair
        return ()
    ends = [_before_and(text, a.end, b.start) for a, b in pairwise(marks)]
    return tuple(Span(m.end, end) for m, end in zip(marks, (*ends, region.end), strict=True))


def _before_and(text: str, start: int, end: int) -> int:
    """Give where an item ends whose successor is led in by "and"."""
    cut = LED_IN.search(lowered(text)[start:end])
    return start + cut.start() if cut else end


def _parts(text: str, region: Span) -> Iterator[Span]:
    """Divide at commas up to the item after "and", which may stand in the last item."""
    shields = [Span(*m.span()) for m in SHIELDED.finditer(text, region.start, region.end)]
    begin, closed = region.start, False
    for comma in _commas(text, region, shields):
        if closed:  # the item after "and" ends here; what follows is the main clause
            break
        yield Span(begin, comma.start())
        begin, closed = comma.end(), comma.lastgroup == "last"
    else:
        comma = None
    end = comma.start() if comma else region.end
    joint = None if closed else _joint(text, Span(begin, end), shields)
    if joint is None:
        yield Span(begin, end)
        return
    yield Span(begin, joint.start)
    yield Span(joint.end, end)


def _commas(text: str, region: Span, shields: list[Span]) -> list[re.Match[str]]:
    """Find what divides: commas outside quotations and asides, and quotations shut by a comma."""
    found = [
        match
        for match in COMMA.finditer(text, region.start, region.end)
        if not any(s.start <= match.start() < s.end for s in shields)
    ]
    if all(text.find(mark, region.start, region.end) < 0 for mark in SHUT_BY_COMMA):
        return found  # nearly always
    shut = SHUT_QUOTE.finditer(text, region.start, region.end)
    ordered = sorted((*found, *shut), key=lambda match: match.start())
    return [a for a, before in zip(ordered, (None, *ordered), strict=False) if _is_new(a, before)]


def _is_new(comma: re.Match[str], before: re.Match[str] | None) -> bool:
    """Tell whether a comma stands beyond the one before it, which may hold an aside."""
    return before is None or comma.start() >= before.end()


def _joint(text: str, part: Span, shields: list[Span]) -> Span | None:
    """Find the "and" that divides the last two items: the most alike around it, the most even."""
    joints = [
        Span(*m.span())
        for m in JOINT.finditer(text, part.start, part.end)
        if not any(s.start < m.start() < s.end for s in shields)
    ]
    if len(joints) < 2:  # noqa: PLR2004  # none to choose between
        return joints[0] if joints else None
    middle = (part.start + part.end) / 2
    return min(
        joints,
        key=lambda joint: (-_likeness(text, part, joint), abs(joint.start - middle)),
    )


def _likeness(text: str, part: Span, joint: Span) -> int:
    """Say how much what follows an "and" looks like a second item: 0 to 3."""
    if "but" in joint.of(text):
        return 3
    heads = [FIRST_WORD.match(text, at, part.end) for at in (_led(text, part), joint.end)]
    one, other = (head.group(1) if head else "" for head in heads)
    if one == other or {one, other} <= DETERMINERS:
        return 2
    ending = next((end for end in ("ing", "s", "ed") if one.endswith(end)), None)
    alike = ending is not None and other.endswith(ending) and not {one, other} & DETERMINERS
    return 2 if alike else int(RESUMES.match(text, joint.end) is not None)


def _led(text: str, part: Span) -> int:
    """Give where an item begins behind its lead words and its pronoun."""
    start = trimmed(text, part).start
    pronoun = PRONOUN.match(text, start)
    return pronoun.end() if pronoun else start


def _related(text: str, region: Span) -> tuple[Span, ...]:
    """Join what only tells more of the item before it: "they get air, which does them good"."""
    parts = tuple(_parts(text, region))
    if len(parts) < FEWEST_CLAUSES or text.find(" wh", region.start, region.end) < 0:
        return parts
    tells = [bool(TELLS.match(text, part.start, part.end)) for part in parts]
    if sum(tells) != 1 or tells[0] or tells[-1]:
        return parts
    at = tells.index(True)
    return (*parts[: at - 1], Span(parts[at - 1].start, parts[at].end), *parts[at + 1 :])


def _unmarked(text: str, parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """Divide where the subject comes again and no comma stands: "it does A it does B and it …"."""
    if len(parts) != 2:  # noqa: PLR2004  # what "and" alone divides
        return parts
    first, last = parts
    own = PRONOUN.match(text, trimmed(text, first).start)
    if own is None:
        return parts
    every = (*_at_and(text, first), *_at_and(text, last))
    if len(every) > len(parts) and all(_says(text, one) for one in every):
        return every
    if not text.startswith(own[0], trimmed(text, last).start):
        return parts
    again = re.compile(rf"(\w+)\s(?={re.escape(own[0])}\w+ \w)")
    marks = [m for m in again.finditer(text, own.end(), first.end) if m[1] not in GOES_ON]
    starts, ends = [m.end() for m in marks], [m.end(1) for m in marks]
    cut = [Span(a, b) for a, b in zip((first.start, *starts), (*ends, first.end), strict=True)]
    return (*cut, last) if all(_says(text, one) for one in cut) else parts


def _at_and(text: str, part: Span) -> tuple[Span, ...]:
    """Divide where "and" leads to a subject again: "they do A and they do B"."""
    marks = list(AND_AGAIN.finditer(text, part.start, part.end))
    starts, ends = [m.end() for m in marks], [m.start() for m in marks]
    return tuple(
        [Span(a, b) for a, b in zip((part.start, *starts), (*ends, part.end), strict=True)]
    )


def _says(text: str, one: Span) -> bool:
    return len(one.of(text).split()) >= FEWEST_SAID


def _joined(text: str, parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """Join what a comma divides though it is one item: an adjective, a quotation beside a noun."""
    quotes = [QUOTED_ONLY.fullmatch(text, part.start, part.end) is not None for part in parts]
    if len(parts) <= FEWEST_ADJECTIVES and not any(quotes):
        return parts
    found: list[Span] = []
    for part, quoted in zip(parts, quotes, strict=True):
        adjective = len(parts) > FEWEST_ADJECTIVES and found and _is_adjective(text, found[-1])
        phrase = " " in part.of(text).strip()
        if found and ((adjective and phrase) or (quoted and not all(quotes))):
            found[-1] = Span(found[-1].start, part.end)
        else:
            found.append(part)
    return tuple(found)


def _is_adjective(text: str, part: Span) -> bool:
    bare = trimmed(text, part)
    return PARTICIPLE.fullmatch(text, bare.start, bare.end) is not None


def trimmed(text: str, part: Span) -> Span:
    """Take white space, punctuation and lead words ("because", "first") off an item.

    Searched in lower case.
    """
    end = part.start + len(part.of(text).rstrip(EDGES))
    start = end - len(text[part.start : end].lstrip(EDGES))
    lead = LEAD.match(text, start, end)
    return Span(lead.end() if lead else start, end)


def worded(text: str, found: Sequence[Span]) -> Sequence[Span]:
    """Leave out items that say nothing, as "and them"; "for others and for themselves" are two.

    Where they go on a series they are items: "to his sons, to his wife and to him".
    """
    kept = [i for i in found if telling(text, i) or text.endswith(("self", "selves"), 0, i.end)]
    return found if len(kept) >= FEWEST_WORDED else kept
