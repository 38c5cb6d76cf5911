"""Plain text and Markdown. Bytes in, a Source of blocks out, whatever the habit of paragraphs.

Lines that were cut at the margin are joined; a line break that may mean something (an address, a
title in two lines, verse) stays in its block as a newline.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping

from rubric.reading import marks, unseen
from rubric.reading.encodings import Decoded, decode
from rubric.reading.habits import habit
from rubric.reading.layout import Group, group_lines
from rubric.reading.lines import Line, lines
from rubric.reading.marks import Joint
from rubric.reading.refusals import refusal
from rubric.records import replace
from rubric.source import Block, LeftOut, Note, Source, Submission

DEFINITION = re.compile(r"\[\^([\w.-]{1,40})\]:\s*")
LABEL = re.compile(r"\[\^([\w.-]{1,40})\](?!:)")
IN_TEXT = "in letters without width"
DATA_RULE = "---"
SET_IN = 2  # columns that keep a line with the note above it


def read(data: bytes, name: str, form: str) -> Source:
    """Read text; `form` is `txt` or `md`. Raises ReadingError (`empty`) when nothing is seen."""
    decoded = decode(data)
    secret = unseen.smuggled(decoded.text)
    hidden = (LeftOut(unseen.HIDDEN, secret, IN_TEXT),) if secret else ()
    found = lines(decoded)
    if not found:
        raise refusal("empty", name, "the file holds only white space")
    markdown = form == "md"
    if markdown:
        found = _with_data(tuple(map(_with_break, found)))
    body, defined = _part_notes(found)
    labels = _number(decoded.text, defined)
    groups = group_lines(body, habit(body), decoded, markdown=markdown)
    blocks = (_block(group, decoded, labels, markdown=markdown) for group in groups)
    return Source(
        Submission(name, form, decoded.encoding, hashlib.sha256(data).hexdigest()),
        tuple(block for block in blocks if block.runs),
        notes=tuple(_notes(defined, labels, decoded, markdown=markdown)),
        hidden=hidden,
        notices=(*decoded.notices(), *unseen.notices(hidden)),
    )


def _with_break(line: Line) -> Line:
    """Take Markdown's other sign of a line break, a backslash, off a line."""
    if not line.text.endswith("\\") or line.text.endswith("\\\\"):
        return line
    return replace(line, text=line.text[:-1].rstrip(), end=line.end - 1, broken=True)


def _with_data(found: tuple[Line, ...]) -> tuple[Line, ...]:
    """Keep apart the lines between two rules at the top: each tells something of the text."""
    rules = [at for at, line in enumerate(found) if line.text == DATA_RULE][:2]
    if rules[:1] != [0]:
        return found
    return tuple(
        replace(line, broken=True) if at < rules[-1] else line for at, line in enumerate(found)
    )


def _block(group: Group, decoded: Decoded, labels: Mapping[str, str], *, markdown: bool) -> Block:
    return Block(group.kind, marks.runs(group.lines, decoded, labels, markdown=markdown))


def _part_notes(found: tuple[Line, ...]) -> tuple[tuple[Line, ...], dict[str, list[Line]]]:
    """Take out the notes that are written `[^label]: text`, with the lines that continue them."""
    body: list[Line] = []
    notes: dict[str, list[Line]] = {}
    current: list[Line] | None = None
    for line in found:
        if definition := DEFINITION.match(line.text):
            taken = definition.group()
            current = notes.setdefault(definition.group(1), [])
            start = line.start + len(taken.encode())
            current.append(replace(line, text=line.text[len(taken) :], start=start))
        elif current is not None and (line.gap == 0 or line.indent >= SET_IN):
            current.append(line)
        else:
            current = None
            body.append(line)
    return tuple(body), notes


def _number(text: str, defined: Mapping[str, list[Line]]) -> dict[str, str]:
    """Give every label the number it is shown with: its own, or its place in the text."""
    labels = [match.group(1) for match in LABEL.finditer(text)]
    ordered = list(dict.fromkeys([*labels, *defined]))
    if all(label.isdecimal() for label in ordered):
        return {label: label for label in ordered}
    return {label: str(at) for at, label in enumerate(ordered, 1)}


def _notes(
    defined: Mapping[str, list[Line]],
    labels: Mapping[str, str],
    decoded: Decoded,
    *,
    markdown: bool,
) -> Iterator[Note]:
    """Give the notes in the order of their numbers; their places are found with the text."""
    for label in sorted(defined, key=lambda label: int(labels[label])):
        parts: list[tuple[Joint, Line]] = [("join", line) for line in defined[label]]
        runs = marks.runs(parts, decoded, labels, markdown=markdown)
        text = "".join(run.text for run in runs)
        yield Note(labels[label], text or None, None)
