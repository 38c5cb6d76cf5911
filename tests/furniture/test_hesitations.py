"""Hesitations are left out of a dictated essay, and told."""

from collections.abc import Callable

import pytest

from rubric.origins import ByteRange
from rubric.types import Document

SPOKEN = (
    "Um, the mill should stay, because, uh, it feeds the town. It is old um but it works. Nobody "
    "else grinds rye er within a day's walk, hmm, so the bakers need it."
)
PLAIN = (
    "the mill should stay, because it feeds the town. It is old but it works. Nobody else grinds "
    "rye within a day's walk so the bakers need it."
)


def test_hesitations_are_left_out_and_told(document: Callable[..., Document]) -> None:
    found = document(f"{SPOKEN}\n\n{SPOKEN}\n\nThe council knows it.")
    assert found.text == f"{PLAIN}\n\n{PLAIN}\n\nThe council knows it."
    assert [one.kind for one in found.left_out] == ["hesitation", "hesitation"]
    assert found.left_out[0].text == "Um,, uh, um er, hmm,"


@pytest.mark.parametrize(
    "text",
    [
        "Um, the mill should stay. Er, it feeds the town.",
        "“Um,” he said. “Uh,” she said. “Er.” Nobody knew the number of the drum. Humming helps.",
        "Speakers say um and er and uh or hm, and nobody minds.",
        "The UM and the ER and the UH are crowded, and the UM pays for it.",
    ],
    ids=["few", "spoken", "spoken of", "names"],
)
def test_others_stay(document: Callable[..., Document], text: str) -> None:
    assert document(text).text == text


def test_places_in_the_file_are_kept(document: Callable[..., Document]) -> None:
    found = document(SPOKEN)
    data = SPOKEN.encode()
    places = [one.origin for one in found.pieces if isinstance(one.origin, ByteRange)]
    assert b"".join(data[one.start : one.end] for one in places).decode() == PLAIN


def test_the_same_ones_in_many_paragraphs_are_no_running_title(
    document: Callable[..., Document],
) -> None:
    found = document("\n\n".join([f"Um, {SPOKEN}"] * 4))
    assert {one.kind for one in found.left_out} == {"hesitation"}
