"""The screen of `rubric check`. A Grade in, plain text of 80 columns out.

In this order: what was read, what to keep, what to do next, where each criterion stands, the total
and what was not judged. Colour only marks what the words already say.
"""

import re
from collections.abc import Iterable
from itertools import groupby

from rubric.lookup import legible, number, place, prose, shortened
from rubric.report.columns import FIRM, cells, wrapped
from rubric.report.sums import adjusted, total_line
from rubric.report.wording import (
    NOT_JUDGED,
    NOTHING_LEFT,
    as_read,
    asks_thesis,
    called,
    closing,
    finding_of,
    left_out,
    left_over,
    ordered_steps,
    sources_read,
    standing,
    strongest,
    tells,
    waits_for_thesis,
    worth,
)
from rubric.result import Evidence, Grade, Mark, Step

WIDTH = 80
MOST_STEPS = 3  # more are read by nobody; the rest stand under --all
MOST_NOTICES = 3
QUOTE = 100  # code points of a quotation on the screen
SIDE_BY_SIDE = 30  # code points up to which quotations share a line
WAITS = "(needs a thesis first)"
APART = 2 * FIRM + " "  # before a level's descriptor
ELSEWHERE = 'Claim is elsewhere? --thesis "its first words"'
NO_ARGUMENT = "Not an argument? Another rubric may fit; to list them: rubric rubrics"
HAND_IN = "Read it aloud once and hand it in."
COUNT = re.compile(r"(?<=\d) (?=[a-z])")  # between a number and its noun
BOLD, PLAIN = "\033[1m", "\033[0m"
SILENT = frozenset({"citations-unverifiable", "marks-without-notes", "no-citations"})


def screen(
    grade: Grade,
    *,
    width: int = WIDTH,
    colour: bool = False,
    all_quotes: bool = False,
    denied: bool = False,
) -> str:
    """Give the screen, with a closing line end. `all_quotes` shows every criterion's evidence.

    Where the reader has `denied` that there is a thesis, none is asked for elsewhere.
    """
    blocks = [_head(grade, width), _keep(grade, width), _next(grade, width)]
    if all_quotes:
        blocks += [_criterion(grade, mark, width) for mark in grade.marks]
    blocks.append(_close(grade, width, all_quotes=all_quotes, denied=denied))
    text = "\n\n".join(block for block in blocks if block) + "\n"
    return _coloured(text) if colour else text


def text_as_read(grade: Grade, *, width: int = WIDTH) -> str:
    """Give the essay as it was read: ¶ numbers, roles, and what was left out."""
    draft = grade.essay
    lines: list[str] = []
    for i, paragraph in enumerate(draft.paragraphs):
        counts = i in prose(draft)
        label = f"¶{number(draft, i)} {paragraph.role}" if counts else paragraph.role
        lines += [label, *wrapped(paragraph.of(draft.text), width, "  ", "  "), ""]
    for out in draft.left_out:
        said = f"{out.where}: {shortened(out.text, QUOTE)}"
        lines += wrapped(f"Left out, {said}", width, "  ")
    return "\n".join(lines).rstrip() + "\n"


def _head(grade: Grade, width: int) -> str:
    parts = [as_read(grade.essay), sources_read(grade.essay), left_out(grade.essay)]
    said = " ".join(part for part in parts if part)
    said = COUNT.sub(FIRM, said)
    title = f"Rubric: {grade.rubric.title}. Read{FIRM}wrongly?{FIRM}See{FIRM}--show-text"
    lines = wrapped(f"{called(grade)}: {said} {title}", width)
    told = [notice.says for notice in grade.notices if notice.code not in SILENT]
    for says in told[:MOST_NOTICES]:
        lines += wrapped(f"Note: {says}", width, "  ")
    if len(told) > MOST_NOTICES:
        lines.append(f"Note: {len(told) - MOST_NOTICES} more in the report.")
    return "\n".join(lines)


def _keep(grade: Grade, width: int) -> str:
    best = strongest(grade)
    if best is None:
        return ""
    quote = f"“{shortened(best.quote, QUOTE)}”"
    return "\n".join(wrapped(f"{closing(best)} {quote}", width, "      ", "KEEP  "))


def _next(grade: Grade, width: int) -> str:
    steps = ordered_steps(grade)
    if not steps:
        said = left_over(grade)
        said += f" {HAND_IN}" if said == NOTHING_LEFT else ""
        return "\n".join(("DO NEXT", *wrapped(said, width)))
    lines = ["DO NEXT"]
    for rank, (mark, step) in enumerate(steps[:MOST_STEPS], 1):
        where, quote = _place_and_quote(grade, mark, step)
        lines += wrapped(f"{rank} {mark.title}{where} ({worth(grade, mark, step)})", width, "  ")
        found = finding_of(grade, mark, step)
        said = " ".join(part for part in (quote, found.says if found else "") if part)
        lines += [*wrapped(said, width, "  ", "  "), *wrapped(step.says, width, "  ", "  ")]
    if len(steps) > MOST_STEPS:
        lines.append(f"  {len(steps) - MOST_STEPS} more: --all")
    return "\n".join(lines)


def _place_and_quote(grade: Grade, mark: Mark, step: Step) -> tuple[str, str]:
    """Give the place of a step and the words there, each empty where it would tell nothing."""
    if step.start is None or step.end is None:
        return "", ""
    where, quote = f", {place(grade.essay, step.start)}", grade.essay.text[step.start : step.end]
    found = finding_of(grade, mark, step)
    said = f"{found.says if found else ''} {step.says}"
    if not tells(quote):
        return (where, "") if quote in said else ("", "")
    return where, "" if "“" in said else f"“{shortened(quote, QUOTE)}”"


def _criterion(grade: Grade, mark: Mark, width: int) -> str:
    lines = wrapped(f"{standing(mark)}{APART}{mark.descriptor or ''}".rstrip(), width, "  ")
    shown: set[tuple[int, int]] = set()
    for finding in mark.findings:
        lines += wrapped(f"- {finding.says}", width, "    ", "  ")
        fresh = sorted({e for e in finding.evidence if (e.start, e.end) not in shown}, key=_place)
        shown.update((e.start, e.end) for e in fresh)
        lines += _quoted(grade, fresh, width)
    if mark.next_level:
        nxt = f"Next, {mark.next_level.quality}: {mark.next_level.descriptor}"
        lines += wrapped(nxt, width, "    ", "  ")
    if mark.next_step:
        lines += wrapped(f"Do: {mark.next_step.says}", width, "    ", "  ")
    return "\n".join(lines)


def _place(evidence: Evidence) -> tuple[int, int]:
    return evidence.start, -evidence.end


def _quoted(grade: Grade, evidence: Iterable[Evidence], width: int) -> list[str]:
    """Quote the evidence: short words side by side, each paragraph's with its number."""
    lines: list[str] = []
    for where, group in groupby(evidence, key=lambda e: place(grade.essay, e.start)):
        quotes = [f"“{shortened(legible(grade.essay, e), QUOTE)}”" for e in group]
        for short, row in groupby(quotes, key=lambda quote: len(quote) <= SIDE_BY_SIDE):
            firm = (quote.replace(" ", FIRM) if short else quote for quote in row)
            for said in [", ".join(firm)] if short else firm:
                lines += wrapped(f"{where} {said}", width, "       ", "    ")
    return lines


def _close(grade: Grade, width: int, *, all_quotes: bool, denied: bool) -> str:
    marks = " · ".join(_standing(grade, mark) for mark in grade.marks)
    lines = [line.removesuffix(" ·") for line in wrapped(marks, width)]
    if not all_quotes:
        lines = _beside(lines, "[--all: quotes]", width)
    for said in adjusted(grade):
        lines += wrapped(said, width)
    lines += wrapped(f"{total_line(grade)} {NOT_JUDGED}", width)
    hints = []
    if any(asks_thesis(m) and (m.level or m.status == "unsure") for m in grade.marks):
        thesis = grade.analysis.thesis
        hints += [] if denied or (thesis and thesis.pointed) else [ELSEWHERE]
        hints += [NO_ARGUMENT]
    hints += [n.says for n in grade.notices if n.code == "no-citations" and _cites(grade)]
    return "\n".join([*lines, *(line for hint in hints for line in wrapped(hint, width))])


def _standing(grade: Grade, mark: Mark) -> str:
    waits = f" {WAITS}" if waits_for_thesis(grade, mark) and mark.level else ""
    return f"{standing(mark).replace(' ', FIRM)}{waits}"


def _beside(lines: list[str], hint: str, width: int) -> list[str]:
    """Set a hint at the right end of the last line, or alone where there is no room."""
    *before, last = lines
    if cells(last) + 2 + len(hint) > width:
        return [*lines, hint.rjust(width)]
    return [*before, last + hint.rjust(width - cells(last))]


def _cites(grade: Grade) -> bool:
    """Tell whether the rubric asks for sources at all."""
    return any(f.check == "citations_present" for m in grade.marks for f in m.findings)


def _coloured(text: str) -> str:
    """Set the headings, the numbers of the steps and the total bold."""
    bold = re.sub(r"^(KEEP|DO NEXT|\d(?= [A-Z]))", rf"{BOLD}\1{PLAIN}", text, flags=re.MULTILINE)
    return re.sub(r"^(Structure .*)$", rf"{BOLD}\1{PLAIN}", bold, flags=re.MULTILINE)
