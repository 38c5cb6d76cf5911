"""Invented essays for the tests of similarity: words that no two of them share by chance."""

from functools import partial
from random import Random

from rubric.batch.similarity.held import Held
from rubric.batch.similarity.own import Own, own, packed, unpacked
from rubric.types import Paragraph

WORDS = """
    anchor basil candle dune ember fjord gravel harbor icicle jasmine kettle lantern meadow nettle
    orchard pebble quarry raven saddle thimble umber velvet willow yarrow zephyr acorn bramble
    copper dagger eagle falcon ginger hazel island juniper kernel lemon marble needle otter
""".split()


def prose(seed: int, words: int = 120) -> str:
    """Give words in an order that only this seed has."""
    return " ".join(Random(seed).choices(WORDS, k=words))  # noqa: S311  # no secret


def page(*paragraphs: str, prompt: str | None = None) -> Own:
    """Give the own words of paragraphs of prose."""
    text, parts = "", []
    for paragraph in paragraphs:
        start = len(text)
        text += f"{paragraph}\n\n"
        parts.append(Paragraph(start, start + len(paragraph), "body"))
    return own(text, parts, (), prompt)


def held(name: str, *paragraphs: str, who: str = "", earlier: bool = False) -> Held:
    """Give an essay to compare."""
    opened = partial(page, *paragraphs)
    return Held(name, ("file", who or name), unpacked(packed(opened())), opened, earlier)
