"""The page of notices."""

from __future__ import annotations

from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import EmptyState, col


class NoticesPage(RoomPage):
    """The room before anything is in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        empty = EmptyState(
            "notice",
            self.tr("还没有文书"),
            self.tr("检查里发现问题后，从这里出笔录和责令改正通知书。"),
        )
        self.setLayout(col((empty, 1), gap=0))

    def title(self) -> str:
        return self.tr("文书")
