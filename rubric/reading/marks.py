"""What stands between and inside lines that the reader of an essay does not see as written.

Lines of one paragraph in, runs out. Note marks become superscript digits; hyphens of a cut word,
soft hyphens, control characters and, in Markdown, the signs of emphasis go; all else stays.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from rubric.origins import ByteRange, Origin
from rubric.raised import RAISED
from rubric.reading import encodings
from rubric.reading.counting import BULLET
from rubric.reading.encodings import Decoded
from rubric.reading.lines import Line
from rubric.reading.symbols import SPELLED, SPELLING
from rubric.reading.unseen import NO_WIDTH, PLACEHOLDER, is_plain
from rubric.records import Record, replace
from rubric.seldom import seldom
from rubric.source import Run

Joint = Literal["first", "join", "line"]
Meeting = Literal["space", "hyphen", "word"]
CHANGED = re.compile(
    r"""<sup>\s{0,3}\[?(?P<sup>\d{1,3}(?:,\s?\d{1,3}){0,9})\]?\s{0,3}</sup>
    | \[\^(?P<label>[\w.-]{1,40})\]
    | (?P<byte>[\udc80-\udcff]+)
    | (?P<gone></?sup>|[\x00-\x08\x0e-\x1f\x7f\xad]+)""",
    re.IGNORECASE | re.VERBOSE,
)
SHOWN = f"{BULLET} "
EMPHASIS = seldom(r"\\[!-/:-@\[-`{-~]|\*{1,3}|_{1,3}")
# A link of Markdown shows its words; what it leads to may hold a pair of brackets.
LINK = seldom(r"!?\[(?P<shown>[^\[\]]{1,500})\]\((?:[^()\s]|\([^()\s]*\)){0,2000}\)")
# How Markdown begins an item; its signs are printed as a bullet, or a number and one space.
SIGN = seldom(r"[-*+]\s+(?=\S)|(?:\d{1,9}|[a-zA-Z])[.)]\s(?P<room>\s+)(?=\S)")
CUT_WORD = re.compile(r"[^\W\d_](?:-|\xad|\u2010)\Z")
NUMBER_CUT = re.compile(r"\d[-–]\Z")
# First parts of compounds that keep their hyphen when a line ends at it.
COMPOUNDS = frozenset(
    """
    self well non ex anti pro co post pre half all high low long short so full part mid far ill
    much open semi cross counter great north south east west left right hard soft old new ever
    twenty thirty forty fifty sixty seventy eighty ninety one two three four five six first second
    third world african anglo
    """.split()
)


class _Edit(Record):
    """Code points of a line that read otherwise: what to show, and whether italics begin here."""

    start: int
    end: int
    shown: str
    italic: bool | None = None


def runs(
    lines: Iterable[tuple[Joint, Line]],
    decoded: Decoded,
    labels: Mapping[str, str],
    *,
    markdown: bool = False,
) -> tuple[Run, ...]:
    """Give the runs of one block. `labels` gives the number of each `[^label]` note mark."""
    parts = [line for _, line in lines if line.text]
    joints = [joint for joint, line in lines if line.text]
    emphasis = _emphasis(parts) if markdown else {}
    found: list[Run] = []
    italic = False
    for at, (joint, line) in enumerate(zip(joints, parts, strict=True)):
        if found:  # all of the lines above may be characters that go
            _join(found, (parts[at - 1], joint, line), decoded)
        signs = [*emphasis.get(at, ()), *(_links(line) if markdown else ())]
        signs += _sign(line) if markdown and not found else ()
        edits = sorted([*_changes(line, labels), *signs], key=lambda e: e.start)
        for run in _edited(line, edits, decoded, italic=italic):
            italic = run.italic
            if run.text:
                found.append(run)
    return tuple(found)


def meeting(before: str, after: str) -> Meeting:
    """Tell how the text of two lines that were cut at a width goes together.

    `space`: with a space; `hyphen`: without one; `word`: without one and without the hyphen.
    """
    if CUT_WORD.search(before) and after[:1].islower():
        first = re.split(r"[^\w’']", before[:-1])[-1].lower()
        return "hyphen" if first in COMPOUNDS else "word"
    if NUMBER_CUT.search(before) and after[:1].isdigit():
        return "hyphen"
    return "space"


def _join(found: list[Run], seam: tuple[Line, Joint, Line], decoded: Decoded) -> None:
    """Put what joins two lines behind the runs `found`: a space, a line break, or nothing."""
    before, joint, after = seam
    between = ByteRange(before.end, after.start)
    how = meeting(before.text, after.text)
    if joint == "line" or how == "space":
        found.append(Run("\n" if joint == "line" else " ", found[-1].italic, between))
        return
    last = found[-1]
    if how == "word" and last.text.endswith(("-", "\u2010")):
        hyphen = decoded.size(last.text[-1])
        found[-1] = replace(last, text=last.text[:-1], origin=_shortened(last.origin, hyphen))


def _shortened(origin: Origin, size: int) -> Origin:
    """Take `size` bytes off the end of a place in a text."""
    return replace(origin, end=origin.end - size) if isinstance(origin, ByteRange) else origin


def _changes(line: Line, labels: Mapping[str, str]) -> Iterator[_Edit]:
    if not line.text.isascii():
        yield from _respelled(line.text)
    if is_plain(line.text) and "<" not in line.text and "[" not in line.text:
        return  # nearly always, and far sooner known
    for match in CHANGED.finditer(line.text):
        if number := match["sup"]:
            shown = number.translate(RAISED)
        elif label := match["label"]:
            shown = labels.get(label, match.group()).translate(RAISED)
        elif match["byte"]:
            shown = encodings.clean(match["byte"])
        else:
            shown = ""
        yield _Edit(match.start(), match.end(), shown)


def _respelled(text: str) -> Iterator[_Edit]:
    """Take out what has no width, and spell as we do what others' print spells otherwise."""
    if not is_plain(text) or PLACEHOLDER in text:
        yield from (_Edit(*match.span(), "") for match in NO_WIDTH.finditer(text))
    for match in SPELLING.finditer(text):
        yield _Edit(*match.span(), SPELLED[match.group()])


def _links(line: Line) -> Iterator[_Edit]:
    """Take off what Markdown puts around the words of a link."""
    for match in LINK.finditer(line.text):
        yield _Edit(match.start(), match.start("shown"), "")
        yield _Edit(match.end("shown"), match.end(), "")


def _sign(line: Line) -> Iterator[_Edit]:
    """Show the sign of an item as it is printed."""
    match = SIGN.match(line.text)
    if match:
        yield _Edit(*match.span("room"), "") if match["room"] else _Edit(*match.span(), SHOWN)


def _edited(line: Line, edits: list[_Edit], decoded: Decoded, *, italic: bool) -> Iterator[Run]:
    """Give the runs of one line; what is not edited is word for word the file's."""
    at, place = 0, line.start
    for edit in edits:
        if edit.start < at:
            continue
        plain = line.text[at : edit.start]
        end = place + decoded.size(plain)
        yield Run(plain, italic, ByteRange(place, end))
        place = end + decoded.size(line.text[edit.start : edit.end])
        yield Run(edit.shown, italic, ByteRange(end, place))
        italic = italic if edit.italic is None else edit.italic
        at = edit.end
    rest = line.text[at:]
    yield Run(rest, italic, ByteRange(place, place + decoded.size(rest)))


def _emphasis(lines: list[Line]) -> dict[int, list[_Edit]]:
    """Pair Markdown's signs of emphasis over the lines of a block; signs without partner stay."""
    edits: dict[int, list[_Edit]] = {}
    open_signs: dict[str, tuple[int, re.Match[str]]] = {}
    for at, line in enumerate(lines):
        for sign in EMPHASIS.finditer(line.text):
            if sign.group()[0] == "\\":
                edits.setdefault(at, []).append(_Edit(sign.start(), sign.start() + 1, ""))
            elif sign.group() in open_signs and _may_close(line.text, sign):
                began, opening = open_signs.pop(sign.group())
                bold = len(sign.group()) == len("**")
                edits.setdefault(began, []).append(
                    _Edit(*opening.span(), "", None if bold else True)
                )
                edits.setdefault(at, []).append(_Edit(*sign.span(), "", None if bold else False))
            elif _may_open(line.text, sign):
                open_signs[sign.group()] = (at, sign)
    return edits


def _may_open(text: str, sign: re.Match[str]) -> bool:
    inside = sign.group()[0] == "_" and text[max(0, sign.start() - 1) : sign.start()].isalnum()
    return bool(text[sign.end() : sign.end() + 1].strip()) and not inside


def _may_close(text: str, sign: re.Match[str]) -> bool:
    inside = sign.group()[0] == "_" and text[sign.end() : sign.end() + 1].isalnum()
    before = text[max(0, sign.start() - 1) : sign.start()]
    return (bool(before.strip()) or sign.start() == 0) and not inside
