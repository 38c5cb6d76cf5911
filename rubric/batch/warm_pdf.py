"""What workers that draw PDF need besides; as `warm`."""

import gc

from rubric.report import pdf

pdf.load()
gc.freeze()
