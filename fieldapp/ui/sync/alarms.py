"""What is wrong between devices: in red a forked laptop, in amber records that wait for others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.ui import dialogs, formats
from fieldapp.ui.sync.model import Alarm, State, WaitingLine
from fieldapp.ui.widgets import Button, Card, Icon, Line, Para, clear, col, row
from fieldapp.ui.widgets.layout import Item

TOP = Qt.AlignmentFlag.AlignTop


class AlarmsView(QWidget):
    """One card an alarm; nothing when all is well.

    Signals:
        decided(object, bool, str): an alarm, whether the other branch is followed, what was found.
    """

    decided = Signal(object, bool, str)

    def __init__(self) -> None:
        super().__init__()
        self._cards: QVBoxLayout = col(gap=10)
        self.setLayout(self._cards)
        self.hide()

    def show_state(self, state: State, now_ms: int) -> None:
        """Show what is wrong."""
        clear(self._cards)
        for alarm in state.alarms:
            self._cards.addWidget(self._alarm(alarm, now_ms))
        for line in state.waiting:
            self._cards.addWidget(self._waiting(line))
        self.setVisible(bool(state.alarms or state.waiting))

    def _alarm(self, alarm: Alarm, now_ms: int) -> Card:
        title = self.tr("{device}（{person}）的记录分成了两支").format(
            device=alarm.device, person=alarm.person
        )
        what = self.tr(
            "从 {time}（它自己的钟）的第 {seq} 条起有两份不同的记录：有人用过这台电脑的副本。"
        ).format(time=formats.moment(alarm.since_ms, now_ms), seq=formats.count(alarm.seq))
        kept = self.tr(
            "两支都留着（另一支 {kept} 条）。它已冻结：新记录先收着不算数，不能抽取、签发和打印。"
        ).format(kept=formats.count(alarm.kept))
        if alarm.can_decide:
            then = self.tr("请查明副本在谁手里，收回它，再决定跟哪一支。")
        else:
            then = self.tr("请科室负责人查明并在他的电脑上决定。")
        words = Para(Line(title, "strong", "red"), Line(what), Line(kept), Line(then, "strong"))
        acts: list[Item] = []
        if alarm.can_decide:
            said = self.tr("跟中心收下的这一支") if alarm.receipted else self.tr("跟先到的一支")
            acts.append(self._act(alarm, said, other=False))
            if not alarm.receipted:
                acts.append(self._act(alarm, self.tr("跟另一支"), other=True))
        side = col(*acts, gap=6) if acts else None
        return Card(row((Icon("alert", 20, "red", 2), TOP), (words, 1), side, gap=12, margins=14))

    def _act(self, alarm: Alarm, said: str, *, other: bool) -> Button:
        button = Button(said, name=f"{said} {alarm.device}")
        button.clicked.connect(partial(self._ask, alarm, said, other))
        return button

    def _ask(self, alarm: Alarm, said: str, other: bool) -> None:
        found = dialogs.ask_text(
            self,
            said,
            self.tr("写明查到了什么、副本在哪里。用您的名字签名，之后 {device} 恢复使用。").format(
                device=alarm.device
            ),
            said,
        )
        if found:
            self.decided.emit(alarm, other, found)

    def _waiting(self, line: WaitingLine) -> Card:
        kept = formats.count(line.kept)
        if line.first <= line.last:
            title = self.tr("{device} 的 {kept} 条记录在等第 {first}–{last} 条").format(
                device=line.device, kept=kept, first=line.first, last=line.last
            )
            then = self.tr("已收好，还不算数。导入更早的包，或者同步一次，就会接上。")
        else:
            title = self.tr("{device} 的 {kept} 条记录在等决定").format(
                device=line.device, kept=kept
            )
            then = self.tr("已收好，还不算数。分叉决定之后会接上。")
        words = Para(Line(title, "strong"), Line(then))
        return Card(row((Icon("hourglass", 20, "amber", 2), TOP), (words, 1), gap=12, margins=14))
