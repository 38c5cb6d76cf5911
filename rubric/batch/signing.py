"""Whose a grade is: a Grade and what is known of its student in; the Grade with it, or masked.

Masked, every letter of a name is a dot, and so is an accent that stands after its letter, so that
no place in the text moves. Hidden are the whole blocks above the essay and below its closing, full
names wherever they stand, and parts of names where a running title or a signature would hold them.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath
from typing import TypeVar
from unicodedata import category, normalize

from rubric.batch.lms.handed import HandedIn
from rubric.lookup import prose
from rubric.reading.letters import is_closing, is_name
from rubric.records import Record, asdict, replace
from rubric.result import Grade
from rubric.source import Student
from rubric.types import Draft, Paragraph, Span

HIDDEN = "•"
# What says whose the essay is, and what begins a second thing in the same line.
LABEL = re.compile(
    r"\s*(?:(?:(?:student|full)\W{1,3})?(?:name|student|author|writer|by)\b\s*(?P<sure>:)?)?",
    re.IGNORECASE,
)
AUTHOR = re.compile(r"\b(?:author|writer|student)\s*:", re.IGNORECASE)  # in a file's own heading
BESIDE = re.compile(r"\s{2}|[\t|\d]|\b\w+:")
EDGES = " \t\xa0,.;:_"
LONGEST = 6  # words of a name that a label announces
BETWEEN = r"[\s,.;&’'_-]+"
SHORTEST = 3  # letters of a part of a name that is hidden by itself
SHORTEST_CASELESS = 2  # the same in a script without capitals, where a sign may be a syllable
MOST_CASELESS = 12  # code points of a line in such a script that is taken for a name
TOLD = r"(\bmy name(?: is|['’]s) )"  # what announces a name within the essay
TWO = 2  # words of a full name
ACCENTS = "\u0300-\u036f"  # those that stand after their letter

T = TypeVar("T")


class Names(Record):
    """What to hide: full names anywhere; parts only where nothing but a name is to be expected.

    `told` are parts where the writer gives them: "my name is Ana".
    """

    full: re.Pattern[str] | None
    parts: re.Pattern[str] | None
    told: re.Pattern[str] | None

    def hidden(self, text: str) -> str:
        """Hide full names, and parts that are told as a name."""
        hidden = self.full.sub(_hide, text) if self.full else text
        return (
            self.told.sub(lambda said: said[1] + _dots(said[2]), hidden) if self.told else hidden
        )

    def bare(self, text: str) -> str:
        """Hide full names and parts of them."""
        hidden = self.hidden(text)
        return self.parts.sub(_hide, hidden) if self.parts else hidden


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
    """Hide in the text: all above and below it, parts of names beside it, full names within."""
    below, parts, at = _signature(essay), list[str](), 0
    for paragraph in essay.paragraphs:
        said = paragraph.of(essay.text)
        if paragraph.role == "header" or paragraph in below:
            said = _dots(said)
        elif paragraph.role == "other":
            said = names.bare(said)
        else:
            said = names.hidden(said)
        parts += [essay.text[at : paragraph.start], said]
        at = paragraph.end
    return "".join([*parts, essay.text[at:]])


def _names(essay: Draft, student: str, given: str) -> Names:
    named = (*student.split(";"), *_headed(essay))
    listed = [words for name in named if (words := _words(name))]
    full = [form for words in listed for form in _forms(words)]
    parts = {word for words in (*listed, _words(PurePosixPath(given).stem)) for word in words}
    spelled = [*map(_spelled, filter(_is_long, parts))]
    return Names(_any(full), _any(spelled), _any(spelled, TOLD))


def _words(text: str) -> list[str]:
    """Give the words of a name, each letter in one piece with its accents."""
    letters = (letter if _kind(letter) in "LM" else " " for letter in normalize("NFC", text))
    return "".join(letters).split()


def _headed(essay: Draft) -> Iterator[str]:
    """Give the names that stand above the essay, in a file's own heading, and below a closing."""
    for paragraph in essay.paragraphs:
        said = paragraph.of(essay.text)
        if paragraph.role == "header":
            yield from filter(None, map(_name, said.splitlines()))
        elif paragraph.role in ("title", "heading"):
            yield from _authors(said)
    for out in essay.left_out:
        yield from _authors(out.text)
    for paragraph in _signature(essay):
        said = paragraph.of(essay.text)
        name = said.partition(",")[2] if is_closing(said) else said
        if _name(name) or len(name.split()) == 1:
            yield name


def _authors(text: str) -> Iterator[str]:
    """Give the names that a label announces in a line."""
    yield from filter(None, (_name(text[label.start() :]) for label in AUTHOR.finditer(text)))


def _signature(essay: Draft) -> tuple[Paragraph, ...]:
    """Give the closing below the essay, and what stands under it."""
    after = max(prose(essay), default=len(essay.paragraphs))
    below = [p for p in essay.paragraphs[after + 1 :] if p.role == "other"]
    said = [paragraph.of(essay.text) for paragraph in below]
    begin = next((at for at, line in enumerate(said) if is_closing(line) or is_name(line)), None)
    return () if begin is None else tuple(below[begin:])


def _name(line: str) -> str | None:
    """Give the name in a line of a header: what a label announces, or what looks like one."""
    label = LABEL.match(line)
    said = line[label.end() if label else 0 :].strip(EDGES)
    if label and label["sure"]:
        name = BESIDE.split(said, maxsplit=1)[0]
        return name if len(name.split()) <= LONGEST else None
    plain = " ".join(word[0] + word[1:].lower() for word in said.replace(",", " ").split())
    is_caseless = _is_caseless(said) and len(said) <= MOST_CASELESS
    return said if is_name(plain) or is_caseless else None


def _forms(words: list[str]) -> Iterator[str]:
    """Give what a full name looks like: any two or more of its words in a row.

    In a script without capitals, a word alone, or all without a space as well.
    """
    if len({*words}) >= TWO:
        one = f"(?:{'|'.join(map(_spelled, words))})"
        yield rf"{one}(?:{BETWEEN}{one})+"
    if all(map(_is_caseless, words)):
        yield from (
            _spelled(word) for word in map("".join, (words, words[::-1])) if _is_long(word)
        )


def _is_long(word: str) -> bool:
    return len(word) >= (SHORTEST_CASELESS if _is_caseless(word) else SHORTEST)


def _is_caseless(text: str) -> bool:
    """Tell whether there are letters, of a script without capitals, and no numbers."""
    kinds = {*map(_kind, text)}
    return "L" in kinds and "N" not in kinds and text.lower() == text.upper()


def _spelled(word: str) -> str:
    """Match a word whether an accent stands in its letter or after it."""
    return "".join(map(_letter, word))


def _letter(letter: str) -> str:
    apart = normalize("NFD", letter)
    ends = range(1, len(apart) + 1)
    ways = dict.fromkeys(normalize("NFC", apart[:end]) + apart[end:] for end in ends)
    return f"(?:{'|'.join(ways)})" if len(ways) > 1 else re.escape(letter)


def _any(forms: Iterable[str], before: str = r"(?<!\w)") -> re.Pattern[str] | None:
    known = sorted(set(forms), key=lambda form: (-len(form), form))
    if not known:
        return None
    return re.compile(rf"{before}({'|'.join(known)})(?![\w{ACCENTS}])", re.IGNORECASE)


def _hide(found: re.Match[str]) -> str:
    return _dots(found[0])


def _dots(text: str) -> str:
    """Put a dot for each letter, accent and number."""
    return "".join(HIDDEN if each == "_" or _kind(each) in "LMN" else each for each in text)


def _kind(letter: str) -> str:
    """Tell letters, accents, numbers, and other signs from each other."""
    return category(letter)[0]


def _changed(value: T, change: Callable[[str], str], text: str | None = None) -> T:
    """Change every text in a value, however deep; a quotation is what now stands in `text`."""
    made: object = value
    if isinstance(value, str):
        made = change(value)
    elif isinstance(value, tuple):
        made = tuple(_changed(one, change, text) for one in value)
    elif isinstance(value, Record):
        old = asdict(value)
        new = {name: _changed(part, change, text) for name, part in old.items()}
        if isinstance(value, Span) and "quote" in old and text is not None:
            new["quote"] = value.of(text)
        made = value if new == old else replace(value, **new)
    return made  # type: ignore[return-value]  # of the same kind
