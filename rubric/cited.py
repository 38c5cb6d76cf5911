"""Which sources a text cites, by name. A Draft and citations in, distinct names out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rubric.lookup import series, shortened
from rubric.memory import remembered
from rubric.seldom import seldom
from rubric.types import Citation, CitationStyle, Draft, Reference

MOST_NAMES = 4  # named in a sentence; more would not be read
NAME = 40  # code points shown of a name
ONE_SOURCE = seldom(r"\([^()\d;]+ (?:\d{1,3}(?:[-–]\d{1,3})?|(?:1[5-9]|20)\d\d[a-z]?)\)")
COMMA = seldom(r", \d")
# A text that was handed out to the class goes by its number or letter: "Source 2", "Doc. B".
GIVEN = re.compile(
    r"[SsDdPpTtAa](?<!\w.)(?:(?:(?<=[Ss])ource|(?<=[Dd])oc(?:ument|\.)?|(?<=[Pp])assage) "
    r"(?:(?:#|[Nn]umber )?(?:\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)|[A-HJ-Z])|"
    r"(?:(?<=[Tt])ext|(?<=[Aa])rticle) (?:#|[Nn]umber )?"
    r"(?:\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our))(?!\w)"
)
# What was said or written to the writer, which is on no list.
_PERSONAL = r"\b(?:interview|communication|correspondence|conversation|e-?mail)\b"
PERSONAL = seldom(_PERSONAL)
TALK = seldom(rf"(?:(?:personal|private|telephone) )?{_PERSONAL}", re.IGNORECASE)  # for a name
AGAIN = re.compile(r"[Ii](?:bid(?:em)?\b\.?|d\.)|[Oo]p\. ?cit\b\.?")  # the source before
# In a note that leads to a source: a number, a title, an address, a name behind another word.
LEADING = re.compile(r"\d\d|[“\"/@]|(?<=[\w,.] )[A-Z]|\A[A-Z]\w+\W*\Z")
FRONT_DOOR = re.compile(r"(?:https?://)?(?:[\w-]+\.){1,4}[a-z]{2,6}/?(?![\w/])")  # of a site
MOST_BARE = 2  # words of an entry that is a name alone
OF_ADDRESSES = ("www.", "://", ".com", ".org", ".net", ".edu", ".gov")  # one is in each
WORK = "the work behind {place}"  # of which only a page or a line is cited


def named(draft: Draft, citations: Iterable[Citation]) -> list[str]:
    """Give the distinct sources cited, in order: by author, else as printed.

    Pages or lines alone are of one work, which the first of them stands for.
    """
    cited = tuple(citations)
    paged = next((c for c in cited if is_page_alone(c)), None)
    work = WORK.format(place=paged.of(draft.text)) if paged else ""
    parts = (
        part
        for c in cited
        for part in (
            c.author.split("; ") if c.author else [work if is_page_alone(c) else _mark(draft, c)]
        )
    )
    return list(dict.fromkeys(one_named(list(parts))))


def one_named(names: Sequence[str]) -> list[str]:
    """Give names as they are, but one of a person who is named in full and by family name."""
    return [
        family if " " in name and (family := name.rsplit(" ", 1)[1]) in names else name
        for name in names
    ]


def unlisted(citations: Iterable[Citation]) -> list[str]:
    """Give the distinct sources cited that the list lacks, in order."""
    return list(dict.fromkeys(name for citation in citations for name in citation.unlisted))


def redated(citations: Iterable[Citation]) -> list[str]:
    """Give those of them that the list has with another year, by name and the year cited."""
    return list(dict.fromkeys(name for citation in citations for name in citation.redated))


@remembered  # as below
def dated_otherwise(draft: Draft) -> frozenset[Reference]:
    """Give the entries whose author the text cites with another year."""
    return frozenset(draft.references[i] for c in draft.citations for i in c.otherwise)


def entry_name(draft: Draft, entry: Reference) -> str:
    """Name an entry of the list: by its author, and by year or title where that is not enough.

    It is not where another entry has the same author, or the text cites one of another year.
    """
    name = entry.author
    others = [one for one in _of_authors(draft)[name] if one != entry]
    if not (others or entry in dated_otherwise(draft)):
        return name
    year = entry.year or ""
    if year and all(one.year != year for one in others):
        return f"{shortened(name, NAME - len(year) - 1)} {year}"
    if not (others and entry.title):
        return name
    return f"{shortened(name, NAME // 2)} (“{shortened(entry.title, NAME // 2)}”)"


@remembered  # each entry is named
def _of_authors(draft: Draft) -> Mapping[str, Sequence[Reference]]:
    found: dict[str, list[Reference]] = {}
    for one in draft.references:
        found.setdefault(one.author, []).append(one)
    return found


def is_given(author: str) -> bool:
    """Tell a numbered text that was handed out from a name: no list of sources has it."""
    return GIVEN.fullmatch(author) is not None


def are_given(citation: Citation) -> bool:
    """Tell whether a citation names nothing but texts that were handed out."""
    return citation.author is not None and all(map(is_given, citation.author.split("; ")))


def is_personal(said: str, author: str) -> bool:
    """Tell whether a talk or a letter is cited: it stands behind the author, or for one."""
    behind = said.partition(author)[2].partition(";")[0]
    told = PERSONAL.search(behind) or TALK.fullmatch(author)
    return told is not None


def tells_address(text: str) -> bool:
    """Tell whether a text holds a web address, or what is in every one."""
    return holds_address(text.lower())


def holds_address(lower: str) -> bool:
    """Tell the same of a text in small letters."""
    return any(sign in lower for sign in OF_ADDRESSES)


def _mark(draft: Draft, citation: Citation) -> str:
    """Give a citation as printed; of "[2, p. 41]" no more than the number."""
    printed = citation.of(draft.text)
    head, page, _ = printed.partition(",")
    return f"{head}]" if citation.kind == "numeric" and page and head.startswith("[") else printed


def whole(said: str, name: str) -> Iterator[int]:
    """Give where a name stands by itself. Names are many, and `re` keeps only so many patterns."""
    at = said.find(name)
    while at >= 0:
        around = said[max(0, at - 1) : at] + said[at + len(name) : at + len(name) + 1]
        if not any(one.isalnum() or one in "-_" for one in around):
            yield at
        at = said.find(name, at + 1)


def is_again(author: str) -> bool:
    """Tell "ibid." and its like from a name."""
    return AGAIN.match(author) is not None


def leads_on(note: str) -> bool:
    """Tell a note that leads to a source from one that names none: "A book.", "Ibid."."""
    return not is_again(note) and LEADING.search(note) is not None


def is_bare(said: str) -> bool:
    """Tell an entry of a list that is a name alone, or a site's front door: no title, no year."""
    left = FRONT_DOOR.sub("", said)
    plain = not any(sign.isdigit() or sign in '“"/' for sign in left)
    return plain and len(left.split()) <= MOST_BARE


def is_marked(citation: Citation) -> bool:
    """Tell a citation by bracket, number or note from a source that a sentence only names."""
    return citation.kind != "narrative" or citation.year is not None


def is_page_alone(citation: Citation) -> bool:
    """Tell a page or line in brackets, whose work is named elsewhere, from other citations."""
    return (
        citation.kind == "parenthetical"
        and (citation.author is None or is_again(citation.author))
        and citation.year is None
        and citation.locator is not None
    )


def joined(names: list[str]) -> str:
    """Join names as a sentence does: "A", "A and B", "A, B, C, D and 3 more"."""
    shown = [shortened(name, NAME) for name in names[:MOST_NAMES]]
    if len(names) > MOST_NAMES:
        return ", ".join(shown) + f" and {len(names) - MOST_NAMES} more"
    return series(shown)


def commonest(citations: Sequence[Citation]) -> CitationStyle:
    """Give the style most citations have; of as many, the one that came first."""
    return Counter(citation.style for citation in citations).most_common(1)[0][0]


def by_comma(
    draft: Draft, citations: Iterable[Citation]
) -> tuple[tuple[Citation, ...], tuple[Citation, ...]]:
    """Give those with a comma before the page or year, and those without.

    Only brackets with one source and its page or year are held against each other.
    """
    printed = {
        c: said
        for c in citations
        if c.kind == "parenthetical" and ONE_SOURCE.fullmatch(said := c.of(draft.text))
    }
    with_comma = tuple(c for c, said in printed.items() if COMMA.search(said))
    return with_comma, tuple(c for c in printed if c not in with_comma)


def odd_ones(draft: Draft) -> tuple[Citation, ...]:
    """Give the citations that are not in the style of most, or differ from most by a comma."""
    judged = [c for c in draft.citations if not is_page_alone(c)]
    styled = [c for c in judged if not tells_address(c.of(draft.text))]
    if not styled:
        return ()
    style = commonest(styled)
    fit = [c for c in styled if c.style == style]
    with_comma, without = by_comma(draft, fit)
    slips = with_comma if len(with_comma) <= len(without) else without
    others = [c for c in judged if c not in fit] if 2 * len(fit) > len(judged) else []
    return tuple(c for c in judged if c in slips or c in others)
