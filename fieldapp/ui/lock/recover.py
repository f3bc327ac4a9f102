"""A forgotten password at the lock page: ask, take two answers, choose another password."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldapp.errors import FieldappError
from fieldapp.ui.widgets.buttons import Button
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.layout import STRETCH, col, row
from fieldapp.ui.widgets.states import Banner
from fieldapp.ui.widgets.text import Label, Line, Para

MOST_BYTES = 64 * 1024


class RecoverForm(QWidget):
    """Asks the helpers by a file, and opens by two of their answers.

    Signals:
        back(): to the password.
        given(object, str): the answers' bytes, a tuple, and the new password.
    """

    back = Signal()
    given = Signal(object, str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._answers: tuple[bytes, ...] = ()
        self._asked = Para(Line("", "body", "ink2"))
        self._came = Para(Line("", "body", "ink2"))
        ask = Button(self.tr("存出求助文件"), "download", wide=True)
        ask.clicked.connect(self._ask)
        take = Button(self.tr("打开两封回信"), "folder", wide=True)
        take.clicked.connect(self._take)
        self._password = TextField(name=self.tr("新的口令"), hint=self.tr("新的口令"))
        self._again = TextField(name=self.tr("再输一次"), hint=self.tr("再输一次"))
        for field in (self._password, self._again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self._again.returnPressed.connect(self._finish)
        self._open = Button(self.tr("用新口令打开"), "lock", "primary", wide=True)
        self._open.clicked.connect(self._finish)
        self._open.setEnabled(False)
        self._banner = Banner("red", "")
        self._banner.hide()
        leave = Button(self.tr("想起来了，回去输口令"), "left", "plain")
        leave.clicked.connect(self.back)
        title = Line(self.tr("忘了口令"), "title")
        how = Line(
            self.tr("事先选定的三个人里，两个人一起就能打开；记录一条不少。"), "body", "ink2"
        )
        steps = (self.tr("1  求助"), self.tr("2  回信"), self.tr("3  新口令"))
        one, two, three = (Label(step, "strong") for step in steps)
        self.setLayout(
            col(
                Para(title, how, gap=4), self._banner, one, ask, self._asked, 4, two, take,
                self._came, 4, three, self._password, self._again, self._open, 4,
                row(leave, STRETCH), gap=8,
            )
        )  # fmt: skip

    def _ask(self) -> None:
        from fieldapp.store import recovery
        from fieldapp.ui import dialogs, formats

        name, kinds = self.tr("求助.rcq"), self.tr("求助文件 (*.rcq)")
        path = dialogs.save_file(self, self.tr("求助文件存到哪里"), name, kinds)
        if path is None:
            return
        try:
            request = recovery.ask(self._folder)
            path.write_bytes(request.encode())
        except FieldappError as error:
            self._say(error)
            return
        except OSError as error:
            self.show_refused(self.tr("求助文件没有存上。"), str(error.strerror or error))
            return
        self._banner.hide()
        names = self.tr("、").join(f"{one.person}（{one.device_name}）" for one in request.shares)
        self._asked.set_lines(
            Line(self.tr("把文件交给其中两位：{names}。").format(names=names), "body", "ink2"),
            Line(self.tr("电话里念给他们听："), "body", "ink2"),
            Line(formats.four_words(request.digest), "lead"),
        )

    def _take(self) -> None:
        from fieldapp.ui import dialogs

        kinds = self.tr("回信 (*.rca);;所有文件 (*)")
        paths = dialogs.open_files(self, self.tr("打开两封回信"), kinds)
        try:
            came = [_start(path) for path in paths]
        except OSError as error:
            self.show_refused(self.tr("回信打不开。"), str(error.strerror or error))
            return
        self._answers = tuple(dict.fromkeys((*self._answers, *came)))
        self._came.set_text(
            self.tr("有 {count} 封了。").format(count=len(self._answers)), "body", "ink2"
        )
        self._open.setEnabled(bool(self._answers))

    def _finish(self) -> None:
        if not self._open.isEnabled():
            return
        alike = self._password.text() == self._again.text()
        self._again.set_wrong(not alike)
        if not alike:
            self.show_refused(self.tr("两次输入的口令不一样"), self.tr("请再输一次。"))
            return
        self._open.setEnabled(False)
        self.given.emit(self._answers, self._password.text())

    def _say(self, error: FieldappError) -> None:
        from fieldapp.ui import messages

        words = messages.of(error)
        self.show_refused(words.what, words.then)

    def show_refused(self, what: str, then: str) -> None:
        """Say why it stays shut; what came stays."""
        self._banner.show_message("red", what, then)
        self._banner.show()
        self._open.setEnabled(bool(self._answers))

    def take_keyboard(self) -> None:
        """Put the keyboard where it begins."""
        self._password.setFocus()


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)
