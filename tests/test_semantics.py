"""Nearness in meaning, and the table it is read from."""

import os
from functools import cache
from hashlib import sha256
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric import semantics
from rubric.errors import UserError
from rubric.semantics import (
    meaning,
    nearness,
    nearness_to_rest,
    neural,
    of_texts,
    table,
    together,
    without,
)
from rubric.semantics.lanes import RAISE, pack, raised, unpack, widen
from rubric.semantics.pieces import pieces, tokens, vocabulary


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("Cats sleep a lot.", "A feline naps often.", "Stocks fell on Monday."),
        ("tired residents", "people who cannot sleep", "a change of the tax law"),
        ("tickets pay for the heating", "it saves money", "it saves lives"),
    ],
)
def test_what_means_the_same_is_nearer(text: str, near: str, far: str) -> None:
    here = meaning(text)
    assert nearness(here, meaning(near)) > nearness(here, meaning(far))


def test_a_text_is_nearest_to_itself() -> None:
    assert nearness(meaning("a clear day"), meaning("A clear day")) == 1.0


@pytest.mark.parametrize("nothing", ["", "   ", "\u4e2d\u6587"])
def test_no_known_word_means_nothing(nothing: str) -> None:
    assert meaning(nothing).square == 0
    assert nearness(meaning(nothing), meaning("something")) == 0.0


@given(st.text(max_size=80), st.text(max_size=80))
def test_nearness_is_a_cosine(a: str, b: str) -> None:
    assert -1.0 <= nearness(meaning(a), meaning(b)) <= 1.0
    assert nearness(meaning(a), meaning(b)) == nearness(meaning(b), meaning(a))


@given(st.lists(st.text(alphabet="abcdefg .", max_size=30), max_size=5))
def test_parts_add_up_to_the_whole(parts: list[str]) -> None:
    whole = meaning(" ".join(parts))
    assert together(map(meaning, parts)) == of_texts(parts) == whole


@given(*[st.text(alphabet="abcdefg .", max_size=60) for _ in range(3)])
def test_a_part_is_held_against_the_rest_as_if_both_were_made(
    head: str, behind: str, other: str
) -> None:
    part = of_texts((head, behind))
    whole = together((part, meaning(other)))
    assert nearness_to_rest(part, whole) == nearness(part, without(whole, part))
    beheaded = nearness(without(part, meaning(head)), without(whole, part))
    assert nearness_to_rest(part, whole, meaning(head)) == beheaded


def test_many_rows_do_not_overflow() -> None:
    once, often = (unpack(table.add_up(["the"] * n), table.DIMENSIONS) for n in (1, 100_000))
    assert often == tuple(100_000 * value for value in once)


@given(st.lists(st.lists(st.integers(-(10**8), 10**8), min_size=5, max_size=5), max_size=9))
def test_packed_numbers_add_up(rows: list[list[int]]) -> None:
    assert unpack(sum(map(pack, rows)), 5) == tuple(map(sum, zip([0] * 5, *rows, strict=True)))


@given(st.lists(st.integers(-(2**30), 2**30), min_size=5, max_size=5), st.integers(0, 8))
def test_numbers_are_the_same_as_floats(numbers: list[int], small: int) -> None:
    near = [n >> small for n in numbers]
    assert raised(pack(near), 5) == tuple(RAISE + n for n in near)


def test_words_are_divided_into_the_longest_pieces() -> None:
    known = list(vocabulary())
    found = [row for token in tokens("Unhelpfulness, café") for row in pieces(token)]
    assert [known[row] for row in found] == [
        "un",
        "##hel",
        "##pf",
        "##ul",
        "##ness",
        ",",
        "cafe",
    ]


def test_the_table_is_the_one_that_grades_name() -> None:
    assert sha256(table.rows()).hexdigest() == table.SHA256
    assert len(table.rows()) == table.DIMENSIONS * len(vocabulary())


def test_a_piece_s_row_is_the_encoder_s_number_for_it() -> None:
    known = vocabulary()
    assert (known["[CLS]"], known["[SEP]"]) == (neural.OPENS, neural.CLOSES)


def test_without_the_extra_the_encoder_is_asked_for_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    neural._session.cache_clear()  # noqa: SLF001  # as in a new process
    monkeypatch.setattr(neural, "find_spec", lambda _name: None)
    with pytest.raises(UserError, match=r"pip install 'essay-rubric\[neural\]'"):
        neural.add_rows([7])
    with pytest.raises(UserError, match=r"pip install 'essay-rubric\[neural\]'"):
        semantics.ask_encoder()
    assert semantics.VARIABLE not in os.environ


def test_the_encoder_may_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(semantics.VARIABLE, "")  # is put back as it was
    monkeypatch.setattr(neural, "require", lambda: None)
    chosen = semantics._encoder  # noqa: SLF001  # the choice itself
    monkeypatch.setattr(table, "rows", cache(table.rows.__wrapped__))  # as in a new process
    try:
        semantics.ask_encoder()
        assert os.environ[semantics.VARIABLE] == semantics.NEURAL
        assert chosen() is neural
    finally:
        chosen.cache_clear()


def test_the_encoder_is_refused_once_the_table_has_told_a_meaning(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(semantics.VARIABLE, "")
    monkeypatch.setattr(neural, "require", lambda: None)
    semantics.meaning("The town should open its pool, and so much is known already.")
    with pytest.raises(RuntimeError, match="before any text is read"):
        semantics.ask_encoder()
    assert not os.environ[semantics.VARIABLE]


def test_other_weights_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    neural._session.cache_clear()  # noqa: SLF001  # as above
    (tmp_path / "model.onnx").write_bytes(b"other weights")
    spec = ModuleSpec("weights", None, origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(neural, "find_spec", lambda _name: spec)
    with pytest.raises(UserError, match="another than the one grades name"):
        neural.add_rows([7])


def test_a_long_text_is_encoded_in_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def encode(part: tuple[int, ...]) -> list[float]:
        seen.append(len(part))
        return [1.0] + [0.0] * (neural.DIMENSIONS - 1)

    monkeypatch.setattr(neural, "_encode", encode)
    sums = unpack(neural.add_rows([7] * 300), neural.DIMENSIONS)
    assert seen == [neural.WINDOW, 300 - neural.WINDOW]
    assert (sums[0], set(sums[1:])) == (neural.SCALE, {0})
    assert neural.add_rows([]) == 0


def test_the_environment_chooses_the_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = semantics._encoder.__wrapped__  # noqa: SLF001  # the choice, not its memory
    assert chosen() is table
    monkeypatch.setenv(semantics.VARIABLE, "neural")
    assert chosen() is neural


def test_the_encoder_itself_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("onnxruntime")
    pytest.importorskip(neural.PACKAGE)
    neural._session.cache_clear()  # noqa: SLF001  # as above
    monkeypatch.setattr(semantics, "_encoder", lambda: neural)
    near, far = (
        semantics.of_packed(neural.add_up(tokens(t))) for t in ("A cat naps.", "Tax rose.")
    )
    own = semantics.of_packed(neural.add_up(tokens("The kitten sleeps.")))
    assert nearness(own, near) > 0.5 > nearness(own, far)


@given(st.binary(min_size=1, max_size=9))
def test_bytes_are_widened_as_they_are_packed(numbers: bytes) -> None:
    assert widen(numbers) == pack(numbers)
