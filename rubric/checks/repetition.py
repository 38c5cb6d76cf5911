"""Repetition.

Asks: does the essay say the same words again?

Why: a sentence that returns word for word adds length and no point.

Score: full when no run of `run` words returns; each run that does costs a fifth. Words in
quotation marks and citations are left out, and so is the thesis, whose return in the conclusion
is another question (`conclusion_restates_thesis`).

Pass:
    Pupils sleep longer … The extra hour of rest shows in the marks.

Fail:
    Pupils who sleep longer learn more in class … Pupils who sleep longer learn more in class.
"""

from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.lookup import counted, number, paragraph_at, prose, sentences_in, shortened
from rubric.result import Finding, Measure, Step
from rubric.style.own import BLANK, own
from rubric.types import Essay, Span
from rubric.words import WORD

COST = 0.2  # of the score for each run that returns
QUOTE = 70  # code points shown of a run

NONE = "I found no {run} words in a row that stand twice."
SOME = "{runs} of words {return_}: “{quote}” stands in {first} and {again}."
CHANGE = "What new does “{quote}” add in {again}? Say that, or take it out."


@check
def repetition(essay: Essay, *, run: Annotated[int, Between(5, 50)] = 10) -> Finding:
    """No sentence or part of one stands twice, word for word."""
    draft = essay.draft
    found = _returning(essay, run)
    measure = Measure("runs that return", len(found), "runs", None, 0)
    if not found:
        return Finding("repetition", 1.0, NONE.format(run=run), measured=measure)
    again, first = max(found, key=lambda pair: (pair[0].end - pair[0].start, -pair[0].start))
    quote = shortened(again.of(draft.text), QUOTE)
    runs = counted(len(found), "run")
    here, there = _place(essay, again), _place(essay, first)
    says = SOME.format(
        runs=runs[0].upper() + runs[1:],
        return_="returns" if len(found) == 1 else "return",
        quote=quote,
        first=there,
        again=here if here != there else f"again in {here}",
    )
    step = Step(CHANGE.format(quote=quote, again=here), "two minutes", again.start, again.end)
    score = round(max(0.0, 1 - COST * len(found)), 4)
    return Finding("repetition", score, says, measured=measure, step=step)


def _place(essay: Essay, span: Span) -> str:
    draft = essay.draft
    return f"¶{number(draft, paragraph_at(draft.paragraphs, span.start))}"


def _returning(essay: Essay, run: int) -> list[tuple[Span, Span]]:
    """Give each longest stretch that stood before, with where its first words stood."""
    stretches = [row for row in _stretches(essay) if len(row) >= run]
    seen: dict[tuple[str, ...], Span] = {}
    found: list[tuple[Span, Span]] = []
    for row in stretches:
        open_until = -1
        for at in range(len(row) - run + 1):
            window = row[at : at + run]
            key = tuple(word for word, _ in window)
            here = Span(window[0][1].start, window[-1][1].end)
            before = seen.setdefault(key, here)
            if before is here or before.end > here.start:
                continue
            if found and at <= open_until:
                found[-1] = (Span(found[-1][0].start, here.end), found[-1][1])
            else:
                found.append((here, before))
            open_until = at + 1
    return found


def _stretches(essay: Essay) -> list[list[tuple[str, Span]]]:
    """Give the own words of each paragraph in rows, which a quotation or the thesis breaks."""
    draft, thesis = essay.draft, essay.argument.thesis
    part = prose(draft)
    text = own(essay, part)
    rows: list[list[tuple[str, Span]]] = []
    for i in part:
        rows.append([])
        for sentence in sentences_in(draft, i):
            if thesis and thesis.covers(sentence):
                rows.append([])
                continue
            last = sentence.start
            for match in WORD.finditer(text, sentence.start, sentence.end):
                if BLANK in text[last : match.start()]:
                    rows.append([])
                rows[-1].append((match.group(), Span(*match.span())))
                last = match.end()
    return rows
