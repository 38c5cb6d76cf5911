"""`rubric new`: a name, and answers or options, in; a commented rubric and its schema out."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import click

from rubric import loader, shipped
from rubric.batch import naming
from rubric.cli.begin import Wishes, begun, cites, commented, is_judged_by_hand
from rubric.cli.options import DEFAULT_RUBRIC, force_option
from rubric.cli.schema import SCHEMA, rubric_text
from rubric.errors import UserError
from rubric.files import refuse_existing, write
from rubric.schema import Rubric

NAME = re.compile(r"[a-z][a-z0-9_-]{0,59}")
POINTS = click.IntRange(10, 1_000)
OWN = "For the teacher's eye"
FEW = 20  # points of a rubric in which each one is given for something
NONE = "-"  # the answer of who wants no criterion of that kind
BEGIN = "A rubric of mine to begin with (rubric rubrics NAME shows one)"
BAD_NAME = "{name}: use small letters, digits, - and _, beginning with a letter."
READY = """\
{path} is ready to edit: {asked}.
Test it: rubric validate {path}"""

Answer = TypeVar("Answer")


@click.command(short_help="Begin a rubric.")
@click.argument("name")
@click.option("--title", help="What the class reads at its head.")
@click.option("--like", metavar="RUBRIC", help="Begin with this one: a shipped id, or a file.")
@click.option("--points", type=POINTS, help="The total.")
@click.option("--sources/--no-sources", default=None, help="Are sources asked for?")
@click.option("--letters/--no-letters", default=None, help="Letters A to F, by percent.")
@click.option("--own", metavar="TITLE", help="A criterion for your own eye; - for none.")
@click.option("-o", "--output", type=click.Path(path_type=Path), default=".", help="A folder.")
@force_option()
def new(name: str, output: Path, *, force: bool, **given: object) -> None:
    """Write NAME.yaml, commented and ready to edit, and the schema beside it.

    On a terminal it asks what no option says.
    """
    if not NAME.fullmatch(name):
        raise UserError(BAD_NAME.format(name=naming.plain(name)))
    path = output / f"{name}.yaml"
    refuse_existing(path, force=force)
    rubric = begun(_wishes(name, given))
    write(output / SCHEMA, rubric_text().encode())
    write(path, commented(rubric).encode())
    asked = ", ".join(f"{criterion.title} {criterion.points}" for criterion in rubric.criteria)
    click.echo(READY.format(path=path, asked=asked))


def _wishes(name: str, given: dict[str, object]) -> Wishes:
    """Take the options, and ask for the rest on a terminal; elsewhere take what is usual."""
    usual = name.replace("-", " ").replace("_", " ").capitalize()
    title = _answer(given["title"], usual, lambda: click.prompt("Its title", default=usual))
    like = loader.load(_answer(given["like"], DEFAULT_RUBRIC, _ask_like)).rubric
    asked = "Are sources asked for?"
    return Wishes(
        id=name,
        title=naming.plain(title),
        like=like,
        points=_answer(given["points"], _total(like), lambda: _ask_points(like)),
        sources=cites(like)
        and _answer(given["sources"], True, lambda: click.confirm(asked, default=True)),  # noqa: FBT003  # the usual answer
        letters=_answer(given["letters"], False, lambda: click.confirm("Letters, A to F?")),  # noqa: FBT003  # as above
        own=_own(_answer(given["own"], _usual_own(like), lambda: _ask_own(like))),
    )


def _answer(given: object, usual: Answer, ask: Callable[[], Answer]) -> Answer:
    """Take an option where one was given, else a person's answer, else the usual one."""
    if given is not None:
        return given  # type: ignore[return-value]  # click has checked the types
    return ask() if sys.stdin.isatty() else usual


def _ask_like() -> str:
    click.echo(f"{BEGIN}:\n" + "\n".join(_known()))
    kind = click.Choice(shipped.rubric_ids())
    answer: str = click.prompt("Which", default=DEFAULT_RUBRIC, type=kind, show_choices=False)
    return answer


def _known() -> Iterator[str]:
    widest = max(map(len, shipped.rubric_ids()))
    for name in shipped.rubric_ids():
        yield f"  {name:<{widest}}  {loader.load(name).rubric.title}"


def _ask_points(like: Rubric) -> int:
    answer: int = click.prompt("Points in all", default=_total(like), type=POINTS)
    return answer


def _ask_own(like: Rubric) -> str:
    question = f"A criterion for your own eye ({NONE} for none)"
    answer: str = click.prompt(question, default=_usual_own(like))
    return answer


def _usual_own(like: Rubric) -> str:
    """Give a title, or none where there is one already or no point to spare for it."""
    has_one = any(map(is_judged_by_hand, like.criteria))
    return NONE if has_one or _total(like) < FEW else OWN


def _own(title: str) -> str:
    plain = naming.plain(title).strip()
    return "" if plain == NONE else plain


def _total(rubric: Rubric) -> int:
    return sum(criterion.points for criterion in rubric.criteria)
