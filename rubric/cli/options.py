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


def force_option() -> Decorator:
    """Give `--force`: without it no file that is there is written over."""
    return click.option("--force", is_flag=True, help="Write over a file that is there.")


def paper_option() -> Decorator:
    """Give `--paper`: what PDF reports are printed on."""
    return click.option(
        "--paper",
        type=click.Choice(PAPERS),
        default=PAPERS[0],
        show_default=True,
        help="What PDF reports are printed on.",
    )


def neural_option() -> Decorator:
    """Give `--neural`: the sentence encoder of the extra, told at once where it is missing."""
    return click.option(
        "--neural",
        is_flag=True,
        expose_value=False,
        callback=_ask_encoder,
        help="Compare meanings by the sentence encoder: far slower, and finds no more.",
    )


def _ask_encoder(ctx: click.Context, _param: click.Parameter, value: bool) -> None:  # noqa: FBT001  # click's
    if value and not ctx.resilient_parsing:
        from rubric import semantics  # noqa: PLC0415  # a wrong option needs no meanings

        semantics.ask_encoder()
