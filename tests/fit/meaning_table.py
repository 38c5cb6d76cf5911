"""Make the table of meanings: the encoder and WordNet's data files in, table and vocabulary out.

    python tests/fit/meaning_table.py MODEL.onnx TOKENIZER.json WORDNET_FOLDER OUT_FOLDER

1. Each piece of the vocabulary goes through the encoder alone, `[CLS] piece [SEP]`, and its mean
   vector becomes the piece's first row, weighed by a / (a + p) for its frequency p in the glosses
   (Arora, Liang and Ma 2017).
2. A ridge fit moves the rows so that the mean over a gloss's pieces reproduces the encoder's
   vector of the whole gloss.
3. A principal component analysis keeps 128 dimensions; one scale makes whole numbers of -127..127.

Needs numpy, scipy, onnxruntime and tokenizers; about ten minutes on one core.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from scipy import sparse
from tokenizers import Tokenizer

GLOSSES = 60_000
DIMENSIONS = 128
RARE = 1e-3  # a in a / (a + p)
RIDGE = 0.1  # held out, 0.05 to 0.1 reproduce the encoder best (cosine .86)
STEPS = 40  # of the conjugate gradient
CLS, SEP, UNKNOWN = 101, 102, 100
LATIN = re.compile(r"[\u0000-\u024f\u2000-\u20cf]+")
Array = Any


def glosses(folder: Path) -> list[str]:
    """Read definitions and example sentences, shuffled by a fixed seed."""
    found: list[str] = []
    for kind in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{kind}").read_text("latin-1").splitlines():
            if line.startswith("  "):
                continue
            head, _, gloss = line.partition("|")
            word = head.split()[4].replace("_", " ")
            found.append(f"{word}: {gloss.split(chr(34))[0].strip(' ;')}")
            found += re.findall(r'"([^"]{15,200})"', gloss)
    kept = [text for text in found if 20 < len(text) < 220]
    order = np.random.default_rng(1).permutation(len(kept))[:GLOSSES]
    return sorted((kept[i] for i in order), key=len)


class Encoder:
    """The sentence encoder: ids in, mean vectors out."""

    def __init__(self, model: Path) -> None:
        self.session = onnxruntime.InferenceSession(str(model))

    def __call__(self, batch: Sequence[Sequence[int]]) -> Array:
        """Give the mean over each row's tokens."""
        ids = np.zeros((len(batch), max(map(len, batch))), np.int64)
        mask = np.zeros_like(ids)
        for row, tokens in enumerate(batch):
            ids[row, : len(tokens)] = tokens
            mask[row, : len(tokens)] = 1
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        states = self.session.run(None, feed)[0]
        return (states * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)


def batches(rows: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """Cut a sequence into parts."""
    return (rows[at : at + size] for at in range(0, len(rows), size))


def unit(rows: Array) -> Array:
    """Scale rows to length 1."""
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def ridge(a: Array, y: Array, start: Array) -> Array:
    """Minimise |A Z - Y|² + λ |Z - start|² by conjugate gradients, all columns at once."""
    turned = a.T.tocsr()
    residual = turned @ (y - a @ start)
    change, direction = np.zeros_like(start), residual.copy()
    size = (residual * residual).sum(0)
    for _ in range(STEPS):
        image = turned @ (a @ direction) + RIDGE * direction
        step = size / np.maximum((direction * image).sum(0), 1e-20)
        change += step * direction
        residual -= step * image
        after = (residual * residual).sum(0)
        direction = residual + after / np.maximum(size, 1e-20) * direction
        size = after
    return start + change


def fit(encode: Encoder, tokenizer: Tokenizer, texts: list[str], kept: Array) -> Array:
    """Give the fitted rows of all pieces in the encoder's own dimensions."""
    count = tokenizer.get_vocab_size()
    alone = np.concatenate(
        [encode([[CLS, i, SEP] for i in part]) for part in batches(range(count), 256)]
    )
    whole = [encoding.ids for encoding in tokenizer.encode_batch(texts)]
    target = unit(np.concatenate([encode(part) for part in batches(whole, 64)]))
    bags = [[i for i in ids if i not in (CLS, SEP, UNKNOWN)] for ids in whole]
    rows = np.repeat(np.arange(len(bags)), [len(bag) for bag in bags])
    columns = np.concatenate([np.array(bag, int) for bag in bags])
    share = np.concatenate([np.full(len(bag), 1 / max(1, len(bag))) for bag in bags])
    a = sparse.csr_matrix((share, (rows, columns)), shape=(len(bags), count), dtype=np.float32)
    frequency = (np.bincount(columns, minlength=count) + 0.5) / len(columns)
    start = (alone - alone[kept].mean(0)) * (RARE / (RARE + frequency))[:, None]
    start[~kept] = 0
    y = target - target.mean(0)
    guess = a @ start
    start *= float((guess * y).sum() / (guess * guess).sum())
    fitted = ridge(a, y, start.astype(np.float32))
    means = a @ fitted
    _, axes = np.linalg.eigh(np.cov((means - means.mean(0)).T))
    return fitted @ axes[:, ::-1][:, :DIMENSIONS]


def main(model: str, vocabulary: str, wordnet: str, out: str) -> None:
    """Write table.bin and vocabulary.txt into a folder."""
    tokenizer = Tokenizer.from_file(vocabulary)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    pieces = [tokenizer.id_to_token(i) for i in range(tokenizer.get_vocab_size())]
    special = re.compile(r"\[.+\]")
    kept = np.array([bool(LATIN.fullmatch(p)) and not special.fullmatch(p) for p in pieces])
    table = fit(Encoder(Path(model)), tokenizer, glosses(Path(wordnet)), kept)
    table[~kept] = 0
    numbers = np.round(table / np.abs(table).max() * 127).astype(int) + 128
    Path(out, "table.bin").write_bytes(numbers.astype(np.uint8).tobytes())
    Path(out, "vocabulary.txt").write_text("\n".join(pieces) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
