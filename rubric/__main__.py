"""The program: `rubric`, or `python -m rubric`. What else is to run commands calls `cli.main`."""

import atexit
import os
import sys
from contextlib import suppress
from types import FrameType

from rubric import INTERRUPTED
from rubric.batch import collect_rarely

SCRIPT = "rubric"  # as installers name it


def run() -> None:
    """Be the program: run a command, and leave as soon as all is written.

    The system takes the memory back at once; object by object it is a thirtieth of the time of a
    folder. Whatever else is to be done in the end, of a library's or of Python's, is done first:
    of what is registered, the first comes last. Where something was registered before, as those do
    who measure a program, nothing is saved; only a private function of Python's tells.
    """
    ending: list[int] = []
    if not atexit._ncallbacks():  # noqa: SLF001  # as above
        atexit.register(_leave, ending)
    try:
        _command()
    except SystemExit as end:
        if end.__traceback__ and _is_script(end.__traceback__.tb_frame.f_back):
            ending.append(_code(end))
        raise


def _command() -> None:
    """Run a command; what it imports is many objects, and all of them stay."""
    try:
        collect_rarely()
        from rubric import cli  # noqa: PLC0415  # behind the above

        cli.main()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _is_script(caller: FrameType | None) -> bool:
    """Tell whether the program's own script is all there is: another might go on after us."""
    if caller is None or caller.f_back:
        return False
    return os.path.basename(caller.f_code.co_filename) == SCRIPT  # noqa: PTH119  # no pathlib yet


def _code(end: SystemExit) -> int:
    """Give the exit code that Python gives; a message, which Python prints, is a fault's."""
    if end.code is None:
        return 0
    return end.code if isinstance(end.code, int) else 1


def _leave(ending: list[int]) -> None:
    """Leave by the code, if there is one; if not all can be written, Python ends and says so."""
    if ending:
        with suppress(AttributeError, OSError, ValueError):  # no stream, or closed, or no room
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(ending[0])


if __name__ == "__main__":
    run()
