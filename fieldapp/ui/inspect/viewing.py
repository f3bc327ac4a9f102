"""One item of evidence large, with what is known of where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.ui import formats, theme
from fieldapp.ui.inspect.model import Shot
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    FocusRing,
    Label,
    Painted,
    clear,
    col,
    fact,
    plain,
    row,
)

if TYPE_CHECKING:
    from fieldapp.evidence.tables import ItemRow


class ItemView(QDialog):
    """An item of evidence; Esc closes."""

    def __init__(self, parent: QWidget, shot: Shot) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        if shot.jpeg:
            self._pixmap.loadFromData(shot.jpeg)
        title = shot.title or self.tr("证据")
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._picture = Painted(self._paint)
        self._facts = col(gap=6)
        close = Button(self.tr("关上"))
        close.clicked.connect(self.accept)
        side = plain(
            col(Label(title, "heading", elide=True), self._facts, STRETCH, row(STRETCH, close),
                gap=10), width=320,
        )  # fmt: skip
        self.setLayout(row((self._picture, 1), side, gap=16, margins=16))
        self.resize(theme.px(980), theme.px(600))
        FocusRing(self)

    def show_item(self, came: tuple[Any, bytes]) -> None:
        """Show the item in full."""
        row_, picture = came
        if picture:
            self._pixmap.loadFromData(picture)
            self._picture.update()
        if row_ is None:
            return
        item: ItemRow = row_
        clear(self._facts)
        made = item.captured_ms or item.sealed_ms
        lines = [
            (self.tr("来源"), self._origin(item)),
            (self.tr("时间"), formats.time_of_day(made, seconds=True)),
            (self.tr("大小"), formats.byte_size(item.size)),
            ("SHA-256", formats.fingerprint(item.sha256, 8)),
            ("SM3", formats.fingerprint(item.sm3, 8)),
        ]
        if reason := item.source.get("reason", item.bound.get("reason", "")):
            lines.insert(1, (self.tr("理由"), str(reason)))
        if item.withdrawn is not None:
            lines.append((self.tr("已撤回"), item.withdrawn))
        for name, value in lines:
            self._facts.addWidget(fact(name, value, name_width=72))

    def _origin(self, item: ItemRow) -> str:
        path = str(item.source.get("path", item.bound.get("path", "")))
        match item.klass:
            case "captured-live":
                return self.tr("本机摄像头当场拍下：{camera}").format(camera=item.camera)
            case "captured-bound":
                words = self.tr("照片里读到了当时的校验卡（{digits}）：{path}")
                return words.format(digits=item.bound.get("digits", ""), path=path)
            case "received" if item.signature is not None:
                words = self.tr("{party} 交来并签名：{path}")
                return words.format(party=item.received.get("party", ""), path=path)
            case "received":
                words = self.tr("{party} 交来，不签名（{refusal}）：{path}")
                party, refusal = (item.received.get(k, "") for k in ("party", "refusal"))
                return words.format(party=party, refusal=refusal, path=path)
            case _:
                return self.tr("从外面导入：{path}").format(path=path)

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(rect, theme.colour("shade"))
        if self._pixmap.isNull():
            return
        size = self._pixmap.size().scaled(rect.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        left = rect.x() + (rect.width() - size.width()) / 2
        top = rect.y() + (rect.height() - size.height()) / 2
        spot = QRectF(left, top, size.width(), size.height())
        painter.drawPixmap(spot, self._pixmap, QRectF(self._pixmap.rect()))
