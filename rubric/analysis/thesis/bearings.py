"""The cues of a sentence's bearings: its place, its neighbours, its echo in the rest of the essay.

A Draft in; the candidates for the thesis out, each with the names of the cues that fired. The
weights stand beside each cue, as those of wording do in `cues`.
"""

from collections.abc import Iterable, Iterator, Mapping
from heapq import nlargest

from rubric.analysis.pillars.borne_out import reasons
from rubric.analysis.thesis import kinship
from rubric.analysis.thesis.answers import neighbors
from rubric.analysis.thesis.candidates import candidates
from rubric.analysis.thesis.kinship import STATED, Candidate
from rubric.analysis.thesis.signs import Sign
from rubric.analysis.thesis.wording import (
    CLAIMS,
    POSITIONS,
    STANCES,
    VOICED,
)
from rubric.memory import remembered
from rubric.records import Record
from rubric.types import Draft, Sentence

NEAREST = 3  # candidates nearest to the first sentence of the conclusion
PROVED = "opens with what the rest proves"
UNECHOED = "the conclusion is about something else"

SIGNS: Mapping[str, Sign] = {
    "opens the introduction": Sign(4, -2, "its first sentence"),
    "closes the introduction": Sign(3, 6, "its last sentence"),
    "stands last but one": Sign(2, 2, "the sentence before its last"),
    "heads the second paragraph": Sign(-3, -6, "the first sentence after the introduction"),
    "stands after the introduction": Sign(-9, -6, "in a paragraph of the body"),
    "comes after a stance": Sign(-2, -2, "in the body, and the introduction has taken a stance"),
    "stands in an only paragraph": Sign(-4, -1, "not its first sentence"),
    "stands deep in an only paragraph": Sign(-4, -2, "after five others"),
    "is the first stance": Sign(4, 2, "nobody before it says what he believes or wants"),
    "is the first position": Sign(1, 1, "nothing before it says what is wanted or ought to be"),
    "takes no position": Sign(-3, -3, "no stance, duty, judgement or contrast in its words"),
    "only reads what is so": Sign(-3, 0, "none of these, but what a text shows or what caused it"),
    "only tells": Sign(-8, -4, "a story or news, and no stance or duty in its words"),
    "lists reasons": Sign(0, 3, "due to A and B"),
    "lists three reasons": Sign(1, 4, "because of A, B and C"),
    PROVED: Sign(0, 5, "its first sentence; the body and the conclusion come back to its reasons"),
    "is followed by reasons": Sign(2, 4, "It keeps people healthy, it saves lives, and it …"),
    "answers a question": Sign(2, 2, "the sentence before it asks"),
    "is others' view": Sign(-9, -9, "… . That is what they say. Or: I disagree with this."),
    "turns a view round": Sign(2, 4, "I strongly disagree with this statement"),
    "speaks of what is someone's": Sign(0, 3, "Gatsby's dream, at its head"),
    "gives a figure": Sign(0, -3, "2,300 kilometers, nine million"),
    "quotes": Sign(0, -4, "words of a source"),
    "cites": Sign(0, -4, "a citation"),
    "names the subject": Sign(1, 1, "half of the essay's eight most frequent words"),
    "names it closely": Sign(1, 1, "three of its four most frequent words"),
    "takes a position on it": Sign(2, 1, "two of these four words, and what ought to be"),
    STATED: Sign(3, 3, "Whales are no fish, in an essay about whales"),
    "returns in the conclusion": Sign(2, 2, "a tenth of the words are one concluding sentence's"),
    "returns strongly": Sign(2, 4, "a third of the words are one concluding sentence's"),
    "means what the conclusion says": Sign(2, 2, "near in meaning to a concluding sentence"),
    "means the conclusion": Sign(1, 2, "of all candidates nearest in meaning to the conclusion"),
    "means how the conclusion opens": Sign(2, 1, "among the three nearest to its first sentence"),
    UNECHOED: Sign(0, 0, "it comes back to no sentence that may be the thesis, or there is none"),
    "heads the body": Sign(1, 2, "its words return in topic sentences"),
    "names the title": Sign(0, 2, "half of the title's words"),
    "is brief": Sign(1, 0, "under twenty words"),
    "runs long": Sign(-2, 0, "45 words or more"),
    "is short": Sign(-1, -4, "under seven words"),
}
AFTER = frozenset(("heads the second paragraph", "stands after the introduction"))
# The fewest reasons for each cue that they add.
OF_REASONS: Mapping[str, int] = {"lists reasons": 2, "lists three reasons": 3, PROVED: 2}
EXPLAINS = frozenset(("gives a reason", "names a cause", "interprets"))
AGAIN = frozenset(("returns in the conclusion", "means what the conclusion says"))
SHIFTING = frozenset(  # cues that may come when another sentence goes
    (
        "is the first stance",
        "is the first position",
        "comes after a stance",
        "answers a question",
        "names the subject",
        "names it closely",
        "takes a position on it",
        STATED,
        "means the conclusion",
        "means how the conclusion opens",
    )
)


class Bearings(Record):
    """A candidate with the names of the cues that fired for it, those of its reasons aside.

    Cues of wording have the words that show them. To read its reasons takes as long as all else
    together. A sentence after an introduction of one sentence `introduces` too.
    """

    sentence: Sentence
    introduces: bool
    takes_position: bool
    worded: Mapping[str, str]
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def cues(self) -> tuple[str, ...]:
        """The cues that fired so far."""
        return (*self.worded, *self.before, *self.after)

    @property
    def of_reasons(self) -> tuple[str, ...]:
        """The cues that its reasons may add; three are known by a word that says what they are."""
        proved = "opens the introduction" in self.before and "heads the body" in self.after
        may = {
            "lists reasons": True,
            "lists three reasons": not EXPLAINS.isdisjoint(self.worded),
            PROVED: proved and self.takes_position and not AGAIN.isdisjoint(self.after),
        }
        return tuple([name for name in OF_REASONS if may[name]])

    def with_reasons(self, draft: Draft) -> tuple[str, ...]:
        """Give all cues, those of its reasons too."""
        listed = len(reasons(draft, self.sentence))
        named = [name for name in self.of_reasons if listed >= OF_REASONS[name]]
        return (*self.worded, *self.before, *named, *self.after)


@remembered  # of an introduction of several paragraphs, to know it, and then to find the thesis
def read(draft: Draft) -> tuple[Bearings, ...]:
    """Give each candidate with the cues that fired for it."""
    ground = kinship.ground(draft)
    found = [kinship.candidate(draft, ground, *row) for row in candidates(draft)]
    alone = sum(not _stands_after(one) for one in found) == 1
    kin = [kinship.kin(draft, ground, one) for one in found]
    elsewhere = () if any(not AGAIN.isdisjoint(one) for one in kin) else (UNECHOED,)
    return tuple(
        Bearings(
            one.sentence,
            alone or not _stands_after(one),
            one.says(*CLAIMS),
            one.worded,
            tuple(_standing(draft, one, ranks)),
            (*own, *elsewhere),
        )
        for one, own, ranks in zip(found, kin, _among(found), strict=True)
    )


def _standing(draft: Draft, own: Candidate, ranks: Iterable[str]) -> Iterator[str]:
    """Give the cues of a candidate's place, of its rank among the others, of its neighbours."""
    yield from own.place
    yield from ranks
    yield from neighbors(draft, own.sentence)
    if not own.says(*VOICED):
        yield "only reads what is so" if own.says(*CLAIMS) else "takes no position"


def _among(found: list[Candidate]) -> list[list[str]]:
    """Give the cues that a candidate has by comparison with the others."""
    stances = [i for i, one in enumerate(found) if one.says(*STANCES)]
    positions = [i for i, one in enumerate(found) if one.says(*POSITIONS)]
    inside = [i for i in stances if not _stands_after(found[i])]
    opening = [one.opening for one in found]
    nearest = nlargest(NEAREST, range(len(found)), key=opening.__getitem__)
    closest = nlargest(1, range(len(found)), key=[one.ending for one in found].__getitem__)
    signs = {
        "is the first stance": stances[:1],
        "is the first position": positions[:1],
        "comes after a stance": [
            i for i, one in enumerate(found) if inside and _stands_after(one)
        ],
        "means how the conclusion opens": [i for i in nearest if opening[i] > 0],
        "means the conclusion": [i for i in closest if found[i].ending > 0],
    }
    rows: list[list[str]] = [[] for _ in found]
    for name, places in signs.items():
        for i in places:
            rows[i].append(name)
    return rows


def _stands_after(candidate: Candidate) -> bool:
    return not AFTER.isdisjoint(candidate.place)
