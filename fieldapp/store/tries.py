"""Wrong passwords in a row, and the wait that follows them; neither a restart nor a clock ends it.

Counted before a password is tried, so that killing the program saves no try. The wait is measured
by the machine's running time, never by its wall clock; in another run of the machine it begins
anew. This holds off whoever sits at the keyboard. Whoever has copied the files guesses elsewhere,
and is held off by the device secret and Argon2id alone.
"""

from __future__ import annotations

import logging
from pathlib import Path

from fieldapp.clock import Boot, Clock
from fieldapp.errors import Code, RuleError, VerificationError
from fieldapp.ledger import dcbor
from fieldapp.store import durable, passwords

log = logging.getLogger("store")

FILE = "tries"  # in the state folder


class Tries:
    """The tries at one workspace, kept in its state folder."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._file = folder / FILE
        self._clock = clock

    def begin(self) -> None:
        """Count one more try before it is made.

        Raises:
            RuleError: PASSWORD_WAIT; it was not counted.
        """
        if left := self.wait_s():
            raise RuleError(Code.PASSWORD_WAIT, tries=self._kept()[0], wait_s=left)
        self._keep(self._kept()[0] + 1)

    def wait_s(self) -> int:
        """Give how many seconds are left to wait."""
        count, since = self._kept()
        wait, now = passwords.wait_s(count), self._clock.boot()
        if not wait:
            return 0
        if since.boot_id != now.boot_id:
            self._keep(count)
            return wait
        ran_ms = max(now.monotonic_ms - since.monotonic_ms, 0)
        return max(wait - ran_ms // 1000, 0)

    def wrong(self) -> RuleError:
        """Give the refusal of the try just made."""
        count, _ = self._kept()
        return RuleError(Code.PASSWORD_WRONG, tries=count, wait_s=passwords.wait_s(count))

    def right(self) -> None:
        """Forget the wrong ones: the right one was given."""
        self._file.unlink(missing_ok=True)

    def _kept(self) -> tuple[int, Boot]:
        try:
            count, boot_id, monotonic_ms = dcbor.decode(self._file.read_bytes(), 256)
            return int(count), Boot(str(boot_id), int(monotonic_ms))
        except FileNotFoundError:
            return 0, Boot("", 0)
        except (OSError, VerificationError, ValueError, TypeError):  # somebody spoilt it
            return int(passwords.setting("free_tries")), Boot("", 0)

    def _keep(self, count: int) -> None:
        boot = self._clock.boot()
        record = dcbor.encode([count, boot.boot_id, boot.monotonic_ms])
        try:
            durable.replace(self._file, record)
        except OSError as error:  # a full disk must not lock the door
            log.warning("wrong tries not counted: %s", error.strerror)
