"""What the room of evidence asks the person before it acts, and the acts that follow."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fieldapp.errors import Code, InputError
from fieldapp.ui import dialogs
from fieldapp.ui.evidence.asking import ApproveForm, DecideForm, DescribeForm, Form, MoveForm
from fieldapp.ui.evidence.model import Folder, ItemLine, MeasureView
from fieldapp.ui.evidence.package_view import PackageView, Wanted
from fieldapp.ui.evidence.stamp_view import ServiceForm
from fieldapp.ui.evidence.taking import TakeForm
from fieldapp.ui.room import Desk

if TYPE_CHECKING:
    from pathlib import Path

    from fieldapp.store.workspace import Workspace
    from fieldapp.ui.runner import Acts

MOST_CERTIFICATE_BYTES = 1024 * 1024
F = TypeVar("F", bound=Form)


class Conduct(QObject):
    """Asks, then acts, on the open inspection's evidence."""

    def __init__(self, desk: Desk, page: QWidget, package: PackageView) -> None:
        super().__init__(page)
        self._desk, self._page, self._package = desk, page, package
        self._actor = desk.profile.person_id
        self.folder: Folder | None = None  # what is open

    def ask_describe(self, one: ItemLine) -> DescribeForm:
        """Ask what the law wants noted of an item."""
        from fieldapp.evidence import describing

        kinds = self.folder.kinds if self.folder else ()
        form, actor = DescribeForm(self._page, one, kinds), self._actor

        def keep() -> None:
            said = form.answer()
            self._keep(form, lambda ws: describing.describe(ws, actor, one.item_id, said))

        return self._asked(form, keep)

    def ask_take(self, kind: str) -> TakeForm | None:
        """Ask for a list of goods."""
        from fieldapp.evidence import securing

        folder, actor = self.folder, self._actor
        if folder is None:
            return None
        form = TakeForm(self._page, kind, place=folder.address, party=folder.party,
                        keeper=self._desk.profile.person_name)  # fmt: skip

        def keep() -> None:
            said = form.answer()
            self._keep(form, lambda ws: securing.take(ws, actor, folder.inspection_id, said))

        return self._asked(form, keep)

    def ask_move(self, view: MeasureView) -> MoveForm:
        """Ask for a step of custody."""
        from fieldapp.evidence import securing

        form, actor = MoveForm(self._page, view), self._actor
        measure_id = view.measure.taken.measure_id

        def keep() -> None:
            said = form.answer()
            self._keep(form, lambda ws: securing.move(ws, actor, measure_id, said))

        return self._asked(form, keep)

    def ask_decide(self, view: MeasureView) -> DecideForm:
        """Ask for the decision that ends a measure."""
        from fieldapp.evidence import securing

        decisions = self.folder.decisions if self.folder else ()
        form, actor = DecideForm(self._page, view, decisions), self._actor
        measure_id = view.measure.taken.measure_id

        def keep() -> None:
            said = form.answer()
            self._keep(form, lambda ws: securing.decide(ws, actor, measure_id, said))

        return self._asked(form, keep)

    def ask_approve(self, view: MeasureView) -> ApproveForm:
        """Ask who approved an urgent measure."""
        from fieldapp.evidence import securing

        form, actor = ApproveForm(self._page), self._actor
        measure_id = view.measure.taken.measure_id

        def keep() -> None:
            who, number = form.answer()
            self._keep(
                form,
                lambda ws: securing.approve(ws, actor, measure_id, approver=who, approval=number),
            )

        return self._asked(form, keep)

    def ask_pack(self, wanted: Wanted) -> None:
        """Ask where the package goes, and make it."""
        from fieldapp.notice import dossier

        folder, actor, view = self.folder, self._actor, self._package
        if folder is None:
            return
        name = self.tr("证据包 {name}.zip").format(name=folder.name)
        path = dialogs.save_file(self._page, self.tr("证据包"), name, self.tr("压缩包 (*.zip)"))
        if path is None:
            return

        def do() -> None:
            self._desk.tasks.job(
                self.tr("制作证据包"),
                lambda ws, _job: dossier.export(
                    ws, actor, folder.inspection_id, path, wanted.recipient, wanted.leave_out
                ),
                lambda made: view.show_packed(str(path), made.without_pdf),
            )

        self._desk.prove(self._page, name, do)

    def ask_check(self) -> None:
        """Ask for a package, and check it."""
        from fieldapp.evidence import verifying

        path = dialogs.open_file(self._page, self.tr("核对一个证据包"), self.tr("压缩包 (*.zip)"))
        if path is None:
            return
        view = self._package
        self._desk.tasks.transfer(
            self.tr("核对证据包"),
            lambda _job, _acts: verifying.verify_package(path),
            lambda report: view.show_report(path.name, report),
        )

    def ask_service(self) -> ServiceForm:
        """Ask whom to ask for time-stamps."""
        from fieldapp.evidence import stamping

        form = ServiceForm(self._page, self.folder.stamps.address if self.folder else "")

        def keep() -> None:
            address, path = form.answer()

            def work(workspace: Workspace) -> frozenset[str]:
                untrusted = _read_certificate(path) if path else b""
                stamping.choose(workspace, address, untrusted)
                return frozenset({"evidence"})

            self._keep(form, work)

        return self._asked(form, keep)

    def stamp(self) -> None:
        """Have the log stamped now."""
        from fieldapp.evidence import stamping
        from fieldapp.sync import timestamping

        actor = self._actor

        def work(_job: object, acts: Acts) -> frozenset[str]:
            pending = acts(stamping.prepare)
            answer = timestamping.send(pending)
            return acts(lambda ws: stamping.record(ws, actor, pending, answer))

        self._desk.tasks.transfer(self.tr("申请时间戳"), work)

    def _keep(self, form: Form, work: Callable[[Workspace], Any]) -> None:
        self._desk.tasks.write(work, lambda _made: form.accept(), form.show_refused)

    def _asked(self, form: F, keep: Callable[[], None]) -> F:
        form.given.connect(keep)
        form.finished.connect(form.deleteLater)
        form.open()
        return form


def _read_certificate(path: Path) -> bytes:
    """Read a certificate's file; one that cannot be read holds none, which is then said."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_CERTIFICATE_BYTES)
    except OSError as error:
        raise InputError(Code.TIMESTAMP_CERTIFICATE_INVALID, path=path.name) from error
