"""A small office as it really is: four devices, a centre, a draw, inspections, notices, results.

Everything goes the way it goes in the product: facts are written on each person's own device and
reach the centre as sealed bundles; the site is then asked over the centre's own workspace.
"""

from __future__ import annotations

import dataclasses
import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from fieldapp.central.log import Centre
from fieldapp.clock import FixedClock, at_local
from fieldapp.draw import drawing, planning, recording
from fieldapp.draw import tables as draws
from fieldapp.draw.algorithm.plan import Share
from fieldapp.draw.checking import proving
from fieldapp.draw.planning import PlanRequest
from fieldapp.ids import BlobId
from fieldapp.inspection.events import (
    FindingRecorded,
    InspectionOpened,
    InspectionSubmitted,
    Officer,
)
from fieldapp.notice import issuing
from fieldapp.notice.issuing import Issued
from fieldapp.publication import drafting, publishing, tables
from fieldapp.registry import rows
from fieldapp.registry.events import ObjectsImported, RosterImported
from fieldapp.registry.inspectors import Inspector
from fieldapp.registry.objects import RegisteredObject
from fieldapp.rooms import PROJECTORS
from fieldapp.store import devices
from fieldapp.store.workspace import Profile, Workspace
from fieldapp.sync import session

PASSWORD = "a long enough password"
PLAN = "XH-2026-07"
HOSTILE_NAME = "<script>alert(1)</script>\"'商行"
UNIT = "540199"


@dataclass(frozen=True, slots=True)
class Direct:
    """The carrier of two workspaces in one process: the same messages, no wire."""

    centre: Centre

    def hello(self, message: bytes) -> BinaryIO:
        return io.BytesIO(self.centre.hello(message))

    def bundle(self, sealed: BinaryIO) -> BinaryIO:
        return io.BytesIO(self.centre.bundle(sealed))


@dataclass(slots=True)
class World:
    """The centre, and what the tests need to know of what is in it."""

    centre: Centre
    clock: FixedClock
    devices: dict[str, Workspace]
    notices: dict[str, Issued] = field(default_factory=dict)
    results: dict[str, str] = field(default_factory=dict)  # by name of the story
    drawn: str = ""  # a drawn object's id
    left_out: str = ""  # one that was neither drawn nor put in reserve

    def close(self) -> None:
        for workspace in (*self.devices.values(), self.centre.workspace):
            workspace.close()

    def own_code(self, object_id: str) -> str:
        """The code that the office gives a business for the draw."""
        full = recording.transcript_of(self.devices["laptop"], PLAN)
        return proving.own_code(full.signed.signature, object_id)

    def sync(self, *names: str) -> None:
        for name in names or tuple(self.devices):
            session.sync(self.devices[name], Direct(self.centre))


def an_object(number: int, name: str | None = None) -> RegisteredObject:
    return RegisteredObject(
        object_id=f"92540199MA6T{number:06d}",
        name=name or f"示例市第{number}藏香商行",
        kind="个体工商户",
        operator="次仁",
        address=f"东街区示例路{number}号",
        region="540102",
        trade="商贸",
        credit_class="ABCD"[number % 4],
        status="存续",
        founded="2020-01-01",
        phone="13900000000",
        visits=0,
    )


def build(folder: Path) -> World:
    """Let a few days go by in an office; takes some seconds."""
    clock = FixedClock(at_local(2026, 11, 18, 9))
    world = World(Centre(_workspace(folder, "centre", "C1", clock)), clock, {})
    try:
        _enrol(world, folder)
        _register(world.devices["laptop"])
        _draw(world)
        _inspections(world)
        _notices(world)
        _publications(world)
        with _workspace(folder, "inspector", "X9", clock, "stranger") as stranger:
            _later_notices(world, stranger)
    except BaseException:
        world.close()
        raise
    return world


def _enrol(world: World, folder: Path) -> None:
    roles = {
        "laptop": "inspector",
        "lost": "inspector",
        "boss": "supervisor",
        "press": "publisher",
    }
    for name, role in roles.items():
        person = f"{name}-person"
        made = world.devices[name] = _workspace(folder, role, person, world.clock, name)
        devices.enrol(world.centre.workspace, "C1", made.card())
        devices.enrol(made, person, world.centre.workspace.card())


def _workspace(
    folder: Path, role: str, person: str, clock: FixedClock, name: str = "centre"
) -> Workspace:
    profile = Profile(
        device_name=name, person_id=person, person_name=f"名-{person}", role=role, unit=UNIT
    )
    return Workspace.create(
        folder / name,
        PASSWORD,
        profile=profile,
        projectors=PROJECTORS,
        clock=clock,
        any_thread=True,
    )


def _register(laptop: Workspace) -> None:
    objects = [an_object(n, HOSTILE_NAME if n == 1 else None) for n in range(60)]
    people = tuple(
        Inspector(f"I{n:02d}", f"检查员{n}", UNIT, f"54-{n:04d}", "2030-12-31", (), 20, (), True)
        for n in range(6)
    )
    lines = [[str(value) for value in dataclasses.astuple(one)] for one in objects]
    blob = laptop.blobs.put(b"".join(rows.encode(lines)))
    with laptop.writing("laptop-person") as w:
        w.append(
            ObjectsImported(
                snapshot_id="snap-1", source_name="a.csv", source_sha256=bytes(32), blob=blob,
                size=len(objects), rejected=0, repaired=0, as_of_ms=0,
            )
        )  # fmt: skip
        w.append(
            RosterImported(
                snapshot_id="snap-2", source_name="b.csv", source_sha256=bytes(32), rows=people,
                rejected=0, repaired=0, as_of_ms=0,
            )
        )  # fmt: skip


def _draw(world: World) -> None:
    laptop = world.devices["laptop"]
    request = PlanRequest(
        plan_id=PLAN,
        title="2026年第7批：商标使用与地理标志",
        shares={name: Share(count=2) for name in "ABCD"},
        due="2026-12-31",
    )
    planning.freeze(laptop, "laptop-person", request)
    drawing.issue_slot(laptop, "laptop-person", PLAN)
    drawing.witness(laptop, "laptop-person", PLAN, "市场管理方", b"4 2 6 6 1 3")
    drawing.release_nonce(laptop, "laptop-person", PLAN)
    drawing.perform(laptop, "laptop-person", PLAN)
    drawn = {task.object_id for task in draws.tasks(laptop.db, PLAN)}
    listed = drawn | {task.object_id for task in draws.reserves(laptop.db, PLAN)}
    world.drawn = min(drawn)
    world.left_out = min({an_object(n).object_id for n in range(60)} - listed)


def _inspections(world: World) -> None:
    laptop = world.devices["laptop"]
    world.clock.set(at_local(2026, 11, 19, 10))
    for story, number in {"plain": 5, "hostile": 1, "withdrawn": 7, "altered": 9}.items():
        _inspection(laptop, story, an_object(number, HOSTILE_NAME if number == 1 else None), PLAN)
    _inspection(world.devices["lost"], "lost", an_object(11), None)
    world.sync("laptop", "lost", "boss", "press")


def _inspection(
    workspace: Workspace, story: str, one: RegisteredObject, plan_id: str | None
) -> None:
    actor = workspace.profile.person_id
    form = workspace.blobs.put(b"a form")
    with workspace.writing(actor) as w:
        w.append(
            InspectionOpened(
                inspection_id=f"insp-{story}", object_id=one.object_id, object_name=one.name,
                address=one.address, operator=one.operator, kind="random",
                task_id=f"{plan_id}/{one.object_id}" if plan_id else None, plan_id=plan_id,
                reason=None, approval_no="A-1", notice_no="N-1", items=("商标使用",),
                inspectors=(Officer(inspector_id="I00", name="检查员0", certificate_no="54-0000",
                                    certificate_expires=""),
                            Officer(inspector_id="I01", name="检查员1", certificate_no="54-0001",
                                    certificate_expires="")),
                assistants=0, form_id="trademark_use", form_version=BlobId(form), visits=0, cap=None,
            )
        )  # fmt: skip
        w.append(
            FindingRecorded(
                inspection_id=f"insp-{story}", finding_id=f"find-{story}", question=None,
                right="trademark_general", violation="冒充注册商标", basis=(),
                text="外包装标注“注册商标”字样和®标记，该标识未获准注册",
            )
        )  # fmt: skip
        w.append(
            InspectionSubmitted(
                inspection_id=f"insp-{story}", outcome="normal", answers_sha256=bytes(32),
                results=("corrected",), handling=("correction",),
                remark="外包装标注“注册商标”字样，经营者次仁，电话13900000000。",
            )
        )  # fmt: skip


def _publications(world: World) -> None:
    boss, press = world.devices["boss"], world.devices["press"]
    stories = ("plain", "hostile", "withdrawn", "altered")
    world.clock.set(at_local(2026, 11, 26, 9))
    for story in stories:
        proposals = drafting.draft(boss.db, f"insp-{story}").proposals
        publishing.approve_result(boss, "boss-person", f"insp-{story}", proposals)
    world.sync("boss", "press")
    world.clock.set(at_local(2026, 11, 27, 9))
    for story in stories:
        done = publishing.publish_result(press, "press-person", f"insp-{story}")
        world.results[story] = done.publication_id
    publishing.withdraw(press, "press-person", world.results["withdrawn"], "认定事实有误")
    publishing.publish_draw(press, "press-person", PLAN)
    world.sync("press")
    # what a disk fault or a hand in the database would do; no act can
    db, altered = world.centre.workspace.db, world.results["altered"]
    shown = tables.published_by_id(db, altered)
    assert shown is not None
    db.execute(
        "UPDATE result_publication SET record = ? WHERE publication_id = ?",
        (dataclasses.replace(shown.record, result="未发现问题").encode(), altered),
    )


def _notices(world: World) -> None:
    laptop, lost = world.devices["laptop"], world.devices["lost"]
    world.clock.set(at_local(2026, 11, 20, 18))
    world.notices["registered"] = _issue(laptop, "plain")
    world.notices["replaced"] = _issue(laptop, "hostile")
    world.notices["withdrawn"] = _issue(laptop, "withdrawn")
    world.notices["revoked_after"] = _issue(lost, "lost")
    world.sync("laptop", "lost")
    world.clock.set(at_local(2026, 11, 25, 9))
    world.notices["successor"] = _issue(
        laptop, "hostile", "2026-12-11", replaces=world.notices["replaced"].notice_id
    )
    issuing.void(laptop, "laptop-person", world.notices["withdrawn"].notice_id, "认定事实有误")
    world.sync("laptop")


def _later_notices(world: World, stranger: Workspace) -> None:
    laptop, lost = world.devices["laptop"], world.devices["lost"]
    with world.centre.workspace.writing("C1") as w:
        w.append(devices.DeviceRevoked(device_id=lost.device_id, reason="电脑丢失"))
    world.clock.set(at_local(2026, 11, 28, 9))
    world.notices["revoked_before"] = _issue(lost, "lost")
    world.notices["unregistered"] = _issue(laptop, "plain")
    _inspection(stranger, "stranger", an_object(13), None)
    world.notices["unknown"] = _issue(stranger, "stranger")


def _issue(
    workspace: Workspace, story: str, due: str = "2026-12-04", replaces: str | None = None
) -> Issued:
    fields = {"due": due, "basis": "商标法第五十二条", "violated": "商标法第五十二条"}
    return issuing.issue(
        workspace, workspace.profile.person_id, "rectification_order", f"insp-{story}", fields,
        replaces=replaces, reason="当事人申请延长期限，本局同意。" if replaces else "",
    )  # fmt: skip
