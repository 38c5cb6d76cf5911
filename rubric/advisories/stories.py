"""Whether prose tells a story where an essay argues. A Draft in, how surely out.

A text can be a story in which persons act and hardly anything is said that holds now: of every
hundred words, many tell, few state, and many are "I", "we", "he" or "she". A history essay tells
too, of peoples, causes and years. So that an argument which lives from what its writer or a person
went through is not taken for one, what else a story has is weighed against what only an argument
has, by `SIGNS`. A book's plot is often told in the present; then only its persons and the order
of events are left to know it by, and it is doubted at most.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Literal

from rubric.advisories.telling import (
    BECAUSE_TWICE,
    CLAIMING,
    CLOSES,
    COUNTS_UP,
    OTHERS,
    OUGHT,
    PLACES,
    SPEAKING,
    STATING,
    TAUGHT,
    TELLING,
    THEN,
    WRITER,
    YEAR,
)
from rubric.advisories.voids import Void
from rubric.lookup import prose, sentences_in
from rubric.memory import remembered
from rubric.quoted import quotations
from rubric.records import Record
from rubric.types import Argument, Draft, Essay, Sentence
from rubric.words import forms, lowered, stems

Told = Literal["surely", "perhaps"]
STORY = "story"  # code of every paragraph of a text that surely tells one
MAYBE_STORY = "told"  # … that may tell one

FEWEST_WORDS = 100  # a shorter text may have no room for its claim
PERSONS_LEAST = 0.04  # share of words; most history essays have less, those of one life .13
TELLS_LEAST = 0.05  # share of words that tell; few school essays have so many
SPOKEN_LEAST, SPOKEN_MORE = 0.04, 1.0  # the same with what persons say, who state more
TELLS_MORE = 1.8  # times as many as state; arguments from a life have up to about 1.2
# Of a plot in the present tense: of 1,919 school essays and 70 papers none has both.
PLOT_PERSONS = 0.06  # share of "he" and "she"
PLOT_WRITER = 0.03  # share of "I" and "we", at most: who says what he thinks of it tells no plot
PLOT_ORDER = 0.25  # share of sentences that open with when
SURELY, PERHAPS = 5, 4  # points
MOST_CLAIMING = 2  # words of argument that any story may have


class Sign(Record):
    """What speaks for a story, or against one: points, and words that show it."""

    points: int
    example: str


SIGNS: Mapping[str, Sign] = {
    "the writer takes part": Sign(3, "I ran, my legs, we laughed"),
    "persons act": Sign(2, "she opened, his coat"),
    "one thing after another": Sign(1, "Then …; The next morning …; at the heads of sentences"),
    "hardly anything but order": Sign(1, "every fourth sentence opens so"),
    "persons speak": Sign(1, "he said, she asked, “Come in”"),
    "at home": Sign(1, "door, kitchen, hands, mother"),
    "seen from near": Sign(1, "three of such words in a hundred"),
    "counts up": Sign(-2, "Another reason …; The most important thing …"),
    "draws together": Sign(-3, "In conclusion, …; This shows …"),
    "says what ought to be": Sign(-4, "drivers should; we must; I agree; before the ending"),
    "argues": Sign(-1, "a third word such as “evidence”, “reason”, “society”, and each more"),
    "dates": Sign(-2, "in 1849, and not from the writer's own life"),
    "reasons twice": Sign(-5, "because it was cheap and because it was near"),
    "proves a list": Sign(-3, "because she was brave, planned well and shared"),
    "opens with lessons": Sign(-4, "It taught me to lose. …, and next: I learned to watch. …"),
    "opens with its reasons": Sign(-4, "She was brave. …, and next: She planned well. …"),
}
ORDERED, ORDER_ALONE = 0.15, 0.25  # shares of sentences
NEAR, NEARER = 0.015, 0.03  # shares of words
WRITER_LEAST, OTHERS_LEAST = 0.06, 0.05  # shares of words
FEWEST_SPEECHES = 2
MOVING = TELLING | OTHERS
SEVERAL, FEWEST_LISTED = 2, 3  # reasons


class _Bare(Record):
    """What is said outside of quotation marks, in lower case.

    The words, each with its number, and how many; the sentences, and those up to the last
    paragraph and of it as one; how often something is quoted.
    """

    said: Counter[str]
    size: int
    heads: tuple[str, ...]
    before: str
    ending: str
    quoted: int

    def share(self, some: frozenset[str]) -> float:
        """Give the share (0..1) of words that are `some`."""
        return _number(self.said, some) / max(1, self.size)


def told(essay: Essay) -> tuple[Void, ...]:
    """Give all paragraphs, where an essay tells a story, or may; none where a reader knows better.

    Who points to its thesis has read it.
    """
    thesis = essay.argument.thesis
    sure = None if thesis and thesis.pointed else story(essay.draft, essay.argument)
    if sure is None:
        return ()
    code, parts = STORY if sure == "surely" else MAYBE_STORY, essay.draft.paragraphs
    return tuple(Void(parts[i].start, parts[i].end, i, code) for i in prose(essay.draft))


def story(draft: Draft, argument: Argument) -> Told | None:
    """Tell how surely prose tells a story or a plot; None where it may well argue.

    `argument` is the likeliest reading of what it may argue all the same. Who cites argues, or
    reports what can be held against its source. One that ends on what ought to be may be told for
    that end.
    """
    if draft.citations or draft.words < FEWEST_WORDS or not _may_tell(draft):
        return None
    bare = _bare(draft)
    if not _tells(bare.said, bare.size):
        argues = next(_against(draft, bare, argument), None) is not None
        return "perhaps" if _is_plot(bare) and not argues else None
    points = sum(SIGNS[name].points * times for name, times in _signs(draft, bare, argument))
    if points < PERHAPS:
        return None
    return "surely" if points >= SURELY and not OUGHT.search(bare.ending) else "perhaps"


def _may_tell(draft: Draft) -> bool:
    """Tell by words alone whether to look closer, as at hardly any essay.

    They are counted one by one only where many of them tell or are persons.
    """
    every = forms(draft.text)
    if sum(map(MOVING.__contains__, every)) < SPOKEN_LEAST * len(every):
        return False
    said = Counter[str]()
    for i in prose(draft):
        said.update(forms(draft.text, draft.paragraphs[i]))
    size, others = said.total(), _number(said, OTHERS)
    if others + _number(said, WRITER) < PERSONS_LEAST * size:
        return False
    if others >= PLOT_PERSONS * size:
        return True
    tells = _number(said, TELLING)
    return tells >= SPOKEN_LEAST * size and tells >= SPOKEN_MORE * _number(said, STATING)


def _tells(said: Counter[str], size: int) -> bool:
    tells = _number(said, TELLING)
    return tells >= TELLS_LEAST * size and tells >= TELLS_MORE * _number(said, STATING)


def _is_plot(bare: _Bare) -> bool:
    return (
        bare.share(OTHERS) >= PLOT_PERSONS
        and bare.share(WRITER) <= PLOT_WRITER
        and _ordered(bare) >= PLOT_ORDER
    )


def _signs(draft: Draft, bare: _Bare, argument: Argument) -> Iterator[tuple[str, int]]:
    """Give the signs that are seen, each with how often."""
    for name, share, least in (
        ("the writer takes part", bare.share(WRITER), WRITER_LEAST),
        ("persons act", bare.share(OTHERS), OTHERS_LEAST),
        ("one thing after another", _ordered(bare), ORDERED),
        ("hardly anything but order", _ordered(bare), ORDER_ALONE),
        ("persons speak", bare.quoted + _number(bare.said, SPEAKING), FEWEST_SPEECHES),
        ("at home", bare.share(PLACES), NEAR),
        ("seen from near", bare.share(PLACES), NEARER),
    ):
        if share >= least:
            yield name, 1
    yield from _against(draft, bare, argument)


def _against(draft: Draft, bare: _Bare, argument: Argument) -> Iterator[tuple[str, int]]:
    """Give those that speak for an argument."""
    for name, times in (
        ("counts up", sum(COUNTS_UP.match(head) is not None for head in bare.heads)),
        ("draws together", min(1, sum(CLOSES.match(head) is not None for head in bare.heads))),
        ("says what ought to be", min(1, len(OUGHT.findall(bare.before)))),
        ("reasons twice", min(1, len(BECAUSE_TWICE.findall(bare.before)))),
        ("argues", _number(bare.said, CLAIMING) - MOST_CLAIMING),
        ("dates", bare.share(WRITER) < WRITER_LEAST and any(map(YEAR.fullmatch, bare.said))),
        ("proves a list", _proves(argument)),
        ("opens with lessons", _taught(draft, argument) >= SEVERAL),
        ("opens with its reasons", len(_headed(draft, argument)) >= SEVERAL),
    ):
        if times > 0:
            yield name, times


def _named(argument: Argument) -> tuple[str, ...]:
    """Give the reasons that the thesis names in words of its own."""
    listed = argument.thesis.pillars if argument.thesis else ()
    return tuple(one.name for one in listed if one.start is not None)


def _proves(argument: Argument) -> bool:
    """Tell whether the thesis lists reasons, and paragraphs carry more than one."""
    carried = {i for tie in argument.ties for i in tie.pillars}
    return len(_named(argument)) >= FEWEST_LISTED and len(carried) >= SEVERAL


def _taught(draft: Draft, argument: Argument) -> int:
    """Count the paragraphs that open with what something taught."""
    firsts = (first.of(lowered(draft.text)) for first in _firsts(draft, argument))
    return sum(TAUGHT.search(first) is not None for first in firsts)


def _firsts(draft: Draft, argument: Argument) -> list[Sentence]:
    """Give the sentences with which the paragraphs of the body open."""
    return [s for tie in argument.ties for s in sentences_in(draft, tie.paragraph)[:1]]


def _headed(draft: Draft, argument: Argument) -> list[str]:
    """Give the reasons named in the thesis with which, by a word of them, paragraphs open."""
    firsts = _firsts(draft, argument)
    heads = frozenset[str]().union(*(stems(draft.text, first) for first in firsts))
    return [name for name in _named(argument) if stems(name) & heads]


def _ordered(bare: _Bare) -> float:
    """Give the share (0..1) of sentences that open with when it was."""
    return sum(THEN.match(head) is not None for head in bare.heads) / max(1, len(bare.heads))


def _number(said: Counter[str], some: frozenset[str]) -> int:
    return sum(map(said.__getitem__, some))


@remembered  # asked of the essay as it is read, and for its notice
def _bare(draft: Draft) -> _Bare:
    """Give what is said outside of quotation marks."""
    plain, quoted = lowered(draft.text), 0
    parts, before, ending = list[str](), list[str](), list[str]()
    for i in prose(draft):
        paragraph = draft.paragraphs[i]
        spans = quotations(paragraph.of(draft.text))
        quoted += len(spans)
        at = paragraph.start
        for span in spans:
            parts.append(plain[at : paragraph.start + span.start])
            at = paragraph.start + span.end
        parts.append(plain[at : paragraph.end])
        held = [(paragraph.start + s.start, paragraph.start + s.end) for s in spans]
        told = sentences_in(draft, i)
        own = [s.of(plain) for s in told if not any(a <= s.start < b for a, b in held)]
        (ending if i == prose(draft)[-1] else before).extend(own)
    said = Counter(forms(" ".join(parts)))
    heads = (*before, *ending)
    return _Bare(said, said.total(), heads, " ".join(before), " ".join(ending), quoted)
