"""The import of a register: choose or drop a file, see what would happen, then say yes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from fieldapp.ui import dialogs, formats, messages, theme
from fieldapp.ui.registry.model import TextTable
from fieldapp.ui.registry.presenter import Looked, Register
from fieldapp.ui.registry.reading import grouped_code
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    Card,
    Chip,
    Icon,
    Label,
    Line,
    Para,
    Segments,
    clear,
    col,
    plain,
    row,
    scrolling,
)

if TYPE_CHECKING:
    from fieldapp.errors import FieldappError
    from fieldapp.registry.importing import Imported
    from fieldapp.registry.importing_report import Report
    from fieldapp.registry.inspectors import Inspector
    from fieldapp.registry.objects import RegisteredObject

MOST_REMARKS = 2_000  # shown; the saved report has them all
MIDDLE = Qt.AlignmentFlag.AlignHCenter


class ImportView(QWidget):
    """Choosing a file, then its preview with what would be left out and why.

    Signals:
        file_given(object, object): look at this file, a `Path`, for this `Register`.
        report_asked(object): save the report to this `Path`.
        take_asked(): import it.
        register_changed(): the person wants to import the other register.
    """

    file_given = Signal(object, object)
    report_asked = Signal(object)
    take_asked = Signal()
    register_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._register = Segments(self.tr("检查对象"), self.tr("检查人员"))
        self._register.changed.connect(self._on_register)
        self._body = col(gap=12, margins=(24, 16, 24, 16))
        self.setLayout(col((scrolling(self._body), 1), gap=0))
        self._next: Button | None = None  # what Enter should press
        self.show_choosing()

    def take_keyboard(self) -> None:
        """Put the keyboard on the next right act."""
        if self._next is not None:
            self._next.setFocus()

    def done_words(self, register: Register, imported: Imported) -> tuple[str, str]:
        """Give what an import did: how much came in, and what was left out."""
        accepted, left = imported.report.accepted, imported.report.rejected
        words = (
            self.tr("导入了 {count} 户。")
            if register is Register.OBJECTS
            else self.tr("导入了 {count} 名检查人员。")
        )
        out = self.tr("有 {count} 行没有导入，原因在报告里。")
        detail = (
            out.format(count=formats.count(left)) if left else self.tr("文件里的每一行都导入了。")
        )
        return words.format(count=formats.count(accepted)), detail

    def _choose_file(self) -> None:
        kinds = self.tr("名录 (*.csv *.xlsx *.txt);;所有文件 (*)")
        path = dialogs.open_file(self, self.tr("选名录文件"), kinds)
        if path is not None:
            self.file_given.emit(path, self.register())

    def save_report(self) -> None:
        """Ask where the report should go."""
        kinds, name = self.tr("表格 (*.csv)"), self.tr("导入报告.csv")
        path = dialogs.save_file(self, self.tr("保存报告"), name, kinds)
        if path is not None:
            self.report_asked.emit(path)

    def register(self) -> Register:
        """Give which register a file is chosen for."""
        return (Register.OBJECTS, Register.INSPECTORS)[self._register.chosen()]

    def choose_register(self, register: Register) -> None:
        """Show which register a file is chosen for."""
        self._register.choose(int(register is Register.INSPECTORS))

    def _on_register(self, _place: int) -> None:
        self.register_changed.emit()
        self.show_choosing()

    def show_choosing(self, error: FieldappError | None = None) -> None:
        """Ask for a file; after a refusal say first what was wrong with the last one."""
        self._clear()
        if error is not None:
            said = messages.of(error)
            self._body.addWidget(Banner("red", said.what, said.then))
        objects = self.register() is Register.OBJECTS
        wanted = (
            self.tr("要有“统一社会信用代码”和“名称”两列；地址、行业、信用等级等列有就读。")
            if objects
            else self.tr("要有“姓名”，还要有“人员编号”或者“执法证号”；没有有效期的，会提醒。")
        )
        button = Button(self.tr("选文件"), "folder", "primary")
        button.clicked.connect(self._choose_file)
        self._next = button
        words = Para(
            Line(self.tr("把文件拖到这里，或者选文件"), "heading"),
            Line(self.tr("CSV 或 XLSX，机关发来什么样就什么样，不用先改格式。"), "body", "ink2"),
            Line(wanted, "body", "ink2"),
            Line(self.tr("先看结果，再决定导不导；看的时候什么都不会改。"), "body", "ink2"),
            gap=6,
            align=MIDDLE,
        )
        words.setFixedWidth(theme.px(480))
        self._body.addWidget(plain(row(self._register, STRETCH)))
        self._register.show()
        inner = col(
            STRETCH,
            (Icon("import", 40, "ink3", 1.4), MIDDLE),
            row(STRETCH, words, STRETCH),
            (button, MIDDLE),
            STRETCH,
            gap=16,
            margins=24,
        )
        self._body.addWidget(Card(inner), 1)

    def show_looked(self, looked: Looked, *, may_take: bool) -> None:
        """Show what an import would do."""
        self._clear()
        preview, report = looked.preview, looked.preview.report
        self.choose_register(looked.register)
        self._body.addWidget(self._head(looked, may_take=may_take))
        self._body.addWidget(self._figures(report))
        if preview.header.unknown:
            words = self.tr("没有用到的列：{names}").format(
                names="、".join(preview.header.unknown)
            )
            self._body.addWidget(Para(Line(words, "small", "ink2")))
        if report.remarks:
            self._body.addWidget(Label(self.tr("没有导入和修正过的行"), "heading", elide=True))
            self._body.addWidget(self._remarks(report), 3)
        self._body.addWidget(Label(self.tr("将要导入的头几行"), "heading", elide=True))
        self._body.addWidget(self._first(looked), 2)

    def _head(self, looked: Looked, *, may_take: bool) -> QWidget:
        source, sheet = looked.preview.source, looked.preview.sheet
        kind = self.tr("检查对象") if looked.register is Register.OBJECTS else self.tr("检查人员")
        facts = [kind, formats.byte_size(source.size)]
        facts.append(sheet or (source.encoding or "").upper())
        name = Para(
            Line(source.path.name, "heading"),
            Line(" · ".join(filter(None, facts)), "small", "ink2"),
        )
        other = Button(self.tr("换一个文件"), "folder")
        other.clicked.connect(self._choose_file)
        save = Button(self.tr("保存报告"), "download")
        save.clicked.connect(self.save_report)
        save.setEnabled(bool(looked.preview.report.remarks))
        count = looked.preview.report.accepted
        words = self.tr("导入 {count} 行").format(count=formats.count(count))
        take = Button(words, "import", "primary")
        take.clicked.connect(self.take_asked)
        take.setEnabled(may_take and count > 0)
        self._next = take
        buttons = row(other, save, take, gap=8)
        return plain(
            col(name, row(STRETCH, buttons), gap=8)
            if theme.wide()
            else row((name, 1), buttons, gap=12)
        )

    def _figures(self, report: Report) -> QWidget:
        named = (
            (self.tr("文件里的行"), report.rows, "neutral", "table"),
            (self.tr("将要导入"), report.accepted, "green", "check"),
            (self.tr("其中修正过"), report.repaired, "amber", "pen"),
            (self.tr("不导入"), report.rejected, "red", "x"),
        )
        cards = [
            Card(
                col(
                    Label(formats.count(number), "figure"),
                    Chip(name, tone if number else "neutral", icon),
                    gap=4,
                    margins=(16, 10, 16, 12),
                )
            )
            for name, number, tone, icon in named
        ]
        if theme.wide():
            pairs = [row((cards[n], 1), (cards[n + 1], 1), gap=12) for n in (0, 2)]
            return plain(col(*pairs, gap=12))
        return plain(row(*((card, 1) for card in cards), gap=12))

    def _remarks(self, report: Report) -> QTableView:
        from fieldapp.registry.importing_columns import title_of
        from fieldapp.registry.importing_report import words

        language = "en" if QLocale().language() is QLocale.Language.English else "zh"
        out, kept = self.tr("不导入"), self.tr("已修正")
        rows = [
            (
                str(one.line),
                title_of(report.kind, one.field),
                out if one.rejects else kept,
                words(one.code, language),
                one.was,
                one.became,
            )
            for one in sorted(report.remarks, key=lambda one: not one.rejects)[:MOST_REMARKS]
        ]
        headings = (
            self.tr("行号"), self.tr("列"), self.tr("处理"), self.tr("原因"), self.tr("原值"),
            self.tr("改为"),
        )  # fmt: skip
        return _table(headings, rows, 3, self.tr("没有导入和修正过的行"))

    def _first(self, looked: Looked) -> QTableView:
        from fieldapp.registry.inspectors import Inspector
        from fieldapp.registry.objects import RegisteredObject

        first, name = looked.preview.first, self.tr("将要导入的头几行")
        if looked.register is Register.OBJECTS:
            headings: tuple[str, ...] = (
                self.tr("统一代码"), self.tr("名称"), self.tr("地址"), self.tr("区划"),
                self.tr("行业"), self.tr("信用"), self.tr("状态"),
            )  # fmt: skip
            rows = [_object_cells(one) for one in first if isinstance(one, RegisteredObject)]
        else:
            headings = (
                self.tr("人员编号"), self.tr("姓名"), self.tr("单位"), self.tr("执法证号"),
                self.tr("有效期至"), self.tr("每次最多"),
            )  # fmt: skip
            rows = [_inspector_cells(one) for one in first if isinstance(one, Inspector)]
        return _table(headings, rows, 2, name)

    def _clear(self) -> None:
        self._next = None
        self._body.removeWidget(self._register)
        self._register.setParent(self)
        self._register.hide()
        clear(self._body)


def _object_cells(one: RegisteredObject) -> tuple[str, ...]:
    return (
        grouped_code(one.object_id), one.name, one.address, one.region, one.trade,
        one.credit_class, one.status,
    )  # fmt: skip


def _inspector_cells(one: Inspector) -> tuple[str, ...]:
    return (
        one.inspector_id, one.name, one.unit, one.certificate_no, one.certificate_expires,
        str(one.cap),
    )  # fmt: skip


def _table(
    headings: Sequence[str], rows: Sequence[Sequence[str]], widest: int, name: str
) -> QTableView:
    """Make a table of words whose column `widest` takes the room that is left."""
    table = QTableView()
    model = TextTable(headings, rows)
    model.setParent(table)
    table.setModel(model)
    table.setAccessibleName(name)
    table.setFont(theme.font("body"))
    table.setShowGrid(False)
    table.setAlternatingRowColors(False)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.line("body") + theme.px(10))
    header = table.horizontalHeader()
    header.setFont(theme.font("small"))
    header.setHighlightSections(False)
    header.setMinimumSectionSize(theme.px(64))
    header.setFixedHeight(theme.line("small") + theme.px(14))
    table.resizeColumnsToContents()
    for column in range(len(headings)):
        if column == widest:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        else:
            wanted = header.sectionSize(column) + theme.px(16)
            header.resizeSection(column, min(wanted, theme.px(200)))
    shown = min(len(rows), 6)
    table.setMinimumHeight(
        header.height() + (max(shown, 3) * (theme.line("body") + theme.px(10))) + theme.px(4)
    )
    return table
