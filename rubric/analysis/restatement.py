"""The sentence that says the thesis again. A Draft and its thesis in, a Restatement out."""

import re
from collections.abc import Iterable

from rubric.lookup import indexes, sentences_in
from rubric.semantics import meaning, nearness
from rubric.types import Draft, Restatement, Sentence, Span
from rubric.words import Word, containment, stems, words

LEAST_SIMILARITY = 0.30  # nearness; below it a concluding sentence is about something else
WITH_CUE = 0.18  # enough when the sentence says that it concludes or takes the thesis's stance
CUE_GAIN, STANCE_GAIN = 0.12, 0.06  # added to the nearness of a sentence that says it concludes
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


def find(draft: Draft, claim: Span, names: Iterable[str]) -> Restatement | None:
    """Find the concluding sentence that says the claim at `claim` again.

    `names` are the pillars' names; one is recalled where any sentence of the conclusion says it in
    its own words or in others that mean it.
    """
    ending = [s for i in indexes(draft, "conclusion") for s in sentences_in(draft, i)]
    told = [
        s for s in ending[-MOST_SENTENCES:] if not s.of(draft.text).rstrip('"”’ ').endswith("?")
    ]
    if not told:
        return None
    rated = [(_rate(draft, sentence, claim), sentence) for sentence in told]
    (similarity, sure), best = max(rated, key=lambda row: (row[0][0], row[1].start))
    if similarity < (WITH_CUE if sure else LEAST_SIMILARITY):
        return None
    recalled = tuple(
        i for i, name in enumerate(names) if any(_recalls(draft, s, name) for s in told)
    )
    copied, length = longest_run(draft, claim, best)
    whole = len(words(draft.text, claim))
    verbatim = round(length / whole, 2) if whole else 0.0
    shown = round(min(1.0, similarity), 2)
    return Restatement(best.start, best.end, shown, verbatim, recalled, copied, length)


def _recalls(draft: Draft, sentence: Sentence, name: str) -> bool:
    """Tell whether a sentence, or a part of it between commas, says a pillar again."""
    own = stems(words(draft.text, sentence))
    if containment(stems(words(name)), own) >= RECALLED:
        return True
    wanted = meaning(name)
    parts = PARTS.split(sentence.of(draft.text))
    return any(nearness(meaning(part), wanted) >= RECALLED_IN_MEANING for part in parts)


def _rate(draft: Draft, sentence: Sentence, claim: Span) -> tuple[float, bool]:
    """Give how well a sentence says the claim again, and whether its wording concludes.

    Only the sentence itself counts, not its place, so that taking it out never helps.
    """
    text = sentence.of(draft.text)
    shared = containment(stems(words(draft.text, claim)), stems(words(draft.text, sentence)))
    near = max(nearness(meaning(text), meaning(claim.of(draft.text))), shared)
    cue, stance = CONCLUDES.search(text) is not None, STANCE.search(text) is not None
    return near + CUE_GAIN * cue + STANCE_GAIN * stance, cue or stance


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
