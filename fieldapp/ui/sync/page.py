"""The page of sync."""

from __future__ import annotations

from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import EmptyState, col


class SyncPage(RoomPage):
    """The room before anything is in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        empty = EmptyState(
            "sync",
            self.tr("没有要传的"),
            self.tr("有了记录后，可以联网同步，也可以导出到 U 盘带回去。"),
        )
        self.setLayout(col((empty, 1), gap=0))

    def title(self) -> str:
        return self.tr("同步")
