"""The first workspace of a machine: who will work here, and the password that locks it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldapp.ids import new_id
from fieldapp.ui.rooms import ROLES
from fieldapp.ui.status_bar import role_word
from fieldapp.ui.widgets.buttons import Button
from fieldapp.ui.widgets.fields import Picker, TextField
from fieldapp.ui.widgets.layout import col
from fieldapp.ui.widgets.states import Banner
from fieldapp.ui.widgets.text import Label, Line, Para


class CreateForm(QWidget):
    """Asks for name, unit, device, role and a password twice.

    Signals:
        made(object, str): the `Profile` and the password.
    """

    made = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._name = TextField(name=self.tr("姓名"), hint=self.tr("执法证上的姓名"))
        self._unit = TextField(name=self.tr("单位"), hint=self.tr("市场监督管理局全称"))
        self._device = TextField(name=self.tr("设备名"), hint=self.tr("如 拉城-07"))
        self._role = Picker(*(role_word(role) for role in ROLES), name=self.tr("角色"))
        self._password = TextField(
            name=self.tr("PIN 或口令"), hint=self.tr("至少 6 位，越长越安全")
        )
        self._again = TextField(name=self.tr("再输一次"), hint=self.tr("再输一次"))
        for field in (self._password, self._again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self._again.returnPressed.connect(self._make)
        self._banner = Banner("red", "")
        self._banner.hide()
        self._button = Button(self.tr("建立工作区"), "lock", "primary", wide=True)
        self._button.clicked.connect(self._make)
        asked, title = self._asked(), self.tr("第一次用这台电脑")
        intro = self.tr("这里的记录会加密存在本机。口令忘了就打不开，请记牢。")
        self.setLayout(
            col(
                Para(Line(title, "title"), Line(intro, "body", "ink2"), gap=4),
                4,
                *(col(Label(f.accessibleName(), "small", "ink2"), f, gap=2) for f in asked),
                self._banner, 4, self._button,
                gap=8,
            )
        )  # fmt: skip

    def _asked(self) -> tuple[TextField | Picker, ...]:
        return self._name, self._unit, self._device, self._role, self._password, self._again

    def _make(self) -> None:
        empty = [
            f
            for f in (self._name, self._unit, self._device, self._password)
            if not f.text().strip()
        ]
        for field in (self._name, self._unit, self._device, self._password, self._again):
            field.set_wrong(field in empty)
        if empty:
            self.show_refused(
                self.tr("还有空着的"),
                self.tr("请填上“{field}”。").format(field=empty[0].accessibleName()),
            )
            empty[0].setFocus()
            return
        if self._password.text() != self._again.text():
            self._again.set_wrong(True)
            self.show_refused(self.tr("两次输入的口令不一样"), self.tr("请再输一次。"))
            self._again.setFocus()
            return
        self._banner.hide()
        self._button.setEnabled(False)
        from fieldapp.store.workspace import Profile  # loads the ledger; only now is it needed

        profile = Profile(
            device_name=self._device.text().strip(),
            person_id=new_id("person"),
            person_name=self._name.text().strip(),
            role=ROLES[self._role.currentIndex()],
            unit=self._unit.text().strip(),
        )
        self.made.emit(profile, self._password.text())

    def show_refused(self, what: str, then: str) -> None:
        """Say what is missing or why the workspace could not be made."""
        self._button.setEnabled(True)
        self._banner.show_message("red", what, then)
        self._banner.show()

    def take_keyboard(self) -> None:
        """Put the keyboard into the first field."""
        self._name.setFocus()
