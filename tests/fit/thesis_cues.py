"""Fit the weights of the thesis cues: school essays with human-marked positions in, a table out.

    RUBRIC_EVAL=FOLDER python tests/fit/thesis_cues.py

FOLDER/persuade-dev.jsonl.gz holds one essay a line with `text`, `prompt` and `spans`. A softmax
over an essay's candidate sentences (conditional logistic regression) is fitted with an L2 penalty
on the texts that cite nothing, which are nine in ten; each prompt is held out once to judge.
Printed are the held-out share of right choices; from these, the log odds of being right by score
and margin, which `rubric/analysis/thesis/__init__.py` holds; and the weights in whole points
(`POINT` of log odds each), which is what `cues.py`, `cautions.py` and `bearings.py` hold, with the
least and the most of the fits without one prompt and the number of prompts in which the cue fires
in one essay of `OFTEN`. A cue that fires in fewer than most prompts, or whose sign changes from
fit to fit, knows a prompt and no thesis: it is dropped. Needs numpy.
"""

import gzip
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from rubric import furniture, reading
from rubric.analysis import read_page
from rubric.analysis.thesis import POINT, WIDEST
from rubric.analysis.thesis.bearings import SIGNS, read
from rubric.analysis.thesis.cues import WORDINGS

PENALTY = 8.0
STEPS = 40
OFTEN = 25  # essays, one of which must show a cue for its prompt to count
MOST = 9  # points a weight may have either way
NAMES = (*WORDINGS, *SIGNS)
Array = Any


@dataclass(frozen=True, slots=True)
class Choice:
    """An essay's candidates: the cues that fired for each (0 or 1), and which are right."""

    prompt: str
    fired: Array
    right: Array


def choices(path: Path) -> Iterator[Choice]:
    """Give the essays that cite nothing and have a human-marked position."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            essay = json.loads(line)
            gold = [s for s in essay["spans"] if s["type"] == "Position"]
            draft = read_page(furniture.document(reading.read(essay["text"].encode(), "e.txt")))
            card = read(draft)
            if not card or not gold or draft.citations:
                continue
            ours = [_solid(draft.text, s.start, s.end) for s in draft.sentences]
            wanted = [_widened(_solid(essay["text"], g["start"], g["end"]), ours) for g in gold]
            said = [_solid(draft.text, one.sentence.start, one.sentence.end) for one in card]
            right = np.array([max(_alike(own, g) for g in wanted) >= 0.5 for own in said])
            names = [set(one.with_reasons(draft)) for one in card]
            fired = [[name in found for name in NAMES] for found in names]
            yield Choice(essay["prompt"], np.array(fired, float), right)


def _solid(text: str, start: int, end: int) -> range:
    """Give a stretch in characters that are no white space: reading changes only that."""
    before = len("".join(text[:start].split()))
    return range(before, before + len("".join(text[start:end].split())))


def _widened(gold: range, sentences: list[range]) -> range:
    """Grow a marked stretch to the sentences it holds a third of, or shares most with."""
    shares = [_shared(gold, one) for one in sentences]
    most = max(shares, default=0)
    held = [
        o for n, o in zip(shares, sentences, strict=True) if n and (n == most or 3 * n >= len(o))
    ]
    return range(min(o.start for o in held), max(o.stop for o in held)) if held else gold


def _shared(one: range, other: range) -> int:
    return max(0, min(one.stop, other.stop) - max(one.start, other.start))


def _alike(own: range, gold: range) -> float:
    """Give the characters in both over those in either."""
    both = _shared(own, gold)
    return both / max(1, len(own) + len(gold) - both)


def fit(essays: list[Choice]) -> Array:
    """Maximise the chance of the right candidates, less the penalty; give log odds by cue."""
    usable = [essay for essay in essays if essay.right.any()]
    fired = np.concatenate([essay.fired for essay in usable])
    right = np.concatenate([essay.right for essay in usable])
    starts = np.cumsum([0, *(len(essay.right) for essay in usable[:-1])])
    owner = np.repeat(np.arange(len(usable)), [len(essay.right) for essay in usable])
    weights = np.zeros(len(NAMES))
    for _ in range(STEPS):  # Newton's step by the curve of the plain softmax, which is steeper
        odds = np.exp(fired @ weights)
        chance = odds / np.add.reduceat(odds, starts)[owner]
        true = np.where(right, odds, 0)
        true = true / np.add.reduceat(true, starts)[owner]
        mean = np.add.reduceat(fired * chance[:, None], starts)
        curve = (fired * chance[:, None]).T @ fired - mean.T @ mean + PENALTY * np.eye(len(NAMES))
        weights += np.linalg.solve(curve, fired.T @ (true - chance) - PENALTY * weights)
    return weights


def points(weights: Array) -> Array:
    """Round log odds to whole points."""
    return np.clip(np.round(weights / POINT), -MOST, MOST)


def judged(essays: list[Choice], table: Array) -> Iterator[tuple[float, float, float]]:
    """Give best score, margin and whether the best is right, an essay each."""
    for essay in essays:
        scores = essay.fired @ table
        ranked = np.sort(scores)[::-1]
        margin = min(WIDEST, ranked[0] - ranked[1]) if len(ranked) > 1 else WIDEST
        yield float(ranked[0]), float(margin), float(essay.right[int(np.argmax(scores))])


def calibrate(rows: Array) -> Array:
    """Fit the log odds of being right: at nothing, for a point of score, for one of margin."""
    known = np.column_stack([np.ones(len(rows)), rows[:, 0], rows[:, 1]])
    line = np.zeros(3)
    for _ in range(30):
        chance = 1 / (1 + np.exp(-known @ line))
        curve = (known * (chance * (1 - chance))[:, None]).T @ known
        line = line + np.linalg.solve(curve, known.T @ (rows[:, 2] - chance))
    return line


def spread(essays: list[Choice]) -> Array:
    """Count for each cue the prompts in which it fires often enough."""
    rows = []
    for prompt in sorted({essay.prompt for essay in essays}):
        shown = [essay.fired.max(axis=0) for essay in essays if essay.prompt == prompt]
        rows.append(np.mean(shown, axis=0) * OFTEN >= 1)
    return np.sum(rows, axis=0)


def main() -> None:
    """Print the held-out share of right choices, the calibration and the table."""
    data = list(choices(Path(os.environ["RUBRIC_EVAL"]) / "persuade-dev.jsonl.gz"))
    held: list[tuple[float, float, float]] = []
    folds = []
    for prompt in sorted({essay.prompt for essay in data}):
        folds.append(points(fit([essay for essay in data if essay.prompt != prompt])))
        rows = list(judged([essay for essay in data if essay.prompt == prompt], folds[-1]))
        print(f"{prompt}: {sum(row[2] for row in rows) / len(rows):.3f} held out")  # noqa: T201  # a script
        held.extend(rows)
    rows = np.array(held)
    print(f"all {len(rows)}: {rows[:, 2].mean():.3f}; log odds {calibrate(rows).round(3)}")  # noqa: T201  # as above
    columns = (points(fit(data)), np.min(folds, axis=0), np.max(folds, axis=0), spread(data))
    for name, weight, least, most, prompts in zip(NAMES, *columns, strict=True):
        print(f"  {name}: {weight:.0f} ({least:.0f} to {most:.0f}, in {prompts} prompts)")  # noqa: T201  # as above


if __name__ == "__main__":
    main()
