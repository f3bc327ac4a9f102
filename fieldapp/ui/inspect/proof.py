"""What a picture taken here proves and what it does not, in plain words beside the viewfinder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fieldapp.clock import local_date
from fieldapp.ui import formats
from fieldapp.ui.status import ClockTrust
from fieldapp.ui.widgets import Card, Icon, Label, Line, Para, col, plain, row

if TYPE_CHECKING:
    from fieldapp.evidence.bounding import Bound

TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Place:
    """What is known of the place that a picture taken now would have."""

    title: str
    detail: str
    ink: str
    missing: str = ""  # what the person should put right, for the line where there is no card


class ProofCard(Card):
    """What a picture taken here proves, and what not: never more than is known."""

    def __init__(self) -> None:
        super().__init__()
        self._clock = Para(Line(""))
        self._clock_icon = Icon("clock", 18, "ink2", 2.2)
        self._receipt = Para(Line(""))
        self._receipt_icon = Icon("hourglass", 18, "ink2", 2.2)
        self._place = Para(Line(""))
        self._place_icon = Icon("pin", 18, "red", 2.2)
        none = self.tr("没有位置")
        self._known = Place(none, self.tr("没有收到定位，照片里不写位置。"), "red", none)
        self._missing = ("", "")  # of the clock's and the centre's proof
        self.brief = ""  # what is missing, in one line
        rows = (
            _proof("shield", "green", self.tr("改动会被发现"),
                   self.tr("保存的同时算出指纹，接在上一条记录后面。")),
            _proof("camera", "green", self.tr("本机摄像头当场拍下"),
                   self.tr("不是导入的文件；是否翻拍，要看图判断。")),
            plain(row((self._clock_icon, TOP), (self._clock, 1), gap=10)),
            plain(row((self._place_icon, TOP), (self._place, 1), gap=10)),
            plain(row((self._receipt_icon, TOP), (self._receipt, 1), gap=10)),
        )  # fmt: skip
        self.setLayout(
            col(Label(self.tr("这张照片能证明什么"), "heading"), 2, *rows, gap=10, margins=16)
        )
        self.show_clock(ClockTrust.UNKNOWN, receipted=False)

    def show_clock(
        self,
        trust: ClockTrust,
        *,
        receipted: bool,
        bound: Bound | None = None,
        stamps: bool = False,
    ) -> None:
        """Say what is known of the clock and the centre; red where a proof is missing.

        Args:
            trust: what is known of this machine's clock.
            receipted: a centre has confirmed some of this log.
            bound: what proves that it is not earlier than that now.
            stamps: a time-stamp service is set; a sync asks it.
        """
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
        if bound is not None:
            at = f"{formats.day(local_date(bound.at_ms))} {formats.time_of_day(bound.at_ms)}"
            by = {
                "receipt": self.tr("中心回执"),
                "stamp": self.tr("时间戳"),
                "slot": self.tr("抽查名额的签发"),
            }[bound.by.value]
            detail += self.tr("能证明不早于 {time}（{by}）。").format(time=at, by=by)
        self._clock.set_lines(Line(title, "strong"), Line(detail, "small", "ink2"))
        self._receipt_icon.show_icon("hourglass", "ink2" if receipted else "red")
        words = (
            (self.tr("同步时由中心回执"), self.tr("回执之后，谁也不能说它是后来加的。"))
            if receipted
            else (self.tr("还没有中心的回执"), self.tr("现在只有本机的签名，下次同步时补上。"))
        )
        if stamps:
            words = (words[0], words[1] + self.tr("同步时还申请时间戳。"))
        self._missing = (
            title if trust is not ClockTrust.TRUSTED else "",
            "" if receipted else words[0],
        )
        self._receipt.set_lines(Line(words[0], "strong"), Line(words[1], "small", "ink2"))
        self.show_place(self._known)

    def show_place(self, known: Place) -> None:
        """Say what is known of the place; red where there is none."""
        self._known = known
        self._place_icon.show_icon("pin", known.ink)
        self._place.set_lines(Line(known.title, "strong"), Line(known.detail, "small", "ink2"))
        clock, receipt = self._missing
        parts = (clock, known.missing, receipt)
        self.brief = " · ".join(part for part in parts if part)


def _proof(icon: str, ink: str, title: str, detail: str) -> QWidget:
    words = Para(Line(title, "strong"), Line(detail, "small", "ink2"))
    return plain(row((Icon(icon, 18, ink, 2.2), TOP), (words, 1), gap=10))
