"""How long a rubric takes to load and check, beyond start-up: a rubric in, milliseconds out.

Run by hand; a time never decides a test. Each round is a new process in which the command line and
the loader have been imported; counted are the processor's milliseconds from there until the rubric
is built, what only a rubric needs (PyYAML, the checks it names) included:

    python tests/bench/rubric_loading.py my-rubric.yaml five-paragraph-argument
"""

import subprocess
import sys
from statistics import median

ROUNDS = 15
ONE = """
import sys, time
import rubric.cli, rubric.loader
before = time.process_time()
rubric.loader.load(sys.argv[1])
print(1000 * (time.process_time() - before))
"""


def milliseconds(rubric: str) -> float:
    """Give the processor's milliseconds of one load in a new process."""
    done = subprocess.run([sys.executable, "-c", ONE, rubric], capture_output=True, check=True)
    return float(done.stdout)


def main() -> None:
    """Measure the rubrics given, and print the median, least and most of each."""
    for rubric in sys.argv[1:]:
        rounds = sorted(milliseconds(rubric) for _ in range(ROUNDS))
        shown = f"{median(rounds):5.1f} ms ({rounds[0]:.1f} to {rounds[-1]:.1f})"
        sys.stdout.write(f"{shown}  {rubric}\n")


if __name__ == "__main__":
    main()
