"""A class that was graded and a teacher who writes in its table."""

import csv
from collections.abc import Mapping
from pathlib import Path

from console import Done, run, saved, table

WRITTEN = {
    ("ada.txt", "level:thesis"): "Developing",
    ("ada.txt", "comment"): "=Well done, “José”;\nsee ¶2 – or +1?",
    ("zoe.txt", "thesis"): "The county should keep",
}


def graded(essays: Path, *more: object) -> Done:
    return run("grade", essays, "-o", essays.parent / "out", "--report", "none", "-j", "1", *more)


def fill(source: Path, target: Path, written: Mapping[tuple[str, str], str]) -> Path:
    """Write into the cells of a CSV table as a teacher would."""
    head, *rows = saved(source)
    for (name, column), cell in written.items():
        row = next(row for row in rows if row[0] == name)
        row[head.index(column)] = cell
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([head, *rows])
    return target


def cells(out: Path, name: str) -> dict[str, str]:
    return next(row for row in table(out) if row["name"] == name)
