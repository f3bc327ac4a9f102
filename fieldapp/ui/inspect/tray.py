"""The evidence of an inspection as tiles, newest first, with the ways to add to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent

from fieldapp.ui import theme
from fieldapp.ui.inspect.gallery import Gallery
from fieldapp.ui.inspect.model import Shot
from fieldapp.ui.inspect.pictures import Pictures
from fieldapp.ui.runner import Runner
from fieldapp.ui.widgets import Button, Card, Chip, Icon, Label, Line, Para, col, row

TOP = Qt.AlignmentFlag.AlignTop


def dropped_files(event: QDragEnterEvent | QDropEvent) -> list[Path]:
    """Give the local files that are dragged."""
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


class Tray(Card):
    """The evidence.

    Signals:
        photo_asked(): take a picture.
        import_asked(object): import files: a list of paths, empty to ask for them.
        folder_asked(): import a whole folder, card or phone.
        chosen(str): the person wants to see this item.
    """

    photo_asked = Signal()
    import_asked = Signal(object)
    folder_asked = Signal()
    chosen = Signal(str)

    def __init__(self, tasks: Runner) -> None:
        self._count = Chip("", "neutral")
        self._photo = Button("", "camera", "secondary", key="F8", wide=True)
        self._files = Button("", "import", "secondary", wide=True)
        self._folder = Button("", "card", "secondary", wide=True)
        super().__init__(None, "pane" if theme.wide() else "right")
        if not theme.wide():
            self.setFixedWidth(theme.px(300))
        self.setAcceptDrops(True)
        self.pictures = Pictures(tasks, self)
        self.gallery = Gallery(self.pictures, name=self.tr("证据"))
        self.gallery.row_opened.connect(lambda shot: self.chosen.emit(shot.item_id))
        self.gallery.setAcceptDrops(False)  # what is dropped on it falls through to here
        for button, label, asked in (
            (self._photo, self.tr("拍照"), self.photo_asked.emit),
            (self._files, self.tr("导入文件"), lambda: self.import_asked.emit([])),
            (self._folder, self.tr("整卡导入"), self.folder_asked.emit),
        ):
            button.setText(label)
            button.setAccessibleName(label)
            button.clicked.connect(asked)
        self._files.setToolTip(self.tr("也可以把文件或文件夹拖进来"))
        self._folder.setToolTip(self.tr("整个文件夹、存储卡或手机"))
        words = Para(Line("", "strong"))
        self._words = words
        self._well = Card(
            row((Icon("shield", 18, "green", 2), TOP), (words, 1), gap=10, margins=12), "well"
        )
        head = row((Label(self.tr("证据"), "heading"), 1), self._count, margins=(0, 0, 4, 0))
        imports = row((self._files, 1), (self._folder, 1), gap=8)
        side_by_side = theme.wide()  # there the height is what lacks
        ways = (
            row((imports, 2), (self._photo, 1), gap=8, margins=(0, 0, 4, 0))
            if side_by_side
            else col(imports, self._photo, gap=8, margins=(0, 0, 4, 0))
        )
        self.setLayout(
            col(
                head,
                (self.gallery, 1),
                row(self._well, margins=(0, 0, 4, 0)),
                ways,
                gap=8,
                margins=(16, 14, 12, 16),
            )
        )
        self._editable = True

    def show_shots(self, shots: Sequence[Shot], *, editable: bool) -> None:
        """Show the items; `editable` is False once submitted."""
        self._editable = editable
        standing = [shot for shot in shots if not shot.withdrawn]
        self._count.show_state(self.tr("{count} 件").format(count=len(standing)), "neutral")
        self.pictures.use_dots(self.devicePixelRatioF())
        self.gallery.show_shots(shots)
        self.pictures.follow(shots)
        for button in (self._photo, self._files, self._folder):
            button.setVisible(editable)
        self._well.setVisible(bool(standing))
        self._say(standing)

    def hideEvent(self, event: QHideEvent) -> None:
        self.pictures.rest()
        super().hideEvent(event)

    def _say(self, shots: Sequence[Shot]) -> None:
        if damaged := sum(shot.damaged for shot in shots):
            self._words.set_lines(
                Line(self.tr("{count} 件内容已损坏").format(count=damaged), "strong", "red"),
                Line(
                    self.tr(
                        "和封存时的指纹不一致，不能当证据用。其余的照常可用。"
                        "请从中心或 U 盘再取一份。"
                    ),
                    "small",
                    "ink2",
                ),
            )
            return
        title = self.tr("{count} 件都已封存").format(count=len(shots))
        waiting = sum(not shot.receipted for shot in shots)
        if waiting:
            detail = self.tr(
                "保存时就算了指纹，改动会被发现。{count} 件还没有中心的回执。"
            ).format(count=waiting)
        else:
            detail = self.tr("保存时就算了指纹，改动会被发现。中心都已回执。")
        self._words.set_lines(Line(title, "strong"), Line(detail, "small", "ink2"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._editable and dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event)
        if files and self._editable:
            event.acceptProposedAction()
            self.import_asked.emit(files)
