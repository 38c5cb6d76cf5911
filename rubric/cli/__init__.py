"""The command line. Arguments in, an exit code out; each command imports what it needs.

Exit codes: 0 done; 1 `--fail-under` not met or `validate` found something; 2 usage or rubric
error; 3 some essays could not be graded, the rest were; 130 interrupted.
"""

import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from rubric import INTERRUPTED, __version__, files
from rubric.errors import UserError, nearest

COMMANDS = {
    "check": "Check drafts: what to keep, what to do next.",
    "grade": "Grade a folder of essays into reports and a table.",
    "gradebook": "Fill a system's exported gradebook from a run.",
    "diff": "Say what changed between two runs.",
    "rubrics": "List the rubrics, or print one as a table.",
    "validate": "Test rubrics: their form, and the levels they promise.",
    "explain": "Say what a check asks and how its score is made.",
    "schema": "Print the JSON Schema of a rubric or of a grade.",
    "new": "Write a rubric of your own, ready to edit.",
    "import": "Read a spreadsheet or another system's rubric.",
    "export": "Write a rubric for another system.",
}
BEGIN = """\b
Begin with:
  rubric check draft.docx           a student's draft, on the screen
  rubric grade essays/ -o graded    a teacher's folder: reports and a table
  rubric COMMAND --help             what a command takes
"""
USAGE_ERROR = 2


class ReaderGoneError(Exception):
    """Whoever read standard output has gone, as `head` does; there is nobody to tell."""


class Commands(click.Group):
    """The commands by name; a command's module is imported when it is called."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:  # noqa: ANN401  # click's
        """Read the arguments; `--help` is printed here."""
        with _printing():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Call the command."""
        with _printing():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names in the order of a first day's work."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Give a command; a wrong name is refused with the nearest right one."""
        if cmd_name not in COMMANDS:
            near = nearest(cmd_name, COMMANDS)
            hint = f" Did you mean {near}?" if near else ""
            ctx.fail(f"There is no command {cmd_name}.{hint}")
        return _imported(cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing any."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _imported(name: str) -> click.Command:
    """Import a command's module, and no other's."""
    own = f"{name}_" if iskeyword(name) else name
    command: click.Command = getattr(import_module(f"rubric.cli.{own}"), own)
    return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]}, epilog=BEGIN)
@click.version_option(__version__, prog_name="rubric")
def rubric() -> None:
    """Grade the structure and argument of essays, with every point quoted."""


@contextmanager
def _printing() -> Iterator[None]:
    """Say what it means that click cannot print; it would exit 1, or have it be a fault."""
    try:
        yield
    except OSError as error:
        from traceback import walk_tb  # noqa: PLC0415  # only a fault needs it

        frames = (frame for frame, _line in walk_tb(error.__traceback__))
        if all(frame.f_code is not click.echo.__code__ for frame in frames):
            raise
        files.give_up(error)
        raise ReaderGoneError from error


def main(args: Sequence[str] | None = None) -> None:
    """Run a command and exit with its code; a user's mistake is one sentence."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # a search of all packages saved
    files.stand_in()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    asked = sys.argv[1:] if args is None else args
    # Python 3.11 lays its frames in blocks, and what goes to and fro over the end of one, as the
    # compiler of patterns does deep in click's calls, pays for a block each time: a fifth more.
    if asked and asked[0] in COMMANDS:
        _imported(asked[0])
    try:
        code = rubric.main(args=args, prog_name="rubric", standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(INTERRUPTED)
    except click.ClickException as error:
        said = io.StringIO()
        error.show(said)
        files.tell(said.getvalue())
        sys.exit(error.exit_code)
    except UserError as error:
        files.tell(f"{error}\n")
        sys.exit(USAGE_ERROR)
    except ReaderGoneError:
        sys.exit(0)
    sys.exit(code if isinstance(code, int) else 0)
