"""Fit the weights of the thesis cues: school essays with human-marked positions in, a table out.

    RUBRIC_EVAL=FOLDER python tests/fit/thesis_cues.py

FOLDER/persuade-dev.jsonl.gz holds one essay a line with `text`, `prompt` and `spans`. A softmax
over an essay's candidate sentences is fitted by gradient ascent with an L2 penalty, apart for
bare and full essays; each prompt is held out once to judge. Weights are printed in whole
points (`POINT` of log odds each), which is what `rubric/analysis/cues.py` holds. Needs numpy.
"""

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from rubric import furniture, reading
from rubric.analysis import read_page
from rubric.analysis.cues import SIGNS, WORDINGS
from rubric.analysis.thesis import is_bare, score_card

POINT = 0.5  # log odds of one point of the score card
PENALTY = 2.0
STEPS = 400
NAMES = (*WORDINGS, *SIGNS)
Array = Any


def rows(path: Path) -> Iterator[tuple[str, bool, Array, Array]]:
    """Give prompt, profile, cue matrix and the candidates that are right, an essay each."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            essay = json.loads(line)
            text = essay["text"]
            gold = [text[s["start"] : s["end"]] for s in essay["spans"] if s["type"] == "Position"]
            draft = read_page(furniture.document(reading.read(text.encode(), "essay.txt")))
            card = score_card(draft)
            if not card or not gold:
                continue
            said = [frozenset(sentence.of(draft.text).split()) for _, sentence, _ in card]
            right = np.array([max(_alike(own, g) for g in gold) >= 0.5 for own in said])
            fired = [[name in {c.name for c in found} for name in NAMES] for *_, found in card]
            yield essay["prompt"], is_bare(draft), np.array(fired, float), right


def _alike(own: frozenset[str], gold: str) -> float:
    words = frozenset(gold.split())
    return len(own & words) / max(1, len(own | words))


def fit(essays: list[tuple[Array, Array]]) -> Array:
    """Maximise the chance of the right candidates, less the penalty."""
    weights = np.zeros(len(NAMES))
    for step in range(STEPS):
        slope = -PENALTY * weights
        for fired, right in essays:
            odds = np.exp(fired @ weights - (fired @ weights).max())
            chance = odds / odds.sum()
            true = np.where(right, chance, 0)
            slope = slope + fired.T @ (true / true.sum() - chance)
        weights = weights + slope / len(essays) * (4 / (1 + step / 100))
    return weights


def main() -> None:
    """Print the held-out share of right choices and the table."""
    data = list(rows(Path(os.environ["RUBRIC_EVAL"]) / "persuade-dev.jsonl.gz"))
    for bare in (True, False):
        own = [row for row in data if row[1] is bare]
        usable = [row for row in own if row[3].any()]
        hits = 0
        for prompt in sorted({row[0] for row in own}):
            weights = fit([(x, y) for p, _, x, y in usable if p != prompt])
            points = np.round(weights / POINT)
            hits += sum(y[int(np.argmax(x @ points))] for p, _, x, y in own if p == prompt)
        print(f"bare {bare}: {hits} of {len(own)} right, {len(usable)} can be; held out")  # noqa: T201  # a script
        for name, weight in zip(NAMES, fit([(x, y) for _, _, x, y in usable]), strict=True):
            print(f"  {name}: {round(weight / POINT)} ({weight / POINT:.2f})")  # noqa: T201  # as above


if __name__ == "__main__":
    main()
