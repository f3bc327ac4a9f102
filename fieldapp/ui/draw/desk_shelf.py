"""A list on the left and one entry on the right, at large sizes one at a time; for both desks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.ui import formats, theme
from fieldapp.ui.draw.desk_model import DepositRow, RequestRow
from fieldapp.ui.draw.desk_wording import share_chip, stage_chip
from fieldapp.ui.draw.lists import ChipDelegate
from fieldapp.ui.widgets import Card, EmptyState, ListView, RowModel, col, plain, row

_LIST = 400  # px


class RequestModel(RowModel[RequestRow]):
    """Requests for slots."""

    def words(self, row: RequestRow) -> str:
        return f"{row.title}，{row.unit}，{stage_chip(row)[0]}"


class RequestDelegate(ChipDelegate):
    """A request: plan, whose and since when, how far it is."""

    now_ms = 0

    def parts(self, row: RequestRow) -> tuple[str, str, tuple[str, str, str], str]:
        detail = f"{formats.moment(row.since_ms, self.now_ms)} · {row.unit or row.device}"
        return row.title, detail, stage_chip(row), f"№ {row.index}" if row.index else ""


class DepositModel(RowModel[DepositRow]):
    """Deposits."""

    def words(self, row: DepositRow) -> str:
        return f"{row.title}，{row.unit}，{share_chip(row)[0]}"


class DepositDelegate(ChipDelegate):
    """A deposit: plan, whose and until when, how the own share stands."""

    now_ms = 0

    def parts(self, row: DepositRow) -> tuple[str, str, tuple[str, str, str], str]:
        detail = f"{formats.moment(row.expires_ms, self.now_ms)} · {row.unit or row.device}"
        return row.title, detail, share_chip(row), f"№ {row.index}"


class DeskShelf(QWidget):
    """Holds list and entry.

    Signals:
        chosen(str): the person looks at this plan's entry; "" back to the list.
        turned(): list or entry is in front now.
    """

    chosen = Signal(str)
    turned = Signal()

    def __init__(
        self, view: ListView, entry: QWidget, empty: EmptyState, foot: QWidget | None = None
    ) -> None:
        super().__init__()
        self._list = view
        self._rows: Sequence[Any] = ()
        left = Card(col((view, 1), gap=0), "left")
        if theme.wide():
            self._narrow: QStackedWidget | None = QStackedWidget()
            self._narrow.addWidget(left)
            self._narrow.addWidget(entry)
            both: QWidget = self._narrow
        else:
            self._narrow = None
            left.setFixedWidth(theme.px(_LIST))
            both = plain(row(left, (entry, 1), gap=0))
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(plain(col((both, 1), foot, gap=0)))
        self.setLayout(col(self._stack, gap=0))
        view.row_chosen.connect(self._on_chosen)
        view.row_opened.connect(self._on_opened)

    def show_rows(self, rows: Sequence[Any], chosen: str) -> None:
        """Show the rows with this plan's marked."""
        self._rows = rows
        self._stack.setCurrentIndex(1 if rows else 0)
        self._list.blockSignals(True)
        self._list.show_rows(rows)
        self._list.blockSignals(False)
        self.mark(chosen)

    def mark(self, chosen: str) -> None:
        """Mark a plan's row without choosing it anew."""
        at = next((n for n, one in enumerate(self._rows) if one.plan_id == chosen), None)
        if at is not None:
            self._list.blockSignals(True)
            self._list.setCurrentIndex(self._list.model().index(at, 0))
            self._list.blockSignals(False)

    def turn_to(self, *, entry: bool) -> None:
        """At large sizes: put the entry or the list in front."""
        if self._narrow is not None:
            self._narrow.setCurrentIndex(1 if entry else 0)
            self.turned.emit()

    def can_go_back(self) -> bool:
        """Say whether there is a way back to the list."""
        return self._narrow is not None and self._narrow.currentIndex() == 1

    def take_keyboard(self) -> None:
        """Put the keyboard on the list."""
        self._list.setFocus()

    def _on_chosen(self, row: Any) -> None:
        self.chosen.emit(row.plan_id)

    def _on_opened(self, row: Any) -> None:
        self.chosen.emit(row.plan_id)
        self.turn_to(entry=True)
