"""What reports cost: essays in, pages a second and the shares of each part out.

Run by hand; a time never decides a test. Give essays as text files; each is graded once, and its
report made `-n` times in this process, of which the fastest counts (processor seconds):

    python tests/bench/reports.py samples/exemplar/*.txt samples/class/*.txt
"""

import argparse
import io
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdf

from rubric.assess import assess
from rubric.loader import load
from rubric.report import export, html, pdf
from rubric.result import Grade, GradeFailure

ROUNDS = 3


def seconds(make: Callable[[], object], rounds: int) -> float:
    """Give the processor seconds of the fastest round."""
    taken = []
    for _ in range(rounds):
        before = time.process_time()
        make()
        taken.append(time.process_time() - before)
    return min(taken)


def row(grade: Grade, rounds: int) -> tuple[int, float, float, float]:
    """Give the pages of a report, and the seconds of PDF, HTML and JSON."""
    pages = len(pypdf.PdfReader(io.BytesIO(pdf.pdf(grade))).pages)
    return (
        pages,
        seconds(lambda: pdf.pdf(grade), rounds),
        seconds(lambda: html.page(grade), rounds),
        seconds(lambda: export.to_json(grade), rounds),
    )


def main() -> None:
    """Measure the essays given, and print a line each and the sums."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("essays", nargs="+", type=Path)
    parser.add_argument("-n", "--rounds", type=int, default=ROUNDS)
    given = parser.parse_args()
    rubric = load("five-paragraph-argument")
    rows = []
    for path in given.essays:
        grade = assess(path.read_bytes(), path.name, rubric)
        if isinstance(grade, GradeFailure):
            sys.exit(grade.says)
        rows.append(row(grade, given.rounds))
        pages, drawn, filled, told = rows[-1]
        said = f"{pages} pages, {1000 * drawn:4.0f} ms PDF, {1000 * filled:4.1f} ms HTML"
        sys.stdout.write(f"{said}, {1000 * told:4.1f} ms JSON  {path.name}\n")
    pages, drawn, filled, told = (sum(column) for column in zip(*rows, strict=True))
    shares = f"HTML {filled / drawn:.1%}, JSON {told / drawn:.1%} of the PDF"
    sys.stdout.write(f"{pages / drawn:.1f} pages a second; {shares}\n")


if __name__ == "__main__":
    main()
