"""Essays for the benchmarks: a number in, as many files out, each the same in every run.

They are the samples' own paragraphs with their sentences in another order: as long as what people
write, each unlike all others, and nobody's.
"""

import random
import re
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples" / "class"
END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")  # near enough: what is cut wrongly is cut alike


def make(folder: Path, number: int) -> Path:
    """Write essays into a new folder, the first of them the same for every number."""
    folder.mkdir(parents=True)
    texts = [path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    for at in range(number):
        mixed = _mixed(texts[at % len(texts)], random.Random(at))  # noqa: S311  # no secret
        (folder / f"{at:06}.txt").write_text(mixed, encoding="utf-8")
    return folder


def _mixed(text: str, chance: random.Random) -> str:
    first, *body, last = [part for part in text.split("\n\n") if part.strip()]
    return "\n\n".join((first, *(_turned(part, chance) for part in body), last))


def _turned(paragraph: str, chance: random.Random) -> str:
    """Put the sentences between a paragraph's first and last in another order."""
    sentences = END.split(paragraph)
    inner = sentences[1:-1]
    chance.shuffle(inner)
    return " ".join((*sentences[:1], *inner, *sentences[1:][-1:]))
