"""The page of an inspection."""

from __future__ import annotations

from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import EmptyState, col


class InspectPage(RoomPage):
    """The room before anything is in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        empty = EmptyState(
            "inspect",
            self.tr("没有打开的检查"),
            self.tr("从“今日”里的任务或名录里的对象打开一次检查。"),
        )
        self.setLayout(col((empty, 1), gap=0))

    def title(self) -> str:
        return self.tr("检查")
