"""The exemplar's best words: a rubric with its exemplar in, a quotation a criterion out.

The exemplar is read once per process. Only a criterion in which it stands at the top is quoted.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256

from rubric import advisories, analysis, furniture, reading
from rubric.errors import ReadingError
from rubric.grading.marks import mark_criterion
from rubric.result import Mark
from rubric.schema import RubricFile


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A rubric file known by its hash and its exemplar's."""

    sha256: str
    exemplar: str
    file: RubricFile = field(compare=False, repr=False)


def best_words(file: RubricFile, graded: str) -> Mapping[str, str]:
    """Give, by criterion, the exemplar's best evidence; none when `graded` is the exemplar.

    `graded` is the SHA-256 of the file that is being graded.
    """
    if file.exemplar is None:
        return {}
    own = sha256(file.exemplar).hexdigest()
    return {} if own == graded else _quotes(_Anchor(file.sha256, own, file))


@lru_cache(maxsize=8)
def _quotes(anchor: _Anchor) -> Mapping[str, str]:
    file = anchor.file
    try:
        source = reading.read(file.exemplar or b"", file.exemplar_name or "exemplar.txt")
    except ReadingError:  # `rubric validate` says so; an essay is graded without its quotations
        return {}
    read = analysis.understand(furniture.document(source))
    essay = advisories.sound(read, advisories.voids(read.draft))
    marks = (mark_criterion(essay, criterion) for criterion in file.rubric.criteria)
    return {mark.criterion: quote for mark in marks if (quote := _best(mark))}


def _best(mark: Mark) -> str | None:
    """Give the first evidence of the best finding of a mark at the top level."""
    if mark.level != 0 or mark.status != "scored":
        return None
    shown = [finding for finding in mark.findings if finding.evidence]
    best = max(shown, key=lambda finding: finding.score or 0.0, default=None)
    return best.evidence[0].quote if best else None
