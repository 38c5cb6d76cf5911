"""Does taking evidence out ever pay? Essays in; how many deletions raise the percent, out.

    python tests/measure/deletions.py DEVSET [--json] [-v]

DEVSET holds `essays` and `persuade-dev.jsonl.gz`. Of the gold essays and of every 24th school
essay each sentence that holds evidence, and each entry of the list of sources that is evidence, is
taken out, one at a time, and the rest is graded again.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from rubric import loader
from rubric.assess import assess
from rubric.result import Grade
from rubric.types import Span

STEP = 24  # of the school essays one in so many: 80 essays of all prompts
SOURCING = "citations"  # the criterion that rests on citations, quotations and their list


def essays(devset: Path) -> Iterator[tuple[str, str]]:
    """Give the name and text of each essay."""
    for path in sorted((devset / "essays").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        yield gold["id"], "\n\n".join(part["text"] for part in gold["paragraphs"])
    with gzip.open(devset / "persuade-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in list(lines)[::STEP]:
            row = json.loads(line)
            yield row["id"], row["text"]


def earning(grade: Grade) -> list[Span]:
    """Give each sentence, or entry of the list of sources, that holds evidence, in order."""
    held: set[tuple[int, int]] = set()
    for mark in grade.marks:
        for one in (e for finding in mark.findings for e in finding.evidence):
            inside = [s for s in grade.essay.sentences if s.start < one.end and one.start < s.end]
            held |= {(s.start, s.end) for s in inside} or {(one.start, one.end)}
    return [Span(*place) for place in sorted(held)]


def deletions(text: str) -> Iterator[tuple[Span, Grade, Grade]]:
    """Give each part taken out, with the grades before and after."""
    rubric = loader.load("five-paragraph-argument")
    before = assess(text.encode(), "essay.txt", rubric)
    if not isinstance(before, Grade):
        return
    read = before.essay.text
    for part in earning(before):
        left = read[: part.start] + read[part.end :].lstrip(" ")
        after = assess(left.encode(), "essay.txt", rubric)
        if isinstance(after, Grade):
            yield part, before, after


def points(grade: Grade, criterion: str) -> int:
    """Give the points of one criterion."""
    return next(mark.points or 0 for mark in grade.marks if mark.criterion == criterion)


def main() -> None:
    """Print the figures."""
    devset = Path(next(one for one in sys.argv[1:] if not one.startswith("-")))
    done = raised = sourcing = 0
    for name, text in essays(devset):
        for part, before, after in deletions(text):
            done += 1
            if after.total.percent <= before.total.percent:
                continue
            raised += 1
            sourcing += points(after, SOURCING) > points(before, SOURCING)
            if "-v" in sys.argv:
                words = part.of(before.essay.text)[:60]
                told = f"{before.total.percent} to {after.total.percent}"
                sys.stdout.write(f"    {name}: {told} without {words!r}\n")
    shares = {"deletions.raised": raised, "deletions.raised_by_sources": sourcing}
    for figure, many in shares.items():
        sys.stdout.write(f"{figure:32} {many} of {done} (lower is better)\n")
    if "--json" in sys.argv:
        figures = {figure: round(many / max(1, done), 4) for figure, many in shares.items()}
        sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()
