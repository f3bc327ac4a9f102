"""Three laptops of one office and the stick between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldapp.checklist.basis import Basis
from fieldapp.clock import FixedClock, at_local
from fieldapp.inspection.events import FindingRecorded, InspectionSubmitted, InspectionVoided
from fieldapp.ledger.chain import verify_segment
from fieldapp.publication import drafting, publishing
from fieldapp.publication.redaction import Span
from fieldapp.rooms import PROJECTORS
from fieldapp.store.devices import DeviceEnrolled
from fieldapp.store.workspace import Profile, Workspace
from tests.conftest import PASSWORD
from tests.evidence.making import opened

INSPECTOR, SUPERVISOR, PUBLISHER = "insp-tashi", "sup-wangdui", "pub-zhuoga"
PEOPLE = {
    INSPECTOR: ("inspector", "扎西"),
    SUPERVISOR: ("supervisor", "旺堆"),
    PUBLISHER: ("publisher", "卓嘎"),
    "insp-droma": ("supervisor", "卓玛"),  # a supervisor who also inspects
}


@dataclass
class Office:
    clock: FixedClock
    laptops: dict[str, Workspace]

    def __getitem__(self, person: str) -> Workspace:
        return self.laptops[person]

    def carry(self) -> None:
        """Bring every laptop's events to every other."""
        for source in self.laptops.values():
            for target in self.laptops.values():
                if source is not target:
                    _carry(source, target, self.clock.now_ms())

    def inspect(self, inspection_id: str, remark: str = "", text: str = "外包装标注®") -> None:
        """A finished inspection with one finding, known on all laptops."""
        with self[INSPECTOR].writing(INSPECTOR) as w:
            w.append(opened(inspection_id))
            w.append(
                FindingRecorded(
                    inspection_id=inspection_id, finding_id=f"find-{inspection_id}", question=None,
                    right="trademark_infringement", violation="冒充注册商标",
                    basis=(Basis(statute="trademark_law", article="52"),), text=text,
                )
            )  # fmt: skip
            w.append(
                InspectionSubmitted(
                    inspection_id=inspection_id, outcome="normal", answers_sha256=bytes(32),
                    results=("corrected",), handling=("correction",), remark=remark,
                )
            )  # fmt: skip
        self.carry()

    def void(self, inspection_id: str) -> None:
        with self[INSPECTOR].writing(INSPECTOR) as w:
            w.append(InspectionVoided(inspection_id=inspection_id, reason="登记错误"))
        self.carry()


def _carry(source: Workspace, target: Workspace, now_ms: int) -> None:
    for row in source.eventlog.chains():
        if row.chain.device_id == target.device_id:
            continue
        with target.admitting() as settling:
            own = target.eventlog.chain(row.chain) or target.eventlog.add_chain(
                row.chain, row.public_key
            )
            events = list(source.eventlog.events(row.row, own.head.size))
            verified, _ = verify_segment(row.chain, row.public_key, own.head, events)
            settling.admit(own, verified, now_ms)


def approve(
    office: Office,
    inspection_id: str,
    hidden: Sequence[Span] | None = None,
    shown: Sequence[Span] = (),
) -> None:
    """The supervisor agrees to these words (all proposals hidden), known on all laptops."""
    own = office[SUPERVISOR]
    if hidden is None:
        hidden = drafting.draft(own.db, inspection_id).proposals
    publishing.approve_result(own, SUPERVISOR, inspection_id, hidden, shown)
    office.carry()


def set_up(folder: Path) -> Office:
    clock = FixedClock(at_local(2026, 11, 23, 9), step_ms=1000)
    laptops = {
        person: Workspace.create(
            folder / person,
            PASSWORD,
            profile=Profile(f"市局-{person}", person, name, role, "540199"),
            projectors=PROJECTORS,
            clock=clock,
        )
        for person, (role, name) in PEOPLE.items()
    }
    office = Office(clock, laptops)
    for person, workspace in laptops.items():
        with workspace.writing(person) as w:
            for other in laptops.values():
                if other is not workspace:
                    w.append(DeviceEnrolled(card=other.card()))
    office.carry()
    return office
