"""The two questions of service: who took the paper, or who saw that it was refused."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.ui import theme
from fieldapp.ui.notices.signature import Signature, SignaturePad
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    FocusRing,
    Label,
    Line,
    Para,
    Picker,
    TextArea,
    TextField,
    col,
    row,
)

METHODS = ("direct", "left", "post", "electronic")


class Taken(NamedTuple):
    """Who took the paper and how."""

    receiver: str
    method: str
    note: str
    signature: Signature | None = None


class Refused(NamedTuple):
    """Why it was refused and who saw it."""

    reason: str
    witness: str
    role: str


class ServiceDialog(QDialog):
    """A few fields, the time as it will be recorded, and a yes that waits for what is needed."""

    def __init__(self, parent: QWidget, title: str, detail: str, yes: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._needed: list[TextField | TextArea] = []
        self._yes = Button(yes, "check", "primary")
        self._yes.clicked.connect(self.accept)
        refuse = Button(QCoreApplication.translate("Notices", "取消"))
        refuse.clicked.connect(self.reject)
        words = Para(Line(title, "heading"), Line(detail, "body", "ink2"), gap=6)
        words.setMinimumWidth(theme.px(420))
        self.fields, self.beside = col(gap=4), col(gap=4)
        side = row if theme.wide() else col  # a large look has more room beside than below
        asked = side((self.fields, 1), self.beside, gap=16)
        self.setLayout(
            col(words, asked, row(STRETCH, refuse, self._yes, gap=8), gap=16, margins=24)
        )
        FocusRing(self)

    def add(self, label: str, box: QWidget, *, needed: bool = False) -> None:
        """Add a field under its label."""
        self.fields.addWidget(Label(label, "body", "ink2"))
        self.fields.addWidget(box)
        self.fields.addSpacing(theme.px(8))
        if needed and isinstance(box, TextField | TextArea):
            self._needed.append(box)
            box.textChanged.connect(self._on_typed)
            self._on_typed()

    def _on_typed(self) -> None:
        self._yes.setEnabled(all(_text(box) for box in self._needed))


def _text(box: TextField | TextArea) -> str:
    return (box.text() if isinstance(box, TextField) else box.toPlainText()).strip()


def ask_taken(parent: QWidget, party: str, now: str) -> Taken | None:
    """Ask who took the paper; None when the person changed their mind."""
    translate = QCoreApplication.translate
    detail = translate("Notices", "时间按现在记：{now}。收件人签在屏上或者纸上。").format(now=now)
    asked = ServiceDialog(
        parent, translate("Notices", "当面签收"), detail, translate("Notices", "记录送达")
    )
    receiver = TextField(name=translate("Notices", "收件人"), hint=party)
    method = Picker(
        translate("Notices", "直接送达"),
        translate("Notices", "留置送达"),
        translate("Notices", "邮寄送达"),
        translate("Notices", "电子送达"),
        name=translate("Notices", "送达方式"),
    )
    note = TextField(name=translate("Notices", "说明"))
    receiver.setMinimumWidth(theme.px(250))
    asked.add(translate("Notices", "收件人（签名的人）"), receiver, needed=True)
    asked.add(translate("Notices", "送达方式"), method)
    asked.add(translate("Notices", "说明（可以不写）"), note)
    pad = SignaturePad(
        translate("Notices", "屏上签名"),
        translate("Notices", "收件人在这里签，笔、手指、鼠标都行"),
    )
    wipe = Button(translate("Notices", "重签"), "undo", "quiet")
    wipe.clicked.connect(pad.wipe)
    where = Para(Line(translate("Notices", "屏上签名（可以不签，签在纸上也行）"), "body", "ink2"))
    for part in (where, pad):
        asked.beside.addWidget(part)
    asked.beside.addLayout(row(STRETCH, wipe))
    asked.beside.addStretch(1)
    receiver.setFocus()
    answer = asked.exec() == QDialog.DialogCode.Accepted
    given = Taken(_text(receiver), METHODS[method.currentIndex()], _text(note), pad.signature())
    asked.deleteLater()
    return given if answer else None


def ask_refused(parent: QWidget, now: str) -> Refused | None:
    """Ask why it was refused and who saw it; None when the person changed their mind."""
    translate = QCoreApplication.translate
    detail = translate(
        "Notices", "时间按现在记：{now}。文书留在当场；见证人在纸上签名，或者当场拍照录像。"
    ).format(now=now)
    asked = ServiceDialog(
        parent, translate("Notices", "拒收留置"), detail, translate("Notices", "记录留置送达")
    )
    reason = TextArea(name=translate("Notices", "拒收的理由"), lines=2)
    witness = TextField(name=translate("Notices", "见证人"))
    role = TextField(name=translate("Notices", "见证人身份"))
    asked.add(translate("Notices", "拒收的理由"), reason, needed=True)
    asked.add(translate("Notices", "见证人"), witness, needed=True)
    asked.add(translate("Notices", "见证人身份（如市场管理方；可以不写）"), role)
    reason.setFocus()
    answer = asked.exec() == QDialog.DialogCode.Accepted
    given = Refused(_text(reason), _text(witness), _text(role))
    asked.deleteLater()
    return given if answer else None
