"""`python -m rubric`: the command line."""

from rubric.cli import main

if __name__ == "__main__":
    main()
