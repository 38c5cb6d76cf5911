"""What is done to texts to please a machine: the total never rises by it.

The kinds are those known from published attacks on essay scorers (Kumar et al. 2020, Perelman).
"""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    STRANGE,
    TICKETS,
    graded,
    strong,
    text,
    understood,
)
from measure.additions import BESIDE, FACTS, IDLE, SHELL, TRUTHS

from rubric.lookup import prose, sentences_in

SAMPLES = Path(__file__).parents[2] / "samples" / "class"
ESSAYS = {
    "strong": strong(),
    "answering-nuclear": (SAMPLES / "answering-nuclear.txt").read_text("utf-8"),
    "city-trees": (SAMPLES / "city-trees.txt").read_text("utf-8"),
}
CLAIM = "The town should open its swimming pool in winter."
WANTING = {
    "reasons left to the body": text(f"{OPENING} {CLAIM}", HEALTH, LESSONS, TICKETS, CONCLUSION),
    "nothing before the claim": text(CLAIM, HEALTH, LESSONS, TICKETS, CONCLUSION),
}
SONG = (
    "Oh my heart, it beats for you tonight. Hold me under the silver light. We are never going "
    "home. I will wait beside the phone. Dance with me until the morning comes."
)
CONNECTIVES = (
    "Moreover, this is very important. Furthermore, it must be said that this is true. Therefore "
    "it is clear. However, it is also true. Consequently it follows. Thus it is significant."
)
PADDING = IDLE | {"beside the point": BESIDE[0]}
Parts = list[list[str]]


def added(what: str, at: int) -> Callable[[Parts], Parts]:
    return lambda parts: [*parts[:at], [what], *parts[at:]]


def told(what: str, at: int | None) -> Callable[[Parts], Parts]:
    """Put a sentence in the introduction: before its last one, the thesis, or behind it."""
    return lambda parts: [[*parts[0][:at], what, *(parts[0][at:] if at else [])], *parts[1:]]


def again(parts: Parts) -> Parts:
    return [*parts[:-1], parts[1], parts[-1]]


def again_backward(parts: Parts) -> Parts:
    return [*parts[:-1], parts[1][::-1], parts[-1]]


def everything_twice(parts: Parts) -> Parts:
    return [*parts, *parts]


def introduction_at_end(parts: Parts) -> Parts:
    return [*parts, parts[0]]


def thesis_only(parts: Parts) -> Parts:
    return [*parts[:-1], [parts[0][-1]] * 5, parts[-1]]


def key_words(parts: Parts) -> Parts:
    words = re.findall(r"[a-z]{5,}", parts[0][-1])
    chosen = random.Random(3).choices(words, k=80)  # noqa: S311  # no secret
    return [*parts[:-1], [" ".join(chosen) + "."], parts[-1]]


def cited_everywhere(parts: Parts) -> Parts:
    cite = re.compile(r"(?<=[a-z])\.(?= |$)")
    return [[cite.sub(" (Smith 12).", one) for one in part] for part in parts]


def salad(parts: Parts) -> Parts:
    return [[_scrambled(" ".join(part))] for part in parts]


def salad_in_sentences(parts: Parts) -> Parts:
    return [[_scrambled(sentence) for sentence in part] for part in parts]


def _scrambled(text: str) -> str:
    words = text.split()
    random.Random(5).shuffle(words)  # noqa: S311  # no secret
    return " ".join(words)


ATTACKS: dict[str, Callable[[Parts], Parts]] = {
    **{
        f"{name} {where}": added(what, at)
        for name, what in {
            "truths": TRUTHS,
            "facts": FACTS,
            "song": SONG,
            "shell": SHELL,
            "connectives": CONNECTIVES,
            "another essay's paragraph": STRANGE,
        }.items()
        for where, at in (("at the beginning", 0), ("in the middle", 2), ("at the end", 99))
    },
    **{
        f"idle reasons {where}, {name}": told(what, at)
        for name, what in PADDING.items()
        for where, at in (("behind the thesis", None), ("before the thesis", -1))
    },
    "own paragraph again": again,
    "own paragraph again, backward": again_backward,
    "everything twice": everything_twice,
    "introduction at the end": introduction_at_end,
    "the thesis five times": thesis_only,
    "key words": key_words,
    "word salad": salad,
    "word salad in sentences": salad_in_sentences,
}


def taken_apart(written: str) -> tuple[Parts, str]:
    """Give the sentences of each paragraph, and the list of sources."""
    draft = understood(written).draft
    parts = [[s.of(draft.text) for s in sentences_in(draft, i)] for i in prose(draft)]
    listed = [p.of(draft.text) for p in draft.paragraphs if p.role == "references"]
    heading = [] if not listed or listed[0].startswith("Works") else ["Works Cited"]
    return parts, "\n\n".join([*heading, *listed])


def put_together(parts: Parts, listed: str) -> str:
    return "\n\n".join([*(" ".join(part) for part in parts), listed]).strip()


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("essay", ESSAYS | WANTING)
def test_the_total_never_rises(essay: str, attack: str) -> None:
    parts, listed = taken_apart((ESSAYS | WANTING)[essay])
    before = graded(put_together(parts, listed)).total.percent
    assert graded(put_together(ATTACKS[attack](parts), listed)).total.percent <= before


def test_citations_in_every_sentence_earn_nothing_without_a_list() -> None:
    parts, _ = taken_apart(ESSAYS["city-trees"])
    before = graded(put_together(parts, ""))
    after = graded(put_together(cited_everywhere(parts), ""))
    assert "stuffed-citations" in {notice.code for notice in after.notices}
    assert after.total.percent <= before.total.percent


@pytest.mark.parametrize("attack", [salad, salad_in_sentences])
@pytest.mark.parametrize("essay", ESSAYS)
def test_word_salad_falls_to_the_bottom(essay: str, attack: Callable[[Parts], Parts]) -> None:
    parts, listed = taken_apart(ESSAYS[essay])
    salted = graded(put_together(attack(parts), listed))
    assert {mark.level for mark in salted.marks if mark.criterion != "citations"} == {3}


@pytest.mark.parametrize(
    "attack", [again, key_words, thesis_only], ids=["again", "key words", "thesis"]
)
@pytest.mark.parametrize("essay", ESSAYS)
def test_a_void_paragraph_does_not_sway_the_reading(
    essay: str, attack: Callable[[Parts], Parts]
) -> None:
    parts, listed = taken_apart(ESSAYS[essay])
    read = [graded(put_together(p, listed)) for p in (parts, attack(parts))]
    claims = [one.analysis.thesis for one in read]
    assert claims[0]
    assert claims[1]
    assert (claims[1].start, claims[1].end) == (claims[0].start, claims[0].end)
    assert [t.pillars for t in read[1].analysis.ties if t.kind != "untied"] == [
        t.pillars for t in read[0].analysis.ties if t.kind != "untied"
    ]


SAID_AGAIN = text(
    "Cars Should Be Banned",
    "Cars should be banned because they are noisy, because they are useless, and because they "
    "are unfair. This essay will argue that cars should be banned.",
    "First, cars are noisy. Cars are noisy because noise is noisy (Smith 12). According to "
    "research, cars are noisy (Jones 45). Therefore, cars are noisy, and this shows that cars "
    "should be banned because they are noisy.",
    "Second, cars are useless. Cars are useless because they have no use (Brown 3). According to "
    "research, what is useless is useless (White 9). Therefore, cars are useless, and this shows "
    "that cars should be banned because they are useless.",
    "Third, cars are unfair. Cars are unfair because they are not fair (Green 77). Some people "
    "argue that cars are fair. However, they are wrong because cars are unfair (Black 8).",
    "In conclusion, cars should be banned because they are noisy, useless, and unfair.",
    "Works Cited",
    *(f"{name}, Ann. Cars. Brook Press, 2010." for name in ("Black", "Brown", "Green", "Jones")),
    *(f"{name}, Ann. Cars. Brook Press, 2010." for name in ("Smith", "White")),
)


def test_reasons_that_are_only_said_again_prove_nothing() -> None:
    grade = graded(SAID_AGAIN)
    reasons = next(mark for mark in grade.marks if mark.criterion == "pillars")
    assert reasons.level == 2
    assert "says little in particular" in reasons.findings[0].says
