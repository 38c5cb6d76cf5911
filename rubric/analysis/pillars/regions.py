"""Where in a thesis its reasons may stand. A thesis's place in, stretches with their worth out.

A cue ("due to", "because", a colon, "through") opens a region. What a sentence concedes
("Although …,") is no region: it is said against the claim.
"""

import re
from collections.abc import Iterator

from rubric import segment
from rubric.analysis.heads import SPACE, known_by
from rubric.memory import remembered
from rubric.records import record
from rubric.types import Sentence, Span
from rubric.words import lowered

STRONG, FAIR, MILD, WEAK = 3.0, 2.0, 1.7, 1.0
SERIES = 1.5  # an enumeration without a cue: worth less than one with a cue that says "reason"


@record
class Region(Span):
    """A stretch that may be an enumeration of reasons: its cue's worth, and the fewest items.

    `clausal` where the items are clauses ("because …"): two words joined by "and" are none.
    `word` is the cue as it stands there, which may open each item ("because A, because B").
    """

    worth: float
    word: str
    fewest: int = 2
    clausal: bool = False


_ABOUT = (
    r"(?:discuss|explain|examine|describe|explore|cover|address|outline|consider|look at|trace|"
    r"analy[sz]e|compare|talk about|write about|focus on|deal with|present|investigate|study|"
    r"review|show)(?:e?s)?"
)
_CAUSES = (
    r"(?:ma[kd]e|show|prove|suggest|demonstrate|reveal|explain|cause|create|drive|drove|turn|help|"
    r"keep|kept|give|gave|shape|force|ruin|destroy|doom|transform|reduce|improve|raise|harm|hurt|"
    r"weaken|strengthen|undermine|justify|justifies|outweigh|decide|lead|led|push|pull|save|"
    r"threaten|point to|speak (?:for|against)|combine to|are (?:the |three |some )?reasons?)"
    r"(?:d|ed|s|es)?"
)
_TIME = (  # "since the rise of …" tells when, not why
    r"(?:(?:the|its|their|his|her) )?(?:(?:early|late|last|first) )?(?:\d|rise|dawn|start|"
    r"beginning|birth|invention|introduction|creation|founding|days?|times?|age|turn|end|then|"
    r"childhood|century|war)\b"
)
CUES: tuple[tuple[float, int, str, str], ...] = (  # worth, fewest items, pattern, example
    (
        STRONG,
        2,
        r"\b(?:due to|because of|owing to|thanks to|on account of|given)\s+",
        "due to A, B",
    ),
    (STRONG, 2, r"\b(?:as a (?:result|consequence) of|by means of)\s+", "as a result of A, B"),
    (
        STRONG,
        2,
        r"\b(?:shown|seen|proved|proven|caused|marked) (?:by|in|through)\s+",
        "shown by A",
    ),
    (
        STRONG,
        2,
        r"\breasons?\b(?! why)[^:;.,]{0,60}?\b(?:are|is|were|was|being)\s+(?:that\s+)?",
        "reasons are A and B",
    ),
    (STRONG, 2, r":\s+", "three decisions: A, B and C"),
    (STRONG, 2, r"\bfor (?=\(?1\))", "for 1) A and 2) B"),
    (FAIR, 2, r"\b(?:for the following reasons|namely)\b[\s:,]+", "namely A and B"),
    (MILD, 2, r"\b(?:such as|including)\s+", "such as A, B and C"),
    (
        FAIR,
        2,
        (
            r"\b(?:advantages|benefits|reasons|effects|consequences|problems) (?:like|"
            r"(?:that |which )?(?:\w+ )?comes? (?:from|with) (?:it|this|that|them),)\s+"
        ),
        "reasons like A and B",
    ),
    (
        FAIR,
        2,
        (
            r"\b(?:uses|used(?<!be used)(?<!is used)(?<!are used)(?<!(?:not|ost) used)(?! to\b)|"
            r"using(?<=by using)|using(?<=, using)|employs?|employed|rel(?:ies|ied|y) on)\s+"
        ),
        "uses A and B",  # what the writer of a source works with; not phones that pupils use
    ),
    (FAIR, 2, r"\s[–—]\s?|\s--\s|;\s+(?=(?:it|they|this|these)\s)", "for three things — A, B, C"),
    (FAIR, 2, r"\bin terms of\s+", "in terms of A, B and C"),
    (
        FAIR,
        2,
        r"\bthrough\s+(?=(?:the|a|an|its|his|her|their|our|\w+ing)\s|\w+(?:,| and)\s)",
        "through its A and its B",
    ),
    (WEAK, 3, r"\bthrough\s+", "through A, B and C"),
    (
        FAIR,
        2,
        r"\bin (?=(?:its|his|her|their)\s)",
        "in its A, its B and its C",
    ),
    (FAIR, 2, r"\bboth\s+", "both A and B"),
    (FAIR, 2, r"\bby (?=\w+ing\b)", "by doing A, doing B"),
    (
        FAIR,
        2,
        (
            r"\b(?:effects?|causes?|benefits?|factors?|themes?|ways?)\b[^:;.,]{0,40}?"
            r"\b(?:are|were|is|was)\s+"
        ),
        "its causes were A and B",
    ),
    (
        FAIR,
        2,
        (
            r"\b(?:will|would like to|want to|going to|paper|essay|report|article|study|chapter) "
            rf"{_ABOUT}\s+"
        ),
        "will discuss A",
    ),
    (
        WEAK,
        3,
        r"\b(?:can|will|would|could|helps?|lets?|allows?)\s+",
        "it can do A, do B and do C",
    ),
    (WEAK, 3, r"\b(?:for|with) (?!example|instance)", "for A, B and C"),
    (FAIR, 2, r"\bto (?=[^,.;:]{2,60}, to\b)", "to do A, to do B and to do C"),
    (
        MILD,
        3,
        r",\s(?:but|yet) (?:it|they|he|she|we) (?:also )?",
        "…, but it also does A, B and C",
    ),
    (
        MILD,
        3,
        (
            r"\b(?:who|which|that)\s+"
            r"(?!(?:is|are|was|were) (?:called|named|known) )"
        ),
        "a habit that does A, does B and does C",
    ),
)
CLAUSES: tuple[tuple[float, int, str, str], ...] = (
    (
        STRONG,
        2,
        (
            r"\bbecause\b(?<!\bnot because)(?! of\b)"
            r"(?:,(?! (?:it|they|he|she|we|you|i|the)\b)[^,;]{1,40},)?[,:]?\s+"
        ),
        "because A, because B",
    ),
    (STRONG, 2, rf"\bsince\s+(?!{_TIME})", "since A and B"),
    (STRONG, 2, r",\s+as (?=(?:it|they|he|she|we|you|this|these|the)\s)", "…, as it does A and B"),
    (STRONG, 2, r",\s+for (?=(?:it|they|he|she|we)\s)", "…, for it does A and B"),
    (MILD, 3, r"\bas (?=(?:it|they|he|she)\s)", "as it demands A, B and C"),
    (FAIR, 2, r"\bin that\s+", "in that it A and B"),
    (FAIR, 2, r"\bnot only\s+", "not only A but also B"),
)
ALL = (*CUES, *CLAUSES)
Opens = tuple[float, int, bool]  # a region of this worth, with so many items, of clauses or not
KNOWN_BY = known_by(
    (pattern, ((worth, fewest, at >= len(CUES)), re.compile(pattern)))
    for at, (worth, fewest, pattern, _) in enumerate(ALL)
)
# Where a cue can begin: at a word, at a mark, at the space before a dash. In lower case.
TOKEN = re.compile(r"\w+|[:;,]|\s(?=[–—]|--\s)")
LEADING = re.compile(
    r"(?:through|by|with|between|from|in terms of|in|(?:due|owing|thanks) to|because(?: of)?|"
    rf"since(?! {_TIME})|given|on account of|as a (?:result|consequence) of)\s+",
)
PLACING = frozenset(("in", "with", "between", "from"))  # alone, what follows is a place or a time
CONCEDES = re.compile(
    r"(?:although|though|even (?:though|if)|while|whereas|despite|in spite of|regardless of|"
    r"notwithstanding|whatever|however much)\b",
)
BECAUSE = re.compile(r"\bbecause\b")
CONCEDES_AFTER = re.compile(
    r",\s(?:although|though|even (?:though|if)|whereas|despite|in spite of|regardless of|"
    r"rather than|not because(?![^.;]{1,160}\bbut (?:because|since)\b)|no matter|which is why|"
    r"so that is why)\b",
)
NO_SUBJECT = re.compile(r"\b(?:it|they|he|she|we|you|i|this|should|must|because)\b")
ONE_DOING = re.compile(r"\W*\w+ing (?:and|or) \w+ing")  # "texting and driving": one thing done
AS_SUBJECT = re.compile(
    rf"[^.;:]{{4,200}}?\s(?:(?:all|both|together|each|also|would|will|can|could|may|might|"
    rf"has|have|had)\s+){{0,2}}{_CAUSES}\b",
)
CAUSE = re.compile(
    rf"(?<!\bto)\s(?:(?:all|both|together|each|also|would|will|can|could|may|might|has|have|had)\s+)"
    rf"{{0,2}}{_CAUSES}$",
)
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
        cause = BECAUSE.search(plain, sentence.start, sentence.end)  # the claim has begun before
        conceded = Span(sentence.start, cause.start()) if cause else sentence
        comma = _main_clause(plain, conceded) or _main_clause(plain, sentence)
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


def cued(plain: str, sentence: Span) -> Iterator[tuple[Opens, re.Match[str]]]:
    """Give the cues of a sentence in lower case, from left to right, and what they open."""
    end = sentence.start
    for token in TOKEN.finditer(plain, sentence.start, sentence.end):
        for opens, cue in KNOWN_BY(token[0].strip() or SPACE):
            start = token.start()
            match = cue.match(plain, start, sentence.end) if start >= end else None
            if match:
                end = match.end()
                yield opens, match
                break


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
    subject = AS_SUBJECT.match(text, sentence.start, sentence.end)
    if subject:
        verb = CAUSE.search(text, sentence.start, subject.end())
        one = verb and ONE_DOING.fullmatch(text, sentence.start, verb.start())
        if verb and not one and not NO_SUBJECT.search(text, sentence.start, verb.start()):
            yield Region(sentence.start, verb.start(), FAIR, "")


def _until_purpose(text: str, region: Span) -> int:
    """End a list before what it is for: "uses A, B and C to show …"."""
    purpose = PURPOSE.search(text, region.start, region.end)
    return purpose.start() if purpose else region.end


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
