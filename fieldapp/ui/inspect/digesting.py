"""Has SM3 computed of items that were sealed without it, a few at a time, while nobody waits."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from fieldapp.errors import FieldappError
from fieldapp.ui.room import Desk
from fieldapp.ui.runner import Acts

_TOGETHER: Final = 16  # items of one piece of work: thumbnails wait no longer than for these


class Digesting(QObject):
    """Goes through this device's items without SM3 until there are none."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._busy = False
        self._unread: tuple[str, ...] = ()

    def begin(self) -> None:
        """Compute what is lacking, unless that is under way."""
        if not self._busy:
            self._busy = True
            self._go_on()

    def _go_on(self) -> None:
        actor, unread = self._desk.profile.person_id, self._unread

        def work(acts: Acts) -> tuple[int, tuple[str, ...]]:
            from fieldapp.evidence import digesting

            return digesting.catch_up(acts, actor, _TOGETHER, unread)

        self._desk.tasks.aside(work, self._came, self._failed)

    def _came(self, done: tuple[int, tuple[str, ...]]) -> None:
        recorded, self._unread = done
        if recorded:
            self._go_on()
        else:
            self._busy = False

    def _failed(self, _error: FieldappError) -> None:
        """A disk that is full or fails: tried again when the room is shown next."""
        self._busy = False
