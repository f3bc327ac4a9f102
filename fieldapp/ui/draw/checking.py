"""Every check of a draw, in words, each with its verdict."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.ui import theme
from fieldapp.ui.draw.model import CheckRow
from fieldapp.ui.draw.wording import check_words, verdict_chip
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    Card,
    Chip,
    Label,
    Line,
    Para,
    Rule,
    clear,
    col,
    plain,
    row,
    scrolling,
)
from fieldapp.ui.widgets.layout import Item

TOP = Qt.AlignmentFlag.AlignTop


class CheckList(QWidget):
    """Shows what a recount found: a summary, then every check.

    Signals:
        log_asked(): compare with this workspace's log too.
    """

    log_asked = Signal()

    def __init__(self, *, files: bool = False) -> None:
        super().__init__()
        self._rows = col(gap=10, margins=(0, 0, 6, 0))
        self.log = Button(self.tr("再对照本机的日志"), "shield")
        self.log.clicked.connect(self.log_asked)
        told = self.tr(
            "只对本单位的抽取有用：名额有没有跳号、重用、逾期，日志里记的是不是同一个结果。"
        )
        more = row(self.log, (Para(Line(told, "small", "ink2")), 1), gap=12)
        self.setLayout(col((scrolling(self._rows), 1), plain(more) if files else None, gap=10))

    def show_checks(self, source: str, rows: Sequence[CheckRow]) -> None:
        """Show the verdicts on a plan or a file."""
        clear(self._rows)
        failed = [one for one in rows if one.verdict == "fail"]
        passed = sum(one.verdict == "pass" for one in rows)
        if failed:
            tone, title = "red", self.tr("有 {count} 项不符").format(count=len(failed))
            detail = self.tr("这份记录不能作为依据。请保留文件，向抽取单位要原件。")
        else:
            tone, title = "green", self.tr("重算一致：{count} 项相符").format(count=passed)
            detail = self.tr("标“另行核对”的几项，单凭一份记录答不了，要对照日志。")
            if all(one.verdict == "pass" for one in rows):
                detail = self.tr("每一项都查过，没有一项不符。")
        self._rows.addWidget(Banner(tone, title, detail))
        self._rows.addWidget(Label(source, "small", "ink2", elide=True))
        lines: list[Item] = []
        for number, one in enumerate(rows):
            lines += [Rule(), self._line(one)] if number else [self._line(one)]
        self._rows.addWidget(Card(col(*lines, gap=8, margins=16)))
        self._rows.addStretch(1)

    def _line(self, one: CheckRow) -> QWidget:
        name, detail = check_words(one)
        chip = Chip(*verdict_chip(one.verdict))
        words = Para(Line(name, "strong"), Line(detail, "small", "ink2"), gap=1)
        number = Label(one.number, "smallb", "ink3")
        number.setMinimumWidth(theme.px(30))
        if theme.wide():
            return plain(col(row(number, STRETCH, chip), words, gap=4))
        return plain(row((number, TOP), (words, 1), (chip, TOP), gap=12))
