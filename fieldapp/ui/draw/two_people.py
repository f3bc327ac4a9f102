"""A question that two people answer: a reason, and who besides the person at the desk approves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.ui import dialogs, theme
from fieldapp.ui.draw.model import Answer, TaskRow
from fieldapp.ui.widgets import (
    STRETCH,
    Button,
    FocusRing,
    Label,
    Line,
    Para,
    Picker,
    TextArea,
    TextField,
    col,
    row,
)
from fieldapp.ui.widgets.layout import Item


class TwoPeople(QDialog):
    """Asks why, and who else stands behind it; the second person cannot be the first."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        detail: str,
        yes: str,
        reasons: Sequence[str],
        is_me: Callable[[str], bool],
        who: Sequence[str] = (),
        *,
        evidence: bool = False,
        proved: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._is_me, self._proved = is_me, proved
        self.reason = Picker(self.tr("请选择"), *reasons, name=self.tr("理由"))
        self.more = TextArea(
            hint=self.tr("具体情况，例如：门已锁，邻居说上月搬走"), lines=1 if theme.wide() else 2
        )
        self.more.setAccessibleName(self.tr("具体情况"))
        self.who = Picker(*who, name=self.tr("谁不能去"))
        self.files: tuple[Path, ...] = ()
        self._files = _hidden()
        asked = Label(self.tr("谁不能去"), "strong")
        self.approver = TextField(hint=self.tr("批准人姓名"), name=self.tr("批准人姓名"))
        self._wrong = _hidden()
        self.yes = Button(yes, kind="danger")
        no = Button(QCoreApplication.translate("Dialogs", "取消"))
        self.yes.clicked.connect(self._accept)
        no.clicked.connect(self.reject)
        words = Para(Line(title, "heading"), Line(detail, "body", "ink2"), gap=8)
        words.setMinimumWidth(theme.px(440))
        self.reason.setVisible(bool(reasons))
        why = col(Label(self.tr("理由"), "strong"), self.reason, gap=8)
        self.setLayout(
            col(
                words, 4,
                row((col(asked, self.who, gap=8), 1), (why, 1), gap=12) if who else why,
                self.more, *(self._evidence() if evidence else ()), 4,
                Label(self.tr("请谁签名批准（不能是您自己）"), "strong"), self.approver,
                self._named(), self._wrong, 8,
                row(STRETCH, no, self.yes, gap=8), gap=8, margins=24,
            )
        )  # fmt: skip
        self._reasons, self._choose = bool(reasons), bool(who)
        self._watch()
        FocusRing(self)
        (self.reason if reasons else self.more).setFocus()

    def _named(self) -> Para:
        words = self.tr("另一人在自己的电脑上签名以后才起作用：同步或者用 U 盘带过去。")
        return Para(Line(words, "small", "ink2"))

    def _watch(self) -> None:
        """Take the red away with the next change: it spoke of what stood there before."""
        for edited in (self.approver.textChanged, self.more.textChanged):
            edited.connect(self._clear_wrong)
        self.reason.currentIndexChanged.connect(self._clear_wrong)

    def _evidence(self) -> tuple[Item, ...]:
        add = Button(self.tr("加证据文件…"), "doc")
        add.clicked.connect(self._add_file)
        return row(add, STRETCH), self._files

    def answer(self) -> Answer:
        """Give what was answered; empty words where something is missing."""
        chosen = self.reason.currentText() if self.reason.currentIndex() > 0 else ""
        more = self.more.toPlainText().strip()
        reason = self.tr("{reason}：{more}").format(reason=chosen, more=more)
        return Answer(
            chosen,
            reason if chosen and more else chosen or more,
            self.approver.text().strip(),
            self.files,
        )

    def problem(self) -> str:
        """Say what is missing, "" when nothing is."""
        found = self.answer()
        if not found.reason or (self._reasons and self._choose and not found.chosen):
            return self.tr("请写明理由。")
        if found.chosen in self._proved and not self.files:
            words = self.tr("“{reason}”要有证据：请加照片、退信或者现场笔录。")
            return words.format(reason=found.chosen)
        if not found.approver:
            return self.tr("请写批准人。要两个人同意。")
        return self.tr("批准人不能是您自己。") if self._is_me(found.approver) else ""

    def _add_file(self) -> None:
        path = dialogs.open_file(self, self.tr("证据文件"), self.tr("所有文件 (*)"))
        if path is not None and path not in self.files:
            self.files = (*self.files, path)
            names = "、".join(one.name for one in self.files)
            self._files.set_text(names, "small", "ink2")
            self._files.show()
            self._clear_wrong()

    def _clear_wrong(self) -> None:
        self._wrong.hide()
        self.approver.set_wrong(False)

    def _accept(self) -> None:
        problem = self.problem()
        if not problem:
            self.accept()
            return
        self._wrong.set_text(problem, "body", "red")
        self._wrong.show()
        found = self.answer()
        lacks = not found.approver or self._is_me(found.approver)
        self.approver.set_wrong(bool(found.reason) and lacks)
        (self.approver if found.reason else self.more).setFocus()


def _hidden() -> Para:
    words = Para()
    words.hide()
    return words


def ask_replacement(
    parent: QWidget,
    name: str,
    reasons: Sequence[str],
    proved: Collection[str],
    is_me: Callable[[str], bool],
) -> Answer | None:
    """Ask why an object cannot be inspected; None when the person changed their mind."""
    translate = QCoreApplication.translate
    return _ask(
        TwoPeople(
            parent,
            translate("TwoPeople", "“{name}”换成候补？").format(name=name),
            translate(
                "TwoPeople", "由同组排在最前的候补接替，原组检查。抽取记录不变，替换另外记下。"
            ),
            translate("TwoPeople", "换成候补"),
            reasons,
            is_me,
            evidence=True,
            proved=proved,
        )
    )


def ask_substitution(
    parent: QWidget, task: TaskRow, causes: Sequence[str], is_me: Callable[[str], bool]
) -> tuple[str, Answer] | None:
    """Ask which inspector cannot go, and why: the inspector's id and the answer."""
    translate = QCoreApplication.translate
    asked = TwoPeople(
        parent,
        translate("TwoPeople", "“{name}”换检查员？").format(name=task.name),
        translate(
            "TwoPeople",
            "由规则从同一份人员名录里派出下一位，不能指定。抽取记录不变，替换另外记下。",
        ),
        translate("TwoPeople", "换人"),
        causes,
        is_me,
        task.team,
        evidence=True,
    )
    place = asked.who  # read before the dialog is gone
    answer = _ask(asked)
    return None if answer is None else (task.inspectors[max(0, place.currentIndex())], answer)


def ask_voiding(parent: QWidget, is_me: Callable[[str], bool]) -> Answer | None:
    """Ask why a draw is void; None when the person changed their mind."""
    translate = QCoreApplication.translate
    return _ask(
        TwoPeople(
            parent,
            translate("TwoPeople", "作废这次抽取？"),
            translate("TwoPeople", "记录仍在，标为作废；抽中的户照样要检查，免得用作废来挑户。"),
            translate("TwoPeople", "作废"),
            (),
            is_me,
        )
    )


def ask_giving_up(parent: QWidget, is_me: Callable[[str], bool]) -> Answer | None:
    """Ask why a slot is given up; None when the person changed their mind."""
    translate = QCoreApplication.translate
    return _ask(
        TwoPeople(
            parent,
            translate("TwoPeople", "放弃这个名额？"),
            translate(
                "TwoPeople",
                "封存码还没有开启，没有抽出谁。放弃会记下，号码作废，按一次作废统计；这份计划不能再抽，要抽就另建一份。已经开启的不能放弃：抽中的户必须检查。",
            ),
            translate("TwoPeople", "放弃名额"),
            (),
            is_me,
        )
    )


def ask_closing(parent: QWidget, is_me: Callable[[str], bool]) -> Answer | None:
    """Ask why a centre closes a slot that stays without outcome; None: changed their mind."""
    translate = QCoreApplication.translate
    return _ask(
        TwoPeople(
            parent,
            translate("TwoPeople", "关掉这个名额？"),
            translate(
                "TwoPeople",
                "封存码没有开启过，没有抽出谁，结果也再算不出来。另一人签了名才关掉；关掉会记下，号码不再使用，按一次作废统计；对方要抽，另建一份计划再来申领。",
            ),
            translate("TwoPeople", "关掉名额"),
            (),
            is_me,
        )
    )


def _ask(asked: TwoPeople) -> Answer | None:
    given = asked.exec() == QDialog.DialogCode.Accepted
    answer = asked.answer()
    asked.deleteLater()
    return answer if given else None
