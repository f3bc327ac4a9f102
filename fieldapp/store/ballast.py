"""Room kept for the day the disk is full: to finish what is under way and to close in order.

64 MiB lie beside the database as a file of nothing. When the disk is full they are given back,
and from then on nothing is written until there is room for them again (docs/spec/evidence.md
§3.6): a laptop that writes into its last bytes cannot even close.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from fieldapp.errors import Code, DeviceError

BYTES: Final = 64 * 1024**2
SPARE_BYTES: Final = 256 * 1024**2  # that must be free beside it
_NAME: Final = "ballast"
_PIECE: Final = 1024**2
_log = logging.getLogger("store")


class Ballast:
    """The ballast of one workspace; none until `lay` is called, as a window does."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME
        self.released = False  # nothing may be written until it lies again
        self._finishing = False

    def lay(self) -> bool:
        """Put the ballast down where there is room for it; tells whether it lies."""
        if self._lies():
            self.released = False
            return True
        try:
            if shutil.disk_usage(self._path.parent).free < BYTES + SPARE_BYTES:
                return False
            with self._path.open("wb") as file:
                for _ in range(BYTES // _PIECE):  # a hole in a file would hold no room
                    file.write(bytes(_PIECE))
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            _log.warning("no ballast could be laid")
            self._path.unlink(missing_ok=True)
            return False
        self.released = False
        return True

    def ensure(self) -> None:
        """Refuse to write while the ballast is given back and cannot be laid again.

        Raises:
            DeviceError: DISK_FULL.
        """
        if self.released and not self._finishing and not self.lay():
            raise DeviceError(Code.DISK_FULL, path=str(self._path.parent))

    @contextmanager
    def finishing(self) -> Iterator[None]:
        """Let what is under way be finished in the room that the ballast gave back."""
        self._finishing = True
        try:
            yield
        finally:
            self._finishing = False

    def release(self) -> bool:
        """Give its room back to the disk; tells whether there was any."""
        if not self._path.exists():
            return False
        self._path.unlink()
        self.released = True
        _log.warning("the disk is full: the ballast was released, nothing is written from now on")
        return True

    def _lies(self) -> bool:
        return self._path.exists() and self._path.stat().st_size == BYTES
