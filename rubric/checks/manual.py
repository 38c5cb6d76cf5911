"""Manual.

Asks: what only a person can judge.

Why: voice, insight, courage, taste: a program that pretended to see them would teach students to
write for programs.

Score: none. The criterion stays open in the report until a teacher fills it. Its points are among
those that can be reached and none of them counts yet; the total is told as a range up to what the
teacher may give.

Pass:
    The teacher writes a level into the report.

Fail:
    Nothing fails; until the teacher has written, the total is a range.
"""

from rubric.checks import check
from rubric.result import Finding, Missing
from rubric.types import Essay

OPEN = "Not judged here: your teacher decides."


@check
def manual(essay: Essay) -> Finding:
    """What only a teacher can judge; it stays open."""
    missing = Missing("a teacher's judgement", 0, len(essay.draft.text))
    return Finding("manual", None, OPEN, missing=missing, status="open")
