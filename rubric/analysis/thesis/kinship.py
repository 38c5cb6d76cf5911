"""What a candidate for the thesis recalls of the rest of its essay. A Draft in, cues out.

It may name the subject, return in the conclusion, head the body. What an essay is about is read
once, as the ground that each candidate is held against.
"""

import re
from collections import Counter
from collections.abc import Mapping

from rubric.analysis.meanings import of_paragraphs
from rubric.analysis.thesis.answers import asked, denied
from rubric.analysis.thesis.wording import CLAIMS, POSITIONS, only_states, without_asking, worded
from rubric.cited import is_marked
from rubric.lookup import indexes, sentences_in, sentences_of
from rubric.records import Record
from rubric.semantics import Meaning, meaning, nearness
from rubric.types import Draft, Sentence, Span
from rubric.words import containment, count, lowered, stems, telling

MOST_CONCLUDING = 20  # sentences of the conclusion that candidates are held against
SUBJECT_STEMS, NARROW_STEMS = 8, 4  # the essay's most frequent stems: what it is about
SUBJECT_SHARE, NARROW_SHARE = 0.5, 0.75  # … and the share of them that names the subject
SHORT_WORDS, BRIEF_WORDS, LONG_WORDS = 7, 20, 45  # below: short, brief; from: runs long
ECHO, STRONG_ECHO = 0.1, 0.35  # stems shared with one concluding sentence, of those in either
MEANS_AGAIN = 0.3  # nearness to one concluding sentence
TITLE_SHARE = 0.5  # of the title's stems
HEADED = 2  # topic sentences that share a stem with the claim

# All in lower case.
OF_SOMEONE = re.compile(
    r"\W*(?:the )?(?!it|that|there|here|what|let|s?he|who|people)\w+(?:['’]s|s['’]) \w"
)
# What one did: a "because" in it explains a story, no claim.
TOLD = re.compile(
    r"\W*(?:(?:and|but|so|then|yet|last|one|every|years|on|in|at|after|when|as)\b"
    r"(?:,? [\w'’]+){0,4},? )?"
    r"(?:i|we)(?: (?:think|guess|believe) (?:that )?(?:i|we))?"
    r"(?: (?:\w+ly|also|never|always|just|still|even|once|all))?"
    r"(?: (?:(?:did|was|were|had)(?:n['’]t|(?! better))|went|got|saw|came|took|made|knew|told|"
    r"left|gave|heard|(?!(?:believ|decid|conclud|support|oppos)ed\b)\w+(?<!e)ed)|"
    r"(?: have|['’]ve)(?: \w+)? (?:been|had|lost|seen))\b"
)
# A year, an ordinal, or the digits of a name ("Covid-19") measure nothing. To what begins with a
# set of characters `re` skips.
FIGURE = re.compile(
    r"[$€£\d](?<![\w.,-].)(?:(?<=[$€£])\d|(?<=\d)"
    r"(?!(?:(?<=1)\d|(?<=2)0)\d\d(?![\d%]|[.,]\d)|\d*(?:st|nd|rd|th)\b))"
)
FIGURES = stems("hundred thousand million billion percent decade")
STATED = "says what the subject is"
OUGHT_SOON = re.compile(r"(?:\S+\s+){0,7}?\W?(?:should|must|need|believe|think|agree)")


class Ground(Record):
    """What candidates are held against."""

    subject: tuple[str, ...]
    concluding: tuple[tuple[frozenset[str], Meaning], ...]
    ending: Meaning | None
    topics: tuple[frozenset[str], ...]
    title: frozenset[str]


class Candidate(Record):
    """A sentence that may be the thesis, read once: its place, its wording, what it recalls.

    `whole` holds what it takes up as well. It is so near to the `opening` of the conclusion and
    to all of the `ending`.
    """

    sentence: Sentence
    whole: Span
    place: tuple[str, ...]
    worded: Mapping[str, str]
    stems: frozenset[str]
    meaning: Meaning
    opening: float
    ending: float

    def says(self, *names: str) -> bool:
        """Tell whether one of these wording cues fired."""
        return not self.worded.keys().isdisjoint(names)


def candidate(
    draft: Draft, ground: Ground, sentence: Sentence, place: tuple[str, ...]
) -> Candidate:
    """Read a sentence that stands at such a place."""
    text, sets_right = draft.text, denied(draft, sentence)
    before = sets_right or asked(draft, sentence)
    whole = sentence if before is sentence else Span(before.start, sentence.end)
    said = whole.of(text)
    own = meaning(said)
    opening = ground.concluding[0][1] if ground.concluding else None
    near = nearness(own, opening) if opening else 0.0
    ending = ground.ending
    answers = before is not sentence and before.of(text).endswith("?")
    return Candidate(
        sentence,
        whole,
        place,
        without_asking(said) if answers else worded(said if sets_right else sentence.of(text)),
        stems(text, whole),
        own,
        near,
        near if ending is opening else nearness(own, ending) if ending else 0.0,
    )


def ground(draft: Draft) -> Ground:
    """Read what candidates are held against."""
    text = draft.text
    ending = indexes(draft, "conclusion")
    told = sentences_of(draft, "conclusion")[:MOST_CONCLUDING]
    concluding = [(stems(text, s), meaning(s.of(text))) for s in told]
    topics = [sentences_in(draft, i)[:1] for i in indexes(draft, "body")]
    counts = Counter(telling(text))
    frequent = sorted([(-often, stem) for stem, often in counts.items() if often > 1])
    return Ground(
        tuple([stem for _, stem in frequent[:SUBJECT_STEMS]]),
        tuple(concluding),
        of_paragraphs(draft, ending) if ending else None,
        tuple(stems(text, s) for topic in topics for s in topic),
        stems(draft.title or ""),
    )


def _only_tells(draft: Draft, own: Candidate) -> bool:
    """Tell whether a candidate tells a story, or news, and takes no position with it.

    "Lincoln decided to free them because …" is no news, nor "My mother is my hero because …" a
    story: claims about what was are so worded.
    """
    if own.says(*POSITIONS):
        return False
    told = TOLD.match(lowered(draft.text), own.sentence.start, own.sentence.end)
    claims = own.says("gives a reason", *CLAIMS)
    return told is not None or (own.says("tells a story", "brings news") and not claims)


def kin(draft: Draft, ground: Ground, own: Candidate) -> tuple[str, ...]:
    """Give the cues that compare a candidate with the rest of the essay."""
    sentence, length = own.sentence, count(draft.text, own.whole)
    subject, narrow = ground.subject, ground.subject[:NARROW_STEMS]
    held, closely = len(own.stems.intersection(subject)), len(own.stems.intersection(narrow))
    echo = max([_shared(own.stems, other) for other, _ in ground.concluding], default=0.0)
    plain = lowered(draft.text)
    ought = OUGHT_SOON.match(plain, sentence.start, sentence.end) if closely > 1 else None
    tells = _only_tells(draft, own)
    about = held >= SUBJECT_SHARE * max(1, len(subject))
    signs = {
        "speaks of what is someone's": OF_SOMEONE.match(plain, sentence.start) is not None,
        "only tells": tells,
        "gives a figure": FIGURE.search(plain, sentence.start, sentence.end) is not None
        or not own.stems.isdisjoint(FIGURES),
        "quotes": bool(draft.quotations) and any(map(sentence.covers, draft.quotations)),
        "cites": bool(draft.citations)
        and any(sentence.covers(one) and is_marked(one) for one in draft.citations),
        "names the subject": about,
        "names it closely": closely >= NARROW_SHARE * max(1, len(narrow)),
        "takes a position on it": ought is not None,
        STATED: about and not tells and only_states(own.worded),
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
