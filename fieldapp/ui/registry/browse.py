"""The left side of the registry: search as you type, the list, and the roster of inspectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.clock import local_date
from fieldapp.ui import formats, theme
from fieldapp.ui.registry.model import (
    ResultDelegate,
    ResultModel,
    RosterDelegate,
    RosterModel,
)
from fieldapp.ui.registry.reading import Listing, ResultRow, RosterRow
from fieldapp.ui.typed import Typed
from fieldapp.ui.widgets import (
    Banner,
    Card,
    EmptyState,
    Line,
    ListView,
    Para,
    Rule,
    SearchField,
    col,
    plain,
)

if TYPE_CHECKING:
    from fieldapp.registry.tables import RegisterStatus


class ResultsView(Card):
    """The search field and the objects it found.

    Signals:
        searched(str): what is typed now.
        row_chosen(str): the object whose story is wanted.
        row_opened(str): Enter or a double click on it.
    """

    searched = Signal(str)
    row_chosen = Signal(str)
    row_opened = Signal(str)

    def __init__(self, typed: Typed) -> None:
        super().__init__(kind="pane" if theme.wide() else "left")
        self.field = SearchField(
            hint=self.tr("名称、地址、拼音首字母、代码"), name=self.tr("找检查对象")
        )
        self.list = ListView(ResultModel(), ResultDelegate(), name=self.tr("检查对象"))
        self._count = Para(Line("", "small"))
        self._none = EmptyState(
            "search",
            self.tr("没有找到"),
            self.tr(
                "少打几个字再试。可以只打名称中的两个字、拼音首字母，或者代码的头几位、末几位。"
            ),
        )
        if not theme.wide():
            self.setFixedWidth(theme.px(452))
        top = col(self.field, self._count, gap=8, margins=(16, 16, 16, 8))
        self.setLayout(
            col(plain(top), Rule(), (self.list, 1), (self._none, 1), gap=0, margins=(0, 0, 1, 0))
        )
        self._none.hide()
        self.field.searched.connect(self.searched)
        typed.keep("registry.search", self.field)
        self.field.moved.connect(self.list.step)
        self.field.chosen.connect(self._on_enter)
        self.list.row_chosen.connect(self._on_chosen)
        self.list.row_opened.connect(self._on_opened)

    def show_listing(self, listing: Listing, chosen: str) -> None:
        """Show what was found, keeping the chosen object chosen if it is still there."""
        self.list.blockSignals(True)
        self.list.show_rows(listing.rows)
        places = [n for n, one in enumerate(listing.rows) if one.object_id == chosen]
        if places:
            self.list.setCurrentIndex(self.list.model().index(places[0], 0))
        self.list.blockSignals(False)
        self.list.setVisible(bool(listing.rows))
        self._none.setVisible(not listing.rows)
        self._count.set_lines(Line(self._counted(listing), "small", "ink2"))
        if listing.typed and listing.rows and not places and not theme.wide():
            self.list.setCurrentIndex(self.list.model().index(0, 0))

    def _counted(self, listing: Listing) -> str:
        if not listing.typed:
            if listing.begun:
                return self.tr("打字就找。下面是近来检查的和抽中的。")
            return self.tr("打字就找。下面是名录里的头几户。")
        number = formats.count(len(listing.rows))
        words = (
            self.tr("先列 {count} 户，从 {objects} 户中找到，用时 {ms} 毫秒")
            if listing.more
            else self.tr("{count} 户，从 {objects} 户中找到，用时 {ms} 毫秒")
        )
        objects = formats.count(listing.objects)
        return words.format(count=number, objects=objects, ms=listing.spent_ms)

    def _on_chosen(self, one: ResultRow) -> None:
        self.row_chosen.emit(one.object_id)

    def _on_opened(self, one: ResultRow) -> None:
        self.row_opened.emit(one.object_id)

    def _on_enter(self) -> None:
        if self.list.chosen() is None and self.list.model().rowCount():
            self.list.step(1)
        one = self.list.chosen()
        if isinstance(one, ResultRow):
            self.row_opened.emit(one.object_id)


class RosterView(QWidget):
    """The inspectors, those who may not be sent first.

    Signals:
        import_asked(): the person wants to import a roster.
    """

    import_asked = Signal()

    def __init__(self, *, may_import: bool) -> None:
        super().__init__()
        self._warning = Banner("amber", "")
        self._list = ListView(RosterModel(), RosterDelegate(), name=self.tr("检查人员"))
        self._empty = EmptyState(
            "users",
            self.tr("还没有检查人员名录"),
            self.tr("每次检查要两名持证的人。名录由名录管理员导入，或者随同步来。"),
            self.tr("导入检查人员") if may_import else "",
        )
        self._empty.asked.connect(self.import_asked)
        self._box = Card(col((self._list, 1), gap=0, margins=1), "card")
        self.setLayout(
            col(self._warning, (self._box, 1), (self._empty, 1), gap=12, margins=(24, 16, 24, 16))
        )
        self.show_roster(())

    def show_roster(self, rows: Sequence[RosterRow]) -> None:
        """Show the inspectors."""
        self._list.show_rows(rows)
        self._box.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        bad = sum(one.standing in {"expired", "no_certificate"} for one in rows)
        soon = sum(one.standing == "soon" for one in rows)
        self._warning.setVisible(bool(bad or soon))
        if bad:
            self._warning.show_message(
                "amber",
                self.tr("{count} 名检查人员的证件过期或者没有登记。").format(count=bad),
                self.tr("他们不会被抽中，也不能去检查。换证以后请重新导入名录。"),
            )
        elif soon:
            self._warning.show_message(
                "amber",
                self.tr("{count} 名检查人员的证件快到期了。").format(count=soon),
                self.tr("过期以后他们不会被抽中，也不能去检查。"),
            )


def no_register(*, may_import: bool) -> EmptyState:
    """Make what stands there before any register came: import one, or receive one."""
    translate = QCoreApplication.translate
    title = translate("Registry", "名录还是空的")
    if not may_import:
        detail = translate("Registry", "名录由有权限的人导入，随同步来。去“同步”接收一份。")
        return EmptyState("registry", title, detail, translate("Registry", "去同步"))
    detail = translate(
        "Registry", "导入一份名录，就能按名称、地址、拼音或者代码查找。也可以把文件拖到这里。"
    )
    return EmptyState("registry", title, detail, translate("Registry", "导入名录"))


def age_words(status: RegisterStatus, now_ms: int) -> str:
    """Give how large the registers are and how old, on one line; "" when there are none."""
    translate = QCoreApplication.translate
    if not (status.objects or status.inspectors):
        return ""
    people = translate("Registry", "检查人员 {count} 名").format(
        count=formats.count(status.inspectors)
    )
    if status.as_of_ms is None:
        return people
    now, then = local_date(now_ms), local_date(status.as_of_ms)
    days = (now - then).days
    objects = translate("Registry", "{count} 户").format(count=formats.count(status.objects))
    when = translate("Registry", "名录 {day}").format(
        day=formats.day(then, year=then.year != now.year)
    )
    age = (
        translate("Registry", "今天的")
        if days <= 0
        else translate("Registry", "{days} 天前").format(days=days)
    )
    return " · ".join((objects, when, age, people))
