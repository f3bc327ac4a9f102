"""What can have been said of evidence in law: described; goods taken, approved, moved, decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from fieldapp.ids import BlobId
from fieldapp.ledger.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDescribed(Fact):
    """What the law wants noted of an item, said after sealing; "" leaves what was said before."""

    TYPE: ClassVar[str] = "evidence.described"
    VERSION: ClassVar[int] = 1

    item_id: str
    inspection_id: str
    title: str
    kind: str  # code of resources/reference/evidence_kinds.json
    method: str  # 制作方法
    purpose: str  # 证明对象
    maker: str  # 制作人, a name
    made: str  # 制作时间 to the minute, ISO, China Standard Time: a claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Good:
    """One line of a list of goods: what it is, how much of it, and the seal on it."""

    number: int  # its line, from 1
    name: str
    spec: str  # 规格型号
    batch: str  # 生产日期、批号
    producer: str  # 标称生产者
    unit: str  # 计量单位
    quantity: int  # taken, in that unit
    base: int  # 抽样基数, in that unit; 0 where it was not counted
    spare: int  # 备样, in that unit, of `quantity`
    seal_no: str  # 封条编号, "" where nothing was sealed
    note: str
    items: tuple[str, ...]  # ids of evidence items that show it


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsTaken(Fact):
    """Samples were taken, or goods registered for preservation, with their list."""

    TYPE: ClassVar[str] = "evidence.goods_taken"
    VERSION: ClassVar[int] = 1

    measure_id: str
    inspection_id: str
    kind: str  # code of a measure in resources/reference/custody.json
    goods: tuple[Good, ...]
    place: str
    method: str  # 抽样方式
    keeper: str  # who keeps them from now on: a name
    party: str  # who was there for the business
    presence: str  # "signed", "refused" or "absent"
    refusal: str  # why it was not signed
    witness: str
    approver: str  # who approved, "" while an urgent one is not approved
    approval: str  # number of the approval
    urgent: bool
    begins: str  # ISO day; it is not counted
    due: str  # ISO day the paper names, "" without a term
    calendar_known: bool  # False: that year's holidays were not known, weekends alone counted


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsApproved(Fact):
    """The approval of an urgent measure was completed."""

    TYPE: ClassVar[str] = "evidence.goods_approved"
    VERSION: ClassVar[int] = 1

    measure_id: str
    inspection_id: str
    approver: str
    approval: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsMoved(Fact):
    """A link of the chain of custody: handed over, received, opened, sealed again, returned."""

    TYPE: ClassVar[str] = "evidence.goods_moved"
    VERSION: ClassVar[int] = 1

    measure_id: str
    inspection_id: str
    numbers: tuple[int, ...]  # lines of the list
    act: str  # code of an act in resources/reference/custody.json
    giver: str  # name; who opened it, where it was opened
    taker: str  # name, "" where nobody took it over
    place: str
    seal_no: str  # the seal seen, or the new one
    seal_intact: bool
    note: str
    said_ms: int  # when, as the person says; UTC milliseconds


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsDecided(Fact):
    """The decision that ends a measure for some of its goods."""

    TYPE: ClassVar[str] = "evidence.goods_decided"
    VERSION: ClassVar[int] = 1

    measure_id: str
    inspection_id: str
    numbers: tuple[int, ...]
    decision: str  # code of a decision in resources/reference/custody.json
    document: str  # its number
    reason: str
    decided: str  # ISO day


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckpointStamped(Fact):
    """A time-stamp authority signed that a device's log held this at that time (RFC 3161)."""

    TYPE: ClassVar[str] = "evidence.stamped"
    VERSION: ClassVar[int] = 1

    stamped_device: bytes
    stamped_epoch: int
    size: int  # events covered
    root: bytes  # Merkle root over them
    answer: BlobId  # the authority's whole answer
    said_ms: int  # the authority's clock, UTC milliseconds
    authority: str  # subject of its certificate
    serial: str  # of the stamp, decimal
    policy: str  # object identifier
    root_sha256: bytes  # of the pinned certificate that it leads to
    service: str  # the address that was asked
