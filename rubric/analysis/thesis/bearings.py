"""The cues of a sentence's bearings: its place, its neighbours, its echo in the rest of the essay.

A Draft in; the candidates for the thesis out, each with the names of the cues that fired. The
weights stand beside each cue, as those of wording do in `cues`.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from heapq import nlargest
from operator import attrgetter

from rubric.analysis.meanings import of_paragraphs
from rubric.analysis.pillars.borne_out import gives_reasons, reasons
from rubric.analysis.thesis.candidates import candidates
from rubric.analysis.thesis.signs import Sign
from rubric.analysis.thesis.wording import CLAIMS, POSITIONS, STANCES, VOICED, only_states, worded
from rubric.cited import is_marked
from rubric.lookup import indexes, sentences_in
from rubric.records import Record
from rubric.semantics import Meaning, meaning, nearness
from rubric.types import Draft, Sentence
from rubric.words import containment, count, lowered, stems, telling

MOST_CONCLUDING = 20  # sentences of the conclusion that candidates are held against
SUBJECT_STEMS, NARROW_STEMS = 8, 4  # the essay's most frequent stems: what it is about
SUBJECT_SHARE, NARROW_SHARE = 0.5, 0.75  # … and the share of them that names the subject
SHORT_WORDS, BRIEF_WORDS, LONG_WORDS = 7, 20, 45  # below: short, brief; from: runs long
ECHO, STRONG_ECHO = 0.1, 0.35  # stems shared with one concluding sentence, of those in either
MEANS_AGAIN = 0.3  # nearness to one concluding sentence
NEAREST = 3  # candidates nearest to the first sentence of the conclusion
TITLE_SHARE = 0.5  # of the title's stems
HEADED = 2  # topic sentences that share a stem with the claim

# Both in lower case.
OF_SOMEONE = re.compile(
    r"\W*(?:the )?(?!it|that|there|here|what|let|s?he|who|people)\w+(?:['’]s|s['’]) \w"
)
DIGIT = re.compile(r"\d")
FIGURES = stems("hundred thousand million billion percent decade")
STATED = "says what the subject is"

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
    "lists reasons": Sign(0, 3, "due to A and B"),
    "lists three reasons": Sign(1, 4, "because of A, B and C"),
    "is followed by reasons": Sign(2, 4, "It keeps people healthy, it saves lives, and it …"),
    "answers a question": Sign(2, 2, "the sentence before it asks"),
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
    "heads the body": Sign(1, 2, "its words return in topic sentences"),
    "names the title": Sign(0, 2, "half of the title's words"),
    "is brief": Sign(1, 0, "under twenty words"),
    "runs long": Sign(-2, 0, "45 words or more"),
    "is short": Sign(-1, -4, "under seven words"),
}
AFTER = frozenset(("heads the second paragraph", "stands after the introduction"))
OF_REASONS = ("lists reasons", "lists three reasons")
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
ENUMERATED = 3  # reasons after a word that gives them
# In lower case.
OUGHT_SOON = re.compile(r"(?:\S+\s+){0,7}?\W?(?:should|must|need|believe|think|agree)")
CLOSING = "\"'”’ "


class _Ground(Record):
    """What candidates are held against."""

    subject: tuple[str, ...]
    concluding: tuple[tuple[frozenset[str], Meaning], ...]
    ending: Meaning | None
    topics: tuple[frozenset[str], ...]
    title: frozenset[str]


class Candidate(Record):
    """A sentence that may be the thesis, read once: its place, its wording, what it recalls.

    It is so near to the `opening` of the conclusion and to all of the `ending`.
    """

    sentence: Sentence
    place: tuple[str, ...]
    worded: Mapping[str, str]
    stems: frozenset[str]
    meaning: Meaning
    opening: float
    ending: float

    def says(self, *names: str) -> bool:
        """Tell whether one of these wording cues fired."""
        return not self.worded.keys().isdisjoint(names)


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
        return OF_REASONS if "gives a reason" in self.worded else OF_REASONS[:1]

    def with_reasons(self, draft: Draft) -> tuple[str, ...]:
        """Give all cues, those of its reasons too."""
        listed = len(reasons(draft, self.sentence))
        named = self.of_reasons[: (listed > 1) + (listed >= ENUMERATED)]
        return (*self.worded, *self.before, *named, *self.after)


def read(draft: Draft) -> tuple[Bearings, ...]:
    """Give each candidate with the cues that fired for it."""
    ground = _ground(draft)
    found = [_candidate(draft, ground, *row) for row in candidates(draft)]
    alone = sum(not _stands_after(one) for one in found) == 1
    return tuple(
        Bearings(
            one.sentence,
            alone or not _stands_after(one),
            one.says(*CLAIMS),
            one.worded,
            tuple(_standing(draft, one, ranks)),
            _kinship(draft, ground, one),
        )
        for one, ranks in zip(found, _among(found), strict=True)
    )


def _standing(draft: Draft, own: Candidate, ranks: Iterable[str]) -> Iterator[str]:
    """Give the cues of a candidate's place, of its rank among the others, of its neighbours."""
    yield from own.place
    yield from ranks
    yield from _neighbors(draft, own.sentence)
    if not own.says(*VOICED):
        yield "only reads what is so" if own.says(*CLAIMS) else "takes no position"


def _candidate(
    draft: Draft, ground: _Ground, sentence: Sentence, place: tuple[str, ...]
) -> Candidate:
    said = sentence.of(draft.text)
    own = meaning(said)
    return Candidate(
        sentence,
        place,
        worded(said),
        stems(draft.text, sentence),
        own,
        nearness(own, ground.concluding[0][1]) if ground.concluding else 0.0,
        nearness(own, ground.ending) if ground.ending else 0.0,
    )


def _ground(draft: Draft) -> _Ground:
    text = draft.text
    ending = indexes(draft, "conclusion")
    told = [s for i in ending for s in sentences_in(draft, i)][:MOST_CONCLUDING]
    concluding = [(stems(text, s), meaning(s.of(text))) for s in told]
    topics = [sentences_in(draft, i)[:1] for i in indexes(draft, "body")]
    counts = Counter(telling(text))
    frequent = sorted([(-often, stem) for stem, often in counts.items() if often > 1])
    return _Ground(
        tuple([stem for _, stem in frequent[:SUBJECT_STEMS]]),
        tuple(concluding),
        of_paragraphs(draft, ending) if ending else None,
        tuple(stems(text, s) for topic in topics for s in topic),
        stems(draft.title or ""),
    )


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


def _neighbors(draft: Draft, sentence: Sentence) -> Iterator[str]:
    """Give the cues of the sentences before and after."""
    told, here = draft.sentences, sentence.paragraph
    at = bisect_left(told, sentence.start, key=attrgetter("start"))
    for before in told[max(0, at - 1) : at]:
        if before.paragraph == here and before.of(draft.text).rstrip(CLOSING).endswith("?"):
            yield "answers a question"
    for after in told[at + 1 : at + 2]:
        if after.paragraph == here and gives_reasons(draft, after):
            yield "is followed by reasons"


def _kinship(draft: Draft, ground: _Ground, own: Candidate) -> tuple[str, ...]:
    """Give the cues that compare a candidate with the rest of the essay."""
    sentence, length = own.sentence, count(draft.text, own.sentence)
    subject, narrow = ground.subject, ground.subject[:NARROW_STEMS]
    held, closely = len(own.stems.intersection(subject)), len(own.stems.intersection(narrow))
    echo = max([_shared(own.stems, other) for other, _ in ground.concluding], default=0.0)
    plain = lowered(draft.text)
    ought = OUGHT_SOON.match(plain, sentence.start, sentence.end) if closely > 1 else None
    about = held >= SUBJECT_SHARE * max(1, len(subject))
    signs = {
        "speaks of what is someone's": OF_SOMEONE.match(plain, sentence.start) is not None,
        "gives a figure": DIGIT.search(plain, sentence.start, sentence.end) is not None
        or not own.stems.isdisjoint(FIGURES),
        "quotes": any(sentence.covers(span) for span in draft.quotations),
        "cites": any(sentence.covers(one) and is_marked(one) for one in draft.citations),
        "names the subject": about,
        "names it closely": closely >= NARROW_SHARE * max(1, len(narrow)),
        "takes a position on it": ought is not None,
        STATED: about and only_states(own.worded),
        "returns in the conclusion": echo > ECHO,
        "returns strongly": echo > STRONG_ECHO,
        "means what the conclusion says": own.opening > MEANS_AGAIN
        or any(nearness(own.meaning, other) > MEANS_AGAIN for _, other in ground.concluding[1:]),
        "heads the body": sum([not own.stems.isdisjoint(one) for one in ground.topics]) >= HEADED,
        "names the title": containment(ground.title, own.stems) >= TITLE_SHARE,
        "is brief": length < BRIEF_WORDS,
        "runs long": length >= LONG_WORDS,
        "is short": length < SHORT_WORDS,
    }
    return tuple([name for name, fires in signs.items() if fires])


def _shared(own: frozenset[str], other: frozenset[str]) -> float:
    """Give the share (0..1) of stems in both, of those in either."""
    both = len(own & other)
    return both / max(1, len(own) + len(other) - both)
