"""What the sync page shows, as frozen rows: items by lane, the centre, devices, an import."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Lane(StrEnum):
    """In what order things go: small and decisive first."""

    TRUST = "trust"
    DRAW = "draw"
    WORK = "work"
    RESULT = "result"
    FILES = "files"


class What(StrEnum):
    """What an item is."""

    DEVICES = "devices"
    REGISTER = "register"
    ROSTER = "roster"
    DRAW = "draw"
    INSPECTION = "inspection"
    NOTICE = "notice"
    RESULT = "result"
    PICTURE = "picture"  # evidence, also a document or a recording
    PAPER = "paper"  # a notice as printed
    FILE = "file"


class Step(StrEnum):
    """How far an item has come."""

    LOST = "lost"  # its bytes are not on this disk
    WAITING = "waiting"
    ON_STICK = "on_stick"  # exported, no receipt has come back
    AT_CENTRE = "at_centre"


LANES: dict[What, Lane] = {
    What.DEVICES: Lane.TRUST,
    What.REGISTER: Lane.DRAW,
    What.ROSTER: Lane.DRAW,
    What.DRAW: Lane.DRAW,
    What.INSPECTION: Lane.WORK,
    What.NOTICE: Lane.WORK,
    What.RESULT: Lane.RESULT,
    What.PICTURE: Lane.FILES,
    What.PAPER: Lane.FILES,
    What.FILE: Lane.FILES,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing as a person would name it; many records may belong to it."""

    what: What
    subject: str  # a business, a plan, "" where `what` says all
    state: str = ""  # a stage or status; of a picture its title
    number: str = ""  # of a notice
    records: int = 0  # 0: a file
    size: int  # bytes
    step: Step
    at_ms: int | None = None  # when it came to this step; of what waits: last written

    @property
    def lane(self) -> Lane:
        """Where it queues."""
        return LANES[self.what]

    @property
    def waits(self) -> bool:
        """Whether the centre has not confirmed it."""
        return self.step is not Step.AT_CENTRE


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRow:
    """One device that this workspace trusts or has stopped trusting."""

    device_id: bytes
    name: str
    person: str
    role: str
    unit: str
    fingerprint: bytes  # digest of its whole card
    revoked: bool
    own: bool
    frozen: bool  # it forked, and nobody has decided
    may_stop: bool  # the person here may say that it is lost or its person gone
    code: tuple[bytes, ...]  # modules of the own card's QR code, one byte a module, 0 dark
    closed: int | None  # events of its that stay, when it was stopped with a place named


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingCard:
    """A card that one person vouched for and that waits for a second."""

    card: bytes  # its canonical bytes
    device: str
    person: str
    role: str
    unit: str
    fingerprint: bytes
    vouched: tuple[str, ...]  # names of those who did
    may_vouch: bool  # the person here may be the second


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """A forked device that nobody has decided about."""

    device_id: bytes
    epoch: int
    seq: int  # where the branches part
    device: str
    person: str
    since_ms: int  # by the device's own clock
    kept: int  # records of the other branch
    receipted: bool  # the centre has the branch that is followed
    can_decide: bool  # by the person at this device


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingLine:
    """Records of a device that came before those they continue, or before a decision."""

    device: str
    first: int  # the missing ones; `last` below `first`: none
    last: int
    kept: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The last bundle written from here."""

    at_ms: int
    file: str
    size: int  # bytes
    receivers: tuple[str, ...]  # device names
    records: int  # of the own chain that it holds, count


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Everything the page shows."""

    items: tuple[Item, ...]  # what waits first, in the order of the lanes
    records: int  # waiting
    files: int  # waiting
    size: int  # bytes waiting
    address: str  # of the centre, "" when none was given
    centre: DeviceRow | None
    last_sync_ms: int | None
    exported: Exported | None
    devices: tuple[DeviceRow, ...]  # the own one first
    alarms: tuple[Alarm, ...]
    waiting: tuple[WaitingLine, ...]
    cards: tuple[WaitingCard, ...] = ()  # that wait for a second person
    two_people: bool = False  # enrolling takes two
    may_require: bool = False  # the person here may ask for that

    def waiting_in(self, lane: Lane) -> tuple[int, int]:
        """Give how many things wait in a lane (records, or files) and their bytes."""
        mine = [item for item in self.items if item.lane is lane and item.waits]
        count = len(mine) if lane is Lane.FILES else sum(item.records for item in mine)
        return count, sum(item.size for item in mine)

    def receivers(self) -> tuple[DeviceRow, ...]:
        """Give the devices a bundle may be sealed to."""
        return tuple(one for one in self.devices if not (one.own or one.revoked))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLine:
    """What became of one device's records in an imported bundle."""

    device: str
    outcome: str  # sync.joining.Outcome
    added: int
    held: int
    waits_to: int = 0  # "pending": the records from `held` to this number are missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did."""

    file: str
    sender: str
    made_ms: int
    chains: tuple[ChainLine, ...]
    records: int  # new
    files: int  # new
    receipts: int  # new
    changes: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """What a sync with the centre did."""

    sent: int
    received: int
    files_sent: int
    files_received: int
    changes: frozenset[str]
