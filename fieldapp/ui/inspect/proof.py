"""What a picture taken here proves and what it does not, in plain words beside the viewfinder."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fieldapp.clock import local_date
from fieldapp.ui import formats
from fieldapp.ui.status import ClockTrust
from fieldapp.ui.widgets import Card, Icon, Label, Line, Para, col, plain, row

TOP = Qt.AlignmentFlag.AlignTop


class ProofCard(Card):
    """What a picture taken here proves, and what not: never more than is known."""

    def __init__(self) -> None:
        super().__init__()
        self._clock = Para(Line(""))
        self._clock_icon = Icon("clock", 18, "ink2", 2.2)
        self._receipt = Para(Line(""))
        self._receipt_icon = Icon("hourglass", 18, "ink2", 2.2)
        self.brief = ""  # what is missing, in one line
        rows = (
            _proof("shield", "green", self.tr("改动会被发现"),
                   self.tr("保存的同时算出指纹，接在上一条记录后面。")),
            _proof("camera", "green", self.tr("本机摄像头当场拍下"),
                   self.tr("不是导入的文件；是否翻拍，要看图判断。")),
            plain(row((self._clock_icon, TOP), (self._clock, 1), gap=10)),
            _proof("pin", "red", self.tr("没有位置"), self.tr("没有收到定位，照片里不写位置。")),
            plain(row((self._receipt_icon, TOP), (self._receipt, 1), gap=10)),
        )  # fmt: skip
        self.setLayout(
            col(Label(self.tr("这张照片能证明什么"), "heading"), 2, *rows, gap=10, margins=16)
        )
        self.show_clock(ClockTrust.UNKNOWN, receipted=False)

    def show_clock(
        self, trust: ClockTrust, *, receipted: bool, trusted_ms: int | None = None
    ) -> None:
        """Say what is known of the clock and the centre; red where a proof is missing."""
        title, detail, ink = {
            ClockTrust.TRUSTED: (
                self.tr("时间可信"), self.tr("和中心对过，误差在几分钟之内。"), "green"),
            ClockTrust.UNKNOWN: (
                self.tr("时间没有证明"),
                self.tr("只有这台电脑的时间，还没有和中心对过。"), "red"),
            ClockTrust.DRIFTED: (
                self.tr("这台电脑的时间不准"),
                self.tr("与中心差了几分钟以上，记录里会写明。"), "amber"),
            ClockTrust.ROLLED_BACK: (
                self.tr("时间被拨回过"), self.tr("照片照样能拍，时间不能作准。"), "red"),
        }[trust]  # fmt: skip
        self._clock_icon.show_icon("clock", ink)
        if trusted_ms is not None:
            at = f"{formats.day(local_date(trusted_ms))} {formats.time_of_day(trusted_ms)}"
            detail += self.tr("能证明不早于 {time}。").format(time=at)
        self._clock.set_lines(Line(title, "strong"), Line(detail, "small", "ink2"))
        self._receipt_icon.show_icon("hourglass", "ink2" if receipted else "red")
        words = (
            (self.tr("同步时由中心回执"), self.tr("回执之后，谁也不能说它是后来加的。"))
            if receipted
            else (self.tr("还没有中心的回执"), self.tr("现在只有本机的签名，下次同步时补上。"))
        )
        missing = [title] if trust is not ClockTrust.TRUSTED else []
        missing += [self.tr("没有位置"), *([] if receipted else words[:1])]
        self.brief = " · ".join(missing)
        self._receipt.set_lines(Line(words[0], "strong"), Line(words[1], "small", "ink2"))


def _proof(icon: str, ink: str, title: str, detail: str) -> QWidget:
    words = Para(Line(title, "strong"), Line(detail, "small", "ink2"))
    return plain(row((Icon(icon, 18, ink, 2.2), TOP), (words, 1), gap=10))
