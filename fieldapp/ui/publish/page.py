"""The page of publication."""

from __future__ import annotations

from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import EmptyState, col


class PublishPage(RoomPage):
    """The room before anything is in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        empty = EmptyState(
            "publish",
            self.tr("没有要公示的"),
            self.tr("审批过的结果会来到这里，隐去个人信息，再由第二个人公示。"),
        )
        self.setLayout(col((empty, 1), gap=0))

    def title(self) -> str:
        return self.tr("公示")
