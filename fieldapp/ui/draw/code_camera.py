"""A code held before this computer's camera: a small viewfinder that closes on the right one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QSize, Qt
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.ui import theme
from fieldapp.ui.draw.slot_question import DESK, HALL
from fieldapp.ui.widgets import STRETCH, FocusRing, Line, Para, col, row

if TYPE_CHECKING:  # the media library is loaded when a camera is asked for
    from fieldapp.ui.inspect.frames import FrameSource

Sources = Callable[[], Sequence["FrameSource"]]
_EVERY_MS = 60  # between two paintings
_SHOWN = 24  # characters of a code that is not the wanted one


def here() -> Sequence[FrameSource]:
    """Give this machine's cameras."""
    from fieldapp.ui.inspect.frames import cameras

    return cameras()


class CodeCamera(QDialog):
    """Looks at the frames until a code of the wanted kind is in sight; Esc ends it."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        wanted: Callable[[str], bool],
        sources: Sources,
        *,
        in_hall: bool,
    ) -> None:
        from fieldapp.ui.inspect.codes import CodeReader
        from fieldapp.ui.inspect.viewfinder import Viewfinder

        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.text = ""  # of the code that was read
        self._title, self._wanted, self._find = title, wanted, sources
        self._faces = HALL if in_hall else DESK
        self._sources: list[FrameSource] = []
        self._at = 0
        self._since = QElapsedTimer()
        self._said = Para()
        self._finder = Viewfinder()
        self._codes = CodeReader(self)
        self._codes.seen.connect(self._on_code)
        self._other = self._faces.button(self.tr("换摄像头"))
        self._other.clicked.connect(self._next)
        self._again = self._faces.button(self.tr("再找一次摄像头"))
        self._again.clicked.connect(self.begin)
        close = self._faces.button(self.tr("关闭"))
        close.clicked.connect(self.reject)
        buttons = row(self._again, self._other, STRETCH, close, gap=8)
        self.setLayout(col(self._said, (self._finder, 1), buttons, gap=12, margins=20))
        FocusRing(self)
        close.setFocus()
        self.resize(self._size())
        self.begin()

    def _size(self) -> QSize:
        window = (self.parentWidget() or self).window().size()
        if self._faces is HALL:
            return window * 0.85
        return QSize(theme.px(560), theme.px(460)).boundedTo(window * 0.9)

    def _say(self, words: str, ink: str = "ink2") -> None:
        self._said.set_lines(
            Line(self._title, self._faces.heading), Line(words, self._faces.body, ink)
        )

    # the camera

    def begin(self) -> None:
        """Look for cameras and start the first."""
        self.end()
        self._sources, self._at = list(self._find()), 0
        self._finder.setVisible(bool(self._sources))
        self._other.setVisible(len(self._sources) > 1)
        self._again.setVisible(not self._sources)
        if self._sources:
            self._start()
        else:
            self._say(self.tr("这台电脑没有可用的摄像头。可以手打，或者读一张照片。"), "amber")

    def end(self) -> None:
        """Stop the camera; other programs may have it."""
        for source in self._sources:
            source.end()
            source.deleteLater()
        self._sources = []

    def _start(self) -> None:
        source = self._sources[self._at]
        self._say(self.tr("把码对着 {camera}，读到就关。").format(camera=source.about.name))
        source.came.connect(self._on_frame)
        source.failed.connect(self._on_failed)
        self._since.invalidate()
        self._codes.begin()
        source.begin()

    def _next(self) -> None:
        source = self._sources[self._at]
        source.end()
        source.came.disconnect(self._on_frame)
        source.failed.disconnect(self._on_failed)
        self._at = (self._at + 1) % len(self._sources)
        self._start()

    def _on_frame(self) -> None:
        if not self._sources or (self._since.isValid() and self._since.elapsed() < _EVERY_MS):
            return
        self._since.start()
        frame = self._sources[self._at].frame()
        self._finder.show_frame(frame)
        self._codes.look(frame)

    def _on_failed(self, words: str) -> None:
        self._finder.hide()
        self._again.show()
        self._say(self.tr("摄像头断了：{why}。可以再找一次，或者手打。").format(why=words), "red")

    def _on_code(self, text: str) -> None:
        if self._wanted(text):
            self.text = text
            self.accept()
        else:
            words = self.tr("读到的不是要的那个码：{text}")
            self._say(words.format(text=text[:_SHOWN]), "amber")

    def done(self, result: int) -> None:
        """Close, however it came to it: the camera is free at once."""
        self.end()
        super().done(result)


def read_code(
    parent: QWidget,
    title: str,
    wanted: Callable[[str], bool],
    sources: Sources = here,
    *,
    in_hall: bool = False,
) -> str:
    """Give the text of a code held before the camera, "" when the person closed it.

    Args:
        parent: over which it opens.
        title: what is to be held before the camera.
        wanted: tells whether a code is of the right kind; another is named and looked past.
        sources: gives the cameras.
        in_hall: before everybody, in the hall's size.
    """
    asked = CodeCamera(parent, title, wanted, sources, in_hall=in_hall)
    asked.exec()
    text = asked.text
    asked.deleteLater()
    return text
