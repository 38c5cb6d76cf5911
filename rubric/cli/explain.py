"""`rubric explain`: a check's name in, its page out; without a name, all checks, packages' too."""

from textwrap import wrap

import click

from rubric import checks, shipped
from rubric.cli.catalogue import catalogue, page
from rubric.errors import CheckError, UnknownNameError

WIDTH = 80
IS_A_RUBRIC = "{name} is a rubric and no check; `rubric rubrics {name}` prints it."


@click.command(short_help="Explain a check.")
@click.argument("check", required=False)
@click.option("--catalogue", "whole", is_flag=True, help="Print all pages as one Markdown file.")
def explain(check: str | None, *, whole: bool) -> None:
    """Say what a check asks, why it matters, and how its score is made."""
    if whole:
        click.echo(catalogue(), nl=False)
        return
    if check in shipped.rubric_ids():
        raise UnknownNameError(IS_A_RUBRIC.format(name=check))
    if check is not None:
        found = checks.find(check)
        click.echo(page(found) + (f"\n\nFrom {found.origin}." if found.origin else ""))
        return
    others = checks.names_of_packages()
    margin = " " * (max(map(len, (*checks.names(), *others))) + 2)
    for name in (*checks.names(), *others):
        said = wrap(_summary(name), WIDTH - len(margin))
        click.echo(f"{name:<{len(margin)}}" + f"\n{margin}".join(said))


def _summary(name: str) -> str:
    """Say a check in one line, and the package it comes from; a broken one says what is wrong."""
    try:
        found = checks.find(name)
    except CheckError as error:
        return f"{str(error)[:1].upper()}{str(error)[1:]}."
    return f"{found.summary} (From {found.origin}.)" if found.origin else found.summary
