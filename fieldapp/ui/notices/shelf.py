"""The first view of the notices: what exists, and what a paper may be drafted from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldapp.ui import theme
from fieldapp.ui.notices.model import BegunDelegate, BegunModel, ShelfDelegate, ShelfModel
from fieldapp.ui.notices.reading import BegunRow, Shelf, ShelfRow, draft_place
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Card,
    EmptyState,
    Line,
    ListView,
    Para,
    Segments,
    clear,
    col,
    plain,
    row,
)

_STATES: tuple[frozenset[str], ...] = (
    frozenset({"draft", "issued", "served", "refused", "void", "replaced"}),
    frozenset({"issued"}),
    frozenset({"draft"}),
)


class ShelfView(QWidget):
    """Notices and drafts, newest first.

    Signals:
        opened(str): show the paper at this place.
        draft_asked(): begin a paper.
    """

    opened = Signal(str)
    draft_asked = Signal()

    def __init__(self, *, may_issue: bool) -> None:
        super().__init__()
        self._rows: Sequence[ShelfRow] = ()
        self._filter = Segments(self.tr("全部"), self.tr("未送达"), self.tr("草稿"))
        self._filter.changed.connect(self._show)
        self.list = ListView(ShelfModel(), ShelfDelegate(), name=self.tr("文书"))
        self.list.clicked.connect(self._on_clicked)
        self.list.row_opened.connect(self._on_opened)
        self._none = EmptyState(
            "notice", self.tr("这里没有"), self.tr("换上面的“全部”，就能看到其余的文书。")
        )
        self._empty = EmptyState(
            "notice",
            self.tr("还没有文书"),
            self.tr("检查里发现问题后，从这里出现场检查笔录和责令改正通知书。"),
            self.tr("起草文书") if may_issue else "",
        )
        self._empty.asked.connect(self.draft_asked)
        self._box = Card(col((self.list, 1), gap=0, margins=1))
        self._head = plain(row(self._filter, STRETCH))
        self.setLayout(
            col(
                self._head, (self._box, 1), (self._none, 1), (self._empty, 1),
                gap=12, margins=(24, 16, 24, 16),
            )
        )  # fmt: skip
        self.show_shelf(Shelf((), (), ()))

    def show_shelf(self, shelf: Shelf) -> None:
        """Show other notices."""
        self._rows = shelf.rows
        self._show()

    def _show(self) -> None:
        rows = [one for one in self._rows if one.status in _STATES[self._filter.chosen()]]
        self.list.show_rows(rows)
        self._head.setVisible(bool(self._rows))
        self._box.setVisible(bool(rows))
        self._none.setVisible(bool(self._rows) and not rows)
        self._empty.setVisible(not self._rows)

    def take_keyboard(self) -> None:
        """Put the keyboard into the list, on the first row."""
        if self._rows:
            self.list.setFocus()
            if self.list.chosen() is None:
                self.list.step(1)

    def _on_clicked(self) -> None:
        chosen = self.list.chosen()
        if isinstance(chosen, ShelfRow):
            self.opened.emit(chosen.place)

    def _on_opened(self, chosen: ShelfRow) -> None:
        self.opened.emit(chosen.place)


USUAL = "rectification_order"  # what is made most often stands out


class BeginView(QWidget):
    """Choosing the inspection a new paper comes from, and which paper.

    Signals:
        opened(str): show the paper at this place.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.list = ListView(BegunModel(), BegunDelegate(), name=self.tr("检查"))
        self.list.row_chosen.connect(self._on_chosen)
        self._box = Card(col((self.list, 1), gap=0, margins=1))
        self._empty = EmptyState(
            "inspect",
            self.tr("还没有检查"),
            self.tr("文书从一次检查里出：先去“检查”，做完或者做到一半都可以出文书。"),
        )
        self._kinds = col(gap=8)
        words = Para(
            Line(self.tr("从哪次检查出文书？"), "heading"),
            Line(self.tr("检查里已有的内容会自动填好，缺的再补。"), "body", "ink2"),
        )
        self.setLayout(
            col(
                words, (self._box, 1), (self._empty, 1), self._kinds,
                gap=12, margins=(24, 16, 24, 16),
            )
        )  # fmt: skip
        self.show_shelf(Shelf((), (), ()))

    def show_shelf(self, shelf: Shelf) -> None:
        """Show other inspections and kinds of paper."""
        self.list.show_rows(shelf.begun)
        self._box.setVisible(bool(shelf.begun))
        self._empty.setVisible(not shelf.begun)
        clear(self._kinds)
        self._buttons = []
        for template_id, title in shelf.kinds:
            kind = "primary" if template_id == USUAL else "secondary"
            words = self.tr("出{title}").format(title=title)
            button = Button(words, "notice", kind)  # type: ignore[arg-type]  # both are of Kind
            button.setEnabled(False)
            button.clicked.connect(lambda _=False, one=template_id: self._open(one))
            self._buttons.append(button)
        across = 2 if theme.wide() else 3
        for first in range(0, len(self._buttons), across):
            self._kinds.addLayout(row(STRETCH, *self._buttons[first : first + across], gap=8))

    def take_keyboard(self) -> None:
        """Put the keyboard into the list."""
        self.list.setFocus()
        if self.list.chosen() is None and self.list.model().rowCount():
            self.list.step(1)

    def _on_chosen(self, _row: BegunRow) -> None:
        for button in self._buttons:
            button.setEnabled(True)

    def _open(self, template_id: str) -> None:
        chosen = self.list.chosen()
        if isinstance(chosen, BegunRow):
            self.opened.emit(draft_place(chosen.inspection_id, template_id))
