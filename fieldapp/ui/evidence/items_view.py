"""The items of one inspection as the law's list has them; what is not noted stands out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from fieldapp import clock
from fieldapp.ui import formats, theme
from fieldapp.ui.evidence import words
from fieldapp.ui.evidence.model import Folder, ItemLine
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Chip,
    Icon,
    Line,
    Para,
    Picture,
    clear,
    col,
    plain,
    row,
    scrolling,
)
from fieldapp.ui.widgets.layout import Item

TOP = Qt.AlignmentFlag.AlignTop
THUMB = (96, 72)  # px
FIRST = 60  # items that are laid out at once; the rest by a button


class ItemsView(QWidget):
    """All items.

    Signals:
        describe_asked(object): say what the law wants noted of this item, `ItemLine`.
        list_asked(): make the list of evidence as a document.
    """

    describe_asked = Signal(object)
    list_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._body = col(gap=8, margins=(0, 0, 6, 8))
        self._shown, self._folder = FIRST, ""
        self.setLayout(col((scrolling(self._body), 1), gap=0))

    def show_folder(self, folder: Folder) -> None:
        """Show an inspection's items."""
        if folder.inspection_id != self._folder:
            self._shown, self._folder = FIRST, folder.inspection_id
        clear(self._body)
        self._body.addWidget(self._head(folder))
        for one in folder.items[: self._shown]:
            self._body.addWidget(self._item(one))
        left = len(folder.items) - self._shown
        if left > 0:
            more = Button(self.tr("再显示 {count} 件").format(count=min(left, FIRST)))
            more.clicked.connect(lambda: self._more(folder))
            self._body.addLayout(row(STRETCH, more, STRETCH))
        self._body.addStretch(1)

    def _more(self, folder: Folder) -> None:
        self._shown += FIRST
        self.show_folder(folder)

    def _head(self, folder: Folder) -> QWidget:
        button = Button(self.tr("出证据材料清单"), "notice", "primary")
        button.setEnabled(any(one.withdrawn is None for one in folder.items))
        button.clicked.connect(self.list_asked)
        if folder.lacking:
            said = self.tr("{count} 件还有没写的。写全了再出清单。").format(count=folder.lacking)
            mark = Icon("alert", 18, "amber", 2)
        elif folder.items:
            said, mark = self.tr("法律要求注明的都写了。"), Icon("check", 18, "green", 2.2)
        else:
            said, mark = self.tr("这次检查还没有电子证据。"), Icon("info", 18, "ink3")
        text = Para(Line(said, "body", "ink2"))
        return plain(row((mark, TOP), (text, 1), (button, TOP), gap=10))

    def _item(self, one: ItemLine) -> QWidget:
        gone = one.withdrawn is not None
        title = self.tr("{number}　{title}").format(
            number=one.number, title=one.title or self.tr("（没有名称）")
        )
        made = self.tr("{maker} · {time} · {method}").format(
            maker=one.maker, time=one.made.replace("T", " "), method=one.method
        )
        lines = [Line(title, "strong", "ink3" if gone else "ink"), Line(made, "small", "ink2")]
        if one.purpose:
            proves = self.tr("证明：{purpose}").format(purpose=one.purpose)
            lines.append(Line(proves, "body", "ink3" if gone else "ink"))
        if gone:
            lines.append(
                Line(self.tr("已撤回：{why}").format(why=one.withdrawn), "small", "amber")
            )
        elif one.lacks:
            lacks = self.tr("、").join(words.element(name) for name in one.lacks)
            lines.append(Line(self.tr("还没写：{what}").format(what=lacks), "small", "amber"))
        chips: list[Item] = [Chip(one.kind_words, "neutral"), Chip(one.class_words, "outline")]
        if one.receipted:
            chips.append(Chip(self.tr("中心已签收"), "green", "check"))
        if one.stamped_ms is not None:
            when = formats.day(clock.local_date(one.stamped_ms))
            chips.append(Chip(self.tr("时间戳 {day}").format(day=when), "green", "clock"))
        edit = None
        if not gone:
            write = self.tr("写明")
            edit = Button(write, "pen", name=f"{write} {title}")
            edit.clicked.connect(lambda: self.describe_asked.emit(one))
        about = plain(col(Para(*lines, gap=2), row(*chips, STRETCH, gap=6), gap=6))
        layout = row((self._picture(one), TOP), (about, 1), (edit, TOP) if edit else None, gap=12,
                     margins=12)  # fmt: skip
        return Card(layout)

    def _picture(self, one: ItemLine) -> QWidget:
        image = QPixmap()
        if one.jpeg is not None and not theme.wide() and image.loadFromData(one.jpeg):
            return Picture(image, *THUMB)
        return Icon("doc" if one.jpeg is None else "image", 22, "ink2")
