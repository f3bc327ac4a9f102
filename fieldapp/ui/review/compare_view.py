"""Records of one task side by side: the same rows at the same height, differences marked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QWidget

from fieldapp.ui import formats, theme
from fieldapp.ui.review import words
from fieldapp.ui.review.model import Pair, Whole
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    Chip,
    Icon,
    Label,
    Line,
    Para,
    Picture,
    Run,
    clear,
    col,
    plain,
    row,
    scrolling,
)

TOP = Qt.AlignmentFlag.AlignTop
LETTERS = "ABCDEFGH"
THUMB = (132, 92)  # px


class CompareView(QWidget):
    """Two or more records of a task.

    Signals:
        record_asked(str): read this one whole.
    """

    record_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", "title", elide=True)
        self._chip = Chip("", "amber", "alert")
        self._same = Label("", "small", "ink2", elide=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(20))
        self._grid.setVerticalSpacing(theme.px(10))
        body = Card(col(self._grid, margins=16))
        head = row((self._title, 1), self._chip, gap=12)
        self.setLayout(
            col(head, self._same, (scrolling(col(body, STRETCH, margins=(0, 0, 6, 8))), 1), gap=8)
        )

    def show_pair(self, pair: Pair, now_ms: int) -> None:
        """Show the records."""
        self._title.setText(self.tr("{name}：同一个任务").format(name=pair.name))
        self._chip.show_state(
            self.tr("{count} 项不同").format(count=len(pair.differences)), "amber", "alert"
        )
        self._same.setText(
            self.tr(
                "另有 {count} 项答得一样，没有列出。不批准的那一份也留在记录里，谁都能查到。"
            ).format(count=pair.same)
        )
        clear(self._grid)
        for column, whole in enumerate(pair.records):
            self._grid.setColumnStretch(column, 1)
            self._grid.addWidget(self._head(LETTERS[column], whole, now_ms), 0, column, TOP)
        line = 1
        for one in pair.differences:
            question = self.tr("{number} {label}").format(number=one.number, label=one.label)
            self._wide(line, Para(Line(question.strip(), "small", "ink2")), len(pair.records))
            for column, value in enumerate(one.values):
                self._grid.addWidget(_value(value or self.tr("（空）"), empty=not value),
                                     line + 1, column, TOP)  # fmt: skip
            line += 2
        self._wide(line, Label(self.tr("结果、问题和证据"), "small", "ink2"), len(pair.records))
        for column, whole in enumerate(pair.records):
            self._grid.addWidget(self._foot(whole), line + 1, column, TOP)

    def _wide(self, line: int, widget: QWidget, columns: int) -> None:
        self._grid.addWidget(widget, line, 0, 1, columns)

    def _head(self, letter: str, whole: Whole, now_ms: int) -> QWidget:
        tone, icon = words.TONES[whole.row.stage]
        name = self.tr("{letter} 份").format(letter=letter)
        state = Chip(words.stage(whole.row.stage), tone, icon)
        when = Label(formats.moment(whole.row.opened_ms, now_ms), "small", "ink2")
        who = row(Icon("user", 16), (Label(words.people(whole.row.inspectors), "strong",
                                          elide=True), 1), gap=8)  # fmt: skip
        where = row(Icon("laptop", 16), (Label(whole.row.device, "body", elide=True), 1), gap=8)
        read = Button(self.tr("读整份"), "eye", name=self.tr("读 {name}").format(name=name))
        read.clicked.connect(lambda: self.record_asked.emit(whole.row.inspection_id))
        top = row(Chip(name, "accent"), state, STRETCH, when, gap=8)
        return plain(col(top, who, where, row(read, STRETCH), gap=8))

    def _foot(self, whole: Whole) -> QWidget:
        lines = [Line(whole.results or self.tr("还没有定结果"), "strong")]
        standing = (found for found in whole.findings if found.withdrawn is None)
        lines += [Line(found.violation, "body") for found in standing]
        live = sum(one.live for one in whole.pictures)
        lines.append(
            Line(
                self.tr("证据 {count} 件，现场采集 {live} 件").format(
                    count=len(whole.pictures), live=live
                ), "small", "ink2",
            )
        )  # fmt: skip
        shots = row(gap=8)
        for one in whole.pictures[:2]:
            image = QPixmap()
            if one.jpeg is not None and image.loadFromData(one.jpeg):
                shots.addWidget(Picture(image, *THUMB, badge=one.number))
        shots.addStretch(1)
        return plain(col(Para(*lines, gap=2), shots, gap=8))


def _value(value: str, *, empty: bool) -> Para:
    if empty:
        return Para(Line(value, "body", "ink3"))
    return Para(Line((Run(value, bold=True, mark="mark"),), "lead"))
