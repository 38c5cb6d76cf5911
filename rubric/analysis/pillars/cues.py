"""Which words open a stretch that may be an enumeration of reasons. A sentence in, its cues out.

A cue has a worth, the fewest items of a list behind it, and whether these are clauses.
"""

import re
from collections.abc import Iterator

from rubric.analysis.heads import SPACE, known_by
from rubric.types import Span

STRONG, FAIR, MILD, WEAK = 3.0, 2.0, 1.7, 1.0

_ABOUT = (
    r"(?:discuss|explain|examine|describe|explore|cover|address|outline|consider|look at|trace|"
    r"analy[sz]e|compare|talk about|write about|focus on|deal with|present|investigate|study|"
    r"review|show)(?:e?s)?"
)
BECAUSE = (
    r"(?:because|becuase|beacuse|becasue|becouse|"
    r"cause(?<!e cause)(?<! a cause)(?<!to cause)(?<!ill cause)(?<!an cause)"
    r"(?= (?:it|they|we) (?!to\b)))"
)  # as pupils misspell it
_LESS = r"(?:less|fewer|more|no|better|increased|improved)"
TIME = (  # "since the rise of …" tells when, not why
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
        (
            r"\b(?:shown|seen|proved|proven|caused|marked|driven|shaped|undone|ruined|produced|"
            r"sparked|triggered|fuell?ed|hastened|deepened|brought (?:about|on|down)|torn apart|"
            r"made (?:possible|necessary|inevitable|certain|worse)) "
            r"(?:(?:above all|mainly|chiefly|largely|primarily|mostly|partly|most clearly) )?"
            r"(?:by|in|through)\s+"
        ),
        "shown by A",
    ),
    (
        STRONG,
        2,
        r"\breasons?\b(?! why)[^:;.,]{0,60}?\b(?:are|is|were|was|being)\s+(?:that\s+)?",
        "reasons are A and B",
    ),
    (
        STRONG,
        2,
        (
            r"\b(?:evidence|proof) (?:that|which) (?:proves|shows|supports) "
            r"(?:it|this|that)(?: (?:is|to be) true)? (?:is|are)\s+(?:that\s+)?"
        ),
        "the evidence that proves it is A and B",
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
            r"\b(?:effects?|causes?|benefits?|factors?|themes?|ways?|advantages|perks|dangers|risks)\b"
            r"[^:;.,]{0,40}?(?:\b(?:are|were|is|was|include)|; (?:are|is) to)\s+"
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
        FAIR,
        2,
        (
            r"\b(?:can|could|will|would|may|might) (?:cause|lead to|reduce|prevent|improve|"
            r"increase|save|lower)\s+"
            r"(?=[^.;:?!]{1,160}\band\b)"
        ),
        "can cause A and B",
    ),
    (
        FAIR,
        2,
        (
            r"\b(?:can|could|will|would|may|might)(?<!\bi can)(?<!\bi will)(?<!\bi could)"
            r"(?<!\bi would) (?=[^.;:?!,]{1,120},? and (?:(?:it|they) )?"
            r"(?:(?:can|could|will|would|may|might) )?also\b)"
        ),
        "it would do A and would also do B",
    ),
    (
        FAIR,
        2,
        (
            r"\b(?:to|with|has|have|having|means?|brings?) "
            rf"(?={_LESS} [\w' -]{{1,60}},? (?:and|or|plus) {_LESS}\b)"
        ),
        "has less A and more B",
    ),
    (
        FAIR,
        2,
        (
            r"\b(?:beneficial|benifical|good|better|bad|harmful|dangerous|safer) (?:to|for) "
            r"(?=(?:the|you|your|our|their|its|both|others)\b)"
        ),
        "good for the A and the B",
    ),
    (
        FAIR,
        2,
        (r"\bfor (?=(?:the|their|your|our|its|his|her|my)\b[^.;:?!]{1,80},? and for\b)"),
        "for the A and for B",
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
        STRONG,
        3,
        (
            r"\bthat(?<!hink that)(?<!lieve that)(?<!gree that)(?<!feel that)(?<!say that)"
            r"(?<!claim that) (?=[^.;:?!]{1,160}?, that [^.;:?!]{1,160}?,? and that\b)"
        ),
        "shows that A, that B, and that C",
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
            rf"\b{BECAUSE}\b(?<!\bnot because)(?! of\b)"
            r"(?:,(?! (?:it|they|he|she|we|you|i|the)\b)[^,;]{1,40},)?[,:]?\s+"
        ),
        "because A, because B",
    ),
    (STRONG, 2, rf"\bsince\s+(?!{TIME})", "since A and B"),
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
