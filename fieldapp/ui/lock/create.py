"""The first workspace of a machine: who will work here, and the password that locks it."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldapp.ids import new_id
from fieldapp.store.roles import PEOPLE, forbidden_pairs
from fieldapp.ui.offices import offices
from fieldapp.ui.status_bar import role_word
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets.buttons import Button
from fieldapp.ui.widgets.fields import Picker, TextField
from fieldapp.ui.widgets.layout import col
from fieldapp.ui.widgets.states import Banner
from fieldapp.ui.widgets.text import Label, Line, Para


class CreateForm(QWidget):
    """Asks for name, number, unit, device, role and a password twice.

    Signals:
        made(object, str): the `Profile` and the password.
    """

    made = Signal(object, str)

    def __init__(self, typed: Typed) -> None:
        super().__init__()
        self._name = TextField(name=self.tr("姓名"), hint=self.tr("执法证上的姓名"))
        self._number = TextField(
            name=self.tr("人员编号或执法证号"), hint=self.tr("和检查人员名录里的一样")
        )
        unchosen = self.tr("选单位")
        self._unit = Picker(unchosen, *(one.name for one in offices()), name=self.tr("单位"))
        self._device = TextField(name=self.tr("设备名"), hint=self.tr("如 拉城-07"))
        self._role = Picker(*(role_word(role) for role in PEOPLE), name=self.tr("角色"))
        self._password = TextField(
            name=self.tr("PIN 或口令"), hint=self.tr("至少 6 位，越长越安全")
        )
        self._again = TextField(name=self.tr("再输一次"), hint=self.tr("再输一次"))
        for field in (self._password, self._again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        kept = self._name, self._number, self._unit, self._device, self._role  # no secret is
        for place, one in enumerate(kept):
            typed.keep(f"lock.create.{place}", one)
        self._pairs = Para(Line("", "small", "ink2"))
        self._role.currentIndexChanged.connect(self._show_pairs)
        self._show_pairs()
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
                *(col(Label(f.accessibleName(), "small", "ink2"), f, self._pairs
                      if f is self._role else None, gap=2) for f in asked),
                self._banner, 4, self._button,
                gap=8,
            )
        )  # fmt: skip

    def _asked(self) -> tuple[TextField | Picker, ...]:
        return (
            self._name, self._number, self._unit, self._device, self._role, self._password,
            self._again,
        )  # fmt: skip

    def _show_pairs(self) -> None:
        """Say which roles the same person may not have at another computer (security.md §6.2)."""
        role = PEOPLE[self._role.currentIndex()]
        others = [role_word(b) for b in PEOPLE if (role, b) in forbidden_pairs()]
        words = self.tr("同一个人不能再担任：{roles}。").format(roles=self.tr("、").join(others))
        self._pairs.set_text(words if others else "", "small", "ink2")
        self._pairs.setVisible(bool(others))

    def _make(self) -> None:
        for field in self._asked():
            if isinstance(field, TextField):
                field.set_wrong(False)
        role, number = PEOPLE[self._role.currentIndex()], self._typed_number()
        if not (self._is_full() and self._has_number(role, number)):
            return
        if self._password.text() != self._again.text():
            said = self.tr("两次输入的口令不一样"), self.tr("请再输一次。")
            self._refuse(self._again, *said)
            return
        self._banner.hide()
        self._button.setEnabled(False)
        from fieldapp.store.workspace import Profile  # loads the ledger; only now is it needed

        profile = Profile(
            device_name=self._device.text().strip(),
            person_id=number or new_id("person"),
            person_name=self._name.text().strip(),
            role=role,
            unit=offices()[self._unit.currentIndex() - 1].unit,
        )
        self.made.emit(profile, self._password.text())

    def _is_full(self) -> bool:
        """Say whether everything that everyone must give is there, or name the first gap."""
        needed = self._name, self._device, self._password
        empty = [field for field in needed if not field.text().strip()]
        for field in empty:
            field.set_wrong(True)
        gap: TextField | Picker | None = empty[0] if empty else None
        if self._unit.currentIndex() == 0 and gap is not self._name:
            gap = self._unit  # the list stands before the device
        if gap is not None:
            words = self.tr("请填上“{field}”。").format(field=gap.accessibleName())
            self._refuse(gap, self.tr("还有空着的"), words)
        return gap is None

    def _typed_number(self) -> str:
        return unicodedata.normalize("NFC", self._number.text()).strip()

    def _has_number(self, role: str, number: str) -> bool:
        """Say whether the roster can know the person; an inspector without it gets no task."""
        from fieldapp.registry.inspectors import is_person_id

        if is_person_id(number) or (not number and role != "inspector"):
            return True
        if number:
            what = self.tr("人员编号或执法证号的写法不对")
            then = self.tr("要 2 到 40 个字，中间没有空格，和检查人员名录里的一样。")
        else:
            what = self.tr("检查人员要填人员编号或执法证号")
            then = self.tr("抽到的任务按它分给您；名录里没有人员编号的，填执法证号。")
        self._refuse(self._number, what, then)
        return False

    def _refuse(self, field: TextField | Picker, what: str, then: str) -> None:
        if isinstance(field, TextField):
            field.set_wrong(True)
        self.show_refused(what, then)
        field.setFocus()

    def show_refused(self, what: str, then: str) -> None:
        """Say what is missing or why the workspace could not be made."""
        self._button.setEnabled(True)
        self._banner.show_message("red", what, then)
        self._banner.show()

    def take_keyboard(self) -> None:
        """Put the keyboard into the first field."""
        self._name.setFocus()
