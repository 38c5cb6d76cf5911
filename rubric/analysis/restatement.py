"""The sentence that says the thesis again. A Draft and its thesis in, a Restatement out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rubric.lookup import indexes, sentences_in
from rubric.semantics import meaning, nearness
from rubric.types import Draft, Restatement, Sentence, Span
from rubric.words import Word, containment, stems, words

LEAST_SIMILARITY = 0.30  # nearness; below it a concluding sentence is about something else
WITH_CUE = 0.18  # enough when the sentence says that it concludes or takes the thesis's stance
CUE_GAIN, LAST_GAIN, FIRST_GAIN, STANCE_GAIN = 0.12, 0.03, 0.03, 0.06  # added to the similarity
RECALLED = 0.3  # share of a pillar's stems that recalls it
RECALLED_IN_MEANING = 0.30  # nearness of a part of the sentence that recalls it in other words
FEWEST_RUN = 4  # words; shorter runs return by chance
MOST_SENTENCES = 60

CONCLUDES = re.compile(
    r"\s*(?:in (?:conclusion|closing|summary|short|the end)|to (?:conclude|sum up)|therefore|thus|"
    r"overall|ultimately|for (?:all )?(?:these|those) reasons|all in all|so\b|as you can see|"
    r"these are)|\b(?:in conclusion|therefore|this is why|that is why)\b",
    re.IGNORECASE,
)
PARTS = re.compile(r"[,;:–—]\s|\band\b")
STANCE = re.compile(
    r"\b(?:should|must|ought|deserves?|I (?:\w+ )?(?:believe|think|feel)|needs? to|"
    r"better|worse|best|worth|not .{1,60}? but)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Claim:
    """What is to be found again: the thesis's place, its stems, and its pillars' names."""

    span: Span
    stems: frozenset[str]
    names: tuple[str, ...]


def find(draft: Draft, claim: Span, names: Iterable[str]) -> Restatement | None:
    """Find the concluding sentence that says the claim at `claim` again.

    `names` are the pillars' names; a pillar is recalled by its own words or by others like them.
    """
    wanted = Claim(claim, stems(words(draft.text, claim)), tuple(names))
    ending = [s for i in indexes(draft, "conclusion") for s in sentences_in(draft, i)]
    rated = [
        (_rate(draft, s, wanted, first=s is ending[0], last=s is ending[-1]), s)
        for s in ending[-MOST_SENTENCES:]
        if not s.of(draft.text).rstrip('"”’ ').endswith("?")
    ]
    if not rated:
        return None
    (_, similarity, sure), sentence = max(rated, key=lambda row: (row[0][0], row[1].start))
    if similarity < (WITH_CUE if sure else LEAST_SIMILARITY):
        return None
    return _restatement(draft, sentence, wanted, similarity)


def _recalls(draft: Draft, sentence: Sentence, name: str) -> bool:
    """Tell whether a sentence, or a part of it between commas, says a pillar again."""
    own = stems(words(draft.text, sentence))
    if containment(stems(words(name)), own) >= RECALLED:
        return True
    wanted = meaning(name)
    parts = PARTS.split(sentence.of(draft.text))
    return any(nearness(meaning(part), wanted) >= RECALLED_IN_MEANING for part in parts)


def _rate(
    draft: Draft, sentence: Sentence, claim: Claim, *, first: bool, last: bool
) -> tuple[float, float, bool]:
    """Give a sentence's rating, its similarity (0..1), and whether its wording concludes."""
    text = sentence.of(draft.text)
    own = stems(words(draft.text, sentence))
    near = nearness(meaning(text), meaning(claim.span.of(draft.text)))
    similarity = max(near, containment(claim.stems, own) if own else 0.0)
    cue = CONCLUDES.search(text) is not None
    stance = STANCE.search(text) is not None
    gains = ((cue, CUE_GAIN), (last, LAST_GAIN), (first, FIRST_GAIN), (stance, STANCE_GAIN))
    return similarity + sum(gain for holds, gain in gains if holds), similarity, cue or stance


def _restatement(draft: Draft, sentence: Sentence, claim: Claim, similarity: float) -> Restatement:
    recalled = tuple(i for i, name in enumerate(claim.names) if _recalls(draft, sentence, name))
    copied, length = longest_run(draft, claim.span, sentence)
    whole = len(words(draft.text, claim.span))
    verbatim = round(length / whole, 2) if whole else 0.0
    return Restatement(
        sentence.start, sentence.end, round(similarity, 2), verbatim, recalled, copied, length
    )


def longest_run(draft: Draft, claim: Span, sentence: Span) -> tuple[Span | None, int]:
    """Find the longest unbroken run of the claim's words in the sentence, and count its words."""
    ours, theirs = words(draft.text, sentence), words(draft.text, claim)
    best, at = 0, 0
    before = [0] * (len(theirs) + 1)
    for i, word in enumerate(ours):
        row = [0]
        for j, other in enumerate(theirs):
            row.append(before[j] + 1 if _same(draft, word, other) else 0)
            if row[-1] > best:
                best, at = row[-1], i
        before = row
    if best < FEWEST_RUN:
        return None, 0
    return Span(ours[at - best + 1].start, ours[at].end), best


def _same(draft: Draft, a: Word, b: Word) -> bool:
    return a.stem == b.stem and a.of(draft.text).lower() == b.of(draft.text).lower()
