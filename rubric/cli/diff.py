"""`rubric diff`: the folders of two runs in; what changed between them out."""

from pathlib import Path

import click

from rubric import files
from rubric.cli.options import force_option


@click.command(short_help="Compare two runs.")
@click.argument("before", metavar="RUN1", type=click.Path(path_type=Path))
@click.argument("after", metavar="RUN2", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="How to say it.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
@force_option()
def diff(before: Path, after: Path, *, form: str, output: Path | None, force: bool) -> int:
    """Say what changed between two runs, by student and criterion.

    RUN1 and RUN2 are folders that rubric grade wrote: of another rubric, another version, or
    other drafts.
    """
    from rubric.batch import diff as compared  # noqa: PLC0415  # --help needs none
    from rubric.batch import results  # noqa: PLC0415  # as above

    if output:
        files.refuse_existing(output, force=force)
    found = compared.compare(results.read(before), results.read(after))
    shape = {"json": compared.to_json, "csv": compared.to_csv, "text": compared.text}[form]
    if output:
        files.write(output, shape(found).encode())
    else:
        files.show(shape(found))
    return 0
