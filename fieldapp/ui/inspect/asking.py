"""The small questions of an inspection: why none is possible, why a file is imported, numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from fieldapp.ui import theme
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    Choice,
    FocusRing,
    Line,
    Para,
    Picker,
    TextArea,
    TextField,
    col,
    row,
)
from fieldapp.ui.widgets.layout import Item

if TYPE_CHECKING:
    from fieldapp.evidence.likening import Alike, Compared


class Ask(QDialog):
    """A titled dialog with two buttons; what is asked is the subclass's."""

    def __init__(self, parent: QWidget, title: str, detail: str, yes: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._words = Para(Line(title, "heading"), Line(detail, "body", "ink2"), gap=6)
        self._words.setMinimumWidth(theme.px(460))
        self._yes = Button(yes, kind="primary")
        self._yes.clicked.connect(self.accept)
        self._no = Button("")
        self._no.clicked.connect(self.reject)

    def _put(self, *parts: Item) -> None:
        self._no.setText(self.tr("取消"))
        self._no.setAccessibleName(self.tr("取消"))
        buttons = row(STRETCH, self._no, self._yes, gap=8)
        self.setLayout(col(self._words, *parts, 8, buttons, gap=8, margins=24))
        FocusRing(self)

    def said_yes(self) -> bool:
        """Ask, and give whether the person agreed."""
        agreed = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return agreed


@dataclass(frozen=True, slots=True)
class OutcomeSaid:
    """How the visit went."""

    code: str
    reason: str
    witness: str


class AskOutcome(Ask):
    """Why no inspection was possible, with a reason and a witness."""

    def __init__(self, parent: QWidget, outcomes: tuple[tuple[str, str], ...]) -> None:
        super().__init__(
            parent,
            self.tr("无法检查"),
            self.tr("如实记下到场看到的情况。已经填的内容都留着，之后可以改回来。"),
            self.tr("记下"),
        )
        self._codes = [code for code, _ in outcomes]
        self._buttons = [Choice(wording) for _, wording in outcomes]
        for button in self._buttons:
            button.setAutoExclusive(True)
            button.clicked.connect(self._check)
        hint = self.tr("看到了什么、问了谁、等了多久")
        self._reason = TextArea(hint=hint, name=self.tr("情况"), lines=2)
        self._reason.textChanged.connect(self._check)
        self._witness = TextField(hint=self.tr("见证人（没有可不填）"), name=self.tr("见证人"))
        grid = QGridLayout()
        grid.setSpacing(theme.px(8))
        for place, button in enumerate(self._buttons):
            grid.addWidget(button, place // 2, place % 2)
        self._put(grid, self._reason, self._witness)
        self._check()

    def _check(self) -> None:
        self._yes.setEnabled(
            any(b.isChecked() for b in self._buttons) and bool(self._reason.toPlainText().strip())
        )

    def answer(self) -> OutcomeSaid:
        """Give what was said."""
        place = next(place for place, b in enumerate(self._buttons) if b.isChecked())
        return OutcomeSaid(self._codes[place], self._reason.toPlainText(), self._witness.text())


@dataclass(frozen=True, slots=True)
class ImportSaid:
    """What is said of files from outside."""

    reason: str
    title: str
    kind: str  # "" proposes one from the file
    url: str = ""  # of the page that screenshots show


class AskImport(Ask):
    """Why files are imported and not captured here: kept with them for good."""

    def __init__(
        self,
        parent: QWidget,
        count: int,
        kinds: tuple[tuple[str, str], ...],
        *,
        reason: str = "",
        about: str = "",
        size: str = "",
        passed_over: int = 0,
    ) -> None:
        detail = self.tr("导入的文件永远标为“导入”，不会成为现场采集。理由会一直跟着它。")
        if passed_over:
            skipped = self.tr("隐藏文件、快捷方式、系统文件 {count} 个不导入。")
            detail = f"{detail}\n{skipped.format(count=passed_over)}"
        super().__init__(
            parent,
            self.tr("导入 {count} 个文件，{size}").format(count=count, size=size),
            f"{about}\n{detail}" if about else detail,
            self.tr("导入"),
        )
        self._reason = TextArea(
            reason, hint=self.tr("为什么不是当场拍的，从哪里来"), name=self.tr("导入理由"), lines=2
        )
        self._reason.textChanged.connect(self._check)
        self._title = TextField(hint=self.tr("名称（可不填）"), name=self.tr("名称"))
        self._codes = ["", *(code for code, _ in kinds)]
        automatic = self.tr("证据种类：按文件类型")
        self._kind = Picker(automatic, *(word for _, word in kinds), name=self.tr("证据种类"))
        self._url = TextField(hint=self.tr("网页截图的网址（没有可不填）"), name=self.tr("网址"))
        self._alike = Para(Line(self.tr("正在和已有的证据比对…"), "small", "ink2"))
        wide = 780 if theme.wide() else 460  # there the height is what lacks
        self._words.setMinimumWidth(theme.px(wide))
        both = row((self._title, 1), (self._kind, 1), gap=8)
        self._put(self._reason, both, self._url, self._alike)
        self._check()

    def show_alike(self, compared: Compared) -> None:
        """Say which files are evidence already or look like some, before they are added."""
        lines = []
        same = [one for one in compared.alike if one.same]
        near = [one for one in compared.alike if not one.same]
        if same:
            words = self.tr("{count} 个和已有的证据完全相同：{names}")
            lines.append(Line(words.format(count=len(same), names=_pairs(same)), "body", "amber"))
        if near:
            words = self.tr("{count} 个和已有的证据很像，请看是不是旧照片：{names}")
            lines.append(Line(words.format(count=len(near), names=_pairs(near)), "body", "amber"))
        if not lines:
            words = self.tr("比对了 {count} 个，没有和已有的证据相同或很像的。")
            lines.append(Line(words.format(count=compared.looked), "small", "ink2"))
        if compared.left:
            words = self.tr("另有 {count} 个没有比对，导入之后在证据里标出。")
            lines.append(Line(words.format(count=compared.left), "small", "ink2"))
        self._alike.set_lines(*lines)

    def _check(self) -> None:
        self._yes.setEnabled(bool(self._reason.toPlainText().strip()))

    def answer(self) -> ImportSaid:
        """Give what was said."""
        kind = self._codes[max(0, self._kind.currentIndex())]
        return ImportSaid(
            self._reason.toPlainText(), self._title.text(), kind, self._url.text().strip()
        )


_NAMED: Final = 3  # files in one line


def _pairs(alike: Sequence[Alike]) -> str:
    names = "、".join(f"{one.name}（{one.title}）" for one in alike[:_NAMED])
    return f"{names}…" if len(alike) > _NAMED else names


class AskNumbers(Ask):
    """An emergency's approval and notice numbers, completed afterwards."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent,
            self.tr("补审批和通知书文号"),
            self.tr("补上之后不能再改，请照纸面填写。"),
            self.tr("补上"),
        )
        self._approval = TextField(hint=self.tr("检查审批文号"), name=self.tr("检查审批文号"))
        self._notice = TextField(hint=self.tr("检查通知书文号"), name=self.tr("检查通知书文号"))
        for field in (self._approval, self._notice):
            field.textChanged.connect(self._check)
        self._put(self._approval, self._notice)
        self._check()

    def _check(self) -> None:
        self._yes.setEnabled(bool(self._approval.text().strip() and self._notice.text().strip()))

    def answer(self) -> tuple[str, str]:
        """Give approval number and notice number."""
        return self._approval.text(), self._notice.text()
