"""Everybody left out of a plan: found by name, by code, by reason."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldapp.ui.draw.left_out import LeftOutDialog
from fieldapp.ui.draw.model import LeftOutObject

ROWS = tuple(
    LeftOutObject(object_id=f"9254{n:04d}X", name=f"示例商行{n}", reason=reason)
    for n, reason in enumerate(("closed", "visits", "closed", "drawn"))
)


def test_a_name_or_a_code_finds_its_row_within_the_reason(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    asked = LeftOutDialog(window, ROWS)
    assert asked.shown() == ROWS
    asked.search.setText("商行２")  # full width, as an input method leaves it
    assert [one.name for one in asked.shown()] == ["示例商行2"]
    asked.search.setText("0003x")
    assert [one.reason for one in asked.shown()] == ["drawn"]
    asked.reason.setCurrentIndex(1)  # closed
    assert asked.shown() == ()
    asked.search.clear()
    assert [one.reason for one in asked.shown()] == ["closed", "closed"]
    asked.search.searched.emit("")
    assert asked.list.model().rowCount() == 2
