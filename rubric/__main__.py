"""The program: `rubric`, or `python -m rubric`."""

from rubric.batch import collect_rarely


def run() -> None:
    """Be the program; what the command line imports is many objects, and all of them stay."""
    collect_rarely()
    from rubric import cli  # noqa: PLC0415  # behind the above

    cli.run()


if __name__ == "__main__":
    run()
