"""Who is still at the window: the password once more before what leaves the house is made.

A notice, a printed copy, a package, a submitted record: whoever finds an open laptop must not make
them (docs/spec/security.md A6). The password just given counts for a short while, so that issuing
and printing ask once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QTimer, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from fieldapp.clock import Clock
from fieldapp.errors import Code, FieldappError
from fieldapp.store import passwords
from fieldapp.ui import messages, theme
from fieldapp.ui.runner import Runner
from fieldapp.ui.widgets import STRETCH, Button, FocusRing, Line, Para, TextField, col, row

if TYPE_CHECKING:
    from fieldapp.store.workspace import Workspace

_SECOND_MS = 1000


class Proving:
    """Remembers when the password was last given, and asks for it when that is too long ago."""

    def __init__(self, tasks: Runner, clock: Clock) -> None:
        """Begin at the opening of the door: the password was given just now."""
        self._tasks, self._clock = tasks, clock
        self._grace_ms = int(passwords.setting("proof_grace_s")) * _SECOND_MS
        self._given_ms = self._now()

    def __call__(self, parent: QWidget, why: str, then: Callable[[], None]) -> None:
        """Do it if the password was given lately; otherwise ask, and do it once that is right.

        Args:
            parent: the page on which it happens.
            why: what is about to be done, in the person's language.
            then: does it.
        """
        if self._now() - self._given_ms <= self._grace_ms:
            then()
            return
        asked = ProofQuestion(parent, why)

        def work(workspace: Workspace) -> None:
            from fieldapp.store import pins

            pins.prove(workspace, asked.password())

        def done(_: None) -> None:
            self._given_ms = self._now()
            asked.accept()
            then()

        asked.entered.connect(lambda: self._tasks.read(work, done, asked.show_refused))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def _now(self) -> int:
        return self._clock.boot().monotonic_ms


class ProofQuestion(QDialog):
    """Asks for the password by which the window was unlocked.

    Signals:
        entered(): there is something to try; `password()` gives it.
    """

    entered = Signal()

    def __init__(self, parent: QWidget, why: str) -> None:
        super().__init__(parent)
        title = self.tr("请再输一次口令")
        self.setWindowTitle(title)
        self._field = TextField(name=self.tr("PIN 或口令"), hint=self.tr("PIN 或口令"))
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.textChanged.connect(self._on_typed)
        self._yes = Button(self.tr("是我，继续"), "lock", "primary")
        self._yes.clicked.connect(self._enter)
        no = Button(self.tr("取消"))
        no.clicked.connect(self.reject)
        self._said = Para(Line("", "body", "red"))
        self._said.hide()
        note = self.tr("解锁已经有一会儿了。要用打开这台电脑的那个口令；几分钟内不再问。")
        words = Para(
            Line(title, "heading"), Line(why, "strong"), Line(note, "body", "ink2"), gap=8
        )
        words.setMinimumWidth(theme.px(400))
        answers = row(STRETCH, no, self._yes, gap=8)
        self.setLayout(col(words, self._field, self._said, 8, answers, gap=8, margins=24))
        FocusRing(self)
        self._until = QDeadlineTimer()
        self._waiting = QTimer(self, interval=_SECOND_MS)
        self._waiting.timeout.connect(self._on_typed)
        self._on_typed()
        self._field.setFocus()

    def password(self) -> str:
        """Give what was typed."""
        return self._field.text()

    def show_refused(self, error: FieldappError) -> None:
        """Say why it is not right; the wait, if there is one, counts down on the button."""
        said = messages.of(error)
        self._said.set_text(f"{said.what}\u2028{said.then}", "body", "red")
        self._said.show()
        self._field.setEnabled(True)
        self._field.clear()
        self._field.set_wrong(error.code is Code.PASSWORD_WRONG)
        self._until = QDeadlineTimer(int(error.facts.get("wait_s") or 0) * _SECOND_MS)
        self._waiting.start()
        self._on_typed()
        self._field.setFocus()

    def _enter(self) -> None:
        if self._yes.isEnabled():
            self._yes.setEnabled(False)
            self._field.setEnabled(False)
            self.entered.emit()

    def _on_typed(self) -> None:
        left = -(-self._until.remainingTime() // _SECOND_MS)
        if left <= 0:
            self._waiting.stop()
        self._yes.setEnabled(left <= 0 and bool(self._field.text()))
        words = self.tr("还要等 {seconds} 秒").format(seconds=left) if left > 0 else ""
        self._yes.setText(words or self.tr("是我，继续"))
