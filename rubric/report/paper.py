"""The papers a report is laid out for; light, because the command line reads their names."""

from typing import Literal

Paper = Literal["a4", "letter"]
PAPERS: tuple[Paper, ...] = ("a4", "letter")
HEIGHT = {"a4": 756.0, "letter": 707.0}  # points a page has between the report's margins
BREADTH = {"a4": 502.0, "letter": 519.0}  # and side by side, less two for a line's own breadth
