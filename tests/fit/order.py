"""Fit the card of the signs of order: essays and papers in, weights and their errors out.

    RUBRIC_EVAL=FOLDER python tests/fit/order.py

FOLDER/persuade-dev.jsonl.gz holds one essay a line with `text`, `prompt` and `id`, and
FOLDER/micusp-dev.jsonl.gz one paper a line with `paragraphs` and `id`, which is cut into parts as
long as an essay. Each is taken as written and with the sentences of the whole in another order; a
logistic model tells the two apart. Whole prompts, and the papers, are held out in turn to judge.
Weights are printed in points of .2 of the log odds, which is what `rubric/advisories/order.py`
holds. Needs numpy.
"""

import gzip
import json
import os
import random
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np

from rubric import furniture, reading
from rubric.advisories.order import CARD, enough, signs
from rubric.analysis import read_page
from rubric.lookup import prose, sentences_in

POINT = 0.2  # log odds of one point
PENALTY = 1.0
STEPS = 30  # of Newton's method, which needs fewer
BARS = (14.0, 18.0, 22.0)  # points; `voids.JUMBLED` is the middle one
PART_SIZES = (5, 6, 7)  # paragraphs of a part of a paper
LEAST_WORDS = 40  # of a paragraph of a paper; shorter ones are headings and formulas
PAPERS = "papers"  # held out together, as a prompt is
Array = Any
Row = tuple[str, bool, list[float]]


def texts(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Give the prompt, the name and the text of each essay and of each part of a paper."""
    with gzip.open(folder / "persuade-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for essay in map(json.loads, lines):
            yield essay["prompt"], essay["id"], essay["text"]
    with gzip.open(folder / "micusp-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for paper in map(json.loads, lines):
            long = [p["text"] for p in paper["paragraphs"] if len(p["text"].split()) > LEAST_WORDS]
            for size in PART_SIZES:
                for at in range(0, len(long) - size + 1, size):
                    part = "\n\n".join(long[at : at + size])
                    yield PAPERS, f"{paper['id']} {size} {at}", part


def rows(folder: Path) -> Iterator[Row]:
    """Give each text twice: its prompt, whether it is shuffled, and its signs."""
    for prompt, name, text in texts(folder):
        draft = read_page(furniture.document(reading.read(text.encode(), "essay.txt")))
        told = [[s.of(draft.text) for s in sentences_in(draft, i)] for i in prose(draft)]
        parts = [said for said in told if said]
        if enough(parts):
            yield prompt, False, _row(parts)
            yield prompt, True, _row(shuffled(parts, name))


def _row(told: list[list[str]]) -> list[float]:
    found = signs(told)
    return [1.0, *(float(found[name]) for name in CARD)]


def shuffled(told: list[list[str]], seed: str) -> list[list[str]]:
    """Put the sentences of all paragraphs in another order, in paragraphs of the same sizes."""
    flat = [sentence for said in told for sentence in said]
    random.Random(seed).shuffle(flat)  # noqa: S311  # no secret
    ahead = iter(flat)
    return [[next(ahead) for _ in said] for said in told]


def fit(signs_of: Array, is_shuffled: Array) -> Array:
    """Fit a logistic model by Newton's method with an L2 penalty on all but the constant."""
    weights = np.zeros(signs_of.shape[1])
    ridge = PENALTY * np.eye(len(weights))
    ridge[0, 0] = 0.0
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-signs_of @ weights))
        slope = signs_of.T @ (is_shuffled - chance) - ridge @ weights
        bend = (signs_of * (chance * (1 - chance))[:, None]).T @ signs_of + ridge
        weights += np.linalg.solve(bend, slope)
    return weights


def tell(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


def main() -> None:
    """Print the held-out errors at both bars, then the card."""
    found = list(rows(Path(os.environ["RUBRIC_EVAL"])))
    prompts = np.array([prompt for prompt, _, _ in found])
    moved = np.array([float(is_moved) for _, is_moved, _ in found])
    values = np.array([row for _, _, row in found])
    points = np.zeros(len(found))
    for prompt in sorted(set(prompts)):
        held = prompts == prompt
        points[held] = values[held] @ fit(values[~held], moved[~held]) / POINT
    groups = {"school": prompts != PAPERS, "papers": prompts == PAPERS}
    for (kind, chosen), bar in product(groups.items(), BARS):
        over = [int((points[chosen & (moved == is_moved)] > bar).sum()) for is_moved in (0, 1)]
        tell(f"{kind} above {bar:4.1f}: {over[0]} as written, {over[1]} shuffled (held out)")
    for name, weight in zip(("base", *CARD), fit(values, moved), strict=True):
        tell(f"{weight / POINT:7.1f}  {name}")


if __name__ == "__main__":
    main()
