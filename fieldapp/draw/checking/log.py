"""What a log says about slots, outcomes, voids and debts, as the checks across records want it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fieldapp.draw.algorithm.slot import Slot
from fieldapp.draw.algorithm.teams import Team
from fieldapp.draw.algorithm.tickets import Selection
from fieldapp.draw.checking.owed import Due
from fieldapp.draw.checking.registered import Standing
from fieldapp.draw.checking.replaced import Swap
from fieldapp.draw.record.codes import Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A slot as the log has it; places count in the order that all nodes agree on."""

    plan_id: str
    slot: Slot
    issuer: bytes  # public key; a chain is its own, whatever others call theirs
    commitment: bytes
    place: int
    tip_place: int | None  # where the chain's tip was published
    opened_place: int | None  # where its code was released
    at_s: int = 0  # when it was issued, as its issuer's clock said
    seen_s: int | None = None  # when a centre first signed that it had it
    openings: tuple[Receipt, ...] = ()  # by the issuer: by sync and typed in, both may stand
    tip_at_s: int | None = None  # when the tip was published, as its issuer's clock said
    beyond: bool = False  # words lie under the head of an opening that it does not cover
    opened_apart: bool = False  # in two ways, from which somebody could choose


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A stratum of an outcome: object ids in ticket order."""

    drawn: tuple[str, ...]
    reserve: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An outcome as the log has it."""

    plan_id: str
    commitment: bytes
    seed: bytes
    outcome: tuple[Mapping[str, Selection], tuple[Team, ...]]  # lists and teams
    groups: tuple[Group, ...]
    at_s: int  # as its device's clock said
    seen_s: int | None  # when a centre first had it
    by_issuer: bool
    stands: bool = True  # on an opening of its slot; one that does not had no effect


@dataclass(frozen=True, slots=True, kw_only=True)
class Void:
    """A draw or a slot that two people gave up, or a slot that lapsed before it was taken."""

    plan_id: str
    commitment: bytes
    actor: str
    approved_by: str
    reason: str
    drawn: bool  # a draw, with its objects; else a slot that was never opened
    lapsed: bool = False  # expired untaken, and closed by its issuer: nobody's decision
    signed: bool = False  # by the second person; in events of version 1 only named
    opened: bool = False  # a slot whose code is open, and no outcome told: it voids nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Bare:
    """A change that only names the second person who should sign it: without effect."""

    plan_id: str
    swap: bool  # a replacement; else a draw or a slot given up


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """What a log says about slots; `now_s` decides which of them are overdue."""

    issued: tuple[Issued, ...]
    told: tuple[Told, ...]
    voids: tuple[Void, ...]
    now_s: int
    waiting: int = 0  # changes that no second person has signed yet: without effect
    named_only: tuple[Bare, ...] = ()
    chain_notice_s: int = 0  # so long before its first slot a chain is to be published
    passed_over: int = 0  # events of these kinds that had no effect
    swaps: tuple[Swap, ...] = ()  # after the outcome, in the order that all nodes agree on
    due: dict[str, Due] = field(default_factory=dict)  # plan id → what it had to take
    standing: dict[str, Standing] = field(default_factory=dict)  # plan id → grounds, register
