"""The office's own data: what it says of itself, beside a paper that prints it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from fieldapp.ui import messages
from fieldapp.ui.notices.preview import PaperView
from fieldapp.ui.room import Desk
from fieldapp.ui.widgets import (
    STRETCH,
    Banner,
    Button,
    Chip,
    Label,
    Line,
    Para,
    TextField,
    col,
    plain,
    row,
    scrolling,
)

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from collections.abc import Mapping

    from fieldapp.errors import FieldappError
    from fieldapp.store.projection import Changes
    from fieldapp.store.workspace import Workspace

_PAUSE_MS = 400  # of typing, before the paper is set again
_TYPED = "settings.office"


@dataclass(frozen=True, slots=True)
class OfficeData:
    """What the office said, and what stands where it said nothing."""

    said: Mapping[str, str]
    listed: Mapping[str, str]
    sample: bool  # its papers print 样张
    confirmed: bool


def read(workspace: Workspace) -> OfficeData:
    """Read an office's data.

    Raises:
        RuleError: NOTICE_OFFICE_UNKNOWN.
    """
    from fieldapp.notice import offices, tables, templates

    listed = templates.office(workspace.profile.unit)
    said = tables.office_said(workspace.db, listed.unit)
    now = offices.described(listed, said)
    plain_list = {name: str(getattr(listed, name)) for name in offices.FIELDS}
    return OfficeData(said, plain_list, now.sample, now.confirmed)


class OfficeView(QWidget):
    """The form on the left, the paper on the right; a gap in the form is a sample on the paper.

    Signals:
        saved(): the office's data are recorded.
    """

    saved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._tasks, self._actor, self._typed = desk.tasks, desk.profile.person_id, desk.typed
        self._labels = {
            "name": self.tr("机关名称"), "mark": self.tr("机关代字（文号里的）"),
            "telephone": self.tr("查证电话"), "host": self.tr("核验网址"),
            "government": self.tr("复议机关（人民政府）"), "court": self.tr("受诉法院"),
        }  # fmt: skip
        self.fields = {name: TextField(name=word) for name, word in self._labels.items()}
        self._state = Chip("", "neutral")
        self._wrong = Banner("red", "")
        self._wrong.hide()
        self.paper = PaperView(self.tr("用这些资料的文书"))
        self._save = Button(self.tr("保存机关资料"), "check", "primary", wide=True)
        self._save.clicked.connect(self._give)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.preview)
        self._lay_out()
        for name, field in self.fields.items():
            typed = f"{_TYPED}.{name}"
            field.textEdited.connect(self._pause.start)
            self._typed.keep(typed, field)

    def _lay_out(self) -> None:
        asked = [
            plain(col(Label(self._labels[name], "strong"), field, gap=4))
            for name, field in self.fields.items()
        ]
        words = Para(
            Line(
                self.tr("印在文书、二维码旁边和公示页上，随同步传到本机关的每台电脑。"), "body",
                "ink2",
            ),
            Line(
                self.tr("六项都填好以前，文书上印“样张”；空着的用灰字的样例。"), "body", "ink2"
            ),
        )  # fmt: skip
        state = row(self._state, STRETCH)
        form = col(words, *asked, state, STRETCH, gap=12, margins=(24, 16, 16, 8))
        foot = plain(col(self._wrong, self._save, gap=8, margins=(24, 4, 16, 16)))
        left = plain(col((scrolling(form), 1), foot, gap=0), width=420)
        self.setLayout(row(left, (self.paper, 1), gap=0))

    def load(self) -> None:
        """Read what the office said, and set the paper."""
        self._tasks.read(read, self._show, self._refuse)

    def _show(self, data: OfficeData) -> None:
        for name, field in self.fields.items():
            field.setPlaceholderText(data.listed[name])
            if not self._typed.has(f"{_TYPED}.{name}"):
                field.setText(data.said.get(name, ""))
        if data.sample:
            self._state.show_state(self.tr("文书印“样张”"), "amber", "alert")
        else:
            self._state.show_state(self.tr("资料齐全"), "green", "check")
        self.preview()

    def _said(self) -> dict[str, str]:
        return {name: field.text() for name, field in self.fields.items()}

    def preview(self) -> None:
        """Set the paper with what is typed now."""
        self._pause.stop()
        said = self._said()

        def work(workspace: Workspace) -> bytes:
            from fieldapp.notice import offices

            return offices.preview(workspace, said)

        self._tasks.read(work, self._show_paper, self._refuse)

    def _show_paper(self, pdf: bytes) -> None:
        self._refuse(None)
        self.paper.show_pdf(pdf, ())

    def _give(self) -> None:
        said, actor = self._said(), self._actor

        def work(workspace: Workspace) -> Changes:
            from fieldapp.notice import offices

            return offices.describe(workspace, actor, said)

        def done(_changes: Changes) -> None:
            self._typed.forget(_TYPED)
            self.load()
            self.saved.emit()

        self._tasks.write(work, done, self._refuse)

    def _refuse(self, error: FieldappError | None) -> None:
        """Say what is wrong at which field; None: nothing is."""
        wrong = str(error.facts.get("field", "")) if error else ""
        for name, field in self.fields.items():
            field.set_wrong(name == wrong)
        self._wrong.setVisible(error is not None)
        if error is not None:
            said = messages.of(error)
            label = self._labels.get(wrong)
            title = (
                self.tr("{field}写得不对").format(field=label) if label is not None else said.what
            )
            self._wrong.show_message("red", title, said.then)
