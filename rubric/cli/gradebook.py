"""`rubric gradebook fill`: a system's exported gradebook and a run in; a filled copy out."""

from collections.abc import Sequence
from pathlib import Path

import click

from rubric import files
from rubric.cli.options import force_option
from rubric.errors import UserError
from rubric.lookup import counted

LEFT_OVER = 3
MOST_NAMES = 10
PROVISIONAL = "still provisional (a teacher decides; --provisional fills them)"
AMBIGUOUS = "as it is not clear which row or which mark is meant"
ABSENT = "who are not in the file"
MARKED = "with another mark there already (--overwrite replaces it)"
UNGRADED = "without an essay in this run"
NAMELESS = "The run knows no students. Grade again, and say who they are: --roster {exported}"
LOCKED = "whose rows take no change"


@click.group(short_help="Fill a gradebook.")
def gradebook() -> None:
    """Bring marks into the gradebook of Canvas, Moodle, Brightspace, Blackboard or Gradescope."""


@gradebook.command(short_help="Fill a column of an exported gradebook.")
@click.argument("exported", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "out",
    type=click.Path(path_type=Path),
    required=True,
    help="The folder of a run of rubric grade.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The filled copy. [default: EXPORTED-filled, beside it]",
)
@click.option("--column", help="The heading of the column that takes the score.")
@click.option("--provisional", is_flag=True, help="Fill totals that a teacher has yet to decide.")
@click.option("--overwrite", is_flag=True, help="Replace marks that are there already.")
@force_option()
@click.option("--scale", is_flag=True, help="Convert to the column's points where they differ.")
def fill(  # noqa: PLR0913  # one parameter an option
    exported: Path,
    *,
    out: Path,
    output: Path | None,
    column: str | None,
    provisional: bool,
    overwrite: bool,
    scale: bool,
    force: bool,
) -> int:
    """Fill the score column of a gradebook that a system exported, in a copy.

    Only the score's cells change. Rows are found by id, then by name; what is not clear is left
    and named. A column is never made.
    """
    from rubric.batch import results  # noqa: PLC0415  # --help needs none
    from rubric.batch.gradebook.fill import Wishes, fill  # noqa: PLC0415  # as above

    copy = output or exported.with_name(f"{exported.stem}-filled{exported.suffix}")
    if copy.exists() and exported.exists() and copy.samefile(exported):
        raise UserError(f"{copy}: this is the file itself; name another for the copy.")
    files.refuse_existing(copy, force=force)
    wishes = Wishes(column, provisional, overwrite, scale)
    found = results.read(out)
    done = fill(files.read(exported), exported.name, found, wishes)
    files.write(copy, done.data)
    said = [f"Filled {counted(len(done.filled), 'row')} of “{done.column}” in {copy}."]
    said += [f"There already: {len(done.unchanged)}."] if done.unchanged else []
    left = (
        (done.provisional, PROVISIONAL),
        (done.marked, MARKED),
        (done.locked, LOCKED),
        (done.ambiguous, AMBIGUOUS),
        (done.absent, ABSENT),
        (done.ungraded, UNGRADED),
    )
    said += [f"Left {len(names)}, {why}: {_shown(names)}." for names, why in left if names]
    if done.absent and not any(result.student for result in found):
        said.append(NAMELESS.format(exported=exported))
    files.show("\n".join(said) + "\n")
    return LEFT_OVER if done.ambiguous or done.absent else 0


def _shown(names: Sequence[str]) -> str:
    from rubric.batch import naming  # noqa: PLC0415  # as above

    return naming.few(sorted(map(naming.plain, names)), MOST_NAMES)
