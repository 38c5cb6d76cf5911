"""How long a command takes to start and finish, beside another: two commands in, a ratio out.

Run by hand; a time never decides a test. Give the command as installed (not in editable form) and
a yardstick on the same file:

    python tests/bench/start_up.py \
        "rubric check samples/exemplar/power-struggle.txt" \
        "proselint check samples/exemplar/power-struggle.txt"

The two run in turn; the ratio is taken pair by pair, so that a busy machine slows both. Seconds
are of the processor, user and system together. Needs a system with `resource` (not Windows).
"""

import argparse
import resource
import shlex
import subprocess
import sys
from statistics import median

PAIRS = 15
WARM_UPS = 1  # the first run reads files from the disk


def seconds(command: str) -> float:
    """Give the processor seconds that one run of a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(shlex.split(command), capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def main() -> None:
    """Measure the commands given, and print their medians and the ratio's."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("command")
    parser.add_argument("yardstick")
    parser.add_argument("-n", "--pairs", type=int, default=PAIRS)
    given = parser.parse_args()
    rows = [
        (seconds(given.command), seconds(given.yardstick)) for _ in range(WARM_UPS + given.pairs)
    ][WARM_UPS:]
    ratios = sorted(own / other for own, other in rows)
    said = (
        f"command    {median(own for own, _ in rows):.3f} s",
        f"yardstick  {median(other for _, other in rows):.3f} s",
        f"ratio      {median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})",
    )
    sys.stdout.write("\n".join(said) + "\n")


if __name__ == "__main__":
    main()
