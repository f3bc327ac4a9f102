"""Everybody whom a plan leaves out, one by one, each with the reason; also as a table."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.ui import dialogs, formats, theme
from fieldapp.ui.draw.model import LeftOutObject
from fieldapp.ui.draw.wording import reason_word
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    FocusRing,
    Label,
    ListView,
    Picker,
    RowDelegate,
    RowModel,
    SearchField,
    col,
    row,
)


class _Model(RowModel[LeftOutObject]):
    def words(self, row: LeftOutObject) -> str:
        return f"{row.name}，{row.object_id}，{reason_word(row.reason)}"


class _Delegate(RowDelegate):
    def __init__(self) -> None:
        super().__init__(60)

    def row_height(self) -> int:
        lines = theme.line("strong") + theme.line("small")
        return max(super().row_height(), lines + theme.px(16))

    def paint_row(self, painter: QPainter, rect: QRectF, row: LeftOutObject) -> None:
        px = theme.px
        words = QRectF(rect.x() + px(16), rect.y(), rect.width() - px(32), rect.height())
        detail = f"{row.object_id} · {reason_word(row.reason)}"
        self.two_lines(painter, words, row.name, detail, "ink")


class LeftOutDialog(QDialog):
    """Shows the list, all of it or for one reason."""

    def __init__(self, parent: QWidget, rows: Sequence[LeftOutObject]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("不在名单里的户"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._rows = rows
        self._reasons = ("", *sorted({one.reason for one in rows}))
        self.reason = Picker(
            self.tr("全部理由"), *(reason_word(one) for one in self._reasons[1:]),
            name=self.tr("理由"),
        )  # fmt: skip
        self.search = SearchField(hint=self.tr("名称或代码"), name=self.tr("在名单里找"))
        self.search.searched.connect(self._show)
        self._count = Label("", "small", "ink2")
        self.list = ListView(_Model(), _Delegate(), name=self.tr("不在名单里的户"))
        self.search.moved.connect(self.list.step)
        keep = Button(self.tr("存成表格…"), "download")
        close = Button(self.tr("关闭"), kind="primary")
        self.reason.currentIndexChanged.connect(self._show)
        keep.clicked.connect(self._keep)
        close.clicked.connect(self.accept)
        self.setLayout(
            col(
                row((self.search, 1), self.reason, self._count, gap=12), (self.list, 1),
                row(keep, STRETCH, close, gap=8), gap=12, margins=20,
            )
        )  # fmt: skip
        self.resize(theme.px(640), min(theme.px(560), parent.window().height() - theme.px(80)))
        FocusRing(self)
        self._show()
        self.search.setFocus()

    def shown(self) -> tuple[LeftOutObject, ...]:
        """Give the rows of the reason that is chosen, whose name or code has what is sought."""
        wanted = self._reasons[max(0, self.reason.currentIndex())]
        sought = unicodedata.normalize("NFKC", self.search.text()).strip().casefold()
        return tuple(
            one
            for one in self._rows
            if (not wanted or one.reason == wanted)
            and (sought in one.name.casefold() or sought in one.object_id.casefold())
        )

    def _show(self, _sought: object = None) -> None:
        rows = self.shown()
        self.list.show_rows(rows)
        self._count.setText(self.tr("{count} 户").format(count=formats.count(len(rows))))

    def _keep(self) -> None:
        name = self.tr("不在名单里的户") + ".csv"
        path = dialogs.save_file(self, self.tr("存成表格"), name, self.tr("表格 (*.csv)"))
        if path is None:
            return
        try:
            path.write_bytes(table(self._rows))
        except OSError as error:
            dialogs.say(self, self.tr("没有存成"), f"{Path(path).name}: {error.strerror}")


def table(rows: Sequence[LeftOutObject]) -> bytes:
    """Give the list as CSV that spreadsheets open."""
    translate = QCoreApplication.translate
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(
        (translate("Draw", "统一社会信用代码"), translate("Draw", "名称"),
         translate("Draw", "理由"))
    )  # fmt: skip
    writer.writerows((one.object_id, one.name, reason_word(one.reason)) for one in rows)
    return text.getvalue().encode("utf-8-sig")
