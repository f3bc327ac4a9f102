"""The page of review: the inspections of all laptops, one record whole, approve or return."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fieldapp.errors import Code, FieldappError
from fieldapp.ui import dialogs, messages, theme
from fieldapp.ui.review import words
from fieldapp.ui.review.compare_view import CompareView
from fieldapp.ui.review.model import Pair, Row, Whole
from fieldapp.ui.review.presenter import TWINS, ReviewPresenter
from fieldapp.ui.review.record_view import RecordView
from fieldapp.ui.review.rows import WAITING, RecordList
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Chip,
    EmptyState,
    Icon,
    Label,
    Line,
    Para,
    clear,
    col,
    plain,
    row,
)


class ReviewPage(RoomPage):
    """Records of all laptops, merged; never judged by those who made them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: Sequence[Row] = ()
        self._whole: Whole | None = None
        self._pair: Pair | None = None
        wide = theme.wide()
        self._presenter = ReviewPresenter(
            desk.tasks, self, desk.profile.person_id, opens_first=not wide
        )
        self._side = RecordList()
        self._side.opened.connect(self._presenter.open)
        self._record, self._compare = RecordView(), CompareView()
        self._record.notice_asked.connect(lambda at: self.go_requested.emit("notices", at))
        self._record.twins_asked.connect(lambda one: self._presenter.open(TWINS + one))
        self._compare.record_asked.connect(self._presenter.open)
        self._name = Label("", "title", elide=True)
        self._state = Chip("", "neutral")
        self._where = Label("", "body", "ink2", elide=True)
        self._term = Label("", "small", "ink2", elide=True)
        self._acts: QVBoxLayout = col(gap=0)
        self._detail = QStackedWidget()
        for part in (self._make_nothing(), self._make_record(), self._make_compare()):
            self._detail.addWidget(part)
        self._empty = EmptyState(
            "review",
            self.tr("还没有检查记录"),
            self.tr("收到检查员同步来的、或者 U 盘带来的记录后，在这里审。"),
            self.tr("去同步"),
        )
        self._empty.asked.connect(lambda: self.go_requested.emit("sync", ""))
        self._empty.hide()
        self.setLayout(
            col((self._empty, 1), (row(self._side, (self._detail, 1), gap=0), 1), gap=0)
        )

    # the parts

    def _make_nothing(self) -> QWidget:
        return EmptyState(
            "review", self.tr("选一份记录"), self.tr("在左边选一份，整份读过再批准或者退回。")
        )

    def _make_record(self) -> QWidget:
        head = col(
            row((self._name, 1), self._state, gap=12),
            self._where,
            self._term,
            gap=2,
            margins=(0, 0, 16, 0),
        )
        return plain(col(head, (self._record, 1), self._acts, gap=10, margins=(24, 14, 18, 0)))

    def _make_compare(self) -> QWidget:
        return plain(col((self._compare, 1), gap=0, margins=(24, 14, 18, 8)))

    # the protocol of a page

    def title(self) -> str:
        return self.tr("监督")

    def subtitle(self) -> str:
        devices = len({one.device for one in self._rows})
        late = sum((one.days_left or 0) < 0 and one.stage in WAITING for one in self._rows)
        if not self._rows:
            return ""
        if late:
            return self.tr("{devices} 台电脑的 {count} 份记录，{late} 份已超期").format(
                devices=devices, count=len(self._rows), late=late
            )
        return self.tr("{devices} 台电脑的 {count} 份记录已合在一起").format(
            devices=devices, count=len(self._rows)
        )

    def on_shown(self) -> None:
        self._presenter.read()
        self._side.setFocus()

    def refresh(self, changes: frozenset[str]) -> None:
        self._presenter.read()

    def can_go_back(self) -> bool:
        at = self._presenter.place
        return bool(at) if theme.wide() else at.startswith(TWINS)

    def go_back(self) -> None:
        if not theme.wide() and self._pair is not None:
            self._presenter.open(self._pair.records[0].row.inspection_id)
        else:
            self._presenter.open("")

    def place(self) -> str:
        return self._presenter.place

    def open_place(self, place: str) -> None:
        self._presenter.open(place)

    def poses(self) -> Sequence[str]:
        twins = [TWINS + one.inspection_id for one in self._rows if one.twins]
        found = [one.inspection_id for one in self._rows if one.findings]
        return ("", *found[:1], *twins[:1])

    def help_text(self) -> str:
        return self.tr(
            "各台电脑的检查合在这里，先办期限近的。\n"
            "整份读过，再看公示的样子批准；要改的写明理由退回。自己查的不能自己批。\n"
            "Ctrl+Enter 看公示的样子，Esc 回到列表。"
        )

    # what the presenter asks

    def show_rows(self, rows: Sequence[Row], chosen: str) -> None:
        """Show the list."""
        self._rows = rows
        self._empty.setVisible(not rows)
        self._side.setVisible(bool(rows) and not (theme.wide() and chosen))
        self._detail.setVisible(bool(rows) and (bool(chosen) or not theme.wide()))
        self._side.show_rows(rows, chosen)
        self.header_changed.emit()

    def show_record(self, whole: Whole) -> None:
        """Show one record whole."""
        changed = self._whole is None or self._whole.row.inspection_id != whole.row.inspection_id
        self._whole, self._pair = whole, None
        self._detail.setCurrentIndex(1)
        tone, icon = words.TONES[whole.row.stage]
        self._name.setText(whole.row.name)
        self._state.show_state(words.stage(whole.row.stage), tone, icon)
        self._where.setText(whole.row.address)
        term, ink = words.term(whole.row)
        self._term.setText(term)
        self._term.set_ink(ink)
        self._term.setVisible(bool(term))
        self._record.show_record(whole, self._desk.clock.now_ms())
        self._show_acts(whole)
        if changed:
            self.header_changed.emit()

    def show_pair(self, pair: Pair) -> None:
        """Show the records of one task side by side."""
        self._pair, self._whole = pair, None
        self._detail.setCurrentIndex(2)
        self._compare.show_pair(pair, self._desk.clock.now_ms())
        self.header_changed.emit()

    def show_nothing(self) -> None:
        """Show that nothing is open."""
        self._whole = self._pair = None
        self._detail.setCurrentIndex(0)
        self._side.setVisible(bool(self._rows))
        self._detail.setVisible(bool(self._rows) and not theme.wide())
        self.header_changed.emit()

    def show_badge(self, count: int) -> None:
        """Show how many records wait for the person."""
        self.badge_changed.emit(count)

    def show_returned(self, name: str) -> None:
        """Say that a record was returned."""
        self.told.emit(
            "soft", self.tr("退回了 {name}").format(name=name),
            self.tr("理由会随下次同步到检查员的电脑。"),
        )  # fmt: skip

    def show_failed(self, error: FieldappError) -> None:
        """Say why it was not done."""
        said = messages.of(error)
        self.told.emit("red", said.what, said.then)

    # approving and returning

    def _show_acts(self, whole: Whole) -> None:
        clear(self._acts)
        send_back = approve = None
        if whole.cannot_return is None:
            send_back = Button(self.tr("退回"), "undo")
            send_back.clicked.connect(self._ask_return)
        if whole.cannot_approve is None:
            approve = Button(
                self.tr("看公示的样子，批准"), "check", "primary", key="Ctrl Enter",
                shortcut="Ctrl+Return",
            )  # fmt: skip
            at = whole.row.inspection_id
            approve.clicked.connect(lambda: self.go_requested.emit("publish", at))
        why = whole.cannot_approve
        exact = self.tr("批准的是公示的样子，一字不差；之后有变化要重新批。")
        note = Para(Line(_reason(why) if why else exact, "small", "ink2"))
        icon = Icon("info" if why else "history", 16, "ink2")
        held = plain(col(STRETCH, note, STRETCH, gap=0))
        bar = row(icon, (held, 1), send_back, approve, gap=10, margins=(0, 6, 16, 12))
        self._acts.addWidget(plain(bar))

    def _ask_return(self) -> None:
        whole = self._whole
        if whole is None:
            return
        reason = dialogs.ask_text(
            self,
            self.tr("退回 {name}").format(name=whole.row.name),
            self.tr("写明哪里要补、要改。理由会留在记录里。"),
            self.tr("退回"),
            hint=self.tr("例如：3.2 题没有照片"),
        )
        if reason:
            self._presenter.send_back(whole.row.inspection_id, reason)


def _reason(code: Code) -> str:
    return messages.sentence(code, {})
