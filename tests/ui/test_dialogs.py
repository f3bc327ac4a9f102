"""Questions that stop the person: answers are plain data, Esc is harmless."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.ui import dialogs
from fieldapp.ui.widgets import Button, TextArea, col, plain


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window to ask over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def _answer(act: Callable[[dialogs.Question], None]) -> None:
    """Do something with the dialog as soon as it stands."""

    def when_open() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, dialogs.Question)
        act(asked)

    QTimer.singleShot(0, when_open)


def _press(place: int) -> Callable[[dialogs.Question], None]:
    return lambda asked: asked.findChildren(Button)[place].click()


def test_yes_and_no(window: QWidget) -> None:
    _answer(_press(-1))
    assert dialogs.confirm(window, "删除草稿？", "草稿不会上传。", "删除草稿", danger=True)
    _answer(_press(0))
    assert not dialogs.confirm(window, "删除草稿？", "草稿不会上传。", "删除草稿", danger=True)


def test_escape_changes_nothing(qtbot: QtBot, window: QWidget) -> None:
    _answer(lambda asked: qtbot.keyClick(asked, Qt.Key.Key_Escape))
    assert not dialogs.confirm(window, "删除草稿？", "草稿不会上传。", "删除草稿")
    _answer(lambda asked: qtbot.keyClick(asked, Qt.Key.Key_Escape))
    assert dialogs.ask_text(window, "理由", "为什么？", "提交") is None


def test_a_reason_must_hold_words(qtbot: QtBot, window: QWidget) -> None:
    enabled = []

    def type_it(asked: dialogs.Question) -> None:
        field, button = asked.findChildren(TextArea)[0], asked.findChildren(Button)[-1]
        enabled.append(button.isEnabled())
        field.setPlainText("   ")
        enabled.append(button.isEnabled())
        field.setPlainText(" 门店已关 ")
        enabled.append(button.isEnabled())
        button.click()

    _answer(type_it)
    assert dialogs.ask_text(window, "理由", "为什么？", "提交") == "门店已关"
    assert enabled == [False, False, True]


def test_something_said_has_one_answer(window: QWidget) -> None:
    buttons = []

    def look(asked: dialogs.Question) -> None:
        buttons.extend(asked.findChildren(Button))
        asked.accept()

    _answer(look)
    dialogs.say(window, "软件出了差错", "之前保存的都在。")
    assert len(buttons) == 1


@pytest.mark.parametrize(
    "ask",
    [
        lambda over: dialogs.open_file(over, "选名录文件", "*"),
        lambda over: dialogs.open_files(over, "核对", "*"),
        lambda over: dialogs.save_file(over, "存成表格", "a.csv", "*"),
        lambda over: dialogs.folder(over, "存到哪里"),
    ],
)
def test_the_keyboard_comes_back_from_a_file_dialog(
    qtbot: QtBot, ask: Callable[[QWidget], object]
) -> None:
    window = QMainWindow()
    first, page = Button("首页"), Button("导入")
    window.setCentralWidget(plain(col(first, page)))
    qtbot.addWidget(window)
    window.show()
    page.setFocus()

    def leave() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QDialog)
        asked.reject()

    QTimer.singleShot(0, leave)
    assert not ask(window.centralWidget())
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page)
