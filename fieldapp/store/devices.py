"""Which devices there are, whose they are, and which of them this workspace trusts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from fieldapp.errors import Code, RuleError, VerificationError
from fieldapp.ids import DeviceId, EventId
from fieldapp.ledger import dcbor
from fieldapp.ledger.chain import ChainId
from fieldapp.ledger.fact import Fact
from fieldapp.ledger.receipt import Receipt
from fieldapp.store import clockwatch, closing, keymarks, trust
from fieldapp.store.clockwatch import ClockBehind, ClockBooted, ClockRolledBack, ClockStepped
from fieldapp.store.closing import EpochClosed
from fieldapp.store.database import Connection
from fieldapp.store.keymarks import KeysChanged
from fieldapp.store.projection import Maker, Projecting, Projector, Recorded, Table
from fieldapp.store.roles import ROLES, forbidden_pairs

if TYPE_CHECKING:  # the workspace imports this module's projector
    from fieldapp.store.workspace import Workspace

DECIDES = frozenset({"supervisor", "admin"})  # about a forked chain


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a device says of itself when it is enrolled; public, and small enough for a QR."""

    device_id: bytes  # 16 bytes, the start of the public key
    public_key: bytes  # 32 bytes, Ed25519
    vrf_public_key: bytes  # 32 bytes
    age_recipient: str  # where bundles for it are sealed to
    device_name: str
    person_id: str
    person_name: str
    role: str
    unit: str

    def encode(self) -> bytes:
        """Give the canonical bytes."""
        return dcbor.encode({name: getattr(self, name) for name in self.__slots__})

    @classmethod
    def decode(cls, untrusted: bytes) -> Card:
        """Read a card strictly.

        Raises:
            VerificationError: CBOR_…, DEVICE_CARD_INVALID.
        """
        fields = dcbor.decode(untrusted, 4096)
        try:
            card = cls(**fields)
        except TypeError as error:
            raise VerificationError(Code.DEVICE_CARD_INVALID, why="fields") from error
        if (
            any(
                type(getattr(card, n)) is not (bytes if n in trust.BINARY else str) for n in fields
            )
            or len(card.public_key) != 32
            or len(card.vrf_public_key) != 32
            or card.device_id != card.public_key[:16]
            or card.role not in ROLES
        ):
            raise VerificationError(Code.DEVICE_CARD_INVALID, why="values")
        return card


def _ill_typed(card: Card, names: Iterable[str]) -> bool:
    kinds = {name: bytes if name in trust.BINARY else str for name in names}
    return any(type(getattr(card, name)) is not kind for name, kind in kinds.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochOpened(Fact):
    """A device began a chain: at enrolment, or after it found its database restored or copied."""

    TYPE: ClassVar[str] = "epoch.opened"
    app: str
    card: Card
    reason: str  # "enrolled", "restored" or "forked"
    parent_epoch: int | None = None
    parent_seq: int | None = None
    parent_id: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceEnrolled(Fact):
    """Somebody entitled to it vouches for a device's card."""

    TYPE: ClassVar[str] = "device.enrolled"
    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoPeopleRequired(Fact):
    """From here on a card is trusted once two administrators (or the centre) vouched for it."""

    TYPE: ClassVar[str] = "device.two_people"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRevoked(Fact):
    """A device is no longer trusted; what it had receipted before stays valid."""

    TYPE: ClassVar[str] = "device.revoked"
    device_id: bytes
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForkSettled(Fact):
    """A supervisor looked into a forked chain and said which branch is followed from there."""

    TYPE: ClassVar[str] = "fork.settled"
    device_id: bytes
    epoch: int
    seq: int  # where the branches part
    followed: bytes  # id of the first event of the branch that is followed
    reason: str


@dataclass(frozen=True, slots=True)
class ForkDecision:
    """A decision about a fork, by somebody entitled to it."""

    device_id: DeviceId
    epoch: int
    seq: int
    followed: EventId
    reason: str
    actor: str  # person id
    at_ms: int


@dataclass(frozen=True, slots=True)
class Device:
    """A trusted device."""

    device_id: DeviceId
    public_key: bytes
    vrf_public_key: bytes
    age_recipient: str
    device_name: str
    person_id: str
    person_name: str
    role: str
    unit: str
    revoked: bool


_COLUMNS = (*trust.CARD, "revoked")


def _project(p: Projecting, event: Recorded, fact: Any) -> None:
    match fact:
        case EpochOpened():
            if event.local:  # a stranger's own word counts for nothing
                trust.vouch(p.db, event, fact.card)
        case DeviceEnrolled():
            trust.enrolled(p.db, event, fact.card)
        case TwoPeopleRequired():
            trust.required(p.db, event)
        case DeviceRevoked():
            p.db.execute(
                "INSERT OR IGNORE INTO revocation VALUES (?, ?, ?, ?, ?, ?)",
                (fact.device_id, event.device_id, event.local, event.epoch, event.seq,
                 event.at_ms),
            )  # fmt: skip
        case EpochClosed():
            closing.project(p.db, event, fact)
        case ForkSettled():
            p.db.execute(
                "INSERT INTO fork_decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,"
                " (SELECT count(*) FROM fork_decision))",  # its place in the log's order
                (event.event_id, fact.device_id, fact.epoch, fact.seq, fact.followed, fact.reason,
                 event.actor, event.device_id, event.at_ms),
            )  # fmt: skip
        case ClockRolledBack() | ClockStepped() | ClockBehind() | ClockBooted():
            clockwatch.project(p, event, fact)
        case KeysChanged():
            keymarks.project(p.db, event, fact)
        case _:
            raise TypeError(type(fact).__name__)


PROJECTOR = Projector(
    room="devices",
    facts=(
        EpochOpened,
        DeviceEnrolled,
        TwoPeopleRequired,
        DeviceRevoked,
        EpochClosed,
        ForkSettled,
        ClockRolledBack,
        ClockStepped,
        ClockBehind,
        ClockBooted,
        KeysChanged,
    ),
    tables=(
        *trust.TABLES,
        Table(
            "revocation",
            {
                "device_id": bytes,
                "by_device": bytes,
                "local": int,
                "epoch": int,
                "seq": int,
                "at_ms": int,
            },
            pk=("device_id", "by_device"),
        ),
        Table(
            "fork_decision",
            {
                "event_id": bytes,
                "device_id": bytes,
                "epoch": int,
                "seq": int,
                "followed": bytes,
                "reason": str,
                "actor": str,
                "by_device": bytes,
                "at_ms": int,
                "place": int,
            },
            pk="event_id",
        ),
        Table(
            "clock_mark",
            {
                "event_id": bytes,
                "device_id": bytes,
                "kind": str,
                "at_ms": int,
                "said_ms": int,
                "expected_ms": int,
            },
            pk="event_id",
            indexes=(("device_id", "at_ms"),),
        ),
        clockwatch.BOOTS,
        keymarks.TABLE,
        closing.TABLE,
    ),
    project=_project,
    sql=trust.SQL,
    dropped=trust.DROPPED,
)


def devices(db: Connection) -> list[Device]:
    """Give all devices ever trusted, by name."""
    rows = db.execute(f"SELECT {', '.join(_COLUMNS)} FROM device ORDER BY device_name, device_id")
    return [_device(row) for row in rows]


def device(db: Connection, device_id: DeviceId) -> Device | None:
    """Give one trusted device, None for a stranger."""
    row = db.execute(
        f"SELECT {', '.join(_COLUMNS)} FROM device WHERE device_id = ?", (device_id,)
    ).fetchone()
    return _device(row) if row else None


def makers(db: Connection) -> dict[DeviceId, Maker]:
    """Give whose each trusted device is, as projections ask."""
    rows = db.execute("SELECT device_id, person_id, role, unit FROM device")
    return {DeviceId(one): Maker(person, role, unit) for one, person, role, unit in rows}


def _device(row: tuple[Any, ...]) -> Device:
    values: list[Any] = [*row[:-1], bool(row[-1])]
    return Device(*values)


def revocations(workspace: Workspace) -> dict[DeviceId, int]:
    """Give when each revoked device was first revoked by somebody entitled to it, UTC ms.

    The time is that of the first receipt over the revocation, so that nobody dates one back. A
    centre's own word, and one that no centre has seen yet, stand at the clock they were made by.
    """
    rows = workspace.db.execute(
        "SELECT device_id, by_device, epoch, seq, at_ms FROM effective_revocation"
    ).fetchall()
    first: dict[DeviceId, int] = {}
    for revoked, by, epoch, seq, at_ms in rows:
        since = _receipted_ms(workspace, ChainId(DeviceId(by), epoch), seq) or at_ms
        known = DeviceId(revoked)
        first[known] = min(since, first.get(known, since))
    return first


def _receipted_ms(workspace: Workspace, chain_id: ChainId, seq: int) -> int | None:
    """Give when a centre confirmed the event at a place of another's chain; None: not yet."""
    chain = workspace.eventlog.chain(chain_id)
    if chain is None:
        return None
    times = [
        Receipt.decode(body).time_ms
        for body, _, centre in workspace.eventlog.receipts(chain.row, seq)
        if centre != chain.public_key
    ]
    return min(times, default=None)


def fork_decisions(db: Connection) -> list[ForkDecision]:
    """Give the decisions about forks that count, the first of each fork first.

    First in the order of log.md §2.3: a receipted one before all later, whatever clock they claim.
    By a supervisor or administrator in their own name, and never by the forked device itself.
    """
    rows = db.execute(
        "SELECT f.device_id, f.epoch, f.seq, f.followed, f.reason, f.actor, f.at_ms"
        " FROM fork_decision f JOIN device d ON d.device_id = f.by_device"
        " AND d.person_id = f.actor AND d.role IN (?, ?) WHERE f.by_device <> f.device_id"
        " ORDER BY f.place",
        sorted(DECIDES),
    )
    return [ForkDecision(*row) for row in rows]


def enrol(workspace: Workspace, actor: str, card: Card) -> None:
    """Trust a device: whoever does this vouches for its card.

    Where two people are required (`trust.in_force`) the first one's word waits for the second's.

    Raises:
        RuleError: DEVICE_REVOKED (a revoked device enrols again with new keys only);
            ROLE_PAIR_FORBIDDEN (the person's other device has a role that goes with no other);
            ENROL_SECOND_PERSON (this person has vouched already, another has to).
    """
    known = device(workspace.db, DeviceId(card.device_id))
    if known is not None and known.revoked:
        raise RuleError(Code.DEVICE_REVOKED, device=card.device_name)
    for other in devices(workspace.db):
        apart = (card.role, other.role) in forbidden_pairs() and not other.revoked
        if apart and other.person_id == card.person_id and other.device_id != card.device_id:
            raise RuleError(
                Code.ROLE_PAIR_FORBIDDEN, person=card.person_name, device=other.device_name
            )
    if known is not None:
        return
    if workspace.owner.person_id in trust.first_words(workspace.db, card.encode()):
        raise RuleError(Code.ENROL_SECOND_PERSON, device=card.device_name)
    with workspace.writing(actor) as w:
        w.append(DeviceEnrolled(card=card))


def require_two(workspace: Workspace, actor: str) -> None:
    """Let every enrolment from now on take two people; there is no way back.

    Raises:
        RuleError: TWO_PEOPLE_ROLE (administrators and the centre may); TWO_PEOPLE_FEW (there are
            not three people yet who could: with two, one lost laptop would end all enrolment).
    """
    if workspace.profile.role not in trust.APPROVERS:
        raise RuleError(Code.TWO_PEOPLE_ROLE)
    if trust.in_force(workspace.db):
        return
    known = devices(workspace.db)
    able = {one.person_id for one in known if one.role in trust.APPROVERS and not one.revoked}
    if len(able) < trust.APPROVERS_FIRST:
        raise RuleError(Code.TWO_PEOPLE_FEW, known=len(able))
    with workspace.writing(actor) as w:
        w.append(TwoPeopleRequired())
