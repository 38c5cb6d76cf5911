"""What finding shared passages costs: numbers of essays in; seconds, memory and recall out.

Run by hand; a time never decides a test. Essays are made of the samples' words in random order,
with two sentences each that many share; in one of a hundred 60 words of another essay are planted:

    python tests/bench/similarity.py 10000 100000
"""

import random
import resource
import sys
from functools import cache, lru_cache, partial
from pathlib import Path
from time import process_time

from rubric.batch.similarity import compare
from rubric.batch.similarity.held import Held
from rubric.batch.similarity.own import Own, own, packed, unpacked
from rubric.types import Paragraph

SAMPLES = Path(__file__).parent.parent.parent / "samples" / "class"
WORDS, COPIED = 400, 60
STOCK, STOCK_WORDS = 200, 15  # sentences that any essay may have
EVERY = 100  # essays, of which one has a copied passage


@cache
def vocabulary() -> list[str]:
    """Give the words of the samples, each as often as it stands there."""
    texts = sorted(SAMPLES.glob("*.txt")) + sorted(SAMPLES.glob("*.md"))
    return [word for path in texts for word in path.read_text("utf-8").split()]


@cache
def stock(number: int) -> list[str]:
    """Give a sentence that many essays have."""
    luck = random.Random(f"stock {number}")  # noqa: S311  # no secret
    return luck.choices(vocabulary(), k=STOCK_WORDS)


@lru_cache(EVERY)
def made(number: int) -> tuple[str, ...]:
    """Give an essay's own words: the same each time."""
    luck = random.Random(number)  # noqa: S311  # no secret
    said = luck.choices(vocabulary(), k=WORDS - 2 * STOCK_WORDS)
    return (*said, *stock(luck.randrange(STOCK)), *stock(luck.randrange(STOCK)))


def written(number: int) -> str:
    """Give an essay; one of a hundred holds a passage of the one before it."""
    said = [*made(number)]
    if not number % EVERY and number:
        said[COPIED : 2 * COPIED] = made(number - 1)[:COPIED]
    return " ".join(said)


def page(number: int) -> Own:
    """Give an essay's own words with their places."""
    text = written(number)
    return own(text, [Paragraph(0, len(text), "body")], (), None)


def measured(essays: int) -> str:
    """Compare so many essays, and say what it took."""
    prints, took = [], 0.0
    for number in range(essays):
        text = written(number)
        before = process_time()
        prints.append(packed(own(text, [Paragraph(0, len(text), "body")], (), None)))
        took += process_time() - before
    before = process_time()
    held = (
        Held(f"{number:07}", ("file", str(number)), unpacked(each), partial(page, number))
        for number, each in enumerate(prints)
    )
    alike = compare(held)
    compared = process_time() - before
    planted = {(f"{n - 1:07}", f"{n:07}") for n in range(EVERY, essays, EVERY)}
    found = {(pair.one, pair.other) for pair in alike.pairs}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return (
        f"{essays:7,} essays: prints {took:6.1f} s, compared in {compared:6.1f} s, "
        f"peak {peak} MB; found {len(planted & found)} of {len(planted)} planted, "
        f"{len(found - planted)} other pairs, {len(alike.groups)} groups\n"
    )


def main() -> None:
    """Measure each number of essays given, the smaller first, as memory is the most so far."""
    for essays in sorted(map(int, sys.argv[1:])):
        sys.stdout.write(measured(essays))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
