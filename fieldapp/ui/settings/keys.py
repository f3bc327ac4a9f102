"""The keys of this computer: where they lie, its password, the second inspector, when it locks."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from fieldapp.store import passwords
from fieldapp.ui import messages, theme
from fieldapp.ui.room import Desk
from fieldapp.ui.settings.cards import named, titled
from fieldapp.ui.settings.helping import HelpersView
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    Card,
    Choice,
    Icon,
    Label,
    Line,
    Para,
    TextField,
    col,
    plain,
    row,
    scrolling,
)

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from fieldapp.errors import FieldappError
    from fieldapp.store.pins import Standing
    from fieldapp.store.workspace import Workspace

_TYPED = "settings.second"
TOP = Qt.AlignmentFlag.AlignTop
Act = Callable[["Workspace"], frozenset[str]]


class KeysView(QWidget):
    """Shows and changes who can open this computer's workspace.

    Signals:
        told(str, str, str): one message for the banner: tone, title, detail.
        idle_wanted(int): minutes after which the window locks.
    """

    told = Signal(str, str, str)
    idle_wanted = Signal(int)

    def __init__(self, desk: Desk, idle_minutes: int) -> None:
        super().__init__()
        self._desk = desk
        self._place = Para(Line("", "body"))
        self._helpers = HelpersView(desk)
        self._helpers.done.connect(lambda what, then: self.told.emit("green", what, then))
        self._helpers.refused.connect(self._refuse)
        self._refused = Banner("red", "")
        self._refused.hide()
        left = col(self._refused, self._password_card(), self._second_card(), STRETCH, gap=16)
        right = col(
            self._place_card(), self._helpers, self._idle_card(idle_minutes), STRETCH, gap=16
        )
        side = col if theme.wide() else row
        body = side((plain(left), 1), (plain(right), 1), gap=16, margins=(24, 20, 24, 20))
        self.setLayout(col((scrolling(body), 1), gap=0))

    # what it shows

    def load(self) -> None:
        """Read how the workspace is locked."""
        self._refused.hide()

        def work(workspace: Workspace) -> Standing:
            from fieldapp.store import pins

            return pins.standing(workspace)

        self._desk.tasks.read(work, self._show, self._refuse)
        self._helpers.load()

    def _show(self, now: Standing) -> None:
        self._place.set_text(self._place_words(now.place.value), "body", "ink")
        has = bool(now.second) or now.second_unknown
        owner = now.opened_by != "second"
        said = (
            self.tr("{name}可以用自己的口令打开。").format(name=now.second)
            if has
            else self.tr("还没有第二个人能打开。")
        )
        if now.second_unknown:
            said = self.tr("还有一个人能用自己的口令打开，记录里没有写是谁。不认得就去掉。")
        if not owner:
            said = self.tr("现在是第二个人打开的：口令可以换自己的，别的只有使用人能改。")
        self._second.set_text(said, "body", "ink2")
        self._new_second.setVisible(owner and not has)
        self._gone.setVisible(owner and has)

    def _place_words(self, place: str) -> str:
        return {
            "store": self.tr(
                "设备密钥在这台电脑的系统钥匙库里。拆下硬盘也读不到，所以可以用短 PIN。"
            ),
            "moving": self.tr("设备密钥正在搬进系统钥匙库，下次解锁时搬完。"),
            "file": self.tr(
                "这台电脑没有系统钥匙库，设备密钥在一个只有本帐户能读的文件里。"
                "整块硬盘丢了就只剩口令保护，所以口令要长。"
            ),
        }[place]  # fmt: skip

    # the cards

    def _password_card(self) -> QWidget:
        self._old = _secret(self.tr("现在的口令"))
        self._new = _secret(self.tr("新的口令"))
        self._again = _secret(self.tr("再输一次新的口令"))
        change = Button(self.tr("换口令"), "lock", "primary", wide=True)
        change.clicked.connect(self._change)
        self._again.returnPressed.connect(self._change)
        detail = self.tr("数据不用重新加密。从前留下的备份仍用从前的口令打开。")
        return titled(self.tr("换 PIN 或口令"), detail, self._old, self._new, self._again, change)

    def _second_card(self) -> QWidget:
        self._number = TextField(name=self.tr("人员编号或执法证号"))
        self._name = TextField(name=self.tr("姓名"))
        self._theirs = _secret(self.tr("第二个人自己的口令"))
        self._theirs_again = _secret(self.tr("第二个人再输一次"))
        for field, key in ((self._number, "number"), (self._name, "name")):
            self._desk.typed.keep(f"{_TYPED}.{key}", field)
        add = Button(self.tr("让第二个人也能打开"), "plus", wide=True)
        add.clicked.connect(self._add)
        asked = self._number, self._name, self._theirs, self._theirs_again
        self._new_second = plain(col(*(named(field) for field in asked), add, gap=8))
        self._gone = Button(self.tr("取消第二个人的口令"), "x", wide=True)
        self._gone.clicked.connect(self._remove)
        self._second = Para(Line("", "body", "ink2"))
        detail = self.tr("同组的人用自己的口令打开这台电脑；每次打开都记在案上。")
        return titled(self.tr("第二检查员"), detail, self._second, self._new_second, self._gone)

    def _place_card(self) -> QWidget:
        return Card(
            col(
                row(Icon("shield", 18, "accent"), (Label(self.tr("钥匙在哪里"), "heading"), 1)),
                self._place,
                gap=10, margins=16,
            )
        )  # fmt: skip

    def _idle_card(self, idle_minutes: int) -> QWidget:
        minutes = list(passwords.setting("idle_choices"))
        group = QButtonGroup(self)
        parts = [
            Choice(self.tr("{count} 分钟").format(count=each), wide=False) for each in minutes
        ]
        for place, part in enumerate(parts):
            part.setChecked(minutes[place] == idle_minutes)
            group.addButton(part, place)
        group.idClicked.connect(lambda place: self.idle_wanted.emit(minutes[place]))
        detail = self.tr("电脑睡眠、锁屏时也会锁上。写了一半的不会丢。")
        return titled(self.tr("多久没人动就锁上"), detail, plain(row(*parts, STRETCH, gap=8)))

    # what it does

    def _change(self) -> None:
        old, new = self._old.text(), self._new.text()
        if not self._alike(self._new, self._again):
            return

        def work(workspace: Workspace) -> frozenset[str]:
            from fieldapp.store import keymarks, pins

            pins.change(workspace.folder, old, new, workspace.clock)
            keymarks.record(workspace)
            return frozenset({"devices"})

        said = self.tr("口令换好了。"), self.tr("下次解锁用新的；数据没有动。")
        self._do(work, said)

    def _add(self) -> None:
        number, name = (_text(field) for field in (self._number, self._name))
        password = self._theirs.text()
        for field, text in ((self._number, number), (self._name, name)):
            field.set_wrong(not text)
        if not (number and name):
            self._say(self.tr("还有空着的"), self.tr("请填上第二个人的编号和姓名。"))
            return
        if not self._alike(self._theirs, self._theirs_again):
            return

        def work(workspace: Workspace) -> frozenset[str]:
            from fieldapp.store import pins

            pins.add_second(workspace, number, name, password)
            return frozenset({"devices"})

        said = self.tr("{name}可以打开了。").format(name=name), self.tr("请他自己记住口令。")
        self._do(work, said)

    def _remove(self) -> None:
        def work(workspace: Workspace) -> frozenset[str]:
            from fieldapp.store import pins

            pins.remove_second(workspace)
            return frozenset({"devices"})

        said = self.tr("第二个人的口令取消了。"), self.tr("已经记录的都在。")
        self._do(work, said)

    def _do(self, work: Act, said: tuple[str, str]) -> None:
        def done(_changes: frozenset[str]) -> None:
            for field in self._secrets():
                field.clear()
                field.set_wrong(False)
            self._desk.typed.forget(_TYPED)
            self.load()
            self.told.emit("green", *said)

        self._desk.tasks.write(work, done, self._refuse)

    def _secrets(self) -> tuple[TextField, ...]:
        return self._old, self._new, self._again, self._theirs, self._theirs_again

    def _alike(self, one: TextField, again: TextField) -> bool:
        alike = one.text() == again.text()
        again.set_wrong(not alike)
        if not alike:
            self._say(self.tr("两次输入的口令不一样"), self.tr("请再输一次。"))
        return alike

    def _refuse(self, error: FieldappError) -> None:
        words = messages.of(error)
        self._say(words.what, words.then)

    def _say(self, what: str, then: str) -> None:
        self._refused.show_message("red", what, then)
        self._refused.show()


def _secret(name: str) -> TextField:
    field = TextField(name=name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


def _text(field: TextField) -> str:
    return unicodedata.normalize("NFC", field.text()).strip()
