"""Asks who issues a slot, where several may, and which round of public randomness it names."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.errors import InputError
from fieldapp.ui import messages, theme
from fieldapp.ui.draw.hall import HallField, HallPicker
from fieldapp.ui.draw.hall_dialogs import AnswerButton, words_width
from fieldapp.ui.draw.model import PlanDetail, SlotWish
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    FocusRing,
    Label,
    Line,
    Para,
    Picker,
    TextField,
    col,
    row,
)
from fieldapp.ui.widgets.layout import Item


class Faces(NamedTuple):
    """The size of a question: at a desk, or over the public screen."""

    heading: str
    strong: str
    body: str
    small: str
    field: type[TextField]
    picker: type[Picker]
    button: type[Button]


DESK: Final = Faces("heading", "strong", "body", "small", TextField, Picker, Button)
HALL: Final = Faces(
    "hall_title", "hall_note_b", "hall_note", "hall_note", HallField, HallPicker, AnswerButton
)


class SlotQuestion(QDialog):
    """Asks before a slot is issued or asked for; `central`: of a centre elsewhere."""

    def __init__(
        self, parent: QWidget, detail: PlanDetail, *, central: bool, in_hall: bool
    ) -> None:
        super().__init__(parent)
        self._faces = faces = HALL if in_hall else DESK
        title = self.tr("向谁申领名额？") if central else self.tr("由本机兼作中心？")
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._detail, self._central = detail, central
        centres = (one.name for one in detail.centres)
        self.centre = faces.picker(*centres, name=self.tr("签发的中心"))
        self.round = faces.field(hint=self.tr("轮次，例如 21000000"), name=self.tr("轮次"))
        self._wrong = Para()
        self._wrong.hide()
        yes = self.tr("申领") if central else self.tr("固定")
        self.yes = faces.button(yes, kind="primary")
        no = faces.button(QCoreApplication.translate("Dialogs", "取消"))
        self.yes.clicked.connect(self._accept)
        self.round.returnPressed.connect(self._accept)
        no.clicked.connect(self.reject)
        danger = self._warned()
        words = Para(
            Line(title, faces.heading),
            *([Line(danger, faces.strong, "red")] if danger else []),
            Line(self._told(), faces.body, "ink2"),
            gap=8,
        )
        words.setMinimumWidth(words_width(self) if in_hall else theme.px(440))
        parts: list[Item] = [words]
        if central:
            parts += self._named(self.tr("签发的中心"), self.centre)
        if asks_round(detail):
            parts += self._beacon()
        self.setLayout(
            col(*parts, 4, row(STRETCH, no, self.yes, gap=8), gap=8, margins=24)
        )  # fmt: skip
        FocusRing(self)
        if danger:
            no.setFocus()  # the harmless answer
        else:
            (self.centre if central else self.round).setFocus()

    def _warned(self) -> str:
        """Say what is given up where a centre is known and this computer is to be its own."""
        if self._central or not self._detail.centres:
            return ""
        names = "、".join(one.name for one in self._detail.centres)
        return self.tr(
            "有中心 {names}；改由本机兼作中心，结果只由本单位一家决定，公示里也会写明。"
        ).format(names=names)

    def _told(self) -> str:
        if self._central:
            return self.tr(
                "封存码由中心保管，结果就不由本单位一家决定。只有选定的中心能答复；申领随下一次同步送去。"
            )
        return self.tr("名额由本机签发，封存码由本机保管，记录里会写明。")

    def _beacon(self) -> list[Item]:
        must = self._detail.needs_beacon
        title = self.tr("公共随机数的轮次") if must else self.tr("公共随机数的轮次（可以不填）")
        told = self.tr(
            "写一个还没有发布的轮次。它由外面的机构按时发布，事先谁也不知道；开启时再填这一轮的值。写了就必须填，不能再去掉。"
        )
        faces = self._faces
        told_para = Para(Line(told, faces.small, "ink2"))
        return [*self._named(title, self.round), told_para, self._wrong]

    def _named(self, name: str, field: QWidget) -> list[Item]:
        """Put a name above its field, or beside it where every line counts."""
        label = Label(name, self._faces.strong)
        return [row(label, (field, 1), gap=16)] if self._faces is HALL else [label, field]

    def wish(self) -> SlotWish:
        """Give what was answered."""
        chosen = None
        if self._central:
            chosen = self._detail.centres[max(0, self.centre.currentIndex())].device_id
        typed = self.round.text().strip() if asks_round(self._detail) else ""
        return SlotWish(chosen, typed)

    def _accept(self) -> None:
        from fieldapp.draw.record import beacon

        typed = self.wish().beacon_round
        try:
            if typed or self._detail.needs_beacon:
                beacon.read_round(typed)
        except InputError as error:
            said = messages.of(error)
            self._wrong.set_lines(Line(said.what, self._faces.small, "red"))
            self._wrong.show()
            self.round.set_wrong(True)
            self.round.setFocus()
        else:
            self.accept()


def asks_round(detail: PlanDetail) -> bool:
    """Say whether a plan wants or needs public randomness."""
    return detail.wants_beacon or detail.needs_beacon


def ask_slot(
    parent: QWidget, detail: PlanDetail, *, central: bool, in_hall: bool
) -> SlotWish | None:
    """Ask what there is to ask, nothing where there is nothing; None: changed their mind."""
    plain = len(detail.centres) == 1 if central else not detail.centres
    if plain and not asks_round(detail):
        return SlotWish(detail.centres[0].device_id if central else None, "")
    asked = SlotQuestion(parent, detail, central=central, in_hall=in_hall)
    given = asked.exec() == QDialog.DialogCode.Accepted
    wish = asked.wish()
    asked.deleteLater()
    return wish if given else None
