"""What the inspection's page asks the person before it acts, and the acts that follow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fieldapp.errors import FieldappError
from fieldapp.ui import dialogs, formats
from fieldapp.ui.inspect.asking import AskNumbers, AskOutcome
from fieldapp.ui.inspect.importing import Goal, Importing, goal_of
from fieldapp.ui.inspect.locating import Locating
from fieldapp.ui.inspect.model import Sheet, Shot
from fieldapp.ui.inspect.presenter import InspectPresenter
from fieldapp.ui.inspect.submission import Submission, sure_words
from fieldapp.ui.room import Desk, RoomPage

if TYPE_CHECKING:
    from fieldapp.evidence.bounding import Bound
    from fieldapp.evidence.sealing import About as Item
    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.inspect.camera import CameraView
    from fieldapp.ui.inspect.frames import About
    from fieldapp.ui.status import ClockTrust


class Conduct(QObject):
    """Asks, then acts, on the open inspection."""

    def __init__(self, desk: Desk, presenter: InspectPresenter, page: RoomPage) -> None:
        super().__init__(page)
        self.importing = Importing(desk, page, page.told.emit)
        self._desk, self._presenter, self._page = desk, presenter, page
        self.question = ""  # what the next evidence belongs to
        self.camera: CameraView | None = None
        self.locating = Locating(desk, presenter, self)

    # the visit

    def ask_outcome(self) -> None:
        """Ask why no inspection is possible, and record it."""
        from fieldapp.inspection import categories, inspecting

        offered = tuple(
            (one.code, one.wording) for one in categories.outcomes().values() if not one.took_place
        )
        asked = AskOutcome(self._page, offered)
        if not asked.said_yes():
            return
        said = asked.answer()
        self._presenter.act(
            lambda ws, actor, one: inspecting.record_outcome(
                ws, actor, one, said.code, said.reason, said.witness
            ),
            lambda: self._presenter_view("measures"),
        )

    def _presenter_view(self, view: str) -> None:
        self._presenter.open(f"{self._presenter.inspection_id}#{view}")

    def reopen(self) -> None:
        """Record that the visit went its normal way after all."""
        from fieldapp.inspection import inspecting

        self._presenter.act(
            lambda ws, actor, one: inspecting.record_outcome(ws, actor, one, "normal")
        )

    def ask_approval(self) -> None:
        """Ask for an emergency's numbers, and complete them."""
        from fieldapp.inspection import inspecting

        asked = AskNumbers(self._page)
        if asked.said_yes():
            approval, notice = asked.answer()
            self._presenter.act(
                lambda ws, actor, one: inspecting.complete_approval(
                    ws, actor, one, approval, notice
                )
            )

    def ask_withdraw(self, finding_id: str) -> None:
        """Ask for the reason, and withdraw a finding."""
        from fieldapp.inspection import inspecting

        reason = dialogs.ask_text(
            self._page,
            self.tr("撤回这个问题"),
            self.tr("它会留在记录里，标为已撤回。"),
            self.tr("撤回"),
            hint=self.tr("为什么撤回"),
        )
        if reason:
            self._presenter.act(
                lambda ws, actor, one: inspecting.withdraw_finding(
                    ws, actor, one, finding_id, reason
                )
            )

    def record_statement(self, speaker: str, text: str, language: str) -> None:
        """Record what the party said."""
        from fieldapp.inspection import inspecting

        self._presenter.act(
            lambda ws, actor, one: inspecting.record_statement(
                ws, actor, one, speaker, text, language
            )
        )

    def ask_submit(self, submission: Submission) -> None:
        """Ask once more, and submit."""
        from fieldapp.inspection import inspecting

        sheet = self._presenter.sheet
        if sheet is None:
            return
        sure = dialogs.confirm(
            self._page,
            self.tr("提交这次检查？"),
            sure_words(sheet, submission),
            self.tr("提交"),
        )
        if not sure:
            return

        def do() -> None:
            self._presenter.act(
                lambda ws, actor, one: inspecting.submit(
                    ws, actor, one, results=submission.results,
                    handling=submission.handling, remark=submission.remark,
                ),
                None,
                self._refused,
            )  # fmt: skip

        self._desk.prove(self._page, self.tr("提交这次检查"), do)

    def _refused(self, error: FieldappError) -> None:
        self._presenter.refuse(error)

    # evidence

    def about_words(self) -> str:
        """Say what the next evidence will be attached to."""
        sheet = self._presenter.sheet
        found = sheet.question(self.question) if sheet else None
        if found is None:
            return self.tr("归到这次检查")
        return self.tr("归到第 {number} 题　{label}").format(
            number=found.number, label=found.label
        )

    def head_words(self, sheet: Sheet) -> str:
        """Say by what notice, on what ground, by whom and since when."""
        people = "、".join(officer.name for officer in sheet.officers)
        at = formats.moment(sheet.opened_ms, self._desk.clock.now_ms())
        if not sheet.notice_no:
            return self.tr("{kind} · {people} · {time} 到场").format(
                kind=sheet.kind, people=people, time=at
            )
        return self.tr("检查通知书 {number} · {kind} · {people} · {time} 到场").format(
            number=sheet.notice_no, kind=sheet.kind, people=people, time=at
        )

    def cap_words(self, visits: int, cap: int) -> tuple[str, str]:
        """Say that the yearly cap is reached or passed by this visit."""
        title = self.tr("本年第 {visits} 次，上限 {cap} 次").format(visits=visits, cap=cap)
        return title, self.tr("已如实记录。检查照常进行。")

    def unsaved_words(self) -> tuple[str, str]:
        """Say that leaving now would lose words."""
        kept = self.tr("文字还在这里。等“已保存”出现再离开，或者先抄下来。")
        return self.tr("有的答案还没存上"), kept

    def keep_frame(self, jpeg: bytes, about: About, size: tuple[int, int]) -> None:
        """Seal a frame of the camera."""
        from fieldapp.evidence import collecting

        camera = self.camera
        if self._presenter.sheet is None or camera is None:
            return
        at_ms, item = self._desk.clock.now_ms(), self.about_item()
        heard, made = self.locating.heard(), list[str]()

        def work(ws: Workspace, actor: str, _one: str) -> object:
            made_by = collecting.camera(about.name, about.path, about.driver, *size)
            kept = collecting.capture_live(ws, actor, item, jpeg, made_by, at_ms, heard)
            made.append(kept.item_id)
            return kept

        def done() -> None:
            camera.show_kept(at_ms)
            self.locating.kept(made[0], heard)

        self._presenter.act(work, done, camera.show_refused)

    def about_item(self) -> Item:
        """Give what the next evidence belongs to; requires an open inspection."""
        from fieldapp.evidence.sealing import About

        sheet = self._presenter.sheet
        found = sheet.question(self.question) if sheet is not None else None
        title = self.tr("第 {number} 题").format(number=found.number) if found else ""
        return About(
            inspection_id=self._presenter.inspection_id,
            question=self.question if found else "",
            title=title,
        )

    def read_code(self, text: str) -> None:
        """Say what a code in front of the camera is."""
        from fieldapp.ui.inspect import codes

        sheet, camera = self._presenter.sheet, self.camera
        if sheet is not None and camera is not None:
            self._desk.tasks.read(
                lambda ws: codes.resolve(ws, text, sheet.object_id), camera.found.show_found
            )

    def ask_import(self, files: list[Path], reason: str) -> None:
        """Ask which files and why, and import them."""
        goal = self.goal()
        if goal is not None and (chosen := files or self.importing.choose_files()):
            self.importing.ask(chosen, goal, reason)

    def ask_import_folder(self) -> None:
        """Ask for a card, a phone or a folder, and import what is in it."""
        goal = self.goal()
        if goal is not None and (chosen := self.importing.choose_folder()):
            self.importing.ask(chosen, goal, "")

    def goal(self) -> Goal | None:
        """Give what imported files will belong to; None once nothing may be added."""
        sheet = self._presenter.sheet
        if sheet is None or not sheet.is_open:
            return None
        return goal_of(sheet, self.question or self._presenter.question, self.about_words())

    def show_item(self, shot: Shot) -> None:
        """Show what is known of an item."""
        from fieldapp.ui.inspect.item_desk import ItemDesk  # loaded when a picture is opened

        desk = ItemDesk(self._desk, self._page, self._presenter.read_shots)
        desk.show(shot)
        desk.deleteLater()

    def read_clock(self) -> None:
        """Read what is known of the clock, for the camera's words."""
        camera = self.camera
        if camera is not None:
            self._desk.tasks.read(
                _clock,
                lambda known: camera.show_clock(
                    known[0], receipted=known[1], bound=known[2], stamps=known[3]
                ),
            )


def _clock(ws: Workspace) -> tuple[ClockTrust, bool, Bound | None, bool]:
    from fieldapp.evidence import bounding, stamping
    from fieldapp.ui.standing import clock_trust

    trust, stamps = clock_trust(ws, ws.clock.now_ms()), stamping.service(ws) is not None
    return trust, ws.chain.receipted > 0, bounding.now(ws), stamps
