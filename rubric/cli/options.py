"""Options that several commands share."""

from collections.abc import Callable
from typing import Any

import click

from rubric.report.paper import PAPERS

DEFAULT_RUBRIC = "five-paragraph-argument"

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def rubric_option() -> Decorator:
    """Give `-r`: which rubric to grade by."""
    return click.option(
        "-r",
        "--rubric",
        "rubric",
        default=DEFAULT_RUBRIC,
        show_default=True,
        metavar="RUBRIC",
        help="A rubric's file, or the id of a shipped one.",
    )


def brief_option() -> Decorator:
    """Give `--brief`: reports without the annotated essay."""
    return click.option("--brief", is_flag=True, help="Leave the annotated essay out of reports.")


def paper_option() -> Decorator:
    """Give `--paper`: what PDF reports are printed on."""
    return click.option(
        "--paper",
        type=click.Choice(PAPERS),
        default=PAPERS[0],
        show_default=True,
        help="What PDF reports are printed on.",
    )
