"""Essays for the benchmarks: a number in, as many files out, each the same in every run.

They are the samples' own paragraphs with sentences left out and put in another order, and every
few words one more word of theirs: as long as what people write, and nobody's. No two of ten
thousand share a passage but by intent: one of a hundred has a paragraph of the one before it.
"""

import random
import re
from functools import cache
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples" / "class"
END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")  # near enough: what is cut wrongly is cut alike
WORD = re.compile(r"\b[a-z]{4,}\b")
APART = (1, 4)  # words between two that are put in: of the six of a print, two or three are chance
KEPT = 0.7  # of a paragraph's sentences between the first and the last
EVERY = 100  # essays, of which one has a paragraph that is copied


def make(folder: Path, number: int) -> Path:
    """Write essays into a new folder, the first of them the same for every number."""
    folder.mkdir(parents=True)
    for at in range(number):
        parts = _written(at)
        if at and not at % EVERY:
            parts[2] = _written(at - 1)[2]
        (folder / f"{at:06}.txt").write_text("\n\n".join(parts), encoding="utf-8")
    return folder


@cache
def _texts() -> list[list[str]]:
    texts = (path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.txt")))
    return [[part for part in text.split("\n\n") if part.strip()] for text in texts]


@cache
def _words() -> list[str]:
    return sorted({*WORD.findall(" ".join(part for text in _texts() for part in text))})


def _written(at: int) -> list[str]:
    """Give the title and the paragraphs of an essay."""
    texts, chance = _texts(), random.Random(at)  # noqa: S311  # no secret
    title, first, *body, last = texts[at % len(texts)]
    turned = (first, *(_turned(part, chance) for part in body), last)
    return [title, *(_longer(part, chance) for part in turned)]


def _turned(paragraph: str, chance: random.Random) -> str:
    """Leave out some sentences between a paragraph's first and last, and turn the others."""
    sentences = END.split(paragraph)
    inner = [each for each in sentences[1:-1] if chance.random() < KEPT]
    chance.shuffle(inner)
    return " ".join((*sentences[:1], *inner, *sentences[1:][-1:]))


def _longer(paragraph: str, chance: random.Random) -> str:
    """Put a word in after every few; where a sentence or a clause ends, after the next."""
    said: list[str] = []
    left = chance.randint(*APART)
    for word in paragraph.split():
        said.append(word)
        left -= 1
        if left <= 0 and word[-1].isalpha():
            said.append(chance.choice(_words()))
            left = chance.randint(*APART)
    return " ".join(said)
