"""What holds for every check there is, asked with its defaults of essays of many kinds."""

import re
from functools import cache

import pytest
from builders import (
    CHORE,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    PLAN,
    SOURCES,
    STRANGE,
    THESIS,
    TICKETS,
    doubted,
    is_sound,
    text,
    understood,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from rubric import checks
from rubric.advisories import Void, sound
from rubric.records import replace
from rubric.result import Finding
from rubric.types import Essay, Span

MOST_WORDS = 20
DONE = 0.96  # of a score, from which a criterion asks for no step
QUOTED = re.compile(r"“[^”]*”")
QUOTING = "A swimmer said that “cold water wakes up the whole of the dog” (Osgood 14)."
DROPPED = "The hall was full. “Cold water is a friend of those who hate it” (Pruitt 3). It was."
LOOSE = "I don't know. You always see a lot of stuff there, and everybody is really happy."
LONG = f"And {'then we swam and '.join(['here '] * 14)} we went home, because it was late."
OBJECTION = "Critics say that a warm pool wastes fuel. But the tickets pay for all of it."
PARTS = [HEALTH, LESSONS, TICKETS, STRANGE, CHORE, QUOTING, DROPPED, LOOSE, LONG, OBJECTION]
# A reason that no paragraph carries is asked of the body, and not of the ending too.
ASKED_ELSEWHERE = {("conclusion_covers_pillars", "loose"): "body_tied_to_pillars"}
ASKED = {"mentions": {"phrases": ("pool", "lane")}}  # what a check cannot do without

PROSE = ("introduction", "body", "conclusion")  # what can be void
# Those that give no evidence in prose: they count, show what is wrong, or look at a list.
MEASURED = frozenset(
    (
        "absolute_words announcing contractions manual measure new_in_conclusion paragraph_sizes "
        "one_sentence_paragraphs person quotation_share readability repetition sentence_length "
        "sentence_variety sources_listed vague_words word_count word_repetition"
    ).split()
)

ESSAYS = {
    "all there": (f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION, SOURCES),
    "a plan": (f"{OPENING} {PLAN}", HEALTH, CHORE, CONCLUSION),
    "quoting": (f"{OPENING} {THESIS}", f"{HEALTH} {QUOTING}", f"{LESSONS} {DROPPED}", CONCLUSION),
    "loose": (f"{OPENING} {THESIS}", LOOSE, LONG, f"{HEALTH} {LOOSE} {LOOSE}", LOOSE),
    "one paragraph": (f"{OPENING} {THESIS} {HEALTH} {LESSONS}",),
    "two": (f"{OPENING} {THESIS}", HEALTH),
    "all kinds": (
        f"{OPENING} {THESIS}",
        f"{HEALTH} {QUOTING}",
        LESSONS,
        OBJECTION,
        CONCLUSION,
    ),
    "an objection": (f"{OPENING} {THESIS}", HEALTH, OBJECTION, STRANGE, CONCLUSION),
}


@cache
def read(kind: str) -> Essay:
    """Understand one of the essays, once for all checks."""
    return understood(text(*ESSAYS[kind]))


def ask(name: str, essay: Essay) -> Finding:
    return checks.find(name)(essay, **ASKED.get(name, {}))


def said(finding: Finding) -> list[str]:
    """Give every sentence of a finding, quotations shortened to a word."""
    told = [finding.says]
    told += [finding.step.says] if finding.step else []
    told += [finding.strength.says] if finding.strength else []
    return [s for one in told for s in re.split(r"(?<=[.!?])\s", QUOTED.sub("“…”", one)) if s]


@pytest.mark.parametrize("kind", ESSAYS)
@pytest.mark.parametrize("name", checks.names())
def test_what_is_said_is_short_plain_and_about_the_text(name: str, kind: str) -> None:
    essay = read(kind)
    for asked in (essay, doubted(essay)):
        finding = ask(name, asked)
        assert finding.check == name
        assert is_sound(asked, finding)
        assert not re.search(r"[{}]|\bNone\b|\b\d+\.\d{2,}", " ".join(said(finding)))
        for sentence in said(finding):
            assert len(sentence.split()) <= MOST_WORDS, sentence
            assert not re.search(r"\byou(?:r essay)? (?:are|have no)\b", sentence.lower())


@pytest.mark.parametrize("kind", ESSAYS)
@pytest.mark.parametrize("name", checks.names())
def test_what_costs_points_comes_with_a_step(name: str, kind: str) -> None:
    finding = ask(name, read(kind))
    if finding.score is not None and finding.score < DONE:
        elsewhere = ASKED_ELSEWHERE.get((name, kind))
        assert finding.step if elsewhere is None else ask(elsewhere, read(kind)).step
    if finding.status == "not_applicable":
        assert finding.score is None
        assert checks.silent_on(name)


@pytest.mark.parametrize("name", checks.names())
def test_a_void_paragraph_gives_no_evidence(name: str) -> None:
    asked = 0
    for essay in map(read, ESSAYS):
        given = ask(name, essay).evidence
        for at, where in enumerate(essay.draft.paragraphs):
            void = Void(where.start, where.end, at, "stuffed")
            if where.role in PROSE and any(map(void.covers, given)):
                left = ask(name, sound(essay, [void])).evidence
                assert not any(map(void.covers, left))
                asked += 1
    assert (asked == 0) == (name in MEASURED)  # else nothing was asked


@given(
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=6),
    st.sampled_from([THESIS, PLAN, ""]),
    st.sampled_from([CONCLUSION, f"{CONCLUSION} {QUOTING}", LOOSE]),
)
@settings(max_examples=40, deadline=None)
def test_any_essay_gets_an_answer_twice_the_same(body: list[str], claim: str, end: str) -> None:
    essay = understood(text(f"{OPENING} {claim}".strip(), *body, end))
    for name in checks.names():
        finding = ask(name, essay)
        assert finding == ask(name, replace(essay))
        assert finding.score is None or 0 <= finding.score <= 1
        places: list[Span] = [*finding.evidence]
        assert all(0 <= span.start < span.end <= len(essay.draft.text) for span in places)
