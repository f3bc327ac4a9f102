"""What the draw's screen decides: which plan is open, which act is next, where an error goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal, Protocol

from fieldapp.errors import Code, FieldappError
from fieldapp.ui.draw.check_presenter import FileChecks
from fieldapp.ui.draw.files import write_new
from fieldapp.ui.draw.model import (
    Answer,
    CheckRow,
    LeftOutObject,
    PlanDetail,
    PlanItem,
)
from fieldapp.ui.draw.second_presenter import SecondPresenter
from fieldapp.ui.draw.slot_presenter import SlotPresenter, Where

if TYPE_CHECKING:  # the rooms are loaded with the workspace, after the first window
    from pathlib import Path
    from types import ModuleType

    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.room import Desk
    from fieldapp.ui.runner import Job

Kind = Literal["public", "full"]
_HOLDERS = frozenset({"inspector", "supervisor", "registry", "slot_issuer", "admin"})


class View(Protocol):
    """What the presenter needs of its page."""

    def show_plans(self, items: Sequence[PlanItem]) -> None:
        """Show the list of plans."""
        ...

    def show_detail(self, detail: PlanDetail | None) -> None:
        """Show a plan; None: none is chosen, or it has not arrived here."""
        ...

    def show_wrong(self, where: Where, error: FieldappError) -> None:
        """Show why a step of the public act was refused."""
        ...

    def show_idle(self) -> None:
        """The computing was stopped; nothing is recorded."""
        ...

    def show_checks(self, source: str, rows: Sequence[CheckRow]) -> None:
        """Show every check of a plan (its id) or of a file (its name)."""
        ...

    def show_saved(self, path: Path) -> None:
        """Say that a file was written."""
        ...

    def show_paper(self, plan_id: str, pdf: bytes) -> None:
        """Print the record."""
        ...

    def show_replaced(self, successor: str) -> None:
        """Say who will take the place; "" when the group has no reserve left."""
        ...

    def show_substituted(self, joining: str) -> None:
        """Say who will go instead; "" when nobody may."""
        ...


class DrawPresenter:
    """Reads for the page and does the acts of the draw."""

    def __init__(self, desk: Desk, view: View) -> None:
        self._tasks, self._profile, self._view = desk.tasks, desk.profile, view
        self.chosen = ""
        self.files = FileChecks(desk, view.show_checks)
        self._stopped = False  # set by the screen's thread, read by the worker's
        self.slots, self.second = SlotPresenter(self._act), SecondPresenter(self._act)
        self.may_hold = desk.profile.role in _HOLDERS

    # reading

    def read(self) -> None:
        """Read everything that is shown, again."""
        self._tasks.read(_plan_items, self._view.show_plans)
        if self.chosen:
            self.choose(self.chosen)

    def choose(self, plan_id: str) -> None:
        """Read a plan; "" puts it away. An answer that comes too late is dropped."""
        self.chosen = plan_id
        if not plan_id:
            self._view.show_detail(None)
            return

        def show(detail: PlanDetail | None) -> None:
            if plan_id == self.chosen:
                self._view.show_detail(detail)

        self._tasks.read(lambda ws: _plan_detail(ws, plan_id), show)

    # the public act

    def accept(self) -> None:
        """Take the slot that has come, and leave the sealed proof with the auditors."""
        self._act(lambda ws, actor, plan_id: _asking().accept_slot(ws, actor, plan_id))

    def enter_code(self, code: str) -> None:
        """Open the slot with what was scanned, or with the 24 characters."""
        self._act(
            lambda ws, actor, plan_id: _asking().enter_code(ws, actor, plan_id, code), Where.CODE
        )

    def witness(self, who: str, what: str) -> None:
        """Record what a witness adds."""
        self._act(
            lambda ws, actor, plan_id: _drawing().witness(ws, actor, plan_id, who, what.encode()),
            Where.WITNESS,
        )

    def open_code(self, typed: tuple[str, str] = ("", "")) -> None:
        """Open the sealed code, or ask the centre that keeps it.

        Args:
            typed: round and value of public randomness, where the slot of this computer's own
                centre names a round.
        """

        def work(workspace: Workspace, actor: str, plan_id: str) -> None:
            if _asking().of_centre(workspace, plan_id):
                _asking().ask_release(workspace, actor, plan_id)
            else:
                value = _acting().value_of(workspace, plan_id, typed)
                _drawing().release_nonce(workspace, actor, plan_id, beacon=value)

        self._act(work)

    def perform(self, title: str, code: str, moved: Callable[[int, int], None]) -> None:
        """Draw; `code` is what somebody typed from the envelope, "" to go without.

        Args:
            title: of the work, for the window's progress.
            code: compared with the sealed code of the slot.
            moved: told (rows done, rows in all), on the workspace's thread.
        """
        plan_id, actor = self.chosen, self._profile.person_id

        def work(workspace: Workspace, job: Job) -> None:
            from fieldapp.draw import drawing
            from fieldapp.draw.algorithm.watch import Watch

            def told(done: int, total: int) -> None:
                job.report(done, total or None)
                moved(done, total)

            watch = Watch(told, lambda: self._stopped or job.cancelled())
            drawing.perform(workspace, actor, plan_id, code=code.strip() or None, watch=watch)

        where = Where.CODE if code.strip() else Where.STEP

        def failed(error: FieldappError) -> None:
            if error.code is Code.DRAW_CANCELLED:
                self._view.show_idle()
            else:
                self._view.show_wrong(where, error)

        self._stopped = False
        self._tasks.job(title, work, lambda _: self.read(), failed, self._view.show_idle)

    def stop(self) -> None:
        """Stop the computing at its next step; nothing is recorded by then."""
        self._stopped = True

    def _act(
        self, work: Callable[[Workspace, str, str], object], where: Where = Where.STEP
    ) -> None:
        """Have `work` (workspace, who acts, plan) done; a refusal is shown at its place."""
        plan_id, actor = self.chosen, self._profile.person_id
        self._tasks.write(
            lambda workspace: work(workspace, actor, plan_id),
            lambda _: self.read(),
            lambda error: self._view.show_wrong(where, error),
        )

    # after the draw

    def replace(self, task_id: str, answer: Answer) -> None:
        """Ask that the next reserve of the group takes the place of an object."""
        actor, plan_id = self._profile.person_id, self.chosen

        def work(workspace: Workspace) -> str:
            from fieldapp.draw import replacing, tables
            from fieldapp.ui.draw.after_reading import person_id

            found = replacing.replace_object(
                workspace, actor, task_id,
                reason=answer.reason, approved_by=person_id(workspace, answer.approver),
                evidence=_acting().kept(workspace, answer.evidence),
            )  # fmt: skip
            task = tables.task(workspace.db, f"{plan_id}/{found}") if found else None
            return (task.object_name or task.object_id) if task else ""

        def done(successor: str) -> None:
            self._view.show_replaced(successor)
            self.read()

        self._tasks.write(work, done)

    def substitute(self, task_id: str, leaving: str, answer: Answer) -> None:
        """Ask that another inspector goes in the place of one who cannot."""
        actor = self._profile.person_id

        def work(workspace: Workspace) -> str:
            from fieldapp.draw import replacing
            from fieldapp.ui.draw.after_reading import person_id, person_name

            found = replacing.replace_inspector(
                workspace, actor, task_id, leaving, cause=answer.chosen, reason=answer.reason,
                approved_by=person_id(workspace, answer.approver),
                evidence=_acting().kept(workspace, answer.evidence),
            )  # fmt: skip
            return person_name(workspace, found) if found else ""

        def done(joining: str) -> None:
            self._view.show_substituted(joining)
            self.read()

        self._tasks.write(work, done)

    def left_out(self, title: str, show: Callable[[Sequence[LeftOutObject]], None]) -> None:
        """Read everybody whom the chosen plan leaves out."""
        plan_id = self.chosen

        def work(workspace: Workspace, _job: Job) -> Sequence[LeftOutObject]:
            from fieldapp.draw import planning
            from fieldapp.ui.draw import plan_reading

            return plan_reading.left_out_objects(
                workspace, planning.exclusions(workspace, plan_id)
            )

        self._tasks.job(title, work, show)

    def void(self, reason: str, approver: str) -> None:
        """Ask that the draw is void; its objects stay to be inspected."""
        actor, plan_id = self._profile.person_id, self.chosen

        def work(workspace: Workspace) -> None:
            from fieldapp.draw import replacing
            from fieldapp.ui.draw.after_reading import person_id

            replacing.void_draw(
                workspace, actor, plan_id,
                reason=reason, approved_by=person_id(workspace, approver),
            )  # fmt: skip

        self._tasks.write(work, lambda _: self.read())

    def is_me(self, approver: str) -> bool:
        """Say whether the approver that was typed is the person at this desk."""
        name = approver.strip()
        return name in {self._profile.person_id, self._profile.person_name}

    # records

    def save(self, folder: Path, kind: Kind, name: str) -> None:
        """Write the transcript as JSON into a folder; an earlier file is not overwritten."""
        plan_id = self.chosen

        def work(workspace: Workspace) -> Path:
            from fieldapp.draw import recording
            from fieldapp.draw.record import transcript

            record = recording.transcript_of(workspace, plan_id, kind)
            return write_new(folder, name, ".json", transcript.to_json(record).encode())

        self._tasks.read(work, self._view.show_saved, self._fail)

    def paper(self) -> None:
        """Set the one-page record and give it to the printer."""
        plan_id = self.chosen

        def work(workspace: Workspace) -> bytes:
            from fieldapp.notice import drawn_filling, pdf

            return pdf.draw_record(drawn_filling.paper_of(workspace, plan_id))

        self._tasks.read(work, lambda made: self._view.show_paper(plan_id, made), self._fail)

    def _fail(self, error: FieldappError) -> None:
        """Say it where the person looks: in the hall, while that covers the window's banner."""
        self._view.show_wrong(Where.STEP, error)

    def check(self, title: str) -> None:
        """Recompute the chosen draw."""
        plan_id = self.chosen

        def work(workspace: Workspace, job: Job) -> tuple[CheckRow, ...]:
            from fieldapp.draw.algorithm.watch import Watch
            from fieldapp.ui.draw import check_reading

            watch = Watch(lambda done, total: job.report(done, total or None), job.cancelled)
            return check_reading.checks_of(workspace, plan_id, watch)

        def done(rows: Sequence[CheckRow]) -> None:
            if plan_id == self.chosen:
                self._view.show_checks(plan_id, rows)

        self._tasks.job(title, work, done)


def _drawing() -> ModuleType:
    from fieldapp.draw import drawing

    return drawing


def _acting() -> ModuleType:
    from fieldapp.ui.draw import acting

    return acting


def _asking() -> ModuleType:
    from fieldapp.draw.centre import asking

    return asking


def _plan_items(workspace: Workspace) -> tuple[PlanItem, ...]:
    from fieldapp.ui.draw import reading

    return reading.plan_items(workspace)


def _plan_detail(workspace: Workspace, plan_id: str) -> PlanDetail | None:
    from fieldapp.ui.draw import reading

    return reading.plan_detail(workspace, plan_id)
