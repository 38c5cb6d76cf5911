"""Weigh the cues of a restatement: endings in, weights that read more of them right out.

    RUBRIC_EVAL=FOLDER python tests/fit/restatement_cues.py

FOLDER/persuade-dev.jsonl.gz holds one school essay a line with `text`, `prompt` and `spans`, of
which a `Concluding Statement` is right anywhere inside; the invented endings in
`tests/analysis/restatement/` name one sentence. Weights are moved one point at a time, at most two
from where they stand in `rubric/analysis/restatement/echoes.py`, as long as the sum of both
figures rises; each prompt is held out once to judge. The unseen endings take no part.
"""

import gzip
import json
import os
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

from rubric import analysis, furniture, reading
from rubric.analysis import restatement
from rubric.analysis.restatement import echoes
from rubric.types import Essay, Span

sys.path[:0] = [str(Path(__file__).parents[1] / name) for name in (".", "analysis/restatement")]

INSIDE = 0.8  # share of a sentence that lies in the marked statement
ENDINGS = 0.5  # what the share of invented endings counts beside the F1 of school essays
LEAST_GAIN = 0.001
FARTHEST = 2  # points from the present weight

Weights = Mapping[str, int]
Row = tuple[tuple[frozenset[str], ...], tuple[bool, ...], bool]  # cues, which are right, any


def table() -> dict[str, int]:
    """Give the weights as they stand."""
    signs = {**echoes.WORDINGS, **echoes.SIGNS}
    return {name: sign.weight for name, sign in signs.items()} | dict(echoes.BORROWED)


def row(essay: Essay, wanted: list[Span], least: float) -> Row:
    """Give each candidate's cues and whether it lies in what is wanted."""
    thesis, draft = essay.argument.thesis, essay.draft
    if thesis is None:
        return (), (), bool(wanted)
    named = [pillar.name for pillar in thesis.pillars]
    card = restatement.score_card(draft, (thesis, *thesis.beside), named)
    right = (
        any(min(s.end, w.end) - max(s.start, w.start) >= least * (s.end - s.start) for w in wanted)
        for s in (row.said.sentence for row in card)
    )
    fired = tuple(frozenset(cue.name for cue in row.cues) for row in card)
    return fired, tuple(right), bool(wanted)


def school(path: Path) -> Iterator[tuple[str, Row]]:
    """Give prompt and candidates of each school essay that is read with its words unchanged."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            told = json.loads(line)
            document = furniture.document(reading.read(told["text"].encode(), "essay.txt"))
            spans = [s for s in told["spans"] if s["type"] == "Concluding Statement"]
            said = [" ".join(told["text"][s["start"] : s["end"]].split()) for s in spans]
            places = [(document.text.find(words[:40]), len(words)) for words in said]
            wanted = [Span(at, at + size) for at, size in places if at >= 0]
            yield told["prompt"], row(analysis.understand(document), wanted, INSIDE)


def f1(rows: list[Row], weights: Weights) -> float:
    """Give the F1 of the choices: right of those said and of those there are."""
    hits = said = gold = 0
    for fired, right, present in rows:
        gold += present
        points = [sum(weights[name] for name in cues) for cues in fired]
        if points and max(points) >= restatement.LEAST_POINTS:
            said += 1
            hits += right[len(points) - 1 - points[::-1].index(max(points))]
    return 2 * hits / max(1, said + gold)


def fit(essays: list[Row], endings: list[Row]) -> dict[str, int]:
    """Move weights point by point while that reads more right."""
    start = table()
    best, weights = f1(essays, start) + ENDINGS * f1(endings, start), dict(start)
    for name in start:
        for step in (-1, 1):
            moved = {**weights, name: weights[name] + step}
            now = f1(essays, moved) + ENDINGS * f1(endings, moved)
            if now > best + LEAST_GAIN and abs(moved[name] - start[name]) <= FARTHEST:
                best, weights = now, moved
    return weights


def main() -> None:
    """Print the held-out figure and the weights that would move."""
    endings = import_module("test_restatement").endings  # found by the path set above
    invented = [
        row(essay, [wanted] if wanted else [], INSIDE) for essay, wanted in endings("restatements")
    ]
    data = list(school(Path(os.environ["RUBRIC_EVAL"]) / "persuade-dev.jsonl.gz"))
    for prompt in sorted({name for name, _ in data}):
        weights = fit([r for name, r in data if name != prompt], invented)
        held = f1([r for name, r in data if name == prompt], weights)
        print(f"{prompt}: {held:.3f} held out")  # noqa: T201  # a script
    weights = fit([r for _, r in data], invented)
    for name, weight in table().items():
        if weights[name] != weight:
            print(f"  {name}: {weight} -> {weights[name]}")  # noqa: T201  # as above


if __name__ == "__main__":
    main()
