"""Where in a thesis its reasons may stand. A thesis's place in, stretches with their worth out.

A cue ("due to", "because", a colon, "through") opens a region. What a sentence concedes
("Although …,") is no region: it is said against the claim.
"""

import re
from collections.abc import Iterator

from rubric import segment
from rubric.analysis.pillars.cues import FAIR, STRONG, TIME, cued
from rubric.analysis.pillars.lists import FINITE
from rubric.memory import remembered
from rubric.types import Sentence, Span
from rubric.words import lowered

SHORTEST_CONCESSION = 5  # words of a whole clause: "although the old ones were cheap"
SERIES = 1.5  # an enumeration without a cue: worth less than one with a cue that says "reason"


class Region(Span):
    """A stretch that may be an enumeration of reasons: its cue's worth, and the fewest items.

    `clausal` where the items are clauses ("because …"): two words joined by "and" are none.
    `word` is the cue as it stands there, which may open each item ("because A, because B").
    """

    worth: float
    word: str
    fewest: int = 2
    clausal: bool = False


_CAUSES = (
    r"(?:ma[kd]e|show|prove|suggest|demonstrate|reveal|explain|cause|create|drive|drove|turn|help|"
    r"keep|kept|give|gave|shape|force|ruin|destroy|doom|transform|reduce|improve|raise|harm|hurt|"
    r"weaken|strengthen|undermine|justify|justifies|outweigh|decide|lead|led|push|pull|save|"
    r"threaten|point to|speak (?:for|against)|combine to|are (?:the |three |some )?reasons?|"
    r"are (?:(?:only|just) )?(?:a )?(?:few|some|among|part) (?:of|those|these|the))"
    r"(?:d|ed|s|es)?"
)
LEADING = re.compile(
    r"(?:through|by|with|between|from|in terms of|in|(?:due|owing|thanks) to|because(?: of)?|"
    r"for(?! (?:an? )?(?:example|inst|one\b)| (?:all )?(?:th[eo]se|this|that)\b)|"
    rf"since(?! {TIME})|given|on account of|as a (?:result|consequence) of)\s+",
)
# Alone, what follows these is a place, a time or a purpose.
PLACING = frozenset(("in", "with", "for", "between", "from"))
CONCEDES = re.compile(
    r"(?:although|though|even (?:though|if)|while|whereas|despite|in spite of|regardless of|"
    r"notwithstanding|whatever|however much)\b",
)
CLAIMED = re.compile(r"\b(?:because|since)\b|[:–—]")  # behind the claim
CONCEDES_AFTER = re.compile(
    r",\s(?:although|though|even (?:though|if)|whereas|despite|in spite of|regardless of|"
    r"rather than|not because(?![^.;]{1,160}\bbut (?:because|since)\b)|no matter|which is why|"
    r"so that is why)\b",
)
NO_SUBJECT = re.compile(r"\b(?:it|they|he|she|we|you|i|this|should|must|because)\b")
ONE_DOING = re.compile(r"\W*\w+ing (?:and|or) \w+ing")  # "texting and driving": one thing done
_VERB = (
    r"\s(?:(?:all|both|together|each|also|would|will|can|could|may|might|has|have|had)\s+){0,2}"
    rf"{_CAUSES}"
)
VERB = re.compile(rf"{_VERB}\b")
CAUSE = re.compile(rf"(?<!\bto){_VERB}$")
SHORTEST_SUBJECT, LONGEST_SUBJECT = 4, 200  # code points before the verb
STOP = re.compile(r"[.;:]")
MEANS = ("us", "employ", "rel")
PURPOSE = re.compile(
    r"\s(?:in order )?to (?:show|reveal|suggest|argue|prove|expose|convey|criticize|demonstrate|"
    r"portray|persuade|illustrate|warn)\b",
)
INNER_AND = re.compile(r"\s(?:and|or|as well as)\s")
LIGHT_STOP = re.compile(r",[”\"]?\s")


@remembered  # as below
def argued(text: str, sentence: Span) -> Span:
    """Leave out what a sentence concedes at its head or its end."""
    plain, start = lowered(text), sentence.start
    if CONCEDES.match(plain, start, sentence.end):
        claimed = CLAIMED.search(plain, sentence.start, sentence.end)
        conceded = Span(sentence.start, claimed.start()) if claimed else sentence
        comma = _behind_clause(plain, conceded) or _main_clause(plain, sentence)
        start = comma.end() if comma else sentence.end
    after = CONCEDES_AFTER.search(plain, start, sentence.end)
    return Span(start, after.start() if after else sentence.end)


def told(text: str, span: Span) -> tuple[Span, ...]:
    """Give the sentences of a span; what was found to be a sentence is not parted again."""
    return (span,) if isinstance(span, Sentence) else segment.sentences(text, span)


@remembered  # asked for twice of a sentence: with its reasons, and with a lone one
def regions(text: str, span: Span) -> tuple[Region, ...]:
    """Give each stretch that a cue opens, to the end of its sentence."""
    return tuple(_regions(text, span))


def _regions(text: str, span: Span) -> Iterator[Region]:
    plain = lowered(text)
    for whole in told(text, span):
        sentence = argued(text, whole)
        yield from _at_head(plain, sentence)
        for (worth, fewest, clausal), match in cued(plain, sentence):
            if match.start() > sentence.start or not LEADING.match(plain, sentence.start):
                end, word = sentence.end, match.group().strip()
                if word.startswith(MEANS):
                    end = _until_purpose(plain, Span(match.end(), end))
                yield Region(match.end(), end, worth, word, fewest, clausal)


def _at_head(text: str, sentence: Span) -> Iterator[Region]:
    """Give what stands before the main clause, and the list that is its subject."""
    leading = LEADING.match(text, sentence.start, sentence.end)
    if leading:
        comma = _main_clause(text, Span(leading.end(), sentence.end))
        clausal = leading.group().strip() in ("because", "since")
        if comma:
            word = leading.group().strip()
            worth = FAIR if word in PLACING else STRONG
            yield Region(leading.end(), comma.start(), worth, word, 2, clausal)
        return
    verb = _verb(text, sentence)
    one = verb and ONE_DOING.fullmatch(text, sentence.start, verb.start())
    if verb and not one and not NO_SUBJECT.search(text, sentence.start, verb.start()):
        yield Region(sentence.start, verb.start(), FAIR, "")


def _verb(text: str, sentence: Span) -> re.Match[str] | None:
    """Give the first verb of a sentence that says what its subject does, if it is no purpose."""
    first = VERB.search(text, sentence.start + SHORTEST_SUBJECT, sentence.end)
    if first is None or first.start() > sentence.start + LONGEST_SUBJECT:
        return None
    stops = STOP.search(text, sentence.start, first.start())
    return None if stops else CAUSE.search(text, first.start(), first.end())


def _until_purpose(text: str, region: Span) -> int:
    """End a list before what it is for: "uses A, B and C to show …"."""
    purpose = PURPOSE.search(text, region.start, region.end)
    return purpose.start() if purpose else region.end


def _behind_clause(text: str, conceded: Span) -> re.Match[str] | None:
    """Give the comma behind what is conceded: the first, if it stands between two clauses."""
    first = LIGHT_STOP.search(text, conceded.start, conceded.end)
    if first is None:
        return None
    after = LIGHT_STOP.search(text, first.end(), conceded.end)
    end = after.start() if after else conceded.end
    in_list = text.startswith(("and ", "or "), first.end())
    long = len(text[conceded.start : first.start()].split()) >= SHORTEST_CONCESSION
    clause = long and not in_list and FINITE.search(text, first.end(), end)
    return first if clause else _main_clause(text, conceded)


def _main_clause(text: str, region: Span) -> re.Match[str] | None:
    """Give the comma behind a leading part that may be a list.

    The one behind the first piece that holds or follows "and"; else the first.
    """
    commas = list(LIGHT_STOP.finditer(text, region.start, region.end))
    begin = region.start
    for comma in commas:
        if INNER_AND.search(text, max(region.start, begin - 1), comma.start()):
            return comma
        begin = comma.end()
    return commas[0] if commas else None
