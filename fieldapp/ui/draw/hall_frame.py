"""The frame of the public screen: what this is, the four steps, the room between, the foot."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fieldapp.ui.draw.hall import Steps, band
from fieldapp.ui.draw.hall_foot import HallFoot
from fieldapp.ui.draw.model import PlanDetail
from fieldapp.ui.draw.wording import named_sentence
from fieldapp.ui.widgets import Bar, Card, clear, col, plain


class HallFrame(QWidget):
    """Holds the step that is on; it is made anew when the picture has another size."""

    def __init__(self) -> None:
        super().__init__()
        self._band = col(gap=0)
        self._steps = Steps(
            (self.tr("规则"), self.tr("名单与指纹"), self.tr("启封"), self.tr("结果"))
        )
        self._room = col(gap=0)
        self._bar = Bar(1)
        self._bar.hide()
        self.foot = HallFoot()
        self.setLayout(
            col(
                self._band, Card(col(self._steps, gap=0), "top"), self._bar,
                (plain(self._room), 1), self.foot, gap=0,
            )
        )  # fmt: skip

    def show_title(self, detail: PlanDetail) -> None:
        """Say what is held and of which plan; it does not change while it is held."""
        if self._band.count():
            return
        named = named_sentence(detail.kind)
        title = self.tr("指定检查 · 公开抽取人员") if named else self.tr("双随机抽查 · 公开抽取")
        self._band.addWidget(band(title, detail.item.title, detail.item.plan_id))

    def show_body(self, body: QWidget, step: int) -> None:
        """Show the work of step `step` (from 0)."""
        clear(self._room)
        self._room.addWidget(body)
        self._steps.show_step(step)

    def show_done(self, share: float | None) -> None:
        """Show how much of the computing is done; None: nothing is computed."""
        self._bar.setVisible(share is not None)
        if share is not None:
            self._bar.set_done(share)
