"""Making a copy of a picture: what is covered, cut out, marked or straightened is drawn on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.ui import theme
from fieldapp.ui.inspect.canvas import Canvas, Drawn
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    FocusRing,
    Label,
    Line,
    Para,
    Segments,
    TextArea,
    TextField,
    col,
    plain,
    row,
)

ACTS: Final = ("redact", "crop", "mark", "scan")
_FRAMES: Final = ("crop", "scan")  # of which a copy has one


class CopyMaker(QDialog):
    """Draws on a picture; what it gives is done to a copy, never to the original.

    Args:
        parent: the window under it.
        picture: upright, in all its pixels.
        corners: of a sheet of paper in it, where a scan begins.
        found: whether the corners are the sheet's, or only wait to be moved.
    """

    def __init__(
        self, parent: QWidget, picture: QImage, corners: Sequence[int], *, found: bool
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("做一份副本"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._drawn: tuple[Drawn, ...] = ()
        self._corners, self._found = tuple(corners), found
        self._size = picture.width(), picture.height()
        self.canvas = Canvas(picture)
        self.canvas.drawn.connect(self._add)
        self.canvas.moved.connect(self._scan)
        self._act = Segments(self.tr("遮盖"), self.tr("裁剪"), self.tr("标注"), self.tr("扫描"))
        self._act.changed.connect(self._choose)
        self._label = TextField(hint=self.tr("标注的字（可不填）"), name=self.tr("标注的字"))
        self._label.setMaxLength(40)
        self._back = Button(self.tr("退一步"), "undo")
        self._back.clicked.connect(self._undo)
        self._reason = TextArea(
            hint=self.tr("为什么做副本，给谁用"), name=self.tr("理由"), lines=2
        )
        self._reason.textChanged.connect(self._adapt)
        self._save = Button(self.tr("保存副本"), kind="primary")
        self._save.clicked.connect(self.accept)
        cancel = Button(self.tr("取消"))
        cancel.clicked.connect(self.reject)
        self._said = Para(Line(""))
        side = plain(
            col(Label(self.tr("做一份副本"), "heading"), self._act, self._said, self._label,
                self._back, STRETCH, self._reason, row(STRETCH, cancel, self._save, gap=8),
                gap=10),
            width=330,
        )  # fmt: skip
        self.setLayout(row((self.canvas, 1), side, gap=16, margins=16))
        self.resize(QSize(theme.px(1000), theme.px(600)).boundedTo(parent.window().size()))
        FocusRing(self)
        self._adapt()
        self.canvas.setFocus()

    def chosen(self) -> tuple[tuple[Drawn, ...], str]:
        """Give what was drawn, and why."""
        return self._drawn, self._reason.toPlainText()

    def _choose(self) -> None:
        if ACTS[self._act.chosen()] == "scan":
            self._scan(self._corners)
        self._adapt()

    def _add(self, box: tuple[int, int, int, int]) -> None:
        act = ACTS[self._act.chosen()]
        text = self._label.text().strip() if act == "mark" else ""
        self._put(Drawn(act, *box, text))

    def _scan(self, corners: tuple[int, ...]) -> None:
        """Take the corners as the sheet's."""
        xs, ys = corners[::2], corners[1::2]
        box = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
        self._corners = corners
        self._put(Drawn("scan", *box, corners=corners))

    def _put(self, one: Drawn) -> None:
        kept = self._drawn
        if one.act in _FRAMES:  # there is one frame; a new one takes its place
            kept = tuple(old for old in kept if old.act not in _FRAMES)
        self._drawn = (*kept, one)
        self._adapt()

    def _undo(self) -> None:
        if self._drawn[-1].corners is not None:
            self._act.choose(0)
        self._drawn = self._drawn[:-1]
        self._adapt()

    def _adapt(self) -> None:
        act = ACTS[self._act.chosen()]
        self.canvas.show_marks(self._drawn, moving=act == "scan")
        self._said.set_lines(*self._words(act))
        self._label.setVisible(act == "mark")
        self._back.setEnabled(bool(self._drawn))
        whole = bool(self._drawn) and all(self._fits(one) for one in self._drawn)
        self._save.setEnabled(whole and bool(self._reason.toPlainText().strip()))

    def _fits(self, one: Drawn) -> bool:
        """Say whether a sheet's corners are those of one; they may be pulled across each other."""
        from fieldapp.evidence import sheet

        return one.corners is None or sheet.fits(one.corners, self._size)

    def _words(self, act: str) -> tuple[Line, ...]:
        keys = self.tr("只用键盘：方向键移动十字，空格定起点，再按定终点；Shift 快，Ctrl 细。")
        how = self.tr("按住鼠标拖出一块。")
        if act == "scan":
            how = (
                self.tr("找到了纸的四个角，看看对不对，不对就拖。")
                if self._found
                else self.tr("没有找到纸的边，请把四个角拖到纸角上。")
            )
            keys = self.tr("只用键盘：空格换一个角，方向键移动它；Shift 快，Ctrl 细。")
        return (
            Line(how, "body"),
            Line(keys, "small", "ink2"),
            Line(
                self.tr("原件不动。遮住的地方在副本里真的没有了，拍摄信息也不带。"),
                "small", "ink2",
            ),
        )  # fmt: skip
