"""A page number alone in brackets: "Osgood argues … (88)". A Bracket in, whether it cites out.

The author stands in the text before it; ages, scores, sums and list numbers look alike.
"""

import re

from rubric.analysis.bracketed import CLOSES, NAME_BEFORE, Bracket
from rubric.analysis.names import plain
from rubric.analysis.narrative import LEADS, is_reported

# Patterns that few essays need stay text: `re` compiles and keeps them when they are asked for.
GOES_ON = (
    r"\s(?:and|but|or|as|when|while|which|that|to|in|is|for|because|since|where|who|by|with|then|yet"
    r"|so|although|after|before|on)\s"
)
LONG_QUOTE = r"[\w’'-]+ [\w’'\[\]-]+ [\w’'-]+[,.]?[”\"’'][,.]?\s{0,2}\Z"  # no nickname
WORD = re.compile(r"[\w’'-]{2,}")
EARLIEST, LATEST = 1000, 2099  # a number between these, standing alone, is a year, not a page


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
        label = one.label.lower()
        counts = label.startswith("se") or label[:1] in "§vf" or one.label.startswith("Ch")
        return label[:1] in "pl¶" or ((paged or bracket.quotes) and not counts)
    lead, said = bracket.lead, one.locator or ""
    if not said or not lead[-1:].isspace() or _is_no_page(bracket, said):
        return False
    if bracket.quotes and (bracket.followed_by(CLOSES) or re.search(LONG_QUOTE, lead)):
        return True
    if not (bracket.followed_by(CLOSES) or (paged and _goes_on(bracket, said))):
        return False
    named = NAME_BEFORE.search(lead)
    if named and not is_known(named[1], known):
        return False  # a person's age
    return paged or _speaks(bracket, known)


def _goes_on(bracket: Bracket, said: str) -> bool:
    """Tell whether the sentence, or a new one, goes on behind a page: "in my way (442) and"."""
    begun = bracket.lead.rstrip()[-1:] in ".?!…"
    return len(said) > 1 and (begun or bracket.followed_by(re.compile(GOES_ON)))


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
    """Tell a year, a life, a score, a sum or a list's number from a page."""
    if not said[0].isdigit() or is_year(said):
        return not said[0].isdigit() and len(said) < 2  # noqa: PLR2004  # "(i)" counts
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
