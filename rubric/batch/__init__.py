"""Many essays: a folder in; reports, grade files and a table out."""

import gc

OBJECTS = 100_000  # made before unused ones are looked for; starting makes a third, and all stay


def collect_rarely() -> None:
    """Look for unused objects less often than Python does: it costs a report a twentieth."""
    gc.set_threshold(OBJECTS)
