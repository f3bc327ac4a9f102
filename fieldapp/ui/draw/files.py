"""Writes a new file where a person asked for it, beside any earlier one of that name."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from fieldapp.errors import Code, DeviceError


def write_new(folder: Path, name: str, suffix: str, data: bytes) -> Path:
    """Write a new file and see it on the medium.

    Raises:
        DeviceError: DISK_FULL, DISK_FAILED; nothing is left of the file.
    """
    number, path = 1, folder / f"{name}{suffix}"
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}{suffix}"
    partial = path.with_suffix(".part")
    try:
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        code = Code.DISK_FULL if error.errno == errno.ENOSPC else Code.DISK_FAILED
        raise DeviceError(code, path=str(folder)) from error
    finally:
        partial.unlink(missing_ok=True)
    return path
