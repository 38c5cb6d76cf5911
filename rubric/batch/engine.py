"""Which engine this is: one digest for all that a grade hangs on besides essay, rubric, options.

It is made of the package's own files, so that a changed engine is another one even where nobody
gave it a new version; of the libraries that read and draw; and of the measure of meaning.
"""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib import metadata, resources
from importlib.resources.abc import Traversable

from rubric import checks, semantics
from rubric.schema import Rubric

LIBRARIES = ("charset-normalizer", "lxml", "pypdfium2", "PyStemmer", "weasyprint")
COMPILED = "__pycache__"


def engine(rubric: Rubric) -> str:
    """Give the digest of the engine, the checks of other packages that a rubric asks included."""
    uses = (use for criterion in rubric.criteria for use in criterion.checks)
    others = sorted({checks.find(use.check).origin or "" for use in uses})
    return sha256(repr((_own(), others, semantics.identity())).encode()).hexdigest()


@cache
def _own() -> str:
    said = sha256()
    for file in _files(resources.files("rubric")):
        said.update(sha256(file.read_bytes()).digest())
    for name in LIBRARIES:
        said.update(f"{name} {metadata.version(name)}\n".encode())
    return said.hexdigest()


def _files(folder: Traversable) -> Iterator[Traversable]:
    for each in sorted(folder.iterdir(), key=lambda one: one.name):
        if each.is_file():
            yield each
        elif each.name != COMPILED:
            yield from _files(each)
