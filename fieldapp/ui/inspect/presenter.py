"""What the inspection's screen decides: what is open, which question is next, what is saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from fieldapp.errors import FieldappError
from fieldapp.ui.inspect.model import (
    InspectionLine,
    ProposalRow,
    QuestionRow,
    Sheet,
    Shot,
    Start,
    typed_dialogue,
    typed_start,
)

if TYPE_CHECKING:
    from fieldapp.inspection.inspecting import Opened
    from fieldapp.inspection.opening import Request
    from fieldapp.inspection.tables import Dialogue
    from fieldapp.store.projection import Changes
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.room import Desk

MEASURES = "measures"  # the view of findings, documents and submission
CAMERA = "camera"
NEXT = "next"  # the place of the opening form for my next drawn task


class Page(Protocol):
    """What the presenter asks of the screen."""

    def show_lines(self, lines: tuple[InspectionLine, ...]) -> None:
        """Show the room's first view."""
        ...

    def show_start(self, start: Start) -> None:
        """Show the form that opens an inspection."""
        ...

    def show_sheet(self, sheet: Sheet, section: str, question: str) -> None:
        """Show an inspection at a section and a question ("" none)."""
        ...

    def show_view(self, view: str) -> None:
        """Bring a view of the open inspection to the front: "", MEASURES or CAMERA."""
        ...

    def show_shots(self, shots: tuple[Shot, ...]) -> None:
        """Show the evidence."""
        ...

    def show_saved(self, at_ms: int) -> None:
        """Say that everything is saved, and since when."""
        ...

    def show_saving(self) -> None:
        """Say that something is on its way to the disk."""
        ...

    def show_not_saved(self, error: FieldappError) -> None:
        """Say in red that something was not saved; what was typed stays on the screen."""
        ...

    def show_refused(self, error: FieldappError) -> None:
        """Say beside the form in front why it was refused."""
        ...

    def show_opened(self, visits: int, cap: int | None) -> None:
        """Say that an inspection began; with a cap, that it is reached or passed."""
        ...


class InspectPresenter:
    """Opens, walks and saves one inspection at a time."""

    def __init__(self, desk: Desk, page: Page) -> None:
        self._tasks, self._clock, self._page = desk.tasks, desk.clock, page
        self._actor, self._typed = desk.profile.person_id, desk.typed
        self.refuse = page.show_refused  # says beside what is in front why an act was refused
        self._view = ""
        self._unsaved: dict[str, tuple[str, str]] = {}  # question → value, note
        self._under_way = 0
        self.inspection_id = ""
        self.sheet: Sheet | None = None
        self.section = ""
        self.question = ""

    # what is open

    def open(self, place: str) -> None:
        """Go to a place: "" the list; `id#view` or `id#question` of an inspection; else its id."""
        wanted, _, self._view = place.partition("#")
        if wanted != self.inspection_id:
            self._forget()
        if not wanted:
            self.inspection_id = ""
            self._tasks.read(_read_lines, self._page.show_lines)
            return
        self._tasks.read(lambda ws: _resolve(ws, wanted), self._resolved, self._not_there)

    def _forget(self) -> None:
        self.sheet, self.section, self.question = None, "", ""
        self._unsaved, self._under_way = {}, 0

    def _not_there(self, error: FieldappError) -> None:
        self.open("")
        self._page.show_refused(error)

    def _resolved(self, found: str | Start) -> None:
        if not isinstance(found, str):
            self.inspection_id = ""
            self._page.show_start(found)
            return
        if found != self.inspection_id:
            self.inspection_id = found
            self._unsaved = self._typed.shared(f"{found}.answers", {})
            self.retry()
        self.read()
        self.read_shots()

    def read(self) -> None:
        """Read the open inspection, or the list, again."""
        wanted = self.inspection_id
        if not wanted:
            self._tasks.read(_read_lines, self._lines_came)
        else:
            self._tasks.read(lambda ws: _read_sheet(ws, wanted), self._sheet_came, self._not_there)

    def read_shots(self) -> None:
        """Read the evidence again."""
        wanted = self.inspection_id
        if wanted:
            self._tasks.read(
                lambda ws: (wanted, _read_shots(ws, wanted)), lambda came: self._shots_came(*came)
            )

    def _lines_came(self, lines: tuple[InspectionLine, ...]) -> None:
        if not self.inspection_id:
            self._page.show_lines(lines)

    def _shots_came(self, inspection_id: str, shots: tuple[Shot, ...]) -> None:
        if inspection_id == self.inspection_id:
            self._page.show_shots(shots)

    def _sheet_came(self, sheet: Sheet) -> None:
        if sheet.inspection_id != self.inspection_id:
            return
        turned = self.sheet is None or self._view != ""
        self.sheet = sheet = sheet.with_answers(self._unsaved)
        view, self._view = self._view, ""
        if view and view not in {MEASURES, CAMERA}:  # the name of a question
            self.section, self.question, view = sheet.section_of(view), view, ""
        if not self.section:
            self.section = first_section(sheet)
        if not self.question or sheet.question(self.question) is None:
            self.question = first_question(sheet, self.section)
        self._page.show_sheet(sheet, self.section, self.question)
        if turned:
            self._page.show_view(view)
        if not self._unsaved and not self._under_way:
            self._page.show_saved(sheet.saved_ms)

    # walking

    def go_section(self, name: str) -> None:
        """Show another section."""
        if self.sheet is None:
            return
        self.section, self.question = name, first_question(self.sheet, name)
        self._page.show_sheet(self.sheet, self.section, self.question)
        self._page.show_view("")

    def step_section(self, step: int) -> None:
        """Show the section before or after."""
        if self.sheet is None:
            return
        names = [section.name for section in self.sheet.sections]
        at = names.index(self.section) + step
        if 0 <= at < len(names):
            self.go_section(names[at])
        elif at == len(names):
            self._page.show_view(MEASURES)

    def go_question(self, name: str) -> None:
        """Make a question the one that is answered now, in whatever section it is."""
        if self.sheet is None or self.sheet.question(name) is None:
            return
        self.section, self.question = self.sheet.section_of(name), name
        self._page.show_sheet(self.sheet, self.section, self.question)
        self._page.show_view("")

    def step_question(self, step: int = 1) -> None:
        """Go to the question after the current one; after the last to the next section."""
        if self.sheet is None:
            return
        names = [q.name for q in asked(self.sheet, self.section)]
        if self.question in names:
            at = names.index(self.question) + step
        else:
            at = len(names) if self.sheet.section(self.section).complete else 0
        if 0 <= at < len(names):
            self.go_question(names[at])
        elif at >= len(names):
            self.step_section(1)

    # saving

    def answer(self, question: str, value: str, note: str) -> None:
        """Record an answer; each is one durable commit."""
        inspection_id, actor = self.inspection_id, self._actor
        self._unsaved[question] = (value, note)

        def work(ws: Workspace) -> Changes:
            from fieldapp.inspection import inspecting

            return inspecting.answer(ws, actor, inspection_id, question, value, note)

        self._save(work, question, (value, note))

    def retry(self) -> None:
        """Try again to save what was not saved."""
        for question, (value, note) in tuple(self._unsaved.items()):
            self.answer(question, value, note)

    def unsaved(self) -> frozenset[str]:
        """Give the questions whose last answer is not on the disk."""
        return frozenset(self._unsaved)

    def _save(
        self, work: Callable[[Workspace], Changes], question: str, given: tuple[str, str]
    ) -> None:
        inspection_id, unsaved = self.inspection_id, self._unsaved
        self._under_way += 1
        self._page.show_saving()

        def done(_changes: Changes) -> None:
            if unsaved.get(question) == given:
                del unsaved[question]
            if inspection_id != self.inspection_id:
                return
            self._under_way -= 1
            if not self._unsaved:
                self._page.show_saved(self._clock.now_ms())

        def failed(error: FieldappError) -> None:
            if inspection_id == self.inspection_id:
                self._under_way -= 1
            self._page.show_not_saved(error)

        self._tasks.write(work, done, failed)

    # other acts

    def start(self, request: Request, workbook: bytes) -> None:
        """Open an inspection."""
        actor = self._actor

        def work(ws: Workspace) -> Opened:
            from fieldapp.inspection import inspecting

            return inspecting.open_inspection(ws, actor, request, workbook)

        def done(opened: Opened) -> None:
            self._typed.forget(typed_start(request.task_id, request.object_id))
            self._opened(opened)

        self._tasks.write(work, done, self._page.show_refused)

    def _opened(self, opened: Opened) -> None:
        self.open(opened.inspection_id)
        if opened.warning is not None:
            self._page.show_opened(opened.warning.visits, opened.warning.cap)
        else:
            self._page.show_opened(0, None)

    def act(
        self,
        act: Callable[[Workspace, str, str], object],
        done: Callable[[], None] | None = None,
        failed: Callable[[FieldappError], None] | None = None,
    ) -> None:
        """Do one act on the open inspection: `act(workspace, actor, inspection id)`."""
        actor, inspection_id = self._actor, self.inspection_id

        def work(ws: Workspace) -> object:
            return getattr(result := act(ws, actor, inspection_id), "changes", result)

        def came(_result: object) -> None:
            if inspection_id == self.inspection_id and done is not None:
                done()

        self._tasks.write(work, came, failed)

    def identify(self, dialogue: Dialogue) -> None:
        """Record the show-ID and rights dialogue."""

        def work(ws: Workspace, actor: str, inspection_id: str) -> Changes:
            from fieldapp.ui.inspect import acting

            return acting.identify(ws, actor, inspection_id, dialogue)

        name = typed_dialogue(self.inspection_id)

        def done() -> None:
            self._typed.forget(name)
            self._page.show_saved(self._clock.now_ms())

        self.act(work, done, self._page.show_refused)

    def find(self, proposal: ProposalRow, text: str) -> None:
        """Record the finding that an answer suggests, in the inspector's words."""

        def work(ws: Workspace, actor: str, inspection_id: str) -> object:
            from fieldapp.checklist.basis import Basis
            from fieldapp.inspection import inspecting

            return inspecting.record_finding(
                ws, actor, inspection_id, right=proposal.right, violation=proposal.violation,
                basis=tuple(Basis(statute=s, article=a) for s, a in proposal.basis),
                text=text, question=proposal.question,
            )  # fmt: skip

        self.act(work)


def asked(sheet: Sheet, section: str) -> tuple[QuestionRow, ...]:
    """Give the questions of a section that a person answers."""
    return tuple(q for q in sheet.section(section).questions if q.kind not in _NOT_ASKED)


_NOT_ASKED = frozenset({"note", "calculate"})


def first_section(sheet: Sheet) -> str:
    """Give the section where work goes on: the first that is not done."""
    open_ones = (section.name for section in sheet.sections if not section.complete)
    return next(open_ones, sheet.sections[0].name)


def first_question(sheet: Sheet, section: str) -> str:
    """Give the question where work goes on in a section: the first unsettled; "" none.

    None either while the show-ID and rights dialogue at the section's top is not done.
    """
    done = sheet.dialogue is not None and sheet.dialogue.is_done
    if sheet.is_open and sheet.section(section).dialogue and not done:
        return ""
    questions = asked(sheet, section)
    return next((q.name for q in questions if not q.answered or q.problem is not None), "")


def _read_lines(ws: Workspace) -> tuple[InspectionLine, ...]:
    from fieldapp.ui.inspect.reading import read_lines

    return read_lines(ws)


def _resolve(ws: Workspace, place: str) -> str | Start:
    from fieldapp.ui.inspect.starting import resolve

    return resolve(ws, place)


def _read_sheet(ws: Workspace, inspection_id: str) -> Sheet:
    from fieldapp.ui.inspect.reading import read_sheet

    return read_sheet(ws, inspection_id)


def _read_shots(ws: Workspace, inspection_id: str) -> tuple[Shot, ...]:
    from fieldapp.ui.inspect.reading import read_shots

    return read_shots(ws, inspection_id)
