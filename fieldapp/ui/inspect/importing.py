"""Importing evidence in the window: which files, why, how far it is, and what became of each."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from fieldapp.ui import dialogs, formats, messages, theme
from fieldapp.ui.inspect.asking import AskImport, ImportSaid
from fieldapp.ui.inspect.challenge_card import bound_words
from fieldapp.ui.inspect.digesting import Digesting
from fieldapp.ui.inspect.model import Sheet
from fieldapp.ui.room import Desk
from fieldapp.ui.runner import Acts, CancelledError, Job
from fieldapp.ui.widgets import STRETCH, Button, FocusRing, Line, Para, TextArea, col, row

if TYPE_CHECKING:
    from fieldapp.evidence.importing import Imported, Listed

_NAMED = 3  # names in one line


@dataclass(frozen=True, slots=True)
class Goal:
    """What imported files will belong to."""

    inspection_id: str
    question: str  # "" none
    words: str  # the same, to be read


class Importing(QObject):
    """Asks, imports beside the workspace's thread, and says what was kept and what was not."""

    def __init__(self, desk: Desk, page: QWidget, told: Callable[[str, str, str], None]) -> None:
        super().__init__(page)
        self._desk, self._page, self._told = desk, page, told
        self.digesting = Digesting(desk, self)

    def choose_files(self) -> list[Path]:
        """Ask for files."""
        names, _ = QFileDialog.getOpenFileNames(self._page, self.tr("导入证据文件"))
        return [Path(name) for name in names]

    def choose_folder(self) -> list[Path]:
        """Ask for a folder: a card, a phone."""
        folder = dialogs.folder(self._page, self.tr("导入整个文件夹、存储卡或手机"))
        return [] if folder is None else [folder]

    def ask(self, paths: Sequence[Path], goal: Goal, reason: str) -> None:
        """List what lies there, ask why it is imported, and import it."""

        def listing(_acts: Acts) -> Listed:
            from fieldapp.evidence import importing

            return importing.listed(paths)

        self._desk.tasks.aside(listing, lambda found: self._ask_listed(found, goal, reason))

    def _ask_listed(self, found: Listed, goal: Goal, reason: str) -> None:
        from fieldapp.evidence import item

        if not found.files:
            self._told("amber", self.tr("这里没有文件可以导入"), self.tr("没有改动。"))
            return
        kinds = tuple((kind.code, kind.zh) for kind in item.kinds())
        asked = AskImport(
            self._page, len(found.files), kinds, reason=reason, about=goal.words,
            size=formats.byte_size(found.size), passed_over=len(found.passed_over),
        )  # fmt: skip
        self._compare(found, asked)
        if asked.said_yes():
            self.begin(found, goal, asked.answer())

    def _compare(self, found: Listed, asked: AskImport) -> None:
        """While the person says why: look whether the files are evidence already."""
        from fieldapp.evidence import likening

        def work(acts: Acts) -> likening.Compared:
            return likening.files(acts, found.files, lambda: not waiting)

        def told(compared: likening.Compared) -> None:
            if waiting:
                asked.show_alike(compared)

        waiting = [asked]
        asked.finished.connect(lambda _result: waiting.clear())
        self._desk.tasks.aside(work, told)

    def begin(self, found: Listed, goal: Goal, said: ImportSaid) -> None:
        """Import what was listed."""
        from fieldapp.evidence.sealing import About

        actor = self._desk.profile.person_id
        about = About(
            inspection_id=goal.inspection_id, question=goal.question, title=said.title,
            kind=said.kind,
        )  # fmt: skip

        def work(job: Job, acts: Acts) -> Imported:
            from fieldapp.evidence import importing

            def report(done: int, total: int) -> None:
                with contextlib.suppress(CancelledError):  # the act asks, and ends in good order
                    job.report(done, total)

            return importing.import_many(
                acts, actor, about, found, reason=said.reason, url=said.url,
                listening=importing.Listening(report, job.cancelled),
            )  # fmt: skip

        self._desk.tasks.transfer(self.tr("导入证据文件"), work, self._ended)

    def _ended(self, done: Imported) -> None:
        self.digesting.begin()
        title = self.tr("导入了 {count} 件，{size}").format(
            count=done.kept, size=formats.byte_size(done.size)
        )
        if done.not_kept or done.not_tried:
            why, names = self._unkept(done)
            report = ImportReport(self._page, title, bound_words(done)[1] + why, names)
            report.exec()
            report.deleteLater()
        else:
            tone, bound = bound_words(done)
            self._told(tone, title, bound + self._twins(done))

    def _twins(self, done: Imported) -> str:
        if not done.twins:
            return self.tr("都已封存，一字不差。缩略图在后台做。")
        names = "、".join(done.twins[:_NAMED])
        more = "…" if len(done.twins) > _NAMED else ""
        return self.tr(
            "都已封存。其中 {count} 件和已有的证据完全相同：{names}。请看是不是重复导入。"
        ).format(count=len(done.twins), names=names + more)

    def _unkept(self, done: Imported) -> tuple[str, str]:
        from fieldapp.evidence.importing import End

        why = {
            End.WHOLE: self.tr("下面的文件没有保存，其余的都已封存。"),
            End.CANCELLED: self.tr("按您的要求停下了。已封存的都留着，下面的还没有导入。"),
            End.GONE: self.tr(
                "存储卡或手机读不到了，可能被拔出。已封存的都留着。"
                "请重新插好，再把下面的导入一次。"
            ),
            End.DISK: self.tr(
                "这台电脑的磁盘满了或者出错。已封存的都留着。请清出空间，再把下面的导入一次。"
            ),
        }[done.end]
        lines = [f"{one.name}　{messages.of(one.error).what}" for one in done.not_kept]
        lines += [self.tr("{name}　还没有读").format(name=name) for name in done.not_tried]
        return why, "\n".join(lines)


def goal_of(sheet: Sheet, question: str, words: str) -> Goal:
    """Give what files imported now belong to."""
    return Goal(sheet.inspection_id, question if sheet.question(question) else "", words)


class ImportReport(QDialog):
    """What was not kept, each by its name; to be read before going on."""

    def __init__(self, parent: QWidget, title: str, detail: str, names: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        words = Para(Line(title, "heading"), Line(detail, "body", "ink2"), gap=8)
        words.setMinimumWidth(theme.px(520))
        listed = TextArea(names, name=self.tr("没有保存的文件"), lines=8)
        listed.setReadOnly(True)
        close = Button(self.tr("知道了"), kind="primary")
        close.clicked.connect(self.accept)
        self.setLayout(col(words, listed, 8, row(STRETCH, close, gap=8), gap=8, margins=24))
        FocusRing(self)
        close.setFocus()
