"""Ending what a page does by itself, before its window goes: a recording has its last bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop

if TYPE_CHECKING:  # it comes after the first picture
    from fieldapp.ui.main_window import MainWindow

MOST_MS: Final = 5_000  # then what is on the disk must do; it is sealed at the next unlocking
_STEP_MS: Final = 50


def end_use(window: MainWindow) -> None:
    """End the recording in front, if there is one, and wait for its last bytes to be handed over.

    Keys and mouse do nothing meanwhile: the window is being locked.
    """
    if not window.in_use():
        return
    window.end_use()
    until = QDeadlineTimer(MOST_MS)
    while window.in_use() and not until.hasExpired():
        QCoreApplication.processEvents(
            QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, _STEP_MS
        )
