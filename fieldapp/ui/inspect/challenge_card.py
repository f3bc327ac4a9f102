"""The challenge card on the screen and on paper: a code, three digits, and which edge is up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QIODevice,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPageSize, QPainter, QPdfWriter, QPolygonF
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.ui import formats, theme
from fieldapp.ui.marking import QT_TRANSLATE_NOOP
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    FocusRing,
    Line,
    Painted,
    Para,
    col,
    plain,
    row,
)

if TYPE_CHECKING:
    from fieldapp.evidence.challenge import Card
    from fieldapp.evidence.importing import Imported

_SHOWN = 440  # px a side at 100 %: read by a telephone at arm's length from a dim screen
_PAPER_MM = (105.0, 148.0)  # A6; a printer that has only A4 prints it in the corner
_DPI = 300


class ChallengeCard(QDialog):
    """Shows one card; stays open while pictures are taken of it.

    Signals:
        another_asked(): draw another one.
        print_asked(): print this one.
    """

    another_asked = Signal()
    print_asked = Signal()

    def __init__(self, parent: QWidget, card: Card, about: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("校验卡"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._face = Painted(self._paint, _SHOWN, _SHOWN)
        self._digits = Line("")
        self._words = Para(Line(""), gap=8)
        self._words.setFixedWidth(theme.px(300))
        another = Button(self.tr("换一张"), "refresh")
        another.clicked.connect(self.another_asked)
        printed = Button(self.tr("打印这张卡"), "printer")
        printed.clicked.connect(self.print_asked)
        close = Button(self.tr("拍好了"), kind="primary")
        close.clicked.connect(self.accept)
        side = plain(col(self._words, STRETCH, row(another, printed, STRETCH, gap=8),
                         row(STRETCH, close), gap=8))  # fmt: skip
        self.setLayout(row(self._face, side, gap=20, margins=20))
        close.setFocus()
        FocusRing(self)
        self.show_card(card, about)

    def show_card(self, card: Card, about: str) -> None:
        """Show a card."""
        from fieldapp.evidence import digits
        from fieldapp.notice.scanning import modules

        self.card, self.about = card, about
        self._modules = digits.under(modules(card.text), card.digits)
        at = formats.time_of_day(card.drawn_ms, seconds=True)
        told = " ".join(card.digits)
        self._words.set_lines(
            Line(self.tr("把这张卡拍进照片里"), "heading"),
            Line(
                self.tr(
                    "用手机或相机拍，码和数字要完整、不反光；录像在开头二十秒里拍到它。"
                    "再从存储卡或手机导入。"
                ),
                "body",
            ),
            Line(self.tr("录像时请念：{digits}").format(digits=told), "title"),
            Line(
                self.tr("照片里读到这个码，就证明照片是出这张卡（{time}）之后拍的，标为“绑定采集”。").format(
                    time=at
                ),
                "small", "ink2",
            ),
            Line(self.tr("读不到或者不是这张卡，照片照样保存，标为“导入”。"), "small", "ink2"),
            Line(about, "small", "ink2"),
        )  # fmt: skip
        self._face.setAccessibleName(self.tr("校验卡二维码，{digits}").format(digits=told))
        self._face.update()

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        paint_code(painter, rect, self._modules, self.card.turn)

    def paper(self) -> bytes:
        """Give the card as a PDF of one page."""
        lines = (
            self.tr("校验卡　{digits}").format(digits=" ".join(self.card.digits)),
            formats.time_of_day(self.card.drawn_ms, seconds=True),
            self.about,
        )
        return paper(self._modules, self.card.turn, lines)


def paint_code(painter: QPainter, rect: QRectF, code: list[bytes], turn: int) -> None:
    """Paint a code on white, turned clockwise by `turn` degrees, whatever the theme."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(rect, QColor(Qt.GlobalColor.white))
    painter.translate(rect.center())
    painter.rotate(turn)
    tall, wide = len(code), len(code[0])
    dot = int(min(rect.width(), rect.height()) // max(tall, wide))
    left, top = -dot * wide / 2, -dot * tall / 2
    for down, line in enumerate(code):
        for across, light in enumerate(line):
            if not light:
                spot = QRectF(left + across * dot, top + down * dot, dot, dot)
                painter.fillRect(spot, QColor(Qt.GlobalColor.black))
    painter.restore()


def paper(code: list[bytes], turn: int, lines: tuple[str, ...]) -> bytes:
    """Give a card as a PDF: the code, its words, and an arrow to the edge that is up."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QSizeF(*_PAPER_MM), QPageSize.Unit.Millimeter))
    painter = QPainter(writer)
    wide, mm = painter.viewport().width(), _DPI / 25.4
    arrow = [QPointF(wide / 2 + x * mm, y * mm) for x, y in ((0, 0), (4, 6), (-4, 6))]
    painter.setBrush(QColor(Qt.GlobalColor.black))
    painter.drawPolygon(QPolygonF(arrow))
    side = min(wide, 80 * mm)
    paint_code(painter, QRectF((wide - side) / 2, 8 * mm, side, side), code, turn)
    font = QFont(theme.font("body"))
    top = 8 * mm + side + 4 * mm
    for place, line in enumerate(lines):
        font.setPixelSize(round((9 if place == 0 else 4.5) * mm))
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        spot = QRectF(0, top, wide, 20 * mm)
        painter.drawText(spot, int(flags), line)
        top += painter.boundingRect(spot, int(flags), line).height() + 2 * mm
    painter.end()
    return bytes(buffer.data().data())


def bound_words(imported: Imported) -> tuple[str, str]:
    """Say which of the imported pictures are bound and why others are not: tone and sentences."""
    if not imported.bindings:
        return "green", ""

    def tr(text: str) -> str:
        return QCoreApplication.translate("ChallengeCard", text)

    told = {
        "bound": QT_TRANSLATE_NOOP("ChallengeCard", "{count} 件里读到校验卡，标为“绑定采集”。"),
        "none": QT_TRANSLATE_NOOP("ChallengeCard", "{count} 件里没有校验卡，标为“导入”。"),
        "foreign": QT_TRANSLATE_NOOP(
            "ChallengeCard", "{count} 件里的校验卡不是这台电脑的，标为“导入”。"
        ),
        "other": QT_TRANSLATE_NOOP(
            "ChallengeCard", "{count} 件里是另一次检查的校验卡，标为“导入”。"
        ),
        "stale": QT_TRANSLATE_NOOP(
            "ChallengeCard",
            "{count} 件里的校验卡过期了，标为“导入”；要绑定，请换一张卡重拍。",
        ),
    }
    counts = {name: imported.bindings.count(name) for name in told}
    words = [tr(told[name]).format(count=count) for name, count in counts.items() if count]
    if imported.askew:
        askew = QT_TRANSLATE_NOOP(
            "ChallengeCard", "{count} 件里卡的方向或者数字和要求的不一样，记录里会写明。"
        )
        words.append(tr(askew).format(count=imported.askew))
    whole = counts["bound"] == len(imported.bindings) and not imported.askew
    return "green" if whole else "amber", "".join(words)
