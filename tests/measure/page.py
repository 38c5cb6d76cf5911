"""How good is it: measuring scripts in, a page of figures with intervals and floors out.

    RUBRIC_EVAL=FOLDER python tests/measure/page.py > tests/measure/README.md

FOLDER holds `measure.py` and `defects.py`, this one `deletions.py`, `additions.py` and
`attacks.py`; the corpora lie in `devset` beside FOLDER. The scripts are run as they are, each
once; their lines carry the counts that the intervals are made of.
"""

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import atanh, sqrt, tanh
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TABLE = HERE / "floors.toml"
PATIENCE = 1800  # seconds; nearly two thousand essays on a busy machine
Z = 1.96  # standard deviations: 95 %
RUNS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("measure.py", ("essays", "essays"), ""),
    ("measure.py", ("spans", "persuade-dev.jsonl.gz"), ""),
    ("defects.py", ("essays",), "defects."),
    ("deletions.py", ("",), ""),
    ("additions.py", ("",), ""),
    ("attacks.py", ("",), ""),
)
SHARE = re.compile(r"\b(\d+) of (\d+)\b")
SAID = re.compile(r"\(said (\d+), gold (\d+)\)")
JUDGED = re.compile(r"\((\d+) essays\)")
LEARNERS = re.compile(r"([\d.]+) of (\d+) English learners.*?([\d.]+) of the others")


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value, 0..1 or a correlation, and the line in which a script told it."""

    value: float
    line: str


def folder() -> Path:
    """Give the folder of the measuring scripts."""
    return Path(os.environ["RUBRIC_EVAL"])


@cache
def figures() -> Mapping[str, Figure]:
    """Run the scripts and give every figure they tell, by its name."""
    found: dict[str, Figure] = {}
    for script, arguments, prefix in RUNS:
        *lines, last = _run(script, arguments)
        told = {line.split()[0]: line for line in lines if line.strip()}
        for name, value in json.loads(last).items():
            found[prefix + name] = Figure(value, told.get(prefix + name, ""))
    return found


def _run(script: str, arguments: tuple[str, ...]) -> list[str]:
    *task, data = arguments
    here = HERE / script
    done = subprocess.run(
        [
            sys.executable,
            str(here) if here.exists() else script,
            *task,
            str(folder().parent / "devset" / data),
            "--json",
        ],
        cwd=folder(),
        env={**os.environ, "RUBRIC_CMD": f"{sys.executable} -m rubric"},
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    return done.stdout.strip().splitlines()


def table() -> list[dict[str, Any]]:
    """Read the parts of the page with their figures and floors."""
    parts: list[dict[str, Any]] = tomllib.loads(TABLE.read_text("utf-8"))["part"]
    return parts


def bounded() -> Iterator[dict[str, Any]]:
    """Give every row that has a floor or a ceiling."""
    return (row for part in table() for row in part["figure"] if {"least", "most"} & row.keys())


def wilson(share: float, of: float) -> tuple[float, float]:
    """Give the 95 % interval of a share of `of` cases (Wilson 1927)."""
    middle = share + Z * Z / (2 * of)
    spread = Z * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of))
    whole = 1 + Z * Z / of
    return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


def correlated(r: float, of: float) -> tuple[float, float]:
    """Give the 95 % interval of a correlation over `of` pairs (Fisher 1921)."""
    spread = Z / sqrt(of - 3)
    return tanh(atanh(r) - spread), tanh(atanh(r) + spread)


def differing(a: float, of_a: float, b: float, of_b: float) -> tuple[float, float]:
    """Give the 95 % interval of the difference of two shares (Newcombe 1998)."""
    (low_a, high_a), (low_b, high_b) = wilson(a, of_a), wilson(b, of_b)
    down, up = (
        sqrt((a - low_a) ** 2 + (high_b - b) ** 2),
        sqrt((high_a - a) ** 2 + (b - low_b) ** 2),
    )
    return a - b - down, a - b + up


def interval(name: str, all_told: Mapping[str, Figure]) -> tuple[float, float] | None:
    """Give a figure's 95 % interval from the counts in its line; None where it has none.

    An F1 is taken as a share of the mean of what was said and what the gold has.
    """
    figure = all_told[name]
    if judged := JUDGED.search(figure.line):
        return correlated(figure.value, float(judged[1]))
    if learners := LEARNERS.search(figure.line):
        rest = _essays(all_told) - float(learners[2])
        return differing(float(learners[1]), float(learners[2]), float(learners[3]), rest)
    if said := SAID.search(figure.line):
        return wilson(figure.value, (float(said[1]) + float(said[2])) / 2)
    if share := SHARE.search(figure.line):
        return wilson(figure.value, float(share[2]))
    if name.startswith("spans.thesis.sure"):
        sure = all_told["spans.thesis.sure_coverage"].value * _essays(all_told)
        return wilson(figure.value, sure if name.endswith("precision") else _essays(all_told))
    return None


def _essays(all_told: Mapping[str, Figure]) -> float:
    """Give how many school essays were measured."""
    counted = SHARE.search(all_told["spans.ungraded"].line)
    return float(counted[2]) if counted else 0.0


def rows(all_told: Mapping[str, Figure]) -> Iterator[str]:
    """Give the lines of the page's tables."""
    for part in table():
        yield from (f"## {part['title']}", "", part["about"], "")
        yield "| what | figure | 95 % | holds | others |"
        yield "|---|---|---|---|---|"
        for row in part["figure"]:
            between = interval(row["name"], all_told)
            held = f"≥ {row['least']:.2f}" if "least" in row else f"≤ {row['most']:.2f}"
            yield (
                f"| {row['says']} | {all_told[row['name']].value:.3f} | "
                + (f"{between[0]:.2f} to {between[1]:.2f}" if between else "–")
                + f" | {held} | {row.get('others', '')} |"
            )
        yield ""


def main() -> None:
    """Print the page."""
    before, after = (HERE / "page.md").read_text("utf-8").split("<!-- figures -->\n")
    sys.stdout.write(before + "\n".join([*rows(figures()), after]))


if __name__ == "__main__":
    main()
