"""Who helps when a password is forgotten: choosing three people, and helping somebody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.errors import Code, DeviceError, InputError, RuleError
from fieldapp.ui import dialogs
from fieldapp.ui.room import Desk
from fieldapp.ui.settings.cards import titled
from fieldapp.ui.status_bar import role_word
from fieldapp.ui.widgets import Button, Line, Para, Tick, clear, col

if TYPE_CHECKING:
    from fieldapp.errors import FieldappError
    from fieldapp.store.workspace import Workspace

REQUEST, ANSWER = "*.rcq", "*.rca"


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who may help."""

    device_id: bytes
    words: str
    chosen: bool


class HelpersView(QWidget):
    """Two cards: three people who can open this computer, any two together; and helping another.

    Signals:
        done(str, str): what was done, and what follows.
        refused(object): the `FieldappError` that kept it from being done.
    """

    done = Signal(str, str)
    refused = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._ticks: list[tuple[bytes, Tick]] = []
        self._now = Para(Line("", "body", "ink2"))
        self._people: QVBoxLayout = col(gap=0)
        self._prepare = Button(self.tr("定下这三个人"), "check", wide=True)
        self._prepare.clicked.connect(self._choose)
        how = self.tr("选三个人，任意两个一起就能打开；一个人打不开。谁帮过，两边都有记录。")
        own = titled(self.tr("忘了口令谁来帮"), how, self._now, self._people, self._prepare)
        help_other = Button(self.tr("打开求助文件"), "folder", wide=True)
        help_other.clicked.connect(self._help)
        asks = self.tr("他在锁屏上存出求助文件，电话里念四组字。您听着打进来，对上了才给回信。")
        self.setLayout(col(own, titled(self.tr("帮别人打开"), asks, help_other), gap=16))

    def load(self) -> None:
        """Read who may help and who was chosen."""
        self._desk.tasks.read(_read, self._show, self.refused.emit)

    def _show(self, found: tuple[tuple[Helper, ...], tuple[str, ...], bool]) -> None:
        people, names, owner = found
        clear(self._people)
        self._ticks = []
        for one in people if owner else ():
            tick = Tick(one.words)
            tick.setChecked(one.chosen)
            tick.toggled.connect(self._enable)
            self._ticks.append((one.device_id, tick))
            self._people.addWidget(tick)
        said = self.tr("现在还没有人能帮忙打开。")
        if names:
            said = self.tr("忘了口令时，{names}三个人中的任意两个可以帮忙打开。").format(
                names=self.tr("、").join(names)
            )
        if owner and len(people) < _wanted():
            more = self.tr("要先认识三位别的负责人或者审计人员的设备，现在有 {count} 位。")
            said = f"{said}\u2028{more.format(count=len(people))}"
        self._now.set_text(said, "body", "ink2")
        self._prepare.setVisible(bool(self._ticks))
        self._enable()

    def _enable(self) -> None:
        chosen = sum(tick.isChecked() for _, tick in self._ticks)
        self._prepare.setEnabled(chosen == _wanted())

    def _choose(self) -> None:
        from fieldapp.ids import DeviceId

        chosen = [DeviceId(device_id) for device_id, tick in self._ticks if tick.isChecked()]

        def work(workspace: Workspace) -> frozenset[str]:
            from fieldapp.store import recovery

            recovery.prepare(workspace, chosen)
            return frozenset({"devices"})

        said = self.tr("定好了。"), self.tr("告诉他们三位：有人求助时先听出是您本人，再对四组字。")
        why = self.tr("定下忘了口令时谁来帮")
        self._desk.prove(self, why, lambda: self._do(work, *said))

    def _help(self) -> None:
        kinds = self.tr("求助文件 ({pattern});;所有文件 (*)").format(pattern=REQUEST)
        path = dialogs.open_file(self, self.tr("打开求助文件"), kinds)
        if path is None:
            return
        heard = dialogs.ask_text(
            self,
            self.tr("他念的四组字"),
            self.tr("给他打电话，听出是他本人，请他念锁屏上的四组字，听到什么打什么。"),
            self.tr("对一对"),
        )
        if not heard:
            return
        name = self.tr("回信 {name}.rca").format(name=path.stem)
        kinds = self.tr("回信 ({pattern})").format(pattern=ANSWER)
        out = dialogs.save_file(self, self.tr("回信存到哪里"), name, kinds)
        if out is not None:
            self._desk.prove(
                self, self.tr("帮别人打开电脑"), lambda: self._answer(path, heard, out)
            )

    def _answer(self, path: Path, heard: str, out: Path) -> None:
        def work(workspace: Workspace) -> frozenset[str]:
            answer_to(workspace, path, heard, out)
            return frozenset({"devices"})

        said = self.tr("回信写好了。"), self.tr("把 {name} 交给他；还要另一个人的一封。")
        self._do(work, said[0], said[1].format(name=out.name))

    def _do(self, work: Callable[[Workspace], frozenset[str]], what: str, then: str) -> None:
        def ended(_changes: frozenset[str]) -> None:
            self.load()
            self.done.emit(what, then)

        def failed(error: FieldappError) -> None:
            self.refused.emit(error)

        self._desk.tasks.write(work, ended, failed)


def _wanted() -> int:
    from fieldapp.store import recovery

    return recovery.HELPERS


def _read(workspace: Workspace) -> tuple[tuple[Helper, ...], tuple[str, ...], bool]:
    from fieldapp.store import keyfile, recovery

    shares = keyfile.read(workspace.folder).shares
    chosen = {share.device_id for share in shares}
    people = tuple(
        Helper(
            one.device_id,
            f"{one.person_name}（{role_word(one.role)}，{one.device_name}）",
            one.device_id in chosen,
        )
        for one in recovery.possible(workspace)
    )
    names = tuple(share.person for share in shares)
    return people, names, workspace.opened_by == keyfile.OWNER


def answer_to(workspace: Workspace, path: Path, heard: str, out: Path) -> None:
    """Answer a request whose four words were heard from the person who asks.

    Raises:
        RuleError: RECOVERY_NOT_COMPARED (they are other words), RECOVERY_NOT_HELPER.
        InputError: BUNDLE_NOT_FOUND (the file cannot be read).
        VerificationError: RECOVERY_FILE_INVALID.
        DeviceError: DISK_FULL, DISK_FAILED.
    """
    from fieldapp.draw.algorithm.slot import fingerprint
    from fieldapp.store import recovery

    try:
        with path.open("rb") as file:
            request = recovery.Request.decode(file.read(recovery.MAX_BYTES + 1))
    except OSError as error:
        raise InputError(Code.BUNDLE_NOT_FOUND, path=str(path)) from error
    if _plain(heard) != _plain("".join(fingerprint(request.digest))):
        raise RuleError(Code.RECOVERY_NOT_COMPARED)
    answer = recovery.help_with(workspace, request)
    try:
        out.write_bytes(answer)
    except OSError as error:
        raise DeviceError(Code.DISK_FAILED, path=str(out)) from error


def _plain(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum())
