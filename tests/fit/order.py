"""Fit the card of the signs of order: school essays in, weights and their errors out.

    RUBRIC_EVAL=FOLDER python tests/fit/order.py

FOLDER/persuade-dev.jsonl.gz holds one essay a line with `text`, `prompt` and `id`. Each essay is
taken as written and with the sentences of the whole essay in another order; a logistic model
tells the two apart. Whole prompts are held out, in turn, to judge. Weights are printed in points
of .2 of the log odds, which is what `rubric/advisories/order.py` holds. Needs numpy.
"""

import gzip
import json
import os
import random
import sys
from collections.abc import Iterator
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
BARS = (6.0, 16.0)  # points; of the paragraphs called jumbled and shuffled
Array = Any
Row = tuple[str, bool, list[float]]


def rows(folder: Path) -> Iterator[Row]:
    """Give each essay twice: its prompt, whether it is shuffled, and its signs."""
    with gzip.open(folder / "persuade-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            essay = json.loads(line)
            source = reading.read(essay["text"].encode(), "essay.txt")
            draft = read_page(furniture.document(source))
            told = [[s.of(draft.text) for s in sentences_in(draft, i)] for i in prose(draft)]
            texts = [said for said in told if said]
            if enough(texts):
                yield essay["prompt"], False, _row(texts)
                yield essay["prompt"], True, _row(shuffled(texts, essay["id"]))


def _row(texts: list[list[str]]) -> list[float]:
    found, _ = signs(texts)
    return [1.0, *(float(found[name]) for name in CARD)]


def shuffled(texts: list[list[str]], seed: str) -> list[list[str]]:
    """Put the sentences of all paragraphs in another order, in paragraphs of the same sizes."""
    flat = [sentence for said in texts for sentence in said]
    random.Random(seed).shuffle(flat)  # noqa: S311  # no secret
    ahead = iter(flat)
    return [[next(ahead) for _ in said] for said in texts]


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
    for bar in BARS:
        false, caught = (float((points[moved == is_moved] > bar).mean()) for is_moved in (0, 1))
        tell(f"above {bar:4.1f}: {false:.3f} as written, {caught:.3f} shuffled (held out)")
    for name, weight in zip(("base", *CARD), fit(values, moved), strict=True):
        tell(f"{weight / POINT:7.1f}  {name}")


if __name__ == "__main__":
    main()
