"""Words on the screen: one-line labels, and paragraphs that leave room for Tibetan stacks."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from fieldapp.ui import theme
from fieldapp.ui.widgets.legible import legible
from fieldapp.ui.widgets.paint import LEFT, draw_text, width_of


class Label(QLabel):
    """One line of words; with `elide` it shortens itself with … instead of pushing others."""

    def __init__(
        self,
        text: str = "",
        style: str = "body",
        ink: str = "ink",
        align: Qt.AlignmentFlag = LEFT,
        *,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style, self._ink, self.elide = style, ink, elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align)
        self.setText(text)
        sideways = QSizePolicy.Policy.Expanding if elide else QSizePolicy.Policy.Minimum
        self.setSizePolicy(sideways, QSizePolicy.Policy.Fixed)

    def set_ink(self, ink: str) -> None:
        """Change the colour of the words."""
        self._ink = ink
        self.update()

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip("")
        self.updateGeometry()

    def words_width(self) -> int:
        """Give the pixels the words need."""
        return width_of(self.text(), self._style)

    def sizeHint(self) -> QSize:
        return QSize(self.words_width(), theme.line(self._style, self.text()))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme.px(24)), hint.height()) if self.elide else hint

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.elide:
            short = self.words_width() > self.width() + 1
            self.setToolTip(self.text() if short else "")
        draw_text(
            QPainter(self), self.rect(), self.text(), self._style, self._ink, self.alignment(),
            elide=self.elide,
        )  # fmt: skip


class Run(NamedTuple):
    """A stretch of words inside a paragraph that looks different from the rest."""

    text: str
    bold: bool = False
    ink: str | None = None
    mark: str | None = None
    strike: bool = False


class Line(NamedTuple):
    """One paragraph: words or runs, type style, ink."""

    words: str | tuple[Run, ...]
    style: str = "body"
    ink: str = "ink"


class Para(QWidget):
    """Paragraphs that wrap, with a fixed line height per script.

    This is how Tibetan keeps its room and Chinese its rhythm: a plain QLabel grows to 2.8 em for
    one Tibetan letter, and Qt then draws it off-centre and between pixels.

    To centre a paragraph of fixed width write `row(STRETCH, para, STRETCH)`: a column asks an
    aligned item for its height at the column's full width.
    """

    def __init__(self, *lines: Line, gap: int = 0, align: Qt.AlignmentFlag = LEFT) -> None:
        super().__init__()
        self._gap, self._align = gap, align & Qt.AlignmentFlag.AlignHorizontal_Mask
        self._document = QTextDocument(self)
        self._baselines: list[int] = []
        self._heights: dict[int, int] = {}  # by width; a layout asks again and again
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_lines(*lines)

    def set_lines(self, *lines: Line) -> None:
        """Show other paragraphs."""
        document = self._document
        document.clear()
        document.setDocumentMargin(0)
        option = QTextOption(self._align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        cursor = QTextCursor(document)
        self._baselines = []
        self._heights = {}
        for number, line in enumerate(lines):
            self._insert(cursor, number, line)
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def set_text(self, text: str, style: str = "body", ink: str = "ink") -> None:
        """Show one paragraph of plain words."""
        self.set_lines(Line(text, style, ink))

    def text(self) -> str:
        """Give the words as plain text."""
        return self._document.toPlainText()

    def _insert(self, cursor: QTextCursor, number: int, line: Line) -> None:
        runs = (Run(line.words),) if isinstance(line.words, str) else line.words
        whole = "".join(run.text for run in runs)
        height = theme.line(line.style, whole)
        block = QTextBlockFormat()
        block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setTopMargin(theme.px(self._gap) if number else 0)
        block.setAlignment(self._align)
        if number:
            cursor.insertBlock(block)
        else:
            cursor.setBlockFormat(block)
        self._baselines.append(theme.baseline(line.style, height, whole))
        for run in runs:
            shape = QTextCharFormat()
            font = theme.font(line.style)
            font.setBold(run.bold or font.bold())
            shape.setFont(font)
            shape.setForeground(theme.colour(run.ink or line.ink))
            if run.mark:
                shape.setBackground(theme.colour(run.mark))
            shape.setFontStrikeOut(run.strike)
            # a line break inside a paragraph stays inside it: a new block would have no baseline
            cursor.insertText(legible(run.text).replace("\n", "\u2028"), shape)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._document.setTextWidth(width)
            self._heights[width] = ceil(self._document.size().height())
        return self._heights[width]

    def sizeHint(self) -> QSize:
        self._document.setTextWidth(-1)
        ideal = min(ceil(self._document.idealWidth()), theme.px(420))
        return QSize(ideal, self.heightForWidth(ideal))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.line("small"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._document.setTextWidth(self.width())
        self._document.size()  # lays out
        block, number = self._document.begin(), 0
        while block.isValid():
            # Qt puts a fixed-height line's baseline at height - descent: off-centre, off the grid
            layout = block.layout()
            if layout.lineCount() and number < len(self._baselines):  # none: nothing to say yet
                first = layout.lineAt(0)
                shift = self._baselines[number] - first.y() - first.ascent()
                layout.draw(painter, QPointF(0, shift))
            block, number = block.next(), number + 1
