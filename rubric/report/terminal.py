"""The screen of `rubric check`. A Grade in, plain text of 80 columns out.

In this order: what was read, what to keep, what to do next, where each criterion stands, the total
and what was not judged. Colour only marks what the words already say.
"""

import re
from collections.abc import Iterator
from textwrap import wrap

from rubric.lookup import number, place, prose, shortened
from rubric.report.wording import (
    NOT_JUDGED,
    as_read,
    left_out,
    ordered_steps,
    sources_read,
    standing,
    strongest,
    total_line,
)
from rubric.result import Grade, Mark, Step

WIDTH = 80
MOST_STEPS = 3  # more are read by nobody; the rest stand under --all
QUOTE = 100  # code points of a quotation on the screen
NOTHING_LEFT = "Nothing in this rubric asks for more. Read it aloud once and hand it in."
BOLD, PLAIN = "\033[1m", "\033[0m"
SILENT = frozenset({"citations-unverifiable", "marks-without-notes", "no-citations"})


def screen(
    grade: Grade, *, width: int = WIDTH, colour: bool = False, all_quotes: bool = False
) -> str:
    """Give the screen, with a closing line end. `all_quotes` shows every criterion's evidence."""
    blocks = [_head(grade, width), _keep(grade, width), _next(grade, width)]
    if all_quotes:
        blocks += [_criterion(grade, mark, width) for mark in grade.marks]
    blocks.append(_close(grade, width, all_quotes=all_quotes))
    text = "\n\n".join(block for block in blocks if block) + "\n"
    return _coloured(text) if colour else text


def text_as_read(grade: Grade, *, width: int = WIDTH) -> str:
    """Give the essay as it was read: ¶ numbers, roles, and what was left out."""
    draft = grade.essay
    lines: list[str] = []
    for i, paragraph in enumerate(draft.paragraphs):
        counts = i in prose(draft)
        label = f"¶{number(draft, i)} {paragraph.role}" if counts else paragraph.role
        lines += [label, *_wrapped(paragraph.of(draft.text), width, "    "), ""]
    for out in draft.left_out:
        said = f"{out.where}: {shortened(out.text, QUOTE)}"
        lines += _wrapped(f"Left out, {said}", width, "  ")
    return "\n".join(lines).rstrip() + "\n"


def _head(grade: Grade, width: int) -> str:
    parts = [as_read(grade.essay), sources_read(grade.essay), left_out(grade.essay)]
    said = " ".join(part for part in parts if part)
    title = f"Rubric: {grade.rubric.title}. Misread? --show-text"
    lines = _wrapped(f"{grade.source.name}: {said} {title}", width)
    for notice in grade.notices:
        if notice.code not in SILENT:
            lines += _wrapped(f"Note: {notice.says}", width)
    return "\n".join(lines)


def _keep(grade: Grade, width: int) -> str:
    best = strongest(grade)
    if best is None:
        return ""
    said = f"{best.says}" if best.says.endswith(":") else f"{best.says.rstrip('.')}:"
    quote = f"“{shortened(best.quote, QUOTE)}”"
    return "\n".join(_wrapped(f"KEEP  {said} {quote}", width, "      "))


def _next(grade: Grade, width: int) -> str:
    steps = ordered_steps(grade)[:MOST_STEPS]
    if not steps:
        return "\n".join(("DO NEXT", *_wrapped(NOTHING_LEFT, width)))
    lines = ["DO NEXT"]
    for rank, (mark, step) in enumerate(steps, 1):
        gain = f": +{mark.gain}" if mark.gain else ""
        head = f"{rank} {mark.title}{_place(grade, step)} ({step.effort}{gain})"
        lines += _wrapped(head, width, "  ")
        lines += [
            line for said in _said(grade, mark, step) for line in _wrapped(said, width, "  ", "  ")
        ]
    return "\n".join(lines)


def _said(grade: Grade, mark: Mark, step: Step) -> Iterator[str]:
    """Say what was found, quote the place, and ask the one question."""
    quote = _quote(grade, step)
    losing = [f for f in mark.findings if f.step and f.step.says == step.says]
    says = losing[0].says if losing else (mark.findings[0].says if mark.findings else "")
    shown = quote and quote.strip("“”… ")[:20] not in says + step.says
    yield " ".join(part for part in (quote if shown else "", says) if part)
    yield step.says


def _place(grade: Grade, step: Step) -> str:
    if step.start is None:
        return ""
    return f", {place(grade.essay, step.start)}"


def _quote(grade: Grade, step: Step) -> str:
    if step.start is None or step.end is None:
        return ""
    return f"“{shortened(grade.essay.text[step.start : step.end], QUOTE)}”"


def _criterion(grade: Grade, mark: Mark, width: int) -> str:
    lines = _wrapped(f"{standing(mark)}  {mark.descriptor or ''}".rstrip(), width)
    for finding in mark.findings:
        lines += _wrapped(f"- {finding.says}", width, "    ", "  ")
        for evidence in finding.evidence:
            where = place(grade.essay, evidence.start)
            quote = f"{where} “{shortened(evidence.quote, QUOTE)}”"
            lines += _wrapped(quote, width, "      ", "    ")
    if mark.next_level:
        nxt = f"Next, {mark.next_level.quality}: {mark.next_level.descriptor}"
        lines += _wrapped(nxt, width, "    ", "  ")
    return "\n".join(lines)


def _close(grade: Grade, width: int, *, all_quotes: bool) -> str:
    marks = " · ".join(standing(mark).replace(" ", "\u00a0") for mark in grade.marks)
    hint = "" if all_quotes else " [--all: quotes]"
    lines = _wrapped(marks + hint.replace(" [", "  [").replace(": ", ":\u00a0"), width)
    lines += _wrapped(f"{total_line(grade)} {NOT_JUDGED}", width)
    hints = []
    if any(m.criterion == "thesis" and (m.level or m.status == "unsure") for m in grade.marks):
        hints.append('Claim is elsewhere? --thesis "its first words"')
    hints += [n.says for n in grade.notices if n.code == "no-citations" and _cites(grade)]
    lines += _wrapped("   ".join(hints), width) if hints else []
    return "\n".join(line.replace("\u00a0", " ") for line in lines)


def _cites(grade: Grade) -> bool:
    """Tell whether the rubric asks for sources at all."""
    return any(f.check == "citations_present" for m in grade.marks for f in m.findings)


def _wrapped(text: str, width: int, rest: str = "", first: str = "") -> list[str]:
    return wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
        break_long_words=True,
    )


def _coloured(text: str) -> str:
    """Set the headings and the total bold."""
    bold = re.sub(r"^(KEEP|DO NEXT|\d(?= [A-Z]))", rf"{BOLD}\1{PLAIN}", text, flags=re.MULTILINE)
    return re.sub(r"^(Structure .*)$", rf"{BOLD}\1{PLAIN}", bold, flags=re.MULTILINE)
