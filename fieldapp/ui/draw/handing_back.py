"""The keyboard across parts that are made anew: which one had it, and the same one again."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLayout, QWidget

from fieldapp.ui.widgets import Button


def held_in(layout: QLayout) -> str | None:
    """Give the name of the part in a layout of widgets that has the keyboard; None: none has."""
    held = QApplication.focusWidget()
    if held is None or not any(one is held or one.isAncestorOf(held) for one in _parts(layout)):
        return None
    return held.accessibleName()


def hand_back(layout: QLayout, name: str) -> bool:
    """Put the keyboard on the button of this name; False: there is none now."""
    buttons = [button for one in _parts(layout) for button in one.findChildren(Button)]
    same = next((one for one in buttons if one.accessibleName() == name), None)
    if same is not None:
        same.setFocus()
    return same is not None


def _parts(layout: QLayout) -> list[QWidget]:
    items = [layout.itemAt(n) for n in range(layout.count())]
    return [item.widget() for item in items if item is not None]
