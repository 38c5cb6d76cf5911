"""`python -m rubric`: the command line."""

from rubric.cli import run

if __name__ == "__main__":
    run()
