"""Files written whole or not at all. A path and bytes in; a UserError when it cannot be."""

import os
from contextlib import suppress
from pathlib import Path

from rubric.errors import UserError


def write(path: Path, data: bytes) -> None:
    """Write to a temporary name beside `path`, then rename, so that no half file is ever seen.

    Raises UserError, in one sentence, when the place cannot be written.
    """
    from tempfile import NamedTemporaryFile  # noqa: PLC0415  # a screen needs no file

    temporary: str | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
            temporary = file.name
            file.write(data)
        Path(temporary).chmod(0o644)
        os.replace(temporary, path)  # noqa: PTH105  # Path.replace says the same less plainly
    except OSError as error:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink()
        raise UserError(f"{path}: cannot be written ({error.strerror or error}).") from error
