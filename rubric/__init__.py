"""Grade essays against a declarative rubric: structure and argument, every point quoted."""

__version__ = "0.1.0"
