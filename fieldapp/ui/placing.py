"""Showing one top-level window where the one before it stood, and ending that one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget

SIZE = (1366, 768)


def place(new: QWidget, old: QWidget | None) -> None:
    """Show a window where the one before stood; what was typed there is handed over now."""
    new.resize(*SIZE)
    new.setMinimumSize(900, 600)
    room = new.screen().availableSize()
    if old is not None:
        new.setGeometry(old.geometry())
        new.setWindowState(old.windowState())
    elif room.width() <= SIZE[0] or room.height() <= SIZE[1]:
        new.setWindowState(Qt.WindowState.WindowMaximized)
    new.show()
    if old is not None:
        old.close()
        old.deleteLater()
        QCoreApplication.sendPostedEvents(old, QEvent.Type.DeferredDelete.value)
