"""One business's own place in a draw: looked up, explained, printed or saved for its owner."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.errors import Code, FieldappError, InputError
from fieldapp.ui import dialogs, messages, theme
from fieldapp.ui.draw.files import write_new
from fieldapp.ui.draw.model import LeftOutObject
from fieldapp.ui.draw.printing import print_pdf
from fieldapp.ui.draw.wording import reason_word
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    Card,
    FocusRing,
    Line,
    Para,
    TextField,
    clear,
    col,
    fact,
    row,
    scrolling,
)

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from fieldapp.notice.drawn import OwnPaper
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.room import Desk

_GROUP = 16  # digits of a ticket together


class OwnDialog(QDialog):
    """Asks which business, says what came of it, and hands the paper over."""

    def __init__(self, parent: QWidget, desk: Desk, plan_id: str, object_id: str = "") -> None:
        super().__init__(parent)
        self._tasks, self._plan_id = desk.tasks, plan_id
        self.setWindowTitle(self.tr("给一户的证明"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.code = TextField(hint=self.tr("统一社会信用代码"), name=self.tr("哪一户"))
        self.code.setText(object_id)
        self.code.returnPressed.connect(self.look_up)
        look = Button(self.tr("查"), "search")
        look.clicked.connect(self.look_up)
        self._found = col(gap=8)
        self._body = scrolling(col(self._found, STRETCH, gap=0))
        self.print = Button(self.tr("打印一页"), "printer", "primary")
        self.save = Button(self.tr("存证明文件和这一页…"), "usb")
        close = Button(self.tr("关闭"))
        for button in (self.print, self.save, look, close):
            button.setAutoDefault(False)  # Enter in the field looks up, and nothing else
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        close.clicked.connect(self.reject)
        told = self.tr("证明里有这一户自己的号签，只交给本户；别人拿不到。")
        self.setLayout(
            col(
                Para(Line(told, "body", "ink2")), row((self.code, 1), look, gap=8),
                (self._body, 1), row(self.save, STRETCH, close, self.print, gap=8),
                gap=12, margins=20,
            )
        )  # fmt: skip
        self.setMinimumWidth(min(theme.px(680), parent.window().width() - theme.px(40)))
        self._tallest = parent.window().height() - theme.px(60)  # the buttons stay in sight
        self.setMaximumHeight(self._tallest)
        FocusRing(self)
        self._made: tuple[OwnPaper, bytes] | None = None
        self._show(None)
        if object_id:
            self.look_up()
        self.code.setFocus()

    def look_up(self) -> None:
        """Find the business whose code is in the field."""
        plan_id, object_id = self._plan_id, "".join(self.code.text().split()).upper()
        if not object_id:
            self.code.set_wrong(True)
            return

        def work(workspace: Workspace) -> tuple[OwnPaper, bytes] | LeftOutObject:
            from fieldapp.notice import own_filling, pdf
            from fieldapp.ui.draw import plan_reading

            try:
                paper = own_filling.own_paper(workspace, plan_id, object_id)
            except InputError as error:
                left = plan_reading.left_out_of(workspace, plan_id, object_id)
                if error.code is not Code.DRAW_OBJECT_UNKNOWN or left is None:
                    raise
                return left
            return paper, pdf.draw_own(paper)

        self._tasks.read(work, self._came, self._refuse)

    def _came(self, found: tuple[OwnPaper, bytes] | LeftOutObject) -> None:
        if isinstance(found, LeftOutObject):
            self._show_left_out(found)
        else:
            self._show(found)

    def _show_left_out(self, left: LeftOutObject) -> None:
        """Say that the plan left it out, and why: it has no ticket, and no proof."""
        self._show(None)
        title = self.tr("“{name}”不在这次的名单里：{reason}").format(
            name=left.name, reason=reason_word(left.reason)
        )
        told = self.tr(
            "计划冻结时就没有列入，所以没有号签，也没有证明可给；理由同计划一起记下，改不了。认为不该排除的，请向本单位提出。"
        )
        self._found.addWidget(Banner("amber", title, told))
        self._grow()

    def _refuse(self, error: FieldappError) -> None:
        self._show(None)
        self.code.set_wrong(True)
        words = messages.of(error)
        self._found.addWidget(Banner("red", words.what, words.then))
        self._grow()

    def _show(self, made: tuple[OwnPaper, bytes] | None) -> None:
        clear(self._found)
        self._made = made
        self.print.setEnabled(made is not None)
        self.save.setEnabled(made is not None)
        self.code.set_wrong(False)
        if made is None:
            return
        paper, _ = made
        lines = [
            Para(Line(paper.name, "strong"), Line(self._answer(paper), "title"), gap=2),
            Para(Line(self._why(paper), "body", "ink2")),
            *(
                fact(name, _grouped(value), name_width=110)
                for name, value in (
                    (self.tr("他的号签"), paper.ticket),
                    (self.tr("抽中线"), paper.cutoff),
                )
                if value is not None
            ),
            fact(self.tr("查询码"), paper.own_code, name_width=110),
        ]
        self._found.addWidget(Card(col(*lines, gap=8, margins=16)))
        self._grow()

    def _grow(self) -> None:
        """Take the height that what was found wants, as far as the window goes."""
        inner, layout = self._body.widget(), self.layout()
        if layout is None:
            return
        inner.ensurePolished()
        wanted = inner.heightForWidth(max(1, self.width() - theme.px(44)))
        wanted = max(wanted, inner.sizeHint().height()) + theme.px(4)
        others = layout.sizeHint().height() - self._body.sizeHint().height()
        self._body.setMinimumHeight(min(wanted, max(theme.px(60), self._tallest - others)))

    def _answer(self, paper: OwnPaper) -> str:
        return {
            "drawn": self.tr("抽中了"),
            "reserve": self.tr("没有抽中，排在候补"),
            "not_drawn": self.tr("没有抽中"),
        }.get(paper.state, self.tr("在名录里，但这次不参加抽取"))

    def _why(self, paper: OwnPaper) -> str:
        if paper.certain:
            return self.tr("这一组全部检查，不靠号签。")
        if paper.ticket is None:
            return self.tr("这一户的组这次一户也没有抽，所以没有号签。")
        words = self.tr("同组 {group} 户里抽 {drawn} 户，号签小的先中。")
        if paper.state == "drawn":
            words = self.tr("同组 {group} 户里抽 {drawn} 户，号签小的先中；他的不大于抽中线。")
        return words.format(group=paper.group, drawn=paper.drawn)

    def _print(self) -> None:
        if self._made is not None:
            paper, pdf = self._made
            print_pdf(self, f"{self._plan_id}-{paper.object_id}", pdf)

    def _save(self) -> None:
        folder = dialogs.folder(self, self.tr("存到哪个文件夹或 U 盘"))
        if folder is not None and self._made is not None:
            self.save_to(folder)

    def save_to(self, folder: Path) -> None:
        """Write the proof's file and its paper into a folder, and say so."""
        if self._made is None:
            return
        paper, pdf = self._made
        name = self.tr("抽取证明") + f"-{paper.object_id}"

        def work(_workspace: Workspace) -> tuple[Path, ...]:
            return (
                write_new(folder, name, ".json", paper.proof.encode()),
                write_new(folder, name, ".pdf", pdf),
            )

        self._tasks.read(work, self._say_saved, self._say_failed)

    def _say_saved(self, paths: Sequence[Path]) -> None:
        title = self.tr("已存好：{names}").format(names="、".join(one.name for one in paths))
        self._found.addWidget(Banner("green", title, str(paths[0].parent)))
        self._grow()

    def _say_failed(self, error: FieldappError) -> None:
        words = messages.of(error)
        self._found.addWidget(Banner("red", words.what, words.then))
        self._grow()


def _grouped(value: bytes) -> str:
    digits = value.hex()
    return " ".join(digits[n : n + _GROUP] for n in range(0, len(digits), _GROUP))
