"""The whole flow, on the exemplar and under change."""

from collections.abc import Callable
from pathlib import Path

import pytest
from builders import default_rubric, graded

from rubric.assess import assess
from rubric.lookup import sentence_at
from rubric.result import Grade, GradeFailure
from rubric.types import Span

ROOT = Path(__file__).parents[1]
SAMPLES = sorted((ROOT / "samples").rglob("*.txt"))


def drawn(grade: Grade) -> str:
    """Draw each finding as a frame: what it says, and the words with a line under them."""
    lines: list[str] = []
    for mark in grade.marks:
        lines += [f"{mark.title}: {mark.quality}, {mark.points} of {mark.max_points}"]
        for finding in mark.findings:
            lines += [f"  {finding.check} {finding.score}: {finding.says}"]
            for evidence in finding.evidence:
                quote = " ".join(evidence.quote.split())[:88]
                lines += [f"    {quote}", f"    {'^' * len(quote)}"]
        lines += [f"  next: {mark.next_step.says}" if mark.next_step else "  at the top", ""]
    lines += [f"{tie.paragraph}: {tie.pillars} {tie.kind}" for tie in grade.analysis.ties]
    return "\n".join(lines) + "\n"


def test_the_exemplar(golden: Callable[[str, str], None], exemplar: bytes) -> None:
    grade = assess(exemplar, "power-struggle.txt", default_rubric())
    assert not isinstance(grade, GradeFailure)
    golden("exemplar-grade.txt", drawn(grade))


@pytest.mark.parametrize(
    ("name", "levels"),
    [
        ("later-bells", {"thesis": "Exemplary", "pillars": "Exemplary"}),
        ("desert-railway", {"thesis": "Developing", "pillars": "Developing"}),
        ("town-library", {"thesis": "Exemplary", "pillars": "Proficient"}),
        ("answering-nuclear", {"thesis": "Exemplary", "citations": "Exemplary"}),
        ("phones-in-class", {"thesis": "Exemplary", "citations": "Beginning"}),
        ("city-trees", {"pillars": "Exemplary", "conclusion": "Proficient"}),
        ("minimum-wage", {"thesis": "Exemplary", "pillars": "Exemplary"}),
        ("printing-press", {"thesis": "Exemplary", "citations": "Exemplary"}),
    ],
)
def test_the_samples_show_the_range(name: str, levels: dict[str, str]) -> None:
    path = ROOT / "samples" / "class" / f"{name}.txt"
    found = {mark.criterion: mark.quality for mark in graded(path.read_text("utf-8")).marks}
    assert levels.items() <= found.items()


def evidence(grade: Grade) -> list[Span]:
    """Give the sentences that hold evidence."""
    spans = {
        (sentence.start, sentence.end)
        for mark in grade.marks
        for finding in mark.findings
        for one in finding.evidence
        for sentence in [sentence_at(grade.essay, one.start)]
    }
    return [Span(*span) for span in sorted(spans)]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_deleting_evidence_never_raises_the_percent(path: Path) -> None:
    before = graded(path.read_text("utf-8"))
    text = before.essay.text
    for span in evidence(before):
        after = graded(text[: span.start] + text[span.end :].lstrip(" "))
        assert after.total.percent <= before.total.percent, span.of(text)
