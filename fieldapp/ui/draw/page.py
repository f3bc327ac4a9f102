"""The page of the draw."""

from __future__ import annotations

from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import EmptyState, col


class DrawPage(RoomPage):
    """The room before anything is in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        empty = EmptyState(
            "draw", self.tr("还没有抽查计划"), self.tr("先建一份计划，冻结名单，再当众启封抽取。")
        )
        self.setLayout(col((empty, 1), gap=0))

    def title(self) -> str:
        return self.tr("抽查")
