"""What can have happened in a draw: each step, from the frozen plan to a replaced object."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from fieldapp.ids import BlobId
from fieldapp.ledger.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion:
    """Objects that met the filter and were still left out."""

    reason: str  # one of `pool.reason_against`
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFrozen(Fact):
    """A plan was fixed: from now on neither its numbers nor its lists can change."""

    TYPE: ClassVar[str] = "draw.plan_frozen"

    plan_id: str
    title: str
    kind: str  # as the plan's bytes state it; where it differs, the bytes count
    filter_text: str  # the conditions of a directed draw, in words
    filter_code: str  # the same as JSON
    plan: bytes  # dCBOR, docs/spec/draw.md A.3
    plan_hash: bytes
    register: BlobId  # dCBOR array of the register rows
    register_root: bytes
    register_size: int
    roster: BlobId
    roster_root: bytes
    roster_size: int
    classes: dict[str, str]  # stratum label → credit class; internal, never published
    drawable: dict[str, int]  # stratum label → objects with weight > 0, count
    excluded: tuple[Exclusion, ...]
    excluded_list: BlobId  # dCBOR array of [object id, reason]
    due: str | None = None  # ISO date by which the inspections are to be done


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainPublished(Fact):
    """A centre bound itself to a chain of nonces by publishing its tip."""

    TYPE: ClassVar[str] = "draw.chain_published"

    chain_id: str
    tip: bytes  # N_0
    length: int  # slots it can open


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotIssued(Fact):
    """A centre gave a device the right to one draw."""

    TYPE: ClassVar[str] = "draw.slot_issued"

    plan_id: str
    slot: bytes  # dCBOR, docs/spec/draw.md A.4
    commitment: bytes
    centre: str  # "local" or "central"
    key: bytes  # the issuer's public key
    signature: bytes  # over "SLOT1\0" ‖ slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Witnessed(Fact):
    """A witness added a value before the nonce was released."""

    TYPE: ClassVar[str] = "draw.witnessed"

    plan_id: str
    commitment: bytes
    who: str  # a part, not a name, where the transcript will be public
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class NonceReleased(Fact):
    """The sealed code of a slot was given out against a receipt naming the device's chain head."""

    TYPE: ClassVar[str] = "draw.nonce_released"

    plan_id: str
    commitment: bytes
    nonce: bytes
    head: bytes  # event id that lies over every witness event
    key: bytes  # of the slot's issuer, whoever carries the receipt
    signature: bytes  # over `transcript.release_message`
    beacon_round: int | None = None
    beacon_randomness: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """An object with its ticket."""

    object_id: str
    ticket: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Stratum:
    """What one stratum gave, in ticket order."""

    label: str
    drawn: tuple[Chosen, ...]
    reserve: tuple[Chosen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """Who goes to an object."""

    object_id: str
    inspectors: tuple[str, ...]
    missing: int  # places nobody may fill


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What people call a drawn or reserve object, for those who do not have the register."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn(Fact):
    """The draw was done: a slot has one outcome, and this is it."""

    TYPE: ClassVar[str] = "draw.drawn"

    plan_id: str
    commitment: bytes
    seed: bytes
    level: str  # L1, L2, L3
    centre: str  # "local" or "central"
    strata: tuple[Stratum, ...]
    teams: tuple[Assigned, ...]  # in task order
    labels: dict[str, Label]  # by object id
    people: dict[str, str]  # inspector id → name
    transcript: BlobId  # full; its id is its SHA-256
    public: BlobId  # public transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectReplaced(Fact):
    """A drawn object cannot be inspected; once seconded, the next reserve takes its place."""

    TYPE: ClassVar[str] = "draw.replaced"
    VERSION: ClassVar[int] = 2

    plan_id: str
    object_id: str
    reason: str
    evidence: tuple[BlobId, ...]
    approved_by: str  # whom the first person asks; who signed it says `Seconded`
    inspectors: tuple[str, ...]  # of the successor: the team, less anyone recused from it
    missing: int
    successor: str | None = None  # None: the reserves of the stratum are used up


@dataclass(frozen=True, slots=True, kw_only=True)
class Voided(Fact):
    """A draw is declared void, once seconded; its objects stay to be inspected."""

    TYPE: ClassVar[str] = "draw.voided"
    VERSION: ClassVar[int] = 2

    plan_id: str
    commitment: bytes
    reason: str
    approved_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectReplacedByName(ObjectReplaced):
    """Version 1: the second person is named and signs nothing; it took effect at once."""

    VERSION: ClassVar[int] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidedByName(Voided):
    """Version 1, likewise."""

    VERSION: ClassVar[int] = 1
