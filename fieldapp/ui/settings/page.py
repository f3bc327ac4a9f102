"""The settings page: look and language, whose workspace this is, where its data lies."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from fieldapp import __version__
from fieldapp.ui import theme
from fieldapp.ui.languages import LANGUAGES
from fieldapp.ui.offices import OfficeRow, office_name, office_of
from fieldapp.ui.preferences import Preferences
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.settings.keys import KeysView
from fieldapp.ui.settings.office import OfficeData, OfficeView
from fieldapp.ui.settings.office import read as read_office
from fieldapp.ui.settings.receiver import ReceiverView
from fieldapp.ui.status_bar import role_word
from fieldapp.ui.theme import SCALES, Theme
from fieldapp.ui.widgets.buttons import Button, Choice, Tick
from fieldapp.ui.widgets.layout import (
    STRETCH,
    Card,
    col,
    plain,
    row,
    scrolling,
)
from fieldapp.ui.widgets.states import fact
from fieldapp.ui.widgets.text import Label, Line, Para

TOP = Qt.AlignmentFlag.AlignTop
OFFICE = "office"  # the place of the office's data
KEYS = "keys"  # the place of this computer's keys
RECEIVER = "receiver"  # the place of the receiver of satellites


class SettingsPage(RoomPage):
    """Shows and asks for changes of `Preferences`; what they do is the application's.

    Signals:
        wanted(str, object): a field of `Preferences` and the value the person wants it to have.
    """

    wanted = Signal(str, object)

    def __init__(self, desk: Desk, preferences: Preferences, folder: Path) -> None:
        super().__init__()
        self._desk, self._folder = desk, folder
        self._themes = (Theme.LIGHT.value, Theme.DARK.value, Theme.SUNLIGHT.value)
        self._codes = tuple(LANGUAGES)
        look = self._section(
            self.tr("外观"),
            self.tr("强光下字看不清时，用“强光”。"),
            self._choices(
                (self.tr("浅色"), self.tr("深色"), self.tr("强光")),
                self._themes.index(preferences.theme),
                self._on_theme,
            ),
        )
        words = self._section(
            self.tr("语言"),
            self.tr("藏文界面是草译，还没有审定。文书上的藏文另按模板的审定情况。"),
            self._choices(
                tuple(LANGUAGES.values()),
                self._codes.index(preferences.language),
                self._on_language,
            ),
        )
        size = self._section(
            self.tr("大小"),
            self.tr("字和按钮一起变大，什么都不会被切掉。"),
            self._choices(
                tuple(f"{scale * 100:.0f} %" for scale in SCALES),
                SCALES.index(preferences.scale),
                self._on_scale,
            ),
        )
        motion = Tick(self.tr("少用动画"))
        motion.setChecked(preferences.reduced_motion)
        motion.toggled.connect(self._on_motion)
        looks = plain(col(look, words, size, Card(col(motion, margins=16)), STRETCH, gap=16))
        about = plain(col(self._about(desk), STRETCH))
        side = col if theme.wide() else row
        body = side((looks, 3), (about, 2), gap=16, margins=(24, 20, 24, 20))
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolling(body))
        self._office: OfficeView | None = None
        self._keys: KeysView | None = None
        self._receiver: ReceiverView | None = None
        self._idle = preferences.idle()
        self.setLayout(col((self._stack, 1), gap=0))

    def title(self) -> str:
        if self.place() == RECEIVER:
            return self.tr("接收机")
        if self._keys is not None and self._stack.currentWidget() is self._keys:
            return self.tr("钥匙和口令")
        return self.tr("机关资料") if self._in_office() else self.tr("设置")

    def subtitle(self) -> str:
        if self._in_office():
            return self.tr("签名后随同步传到本机关的每台电脑")
        return self.tr("只对这台电脑有效，不会同步到别处")

    def can_go_back(self) -> bool:
        return self._stack.currentIndex() > 0

    def go_back(self) -> None:
        self.open_place("")

    def on_shown(self) -> None:
        self._desk.tasks.read(read_office, self._say_doubt, lambda _: self._say_doubt(None))

    def refresh(self, changes: frozenset[str]) -> None:
        if changes & {"notice", "*"}:
            self.on_shown()

    def place(self) -> str:
        if self._stack.currentIndex() == 0:
            return ""
        if self._receiver is not None and self._stack.currentWidget() is self._receiver:
            return RECEIVER
        return OFFICE if self._in_office() else KEYS

    def open_place(self, place: str) -> None:
        if place == KEYS:
            self._show_keys()
        elif place == RECEIVER:
            self._show_receiver()
        elif place == OFFICE and self._may_describe():
            if self._office is None:
                self._office = OfficeView(self._desk)
                self._office.saved.connect(self._on_saved)
                self._stack.addWidget(self._office)
            self._office.load()
            self._stack.setCurrentWidget(self._office)
        else:
            self._stack.setCurrentIndex(0)
        self.header_changed.emit()

    def poses(self) -> Sequence[str]:
        return ("", KEYS, RECEIVER, *((OFFICE,) if self._may_describe() else ()))

    def _show_keys(self) -> None:
        if self._keys is None:
            self._keys = KeysView(self._desk, self._idle)
            self._keys.told.connect(self.told)
            self._keys.idle_wanted.connect(
                lambda minutes: self.wanted.emit("idle_minutes", minutes)
            )
            self._stack.addWidget(self._keys)
        self._keys.load()
        self._stack.setCurrentWidget(self._keys)

    def _show_receiver(self) -> None:
        if self._receiver is None:
            self._receiver = ReceiverView(self._desk)
            self._receiver.told.connect(self.told)
            self._stack.addWidget(self._receiver)
        self._receiver.load()
        self._stack.setCurrentWidget(self._receiver)

    def _may_describe(self) -> bool:
        from fieldapp.notice.tables import OFFICE_ROLES  # the rooms are loaded by now

        return self._desk.profile.role in OFFICE_ROLES

    def _in_office(self) -> bool:
        return self._office is not None and self._stack.currentWidget() is self._office

    def _on_saved(self) -> None:
        self.told.emit(
            "green", self.tr("机关资料已保存。"), self.tr("从现在起签发的文书都用它；以前的不变。")
        )

    def help_text(self) -> str:
        return self.tr("在这里换主题、语言和大小，改了马上生效。Ctrl+数字键 去各个房间。")

    def _section(self, title: str, detail: str, choices: QWidget) -> QWidget:
        words = Para(Line(title, "heading"), Line(detail, "small", "ink2"), gap=2)
        return Card(col(words, choices, gap=10, margins=16))

    def _choices(self, words: tuple[str, ...], on: int, chosen: object) -> QWidget:
        group = QButtonGroup(self)
        group.setExclusive(True)
        parts = [Choice(word, wide=False) for word in words]
        for place, part in enumerate(parts):
            part.setChecked(place == on)
            group.addButton(part, place)
        group.idClicked.connect(chosen)
        return plain(row(*parts, STRETCH, gap=8))

    def _about(self, desk: Desk) -> QWidget:
        profile = desk.profile
        self._doubt = Para(Line("", "body", "amber"))
        self._say_doubt(office_of(profile.unit))
        keys = Button(self.tr("钥匙和口令"), "lock")
        keys.clicked.connect(lambda: self.open_place(KEYS))
        receiver = Button(self.tr("接收机"), "pin")
        receiver.clicked.connect(lambda: self.open_place(RECEIVER))
        opening = Button(self.tr("打开文件夹"), "folder")
        opening.clicked.connect(self._open_folder)
        return Card(
            col(
                Label(self.tr("这台电脑"), "heading"),
                fact(self.tr("使用人"), self.tr("{name}（{role}）").format(
                    name=profile.person_name, role=role_word(profile.role))),
                fact(self.tr("单位"), office_name(profile.unit)),
                self._doubt,
                row(self._filling(), STRETCH),
                fact(self.tr("设备"), profile.device_name),
                row(keys, receiver, STRETCH, gap=8),
                fact(self.tr("版本"), __version__),
                row((fact(self.tr("数据"), str(self._folder)), 1), (opening, TOP), gap=12),
                gap=8, margins=16,
            )
        )  # fmt: skip

    def _filling(self) -> QWidget | None:
        if not self._may_describe() or office_of(self._desk.profile.unit) is None:
            return None
        filling = Button(self.tr("填写机关资料"), "pen")
        filling.clicked.connect(lambda: self.open_place(OFFICE))
        return filling

    def _say_doubt(self, office: OfficeRow | OfficeData | None) -> None:
        """Say what is not settled about the office's own data; nothing when all of it is."""
        words = ""
        if office is None:
            words = self.tr("单位不在机关表里，出不了文书。请按机关表里的单位重新建工作区。")
        elif office.sample:
            words = self.tr("这个单位的文号、电话、法院等是样例，还没有核实；文书上印“样张”。")
        elif not office.confirmed:
            words = self.tr("这个单位的文号、电话、法院等还没有核实。")
        self._doubt.set_text(words, "body", "amber")
        self._doubt.setVisible(bool(words))

    def _on_theme(self, place: int) -> None:
        self.wanted.emit("theme", self._themes[place])

    def _on_language(self, place: int) -> None:
        self.wanted.emit("language", self._codes[place])

    def _on_scale(self, place: int) -> None:
        self.wanted.emit("scale", SCALES[place])

    def _on_motion(self, reduced: bool) -> None:
        self.wanted.emit("reduced_motion", reduced)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
