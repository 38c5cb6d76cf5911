"""Grade essays against a declarative rubric: structure and argument, every point quoted."""

__version__ = "0.1.0"

INTERRUPTED = 130  # the exit code after Ctrl-C, also before the command line is imported
