"""The exemplar's best words: a rubric with its exemplar in, a quotation a criterion out.

The exemplar is read once per process. Only a criterion in which it stands at the top is quoted.
"""

from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256

from rubric import advisories, analysis, furniture, reading
from rubric.errors import ReadingError
from rubric.grading.marks import mark_criterion
from rubric.records import Record, replace
from rubric.result import Mark
from rubric.schema import RubricFile
from rubric.types import Document, Essay
from rubric.words import count

MOST_WORDS = 20_000  # of an exemplar: a sample essay has a tenth, and a book would take minutes
FEWEST_WORDS = 4  # of a quotation that shows anything; “should” alone does not
TOO_LONG = "it has {words:,} words; a sample essay has at most {most:,}"


class _Anchor(Record):
    """A rubric file known by its hash and its exemplar's: a rubric itself cannot be hashed."""

    sha256: str
    exemplar: str
    file: RubricFile

    def __hash__(self) -> int:
        return hash((self.sha256, self.exemplar))


def best_words(file: RubricFile, graded: str) -> Mapping[str, str]:
    """Give, by criterion, the exemplar's best evidence; none when `graded` is the exemplar.

    `graded` is the SHA-256 of the file that is being graded.
    """
    anchor = _anchor(file, graded)
    return _quotes(anchor) if anchor else {}


def is_exemplar(file: RubricFile, graded: str) -> bool:
    """Tell whether `graded` is the exemplar itself: its mark is the anchor, and no student's."""
    return file.exemplar is not None and _hashed(file.exemplar) == graded


def unusable(file: RubricFile) -> str | None:
    """Say why a rubric's exemplar cannot be used; None where it can."""
    found = _document(file)
    return found if isinstance(found, str) else None


def told_by_exemplar(file: RubricFile, graded: str) -> advisories.Told | None:
    """Give what the exemplar says; None when `graded` is the exemplar, or there is none."""
    anchor = _anchor(file, graded)
    return _told(anchor) if anchor else None


@lru_cache(maxsize=8)
def _told(anchor: _Anchor) -> advisories.Told | None:
    read = _understood(anchor)
    return advisories.told_in(read.draft) if read else None


def _anchor(file: RubricFile, graded: str) -> _Anchor | None:
    if file.exemplar is None or is_exemplar(file, graded):
        return None
    return _Anchor(file.sha256, _hashed(file.exemplar), file)


@lru_cache(maxsize=8)
def _hashed(exemplar: bytes) -> str:
    return sha256(exemplar).hexdigest()


@lru_cache(maxsize=8)
def _understood(anchor: _Anchor) -> Essay | None:
    """Read the exemplar; None where it cannot be read, which `rubric validate` says."""
    document = _document(anchor.file)
    return analysis.understand(document) if isinstance(document, Document) else None


def _document(file: RubricFile) -> Document | str:
    """Read the exemplar's page, or say why it cannot be used."""
    try:
        source = reading.read(file.exemplar or b"", file.exemplar_name or "exemplar.txt")
    except ReadingError as error:
        return error.says
    document = furniture.document(source)
    words = count(document.text)
    return document if words <= MOST_WORDS else TOO_LONG.format(words=words, most=MOST_WORDS)


@lru_cache(maxsize=8)
def _quotes(anchor: _Anchor) -> Mapping[str, str]:
    read = _understood(anchor)
    if read is None:
        return {}
    void = (*advisories.voids(read.draft), *advisories.foreign(read))
    essay = advisories.sound(replace(read, alternatives=()), void)  # as every reading is graded
    marks = (mark_criterion(essay, criterion) for criterion in anchor.file.rubric.criteria)
    return {mark.criterion: quote for mark in marks if (quote := _best(mark))}


def _best(mark: Mark) -> str | None:
    """Give the first telling evidence of the best finding of a mark at the top level."""
    if mark.level != 0 or mark.status != "scored":
        return None
    shown = [
        (finding.score or 0.0, evidence.quote)
        for finding in mark.findings
        for evidence in finding.evidence[:1]
        if count(evidence.quote) >= FEWEST_WORDS
    ]
    best = max(shown, key=lambda row: row[0], default=None)
    return best[1] if best else None
