"""Which devices there are, whose they are, and which of them this workspace trusts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from fieldapp.errors import Code, VerificationError
from fieldapp.ids import DeviceId
from fieldapp.ledger import dcbor
from fieldapp.ledger.fact import Fact
from fieldapp.store.database import Connection
from fieldapp.store.projection import Projecting, Projector, Recorded, Table

ROLES = ("inspector", "supervisor", "publisher", "registry", "slot_issuer", "admin", "auditor",
         "centre")  # fmt: skip


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
        binary = ("device_id", "public_key", "vrf_public_key")
        if (
            any(type(getattr(card, n)) is not (bytes if n in binary else str) for n in fields)
            or len(card.public_key) != 32
            or len(card.vrf_public_key) != 32
            or card.device_id != card.public_key[:16]
            or card.role not in ROLES
        ):
            raise VerificationError(Code.DEVICE_CARD_INVALID, why="values")
        return card


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochOpened(Fact):
    """A device began a chain: at enrolment, or after it found its database restored or copied."""

    TYPE: ClassVar[str] = "epoch.opened"
    app: str
    card: Card
    reason: str  # "enrolled" or "restored"
    parent_epoch: int | None = None
    parent_seq: int | None = None
    parent_id: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceEnrolled(Fact):
    """Somebody entitled to it vouches for a device's card."""

    TYPE: ClassVar[str] = "device.enrolled"
    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRevoked(Fact):
    """A device is no longer trusted; what it had receipted before stays valid."""

    TYPE: ClassVar[str] = "device.revoked"
    device_id: bytes
    reason: str


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


_COLUMNS = ("device_id", "public_key", "vrf_public_key", "age_recipient", "device_name",
            "person_id", "person_name", "role", "unit", "revoked")  # fmt: skip


def _project(p: Projecting, event: Recorded, fact: Any) -> None:
    match fact:
        case EpochOpened() if event.local:
            _trust(p.db, fact.card)
        case EpochOpened():
            pass  # a stranger's own word; only `device.enrolled` by a trusted device counts
        case DeviceEnrolled():
            _trust(p.db, fact.card)
        case DeviceRevoked():
            p.db.execute("UPDATE device SET revoked = 1 WHERE device_id = ?", (fact.device_id,))


def _trust(db: Connection, card: Card) -> None:
    db.execute(
        f"INSERT INTO device ({', '.join(_COLUMNS)}) VALUES (?,?,?,?,?,?,?,?,?,0)"
        " ON CONFLICT (device_id) DO NOTHING",
        tuple(getattr(card, name) for name in _COLUMNS[:-1]),
    )


PROJECTOR = Projector(
    room="devices",
    facts=(EpochOpened, DeviceEnrolled, DeviceRevoked),
    tables=(
        Table(
            "device",
            {
                name: bytes if name in {"device_id", "public_key", "vrf_public_key"}
                else int if name == "revoked" else str
                for name in _COLUMNS
            },
            pk="device_id",
        ),
    ),
    project=_project,
)  # fmt: skip


def devices(db: Connection) -> list[Device]:
    """Give all devices ever trusted, by name."""
    rows = db.execute(f"SELECT {', '.join(_COLUMNS)} FROM device ORDER BY device_name, device_id")
    return [Device(*row[:-1], revoked=bool(row[-1])) for row in rows]


def device(db: Connection, device_id: DeviceId) -> Device | None:
    """Give one trusted device, None for a stranger."""
    row = db.execute(
        f"SELECT {', '.join(_COLUMNS)} FROM device WHERE device_id = ?", (device_id,)
    ).fetchone()
    return Device(*row[:-1], revoked=bool(row[-1])) if row else None
