"""Why a file cannot be read, in one sentence that begins with its name."""

from pathlib import PurePath

from rubric.errors import ReadingError
from rubric.source import STDIN

MAKER = "essay-rubric"  # what the pages and PDFs this program makes give as their maker


def refusal(code: str, name: str, why: str) -> ReadingError:
    """Give the error for a file that cannot be read, the file's name first."""
    shown = "standard input" if name == STDIN else PurePath(name).name
    return ReadingError(code, f"{shown}: {why}.")


def damaged(name: str) -> ReadingError:
    """Say that the file is cut short or was changed by accident."""
    return refusal(
        "damaged", name, "the file is damaged; save it again with the program that wrote it"
    )


def locked(name: str) -> ReadingError:
    """Say that a password is needed."""
    return refusal("encrypted", name, "the file is locked with a password; save it without one")


def too_large(name: str) -> ReadingError:
    """Say that the file holds far more than an essay."""
    return refusal("too-large", name, "the file holds far more than an essay")


def empty(name: str) -> ReadingError:
    """Say that there is nothing to read."""
    return refusal("empty", name, "the file holds no text")


def unsafe(name: str) -> ReadingError:
    """Say that the file declares entities or refers to others, as no essay does."""
    return refusal("unsafe", name, "the file holds declarations that no word processor writes")


def too_slow(name: str) -> ReadingError:
    """Say that reading was given up."""
    return refusal("too-slow", name, "reading the file took too long; save it again as .docx")


def fault(name: str, error: Exception) -> ReadingError:
    """Say that this program has a fault."""
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return refusal("internal", name, f"a fault of this program ({said})")


def deadly(name: str) -> ReadingError:
    """Say that the process that read the file died."""
    return refusal("unreadable", name, "the file cannot be read; save it again as .docx")


def ours(name: str) -> ReadingError:
    """Say that the file is a report, a class page or a handout of this program's."""
    return refusal("format", name, "this is a page that rubric itself made, and no essay")
