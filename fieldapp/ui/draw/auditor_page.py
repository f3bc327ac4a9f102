"""The auditor's desk: sealed proofs of which a share lies here, and which of them are due."""

from __future__ import annotations

from collections.abc import Sequence

from fieldapp.errors import FieldappError
from fieldapp.ui import dialogs, theme
from fieldapp.ui.draw.auditor_presenter import AuditorPresenter
from fieldapp.ui.draw.deposit_view import DepositView
from fieldapp.ui.draw.desk_model import DepositRow, Share
from fieldapp.ui.draw.desk_shelf import DepositDelegate, DepositModel, DeskShelf
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import EmptyState, ListView, col


class AuditorPage(RoomPage):
    """Deposits addressed to this auditor."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: Sequence[DepositRow] = ()
        self._presenter = AuditorPresenter(desk, self, opens_first=not theme.wide())
        self._delegate = DepositDelegate()
        self._view = DepositView()
        empty = EmptyState(
            "shield",
            self.tr("还没有交来的证明"),
            self.tr("抽取的电脑接受名额时，把封好的证明分给审计；同步之后在这里看到。"),
            self.tr("去同步"),
        )
        empty.asked.connect(lambda: self.go_requested.emit("sync", ""))
        view = ListView(DepositModel(), self._delegate, name=self.tr("封好的证明"))
        self._shelf = DeskShelf(view, self._view, empty)
        self._shelf.chosen.connect(self._presenter.choose)
        self._shelf.turned.connect(self.header_changed)
        self._view.open_asked.connect(self._open)
        self.setLayout(col(self._shelf, gap=0))

    # the protocol of a page

    def title(self) -> str:
        return self.tr("封存的证明")

    def subtitle(self) -> str:
        if not self._rows:
            return ""
        due = sum(one.share is Share.DUE for one in self._rows)
        words = self.tr("{count} 份，{due} 份到期要开启")
        return words.format(count=len(self._rows), due=due)

    def can_go_back(self) -> bool:
        return self._shelf.can_go_back()

    def go_back(self) -> None:
        self._shelf.turn_to(entry=False)

    def on_shown(self) -> None:
        self._presenter.read()
        self._shelf.take_keyboard()

    def refresh(self, changes: frozenset[str]) -> None:
        if changes & {"draw", "devices", "*"}:
            self._presenter.read()

    def place(self) -> str:
        return self._presenter.chosen

    def open_place(self, place: str) -> None:
        self._shelf.turn_to(entry=bool(place))
        self._presenter.choose(place)
        self._shelf.mark(place)

    def poses(self) -> Sequence[str]:
        seen: dict[Share, str] = {}
        for one in self._rows:
            seen.setdefault(one.share, one.plan_id)
        return ("", *seen.values())

    def help_text(self) -> str:
        return self.tr(
            "抽取的电脑把证明封好分给审计；名额到期没有结果的，各自开启自己的一份。\n"
            "F9 开启到期的一份（会先问），Esc 返回。没有到期的谁也不能开启。"
        )

    # what the presenter asks

    def show_deposits(self, rows: Sequence[DepositRow]) -> None:
        """Show the list."""
        self._rows = rows
        self._delegate.now_ms = self._desk.clock.now_ms()
        self._shelf.show_rows(rows, self._presenter.chosen)
        self.badge_changed.emit(sum(one.share is Share.DUE for one in rows))
        self.header_changed.emit()

    def show_deposit(self, row: DepositRow | None) -> None:
        """Show one deposit."""
        self._view.show_deposit(row, self._desk.clock.now_ms())

    def show_wrong(self, error: FieldappError) -> None:
        """Say why the share was not opened."""
        self._view.show_wrong(error)

    def show_opened(self, row: DepositRow) -> None:
        """Say that the own share is open."""
        title = self.tr("已开启我的一份　{title}").format(title=row.title)
        self.told.emit("green", title, self.tr("随下一次同步送到中心。"))

    # acting

    def _open(self) -> None:
        found = self._presenter.open
        if found is None:
            return
        sure = dialogs.confirm(
            self,
            self.tr("开启我的一份？"),
            self.tr(
                "“{title}”到期了，没有人报结果。开启会记下您的名字，不能再封上；份数够了，中心就能算出结果。"
            ).format(title=found.title),
            self.tr("开启"),
            danger=True,
        )
        if sure:
            self._presenter.open_share()
