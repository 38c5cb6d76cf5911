"""`rubric export`: a rubric in; the file another system imports out."""

from pathlib import Path

import click

from rubric import files, interchange, loader
from rubric.cli.options import force_option
from rubric.errors import UserError

ITSELF = "{path}: this is the rubric itself; name another file with -o."


@click.command(short_help="Write a rubric for another system.")
@click.argument("rubric")
@click.option(
    "--to", "form", type=click.Choice(interchange.FORMS), required=True, help="The form."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="Write there."
)
@force_option()
def export(rubric: str, *, form: str, output: Path, force: bool) -> None:
    """Write RUBRIC, a file or a shipped id, in a form that another system imports."""
    file = loader.load(rubric)
    if output.exists() and output.samefile(file.path):
        raise UserError(ITSELF.format(path=output))
    files.refuse_existing(output, force=force)
    made = interchange.write(file.rubric, form)
    files.write(output, made.data)
    total = sum(criterion.points for criterion in file.rubric.criteria)
    count = len(file.rubric.criteria)
    click.echo(f"{output}: {count} {'criterion' if count == 1 else 'criteria'}, {total} points.")
    for line in made.said:
        click.echo(line)
