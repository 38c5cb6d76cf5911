"""`rubric import`: another system's rubric file in; a rubric of ours, its guesses told, out."""

from pathlib import Path

import click

from rubric import files, interchange
from rubric.batch import find, naming
from rubric.cli.options import force_option
from rubric.cli.schema import SCHEMA, rubric_text
from rubric.errors import UserError
from rubric.interchange import Imported
from rubric.result import GradeFailure
from rubric.schema import MANUAL
from rubric.spreadsheet import workbook

NO_FORM = "{name}: say with --from which form it has: {forms}."
ANOTHER = "{name}: this is a {form} file; say --from {form}, or leave --from out."
HEADS = (("rubric name", "canvas-csv"), ("criterion,level", "moodle-csv"))
START = 4096  # bytes that hold the head of a table


@click.command("import", short_help="Read a rubric of another system.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "form",
    type=click.Choice(interchange.FORMS),
    help="Its form, where the file does not tell.",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="Write there."
)
@click.option("--only", metavar="TITLE", help="Of several rubrics in the file, this one.")
@force_option()
def import_(file: Path, *, form: str | None, output: Path, only: str | None, force: bool) -> None:
    """Read a spreadsheet, or a rubric of another system, into one ready to edit.

    A criterion asks the checks its words name; any other is left to the teacher.
    """
    files.refuse_existing(output, force=force)
    name = naming.plain(file.name)
    data = _data(file)
    made = interchange.read(data, name, _form(data, name, form), output.stem, only)
    files.write(output.parent / SCHEMA, rubric_text().encode())
    files.write(output, made.text.encode())
    click.echo("\n".join(_told(made, output)))


def _data(file: Path) -> bytes:
    data = find.read(file)
    if isinstance(data, GradeFailure):
        raise UserError(f"{file}: {naming.reason(data)}")
    return data


def _form(data: bytes, name: str, said: str | None) -> str:
    """Tell the form by the file's name and its first words, or as it is `said`."""
    ending = Path(name).suffix.lower()
    form = _by_head(data)
    if said:
        if form not in (None, said):
            raise UserError(ANOTHER.format(name=name, form=form))
        return said
    if workbook.is_archive(data) or ending == ".xlsx":
        return "xlsx"
    if ending == ".json":
        return "case-json"
    if form is None and ending in (".csv", ".tsv", ".txt"):
        return "xlsx"  # a table of the teacher's own, saved as text
    if form is None:
        raise UserError(NO_FORM.format(name=name, forms=", ".join(interchange.FORMS)))
    return form


def _by_head(data: bytes) -> str | None:
    """Tell a system's table by its first line."""
    start = data[:START].replace(b"\0", b"").decode("latin-1").lower()
    plain = start.replace('"', "").replace(";", ",").replace("\t", ",")
    return next((form for sign, form in HEADS if sign in plain.split("\n")[0]), None)


def _told(made: Imported, output: Path) -> list[str]:
    """Say what was made of the file, a line a criterion."""
    total = sum(criterion.points for criterion in made.rubric.criteria)
    count = len(made.asked)
    lines = [f"{output}: {count} {'criterion' if count == 1 else 'criteria'}, {total} points."]
    wide = max(len(asked.title) for asked in made.asked)
    for asked in made.asked:
        if MANUAL in asked.checks:
            said = "left to you (manual)"
        else:
            said = ", ".join(asked.checks)
            said += f" (guessed from “{'” and “'.join(asked.guessed)}”)" if asked.guessed else ""
        lines.append(f"  {asked.title:<{wide}}  {said}")
    lines += made.said
    return [*lines, f"Look it over, then: rubric validate {output}"]
