"""Reads from the workspace what waits to be sent, in things a person can name; its own thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from fieldapp.draw import tables as draws
from fieldapp.evidence import tables as evidence
from fieldapp.ids import BlobId
from fieldapp.inspection import tables as inspections
from fieldapp.ledger import dcbor, keys
from fieldapp.ledger.receipt import Receipt
from fieldapp.notice import scanning
from fieldapp.notice import tables as notices
from fieldapp.publication import tables as publications
from fieldapp.store import forks, trust
from fieldapp.store.closing import closings
from fieldapp.store.devices import DECIDES, Card, Device, device, devices
from fieldapp.store.forks import Fork
from fieldapp.store.projection import Recorded
from fieldapp.store.revoking import may_revoke
from fieldapp.store.workspace import Workspace
from fieldapp.sync.session import LAST_SYNC
from fieldapp.ui.offices import office_name
from fieldapp.ui.sync import card_code
from fieldapp.ui.sync.model import (
    Alarm,
    DeviceRow,
    Exported,
    Item,
    State,
    Step,
    WaitingCard,
    WaitingLine,
    What,
)

ADDRESS = "centre_address"  # settings of this workspace, not part of the log
EXPORTED = "last_export"
SHOWN_SENT = 2000  # records already receipted that are still listed
_CARD = ("device_id", "public_key", "vrf_public_key", "age_recipient", "device_name", "person_id",
         "person_name", "role", "unit")  # fmt: skip


@dataclass(slots=True)
class _Thing:
    """Records that belong together, while they are counted."""

    what: What
    name: str  # an id
    records: int = 0
    size: int = 0
    at_ms: int = 0
    last: int = 0  # position in the chain
    seen: list[str] = field(default_factory=list)  # types of events


def read_state(workspace: Workspace) -> State:
    """Read what waits, what the centre holds, and who is known here."""
    exported = _exported(workspace)
    undecided = forks.frozen(workspace.eventlog, workspace.db)
    known = [_row(workspace, one, one.device_id in undecided) for one in devices(workspace.db)]
    items = [*_records(workspace, exported), *_files(workspace, exported)]
    waiting = [item for item in items if item.waits]
    order = {what: place for place, what in enumerate(What)}
    kept = workspace.meta(LAST_SYNC)
    return State(
        items=tuple(sorted(items, key=lambda i: (not i.waits, order[i.what], -(i.at_ms or 0)))),
        records=workspace.chain.head.size - workspace.chain.receipted,
        files=sum(not item.records for item in waiting),
        size=sum(item.size for item in waiting),
        address=(workspace.meta(ADDRESS) or b"").decode(),
        centre=next((one for one in known if one.role == "centre" and not one.revoked), None),
        last_sync_ms=int(dcbor.decode(kept)) if kept else None,
        exported=exported,
        devices=tuple(sorted(known, key=lambda one: (not one.own, one.revoked, one.name))),
        alarms=tuple(_alarm(workspace, fork) for fork in undecided.values()),
        waiting=_waiting(workspace),
        cards=tuple(_cards(workspace)),
        two_people=trust.in_force(workspace.db),
        may_require=workspace.profile.role in trust.APPROVERS,
    )


def fingerprint(card: Card) -> bytes:
    """Give the digest that two people compare: of the whole card, person and role included."""
    return keys.sha256(card.encode())


def _alarm(workspace: Workspace, fork: Fork) -> Alarm:
    known = device(workspace.db, fork.chain.device_id)
    own = fork.chain.device_id == workspace.device_id
    return Alarm(
        device_id=fork.chain.device_id, epoch=fork.chain.epoch, seq=fork.seq,
        device=known.device_name if known else fork.chain.device_id.hex()[:8],
        person=known.person_name if known else "", since_ms=fork.since_ms, kept=fork.kept,
        receipted=fork.receipted, can_decide=workspace.profile.role in DECIDES and not own,
    )  # fmt: skip


def _waiting(workspace: Workspace) -> tuple[WaitingLine, ...]:
    found = []
    for one in workspace.eventlog.pending.waiting():
        known = device(workspace.db, one.chain.device_id)
        name = known.device_name if known else one.chain.device_id.hex()[:8]
        found.append(WaitingLine(device=name, first=one.first, last=one.last, kept=one.kept))
    return tuple(found)


def _cards(workspace: Workspace) -> Iterator[WaitingCard]:
    own = workspace.profile
    for one in trust.proposals(workspace.db):
        card = one.card
        yield WaitingCard(
            card=card.encode(), device=card.device_name, person=card.person_name, role=card.role,
            unit=office_name(card.unit), fingerprint=fingerprint(card), vouched=one.people,
            may_vouch=own.role in trust.APPROVERS and own.person_id not in one.person_ids,
        )  # fmt: skip


def _row(workspace: Workspace, one: Device, frozen: bool) -> DeviceRow:
    card = Card(**{name: getattr(one, name) for name in _CARD})
    ends = {each.epoch: each.size for each in closings(workspace.db, one.device_id)}
    own = one.device_id == workspace.device_id
    code = scanning.modules(card_code.text_of(card.encode())) if own else ()
    return DeviceRow(
        device_id=one.device_id, name=one.device_name, person=one.person_name, role=one.role,
        unit=office_name(one.unit), fingerprint=fingerprint(card), revoked=one.revoked,
        own=own, frozen=frozen, code=tuple(code),
        may_stop=may_revoke(workspace, one),
        closed=sum(ends.values()) if ends else None,
    )  # fmt: skip


def _exported(workspace: Workspace) -> Exported | None:
    kept = workspace.meta(EXPORTED)
    if kept is None:
        return None
    at_ms, file, size, receivers, records = dcbor.decode(kept)
    return Exported(at_ms=at_ms, file=file, size=size, receivers=tuple(receivers), records=records)


# records


def _records(workspace: Workspace, exported: Exported | None) -> Iterator[Item]:
    chain, log = workspace.chain, workspace.eventlog
    start = max(0, chain.receipted - SHOWN_SENT)
    waiting: dict[tuple[What, str], _Thing] = {}
    sent: dict[tuple[What, str], _Thing] = {}
    sizes = (
        len(event.header) + len(event.payload or b"") for event in log.events(chain.row, start)
    )
    for event, size in zip(log.recorded_of(chain.row, start), sizes, strict=True):
        what, name = _belongs(workspace, event)
        things = sent if event.seq < chain.receipted else waiting
        thing = things.setdefault((what, name), _Thing(what, name))
        thing.records, thing.size = thing.records + 1, thing.size + size
        thing.at_ms, thing.last = event.at_ms, event.seq
        thing.seen.append(event.type)
    receipts = [Receipt.decode(body) for body, _, _ in log.receipts(chain.row)]
    for thing in waiting.values():
        aboard = exported is not None and thing.last < exported.records
        yield _item(workspace, thing, Step.ON_STICK if aboard else Step.WAITING)
    for key, thing in sent.items():
        if key not in waiting:
            times = (one.time_ms for one in receipts if one.size > thing.last)
            thing.at_ms = next(times, thing.at_ms)
            yield _item(workspace, thing, Step.AT_CENTRE)


def _belongs(workspace: Workspace, event: Recorded) -> tuple[What, str]:
    """Say which thing a record belongs to: its kind, and an id."""
    fields: dict[str, Any] = dcbor.decode(event.payload) if event.payload else {}
    room = event.type.partition(".")[0]
    inspection = fields.get("inspection_id")
    match room:
        case "inspection":
            return What.INSPECTION, str(inspection)
        case "evidence":
            item = evidence.evidence_item(workspace.db, str(fields.get("item_id")))
            return What.INSPECTION, str(inspection or (item.inspection_id if item else ""))
        case "notice":
            return What.NOTICE, str(fields.get("notice_id", ""))
        case "result":
            return What.RESULT, str(inspection or _published(workspace, fields))
        case "draw":
            return What.DRAW, str(fields.get("plan_id", ""))
        case "registry":
            return (What.ROSTER if "roster" in event.type else What.REGISTER), ""
        case _:
            return What.DEVICES, ""


def _published(workspace: Workspace, fields: dict[str, Any]) -> str:
    row = publications.published_by_id(workspace.db, str(fields.get("publication_id")))
    return row.inspection_id if row else ""


def _item(workspace: Workspace, thing: _Thing, step: Step) -> Item:
    subject, state, number = "", "", ""
    match thing.what:
        case What.INSPECTION | What.RESULT:
            row = inspections.inspection(workspace.db, thing.name)
            subject = row.object_name if row else ""
            state = row.stage if row and thing.what is What.INSPECTION else thing.seen[-1]
        case What.NOTICE:
            notice = notices.notice(workspace.db, thing.name)
            if notice is not None:
                subject, state, number = notice.party, notice.status.value, notice.number
        case What.DRAW:
            plan = draws.plan(workspace.db, thing.name)
            subject, number = (plan.title if plan else ""), thing.name
        case _:
            pass
    return Item(
        what=thing.what, subject=subject, state=state, number=number, records=thing.records,
        size=thing.size, step=step, at_ms=thing.at_ms,
    )  # fmt: skip


# files


def _files(workspace: Workspace, exported: Exported | None) -> Iterator[Item]:
    waiting = set(workspace.eventlog.blobs_unconfirmed())
    rooms = dict(workspace.eventlog.blobs_named())
    papers = {row.pdf_blob: row for row in notices.notices(workspace.db)}
    for blob in workspace.eventlog.blobs_local()[-SHOWN_SENT:]:
        here = workspace.blobs.has(blob)
        step = Step.AT_CENTRE
        if blob in waiting:
            step = Step.WAITING if here else Step.LOST
        paper = papers.get(blob)
        at_ms: int | None
        if paper is not None:
            what, subject, state, at_ms = What.PAPER, paper.party, paper.number, paper.issued_ms
        else:
            what, subject, state, at_ms = _sealed(workspace, blob, rooms.get(blob, ""))
        if step is Step.WAITING and exported and at_ms and at_ms <= exported.at_ms:
            step = Step.ON_STICK
        yield Item(
            what=what, subject=subject, state=state, step=step, at_ms=at_ms,
            size=workspace.blobs.size(blob) if here else 0,
        )  # fmt: skip


def _sealed(workspace: Workspace, blob: BlobId, room: str) -> tuple[What, str, str, int | None]:
    found = evidence.same_content(workspace.db, blob) if room == "evidence" else []
    if not found:
        return What.FILE, "", room, None
    row = inspections.inspection(workspace.db, found[0].inspection_id)
    return What.PICTURE, row.object_name if row else "", found[0].title, found[0].sealed_ms
