"""Devices around one centre, and carriers between them that lose, repeat, cut and corrupt."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import pytest
from PIL import Image

from fieldapp.central.log import Centre
from fieldapp.clock import FixedClock, at_local
from fieldapp.errors import Code, FieldappError, PeerError
from fieldapp.evidence import collecting
from fieldapp.evidence.events import Camera
from fieldapp.evidence.sealing import About
from fieldapp.ids import BlobId, DeviceId
from fieldapp.inspection.events import (
    Answered,
    InspectionOpened,
    InspectionSubmitted,
    Officer,
)
from fieldapp.rooms import PROJECTORS
from fieldapp.store import devices
from fieldapp.store.devices import Device
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.sync import session
from fieldapp.sync.session import SyncReport
from tests.conftest import PASSWORD
from tests.templates import Template

START_MS = at_local(2026, 11, 23, 9)
UNIT = "540102"
ROLES = {"centre": "centre", "laptop": "inspector", "second": "inspector", "boss": "supervisor"}
CAMERA = Camera(
    name="Integrated Camera", path="/dev/video0", driver="uvcvideo", width=8, height=8,
    boot_id="boot", monotonic_ms=1,
)  # fmt: skip
OFFICERS = tuple(
    Officer(
        inspector_id=f"I{n}", name=f"检查员{n}", certificate_no=f"54-{n}", certificate_expires=""
    )
    for n in range(2)
)


def make(folder: Path, name: str, role: str, clock: FixedClock, unit: str = UNIT) -> Workspace:
    """Make a device's workspace in `folder / name`."""
    profile = Profile(name, f"{name}-person", f"名-{name}", role, unit)
    return Workspace.create(
        folder / name,
        PASSWORD,
        profile=profile,
        projectors=PROJECTORS,
        clock=clock,
        any_thread=True,
    )


def known(workspace: Workspace, other: Workspace) -> Device:
    """Give what a workspace knows of another's device."""
    found = devices.device(workspace.db, DeviceId(other.device_id))
    assert found is not None
    return found


@dataclass
class Office:
    """Workspaces that know one another, opened when they are first asked for."""

    folder: Path
    clock: FixedClock
    opened: dict[str, Workspace] = field(default_factory=dict)
    centres: dict[str, Centre] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Workspace:
        if name not in self.opened:
            self.opened[name] = Workspace.open(
                self.folder / name,
                PASSWORD,
                projectors=PROJECTORS,
                clock=self.clock,
                any_thread=True,
            )
        return self.opened[name]

    @property
    def centre(self) -> Centre:
        """The running centre; a new one after the workspace was shut."""
        if "centre" not in self.opened or "centre" not in self.centres:
            self.centres["centre"] = Centre(self["centre"])
        return self.centres["centre"]

    def join(self, name: str, role: str, unit: str = UNIT) -> Workspace:
        """Make one more device, known to the centre, that knows the centre."""
        made = self.opened[name] = make(self.folder, name, role, self.clock, unit)
        devices.enrol(self["centre"], "centre-person", made.card())
        devices.enrol(made, f"{name}-person", self["centre"].card())
        return made

    def shut(self, *names: str) -> None:
        for name in names or tuple(self.opened):
            self.centres.pop(name, None)
            if workspace := self.opened.pop(name, None):
                workspace.close()

    def copy(self, name: str, to: str) -> None:
        """Copy a workspace's folder, as a backup or a cloned disk would; both stay shut."""
        self.shut(name, to)
        shutil.rmtree(self.folder / to, ignore_errors=True)
        shutil.copytree(self.folder / name, self.folder / to)

    def sync(self, *names: str) -> list[SyncReport]:
        return [session.sync(self[name], Carrier(self.centre)) for name in names]


def build(folder: Path, at_ms: int = START_MS) -> None:
    """Make the office's workspaces, enrolled with the centre and knowing one another."""
    office = Office(folder, FixedClock(at_ms, step_ms=7))
    office.opened["centre"] = make(folder, "centre", "centre", office.clock)
    for name, role in ROLES.items():
        if name != "centre":
            office.join(name, role)
    # the supervisor first: it learns who there is, and holds nothing of the laptops' own yet
    office.sync("boss", "laptop", "second", "laptop")
    office.shut()


OFFICE = Template(build)


@pytest.fixture
def office(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, state_folder: None
) -> Iterator[Office]:
    """A fresh copy of an office of a centre, two inspectors' laptops and a supervisor."""
    OFFICE.copy(tmp_path / "office", START_MS, tmp_path_factory)
    made = Office(tmp_path / "office", FixedClock(START_MS + 3_600_000, step_ms=7))
    yield made
    made.shut()


# -- work


def opening(inspection_id: str, form: BlobId) -> InspectionOpened:
    return InspectionOpened(
        inspection_id=inspection_id, object_id="92540199MA6T000001", object_name="示例藏香商行",
        address="东街区示例路1号", operator="次仁", kind="special", task_id=None, plan_id=None,
        reason="专项整治", approval_no="A-1", notice_no="N-1", items=("商标使用",),
        inspectors=OFFICERS, assistants=0, form_id="trademark_use", form_version=form, visits=0,
        cap=None,
    )  # fmt: skip


def answer(workspace: Workspace, inspection_id: str, question: str, value: str) -> None:
    with workspace.writing(workspace.profile.person_id) as w:
        w.append(Answered(inspection_id=inspection_id, question=question, value=value, note=None))


def submit(workspace: Workspace, inspection_id: str) -> None:
    with workspace.writing(workspace.profile.person_id) as w:
        w.append(
            InspectionSubmitted(
                inspection_id=inspection_id, outcome="normal", answers_sha256=bytes(32),
                results=("no_problem",), handling=(), remark=None,
            )
        )  # fmt: skip


def photograph(workspace: Workspace, inspection_id: str, colour: tuple[int, int, int]) -> BlobId:
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), colour).save(picture, "JPEG")
    about = About(inspection_id=inspection_id, question="sign", title="近景")
    kept = collecting.capture_live(
        workspace, workspace.profile.person_id, about, picture.getvalue(), CAMERA
    )
    return kept.sealed.blob


def inspect(workspace: Workspace, inspection_id: str, colour: int = 1) -> BlobId:
    """A short inspection: opened, answered twice, one picture sealed, submitted; gives the picture."""
    form = workspace.blobs.put(b"a form")
    with workspace.writing(workspace.profile.person_id) as w:
        w.append(opening(inspection_id, form))
        for question in ("sign", "count"):
            w.append(
                Answered(inspection_id=inspection_id, question=question, value="1", note=None)
            )
    blob = photograph(workspace, inspection_id, (colour, colour * 7 % 256, 0))
    submit(workspace, inspection_id)
    return blob


# -- carriers

FAULTS = ("lost", "reply_lost", "repeated", "cut", "reply_cut", "flipped", "reply_flipped")


@dataclass
class Carrier:
    """Carries messages to a centre in this process; does to the n-th one what `faults` says."""

    centre: Centre
    faults: dict[int, str] = field(default_factory=dict)
    carried: int = 0

    def hello(self, message: bytes) -> BinaryIO:
        return self._carry(message, self.centre.hello)

    def bundle(self, sealed: BinaryIO) -> BinaryIO:
        return self._carry(sealed.read(), lambda data: self.centre.bundle(io.BytesIO(data)))

    def _carry(self, message: bytes, deliver: Callable[[bytes], bytes]) -> BinaryIO:
        fault = self.faults.get(self.carried, "")
        self.carried += 1
        if fault == "lost":
            raise PeerError(Code.PEER_UNREACHABLE, why="lost")
        if fault == "repeated":
            deliver(message)
        if fault in ("cut", "flipped"):
            message = _spoilt(fault, message, self.carried)
        try:
            reply = deliver(message)
        except FieldappError as error:
            raise PeerError(Code.PEER_REFUSED, why=error.code.value) from error
        if fault == "reply_lost":
            raise PeerError(Code.PEER_UNREACHABLE, why="reply lost")
        if fault.startswith("reply_"):
            reply = _spoilt(fault.removeprefix("reply_"), reply, self.carried)
        return io.BytesIO(reply)


def _spoilt(fault: str, data: bytes, seed: int) -> bytes:
    place = seed * 7919 % len(data)
    if fault == "cut":
        return data[:place]
    return flipped(data, place)


def flipped(data: bytes, place: int) -> bytes:
    """Give the bytes with one bit changed."""
    return data[:place] + bytes((data[place] ^ (1 << place % 8),)) + data[place + 1 :]
