"""The end of a run: what is made of the whole class and what is said of it. A Run in, both out.

Where nothing has changed since it was made, it is not made again, and no row is looked at: what
was said then is said again.
"""

from rubric.batch import find, lms, outputs, returned, rows, submissions, summary
from rubric.batch.lms import System
from rubric.batch.outputs import Run
from rubric.batch.similarity import held, told
from rubric.records import Record, replace
from rubric.report.forms import FORMS
from rubric.spreadsheet import writing

UPLOAD = "To upload to {system}: {path}\n"
IGNORED = "{system}'s upload takes no report for: {names}."


class Ending(Record):
    """What was written of the whole class, and what there is to say of it.

    `without` says which reports could not be made, `screen` is the closing screen, `left` says
    what the system's upload would not take.
    """

    files: tuple[str, ...]
    without: str
    screen: str
    left: str


def reached(now: Run, asked: str | None, known: str | None) -> Ending:
    """Make what is of the whole class, unless it is there.

    The reports are packed for the system that is `asked` for, else for the one that is `known` by
    its download. Earlier essays are no part of the run's folder: with them all is made each time.
    """
    system = None if asked == "none" else _system(asked, known)
    if now.earlier != held.NONE:
        return _made(now, system)
    key = _key(now, system)
    if found := now.ledger.ending(key):
        written, said = found
        return Ending(written, *said)
    made = _made(now, system)
    now.ledger.end(key, made.files, (made.without, made.screen, made.left))
    return made


def _key(now: Run, system: System | None) -> str:
    """Give the digest of all that hangs on the class: its essays are known by their keys."""
    grades = [(task.name, now.keys[task.name]) for task in now.tasks]
    written = [(name, sorted(hand.cells.items())) for name, hand in now.marks.hands.items()]
    marks = (sorted(written), now.marks.gone)
    where = (now.title, str(now.out), system, writing.is_possible())
    rest = [(t.name, t.handed, t.code, t.given, t.why) for t in now.ungraded]
    return now.ledger.key((grades, rest, now.failed, marks, where))


def _made(now: Run, system: System | None) -> Ending:
    outputs.recall(now)
    now.graded[:] = rows.compared(now.graded, now.ledger.topic)
    now = outputs.compared(now)
    outputs.tabulate(now)
    outputs.publish(now)
    screen = summary.summary(
        now.graded, len(now.failed), tuple(outputs.places(now)), told.short(now.alike)
    )
    end = Ending(
        (*outputs.made(now), find.WRITTEN, find.MARK), summary.without(now.without), screen, ""
    )
    return _packed(end, now, system) if system and now.options.reports and now.keys else end


def _system(asked: str | None, known: str | None) -> System | None:
    named = (each for each, name in lms.CALLED.items() if asked == each or known == name)
    return next(named, None)


def _packed(end: Ending, now: Run, system: System) -> Ending:
    """Pack the reports so that the system's own upload takes them, and add what to say of it."""
    form = min(now.options.reports, key=[*FORMS].index)
    lacking = {name for name, without, _ in now.without if without == form}
    graded = (task for task in now.tasks if task.name not in lacking)
    made = returned.pack(graded, now.out, system, form)
    called, names = lms.CALLED[system], submissions.shown(made.left)
    return replace(
        end,
        files=(*end.files, made.path.relative_to(now.out).as_posix()),
        screen=end.screen + UPLOAD.format(system=called, path=made.path),
        left=IGNORED.format(system=called, names=names) if made.left else "",
    )
