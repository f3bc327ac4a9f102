"""The lock page: what this product is, whose machine this is, a pad large enough for gloves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from fieldapp.ui import theme
from fieldapp.ui.languages import LANGUAGES
from fieldapp.ui.lock.watch import IDLE
from fieldapp.ui.offices import office_name
from fieldapp.ui.preferences import Preferences
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets.buttons import Button, Key, Segments
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.focus import FocusRing
from fieldapp.ui.widgets.layout import STRETCH, Item, col, plain, row, scrolling
from fieldapp.ui.widgets.marks import Icon, draw_logo
from fieldapp.ui.widgets.states import Banner
from fieldapp.ui.widgets.text import Label, Line, Para

if TYPE_CHECKING:
    from fieldapp.ui.lock.create import CreateForm
    from fieldapp.ui.lock.recover import RecoverForm

TOP = Qt.AlignmentFlag.AlignTop
_SECOND_MS = 1000


class Brand(QWidget):
    """The left half: the product's name and what is safe about this machine."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        ink, faint = ("ink", "ink2") if theme.sunlight() else ("rail_on", "rail_ink")
        title = Para(Line(self.tr("知识产权双随机检查"), "brand", ink))
        unit = Label(office_name(preferences.unit), "lead", faint, elide=True)
        lines: list[Item] = [theme.tokens()["sizes"]["header"], title, unit, STRETCH]
        if preferences.device:
            device = self.tr("设备 {name}").format(name=preferences.device)
            lines.append(_line("laptop", device, self.tr("钥匙只在这台电脑上"), ink, faint))
        lines.append(
            _line(
                "shield",
                self.tr("数据都加密存在本机"),
                self.tr("丢了电脑，没有口令也看不到内容"),
                ink, faint,
            )
        )  # fmt: skip
        lines.append(
            _line(
                "offline",
                self.tr("没有网也能用"),
                self.tr("先记在本机，有网或有 U 盘时再传"),
                ink, faint,
            )
        )  # fmt: skip
        self.setLayout(col(*lines, gap=14, margins=(56, 56, 48, 48)))
        self.setMinimumWidth(theme.px(300))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), theme.px
        painter.fillRect(self.rect(), theme.colour("rail"))
        side = px(276)
        middle = self.height() * 0.33
        draw_logo(
            painter,
            QRectF(self.width() - side * 0.88, middle, side, side),
            "accent_soft" if theme.sunlight() else "rail_pill",
        )
        ink = "accent" if theme.sunlight() else "rail_on"
        draw_logo(painter, QRectF(px(56), px(56), px(32), px(32)), ink)
        if theme.sunlight():
            painter.fillRect(self.width() - 2, 0, 2, self.height(), theme.colour("line"))


def _line(icon: str, title: str, detail: str, ink: str, faint: str) -> QWidget:
    words = Para(Line(title, "strong", ink), Line(detail, "small", faint))
    return plain(row((Icon(icon, 22, faint, 1.9), TOP), (words, 1), gap=14))


class PinForm(QWidget):
    """Whose workspace this is, the field, the pad.

    Signals:
        entered(str): a PIN or password to try.
        forgotten(): the person does not know it.
    """

    entered = Signal(str)
    forgotten = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._open_again = QDeadlineTimer(0)
        self._waiting = QTimer(self, interval=_SECOND_MS)
        self._waiting.timeout.connect(self._count_down)
        how = self.tr("输入 PIN 或口令，回车解锁")
        who = preferences.person or self.tr("这台电脑的工作区")
        self._field = TextField(name=self.tr("PIN 或口令"), hint=self.tr("PIN 或口令"))
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._field.returnPressed.connect(self._enter)
        self._field.textChanged.connect(self._on_typed)
        self._unlock = Button(self.tr("解锁"), kind="primary")
        self._unlock.clicked.connect(self._enter)
        self._said = Para(Line(self._hint(), "small", "ink2"))
        self._banner = Banner("red", "")
        self._banner.hide()
        forgotten = Button(self.tr("忘了口令"), kind="plain")
        forgotten.clicked.connect(self.forgotten)
        self.setLayout(
            col(
                Para(Line(who, "title"), Line(how, "body", "ink2"), gap=4),
                12, self._field, self._banner, 4,
                row(STRETCH, self._pad(), STRETCH), 8, self._said,
                row(STRETCH, forgotten, STRETCH),
                gap=8,
            )
        )  # fmt: skip
        self._on_typed("")

    def _pad(self) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(10))
        for place, digit in enumerate("123456789"):
            key = Key(digit)
            key.clicked.connect(self._on_digit)
            grid.addWidget(key, place // 3, place % 3)
        back = Key("", "backspace", name=self.tr("退格"))
        back.clicked.connect(self._field.backspace)
        zero = Key("0")
        zero.clicked.connect(self._on_digit)
        grid.addWidget(back, 3, 0)
        grid.addWidget(zero, 3, 1)
        wide, tall = theme.tokens()["sizes"]["keypad_key"]
        self._unlock.setFixedSize(
            max(theme.px(wide), self._unlock.sizeHint().width()), theme.px(tall)
        )
        grid.addWidget(self._unlock, 3, 2)
        return plain(grid)

    def _hint(self) -> str:
        return self.tr("忘了口令：事先选定的三个人里，两个人可以帮忙打开。")

    def _on_digit(self) -> None:
        key = self.sender()
        if isinstance(key, Key):
            self._field.insert(key.text())

    def _on_typed(self, text: str) -> None:
        self._unlock.setEnabled(bool(text))
        if text:
            self._field.set_wrong(False)
            self._banner.hide()

    def _enter(self) -> None:
        if self._field.text():
            self.show_trying(trying=True)
            self.entered.emit(self._field.text())

    def show_trying(self, *, trying: bool) -> None:
        """Show that the password is being tried: it takes half a second by design."""
        self._field.setEnabled(not trying)
        self._unlock.setEnabled(not trying and bool(self._field.text()))
        words = self.tr("正在解锁，口令的核对故意做得慢…") if trying else self._hint()
        self._said.set_text(words, "small", "ink2")

    def show_refused(self, what: str, then: str, *, wrong_password: bool, wait_s: int = 0) -> None:
        """Say why the door stays shut; the field is ready for another try, after the wait."""
        self.show_trying(trying=False)
        if wrong_password:
            self._field.clear()
        self._field.set_wrong(wrong_password)
        self.say("red", what, then)
        if wait_s:
            self._open_again = QDeadlineTimer(wait_s * _SECOND_MS)
            self._waiting.start()
            self._field.setEnabled(False)
            self._count_down()
        self.take_keyboard()

    def say(self, tone: str, what: str, then: str) -> None:
        """Show a message above the pad, until the next key."""
        self._banner.show_message(tone, what, then)
        self._banner.show()

    def _count_down(self) -> None:
        left = -(-self._open_again.remainingTime() // _SECOND_MS)
        if left > 0:
            self._said.set_text(self._wait_words(left), "strong", "red")
            return
        self._waiting.stop()
        self.show_trying(trying=False)
        self.take_keyboard()

    def _wait_words(self, left: int) -> str:
        words = self.tr("错的次数多了，还要等 {minutes}:{seconds}。重新启动或者改时钟也不会缩短。")
        return words.format(minutes=left // 60, seconds=f"{left % 60:02}")

    def take_keyboard(self) -> None:
        """Put the keyboard into the field."""
        self._field.setFocus()


class LockPage(QWidget):
    """The first window: unlock the workspace, or make the first one.

    Signals:
        unlock_requested(str): a password to try.
        create_requested(object, str): a `Profile` and the password of a new workspace.
        recover_requested(object, str): the helpers' answers, a tuple, and a new password.
        wanted(str, object): a field of `Preferences` and the value the person wants it to have.
        theme_requested(): the next of Light, Dark, Sunlight.
        painted(): the page is being painted; the screen has it when control returns to Qt.
    """

    unlock_requested = Signal(str)
    create_requested = Signal(object, str)
    recover_requested = Signal(object, str)
    wanted = Signal(str, object)
    theme_requested = Signal()
    painted = Signal()

    def __init__(self, preferences: Preferences, typed: Typed, *, first_run: bool) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("知识产权双随机检查"))
        self.setAutoFillBackground(True)
        self._folder = preferences.folder()
        self._forms = QVBoxLayout()
        self._form: PinForm | CreateForm | RecoverForm
        self._form = self._creating(typed) if first_run else self._unlocking(preferences)
        self._form.setFixedWidth(theme.px(432))
        self._forms.addWidget(self._form)
        form = scrolling(col(STRETCH, row(STRETCH, self._forms, STRETCH), STRETCH, gap=8))
        side = plain(col(self._tools(preferences), (form, 1), gap=0, margins=(24, 12, 24, 24)))
        brand = None if theme.wide() else Brand(preferences)
        if brand is not None:
            brand.setFixedWidth(theme.px(560))
        self.setLayout(row(brand, (side, 1), gap=0))
        FocusRing(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()

    def _unlocking(self, preferences: Preferences) -> PinForm:
        form = PinForm(preferences)
        form.entered.connect(self.unlock_requested)
        form.forgotten.connect(self._recover)
        return form

    def _recover(self) -> None:
        """Put the way over the helpers in the place of the password."""
        from fieldapp.ui.lock.recover import RecoverForm  # hardly ever

        known, form = self._form, RecoverForm(self._folder)
        form.setFixedWidth(theme.px(432))
        form.given.connect(self.recover_requested)

        def back() -> None:
            self._form = known
            form.deleteLater()
            known.show()
            known.take_keyboard()

        form.back.connect(back)
        known.hide()
        self._forms.addWidget(form)
        self._form = form
        form.show()
        form.take_keyboard()

    def _creating(self, typed: Typed) -> CreateForm:
        from fieldapp.ui.lock.create import CreateForm  # once in a machine's life

        form = CreateForm(typed)
        form.made.connect(self.create_requested)
        return form

    def _tools(self, preferences: Preferences) -> QWidget:
        self._codes = list(LANGUAGES)
        words = Segments(*LANGUAGES.values(), on=self._codes.index(preferences.language))
        words.changed.connect(self._on_language)
        ground = Button(self.tr("换主题"), "sun", "plain")
        ground.clicked.connect(self.theme_requested)
        return plain(row(STRETCH, ground, words, gap=8))

    def _on_language(self, place: int) -> None:
        self.wanted.emit("language", self._codes[place])

    def take_keyboard(self) -> None:
        """Put the keyboard where typing begins."""
        self._form.take_keyboard()

    def say_why(self, why: str) -> None:
        """Say why the door was shut."""
        idle, away = (
            self.tr("有一会儿没人用，已经锁上。"), self.tr("电脑睡眠或者锁屏，这里也锁上了。"),
        )  # fmt: skip
        then = self.tr("写了一半的都还在，解锁后回到原来的地方。")
        if isinstance(self._form, PinForm):
            self._form.say("soft", idle if why == IDLE else away, then)

    def show_refused(self, what: str, then: str, *, wrong_password: bool, wait_s: int = 0) -> None:
        """Say why the door stays shut, and for how long at least."""
        if isinstance(self._form, PinForm):
            self._form.show_refused(what, then, wrong_password=wrong_password, wait_s=wait_s)
        else:
            self._form.show_refused(what, then)
