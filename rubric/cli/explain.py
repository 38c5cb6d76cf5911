"""`rubric explain`: a check's name in, its page out; without a name, the list of checks."""

from textwrap import wrap

import click

from rubric import checks
from rubric.cli.catalogue import catalogue, page

WIDTH = 80


@click.command(short_help="Explain a check.")
@click.argument("check", required=False)
@click.option("--catalogue", "whole", is_flag=True, help="Print all pages as one Markdown file.")
def explain(check: str | None, *, whole: bool) -> None:
    """Say what a check asks, why it matters, and how its score is made."""
    if whole:
        click.echo(catalogue(), nl=False)
        return
    if check is not None:
        click.echo(page(checks.find(check)))
        return
    margin = " " * (max(map(len, checks.names())) + 2)
    for name in checks.names():
        said = wrap(checks.find(name).summary, WIDTH - len(margin))
        click.echo(f"{name:<{len(margin)}}" + f"\n{margin}".join(said))
