"""Whether words make sense. A text and a part of it in, what tells against it out.

Small words stand together as no sentence has them, as in shuffled ones; or most of what is said
are words that are none ("Florbs should be grindled"): of those a teacher decides, since the words
of a trade, a dialect or a hard hand are unknown too.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from rubric.memory import remembered
from rubric.semantics.pieces import vocabulary
from rubric.types import Span
from rubric.words import Word, forms, meaningful, telling

SENSELESS_LEAST = 2  # impossible pairs of small words; one is a slip
SENSELESS_SHARE = 0.15  # of the pairs looked at; no school paragraph is above, half of salads are
ALL_SENSELESS_LEAST, ALL_SENSELESS_SHARE = 4, 0.06  # of an essay: none of 1,919, 98 of 100 salads
# Of the words that carry meaning; 1,989 essays of schools, learners and universities reach .43,
# the worst spelt ones, and essays in invented words .6 and more.
UNKNOWN_SHARE = 0.55
# Of some stems, from which on it is no question: of English ones .7 are known, of invented .2
KNOWN_STEMS, ENOUGH_STEMS = 0.45, 50
IMPOSSIBLE = frozenset(  # pairs of words; not "should of", "your in", "can can": slips
    (word, never)
    for heads, nevers in (
        (
            "the a an my our",
            """the a an of and to is are was were be been in that it he she they them for on at by
            from as but or these those have has had would could should can if we you i us do does
            did then than because when which who there so my your our their""",
        ),
        (
            "of in for with at from by into",
            """of is are was were and but or he she they we i would could should can will have has
            had does did because than then""",
        ),
        (
            "is are was were would could should can will",
            "is are was were would could should can will does did and or",
        ),
        ("and or but", "and or of than"),
    )
    for word in heads.split()
    for never in nevers.split()
    if word != never
)
HEADS = sorted({word for word, _ in IMPOSSIBLE})
LETTERS = "".join(sorted({word[0] for word in HEADS}))  # to such letters `re` skips
PAIR = re.compile(rf"[{LETTERS}](?<=\b(?=({'|'.join(HEADS)})\s+([a-z']+)).)")
HYPHEN = "-"  # it makes one word of several that are looked for


def is_senseless(
    text: str, span: Span, least: int = SENSELESS_LEAST, share: float = SENSELESS_SHARE
) -> bool:
    """Tell whether small words stand together as no sentence has them."""
    pairs, wrong = _pairs(text)
    found = _inside(wrong, span)
    return found >= least and found / _inside(pairs, span) >= share


def _inside(pairs: Sequence[re.Match[str]], span: Span) -> int:
    return sum([span.start <= pair.start() and pair.start(2) < span.end for pair in pairs])


@remembered  # asked of each paragraph, and of all of them together
def _pairs(text: str) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
    """Give where small words stand before another word, and where they cannot.

    None are given where the words alone show too few to matter, as in most texts.
    """
    said = forms(text)
    said = HYPHEN.join(said).split(HYPHEN) if HYPHEN in text else said
    # Whether there is any, `isdisjoint` tells in half the time; `zip` makes one pair for all.
    if IMPOSSIBLE.isdisjoint(zip(said, said[1:], strict=False)) or _few(said):  # noqa: RUF007
        return [], []
    found = list(PAIR.finditer(text))
    return found, [match for match in found if match.groups() in IMPOSSIBLE]


def _few(said: Sequence[str]) -> bool:
    return sum(map(IMPOSSIBLE.__contains__, pairwise(said))) < SENSELESS_LEAST


def is_unknown(text: str, span: Span) -> bool:
    """Tell whether most words that carry meaning are none that English has, names aside."""
    every, known = telling(text), vocabulary()
    some = every[:: 1 + len(every) // ENOUGH_STEMS]
    if sum(map(known.__contains__, some)) >= KNOWN_STEMS * len(some):  # nearly always
        return False
    found = meaningful(text, span)
    said = [
        word
        for at, word in zip(found.starts, found.found, strict=True)
        if not word.number and not _is_name(text, at)
    ]
    return sum(not _is_known(word) for word in said) >= UNKNOWN_SHARE * len(said) > 0


def _is_name(text: str, at: int) -> bool:
    """Tell a word written large behind another one."""
    return text[at].isupper() and text[max(0, at - 2) : at - 1].isalpha()


def _is_known(word: Word) -> bool:
    """Tell whether English has a word in any of its forms, or each part of a compound."""
    known, parts = vocabulary(), word.plain.replace("'", HYPHEN).split(HYPHEN)
    return word.stem in known or all(
        part in known or part.removesuffix("s") in known for part in parts
    )
