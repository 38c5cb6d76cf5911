"""What all workers need, loaded where it is imported: by the process that they are forked from.

Nothing else imports this module.
"""

import gc

from rubric import assess, checks
from rubric.advisories import classes
from rubric.batch import run, work
from rubric.batch.similarity import own
from rubric.report import export
from rubric.semantics import identity, meaning

__all__ = ["assess", "classes", "export", "own", "run", "work"]

for name in checks.names():
    checks.find(name)
identity()
meaning("the table of meanings is read now")
gc.freeze()  # what is here stays; looking through it would copy it into each worker
