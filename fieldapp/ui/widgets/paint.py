"""The few strokes every painted widget is made of: grounds, one line of text, its width."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from fieldapp.ui import theme
from fieldapp.ui.widgets.legible import legible

Align = Qt.AlignmentFlag
LEFT = Align.AlignLeft | Align.AlignVCenter
RIGHT = Align.AlignRight | Align.AlignVCenter
CENTRE = Align.AlignCenter

# tone → (ink, ground): how a state is coloured; an icon or a word always goes with it
TONES: dict[str, tuple[str, str | None]] = {
    "neutral": ("ink2", "sunken"),
    "accent": ("accent_ink", "accent_soft"),
    "red": ("red", "red_soft"),
    "amber": ("amber", "amber_soft"),
    "green": ("green", "green_soft"),
    "solid": ("on_accent", "accent"),
    "outline": ("ink2", None),
}


def fill_round(
    painter: QPainter,
    rect: QRect | QRectF,
    ground: str | None,
    radius: float = 6,
    border: str | None = None,
    width: float | None = None,
    *,
    dashed: bool = False,
) -> None:
    """Draw a rounded rectangle, its border kept inside the rectangle and on whole pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = (width or theme.stroke()) if border else 0
    pen = QPen(theme.colour(border), line) if border else QPen(Qt.PenStyle.NoPen)
    if dashed and border:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(theme.colour(ground) if ground else Qt.BrushStyle.NoBrush)
    inner = QRectF(rect).adjusted(line / 2, line / 2, -line / 2, -line / 2)
    painter.drawRoundedRect(inner, theme.px(radius), theme.px(radius))


def width_of(text: str, style: str) -> int:
    """Give the width of one line of text in whole pixels."""
    return ceil(QFontMetricsF(theme.font(style)).horizontalAdvance(legible(text)))


def elided(text: str, style: str, width: float) -> str:
    """Give the text, shortened with … where it is wider than `width`."""
    metrics = QFontMetricsF(theme.font(style))
    return metrics.elidedText(legible(text), Qt.TextElideMode.ElideRight, width + 1)


def draw_text(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    style: str = "body",
    ink: str | QColor = "ink",
    align: Qt.AlignmentFlag = LEFT,
    *,
    elide: bool = True,
) -> None:
    """Draw one line of text, its ink centred in the rectangle's height whatever its script."""
    box = QRectF(rect)
    shown = elided(text, style, box.width()) if elide else legible(text)
    x = box.x()
    if align & (Align.AlignHCenter | Align.AlignRight):
        free = box.width() - width_of(shown, style)
        x += free / 2 if align & Align.AlignHCenter else free
    painter.setFont(theme.font(style))
    painter.setPen(theme.colour(ink) if isinstance(ink, str) else ink)
    painter.drawText(
        QPointF(round(x), round(box.y()) + theme.baseline(style, box.height(), shown)), shown
    )


def draw_marked(
    painter: QPainter,
    rect: QRectF,
    text: str,
    marks: tuple[str, ...],
    style: str = "body",
    ink: str = "ink",
) -> None:
    """Draw one line with a coloured ground behind the first place of each of `marks`."""
    metrics, text = QFontMetricsF(theme.font(style)), legible(text)
    for mark in map(legible, marks):
        at = text.find(mark) if mark else -1
        if at < 0:
            continue
        left = rect.x() + metrics.horizontalAdvance(text[:at])
        width = min(metrics.horizontalAdvance(mark), max(0.0, rect.right() - left))
        if width > 0:
            spot = QRectF(left - 1, rect.y() + 2, width + 2, rect.height() - 4)
            fill_round(painter, spot, "mark", 2)
    draw_text(painter, rect, text, style, ink)


def draw_photo(painter: QPainter, rect: QRectF, pixmap: QPixmap, radius: float = 4) -> None:
    """Draw a photo cropped to fill its frame; scaled smoothly first, so that it does not alias."""
    path = QPainterPath()
    path.addRoundedRect(rect, theme.px(radius), theme.px(radius))
    painter.save()
    painter.setClipPath(path)
    ratio = max(rect.width() / pixmap.width(), rect.height() / pixmap.height())
    width, height = rect.width() / ratio, rect.height() / ratio
    part = pixmap.copy(
        round((pixmap.width() - width) / 2),
        round((pixmap.height() - height) / 2),
        round(width),
        round(height),
    )
    dots = painter.device().devicePixelRatio()
    shown = part.scaled(
        (rect.size() * dots).toSize(),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    shown.setDevicePixelRatio(dots)
    painter.drawPixmap(rect.topLeft(), shown)
    painter.restore()
    fill_round(painter, rect, None, radius, "line")
