"""Where a lost device's chains end: what of them a revocation still lets in, and what no more.

Whoever revokes a device also says how much of each of its chains is here. Events up to that place,
or up to a centre's receipt, stay welcome from whoever brings them, so that everybody ends with the
same log; later ones, other histories and new epochs are taken in nowhere (docs/spec/log.md §2.2).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from fieldapp.ids import DeviceId, EventId
from fieldapp.ledger.fact import Fact
from fieldapp.store.database import Connection
from fieldapp.store.projection import Recorded, Table

if TYPE_CHECKING:  # the workspace imports this module's table
    from fieldapp.store.eventlog import EventLog


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochClosed(Fact):
    """One chain of a device ends here; recorded with the device's revocation."""

    TYPE: ClassVar[str] = "epoch.closed"
    device_id: bytes
    epoch: int
    size: int  # events that stay, count
    last_id: bytes  # id of the last of them


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of one chain, by the word of somebody whose revocation counts."""

    epoch: int
    size: int
    last_id: EventId


TABLE = Table(
    "closing",
    {"device_id": bytes, "by_device": bytes, "epoch": int, "size": int, "last_id": bytes},
    pk=("device_id", "by_device", "epoch"),
)


def project(db: Connection, event: Recorded, fact: EpochClosed) -> None:
    """Keep one closing; the first word of each device counts."""
    db.execute(
        "INSERT OR IGNORE INTO closing VALUES (?, ?, ?, ?, ?)",
        (fact.device_id, event.device_id, fact.epoch, fact.size, fact.last_id),
    )


def closings(db: Connection, device_id: DeviceId) -> list[Closing]:
    """Give where a device's chains end, by everybody whose revocation of it counts."""
    rows = db.execute(
        "SELECT DISTINCT c.epoch, c.size, c.last_id FROM closing c JOIN effective_revocation r"
        " ON r.device_id = c.device_id AND r.by_device = c.by_device WHERE c.device_id = ?"
        " ORDER BY 1, 2, 3",
        (device_id,),
    )
    return [Closing(epoch, size, EventId(last_id)) for epoch, size, last_id in rows]


def ends(log: EventLog, device_id: DeviceId) -> list[EpochClosed]:
    """Give the facts that close every chain of a device where it stands here."""
    return [
        EpochClosed(
            device_id=device_id, epoch=row.chain.epoch, size=row.head.size,
            last_id=row.head.last_id,
        )
        for row in log.chains()
        if row.chain.device_id == device_id
    ]  # fmt: skip
