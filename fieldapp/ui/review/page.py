"""The page of review."""

from __future__ import annotations

from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import EmptyState, col


class ReviewPage(RoomPage):
    """The room before anything is in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        empty = EmptyState(
            "review",
            self.tr("没有要审的"),
            self.tr("收到检查员同步来的记录后，在这里裁定冲突、审批结果。"),
        )
        self.setLayout(col((empty, 1), gap=0))

    def title(self) -> str:
        return self.tr("监督")
