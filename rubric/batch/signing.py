"""Whose a grade is: a Grade and what is known of its student in; the Grade with it, or masked.

Masked, every letter of a name is a dot, so that no place in the text moves. Hidden are the whole
block above the essay, full names wherever they stand, and parts of names where a running title or
a signature would hold them.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import PurePosixPath
from typing import TypeVar

from rubric.batch.lms.handed import HandedIn
from rubric.reading.letters import is_name
from rubric.result import Grade
from rubric.source import Student
from rubric.types import Draft, Span

HIDDEN = "•"
LETTER = re.compile(r"\w")
WORD = re.compile(r"[^\W\d_]+")
LABEL = re.compile(r"\s*(?:(?:name|student|author|by)\b\s*:?\s*)?(.*?)[\s,.;:]*", re.IGNORECASE)
BETWEEN = r"[\s,.;&’'_-]+"
SHORTEST = 3  # letters of a part of a name that is hidden by itself
TWO = 2  # words of a full name

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Names:
    """What to hide: full names anywhere; parts only where nothing but a name is to be expected."""

    full: re.Pattern[str] | None
    parts: re.Pattern[str] | None

    def hidden(self, text: str) -> str:
        """Hide full names."""
        return self.full.sub(_dots, text) if self.full else text

    def bare(self, text: str) -> str:
        """Hide full names and parts of them."""
        hidden = self.hidden(text)
        return self.parts.sub(_dots, hidden) if self.parts else hidden


def signed(grade: Grade, handed: HandedIn | None, given: str, code: str | None) -> Grade:
    """Put into a grade who handed the essay in; or hide it, where a code stands for the name.

    `given` is the file's name as it was handed in.
    """
    student = handed.student if handed else Student("", "")
    known = student if student.id or student.name else None
    late, attempt = (handed.late, handed.attempt) if handed else (None, None)
    if code is not None:
        grade = masked(grade, student.name, given)
        known = Student(code, "")
    return replace(grade, source=replace(grade.source, student=known, late=late, attempt=attempt))


def masked(grade: Grade, student: str, given: str) -> Grade:
    """Hide a student's name in a grade: known by the system, the file's name or the header."""
    names = _names(grade.essay, student, given)
    essay = grade.essay
    left_out = tuple(replace(one, text=names.bare(one.text)) for one in essay.left_out)
    changed = _changed(essay, names.hidden)
    essay = replace(changed, text=_text(essay, names), left_out=left_out)
    return replace(
        grade,
        essay=essay,
        analysis=_changed(grade.analysis, names.hidden),
        marks=_changed(grade.marks, names.hidden, essay.text),
        notices=_changed(grade.notices, names.hidden),
    )


def _text(essay: Draft, names: Names) -> str:
    """Hide in the text: all of its header, parts of names beside the essay, full names within."""
    parts, at = [], 0
    for paragraph in essay.paragraphs:
        said = paragraph.of(essay.text)
        if paragraph.role == "header":
            said = LETTER.sub(HIDDEN, said)
        elif paragraph.role == "other":
            said = names.bare(said)
        else:
            said = names.hidden(said)
        parts += [essay.text[at : paragraph.start], said]
        at = paragraph.end
    return "".join([*parts, essay.text[at:]])


def _names(essay: Draft, student: str, given: str) -> Names:
    listed = [words for name in student.split(";") if (words := WORD.findall(name))]
    listed += [words for name in _headed(essay) if (words := WORD.findall(name))]
    full = [form for words in listed for form in _forms(words)]
    parts = {word for words in listed for word in words}
    parts |= {*WORD.findall(PurePosixPath(given).stem)}
    long = sorted({re.escape(word) for word in parts if len(word) >= SHORTEST})
    return Names(_any(full), _any(long))


def _headed(essay: Draft) -> Iterator[str]:
    """Give the names that stand above the essay."""
    for paragraph in essay.paragraphs:
        if paragraph.role == "header":
            for line in paragraph.of(essay.text).splitlines():
                found = LABEL.fullmatch(line)
                if found and is_name(found[1]):
                    yield found[1]


def _forms(words: list[str]) -> Iterator[str]:
    """Give what a full name looks like: any two or more of its words in a row."""
    if len({*words}) >= TWO:
        one = f"(?:{'|'.join(re.escape(word) for word in words)})"
        yield rf"{one}(?:{BETWEEN}{one})+"


def _any(forms: Iterable[str]) -> re.Pattern[str] | None:
    known = sorted(set(forms), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(known)})(?!\w)", re.IGNORECASE) if known else None


def _dots(found: re.Match[str]) -> str:
    return LETTER.sub(HIDDEN, found[0])


def _changed(value: T, change: Callable[[str], str], text: str | None = None) -> T:
    """Change every text in a value, however deep; a quotation is what now stands in `text`."""
    made: object = value
    if isinstance(value, str):
        made = change(value)
    elif isinstance(value, tuple):
        made = tuple(_changed(one, change, text) for one in value)
    elif is_dataclass(value) and not isinstance(value, type):
        old = {each.name: getattr(value, each.name) for each in fields(value)}
        new = {name: _changed(part, change, text) for name, part in old.items()}
        if isinstance(value, Span) and "quote" in old and text is not None:
            new["quote"] = value.of(text)
        made = value if new == old else replace(value, **new)
    return made  # type: ignore[return-value]  # of the same kind
