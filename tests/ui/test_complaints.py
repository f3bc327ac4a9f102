"""The finder of faults finds each kind, and finds none in a window that is right."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldapp.ui.complaints import complaints
from fieldapp.ui.widgets import Button, Label, Line, Para, col


def _shown(qtbot: QtBot, window: QWidget) -> set[str]:
    qtbot.addWidget(window)
    window.show()
    return {one.kind for one in complaints(window)}


def test_a_window_that_is_right_has_no_complaints(qtbot: QtBot) -> None:
    window = QWidget()
    window.setLayout(col(Label("今日"), Para(Line("དེ་རིང་ 检查 today ®")), Button("继续")))
    assert _shown(qtbot, window) == set()


def test_words_that_do_not_fit_are_cut(qtbot: QtBot) -> None:
    window = QWidget()
    label, para = Label("拉萨市城关区市场监督管理局", parent=window), Para(Line("长" * 200))
    label.setGeometry(0, 0, 40, 22)
    para.setParent(window)
    para.setGeometry(0, 40, 100, 22)
    window.resize(200, 100)
    assert _shown(qtbot, window) == {"cut"}


def test_words_that_shorten_themselves_are_named_apart(qtbot: QtBot) -> None:
    window = QWidget()
    window.setLayout(col(Label("拉萨市城关区市场监督管理局", elide=True)))
    window.setFixedWidth(80)
    assert _shown(qtbot, window) == {"shortened"}


def test_parts_over_each_other_or_sticking_out_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    for left in (0, 30):
        Label("甲", parent=window).setGeometry(left, 0, 60, 22)
    window.resize(60, 40)
    assert _shown(qtbot, window) == {"overlap", "outside"}


def test_a_letter_no_font_has_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    window.setLayout(col(Label("𓀀")))
    assert _shown(qtbot, window) == {"glyph"}
