"""The page of the inspection room: the list, opening, one inspection, the camera."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.clock import local_date
from fieldapp.errors import FieldappError
from fieldapp.ui import messages
from fieldapp.ui.inspect import conduct, wiring
from fieldapp.ui.inspect.capturing import Capturing
from fieldapp.ui.inspect.listing import InspectionList
from fieldapp.ui.inspect.model import InspectionLine, Sheet, Shot, Start
from fieldapp.ui.inspect.presenter import CAMERA, MEASURES, NEXT, InspectPresenter
from fieldapp.ui.inspect.sheet import InspectionSheet
from fieldapp.ui.inspect.start_form import StartForm
from fieldapp.ui.room import Desk, RoomPage
from fieldapp.ui.widgets import Button, col

if TYPE_CHECKING:
    from fieldapp.ui.inspect.camera import CameraView


class InspectPage(RoomPage):
    """Inspections: what is open, and one of them on the screen.

    A place is the id of an inspection, `id#measures`, `id#camera`, `id#<question>`, or the id of
    a drawn task or a registered object to be inspected.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._place = ""
        self._view = ""
        self._start: Start | None = None
        self._lines: tuple[InspectionLine, ...] = ()
        self._shots: tuple[Shot, ...] = ()
        self._camera: CameraView | None = None
        now_ms = desk.clock.now_ms
        self.list = InspectionList(now_ms)
        self.start_form = StartForm(desk.typed)
        today = local_date(now_ms()).isoformat()
        self.sheet = InspectionSheet(now_ms, today, desk.typed, desk.tasks)
        self.presenter = InspectPresenter(desk, self)
        self.acts = conduct.Conduct(desk, self.presenter, self)
        self.capturing = Capturing(self, desk.clock)
        self._measures = Button(self.tr("现场处理"), "stamp")
        self._measures.clicked.connect(lambda: self.show_view(MEASURES))
        self._begin = Button(self.tr("从名录开始检查"), "registry")
        self._begin.clicked.connect(lambda: self.go_requested.emit("registry", ""))
        self._stack = QStackedWidget()
        for part in (self.list, self.start_form, self.sheet):
            self._stack.addWidget(part)
        self.setLayout(col(self._stack, gap=0))
        shortcut = QShortcut(QKeySequence("F8"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.photo_now)
        wiring.connect(self)

    # the protocol of a page

    def title(self) -> str:
        if self._front() is self.start_form:
            return self.tr("开始检查")
        if self._front() is self._camera:
            return self.tr("拍照")
        sheet = self.presenter.sheet if self._front() is not self.list else None
        return sheet.name if sheet else self.tr("检查")

    def subtitle(self) -> str:
        sheet = self.presenter.sheet
        if self._front() is self.list:
            still = sum(line.stage == "open" for line in self._lines)
            return self.tr("{count} 次没做完").format(count=still) if still else ""
        if self._front() is self.start_form or sheet is None:
            return self._start.name if self._start else ""
        if self._front() is self._camera:
            about = self.acts.about_words()
            return self.tr("{name} · {about}").format(name=sheet.name, about=about)
        return self.acts.head_words(sheet)

    def head_buttons(self) -> Sequence[QWidget]:
        front = self._front()
        if front is self.sheet:
            return (self._measures,)
        return (self._begin,) if front is self.list else ()

    def can_go_back(self) -> bool:
        return self._front() is not self.list

    def go_back(self) -> None:
        front = self._front()
        if front is self._camera:
            self.show_view(self._view)
        elif front is self.sheet and self._view == MEASURES:
            self.show_view("")
        elif front is self.sheet and self.presenter.unsaved():
            self.sheet.questions.flush()
            self.presenter.retry()
            self.told.emit("red", *self.acts.unsaved_words())
        else:
            self.sheet.questions.flush()
            self.open_place("")

    def on_shown(self) -> None:
        self.capturing.look_for_cut()
        if not self._place:
            self.presenter.read()
            self.list.take_keyboard()
        elif self._front() is self._camera and self._camera is not None:
            self._camera.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        self.end_use()  # the camera's light goes out when nobody looks
        self.sheet.questions.flush()
        super().hideEvent(event)

    def in_use(self) -> bool:
        return self.capturing.in_use()

    def end_use(self) -> None:
        self.capturing.end_use()

    def refresh(self, changes: frozenset[str]) -> None:
        if changes & {"inspection", "registry", "draw", "notice", "*"}:
            self.presenter.read()
        if changes & {"evidence", "*"}:
            self.presenter.read_shots()

    def place(self) -> str:
        """Give the inspection and view, or the task or object of the opening form."""
        if self._front() is self.start_form and self._start is not None:
            return self._start.task_id or self._start.object_id
        if not self.presenter.inspection_id:
            return ""
        view = CAMERA if self._front() is self._camera else self._view
        question = self.presenter.question if not view else ""
        return "#".join(part for part in (self.presenter.inspection_id, view or question) if part)

    def open_place(self, place: str) -> None:
        self._place = _named(self._lines).get(place, place)
        self.presenter.open(self._place)

    def poses(self) -> Sequence[str]:
        """Give the first open inspection in its views, a submitted one, the opening form."""
        return ("", *_named(self._lines), NEXT)

    def help_text(self) -> str:
        return self.tr(
            "先亮证告知，再逐题检查；每个答案给出就存，不用按保存。\n"
            "1–4 选答案，Enter 下一题，Ctrl+↑↓ 换节，F8 拍照，Esc 返回。\n"
            "关门、失联、拒绝检查，用左下的“无法检查”。"
        )

    def _front(self) -> QWidget:
        return self._stack.currentWidget()

    # what the presenter asks

    def show_lines(self, lines: tuple[InspectionLine, ...]) -> None:
        """Show the list."""
        self._lines, self._place, self._start = lines, "", None
        self.list.show_lines(lines)
        self._bring(self.list)
        if self.isVisible():
            self.list.take_keyboard()

    def show_start(self, start: Start) -> None:
        """Show the opening form."""
        self._start = start
        self.start_form.show_start(start)
        self._bring(self.start_form)
        if self.isVisible():
            self.start_form.take_keyboard()

    def show_sheet(self, sheet: Sheet, section: str, question: str) -> None:
        """Show an inspection."""
        self._place = sheet.inspection_id
        self.sheet.show_sheet(sheet, section, question, self.presenter.unsaved())
        if self._front() in {self.list, self.start_form}:
            self._bring(self.sheet)
        self.header_changed.emit()

    def show_view(self, view: str) -> None:
        """Bring questions, measures or the camera to the front."""
        if view == CAMERA:
            self.acts.question = self.presenter.question
            self._open_camera()
            return
        self._view = view
        self.end_use()
        self.sheet.questions.flush()
        self.sheet.show_view(view)
        self._bring(self.sheet)

    def show_shots(self, shots: tuple[Shot, ...]) -> None:
        """Show the evidence."""
        self._shots = shots
        self.sheet.show_shots(shots, self.presenter.question, self.presenter.unsaved())
        if self._camera is not None:
            self._camera.show_shots(shots)

    def show_saved(self, at_ms: int) -> None:
        """Say that everything is saved."""
        if self.presenter.sheet is None or self.presenter.sheet.is_open:
            self.sheet.saved.show_saved(at_ms)

    def show_saving(self) -> None:
        """Say that something is being saved."""
        self.sheet.saved.show_saving()

    def show_not_saved(self, error: FieldappError) -> None:
        """Say in red that something was not saved."""
        self.sheet.saved.show_not_saved(error)

    def show_refused(self, error: FieldappError) -> None:
        """Say beside the form in front why it was refused."""
        front = self._front()
        if front is self.start_form:
            self.start_form.show_refused(error)
        elif front is self.sheet and self._view == MEASURES:
            self.sheet.measures.show_refused(error)
        elif front is self.sheet:
            self.sheet.questions.show_refused(error)
        else:
            words = messages.of(error)
            self.told.emit("red", words.what, words.then)

    def show_opened(self, visits: int, cap: int | None) -> None:
        """Say that the yearly cap is reached or passed by this visit."""
        if cap is not None:
            self.told.emit("amber", *self.acts.cap_words(visits, cap))

    def _bring(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)
        self.header_changed.emit()

    # evidence

    def photo_now(self) -> None:
        """Take a picture for the question that is answered now."""
        if self._front() is self.sheet:
            self.photo(self.presenter.question)

    def photo(self, question: str) -> None:
        """Take a picture for a question."""
        sheet = self.presenter.sheet
        if sheet is not None and sheet.is_open:
            self.acts.question = question
            self._open_camera()

    def _open_camera(self) -> None:
        camera = self._camera
        if camera is None:
            from fieldapp.ui.inspect.camera import CameraView

            camera = CameraView()
            self.use_camera(camera)
        self.sheet.questions.flush()
        camera.show_about(self.acts.about_words())
        camera.show_shots(self._shots)
        self._bring(camera)
        self.acts.read_clock()
        camera.begin()

    def use_camera(self, camera: CameraView) -> None:
        """Take pictures with this view; one on the machine's cameras is made when needed."""
        wiring.connect_camera(self, camera)
        self._camera = self.acts.camera = camera
        self._stack.addWidget(camera)

    def show_item(self, item_id: str) -> None:
        """Show one item of the evidence large."""
        shot = next((one for one in self._shots if one.item_id == item_id), None)
        if shot is not None:
            self.acts.show_item(shot)


def _named(lines: tuple[InspectionLine, ...]) -> dict[str, str]:
    """Give what the names of `poses` stand for: the newest inspections of each stage."""
    found: dict[str, str] = {}
    for line in lines:
        if line.stage == "open":
            found.setdefault("open", line.inspection_id)
            for view in (MEASURES, CAMERA):
                found.setdefault(view, f"{line.inspection_id}#{view}")
        elif line.stage == "submitted":
            found.setdefault("submitted", f"{line.inspection_id}#{MEASURES}")
    return found
